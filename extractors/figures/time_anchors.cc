// SPDX-License-Identifier: MIT
#include "extractors/figures/time_anchors.h"

#include <algorithm>
#include <array>

#include "extractors/figures/iso_time.h"
#include "extractors/figures/number.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/figures/time_expression.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

int written_year(std::string_view iso) { return small_integer(iso.substr(0, 4)).value_or(0); }

// 2017/2018
bool is_fiscal_year(std::string_view iso) {
  constexpr std::size_t kYears = 9;
  if (iso.size() != kYears || iso[4] != '/' || !is_decimal(iso.substr(0, 4)) || !is_decimal(iso.substr(5))) return false;
  return written_year(iso) + 1 == written_year(iso.substr(5));
}

// What another year has as well.
bool is_part_of_year(const Figure& figure) {
  if (figure.kind != "period" || figure.iso.size() < 7 || figure.iso.find('X') != std::string::npos) return false;
  return figure.iso[4] == '-' || is_fiscal_year(figure.iso);
}

// "quarter", "half" or "month" for a part of a year that is one, with a year or without.
std::string_view grain_of(std::string iso) {
  if (iso.starts_with("XXXX-") && iso.size() == 7) iso.replace(0, 4, "2024");  // any year
  const auto range = iso.size() >= 7 && iso[4] == '-' ? day_range(iso) : std::nullopt;
  if (!range) return {};
  const long length = (range->last - range->first).count() + 1;
  if (iso.size() == 7 && length >= 28 && length <= 31) return "month";
  if (length >= 89 && length <= 92) return "quarter";
  return length >= 181 && length <= 184 ? "half" : "";
}

// 1 to 4 for 2024-Q1 to 2024-Q4 and XXXX-Q1 to XXXX-Q4, else 0.
std::size_t quarter_number(std::string_view iso) {
  if (iso.size() != 7 || iso[5] != 'Q' || iso[6] < '1' || iso[6] > '4') return 0;
  return static_cast<std::size_t>(iso[6] - '0');
}

// The same months, quarter or half of another year.
std::string in_year(std::string part, int year) {
  const int old_year = written_year(part);
  const std::size_t slash = part.find('/');
  const auto text = [](int value) {
    return std::string(4 - std::min<std::size_t>(4, std::to_string(value).size()), '0') +
           std::to_string(value);
  };
  if (slash != std::string::npos && slash + 5 <= part.size()) {
    const int second = written_year(std::string_view(part).substr(slash + 1));
    part.replace(slash + 1, 4, text(year + second - old_year));
  }
  return part.replace(0, 4, text(year));
}

// "the highest since 2010", "6% less than in 2024", "up from 61% in 2023": a time to compare with, not the one spoken of.
bool is_comparison(const Document& document, const Figure& figure) {
  constexpr std::size_t kNear = 6;
  constexpr WordList kComparing = "since than from against versus compared";
  constexpr WordList kClause = ", ; : to";
  for (const std::string& word : words_before(document, figure.span.begin, kNear)) {
    if (kClause.has(word)) return false;
    if (kComparing.has(word)) return true;
  }
  return false;
}

// The longest stretch that a step of this grain may be counted from.
long grain_days(std::string_view grain) {
  static constexpr std::array<std::pair<std::string_view, long>, 5> kDays = {
      {{"day", 1}, {"week", 7}, {"month", 31}, {"quarter", 92}, {"year", 366}}};
  const auto found =
      std::find_if(kDays.begin(), kDays.end(), [&](const auto& d) { return d.first == grain; });
  return found == kDays.end() ? 0 : found->second;
}

}  // namespace

const Figure* TimeAnchors::near_anchor(const Figure& figure) const {
  constexpr std::uint32_t kNear = 400;  // bytes
  const auto& figures = extraction_.annotations.figures;
  if (!last_date_ || figures[*last_date_].span.end + kNear < figure.span.begin) return nullptr;
  return &figures[*last_date_];
}

void TimeAnchors::note(const Figure& figure) {
  if (day_range(figure.iso))
    last_date_ = static_cast<std::size_t>(&figure - extraction_.annotations.figures.data());
  const bool year = figure.iso.size() == 4 && is_decimal(figure.iso);
  if (is_year_before(figure)) return;
  const std::string_view grain = figure.kind == "period" ? grain_of(figure.iso) : std::string_view();
  if (!grain.empty() && !is_comparison(extraction_.document, figure)) {
    (grain == "quarter" ? last_quarter_ : grain == "half" ? last_half_ : last_month_) = figure.iso;
    if (const std::size_t number = quarter_number(figure.iso); number > 0 && figure.calendar == "fiscal")
      fiscal_quarters_[number - 1] = std::max(fiscal_quarters_[number - 1], figure.iso);
  }
  if ((!year && !is_part_of_year(figure)) || is_comparison(extraction_.document, figure)) return;
  constexpr std::uint32_t kOf = 16;  // bytes: *the April-December period of the year 2017-18*
  if (is_fiscal_year(figure.iso) && !last_part_.empty() && last_part_at_ + kOf >= figure.span.begin) return;
  (year ? last_year_ : last_part_) = figure.iso;
  (year ? last_year_at_ : last_part_at_) = figure.span.end;
}

