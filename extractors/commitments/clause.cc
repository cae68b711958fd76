// SPDX-License-Identifier: MIT
// The clause around a trigger: where it begins and ends inside sentence and quotation, and its subject.
#include <algorithm>
#include <string_view>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

constexpr WordList kConnectives =
    "and but so therefore however then also thus yet nevertheless meanwhile moreover furthermore instead or besides";
constexpr WordList kParticiples = "past participle";

class ClauseReader {
 public:
  ClauseReader(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  void run() {
    find_segment();
    const std::size_t begin = trimmed_start(clause_begin());
    read_subject(c_, u_, begin);
    u_.clause = {antecedent(begin), clause_end()};
    if (u_.voice == "noun") widen_noun(begin);
    find_verb();
    trim_end();
  }

 private:
  // *We must help the farmers who plan to …*: what is undertaken begins at the antecedent.
  std::size_t antecedent(std::size_t begin) const {
    const bool apart = u_.subject.relative && u_.subject.tokens.begin > begin && one_of(u_.voice, "verb progressive");
    return apart && w_.has_finite({begin, u_.subject.tokens.begin}) ? u_.subject.tokens.begin : begin;
  }

  void find_segment() {
    const Document& document = c_.document();
    const Span at = u_.record.trigger.span;
    const Span sentence = document.sentences[document.sentence_at(at.begin)].source;
    u_.segment = w_.tokens(sentence);
    const std::vector<Quotation>& quotations = c_.annotations().quotations;
    for (std::uint32_t i = 0; i < quotations.size(); ++i) {
      const Quotation& q = quotations[i];
      if (!q.span.overlaps(sentence)) continue;
      const WordRange range = w_.tokens(q.span);
      if (q.span.contains(at.begin)) {
        const bool turn = q.kind == "turn";
        if (!turn || !u_.quotation) u_.quotation = i;
        u_.in_mixed = u_.in_mixed || q.mode == "mixed";
        if (q.mode == "mixed") continue;
        u_.segment.begin = std::max(u_.segment.begin, range.begin + (w_[range.begin] == "\"" ? 1 : 0));
        u_.segment.end = std::min(u_.segment.end, range.end - (w_[range.end - 1] == "\"" ? 1 : 0));
      } else if (q.kind != "turn" && q.mode == "direct") {
        if (q.span.end <= at.begin) u_.segment.begin = std::max(u_.segment.begin, range.end);
        // *vowed to "fight to the end"*: what is vowed stands in the quotation.
        if (q.span.begin >= at.end && range.begin != u_.trigger.end) u_.segment.end = std::min(u_.segment.end, range.begin);
      }
    }
  }

  // ------------------------------------------------------------------ where the clause begins
  std::size_t clause_begin() {
    std::size_t start = u_.segment.begin;
    for (std::size_t i = u_.segment.begin; i < u_.trigger.begin; ++i) {
      if (const std::size_t close = end_of_phrase_in_marks(i, u_.trigger.begin); close != 0) {
        i = close;
        continue;
      }
      const std::string_view word = w_[i];
      const WordRange rest{i + 1, u_.trigger.begin};
      if (word == ";" || word == "\"" || (word == ":" && u_.voice != "label") || spaced_dash(i)) {
        if (!rest.empty() && (w_.phrase_start(i + 1) || w_.subordinator(i + 1) || w_.preposition(i + 1) || w_.adverb(i + 1))) start = i + 1;
      } else if (word == "that" && complementizer(i) && has_subject(rest)) {
        start = i + 1;
      } else if (one_of(word, "and but or yet so while whereas because although though") && i > start) {
        if (opens_clause(start, i)) start = i + 1;
      } else if (word == "," && splice(start, i)) {
        start = i + 1;
      } else if (const std::size_t said = said_participle(i); said != 0) {
        start = said;
      } else if ((word == "for" && reason(start, i)) || (word == "after" && told_after(start, i))) {
        start = i + 1;
      }
    }
    return after_report(start);
  }

  // The closing mark of *the "Clean Port" drive*, *no "magic wand"*, where the opening one stands here, else 0.
  std::size_t end_of_phrase_in_marks(std::size_t i, std::size_t end) const {
    constexpr std::size_t kPhrase = 8;  // words
    if (w_[i] != "\"" || i == u_.segment.begin || !w_.words().touches_previous(i + 1) || w_.words().touches_previous(i)) return 0;
    for (std::size_t k = i + 1; k < end && k <= i + kPhrase; ++k) {
      if (w_[k] == "\"") return w_.has_finite({i + 1, k}) ? 0 : k;
    }
    return 0;
  }

  bool spaced_dash(std::size_t i) const {
    if (w_[i] != "-" || w_.words().touches_previous(i)) return false;
    return !w_.words().touches_previous(i + 1) || w_[i - 1] == ")";  // *OSLO (AP) -Norvik will*
  }

  // *that* after a verb or noun that takes a clause; not *the bank that will*.
  bool complementizer(std::size_t i) const {
    if (w_[i - 1] == "so" || w_[i - 1] == "such") return false;
    if (!w_.phrase_start(i + 1) && !w_.subordinator(i + 1) && !w_.preposition(i + 1) && !one_of(w_[i + 1], ", not")) return false;
    for (std::size_t k = i; k-- > u_.segment.begin && i - k <= 9;) {
      if (one_of(w_[k], ", ;") && i - k > 1) return false;
      if (w_.is_verb(k) && !w_.noun_like(k)) return true;
      if (one_of(w_[k], "sure certain confident clear convinced fact assurance assurances promise pledge word guarantee "
                        "agreement decision undertaking commitment is was doubt")) {
        return true;
      }
      if (w_.mention_over(k) < 0 && !w_.determiner(k) && i - k > 3) return false;
    }
    return false;
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
    if (ends_series(rest) || ends_aside(start, rest) || lists_examples(conjunction) || joins_absolute(conjunction)) return false;
    const std::size_t opening = w_[rest.begin] == "," ? rest.begin + 1 : rest.begin;
    if (w_.preposition(opening) && !w_.subordinator(opening) && shares_subject(rest)) return false;
    if (one_of(w_[conjunction], "while whereas because although though")) return true;
    if (w_.subordinator(start) && !has_comma({start, conjunction})) return false;  // *if A and B, we will*
    // *tell us and we will*: an invitation belongs to its condition.
    if (w_.subordinator(start) && w_[conjunction] == "and") return false;
    return w_.has_finite({start, conjunction}) || verb_behind_aside({start, conjunction});
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

  // *in Galway, Cork and Dublin, and the first will*: the clause begins at the second *and*.
  bool ends_series(WordRange rest) const {
    for (std::size_t k = rest.begin; k + 2 < rest.end; ++k) {
      if (w_[k] == "," && w_[k + 1] == "and" && one_of(w_[k + 2], "the this these we they it i he she its our their")) return !w_.has_finite({rest.begin, k});
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
    const WordRange rest{i + 1, u_.trigger.begin};
    return !rest.empty() && u_.voice == "verb" && w_.phrase_start(rest.begin) && w_.has_finite({start, i}) && !w_.has_finite(rest) && !has_comma(rest);
  }

  bool has_comma(WordRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (w_[i] == ",") return true;
    }
    return false;
  }

  // *this matters to us, we will pay*: two clauses joined by a comma; not *if …, we will*.
  bool splice(std::size_t start, std::size_t comma) const {
    while (start < comma && (one_of(w_[start], kConnectives) || w_.adverb(start) || w_[start] == "," || w_[start] == "\"")) ++start;
    if (w_.subordinator(start) || w_.preposition(start)) return false;
    const std::size_t next = comma + 1;
    if (!one_of(w_[next], "we i it they he she") && !w_.subordinator(next)) return false;
    if (w_.subordinator(next)) return w_[next] != "as" && !has_if({start, comma}) && w_.has_finite({start, comma}) && w_[next] != "should";
    return w_.has_finite({start, comma}) && !has_if({start, comma});
  }

  bool has_if(WordRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (one_of(w_[i], "if unless once provided")) return true;
    }
    return false;
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
      if (!reports_clause(r) || shares_its_subject(whole.end)) continue;
      u_.report = &r;
      if (whole.end <= start) continue;
      std::size_t after = after_place(after_time(whole.end));
      const bool dated = after > whole.end;  // *said on Tuesday it will*
      if (w_[whole.begin] == "according" && w_[after] == ",") ++after;
      if (one_of(c_.document().folded_text(r.cue), "told assured reassured informed")) after = after_told(after);
      if (w_[after] == "that") ++after;
      const bool parenthetical = w_[whole.begin - 1] == "," && w_[whole.end] == ",";
      if (parenthetical || (!dated && one_of(w_[whole.end], "to of about for on with"))) continue;
      if (has_subject({after, u_.trigger.begin})) best = std::max(best, after);
    }
    return best;
  }

