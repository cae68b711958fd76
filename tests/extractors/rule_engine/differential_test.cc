// SPDX-License-Identifier: MIT
// Holds the engine to the naive loop over seeded random rules, lexicons, texts and slots.
// FACTWEAVE_DIFFERENTIAL_CASES sets how many; FACTWEAVE_DIFFERENTIAL_SEED where they begin.
#include <algorithm>
#include <cstdlib>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/random_extraction.h"
#include "tests/support/reference_matcher.h"

namespace factweave {
namespace {

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

std::string listing(const RuleSet& rules) {
  std::string text;
  for (const Rule& rule : rules.rules) {
    text += rule.id + (rule.case_insensitive ? " (?i) " : " ") + rule.pattern + "\n";
    for (const Unless& unless : rule.unless) {
      text += "    unless " + std::to_string(static_cast<int>(unless.place)) + " " + unless.pattern + "\n";
    }
  }
  for (const Lexicon& lexicon : rules.lexicons) {
    text += lexicon.name + (lexicon.exact_case ? " exact:" : ":");
    for (const LexiconEntry& entry : lexicon.entries) text += " [" + entry.text + "]";
    text += "\n";
  }
  return text;
}

// "" where both are the same.
std::string first_difference(const std::vector<Match>& found, const std::vector<Match>& expected) {
  for (std::size_t i = 0; i < std::max(found.size(), expected.size()); ++i) {
    const std::string a = i < found.size() ? describe_match(found[i]) : "nothing";
    const std::string b = i < expected.size() ? describe_match(expected[i]) : "nothing";
    if (a != b) return "found:    " + a + "\nexpected: " + b;
  }
  return "";
}

TEST(Differential, EngineFindsWhatTheNaiveLoopFinds) {
  const std::uint64_t first = from_environment("FACTWEAVE_DIFFERENTIAL_SEED", 1);
  const std::uint64_t cases = from_environment("FACTWEAVE_DIFFERENTIAL_CASES", 16000);
  constexpr std::uint64_t kDocuments = 8;  // of each rule set
  std::size_t matches = 0;
  for (std::uint64_t set = first; set < first + cases / kDocuments; ++set) {
    const std::shared_ptr<const RuleSet> rules = random_rule_set(set);
    const Engine engine(rules);
    const ReferenceMatcher reference(*rules);
    for (std::uint64_t seed = set * kDocuments; seed < (set + 1) * kDocuments; ++seed) {
      const RandomDocument made = random_document(seed);
      const std::vector<Match> expected = reference.candidates(0, made.document, made.slots);
      const std::vector<Match> found = engine.candidates(0, engine.scan(made.document), made.slots);
      matches += expected.size();
      ASSERT_EQ(first_difference(found, expected), "")
          << "rule set " << set << ", document " << seed << "\n" << listing(*rules)
          << made.document.folded.text();
    }
  }
  EXPECT_GT(matches, cases / 2) << "the random rules hardly match: the test proves little";
}

TEST(Differential, DocumentsReadTogetherGiveWhatEachGivesAlone) {
  const std::shared_ptr<const RuleSet> rules = random_rule_set(1);
  const Engine engine(rules);
  std::deque<RandomDocument> documents;
  std::vector<DocumentScan> scans;
  std::vector<EngineInput> inputs;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    documents.push_back(random_document(seed));
    scans.push_back(engine.scan(documents.back().document));
  }
  for (std::size_t i = 0; i < documents.size(); ++i) inputs.push_back({&scans[i], documents[i].slots});
  const std::vector<std::vector<Match>> found = engine.candidates(0, inputs);
  ASSERT_EQ(found.size(), documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    EXPECT_EQ(first_difference(found[i], engine.candidates(0, scans[i], documents[i].slots)), "") << i;
  }
  EXPECT_TRUE(engine.candidates(0, std::span<const EngineInput>()).empty());
}

// All patterns of two and three parts over short strings of few characters.
TEST(Differential, SmallPatternsFindTheSameInShortStrings) {
  const std::vector<std::string> parts = {
      "a",      "B",  "ab",     "1",       " ",      "\\b",    "\\B",  "^",           "$",    "\\w+",         "[aB]", "\\d",
      "\\D",    "a?", "(?:ab)?", "(?:a|1)", "(?i:b)", "(?:B|)", "[^a]", "(?:a\\b)*", "a{2}", "\xEE\x80\x80", "\\W",  "(?:a |b)+"};
  std::vector<Rule> rules;
  for (const std::string& x : parts) {
    for (const std::string& y : parts) {
      rules.push_back(rule_of("two " + x + y, "(?P<mention>" + x + y + ")"));
      for (const std::string& z : parts) rules.push_back(rule_of("three " + x + y + z, x + "(?P<mention>" + y + ")" + z));
    }
  }
  const std::shared_ptr<const RuleSet> set = rule_set_of(std::move(rules), {});
  const Engine engine(set);
  const ReferenceMatcher reference(*set);
  std::string text;
  for (const char a : std::string("aB1 ")) {
    for (const char b : std::string("ab1 ")) {
      for (const char c : std::string("aB ")) text += {a, b, c, '.', b, c, '.', 'a', b, c, a, '!'};
    }
  }
  const Document document = simple_document(text);
  std::vector<Slot> slots;
  for (const Token& token : document.tokens) {
    if (token.begin % 5 == 0) slots.push_back({{token.begin, token.begin + 1}, 0xE000, mention_ref(slots.size())});
  }
  EXPECT_EQ(first_difference(engine.candidates(0, engine.scan(document), slots), reference.candidates(0, document, slots)), "");
}

}  // namespace
}  // namespace factweave
