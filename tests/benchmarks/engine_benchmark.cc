// SPDX-License-Identifier: MIT
// How the engine's speed depends on the number of rules: made-up rules over made-up text, beside the naive
// loop of the same rules.
//
//   engine_benchmark [KILOBYTES]      200
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "pipeline/segment.h"
#include "tests/benchmarks/naive_loop.h"

namespace factweave {
namespace {

// Processor time, which other programs on the machine disturb least.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Words with the skewed frequencies of a language.
class Words {
 public:
  Words() {
    for (int i = 0; i < 8000; ++i) {
      std::string word;
      for (std::size_t n = 2 + random_() % 8; n > 0; --n) word += static_cast<char>('a' + random_() % 26);
      if (i % 6 == 0) word[0] = static_cast<char>(word[0] - 'a' + 'A');
      words_.push_back(std::move(word));
    }
  }

  const std::string& frequent() {
    std::size_t bound = words_.size();
    for (int n = 0; n < 4 && bound > 60; ++n) bound = 1 + random_() % bound;
    return words_[random_() % bound];
  }
  const std::string& any() { return words_[random_() % words_.size()]; }
  std::size_t below(std::size_t n) { return random_() % n; }

 private:
  std::mt19937_64 random_{7};
  std::vector<std::string> words_;
};

Rule make_rule(Words& words, std::size_t number) {
  static const std::vector<std::string> kinds = {
      "(?P<mention>[A-Z]\\w+(?: [A-Z]\\w+)*) (?:1|2|3)", "(?P<mention>\\d+(?:\\.\\d+)? 1)\\b", "\\b1 (?P<mention>[A-Z]\\w+)",
      "(?P<from>[A-Z]\\w+),? (?:the )?(?P<title>1|2|3|4) (?:of|in) (?P<to>[A-Z]\\w+)", "\\b(?P<mention>1(?:s|ed|ing)? \\w+ 2)\\b"};
  std::string pattern;
  for (const char c : kinds[number % kinds.size()]) {
    if (c >= '1' && c <= '4') pattern += words.any();
    else pattern += c;
  }
  Rule rule;
  rule.id = "made/" + std::to_string(number);
  rule.order = static_cast<std::uint32_t>(number);
  for (std::size_t at = pattern.find("(?P<"); at != std::string::npos; at = pattern.find("(?P<", at + 1)) {
    rule.groups.push_back({pattern.substr(at + 4, pattern.find('>', at) - at - 4), GroupKind::text});
  }
  rule.pattern = std::move(pattern);
  return rule;
}

Document make_document(Words& words, std::size_t bytes) {
  Document document;
  while (document.text.size() < bytes) {
    for (std::size_t n = 8 + words.below(24); n > 0; --n) {
      document.text += words.below(30) == 0 ? std::to_string(words.below(5000)) : words.frequent();
      document.text += n > 1 ? " " : words.below(4) == 0 ? ".\n\n" : ". ";
    }
  }
  segment(document);
  return document;
}

void measure(std::size_t count, std::size_t bytes) {
  Words words;
  auto rules = std::make_shared<RuleSet>();
  rules->ontology.phases = {"names"};
  for (std::size_t i = 0; i < count; ++i) rules->rules.push_back(make_rule(words, i));
  read_facts(*rules);
  const double start = seconds();
  const Engine engine(rules);
  const double built = seconds() - start;
  const NaiveLoop naive(*rules);
  double fast = 0;
  double slow = 0;
  std::size_t total = 0;
  std::size_t matches = 0;
  for (int round = 0; round < 8; ++round) {
    const Document document = make_document(words, bytes / 8);
    total += document.text.size();
    const double before = seconds();
    matches += engine.candidates(0, engine.scan(document), {}).size();
    const double between = seconds();
    matches += naive.run(0, document, {});
    fast += between - before;
    slow += seconds() - between;
  }
  const double megabytes = static_cast<double>(total) / 1e6;
  std::printf("%5zu rules: built in %.3f s; engine %8.2f MB/s, naive loop %8.3f MB/s, ratio %.1f (%zu matches)\n",
              count, built, megabytes / fast, megabytes / slow, slow / fast, matches);
}

}  // namespace
}  // namespace factweave

int main(int argc, char** argv) {
  const std::size_t bytes = (argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 200) * 1000;
  for (const std::size_t count : {10U, 100U, 1000U}) factweave::measure(count, bytes);
  return 0;
}
