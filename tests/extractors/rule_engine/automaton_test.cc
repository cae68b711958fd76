// SPDX-License-Identifier: MIT
// What the automaton says of a place must never be narrower than what RE2 says.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "extractors/rule_engine/lazy_automaton.h"

namespace factweave {
namespace {

std::size_t reach(const std::string& pattern, const std::string& text, std::uint32_t begin = 0) {
  const auto automaton = Automaton::of(pattern, false);
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

std::vector<std::uint32_t> reach_back(const std::string& pattern, const LetteredText& where, std::uint32_t end) {
  const auto automaton = Automaton::of(pattern, false, true);
  AutomatonStates states(*automaton);
  const auto letter = std::find_if(where.letters.begin(), where.letters.end(),
                                   [&](const ViewLetter& one) { return one.folded.begin >= end; });
  std::vector<std::uint32_t> begins;
  std::size_t steps = 0;
  EXPECT_TRUE(states.reach_back(where, end, where.letters.data() + (letter - where.letters.begin()), begins, steps));
  return begins;
}

TEST(Automaton, ReachesBackToAllBeginsOfMatchesThatEndAtAPlace) {
  using Begins = std::vector<std::uint32_t>;
  EXPECT_EQ(reach_back("a+", {"baab", 0, {}}, 3), (Begins{2, 1}));
  EXPECT_EQ(reach_back("(?:the )?new ", {"the new mayor", 0, {}}, 8), (Begins{4, 0}));
  EXPECT_EQ(reach_back("\\b(?:the )?new ", {"renew mayor", 0, {}}, 6), Begins{});
  EXPECT_EQ(reach_back("a\\b", {"ab", 0, {}}, 1), Begins{});
  EXPECT_EQ(reach_back("a\\b", {"a b", 0, {}}, 1), Begins{0});
  EXPECT_EQ(reach_back("^a", {"ba", 1, {}}, 2), Begins{1});  // the text begins where the stretch does
  EXPECT_EQ(reach_back("x*", {"abc", 0, {}}, 2), Begins{2});
}

TEST(Automaton, ReadsALetterInPlaceOfWhatItHides) {
  const std::string text = "the mayor of Bergen said";
  ViewLetter letter;
  letter.folded = {13, 19};
  letter.bytes = {'\xEE', '\x80', '\x81'};
  const LetteredText where{text, 0, {&letter, 1}};
  EXPECT_EQ(reach_back("mayor of \\x{E001} ", where, 20), std::vector<std::uint32_t>{4});
  EXPECT_EQ(reach_back("\\x{E001}", where, 19), std::vector<std::uint32_t>{13});
  EXPECT_EQ(reach_back("of Bergen", where, 19), std::vector<std::uint32_t>{});
}

TEST(Automaton, ForgetsItsStatesWhenTheyBecomeTooMany) {
  const auto automaton = Automaton::of("(?:a|b)*a(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)c", false);
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

// Patterns from small parts, at every place of random texts, in both directions.
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
    const auto automaton = Automaton::of(pattern, fold);
    const auto backwards = Automaton::of(pattern, fold, true);
    ASSERT_TRUE(expected.ok() && automaton && backwards) << pattern;
    AutomatonStates states(*automaton);
    AutomatonStates states_backwards(*backwards);
    for (int sample = 0; sample < 16; ++sample) {
      std::string text;
      for (int i = 0; i < 12; ++i) text += std::vector<std::string>{"a", "b", "c", "A", "B", " ", "1", "\n", "\xC3\xA9"}[random() % 9];
      for (std::uint32_t at = 0; at < text.size(); ++at) {
        re2::StringPiece found;
        if (!expected.Match(text, at, text.size(), re2::RE2::ANCHOR_START, &found, 1) || found.empty()) continue;
        ++matches;
        std::size_t steps = 0;
        const std::size_t end = states.reach({text, 0, {}}, at, nullptr, steps);
        ASSERT_NE(end, AutomatonStates::kNoMatch) << pattern << " at " << at << " of " << text;
        ASSERT_GE(end, at + found.size()) << pattern << " at " << at << " of " << text;
        std::vector<std::uint32_t> begins;
        const auto found_end = static_cast<std::uint32_t>(at + found.size());
        ASSERT_TRUE(states_backwards.reach_back({text, 0, {}}, found_end, nullptr, begins, steps));
        ASSERT_NE(std::find(begins.begin(), begins.end(), at), begins.end()) << pattern << " at " << at << " of " << text;
      }
    }
  }
  EXPECT_GT(matches, 10000U);
}

}  // namespace
}  // namespace factweave
