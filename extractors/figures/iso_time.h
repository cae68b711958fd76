// SPDX-License-Identifier: MIT
// Dates, weeks and periods as ISO 8601 writes them, and the days that they have.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/document.h"

namespace factweave {

// First and last day of a complete ISO date, reduced date or range; nothing for anything else.
struct DayRange {
  std::chrono::sys_days first;
  std::chrono::sys_days last;
};
[[nodiscard]] std::optional<DayRange> day_range(std::string_view iso);
// The other way round: "2025-02-07", "2025-02-07/2025-02-09".
[[nodiscard]] std::string range_text(std::chrono::sys_days first, std::chrono::sys_days last);

[[nodiscard]] std::string iso_date(Date date);
// "2025"; "XXXX" for 0, a year that is left open.
[[nodiscard]] std::string iso_year(int year);
// "2025-02"
[[nodiscard]] std::string iso_month(int year, int month);
// "2025-W07"
[[nodiscard]] std::string iso_week(std::chrono::sys_days day);
// "YYYY-MM-DD" with open parts as X (0 = open); nothing where the day does not exist.
[[nodiscard]] std::optional<std::string> date_expression(int year, int month, int day);
// True for SP, SU, AU, WI.
[[nodiscard]] bool is_season(std::string_view text);

// A full year of two digits: 25 → 2025, 74 → 1974.
[[nodiscard]] int full_year(int two_digits);
[[nodiscard]] int year_of(Date date);
[[nodiscard]] int month_of(Date date);
[[nodiscard]] Date make_date(int year, int month, int day);
// So many months later, on the last day where the month has no such day.
[[nodiscard]] Date shift_months(Date date, int count);

// A number with zeros before it.
[[nodiscard]] std::string padded(int value, int width);
// A number of up to six digits and nothing else.
[[nodiscard]] std::optional<int> digits(std::string_view text);
// The same with + or - before it; 0 for the empty text.
[[nodiscard]] std::optional<int> signed_digits(std::string_view text);

}  // namespace factweave
