// SPDX-License-Identifier: MIT
// Where the finder is sure of a pattern it finds what RE2 finds, groups included.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <random>
#include <string>
#include <vector>

#include "extractors/rule_engine/group_finder.h"

namespace factweave {
namespace {

// "begin-end" of the whole and of each group, "-" where it took no part; "none" without a match.
std::string found_by_finder(const GroupFinder& finder, const std::string& text, Span stretch, GroupFinder::Memory& memory) {
  if (!finder.find(text, stretch, memory)) return "none";
  std::string found;
  for (std::size_t i = 0; i + 1 < memory.places.size(); i += 2) {
    const bool took_part = memory.places[i + 1] != GroupFinder::kNowhere;
    found += took_part ? std::to_string(memory.places[i]) + "-" + std::to_string(memory.places[i + 1]) + " " : "- ";
  }
  return found;
}

std::string found_by_re2(const re2::RE2& pattern, const std::string& text, Span stretch) {
  std::vector<re2::StringPiece> parts(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
  if (!pattern.Match(text, stretch.begin, stretch.end, re2::RE2::ANCHOR_START, parts.data(), static_cast<int>(parts.size()))) {
    return "none";
  }
  std::string found;
  for (const re2::StringPiece part : parts) {
    const auto begin = part.data() - text.data();
    found += part.data() == nullptr
                 ? "- "
                 : std::to_string(begin) + "-" + std::to_string(begin + static_cast<std::ptrdiff_t>(part.size())) + " ";
  }
  return found;
}

std::string groups_of(const std::string& pattern, const std::string& text) {
  const auto finder = GroupFinder::of(pattern, false);
  GroupFinder::Memory memory;
  return finder ? found_by_finder(*finder, text, {0, static_cast<std::uint32_t>(text.size())}, memory) : "only RE2";
}

TEST(GroupFinder, FindsTheGroupsOfTheFirstChoiceThatMatches) {
  EXPECT_EQ(groups_of("(a+)(a*)b", "aaab"), "0-4 0-3 3-3 ");
  EXPECT_EQ(groups_of("(a+?)(a*)b", "aaab"), "0-4 0-1 1-3 ");
  EXPECT_EQ(groups_of("(?P<x>a)|(b)", "b"), "0-1 - 0-1 ");
  EXPECT_EQ(groups_of("(?:(a)|(b))+", "ab"), "0-2 0-1 1-2 ");
  EXPECT_EQ(groups_of("(a|ab)(c|bcd)", "abcd"), "0-4 0-1 1-4 ");
  EXPECT_EQ(groups_of("(\\w{2,3})\\b", "abcd"), "none");
}

TEST(GroupFinder, LeavesToRE2WhatOnlyRE2KnowsExactly) {
  EXPECT_EQ(groups_of("(?:a*)*b", "aab"), "only RE2");
  EXPECT_EQ(groups_of("\\pL+", "ab"), "only RE2");
  EXPECT_FALSE(GroupFinder::of("caf\xC3\xA9", true));
  EXPECT_FALSE(GroupFinder::of("(?U)a+", false));
}

TEST(GroupFinder, LeavesLongStretchesToRE2) {
  const auto finder = GroupFinder::of("(?:[a-z]+ )*end", false);
  ASSERT_TRUE(finder);
  EXPECT_TRUE(finder->fits({0, 1000}));
  EXPECT_FALSE(finder->fits({0, 10'000'000}));
}

TEST(GroupFinder, FindsWhatRE2Finds) {
  const std::vector<std::string> parts = {
      "a",    "([ab]+)", "\\b", "(\\w*?)", " ",   "(a|bc)", "(b)?", "^",          "$",           "(\\d)??",
      "[^a]", "(?i:ab)", "\\B", "(ab){2}", "\\W", "(b|)",   ".",    "(?:a\\b|c)", "(a|b){1,3}?", "(?:(a)|(b))+",
      "[b\xC3\xA9]", "([\\x{E001}\\x{E003}-\\x{E005}])", "[^\\x{E002}1]{0,4}"};
  const std::vector<std::string> characters = {"a",  "b",        "c",            "A",            " ",
                                               "1", "\n", "\xC3\xA9", "\xEE\x80\x81", "\xEE\x80\x82", "\xF0\x9F\x98\x80"};
  std::mt19937 random(11);
  std::size_t matches = 0;
  for (int round = 0; round < 10000; ++round) {
    std::string pattern;
    for (int i = 0; i < 4; ++i) pattern += parts[random() % parts.size()];
    const auto finder = GroupFinder::of(pattern, false);
    ASSERT_TRUE(finder) << pattern;
    const re2::RE2 expected(pattern);
    GroupFinder::Memory memory;
    for (int sample = 0; sample < 16; ++sample) {
      std::string text;
      for (int i = 0; i < 10; ++i) text += characters[random() % characters.size()];
      for (std::uint32_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
        const Span stretch{at, static_cast<std::uint32_t>(text.size())};
        const std::string wanted = found_by_re2(expected, text, stretch);
        matches += wanted != "none";
        ASSERT_EQ(found_by_finder(*finder, text, stretch, memory), wanted) << pattern << " at " << at << " of " << text;
      }
    }
  }
  EXPECT_GT(matches, 50000U);
}

}  // namespace
}  // namespace factweave