  // *condemned the war and pledged to*: the verb before has an object and no clause, and its subject undertakes.
  bool shares_its_subject(std::size_t behind_cue) const {
    std::size_t i = u_.trigger.begin;
    while (i > behind_cue && w_.adverb(i - 1)) --i;
    return i > behind_cue + 1 && one_of(w_[i - 1], "and but") && w_[behind_cue] != "that" && !w_.has_finite({behind_cue, i - 1});
  }

  // *told reporters the deal would*: whom it was told stays outside.
  std::size_t after_told(std::size_t i) const {
    const std::size_t first = w_[i] == "the" && w_.mention_from(i) < 0 ? i + 1 : i;
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

  std::size_t trimmed_start(std::size_t begin) const {
    begin = behind_dateline(begin);
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
      const bool contrast = one_of(word, "while whereas") && begin > u_.segment.begin && w_[begin - 1] == ",";
      const bool complement = word == "that" && begin > u_.segment.begin && one_of(w_[begin - 1], "and or but") && w_.phrase_start(begin + 1);
      if (!bullet && !connective && !contrast && !complement) break;
      ++begin;
    }
    return begin;
  }

  // ------------------------------------------------------------------ where the clause ends
  std::size_t clause_end() {
    bool complement = false, quoted = opens_quote();
    for (std::size_t i = u_.trigger.end; i < u_.segment.end; ++i) {
      const std::string_view word = w_[i];
      if (word == "\"" && i == u_.trigger.end) {
        quoted = true;
        continue;
      }
      if (word == "\"" && quoted) return i + 1;
      if (const std::size_t close = end_of_phrase_in_marks(i, u_.segment.end); close != 0) {
        i = close;
        continue;
      }
      if (word == ";" || (word == "\"" && !u_.in_mixed) || names_source(i)) return i;
      if (quoted) continue;
      if (word == "that" || word == "whether") complement = true;
      if (word == "," && (report_follows(i + 1) || source_follows(i + 1))) return i;
      if (word == "," && one_of(w_[i + 1], "so and but") && one_of(w_[i + 2], "please let")) return i;
      if (one_of(word, "and but") && says_besides(i + 1)) return w_[i - 1] == "," ? i - 1 : i;
      const bool comma = w_[i - 1] == ",";
      if (one_of(word, "and but") && reports_again(i + 1)) return comma ? i - 1 : i;
      if (u_.voice == "noun" && word == "and" && w_.form(i + 1) == "present" && w_.finite(i + 1)) return i;  // *its plan to sell and shows that*
      if (one_of(word, "but while whereas") && comma && next_clause(i + 1)) return i - 1;
      if (one_of(word, "and or so") && !(complement && !comma) && next_clause(i + 1)) return comma ? i - 1 : i;
      if (word == "," && one_of(w_[i + 1], "we i it they he she") && w_.finite(i + 2) && !w_.subordinator(u_.trigger.end)) {
        if (!has_if({u_.trigger.end, i})) return i;
      }
    }
    return u_.segment.end;
  }

