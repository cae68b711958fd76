// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pattern_check.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <array>
#include <random>
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
      ",",  "*",  "+",    "?",     "|",     "(",    ")",     "(?:",   "(?i)",    "(?i-s:", "(?)",  "(?P<a>", "(?P<b>",
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
