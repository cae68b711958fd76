// SPDX-License-Identifier: MIT
// What the automaton spares RE2 changes no answer.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <random>
#include <string>
#include <vector>

#include "extractors/rule_engine/unless_pattern.h"

namespace factweave {
namespace {

bool forbids(UnlessPlace place, const std::string& pattern, const std::string& text, Span mention) {
  const Unless unless{place, pattern};
  UnlessPattern::Memory memory;
  return UnlessPattern(unless, false).forbids(text, mention, memory);
}

TEST(UnlessPattern, SeesATextOfItsOwn) {
  const std::string text = "the old mayor of Ham";
  const Span mayor{8, 13};
  EXPECT_TRUE(forbids(UnlessPlace::before, "\\bold ", text, mayor));
  EXPECT_TRUE(forbids(UnlessPlace::before, "^the \\w+ $", text, mayor));
  EXPECT_FALSE(forbids(UnlessPlace::before, "the ", text, mayor));
  EXPECT_TRUE(forbids(UnlessPlace::inside, "^mayor$", text, mayor));
  EXPECT_FALSE(forbids(UnlessPlace::inside, "old", text, mayor));
  EXPECT_TRUE(forbids(UnlessPlace::after, " of [A-Z]", text, mayor));
  EXPECT_FALSE(forbids(UnlessPlace::after, "of", text, mayor));
  EXPECT_TRUE(forbids(UnlessPlace::scope, "Ham$", text, mayor));
}

TEST(UnlessPattern, ReadsFarBackWhereThePatternDoes) {
  const std::string text = "when " + std::string(100, 'x') + " mayor";
  const Span mayor{106, 111};
  EXPECT_TRUE(forbids(UnlessPlace::before, "^when \\w+ ", text, mayor));
  EXPECT_FALSE(forbids(UnlessPlace::before, "^then \\w+ ", text, mayor));
  EXPECT_FALSE(forbids(UnlessPlace::before, "^x+ ", text, mayor));
}

TEST(UnlessPattern, ForbidsWhatRE2Forbids) {
  const std::vector<std::string> parts = {"a",    "[ab]+", "\\b",    "\\w*", " ",         "(?:a|bc)", "b?", "^",     "$",
                                          "\\d",  "[^a]",  "(?i:ab)", "\\B",  "(?:ab){2}", "\\W",      ".",  "(?:b|)", "\xC3\xA9", "(?:[ab] ?){0,99}"};
  std::mt19937 random(5);
  std::size_t forbidden = 0;
  for (int round = 0; round < 6000; ++round) {
    std::string pattern;
    for (std::size_t i = 0; i < 1 + round % 3U; ++i) pattern += parts[random() % parts.size()];
    std::string text;
    const std::vector<std::string> characters = {"a", "b", "c", "A", " ", "1", "\n", "\xC3\xA9"};
    for (int i = 0; i < 50; ++i) text += characters[random() % characters.size()];
    std::vector<std::uint32_t> edges;
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
      if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) edges.push_back(at);
    }
    const std::size_t first = random() % edges.size();
    const Span mention{edges[first], edges[std::min(edges.size() - 1, first + random() % 8)]};
    const auto expected = [&](const std::string& seen, const std::string& whole) {
      return re2::RE2::PartialMatch(seen, re2::RE2(whole));
    };
    const bool before = forbids(UnlessPlace::before, pattern, text, mention);
    const bool inside = forbids(UnlessPlace::inside, pattern, text, mention);
    const bool after = forbids(UnlessPlace::after, pattern, text, mention);
    const std::string where = pattern + " at " + std::to_string(mention.begin) + " of " + text;
    ASSERT_EQ(before, expected(text.substr(0, mention.begin), "(?:" + pattern + ")\\z")) << where;
    ASSERT_EQ(inside, expected(text.substr(mention.begin, mention.size()), pattern)) << where;
    ASSERT_EQ(after, expected(text.substr(mention.end), "\\A(?:" + pattern + ")")) << where;
    forbidden += before + inside + after;
  }
  EXPECT_GT(forbidden, 1000U);
}

}  // namespace
}  // namespace factweave
