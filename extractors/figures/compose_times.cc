// SPDX-License-Identifier: MIT
#include "extractors/figures/compose_times.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "extractors/figures/figures.h"
#include "extractors/figures/iso_time.h"
#include "extractors/figures/number.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/figures/tense.h"
#include "extractors/figures/time_expression.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr Date kAnyDay{std::chrono::year{2024}, std::chrono::month{1}, std::chrono::day{1}};

// A time that stands by itself, and waits for no other.
bool is_independent(const Figure& figure) {
  return is_calendar(figure) && !figure.iso.empty() &&
         !figure.iso.starts_with("later") && !figure.iso.starts_with("sooner") &&
         !figure.iso.starts_with("same:") && !figure.iso.starts_with("step:");
}

bool is_year(std::string_view iso) {
  return (iso.size() == 4 && small_integer(iso).has_value()) || iso.starts_with("year");
}

// "dow5": a weekday that nothing else places.
bool is_bare_weekday(std::string_view iso) { return iso.size() == 4 && iso.starts_with("dow"); }

// A date that lacks the year and the weekday: XXXX-07-06.
bool is_open_day(std::string_view iso) {
  return iso.size() == 10 && iso.starts_with("XXXX-") && iso[5] != '{';
}

class Composer {
 public:
  Composer(const Extraction& extraction, const std::optional<Date>& today)
      : document_(extraction.document), figures_(extraction.annotations.figures), today_(today) {}

