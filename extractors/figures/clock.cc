// SPDX-License-Identifier: MIT
// Durations, frequencies and clock times.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractors/figures/duration_chain.h"
#include "extractors/figures/normalizers.h"
#include "extractors/figures/number.h"
#include "extractors/figures/number_words.h"
#include "extractors/figures/ordinal.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

int whole_number(std::string_view text) {
  const auto number = parse_number(text);
  return number ? small_integer(number->value).value_or(-1) : -1;
}

void scale(std::string& value, std::string_view factor) {
  if (!value.empty() && !factor.empty()) value = multiply(value, factor);
}

// A share of the unit, "and a quarter", or of the amount, "one and three quarters of an hour".
std::optional<std::string> written_share(const FigureGroups& groups) {
  if (!groups.has("part")) return std::nullopt;
  const std::string part = to_ascii_lower(groups.text("part"));
  const std::string_view each = part == "half" ? "0.5" : part.starts_with("quarter") ? "0.25" : "";
  if (each.empty()) return std::nullopt;
  const std::string_view count = groups.text("parts");
  if (count.empty() || count == "a" || count == "an") return std::string(each);
  const auto number = parse_number(count);
  return number ? std::optional(multiply(number->value, each)) : std::nullopt;
}

bool add_part(const FigureGroups& groups, Figure& figure) {
  if (figure.value.empty()) return false;
  if (groups.has("minutes")) {  // one hour thirty
    const int minutes = whole_number(groups.text("minutes"));
    if (figure.unit != "h" || minutes < 1 || minutes > 59) return false;
    figure.value = subtract(multiply(figure.value, "60"), "-" + std::to_string(minutes));
    figure.unit = "min";
    return true;
  }
  if (groups.has("part")) {
    const auto share = written_share(groups);
    if (!share) return false;
    const std::string_view factor = groups.column("unit", "factor");  // half of a decade
    figure.value = subtract(figure.value, "-" + (factor.empty() ? *share : multiply(*share, factor)));
    return true;
  }
  const auto part = parse_number(groups.text("number_b"));
  if (!part) return false;
  figure.value = subtract(figure.value, multiply(part->value, "-1"));
  return true;
}

bool is_calendar_unit(std::string_view ucum) { return ucum == "a" || ucum == "mo"; }

// ISO 8601: P1Y2DT3H4S.
std::string iso_duration(const std::vector<DurationLink>& links) {
  static constexpr std::array<std::pair<std::string_view, char>, 7> kCodes = {
      {{"a", 'Y'}, {"mo", 'M'}, {"wk", 'W'}, {"d", 'D'}, {"h", 'H'}, {"min", 'M'}, {"s", 'S'}}};
  std::string iso = "P";
  bool clock = false;
  for (const DurationLink& link : links) {
    const auto code =
        std::find_if(kCodes.begin(), kCodes.end(), [&](const auto& c) { return c.first == link.ucum; });
    if (code == kCodes.end()) return {};
    if (!clock && code - kCodes.begin() >= 4) {
      iso += 'T';
      clock = true;
    }
    iso += link.number + code->second;
  }
  return iso;
}

// "2 hours 30 minutes" is 150 minutes. Years and months have no fixed number of days: "1 year and 2 days" is
// the ISO duration P1Y2D and no single number.
bool read_chain(const FigureGroups& groups, Figure& figure) {
  const auto links = read_duration_chain(groups);
  if (!links) return false;
  for (std::size_t i = 1; i < links->size(); ++i) {
    if (compare((*links)[i].seconds, (*links)[i - 1].seconds) >= 0) return false;
  }
  const DurationLink& smallest = links->back();
  if (is_calendar_unit(links->front().ucum) != is_calendar_unit(smallest.ucum)) {
    figure.iso = iso_duration(*links);
    return !figure.iso.empty();
  }
  std::string total = "0";
  for (const DurationLink& link : *links) {
    const std::string ratio = link.ucum == smallest.ucum ? "1"
                              : link.ucum == "a"         ? "12"
                                                         : divide(link.seconds, smallest.seconds);
    total = subtract(total, multiply(multiply(link.number, ratio), "-1"));
  }
  figure.value = total;
  figure.unit = smallest.ucum;
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
  for (const std::string_view word : {" minutes", " minute", " mins", " min"}) {
    if (amount.ends_with(word)) amount.erase(amount.size() - word.size());
  }
  const std::string relation = lower.substr(cut + 1);
  const int minutes = amount == "half" ? 30 : amount == "quarter" ? 15 : whole_number(amount);
  if (minutes < 0 || minutes > 59) return std::nullopt;
  return relation == "to" || relation == "before" || relation == "till" ? -minutes : minutes;
}

