// SPDX-License-Identifier: MIT
#include "extractors/figures/holidays.h"
#include "extractors/figures/other_calendars.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/figures/time_expression.h"

namespace factweave {
namespace {

std::string days_of(std::string_view rule, int year) { return holiday_in_year(rule, year).value_or("none"); }

TEST(OtherCalendars, MoonAndSunGiveTheDaysThatWereKept) {
  EXPECT_EQ(days_of("islamic:10:1", 2022), "2022-05-02");
  EXPECT_EQ(days_of("islamic:10:1", 2023), "2023-04-21");
  EXPECT_EQ(days_of("islamic:12:10", 2024), "2024-06-16");
  EXPECT_EQ(days_of("hebrew:1:1", 2024), "2024-10-03");
  EXPECT_EQ(days_of("hebrew:7:14", 2024), "2024-03-24");  // Purim of a year with two Adars
  EXPECT_EQ(days_of("hebrew:7:14", 2023), "2023-03-07");
  EXPECT_EQ(days_of("hebrew:8:15", 2024), "2024-04-23");
  EXPECT_EQ(days_of("chinese:1:1", 2025), "2025-01-29");
  EXPECT_EQ(days_of("chinese:1:1-1", 2025), "2025-01-28");
  EXPECT_EQ(days_of("chinese:8:15", 2023), "2023-09-29");  // behind a month that came twice
  EXPECT_EQ(days_of("persian:1:1", 2024), "2024-03-20");
  EXPECT_EQ(days_of("ethiopic:5:11", 2024), "2024-01-20");
  EXPECT_EQ(days_of("orthodox+0", 2024), "2024-05-05");
  EXPECT_EQ(days_of("orthodox-2", 1990), "1990-04-13");
}

TEST(OtherCalendars, MonthsAndFeastsOfSeveralDaysAreStretches) {
  EXPECT_EQ(days_of("islamic:9", 2024), "2024-03-11/2024-04-09");
  EXPECT_EQ(days_of("hebrew:3:25x8", 2024), "2024-12-26/2025-01-02");
}

TEST(OtherCalendars, AYearWithTwoFeastsNamesNone) {
  EXPECT_EQ(festivals("islamic:10:1", 2000).size(), 2U);
  EXPECT_EQ(days_of("islamic:10:1", 2000), "none");
  const Date july{std::chrono::year{2000}, std::chrono::month{7}, std::chrono::day{1}};
  EXPECT_EQ(resolve_time("XXXX-{islamic:10:1}", july, Direction::past), "2000-01-08");
  EXPECT_EQ(resolve_time("XXXX-{islamic:10:1}", july, Direction::future), "2000-12-27");
  EXPECT_EQ(resolve_time("XXXX-{chinese:1:1}", july, Direction::future), "2001-01-24");
  EXPECT_EQ(resolve_time("XXXX-{chinese:1:1}", july, Direction::same_year), "2000-02-05");
}

TEST(OtherCalendars, RulesThatSayNothingNameNoDay) {
  for (const std::string_view rule : {"islamic", "islamic:14:1", "hebrew:1:1y", "mayan:1:1", "orthodox", "chinese:1:1x0"}) {
    EXPECT_TRUE(festivals(rule, 2024).empty()) << rule;
  }
}

}  // namespace
}  // namespace factweave
