// SPDX-License-Identifier: MIT
// The limits of an undertaking: its condition and its deadline.
#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/commitments/undertaking.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

class Limits {
 public:
  Limits(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  void run() {
    u_.condition = condition();
    if (u_.condition.empty()) grow_back();
    if (!u_.condition.empty()) {
      u_.record.condition = TextSpan{w_.span(u_.condition), {}};
      u_.record.status = "conditional";
    }
    read_deadline();
  }

 private:
  // ------------------------------------------------------------------ condition
  WordRange condition() const {
    for (std::size_t i = u_.clause.begin; i < u_.clause.end; ++i) {
      const std::size_t length = marker(i);
      if (length == 0) continue;
      if (i < u_.trigger.begin && i >= u_.subject.tokens.end && !u_.subject.tokens.empty() && u_.voice == "modal") {  // *the party, if elected, would*
        return {i, w_[u_.trigger.begin - 1] == "," ? u_.trigger.begin - 1 : u_.trigger.begin};
      }
      if (i < u_.trigger.begin) {
        std::size_t end = last_comma(i, u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin + 1);
        if (end == i) end = u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin;
        if (w_[end] == "," && w_.behind_saying(end)) end = std::max(last_comma(i, end), i + 1);  // *if she wins, she said, she will*
        // *if you need food, let us know, we will*: the condition is the first clause.
        for (std::size_t k = i; k < end; ++k) {
          if (w_[k] == "," && one_of(w_[k + 1], "let tell please do ask write") ) end = k;
        }
        return {i, end};
      }
      if (i >= u_.trigger.end) return {i, clause_part_end(i)};
    }
    const WordRange behind = behind_report();
    return behind.empty() ? before_frame() : behind;
  }

  // *It would vote against it, the leader said, unless pensions were raised*
  WordRange behind_report() const {
    if (u_.report == nullptr || u_.quotation) return {};
    std::size_t i = w_.tokens(u_.report->span).end;
    if (i < u_.clause.end || i > u_.segment.end) return {};
    if (w_[i] == ",") ++i;
    if (i + 2 >= u_.segment.end || !one_of(w_[i], "if unless provided once")) return {};
    std::size_t end = u_.segment.end;
    while (end > i && !w_.words().is_word(end - 1)) --end;
    return w_.has_finite({i + 1, end}) ? WordRange{i, end} : WordRange{};
  }

  // *If the tender fails, the mayor said, the council will …*, *If you vote for us, I tell you that we will …*
  WordRange before_frame() const {
    std::size_t first = u_.segment.begin;
    while (first < u_.clause.begin && one_of(w_[first], "\" but and so")) ++first;
    if (!one_of(w_[first], "if unless once should provided providing") || first >= u_.clause.begin) return {};
    const std::size_t frame = frame_begin();
    if (frame <= first + 2 || frame >= u_.clause.begin) return {};
    const std::size_t comma = last_comma(first, frame);
    return comma > first && comma + 1 >= frame && w_.has_finite({first, comma}) ? WordRange{first, comma} : WordRange{};
  }

  // Where the words begin that say who reports the clause; the clause's begin where none do.
  std::size_t frame_begin() const {
    constexpr std::size_t kFrame = 9;  // words: *I am saying to all of you that*
    if (u_.report != nullptr && !u_.quotation && w_.tokens(u_.report->span).begin >= u_.segment.begin) {
      std::size_t said = w_.tokens(u_.report->span).begin;
      while (said > u_.segment.begin && said + kFrame > u_.clause.begin && w_[said - 1] != ",") --said;
      return said;
    }
    if (w_[u_.clause.begin - 1] != "that") return u_.clause.begin;
    std::size_t i = u_.clause.begin - 1;
    while (i > u_.segment.begin && i + kFrame > u_.clause.begin && w_[i - 1] != ",") --i;
    return w_[i - 1] == "," ? i : u_.clause.begin;
  }

  // Number of words of a conditional marker at this token, 0 if there is none.
  std::size_t marker(std::size_t i) const {
    const std::string_view word = w_[i], next = w_[i + 1];
    if (one_of(word, "if unless whenever")) return w_[i - 1] == "as" || w_[i - 1] == "even" || next == "not" ? 0 : 1;
    if (word == "once") return w_[i - 1] != "at" && !one_of(next, "a again every and") && (one_of(next, "per the") || w_.phrase_start(i + 1)) ? 1 : 0;
    if (one_of(word, "provided providing") && (next == "that" || w_.phrase_start(i + 1)) && w_[i - 1] != "be" && w_[i - 1] != "is") {
      return w_[i - 1] == "," || next == "that" || i == u_.clause.begin ? 1 : 0;
    }
    if (word == "subject" && next == "to") return 2;
    if ((word == "as" || word == "so") && next == "long" && w_[i + 2] == "as") return 3;
    if (word == "on" && next == "condition") return 2;
    if (word == "on" && one_of(next, "the this that") && w_[i + 2] == "condition") return 3;
    if (word == "in" && (next == "case" || (next == "the" && w_[i + 2] == "event"))) return 2;
    if (word == "should" && inverted(i)) return 1;
    if (word == "whoever" && i == u_.clause.begin) return 1;
    if (word == "where" && i == u_.clause.begin && c_.contract && last_comma(i, u_.trigger.begin) != i) return 1;  // *Where the tenant fails to, …*
    return 0;
  }

  // *should you decide*, *should the wells run dry*: a subject and a bare verb follow, none stands before.
  bool inverted(std::size_t i) const {
    const bool opens = i == u_.clause.begin || w_[i - 1] == "," || (i > u_.trigger.end && !one_of(w_[i - 1], "we i it they he she"));
    if (!opens || !w_.phrase_start(i + 1)) return false;
    for (std::size_t k = i + 2; k < i + 9 && k < u_.clause.end + 1; ++k) {
      if (w_.form(k) == "base" || w_[k] == "be") return true;
    }
    return false;
  }

  std::size_t last_comma(std::size_t begin, std::size_t end) const {
    for (std::size_t i = end; i-- > begin;) {
      if (w_[i] == ",") return i;
    }
    return begin;
  }

  std::size_t clause_part_end(std::size_t begin) const {
    for (std::size_t i = begin + 1; i < u_.clause.end; ++i) {
      if (w_[i] == "," && one_of(w_[i + 1], "which who whose")) {  // *if the park, which they build, is ready*
        do ++i;
        while (i < u_.clause.end && w_[i] != ",");
        continue;
      }
      if (w_[i] == "," && !one_of(w_[i + 1], "if and or")) {
        if (i + 3 < u_.clause.end) return i;
      }
    }
    return u_.clause.end;
  }

  // *If you are interested, tell us. We are ready to work*: the condition stands in the sentence before.
  void grow_back() {
    if (!u_.quotation) return;
    const Document& document = c_.document();
    const std::size_t sentence = document.sentence_at(u_.record.trigger.span.begin);
    if (sentence == 0) return;
    const Sentence& before = document.sentences[sentence - 1];
    const Quotation& q = c_.annotations().quotations[*u_.quotation];
    if (before.source.begin + 4 < q.span.begin || q.kind == "turn") return;
    WordRange tokens = w_.tokens(before.source);
    tokens.begin = std::max(tokens.begin, w_.tokens(q.span).begin);
    while (tokens.begin < tokens.end && one_of(w_[tokens.begin], "\" but and")) ++tokens.begin;
    if (w_[tokens.begin] != "if") return;
    std::size_t comma = tokens.begin;
    while (comma < tokens.end && w_[comma] != ",") ++comma;
    if (comma == tokens.end || !one_of(w_[comma + 1], "tell let please write ask come just call")) return;
    u_.condition = {tokens.begin, comma};
    u_.clause.begin = tokens.begin;
  }

  // ------------------------------------------------------------------ deadline
  struct Found {
    std::size_t figure = 0;
    WordRange tokens;
    int rank = 0;
  };

  void read_deadline() {
    Found best;
    const std::vector<Figure>& figures = c_.annotations().figures;
    for (const std::size_t f : w_.figures_from(u_.clause)) {
      const WordRange tokens = w_.figure_tokens(f);
      if (tokens.end > u_.clause.end) continue;
      if (!one_of(figures[f].kind, "date period duration time")) continue;
      Found found = frame(f, tokens);
      if (found.rank > best.rank && !excluded(found.tokens)) best = found;
    }
    if (best.rank == 0) return;
    u_.deadline = best.tokens;
    extend(best.figure);
    u_.record.deadline = Deadline{w_.span(u_.deadline), {}, value(figures[best.figure])};
  }

  // The time frame around a figure, with its preposition; rank 0 where it is none.
  Found frame(std::size_t f, WordRange tokens) const {
    const Figure& figure = c_.annotations().figures[f];
    Found found{f, tokens, 0};
    if (one_of(w_[tokens.end], "' s 's ended ending")) return found;  // *hit by February's storms*, *a loss for the quarter ended in May*
    if (looks_back(figure, tokens) || of_participle(tokens)) return found;
    if (one_of(w_[tokens.end], "baseline base benchmark") || (w_[tokens.begin - 1] == "from" && one_of(w_[tokens.end], "level levels"))) return found;
    if (w_[tokens.begin - 1] == "not" || (w_[tokens.begin - 2] == "not" && one_of(w_[tokens.begin - 1], "in on"))) return found;  // *but not this year*
    if (names_something(tokens) || of_price(tokens) || of_earlier_verb(tokens) || day_of_speech(tokens) || day_of_telling(tokens) || day_of_act(tokens)) return found;
    std::size_t p = tokens.begin;
    const bool bound = one_of(w_[p], "at over") && w_[p - 1] == "for";  // *for at least three years*
    if (!bound && one_of(w_[p], "by until within before from on in for over through during at after next")) ++p;  // inside the span
    else if (w_[p - 1] == "year" && w_[p - 2] == "the") p -= 2;  // *by the year 2033*
    else if (one_of(w_[p - 1], "eod cob")) --p;                  // *by EOD Monday*
    else if (w_[p - 1] == "the" || w_[p - 1] == "a" || w_[p - 1] == "its") --p;
    const std::size_t at = p - 1;
    const std::string_view word = w_[at];
    const bool span_of_time = figure.kind == "duration";
    // *promised a fee in December*: when it was promised, not when it is due.
    const bool dated_act = u_.past && w_[u_.trigger.end - 1] != "to" && u_.voice != "modal" && one_of(word, "in on at");
    if (dated_act || opens_told_act(word, tokens)) return found;
    if (figure.kind == "time" && !one_of(word, "by before until at")) return found;
    int rank = 0;
    if (word == "by" && span_of_time) return found;  // *extend it by two years*: how much
    if (one_of(word, "by before until till within")) rank = 9;
    else if (word == "than" && one_of(w_[at - 1], "later")) rank = 9;
    else if (word == "of" && w_[at - 1] == "as") rank = 7;
    else if (one_of(word, "through throughout")) rank = 8;
    else if (word == "from" && !span_of_time) rank = 7;
    else if (one_of(word, "on in during at around starting beginning")) rank = span_of_time && word != "in" ? 0 : past(figure) ? 0 : 6;
    else if (word == "for") rank = 5;
    else if (word == "over") rank = span_of_time && !paid_slowly(at) ? 5 : 0;
    else if (one_of(w_[tokens.begin], "this next tomorrow today tonight later") || one_of(w_[tokens.begin - 1], "this next later")) rank = past(figure) ? 0 : 6;
    if (rank == 0) return found;
    const WordRange subject = u_.subject.tokens;  // *those arrested in May will be freed today*: of the subject, if another is owed
    if (u_.voice == "modal" && tokens.begin > subject.begin && tokens.end <= subject.end) rank = 1;
    found.rank = rank;
    const bool bare = one_of(w_[tokens.begin], "this next tomorrow today tonight") && !one_of(word, "by before until till within from on in for over through during of than");
    if (bare) return found;
    found.tokens.begin = word == "of" || word == "than" ? at - 1 - (word == "than" && w_[at - 2] == "not" ? 1 : 0) - (word == "than" && w_[at - 2] == "no" ? 1 : 0) : at;
    return found;
  }

  // *In 2019, the firm committed to cutting waste*: when it did so, not when it is due.
  bool opens_told_act(std::string_view preposition, WordRange tokens) const {
    const bool stated = u_.past && u_.voice == "verb" && !one_of(u_.record.act, "plan intention goal");
    return stated && tokens.end <= u_.trigger.begin && one_of(preposition, "in on at during");
  }

  // *to be repaid over 15 years* says how slowly.
  bool paid_slowly(std::size_t over) const {
    for (std::size_t i = over; i-- > u_.trigger.begin + 1 && over - i < 8;) {
      if (one_of(w_.lemma(i), "repay amortize amortise spread stagger phase") && one_of(w_[i - 1], "be been being is are")) return true;
    }
    return false;
  }

  // *twice as many as in the last five years*, *for the first time in 40 years*
  bool looks_back(const Figure& figure, WordRange tokens) const {
    if (figure.kind != "duration") return false;
    const std::size_t first = w_[tokens.begin] == "the" ? tokens.begin + 1 : tokens.begin;
    const bool in = w_[tokens.begin - 1] == "in" || w_[tokens.begin - 2] == "in";
    const std::size_t at = w_[tokens.begin - 1] == "in" ? tokens.begin - 2 : tokens.begin - 3;
    return one_of(w_[first], "last past") || one_of(w_[tokens.begin - 1], "last past") || (in && one_of(w_[at], "time than as"));
  }

  // *withdraw from the towns occupied in 1967*, *update the treaty concluded in 2003*; not *will have a school built in 2031*
  bool of_participle(WordRange tokens) const {
    const std::size_t at = tokens.begin - 1;
    if (at < u_.trigger.end + 2 || !one_of(w_[at], "in on during since") || !one_of(w_.form(at - 1), "past participle")) return false;
    const bool has_it_done = one_of(w_.lemma(u_.verb), "have get see want need");
    const bool noun = w_[at - 2].ends_with("s") || (!has_it_done && w_.words().is_word(at - 2) && !w_.adverb(at - 2) && !one_of(w_[at - 2], "and or"));
    return at - 1 != u_.verb && noun && !w_.preposition(at - 2) && !w_.is_verb(at - 2);
  }

  // *a premium over the closing price on 12 April*: of the price.
  bool of_price(WordRange tokens) const {
    constexpr std::size_t kBetween = 5;  // words
    for (std::size_t i = tokens.begin; i-- > u_.trigger.end && tokens.begin - i <= kBetween;) {
      if (one_of(w_[i], "price prices close") && one_of(w_[i - 1], "closing share stock market trading average 's s")) return true;
      if (one_of(w_[i], ", ; ( by until") && i + 1 != tokens.begin) return false;
    }
    return false;
  }

  // *in the 2030 Agenda*, *at the 2019 election*
  bool names_something(WordRange tokens) const {
    if (w_[tokens.begin - 1] != "the" || tokens.end != tokens.begin + 1 || w_[tokens.begin].size() != 4) return false;
    const std::size_t next = tokens.end;
    return one_of(w_[tokens.begin - 2], "in at on") && w_.words().is_word(next) && !w_.preposition(next) && !w_.finite(next) &&
           !one_of(w_[next], "and or budget season financial fiscal");
  }

  // *has led it since the crash of 1992 and strives to*
  bool of_earlier_verb(WordRange tokens) const {
    if (tokens.begin >= u_.trigger.begin || u_.voice == "noun" || u_.voice == "passive") return false;
    for (std::size_t i = tokens.end; i < u_.trigger.begin; ++i) {
      if (one_of(w_[i], "and but or") && w_.has_finite({u_.clause.begin, tokens.begin})) return true;
    }
    return false;
  }

  // *I offer today to open talks*: when it is said, not when it is due.
  bool day_of_speech(WordRange tokens) const {
    if (w_[tokens.begin] != "today" || u_.voice == "modal" || u_.voice == "progressive" || u_.record.act == "plan") return false;
    return tokens.end <= u_.verb;
  }

  // *on Friday announced plans to*, *unveiled on Friday plans to*: when they were told of.
  bool day_of_telling(WordRange tokens) const {
    static constexpr WordList kTold = "announced unveiled revealed confirmed disclosed outlined presented published reiterated reaffirmed";
    if (tokens.end > u_.trigger.begin) return false;
    const std::size_t at = w_[tokens.begin - 1] == "on" ? tokens.begin - 2 : tokens.begin - 1;
    return kTold.has(w_[tokens.end]) || kTold.has(w_[at]);
  }

  // *refused on Friday to raise its bid*
  bool day_of_act(WordRange tokens) const {
    return u_.trigger.contains(tokens.begin) && !one_of(u_.record.act, "plan intention goal");
  }

  bool past(const Figure& figure) const {
    const std::string& today = c_.annotations().doc_date;
    if (today.empty() || figure.iso.empty() || figure.iso[0] == 'X') return false;
    const std::size_t slash = figure.iso.find('/');
    const std::string end = slash == std::string::npos ? figure.iso : figure.iso.substr(slash + 1);
    return end.substr(0, 4) < today.substr(0, 4) || (end.size() >= 7 && end[5] >= '0' && end[5] <= '1' && end.substr(0, 7) < today.substr(0, 7));
  }

  // In the condition, in a relative clause, in the reach of *since*.
  bool excluded(WordRange tokens) const {
    if (!u_.condition.empty() && tokens.begin >= u_.condition.begin && tokens.begin < u_.condition.end) return true;
    if (in_aside(tokens)) return true;
    // *Until she comes in August, he will*
    if (tokens.begin < u_.trigger.begin && w_.subordinator(u_.clause.begin) && w_.has_finite({u_.clause.begin, tokens.begin})) return true;
    for (std::size_t i = std::max(u_.trigger.end, u_.clause.begin); i < tokens.begin; ++i) {
      if (one_of(w_[i], "which who whose whatever what") || (w_[i] == "that" && i > u_.verb + 1 && w_.finite(i + 1))) return true;
    }
    return w_[tokens.begin - 1] == "since" || w_[tokens.begin - 1] == "than";
  }

  // *The bank, which runs it until 2034, has pledged to*, *the bank, led by Brandt until 2030, will*: what is said of the
  // subject besides. A frame alone between commas, *the bank, by 2030, will*, is one.
  bool in_aside(WordRange frame) const {
    if (frame.begin >= u_.trigger.begin || u_.voice == "noun") return false;
    std::size_t part = frame.begin;
    while (part > u_.clause.begin && w_[part - 1] != ",") --part;
    if (part == frame.begin && part > u_.clause.begin) return false;
    const bool before_subject = u_.subject.tokens.begin > frame.end && part > u_.clause.begin;
    if (before_subject && one_of(w_.form(part), "past participle") && !w_.adverb(part)) return true;  // *Under the deal, signed on Monday in Oslo, Norvik will*
    for (std::size_t i = u_.clause.begin; i < frame.begin; ++i) {
      if (one_of(w_[i], "which who whose") || (w_[i] == "that" && w_.finite(i + 1))) return true;
    }
    return part >= u_.subject.tokens.end && part > u_.clause.begin && !u_.subject.tokens.empty();
  }

  // *within 45 days of receiving the invoice*; *for twelve years from May*.
  void extend(std::size_t figure) {
    std::size_t end = u_.deadline.end;
    if (one_of(w_[end], "of after following from")) {
      const bool measured = c_.annotations().figures[figure].kind == "duration";
      std::size_t k = end + 1;
      while (measured && k < u_.clause.end && !one_of(w_[k], ", and or but provided if unless ; to in at") && !w_.finite(k)) ++k;
      if (measured) end = k;
    } else if (w_[end] == "at" || (w_[end] == "on" && w_.mention_from(end + 1) < 0)) {
      for (const std::size_t f : w_.figures_from({end + 1, end + 2})) {
        if (one_of(c_.annotations().figures[f].kind, "time date")) end = w_.figure_tokens(f).end;
      }
    }
    u_.deadline.end = std::min(end, u_.clause.end);
  }

  static std::string value(const Figure& figure) {
    if (figure.kind != "duration") return figure.iso;
    const std::string& number = figure.max.empty() ? figure.value : figure.max;
    if (number.empty()) return figure.iso;
    const std::string_view unit = figure.unit;
    if (unit == "a") return "P" + number + "Y";
    if (unit == "mo") return "P" + number + "M";
    if (unit == "wk") return "P" + number + "W";
    if (unit == "d") return "P" + number + "D";
    if (unit == "h") return "PT" + number + "H";
    if (unit == "min") return "PT" + number + "M";
    return figure.iso;
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
};

// *By 2030, Norway will build schools and Denmark will train teachers*: the frame stands before both.
bool opens_both(const ClauseWords& w, const Undertaking& first, const Undertaking& second) {
  const std::size_t joint = second.clause.begin - 1;
  return !first.deadline.empty() && first.deadline.begin <= first.clause.begin + 1 && first.deadline.end <= first.trigger.begin && w[joint] == "and" &&
         joint <= first.clause.end + 1 && first.segment.begin == second.segment.begin;
}

}  // namespace

void share_deadlines(const UndertakingContext& context, std::vector<Undertaking>& all) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (!all[i].record.deadline && opens_both(context.words, all[i - 1], all[i])) all[i].record.deadline = all[i - 1].record.deadline;
  }
  // *Norway will give $10 million and Denmark $20 million by 2030*: it closes all that have one verb.
  for (std::size_t i = all.size(); i-- > 1;) {
    const bool gapped = all[i].gapped != 0 && all[i - 1].trigger.begin == all[i].trigger.begin;
    if (gapped && !all[i - 1].record.deadline) all[i - 1].record.deadline = all[i].record.deadline;
  }
}

void read_limits(const UndertakingContext& context, Undertaking& u) { Limits(context, u).run(); }

}  // namespace factweave
