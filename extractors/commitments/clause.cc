// SPDX-License-Identifier: MIT
// The clause around a trigger: where it begins and ends inside sentence and quotation, and its subject.
#include <algorithm>
#include <string_view>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

constexpr WordList kParticiples = "past participle";
// Whose participle is like the infinitive: behind *be* it is one.
constexpr WordList kUnchanged = "cut put set shut split spread hit read let run overcome beset offset reset rebuilt cast broadcast bid shed";

class ClauseReader {
 public:
  ClauseReader(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  void run() {
    find_segment();
    const std::size_t begin = find_clause_begin(c_, u_);
    if (u_.report == nullptr) u_.report = report_going_on();
    if (u_.voice != "impersonal") read_subject(c_, u_, begin);
    u_.clause = {antecedent(begin), clause_end()};
    end_before_main_verb();
    if (u_.voice == "noun") widen_noun(begin);
    if (u_.voice == "impersonal") read_settled(c_, u_);
    else find_verb();
    trim_end();
  }

 private:
  // *We must help the farmers who plan to …*: what is undertaken begins at the antecedent.
  std::size_t antecedent(std::size_t begin) const {
    const bool apart = u_.subject.relative && u_.subject.tokens.begin > begin && one_of(u_.voice, "verb progressive modal");
    return apart && !u_.subject.tokens.empty() && w_.has_finite({begin, u_.subject.tokens.begin}) ? u_.subject.tokens.begin : begin;
  }

  // *The ministry said it would hire nurses. It would also open a clinic.*: what is told goes on; null where nothing is.
  const ReportingClause* report_going_on() const {
    constexpr std::size_t kReach = 3;  // sentences
    if (u_.voice != "modal" || !one_of(w_[u_.trigger.begin], "would wouldn") || u_.quotation || w_.has_if(u_.segment)) return nullptr;
    const std::vector<Sentence>& sentences = c_.document().sentences;
    const std::size_t here = c_.document().sentence_at(u_.record.trigger.span.begin);
    for (std::size_t s = here; s > 0 && here - s < kReach; --s) {
      const Sentence& before = sentences[s - 1];
      const WordRange tokens = w_.tokens(before.source);
      bool would = false;
      for (std::size_t i = tokens.begin; i < tokens.end; ++i) would |= w_[i] == "would";
      if (!would || before.kind == BlockKind::heading) return nullptr;
      const std::span<const ReportingClause> reports = c_.reports_in(before.source);
      if (reports.empty()) continue;
      const bool says = one_of(c_.document().folded_text(reports.back().cue), "said told announced added confirmed explained stated noted revealed disclosed");
      return says ? &reports.back() : nullptr;
    }
    return nullptr;
  }

  // *The towns, which will buy the power, save $4 million*: the comma closes what is undertaken.
  void end_before_main_verb() {
    const bool inner = one_of(w_[u_.clause.begin - 1], "which whom") && u_.voice != "noun";  // *accords in which it promised elections, collapsed*
    if (!inner && (!u_.subject.relative || u_.subject.tokens.empty() || u_.voice != "modal")) return;
    for (std::size_t i = u_.trigger.end + 1; i + 1 < u_.clause.end; ++i) {
      const bool verb = w_.finite(i + 1) || w_.form(i + 1) == "past";
      if (w_[i] != "," || !verb || w_.noun_like(i + 1)) continue;
      u_.clause = {std::max(u_.clause.begin, u_.subject.tokens.begin), i};
      return;
    }
  }

  // Of a sentence without end no more than what a reader would take in, so that many triggers in it cost no more than few.
  WordRange near_trigger(WordRange sentence) const {
    constexpr std::size_t kReach = 400;  // words on either side
    const std::size_t first = u_.trigger.begin > kReach ? u_.trigger.begin - kReach : 0;
    return {std::max(sentence.begin, first), std::min(sentence.end, u_.trigger.end + kReach)};
  }

  void find_segment() {
    const Document& document = c_.document();
    const Span at = u_.record.trigger.span;
    const Span sentence = document.sentences[document.sentence_at(at.begin)].source;
    u_.segment = near_trigger(w_.tokens(sentence));
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

  std::size_t clause_end() {
    constexpr std::size_t kMainSubject = 7;  // words before the verb of the main clause
    bool complement = false, quoted = opens_quote();
    for (std::size_t i = u_.trigger.end; i < u_.segment.end; ++i) {
      const std::string_view word = w_[i];
      if (word == "\"" && i == u_.trigger.end) {
        quoted = true;
        continue;
      }
      if (word == "\"" && quoted) return i + 1;
      if (word == "," && i == u_.trigger.end && closes_aside(i)) continue;
      if (const std::size_t close = w_.end_of_phrase_in_marks(i, u_.segment.end); close != 0) {
        i = close;
        continue;
      }
      if (const std::size_t close = end_of_mixed(i); close != 0) {
        i = close;
        continue;
      }
      if (word == ";" && goes_on_with_verb(i + 1)) continue;
      if (word == ";" || (word == "\"" && !u_.in_mixed) || names_source(i)) return i;
      if (quoted) continue;
      if (word == "that" || word == "whether") complement = true;
      if (word == "," && (report_follows(i + 1) || source_follows(i + 1))) return i;
      if (word == "," && one_of(w_[i + 1], "so and but") && one_of(w_[i + 2], "please let")) return i;
      if (word == "," && one_of(w_[i + 1], "adding saying stating noting stressing insisting") && w_[i + 2] == "that") return i;
      if (one_of(word, "and but") && says_besides(i + 1)) return w_[i - 1] == "," ? i - 1 : i;
      const bool comma = w_[i - 1] == ",";
      if (one_of(word, "and but") && reports_again(i + 1)) return comma ? i - 1 : i;
      if (word == "," && in_subordinate() && w_.has_finite({i + 1, std::min(i + kMainSubject, u_.segment.end)})) return i;
      const bool verb_of_owner = u_.voice == "noun" && word == "and" && w_.form(i + 1) == "present" && w_.finite(i + 1);
      if (verb_of_owner && (w_.phrase_start(i + 2) || w_.preposition(i + 2))) return i;  // *its plan to sell and shows that*
      if (one_of(word, "but while whereas") && comma && next_clause(i + 1)) return i - 1;
      if (word == "but" && clause_with_reason(i + 1)) return comma ? i - 1 : i;
      if (word == "," && next_giver(i + 1)) return i;
      if (one_of(word, "and or so") && !(complement && !comma) && !joins_subjects(i) && next_clause(i + 1)) return comma ? i - 1 : i;
      if (word == "," && one_of(w_[i + 1], "we i it they he she") && w_.finite(i + 2) && !w_.subordinator(u_.trigger.end)) {
        if (!w_.has_if({u_.trigger.end, i})) return i;
      }
    }
    return u_.segment.end;
  }

  // *will count its waste; (and) replace its pumps*: the second verb has the modal of the first.
  bool goes_on_with_verb(std::size_t i) const {
    if (u_.voice != "modal" && w_[u_.trigger.end - 1] != "to") return false;
    const bool last = w_[i] == "and";
    if (last) ++i;
    while (w_.adverb(i)) ++i;
    if (w_.form(i) != "base" || one_of(w_[i], "let make see do note") || w_.mention_over(i) >= 0) return false;  // *; let us hope*
    if (w_.noun_like(i) && !(last && w_.mention_from(i + 1) >= 0)) return false;
    return w_.phrase_start(i + 1) || w_.preposition(i + 1);
  }

  // *will open in May but, since the roof leaks, …*; not *but only if it is dry*: a condition.
  bool clause_with_reason(std::size_t i) const {
    constexpr std::size_t kReach = 8;  // words
    const bool apart = w_[i - 2] == "," || w_[i] == ",";
    if (w_[i] == ",") ++i;
    return apart && w_.subordinator(i) && w_.has_finite({i + 1, std::min(i + kReach, u_.segment.end)});
  }

  // *Norway pledged $4 million, Peru promised $2 million*
  bool next_giver(std::size_t i) const {
    if (!gives_money(c_, u_.trigger.end - 1)) return false;
    const int m = w_.mention_from(w_.behind_the(one_of(w_[i], "and while") ? i + 1 : i));
    return c_.is_agent(m) && gives_money(c_, w_.mention_tokens(static_cast<std::size_t>(m)).end);
  }

  // *if "genuine demands" are not met*: the closing mark of a reporter's quotation that begins here, 0 where none does.
  std::size_t end_of_mixed(std::size_t i) const {
    if (w_[i] != "\"" || u_.quotation) return 0;
    const std::uint32_t at = w_.words().span(i).begin;
    for (const Quotation& q : c_.annotations().quotations) {
      if (q.span.begin == at && q.mode == "mixed" && q.kind != "turn") return w_.tokens(q.span).end - 1;
    }
    return 0;
  }

  // *if costs and wages rise*, *a town where old and young have homes*: the conjunction stands in the subject of a clause inside.
  bool joins_subjects(std::size_t conjunction) const {
    constexpr std::size_t kSubject = 7;  // words
    if (w_[conjunction] == "or" && one_of(w_[conjunction + 1], "if unless")) return true;  // *if it is closed or if it is sold*
    for (std::size_t k = conjunction; k-- > u_.trigger.end && conjunction - k <= kSubject;) {
      if (one_of(w_[k], "if unless until once when where which how whereby")) return !w_.has_finite({k + 1, conjunction});
      if (one_of(w_[k], ", ;")) return false;
    }
    return false;
  }

  // *Although the yard has plans to sail on Friday, rain may …*: the clause of the trigger is not the main one.
  bool in_subordinate() const {
    if (!one_of(w_[u_.segment.begin], "while although though whereas")) return false;
    for (std::size_t i = u_.segment.begin; i < u_.trigger.begin; ++i) {
      if (w_[i] == ",") return false;
    }
    return true;
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
    return (w_[i] == "according" && w_[i + 1] == "to") || (one_of(w_[i], "said says") && one_of(w_[i + 1], "a an the its")) || text_says(i);
  }

  // *…, the joint statement said*, *…, a port official said, agencies report*
  bool text_says(std::size_t i) const {
    constexpr std::size_t kText = 5;  // words
    static constexpr WordList kTexts =
        "statement statements communique communiqué release report document declaration notice memo letter bulletin filing announcement dispatch readout "
        "source sources agency paper newspaper";
    if (!w_.determiner(i)) return false;
    for (std::size_t k = i + 2; k < i + kText && k < u_.segment.end; ++k) {
      if (!one_of(w_[k], "said says added adds read reads stated states noted notes")) continue;
      return (kTexts.has(w_[k - 1]) || c_.is_agent(w_.mention_to(k))) && (k + 1 >= u_.segment.end || one_of(w_[k + 1], ". , ;") || w_.preposition(k + 1));
    }
    return false;
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
    const bool told = u_.voice == "noun" ? u_.report != nullptr : u_.voice == "verb" && w_.form(first_verb()) == "past";
    const bool tells = u_.voice == "verb" && w_.form(first_verb()) == "present" && w_.phrase_start(i + 1);
    if (tells && one_of(w_[i], "says adds insists warns")) return true;  // *plans to run fewer trains and says it will*
    return told && one_of(w_[i], "said added noted stressed warned insisted explained acknowledged admitted conceded");
  }

  // *will study how prices move, and how they hurt*
  bool asks_before(std::size_t i) const {
    while (i-- > u_.trigger.end) {
      if (one_of(w_[i], "how what why which where when")) return true;
    }
    return false;
  }

  // A subject with a finite verb follows within a few words, behind a clause of its own where one stands there.
  bool next_clause(std::size_t i) const {
    while (w_.adverb(i) || w_[i] == ",") ++i;
    if (one_of(w_[i], "how what why") && asks_before(i)) return false;
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
    const std::size_t first = w_.behind_the(comma + 1);
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
    if (u_.voice == "modal") i = behind_have(behind_insertion(i));
    while (i < u_.clause.end && (w_.adverb(i) || one_of(w_[i], "to not , \" be been being neither either each"))) {
      if (w_[i] == "be" || w_[i] == "been") {
        std::size_t next = i + 1;
        while (w_.adverb(next)) ++next;
        if (is_participle(next)) u_.passive = true;
        if (!u_.passive && w_.form(next) != "ing") break;
      }
      ++i;
    }
    if (one_of(w_[i], "self co re pre out over under jointly") && w_[i + 1] == "-" && w_.is_verb(i + 2)) i += 2;  // *will self-perform*
    u_.verb = i;
    const std::string_view head = w_[u_.trigger.end - 1];
    u_.past = w_.form(first_verb()) == "past" || one_of(w_[u_.trigger.begin], "had gave made");
    if (head == "to" && is_participle(u_.verb) && w_[u_.verb - 1] == "be") u_.passive = true;
    if (u_.voice == "passive") u_.passive = true;
    if (head == "out" && one_of(w_[u_.trigger.begin], "is are was were be been")) {
      u_.passive = true;  // *is ruled out*
      u_.voice = "passive";
    }
  }

  // Behind *be*.
  bool is_participle(std::size_t i) const { return one_of(w_.form(i), kParticiples) || kUnchanged.has(w_[i]); }

  // *will have built ten schools*
  std::size_t behind_have(std::size_t i) const {
    if (w_[i] != "have") return i;
    std::size_t verb = i + 1;
    while (w_.adverb(verb)) ++verb;
    return is_participle(verb) || w_[verb] == "been" ? verb : i;
  }

  // Behind what stands between a modal and its verb: *will in 2031 open*, *shall, on request, provide*.
  std::size_t behind_insertion(std::size_t i) const {
    constexpr std::size_t kInsertion = 12;  // words
    if (w_[i] == "," && closes_aside(i)) return i + 1;  // *will, of course, open*
    std::size_t end = w_[i] == "," ? i + 1 : behind_frame(i);
    if (w_[i] == ",") {
      while (end < u_.clause.end && end - i < kInsertion && w_[end] != ",") ++end;
      if (end >= u_.clause.end || w_[end] != ",") return i;
      ++end;
    }
    std::size_t verb = end;
    while (w_.adverb(verb)) ++verb;
    const bool apart = w_[i] != "," || (!one_of(w_[i + 1], "like unlike once") && w_[end] != "not");  // what others do
    return apart && end > i && (w_.form(verb) == "base" || w_[verb] == "be") ? end : i;
  }

  // The comma before the adverb stands inside the trigger.
  bool closes_aside(std::size_t comma) const {
    for (std::size_t k = u_.trigger.begin + 1; k < u_.trigger.end && u_.trigger.end == comma; ++k) {
      if (w_[k] == ",") return true;
    }
    return false;
  }

  // Behind *in 2031*, *by the end of May*, *within 30 days*, at once behind the modal.
  std::size_t behind_frame(std::size_t i) const {
    if (one_of(w_[i], "one some") && w_[i + 1] == "day") return i + 2;  // *will one day open*
    if (!one_of(w_[i], "from by in on until after before within over during at")) return i;
    for (const std::size_t f : w_.figures_from({i, i + 4})) {
      if (one_of(c_.annotations().figures[f].kind, "date period duration time")) return w_.figure_tokens(f).end;
    }
    return i;
  }

  // *Our goal is to halve …*, *our pledge is simple: …*: what the noun stands for comes behind the verb.
  std::size_t after_copula(std::size_t i) const {
    if (one_of(w_[i - 1], "to of for")) return i;
    if (one_of(w_[i], "by from of") && !u_.subject.tokens.empty() && w_[u_.subject.tokens.end] == "to") return u_.subject.tokens.end + 1;
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
