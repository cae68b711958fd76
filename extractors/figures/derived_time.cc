// SPDX-License-Identifier: MIT
#include "extractors/figures/derived_time.h"

#include <charconv>
#include <chrono>

#include "extractors/figures/iso_time.h"
#include "extractors/figures/time_expression.h"

namespace factweave {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kFarthest = 20'000;  // of any unit

struct Amount {
  int count = 0;
  std::string_view unit;  // what stands behind the number
};

std::optional<Amount> read_amount(std::string_view text) {
  Amount amount;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount.count);
  if (error != std::errc() || amount.count < -kFarthest || amount.count > kFarthest) return std::nullopt;
  amount.unit = text.substr(static_cast<std::size_t>(end - text.data()));
  return amount;
}

int iso_weekday(sys_days day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

// "dow5" → 5
std::optional<int> named_weekday(std::string_view unit) {
  if (unit.size() != 4 || !unit.starts_with("dow") || unit[3] < '1' || unit[3] > '7') return std::nullopt;
  return unit[3] - '0';
}

sys_days monday_of(sys_days day) { return day - days{iso_weekday(day) - 1}; }

// The n-th such weekday after or before the base.
std::optional<std::string> count_weekdays(const DayRange& base, int count, int weekday) {
  if (count == 0) return std::nullopt;
  const sys_days edge = count > 0 ? base.last : base.first;
  const int step = count > 0 ? (weekday - iso_weekday(edge) + 7) % 7 : (iso_weekday(edge) - weekday + 7) % 7;
  const int first = step == 0 ? 7 : step;
  const int distance = first + 7 * (std::abs(count) - 1);
  return iso_date(Date{edge + days{count > 0 ? distance : -distance}});
}

// A day moves by days, weeks, months and years; a month by months and years; a year by years.
std::optional<std::string> shift(std::string_view iso, const DayRange& base, const Amount& by) {
  if (const auto weekday = named_weekday(by.unit)) return count_weekdays(base, by.count, *weekday);
  const int moved_months = by.unit == "a" ? 12 * by.count : by.unit == "mo" ? by.count : 0;
  if (base.first == base.last) {
    if (by.unit == "d") return iso_date(Date{base.first + days{by.count}});
    if (by.unit == "wk") return iso_date(Date{base.first + days{7 * by.count}});
    if (moved_months == 0) return std::nullopt;
    return iso_date(shift_months(Date{base.first}, moved_months));
  }
  const Date first = shift_months(Date{base.first}, moved_months);
  if (iso.size() == 4 && by.unit == "a") return iso_date(first).substr(0, 4);
  if (iso.size() == 7 && iso[5] < 'A' && moved_months != 0) return iso_date(first).substr(0, 7);
  if (iso.size() == 8 && iso[5] == 'W' && by.unit == "wk") return iso_week(base.first + days{7 * by.count});
  return std::nullopt;
}

std::optional<std::string> inside(const DayRange& base, sys_days first, sys_days last) {
  if (first < base.first || last > base.last) return std::nullopt;
  return range_text(first, last);
}

// The n-th week by its Thursday.
std::optional<sys_days> nth_thursday(const DayRange& base, int n) {
  const sys_days first = base.first + days{(4 - iso_weekday(base.first) + 7) % 7};
  const sys_days last = base.last - days{(iso_weekday(base.last) - 4 + 7) % 7};
  const sys_days found = n > 0 ? first + days{7 * (n - 1)} : last + days{7 * (n + 1)};
  if (n == 0 || found < first || found > last) return std::nullopt;
  return found;
}

std::optional<std::string> nth_part(const DayRange& base, const Amount& which) {
  const int n = which.count;
  if (n == 0) return std::nullopt;
  if (const auto weekday = named_weekday(which.unit)) {
    const DayRange before{base.first - days{1}, base.first - days{1}};
    const DayRange after{base.last + days{1}, base.last + days{1}};
    const auto found = count_weekdays(n > 0 ? before : after, n, *weekday);
    const auto day = found ? day_range(*found) : std::nullopt;
    return day ? inside(base, day->first, day->last) : std::nullopt;
  }
  if (which.unit == "d") {
    const sys_days day = n > 0 ? base.first + days{n - 1} : base.last + days{n + 1};
    return inside(base, day, day);
  }
  if (which.unit == "wk") {
    const auto thursday = nth_thursday(base, n);
    return thursday ? std::optional<std::string>(iso_week(*thursday)) : std::nullopt;
  }
  if (which.unit == "we") {  // the weekend of a Saturday within
    const DayRange saturdays{base.first - days{n > 0 ? 1 : 0}, base.last + days{n > 0 ? 0 : 1}};
    const auto found = count_weekdays(
        n > 0 ? DayRange{saturdays.first, saturdays.first} : DayRange{saturdays.last, saturdays.last}, n, 6);
    const auto day = found ? day_range(*found) : std::nullopt;
    if (!day || day->first < base.first || day->first > base.last) return std::nullopt;
    return range_text(day->first, day->first + days{1});
  }
  if (which.unit == "mo") {
    const Date month =
        n > 0 ? shift_months(Date{base.first}, n - 1) : shift_months(Date{(base.last + days{1})}, n);
    const std::string iso = iso_date(month).substr(0, 7);
    const auto range = day_range(iso);
    return range && range->first >= base.first && range->last <= base.last ? std::optional(iso)
                                                                           : std::nullopt;
  }
  return std::nullopt;
}

// That much after the day, or before it; nothing for units that have no length in days or months.
std::optional<sys_days> move(sys_days day, const Amount& by, int sign) {
  if (by.count < 1) return std::nullopt;
  const int day_count = by.unit == "d" ? by.count : by.unit == "wk" ? 7 * by.count : 0;
  const int month_count = by.unit == "mo" ? by.count : by.unit == "a" ? 12 * by.count : 0;
  if (day_count > 0) return day + days{sign * day_count};
  return month_count > 0 ? std::optional(sys_days{shift_months(Date{day}, sign * month_count)}) : std::nullopt;
}

// The first ten days, the last three weeks: counted from the edge.
std::optional<std::string> edge(const DayRange& base, const Amount& length, bool from_start) {
  if (from_start) {
    const std::optional<sys_days> end = move(base.first, length, 1);
    return end ? inside(base, base.first, *end - days{1}) : std::nullopt;
  }
  const std::optional<sys_days> start = move(base.last + days{1}, length, -1);
  return start ? inside(base, *start, base.last) : std::nullopt;
}

// A whole year, half or quarter by its name.
std::string named_range(sys_days first, sys_days last) {
  const std::string year = iso_date(Date{first}).substr(0, 4);
  for (const std::string_view part : {"", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4"}) {
    const std::string name = year + std::string(part);
    const std::optional<DayRange> range = day_range(name);
    if (range && range->first == first && range->last == last) return name;
  }
  return range_text(first, last);
}

// The last of the month behind its last working day: reports for the "quarter ended June 28, 2024", a Friday, are of the quarter.
sys_days end_of_working_month(sys_days day) {
  const Date date{day};
  const sys_days last{date.year() / date.month() / std::chrono::last};
  constexpr int kSaturday = 6;
  const bool free = last - day <= days{2} && iso_weekday(day + days{1}) >= kSaturday && iso_weekday(last) >= kSaturday;
  return free ? last : day;
}

// The nine months that end with the base.
std::optional<std::string> stretch_to(const DayRange& base, const Amount& length) {
  const bool of_months = length.unit == "mo" || length.unit == "a";
  const sys_days last = of_months ? end_of_working_month(base.last) : base.last;
  const std::optional<sys_days> start = move(last + days{1}, length, -1);
  return start ? std::optional(named_range(*start, last)) : std::nullopt;
}

// Saturday and Sunday, with the holiday that lengthens them.
std::optional<std::string> weekend_of(const DayRange& base) {
  if (base.last - base.first >= days{7}) return std::nullopt;
  const int weekday = iso_weekday(base.first);
  if (base.first == base.last && weekday == 1) return range_text(base.first - days{2}, base.first);
  if (base.first == base.last && weekday == 5) return range_text(base.first, base.first + days{2});
  const sys_days saturday = monday_of(base.first) + days{5};
  return range_text(saturday, saturday + days{1});
}

}  // namespace

bool looks_at_reference(std::string_view operation) { return operation == "rest" || operation == "sofar"; }

std::optional<std::string> derive_time(std::string_view operation, std::string_view base, Date reference) {
  const std::optional<DayRange> range = day_range(base);
  if (!range || operation.empty()) return std::nullopt;
  if (operation == "week") {
    return range->last - range->first < days{7} ? std::optional(iso_week(range->first)) : std::nullopt;
  }
  if (operation == "weekend") return weekend_of(*range);
  const sys_days today{reference};
  if (operation == "rest")
    return today > range->last ? std::nullopt
                               : std::optional(range_text(std::max(today, range->first), range->last));
  if (operation == "sofar")
    return today < range->first ? std::nullopt
                                : std::optional(range_text(range->first, std::min(today, range->last)));
  if (const auto weekday = named_weekday(operation)) {
    if (range->last - range->first != days{6}) return std::nullopt;
    return iso_date(Date{monday_of(range->first) + days{*weekday - 1}});
  }
  const auto amount_after = [&](std::size_t prefix) { return read_amount(operation.substr(prefix)); };
  if (operation.front() == '+' || operation.front() == '-') {
    const auto amount = amount_after(0);
    return amount ? shift(base, *range, *amount) : std::nullopt;
  }
  if (operation.starts_with("to")) {
    const auto amount = amount_after(2);
    return amount ? stretch_to(*range, *amount) : std::nullopt;
  }
  if (operation.starts_with("day")) {
    const auto amount = amount_after(3);
    return amount && amount->unit.empty() ? nth_part(*range, {amount->count, "d"}) : std::nullopt;
  }
  if (operation.starts_with("first")) {
    const auto amount = amount_after(5);
    return amount ? edge(*range, *amount, true) : std::nullopt;
  }
  if (operation.starts_with("last")) {
    const auto amount = amount_after(4);
    return amount ? edge(*range, *amount, false) : std::nullopt;
  }
  if (operation.starts_with("n")) {
    const auto amount = amount_after(1);
    return amount ? nth_part(*range, *amount) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace factweave
