// SPDX-License-Identifier: MIT
#include "extractors/figures/change.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

// Between "from" and the figure where a change starts; macro AfterFrom of the packs has them too.
constexpr WordList kOfTheStart =
    "a an the its their his her our original initial current previous present earlier former first estimated mere low high "
    "record average";

constexpr std::size_t kChangeWindow = 12;  // tokens

// Besides the verbs of change: behind these "from 3 to 5 kg" is a range.
constexpr WordList kUp = "gained gain gains added higher";
constexpr WordList kDown = "lost lose loses losing shed curb";
// *makes up 40%*, *set up 40 offices*: verbs whose *up* is no move.
constexpr WordList kNotUpward =
    "make makes made making set sets setting sum take took ended signed given opened";
// A rate of accidents improves downwards.
constexpr WordList kBetter = "improved improve improves improving improvement";
constexpr WordList kWorse = "worsened worsen worsens worsening deteriorated deteriorate";
constexpr WordList kBetterLess =
    "accident accidents injury injuries unemployment joblessness error errors defect defects loss losses debt deficit emissions "
    "emission deaths mortality death absence absenteeism waste churn crime complaints delay delays vacancy poverty inflation "
    "default defaults leverage gearing waiting incident incidents failure failures cost-income";
constexpr WordList kMore = "more higher above larger increase growth";
constexpr WordList kLess = "less fewer lower below off smaller decline reduction decrease";
// *limit the increase in rents to 5%*: the increase is so large, not the rents.
constexpr WordList kLimiting = "limit limits limited limiting cap caps capped capping restrict restricted restricts hold held keep kept";
constexpr WordList kIncreases = "increase increases rise rises growth decline declines fall reduction reductions cut cuts";
constexpr WordList kFillers = "by to about around some nearly roughly almost a";

// "a 6% fall in", "a 9% annual drop": a noun, no verb.
std::string_view moved_by(const Document& document, const Figure& figure, const std::vector<std::string>& after) {
  constexpr WordList kRises = "rise gain jump surge hike climb uptick upturn leap";
  constexpr WordList kFalls = "fall drop dip slump plunge cut contraction slide";
  constexpr WordList kKinds = "annual year-on-year monthly quarterly";
  constexpr WordList kBehind = "in on from since over to of compared and . ,";
  if (!one_of(word_at(words_before(document, figure.span.begin, 1), 0), "a an the")) return {};
  const std::size_t noun = kKinds.has(word_at(after, 0)) ? 1 : 0;
  if (noun + 1 < after.size() && !kBehind.has(after[noun + 1])) return {};
  if (kRises.has(word_at(after, noun))) return "increase";
  return kFalls.has(word_at(after, noun)) ? "decrease" : "";
}

std::string direction_after(const Document& document, const Figure& figure) {
  const std::string_view own = document.unwrapped_text(figure.span);
  if (own.ends_with(" off")) return "decrease";
  constexpr std::size_t kNear = 3, kBracket = 6;  // tokens
  std::vector<std::string> after = words_after(document, figure.span.end, kNear + kBracket);
  if (word_at(after, 0) == "(") {  // *$3.1 million (10.9%) higher than in July*
    const auto close = std::find(after.begin(), after.end(), ")");
    if (close != after.end() && close - after.begin() < static_cast<std::ptrdiff_t>(kBracket)) after.erase(after.begin(), close + 1);
  }
  after.resize(std::min(after.size(), kNear));
  if (after.empty()) return {};
  if (figure.kind == "money" || figure.kind == "measure") {  // *cost $5 more*, *closed 80 cents higher*
    if (!figure.per.empty()) return {};
    if (after[0] == "more" || after[0] == "higher") return "increase";
    return after[0] == "less" || after[0] == "lower" ? "decrease" : "";
  }
  if (figure.kind == "count") {  // *38 more than in May*, *1,258 points lower*
    const bool points = figure.unit == "{point}" && after[0].starts_with("point");
    const std::string_view way = word_at(after, points ? 1 : 0);
    if (points ? way == "higher" : way == "more" && word_at(after, 1) == "than") return "increase";
    return (points ? way == "lower" : one_of(way, "fewer less") && word_at(after, 1) == "than") ? "decrease" : "";
  }
  if (figure.kind != "percent" && figure.kind != "multiplier") return {};
  if (figure.kind == "percent" && one_of(word_at(after, 1), "on from year since")) {  // *4% up on last year*
    if (after[0] == "up") return "increase";
    if (after[0] == "down") return "decrease";
  }
  if (const std::string_view move = moved_by(document, figure, after); !move.empty()) return std::string(move);
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (one_of(after[i], kMore)) return "increase";
    if (one_of(after[i], kLess)) return "decrease";
    if (after[i] == "." || after[i] == "," || after[i] == ";" || after[i] == "of" || after[i] == "to" ||
        after[i] == "in" || one_of(after[i], "is was are were"))  // "a rate of 4% was lower than"
      break;
  }
  return {};
}

