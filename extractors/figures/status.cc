// SPDX-License-Identifier: MIT
#include "extractors/figures/status.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr std::size_t kWordsBefore = 26;
constexpr std::size_t kWordsAfter = 10;
constexpr int kNestedCommitments = 6;  // that may begin between a clause and a figure of it

// Nouns that name what a figure is: "the goal is 5%", "an appeal for $3m".
struct Nouns {
  WordList words;
  std::string_view status;
};
constexpr std::array kNouns = {
    Nouns{"target targets goal goals pledge appeal aim promise commitment", "target"},
    Nouns{"guidance outlook forecast", "forecast"},
    Nouns{"limit ceiling cap maximum minimum threshold", "limit"},
    Nouns{"offer bid", "offer"},
    Nouns{"budget intent", "planned"},
    Nouns{"estimate", "estimate"},
    Nouns{"baseline", "baseline"}};
constexpr WordList kTargetVerbs =
    "pledged pledges promised promises commit committed undertakes undertook shall guaranteed required "
    "vowed aims hope contracted hopes hoped aspire swore seeks appeals appealing appealed";
constexpr WordList kForecastWords =
    "expect expects expected expecting forecasts forecasting predict predicts predicting projected projects projecting analysts should likely";
constexpr WordList kPlanWords =
    "plan plans planned intends intend budgeted approved decided propose proposes agreed will scheduled";
constexpr WordList kEstimateWords = "estimates estimated assumes";
constexpr WordList kOfferWords = "offers offered offering";
constexpr WordList kLimitWords = "must liable";
constexpr WordList kExceed = "exceed exceeds";
constexpr WordList kRuleOrCondition =
    "must not never cannot may shall should if when whenever where once unless until";
constexpr WordList kReached = "was were had rose fell is are has";
constexpr WordList kRelatives = "that which who whose";
constexpr WordList kBeforeAdjective = "cover covers covering the its their an a of for with meet";  // *to cover expected payments*
constexpr WordList kUnsure = "might could may";
constexpr WordList kForeseen = "forecast expected projected predicted likely";  // *lows of 2 degrees are forecast*
constexpr std::array<std::string_view, 5> kCeilings = {"no more than ", "not more than ", "at most ",
                                                       "not exceeding ", "a maximum of "};

bool follows_to(const Document& document, const Figure& figure) {
  const std::vector<std::string> after = words_after(document, figure.span.end, 3);
  return std::find(after.begin(), after.end(), "to") != after.end();
}

// "missed the 640 million forecast", "over the 4% ceiling"; what was forecast before the figure came is its mark: "down from the
// 2.4% forecast in December".
std::string_view by_noun_behind(const Document& document, const Figure& figure, const std::vector<std::string>& before) {
  if (figure.kind == "count") return {};
  const std::vector<std::string> after = words_after(document, figure.span.end, 2);
  if (kForeseen.has(word_at(after, 0)) && word_at(after, 1) == "by") return "forecast";  // "the 4.2% expected by analysts"
  for (const Nouns& nouns : kNouns) {
    if (!one_of(word_at(after, 0), nouns.words)) continue;
    return word_at(before, 0) == "the" && word_at(before, 1) == "from" ? "baseline" : nouns.status;
  }
  return {};
}

// "compared to the previous year's 77m", "compared with sales of 5m"
bool is_compared(const std::vector<std::string>& before) {
  constexpr std::size_t kObject = 7;
  constexpr WordList kElsewhere = ", ; : ( ) and but while was were is are rose fell";
  for (std::size_t i = 0; i < kObject && i + 1 < before.size(); ++i) {
    if (has_digit(before[i]) || kElsewhere.has(before[i])) return false;
    if ((before[i] == "with" || before[i] == "to") && before[i + 1] == "compared") return true;
  }
  return false;
}

// "below the prior quarter's 11,960 tonnes"
bool is_of_period_before(const std::vector<std::string>& before) {
  constexpr WordList kTimes = "year quarter month week season period half";
  constexpr WordList kComparing = "below above than against over under from versus to with on";
  const std::size_t noun = word_at(before, 0) == "'s" ? 1 : word_at(before, 0) == "s" && word_at(before, 1) == "'" ? 2 : 0;
  if (noun == 0 || !kTimes.has(word_at(before, noun)) || !one_of(word_at(before, noun + 1), "previous prior last preceding")) return false;
  const std::size_t article = word_at(before, noun + 2) == "the" ? noun + 3 : noun + 2;
  return kComparing.has(word_at(before, article));
}

