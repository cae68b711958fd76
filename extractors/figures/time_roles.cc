// SPDX-License-Identifier: MIT
#include "extractors/figures/time_roles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/change.h"
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

// "broke ground in May", "The House rose at 9.55 p.m.": start, end or nothing.
std::string_view edge_of_event(const std::vector<std::string>& before) {
  static constexpr std::array<std::string_view, 12> kStarts = {
      "begins", "began",     "begin",     "beginning", "starts", "started",
      "start",  "commences", "commenced", "opens",     "ground", "commencing"};
  static constexpr std::array<std::string_view, 8> kEnds = {
      "ends", "ended", "closed", "closes", "finished", "adjourned", "concluded", "expires"};
  for (std::size_t i = 1; i < before.size() && i < 3; ++i) {
    const std::string& word = before[i];
    if (word == "ground" && (i + 1 == before.size() || !before[i + 1].starts_with("br"))) continue;
    if (std::find(kStarts.begin(), kStarts.end(), word) != kStarts.end()) return "start";
    if (std::find(kEnds.begin(), kEnds.end(), word) != kEnds.end()) return "end";
    if (word == "rose" && i + 1 < before.size() && before[0] == "at") return "end";  // a house rises
  }
  return {};
}

// Some days of a month, as of a visit.
bool is_days(const Figure& figure) {
  const std::optional<DayRange> range =
      figure.iso.find('/') == std::string::npos ? std::nullopt : day_range(figure.iso);
  return figure.kind == "period" && range && range->last - range->first < std::chrono::days{20} &&
         figure.iso.find('/') == 10;
}

// A quarter, a half, a fiscal year, last year: what figures are reported for.
bool is_reporting_period(const Figure& figure) {
  const bool part =
      figure.iso.find("-Q") != std::string::npos || figure.iso.find("-H") != std::string::npos;
  return part || !figure.calendar.empty() || figure.iso.find('/') == 4 ||
         (figure.anchor == "doc_date" && figure.iso.size() == 4);
}

}  // namespace

TimeRoles::TimeRoles(const Extraction& extraction, const FigureStatus& status)
    : document_(extraction.document), figures_(extraction.annotations.figures), status_(status) {}

void TimeRoles::set_of_duration(Figure& figure) const {
  const std::string_view surface = document_.unwrapped_text(figure.span);
  const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
  const auto word = [&](std::size_t k) { return word_at(before, k); };
  if (surface.starts_with("over ") || surface.starts_with("Over ")) {
    static constexpr std::array<std::string_view, 9> kLength = {"for",  "of",    "than",   "takes", "took",
                                                                "take", "after", "lasted", "well"};
    if (std::find(kLength.begin(), kLength.end(), word(0)) == kLength.end()) {
      figure.span.begin += 5;
      figure.bound.clear();
      if (document_.unwrapped_text(figure.span).starts_with("the ")) figure.span.begin += 4;
    }
  }
  constexpr WordList kBeforeVerb = "will would may might can could should to must usually typically not";
  if (surface.starts_with("last ") && kBeforeVerb.has(word(0))) figure.span.begin += 5;  // it will last 72 hours
  if (document_.unwrapped_text(figure.span).starts_with("the ")) figure.span.begin += 4;  // the last three months
  const std::string_view rest = document_.unwrapped_text(figure.span);
  if (word(0) == "within") {
    if (figure.bound.empty()) figure.bound = "le";
    figure.role = "deadline";
  } else if (rest.starts_with("past ") || rest.starts_with("last ") || rest.starts_with("next ") ||
             rest.starts_with("coming ")) {
    figure.role = "period";
    if (document_.date) figure.anchor = "doc_date";
  } else if (figure.role.empty()) {
    figure.role = "duration";
  }
}

// "a third more than a year ago", "6% less than a year earlier"
bool TimeRoles::follows_amount(const Figure& figure) const {
  constexpr WordList kParts = "half third quarter fifth tenth thirds quarters fifths times";
  const std::vector<std::string> before = words_before(document_, figure.span.begin, 1);
  return kParts.has(word_at(before, 0)) || ends_figure(word_at(before, 0));
}