// "$25 to $680"
bool is_before_level(const Document& document, const Figure& figure) {
  const std::vector<std::string> after = written_words_after(document, figure.span.end, 3);
  return word_at(after, 0) == "to" && (has_digit(word_at(after, 1)) || has_digit(word_at(after, 2)));
}

struct Verb {
  std::string direction;
  std::size_t distance = 0;
};

// Which way *improved* points, by what stands before it.
std::string better_way(const std::vector<std::string>& before, std::size_t verb, bool better) {
  constexpr std::size_t kSubject = 7;
  bool less = false;
  for (std::size_t i = verb + 1; i < before.size() && i <= verb + kSubject; ++i) less = less || kBetterLess.has(before[i]);
  return less == better ? "decrease" : "increase";
}

bool limits(const std::vector<std::string>& before, std::size_t verb) {
  if (!kIncreases.has(before[verb])) return false;
  for (std::size_t i = verb + 1; i < before.size() && i < verb + 4; ++i) {
    if (kLimiting.has(before[i])) return true;
  }
  return false;
}

// *by*, *by another*, *by a further*
bool follows_by(const std::vector<std::string>& before) {
  constexpr WordList kFurther =
      "another a further an additional some about around nearly almost roughly real annual annualised annualized record whopping massive modest mere hefty staggering net total "
      "combined cumulative nominal estimated average";
  constexpr std::size_t kAdjectives = 3;  // "by a real annual"
  std::size_t i = 0;
  while (i < before.size() && i < kAdjectives && kFurther.has(before[i])) ++i;
  return word_at(before, i) == "by";
}

std::optional<Verb> verb_before(const ChangeVerbs& verbs, const std::vector<std::string>& before) {
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == ";" || before[i] == "while" || before[i] == "but") return std::nullopt;
    if (before[i] == "up" && i + 1 < before.size() && one_of(before[i + 1], kNotUpward)) continue;
    if (kBetter.has(before[i])) return Verb{better_way(before, i, true), i};
    if (kWorse.has(before[i])) return Verb{better_way(before, i, false), i};
    if (kUp.has(before[i])) return Verb{"increase", i};
    if (kDown.has(before[i])) return Verb{"decrease", i};
    if (const std::string_view direction = verbs.direction(before[i]); !direction.empty()) return Verb{std::string(direction), i};
  }
  return std::nullopt;
}

}  // namespace

std::optional<FigureChange> change_to(const Document& document, const ChangeVerbs& verbs, const Figure& start) {
  const std::optional<Verb> verb = verb_before(verbs, words_before(document, start.span.begin, kChangeWindow));
  return verb ? std::optional(FigureChange{verb->direction, "to", std::nullopt}) : std::nullopt;
}

