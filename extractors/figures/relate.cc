// SPDX-License-Identifier: MIT
// Last: what each figure counts, per what, whose it is, since when, and whether it rose or fell.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "extractors/figures/change.h"
#include "extractors/figures/counted_noun.h"
#include "extractors/figures/figure_groups.h"
#include "extractors/figures/figures.h"
#include "extractors/figures/measured_property.h"
#include "extractors/figures/normalizers.h"
#include "extractors/figures/number.h"
#include "extractors/figures/owners.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/figures/status.h"
#include "extractors/figures/tense.h"
#include "extractors/figures/time_expression.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

bool is_quantity(const Figure& figure) {
  static constexpr std::array<std::string_view, 6> kKinds = {"money",   "percent",    "count",
                                                             "measure", "multiplier", "ratio"};
  return std::find(kKinds.begin(), kKinds.end(), figure.kind) != kKinds.end();
}

// Between "from" and the figure where a change starts; macro AfterFrom of the packs has them too.
constexpr WordList kOfTheStart =
    "a an the its their his her our original initial current previous present earlier former first estimated mere low high "
    "record average";

// What can be reached, planned or limited: quantities, and how often something happens.
bool has_status(const Figure& figure) {
  return is_quantity(figure) || figure.kind == "age" || figure.kind == "rank" || figure.kind == "score" ||
         figure.kind == "frequency";
}

class Relater {
 public:
  explicit Relater(const Extraction& extraction)
      : extraction_(extraction), document_(extraction.document), figures_(extraction.annotations.figures) {}

  void run() {
    noun_ends_.resize(figures_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i) count_nouns(i);
    for (std::size_t i = 0; i < figures_.size(); ++i) borrow_currency(i);
    for (std::size_t i = figures_.size(); i-- > 0;) borrow_unit(i);
    for (std::size_t i = 0; i < figures_.size(); ++i) relate(i);
    for (std::size_t i = 1; i < figures_.size(); ++i) carry_period(i);
    drop_spent_frequencies();
  }

 private:
  [[nodiscard]] bool same_sentence(std::size_t a, std::size_t b) const {
    return document_.sentence_at(figures_[a].span.begin) == document_.sentence_at(figures_[b].span.begin);
  }

  void count_nouns(std::size_t i) {
    Figure& figure = figures_[i];
    noun_ends_[i] = figure.span.end;
    if ((figure.kind != "count" && figure.kind != "ratio") || !figure.counted.empty()) return;
    CountedNoun noun = counted_noun(document_, figure.span.end);
    if (figure.kind == "ratio") return;
    noun_ends_[i] = noun.end;
    figure.counted = std::move(noun.text);
    if (figure.unit.empty()) figure.unit = std::move(noun.unit);
  }

  // "21 of 47 turbines", "from 6 to 10 chairs", "19 injuries, two of them serious".
  void borrow_unit(std::size_t i) {
    Figure& figure = figures_[i];
    if (figure.kind != "count" || !figure.unit.empty()) return;
    if (are_people(figure)) {
      figure.unit = "{person}";
      return;
    }
    if (has_own_sense(figure) || take_noun_before(figure)) return;
    constexpr std::uint32_t kNear = 14;  // bytes between the two
    if (i + 1 < figures_.size() && figures_[i + 1].kind == "count" && !figures_[i + 1].unit.empty() &&
        same_sentence(i, i + 1) && figures_[i + 1].span.begin < figure.span.end + kNear) {
      figure.unit = figures_[i + 1].unit;
      figure.counted = figures_[i + 1].counted;
      return;
    }
    const std::size_t sentence = document_.sentence_at(figure.span.begin);
    for (std::size_t k = i; k-- > 0 && i - k < 6;) {
      const std::size_t other = document_.sentence_at(figures_[k].span.begin);
      if (other + 1 < sentence) return;
      if (figures_[k].kind != "count" || noun_ends_[k] == figures_[k].span.end) continue;
      figure.unit = figures_[k].unit;
      figure.counted = figures_[k].counted;
      return;
    }
  }

