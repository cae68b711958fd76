// SPDX-License-Identifier: MIT
#include "extractors/figures/figure_period.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/figures.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/figures/tense.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// An amount that was reached, with what it measures.
bool is_report(const Figure& figure) {
  const bool kind = figure.kind == "money" || figure.kind == "percent" || figure.kind == "multiplier";
  return kind && figure.status == "actual" && (!figure.measure.empty() || figure.change);
}

// "same quarter last year", "previous month", "a year earlier"
bool is_looked_back(std::string_view time) {
  constexpr WordList kOpeners = "same previous preceding prior corresponding";
  return kOpeners.has(time.substr(0, time.find(' '))) || time.ends_with(" earlier") || time.ends_with(" ago");
}

bool is_one_day(std::string_view iso) { return iso.size() == 10 && iso.find('/') == std::string_view::npos; }

}  // namespace

void FigurePeriod::carry() {
  constexpr std::size_t kMost = 12;  // figures of a sentence; longer lists report nothing
  Reported reported;
  std::size_t last = 0;
  for (std::size_t first = 0, end = 0; first < figures().size(); first = end) {
    const std::size_t sentence = document().sentence_at(figures()[first].span.begin);
    while (end < figures().size() && document().sentence_at(figures()[end].span.begin) == sentence) ++end;
    const bool goes_on = first > 0 && document().sentences[sentence].paragraph == document().sentences[last].paragraph;
    if (!goes_on || (!reported.of_report && last + 1 != sentence)) reported = {};
    last = sentence;
    const std::span<Figure> told(&figures()[first], end - first);
    const bool dated = std::any_of(told.begin(), told.end(), [](const Figure& figure) { return is_calendar(figure) || figure.kind == "time"; });
    if (end - first > kMost || document().sentences[sentence].kind == BlockKind::table_row) {
      reported = {};
      continue;
    }
    for (Figure& figure : told) {
      if (!dated && is_report(figure) && figure.period.empty()) figure.period = reported.period;
    }
    if (dated || !reported.of_report) reported = reported_by(told);
  }
}

// The period of what the sentence reports last, or that of the report it speaks of: "published its first-quarter results".
FigurePeriod::Reported FigurePeriod::reported_by(std::span<const Figure> told) const {
  for (std::size_t k = told.size(); k-- > 0;) {
    if (is_report(told[k]) && !told[k].period.empty() && !is_one_day(told[k].period)) return {told[k].period, false};
  }
  if (std::any_of(told.begin(), told.end(), is_quantity)) return {};
  const auto of_report = std::find_if(told.begin(), told.end(), [&](const Figure& time) { return names_report(time); });
  return of_report == told.end() ? Reported{} : Reported{of_report->iso, true};
}

// "its third-quarter results", "figures for the year ended 31 March".
bool FigurePeriod::names_report(const Figure& time) const {
  constexpr WordList kReports = "results result report earnings figures numbers accounts performance update call statement";
  if (time.kind != "period" || time.iso.empty()) return false;
  for (const auto& words : {words_after(document(), time.span.end, 2), words_before(document(), time.span.begin, 3)}) {
    if (std::any_of(words.begin(), words.end(), [&](const std::string& word) { return kReports.has(word); })) return true;
  }
  return false;
}

std::string FigurePeriod::of(std::size_t i) const {
  const Figure& figure = figures()[i];
  if (figure.status == "target") {
    const Commitment* commitment = status_->commitment_at(figure.span);
    if (commitment != nullptr && commitment->deadline && !commitment->deadline->value.empty() && commitment->deadline->value.front() != 'P' &&
        !has_own_time(i) && !dates_a_price(document(), commitment->deadline->span))
      return commitment->deadline->value;
  }
  const std::size_t row = document().sentence_at(figure.span.begin);
  return document().sentences[row].kind == BlockKind::table_row ? of_column(i, row)
                                                               : of_clause(i);
}

