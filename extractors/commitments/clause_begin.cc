// SPDX-License-Identifier: MIT
// Where the clause around a trigger begins: behind another clause, behind who reports it, behind a dateline.
#include <algorithm>
#include <string_view>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

constexpr WordList kConnectives =
    "and but so therefore however then also thus yet nevertheless meanwhile moreover furthermore instead or besides";

class ClauseBegin {
 public:
  ClauseBegin(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  std::size_t find() { return promising_report(c_, u_) != nullptr ? u_.trigger.begin : trimmed_start(clause_begin()); }

 private:
  std::size_t clause_begin() {
    std::size_t start = u_.segment.begin;
    for (std::size_t i = u_.segment.begin; i < u_.trigger.begin; ++i) {
      if (const std::size_t close = i == u_.segment.begin ? 0 : w_.end_of_phrase_in_marks(i, u_.trigger.begin); close != 0) {
        i = close;
        continue;
      }
      if (const std::size_t close = end_of_aside(i); close != 0) {
        i = close;
        continue;
      }
      const std::string_view word = w_[i];
      const WordRange rest{i + 1, u_.trigger.begin};
      const bool colon = word == ":" && u_.voice != "label" && !w_.words().touches_previous(i + 1);  // not *(NASDAQ:PPC)*
      if (word == ";" || word == "\"" || colon || spaced_dash(i)) {
        if (word == ";" && shares_modal(rest)) start = u_.trigger.begin;
        if (!rest.empty() && (w_.phrase_start(i + 1) || w_.subordinator(i + 1) || w_.preposition(i + 1) || w_.adverb(i + 1))) start = i + 1;
      } else if (word == "that" && complementizer(i) && has_subject(rest) && !in_preposed(start, i)) {
        start = i + 1;
      } else if (word == "why" && one_of(w_[i - 1], "is was") && w_.phrase_start(i + 1)) {  // *, which was why he decided to*
        start = i + 1;
      } else if (one_of(word, "and but or yet so hence while whereas because although though") && i > start && !inside_clause(i)) {
        if (opens_clause(start, i)) start = i + 1;
      } else if (word == "when" && dated_before(i) && w_.phrase_start(i + 1)) {
        start = i + 1;
      } else if (word == "," && splice(start, i)) {
        start = i + 1;
      } else if (one_of(word, "it they he she we i") && i > start && (behind_told(i) || (w_.behind_saying(i) && !one_of(word, "we i")))) {  // *The energy giant said it would*: who says so is no mention
        start = i;
      } else if (says_without_that(i)) {
        start = i + 1;
      } else if (const std::size_t said = said_participle(i); said != 0) {
        start = said;
      } else if (one_of(word, "which whom") && w_.preposition(i - 1) && tells_inside(start, rest)) {
        start = i + 1;
      } else if ((word == "for" && reason(start, i)) || (one_of(word, "after before") && told_after(start, i))) {
        start = i + 1;
      }
    }
    return after_report(start);
  }

  // *If you tell us that you need it, we will*: *that* belongs to the clause which the comma closes.
  bool in_preposed(std::size_t start, std::size_t that) const {
    while (start < that && one_of(w_[start], kConnectives)) ++start;
    if (!one_of(w_[start], "if unless once provided") || !has_comma({that, u_.trigger.begin})) return false;
    for (std::size_t i = start; i < that; ++i) {
      if (w_[i] == "," && !inside_clause(i + 1)) return false;
    }
    return true;
  }

  // *the parties will share notes; will train clerks; and will meet*: the subject stands before the first of them.
  bool shares_modal(WordRange rest) const {
    return u_.voice == "modal" && (rest.empty() || (rest.begin + 1 == rest.end && w_[rest.begin] == "and"));
  }

  // *so far*, *not only seed, but also tools*: nothing new begins.
  bool inside_clause(std::size_t i) const {
    return (w_[i] == "so" && one_of(w_[i + 1], "far much long")) || (w_[i] == "but" && w_[i + 1] == "also" && w_[i - 1] == ",");
  }

  // *put off the launch until May, when it will open two depots*: what happens then is told besides.
  bool dated_before(std::size_t when) const {
    constexpr std::size_t kDate = 5;  // words
    if (when < u_.segment.begin + 2 || w_[when - 1] != ",") return false;
    return std::ranges::any_of(w_.figures_from({std::max(u_.segment.begin, when - std::min(when, kDate)), when}), [&](std::size_t f) {
      return one_of(c_.annotations().figures[f].kind, "date period") && w_.figure_tokens(f).end == when - 1;
    });
  }

  bool spaced_dash(std::size_t i) const {
    // *Oslo -- Norvik will*
    if (i > 0 && w_[i] == "-" && w_[i - 1] == "-") return w_.words().touches_previous(i) && !w_.words().touches_previous(i - 1) && !w_.words().touches_previous(i + 1);
    if (w_[i] != "-" || w_.words().touches_previous(i)) return false;
    return !w_.words().touches_previous(i + 1) || w_[i - 1] == ")";  // *OSLO (AP) -Norvik will*
  }

  // *Half of the vans - from pickups to trucks - will*: the dash that closes what this one opens, 0 where it opens a clause. Of three
  // the first stands behind a dateline.
  std::size_t end_of_aside(std::size_t i) const {
    if (!spaced_dash(i) || i == u_.segment.begin) return 0;
    std::size_t close = 0, dashes = 0;
    for (std::size_t k = i + 1; k < u_.trigger.begin; ++k) {
      if (!spaced_dash(k)) continue;
      if (dashes++ == 0) close = k;
    }
    const bool opens = w_.phrase_start(close + 1) && close + 1 < u_.trigger.begin;  // *In 1992 - a good year - we shall*
    return dashes % 2 == 1 && !opens && !w_.has_finite({i + 1, close}) ? close : 0;
  }

  // *the trams will run*, *trams will run*
  bool begins_subject(std::size_t i) const { return w_.phrase_start(i) || (w_.noun_like(i) && w_.form(i) == "present"); }

  // *that* after a verb or noun that takes a clause; not *the bank that will*.
  bool complementizer(std::size_t i) const {
    if (w_[i - 1] == "so" || w_[i - 1] == "such") return false;
    if (one_of(w_[i - 1], "said says promised pledged vowed agreed announced assured guaranteed")) return true;
    if (!begins_subject(i + 1) && !w_.subordinator(i + 1) && !w_.preposition(i + 1) && !one_of(w_[i + 1], ", not")) return false;
    const bool inserted = i > u_.segment.begin + 3 && w_[i - 1] == "," && w_[i - 3] == "," && (w_.adverb(i - 2) || one_of(w_[i - 2], kConnectives));
    const std::size_t from = inserted ? i - 3 : behind_whom(i);
    for (std::size_t k = from; k-- > u_.segment.begin && i - k <= 9;) {  // *hopes, therefore, that*
      if (one_of(w_[k], ", ;") && from - k > 1) return false;
      if (w_.is_verb(k) && !w_.noun_like(k)) return true;
      if (one_of(w_[k], "sure certain confident clear convinced fact assurance assurances promise pledge word guarantee "
                        "agreement decision undertaking commitment is was doubt")) {
        return true;
      }
      if (w_.mention_over(k) < 0 && !w_.determiner(k) && i - k > 3) return false;
    }
    return false;
  }

  // Before the name of *told the union, AKT, that*; the token itself where none is inserted.
  std::size_t behind_whom(std::size_t that) const {
    const int m = that > u_.segment.begin + 2 && w_[that - 1] == "," ? w_.mention_to(that - 1) : -1;
    if (m < 0) return that;
    const std::size_t first = w_.mention_tokens(static_cast<std::size_t>(m)).begin;
    return first > u_.segment.begin + 1 && w_[first - 1] == "," ? first - 1 : that;
  }

  bool has_subject(WordRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (w_.words().is_word(i) && !w_.adverb(i)) return true;
    }
    return false;
  }