  // A ratio, a statistic or people unnamed: "hazard ratio 0.72", "p=0.003", "forced 3,500 to flee", "60,000-strong".
  [[nodiscard]] bool has_own_sense(const Figure& figure) const {
    constexpr WordList kStatistic = "ratio index score coefficient factor ci interval p n = rating magnitude";
    constexpr WordList kDoneToPeople =
        "forced forcing killed killing injured injuring wounded displaced displacing left leaving evacuated arrested detained";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    const bool decimal = compare(figure.value.empty() ? figure.max : figure.value, "1") < 0;
    const bool strong = std::string_view(document_.text).substr(figure.span.end).starts_with("-strong");
    const bool statistic = kStatistic.has(word_at(before, word_at(before, 0) == "," ? 1 : 0));
    return decimal || strong || statistic || kDoneToPeople.has(word_at(before, 0));
  }

  // "deaths from 19 to seven"
  bool take_noun_before(Figure& figure) const {
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 4);
    const bool start = word_at(before, 0) == "from";
    const bool end = word_at(before, 0) == "to" && word_at(before, 2) == "from";
    const std::string_view noun = word_at(before, start ? 1 : 3);
    if ((!start && !end) || !is_plural_noun(noun)) return false;
    figure.counted = noun;
    figure.unit = "{" + singular_noun(noun) + "}";
    return true;
  }

  // "more than 60 wounded"
  [[nodiscard]] bool are_people(const Figure& figure) const {
    constexpr WordList kState = "wounded injured killed dead hurt missing homeless arrested detained hospitalised hospitalized infected unaccounted";
    return kState.has(word_at(words_after(document_, figure.span.end, 1), 0));
  }

  // The scale of an amount stands for its currency too: "$3.1 million, compared with 2.9 million", "of which … 4 billion".
  void borrow_currency(std::size_t i) {
    constexpr WordList kSecondAmount = "with from to against than versus by and or another further was ,";
    Figure& figure = figures_[i];
    if (i == 0 || figure.kind != "count" || !figure.unit.empty() || noun_ends_[i] != figure.span.end || !is_scaled(figure)) return;
    if (!kSecondAmount.has(word_at(words_before(document_, figure.span.begin, 1), 0))) return;
    for (std::size_t k = i; k-- > 0 && same_sentence(k, i);) {
      if (!is_quantity(figures_[k])) continue;
      if (figures_[k].kind != "money" || !is_scaled(figures_[k])) return;
      figure.kind = "money";
      figure.unit = figures_[k].unit;
      return;
    }
  }

  // Written with a word or letter for a million and more.
  [[nodiscard]] bool is_scaled(const Figure& figure) const {
    const std::string surface = to_ascii_lower(document_.source_text(figure.span));
    for (const std::string_view scale : {"million", "billion", "trillion", "crore", "lakh", "bn", "tn", "mn"}) {
      if (surface.find(scale) != std::string::npos) return true;
    }
    return surface.ends_with('m');
  }

  void relate(std::size_t i) {
    Figure& figure = figures_[i];
    if (is_quantity(figure)) {
      if (figure.per.empty() && figure.kind != "multiplier" && figure.kind != "ratio") find_rate(i);
      trim_particle(figure);
      trim_adjective(figure);
      set_limit(figure);
      set_change(i);
      set_same_as(i);
      if (figure.status.empty()) figure.status = status_.of(figure);
      if (figure.period.empty()) figure.period = period_of(i);
    } else if (figure.kind == "duration") {
      relate_duration(figure);
    } else if (is_calendar(figure) || figure.kind == "time") {
      trim_comparison(figure);
      relate_time(i);
    }
    if (figure.status.empty() && has_status(figure)) figure.status = status_.of(figure);
    if (is_quantity(figure) || figure.kind == "age" || (is_calendar(figure) && figure.measure.empty()))
      figure.measure = property_.of(figure);
    owners_.set(figure, noun_ends_[i], last_quantity_ ? &figures_[*last_quantity_] : nullptr);
    add_parties(figure);
    if (is_quantity(figure)) last_quantity_ = i;
  }

  // Money promised to somebody is about whom it is for; what names nobody else, about who promises.
  void add_parties(Figure& figure) const {
    if (!is_quantity(figure)) return;
    const Commitment* commitment = status_.commitment_at(figure.span);
    if (commitment == nullptr) return;
    if (figure.kind == "money") {
      for (const std::uint32_t party : commitment->beneficiary) owners_.add(figure, party);
    }
    if (figure.of.empty() && commitment->committer) owners_.add(figure, *commitment->committer);
  }

  // "lifts annually", "of cement a year", "for each day of delay", "Each year …"
  void find_rate(std::size_t i) {
    Figure& figure = figures_[i];
    const std::optional<Rate> rate = rate_after(extraction_, noun_ends_[i]);
    const std::optional<Rate> found = rate ? rate : rate_before(extraction_, figure);
    if (!found) return;
    // A rate belongs to the nearest figure before it.
    if (rate && i + 1 < figures_.size() && figures_[i + 1].span.begin < rate->span.begin &&
        is_quantity(figures_[i + 1]))
      return;
    figure.per = found->unit;
    spent_.push_back(found->span);
  }

  // "handed over Rs 90 million": the particle is the verb's.
  void trim_particle(Figure& figure) const {
    const std::string_view surface = document_.source_text(figure.span);
    if (!surface.starts_with("over ")) return;
    static constexpr std::array<std::string_view, 12> kVerbs = {"handed",  "hand",   "took",   "taken",
                                                                "take",    "takes",  "turned", "turn",
                                                                "carried", "signed", "hands",  "handing"};
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 1);
    if (before.empty() || std::find(kVerbs.begin(), kVerbs.end(), before[0]) == kVerbs.end()) return;
    figure.span.begin += 5;
    figure.bound.clear();
  }

  // "2.1 billion monthly active users" has no rate.
  void trim_adjective(Figure& figure) const {
    constexpr WordList kOfUsers = "active unique average";
    const std::string surface = to_ascii_lower(document_.source_text(figure.span));
    for (const std::string_view word : {" monthly", " daily", " weekly"}) {
      if (!surface.ends_with(word) || !kOfUsers.has(word_at(words_after(document_, figure.span.end, 1), 0))) continue;
      figure.span.end -= static_cast<std::uint32_t>(word.size());
      figure.per.clear();
    }
  }

  // within 5 nautical miles
  void set_limit(Figure& figure) const {
    if (figure.kind != "measure" || !figure.bound.empty()) return;
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 1);
    if (before.empty() || before[0] != "within") return;
    figure.bound = "le";
    if (figure.measure == "length") figure.measure = "distance";
  }

  // "from 51", "from the original 51"
  [[nodiscard]] bool follows_from(const Figure& figure) const {
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 3);
    const auto from = std::find(before.begin(), before.end(), "from");
    return from != before.end() &&
           std::all_of(before.begin(), from, [](std::string_view word) { return kOfTheStart.has(word); });
  }

  void set_change(std::size_t i) {
    Figure& figure = figures_[i];
    if (!figure.change) figure.change = change_of(document_, figure);
    if (!figure.change || figure.change->as != "to" || i == 0) return;
    const Figure& start = figures_[i - 1];
    if (same_sentence(i, i - 1) && start.kind == figure.kind && follows_from(start)) {
      figure.change->from_figure = static_cast<std::uint32_t>(i - 1);
    }
  }

  // Rs 640 crore (about US$76 million)
  void set_same_as(std::size_t i) {
    if (i == 0 || figures_[i].kind != "money" || figures_[i - 1].kind != "money") return;
    if (figures_[i].unit == figures_[i - 1].unit) return;
    const Span between{figures_[i - 1].span.end, figures_[i].span.begin};
    if (between.begin >= between.end || between.size() > 4) return;
    if (document_.source_text(between).find('(') != std::string_view::npos)
      figures_[i].same_as = static_cast<std::uint32_t>(i - 1);
  }

  // When a target is due, the column of a table, else the period beside the figure.
  [[nodiscard]] std::string period_of(std::size_t i) const {
    const Figure& figure = figures_[i];
    if (figure.status == "target") {
      const Commitment* commitment = status_.commitment_at(figure.span);
      if (commitment != nullptr && commitment->deadline && !commitment->deadline->value.empty() && commitment->deadline->value.front() != 'P')
        return commitment->deadline->value;
    }
    const std::size_t row = document_.sentence_at(figure.span.begin);
    return document_.sentences[row].kind == BlockKind::table_row ? column_period(i, row)
                                                                 : governing_period(i);
  }

  // "In the second quarter sales rose to 12m. Net profit fell by 1m.": what is reported next is of the same period, while no
  // other time is named and the paragraph goes on.
  void carry_period(std::size_t i) {
    Figure& figure = figures_[i];
    if (!is_report(figure) || !figure.period.empty()) return;
    const std::size_t sentence = document_.sentence_at(figure.span.begin);
    std::size_t k = i;
    for (; k > 0 && document_.sentence_at(figures_[k - 1].span.begin) == sentence; --k) {
      if (is_calendar(figures_[k - 1])) return;
    }
    for (std::size_t next = i + 1; next < figures_.size() && document_.sentence_at(figures_[next].span.begin) == sentence; ++next) {
      if (is_calendar(figures_[next])) return;
    }
    for (; k > 0 && document_.sentence_at(figures_[k - 1].span.begin) + 1 == sentence; --k) {
      const Figure& last = figures_[k - 1];
      if (!is_report(last) || last.period.empty()) continue;
      if (document_.sentences[sentence].paragraph == document_.sentences[sentence - 1].paragraph) figure.period = last.period;
      return;
    }
  }

  // An amount that was reached, with what it measures.
  static bool is_report(const Figure& figure) {
    const bool kind = figure.kind == "money" || figure.kind == "percent" || figure.kind == "multiplier";
    return kind && figure.status == "actual" && (!figure.measure.empty() || figure.change);
  }

  // The period over the figure's cell in the first row of its table: "| Q2 2025 | Q2 2024".
  [[nodiscard]] std::string column_period(std::size_t i, std::size_t row) const {
    constexpr std::size_t kLongestTable = 60;  // rows looked back
    const auto cell_of = [&](const Figure& figure, const Sentence& line) {
      const std::string_view before = document_.source_text({line.source.begin, figure.span.begin});
      return std::count(before.begin(), before.end(), '|') + std::count(before.begin(), before.end(), '\t');
    };
    std::size_t head = row;
    while (head > 0 && row - head < kLongestTable &&
           document_.sentences[head - 1].kind == BlockKind::table_row)
      --head;
    if (head == row) return {};
    const Sentence& titles = document_.sentences[head];
    const auto cell = cell_of(figures_[i], document_.sentences[row]);
    auto next = std::lower_bound(figures_.begin(), figures_.end(), titles.source.begin,
                                 [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
    for (; next != figures_.end() && next->span.begin < titles.source.end; ++next) {
      if (next->kind == "period" && cell_of(*next, titles) == cell) return next->iso;
    }
    return {};
  }

  // The nearest period or date of the clause that is no deadline of something else.
  [[nodiscard]] std::string governing_period(std::size_t i) const {
    const Figure& figure = figures_[i];
    std::string best;
    std::uint32_t distance = 160;  // bytes
    const std::size_t first = i > 4 ? i - 4 : 0;
    for (std::size_t k = first; k < figures_.size() && k < i + 5; ++k) {
      const Figure& time = figures_[k];
      if (time.kind != "period" || time.iso.empty() || !same_sentence(i, k)) continue;
      const std::uint32_t gap = k < i
                                    ? figures_[i].span.begin - std::min(figures_[i].span.begin, time.span.end)
                                    : time.span.begin - std::min(time.span.begin, figures_[i].span.end);
      constexpr std::uint32_t kBracket = 2;  // "fewer than in 2024 (6,180)"
      if (figure.status == "actual" && role_before(document_, time.span) == "deadline" && !has_happened(document_, time.span)) continue;
      if (std::max(i, k) - std::min(i, k) > 1 && word_at(words_before(document_, time.span.begin, 1), 0) == "of") continue;  // "half the price of 2015"
      if (k < i && time.role == "start") continue;  // "the third since 2021 and the largest: 1,200 tonnes"
      if (is_compared(time) && (k > i || gap > kBracket)) continue;
      if (gap < distance && !clause_ends_between(time.span, figures_[i].span)) {
        distance = gap;
        best = time.iso;
      }
    }
    return best;
  }

  // *more than in 2019*, *the first time since 2021*: another time than that of the figure.
  [[nodiscard]] bool is_compared(const Figure& time) const {
    const std::vector<std::string> before = words_before(document_, time.span.begin, 5);
    const auto word = [&](std::size_t k) { return word_at(before, k); };
    // "offered after a spill in 2019"
    if (word(0) == "in" && std::find(before.begin(), before.end(), "after") != before.end()) return true;
    if (word(0) == "since") return word(1) == "time" || word(1) == "highest" || word(1) == "lowest" || word(1) == "level";
    return word(0) == "than" || (word(0) == "in" && word(1) == "than");
  }

  [[nodiscard]] bool clause_ends_between(Span a, Span b) const {
    const Span between{std::min(a.end, b.end), std::max(a.begin, b.begin)};
    return between.begin < between.end && document_.source_text(between).find(';') != std::string_view::npos;
  }

  void relate_duration(Figure& figure) const {
    const std::string_view surface = document_.source_text(figure.span);
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    const auto word = [&](std::size_t k) { return word_at(before, k); };
    if (surface.starts_with("over ") || surface.starts_with("Over ")) {
      static constexpr std::array<std::string_view, 9> kLength = {"for",  "of",    "than",   "takes", "took",
                                                                  "take", "after", "lasted", "well"};
      if (std::find(kLength.begin(), kLength.end(), word(0)) == kLength.end()) {
        figure.span.begin += 5;
        figure.bound.clear();
        if (document_.source_text(figure.span).starts_with("the ")) figure.span.begin += 4;
      }
    }
    constexpr WordList kBeforeVerb = "will would may might can could should to must usually typically not";
    if (surface.starts_with("last ") && kBeforeVerb.has(word(0))) figure.span.begin += 5;  // it will last 72 hours
    const std::string_view rest = document_.source_text(figure.span);
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

  // *higher than a year ago* compares with what was then; only *more than a year ago* bounds the time.
  void trim_comparison(Figure& figure) const {
    static constexpr WordList kComparatives = "higher lower greater larger bigger smaller better worse heavier taller older longer shorter fewer";
    const std::string_view surface = document_.source_text(figure.span);
    const std::size_t than = surface.find(" than ");
    if (than == std::string_view::npos || !kComparatives.has(to_ascii_lower(surface.substr(0, than)))) return;
    figure.span.begin += static_cast<std::uint32_t>(than + 6);
    figure.bound.clear();
  }

  void relate_time(std::size_t i) {
    Figure& figure = figures_[i];
    if (!figure.role.empty()) return;
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 5);
    figure.role = role_before(document_, figure.span);
    const bool due = is_deadline_of_commitment(figure);
    // "remains in force until 2029" sets nobody a date.
    if (figure.role == "deadline" && !due && !before.empty() && (before[0] == "until" || before[0] == "till"))
      figure.role = "end";
    if (figure.role == "deadline" && !due && !is_ahead(figure) && has_happened(document_, figure.span))
      figure.role = figure.kind == "time" ? "start" : "event_date";
    if (due && (figure.role.empty() || figure.role == "end")) figure.role = "deadline";
    if (!figure.role.empty()) {
      if (figure.role == "deadline" && !before.empty() && figure.bound.empty() &&
          (before[0] == "before" || (before.size() > 1 && before[1] == "before" && before[0] == "the"))) {
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
    } else if (!before.empty() && before[0] == "for" && beside_quantity(i)) {
      figure.role = "period";
    } else {
      figure.role = is_ahead(figure) && direction_at(document_, figure.span) == Direction::future ? "deadline"
                    : is_reporting_period(figure) || beside_quantity(i)                           ? "period"
                                                                        : "event_date";
    }
  }

  [[nodiscard]] bool is_deadline_of_commitment(const Figure& figure) const {
    const Commitment* commitment = status_.commitment_at(figure.span);
    return commitment != nullptr && commitment->deadline && commitment->deadline->span.overlaps(figure.span);
  }

  // "broke ground in May", "The House rose at 9.55 p.m.": start, end or nothing.
  static std::string_view edge_of_event(const std::vector<std::string>& before) {
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
  static bool is_days(const Figure& figure) {
    const std::optional<DayRange> range =
        figure.iso.find('/') == std::string::npos ? std::nullopt : day_range(figure.iso);
    return figure.kind == "period" && range && range->last - range->first < std::chrono::days{20} &&
           figure.iso.find('/') == 10;
  }

  // A period that is over is no deadline.
  [[nodiscard]] bool is_ahead(const Figure& figure) const {
    const std::optional<DayRange> range = day_range(figure.iso);
    return range && (!document_.date || range->last >= std::chrono::sys_days{*document_.date});
  }

  // A quarter, a half, a fiscal year, last year: what figures are reported for.
  static bool is_reporting_period(const Figure& figure) {
    const bool part =
        figure.iso.find("-Q") != std::string::npos || figure.iso.find("-H") != std::string::npos;
    return part || !figure.calendar.empty() || figure.iso.find('/') == 4 ||
           (figure.anchor == "doc_date" && figure.iso.size() == 4);
  }

  [[nodiscard]] bool beside_quantity(std::size_t i) const {
    const std::size_t first = i > 3 ? i - 3 : 0;
    for (std::size_t k = first; k < figures_.size() && k < i + 4; ++k) {
      if (k != i && is_quantity(figures_[k]) && same_sentence(i, k)) return true;
    }
    return false;
  }

  // A rate word that a quantity took is no frequency of its own. References between figures follow.
  void drop_spent_frequencies() {
    const auto spent = [&](const Figure& figure) {
      return figure.kind == "frequency" &&
             std::any_of(spent_.begin(), spent_.end(), [&](Span s) { return s.overlaps(figure.span); });
    };
    if (std::none_of(figures_.begin(), figures_.end(), spent)) return;
    std::vector<std::optional<std::uint32_t>> moved(figures_.size());
    std::vector<Figure> kept;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (spent(figures_[i])) continue;
      moved[i] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(figures_[i]));
    }
    for (Figure& figure : kept) {
      if (figure.same_as) figure.same_as = moved[*figure.same_as];
      if (figure.anchor_figure) figure.anchor_figure = moved[*figure.anchor_figure];
      if (figure.change && figure.change->from_figure)
        figure.change->from_figure = moved[*figure.change->from_figure];
    }
    remap_references(extraction_.annotations, moved);
    figures_ = std::move(kept);
  }

  const Extraction& extraction_;
  const Document& document_;
  std::vector<Figure>& figures_;
  Owners owners_{extraction_};
  FigureStatus status_{extraction_};
  MeasuredProperty property_{extraction_};
  std::vector<std::uint32_t> noun_ends_;
  std::optional<std::size_t> last_quantity_;
  std::vector<Span> spent_;  // rate words that quantities took
};

}  // namespace

void relate_figures(const Extraction& extraction) { Relater(extraction).run(); }

}  // namespace factweave
