// SPDX-License-Identifier: MIT
// Durations, frequencies and clock times.
#include <optional>
#include <string>

#include "extractors/figures/normalizers.h"
#include "extractors/figures/number.h"
#include "extractors/figures/number_words.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

int to_int(std::string_view text) {
  const auto number = parse_number(text);
  return number ? small_integer(number->value).value_or(-1) : -1;
}

void scale(std::string& value, std::string_view factor) {
  if (!value.empty() && !factor.empty()) value = multiply(value, factor);
}

// "2 hours 30 minutes", "a year and a half": the second part in the unit of the first where that is
// exact, else both in the smaller unit.
bool add_part(const FigureGroups& groups, Figure& figure) {
  const auto part = parse_number(groups.text("number_b"));
  if (!part || figure.value.empty()) return false;
  if (!groups.has("unit_b")) {
    figure.value = subtract(figure.value, multiply(part->value, "-1"));
    return true;
  }
  const std::string_view whole = groups.column("unit", "seconds");
  const std::string_view small = groups.column("unit_b", "seconds");
  if (whole.empty() || small.empty() || compare(small, whole) >= 0) return false;
  const std::string ratio = divide(whole, small);
  figure.value = subtract(multiply(figure.value, ratio), multiply(part->value, "-1"));
  figure.unit = groups.column("unit_b", "ucum");
  return true;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

// "half past", "quarter to", "ten past": minutes from the hour.
std::optional<int> spoken_minutes(std::string_view phrase) {
  const std::string lower = to_ascii_lower(phrase);
  const std::size_t cut = lower.find_last_of(' ');
  if (cut == std::string::npos) return std::nullopt;
  std::string amount = lower.substr(0, cut);
  if (amount.starts_with("a ")) amount.erase(0, 2);
  if (amount.ends_with(" minutes")) amount.erase(amount.size() - 8);
  const std::string relation = lower.substr(cut + 1);
  const int minutes = amount == "half" ? 30 : amount == "quarter" ? 15 : to_int(amount);
  if (minutes < 0 || minutes > 59) return std::nullopt;
  return relation == "to" || relation == "before" || relation == "till" ? -minutes : minutes;
}

// One clock time of the groups with this suffix: "T15:30".
std::optional<std::string> clock_time(const FigureGroups& groups, const std::string& suffix,
                                      std::string_view half_day) {
  if (const std::string_view iso = groups.column("word" + suffix, "iso"); !iso.empty())
    return std::string(iso);
  int hour = to_int(groups.text("hour" + suffix));
  int minute = groups.has("minute" + suffix) ? to_int(groups.text("minute" + suffix)) : 0;
  if (groups.has("spoken" + suffix)) {
    const auto minutes = spoken_minutes(groups.text("spoken" + suffix));
    if (!minutes || hour < 1 || hour > 12) return std::nullopt;
    minute = (*minutes + 60) % 60;
    if (*minutes < 0) hour = hour == 1 && half_day.empty() ? 12 : hour - 1;
  }
  const int second = groups.has("second" + suffix) ? to_int(groups.text("second" + suffix)) : -1;
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second > 59) return std::nullopt;
  if (!half_day.empty()) {
    if (hour > 12) return std::nullopt;
    const bool afternoon = half_day.front() == 'p' || half_day.front() == 'P';
    hour = hour % 12 + (afternoon ? 12 : 0);
  }
  std::string iso = "T" + two_digits(hour) + ":" + two_digits(minute);
  if (second >= 0) iso += ":" + two_digits(second);
  return iso;
}

std::string every(std::string_view count, std::string_view ucum) {
  return count == "1" ? std::string(ucum) : std::string(count) + "." + std::string(ucum);
}

}  // namespace

bool normalize_duration(const FigureGroups& groups, Figure& figure) {
  if (!read_quantity(groups, figure)) return false;
  figure.unit = groups.column("unit", "ucum");
  if (figure.unit.empty()) return false;
  const std::string_view factor = groups.column("unit", "factor");
  for (std::string* value : {&figure.value, &figure.min, &figure.max}) scale(*value, factor);
  if (groups.has("number_b") && !add_part(groups, figure)) return false;
  const std::string unit = to_ascii_lower(groups.text("unit"));
  if (unit.starts_with("working") || unit.starts_with("business") || groups.has("working"))
    figure.calendar = "working";
  return true;
}

bool normalize_frequency(const FigureGroups& groups, Figure& figure) {
  figure.unit = "1";
  if (const std::string_view bound = groups.column("bound", "bound"); !bound.empty()) figure.bound = bound;
  if (groups.column("bound", "approx") == "true") figure.approx = true;
  if (const std::string_view value = groups.column("word", "value"); !value.empty()) figure.value = value;
  if (const std::string_view per = groups.column("word", "per"); !per.empty()) figure.per = per;
  if (groups.has("every")) {  // every three months
    const auto count = parse_number(groups.text("every"));
    const std::string_view factor = groups.column("unit", "factor");
    if (!count || groups.column("unit", "ucum").empty()) return false;
    figure.per =
        every(factor.empty() ? count->value : multiply(count->value, factor), groups.column("unit", "ucum"));
  } else if (groups.has("unit")) {
    figure.per = groups.column("unit", "per");
  }
  if (groups.has("number")) {
    const auto number = parse_number(groups.text("number"));
    if (!number) return false;
    figure.value = number->value;
    if (groups.has("number2")) {
      const auto second = parse_number(groups.text("number2"));
      if (!second || compare(number->value, second->value) >= 0) return false;
      figure.min = number->value;
      figure.max = second->value;
      figure.value.clear();
      figure.bound = "range";
    }
  }
  if (figure.value.empty() && figure.min.empty()) figure.value = "1";
  return !figure.per.empty();
}

bool normalize_clock(const FigureGroups& groups, Figure& figure) {
  const std::string_view last_half = groups.text("half_day2");
  const std::string_view first_half =
      groups.has("half_day") || !groups.has("hour2") ? groups.text("half_day") : last_half;
  const auto first = clock_time(groups, "", first_half);
  if (!first) return false;
  figure.iso = *first;
  if (groups.has("hour2") || groups.has("word2")) {
    const auto last = clock_time(groups, "2", last_half);
    if (!last) return false;
    figure.iso += "/" + *last;
  }
  figure.tz = groups.text("zone");
  if (groups.column("bound", "approx") == "true") figure.approx = true;
  return true;
}

}  // namespace factweave
