// SPDX-License-Identifier: MIT
#include "extractors/figures/iso_time.h"

#include <array>
#include <cstdio>

namespace factweave {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "AU", "WI"};

DayRange month_range(int year, int first_month, int count) {
  const Date first = make_date(year, first_month, 1);
  return {sys_days{first}, sys_days{first + months{count}} - days{1}};
}

sys_days iso_week_start(int year, int week) {
  const sys_days fourth{make_date(year, 1, 4)};
  const std::chrono::weekday day{fourth};
  return fourth - days{day.iso_encoding() - 1} + days{7 * (week - 1)};
}

std::optional<DayRange> part_of_year(int year, std::string_view part) {
  if (part.size() == 2 && part[0] == 'Q' && part[1] >= '1' && part[1] <= '4') {
    return month_range(year, 3 * (part[1] - '1') + 1, 3);
  }
  if (part.size() == 2 && part[0] == 'H' && (part[1] == '1' || part[1] == '2')) {
    return month_range(year, 6 * (part[1] - '1') + 1, 6);
  }
  for (std::size_t i = 0; i < kSeasons.size(); ++i) {
    if (part == kSeasons[i]) return month_range(year, 3 * static_cast<int>(i) + 3, 3);
  }
  if (part.size() == 3 && part[0] == 'W') {
    const std::optional<int> week = digits(part.substr(1));
    if (!week || *week < 1 || *week > 53) return std::nullopt;
    const sys_days first = iso_week_start(year, *week);
    return DayRange{first, first + days{6}};
  }
  if (part.size() != 2 && part.size() != 5) return std::nullopt;
  const std::optional<int> month = digits(part.substr(0, 2));
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (part.size() == 2) return month_range(year, *month, 1);
  const std::optional<int> day = digits(part.substr(3));
  if (part[2] != '-' || !day) return std::nullopt;
  const Date date = make_date(year, *month, *day);
  if (!date.ok()) return std::nullopt;
  return DayRange{sys_days{date}, sys_days{date}};
}

}  // namespace

std::string padded(int value, int width) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%0*d", width, value);
  return buffer;
}

int year_of(Date date) { return static_cast<int>(date.year()); }
int month_of(Date date) { return static_cast<int>(static_cast<unsigned>(date.month())); }

Date make_date(int year, int month, int day) {
  return Date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
              std::chrono::day{static_cast<unsigned>(day)}};
}

Date shift_months(Date date, int count) {
  const Date moved = date + months{count};
  return moved.ok() ? moved : moved.year() / moved.month() / std::chrono::last;
}

std::string iso_year(int year) { return year == 0 ? "XXXX" : padded(year, 4); }

std::string iso_month(int year, int month) { return padded(year, 4) + "-" + padded(month, 2); }

std::optional<int> digits(std::string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<int> signed_digits(std::string_view text) {
  if (text.empty()) return 0;
  const bool negative = text.front() == '-';
  if (!negative && text.front() != '+') return std::nullopt;
  const std::optional<int> value = digits(text.substr(1));
  if (!value) return std::nullopt;
  return negative ? -*value : *value;
}

bool is_season(std::string_view text) {
  for (const std::string_view season : kSeasons) {
    if (text == season) return true;
  }
  return false;
}

std::string range_text(sys_days first, sys_days last) {
  return first == last ? iso_date(Date{first}) : iso_date(Date{first}) + "/" + iso_date(Date{last});
}

int full_year(int two_digits) {
  return two_digits >= 100 ? two_digits : two_digits < 50 ? 2000 + two_digits : 1900 + two_digits;
}

std::string iso_date(Date date) {
  return iso_month(year_of(date), month_of(date)) + "-" +
         padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string iso_week(sys_days day) {
  const std::chrono::weekday weekday{day};
  const sys_days thursday = day + days{4 - static_cast<int>(weekday.iso_encoding())};
  const int year = year_of(Date{thursday});
  const int week = static_cast<int>((thursday - sys_days{make_date(year, 1, 1)}).count()) / 7 + 1;
  return padded(year, 4) + "-W" + padded(week, 2);
}

std::optional<DayRange> day_range(std::string_view iso) {
  if (const std::size_t slash = iso.find('/'); slash != std::string_view::npos) {
    const auto first = day_range(iso.substr(0, slash));
    const auto last = day_range(iso.substr(slash + 1));
    if (!first || !last) return std::nullopt;
    return DayRange{first->first, last->last};
  }
  if (iso.size() < 4) return std::nullopt;
  if (iso.size() == 4 && iso.ends_with("XX")) {
    const auto century = digits(iso.substr(0, 2));
    return century ? std::optional(month_range(*century * 100, 1, 1200)) : std::nullopt;
  }
  if (iso.size() == 4 && iso.ends_with("X")) {
    const auto decade = digits(iso.substr(0, 3));
    return decade ? std::optional(month_range(*decade * 10, 1, 120)) : std::nullopt;
  }
  const std::optional<int> year = digits(iso.substr(0, 4));
  if (!year) return std::nullopt;
  if (iso.size() == 4) return month_range(*year, 1, 12);
  return iso[4] == '-' ? part_of_year(*year, iso.substr(5)) : std::nullopt;
}

std::optional<std::string> date_expression(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 0) return std::nullopt;
  // A year that is left open may be a leap year.
  if (day > 0 && !make_date(year == 0 ? 2024 : year, month, day).ok()) return std::nullopt;
  std::string iso = iso_year(year);
  iso += "-" + padded(month, 2);
  if (day > 0) iso += "-" + padded(day, 2);
  return iso;
}

}  // namespace factweave
