// SPDX-License-Identifier: MIT
#include "extractors/figures/iso_time.h"

#include <gtest/gtest.h>

namespace factweave {
namespace {

TEST(IsoTime, WeeksFollowIso) {
  EXPECT_EQ(iso_week(std::chrono::sys_days{make_date(2025, 3, 14)}), "2025-W11");
  EXPECT_EQ(iso_week(std::chrono::sys_days{make_date(2027, 1, 1)}), "2026-W53");
}

TEST(IsoTime, DaysThatDoNotExistAreRefused) {
  EXPECT_FALSE(date_expression(2025, 2, 30).has_value());
  EXPECT_FALSE(date_expression(0, 13, 1).has_value());
  EXPECT_EQ(date_expression(0, 2, 29), "XXXX-02-29");
}

TEST(IsoTime, AMonthLaterIsTheLastDayWhereThereIsNoSuchDay) {
  EXPECT_EQ(iso_date(shift_months(make_date(2025, 1, 31), 1)), "2025-02-28");
  EXPECT_EQ(iso_date(shift_months(make_date(2025, 1, 31), -2)), "2024-11-30");
}

}  // namespace
}  // namespace factweave
