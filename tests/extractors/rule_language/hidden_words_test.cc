// SPDX-License-Identifier: MIT
#include "extractors/rule_language/hidden_words.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "extractors/rule_language/compiler.h"

namespace factweave {
namespace {

// What a rule with these lexicons never sees of its pattern, as "word/lexicon word/lexicon".
std::string hidden(const std::string& pattern, bool case_insensitive = false) {
  static const Compilation world = compile_rules_from_text({{"w.yaml", R"(
pack: w
phase: names
lexicons:
  trade: {entries: [maker, boat builder, co-op, km, Co.]}
  title: {case: exact, entries: [Chief, maker]}
rules:
  - {id: r, emits: Place, pattern: '{trade|title}', examples: {match: [x], no_match: [y]}}
)"}});
  const RuleSet& rules = world.rules;
  std::string letter = pattern;  // {trade} stands for the letter of the lexicon
  for (std::size_t at = letter.find("{trade}"); at != std::string::npos; at = letter.find("{trade}")) {
    const auto code = static_cast<unsigned>(rules.alphabet.of_lexicon(rules.rules[0].lexicons[0]));
    char text[16];
    std::snprintf(text, sizeof text, "[\\x{%04X}]", code);
    letter.replace(at, 7, text);
  }
  std::string said;
  for (const HiddenWord& word : HiddenWordFinder(rules.lexicons, rules.alphabet).find(letter, case_insensitive, rules.rules[0].lexicons)) {
    said += (said.empty() ? "" : " ") + word.text + "/" + rules.lexicons[word.lexicon].name;
  }
  return said;
}

TEST(HiddenWords, AreWholeWordsOfTheLexicons) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"the maker of", "maker/trade"},
      {"maker", "maker/trade"},
      {R"(\bmaker\b)", "maker/trade"},
      {"the makers of", ""},
      {"carmaker", ""},
      {"(?:car)?maker of", "maker/trade"},
      {"makers? of", "maker/trade"},
      {"m(?:ak|)er", "maker/trade"},
      {"[Mm]aker", "Maker/trade maker/trade"},
      {"(?:smith|maker|baker) of", "maker/trade"},
      {"maker[.]", "maker/trade"},
      {"a boat builder|a shipbuilder", "boat builder/trade"},
      {"boat (?:builder|owner)", "boat builder/trade"},
      {"co-op", "co-op/trade"},
      {"coop", ""},
      {R"(\d+km)", "km/trade"},
      {R"(\d+ ?km)", "km/trade"},
      {R"(Co\. of)", "Co./trade"},
  };
  for (const auto& [pattern, expected] : cases) EXPECT_EQ(hidden(pattern), expected) << pattern;
}

TEST(HiddenWords, AClassOfWordCharactersIsNoWord) {
  for (const char* pattern : {"[a-z]+ of", "[a-z]+maker of", R"(\w+maker)", "[a-z-]+maker", "make[a-z]+"}) EXPECT_EQ(hidden(pattern), "") << pattern;
  EXPECT_EQ(hidden(R"(maker(?:\d+|-\d))"), "");  // maker12 is one token
  EXPECT_EQ(hidden("[^.]* maker"), "maker/trade");
  EXPECT_EQ(hidden("maker.* sold"), "maker/trade");
}

TEST(HiddenWords, CaseCountsAsInTheLexicon) {
  EXPECT_EQ(hidden("chief of"), "");
  EXPECT_EQ(hidden("Chief of"), "Chief/title");
  EXPECT_EQ(hidden("MAKER of"), "MAKER/trade");
  EXPECT_EQ(hidden("chief of", true), "Chief/title");
}

TEST(HiddenWords, NothingIsLostWhereThePatternTakesTheLexiconThereToo) {
  for (const char* pattern : {"the (?:{trade}|maker) of", "the (?:{trade}|boat builder) of", "(?:the maker|the {trade}|an owner) of"}) {
    EXPECT_EQ(hidden(pattern), "") << pattern;
  }
  EXPECT_EQ(hidden("a (?:{trade}|b) (?:maker|c)"), "maker/trade");
  EXPECT_EQ(hidden("(?: {trade}|-maker)"), "maker/trade");
  EXPECT_EQ(hidden(R"(\b(?:{trade}|maker) of)"), "maker/trade");  // no edge of a word between a blank and a letter of the view
}

}  // namespace
}  // namespace factweave
