// SPDX-License-Identifier: MIT
#include "extractors/figures/time_expression.h"

#include <cstdlib>

#include "extractors/figures/derived_time.h"
#include "extractors/figures/holidays.h"
#include "extractors/figures/iso_time.h"
#include "extractors/figures/other_calendars.h"

namespace factweave {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

sys_days month_start(sys_days day) {
  const Date date{day};
  return date.year() / date.month() / 1;
}

// What stands in the braces of XXXX-{…}.
std::string_view open_rule(std::string_view expression) {
  if (!expression.starts_with("XXXX-{") || !expression.ends_with('}')) return {};
  return expression.substr(6, expression.size() - 7);
}

// A year of ours may hold an Islamic holiday twice, so the days are asked and not the years.
std::optional<std::string> resolve_festival(std::string_view rule, Date reference, Direction direction) {
  const sys_days today{reference};
  std::optional<Festival> best;
  for (int year = year_of(reference) - 1; year <= year_of(reference) + 1; ++year) {
    for (const Festival& found : festivals(rule, year)) {
      const bool later = direction == Direction::past ? found.first <= today : !best && found.last >= today;
      const auto apart = [&](const Festival& festival) { return std::chrono::abs(festival.first - today); };
      const bool closer = year == year_of(reference) && (!best || apart(found) < apart(*best));
      if (direction == Direction::same_year ? closer : later) best = found;
    }
  }
  return best ? std::optional(range_text(best->first, best->last)) : std::nullopt;
}

std::optional<std::string> resolve_open_year(std::string_view expression, Date reference,
                                             Direction direction) {
  if (const std::string_view rule = open_rule(expression); is_of_other_calendar(rule))
    return resolve_festival(rule, reference, direction);
  const int year = year_of(reference);
  if (direction == Direction::same_year) {
    const std::optional<std::string> iso = with_year(expression, year);
    if (iso && day_range(*iso)) return iso;
  }
  const sys_days today{reference};
  // "In January-September it handled": the last month has begun.
  constexpr std::size_t kMonths = 15;  // XXXX-01/XXXX-09
  const bool of_months = expression.size() == kMonths && expression[7] == '/';
  const int step = direction == Direction::past ? -1 : 1;
  // 29 February may be up to eight years away.
  for (int offset = -step; std::abs(offset) <= 8; offset += step) {
    const std::optional<std::string> iso = with_year(expression, year + offset);
    const std::optional<DayRange> range = iso ? day_range(*iso) : std::nullopt;
    if (!range) continue;
    const bool fits = direction == Direction::past ? range->first <= today && (!of_months || month_start(range->last) <= today)
                                                   : range->last >= today;
    if (fits) return iso;
  }
  return std::nullopt;
}

std::string quarter_name(int year, int quarter) {
  while (quarter < 1) {
    quarter += 4;
    --year;
  }
  while (quarter > 4) {
    quarter -= 4;
    ++year;
  }
  return padded(year, 4) + "-Q" + padded(quarter, 1);
}

std::optional<std::string> resolve_grain(std::string_view grain, int offset, Date reference) {
  const int year = year_of(reference);
  if (grain == "year") return padded(year + offset, 4);
  if (grain == "day") return iso_date(Date{sys_days{reference} + days{offset}});
  if (grain == "week") return iso_week(sys_days{reference} + days{7 * offset});
  if (grain == "month") {
    const Date moved = shift_months(reference, offset);
    return iso_month(year_of(moved), month_of(moved));
  }
  if (grain == "quarter") return quarter_name(year, (month_of(reference) - 1) / 3 + 1 + offset);
  if (grain == "half") {
    const int half = 2 * year + (month_of(reference) > 6 ? 1 : 0) + offset;
    return padded(half / 2, 4) + "-H" + padded(half % 2 + 1, 1);
  }
  if (grain == "decade") return padded(year / 10 + offset, 3) + "X";
  if (grain == "century") return padded(year / 100 + offset, 2) + "XX";
  if (grain == "weekend") {
    const std::chrono::weekday today{sys_days{reference}};
    const sys_days saturday =
        sys_days{reference} + days{6 - static_cast<int>(today.iso_encoding()) + 7 * offset};
    return iso_date(Date{saturday}) + "/" + iso_date(Date{saturday + days{1}});
  }
  return std::nullopt;
}

// dow5, dow5-1, dow5+1
std::optional<std::string> resolve_weekday(std::string_view rest, Date reference, Direction direction) {
  if (rest.empty() || rest.front() < '1' || rest.front() > '7') return std::nullopt;
  const int wanted = rest.front() - '0';
  const std::string_view which = rest.substr(1);
  const sys_days today{reference};
  const int weekday = static_cast<int>(std::chrono::weekday{today}.iso_encoding());
  const int ahead = (wanted - weekday + 7) % 7;
  const int behind = (weekday - wanted + 7) % 7;
  int move = direction == Direction::past ? -behind : ahead;
  if (direction == Direction::same_year) move = behind <= ahead ? -behind : ahead;
  if (which == "-1") move = behind == 0 ? -7 : -behind;
  if (which == "+1") move = ahead == 0 ? 7 : ahead;
  if (which == "+0") {  // this Friday: of this week
    move = wanted - weekday;
    if (direction == Direction::future && move < 0) move += 7;
  }
  return iso_date(Date{today + days{move}});
}

// ago3mo, in2wk: the distance gives the precision.
std::optional<std::string> resolve_distance(std::string_view rest, int sign, Date reference) {
  std::size_t end = 0;
  while (end < rest.size() && rest[end] >= '0' && rest[end] <= '9') ++end;
  const std::optional<int> count = digits(rest.substr(0, end));
  if (!count || *count > 20'000) return std::nullopt;
  const std::string_view unit = rest.substr(end);
  const int amount = sign * *count;
  if (unit == "a") return resolve_grain("year", amount, reference);
  if (unit == "mo") return resolve_grain("month", amount, reference);
  if (unit == "wk") return iso_date(Date{sys_days{reference} + days{7 * amount}});
  if (unit == "d") return resolve_grain("day", amount, reference);
  return std::nullopt;
}

// SP-1 = last spring, 02+1 = next February.
std::optional<std::string> resolve_named(std::string_view expression, Date reference) {
  const std::string open = "XXXX-" + std::string(expression.substr(0, 2));
  const std::optional<int> offset = signed_digits(expression.substr(2));
  if (!offset) return std::nullopt;
  if (*offset == 0) return with_year(open, year_of(reference));
  const sys_days today{reference};
  const int step = *offset < 0 ? -1 : 1;
  for (int shift = -step; std::abs(shift) <= 2; shift += step) {
    const std::optional<std::string> iso = with_year(open, year_of(reference) + shift);
    const std::optional<DayRange> range = iso ? day_range(*iso) : std::nullopt;
    if (!range) return std::nullopt;
    if (step < 0 ? range->last < today : range->first > today) return iso;
  }
  return std::nullopt;
}

std::optional<std::string> resolve_part(std::string_view part, std::string_view expression, Date reference,
                                        Direction direction) {
  const std::optional<std::string> whole = resolve_time(expression, reference, direction);
  const std::optional<DayRange> range = whole ? day_range(*whole) : std::nullopt;
  if (!range) return std::nullopt;
  if (part == "end") return iso_date(Date{range->last});
  if (part == "start") return iso_date(Date{range->first});
  const days half{((range->last - range->first).count() + 1) / 2};
  if (part == "half1") return range_text(range->first, range->first + half - days{1});
  if (part == "half2") return range_text(range->first + half, range->last);
  const bool year = whole->size() == 4;
  if (year && part == "mid") return *whole + "-06/" + *whole + "-07";
  if (year && part == "early") return *whole + "-01/" + *whole + "-04";
  if (year && part == "late") return *whole + "-09/" + *whole + "-12";
  const days third{(range->last - range->first).count() / 3};
  if (part == "early") return range_text(range->first, range->first + third);
  if (part == "mid") return range_text(range->first + third, range->last - third);
  if (part == "late") return range_text(range->last - third, range->last);
  return std::nullopt;
}

// Two ends of a span. An end without a year stands by the other one.
std::optional<std::string> resolve_span(std::string_view first, std::string_view last, Date reference,
                                        Direction direction) {
  const auto open_day = [](std::string_view end) {
    return end.starts_with("XXXX-") && end.find_first_of("{@:") == std::string_view::npos && end.size() <= 10;
  };
  if (open_day(first) && open_day(last))
    return resolve_open_year(std::string(first) + "/" + std::string(last), reference, direction);
  std::optional<std::string> from, to;
  if (first.starts_with("XXXX") && !last.starts_with("XXXX")) {
    to = resolve_time(last, reference, direction);
    const auto end = to ? day_range(*to) : std::nullopt;
    from = end ? resolve_time(first, Date{end->last}, Direction::past) : std::nullopt;
  } else {
    from = resolve_time(first, reference, direction);
    const auto start = from ? day_range(*from) : std::nullopt;
    const bool open = last.starts_with("XXXX");
    if (start)
      to = resolve_time(last, open ? Date{start->first} : reference, open ? Direction::future : direction);
  }
  const auto start = from ? day_range(*from) : std::nullopt;
  const auto end = to ? day_range(*to) : std::nullopt;
  if (!start || !end || end->last <= start->first) return std::nullopt;
  const bool plain = from->find('/') == std::string::npos && to->find('/') == std::string::npos;
  return plain ? *from + "/" + *to : range_text(start->first, end->last);
}

// day18: the 18th of this month, or the nearest one that the direction allows; day13dow5 a Friday.
std::optional<std::string> resolve_day_of_month(std::string_view rest, Date reference, Direction direction) {
  const std::size_t cut = rest.find("dow");
  const std::optional<int> day = digits(rest.substr(0, cut));
  const int weekday = cut != std::string_view::npos && rest.size() == cut + 4 ? rest[cut + 3] - '0' : 0;
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  const Date month = make_date(year_of(reference), month_of(reference), 1);
  const int step = direction == Direction::past ? -1 : 1;
  // 31 months hold every combination of day and weekday at least once.
  for (int i = 0; i < 31; ++i) {
    const Date first = month + months{step * i};
    const Date date = make_date(year_of(first), month_of(first), *day);
    if (!date.ok()) continue;
    const bool passed = direction == Direction::past ? date > reference : date < reference;
    if (passed && (weekday > 0 || direction != Direction::same_year)) continue;
    const int found = static_cast<int>(std::chrono::weekday{sys_days{date}}.iso_encoding());
    if (weekday == 0 || found == weekday) return iso_date(date);
  }
  return std::nullopt;
}

// "Friday, 18 July": the year beside the reference in which that day is a Friday. Where it is none in
// these years, the weekday is a slip and the direction decides.
std::optional<std::string> resolve_by_weekday(std::string_view open, std::string_view weekday, Date reference,
                                              Direction direction) {
  const std::optional<int> wanted = digits(weekday.substr(0, 1));
  std::optional<std::string> best;
  days distance = days::max();
  for (int offset = -1; wanted && offset <= 1; ++offset) {
    const auto iso = with_year(open, year_of(reference) + offset);
    const auto range = iso ? day_range(*iso) : std::nullopt;
    if (!range || static_cast<int>(std::chrono::weekday{range->first}.iso_encoding()) != *wanted) continue;
    const days apart = range->first < sys_days{reference} ? sys_days{reference} - range->first
                                                          : range->first - sys_days{reference};
    if (apart < distance) {
      distance = apart;
      best = iso;
    }
  }
  return best ? best : resolve_open_year(open, reference, direction);
}

}  // namespace

std::optional<std::string> with_year(std::string_view expression, int year) {
  const std::size_t slash = expression.find('/');
  if (slash != std::string_view::npos) {
    const auto first = with_year(expression.substr(0, slash), year);
    const auto last = with_year(expression.substr(slash + 1), year);
    if (!first || !last) return std::nullopt;
    const auto from = day_range(*first);
    const auto to = day_range(*last);
    if (from && to && to->last < from->first) {  // November to February
      const auto later = with_year(expression.substr(slash + 1), year + 1);
      return later ? std::optional<std::string>(*first + "/" + *later) : std::nullopt;
    }
    return *first + "/" + *last;
  }
  if (!expression.starts_with("XXXX-")) return std::string(expression);
  const std::string_view rest = expression.substr(5);
  if (const std::string_view rule = open_rule(expression); !rule.empty()) return holiday_in_year(rule, year);
  return padded(year, 4) + "-" + std::string(rest);
}

bool needs_reference(std::string_view expression) {
  return !expression.empty() && (expression.find("XXXX") != std::string_view::npos ||
                                 expression.find_first_of("@~") != std::string_view::npos ||
                                 expression.find(':') != std::string_view::npos ||
                                 !(expression.front() >= '0' && expression.front() <= '9') ||
                                 (expression.size() > 2 && (expression[2] == '-' || expression[2] == '+')));
}

bool depends_on_reference(std::string_view expression) {
  if (const std::size_t cut = expression.find('~'); cut != std::string_view::npos)
    return depends_on_reference(expression.substr(0, cut)) ||
           depends_on_reference(expression.substr(cut + 1));
  if (const std::size_t cut = expression.find('@'); cut != std::string_view::npos)
    return looks_at_reference(expression.substr(0, cut)) || depends_on_reference(expression.substr(cut + 1));
  const std::size_t colon = expression.find(':');
  const bool part = colon != std::string_view::npos && expression.find('{') == std::string_view::npos;
  return part ? depends_on_reference(expression.substr(colon + 1)) : needs_reference(expression);
}

std::optional<std::string> resolve_time(std::string_view expression, Date reference, Direction direction) {
  if (!needs_reference(expression)) return std::string(expression);
  if (const std::size_t cut = expression.find('~'); cut != std::string_view::npos)
    return resolve_span(expression.substr(0, cut), expression.substr(cut + 1), reference, direction);
  for (const std::string_view part : {"end", "start", "mid", "early", "late", "half1", "half2"}) {
    if (expression.starts_with(part) && expression.size() > part.size() && expression[part.size()] == ':') {
      return resolve_part(part, expression.substr(part.size() + 1), reference, direction);
    }
  }
  if (const std::size_t cut = expression.find('@'); cut != std::string_view::npos) {
    const auto base = resolve_time(expression.substr(cut + 1), reference, direction);
    const bool in_year = base && base->size() == 4 && expression.starts_with("XXXX-");
    if (const auto year = in_year ? digits(*base) : std::nullopt)
      return with_year(expression.substr(0, cut), *year);
    return base ? derive_time(expression.substr(0, cut), *base, reference) : std::nullopt;
  }
  if (expression.starts_with("day") && expression.size() > 3 && expression[3] >= '0' && expression[3] <= '9')
    return resolve_day_of_month(expression.substr(3), reference, direction);
  if (const std::size_t cut = expression.find("dow"); cut == 10 && expression.starts_with("XXXX"))
    return resolve_by_weekday(expression.substr(0, cut), expression.substr(cut + 3), reference, direction);
  if (expression.starts_with("XXXX")) return resolve_open_year(expression, reference, direction);
  if (expression.starts_with("dow")) return resolve_weekday(expression.substr(3), reference, direction);
  if (expression.starts_with("ago")) return resolve_distance(expression.substr(3), -1, reference);
  if (expression.starts_with("in")) return resolve_distance(expression.substr(2), 1, reference);
  if (is_season(expression.substr(0, 2)) || digits(expression.substr(0, 2)))
    return resolve_named(expression, reference);
  std::size_t end = 0;
  while (end < expression.size() && expression[end] >= 'a' && expression[end] <= 'z') ++end;
  const std::optional<int> offset = signed_digits(expression.substr(end));
  return offset ? resolve_grain(expression.substr(0, end), *offset, reference) : std::nullopt;
}

}  // namespace factweave
