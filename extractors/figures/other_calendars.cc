// SPDX-License-Identifier: MIT
#include "extractors/figures/other_calendars.h"

#include <unicode/ucal.h>

#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <string>

#include "extractors/figures/iso_time.h"

namespace factweave {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct CalendarName {
  std::string_view rule;
  const char* locale;  // as ICU names the calendar
};

constexpr std::array<CalendarName, 5> kCalendars = {{{"islamic", "en@calendar=islamic-umalqura"},
                                                     {"hebrew", "en@calendar=hebrew"},
                                                     {"chinese", "en@calendar=chinese"},
                                                     {"persian", "en@calendar=persian"},
                                                     {"ethiopic", "en@calendar=ethiopic"}}};
constexpr std::string_view kOrthodox = "orthodox";

struct CloseCalendar {
  void operator()(UCalendar* calendar) const { ucal_close(calendar); }
};
using OpenCalendar = std::unique_ptr<UCalendar, CloseCalendar>;

// What stands behind the name of the calendar.
struct FestivalRule {
  const char* locale = nullptr;
  int month = 0;
  std::optional<int> day;  // none: the whole month
  int away = 0;            // days
  int lasts = 1;           // days
};

// A number at the front of the text, which is cut off.
std::optional<int> take_number(std::string_view& text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

bool take(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<FestivalRule> read_rule(std::string_view text) {
  FestivalRule rule;
  for (const CalendarName& calendar : kCalendars) {
    if (text.starts_with(calendar.rule)) {
      rule.locale = calendar.locale;
      text.remove_prefix(calendar.rule.size());
      break;
    }
  }
  if (rule.locale == nullptr || !take(text, ':')) return std::nullopt;
  const auto month = take_number(text);
  if (!month || *month < 1 || *month > 13) return std::nullopt;
  rule.month = *month;
  if (take(text, ':')) {
    rule.day = take_number(text);
    if (!rule.day) return std::nullopt;
  }
  if (text.starts_with('+') || text.starts_with('-')) {
    const auto away = take_number(text);
    if (!away) return std::nullopt;
    rule.away = *away;
  }
  if (take(text, 'x')) {
    const auto lasts = take_number(text);
    if (!lasts || *lasts < 1) return std::nullopt;
    rule.lasts = *lasts;
  }
  return text.empty() ? std::optional(rule) : std::nullopt;
}

constexpr double kDay = 86'400'000;  // milliseconds

int year_of_other(UCalendar* calendar, sys_days day, UErrorCode& error) {
  ucal_setMillis(calendar, static_cast<double>(day.time_since_epoch().count()) * kDay, &error);
  return ucal_get(calendar, UCAL_EXTENDED_YEAR, &error);
}

// The day of a month in a year of the calendar, and of the next month where the month is at its end.
sys_days day_of_other(UCalendar* calendar, int year, int month, int day, UErrorCode& error) {
  ucal_clear(calendar);
  ucal_set(calendar, UCAL_EXTENDED_YEAR, year);
  ucal_set(calendar, UCAL_MONTH, month - 1);
  ucal_set(calendar, UCAL_IS_LEAP_MONTH, 0);
  ucal_set(calendar, UCAL_DATE, day);
  const double noon = ucal_getMillis(calendar, &error) + kDay / 2;
  return sys_days{days{static_cast<int>(noon < 0 ? noon / kDay - 1 : noon / kDay)}};
}

// How many days the month has that begins on this day.
int length_of_month(UCalendar* calendar, UErrorCode& error) {
  return ucal_getLimit(calendar, UCAL_DATE, UCAL_ACTUAL_MAXIMUM, &error);
}

// The rule of Meeus for the Julian calendar.
sys_days orthodox_easter(int year) {
  const int moon = (19 * (year % 19) + 15) % 30;
  const int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const int of_year = moon + sunday + 114;
  const sys_days julian{std::chrono::year{year} / (of_year / 31) / (of_year % 31 + 1)};
  const int behind = year / 100 - year / 400 - 2;  // the Julian calendar is that many days late
  return julian + days{behind};
}

}  // namespace

bool is_of_other_calendar(std::string_view rule) {
  for (const CalendarName& calendar : kCalendars) {
    if (rule.starts_with(calendar.rule)) return true;
  }
  return rule.starts_with(kOrthodox);
}

std::vector<Festival> festivals(std::string_view text, int year) {
  if (text.starts_with(kOrthodox)) {
    text.remove_prefix(kOrthodox.size());
    const auto away = take_number(text);
    if (!away || !text.empty()) return {};
    const sys_days day = orthodox_easter(year) + days{*away};
    return {{day, day}};
  }
  const auto rule = read_rule(text);
  if (!rule) return {};
  UErrorCode error = U_ZERO_ERROR;
  static constexpr char16_t kZone[] = u"Etc/GMT";
  const OpenCalendar calendar(ucal_open(kZone, -1, rule->locale, UCAL_DEFAULT, &error));
  if (U_FAILURE(error) != 0) return {};
  const sys_days new_year{std::chrono::year{year} / 1 / 1};
  const int from = year_of_other(calendar.get(), new_year, error);
  const int to = year_of_other(calendar.get(), new_year + days{364}, error);
  std::vector<Festival> found;
  for (int other = from; other <= to; ++other) {
    const sys_days day = day_of_other(calendar.get(), other, rule->month, rule->day.value_or(1), error);
    const sys_days first = day + days{rule->away};
    const int lasts = rule->day ? rule->lasts : length_of_month(calendar.get(), error);
    if (U_FAILURE(error) != 0) return {};
    if (year_of(Date{first}) == year) found.push_back({first, first + days{lasts - 1}});
  }
  return found;
}

}  // namespace factweave
