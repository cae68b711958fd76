// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "extractors/commitments/undertaking.h"

namespace factweave {

// What the tests of an undertaking read: its trigger, verb, subject, and what stands around them.
class Weighing {
 public:
  Weighing(const UndertakingContext& context, const Undertaking& u) : c_(context), w_(context.words), u_(u) {}

 protected:
  // The first word of the trigger; of *'re ready to* it is *are*.
  [[nodiscard]] std::string_view trigger() const {
    if (w_[u_.trigger.begin] != "'") return w_[u_.trigger.begin];
    const std::string_view contracted = w_[u_.trigger.begin + 1];
    return contracted == "re" ? "are" : contracted == "s" ? "is" : contracted == "m" ? "am" : contracted == "d" ? "would" : w_[u_.trigger.begin];
  }
  [[nodiscard]] std::string_view last() const { return w_[u_.trigger.end - 1]; }
  [[nodiscard]] std::string_view verb() const {
    const std::string_view lemma = w_.lemma(u_.verb);
    return lemma.empty() ? w_[u_.verb] : lemma;
  }
  [[nodiscard]] bool modal() const { return u_.voice == "modal"; }
  [[nodiscard]] bool direct() const { return u_.quotation.has_value(); }
  [[nodiscard]] SubjectKind subject() const { return u_.subject.kind; }
  [[nodiscard]] const Mention& mention(std::size_t token) const {
    return c_.annotations().mentions[static_cast<std::size_t>(w_.mention_from(token))];
  }
  [[nodiscard]] bool is_pronoun() const {
    return u_.subject.mention && c_.annotations().mentions[*u_.subject.mention].level == Level::pronoun;
  }
  // *We promise this: …*
  [[nodiscard]] bool colon_follows() const { return w_[u_.trigger.end] == ":"; }
  // *what we agreed*
  [[nodiscard]] bool without_content() const {
    return u_.voice == "verb" && u_.record.act == "agreement" && u_.trigger.end >= u_.clause.end;
  }
  [[nodiscard]] bool comma_between(std::size_t a, std::size_t b) const;
  // *our port*
  [[nodiscard]] bool own_possessor() const;
  // The subject is the country for which a speech is given, or names it.
  [[nodiscard]] bool names_own_side() const;
  // *will have the honor of hosting*
  [[nodiscard]] bool has_honor() const;

  // *The average homeowner will pay more*, *passengers will see*: what meets the public, nobody of it has promised.
  [[nodiscard]] bool of_public() const;
  // *She predicted that the firm would meet its targets*
  [[nodiscard]] bool foretold_by_cue() const;

  const UndertakingContext& c_;
  const ClauseWords& w_;
  const Undertaking& u_;
};

// *under the contract*, *under the terms of the deal* before or in the clause of a trigger.
[[nodiscard]] bool binds_by_contract(const ClauseWords& words, WordRange segment, std::size_t trigger, std::size_t end);
// True where another word governs the clause: a hope, a supposition, a request, a rumor (governed.cc).
[[nodiscard]] bool governed(const UndertakingContext& context, const Undertaking& u);
// True for what only looks like an undertaking because it stands in a speech: remarks on the speech itself, history, what
// others will do (speeches.cc).
[[nodiscard]] bool only_speech(const UndertakingContext& context, const Undertaking& u);
// In a speech, what others will do is foretold unless they have said so.
[[nodiscard]] bool foretold(const UndertakingContext& context, const Undertaking& u);

// True where the clause tells no deed of anybody: a prediction, a state, nobody who could act (no_deeds.cc).
[[nodiscard]] bool no_deed(const UndertakingContext& context, const Undertaking& u);

}  // namespace factweave
