// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/number_surroundings.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {
namespace {

std::vector<Digits> digits_in(const std::string& text) {
  std::vector<Digits> found;
  list_digits(text, {0, static_cast<std::uint32_t>(text.size())}, found);
  return found;
}

AllowedSide side_of(const std::string& pattern, bool behind) {
  return AllowedSide(*compile_bytes(*parse_pattern(pattern, false), !behind), behind);
}

TEST(NumberSurroundings, RunsOfDigitsEndWhereAnotherByteStands) {
  const std::vector<Digits> found = digits_in("a 1,250 b7");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].span, (Span{2, 3}));
  EXPECT_EQ(found[0].before.first, ' ');
  EXPECT_EQ(found[0].before.second, 'a');
  EXPECT_EQ(found[1].before.first, ',');
  EXPECT_EQ(found[1].after.second, 'b');
  EXPECT_EQ(found[2].before.first, 'b');
  EXPECT_EQ(found[2].after.first, DigitsSide::kNothing);
  EXPECT_EQ(digits_in("12")[0].before.first, DigitsSide::kNothing);
}

TEST(NumberSurroundings, APatternAllowsWhatItMayReadBehindItsDigits) {
  const AllowedSide side = side_of("\\d+(?:,\\d{3})* ?(?:km|miles)\\b", true);
  for (const char* text : {"5 km", "5km", "1,250", "7 miles"}) EXPECT_TRUE(side.allows(digits_in(text)[0].after)) << text;
  for (const char* text : {"5 days", "5", "5, km", "5.0", "5-km"}) EXPECT_FALSE(side.allows(digits_in(text)[0].after)) << text;
  EXPECT_TRUE(side_of("\\d+\\b", true).allows(digits_in("5 days")[0].after)) << "a match may end there";
}

TEST(NumberSurroundings, APatternAllowsWhatItMayReadBeforeItsDigits) {
  const AllowedSide side = side_of("\\b(?:[Nn]o\\. ?|§)\\d?", false);
  for (const char* text : {"no. 5", "No.5", "no. 15"}) EXPECT_TRUE(side.allows(digits_in(text)[0].before)) << text;
  for (const char* text : {"no 5", "5", "x5"}) EXPECT_FALSE(side.allows(digits_in(text)[0].before)) << text;
}

TEST(NumberSurroundings, ALetterOfAViewIsAllowedWhereThePatternReadsOne) {
  DigitsSide side = digits_in("5 May")[0].after;
  const AllowedSide allowed = side_of("\\d+ \xEE\x80\x80", true);
  EXPECT_FALSE(allowed.allows(side));
  side.letter_second = true;
  EXPECT_TRUE(allowed.allows(side));
  side = digits_in("May 5")[0].before;
  const AllowedSide before = side_of("\xEE\x80\x80 \\d*", false);
  EXPECT_FALSE(before.allows(side));
  side.letter_second = true;
  EXPECT_TRUE(before.allows(side));
}

}  // namespace
}  // namespace factweave
