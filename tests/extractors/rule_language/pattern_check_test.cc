// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pattern_check.h"

#include <gtest/gtest.h>

#include <string>

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

TEST(PatternCheck, APatternTooLargeForRe2IsRefused) {
  EXPECT_EQ(fault(R"((?:\p{L}{100}){10})"), PatternFault::refused);
  EXPECT_EQ(fault(R"((?:[a-z]{100}){10}x)"), PatternFault::none);
}

}  // namespace
}  // namespace factweave
