// SPDX-License-Identifier: MIT
// Dates, periods and clock times. A date keeps what the words leave open as X, or holds an expression
// that resolve_figures() counts from the document's day.
#include <algorithm>
#include <optional>
#include <string>

#include "extractors/figures/date_order.h"
#include "extractors/figures/duration_chain.h"
#include "extractors/figures/holidays.h"
#include "extractors/figures/iso_time.h"
#include "extractors/figures/national_holidays.h"
#include "extractors/figures/normalizers.h"
#include "extractors/figures/number.h"
#include "extractors/figures/number_words.h"
#include "extractors/figures/ordinal.h"
#include "extractors/figures/time_expression.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// Groups of one end of a range: "" or "2".
struct End {
  const FigureGroups& groups;
  std::string suffix;

  [[nodiscard]] std::string name(std::string_view group) const { return std::string(group) + suffix; }
  [[nodiscard]] bool has(std::string_view group) const { return groups.has(name(group)); }
  [[nodiscard]] std::string_view text(std::string_view group) const { return groups.text(name(group)); }
  [[nodiscard]] std::string_view column(std::string_view group, std::string_view column) const {
    return groups.column(name(group), column);
  }
};

int to_int(std::string_view digits) { return small_integer(digits).value_or(-1); }

// "nineteen eighty-six", "twenty ten", "nineteen oh five", "two thousand and fifteen": 0 for anything else.
int spoken_year(std::string_view words) {
  std::string text = to_ascii_lower(words);
  std::replace(text.begin(), text.end(), '-', ' ');
  if (text.starts_with("two thousand") || text.find("hundred") != std::string::npos) {
    const auto number = parse_number(text);
    return number ? small_integer(number->value).value_or(0) : 0;
  }
  const std::size_t cut = text.find(' ');
  if (cut == std::string::npos) return 0;
  const auto century = parse_number(std::string_view(text).substr(0, cut));
  std::string_view rest = std::string_view(text).substr(cut + 1);
  const bool below_ten = rest.starts_with("oh ") || rest.starts_with("o ") || rest.starts_with("zero ");
  if (below_ten) rest.remove_prefix(rest.find(' ') + 1);
  const auto years = parse_number(rest);
  const int hundreds = century ? small_integer(century->value).value_or(0) : 0;
  const int units = years ? small_integer(years->value).value_or(-1) : -1;
  if (hundreds < 15 || hundreds > 20 || units < (below_ten ? 1 : 10) || units > (below_ten ? 9 : 99))
    return 0;
  return hundreds * 100 + units;
}

// 2025, '25 and 25; the second year of 1998-99 borrows its century. 0 = not written, -1 = no year.
int read_year(const End& end, int century_of = 0) {
  if (const std::string_view words = end.text("year_words"); !words.empty()) {
    const int spoken = spoken_year(words);
    return spoken > 0 ? spoken : -1;
  }
  std::string_view text = end.text("year");
  if (text.empty()) return 0;
  while (!text.empty() && (text.front() == '\'' || text.front() == ' ')) text.remove_prefix(1);
  const int value = to_int(text);
  if (text.size() == 2 && value >= 0 && !end.groups.has("era"))
    return century_of > 0 ? century_of / 100 * 100 + value : full_year(value);
  if (text.size() == 1 && century_of > 0) return century_of / 10 * 10 + value;
  if (end.groups.has("era")) return value > 0 && value < 3000 ? value : -1;  // AD 79
  return text.size() == 4 && value >= 1000 && value < 3000 ? value : -1;
}

int read_month(const End& end) {
  if (end.has("month")) return to_int(end.column("month", "number"));
  if (end.has("month_number")) return to_int(end.text("month_number"));
  if (end.has("month_text"))  // glued to a number, where no lexicon entry can stand
    return to_int(end.groups.look_up("month_lower", to_ascii_lower(end.text("month_text")), "number"));
  return 0;
}

int read_day(const End& end) {
  const std::string_view text = end.text("day");
  if (text.empty()) return 0;
  if (const auto ordinal = parse_ordinal(text)) return to_int(ordinal->value);
  const auto number = parse_number(text);
  return number ? to_int(number->value) : -1;
}