  // *Norvik to sell two ships -memo*: a headline ends with who says so.
  bool names_source(std::size_t i) const {
    return w_[i] == "-" && !w_.words().touches_previous(i) && i + 2 == u_.segment.end &&
           one_of(w_[i + 1], "memo source sources report reports statement minister ministry official officials ceo filing agency media document documents police court union");
  }

  // *intends "to open a terminal"*
  bool opens_quote() const { return u_.trigger.end - u_.trigger.begin > 2 && w_[u_.trigger.end - 2] == "\""; }

  // *…, according to a memo*, *…, said a statement by the firm*: who says so is no mention that speaks.
  bool source_follows(std::size_t i) const {
    return (w_[i] == "according" && w_[i + 1] == "to") || (one_of(w_[i], "said says") && one_of(w_[i + 1], "a an the its"));
  }

  bool report_follows(std::size_t i) {
    if (i >= w_.size()) return false;
    const Span near{i == 0 ? 0 : w_.words().span(i - 1).end, w_.words().span(std::min(i + 10, w_.size() - 1)).end};
    for (const ReportingClause& r : c_.reports_in(near)) {
      const WordRange whole = w_.tokens(r.span);
      const bool titled = one_of(w_[i], "its his her their the");  // *, its chief engineer and founder Ilse Brandt said*
      if (whole.begin < i || whole.begin > i + (titled ? 10 : 5) || whole.end > u_.segment.end + 1) continue;
      for (std::size_t k = i; k < whole.begin; ++k) {
        if (one_of(w_[k], ", which who that") || (w_[k] == "and" && !titled) || w_.finite(k)) return false;
      }
      if (w_.tokens(r.cue).end + 6 >= u_.segment.end || w_[whole.end] == "." || w_[whole.end] == ",") {
        if (one_of(w_[w_.tokens(r.cue).end], "that to")) return false;
        u_.report = &r;
        return true;
      }
    }
    return false;
  }