  void run() {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      extend(figures_[i]);
      while (i > 0 && join(i - 1)) --i;
    }
    for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {
      if (span(i)) --i;
    }
    for (std::size_t i = 0; i + 1 < figures_.size(); ++i) take_bracketed_date(i);
    for (std::size_t i = 0; today_ && i + 1 < figures_.size(); ++i) take_year(i);
    for (std::size_t i = 0; i + 1 < figures_.size(); ++i) place_in_fiscal_year(i);
    for (Figure& figure : figures_) extend_to_now(figure);
  }

 private:
  [[nodiscard]] std::string gap(const Figure& a, const Figure& b) const {
    constexpr std::uint32_t kLongest = 20;  // bytes
    if (a.span.end > b.span.begin || b.span.begin - a.span.end > kLongest) return "?";
    std::string text;
    for (const char c : to_ascii_lower(document_.unwrapped_text(Span{a.span.end, b.span.begin}))) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!blank) text += c;
      if (blank && (text.empty() || text.back() != ' ')) text += ' ';
    }
    return text;
  }

  // Where `word` begins if it stands right before the place.
  [[nodiscard]] std::optional<std::uint32_t> starts_before(std::uint32_t place, std::string_view word) const {
    if (place < word.size()) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(place - word.size());
    if (to_ascii_lower(document_.unwrapped_text(Span{begin, place})) != word) return std::nullopt;
    const bool whole = begin == 0 || !is_letter(document_.unwrapped_text(Span{begin - 1, begin}));
    return whole ? std::optional(begin) : std::nullopt;
  }

  [[nodiscard]] bool follows(std::uint32_t place, std::string_view word) const {
    const auto end = static_cast<std::uint32_t>(place + word.size());
    if (end > document_.text.size()) return false;
    if (to_ascii_lower(document_.unwrapped_text(Span{place, end})) != word) return false;
    return end == document_.text.size() || !is_letter(document_.unwrapped_text(Span{end, end + 1}));
  }

  static bool is_letter(std::string_view text) {
    const char c = text.empty() ? ' ' : text.front();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  // Whether the expression has a value, with any day as reference where the document has none.
  [[nodiscard]] bool has_value(const std::string& expression, Span span) const {
    return resolve_time(expression, today_.value_or(kAnyDay), direction_at(document_, span)).has_value();
  }

  // Makes [a, b) one figure; the first one stays.
  bool merge(std::size_t i, std::string expression, Span span) {
    if (!has_value(expression, span)) return false;
    Figure& kept = figures_[i];
    const Figure& other = figures_[i + 1];
    kept.kind = kind_of(expression, span);
    kept.span = span;
    kept.iso = std::move(expression);
    kept.approx = kept.approx || other.approx;
    if (kept.calendar.empty()) kept.calendar = other.calendar;
    kept.value.clear();
    kept.unit.clear();
    figures_.erase(figures_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return true;
  }

  [[nodiscard]] std::string kind_of(const std::string& expression, Span span) const {
    const auto iso = resolve_time(expression, today_.value_or(kAnyDay), direction_at(document_, span));
    const auto range = iso ? day_range(*iso) : std::nullopt;
    return range && range->first == range->last ? "date" : "period";
  }

  // What stands right before or behind a figure and makes another time of it.
  void extend(Figure& figure) const {
    if (!is_independent(figure)) return;
    static constexpr std::array<std::string_view, 9> kWeekOf = {
        "week of the ",     "week of ",          "week beginning on ", "week beginning ",
        "week commencing ", "week starting on ", "week starting ",     "w/c ",
        "week containing "};
    for (const std::string_view words : kWeekOf) {
      const auto begin = starts_before(figure.span.begin, words);
      const std::string expression = "week@" + figure.iso;
      if (!begin || figure.kind != "date" || !has_value(expression, figure.span)) continue;
      figure.span.begin = *begin;
      figure.iso = expression;
      figure.kind = "period";
      return;
    }
    if (figure.kind != "date" || is_bare_weekday(figure.iso) || !follows(figure.span.end, " weekend")) return;
    if (!has_value("weekend@" + figure.iso, figure.span)) return;
    figure.span.end += 8;
    figure.iso = "weekend@" + figure.iso;
    figure.kind = "period";
  }

  // "between now and" before a time, "to date" behind one.
  void extend_to_now(Figure& figure) const {
    if (!is_independent(figure) || figure.iso.find('~') != std::string::npos) return;
    for (const std::string_view words :
         {"between now and ", "from now until ", "from now to ", "from now till "}) {
      const auto begin = starts_before(figure.span.begin, words);
      if (!begin || !has_value("day+0~" + figure.iso, figure.span)) continue;
      figure.span.begin = *begin;
      figure.iso = "day+0~" + figure.iso;
      figure.kind = "period";
      return;
    }
    const auto from = starts_before(figure.span.begin, "from ");
    const auto between = starts_before(figure.span.begin, "between ");
    if (!from && !between) return;
    static constexpr std::array<std::string_view, 8> kToNow = {
        " to date",  " to now",      " until now",  " till now",
        " to today", " until today", " till today", " till current date"};
    static constexpr std::array<std::string_view, 2> kAndNow = {" and now", " and today"};
    const auto take = [&](std::string_view words) {
      if (!follows(figure.span.end, words) || !has_value(figure.iso + "~day+0", figure.span)) return false;
      figure.span = {from ? *from : *between, figure.span.end + static_cast<std::uint32_t>(words.size())};
      figure.iso += "~day+0";
      figure.kind = "period";
      return true;
    };
    if (from) {
      (void)std::any_of(kToNow.begin(), kToNow.end(), take);
    } else {
      (void)std::any_of(kAndNow.begin(), kAndNow.end(), take);
    }
  }

  bool join(std::size_t i) {
    return in_year(i) || part_of_years(i) || weekday_and_date(i) || date_and_weekday(i) || weekday_of_week(i) ||
           counted_from(i) || weekday_counted_from(i) || weekday_beside(i) || starting(i);
  }

  // last year's + first quarter, 2023's + second half
  bool part_of_years(std::size_t i) {
    const Figure& year = figures_[i];
    const Figure& part = figures_[i + 1];
    static constexpr std::array<std::string_view, 2> kOf = {"'s ", "’s "};
    const bool open = part.iso.starts_with("XXXX-Q") || part.iso.starts_with("XXXX-H");
    if (!is_calendar(year) || !is_calendar(part) || !is_year(year.iso) || !open) return false;
    if (part.iso.size() != 7 || !one_of(gap(year, part), kOf)) return false;
    return merge(i, part.iso + "@" + year.iso, Span{year.span.begin, part.span.end});
  }

  // 4 July + of + 1995, Christmas + of + last year
  bool in_year(std::size_t i) {
    const Figure& part = figures_[i];
    const Figure& year = figures_[i + 1];
    if (!is_calendar(part) || !is_calendar(year) || !is_year(year.iso)) return false;
    const std::size_t open = part.iso.find("XXXX-");
    if (open == std::string::npos || part.iso.find('~') != std::string::npos ||
        (open > 0 && part.iso[open - 1] != '@' && part.iso[open - 1] != ':'))
      return false;
    static constexpr std::array<std::string_view, 6> kGaps = {" of ", " in ",          ", ",
                                                              " ",    " of the year ", " in the year "};
    const std::string between = gap(part, year);
    if (!one_of(between, kGaps)) return false;
    if ((between == ", " || between == " ") && year.iso.starts_with("year")) return false;
    std::string inner = part.iso.substr(open);
    const std::size_t weekday = inner.find("dow");
    if (weekday == 10) inner.erase(weekday);
    return merge(i, part.iso.substr(0, open) + inner + "@" + year.iso, Span{part.span.begin, year.span.end});
  }

  // Friday + 6 July, Tuesday + the 19th
  bool weekday_and_date(std::size_t i) {
    const Figure& weekday = figures_[i];
    const Figure& date = figures_[i + 1];
    if (!weekday.iso.starts_with("dow") || date.kind != "date" || weekday.span.size() > 20) return false;
    static constexpr std::array<std::string_view, 4> kGaps = {" ", ", ", " the ", ", the "};
    if (!one_of(gap(weekday, date), kGaps)) return false;
    const bool open_day = is_open_day(date.iso);
    const bool of_month = date.iso.starts_with("day") && date.iso.size() > 3 && date.iso[3] >= '0' &&
                          date.iso[3] <= '9' && date.iso.find("dow") == std::string::npos;
    const bool complete = date.iso.size() == 10 && !needs_reference(date.iso);
    if (!open_day && !of_month && !complete) return false;
    const Span span{weekday.span.begin, date.span.end};
    if (complete) return merge(i, date.iso, span);
    return merge(i, date.iso + weekday.iso.substr(0, 4), span) || merge(i, date.iso, span);
  }

  // 18 July, Friday; May 5 (Mon)
  bool date_and_weekday(std::size_t i) {
    const Figure& date = figures_[i];
    const Figure& weekday = figures_[i + 1];
    if (date.kind != "date" || !is_open_day(date.iso) || !is_bare_weekday(weekday.iso)) return false;
    if (gap(date, weekday) != ", " || !ends_clause(weekday.span.end)) return false;
    return merge(i, date.iso + weekday.iso, Span{date.span.begin, weekday.span.end});
  }

  [[nodiscard]] bool ends_clause(std::uint32_t place) const {
    static constexpr std::string_view kEnds = ".,;:)!?\n";
    return place >= document_.text.size() || kEnds.find(document_.unwrapped[place]) != std::string_view::npos;
  }

  // "this Friday (15 June)": two figures, and the written date says which Friday.
  void take_bracketed_date(std::size_t i) {
    Figure& weekday = figures_[i];
    Figure& date = figures_[i + 1];
    static constexpr std::array<std::string_view, 3> kGaps = {" (", "(", " ["};
    const bool is_weekday = weekday.iso.starts_with("dow") && weekday.iso.find('~') == std::string::npos;
    if (!is_weekday || date.kind != "date" || !one_of(gap(weekday, date), kGaps)) return;
    const bool complete = date.iso.size() == 10 && !needs_reference(date.iso);
    const std::string fitting = is_open_day(date.iso) ? date.iso + weekday.iso.substr(0, 4) : date.iso;
    if ((!complete && !is_open_day(date.iso)) || !has_value(fitting, date.span)) return;
    date.iso = fitting;
    weekday.iso = fitting;
  }

  // Tuesday + of + last week, next week + on + Wednesday
  bool weekday_of_week(std::size_t i) {
    const Figure& a = figures_[i];
    const Figure& b = figures_[i + 1];
    if (!is_calendar(a) || !is_calendar(b)) return false;
    static constexpr std::array<std::string_view, 6> kOf = {" of ", " in ",     " from ",
                                                            " ",    " of the ", " in the "};
    static constexpr std::array<std::string_view, 4> kThen = {" ", " on ", "'s ", "’s "};
    const std::string between = gap(a, b);
    const Span span{a.span.begin, b.span.end};
    if (is_bare_weekday(a.iso) && b.iso.starts_with("week") && !b.iso.starts_with("weekend"))
      return one_of(between, kOf) && merge(i, a.iso + "@" + b.iso, span);
    if (is_bare_weekday(b.iso) && a.iso.starts_with("week") && !a.iso.starts_with("weekend"))
      return one_of(between, kThen) && merge(i, b.iso + "@" + a.iso, span);
    return false;
  }

  // Whole units of the calendar: 3wk, 2a.
  [[nodiscard]] static std::optional<std::string> distance(const Figure& length) {
    static constexpr WordList kUnits = "a mo wk d";
    if (length.kind != "duration" || !length.bound.empty() || !length.calendar.empty()) return std::nullopt;
    const auto count = small_integer(length.value);
    if (!count || *count < 1 || !one_of(length.unit, kUnits)) return std::nullopt;
    return length.value + length.unit;
  }

  // "for 2 weeks before Easter", "the three days after it" are stretches.
  [[nodiscard]] bool is_stretch(const Figure& length) const {
    static constexpr WordList kBefore =
        "for within the of last past over those these next took lasted during first";
    static constexpr WordList kFirst = "last past next first the coming previous";
    const std::vector<std::string> before = words_before(document_, length.span.begin, 1);
    const std::string surface = to_ascii_lower(document_.unwrapped_text(length.span));
    return (!before.empty() && one_of(before[0], kBefore)) ||
           one_of(surface.substr(0, surface.find(' ')), kFirst);
  }

  // two weeks + before + Christmas
  bool counted_from(std::size_t i) {
    const Figure& length = figures_[i];
    const Figure& anchor = figures_[i + 1];
    const auto by = distance(length);
    if (!by || !is_calendar(anchor) || is_stretch(length)) return false;
    static constexpr std::array<std::string_view, 2> kAfter = {" after ", " following "};
    static constexpr std::array<std::string_view, 2> kBefore = {" before ", " prior to "};
    const std::string between = gap(length, anchor);
    const bool from = between == " from " && anchor.kind == "date";
    const Span span{length.span.begin, anchor.span.end};
    if (from || one_of(between, kAfter)) return merge(i, "+" + *by + "@" + anchor.iso, span);
    return one_of(between, kBefore) && merge(i, "-" + *by + "@" + anchor.iso, span);
  }

  // Sunday + 3 weeks after 15 January: the third one; two months from today + on + Tuesday: the next one
  bool weekday_counted_from(std::size_t i) {
    const Figure& a = figures_[i];
    const Figure& b = figures_[i + 1];
    const std::string between = gap(a, b);
    const Span span{a.span.begin, b.span.end};
    const std::size_t unit = b.iso.find("wk@");
    const bool counted = b.iso.starts_with('+') || b.iso.starts_with('-');
    const bool weeks = counted && unit != std::string::npos && unit < b.iso.find('@');
    if (is_bare_weekday(a.iso) && weeks && between == " ")
      return merge(i, b.iso.substr(0, unit) + a.iso + b.iso.substr(unit + 2), span);
    const bool months = a.iso.starts_with('+') && a.iso.find("mo@day+") < a.iso.find('@');
    if (!months || !is_bare_weekday(b.iso) || between != " on ") return false;
    return merge(i, "+1" + b.iso + "@-1d@" + a.iso, span);  // that day itself counts
  }

  // the Sunday + after + 3 May, Monday + before + Christmas
  bool weekday_beside(std::size_t i) {
    const Figure& weekday = figures_[i];
    const Figure& date = figures_[i + 1];
    if (!is_bare_weekday(weekday.iso) || date.kind != "date") return false;
    const bool holiday = date.iso.find('{') != std::string::npos;
    const bool written = is_open_day(date.iso) || (date.iso.size() == 10 && !needs_reference(date.iso));
    const bool definite = word_at(words_before(document_, weekday.span.begin, 1), 0) == "the";
    if (!holiday && !(written && definite)) return false;
    const std::string between = gap(weekday, date);
    const bool after = between == " after " || between == " following ";
    if (!after && between != " before ") return false;
    const Span span{weekday.span.begin, date.span.end};
    return merge(i, (after ? "+1" : "-1") + weekday.iso + "@" + date.iso, span);
  }

  // three days + starting + next Monday
  bool starting(std::size_t i) {
    const Figure& length = figures_[i];
    const Figure& start = figures_[i + 1];
    const auto by = distance(length);
    if (!by || !is_calendar(start) || start.kind != "date") return false;
    static constexpr std::array<std::string_view, 6> kGaps = {
        " starting ", " starting from ", " starting on ", " beginning ", " beginning on ", " commencing "};
    if (!one_of(gap(length, start), kGaps)) return false;
    const int days = *small_integer(length.value) * (length.unit == "wk" ? 7 : length.unit == "d" ? 1 : 0);
    if (days < 2) return false;
    return merge(i, start.iso + "~+" + std::to_string(days - 1) + "d@" + start.iso,
                 Span{length.span.begin, start.span.end});
  }

  // "moved from 5 May to 7 June" is a change of one date.
  [[nodiscard]] bool after_change(std::uint32_t place) const {
    static constexpr WordList kVerbs =
        "moved postponed changed delayed shifted brought rescheduled pushed switched moving shift put move "
        "advanced revised amended";
    const std::vector<std::string> before = words_before(document_, place, 8);
    return std::any_of(before.begin(), before.end(), [&](const std::string& w) { return one_of(w, kVerbs); });
  }

  // from + A + to + B, between + A + and + B, A - B
  bool span(std::size_t i) {
    const Figure& first = figures_[i];
    const Figure& last = figures_[i + 1];
    if (!is_calendar(first) || !is_calendar(last) || !first.bound.empty() || !last.bound.empty())
      return false;
    if (first.iso.find('~') != std::string::npos || last.iso.find('~') != std::string::npos) return false;
    if (is_bare_weekday(first.iso) || is_bare_weekday(last.iso)) return false;  // Monday to Friday: a habit
    static constexpr std::array<std::string_view, 13> kTo = {
        " to ", " to the ", " until ", " until the ", " till ", " till the ",   " through ",
        "-",    " - ",      "–",       " – ",         "~",      " through the "};
    static constexpr std::array<std::string_view, 8> kDash = {"-", " - ",       "–",   " – ",
                                                              "~", " through ", " — ", " thru "};
    const std::string between = gap(first, last);
    std::uint32_t begin = first.span.begin;
    std::optional<std::uint32_t> word;
    for (const std::string_view opening : {"from ", "from the "}) {
      if (!word) word = starts_before(begin, opening);
    }
    static constexpr std::array<std::string_view, 5> kUntil = {" to ", " until ", " till ", " until the ",
                                                               " till the "};
    const bool days = one_of(between, kUntil) && are_days(first, last);
    bool fits = word ? one_of(between, kTo) : one_of(between, kDash) || days;
    if (!fits) {
      for (const std::string_view opening : {"between ", "between the "}) {
        if (!word) word = starts_before(begin, opening);
      }
      fits = word && (between == " and " || between == " and the " || one_of(between, kDash));
    }
    if (!fits || after_change(begin)) return false;
    return merge(i, first.iso + "~" + last.iso, Span{word.value_or(begin), last.span.end});
  }

  // "the July-February period of FY2024-25": no country's fiscal year of that name begins after July or before April.
  void place_in_fiscal_year(std::size_t i) {
    Figure& months = figures_[i];
    const Figure& year = figures_[i + 1];
    constexpr std::size_t kYears = 9;   // 2024/2025
    constexpr std::size_t kMonths = 15;  // XXXX-07/XXXX-02
    constexpr int kFirst = 4;
    const bool open = (months.iso.size() == kMonths && months.iso[7] == '/') || months.iso.size() == 7;
    if (year.iso.size() != kYears || year.iso[4] != '/' || !is_calendar(months) || !open || !months.iso.starts_with("XXXX-")) return;
    static constexpr std::array<std::string_view, 9> kGaps = {" of ",  " of the ", " period of ", " period of the ", " quarter of ", " quarter of the ",
                                                              ") of ", ") of the ", " months of "};
    if (!one_of(gap(months, year), kGaps)) return;
    const auto from = small_integer(months.iso.substr(5, 2));
    const auto to = months.iso.size() == kMonths ? small_integer(months.iso.substr(13, 2)) : from;
    if (!from || !to) return;
    const bool crosses = *from > *to;
    if (!crosses && *from < kFirst && *to >= kFirst) return;
    const bool second = !crosses && *to < kFirst;
    const std::string first_year = second ? year.iso.substr(5) : year.iso.substr(0, 4);
    months.iso.replace(0, 4, first_year);
    if (months.iso.size() == kMonths) months.iso.replace(8, 4, crosses ? year.iso.substr(5) : first_year);
  }

  // "5–14 June next year": two figures, the second of which says the year of the first.
  void take_year(std::size_t i) {
    Figure& days = figures_[i];
    const Figure& year = figures_[i + 1];
    if (!is_calendar(days) || !year.iso.starts_with("year") || days.iso.find('@') != std::string::npos || gap(days, year) != " ") return;
    std::string expression;
    for (std::size_t begin = 0; begin <= days.iso.size();) {
      const std::size_t end = std::min(days.iso.find('~', begin), days.iso.size());
      const std::string part = days.iso.substr(begin, end - begin);
      if (!part.starts_with("XXXX-")) return;
      expression += (begin == 0 ? "" : "~") + part + "@" + year.iso;
      begin = end + 1;
    }
    if (has_value(expression, days.span)) days.iso = std::move(expression);
  }

  static bool are_days(const Figure& a, const Figure& b) {
    const auto day = [](const Figure& f) {
      return f.kind == "date" && (f.iso.starts_with("XXXX-") || f.iso == "day+0" || !needs_reference(f.iso));
    };
    return day(a) && day(b);
  }

  const Document& document_;
  std::vector<Figure>& figures_;
  const std::optional<Date>& today_;
};

}  // namespace

void compose_times(const Extraction& extraction, const std::optional<Date>& today) {
  Composer(extraction, today).run();
}

}  // namespace factweave