// A holiday by its rule, in a year or in one that is left open.
std::optional<std::string> holiday_text(const std::string& rule, int year) {
  return year == 0 ? iso_year(0) + "-{" + rule + "}" : holiday_in_year(rule, year);
}

// Value of "third", "3", "3rd" or "III" of a quarter, half or century; 0 for none of them.
int read_index(std::string_view text) {
  if (text.empty()) return 0;
  if (const auto ordinal = parse_ordinal(text)) return to_int(ordinal->value);
  if (const auto number = parse_number(text)) return to_int(number->value);
  return parse_roman(text).value_or(0);
}

std::optional<std::string> part_of_year(const End& end, int year) {
  const auto numbered = [&](std::string_view group) {  // by its number, or by the month that it ends with
    const std::string_view of_month = end.column(group, "number");
    return of_month.empty() ? read_index(end.text(group)) : to_int(of_month);
  };
  if (end.has("quarter")) {
    const std::string word = to_ascii_lower(end.text("quarter"));
    const bool final_quarter = word == "final" || word == "last" || word == "closing";
    const int quarter = final_quarter ? 4 : numbered("quarter");
    if (quarter < 1 || quarter > 4) return std::nullopt;
    return iso_year(year) + "-Q" + std::to_string(quarter);
  }
  if (end.has("half")) {
    const int half = numbered("half");
    if (half != 1 && half != 2) return std::nullopt;
    return iso_year(year) + "-H" + std::to_string(half);
  }
  if (end.has("to_month")) {  // *9M 2024*: from its first month
    return iso_year(year) + "-01/" + iso_year(year) + "-0" + std::to_string(read_index(end.text("to_month")));
  }
  if (end.has("season")) return iso_year(year) + "-" + std::string(end.column("season", "code"));
  if (end.has("week")) {
    const int week = read_index(end.text("week"));
    if (week < 1 || week > 53) return std::nullopt;
    return iso_year(year) + "-W" + (week < 10 ? "0" : "") + std::to_string(week);
  }
  if (end.has("holiday")) {
    const std::string rule(end.column("holiday", "rule"));
    if (is_national(rule)) return iso_year(0) + "-{" + rule + (year == 0 ? "}" : "}@" + iso_year(year));
    return holiday_text(rule, year);
  }
  return std::nullopt;
}

// 2/7/2025 by the document's convention, or by what only fits.
std::optional<std::string> numeric_date(const End& end, int year) {
  const int first = to_int(end.text("first"));
  const int second = to_int(end.text("second"));
  const bool month_leads = second > 12 || (first <= 12 && month_first(end.groups.document()));
  return month_leads ? date_expression(year, first, second) : date_expression(year, second, first);
}

std::optional<std::string> point(const End& end, int year, int month, int day) {
  if (year < 0 || month < 0 || day < 0 || (day > 0 && month == 0)) return std::nullopt;
  if (month > 0) return date_expression(year, month, day);
  if (end.has("quarter") || end.has("half") || end.has("to_month") || end.has("season") || end.has("week") || end.has("holiday")) {
    return part_of_year(end, year);
  }
  return year > 0 ? std::optional<std::string>(iso_year(year)) : std::nullopt;
}

// "next month", "the previous quarter": month+1, quarter-1.
std::string relative_base(const FigureGroups& groups) {
  if (groups.has("relative")) return std::string(groups.column("relative", "expression"));
  if (!groups.has("base_unit")) return {};
  const std::string which = to_ascii_lower(groups.text("base_which"));
  const std::string_view offset = which == "last" || which == "previous" ? "-1"
                                  : which == "next" || which == "coming" ? "+1"
                                                                         : "+0";
  return std::string(groups.text("base_unit")) + std::string(offset);
}

// "from the twenty-seventh to the third of April": ordinals run on into the next month.
bool crosses_month(const FigureGroups& groups) {
  constexpr int kLate = 20;
  constexpr int kEarly = 10;
  const bool ordinals = parse_ordinal(groups.text("day")) && parse_ordinal(groups.text("day2"));
  return ordinals && read_day(End{groups, ""}) > kLate && read_day(End{groups, "2"}) <= kEarly;
}

