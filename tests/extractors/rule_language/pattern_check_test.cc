// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pattern_check.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <random>
#include <sstream>
#include <string>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {
namespace {

PatternFault fault(const std::string& pattern) { return check_pattern(pattern, false).fault; }

TEST(PatternCheck, AGoodPatternHasNoFault) {
  EXPECT_EQ(fault("ab?c"), PatternFault::none);
  EXPECT_EQ(fault(R"(\b\p{Lu}\p{L}{2,20})"), PatternFault::none);
  EXPECT_EQ(fault(R"(\Qa.b\E)"), PatternFault::none);  // beyond the tree, so compiled
}

TEST(PatternCheck, WhatMatchesTheEmptyTextIsTold) {
  for (const char* pattern : {"a*", "a?|b", "(?:a{0,3})(b|)", "^$", "(?i)a*"}) {
    EXPECT_EQ(fault(pattern), PatternFault::matches_empty) << pattern;
  }
  EXPECT_EQ(fault(R"(\b|ab)"), PatternFault::none);  // no edge of a word in the empty text
}

TEST(PatternCheck, ARefusedPatternSaysWhereAndWhy) {
  const PatternVerdict verdict = check_pattern(R"(good [z-a] part)", false);
  EXPECT_EQ(verdict.fault, PatternFault::refused);
  EXPECT_EQ(verdict.fragment, "z-a");
  EXPECT_NE(verdict.message.find("invalid character class range"), std::string::npos) << verdict.message;
}

std::string random_pattern(std::mt19937& random) {
  constexpr std::array kPieces = {
      "a",  "b",  "2",    "_",     " ",     "-",    "]",     "}",     "{",       "{2}",   "{2,1}", "{1001}", "{3,}",
      ",",  "*",  "+",    "?",     "|",     "(",    ")",     "(?:",   "(?i)",    "(?i-s:", "(?-", "i-m:", "(?)",  "(?P<a>", "(?P<b>",
      "(?<c>", "(?P<",    ">",     "[",     "[^",   "[a-c]", "[c-a]", "[]a]",    "[:alpha:]", "[[:digit:]]", "[[:none:]]", "\\d",
      "\\",  "\\b",   "\\-", "\\_", "\\1", "\\x41", "\\x4", "\\x{e000}", "\\x{}", "\\x{110000}", "\\pL", "\\p{No}", "\\Q",
      "\xc3\xa9", "\xc3", ".",  "^",     "$",    "\\z",  "\\Z"};
  std::string pattern;
  for (std::size_t left = 1 + random() % 8; left > 0; --left) pattern += kPieces[random() % kPieces.size()];
  return pattern;
}

TEST(PatternCheck, WhatIsSureOfAPatternIsTrueOfRe2) {
  std::mt19937 random(20261129);
  re2::RE2::Options options;
  options.set_log_errors(false);
  int sure = 0;
  int refused = 0;
  for (int i = 0; i < 100000; ++i) {
    const std::string pattern = random_pattern(random);
    const bool is_sure = parse_and_judge(pattern, false).is_sure;
    const re2::RE2 re(pattern, options);
    sure += is_sure ? 1 : 0;
    refused += re.ok() ? 0 : 1;
    ASSERT_TRUE(re.ok() || !is_sure) << pattern << ": " << re.error();
  }
  EXPECT_GT(sure, 5000);
  EXPECT_GT(refused, 5000);
}

std::string random_class(std::mt19937& random) {
  constexpr std::array<int, 10> kEnds = {0x20, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xE000, 0xE073, 0xFFFF, 0x10FFFF};
  std::ostringstream text;
  text << std::hex << (random() % 2 == 0 ? "[" : "[^");
  for (std::size_t ranges = 1 + random() % 3; ranges > 0; --ranges) {
    const int low = kEnds[random() % kEnds.size()];
    const int high = random() % 3 == 0 ? low : kEnds[random() % kEnds.size()];
    text << "\\x{" << std::min(low, high) << "}-\\x{" << std::max(low, high) << "}";
  }
  text << "]{" << std::dec << random() % 4 << "," << 4 + random() % 9 << "}";
  return text.str();
}

TEST(PatternCheck, ProgramsOfRe2AreNoLargerThanEstimated) {
  std::mt19937 random(20261130);
  re2::RE2::Options options;
  options.set_log_errors(false);
  int compared = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string pattern = random_pattern(random) + random_class(random);
    const ParsedPattern parsed = parse_and_judge(pattern, false);
    const re2::RE2 re(pattern, options);
    if (!parsed.tree || !re.ok()) continue;
    ++compared;
    ASSERT_LE(re.ProgramSize(), (parsed.folds ? 2 : 1) * estimate_instructions(*parsed.tree)) << pattern;
  }
  EXPECT_GT(compared, 3000);
}

TEST(PatternCheck, RepetitionsWithinEachOtherAreCountedTogether) {
  EXPECT_EQ(fault(R"((?:a{50}){21})"), PatternFault::refused);
  EXPECT_EQ(fault(R"((?:a{50}){20})"), PatternFault::none);
}

TEST(PatternCheck, APatternTooLargeForRe2IsRefused) {
  EXPECT_EQ(fault(R"((?:\p{L}{100}){10})"), PatternFault::refused);
  EXPECT_EQ(fault(R"((?:[a-z]{100}){10}x)"), PatternFault::none);
}

}  // namespace
}  // namespace factweave