// *higher than a year ago* compares with what was then; only *more than a year ago* bounds the time.
void TimeRoles::trim_comparison(Figure& figure) const {
  static constexpr WordList kComparatives = "higher lower greater larger bigger smaller better worse heavier taller older longer shorter fewer";
  const std::string_view surface = document_.unwrapped_text(figure.span);
  const std::size_t than = surface.find(" than ");
  if (than == std::string_view::npos) return;
  const std::string comparative = to_ascii_lower(surface.substr(0, than));
  const bool by_amount = (comparative == "more" || comparative == "less") && follows_amount(figure);
  if (!by_amount && !kComparatives.has(comparative)) return;
  figure.span.begin += static_cast<std::uint32_t>(than + 6);
  figure.bound.clear();
}

// "fell by 23 people from October", "up 5% from a year ago": what it was then.
bool TimeRoles::is_compared_from(std::size_t i) const {
  constexpr std::size_t kNoun = 30;  // bytes: " percentage points from the "
  if (i == 0 || !figures_[i - 1].change || figures_[i - 1].change->as != "by") return false;
  const std::string_view between = document_.folded_text({figures_[i - 1].span.end, std::max(figures_[i - 1].span.end, figures_[i].span.begin)});
  return between.size() <= kNoun && (between.ends_with(" from ") || between.ends_with(" from the ")) && between.find_first_of(",;:(") == std::string_view::npos;
}

// "could fall to 51m, down from 86m in 2021": when the start of a change was so.
bool TimeRoles::dates_start(std::size_t i) const {
  if (i == 0 || !is_quantity(figures_[i - 1]) || !follows_from(document_, figures_[i - 1].span)) return false;
  return document_.folded_text({figures_[i - 1].span.end, figures_[i].span.begin}) == " in ";
}

// "the 2025/2026 budget", "the 2017 assessment": which one it is, and no time by which something is due.
bool TimeRoles::is_attributive(const Figure& figure) const {
  constexpr WordList kNoNoun =
      "and or but to in on at of for from with by as is was were are be has had have will would after before when while which that who it they we than "
      "compared versus against due through until onwards onward alone also";
  if (figure.kind != "period" || !has_digit(document_.unwrapped_text(figure.span))) return false;
  const std::vector<std::string> before = words_before(document_, figure.span.begin, 1);
  const std::vector<std::string> after = words_after(document_, figure.span.end, 1);
  const std::string_view next = word_at(after, 0);
  const bool noun = !next.empty() && next[0] >= 'a' && next[0] <= 'z' && !kNoNoun.has(next);
  return noun && one_of(word_at(before, 0), "the a an its their his our this s ambitious proposed new");
}

// "the deadline for bids is 1 May"; "until 1 May 2027 and 1 May 2028": both are ends.
std::string TimeRoles::role_beside(std::size_t i) const {
  constexpr std::size_t kSubject = 10;
  const Figure& figure = figures_[i];
  const std::vector<std::string> before = words_before(document_, figure.span.begin, kSubject);
  const auto stop = std::find_if(before.begin(), before.end(), [](const std::string& word) { return word == "," || word == ";"; });
  if (one_of(word_at(before, 0), "is was") && std::find(before.begin(), stop, "deadline") != stop) return "deadline";
  if (i == 0 || figures_[i - 1].kind != figure.kind || figure.kind == "time" || !in_one_sentence(document_, figures_[i], figures_[i - 1])) return {};
  const std::string_view between = document_.folded_text({figures_[i - 1].span.end, figure.span.begin});
  const bool listed = between == " and " || between == " or ";
  return listed && one_of(figures_[i - 1].role, "end start") ? figures_[i - 1].role : std::string();
}

// "is forecast to fall to 22m in 2031": somebody sees it coming, nobody has to do it.
bool TimeRoles::is_foreseen(const Figure& figure) const {
  constexpr WordList kForesee = "expected expects expect expecting forecast forecasts projected projects predicted predicts predict predicting sees seen likely probably set outlook";
  constexpr std::size_t kClause = 16;  // words
  const std::vector<std::string> before = words_before(document_, figure.span.begin, kClause);
  return std::any_of(before.begin(), before.end(), [&](const std::string& word) { return kForesee.has(word); });
}

