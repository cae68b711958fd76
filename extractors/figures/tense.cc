// SPDX-License-Identifier: MIT
#include "extractors/figures/tense.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr std::size_t kWindow = 40;  // tokens looked at on either side

constexpr WordList kFuture =
    "will shall 'll ll would should must may might could can plans plan planned intends intend expects "
    "expected aims aim hopes hope promises promised pledged vowed scheduled due going deadline target "
    "targets agreed undertakes undertook offers invites until upcoming forthcoming let committed vows "
    "pledges undertaken forecast projected predicted slated poised tipped";
constexpr WordList kPast =
    "was were had did has have said met rose fell grew came went took made began held won lost left gave "
    "got saw told sent signed opened closed died paid bought sold built led ran became spoke wrote fought "
    "been broke chose drew drove ate felt found flew heard kept knew laid lent meant rode sat shot "
    "slept stood stole struck taught thought threw brought caught gone";

bool past_form(const std::string& word) {
  return one_of(word, kPast) ||
         (word.size() > 4 && word.ends_with("ed") && !word.ends_with("eed") && word != "united" &&
          word != "planned" && word != "expected" && word != "scheduled" && word != "hundred" &&
          word != "promised" && word != "pledged" && word != "agreed" && word != "committed" &&
          word != "vowed" && word != "based" && word != "limited" && word != "projected" && word != "predicted" && word != "slated" && word != "tipped");
}

// Verbs whose past is their infinitive: "hit", but not "will hit" and "to hit".
bool past_like_infinitive(const std::vector<std::string>& words, std::size_t i, bool backward) {
  constexpr WordList kSame = "hit cut put set beat spread quit burst shut shed hurt cast";
  if (!kSame.has(words[i])) return false;
  const std::string_view earlier = word_at(words, backward ? i + 1 : i - 1);  // i - 1 wraps beyond the end
  return earlier != "to" && earlier != "not" && !one_of(earlier, kFuture);
}

bool clause_end(const std::string& word) { return word == ";" || word == ":" || word == "|"; }

// Distance in tokens to the nearest verb form of each sort.
struct Nearest {
  std::size_t future = 99;
  std::size_t past = 99;
};

// *approved the plan*, *its targets*, *the target range*: a noun, which looks nowhere.
bool is_noun(const std::vector<std::string>& words, std::size_t i, bool backward) {
  constexpr WordList kAlsoNouns = "plan plans hope hopes aim aims target targets offers forecast";
  constexpr WordList kDeterminers =
      "the a an this these those its their his her our my your no any each every such both some new 's of for";
  if (!kAlsoNouns.has(words[i])) return false;
  // *cut its barley forecast by 7%*, but *is forecast by*
  constexpr WordList kBehindNoun = "by for from to of";
  constexpr WordList kBeforeVerb = "is are was were be been being has have had who that which";
  const auto beside = [&](bool earlier) { return word_at(words, backward == earlier ? i + 1 : i - 1); };  // i - 1 wraps beyond the end
  if (words[i] == "forecast" && kBehindNoun.has(beside(false)) && !kBeforeVerb.has(beside(true)) && !beside(true).ends_with("ly")) return true;
  constexpr WordList kQualified = "range rate level band price date group audience of for";  // *above the inflation target range*
  if (one_of(words[i], "target targets") && kQualified.has(word_at(words, backward ? i - 1 : i + 1))) return true;
  return kDeterminers.has(word_at(words, backward ? i + 1 : i - 1));  // i - 1 wraps beyond the end
}

// *will be held*, *to be officially opened*, *is closed*: a participle has the time of its *be*.
bool of_be(const std::vector<std::string>& words, std::size_t i, bool backward) {
  const auto earlier = [&](std::size_t steps) {
    return word_at(words, backward ? i + steps : i - steps);  // i - steps wraps beyond the end
  };
  constexpr WordList kBe = "be is are";
  return kBe.has(earlier(1)) || (earlier(1).ends_with("ly") && kBe.has(earlier(2)));
}

