// SPDX-License-Identifier: MIT
#include "extractors/figures/holidays.h"

#include <gtest/gtest.h>

#include "extractors/figures/iso_time.h"

namespace factweave {
namespace {

TEST(Holidays, FollowTheirRules) {
  const auto day = [](std::string_view rule, int year) { return iso_date(*holiday_date(rule, year)); };
  EXPECT_EQ(day("easter", 2027), "2027-03-28");
  EXPECT_EQ(day("easter", 2025), "2025-04-20");
  EXPECT_EQ(day("easter-2", 2024), "2024-03-29");
  EXPECT_EQ(day("11:4:4", 2016), "2016-11-24");
  EXPECT_EQ(day("5:-1:1", 2025), "2025-05-26");
  EXPECT_EQ(day("12-25", 2025), "2025-12-25");
  EXPECT_FALSE(holiday_date("13-40", 2025).has_value());
}

}  // namespace
}  // namespace factweave
