// SPDX-License-Identifier: MIT
#include "graph/iso_interval.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace factweave {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<int> digits(std::string_view text) {
  int n = 0;
  if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc()) return std::nullopt;
  return n;
}

std::string written(year_month_day d) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(d.year()), static_cast<unsigned>(d.month()),
                static_cast<unsigned>(d.day()));
  return buffer;
}

DayInterval months(int y, unsigned first, unsigned count) {
  return {written(year(y) / month(first) / day(1)), written(year(y) / month(first + count - 1) / last)};
}

std::optional<DayInterval> week(int y, int w) {
  if (w < 1 || w > 53) return std::nullopt;
  // Week 1 is the week of 4 January; weeks begin on Monday.
  const sys_days fourth = year(y) / month(1) / day(4);
  const auto since_monday = std::chrono::weekday(fourth) - std::chrono::Monday;
  const sys_days monday = fourth - since_monday + std::chrono::weeks(w - 1);
  return DayInterval{written(monday), written(monday + std::chrono::days(6))};
}

std::optional<DayInterval> part_of_year(int y, std::string_view part) {
  if (part.size() == 2 && part[0] == 'Q' && part[1] >= '1' && part[1] <= '4') {
    return months(y, static_cast<unsigned>(part[1] - '1') * 3 + 1, 3);
  }
  if (part == "H1" || part == "H2") return months(y, part == "H1" ? 1 : 7, 6);
  if (part.size() == 3 && part[0] == 'W') {
    const auto w = digits(part.substr(1));
    return w ? week(y, *w) : std::nullopt;
  }
  const auto m = digits(part.substr(0, 2));
  if (!m || *m < 1 || *m > 12) return std::nullopt;
  if (part.size() == 2) return months(y, static_cast<unsigned>(*m), 1);
  if (part.size() != 5 || part[2] != '-') return std::nullopt;
  const auto d = digits(part.substr(3));
  if (!d) return std::nullopt;
  const year_month_day date = year(y) / month(static_cast<unsigned>(*m)) / day(static_cast<unsigned>(*d));
  if (!date.ok()) return std::nullopt;
  return DayInterval{written(date), written(date)};
}

}  // namespace

std::optional<DayInterval> iso_interval(std::string_view iso) {
  if (const std::size_t slash = iso.find('/'); slash != std::string_view::npos) {
    const auto from = iso_interval(iso.substr(0, slash)), to = iso_interval(iso.substr(slash + 1));
    if (!from || !to || to->to < from->from) return std::nullopt;
    return DayInterval{from->from, to->to};
  }
  if (iso.size() == 4 && iso[3] == 'X') {
    const auto decade = digits(iso.substr(0, 3));
    if (!decade) return std::nullopt;
    return DayInterval{months(*decade * 10, 1, 12).from, months(*decade * 10 + 9, 1, 12).to};
  }
  if (iso.size() < 4) return std::nullopt;
  const auto y = digits(iso.substr(0, 4));
  if (!y) return std::nullopt;
  if (iso.size() == 4) return months(*y, 1, 12);
  if (iso[4] != '-') return std::nullopt;
  return part_of_year(*y, iso.substr(5));
}

std::optional<std::string> last_day(std::string_view deadline, std::string_view iso) {
  const std::optional<DayInterval> days = iso_interval(iso);
  if (!days) return std::nullopt;
  if (!deadline.starts_with("before ") && !deadline.starts_with("Before ")) return days->to;
  const std::string& from = days->from;
  const year_month_day first = year(*digits(from.substr(0, 4))) / month(static_cast<unsigned>(*digits(from.substr(5, 2)))) /
                               day(static_cast<unsigned>(*digits(from.substr(8))));
  return written(sys_days(first) - std::chrono::days(1));
}

}  // namespace factweave