  // *… and we will*: a new clause, if the left side is one and a subject follows.
  bool opens_clause(std::size_t start, std::size_t conjunction) const {
    const WordRange rest{conjunction + 1, u_.trigger.begin};
    if (!has_subject(rest)) return false;
    std::size_t first = rest.begin;
    while (first < rest.end && (w_.adverb(first) || w_[first] == ",")) ++first;
    if (!w_.phrase_start(first) && !w_.subordinator(first) && !w_.preposition(first)) return false;
    if (joins_pair(start, conjunction) || ends_series(rest) || ends_aside(start, rest) || lists_examples(conjunction) || joins_absolute(conjunction)) return false;
    const std::size_t opening = w_[rest.begin] == "," ? rest.begin + 1 : rest.begin;
    if (w_.preposition(opening) && !w_.subordinator(opening) && shares_subject(rest)) return false;
    if (one_of(w_[conjunction], "while whereas because although though")) return true;
    if (w_.subordinator(start) && !has_comma({start, conjunction})) return false;  // *if A and B, we will*
    // *tell us and we will*: an invitation belongs to its condition.
    if (w_.subordinator(start) && w_[conjunction] == "and") return follows_main_clause(start, conjunction);
    return w_.has_finite({start, conjunction}) || verb_behind_aside({start, conjunction}) || only_pronoun(first, rest.end);
  }

