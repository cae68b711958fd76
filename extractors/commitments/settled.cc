// SPDX-License-Identifier: MIT
// What a meeting has settled: *it was agreed that the clerk would write*, *RESOLVED that the tender be accepted*, *RESOLVED the
// clerk to order paint*, *it was decided to sell*. Who acts and what is done stand behind the trigger.
#include <algorithm>

#include "extractors/commitments/subject_kind.h"
#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

class Settled {
 public:
  Settled(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  void read() {
    u_.verb = u_.clause.end;
    std::size_t first = u_.trigger.end;
    while (first < u_.clause.end && (one_of(w_[first], ": , - that") || w_.adverb(first))) ++first;
    for (std::size_t i = u_.trigger.begin; i < u_.trigger.end; ++i) {
      if (w_[i] == "not") u_.record.polarity = "negative";
    }
    if (w_[first - 1] == "to") return read_verb(first);
    if (w_[first] == "to") return read_verb(first + 1);
    const std::size_t head = head_of_predicate(first);
    if (head == 0) return;
    u_.subject.tokens = {first, head};
    read_verb(w_[head] == "be" || w_.form(head) == "base" || performs(head) ? head : head + 1);
    if (w_[first] == "no") u_.record.polarity = "negative";
    if (u_.passive) {
      u_.content_subject = u_.subject.tokens;
      u_.subject.kind = SubjectKind::thing;
    } else {
      classify_subject(c_, u_);
    }
  }

 private:
  // The modal, *to*, *be* or bare verb behind the subject that begins here; 0 where another verb follows: an opinion.
  std::size_t head_of_predicate(std::size_t first) const {
    constexpr std::size_t kSubject = 25;  // words
    for (std::size_t i = first + 1; i < std::min(first + kSubject, u_.clause.end); ++i) {
      if (w_.mention_over(i) >= 0 && w_.mention_from(i) < 0) continue;
      if (one_of(w_[i], "will would shall should must be not") || (w_[i] == "to" && one_of(w_.form(i + 1), "base")) || (w_[i] == "to" && w_[i + 1] == "be")) return i;
      if (performs(i) || bare_verb(i)) return i;
      if (w_.finite(i)) return 0;
    }
    return 0;
  }

  // *that the council hereby authorizes the mayor to sign it*
  bool performs(std::size_t i) const {
    return w_.form(i) == "present" && one_of(w_.lemma(i), "authorize authorise approve direct adopt commit agree instruct allocate appropriate grant establish accept set");
  }

  // *that the council buy a mower*
  bool bare_verb(std::size_t i) const {
    if (w_.form(i) != "base" || w_.determiner(i - 1) || w_.preposition(i - 1) || w_[i - 1] == "and") return false;
    const bool goes_on = one_of(w_[i + 1], "back to") && w_.mention_to(i) >= 0;  // *that the clerk report back*
    return !w_.noun_like(i) || goes_on || w_.determiner(i + 1) || w_.mention_from(i + 1) >= 0;
  }

  void read_verb(std::size_t i) {
    while (i < u_.clause.end && (w_.adverb(i) || w_[i] == "to")) {
      if (one_of(w_[i], "not never")) u_.record.polarity = "negative";
      ++i;
    }
    if (w_[i] == "be") {
      std::size_t participle = i + 1;
      if (w_[participle] == "and" && one_of(w_[participle + 1], "is are")) participle += 2;  // *be and is hereby authorized*
      while (w_.adverb(participle)) ++participle;
      u_.passive = one_of(w_.form(participle), "past participle") || one_of(w_[participle], "cut put set shut let");
      if (u_.passive) i = participle;
    }
    u_.verb = i;
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
};

}  // namespace

void read_settled(const UndertakingContext& context, Undertaking& u) { Settled(context, u).read(); }

}  // namespace factweave
