// SPDX-License-Identifier: MIT
// A property: a day, a period, a clock time or a duration written in any style that the packs read means the
// same when it is read back. Random cases, reproducible; FACTWEAVE_ROUND_TRIPS sets how many (20,000 by
// default).
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/iso_time.h"
#include "extractors/figures/time_expression.h"
#include "pipeline/segment.h"
#include "tests/extractors/figures/read_figures.h"

namespace factweave {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t kTimeCases = 20'000;
constexpr std::size_t kTimesOfADocument = 40;
constexpr std::size_t kShownTimeFailures = 20;
constexpr Date kToday{std::chrono::year{2025}, std::chrono::month{3}, std::chrono::day{14}};

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 32> kOrdinals = {"",
                                                        "first",
                                                        "second",
                                                        "third",
                                                        "fourth",
                                                        "fifth",
                                                        "sixth",
                                                        "seventh",
                                                        "eighth",
                                                        "ninth",
                                                        "tenth",
                                                        "eleventh",
                                                        "twelfth",
                                                        "thirteenth",
                                                        "fourteenth",
                                                        "fifteenth",
                                                        "sixteenth",
                                                        "seventeenth",
                                                        "eighteenth",
                                                        "nineteenth",
                                                        "twentieth",
                                                        "twenty-first",
                                                        "twenty-second",
                                                        "twenty-third",
                                                        "twenty-fourth",
                                                        "twenty-fifth",
                                                        "twenty-sixth",
                                                        "twenty-seventh",
                                                        "twenty-eighth",
                                                        "twenty-ninth",
                                                        "thirtieth",
                                                        "thirty-first"};
constexpr std::array<std::string_view, 21> kNumbers = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

std::string two(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string ordinal_digits(unsigned day) {
  const bool teen = day >= 11 && day <= 13;
  const std::string_view ending = teen || day % 10 > 3 || day % 10 == 0 ? "th"
                                  : day % 10 == 1                       ? "st"
                                  : day % 10 == 2                       ? "nd"
                                                                        : "rd";
  return std::to_string(day) + std::string(ending);
}

struct TimeCase {
  std::string surface;
  std::string before;  // the sentence up to it
  std::string expected;
  std::string kind;
};

class TimeGenerator {
 public:
  explicit TimeGenerator(std::uint64_t seed) : random_(seed) {}

  TimeCase next() {
    switch (below(8)) {
      case 0: return month_period();
      case 1: return span();
      case 2: return clock();
      case 3: return duration();
      case 4: return relative();
      case 5: return part();
      default: return day();
    }
  }

 private:
  std::size_t below(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

  template <typename List>
  std::string any(const List& list) {
    return std::string(list[below(list.size())]);
  }

  sys_days random_day() {
    const sys_days first{Date{std::chrono::year{1950}, std::chrono::month{1}, std::chrono::day{1}}};
    return first + days{static_cast<int>(below(36'000))};
  }

  struct Parts {
    std::string year, month_name, weekday;
    unsigned month, day;
  };
  static Parts parts(sys_days day) {
    const Date date{day};
    const auto month = static_cast<unsigned>(date.month());
    const unsigned weekday = std::chrono::weekday{day}.iso_encoding();
    return {std::to_string(static_cast<int>(date.year())), std::string(kMonths[month - 1]),
            std::string(kWeekdays[weekday - 1]), month, static_cast<unsigned>(date.day())};
  }

  std::string written_day(sys_days day) {
    const Parts p = parts(day);
    const std::string d = std::to_string(p.day);
    const std::string short_month = p.month_name.substr(0, 3);
    const std::vector<std::string> styles = {
        d + " " + p.month_name + " " + p.year,
        ordinal_digits(p.day) + " " + p.month_name + " " + p.year,
        ordinal_digits(p.day) + " of " + p.month_name + ", " + p.year,
        ordinal_digits(p.day) + " of " + p.month_name + " of " + p.year,
        std::string(kOrdinals[p.day]) + " of " + p.month_name + " " + p.year,
        p.month_name + " " + d + ", " + p.year,
        p.month_name + " " + ordinal_digits(p.day) + ", " + p.year,
        p.month_name + " " + std::string(kOrdinals[p.day]) + ", " + p.year,
        p.weekday + ", " + d + " " + p.month_name + " " + p.year,
        p.weekday + ", " + p.month_name + " " + d + ", " + p.year,
        d + " " + short_month + " " + p.year,
        short_month + " " + d + ", " + p.year,
        d + "-" + short_month + "-" + p.year,
        d + "/" + short_month + "/" + p.year,
        short_month + "-" + two(p.day) + "-" + p.year,
        p.year + "-" + two(p.month) + "-" + two(p.day),
        p.year + "/" + two(p.month) + "/" + two(p.day),
        two(p.day) + "." + two(p.month) + "." + p.year,
    };
    return any(styles);
  }

  TimeCase day() {
    const sys_days when = random_day();
    return {written_day(when), "They met on ", iso_date(Date{when}), "date"};
  }

  TimeCase month_period() {
    const Parts p = parts(random_day());
    const unsigned quarter = (p.month + 2) / 3;
    const std::string month = p.year + "-" + two(p.month);
    const std::string in_quarter = p.year + "-Q" + std::to_string(quarter);
    const std::vector<TimeCase> styles = {
        {p.month_name + " " + p.year, "They met in ", month, "period"},
        {p.month_name + " of " + p.year, "They met in ", month, "period"},
        {two(p.month) + "/" + p.year, "They met in ", month, "period"},
        {"Q" + std::to_string(quarter) + " " + p.year, "They met in ", in_quarter, "period"},
        {p.year + "-Q" + std::to_string(quarter), "They met in ", in_quarter, "period"},
        {std::string(kOrdinals[quarter]) + " quarter of " + p.year, "They met in the ", in_quarter, "period"},
        {p.year, "They met in ", p.year, "period"},
        {p.year.substr(0, 3) + "0s", "They met in the ",
         p.year.substr(2, 1) == "0" ? "" : p.year.substr(0, 3) + "X", "period"},
    };
    TimeCase chosen = styles[below(styles.size())];
    return chosen.expected.empty() ? styles[0] : chosen;
  }

  TimeCase span() {
    const sys_days first = random_day();
    const sys_days last = first + days{1 + static_cast<int>(below(700))};
    const std::string iso = iso_date(Date{first}) + "/" + iso_date(Date{last});
    const Parts a = parts(first);
    const Parts b = parts(last);
    const auto long_form = [](const Parts& p) {
      return std::to_string(p.day) + " " + p.month_name + " " + p.year;
    };
    const auto us_form = [](const Parts& p) {
      return p.month_name + " " + std::to_string(p.day) + ", " + p.year;
    };
    const bool same_year = a.year == b.year;
    std::vector<std::string> styles = {
        "from " + long_form(a) + " to " + long_form(b),
        "between " + long_form(a) + " and " + long_form(b),
        "from " + us_form(a) + " to " + us_form(b),
        "from " + us_form(a) + " until " + us_form(b),
        "from " + a.year + "-" + two(a.month) + "-" + two(a.day) + " to " + b.year + "-" + two(b.month) +
            "-" + two(b.day),
    };
    if (same_year && a.month != b.month) {
      styles.push_back("from " + std::to_string(a.day) + " " + a.month_name + " to " + long_form(b));
    }
    if (same_year && a.month == b.month) {
      styles.push_back("from " + std::to_string(a.day) + " to " + long_form(b));
      styles.push_back(b.month_name + " " + std::to_string(a.day) + "-" + std::to_string(b.day) + ", " +
                       b.year);
    }
    return {any(styles), "They toured the coast ", iso, "period"};
  }

  TimeCase clock() {
    const auto hour = static_cast<unsigned>(below(24));
    const auto minute = static_cast<unsigned>(below(60));
    const unsigned spoken = hour % 12 == 0 ? 12 : hour % 12;
    const std::string half = hour < 12 ? "am" : "pm";
    const std::string dotted = hour < 12 ? "a.m." : "p.m.";
    const std::string exact = "T" + two(hour) + ":" + two(minute);
    std::vector<TimeCase> styles = {
        {two(hour) + ":" + two(minute), "It began at ", exact, "time"},
        {std::to_string(spoken) + ":" + two(minute) + " " + dotted, "It began at ", exact, "time"},
        {std::to_string(spoken) + ":" + two(minute) + half, "It began at ", exact, "time"},
        {std::to_string(spoken) + "." + two(minute) + " " + half, "It began at ", exact, "time"},
        {std::to_string(spoken) + " " + half, "It began at ", "T" + two(hour) + ":00", "time"},
        {std::string(kNumbers[spoken]) + " " + half, "It began at ", "T" + two(hour) + ":00", "time"},
        {"half past " + std::string(kNumbers[spoken]) + " " + half, "It began at ", "T" + two(hour) + ":30",
         "time"},
        {"quarter past " + std::string(kNumbers[spoken]) + " " + half, "It began at ",
         "T" + two(hour) + ":15", "time"},
    };
    if (hour >= 1 && hour < 12)
      styles.push_back(
          {std::to_string(spoken) + " in the morning", "It began at ", "T" + two(hour) + ":00", "time"});
    return styles[below(styles.size())];
  }

  TimeCase duration() {
    struct Unit {
      std::string_view name, ucum;
    };
    static constexpr std::array<Unit, 6> kUnits = {
        {{"minute", "min"}, {"hour", "h"}, {"day", "d"}, {"week", "wk"}, {"month", "mo"}, {"year", "a"}}};
    const Unit& unit = kUnits[below(kUnits.size())];
    const auto count = 2 + below(19);
    const auto more = 1 + below(19);
    const std::string name(unit.name);
    const std::string ucum(unit.ucum);
    const std::string digits = std::to_string(count);
    const std::string words(kNumbers[count]);
    const std::vector<TimeCase> styles = {
        {digits + " " + name + "s", "It lasted ", digits + " " + ucum, "duration"},
        {words + " " + name + "s", "It lasted ", digits + " " + ucum, "duration"},
        {digits + "." + std::to_string(1 + below(9)) + " " + name + "s", "It lasted ", "", "duration"},
        {words + " and a half " + name + "s", "It lasted ", digits + ".5 " + ucum, "duration"},
        {words + " " + name + "s and a half", "It lasted ", digits + ".5 " + ucum, "duration"},
        {"half a " + name, "It lasted ", "0.5 " + ucum, "duration"},
        {digits + " years and " + std::to_string(more) + " months", "It lasted ",
         std::to_string(12 * count + more) + " mo", "duration"},
        {digits + " hours " + std::to_string(more) + " minutes", "It lasted ",
         std::to_string(60 * count + more) + " min", "duration"},
        {words + " weeks, " + digits + " days and " + std::to_string(more) + " hours", "It lasted ",
         std::to_string(24 * (7 * count + count) + more) + " h", "duration"},
        {digits + " years and " + std::to_string(more) + " days", "It lasted ",
         "P" + digits + "Y" + std::to_string(more) + "D", "duration"},
    };
    TimeCase chosen = styles[below(styles.size())];
    if (name == "hour" && chosen.surface == "half a hour") chosen.surface = "half an hour";
    if (chosen.expected.empty()) {
      chosen.expected = chosen.surface.substr(0, chosen.surface.find(' ')) + " " + ucum;
    }
    return chosen;
  }

  // Counted from a day that is written beside it.
  TimeCase relative() {
    const sys_days anchor = random_day();
    const auto count = static_cast<int>(2 + below(19));
    const bool weeks = below(2) == 0;
    const bool after = below(2) == 0;
    const int moved = count * (weeks ? 7 : 1) * (after ? 1 : -1);
    const std::string number =
        below(2) == 0 ? std::to_string(count) : std::string(kNumbers[static_cast<std::size_t>(count)]);
    const Parts p = parts(anchor);
    const std::string surface = number + (weeks ? " weeks " : " days ") + (after ? "after " : "before ") +
                                std::to_string(p.day) + " " + p.month_name + " " + p.year;
    return {surface, "It closed ", iso_date(Date{anchor + days{moved}}), "date"};
  }

  // The third Tuesday, the last day, the second week of a month.
  TimeCase part() {
    const Parts p = parts(random_day());
    const std::string month = p.year + "-" + two(p.month);
    const auto range = day_range(month);
    const auto weekday = static_cast<unsigned>(1 + below(7));
    const auto n = static_cast<int>(1 + below(4));
    sys_days found = range->first;
    while (std::chrono::weekday{found}.iso_encoding() != weekday) found += days{1};
    found += days{7 * (n - 1)};
    sys_days last = range->last;
    while (std::chrono::weekday{last}.iso_encoding() != weekday) last -= days{1};
    const std::string of = " of " + p.month_name + " " + p.year;
    const std::vector<TimeCase> styles = {
        {std::string(kOrdinals[static_cast<std::size_t>(n)]) + " " + std::string(kWeekdays[weekday - 1]) + of,
         "They met on the ", iso_date(Date{found}), "date"},
        {"last " + std::string(kWeekdays[weekday - 1]) + of, "They met on the ", iso_date(Date{last}),
         "date"},
        {"last day" + of, "They met on the ", iso_date(Date{range->last}), "date"},
        {"end" + of, "They met at the ", iso_date(Date{range->last}), "date"},
    };
    return styles[below(styles.size())];
  }

  std::mt19937_64 random_;
};

std::string said(const Figure& figure) {
  return !figure.iso.empty() ? figure.iso : figure.value + " " + figure.unit;
}

std::size_t wanted_cases() {
  const char* text = std::getenv("FACTWEAVE_ROUND_TRIPS");
  return text == nullptr ? kTimeCases : std::strtoull(text, nullptr, 10);
}

// What is wrong with the figure that was read where the case stands; nothing where all is right.
std::string fault(const TimeCase& c, const Document& document, const Annotations& annotations,
                  std::uint32_t begin) {
  const Span span{begin, begin + static_cast<std::uint32_t>(c.surface.size())};
  for (const Figure& figure : annotations.figures) {
    if (!figure.span.overlaps(span)) continue;
    const std::string found(document.source_text(figure.span));
    if (figure.kind != c.kind || said(figure) != c.expected || found != c.surface)
      return c.surface + ": " + figure.kind + " " + said(figure) + " (" + found + "), not " + c.expected;
    return {};
  }
  return c.surface + ": nothing, not " + c.expected;
}

TEST(TimeRoundTrip, WhatIsWrittenInAnyStyleIsReadBack) {
  TimeGenerator generator(20'250'314);
  const std::size_t wanted = wanted_cases();
  std::vector<std::string> faults;
  std::size_t faulty = 0;
  for (std::size_t done = 0; done < wanted;) {
    Document document;
    document.id = "a";
    document.date = kToday;
    std::vector<std::pair<std::uint32_t, TimeCase>> cases;
    for (std::size_t i = 0; i < kTimesOfADocument && done < wanted; ++i, ++done) {
      TimeCase c = generator.next();
      document.text += c.before;
      cases.emplace_back(static_cast<std::uint32_t>(document.text.size()), c);
      document.text += c.surface + (c.surface.back() == '.' ? "\n\n" : ".\n\n");
    }
    segment(document);
    const Annotations annotations = figure_extractor().extract(document);
    for (const auto& [begin, c] : cases) {
      std::string text = fault(c, document, annotations, begin);
      if (text.empty()) continue;
      ++faulty;
      if (faults.size() < kShownTimeFailures) faults.push_back(std::move(text));
    }
  }
  for (const std::string& text : faults) ADD_FAILURE() << text;
  EXPECT_EQ(faulty, 0U) << "of " << wanted;
}

}  // namespace
}  // namespace factweave