  // *said it would pay and urged the bank to wait*: the second verb is of who reports.
  bool reports_again(std::size_t i) const {
    if (u_.report == nullptr || u_.voice != "modal") return false;
    while (w_.adverb(i)) ++i;
    if (w_.form(i) != "past" || w_.noun_like(i) || w_.mention_over(i) >= 0) return false;
    return w_.mention_from(i + 1) >= 0 || w_.determiner(i + 1) || one_of(w_[i + 1], "that to it he she they");
  }

  // *promised a bridge and said the town must act*: the second verb only tells.
  bool says_besides(std::size_t i) const {
    while (w_.adverb(i)) ++i;
    return u_.voice == "verb" && w_.form(first_verb()) == "past" && one_of(w_[i], "said added noted stressed warned insisted explained");
  }

  // A subject with a finite verb follows within a few words, behind a clause of its own where one stands there.
  bool next_clause(std::size_t i) const {
    while (w_.adverb(i) || w_[i] == ",") ++i;
    i = behind_time_frame(i);
    if (!w_.phrase_start(i) || w_.is_verb(i)) {
      if (w_.mention_from(i) < 0 && !w_.determiner(i)) return false;
    }
    std::size_t reach = i + 9;  // words
    int verbs = 1;              // that must follow
    for (std::size_t k = i + 1; k < u_.segment.end && k < reach; ++k) {
      if (one_of(w_[k], "who which that") && verbs == 1 && k > i + 1) {  // *every grower who signs will*
        reach = k + 12;
        verbs = 2;
        continue;
      }
      if (const std::size_t behind = behind_name(k); behind != 0) {  // *and its secretary, Ilse Brandt, will*
        k = behind - 1;
        reach += 4;
        continue;
      }
      if (one_of(w_[k], ", ; : \" ( and or that which who whom whose where when if unless")) return false;
      if (w_.preposition(k) && k == i + 1 && w_.mention_over(k) < 0) return false;
      const bool verb = w_.finite(k) || (verbs == 2 && w_.form(k) == "present");
      if (verb && --verbs == 0) return true;
    }
    return false;
  }

  // Behind *from September*, *by 2030,* at the beginning of a clause.
  std::size_t behind_time_frame(std::size_t i) const {
    if (!one_of(w_[i], "from by in on until after before since")) return i;
    for (const std::size_t f : w_.figures_from({i, i + 3})) {
      if (!one_of(c_.annotations().figures[f].kind, "date period")) continue;
      const std::size_t end = w_.figure_tokens(f).end;
      return w_[end] == "," ? end + 1 : end;
    }
    return i;
  }