// "from the same week of May", "unchanged from the prior quarter", "down from a year earlier": what a figure is compared with.
bool TimeRoles::looks_back(const Figure& figure) const {
  const std::string surface = to_ascii_lower(document_.folded_text(figure.span));
  for (const std::string_view opener : {"same ", "previous ", "preceding ", "prior ", "corresponding ", "year-earlier ", "year-ago "}) {
    if (surface.starts_with(opener)) return true;
  }
  return surface.ends_with(" earlier") || surface.ends_with(" ago");
}

bool TimeRoles::is_deadline_of_commitment(const Figure& figure) const {
  const Commitment* commitment = status_.commitment_at(figure.span);
  return commitment != nullptr && commitment->deadline && commitment->deadline->span.overlaps(figure.span);
}

// A period that is over is no deadline.
bool TimeRoles::is_ahead(const Figure& figure) const {
  const std::optional<DayRange> range = day_range(figure.iso);
  return range && (!document_.date || range->last >= std::chrono::sys_days{*document_.date});
}

bool TimeRoles::beside_quantity(std::size_t i) const {
  const std::size_t first = i > 3 ? i - 3 : 0;
  for (std::size_t k = first; k < figures_.size() && k < i + 4; ++k) {
    if (k != i && is_quantity(figures_[k]) && in_one_sentence(document_, figures_[i], figures_[k])) return true;
  }
  return false;
}

void TimeRoles::set_of_time(std::size_t i) const {
  Figure& figure = figures_[i];
  trim_comparison(figure);
  if (!figure.role.empty()) return;
  const std::vector<std::string> before = words_before(document_, figure.span.begin, 5);
  figure.role = role_before(document_, figure.span);
  // "by noon on 3 March"
  const bool of_time = i > 0 && figures_[i - 1].kind == "time" && figures_[i - 1].role == "deadline" && !before.empty() && before[0] == "on" &&
                       figures_[i - 1].span.end + 4 >= figure.span.begin;
  if (figure.role.empty() && figure.kind == "date" && of_time) figure.role = "deadline";
  if (figure.role.empty()) figure.role = role_beside(i);
  if (figure.kind == "period" && (figure.role.empty() || figure.role == "start") && looks_back(figure) && beside_quantity(i)) figure.role = "period";
  if (figure.role == "start" && (is_compared_from(i) || (states_level(document_, figure.span) && !(document_.date && is_ahead(figure))))) figure.role.clear();
  const bool due = is_deadline_of_commitment(figure) && !dates_a_price(document_, figure.span);
  // "remains in force until 2029" sets nobody a date.
  if (figure.role == "deadline" && !due && !before.empty() && (before[0] == "until" || before[0] == "till"))
    figure.role = "end";
  if (figure.role == "deadline" && !due && !is_ahead(figure) && has_happened(document_, figure.span))
    figure.role = figure.kind == "time" ? "start" : "event_date";
  if (due && (figure.role.empty() || figure.role == "end")) figure.role = "deadline";
  if (!figure.role.empty()) {
    if (figure.role == "deadline" && !before.empty() && figure.bound.empty() &&
        ((before[0] == "before" && word_at(before, 1) != "or") || (word_at(before, 1) == "before" && before[0] == "the"))) {
      figure.bound = "lt";
    }
    return;
  }
  if (const std::string_view edge = edge_of_event(before); !edge.empty()) {
    figure.role = edge;
  } else if (figure.kind == "time") {
    figure.role = "start";
  } else if (figure.kind == "date" || is_days(figure)) {
    figure.role = "event_date";
  } else if ((word_at(before, 0) == "for" || (word_at(before, 0) == "the" && word_at(before, 1) == "for")) && beside_quantity(i)) {
    figure.role = "period";
  } else if (is_attributive(figure) || dates_start(i)) {
    figure.role = "period";
  } else {
    const bool bracketed = !before.empty() && (before[0] == "(" || before[0] == "earlier");  // "resolution 435 (1978)"
    // "is expected to grow by 4% in 2031" sets nobody a date.
    const bool foreseen = is_foreseen(figure) && beside_quantity(i) && status_.commitment_at(figure.span) == nullptr;
    figure.role = !bracketed && !foreseen && is_ahead(figure) && direction_at(document_, figure.span) == Direction::future ? "deadline"
                  : is_reporting_period(figure) || beside_quantity(i)                           ? "period"
                                                                      : "event_date";
  }
}

}  // namespace factweave