// "$41m in Q2 FY25, up from $38m or 17% of turnover in Q2 FY24": what its sentence compares with.
bool TimeAnchors::is_year_before(const Figure& figure) const {
  const Document& document = extraction_.document;
  if (last_part_.empty() || figure.iso.size() != last_part_.size() || !is_part_of_year(figure)) return false;
  if (figure.iso != in_year(last_part_, written_year(last_part_) - 1)) return false;
  return document.sentence_at(last_part_at_) == document.sentence_at(figure.span.begin);
}

// "the second quarter", in a report of "the second quarter of fiscal 2025". The March quarter is one of the calendar, and without a date of the
// document that which was named with its year.
bool TimeAnchors::name_fiscal_quarter(Figure& figure) const {
  const std::size_t number = figure.kind == "period" && figure.iso.starts_with("XXXX") ? quarter_number(figure.iso) : 0;
  if (number == 0) return false;
  if (!today_ && quarter_number(last_quarter_) == number && !last_quarter_.starts_with("XXXX")) {
    figure.iso = last_quarter_;
    return true;
  }
  if (fiscal_quarters_[number - 1].empty()) return false;
  const std::string text = to_ascii_lower(extraction_.document.folded_text(figure.span));
  const bool by_number = has_digit(text) || text.starts_with("first") || text.starts_with("second") || text.starts_with("third") || text.starts_with("fourth");
  if (!by_number) return false;
  figure.iso = fiscal_quarters_[number - 1];
  figure.calendar = "fiscal";
  return true;
}

// The time that "a year earlier" looks back from. A month holds for its sentence and the next; a quarter is what a report is about.
std::string TimeAnchors::compared_with(const Figure& figure) const {
  const Document& document = extraction_.document;
  const bool month = last_part_.size() == 7 && last_part_.find_first_of("QH") == std::string::npos;
  const bool latest = !last_part_.empty() && (last_part_at_ >= last_year_at_ || figure.iso != "sooner1a");
  const bool near = latest && (!month || document.sentence_at(last_part_at_) + 1 >= document.sentence_at(figure.span.begin));
  if (near) return last_part_;
  return figure.iso == "sooner1a" ? last_year_ : std::string();
}

bool TimeAnchors::resolve(Figure& figure) {
  if (step_from(figure) || count_from_date(figure) || take_month(figure)) return true;
  if (relate_to_part(figure)) return true;  // what others are compared with starts no comparison of its own
  if (!name_fiscal_quarter(figure) && needs_reference(figure.iso)) return false;
  note(figure);
  return true;
}

// What "the same quarter" is the same as: the quarter named last, whatever months were named since.
const std::string& TimeAnchors::part_named(std::string_view noun) const {
  if (noun == "quarter") return last_quarter_;
  if (noun == "half") return last_half_;
  return noun == "month" ? last_month_ : last_part_;
}

// "the same period of 2023"; "the same quarter last year" is not the quarter that the report of January is about.
std::string TimeAnchors::same_part(std::string_view expressed) const {
  const std::size_t colon = expressed.find(':');
  const std::string_view rest = expressed.substr(colon + 1);
  const std::string& part = part_named(expressed.substr(0, colon));
  const int reported = part.empty() ? 0 : written_year(part);
  const bool step = rest == "step-1";  // the year before, whatever day it is
  if (step && reported > 0) return in_year(part, reported - 1);
  const std::string_view expression = step ? "year-1" : rest;
  const auto told = expression.starts_with("year") && today_ ? resolve_time(expression, *today_, Direction::past)
                                                             : std::optional<std::string>(expression);
  int year = told && told->size() == 4 && is_decimal(*told) ? written_year(*told) : 0;
  if (expression == "year-1" && reported > 0 && (year == 0 || year >= reported)) year = reported - 1;
  if (year == 0) return {};
  return part.empty() ? *told : in_year(part, year);
}

// "the same period of 2023" and "a year earlier" after a named part of a year.
bool TimeAnchors::relate_to_part(Figure& figure) const {
  if (figure.iso.starts_with("same:")) {
    figure.iso = same_part(std::string_view(figure.iso).substr(5));
    return true;
  }
  if (figure.iso == "sooner1a" || (figure.iso == "ago1a" && today_)) {
    const std::string base = compared_with(figure);
    if (base.empty()) return count_years_from_day(figure);
    const int year = written_year(base);
    if (year != static_cast<int>(today_->year()) && figure.iso == "ago1a") return false;
    figure.iso = in_year(base, year - 1);
    return true;
  }
  return false;
}