// "the 3.4% which the ministry had predicted"
std::string_view told_of(const Document& document, const Figure& figure) {
  constexpr std::size_t kClause = 8;
  constexpr WordList kPredicted = "predicted forecast expected projected anticipated";
  constexpr WordList kTargeted = "targeted promised pledged";
  const std::vector<std::string> after = words_after(document, figure.span.end, kClause);
  const bool relative = one_of(word_at(after, 0), "which that");
  if (!relative && !one_of(word_at(after, 0), "it he she they we the")) return {};
  if (!relative && std::find(after.begin(), after.end(), "had") == after.end()) return {};  // "the 6m it had promised"
  for (std::size_t i = 1; i < after.size() && after[i] != "," && after[i] != "." && after[i] != "is" && after[i] != "was"; ++i) {
    if (kPredicted.has(after[i]) && word_at(after, i + 1) != "to") return "forecast";
    if (kTargeted.has(after[i]) && word_at(after, i + 1) != "to") return "target";
  }
  return {};
}

// Behind "from": whether something moves on from the figure. "14 tonnes from 67% of the area", "4 m from 112 m depth" come from there.
bool is_start(const Document& document, const ChangeVerbs& verbs, const Figure& figure, const std::vector<std::string>& before) {
  if (follows_to(document, figure) || !verbs.direction(word_at(before, 1)).empty()) return true;
  if (figure.kind == "count" && !figure.counted.empty()) return false;
  if (figure.kind != "measure" && word_at(words_after(document, figure.span.end, 1), 0) != "of") return true;
  constexpr std::size_t kClause = 14;  // words
  constexpr WordList kMoves =
      "up down higher lower increase increased decrease decreased rise fall growth decline drop jump change changed improvement reduction revised "
      "raised cut adjusted adjusting compared cutting reducing raising increasing";
  const std::vector<std::string> after = words_after(document, figure.span.end, 3);
  // "and sales to 12.5 million litres from 13 million litres"
  constexpr std::size_t kAmount = 5;  // words
  const auto end = before.begin() + static_cast<std::ptrdiff_t>(std::min(kAmount, before.size()));
  if (ends_figure(word_at(before, 1)) && std::find(before.begin() + 1, end, "to") != end) return true;
  constexpr WordList kEarlier = "a last previously earlier before prior year";
  if (kEarlier.has(word_at(after, 0)) || (word_at(after, 0) == "in" && has_digit(word_at(after, 1)))) return true;
  for (std::size_t i = 1; i < before.size() && i < kClause && before[i] != ";"; ++i) {
    if (kMoves.has(before[i]) || !verbs.direction(before[i]).empty()) return true;
  }
  return false;
}

// "According to preliminary estimates, farmers will harvest 22m tonnes": what the sentence goes by. Words stand nearest first.
std::string_view by_source(const std::vector<std::string>& before) {
  constexpr WordList kEstimates = "estimates estimate";
  constexpr WordList kForecasts = "forecasts forecast projections projection predictions outlook";
  const auto according = std::find(before.begin(), before.end(), "according");
  if (according == before.end() || according == before.begin() || *std::prev(according) != "to") return {};
  for (auto word = according; word != before.begin();) {
    const std::string& of_source = *--word;
    if (of_source == ",") break;
    if (kEstimates.has(of_source)) return "estimate";
    if (kForecasts.has(of_source)) return "forecast";
  }
  return {};
}

// "predicts that exports will reach 42m tonnes": what the verb before *will* makes of it.
std::string_view by_foreseeing(const std::vector<std::string>& before, std::size_t will) {
  constexpr std::size_t kSubject = 10;  // words: "that the country's exports of grain"
  constexpr WordList kForesee = "expect expects expected predict predicts predicted projects projected forecast forecasts";
  constexpr WordList kEstimate = "estimate estimates estimated";
  for (std::size_t i = will + 1; i < std::min(before.size(), will + kSubject); ++i) {
    if (before[i] == "," || before[i] == ";") break;
    if (before[i - 1] != "that") continue;
    if (kForesee.has(before[i])) return "forecast";
    if (kEstimate.has(before[i])) return "estimate";
  }
  return {};
}