// From 4 to 23 next month.
std::optional<std::string> days_of_month(const FigureGroups& groups) {
  const int day = read_day(End{groups, ""});
  const int day2 = read_day(End{groups, "2"});
  if (day < 1 || day2 <= day || day2 > 31) return std::nullopt;
  const std::string month = "@" + relative_base(groups);
  return "day" + std::to_string(day) + month + "~day" + std::to_string(day2) + month;
}

std::optional<std::string> span_of_time(const FigureGroups& groups) {
  const End first{groups, ""};
  const End last{groups, "2"};
  int year = read_year(first);
  int year2 = read_year(last, year);
  int month = read_month(first);
  int month2 = read_month(last);
  const int day = read_day(first);
  const int day2 = read_day(last);
  const bool backwards = day > 0 && day2 > 0 && day2 <= day;
  const bool from_month_before = backwards && month == 0 && year == 0 && month2 > 0 && crosses_month(groups);
  if ((month == 0 || month2 == 0) && backwards && !from_month_before) return std::nullopt;  // 27 to 3 April
  if (month == 0 && day > 0) month = month2;  // 21 to 25 September
  if (from_month_before) month = (month2 + 10) % 12 + 1;
  if (month2 == 0 && day2 > 0) month2 = month;  // June 5-7
  const bool crosses_year = month > month2 && month2 > 0;  // November to February 2017
  if (year == 0 && year2 > 0) year = crosses_year ? year2 - 1 : year2;
  if (year2 == 0 && (month2 > 0 || last.has("quarter") || last.has("half"))) year2 = year;
  const auto from = point(first, year, month, day);
  const auto to = point(last, year2, month2, day2);
  if (!from || !to) return std::nullopt;
  const auto from_days = day_range(*from);
  const auto to_days = day_range(*to);
  if (from_days && to_days && to_days->last <= from_days->first) return std::nullopt;
  return *from + "/" + *to;
}

// from 10/1 to 11/2/2017
std::optional<std::string> numeric_span(const FigureGroups& groups) {
  const End first{groups, ""};
  const End last{groups, "2"};
  const int year2 = read_year(last);
  const int year = first.has("year") ? read_year(first) : year2;
  if (year < 0 || year2 < 0) return std::nullopt;
  const auto from = numeric_date(first, year);
  const auto to = numeric_date(last, year2);
  return from && to ? std::optional<std::string>(*from + "~" + *to) : std::nullopt;
}

bool has_second_end(const FigureGroups& groups) {
  for (const std::string_view group : {"day2", "month2", "month_number2", "year2", "quarter2", "half2"}) {
    if (groups.has(group)) return true;
  }
  return false;
}

// last / this / next, before a weekday, month or season.
std::optional<std::string> named_offset(const FigureGroups& groups) {
  const std::string_view which = groups.text("which");
  const std::string lower = to_ascii_lower(which);
  const auto begins = [&](std::string_view word) { return lower.starts_with(word); };
  const bool this_past = lower == "this past";
  const bool this_coming = begins("this coming") || begins("this upcoming");
  if (groups.has("weekday") && (begins("next") || begins("following") || begins("previous"))) {
    const std::string week = begins("previous") ? "@week-1" : "@week+1";
    return "dow" + std::string(groups.column("weekday", "number")) + week;
  }
  const bool past = begins("last") || begins("past") || begins("previous") || this_past;
  const bool now = (begins("this") && !this_past && !this_coming) || begins("current");
  const std::string offset = past ? "-1" : now ? "+0" : "+1";
  if (groups.has("weekday")) return "dow" + std::string(groups.column("weekday", "number")) + offset;
  if (groups.has("season")) return std::string(groups.column("season", "code")) + offset;
  if (groups.has("month")) {
    const std::string_view number = groups.column("month", "number");
    return (number.size() == 1 ? "0" : "") + std::string(number) + offset;
  }
  return std::nullopt;
}

