// SPDX-License-Identifier: MIT
// What the automaton says of a place must never be narrower than what RE2 says.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "extractors/rule_engine/lazy_automaton.h"
#include "extractors/rule_engine/places.h"

namespace factweave {
namespace {

std::optional<Automaton> automaton_of(const std::string& pattern, bool case_insensitive = false) {
  const auto tree = parse_pattern(pattern, case_insensitive);
  if (!tree) return std::nullopt;
  auto program = compile_bytes(*tree);
  if (!program) return std::nullopt;
  return Automaton(std::move(*program));
}

std::size_t reach(const std::string& pattern, const std::string& text, std::size_t begin = 0) {
  const auto automaton = automaton_of(pattern);
  AutomatonStates states(*automaton);
  std::size_t steps = 0;
  return states.reach({text, 0, {}}, begin, nullptr, steps);
}

TEST(Automaton, ReachesTheFurthestEndOfAMatch) {
  EXPECT_EQ(reach("a+", "aaab"), 3U);
  EXPECT_EQ(reach("a|ab", "abc"), 2U);
  EXPECT_EQ(reach("ab", "ba"), AutomatonStates::kNoMatch);
  EXPECT_EQ(reach("x*", "abc"), 0U);
  EXPECT_EQ(reach("\\w+ing\\b", "making it"), 6U);
  EXPECT_EQ(reach("\\w+ing\\b", "makings"), AutomatonStates::kNoMatch);
  EXPECT_EQ(reach("b$", "ab", 1), 2U);
  EXPECT_EQ(reach("^b", "ab", 1), AutomatonStates::kNoMatch);
  EXPECT_EQ(reach("[^a]", "\xEE\x80\x81"), 3U);
  EXPECT_EQ(reach("[\\x{E001}-\\x{E010}]s", "\xEE\x80\x81s"), 4U);
}

TEST(Automaton, LongCountsCountNoMore) { EXPECT_EQ(reach("(?:[a-z ]{0,200})x", std::string(300, 'a') + "x"), 301U); }

TEST(Automaton, KnowsTheBytesWithWhichAMatchBegins) {
  const auto automaton = automaton_of("\\b(?:mayor|head) of");
  EXPECT_FALSE(automaton->begins_anywhere());
  EXPECT_TRUE(automaton->may_begin(kinds_at("mayor", 0)));
  EXPECT_TRUE(automaton->may_begin(kinds_at("heads", 0)));
  EXPECT_FALSE(automaton->may_begin(kinds_at("my", 0)));
  EXPECT_FALSE(automaton->may_begin(kinds_at("here", 0)));
  EXPECT_FALSE(automaton->may_begin(kinds_at("he", 0)));
  EXPECT_FALSE(automaton->may_begin(kinds_at("of", 0)));
  EXPECT_TRUE(automaton_of("ing\\b")->begins_anywhere());
}

TEST(Automaton, SetsApartMatchesThatBeginOnlyWhereTheTextBegins) {
  const auto automaton = automaton_of("(?:^|[ (])\\d+");
  EXPECT_TRUE(automaton->may_begin_text(kind_at("1", 0)));
  EXPECT_FALSE(automaton->may_begin_text(kind_at("(", 0)));
  EXPECT_FALSE(automaton->may_begin(kinds_at("12,", 0)));
  EXPECT_TRUE(automaton->may_begin(kinds_at("(1)", 0)));
}

TEST(Automaton, ForgetsItsStatesWhenTheyBecomeTooMany) {
  const auto automaton = automaton_of("(?:a|b)*a(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)c");
  AutomatonStates states(*automaton);
  std::mt19937 random(1);
  std::string text;
  for (int i = 0; i < 100000; ++i) text += random() % 2 == 0 ? 'a' : 'b';
  std::size_t steps = 0;
  for (int i = 0; i < 20; ++i) {
    const std::size_t end = states.reach({text, 0, {}}, 0, nullptr, steps);
    EXPECT_TRUE(end == AutomatonStates::kNoMatch || end == text.size());
  }
}

// Patterns from small parts, at every place of random texts.
TEST(Automaton, IsNeverNarrowerThanRE2) {
  const std::vector<std::string> parts = {"a",     "[ab]+", "\\b",     "\\w*",  " ",       "(?:a|bc)", "b?",          "^",      "$",
                                          "\\d",   "[^a]",  "(?i:ab)", "\\B",   "(?:ab){2}", "\\W",    "(?:b|)", ".", "(?:a\\b|c)"};
  std::mt19937 random(7);
  std::size_t matches = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string pattern;
    for (int i = 0; i < 4; ++i) pattern += parts[random() % parts.size()];
    const bool fold = random() % 4 == 0;
    re2::RE2::Options options;
    options.set_case_sensitive(!fold);
    const re2::RE2 expected(pattern, options);
    const auto automaton = automaton_of(pattern, fold);
    ASSERT_TRUE(expected.ok() && automaton) << pattern;
    AutomatonStates states(*automaton);
    for (int sample = 0; sample < 16; ++sample) {
      std::string text;
      for (int i = 0; i < 12; ++i) text += std::vector<std::string>{"a", "b", "c", "A", "B", " ", "1", "\n", "\xC3\xA9"}[random() % 9];
      for (std::size_t at = 0; at < text.size(); ++at) {
        re2::StringPiece found;
        if (!expected.Match(text, at, text.size(), re2::RE2::ANCHOR_START, &found, 1) || found.empty()) continue;
        ++matches;
        std::size_t steps = 0;
        const std::size_t end = states.reach({text, 0, {}}, at, nullptr, steps);
        ASSERT_NE(end, AutomatonStates::kNoMatch) << pattern << " at " << at << " of " << text;
        ASSERT_GE(end, at + found.size()) << pattern << " at " << at << " of " << text;
        const bool begins_text = at == 0 && automaton->may_begin_text(kind_at(text, 0));
        ASSERT_TRUE(begins_text || automaton->may_begin(kinds_at(text, at))) << pattern << " at " << at << " of " << text;
        const bool place = is_place(at == 0 ? ' ' : text[at - 1], text[at]);
        const bool before_place = text[at] == ' ' && at + 1 < text.size() && is_place(' ', text[at + 1]);
        ASSERT_TRUE(begins_text || place || before_place || automaton->begins_anywhere()) << pattern << " at " << at << " of " << text;
      }
    }
  }
  EXPECT_GT(matches, 10000U);
}

TEST(Places, AreCharactersThatContinueNoWordButNoBlanks) {
  std::vector<std::uint32_t> at;
  for (const Place& place : places_of("ab 1c,\xC3\xA9")) at.push_back(place.at);
  EXPECT_EQ(at, (std::vector<std::uint32_t>{0, 3, 5, 6}));
}

TEST(PlaceIndex, FindsBeginningsByTheirFirstByteAndTheBlankBefore) {
  const std::string text = "a b1 a";
  PlaceIndex index;
  const std::vector<Place> places = places_of(text);
  index.clear(places.size());
  index.add(places);
  const std::uint64_t a = std::uint64_t{1} << kKindOfByte['a'];
  const std::uint64_t b = std::uint64_t{1} << kKindOfByte['b'];
  std::vector<std::size_t> found;
  const auto take = [&](std::size_t at, std::uint32_t kinds) {
    EXPECT_EQ(kinds, kinds_at(text, at));
    found.push_back(at);
    return found.size() == 4;
  };
  EXPECT_FALSE(index.any_of(0, {a, b}, take));
  EXPECT_EQ(found, (std::vector<std::size_t>{0, 1, 5}));
  EXPECT_TRUE(index.any_of(1, {a | b, a | b}, take));
  EXPECT_EQ(found.back(), 1U);
}

}  // namespace
}  // namespace factweave