// "1,146 on 1 July, up from 1,098 a year before": the month of a day that the sentence names.
bool TimeAnchors::count_years_from_day(Figure& figure) const {
  const Figure* day = figure.iso == "sooner1a" ? near_anchor(figure) : nullptr;
  const Document& document = extraction_.document;
  if (day == nullptr || day->iso.size() != 10) return false;
  if (document.sentence_at(day->span.begin) != document.sentence_at(figure.span.begin)) return false;
  figure.iso = in_year(day->iso.substr(0, 7), written_year(day->iso) - 1);
  return true;
}

// "two days later": counted from the complete date before it.
bool TimeAnchors::count_from_date(Figure& figure) {
  const bool later = figure.iso.starts_with("later");
  if (!later && !figure.iso.starts_with("sooner")) return false;
  if (figure.iso == "sooner1a") return false;
  const std::string distance = (later ? "in" : "ago") + figure.iso.substr(later ? 5 : 6);
  figure.iso.clear();
  const Figure* anchor = near_anchor(figure);
  const auto start = anchor != nullptr ? day_range(anchor->iso) : std::nullopt;
  if (!start) return true;
  const bool day = start->first == start->last;
  const bool coarse =
      distance.ends_with("a") || (distance.ends_with("mo") && (start->last - start->first).count() < 32);
  if (!day && !coarse) return true;
  if (const auto iso = resolve_time(distance, Date{start->first}, Direction::past)) {
    figure.iso = *iso;
    figure.anchor_figure = static_cast<std::uint32_t>(*last_date_);
    note(figure);
  }
  return true;
}

// "It opens on 6 June, and the gala is on the 8th": a day of the month that was named before, in this sentence or the one before.
bool TimeAnchors::take_month(Figure& figure) {
  constexpr std::size_t kDay = 3;  // day8
  const std::optional<int> day = figure.iso.starts_with("day") ? digits(std::string_view(figure.iso).substr(kDay)) : std::nullopt;
  const Figure* const anchor = day ? near_anchor(figure) : nullptr;
  if (anchor == nullptr || (anchor->role == "document_date" && extraction_.document.date) || anchor->iso.size() < 7 || anchor->iso.find('W') != std::string::npos) return false;
  const Document& document = extraction_.document;
  if (document.sentence_at(anchor->span.begin) + 1 < document.sentence_at(figure.span.begin)) return false;
  const auto stretch = day_range(anchor->iso);
  if (!stretch || (stretch->last - stretch->first).count() >= 31) return false;
  const Date last{stretch->last};
  const Date date = make_date(year_of(last), month_of(last), *day);
  if (!date.ok()) return false;
  figure.iso = iso_date(date);
  figure.anchor_figure = static_cast<std::uint32_t>(*last_date_);
  note(figure);
  return true;
}

// step:quarter-1, "the previous quarter": beside the time before it, or beside today where the document has
// named none.
bool TimeAnchors::step_from(Figure& figure) {
  if (!figure.iso.starts_with("step:")) return false;
  const std::string step = figure.iso.substr(5);
  const std::string_view grain = std::string_view(step).substr(0, step.find_first_of("+-"));
  figure.iso.clear();
  const Figure* anchor = near_anchor(figure);
  if (anchor != nullptr && last_date_ == stepped_ && step == last_step_ && step.find('-') != std::string::npos) {
    figure.iso = anchor->iso;  // "$877 against $698 in the previous quarter … 1,155 against 985 in the previous quarter"
    figure.anchor = anchor->anchor;
    figure.anchor_figure = anchor->anchor_figure;
    stepped_ = last_date_ = static_cast<std::size_t>(&figure - extraction_.annotations.figures.data());
    return true;
  }
  const auto range = anchor != nullptr ? day_range(anchor->iso) : std::nullopt;
  if (range && grain == "year" && is_fiscal_year(anchor->iso)) {  // *2017-18 … the previous year*
    figure.iso = in_year(anchor->iso, written_year(anchor->iso) + (step.find('-') == std::string::npos ? 1 : -1));
    figure.anchor_figure = static_cast<std::uint32_t>(*last_date_);
    return true;
  }
  if (last_date_ && (!range || (range->last - range->first).count() >= grain_days(grain))) return true;
  if (!range && !today_) return true;
  const auto iso = resolve_time(step, range ? Date{range->first} : *today_, Direction::past);
  if (!iso) return true;
  figure.iso = *iso;
  if (range) {
    figure.anchor_figure = static_cast<std::uint32_t>(*last_date_);
  } else {
    figure.anchor = "doc_date";
  }
  note(figure);
  stepped_ = static_cast<std::size_t>(&figure - extraction_.annotations.figures.data());
  last_step_ = step;
  return true;
}

}  // namespace factweave