// "two years and three months ago" is a month, "a year and 10 days ago" a day.
std::optional<std::string> chained_distance(const FigureGroups& groups) {
  const auto links = read_duration_chain(groups);
  if (!links) return std::nullopt;
  const bool ago = groups.has("ago");
  int months = 0;
  std::string days;
  for (const DurationLink& link : *links) {
    const auto count = small_integer(link.number);
    if (!count) return std::nullopt;
    if (link.ucum == "a" || link.ucum == "mo") {
      months += *count * (link.ucum == "a" ? 12 : 1);
    } else if (link.ucum == "wk" || link.ucum == "d") {
      days += (ago ? "-" : "+") + std::to_string(*count) + link.ucum + "@";
    } else {
      return std::nullopt;
    }
  }
  if (days.empty()) return (ago ? "ago" : "in") + std::to_string(months) + "mo";
  const std::string whole_months = months == 0 ? "" : (ago ? "-" : "+") + std::to_string(months) + "mo@";
  return days + whole_months + "day+0";
}

// "two years ago", "in three weeks": counted from the document's day.
std::optional<std::string> distance(const FigureGroups& groups) {
  const std::string_view text = groups.text("distance");
  const auto number =
      text == "a" || text == "an" || text == "A" || text == "An" ? parse_number("1") : parse_number(text);
  const std::string_view ucum = groups.column("unit", "ucum");
  const std::string_view factor = groups.column("unit", "factor");
  if (!number || ucum.empty()) return std::nullopt;
  const auto count = small_integer(factor.empty() ? number->value : multiply(number->value, factor));
  if (!count) return std::nullopt;
  const std::string_view direction = groups.has("ago")      ? "ago"
                                     : groups.has("later")  ? "later"
                                     : groups.has("sooner") ? "sooner"
                                                            : "in";
  return std::string(direction) + std::to_string(*count) + std::string(ucum);
}

std::optional<std::string> decade(const FigureGroups& groups) {
  const std::string lower = to_ascii_lower(groups.text("decade"));
  if (const std::string_view code = groups.column("decade", "code"); !code.empty()) return std::string(code);
  std::string digits;
  for (const char c : lower) {
    if (c >= '0' && c <= '9') digits += c;
  }
  if (digits.size() == 2) digits = (digits[0] > '2' ? "19" : "20") + digits;
  if (digits.size() != 4 || digits[3] != '0') return std::nullopt;
  if (digits[2] == '0' && lower.starts_with("1")) return digits.substr(0, 2) + "XX";
  return digits.substr(0, 3) + "X";
}

std::optional<std::string> century(const FigureGroups& groups) {
  const int nth = read_index(groups.text("century"));
  if (nth < 2 || nth > 30) return std::nullopt;
  return (nth < 11 ? "0" : "") + std::to_string(nth - 1) + "XX";
}

// "third", "last", "second last", "3rd to last": negative when counted from the end, 0 for none of them.
int read_nth(std::string_view text) {
  std::string lower = to_ascii_lower(text);
  if (lower == "last" || lower == "final") return -1;
  if (lower == "penultimate") return -2;
  const bool from_end = lower.ends_with("last");
  if (from_end) lower.resize(lower.find_first_of(" -"));
  const auto ordinal = lower == "first" ? parse_number("1") : parse_ordinal(lower);
  const int n = ordinal ? to_int(ordinal->value) : 0;
  return from_end ? -n : n;
}

// The first Monday after Easter.
std::optional<std::string> nth_weekday_from_holiday(const FigureGroups& groups) {
  const End end{groups, ""};
  const auto holiday = point(end, read_year(end), 0, 0);
  const int nth = read_nth(groups.text("nth"));
  if (!holiday || nth < 1) return std::nullopt;
  const std::string weekday = "dow" + std::string(groups.column("weekday", "number"));
  return (groups.has("sooner") ? "-" : "+") + std::to_string(nth) + weekday + "@" + *holiday;
}

// The first Monday of May: written as the rule of a holiday.
std::optional<std::string> nth_weekday(const FigureGroups& groups) {
  const End end{groups, ""};
  const int year = read_year(end);
  const int nth = read_nth(groups.text("nth"));
  const int month = read_month(end);
  if (nth == 0 || nth < -1 || nth > 5 || month < 1 || year < 0) return std::nullopt;
  const std::string rule = std::to_string(month) + ":" + std::to_string(nth) + ":" +
                           std::string(groups.column("weekday", "number"));
  return holiday_text(rule, year);
}