// What a promise is measured by: "fewer than in 2024 (6,180)", "to halve emissions, 9,400 t in 2019".
bool is_mark(const Document& document, const Figure& figure, const std::vector<std::string>& before) {
  const auto word = [&](std::size_t i) { return word_at(before, i); };
  if (word(0) == "(" && has_digit(word(1)) && word(2) == "in" && (word(3) == "than" || (one_of(word(3), "period week month quarter") && (word(5) == "than" || word(6) == "than" || word(7) == "than")))) return true;
  const std::vector<std::string> after = words_after(document, figure.span.end, 2);
  if (word(0) != "," || after.size() < 2 || after[0] != "in" || after[1].size() != 4 || !document.date)
    return false;
  return has_digit(after[1]) && after[1] < std::to_string(static_cast<int>(document.date->year()));
}

// What the words right beside the figure say of it alone.
std::string_view named(const Document& document, const ChangeVerbs& verbs, const Figure& figure,
                       const std::vector<std::string>& before) {
  const auto word = [&](std::size_t i) { return word_at(before, i); };
  if (word(0) == "existing" || word(0) == "previous") return "baseline";
  if (const std::string_view status = by_noun_behind(document, figure, before); !status.empty()) return status;
  // "from 620 to 700", "up from 620"; but "delegations from 30 countries"
  if (word(0) == "from" && is_start(document, verbs, figure, before)) return "baseline";
  if ((word(0) == "with" || word(0) == "to") && word(1) == "compared") return "baseline";
  if (word(0) == "at" && word(1) == "put") return "estimate";  // "damage is put at 4m"
  // "27,000, down from a high of 135,000"
  constexpr WordList kExtremes = "high low peak record trough maximum minimum";
  constexpr std::size_t kExtreme = 7;  // words: "from its all-time peak of"
  const auto extreme_end = before.begin() + static_cast<std::ptrdiff_t>(std::min(kExtreme, before.size()));
  const bool from = std::find(before.begin(), extreme_end, "from") != extreme_end;
  if (word(0) == "of" && kExtremes.has(word(1)) && from) return "baseline";
  if (word(0) == "of" && word(1) == "instead") return "baseline";
  if (is_compared(before)) return "baseline";
  if (const std::string_view told = told_of(document, figure); !told.empty()) return told;
  // "a dividend of 42 cents, against 38 cents for 2023"
  const bool against = word(0) == "against" || word(0) == "versus" || word(0) == "vs";
  constexpr WordList kOfTime = "for in a last during the";
  if (against && (word(1) == "," || ends_figure(word(1)) || kOfTime.has(word_at(words_after(document, figure.span.end, 1), 0)))) return "baseline";
  if (word(0) == "after" && word(1) == "," && one_of(word_at(words_after(document, figure.span.end, 1), 0), kOfTime)) return "baseline";
  if (is_of_period_before(before)) return "baseline";
  if (word(0) == ":" && word(1) == "was") return "baseline";
  // "61% (2019: 58%)", "(H1 2024: 397.9m)"
  constexpr std::size_t kYear = 4;  // digits
  const bool of_year = word(0) == ":" && word(1).size() == kYear && has_digit(word(1));
  if (of_year && (word(2) == "(" || word(3) == "(")) return "baseline";
  // "6.3% above the 388 million of a year ago", "well down on the 388 million of 1986"
  if (word(0) == "the" && (word(1) == "above" || word(1) == "below" || word(1) == "than" || (word(1) == "on" && one_of(word(2), "up down")))) return "baseline";
  if (const std::string_view status = by_source(before); !status.empty()) return status;
  for (std::size_t i = 0; i < 4; ++i) {  // "to be paid in two tranches"
    if (word(i) == "be" && word(i + 1) == "to") {  // but "is expected to be €60m"
      if (one_of(word(i + 2), kForecastWords) || word(i + 2) == "forecast") break;
      return "planned";
    }
  }
  const std::string_view surface = document.unwrapped_text(figure.span);
  if (word(0) == "(" && is_mark(document, figure, before)) return "baseline";
  const bool ceiling = std::any_of(kCeilings.begin(), kCeilings.end(),
                                   [&](std::string_view lead) { return surface.starts_with(lead); });
  if (ceiling && figure.kind == "measure") return "limit";
  const std::vector<std::string> after = words_after(document, figure.span.end, 1);
  if (!after.empty() && (after[0] == "was" || after[0] == "were")) return "actual";
  return {};
}

