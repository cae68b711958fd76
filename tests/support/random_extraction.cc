// SPDX-License-Identifier: MIT
#include "tests/support/random_extraction.h"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>
#include <utility>

#include "pipeline/tokens.h"
#include "tests/support/view_letter_text.h"

namespace factweave {
namespace {

constexpr char32_t kPerson = 0xE000;
constexpr char32_t kOrganization = 0xE001;
constexpr char32_t kFirstLexicon = 0xE002;

// Own arithmetic rather than std distributions, whose results differ between libraries.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed * 0x9E3779B97F4A7C15U + 1) {}
  std::size_t below(std::size_t n) { return engine_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <typename T, std::size_t N>
  const T& pick(const std::array<T, N>& from) {
    return from[below(N)];
  }

 private:
  std::mt19937_64 engine_;
};

constexpr std::array<std::string_view, 42> kWords = {
    "the",  "of",     "a",     "in",    "and",   "Norvik", "Ltd",  "Ltd.",  "chairman", "vice-chairman",
    "said", "says",   "The",   "Of",    "km",    "5",      "1,000", "5km",  "20%",      "%",
    "mine", "miners", "Mr",    "Mr.",   "Brandt", "Ilse",  "bank", "Bank",  "banker",   "x",
    "May",  "may",    "Kilo",  "sky",   "K",     "S",      "3.5",  "$5",    "co-op",    "O'Neil", "UN",   "FAO"};

constexpr std::array<std::string_view, 22> kOddWords = {
    "\xC2\xA0",         "\xE2\x80\x9Cplan\xE2\x80\x9D", "\xC5\xA0koda", "na\xC3\xAFve", "\xE2\x82\xAC" "5",
    "\xEE\x80\x80",     "\xEE\x80\x81",                 "\xE2\x80\x93", "m\xC2\xB2",    "\xC2\xB0" "C",
    "\xCE\xB1\xCE\xB2", "\xE2\x80\xA6",                 "so\xC2\xAD" "ft", "\xD0\x9C\xD0\xB0", "\xE2\x84\xAA",
    "\xC5\xBF" "ky",    "\t",                           "\n\n",         "  ",           "\xE4\xB8\xAD",
    "\xE2\x80\x8B",     "\xE2\x88\x92" "3"};

constexpr std::array<std::string_view, 13> kClasses = {"[A-Z]{2,3}", "\\d+",  "\\w+",     "[A-Z]\\w+", "[a-z]*", "\\S+", ".{0,4}",
                                                       "[^ ]+", "[%$]",     "[Ss]",      "\\D",    "(?:.*)", "[[:alpha:]]+"};

constexpr std::array<std::string_view, 10> kJoints = {" ", " ", " ", "", ",? ", "\\b", " ?", "\\s", "(?: the)? ", ".?"};

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (std::string_view(".+*?()|[]{}^$\\").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

class PatternMaker {
 public:
  PatternMaker(Dice& dice, std::size_t lexicons) : dice_(dice), lexicons_(lexicons) {}

  std::vector<std::uint16_t> used;

  std::string rule_pattern() {
    std::string pattern;
    if (dice_.one_in(12)) pattern += "^";
    const std::size_t parts = 1 + dice_.below(4);
    const std::size_t mention = dice_.below(parts + 1);
    for (std::size_t i = 0; i < parts; ++i) {
      if (i > 0) pattern += dice_.pick(kJoints);
      std::string part = node(2);
      if (i == mention) part = "(?P<mention>" + part + ")";
      if (i != mention && dice_.one_in(3)) part = "(?P<g" + std::to_string(i) + ">" + part + ")";
      if (dice_.one_in(7)) part = "(?:" + part + ")?";
      pattern += part;
    }
    if (dice_.one_in(15)) pattern += "$";
    return pattern;
  }

  std::string node(int depth) {
    switch (dice_.below(depth > 0 ? 12 : 7)) {
      case 0: case 1: case 2: return escaped(dice_.pick(kWords));
      case 3: return std::string(dice_.pick(kClasses));
      case 4: return lexicon();
      case 5: return slot();
      case 6: return part_of_word();
      case 7: return "(?:" + node(depth - 1) + "|" + node(depth - 1) + (dice_.one_in(3) ? "|)" : ")");
      case 8: return "(?:" + node(depth - 1) + ")" + quantifier();
      case 9: return node(depth - 1) + std::string(dice_.pick(kJoints)) + node(depth - 1);
      case 10: return "(?i:" + node(depth - 1) + ")";
      default: return "(?:" + words() + ")";
    }
  }

 private:
  std::string quantifier() {
    static constexpr std::array<std::string_view, 9> kAll = {"?", "*", "+", "{2}", "{1,3}", "{0,2}", "??", "+?", "{1,}"};
    return std::string(dice_.pick(kAll));
  }

  std::string words() {
    std::string result = escaped(dice_.pick(kWords));
    for (std::size_t n = dice_.below(6); n > 0; --n) {
      result += '|';
      result += escaped(dice_.pick(kWords));
    }
    return result;
  }

  std::string part_of_word() {
    const std::string_view word = dice_.pick(kWords);
    const std::size_t begin = dice_.below(word.size());
    std::string pattern = dice_.one_in(3) ? "\\b" : "";
    pattern += escaped(word.substr(begin, 1 + dice_.below(word.size() - begin)));
    if (dice_.one_in(2)) pattern += dice_.one_in(2) ? "\\w*" : "\\b";
    return pattern;
  }

  std::string lexicon() {
    if (lexicons_ == 0) return "x";
    const auto index = static_cast<std::uint16_t>(dice_.below(lexicons_));
    if (std::find(used.begin(), used.end(), index) == used.end()) used.push_back(index);
    return utf8(kFirstLexicon + index);
  }

  std::string slot() {
    if (dice_.one_in(3)) return "[\\x{E000}\\x{E001}]";
    return utf8(dice_.one_in(2) ? kPerson : kOrganization);
  }

  Dice& dice_;
  std::size_t lexicons_;
};

std::string phrase(Dice& dice) {
  std::string text;
  for (std::size_t n = 1 + dice.below(3); n > 0; --n) {
    if (!text.empty()) text += ' ';
    text += dice.one_in(8) ? dice.pick(kOddWords) : dice.pick(kWords);
  }
  text = fold(text);
  while (!text.empty() && text.front() == ' ') text.erase(0, 1);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::vector<Lexicon> random_lexicons(Dice& dice) {
  std::vector<Lexicon> lexicons;
  for (std::size_t n = dice.below(4); n > 0; --n) {
    std::vector<std::string> entries;
    for (std::size_t e = dice.below(6); e > 0; --e) entries.push_back(phrase(dice));
    lexicons.push_back(lexicon_of("lexicon_" + std::to_string(n), dice.one_in(2), std::move(entries)));
  }
  return lexicons;
}

Rule random_rule(Dice& dice, std::size_t lexicons, std::size_t number) {
  PatternMaker maker(dice, lexicons);
  Rule rule = rule_of("random/" + std::to_string(number), maker.rule_pattern());
  rule.case_insensitive = dice.one_in(4);
  if (dice.one_in(6)) rule.scope = dice.one_in(2) ? Scope::paragraph : Scope::document;
  if (dice.one_in(4)) {
    if (dice.one_in(3)) rule.unless.push_back({static_cast<UnlessPlace>(dice.below(4)), maker.node(1), true});
    rule.unless.push_back({static_cast<UnlessPlace>(dice.below(4)), maker.node(1)});
  }
  std::sort(maker.used.begin(), maker.used.end());
  rule.lexicons = maker.used;
  return rule;
}

std::string random_text(Dice& dice) {
  std::string text;
  if (dice.one_in(40)) return text;
  const bool plain = dice.one_in(2);
  for (std::size_t n = 1 + dice.below(30); n > 0; --n) {
    text += !plain && dice.one_in(4) ? dice.pick(kOddWords) : dice.pick(kWords);
    if (dice.one_in(9)) text += dice.one_in(3) ? "!" : ".";
    if (dice.one_in(12)) text += ",";
    if (!dice.one_in(12)) text += ' ';
  }
  return text;
}

void cut_word(Dice& dice, std::string_view text, Span& span) {
  const auto ascii = [&](std::uint32_t at) { return static_cast<unsigned char>(text[at]) < 0x80; };
  for (std::size_t n = dice.below(5); n > 0 && span.size() > 1 && ascii(span.end - 1); --n) --span.end;
  for (std::size_t n = dice.below(3); n > 0 && span.size() > 1 && ascii(span.begin); --n) ++span.begin;
}

std::vector<Slot> random_slots(Dice& dice, const Document& document) {
  std::vector<Slot> slots;
  const std::vector<Token>& tokens = document.tokens;
  const std::string_view text = document.folded.text();
  for (std::size_t i = 0; i < tokens.size(); i += 1 + dice.below(8)) {
    if (!dice.one_in(3)) continue;
    const std::size_t last = std::min(tokens.size() - 1, i + dice.below(3));
    Span span{tokens[i].begin, tokens[last].end};
    // Now and then a slot that cuts a word, as code that splits a token may make.
    if (dice.one_in(3)) cut_word(dice, text, span);
    if (!slots.empty() && span.begin < slots.back().folded.end) continue;
    slots.push_back({span, dice.one_in(2) ? kPerson : kOrganization, mention_ref(slots.size())});
    i = last;
  }
  return slots;
}

Span trimmed(std::string_view text, Span span) {
  while (!span.empty() && text[span.begin] == ' ') ++span.begin;
  while (!span.empty() && text[span.end - 1] == ' ') --span.end;
  return span;
}

std::vector<Span> cut(std::string_view text, std::string_view ends) {
  std::vector<Span> spans;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && ends.find(text[at]) == std::string_view::npos) continue;
    const Span span = trimmed(text, {begin, std::min(at + 1, static_cast<std::uint32_t>(text.size()))});
    if (!span.empty()) spans.push_back(span);
    begin = at + 1;
  }
  return spans;
}

}  // namespace

Document simple_document(std::string text) {
  Document document;
  document.text = std::move(text);
  document.folded = FoldedText(document.text);
  const std::string_view folded = document.folded.text();
  document.tokens = tokenize(folded);
  for (const Span span : cut(folded, "!")) {
    Paragraph paragraph;
    paragraph.folded = span;
    paragraph.source = document.folded.to_source(span);
    document.paragraphs.push_back(paragraph);
  }
  for (const Span span : cut(folded, ".!")) {
    Sentence sentence;
    sentence.folded = span;
    sentence.source = document.folded.to_source(span);
    document.sentences.push_back(sentence);
  }
  return document;
}

Rule rule_of(std::string id, std::string pattern) {
  Rule rule;
  rule.id = std::move(id);
  rule.pack = "random";
  rule.type = "Person";
  for (std::size_t at = pattern.find("(?P<"); at != std::string::npos; at = pattern.find("(?P<", at + 1)) {
    rule.groups.push_back({pattern.substr(at + 4, pattern.find('>', at) - at - 4), GroupKind::text});
  }
  rule.pattern = std::move(pattern);
  return rule;
}

SlotAlphabet alphabet_of(std::size_t lexicons) {
  SlotAlphabet alphabet;
  alphabet.add({"Person", "", std::nullopt, -1});
  alphabet.add({"Organization", "", std::nullopt, -1});
  for (std::size_t i = 0; i < lexicons; ++i) {
    alphabet.add({"", "", std::nullopt, static_cast<int>(i)});
  }
  return alphabet;
}

Lexicon lexicon_of(std::string name, bool exact_case, std::vector<std::string> entries) {
  Lexicon lexicon;
  lexicon.name = std::move(name);
  lexicon.exact_case = exact_case;
  lexicon.columns = {"text"};
  for (std::string& entry : entries) lexicon.entries.push_back({std::move(entry), {}});
  return lexicon;
}

std::shared_ptr<const RuleSet> rule_set_of(std::vector<Rule> rules, std::vector<Lexicon> lexicons) {
  auto set = std::make_shared<RuleSet>();
  set->ontology.phases = {"names"};
  set->alphabet = alphabet_of(lexicons.size());
  set->lexicons = std::move(lexicons);
  set->rules = std::move(rules);
  for (std::size_t i = 0; i < set->rules.size(); ++i) set->rules[i].order = static_cast<std::uint32_t>(i);
  read_facts(*set);
  return set;
}

std::shared_ptr<const RuleSet> random_rule_set(std::uint64_t seed) {
  Dice dice(seed);
  std::vector<Lexicon> lexicons = random_lexicons(dice);
  std::vector<Rule> rules;
  for (std::size_t n = 1 + dice.below(8); n > 0; --n) rules.push_back(random_rule(dice, lexicons.size(), n));
  return rule_set_of(std::move(rules), std::move(lexicons));
}

RandomDocument random_document(std::uint64_t seed) {
  Dice dice(~seed);
  RandomDocument made{simple_document(random_text(dice)), {}};
  made.slots = random_slots(dice, made.document);
  return made;
}

std::string describe_match(const Match& match) {
  const auto text = [](Span span) { return std::to_string(span.begin) + "-" + std::to_string(span.end); };
  std::string line = match.rule->id + " " + text(match.span) + " in " + text(match.whole) + " sentence " +
                     std::to_string(match.sentence);
  for (const Capture& capture : match.captures) {
    line += " " + match.rule->groups[capture.group].name + "=" + text(capture.span);
    if (capture.record) line += " record " + std::to_string(capture.record.index);
    if (capture.lexicon != nullptr) line += " " + capture.lexicon->name + "#" + std::to_string(capture.entry);
  }
  return line;
}

}  // namespace factweave