  // *If they do not pay, we will strike, and this time we will not stop*: the condition has its clause already.
  bool follows_main_clause(std::size_t start, std::size_t conjunction) const {
    if (w_[conjunction - 1] != ",") return false;
    for (std::size_t i = start; i + 1 < conjunction; ++i) {
      if (w_[i] == "," && one_of(w_[i + 1], "we i") && w_.has_finite({i + 2, conjunction})) return w_.has_finite({start, i});
    }
    return false;
  }

  // *Our children deserve it and we will*: nothing but the subject stands before the trigger.
  bool only_pronoun(std::size_t first, std::size_t end) const {
    while (end > first + 1 && w_.adverb(end - 1)) --end;
    return end == first + 1 && one_of(w_[first], "we i");
  }

  // *The director, Ilse Brandt, becomes treasurer, and …*
  bool verb_behind_aside(WordRange range) const {
    for (std::size_t i = range.begin + 2; i < range.end; ++i) {
      const int m = w_[i - 1] == "," ? w_.mention_to(i - 1) : -1;
      if (m < 0 || w_.form(i) != "present" || w_.noun_like(i)) continue;
      const Mention& aside = c_.annotations().mentions[static_cast<std::size_t>(m)];
      if (aside.level == Level::name && one_of(aside.type, "Person Organization")) return true;
    }
    return false;
  }

  // *the treaty between Norway and Sweden will*
  bool joins_pair(std::size_t start, std::size_t conjunction) const {
    constexpr std::size_t kFirst = 6;  // words
    if (w_[conjunction] != "and") return false;
    for (std::size_t k = conjunction; k-- > start && conjunction - k <= kFirst;) {
      if (w_[k] == "between") return !w_.has_finite({k + 1, conjunction});
      if (w_[k] == ",") return false;
    }
    return false;
  }

  // *in Galway, Cork and Dublin, and the first will*: the clause begins at the second *and*.
  bool ends_series(WordRange rest) const {
    for (std::size_t k = rest.begin; k + 2 < rest.end; ++k) {
      if (w_[k] == "," && w_[k + 1] == "and" && w_.phrase_start(k + 2)) return !w_.has_finite({rest.begin, k});
    }
    return false;
  }

  // *ended with Norway and Sweden pledging to*
  bool joins_absolute(std::size_t conjunction) const {
    if (u_.voice != "verb" || w_.form(u_.trigger.begin) != "ing") return false;
    for (std::size_t k = conjunction; k-- > u_.segment.begin && !w_.finite(k);) {
      if (w_[k] == "with") return true;
    }
    return false;
  }