// *must not exceed 90 dB* and *if gusts exceed 25 m/s* name limits; *will exceed 12 GW* and *the fleet exceeds 300 ships* do not.
std::string_view by_exceeding(std::span<const std::string> before_verb) {
  for (const std::string& word : before_verb) {
    if (word == "," || word == ";") break;
    if (one_of(word, kRuleOrCondition)) return "limit";
    if (word == "will" || one_of(word, kForecastWords)) return "forecast";
    if (one_of(word, kUnsure)) return "estimate";
  }
  return "actual";
}

// *the budget deficit* is no budget. Words stand nearest first.
bool names_another(const std::vector<std::string>& before, std::size_t noun) {
  constexpr WordList kOfBudget = "deficit deficits surplus surpluses shortfall gap hole speech office committee airline airlines carrier hotel year document rules";
  constexpr WordList kOfGoal = "difference scorer line keeper kick";
  // *under his guidance* is no forecast.
  constexpr WordList kOfPerson = "his her their s under spiritual expert parental medical";
  if (before[noun] == "guidance" && kOfPerson.has(word_at(before, noun + 1))) return true;
  // *his third goal in four games*
  constexpr WordList kScored = "scored scores scoring netted third second first fourth fifth winning opening own";
  constexpr WordList kNumbers = "two three four five six seven eight nine ten eleven twelve league cup";
  if (before[noun] == "goals" && (kScored.has(word_at(before, noun + 1)) || kNumbers.has(word_at(before, noun + 1)) || has_digit(word_at(before, noun + 1)))) return true;
  const std::string_view last = word_at(before, noun + 1);
  const bool numbered = has_digit(last) || one_of(last, "th st nd rd");  // *her 15th goal*
  if (before[noun] == "goal" && (numbered || kScored.has(last) || kScored.has(word_at(before, noun + 2)))) return true;
  constexpr WordList kOfCourt = "dismissed upheld allowed rejected court courts judge judges tribunal lodged filed heard";
  const auto of_court = [&](const std::string& word) { return kOfCourt.has(word); };
  if (before[noun] == "appeal" && std::any_of(before.begin(), before.end(), of_court)) return true;
  if (noun == 0) return false;
  constexpr WordList kObserved =
      "temperature temperatures sustained wind winds gust gusts rainfall humidity depth speeds increase decrease rise fall decline drop change pressure growth number share "
      "contribution daily score marks";
  if (one_of(before[noun], "maximum minimum") && kObserved.has(before[noun - 1])) return true;
  if (before[noun] == "minimum" && one_of(before[noun - 1], "wage wages")) return true;  // *a rise in the minimum wage to £5*
  constexpr WordList kOfBid = "document documents security bond price prices period book opening validity";
  if (before[noun] == "bid" && kOfBid.has(before[noun - 1])) return true;
  if (before[noun] == "budget" && word_at(before, noun + 1) == "a" && word_at(before, noun + 2) == "on") return true;
  return (before[noun] == "budget" && kOfBudget.has(before[noun - 1])) || (before[noun] == "goal" && kOfGoal.has(before[noun - 1]));
}

// *five projects*: the noun, not the verb.
bool is_counted(std::string_view before) {
  constexpr WordList kBeforeNoun =
      "the a these those its their his her our all some many several new such both two three four five six seven eight nine ten dozen hundred of such other";
  return kBeforeNoun.has(before) || has_digit(before);
}

// *14 projects*, *energy projects in the country*, but *projects growth of 4%*.
bool is_noun(const std::vector<std::string>& before, std::size_t word) {
  constexpr WordList kBehindNoun = "in of at for with across to under , and or ( worth that which totaling totalling";
  return is_counted(word_at(before, word + 1)) || word == 0 || kBehindNoun.has(before[word - 1]) || before[word - 1].ends_with("ed");
}

// *our free plan gives you 5 seats*: what is sold.
bool is_tariff(const std::vector<std::string>& before, std::size_t noun) {
  constexpr WordList kKinds =
      "free pro basic premium standard business family mobile data monthly annual prepaid postpaid enterprise starter insurance "
      "health";
  return one_of(before[noun], "plan plans") && kKinds.has(word_at(before, noun + 1));
}