// The month, not the verb: *in May*, *7 May*, *early May*. Words are in lower case.
bool is_month(const std::vector<std::string>& words, std::size_t i, bool backward) {
  constexpr WordList kBeforeMonth = "in of by since until till from to through during for last next this early late mid before after and between - '";
  if (words[i] != "may") return false;
  const std::string_view earlier = word_at(words, backward ? i + 1 : i - 1);  // i - 1 wraps beyond the end
  return kBeforeMonth.has(earlier) || has_digit(earlier);
}

// *will pay less from April, the regulator said*: who tells it, not what happens then.
bool is_told_behind(const std::vector<std::string>& words, std::size_t i) {
  constexpr WordList kTold = "said told announced reported added noted";
  constexpr std::size_t kSpeaker = 7;
  if (!kTold.has(words[i])) return false;
  const auto speaker = words.begin() + static_cast<std::ptrdiff_t>(i > kSpeaker ? i - kSpeaker : 0);
  return std::find(speaker, words.begin() + static_cast<std::ptrdiff_t>(i), ",") != words.begin() + static_cast<std::ptrdiff_t>(i);
}

// *at its regularly scheduled meeting on 21 June*: an adjective, whose verb stands elsewhere. Words nearest first.
bool is_attributive(const std::vector<std::string>& words, std::size_t i) {
  constexpr WordList kBefore = "a an the its their his her our this that any another next";
  constexpr WordList kNoNoun = "to that by for on in at of from with it them him her us and or but , . ( )";
  if (i == 0 || kNoNoun.has(words[i - 1])) return false;
  const std::string_view earlier = word_at(words, i + 1);
  constexpr std::size_t kShortest = 5;  // *bring* is no participle
  constexpr WordList kArticles = "a an the its their our my your";  // *a printed map*
  if (kArticles.has(earlier) && words[i].ends_with("ed") && words[i].size() > 4) return true;
  const bool of_participle = earlier.size() > kShortest && earlier.ends_with("ing") && earlier != "having";  // *by taking extended shifts*
  if (of_participle && words[i].ends_with("ed") && words[i].size() > 4) return true;
  if (!one_of(words[i], "scheduled planned expected proposed promised pledged")) return false;
  return kBefore.has(earlier) || (earlier.ends_with("ly") && kBefore.has(word_at(words, i + 2)));
}

// *could have cost*, but *would have to pay*
bool is_perfect(const std::vector<std::string>& words, std::size_t i, bool backward) {
  constexpr WordList kModals = "would could might may must should";
  const auto later = [&](std::size_t steps) {
    return word_at(words, backward ? i - steps : i + steps);  // i - steps wraps beyond the end
  };
  return kModals.has(words[i]) && later(1) == "have" && !later(2).empty() && later(2) != "to" && later(2) != "a";
}