  // *short actions, including a ban and a boycott, will*
  bool lists_examples(std::size_t conjunction) const {
    constexpr std::size_t kExamples = 8;  // words
    for (std::size_t k = conjunction; k-- > u_.segment.begin && conjunction - k <= kExamples;) {
      if (one_of(w_[k], "including") || (w_[k] == "as" && w_[k - 1] == "such")) return true;
      if (w_[k] == ";" || w_.finite(k)) return false;
    }
    return false;
  }

  // *the firm, which supplies A and B, promised to*: the comma before the trigger closes the aside that holds *and*.
  bool ends_aside(std::size_t start, WordRange rest) const {
    if (w_[rest.end - 1] != ",") return false;
    for (std::size_t k = rest.begin; k + 1 < rest.end; ++k) {
      if (w_[k] == ",") return false;
    }
    for (std::size_t k = start; k + 1 < rest.begin; ++k) {
      const std::size_t relative = w_.preposition(k + 1) ? k + 2 : k + 1;  // *in which A and B hold*
      if (w_[k] == "," && one_of(w_[relative], "which who whose whom")) return true;
    }
    return false;
  }

  // *and, in the interest of peace, is prepared to*: an adverbial, and the verb follows.
  bool shares_subject(WordRange rest) const {
    std::size_t last = rest.end;
    while (last > rest.begin && w_.adverb(last - 1)) --last;
    return last > rest.begin && one_of(w_[last - 1], ", and or");
  }

  // *The envoys at the talks said Norway pledged*: who says so need not stand right before the verb.
  bool says_without_that(std::size_t i) const {
    const WordRange rest{i + 1, u_.trigger.begin};
    if (!one_of(w_[i], "said say says") || i == u_.segment.begin || rest.empty() || w_[i - 1] == ",") return false;
    const bool counted = c_.names_figure({rest.begin, rest.begin + 1}, "count");
    if (w_[rest.begin] == "that") return false;
    return (counted || w_.mention_from(rest.begin) >= 0 || w_.determiner(rest.begin)) && !w_.has_finite(rest) && !has_comma(rest);
  }

  // *told the union he would*, *had told Mrs. Brandt she will*: the pronoun stands right behind whom it is told.
  bool behind_told(std::size_t pronoun) const {
    const int m = w_.mention_to(pronoun);
    if (m < 0) return false;
    const Mention& whom = c_.annotations().mentions[static_cast<std::size_t>(m)];
    std::size_t first = w_.mention_tokens(static_cast<std::size_t>(m)).begin;
    while (first > u_.segment.begin && one_of(w_[first - 1], ". mr mrs ms dr the his her its their our my")) --first;
    const bool titled = whom.type == "Person" && whom.level == Level::name && first > u_.segment.begin + 1 && w_.form(first - 1) != "past" && !w_.preposition(first - 1);
    if (titled && one_of(w_[first - 2], "told informed")) return true;  // *told captain Tom Brandt it would*
    return first > u_.segment.begin && one_of(w_[first - 1], "told informed");
  }

  // *announced its exit, stating (that) it would*: token behind the participle, 0 where there is none.
  std::size_t said_participle(std::size_t comma) const {
    if (w_[comma] != "," || !one_of(w_[comma + 1], "saying stating adding noting announcing declaring insisting stressing meaning")) return 0;
    const std::size_t next = w_[comma + 2] == "that" ? comma + 3 : comma + 2;
    return next < u_.trigger.begin && w_.phrase_start(next) ? next : 0;
  }

  // *they need not fear, for Norway is ready to help*: a clause of its own.
  bool reason(std::size_t start, std::size_t i) const {
    const WordRange rest{i + 1, u_.trigger.begin};
    if (w_[i - 1] != "," || rest.empty() || !w_.phrase_start(rest.begin)) return false;
    return w_.has_finite({start, i}) && !w_.has_finite(rest) && !has_comma(rest);
  }

