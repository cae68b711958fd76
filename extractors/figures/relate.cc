// SPDX-License-Identifier: MIT
// Last: what each figure counts, per what, whose it is, and whether it rose or fell.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "extractors/figures/change.h"
#include "extractors/figures/counted_things.h"
#include "extractors/figures/figure_groups.h"
#include "extractors/figures/figure_period.h"
#include "extractors/figures/figures.h"
#include "extractors/figures/measured_property.h"
#include "extractors/figures/normalizers.h"
#include "extractors/figures/number.h"
#include "extractors/figures/owners.h"
#include "extractors/figures/rate_phrase.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/figures/shared_measure.h"
#include "extractors/figures/status.h"
#include "extractors/figures/time_roles.h"
#include "extractors/figures/verb_bound.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

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
    noun_ends_ = count_things(extraction_);
    for (std::size_t i = 0; i < figures_.size(); ++i) relate(i);
    for (std::size_t i = figures_.size(); i-- > 1;) share_rate(i);
    period_.carry();
    drop_spent();
  }

 private:
  // "21 of 47 turbines": both count turbines.
  [[nodiscard]] std::uint32_t end_of_noun(std::size_t i) const {
    const bool part = figures_[i].kind == "count" && noun_ends_[i] == figures_[i].span.end && i + 1 < figures_.size() && figures_[i + 1].kind == "count" &&
                      figures_[i + 1].span.begin == figures_[i].span.end + 4 && document_.folded_text({figures_[i].span.end, figures_[i + 1].span.begin}) == " of ";
    return noun_ends_[part ? i + 1 : i];
  }

  void relate(std::size_t i) {
    Figure& figure = figures_[i];
    if (const std::string_view bound = denied_bound(extraction_, figure); !bound.empty()) figure.bound = bound;
    if (is_quantity(figure)) {
      if (figure.per.empty() && figure.kind != "multiplier" && figure.kind != "ratio") find_rate(i);
      trim_particle(figure);
      trim_adjective(figure);
      set_limit(figure);
      set_change(i);
      set_same_as(i);
      if (figure.status.empty()) figure.status = status_.of(figure);
      if (figure.bound.empty()) figure.bound = verb_bound(extraction_, figure);
      if (figure.period.empty()) figure.period = period_.of(i);
    } else if (figure.kind == "duration") {
      time_roles_.set_of_duration(figure);
      set_change(i);
    } else if (is_calendar(figure) || figure.kind == "time") {
      time_roles_.set_of_time(i);
    }
    if (figure.status.empty() && has_status(figure)) figure.status = status_.of(figure);
    const std::string of_unit = figure.measure;
    const bool timed = is_calendar(figure) && figure.measure.empty();
    if (is_quantity(figure) || figure.kind == "age" || figure.kind == "ordinal" || timed) figure.measure = property_.of(figure);
    if (is_quantity(figure) && (figure.measure == of_unit || is_bare_change(figure.measure))) share_measure(document_, figures_, i);
    if (figure.measure.empty() || figure.measure == of_unit) figure.measure = listed_measure_.empty() ? figure.measure : listed_measure_;
    listed_measure_.clear();
    owners_.set(figure, end_of_noun(i), last_quantity_ ? &figures_[*last_quantity_] : nullptr);
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

  // "by $2.54, $2.65 and $2.98 per litre respectively": the last of a list names the rate of all.
  void share_rate(std::size_t i) {
    const Figure& last = figures_[i];
    if (last.per.empty() || !one_of(last.kind, "money measure") || word_at(words_after(document_, last.span.end, 1), 0) != "respectively") return;
    for (std::size_t k = i; k-- > 0;) {
      Figure& figure = figures_[k];
      const std::string_view joint = document_.folded_text({figure.span.end, std::max(figure.span.end, figures_[k + 1].span.begin)});
      const bool listed = joint == ", " || joint == " and " || joint == ", and ";
      if (!listed || figure.kind != last.kind || figure.unit != last.unit || !figure.per.empty()) return;
      figure.per = last.per;
    }
  }

  // "lifts annually", "of cement a year", "for each day of delay", "Each year …"
  void find_rate(std::size_t i) {
    Figure& figure = figures_[i];
    const std::optional<Rate> rate = rate_after(extraction_, noun_ends_[i]);
    const std::optional<Rate> found = rate ? rate : rate_before(extraction_, figure);
    if (!found) {
      if (std::optional<std::string> unit = rate_of_noun(extraction_, figure)) figure.per = in_troy_ounces(*std::move(unit));
      return;
    }
    // "a 3% rise in the price per case": only in time is a share of something a rate.
    if (figure.kind == "percent" && found->unit.starts_with('{')) return;
    // A rate belongs to the nearest figure before it.
    if (rate && i + 1 < figures_.size() && figures_[i + 1].span.begin < rate->span.begin &&
        is_quantity(figures_[i + 1]))
      return;
    figure.per = found->unit;
    spent_.push_back(found->span);
  }

  // An ounce is what those of the document are.
  [[nodiscard]] std::string in_troy_ounces(std::string unit) const {
    constexpr std::string_view kTroy = "[oz_tr]";
    const auto troy = [&](const Figure& figure) { return figure.unit == kTroy || figure.per == kTroy; };
    return unit == "[oz_av]" && std::any_of(figures_.begin(), figures_.end(), troy) ? std::string(kTroy) : unit;
  }

  // "edged up to 6.8%", but "may go up to 6.8%".
  void trim_up(Figure& figure) const {
    constexpr WordList kMoved = "edged crept inched ticked nudged drifted shot bumped went gone moved picked sped raised pushed";
    constexpr WordList kGo = "go goes going move moves edge edges creep creeps inch inches tick ticks";
    constexpr WordList kMay = "can may could might not";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    const bool now = kMoved.has(word_at(before, 0));
    if (!now && (!kGo.has(word_at(before, 0)) || kMay.has(word_at(before, 1)))) return;
    figure.span.begin += 6;
    figure.bound.clear();
  }

  // "handed over Rs 90 million": the particle is the verb's.
  void trim_particle(Figure& figure) const {
    const std::string_view surface = document_.unwrapped_text(figure.span);
    if (surface.starts_with("up to ")) return trim_up(figure);
    if (!surface.starts_with("over ")) return;
    constexpr WordList kSteps = "phases stages rounds sessions instalments installments seasons tranches episodes sittings innings";
    const std::size_t last = figure.counted.rfind(' ');
    if (kSteps.has(last == std::string::npos ? figure.counted : figure.counted.substr(last + 1))) {  // "to be built over three phases"
      figure.span.begin += 5;
      figure.bound.clear();
      return;
    }
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
    const std::string surface = to_ascii_lower(document_.unwrapped_text(figure.span));
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

  // Where the change to figure i begins: "from 51 to 48", "to 48 from 51".
  [[nodiscard]] std::optional<std::size_t> start_of_change(std::size_t i) const {
    const Figure& end = figures_[i];
    const auto begins = [&](std::size_t k) {
      const Figure& start = figures_[k];
      const bool alike = start.kind == end.kind || (start.kind == "count" && end.kind == "ratio");
      return alike && in_one_sentence(document_, figures_[i], figures_[k]) && follows_from(document_, start.span);
    };
    constexpr std::uint32_t kAdjacent = 10;  // bytes: ", up from "
    const bool behind = i + 1 < figures_.size() && figures_[i + 1].span.begin <= end.span.end + kAdjacent;
    // "to 12.97 from 11.67, while diesel rises to 11.09 from 9.87": the one before is the start of another change.
    const bool taken = i > 1 && figures_[i - 2].change && figures_[i - 2].change->from_figure == i - 1;
    if (i > 0 && begins(i - 1) && !(taken && behind && begins(i + 1))) return i - 1;
    return behind && begins(i + 1) ? std::optional(i + 1) : std::nullopt;
  }

  void set_change(std::size_t i) {
    Figure& figure = figures_[i];
    if (!figure.change) figure.change = change_of(document_, change_verbs_, figure);
    if (!figure.change) figure.change = change_of_same(i);
    if (!figure.change && ends_dated_change(i)) {
      figure.change = change_to(document_, change_verbs_, figures_[i - 2]);
      if (figure.change && figures_[i - 2].kind == figure.kind && figures_[i - 2].unit == figure.unit) figure.change->from_figure = static_cast<std::uint32_t>(i - 2);
      return;
    }
    if (!figure.change) {
      take_mark_of_list(i);
      take_change_of_list(i);
    }
    if (!figure.change || figure.change->as != "to") return;
    const std::optional<std::size_t> from = start_of_change(i);
    if (!from) return;
    Figure& start = figures_[*from];
    figure.change->from_figure = static_cast<std::uint32_t>(*from);
    if (start.per.empty() && start.kind == figure.kind && start.unit == figure.unit) start.per = figure.per;  // "from 2.7 to 2.4 children per woman"
    // "improved from 0.41 to 0.33": the numbers tell the way.
    const std::string& end = figure.kind == "ratio" && start.kind == "count" ? figure.numerator : figure.value;
    if (start.unit != figure.unit && start.kind == figure.kind) return;
    if (start.value.empty() || end.empty() || start.value.front() == '-' || end.front() == '-') return;
    const int way = compare(end, start.value);
    if (way != 0) figure.change->direction = way > 0 ? "increase" : "decrease";
  }

  // "fell from 31 tonnes in the year to 1 May to 28 tonnes"
  [[nodiscard]] bool ends_dated_change(std::size_t i) const {
    constexpr std::size_t kPreposition = 12;  // bytes: " during the "
    if (i < 2 || !is_calendar(figures_[i - 1]) || !is_quantity(figures_[i - 2]) || text_before(i) != " to ") return false;
    if (figures_[i - 1].span.begin > figures_[i - 2].span.end + kPreposition || !in_one_sentence(document_, figures_[i], figures_[i - 2])) return false;
    return follows_from(document_, figures_[i - 2].span);
  }

  // "fell 12.4 points, or 0.3 per cent": the same change in other words.
  [[nodiscard]] std::optional<FigureChange> change_of_same(std::size_t i) const {
    if (!follows_difference(document_, figures_, i)) return std::nullopt;
    const std::string_view between = document_.folded_text({figures_[i - 1].span.end, figures_[i].span.begin});
    return between.ends_with(" or ") && between.size() < 16 ? figures_[i - 1].change : std::nullopt;
  }

  // "cut its waste by 55% by 2026 and 70% by 2031", "rose to 7.2% in March and 8.4% in April": the verb is of both, and so is
  // what changes.
  void take_change_of_list(std::size_t i) {
    constexpr WordList kClosing = ", . ; ) by in for on from respectively";
    const std::optional<std::size_t> before = listed_before(i);
    if (!before) return;
    Figure& figure = figures_[i];
    const Figure& first = figures_[*before];
    const bool timed = *before + 1 < i;
    if (!first.change || first.kind != figure.kind || first.unit != figure.unit || (first.change->as == "to" && !timed)) return;
    const std::vector<std::string> after = words_after(document_, figure.span.end, 1);
    if (!one_of_joints(text_before(i)) || (!after.empty() && !kClosing.has(after[0]))) return;
    figure.change = FigureChange{first.change->direction, first.change->as, std::nullopt};
    if (figure.measure.empty()) listed_measure_ = first.measure;
  }

  // "against 342m last year and 377m two years ago": a mark like the one before it.
  void take_mark_of_list(std::size_t i) {
    const std::optional<std::size_t> before = listed_before(i);
    if (!before || *before + 1 == i || i + 1 >= figures_.size() || !is_calendar(figures_[i + 1]) || text_before(i) != " and ") return;
    if (figures_[*before].status == "baseline" && figures_[*before].unit == figures_[i].unit) figures_[i].status = "baseline";
  }

  // The figure that may share a list with this one: the one before it, or before that one's time.
  [[nodiscard]] std::optional<std::size_t> listed_before(std::size_t i) const {
    constexpr std::size_t kPreposition = 8;  // bytes: " during "
    if (i == 0 || !one_of(figures_[i].kind, "percent money measure count") || !in_one_sentence(document_, figures_[i], figures_[i - 1])) return std::nullopt;
    if (i == 1 || !is_calendar(figures_[i - 1])) return i - 1;
    if (figures_[i - 1].span.begin > figures_[i - 2].span.end + kPreposition) return std::nullopt;
    return i - 2;
  }

  [[nodiscard]] std::string_view text_before(std::size_t i) const {
    return document_.folded_text({figures_[i - 1].span.end, std::max(figures_[i - 1].span.end, figures_[i].span.begin)});
  }

  static bool one_of_joints(std::string_view joint) {
    static constexpr std::array<std::string_view, 6> kJoints = {" and ", ", and ", ", ", " and by ", " and to ", ", and by "};
    return std::find(kJoints.begin(), kJoints.end(), joint) != kJoints.end();
  }

  // Rs 640 crore (about US$76 million), 36.3 km (22.7 miles), ninety-nine percent (99%)
  void set_same_as(std::size_t i) {
    if (i == 0 || !one_of(figures_[i].kind, "money measure percent") || figures_[i].kind != figures_[i - 1].kind) return;
    const bool same_unit = figures_[i].unit == figures_[i - 1].unit;
    const bool again = !figures_[i].value.empty() && figures_[i].value == figures_[i - 1].value;
    const bool converted = figures_[i].kind == "money" || figures_[i].measure == figures_[i - 1].measure || figures_[i].measure == "length";
    if (same_unit ? !again : !converted || figures_[i].kind == "percent") return;
    const Span between{figures_[i - 1].span.end, figures_[i].span.begin};
    if (between.begin >= between.end || between.size() > 4) return;
    if (document_.unwrapped_text(between).find('(') != std::string_view::npos)
      figures_[i].same_as = static_cast<std::uint32_t>(i - 1);
  }

  // What a quantity took as its rate is no figure of its own: "annually", "per 100 millilitres". References between figures
  // follow.
  void drop_spent() {
    const auto spent = [&](const Figure& figure) {
      const bool frequency = figure.kind == "frequency";
      return std::any_of(spent_.begin(), spent_.end(), [&](Span s) {
        return frequency ? s.overlaps(figure.span) : figure.kind == "measure" && s.contains(figure.span);
      });
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
  TimeRoles time_roles_{extraction_, status_};
  FigurePeriod period_{extraction_, status_};
  ChangeVerbs change_verbs_{extraction_};
  MeasuredProperty property_{extraction_};
  std::vector<std::uint32_t> noun_ends_;
  std::optional<std::size_t> last_quantity_;
  std::string listed_measure_;  // of the figure before, whose change this one shares
  std::vector<Span> spent_;  // rate words that quantities took
};

}  // namespace

bool is_quantity(const Figure& figure) {
  static constexpr std::array<std::string_view, 6> kKinds = {"money",   "percent",    "count",
                                                             "measure", "multiplier", "ratio"};
  return std::find(kKinds.begin(), kKinds.end(), figure.kind) != kKinds.end();
}

void relate_figures(const Extraction& extraction) { Relater(extraction).run(); }

}  // namespace factweave