void look(const std::vector<std::string>& words, std::size_t penalty, Nearest& nearest) {
  const bool ahead = penalty != 0 && nearest.future < nearest.past;
  bool infinitive = false;
  for (std::size_t i = 0; i < words.size() && !clause_end(words[i]); ++i) {
    const std::size_t at = i + penalty;
    if ((ahead && is_told_behind(words, i)) || (penalty == 0 && is_attributive(words, i))) continue;
    infinitive = infinitive || words[i] == "to" || words[i] == "that";
    // "promised to open in May" looks ahead, "promised it in May" and "on Monday promised it" back.
    static constexpr WordList kToldBehind = "promised pledged vowed agreed undertook committed";
    const bool behind = penalty != 0 && one_of(words[i], kToldBehind);
    const bool passive = penalty == 0 && (word_at(words, i + 1) == "is" || word_at(words, i + 1) == "are");  // *closing is expected in Q3*
    const std::string_view later = word_at(words, penalty == 0 ? i - 1 : i + 1);  // i - 1 wraps beyond the end
    if (words[i] == "going" && later != "to") continue;  // *was going for 20 pesos in March*
    if (is_perfect(words, i, penalty == 0)) {
      nearest.past = std::min(nearest.past, at);
    } else if (passive && one_of(words[i], kFuture)) {
      nearest.future = std::min(nearest.future, at);
    } else if (behind || (penalty == 0 && !infinitive && words[i].ends_with("ed") && one_of(words[i], kFuture))) {
      nearest.past = std::min(nearest.past, at);
    } else if (one_of(words[i], kFuture) && !is_month(words, i, penalty == 0) && !is_noun(words, i, penalty == 0)) {
      nearest.future = std::min(nearest.future, at);
    }
    // "to" and a verb after "is": AEL is to send.
    if (words[i] == "to" && i + 1 < words.size() && penalty == 0 &&
        (words[i + 1] == "is" || words[i + 1] == "are")) {
      nearest.future = std::min(nearest.future, at);
    }
    // *more units set to return on Thursday*
    if (penalty == 0 && words[i] == "to" && one_of(word_at(words, i + 1), "set due slated poised") && !one_of(word_at(words, i + 2), "was were had"))
      nearest.future = std::min(nearest.future, at);
    // *to be signed on 4 March*, but not *is said to be closed*
    const bool to_be = penalty == 0 && word_at(words, i + 1) == "be" && word_at(words, i + 2) == "to";
    if (to_be && past_form(words[i]) && !one_of(word_at(words, i + 3), "said believed thought reported known was were"))
      nearest.future = std::min(nearest.future, at);
    const bool infinitive_have = penalty == 0 && words[i] == "have" && i + 1 < words.size() &&
                                 (one_of(words[i + 1], kFuture) || words[i + 1] == "to");
    if (!infinitive_have && !of_be(words, i, penalty == 0) && (past_form(words[i]) || past_like_infinitive(words, i, penalty == 0))) nearest.past = std::min(nearest.past, at);
  }
}

// A document that is one time and nothing else, as in a form or a query: "on Monday", "by 3 May".
bool is_whole_document(const Document& document, const std::vector<std::string>& before,
                       const std::vector<std::string>& after) {
  static constexpr WordList kSmall = "on in by at the from to of until before after since";
  const auto small = [](const std::string& word) {
    return one_of(word, kSmall) || word.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  };
  return document.sentences.size() == 1 && std::all_of(before.begin(), before.end(), small) &&
         std::all_of(after.begin(), after.end(), small);
}

// *By 9 August it was full*, but not *by 9 August it was to be full*.
bool was_so(const std::vector<std::string>& after) {
  constexpr std::size_t kSubject = 4;
  constexpr WordList kAhead = "to due expected planned scheduled meant supposed hoped";
  constexpr WordList kOther = ", . if unless when while because that which who where and or but as so";  // another clause
  for (std::size_t i = 0; i < std::min(after.size(), kSubject); ++i) {
    if (kOther.has(after[i]) || clause_end(after[i]) || one_of(after[i], kFuture)) return false;
    if (after[i] == "was" || after[i] == "were") return !kAhead.has(word_at(after, i + 1));
  }
  return false;
}

// *By Monday the number had risen*, *34 had died by the end of May*: what had happened by then.
bool is_reached(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  static constexpr std::size_t kClause = 9;
  const auto had = [](const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), kClause) && !clause_end(words[i]); ++i) {
      if (words[i] == "had") return true;
      if (one_of(words[i], kFuture)) return false;
    }
    return false;
  };
  return had(before) || had(after) || was_so(after);
}

// *Hearings resume on Tuesday*, *tickets go on sale on Tuesday*: their present is the infinitive.
bool of_plural_subject(const std::vector<std::string>& before, std::size_t i) {
  constexpr WordList kTimetable = "go resume begin start open close arrive depart return end expire launch";
  constexpr WordList kNoPlurals = "was is has does this its us yes always perhaps";
  const std::string_view subject = word_at(before, i + 1);
  return kTimetable.has(before[i]) && subject.size() > 3 && subject.ends_with('s') && !subject.ends_with("ss") &&
         !kNoPlurals.has(subject);
}