  // *called off the strike after the firm promised to*
  bool told_after(std::size_t start, std::size_t i) const {
    WordRange rest{i + 1, u_.trigger.begin};
    if (rest.empty() || u_.voice != "verb" || !w_.phrase_start(rest.begin) || !w_.has_finite({start, i}) || has_comma(rest)) return false;
    while (rest.end > rest.begin && w_.adverb(rest.end - 1)) --rest.end;
    return w_[rest.end - 1] == "and" || !w_.has_finite(rest);  // *after she met the growers and promised to*
  }

  // *Accords in which the rulers had promised elections failed*, *a report in which the bank pledged to*
  bool tells_inside(std::size_t start, WordRange rest) const {
    if (u_.voice != "verb" || rest.empty() || rest.begin < start + 3 || !w_.phrase_start(rest.begin)) return false;
    const std::size_t last = w_[u_.trigger.end - 1] == "to" || w_[u_.trigger.end - 1] == "that" ? u_.trigger.end - 2 : u_.trigger.end - 1;
    const bool told = one_of(w_.lemma(last), "promise pledge vow undertake agree commit decide") && one_of(w_.form(last), "past participle");
    return told && !w_.has_finite(rest) && !has_comma(rest);
  }

  bool has_comma(WordRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (w_[i] == ",") return true;
    }
    return false;
  }

  // *this matters to us, we will pay*: two clauses joined by a comma; not *if …, we will*.
  bool splice(std::size_t start, std::size_t comma) const {
    if (gives_money(c_, u_.trigger.end - 1) && gives_money_before(start, comma) && lone_giver(comma + 1)) return true;
    while (start < comma && (one_of(w_[start], kConnectives) || w_.adverb(start) || w_[start] == "," || w_[start] == "\"")) ++start;
    if (w_.subordinator(start) || w_.preposition(start)) return false;
    const std::size_t next = comma + 1;
    if (!one_of(w_[next], "we i it they he she") && !w_.subordinator(next)) return false;
    if (w_.subordinator(next)) return w_[next] != "as" && !w_.has_if({start, comma}) && w_.has_finite({start, comma}) && w_[next] != "should";
    return w_.has_finite({start, comma}) && !w_.has_if({start, comma});
  }

  // *Norway pledged $4 million, Peru promised $2 million*: each comma begins a pledge of its own.
  bool gives_money_before(std::size_t start, std::size_t comma) const {
    for (std::size_t i = start + 1; i < comma; ++i) {
      if (gives_money(c_, i)) return true;
    }
    return false;
  }

  bool lone_giver(std::size_t first) const {
    first = w_.behind_the(one_of(w_[first], "and while") ? first + 1 : first);
    const int m = w_.mention_from(first);
    return c_.is_agent(m) && w_.mention_tokens(static_cast<std::size_t>(m)).end == u_.trigger.begin;
  }

  // *X said wages would …*, *According to X, …*: the reporting clause stays outside.
  std::size_t after_report(std::size_t start) {
    std::size_t best = start;
    const Document& document = c_.document();
    const Span sentence = document.sentences[document.sentence_at(u_.record.trigger.span.begin)].source;
    for (const ReportingClause& r : c_.reports_in(sentence)) {
      const WordRange cue = w_.tokens(r.cue), whole = w_.tokens(r.span);
      if (whole.begin < u_.segment.begin || whole.end > u_.segment.end) continue;
      if (cue.begin >= u_.trigger.begin) continue;
      if (!reports_clause(r)) continue;
      if (shares_its_subject(whole.end)) {
        if (one_of(w_[whole.end], "and but")) best = std::max(best, whole.end + 1);  // *he said but promised that*
        continue;
      }
      u_.report = &r;
      if (whole.end <= start) continue;
      std::size_t after = after_place(after_time(whole.end));
      const bool dated = after > whole.end;  // *said on Tuesday it will*
      if (w_[whole.begin] == "according") after = std::max(w_[after] == "," ? after + 1 : after, behind_source(whole.begin));
      if (one_of(c_.document().folded_text(r.cue), "told assured reassured informed")) after = after_told(after);
      after = behind_place_and_that(after);
      const bool parenthetical = w_[whole.begin - 1] == "," && w_[whole.end] == ",";
      if (parenthetical || (!dated && one_of(w_[whole.end], "to of about for on with"))) continue;
      const bool at_trigger = one_of(u_.voice, "impersonal whole") && after == u_.trigger.begin;  // *said there were no plans to*
      if (at_trigger || has_subject({after, u_.trigger.begin})) best = std::max(best, after);
    }
    return best;
  }

  // *said at a meeting with growers that it would*: where it was said stays outside with *that*.
  std::size_t behind_place_and_that(std::size_t i) const {
    constexpr std::size_t kPlace = 14;  // words
    if (w_[i] == "that") return i + 1;
    if (!one_of(w_[i], "in at on during after before to")) return i;
    for (std::size_t k = i + 1; k < i + kPlace && k + 1 < u_.trigger.begin; k = behind_date(k)) {
      if (w_[k] == "that" && w_.phrase_start(k + 1)) return k + 1;
      if (w_[k] == "," || w_.finite(k)) return i;
    }
    return i;
  }

  // The next token, behind the whole of *Friday, 3 May 2031* where one begins.
  std::size_t behind_date(std::size_t i) const {
    for (const std::size_t f : w_.figures_from({i, i + 1})) {
      if (c_.annotations().figures[f].kind == "date") return w_.figure_tokens(f).end;
    }
    return i + 1;
  }

  // *condemned the war and pledged to*: the verb before has an object and no clause, and its subject undertakes.
  bool shares_its_subject(std::size_t behind_cue) const {
    std::size_t i = u_.trigger.begin;
    while (i > behind_cue && w_.adverb(i - 1)) --i;
    return i > behind_cue && one_of(w_[i - 1], "and but") && w_[behind_cue] != "that" && !w_.has_finite({behind_cue, i - 1});
  }

  // *told reporters the deal would*: whom it was told stays outside.
  std::size_t after_told(std::size_t i) const {
    const std::size_t first = w_.behind_the(i);
    const int m = w_.mention_from(first);
    if (m < 0 && one_of(w_[first], "reporters journalists lawmakers analysts investors members parliament delegates")) return first + 1;
    if (m < 0 || w_.mention_tokens(static_cast<std::size_t>(m)).end >= u_.trigger.begin) return i;
    return w_.mention_tokens(static_cast<std::size_t>(m)).end;
  }

  // Behind a date or time that belongs to the reporting verb.
  std::size_t after_time(std::size_t i) const {
    const std::size_t first = one_of(w_[i], "on in at late early") ? i + 1 : i;
    for (const std::size_t f : w_.figures_from({first, first + 1})) {
      if (one_of(c_.annotations().figures[f].kind, "date period time")) return w_.figure_tokens(f).end;
    }
    return i;
  }

  // *said on Tuesday in Oslo that it would*
  std::size_t after_place(std::size_t i) const {
    const int m = one_of(w_[i], "in at") ? w_.mention_from(i + 1) : -1;
    if (m < 0 || c_.annotations().mentions[static_cast<std::size_t>(m)].type != "Place") return i;
    const std::size_t end = w_.mention_tokens(static_cast<std::size_t>(m)).end;
    return w_[end] == "that" ? end : i;
  }

  // Verbs of asking and of acts of their own report no clause here: *Ruiz appealed for calm and intends …*,
  // *Japan promised rice; Brazil offered wheat*.
  bool reports_clause(const ReportingClause& r) const {
    const std::string_view cue = c_.document().folded_text(r.cue);
    constexpr std::string_view kOther[] = {"urg", "ask", "invit", "demand", "appeal", "thank", "congratulat", "welcom", "prais", "hail",
                                           "call", "describ", "plan", "intend", "decid", "agree", "offer", "refus", "declin", "pledg",
                                           "promis", "vow", "swor", "swear", "guarant", "undert", "commit", "resolv", "order",
                                           "instruct", "request", "criti", "fear", "worr", "read", "regret", "consider", "deem",
                                           "denounc", "label", "dub", "brand", "term", "portray", "characteri", "spoke", "speak"};
    for (const std::string_view stem : kOther) {
      if (cue.starts_with(stem)) return false;
    }
    for (std::size_t i = w_.tokens(r.span).end; i < u_.trigger.begin; ++i) {
      if (w_[i] == ";") return false;
    }
    return true;
  }

  // Behind *GENEVA, (WAM - 6 Dec, 2019)*.
  std::size_t behind_dateline(std::size_t begin) const {
    constexpr std::size_t kCity = 4, kAgency = 16;  // words
    const std::string_view first = c_.document().folded_text(w_.words().span(begin));
    if (begin != u_.segment.begin || first.size() < 3 || std::ranges::any_of(first, [](char c) { return c < 'A' || c > 'Z'; })) return begin;
    for (std::size_t i = begin + 1; i < begin + kCity && i < u_.trigger.begin; ++i) {
      if (w_[i] != "(") continue;
      for (std::size_t k = i + 1; k < i + kAgency && k + 1 < u_.trigger.begin; ++k) {
        if (w_[k] == ")") return w_.has_finite({begin, k}) ? begin : k + 1;
      }
    }
    return begin;
  }

  // Behind *According to the statement,*.
  std::size_t behind_source(std::size_t begin) const {
    constexpr std::size_t kSource = 20;  // words
    if (w_[begin] != "according" || w_[begin + 1] != "to") return begin;
    for (std::size_t i = begin + 2; i < begin + kSource && i + 1 < u_.trigger.begin; i = behind_date(i)) {
      if (w_[i] == ",") return i + 1;
      if (w_.finite(i)) return begin;
    }
    return begin;
  }

  std::size_t trimmed_start(std::size_t begin) const {
    begin = behind_source(behind_dateline(begin));
    // The number of a clause or item: *4.3 Should a strike occur*, *2. The agency*.
    if (begin == u_.segment.begin && w_[begin].size() <= 5 && !w_[begin].empty() && w_[begin][0] >= '0' && w_[begin][0] <= '9') {
      const std::size_t next = w_[begin + 1] == "." || w_[begin + 1] == ")" ? begin + 2 : begin + 1;
      const bool numbered = next > begin + 1 || w_[begin].find('.') != std::string_view::npos;
      if (numbered && w_.words().capitalised(next) && next < u_.trigger.begin) begin = next;
    }
    while (begin < u_.trigger.begin) {
      const std::string_view word = w_[begin];
      const bool bullet = !w_.words().is_word(begin) && !(word[0] >= '0' && word[0] <= '9') && word != "'" &&
                          (word[0] & 0x80 || one_of(word, ", . ; : - \" * > ! ?"));
      const bool connective = one_of(word, kConnectives) && !(word == "so" && w_[begin + 1] == "that") &&
                              begin + 1 < u_.trigger.begin && !(word == "then" && w_[begin + 1] == ",");
      if (word == "that" && w_[begin + 1] == "is" && w_[begin + 2] == "why") {
        begin += 3;
        continue;
      }
      // *the yard will close, while Norvik is to build a new one*
      const bool behind_comma = begin > u_.segment.begin && w_[begin - 1] == ",";
      // *Although Norway plans to sell it, the price is high*
      const bool concedes = begin == u_.segment.begin && w_.phrase_start(begin + 1) && !has_comma({begin, u_.trigger.begin});
      const bool contrast = (behind_comma && one_of(word, "while whereas")) || (concedes && one_of(word, "while whereas although though"));
      const bool complement = word == "that" && begin > u_.segment.begin && one_of(w_[begin - 1], "and or but") && begins_subject(begin + 1);
      if (!bullet && !connective && !contrast && !complement) break;
      ++begin;
    }
    return begin;
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
};

}  // namespace

std::size_t find_clause_begin(const UndertakingContext& context, Undertaking& u) { return ClauseBegin(context, u).find(); }

}  // namespace factweave
