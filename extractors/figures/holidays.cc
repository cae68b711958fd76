// SPDX-License-Identifier: MIT
#include "extractors/figures/holidays.h"

#include <cstdio>
#include <vector>

#include "extractors/figures/iso_time.h"
#include "extractors/figures/other_calendars.h"

namespace factweave {

using std::chrono::days;
using std::chrono::sys_days;

// The Gregorian rule of Meeus, Jones and Butcher.
Date easter_sunday(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int in_century = year % 100;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  const int shift = (golden + 11 * epact + 22 * weekday) / 451;
  const int day = epact + weekday - 7 * shift + 114;
  return make_date(year, day / 31, day % 31 + 1);
}

std::optional<Date> holiday_date(std::string_view rule, int year) {
  if (rule.starts_with("easter")) {
    const std::optional<int> offset = signed_digits(rule.substr(6));
    if (!offset) return std::nullopt;
    return Date{sys_days{easter_sunday(year)} + days{*offset}};
  }
  if (rule.size() == 5 && rule[2] == '-') {
    const auto month = digits(rule.substr(0, 2));
    const auto day = digits(rule.substr(3));
    if (!month || !day || !make_date(year, *month, *day).ok()) return std::nullopt;
    return make_date(year, *month, *day);
  }
  int month = 0;
  int nth = 0;
  int weekday = 0;
  int after = 0;  // days added to the result: the day after Thanksgiving
  if (std::sscanf(std::string(rule).c_str(), "%d:%d:%d+%d", &month, &nth, &weekday, &after) < 3)
    return std::nullopt;
  if (month < 1 || month > 12 || weekday < 1 || weekday > 7 || nth == 0 || nth > 5 || nth < -1)
    return std::nullopt;
  const std::chrono::weekday day{static_cast<unsigned>(weekday % 7)};
  const std::chrono::year_month where{std::chrono::year{year},
                                      std::chrono::month{static_cast<unsigned>(month)}};
  if (nth == 5 && !(where / day[5]).ok()) return std::nullopt;
  const sys_days found =
      nth < 0 ? sys_days{where / day[std::chrono::last]} : sys_days{where / day[static_cast<unsigned>(nth)]};
  return Date{found + days{after}};
}

std::optional<std::string> holiday_in_year(std::string_view rule, int year) {
  if (is_of_other_calendar(rule)) {
    const std::vector<Festival> found = festivals(rule, year);
    return found.size() == 1 ? std::optional(range_text(found[0].first, found[0].last)) : std::nullopt;
  }
  const std::optional<Date> date = holiday_date(rule, year);
  return date ? std::optional(iso_date(*date)) : std::nullopt;
}

}  // namespace factweave