// *It arrives on Tuesday*: the present of a timetable.
bool is_scheduled(const std::vector<std::string>& before) {
  constexpr WordList kTimetable =
      "opens starts begins arrives departs leaves meets holds hosts visits travels returns resumes closes ends expires enters faces votes launches goes comes takes airs";
  // *the levy goes up by two cents a litre on*
  constexpr WordList kChanging = "rises falls increases decreases drops doubles changes applies replaces ends";
  constexpr std::size_t kNear = 5;
  constexpr std::size_t kBehindAmount = 12;
  if (word_at(before, 0) == "in" && kTimetable.has(word_at(before, 1))) return true;
  if (word_at(before, 0) != "on") return false;
  if (one_of(word_at(before, 1), "payable redeemable")) return true;
  if (word_at(before, 1) == "record" && word_at(before, 2) == "of") return true;  // *shareholders of record on 29 May*
  for (std::size_t i = 1; i < std::min(before.size(), kNear) && !clause_end(before[i]) && before[i] != ","; ++i) {
    if (kTimetable.has(before[i]) || of_plural_subject(before, i)) return true;
  }
  for (std::size_t i = 1; i < std::min(before.size(), kBehindAmount) && !clause_end(before[i]) && before[i] != ","; ++i) {
    if (past_form(before[i])) return false;
    if (kChanging.has(before[i])) return true;
    const std::string_view particle = i > 0 ? std::string_view(before[i - 1]) : std::string_view();
    if (one_of(before[i], "goes go") && one_of(particle, "up down")) return true;
    if (one_of(before[i], "takes take comes come") && one_of(particle, "effect into")) return true;
  }
  return false;
}

// *will open after Easter*, *work resumes after Easter*: the verb right before it looks ahead.
bool is_awaited(const std::vector<std::string>& before) {
  constexpr WordList kResuming = "resumes starts begins opens reopens returns continues";
  if (kResuming.has(word_at(before, 1))) return true;
  constexpr std::size_t kClause = 10;
  Nearest nearest;
  const auto end = before.begin() + static_cast<std::ptrdiff_t>(std::min(before.size(), kClause));
  look({before.begin(), end}, 0, nearest);
  return nearest.future < nearest.past;
}

// *strikes planned for Sunday*: what is ahead, whatever has become of it.
bool is_planned_for(const std::vector<std::string>& before) {
  std::size_t i = 0;
  while (one_of(word_at(before, i), "and or ,")) i += 2;  // *for Sunday and Monday*
  return word_at(before, i) == "for" && one_of(word_at(before, i + 1), "planned scheduled slated rescheduled booked set");
}

// *had planned to strike for four weeks from 18 July*: on either side of the document's date, whichever is nearer.
bool had_planned(const std::vector<std::string>& before) {
  constexpr std::size_t kNear = 8;  // words
  for (std::size_t i = 0; i + 1 < std::min(before.size(), kNear) && !clause_end(before[i]); ++i) {
    if (one_of(before[i], "planned scheduled intended") && before[i + 1] == "had") return true;
    if (past_form(before[i])) return false;
  }
  return false;
}

// *the 2.4% forecast in December*: the forecast was made then.
bool is_when_told(const std::vector<std::string>& before) {
  constexpr WordList kTold = "forecast projected estimated predicted announced expected promised seen budgeted reported recorded";
  const bool behind = (word_at(before, 0) == "in" || word_at(before, 0) == "on") && kTold.has(word_at(before, 1));
  return behind && ends_figure(word_at(before, 2));
}

}  // namespace

bool is_possessive(const Document& document, Span span) {
  return document.folded.text().substr(document.folded.to_folded(span).end).starts_with("'s ");
}