// What a part is taken from: next month, October 2014, 2018.
std::optional<std::string> base_of(const FigureGroups& groups) {
  const End end{groups, ""};
  const int year = read_year(end);
  const int month = read_month(end);
  const std::string relative = relative_base(groups);
  if (year < 0 || month < 0 || (year > 0 && !relative.empty())) return std::nullopt;
  if (month > 0) {
    const auto expression = date_expression(year, month, 0);
    return relative.empty() || !expression ? expression : std::optional(*expression + "@" + relative);
  }
  if (!relative.empty()) return relative;
  return year > 0 ? std::optional(iso_year(year)) : std::nullopt;
}

// The code of a unit that parts are counted in: d, wk, mo, we, dow5.
std::string part_unit(const FigureGroups& groups) {
  if (groups.has("weekend")) return "we";
  if (groups.has("weekday")) return "dow" + std::string(groups.column("weekday", "number"));
  const std::string_view unit = groups.text("part_unit");
  return unit.starts_with("d") ? "d" : unit.starts_with("w") ? "wk" : unit.starts_with("m") ? "mo" : "";
}

// The last week of July, the third Tuesday of last month.
std::optional<std::string> nth_part(const FigureGroups& groups) {
  const int n = read_nth(groups.text("nth"));
  const std::string unit = part_unit(groups);
  const auto base = base_of(groups);
  if (n == 0 || unit.empty() || !base) return std::nullopt;
  return "n" + std::to_string(n) + unit + "@" + *base;
}

// The first twelve days of last year.
std::optional<std::string> edge_of(const FigureGroups& groups) {
  const auto count = parse_number(groups.text("number"));
  const std::string unit = part_unit(groups);
  const auto base = base_of(groups);
  if (!count || !small_integer(count->value) || unit.empty() || !base) return std::nullopt;
  const std::string edge = to_ascii_lower(groups.text("edge"));
  return (edge == "first" || edge == "opening" ? "first" : "last") + count->value + unit + "@" + *base;
}

// The nine months ended 30 September 2024; the year to March.
std::optional<std::string> stretch_to_day(const FigureGroups& groups) {
  const End end{groups, ""};
  const auto count = parse_number(groups.has("number") ? groups.text("number") : "1");
  const auto last = point(end, read_year(end), read_month(end), read_day(end));
  if (!count || !small_integer(count->value) || !last) return std::nullopt;
  const std::string unit = to_ascii_lower(groups.text("part_unit"));
  const bool half = unit.starts_with("half");
  const std::string_view months = half ? "6mo" : unit == "quarter" ? "3mo" : "";
  if (!months.empty()) return "to" + std::string(months) + "@" + *last;
  return "to" + count->value + (unit.starts_with("y") ? "a" : unit.starts_with("w") ? "wk" : "mo") + "@" + *last;
}

// The 18th; the 20th of next month.
std::optional<std::string> day_alone(const FigureGroups& groups, int day) {
  if (day < 1 || day > 31) return std::nullopt;
  const std::string expression = "day" + std::to_string(day);
  if (groups.has("base_unit")) return expression + "@" + relative_base(groups);
  if (groups.has("weekday")) return expression + "dow" + std::string(groups.column("weekday", "number"));
  return expression;
}

// Next week Mon.
std::optional<std::string> weekday_of_week(const FigureGroups& groups) {
  const std::string which = to_ascii_lower(groups.text("week_which"));
  const std::string_view offset = which == "last" ? "-1" : which == "next" ? "+1" : "+0";
  return "dow" + std::string(groups.column("weekday", "number")) + "@week" + std::string(offset);
}

// Four Tuesdays from now.
std::optional<std::string> weekdays_away(const FigureGroups& groups) {
  const auto count = parse_number(groups.text("distance"));
  const std::string name(groups.text("weekdays"));
  const std::string_view weekday = groups.look_up("weekday", name.substr(0, name.size() - 1), "number");
  if (!count || !small_integer(count->value) || weekday.empty()) return std::nullopt;
  return (groups.has("ago") ? "-" : "+") + count->value + "dow" + std::string(weekday) + "@day+0";
}