  // The token behind a name between commas that begin here, 0 without one.
  std::size_t behind_name(std::size_t comma) const {
    if (w_[comma] != ",") return 0;
    const std::size_t first = w_[comma + 1] == "the" && w_.mention_from(comma + 1) < 0 ? comma + 2 : comma + 1;
    const int m = w_.mention_from(first);
    if (m < 0 || c_.annotations().mentions[static_cast<std::size_t>(m)].level != Level::name) return 0;
    std::size_t end = w_.mention_tokens(static_cast<std::size_t>(m)).end;
    if (w_[end] == "(" && w_[end + 2] == ")") end += 3;  // *the Harbour Fund (HF)*
    return w_[end] == "," ? end + 1 : 0;
  }

  void widen_noun(std::size_t begin) {
    // From the possessor or determiner on; the whole clause where the noun is its subject.
    const bool owner_before = !u_.subject.tokens.empty() && u_.subject.tokens.begin < u_.trigger.begin;  // not *the aim of Norway*
    std::size_t first = owner_before ? u_.subject.tokens.begin : u_.trigger.begin;
    if (!owner_before && first > begin && w_.determiner(first - 1)) --first;
    const bool scrapped = w_.has_finite({begin, first});
    for (std::size_t i = begin; i < first; ++i) {
      if (one_of(w_.lemma(i), "scrap abandon drop shelve cancel withdraw renounce reaffirm")) first = begin;
    }
    u_.clause.begin = scrapped ? first : std::min(first, std::max(begin, first));
  }

  // ------------------------------------------------------------------ the content verb
  void find_verb() {
    std::size_t i = u_.trigger.end;
    if (u_.voice == "progressive" || u_.voice == "passive") i = u_.trigger.end - 1;
    if (u_.voice == "noun") i = after_copula(i);
    while (i < u_.clause.end && (w_.adverb(i) || one_of(w_[i], "to not , \" be been being neither either each"))) {
      if (w_[i] == "be" || w_[i] == "been") {
        std::size_t next = i + 1;
        while (w_.adverb(next)) ++next;
        if (one_of(w_.form(next), kParticiples)) u_.passive = true;
        if (!u_.passive && w_.form(next) != "ing") break;
      }
      ++i;
    }
    u_.verb = i;
    const std::string_view head = w_[u_.trigger.end - 1];
    u_.past = w_.form(first_verb()) == "past" || one_of(w_[u_.trigger.begin], "had gave made");
    if (head == "to" && one_of(w_.form(u_.verb), kParticiples) && w_[u_.verb - 1] == "be") u_.passive = true;
    if (u_.voice == "passive") u_.passive = true;
    if (head == "out" && one_of(w_[u_.trigger.begin], "is are was were be been")) {
      u_.passive = true;  // *is ruled out*
      u_.voice = "passive";
    }
  }

  // *Our goal is to halve …*, *our pledge is simple: …*: what the noun stands for comes behind the verb.
  std::size_t after_copula(std::size_t i) const {
    if (one_of(w_[i - 1], "to of for")) return i;
    for (std::size_t k = i; k < i + 12 && k + 1 < u_.clause.end; ++k) {
      if (one_of(w_[k], "is are remains") && one_of(w_[k + 1], "to that still")) return k + 2;
      if (w_[k] == ":") return k + 1;
    }
    return i;
  }

  std::size_t first_verb() const {
    for (std::size_t i = u_.trigger.begin; i < u_.trigger.end; ++i) {
      if (w_.is_verb(i)) return i;
    }
    return u_.trigger.begin;
  }

  void trim_end() {
    std::size_t& end = u_.clause.end;
    const auto closes_quote = [&] {  // *vowed to "fight to the end"*: the marks lie inside
      if (w_[end - 1] != "\"") return false;
      std::size_t open = end - 1;
      while (open > u_.clause.begin && w_[open - 1] != "\"") --open;
      return open > u_.clause.begin && w_.words().touches_previous(open);
    };
    while (end > u_.trigger.end && one_of(w_[end - 1], ". , ; : ! ? \" - ...") && !closes_quote()) --end;
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
};

}  // namespace

void read_clause(const UndertakingContext& context, Undertaking& u) { ClauseReader(context, u).run(); }

}  // namespace factweave