Direction direction_at(const Document& document, Span span) {
  if (is_possessive(document, span)) return Direction::past;
  const std::string_view role = role_before(document, span);
  const std::vector<std::string> before = words_before(document, span.begin, kWindow);
  const std::vector<std::string> after = words_after(document, span.end, kWindow);
  if (role == "deadline") return is_reached(before, after) ? Direction::past : Direction::future;
  if (!before.empty() && (before[0] == "until" || before[0] == "till" || before[0] == "by"))
    return Direction::future;
  static constexpr WordList kAhead = "next coming upcoming following forthcoming";
  if (!before.empty() && one_of(before[0], kAhead)) return Direction::future;
  if (!before.empty() && (before[0] == "last" || before[0] == "past")) return Direction::past;
  if (!before.empty() && (before[0] == "since" || before[0] == "after" || before[0] == "following"))
    return before[0] != "since" && is_awaited(before) ? Direction::future : Direction::past;
  if (is_when_told(before)) return Direction::past;
  if (is_whole_document(document, before, after)) return Direction::future;
  if (is_scheduled(before)) return Direction::future;
  // *the walkout, scheduled for 25 May, was called off*
  if (is_planned_for(before)) return word_at(after, 0) == "," && one_of(word_at(after, 1), "was were") ? Direction::same_year : Direction::future;
  if (had_planned(before)) return Direction::same_year;
  Nearest nearest;
  look(before, 0, nearest);
  look(after, 3, nearest);
  if (nearest.future < nearest.past) return Direction::future;
  if (nearest.past < 99) return Direction::past;
  const bool alone = before.empty();
  if (!alone && (before[0] == "from" || before[0] == "next")) return Direction::future;
  return Direction::same_year;
}

bool has_happened(const Document& document, Span span) {
  Nearest nearest;
  look(words_before(document, span.begin, kWindow), 0, nearest);
  return nearest.past < nearest.future;
}

bool dates_a_price(const Document& document, Span span) {
  const std::vector<std::string> before = words_before(document, span.begin, 2);
  const std::size_t noun = document.unwrapped_text(span).starts_with("on ") ? 0 : 1;  // a deadline holds its preposition
  return (noun == 0 || word_at(before, 0) == "on") && one_of(word_at(before, noun), "price prices close rate value");
}

bool names_base(const Document& document, Span span) {
  constexpr WordList kBases = "baseline base benchmark";
  constexpr WordList kLevels = "level levels";
  const std::vector<std::string> after = words_after(document, span.end, 1);
  if (kBases.has(word_at(after, 0))) return true;
  return kLevels.has(word_at(after, 0)) && one_of(word_at(words_before(document, span.begin, 1), 0), "from below above on against with to than a at");
}

bool states_level(const Document& document, Span span) {
  const std::vector<std::string> before = words_before(document, span.begin, kWindow);
  if (word_at(before, 0) != "of" || word_at(before, 1) != "as") return false;
  Nearest nearest;
  look(before, 0, nearest);
  look(words_after(document, span.end, kWindow), 3, nearest);
  return nearest.past < nearest.future;
}

std::string_view role_before(const Document& document, Span span) {
  if (is_possessive(document, span)) return {};  // "hit by February's storms"
  if (names_base(document, span)) return "period";
  if (word_at(words_after(document, span.end, 1), 0) == "deadline") return "deadline";  // "a 9 May deadline"
  const std::vector<std::string> before = words_before(document, span.begin, 4);
  const auto word = [&](std::size_t i) { return word_at(before, i); };
  std::size_t i = 0;
  if (word(0) == "year" && word(1) == "the") i = 2;  // by the year 2050
  while (word(i) == "the" || word(i) == "next" || word(i) == "last" || word(i) == "past") ++i;
  if (word(i) == "by" || word(i) == "before" || word(i) == "within" || word(i) == "until" ||
      word(i) == "till")
    return "deadline";
  const bool no_more = word(i + 1) == "more" && (word(i + 2) == "no" || word(i + 2) == "not");
  if (word(i) == "than" && (word(i + 1) == "later" || no_more)) return "deadline";
  if (word(i) == "since" || word(i) == "from" || word(i) == "effective") return "start";
  if (word(i) == "of" && word(i + 1) == "as") return "start";
  if (word(i) == "born" || (word(i) == "in" && word(i + 1) == "born") ||
      (word(i) == "on" && word(i + 1) == "born"))
    return "birth";
  if (word(i) == "to" && one_of(word(i + 1), "back backdated")) return "start";  // dating back to 2001
  constexpr WordList kNoStretch = "compared refer refers referred relative prior due owing contrary thanks similar";  // "compared to May"
  if (word(i) == "to" && kNoStretch.has(word(i + 1))) return {};
  if (word(i) == "to" || word(i) == "through") return "end";
  if (word(i) == "during" || word(i) == "throughout" || word(i) == "over") return "period";
  return {};
}

}  // namespace factweave