// A date without year keeps the weekday that is written beside it.
std::optional<std::string> with_weekday(const FigureGroups& groups, std::optional<std::string> date) {
  const std::string_view weekday = groups.column("weekday", "number");
  if (date && date->size() == 10 && date->starts_with("XXXX") && !weekday.empty())
    *date += "dow" + std::string(weekday);
  return date;
}

std::optional<std::string> whole_expression(const FigureGroups& groups) {
  if (groups.has("edge")) return edge_of(groups);
  if (groups.has("ending")) return stretch_to_day(groups);
  if (groups.has("nth") && (groups.has("part_unit") || groups.has("weekend") || groups.has("base_unit")))
    return nth_part(groups);
  if (groups.has("nth") && groups.has("holiday")) return nth_weekday_from_holiday(groups);
  if (groups.has("nth")) return nth_weekday(groups);
  if (groups.has("weekdays")) return weekdays_away(groups);
  if (groups.has("after")) return "+2dow" + std::string(groups.column("weekday", "number")) + "@day+0";
  if (groups.has("same")) {
    const std::string_view relative = groups.column("relative", "expression");
    const std::string same = to_ascii_lower(groups.text("same"));
    const std::string noun = same.substr(same.find_last_of(' ') + 1);  // npos + 1 is 0
    return "same:" + noun + ":" + (relative.empty() ? std::string(groups.text("year")) : std::string(relative));
  }
  if (groups.has("week_which")) return weekday_of_week(groups);
  if (groups.has("relative")) return base_of(groups);
  if (groups.has("chain")) return chained_distance(groups);
  if (groups.has("distance")) return distance(groups);
  if (groups.has("which")) return named_offset(groups);
  if (groups.text("base_unit") == "year" && groups.has("fiscal")) return relative_base(groups);
  if (groups.has("decade")) return decade(groups);
  if (groups.has("century")) return century(groups);
  if (groups.has("first2")) return numeric_span(groups);
  if (groups.has("day2") && groups.has("base_unit")) return days_of_month(groups);
  if (has_second_end(groups)) return span_of_time(groups);
  const End end{groups, ""};
  const int year = read_year(end);
  if (year < 0) return std::nullopt;
  if (groups.has("first")) return with_weekday(groups, numeric_date(end, year));
  const int month = read_month(end);
  if (groups.has("day") && month == 0 && year == 0) return day_alone(groups, read_day(end));
  if (groups.has("weekday") && month == 0 && year == 0 && !groups.has("week"))
    return "dow" + std::string(groups.column("weekday", "number"));
  auto expression = with_weekday(groups, point(end, year, month, read_day(end)));
  if (expression && groups.has("week") && groups.has("weekday"))  // Thursday, week 23
    return "dow" + std::string(groups.column("weekday", "number")) + "@" + *expression;
  if (expression && groups.has("clock")) *expression += "@year+0";  // week 10, 8 p.m.
  if (expression && groups.has("base_unit")) *expression += "@" + relative_base(groups);
  return expression;
}

void set_part(const FigureGroups& groups, std::string& expression, Figure& figure) {
  const std::string_view part = groups.column("part", "part");
  if (part.empty()) return;
  expression = std::string(part) + ":" + expression;
  const bool exact = part == "end" || part == "start" || part.starts_with("half");
  if (!exact) figure.approx = true;
}

}  // namespace

bool normalize_calendar(const FigureGroups& groups, Figure& figure) {
  if (!figure.iso.empty()) return true;
  std::optional<std::string> expression = whole_expression(groups);
  if (!expression || expression->empty()) return false;
  set_part(groups, *expression, figure);
  figure.iso = *expression;
  if (groups.has("fiscal")) figure.calendar = "fiscal";
  // Where people watch the moon, the month begins a day later or earlier.
  if (groups.column("holiday", "rule").starts_with("islamic")) figure.approx = true;
  if (const std::string_view bound = groups.column("bound", "bound"); !bound.empty()) figure.bound = bound;
  if (groups.column("bound", "approx") == "true") figure.approx = true;
  return true;
}

}  // namespace factweave
