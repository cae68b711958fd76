// SPDX-License-Identifier: MIT
// Where the subject of a trigger stands: the noun phrase before it without preposed adverbials and parentheses, the
// antecedent of a relative clause, the subject that coordinated verbs share, the possessor of a noun.
#include <algorithm>
#include <string_view>

#include "extractors/commitments/subject_kind.h"
#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

class SubjectReader {
 public:
  SubjectReader(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  void run(std::size_t begin) {
    std::size_t end = u_.trigger.begin;
    if (u_.voice == "noun") return possessor(begin);
    while (end > begin && (w_.adverb(end - 1) || w_[end - 1] == "'" || w_[end - 1] == "\"")) --end;
    if (end > begin && one_of(w_[end - 1], "who which that") && end - 1 > u_.segment.begin) {
      u_.subject.relative = true;
      --end;
      while (end > begin && w_[end - 1] == ",") --end;
      return agent_ending(begin, end);
    }
    end = without_predicate(begin, without_parenthesis(begin, end));
    begin = without_preposed(begin, end);
    if (begin >= end) return shared_subject();
    u_.subject.tokens = {begin, end};
    classify();
  }

 private:
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

  // *Two firms, A and B, have signed it and promised*: the subject ends before what says who they are.
  std::size_t without_predicate(std::size_t begin, std::size_t end) const {
    std::size_t comma = end;
    while (comma > begin && w_[comma - 1] != ",") --comma;
    if (comma == begin || !w_.finite(comma)) return end;
    std::size_t open = comma - 1;
    while (open > begin && w_[open - 1] != ",") --open;
    return open == begin ? end : open - 1;
  }

  // Behind *with* of *the talks ended, with Norway and Sweden pledging to*, else 0.
  std::size_t behind_absolute_with(std::size_t begin, std::size_t end) const {
    if (u_.voice != "verb" || w_.form(u_.trigger.begin) != "ing" || w_[u_.trigger.begin - 1] == ",") return 0;
    for (std::size_t i = end; i-- > begin;) {
      if (w_[i] == "with") return i + 1;
      if (w_.finite(i) || w_.preposition(i)) return 0;
    }
    return 0;
  }

  // Cuts *If we agree,* and *By 2030* before the subject.
  std::size_t without_preposed(std::size_t begin, std::size_t end) const {
    if (const std::size_t absolute = behind_absolute_with(begin, end); absolute != 0) return absolute;
    std::size_t last_comma = end;
    for (std::size_t i = begin; i < end; ++i) {
      if (w_[i] == ",") last_comma = i;
    }
    const bool counted = behind_count(c_, begin) != begin;  // *over 40 towns*
    const bool preposed = (w_.preposition(begin) && !counted) || w_.subordinator(begin) || (w_.adverb(begin) && w_[begin] != "both") || w_[begin] == "no" ||
                          w_.form(begin) == "ing" || one_of(w_[begin], "first to yes whoever");
    if (last_comma < end && (preposed || !starts_phrase_with_mention(begin) || new_subject(last_comma + 1, end))) {
      std::size_t at = last_comma + 1;
      while (at < end && w_.mention_from(at) < 0 && (w_.adverb(at) || one_of(w_[at], "and but then"))) ++at;  // but *both sides*
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
    if (m >= 0) first = w_.mention_tokens(static_cast<std::size_t>(m)).begin;
    u_.subject.tokens = {std::max(begin, std::min(first, end)), end};
    classify();
  }

  // *and will train*: the subject stands before the verb that shares it.
  void shared_subject() {
    if (const ReportingClause* report = promising_report(c_, u_)) {
      u_.subject.tokens = w_.mention_tokens(report->speaker);
      return classify();
    }
    for (std::size_t i = u_.trigger.begin; i-- > u_.segment.begin;) {
      const bool series = w_[i] == ";" && u_.voice == "modal" && one_of(w_[i + 1], "will shall and would");  // *will train clerks; will meet*
      if (one_of(w_[i], "; : \"") && !series) break;
      const int m = w_.mention_from(i);
      if (m < 0) continue;
      const bool subject = c_.discourse.subject_like(static_cast<std::uint32_t>(m));
      if (!subject) continue;
      u_.subject.tokens = w_.mention_tokens(static_cast<std::size_t>(m));
      u_.subject.tokens.end = end_of_subjects(u_.subject.tokens.end);
      return classify();
    }
    first_agent();
  }

  // *Head baker X, 66, has put off retirement and agreed to …*: the sentence begins with its subject.
  void first_agent() {
    if (one_of(w_[u_.segment.begin], "we i") && w_.mention_from(u_.segment.begin) < 0) {  // *I am grateful and will let you know*: who, is not known
      u_.subject.tokens = {u_.segment.begin, u_.segment.begin + 1};
      return classify();
    }
    for (std::size_t i = u_.segment.begin; i < u_.segment.begin + 4 && i < u_.trigger.begin; ++i) {
      if (w_.preposition(i) || w_.subordinator(i) || w_[i] == ",") return;
      const int m = w_.mention_from(i);
      if (m < 0) continue;
      u_.subject.tokens = w_.mention_tokens(static_cast<std::size_t>(m));
      u_.subject.tokens.end = end_of_subjects(u_.subject.tokens.end);
      return classify();
    }
    first_group();
  }

  // *Both countries welcomed it and agreed to*, *Six towns met and agreed to*
  void first_group() {
    std::size_t end = u_.segment.begin;
    while (end < u_.trigger.begin && !w_.finite(end) && w_.form(end) != "past" && w_[end] != ",") ++end;
    if (end == u_.segment.begin || end >= u_.trigger.begin) return;
    u_.subject.tokens = {u_.segment.begin, end};
    if (is_counted_group(c_, u_)) return classify();
    u_.subject.tokens = {};
  }

  // Whose plan, readiness or goal it is.
  void possessor(std::size_t begin) {
    for (std::size_t i = u_.trigger.begin; i-- > begin && u_.trigger.begin - i <= 6;) {
      const int m = w_.mention_over(i);
      const bool possessive = one_of(w_[i], "my our his her its their your") || w_[i + 1] == "'";
      if (m >= 0 && possessive) {
        const WordRange tokens = w_.mention_tokens(static_cast<std::size_t>(m));
        u_.subject.tokens = {tokens.begin, std::min(tokens.end, u_.trigger.begin)};
        if (one_of(w_[i], "my our his her its their your")) {
          u_.subject.tokens = {i, i + 1};
          classify_pronoun(i);
          return prefer_owner_of_verb(i);
        }
        classify();
        return join_owner_before(tokens.begin);
      }
      const bool apart = one_of(w_[i], "for about against") && w_[i + 1] != "and";  // *our support for plans to*
      if (apart || one_of(w_[i], ", ; : . \" is are was were")) break;
    }
    u_.subject.kind = SubjectKind::none;
    if (who_expressed(begin)) return;
    if (w_[u_.trigger.end - 1] == "of") owner_behind(u_.trigger.end);
    else if (one_of(w_[u_.trigger.end], "by from of")) owner_behind(u_.trigger.end + 1);  // *plans by Norvik to*
  }

  // *Norway and Sweden's commitment to*
  void join_owner_before(std::size_t second) {
    const int m = u_.subject.mention && w_[second - 1] == "and" ? w_.mention_to(second - 1) : -1;
    if (m < 0) return;
    const Mention& first = c_.annotations().mentions[static_cast<std::size_t>(m)];
    if (first.level != Level::name || !one_of(first.type, "Person Organization Place")) return;
    u_.subject.joined.push_back(*u_.subject.mention);
    u_.subject.mention = static_cast<std::uint32_t>(m);
    u_.subject.tokens.begin = w_.mention_tokens(static_cast<std::size_t>(m)).begin;
  }

  // *The leaders expressed determination to*: theirs, who express it.
  bool who_expressed(std::size_t begin) {
    std::size_t i = u_.trigger.begin;
    while (i > begin && (w_.determiner(i - 1) || one_of(w_[i - 1], "full strong keen clear great shared joint firm"))) --i;
    if (i <= begin + 1 || !one_of(w_.lemma(i - 1), "express voice signal declare indicate reiterate reaffirm renew announce unveil disclose reveal outline detail launch introduce present initiate scrap abandon drop shelve cancel ditch axe")) {
      // *The council has a plan to*, *has a target of 40 per cent*
      const bool has = w_.lemma(i - 1) == "have" && i < u_.trigger.begin;
      if (!has || (u_.record.act != "goal" && !w_[u_.trigger.end - 2].starts_with("plan"))) return false;
    }
    --i;
    while (i > begin && (w_.adverb(i - 1) || one_of(w_[i - 1], "has have had"))) --i;
    if (i > begin + 3 && w_[i - 1] == ")" && w_[i - 3] == "(" && w_.mention_to(i) < 0) i -= 3;  // *Norvik Motors (NM) announced plans to*
    const int m = w_.mention_to(i);
    if (m < 0) return false;
    const WordRange who = w_.mention_tokens(static_cast<std::size_t>(m));
    if (w_.preposition(who.begin - 1) || w_[who.begin - 2] == "of") return false;  // *The managers of the mills expressed*
    u_.subject.tokens = {w_[who.begin - 1] == "the" ? who.begin - 1 : who.begin, who.end};
    classify();
    return true;
  }

  // *Norway has abandoned its plan to*: *its* is Norway's, whatever was spoken of before.
  void prefer_owner_of_verb(std::size_t possessive) {
    std::size_t i = possessive;
    while (i > u_.segment.begin && (one_of(w_.form(i - 1), "past present participle") || one_of(w_[i - 1], "has have had") || w_.adverb(i - 1) ||
                                      (w_[i - 1] == "and" && w_.adverb(i) && w_.adverb(i - 2)))) --i;
    const int m = i < possessive ? w_.mention_to(i) : -1;
    if (m < 0 || w_.preposition(w_.mention_tokens(static_cast<std::size_t>(m)).begin - 1)) return;
    const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
    const bool person = mention.type == "Person";
    const bool body = mention.type == "Organization" || mention.type == "Place";
    const std::string_view word = w_[possessive];
    if (!(person && one_of(word, "his her their")) && !(body && one_of(word, "its their"))) return;
    u_.subject.mention = static_cast<std::uint32_t>(m);
    u_.subject.kind = SubjectKind::agent;
  }

  // *the intention of Norway to sign*.
  void owner_behind(std::size_t first) {
    first = w_.behind_the(first);
    const int m = w_.mention_from(first);
    if (m < 0) return;
    u_.subject.tokens = w_.mention_tokens(static_cast<std::size_t>(m));
    classify();
  }

  void classify_pronoun(std::size_t token) {
    for (const std::uint32_t m : c_.mentions_at(w_.words().span(token))) u_.subject.mention = m;
    u_.subject.kind = one_of(w_[token], "my our") ? SubjectKind::own_side
                      : w_[token] == "your"       ? SubjectKind::you
                      : u_.subject.mention        ? SubjectKind::agent
                                                  : SubjectKind::thing;
  }

  // The end of *Norway and Peru* before the verb that they share with the trigger; of Norway where no verb follows.
  std::size_t end_of_subjects(std::size_t end) const {
    const std::size_t first = end;
    bool joined = false;
    while (one_of(w_[end], "and ,") && !joined) {
      joined = w_[end] == "and" || w_[end + 1] == "and";
      std::size_t next = end + 1;
      while (one_of(w_[next], "and the") && w_.mention_from(next) < 0) ++next;
      const int m = w_.mention_from(next);
      if (m < 0) return first;
      end = w_.mention_tokens(static_cast<std::size_t>(m)).end;
    }
    std::size_t verb = end;
    while (w_.adverb(verb)) ++verb;
    return joined && end < u_.trigger.begin && (w_.finite(verb) || w_.form(verb) == "past") ? end : first;
  }

  void classify() { classify_subject(c_, u_); }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
};

}  // namespace

void read_subject(const UndertakingContext& context, Undertaking& u, std::size_t begin) {
  SubjectReader(context, u).run(begin);
}

}  // namespace factweave