std::optional<FigureChange> change_of(const Document& document, const ChangeVerbs& verbs, const Figure& figure) {
  const std::vector<std::string> before = words_before(document, figure.span.begin, kChangeWindow);
  const std::string_view lead = before.empty() ? std::string_view() : std::string_view(before[0]);
  if (figure.kind == "ratio" && figure.value != "0.5" && !follows_by(before) && lead != "to") return std::nullopt;  // "fell by a fifth"
  if (const std::string after = direction_after(document, figure); !after.empty())
    return FigureChange{after, "by", std::nullopt};
  const std::optional<Verb> verb = verb_before(verbs, before);
  if (!verb) return std::nullopt;
  constexpr WordList kEqualling = "equivalent equal amounts amounting amounted corresponding corresponds comes coming close compared translating translates relative";
  if (lead == "to" && kEqualling.has(word_at(before, 1))) return std::nullopt;  // "fell by 16%, equivalent to 5.5 months of imports"
  const std::string_view own = document.unwrapped_text(figure.span);
  if (own.starts_with("short of ")) return std::nullopt;  // "fell short of 3%" compares
  const bool level = verb->distance == 0 && (own.starts_with("below ") || own.starts_with("under ") || own.starts_with("above "));
  if (lead == "to" && limits(before, verb->distance)) return FigureChange{verb->direction, "by", std::nullopt};
  if (lead == "to" || level) return FigureChange{verb->direction, "to", std::nullopt};
  if (lead == "from") return std::nullopt;
  constexpr WordList kDefeat = "lost lose loses losing";
  if (figure.kind == "count" && lead == "by" && kDefeat.has(word_at(before, 1))) return std::nullopt;  // "lost by six wickets"
  if (follows_by(before)) return FigureChange{verb->direction, "by", std::nullopt};
  // Directly behind the verb: "slid 1.9%", "growth was 7.5%", "lost more than 38 %".
  // "the index fell 12.4 points", "rents climbed $25 to $680"
  const std::string_view word = word_at(before, verb->distance);
  const bool amount = figure.kind == "money" || figure.kind == "count" || figure.kind == "measure";
  const bool difference = figure.unit == "{point}" || (amount && is_before_level(document, figure));
  constexpr WordList kMoves = "increase decrease rise fall drop decline growth reduction jump gain";
  const bool told = amount && verb->distance == 1 && lead == "of" && kMoves.has(word_at(before, 1)) && one_of(word_at(before, 2), "a an another further");
  // "were down 3 cents", "closed up 40 cents"
  constexpr WordList kStanding = "was were is are closed ended finished opened settled trading traded";
  const bool stands = figure.kind == "money" && one_of(word, "up down") && (difference || kStanding.has(word_at(before, verb->distance + 1)));
  // "61%, up five points on 2019", "went down 6,000 to 71,000"
  const bool points_up = difference && one_of(word, "up down");
  const bool moved = verb->distance == 0 && ((verbs.moves_subject(word) && difference) || stands || points_up);
  if (figure.kind != "percent" && figure.kind != "multiplier" && !moved && !told) return std::nullopt;
  constexpr WordList kSize = "a an real annual record further whopping massive modest hefty staggering";  // "soaring a record 40%"
  const bool sized = verb->distance <= 3 && std::all_of(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(verb->distance), [&](const std::string& told) { return kSize.has(told); });
  const bool close =
      sized || verb->distance == 0 || (verb->distance == 1 && (one_of(lead, kFillers) || lead == "was" || lead == "of" ||
                                                      lead == "is" || lead == "another"));
  return close ? std::optional(FigureChange{verb->direction, "by", std::nullopt}) : std::nullopt;
}

bool follows_from(const Document& document, Span figure) {
  const std::vector<std::string> before = words_before(document, figure.begin, 3);
  const auto from = std::find(before.begin(), before.end(), "from");
  return from != before.end() &&
         std::all_of(before.begin(), from, [](std::string_view word) { return kOfTheStart.has(word); });
}

}  // namespace factweave
