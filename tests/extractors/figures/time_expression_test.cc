// SPDX-License-Identifier: MIT
#include "extractors/figures/time_expression.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace factweave {
namespace {

constexpr Date kFriday{std::chrono::year{2025}, std::chrono::month{3}, std::chrono::day{14}};

struct Expression {
  std::string expression;
  Direction direction;
  std::string iso;
};

void expect_resolved(const std::vector<Expression>& cases) {
  for (const Expression& c : cases) {
    EXPECT_EQ(resolve_time(c.expression, kFriday, c.direction).value_or("none"), c.iso) << c.expression;
  }
}

TEST(TimeExpression, OpenYearsLeanByTense) {
  expect_resolved({{"XXXX-08-31", Direction::future, "2025-08-31"},
                   {"XXXX-08-31", Direction::past, "2024-08-31"},
                   {"XXXX-03", Direction::past, "2025-03"},
                   {"XXXX-03", Direction::future, "2025-03"},
                   {"XXXX-02-29", Direction::future, "2028-02-29"},
                   {"XXXX-02-29", Direction::past, "2024-02-29"},
                   {"XXXX-12", Direction::same_year, "2025-12"},
                   {"XXXX-Q4", Direction::past, "2024-Q4"},
                   {"XXXX-{10-31}", Direction::future, "2025-10-31"},
                   {"XXXX-{easter+1}", Direction::future, "2025-04-21"},
                   {"XXXX-11/XXXX-02", Direction::past, "2024-11/2025-02"},
                   {"XXXX-09-21/XXXX-09-25", Direction::past, "2024-09-21/2024-09-25"}});
}

TEST(TimeExpression, GrainsCountFromTheReference) {
  expect_resolved({{"year-1", Direction::past, "2024"},
                   {"month+1", Direction::future, "2025-04"},
                   {"week+1", Direction::future, "2025-W12"},
                   {"day-1", Direction::past, "2025-03-13"},
                   {"quarter-1", Direction::past, "2024-Q4"},
                   {"half-1", Direction::past, "2024-H2"},
                   {"decade+0", Direction::past, "202X"},
                   {"weekend+0", Direction::future, "2025-03-15/2025-03-16"},
                   {"ago3mo", Direction::past, "2024-12"},
                   {"in2wk", Direction::future, "2025-03-28"},
                   {"SP+0", Direction::future, "2025-SP"},
                   {"WI-1", Direction::past, "2024-WI"},
                   {"02+1", Direction::future, "2026-02"},
                   {"02-1", Direction::past, "2025-02"}});
}

TEST(TimeExpression, Weekdays) {
  expect_resolved({{"dow5", Direction::past, "2025-03-14"},
                   {"dow4", Direction::past, "2025-03-13"},
                   {"dow6", Direction::future, "2025-03-15"},
                   {"dow5-1", Direction::past, "2025-03-07"},
                   {"dow1+1", Direction::future, "2025-03-17"},
                   {"dow5+1", Direction::future, "2025-03-21"}});
}

TEST(TimeExpression, PartsOfPeriods) {
  expect_resolved({{"end:year+0", Direction::future, "2025-12-31"},
                   {"end:2027", Direction::future, "2027-12-31"},
                   {"end:2028-02", Direction::future, "2028-02-29"},
                   {"mid:2028", Direction::future, "2028-06/2028-07"},
                   {"start:2026-Q3", Direction::future, "2026-07-01"},
                   {"end:XXXX-06", Direction::future, "2025-06-30"}});
}

TEST(TimeExpression, TimesAreCountedFromAndCutOutOfOthers) {
  expect_resolved({{"+3d@2025-04-20", Direction::future, "2025-04-23"},
                   {"-2wk@XXXX-12-25", Direction::future, "2025-12-11"},
                   {"+1mo@2025-01-31", Direction::future, "2025-02-28"},
                   {"+2a@2010", Direction::past, "2012"},
                   {"+3d@2025-04", Direction::past, "none"},
                   {"+3dow5@day+0", Direction::future, "2025-04-04"},
                   {"-2dow4@day+0", Direction::past, "2025-03-06"},
                   {"dow3@week+1", Direction::future, "2025-03-19"},
                   {"n2dow1@month-1", Direction::past, "2025-02-10"},
                   {"n5dow1@2025-02", Direction::past, "none"},
                   {"n-1wk@2024-07", Direction::past, "2024-W30"},
                   {"n1wk@2015-01", Direction::past, "2015-W01"},
                   {"n-3wk@2018", Direction::past, "2018-W50"},
                   {"n9mo@year+1", Direction::future, "2026-09"},
                   {"n-1we@2017-10", Direction::past, "2017-10-28/2017-10-29"},
                   {"n-1d@2015-10", Direction::past, "2015-10-31"},
                   {"first10d@year-1", Direction::past, "2024-01-01/2024-01-10"},
                   {"last3wk@2024", Direction::past, "2024-12-11/2024-12-31"},
                   {"day20@month+1", Direction::future, "2025-04-20"},
                   {"day31@2025-06", Direction::future, "none"},
                   {"week@2025-10-08", Direction::future, "2025-W41"},
                   {"weekend@2021-09-06", Direction::past, "2021-09-04/2021-09-06"},
                   {"rest@month+0", Direction::future, "2025-03-14/2025-03-31"},
                   {"sofar@year+0", Direction::past, "2025-01-01/2025-03-14"},
                   {"XXXX-07-04@1995", Direction::past, "1995-07-04"},
                   {"start:XXXX-06@year-1", Direction::past, "2024-06-01"},
                   {"weekend@XXXX-10-31@2021", Direction::past, "2021-10-30/2021-10-31"}});
}

TEST(TimeExpression, DaysOfTheMonthFitTheirWeekday) {
  expect_resolved({{"day18", Direction::future, "2025-03-18"},
                   {"day10", Direction::future, "2025-04-10"},
                   {"day18", Direction::past, "2025-02-18"},
                   {"day31", Direction::past, "2025-01-31"},
                   {"day13dow5", Direction::future, "2025-06-13"},
                   {"XXXX-07-17dow5", Direction::future, "2026-07-17"},
                   {"XXXX-07-18dow1", Direction::future, "2025-07-18"}});
}

TEST(TimeExpression, SpansBorrowTheYearOfTheirOtherEnd) {
  expect_resolved({{"XXXX-11~2017-02-05", Direction::past, "2016-11/2017-02-05"},
                   {"XXXX-10-01~XXXX-03-07", Direction::future, "2025-10-01/2026-03-07"},
                   {"2010-01-01~day+0", Direction::past, "2010-01-01/2025-03-14"},
                   {"2025-05-07~2025-05-01", Direction::past, "none"}});
}

TEST(TimeExpression, CompleteOnesStayAndNonsenseIsRefused) {
  expect_resolved({{"2025-02-07", Direction::past, "2025-02-07"},
                   {"2020/2022", Direction::past, "2020/2022"},
                   {"dow9", Direction::past, "none"},
                   {"fortnight+1", Direction::past, "none"}});
}

}  // namespace
}  // namespace factweave