// *a committed occupancy of*, *total committed capital*
bool is_adjective(const std::vector<std::string>& before, std::size_t participle) {
  constexpr WordList kArticles = "a an the its their our his her total of fully new";
  constexpr WordList kProperties = "occupancy capital rent rents revenue spending expenditure volume volumes capacity facility facilities funds funding lease leases";
  if (participle == 0) return false;
  return kArticles.has(word_at(before, participle + 1)) || kProperties.has(before[participle - 1]);
}

// *capped at 5%*
bool is_cap(const std::vector<std::string>& before) {
  return (before[1] == "capped" && before[0] == "at") || (one_of(before[1], "limited restricted") && before[0] == "to");
}

// *the forecast for 2024 was 5.4%*: no figure that the clause ends with.
bool is_year_of_subject(const std::vector<std::string>& before, std::size_t word) {
  constexpr std::size_t kYear = 4;  // digits
  return before[word].size() == kYear && before[word].find_first_not_of("0123456789") == std::string::npos && one_of(word_at(before, word + 1), "for in");
}

// *sees inflation at 4.6%*, *sees growth slowing to 4.6%*
bool sees_ahead(const std::vector<std::string>& before, std::size_t verb) {
  const auto end = before.begin() + static_cast<std::ptrdiff_t>(verb);
  const bool moving = std::any_of(before.begin(), end, [](const std::string& word) { return word.ends_with("ing"); });
  return word_at(before, 0) == "at" || (moving && one_of(word_at(before, 0), "to by"));
}

// *is required to pay 5m*, *a required 5m*, but *the farms required 5m to build*: what they took.
bool is_demanded(const std::vector<std::string>& before, std::size_t verb) {
  return one_of(word_at(before, verb + 1), "is are be been being was were not the a an") || (verb > 0 && one_of(before[verb - 1], "to by"));
}

// By the nouns and verbs before the figure, nearest first. Behind a copula only nouns tell: "the goal is 5%".
std::string_view by_words(const Figure& figure, const std::vector<std::string>& before) {
  bool reached = false;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const std::string& word = before[i];
    if (word == ";" || (reached && has_digit(word) && !is_year_of_subject(before, i))) break;
    // "expected sales of 4m but sold 3m"
    if (word == "but" && !one_of(word_at(before, i + 1), "nothing anything all none")) break;
    for (const Nouns& nouns : kNouns) {
      if (one_of(word, nouns.words) && !names_another(before, i)) return nouns.status;
    }
    if (reached) continue;
    if (word == "will" && figure.change) return "forecast";  // demand will grow by 5%
    if (word == "will") {
      if (const std::string_view foreseen = by_foreseeing(before, i); !foreseen.empty()) return foreseen;
    }
    constexpr WordList kBefalls = "lose suffer face die miss";
    if (word == "will" && i > 0 && kBefalls.has(before[i - 1])) return "forecast";  // *will lose a fifth of its beaches*
    if (word == "should" && i + 1 == before.size() && i + 1 < kWordsBefore) return "limit";  // *Should it fall below 1,500, …*
    if (word == "sees" && sees_ahead(before, i)) return "forecast";
    if (word == "set" && i > 0 && before[i - 1] == "to" && one_of(word_at(before, i + 1), "is are")) return "forecast";  // *is set to fall to 28 tonnes*
    if (word == "required" && !is_demanded(before, i)) continue;
    if (word == "seen" && one_of(word_at(before, i + 1), "is are") && one_of(word_at(before, 0), "at by to reaching")) return "forecast";  // *is seen at 4.6%*
    if (one_of(word, kForecastWords) && !(word == "projects" && is_noun(before, i))) return "forecast";
    if (one_of(word, kEstimateWords)) return "estimate";
    if (one_of(word, kPlanWords) && !is_tariff(before, i)) return "planned";
    if (one_of(word, kOfferWords) && figure.kind != "measure" && !is_counted(word_at(before, i + 1))) return "offer";
    if (word == "would") return "forecast";
    if (word == "could" || word == "might") return "estimate";
    if (one_of(word, kLimitWords) || (i == 1 && is_cap(before))) return "limit";
    if (one_of(word, kExceed)) return by_exceeding(std::span(before).subspan(i + 1));
    if (word == "committed" && is_adjective(before, i)) continue;
    const bool shrank = word == "contracted" && figure.change;  // *credit contracted by 0.7%*
    if (one_of(word, kTargetVerbs) && !shrank) return "target";
    // "will come from a firm that owns 60%", but "proposes that a dividend of 40 cents be paid"
    const std::string_view governor = word_at(before, i + 1);
    const bool intends = one_of(governor, kPlanWords) || one_of(governor, kTargetVerbs);
    const bool complement = word == "that" && (intends || one_of(governor, kForecastWords));
    reached = one_of(word, kReached) || (one_of(word, kRelatives) && !complement);
  }
  return {};
}

