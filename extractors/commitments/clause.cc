// SPDX-License-Identifier: MIT
// The clause around a trigger: where it begins and ends inside sentence and quotation, and its subject.
#include <algorithm>
#include <string_view>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

constexpr std::string_view kConnectives =
    "and but so therefore however then also thus yet nevertheless meanwhile moreover furthermore instead or besides";
constexpr std::string_view kParticiples = "past participle";

class ClauseReader {
 public:
  ClauseReader(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  void run() {
    find_segment();
    const std::size_t begin = trimmed_start(clause_begin());
    find_subject(begin);
    u_.clause = {begin, clause_end()};
    if (u_.voice == "noun") widen_noun(begin);
    find_verb();
    trim_end();
  }

 private:
  void find_segment() {
    const Document& document = c_.document();
    const Span at = u_.record.trigger.span;
    const Span sentence = document.sentences[document.sentence_at(at.begin)].source;
    u_.segment = w_.tokens(sentence);
    const std::vector<Quotation>& quotations = c_.annotations().quotations;
    for (std::uint32_t i = 0; i < quotations.size(); ++i) {
      const Quotation& q = quotations[i];
      if (!q.span.overlaps(sentence)) continue;
      const TokenRange range = w_.tokens(q.span);
      if (q.span.contains(at.begin)) {
        const bool turn = q.kind == "turn";
        if (!turn || !u_.quotation) u_.quotation = i;
        u_.in_mixed = u_.in_mixed || q.mode == "mixed";
        if (q.mode == "mixed") continue;
        u_.segment.begin = std::max(u_.segment.begin, range.begin + (w_[range.begin] == "\"" ? 1 : 0));
        u_.segment.end = std::min(u_.segment.end, range.end - (w_[range.end - 1] == "\"" ? 1 : 0));
      } else if (q.kind != "turn" && q.mode == "direct") {
        if (q.span.end <= at.begin) u_.segment.begin = std::max(u_.segment.begin, range.end);
        if (q.span.begin >= at.end) u_.segment.end = std::min(u_.segment.end, range.begin);
      }
    }
  }

  // ------------------------------------------------------------------ where the clause begins
  std::size_t clause_begin() {
    std::size_t start = u_.segment.begin;
    for (std::size_t i = u_.segment.begin; i < u_.trigger.begin; ++i) {
      const std::string_view word = w_[i];
      const TokenRange rest{i + 1, u_.trigger.begin};
      if (word == ";" || word == "\"" || (word == ":" && u_.voice != "label") || spaced_dash(i)) {
        if (!rest.empty() && (w_.phrase_start(i + 1) || w_.subordinator(i + 1) || w_.preposition(i + 1) || w_.adverb(i + 1))) start = i + 1;
      } else if (word == "that" && complementizer(i) && has_subject(rest)) {
        start = i + 1;
      } else if (one_of(word, "and but or yet so while whereas because although though") && i > start) {
        if (opens_clause(start, i)) start = i + 1;
      } else if (word == "," && splice(start, i)) {
        start = i + 1;
      }
    }
    return after_report(start);
  }

  bool spaced_dash(std::size_t i) const {
    return w_[i] == "-" && !w_.words().touches_previous(i) && !w_.words().touches_previous(i + 1);
  }

  // *that* after a verb or noun that takes a clause; not *the bank that will*.
  bool complementizer(std::size_t i) const {
    if (w_[i - 1] == "so" || w_[i - 1] == "such") return false;
    if (!w_.phrase_start(i + 1) && !w_.subordinator(i + 1) && !w_.preposition(i + 1)) return false;
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

  bool has_subject(TokenRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (w_.words().is_word(i) && !w_.adverb(i)) return true;
    }
    return false;
  }

  // *… and we will*: a new clause, if the left side is one and a subject follows.
  bool opens_clause(std::size_t start, std::size_t conjunction) const {
    const TokenRange rest{conjunction + 1, u_.trigger.begin};
    if (!has_subject(rest)) return false;
    std::size_t first = rest.begin;
    while (first < rest.end && (w_.adverb(first) || w_[first] == ",")) ++first;
    if (!w_.phrase_start(first) && !w_.subordinator(first) && !w_.preposition(first)) return false;
    if (one_of(w_[conjunction], "while whereas because although though")) return true;
    if (w_.subordinator(start) && !has_comma({start, conjunction})) return false;  // *if A and B, we will*
    // *tell us and we will*: an invitation belongs to its condition.
    if (w_.subordinator(start) && w_[conjunction] == "and") return false;
    return w_.has_finite({start, conjunction});
  }

  bool has_comma(TokenRange range) const {
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

  bool has_if(TokenRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (one_of(w_[i], "if unless once provided")) return true;
    }
    return false;
  }

  // *X said wages would …*, *According to X, …*: the reporting clause stays outside.
  std::size_t after_report(std::size_t start) {
    std::size_t best = start;
    for (const ReportingClause& r : c_.reports) {
      const TokenRange cue = w_.tokens(r.cue), whole = w_.tokens(r.span);
      if (whole.begin < u_.segment.begin || whole.end > u_.segment.end) continue;
      if (cue.begin >= u_.trigger.begin || c_.document().sentence_at(r.span.begin) !=
                                               c_.document().sentence_at(u_.record.trigger.span.begin)) {
        continue;
      }
      if (!reports_clause(r)) continue;
      u_.report = &r;
      if (whole.end <= start) continue;
      std::size_t after = after_time(whole.end);
      const bool dated = after > whole.end;  // *said on Tuesday it will*
      if (w_[whole.begin] == "according" && w_[after] == ",") ++after;
      if (w_[after] == "that") ++after;
      const bool parenthetical = w_[whole.begin - 1] == "," && w_[whole.end] == ",";
      if (parenthetical || (!dated && one_of(w_[whole.end], "to of about for on with"))) continue;
      if (has_subject({after, u_.trigger.begin})) best = std::max(best, after);
    }
    return best;
  }

  // Behind a date or time that belongs to the reporting verb.
  std::size_t after_time(std::size_t i) const {
    const std::size_t first = one_of(w_[i], "on in at late early") ? i + 1 : i;
    for (const Figure& f : c_.annotations().figures) {
      const TokenRange tokens = w_.tokens(f.span);
      if (tokens.begin == first && one_of(f.kind, "date period time")) return tokens.end;
    }
    return i;
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

  std::size_t trimmed_start(std::size_t begin) const {
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
      if (!bullet && !connective) break;
      ++begin;
    }
    return begin;
  }

  // ------------------------------------------------------------------ the subject
  void find_subject(std::size_t begin) {
    std::size_t end = u_.trigger.begin;
    if (u_.voice == "noun") return possessor(begin);
    while (end > begin && (w_.adverb(end - 1) || w_[end - 1] == "'" || w_[end - 1] == "\"")) --end;
    if (end > begin && one_of(w_[end - 1], "who which that") && end - 1 > u_.segment.begin) {
      u_.subject.relative = true;
      --end;
      while (end > begin && w_[end - 1] == ",") --end;
      return agent_ending(begin, end);
    }
    end = without_parenthesis(begin, end);
    begin = without_preposed(begin, end);
    if (begin >= end) return shared_subject();
    u_.subject.tokens = {begin, end};
    classify();
  }

  // Cuts *, he said,* and *, the grid operator,* between subject and trigger.
  std::size_t without_parenthesis(std::size_t begin, std::size_t end) const {
    for (int guard = 0; guard < 4 && end > begin && (w_[end - 1] == "," || w_[end - 1] == ")"); ++guard) {
      const std::string_view open = w_[end - 1] == ")" ? "(" : ",";
      std::size_t k = end - 1;
      while (k > begin && w_[k - 1] != open) --k;
      if (k == begin) return end - 1;  // a lone comma
      end = k - 1;
    }
    while (end > begin && w_.adverb(end - 1)) --end;
    return end;
  }

  // Cuts *If we agree,* and *By 2030* before the subject.
  std::size_t without_preposed(std::size_t begin, std::size_t end) const {
    std::size_t last_comma = end;
    for (std::size_t i = begin; i < end; ++i) {
      if (w_[i] == ",") last_comma = i;
    }
    const bool preposed = w_.preposition(begin) || w_.subordinator(begin) || w_.adverb(begin) || w_[begin] == "no" ||
                          w_.form(begin) == "ing" || one_of(w_[begin], "first to yes whoever");
    if (last_comma < end && (preposed || !starts_phrase_with_mention(begin) || new_subject(last_comma + 1, end))) {
      std::size_t at = last_comma + 1;
      while (at < end && (w_.adverb(at) || one_of(w_[at], "and but then"))) ++at;
      if (w_[last_comma + 1] == "tell" || w_[last_comma + 1] == "let") at = last_phrase(last_comma + 1, end);
      return at;
    }
    if (preposed) return last_phrase(begin, end);
    return begin;
  }

  bool starts_phrase_with_mention(std::size_t begin) const { return w_.mention_from(begin) >= 0 || w_.determiner(begin); }

  bool new_subject(std::size_t begin, std::size_t end) const {
    return one_of(w_[begin], "we i you he she it they") && begin + 2 >= end;
  }

  // Start of the last noun phrase before `end` that no preposition governs.
  std::size_t last_phrase(std::size_t begin, std::size_t end) const {
    for (std::size_t i = end; i-- > begin;) {
      const bool starts = w_.mention_from(i) >= 0 || w_.determiner(i) || one_of(w_[i], "we i you he she it they nobody there");
      const bool inside = w_.mention_over(i) >= 0 && w_.mention_from(i) < 0;
      if (starts && !inside && !w_.preposition(i - 1) && !(i > begin && w_.determiner(i - 1))) return i;
    }
    return begin;
  }

  void agent_ending(std::size_t begin, std::size_t end) {
    const int m = w_.mention_to(end);
    std::size_t first = end;
    if (m >= 0) first = w_.tokens(c_.annotations().mentions[static_cast<std::size_t>(m)].span).begin;
    u_.subject.tokens = {std::max(begin, std::min(first, end)), end};
    classify();
  }

  // *and will train*: the subject stands before the verb that shares it.
  void shared_subject() {
    for (std::size_t i = u_.trigger.begin; i-- > u_.segment.begin;) {
      if (one_of(w_[i], "; : \"")) break;
      const int m = w_.mention_from(i);
      if (m < 0) continue;
      const bool subject = c_.discourse.subject_like(static_cast<std::uint32_t>(m));
      if (!subject) continue;
      u_.subject.tokens = w_.tokens(c_.annotations().mentions[static_cast<std::size_t>(m)].span);
      return classify();
    }
  }

  // Whose plan, readiness or goal it is.
  void possessor(std::size_t begin) {
    for (std::size_t i = u_.trigger.begin; i-- > begin && u_.trigger.begin - i <= 6;) {
      const int m = w_.mention_over(i);
      const bool possessive = one_of(w_[i], "my our his her its their your") || w_[i + 1] == "'";
      if (m >= 0 && possessive) {
        const TokenRange tokens = w_.tokens(c_.annotations().mentions[static_cast<std::size_t>(m)].span);
        u_.subject.tokens = {tokens.begin, std::min(tokens.end, u_.trigger.begin)};
        if (one_of(w_[i], "my our his her its their your")) {
          u_.subject.tokens = {i, i + 1};
          return classify_pronoun(i);
        }
        return classify();
      }
      if (one_of(w_[i], ", ; : . \"")) break;
    }
    u_.subject.kind = SubjectKind::none;
  }

  void classify_pronoun(std::size_t token) {
    const Span at = w_.words().span(token);
    const std::vector<Mention>& mentions = c_.annotations().mentions;
    for (std::uint32_t m = 0; m < mentions.size(); ++m) {
      if (mentions[m].span == at) u_.subject.mention = m;
    }
    u_.subject.kind = one_of(w_[token], "my our") ? SubjectKind::own_side
                      : w_[token] == "your"       ? SubjectKind::you
                      : u_.subject.mention        ? SubjectKind::agent
                                                  : SubjectKind::thing;
  }

  void classify() {
    Subject& s = u_.subject;
    s.kind = SubjectKind::thing;
    std::size_t i = s.tokens.begin;
    for (int guard = 0; i < s.tokens.end && guard < 9; ++i, ++guard) {
      if (one_of(w_[i], "we i")) s.kind = SubjectKind::own_side;
      if (w_[i] == "you") s.kind = SubjectKind::you;
      if (one_of(w_[i], "nobody none no")) s.kind = SubjectKind::nobody;
      const int m = w_.mention_from(i);
      if (m >= 0) {
        if (classify_mention(static_cast<std::uint32_t>(m))) return;
        i = w_.tokens(c_.annotations().mentions[static_cast<std::size_t>(m)].span).end - 1;
        continue;
      }
      if (s.kind != SubjectKind::thing) return;
      if (w_.preposition(i) || w_.finite(i)) return;
      if (i > s.tokens.begin && w_.mention_over(i) < 0 && w_.mention_from(i + 1) < 0 && !w_.words().capitalised(i) &&
          i + 1 >= s.tokens.end) {
        break;  // *wages*, *the restructuring*
      }
    }
    // A name that no rule knew: two capitals before a stance verb.
    const std::size_t first = s.tokens.begin + (w_[s.tokens.begin] == "the" ? 1 : 0);
    const bool name = first + 1 < s.tokens.end && w_.words().capitalised(first) && w_.words().capitalised(first + 1);
    if (s.kind == SubjectKind::thing && name && u_.voice != "modal") s.kind = SubjectKind::agent;
  }

  // False where the mention only modifies what follows: *Norway's demand*, *the Oslo-based bank*.
  bool classify_mention(std::uint32_t m) {
    Subject& s = u_.subject;
    const Mention& mention = c_.annotations().mentions[m];
    const TokenRange tokens = w_.tokens(mention.span);
    // *Belarus' plans*, *Norway's demand*: a possessor is no subject.
    if (w_[tokens.end] == "'" && tokens.end < s.tokens.end && u_.voice != "noun") return false;
    const bool modifier = tokens.end < s.tokens.end && !one_of(w_[tokens.end], "of in at from for on with and , ( who that which") &&
                          !w_.adverb(tokens.end) && !w_.finite(tokens.end) && mention.level == Level::name &&
                          mention.type == "Place";
    if (modifier) return false;
    s.mention = m;
    const bool natural = mention.subtype == "natural" || (mention.type == "Place" && mention.subtype == "facility");
    if (one_of(w_[tokens.begin], "we i")) {
      s.kind = SubjectKind::own_side;
    } else if (w_[tokens.begin] == "you") {
      s.kind = SubjectKind::you;
    } else if (!natural && (mention.type == "Person" || mention.type == "Organization" || mention.type == "Place")) {
      s.kind = SubjectKind::agent;
      join_further(tokens.end);
    }
    return true;
  }

  void join_further(std::size_t after) {
    while (one_of(w_[after], "and ,") && after < u_.subject.tokens.end) {
      std::size_t next = after + 1;
      if (w_[next] == "and" || w_[next] == "the") ++next;
      const int m = w_.mention_from(next);
      if (m < 0) return;
      const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
      if (w_[after] == "and" || w_[after + 1] == "and") u_.subject.joined.push_back(static_cast<std::uint32_t>(m));
      after = w_.tokens(mention.span).end;
    }
  }

  // ------------------------------------------------------------------ where the clause ends
  std::size_t clause_end() {
    bool complement = false;
    for (std::size_t i = u_.trigger.end; i < u_.segment.end; ++i) {
      const std::string_view word = w_[i];
      if (word == ";" || (word == "\"" && !u_.in_mixed)) return i;
      if (word == "that" || word == "whether") complement = true;
      if (word == "," && report_follows(i + 1)) return i;
      const bool comma = w_[i - 1] == ",";
      if (one_of(word, "but while whereas") && comma && next_clause(i + 1)) return i - 1;
      if (one_of(word, "and or so") && !(complement && !comma) && next_clause(i + 1)) return comma ? i - 1 : i;
      if (word == "," && one_of(w_[i + 1], "we i it they he she") && w_.finite(i + 2) && !w_.subordinator(u_.trigger.end)) {
        if (!has_if({u_.trigger.end, i})) return i;
      }
    }
    return u_.segment.end;
  }

  bool report_follows(std::size_t i) {
    for (const ReportingClause& r : c_.reports) {
      const TokenRange whole = w_.tokens(r.span);
      if (whole.begin < i || whole.begin > i + 5 || whole.end > u_.segment.end + 1) continue;
      for (std::size_t k = i; k < whole.begin; ++k) {
        if (one_of(w_[k], ", and which who that")) return false;
      }
      if (w_.tokens(r.cue).end + 6 >= u_.segment.end || w_[whole.end] == "." || w_[whole.end] == ",") {
        if (one_of(w_[w_.tokens(r.cue).end], "that to")) return false;
        u_.report = &r;
        return true;
      }
    }
    return false;
  }

  // A subject with a finite verb follows within a few words.
  bool next_clause(std::size_t i) const {
    while (w_.adverb(i) || w_[i] == ",") ++i;
    if (!w_.phrase_start(i) || w_.is_verb(i)) {
      if (w_.mention_from(i) < 0 && !w_.determiner(i)) return false;
    }
    for (std::size_t k = i + 1; k < u_.segment.end && k < i + 9; ++k) {
      if (one_of(w_[k], ", ; : \" ( and or that which who")) return false;
      if (w_.preposition(k) && k == i + 1 && w_.mention_over(i) < 0) return false;
      if (w_.finite(k)) return true;
    }
    return false;
  }

  void widen_noun(std::size_t begin) {
    // From the possessor or determiner on; the whole clause where the noun is its subject.
    std::size_t first = u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin;
    if (u_.subject.tokens.empty() && first > begin && w_.determiner(first - 1)) --first;
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
    while (i < u_.clause.end && (w_.adverb(i) || one_of(w_[i], "to not , \" be been being neither either"))) {
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
      if (one_of(w_[k], "is are was remains") && one_of(w_[k + 1], "to that still")) return k + 2;
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
    while (end > u_.trigger.end && one_of(w_[end - 1], ". , ; : ! ? \" - ...")) --end;
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
};

}  // namespace

void read_clause(const UndertakingContext& context, Undertaking& u) { ClauseReader(context, u).run(); }

}  // namespace factweave