// "two in 2026, another two in 2028"
bool FigurePeriod::has_own_time(std::size_t i) const {
  constexpr std::uint32_t kBeside = 4;  // bytes: " in "
  if (i + 1 >= figures().size()) return false;
  const Figure& next = figures()[i + 1];
  return next.kind == "period" && !next.iso.empty() && next.span.begin >= figures()[i].span.end && next.span.begin <= figures()[i].span.end + kBeside;
}

// The period over the figure's cell in the first row of its table: "| Q2 2025 | Q2 2024".
std::string FigurePeriod::of_column(std::size_t i, std::size_t row) const {
  constexpr std::size_t kLongestTable = 60;  // rows looked back
  const auto cell_of = [&](const Figure& figure, const Sentence& line) {
    const std::string_view before = document().unwrapped_text({line.source.begin, figure.span.begin});
    return std::count(before.begin(), before.end(), '|') + std::count(before.begin(), before.end(), '\t');
  };
  std::size_t head = row;
  while (head > 0 && row - head < kLongestTable &&
         document().sentences[head - 1].kind == BlockKind::table_row)
    --head;
  if (head == row) return {};
  const Sentence& titles = document().sentences[head];
  const auto cell = cell_of(figures()[i], document().sentences[row]);
  auto next = std::lower_bound(figures().begin(), figures().end(), titles.source.begin,
                               [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
  for (; next != figures().end() && next->span.begin < titles.source.end; ++next) {
    if (next->kind == "period" && cell_of(*next, titles) == cell) return next->iso;
  }
  return {};
}

// "against 3m in the year-ago period", "up from last year's 3m", where nobody knows which
bool FigurePeriod::has_unknown_time(std::size_t i) const {
  if (i > 0 && is_calendar(figures()[i - 1]) && figures()[i - 1].iso.empty() &&
      document().folded_text({figures()[i - 1].span.end, figures()[i].span.begin}) == "'s ")
    return true;
  constexpr std::size_t kNear = 24;  // bytes: " during the "
  if (i + 1 >= figures().size() || !is_calendar(figures()[i + 1]) || !figures()[i + 1].iso.empty()) return false;
  const std::string_view between = document().folded_text({figures()[i].span.end, figures()[i + 1].span.begin});
  return between.size() <= kNear && between.find_first_of(",;:()\"") == std::string_view::npos;
}

// The nearest period or date of the clause that is no deadline of something else.
std::string FigurePeriod::of_clause(std::size_t i) const {
  const Figure& figure = figures()[i];
  const bool before_it = i > 0 && is_quantity(figures()[i - 1]) && figure.status == "baseline" && is_bracketed(figure);
  if (figure.status == "baseline" && has_unknown_time(i)) return {};
  if (before_it) return {};  // "sales of 14.8m (13.9m) in May"
  std::string best;
  std::uint32_t distance = 160;  // bytes
  const std::size_t first = i > 4 ? i - 4 : 0;
  for (std::size_t k = first; k < figures().size() && k < i + 5; ++k) {
    const Figure& time = figures()[k];
    if (!is_calendar(time) || time.iso.empty()) continue;
    if (document().sentence_at(figure.span.begin) != document().sentence_at(time.span.begin)) continue;
    if (time.kind == "date" && !dates_figure(i, k)) continue;
    if (std::string_view(document().unwrapped).substr(time.span.end).starts_with('-')) continue;  // "a 2019-built ship"
    const std::uint32_t gap = k < i
                                  ? figures()[i].span.begin - std::min(figures()[i].span.begin, time.span.end)
                                  : time.span.begin - std::min(time.span.begin, figures()[i].span.end);
    constexpr std::uint32_t kBracket = 2;  // "fewer than in 2024 (6,180)"
    if (figure.status == "actual" && role_before(document(), time.span) == "deadline" && !has_happened(document(), time.span)) continue;
    if (std::max(i, k) - std::min(i, k) > 1 && word_at(words_before(document(), time.span.begin, 1), 0) == "of") continue;  // "half the price of 2015"
    if (k < i && figure.status == "baseline" && is_other_end(time, figure)) continue;
    if (k < i && time.role == "deadline" && document().folded_text({time.span.end, figure.span.begin}).starts_with(", which ")) continue;  // "10 GW by 2026, which now stands at 3 GW"
    if (k < i && time.role == "start") continue;  // "the third since 2021 and the largest: 1,200 tonnes"
    if (k < i && (is_left_behind(time, figure) || is_of_value_followed(time, figure))) continue;
    if (k > i && !best.empty() && opens_next_clause(time, figure)) continue;
    if (k > i + 1 && is_of_value_before(time, figure)) continue;
    if (is_compared(time) && (k > i || gap > kBracket)) continue;
    if (figure.status != "baseline" && is_compared_with(time)) continue;
    if (k > 0 && holds_time_before(k)) continue;
    if (k < i && ends_clause_of(time, figure)) continue;
    if (k + 1 < i && has_own_figure(time)) continue;
    if (is_of_other_undertaking(time, figure)) continue;
    if (k > i && (is_beside_relative_clause(time, figure) || is_of_clause_behind(time, figure))) continue;
    if (k > i && figure.status != "baseline" && is_behind_comparison(time, figure)) continue;
    if (k > i + 1 && (is_past_step(time) || is_of_next_clause(i, k))) continue;
    if (k > i && begins_next_value(figure, k)) continue;
    // "from 2.4m to 3.2m by mid-2026"
    if (figure.status == "baseline" && role_before(document(), time.span) == "deadline") continue;
    if (is_of_baseline(k) && figure.status != "baseline") continue;
    if (k < i ? is_of_relative_clause(time, figure) : has_own_figure(time)) continue;
    if (k == i + 1 && is_right_behind(figure, time)) return time.iso;
    if (gap < distance && !clause_ends_between(time.span, figures()[i].span)) {
      distance = gap;
      best = time.iso;
    }
  }
  return best;
}

// "5.2% for 2025 and 3.9% for 2026": as near as the time before it, but its own.
bool FigurePeriod::is_right_behind(const Figure& figure, const Figure& time) const {
  const std::string_view between = document().folded_text({figure.span.end, time.span.begin});
  return between == " in " || between == " for " || between == " during " || between == " as on " || between == " as of " || between == " as at " ||
         between == ", as on " || between == ", as of " || between == ", as at ";
}

// "went up 5%, after rising 8% in April": the time of what was before.
bool FigurePeriod::is_of_value_before(const Figure& time, const Figure& figure) const {
  const std::string_view between = document().folded_text({figure.span.end, time.span.begin});
  return between.find(", after ") != std::string_view::npos || between.find(", following ") != std::string_view::npos;
}

// "rose 5% in May, after an 8% fall a month before": the time of what came later.
bool FigurePeriod::is_of_value_followed(const Figure& time, const Figure& figure) const {
  std::string_view between = document().folded_text({time.span.end, figure.span.begin});
  if (between.starts_with(',')) between.remove_prefix(1);
  return (between.starts_with(" after ") || between.starts_with(" following ")) && between.find(',') == std::string_view::npos;
}

// "rose by 5% from May to 61 tonnes", "a 5% rise from 1998 and an 8% rise from 1997": when it was another value.
bool FigurePeriod::is_left_behind(const Figure& time, const Figure& figure) const {
  const bool of_time = document().folded_text({time.span.end, figure.span.begin}) == " of ";  // "up from last year's period of 4m"
  return figure.status != "baseline" && !of_time && word_at(words_before(document(), time.span.begin, 1), 0) == "from";
}

// "Last year it earned 2m, this year it lost 4m": the time behind the comma is of what follows.
bool FigurePeriod::opens_next_clause(const Figure& time, const Figure& figure) const {
  const std::string_view between = document().folded_text({figure.span.end, time.span.begin});
  const bool opens = between.ends_with(", ") || between.ends_with(", in ") || between.ends_with(", but in ") || between.ends_with(", and in ");
  const std::vector<std::string> after = words_after(document(), time.span.end, 1);
  return opens && !word_at(after, 0).empty() && std::isalpha(static_cast<unsigned char>(after[0][0])) != 0 && !one_of(after[0], "alone and or");
}

// "from 628 to 645 euros and in 2023 to 647": the time of the value behind it.
bool FigurePeriod::begins_next_value(const Figure& figure, std::size_t time) const {
  if (time + 1 >= figures().size() || !is_quantity(figures()[time + 1])) return false;
  const std::string_view before = document().folded_text({figure.span.end, figures()[time].span.begin});
  const std::string_view behind = document().folded_text({figures()[time].span.end, figures()[time + 1].span.begin});
  return (before.ends_with(" and in ") || before.ends_with(" and for ")) && (behind == " to " || behind == " " || behind == " by ");
}

// "62m, up from 51m in 2024": the time belongs to the figure compared with.
bool FigurePeriod::is_of_baseline(std::size_t time) const {
  constexpr std::uint32_t kBeside = 12;  // bytes: " during the "
  if (time == 0) return false;
  const Figure& before = figures()[time - 1];
  if (figures()[time].span.begin > before.span.end + kBeside || is_calendar(before)) return false;
  // Figures that come later have no status yet.
  const std::vector<std::string> lead = words_before(document(), before.span.begin, 2);
  // "from a high of 135,000 in 2023"
  const bool extreme = word_at(lead, 0) == "of" && one_of(word_at(lead, 1), "high low peak record");
  const bool compared = extreme || (one_of(word_at(lead, 0), "with to") && word_at(lead, 1) == "compared");
  return (before.status == "baseline" && !is_bracketed(before)) || compared || one_of(word_at(lead, 0), "from against versus");
}

// "stood at 11.1bn at the end of June", "slid 1.9% on Tuesday", "On 3 May it paid 2m": a day, where nothing stands between.
bool FigurePeriod::dates_figure(std::size_t i, std::size_t k) const {
  constexpr WordList kOn = "on at of";
  constexpr std::size_t kNear = 24;  // bytes: " to shareholders on "
  const Figure& figure = figures()[i];
  const Figure& time = figures()[k];
  if (figure.status != "actual" && figure.status != "baseline") return false;
  const std::vector<std::string> before = words_before(document(), time.span.begin, 2);
  const std::string_view last = word_at(before, 0) == "the" ? word_at(before, 1) : word_at(before, 0);
  if (k < i) return k + 1 == i && kOn.has(last) && (before.size() == 1 || word_at(before, 1) == "as");
  if (k != i + 1) return false;
  const std::string_view between = document().folded_text({figure.span.end, time.span.begin});
  if (between == " ") return true;
  const bool as_of = word_at(before, 1) == "as";
  const bool on = kOn.has(last) && (last != "of" || as_of);
  const std::string_view gap = as_of && between.starts_with(',') ? between.substr(1) : between;  // "dipped to 96 m, as on 6 May"
  return on && gap.size() <= kNear && gap.find_first_of(",;:()\"") == std::string_view::npos;
}

// "will hire 600, which starts in 2026", "grew by 1.4%, reversing the fall in the first quarter": a clause opens between the figure
// and the time.
bool FigurePeriod::is_of_clause_behind(const Figure& time, const Figure& figure) const {
  const std::string_view between = document().folded_text({figure.span.end, time.span.begin});
  for (const std::string_view opener : {", which ", ", who ", ", whose ", ", where ", ", reversing ", ", following ", ", offsetting ", " that is ", " that are ", " that will ",
                                        " and ordered ", " and told ", " and promised ", " and pledged ", " and plans to ", " and agreed to ", " and aims to ",
                                        " and intends to ", " and expects ", ", and cut its ", ", and raised its ", ", and lowered its "}) {
    if (between.find(opener) != std::string_view::npos) return true;
  }
  // "has ordered 20 ships, with deliveries due from 2027"
  const std::size_t with = between.find(", with ");
  if (with == std::string_view::npos) return false;
  const std::string_view besides = between.substr(with);
  constexpr std::array<std::string_view, 5> kAhead = {" due ", " expected ", " scheduled ", " starting ", " beginning "};
  return std::any_of(kAhead.begin(), kAhead.end(), [&](std::string_view word) { return besides.find(word) != std::string_view::npos; });
}

// "162,000 tonnes compared to 145,000 tonnes recorded for the same period last year": the time is of what it is compared with.
bool FigurePeriod::is_behind_comparison(const Figure& time, const Figure& figure) const {
  const std::string_view between = document().folded_text({figure.span.end, time.span.begin});
  if ((between == " from " || between == " from the ") && is_looked_back(document().folded_text(time.span))) return true;  // "7% from the same week of 2003"
  if (between.ends_with("unchanged from ") || between.ends_with("unchanged from the ") || between.ends_with("unchanged on ")) return true;
  for (const std::string_view compared : {"compared to ", "compared with ", "as against ", " versus ", " than that ", " than those ", " than in ", " than the ", " than for ", "relative to ", " over the same ", " over the corresponding ",
                                             " on the previous ", " on the same ", " on the corresponding ", " on the prior ", " ahead of the ", " up on the ", " down on the "}) {
    if (between.find(compared) != std::string_view::npos) return true;
  }
  const bool on = time.kind == "period" && (between.ends_with(" on ") || between.ends_with(" on the "));  // "up 7% on the same period", not "on Monday"
  if (figure.change && figure.change->as == "by" && (between.ends_with(" from ") || on) && between.find_first_of("0123456789,;") == std::string_view::npos) return true;
  // "73%, an increase of 1% from 2018"
  constexpr std::array<std::string_view, 10> kChanges = {"increase", "decrease", "rise", "drop", "fall", "decline", "improvement", "reduction", "up ", "down "};
  return (between.ends_with(" from ") || on) && std::any_of(kChanges.begin(), kChanges.end(), [&](std::string_view change) { return between.find(change) != std::string_view::npos; });
}

// "kept its rate at 7.5%, and sees inflation at 4.6% this year": another figure stands nearer, behind the comma.
bool FigurePeriod::is_of_next_clause(std::size_t i, std::size_t time) const {
  const Figure& next = figures()[i + 1];
  if (next.span.begin < figures()[i].span.end || next.span.end > figures()[time].span.begin) return false;
  const std::string_view between = document().folded_text({figures()[i].span.end, next.span.begin});
  const std::size_t comma = between.find(", and ");
  constexpr std::size_t kVerb = 12;  // bytes: "expects GDP"
  if (comma == std::string_view::npos || between.size() <= comma + kVerb) return false;
  const std::string_view clause = between.substr(comma + 6);
  return !one_of(clause.substr(0, clause.find(' ')), "to of in for by at from with a an the its");  // a second object
}

// "1,780 dollars, half the level of a year ago": beside other figures it is what they are compared with.
bool FigurePeriod::is_past_step(const Figure& time) const {
  const std::string surface = to_ascii_lower(document().unwrapped_text(time.span));
  return surface.ends_with(" ago") || surface.ends_with(" earlier") || surface.ends_with(" before");
}

// "48.6 in the third quarter, up from 51.2", "950 this year, compared with 870": the time stands before the end of the change.
bool FigurePeriod::is_other_end(const Figure& time, const Figure& figure) const {
  const std::string_view between = document().folded_text({time.span.end, figure.span.begin});
  constexpr std::array<std::string_view, 4> kComparing = {" from ", " compared to ", " compared with ", " as against "};
  const bool opposed = std::any_of(kComparing.begin(), kComparing.end(), [&](std::string_view word) { return between.ends_with(word); });
  return opposed && between.find_first_of("0123456789") == std::string_view::npos;
}

bool FigurePeriod::is_bracketed(const Figure& figure) const {
  const std::string_view text = document().unwrapped;
  return figure.span.begin > 0 && text[figure.span.begin - 1] == '(' && text.substr(figure.span.end).starts_with(')');
}

// "last week", "yesterday"
bool FigurePeriod::is_last(const Figure& time) const {
  const std::string surface = to_ascii_lower(document().unwrapped_text(time.span));
  return surface.starts_with("last ") || surface.starts_with("yesterday") || surface.ends_with(" ago");
}

// "raised its growth forecast for 2026 to 3.8%"
bool FigurePeriod::is_of_forecast(const Figure& time) const {
  const std::vector<std::string> before = words_before(document(), time.span.begin, 2);
  return word_at(before, 0) == "for" && one_of(word_at(before, 1), "forecast forecasts projection projections outlook guidance estimate estimates");
}

// "We will pay 2m a year and want to have eight players by 2027": the time that something else is due.
bool FigurePeriod::is_of_other_undertaking(const Figure& time, const Figure& figure) const {
  const Commitment* commitment = status_->commitment_at(time.span);
  // "Last week the cabinet decided to close two offices", "ordered the firm in May to cut its fee"
  const bool due = commitment != nullptr && commitment->deadline && commitment->deadline->span.overlaps(time.span);
  const bool ahead = figure.status != "actual" && figure.status != "baseline" && figure.status != "estimate";
  if (ahead && !due && !is_of_forecast(time) && time.span.end <= figure.span.begin && (is_last(time) || has_happened(document(), time.span))) return true;
  if (commitment == nullptr || time.span.begin < commitment->trigger.span.begin) return false;
  if (commitment->span.contains(figure.span)) return status_->told_before(*commitment, figure);
  const Commitment* own = status_->commitment_at(figure.span);  // not of "the goal is 4m, and we mean to get there by May"
  return own != nullptr && figure.span.end <= commitment->span.begin && commitment->deadline && commitment->deadline->span.overlaps(time.span);
}

// "The yard, which employs 740 people, will open in 2026": the figure's clause was closed by a comma.
bool FigurePeriod::is_beside_relative_clause(const Figure& time, const Figure& figure) const {
  const std::string_view between = document().unwrapped_text({figure.span.end, time.span.begin});
  const std::size_t comma = between.find(',');
  return comma != std::string_view::npos && is_of_relative_clause_at(figure.span.begin);
}

// The words before end a clause that begins with a relative pronoun.
bool FigurePeriod::is_of_relative_clause_at(std::uint32_t at) const {
  const Sentence& sentence = document().sentences[document().sentence_at(at)];
  const std::string_view before = document().unwrapped_text({sentence.source.begin, at});
  const std::size_t comma = before.rfind(", ");
  if (comma == std::string_view::npos) return false;
  const std::string_view clause = before.substr(comma + 2);
  // "The scheme, launched in 2019, covers"
  constexpr WordList kOpeners = "which who whose where built born bought held set begun due";
  const std::string_view first = clause.substr(0, clause.find(' '));
  return kOpeners.has(first) || (first.ends_with("ed") && first.size() > 4);
}

// "3.2 tonnes (2023: 3.6)": the time is of the figure behind its colon.
bool FigurePeriod::has_own_figure(const Figure& time) const {
  return document().unwrapped.compare(time.span.end, 1, ":") == 0;
}

// "Norvik, which bought the yard in 2021, will invest 12m": a comma has closed the clause that the time stands in.
bool FigurePeriod::is_of_relative_clause(const Figure& time, const Figure& figure) const {
  if (document().unwrapped_text({time.span.end, figure.span.begin}).find(',') != 0) return false;
  return is_of_relative_clause_at(time.span.begin) || is_of_value_aside(time.span.begin);
}

// "Unemployment, at 4.2% in May, will fall to 4% by 2026": the time of a value that is put in between.
bool FigurePeriod::is_of_value_aside(std::uint32_t time) const {
  const Sentence& sentence = document().sentences[document().sentence_at(time)];
  const std::string_view before = document().unwrapped_text({sentence.source.begin, time});
  const std::size_t comma = before.rfind(", ");
  if (comma == std::string_view::npos) return false;
  std::string_view aside = before.substr(comma + 2);
  if (aside.starts_with("at ")) aside.remove_prefix(3);
  constexpr std::size_t kValue = 24;  // bytes: "4.2 million tonnes in "
  return !aside.empty() && aside.size() <= kValue && aside.front() >= '0' && aside.front() <= '9';
}

// *more than in 2019*, *the first time since 2021*: another time than that of the figure.
bool FigurePeriod::is_compared(const Figure& time) const {
  if (names_base(document(), time.span)) return true;  // *by half from a 2019 baseline*
  constexpr std::size_t kEvent = 8;  // words: "since the start of the long strike in"
  const std::vector<std::string> before = words_before(document(), time.span.begin, kEvent);
  const auto word = [&](std::size_t k) { return word_at(before, k); };
  // "91% of its 2019 level", "three times its 2020 price"
  constexpr WordList kLevels = "level levels peak total figure average price prices value cost rate output";
  // "offered after a spill in 2019", "since the pandemic in March 2020"
  const auto clause_end = std::find(before.begin(), before.end(), ",");
  const auto since = std::find_if(before.begin(), clause_end, [](const std::string& told) { return told == "after" || told == "since"; });
  // but "after 3.4% in December", "after growing 7% in May"
  const bool of_event = since != clause_end && since != before.begin() && std::none_of(before.begin(), since, [](const std::string& told) { return has_digit(told); });
  if (word(0) == "in" && of_event) return true;
  if (word(0) == "of" && (word(1) == "those" || word(1) == "that")) return true;  // "3.5 times those of 2010"
  if (word(0) == "since") return true;  // a stretch up to now, of which only the beginning is named
  const bool what_it_was = word(0) == "in" && word(1) == "was" && word(3) == "what";  // "five times what it was in 2018"
  const bool of_level = kLevels.has(word_at(words_after(document(), time.span.end, 1), 0)) && (word(0) == "its" || word(0) == "the" || word(0) == "their");
  // "a rise of 7% over 2023"
  const bool over = (word(0) == "over" || (word(0) == "the" && word(1) == "over")) && time.iso.size() == 4;
  return what_it_was || of_level || over || word(0) == "than" || (word(0) == "in" && word(1) == "than");
}

// "April to December of the financial year 2017-18": the narrower one is meant.
bool FigurePeriod::holds_time_before(std::size_t time) const {
  const Figure& part = figures()[time - 1];
  if (!is_calendar(part) || part.iso.empty() || part.span.end >= figures()[time].span.begin) return false;
  std::string_view between = document().folded_text({part.span.end, figures()[time].span.begin});
  if (between.starts_with(')')) between.remove_prefix(1);
  constexpr std::string_view kPeriod = " period";
  if (between.starts_with(kPeriod)) between.remove_prefix(kPeriod.size());
  return between == " of the " || between == " of " || between == " of its " || between == " of our ";
}

// "results of the years to 2021, and it expects 22m": another clause with its own subject.
bool FigurePeriod::ends_clause_of(const Figure& time, const Figure& figure) const {
  if (time.role != "end" && time.role != "start") return false;
  const std::string_view between = document().folded_text({time.span.end, figure.span.begin});
  return between.starts_with(", and ") || between.starts_with(", but ");
}

// "78m, compared to the previous year's 75m"
bool FigurePeriod::is_compared_with(const Figure& time) const {
  const std::vector<std::string> before = words_before(document(), time.span.begin, 3);
  const std::size_t with = word_at(before, 0) == "the" ? 1 : 0;
  if (one_of(word_at(before, with), "to with") && word_at(before, with + 1) == "compared") return true;
  // "up from last year's 1.3m"
  return is_possessive(document(), time.span) && one_of(word_at(before, with), "from than against versus over on");
}

bool FigurePeriod::clause_ends_between(Span a, Span b) const {
  const Span between{std::min(a.end, b.end), std::max(a.begin, b.begin)};
  return between.begin < between.end && document().unwrapped_text(between).find(';') != std::string_view::npos;
}

}  // namespace factweave