// What the act of its commitment makes of a figure; a bound on what one must or must not do is a limit.
std::string_view by_commitment(const Document& document, const Commitment& commitment, const Figure& figure,
                               const std::vector<std::string>& before) {
  if (commitment.condition && commitment.condition->span.contains(figure.span)) {
    // "provided that the ministry releases its grant of 2m"
    constexpr WordList kDefinite = "its their his her the this";
    const bool of_known = figure.bound.empty() && word_at(before, 0) == "of" && kDefinite.has(word_at(before, 2));
    return of_known ? "" : "limit";
  }
  if (is_mark(document, figure, before)) return "baseline";
  const auto word = [&](std::size_t i) { return word_at(before, i); };
  const bool definite = word(0) == "the" || word(0) == "this" || word(0) == "its" || word(0) == "their";
  if (definite && figure.bound.empty()) return "actual";  // "to waive the JOD 300 fee"
  if (commitment.act == "obligation" || commitment.act == "refusal") {
    const bool limited = !figure.bound.empty() && figure.bound != "range";
    if (limited || std::find(before.begin(), before.end(), "liable") != before.end()) return "limit";
    if (commitment.act == "refusal") return "actual";
    return "target";
  }
  if (one_of(word(0), kExceed) && by_exceeding(std::span(before).subspan(1)) == "limit") return "limit";
  if (commitment.act == "plan" || commitment.act == "decision" || commitment.act == "intention")
    return "planned";
  if (commitment.act == "offer" || commitment.act == "readiness") return "offer";
  if (commitment.act == "promise" || commitment.act == "goal" || commitment.act == "agreement")
    return "target";
  return {};
}

// *1,250 homes, 300 of them for rent, will be built*: the last word of the part that is named beside the whole, or the comma
// behind that part. Beyond the words where there is none.
std::size_t behind_part(const std::vector<std::string>& before, const std::vector<std::string>& after, std::size_t comma) {
  const bool modal = one_of(word_at(after, comma + 1), "will would");
  if (modal && (word_at(before, 0) == "including" || (word_at(after, 0) == "of" && one_of(word_at(after, 1), "them these which")))) return comma;
  const std::string_view next = word_at(after, comma + 1);
  if (next != "including" && !(has_digit(next) && one_of(word_at(after, comma + 2), "of"))) return after.size();
  std::size_t i = comma + 1;
  while (i < after.size() && after[i] != ",") ++i;
  return i;
}

}  // namespace

FigureStatus::FigureStatus(const Extraction& extraction) : extraction_(&extraction), change_verbs_(extraction) {
  const std::vector<Commitment>& commitments = extraction.annotations.commitments;
  for (std::uint32_t i = 0; i < commitments.size(); ++i) order_.push_back(i);
  std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return commitments[a].span < commitments[b].span;
  });
}

const Commitment* FigureStatus::commitment_at(Span span) const {
  const std::vector<Commitment>& commitments = extraction_->annotations.commitments;
  auto next =
      std::upper_bound(order_.begin(), order_.end(), span.begin,
                       [&](std::uint32_t at, std::uint32_t c) { return at < commitments[c].span.begin; });
  for (int i = 0; i < kNestedCommitments && next != order_.begin(); ++i) {
    const Commitment& commitment = commitments[*--next];
    if (span.begin < commitment.span.end) return &commitment;
  }
  return nullptr;
}