// Whether the words beside an hour make it one after noon: "pm", "in the evening", "at night".
bool is_afternoon(std::string_view half_day, int hour) {
  const std::string lower = to_ascii_lower(half_day);
  if (lower.find("night") != std::string::npos) return hour >= 6 && hour < 12;
  return lower.front() == 'p' || lower.find("noon") != std::string::npos ||
         lower.find("evening") != std::string::npos;
}

// One clock time of the groups with this suffix: "T15:30".
std::optional<std::string> clock_time(const FigureGroups& groups, const std::string& suffix,
                                      std::string_view half_day) {
  if (const std::string_view iso = groups.column("word" + suffix, "iso"); !iso.empty()) {
    if (!groups.has("spoken" + suffix)) return std::string(iso);
    const auto minutes = spoken_minutes(groups.text("spoken" + suffix));  // a quarter to noon
    if (!minutes) return std::nullopt;
    const int of_day = ((iso == "T12:00" ? 720 : 0) + *minutes + 1440) % 1440;
    return "T" + two_digits(of_day / 60) + ":" + two_digits(of_day % 60);
  }
  int hour = whole_number(groups.text("hour" + suffix));
  int minute = groups.has("minute" + suffix) ? whole_number(groups.text("minute" + suffix)) : 0;
  if (groups.has("spoken" + suffix)) {
    const auto minutes = spoken_minutes(groups.text("spoken" + suffix));
    if (!minutes || hour < 1 || hour > 12) return std::nullopt;
    minute = (*minutes + 60) % 60;
    if (*minutes < 0) hour = hour == 1 && half_day.empty() ? 12 : hour - 1;
  }
  const int second = groups.has("second" + suffix) ? whole_number(groups.text("second" + suffix)) : -1;
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second > 59) return std::nullopt;
  if (!half_day.empty()) {
    if (hour > 12) return std::nullopt;
    hour = hour % 12 + (is_afternoon(half_day, hour) ? 12 : 0);
  }
  std::string iso = "T" + two_digits(hour) + ":" + two_digits(minute);
  if (second >= 0) iso += ":" + two_digits(second);
  return iso;
}

std::string every(std::string_view count, std::string_view ucum) {
  return count == "1" ? std::string(ucum) : std::string(count) + "." + std::string(ucum);
}

// "one-quarter of them", "the one quarter of the people"
bool is_fraction(const Document& document, Span span) {
  const std::string surface = to_ascii_lower(document.unwrapped_text(span));
  if (surface.ends_with("one-quarter") || surface.ends_with("-quarters")) return true;
  return surface.ends_with("one quarter") && std::string_view(document.unwrapped).substr(span.end).starts_with(" of ");
}

// 2:14:04 h, 1:42.35 min
bool read_race_time(const FigureGroups& groups, Figure& figure) {
  const int hours = groups.has("hours") ? whole_number(groups.text("hours")) : 0;
  const int minutes = 60 * hours + whole_number(groups.text("minutes_of"));
  const std::optional<ParsedNumber> seconds = parse_number(groups.text("seconds"));
  if (!seconds) return false;
  figure.value = subtract(seconds->value, "-" + std::to_string(60 * minutes));
  figure.unit = "s";
  return true;
}

}  // namespace

bool normalize_duration(const FigureGroups& groups, Figure& figure) {
  if (groups.has("seconds")) return read_race_time(groups, figure);
  // The thirty-second session is no half minute.
  if (groups.text("unit") == "second" && to_ascii_lower(groups.text("number")).ends_with("ty")) return false;
  if (is_fraction(groups.document(), figure.span)) return false;
  if (groups.has("chain")) {
    if (const std::string_view bound = groups.column("bound", "bound"); !bound.empty()) figure.bound = bound;
    if (groups.column("bound", "approx") == "true") figure.approx = true;
    return read_chain(groups, figure);
  }
  if (!read_quantity(groups, figure)) return false;
  if (figure.unit.empty()) figure.unit = groups.column("unit", "ucum");
  if (figure.unit.empty()) return false;
  const std::string_view factor = groups.column("unit", "factor");
  // "10 minutes to 2 hours": two units are no range of one.
  const bool same_unit = groups.column("unit2", "ucum") == figure.unit && groups.column("unit2", "factor") == factor;
  if (groups.has("unit2") && !same_unit) return false;
  for (std::string* value : {&figure.value, &figure.min, &figure.max}) scale(*value, factor);
  const bool added = groups.has("number_b") || groups.has("part") || groups.has("minutes");
  if (added && !add_part(groups, figure)) return false;
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
  } else if (groups.has("weekday")) {  // every other Tuesday
    const std::string_view text = groups.text("other");
    const auto nth =
        text.empty() || text == "other" ? parse_number(text.empty() ? "1" : "2") : parse_ordinal(text);
    if (!nth) return false;
    figure.per = every(nth->value, "wk");
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
  figure.approx = groups.column("bound", "approx") == "true" || groups.column("word", "approx") == "true";
  return true;
}

}  // namespace factweave