// *has hired 120 and plans to hire 300*: what stands before "and plans" is no part of the plan; *Norvik, which has 14 ships,
// will report in May*: nor what describes who plans.
bool FigureStatus::told_before(const Commitment& commitment, const Figure& figure) const {
  if (figure.span.end >= commitment.trigger.span.begin) return false;
  if (figure.span.begin > commitment.span.begin) {
    const std::string_view lead = extraction_->document.folded_text({commitment.span.begin, figure.span.begin});
    for (const std::string_view relative : {" which ", " who ", " whose ", " that "}) {
      if (lead.find(relative) != std::string_view::npos) return true;
    }
  }
  const std::string_view between = extraction_->document.folded_text({figure.span.end, commitment.trigger.span.begin});
  if (between.find(';') != std::string_view::npos || between.find(" but ") != std::string_view::npos) return true;
  // The conjunction stands before the verb; *half of the vans and cars will be sold* has it in the subject.
  constexpr WordList kAdverbs = "also now still then further later subsequently thereby thus so therefore";
  const std::size_t conjunction = between.rfind(" and ");
  if (conjunction == std::string_view::npos) return false;
  const std::string_view verb = between.substr(conjunction + 5);
  return verb.empty() || kAdverbs.has(verb.substr(0, verb.find(' ')));
}

// *had planned 5,000 homes but built 3,200*
bool FigureStatus::told_instead(const Commitment& commitment, const Figure& figure) const {
  if (figure.span.begin < commitment.trigger.span.end) return false;
  const std::string_view between = extraction_->document.folded_text({commitment.trigger.span.end, figure.span.begin});
  const std::size_t but = between.rfind(" but ");
  if (but == std::string_view::npos) return false;
  const std::string_view verb = between.substr(but + 5);
  return verb.find(' ') == verb.size() - 1 && (verb.ends_with("ed ") || one_of(verb.substr(0, verb.size() - 1), "built sold got made had sent gave spent"));
}

// *will buy vans from Tukula, in which it has invested 4 million*, *a goal of 10 GW, which now stands at 3 GW*: what is said
// besides of something that the undertaking names.
bool FigureStatus::told_besides(const Commitment& commitment, const Figure& figure) const {
  if (figure.span.begin < commitment.trigger.span.end) return false;
  constexpr WordList kTold = "has have had was were is are currently already now stands sits owns employs";
  constexpr WordList kUntold = "will would shall should could may might must be if to";
  const std::string_view between = extraction_->document.folded_text({commitment.trigger.span.end, figure.span.begin});
  constexpr std::array<std::string_view, 4> kOpeners = {" which ", " who ", " whose ", " where "};
  if (std::none_of(kOpeners.begin(), kOpeners.end(), [&](std::string_view opener) { return between.find(opener) != std::string_view::npos; })) return false;
  const std::vector<std::string> before = words_before(extraction_->document, figure.span.begin, kWordsBefore);
  bool told = false;
  for (std::size_t i = 0; i < before.size() && !one_of(before[i], kRelatives); ++i) {
    if (kUntold.has(before[i]) && i != 0) return false;
    told = told || kTold.has(before[i]);
  }
  return told;
}

std::string FigureStatus::of(const Figure& figure) const {
  const Document& document = extraction_->document;
  const std::vector<std::string> before = words_before(document, figure.span.begin, kWordsBefore);
  if (const std::string_view status = named(document, change_verbs_, figure, before); !status.empty())
    return std::string(status);
  if (figure.kind == "age" || figure.kind == "score") return "actual";
  const Commitment* commitment = commitment_at(figure.span);
  if (commitment != nullptr && !told_before(*commitment, figure) && !told_instead(*commitment, figure) && !told_besides(*commitment, figure)) {
    if (const std::string_view status = by_commitment(document, *commitment, figure, before); !status.empty())
      return std::string(status);
  }
  if (const std::string_view status = by_words(figure, before); !status.empty()) return std::string(status);
  const std::vector<std::string> after = written_words_after(document, figure.span.end, kWordsAfter);  // the month is May
  for (std::size_t i = 0; i < after.size(); ++i) {
    const std::string& word = after[i];
    if (word == ",") {
      if (i = behind_part(before, after, i); i < after.size()) continue;
      break;
    }
    if (word == "." || word == ";" || one_of(word, "after because while although though")) break;  // *fell 8% after it warned profits would fall*
    if (one_of(word, kUnsure)) return "estimate";
    if (word == "will" || word == "would" || (kForeseen.has(word) && (i == 0 || !one_of(after[i - 1], kBeforeAdjective)))) return "forecast";
    if (word == "must") return "limit";
    if (word == "that" || word == "which" || word == "who" || word == "and" || word == "but") break;
  }
  return "actual";
}

}  // namespace factweave
