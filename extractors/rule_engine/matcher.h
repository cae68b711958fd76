// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "extractors/rule_engine/lazy.h"
#include "extractors/rule_engine/lazy_automaton.h"
#include "extractors/rule_engine/lazy_pattern.h"
#include "extractors/rule_engine/number_surroundings.h"
#include "extractors/rule_language/pattern_facts.h"
#include "extractors/rule_engine/unless_pattern.h"
#include "extractors/rule_engine/view.h"

namespace factweave {

// One rule's compiled patterns. Immutable; shared by all threads.
class RuleMatcher {
 public:
  // Working memory of one thread for one rule; null at first. Shared only because that hides what it is.
  struct Memory;
  using MemoryPtr = std::shared_ptr<Memory>;

  RuleMatcher(const Rule& rule, const std::vector<Lexicon>& lexicons);

  [[nodiscard]] const Rule& rule() const { return *rule_; }
  // Whether one try, where the text begins, tells all.
  [[nodiscard]] bool begins_only_text() const { return rule_->facts.begins_only_text; }

  // Whether an anchor may be among these digits.
  [[nodiscard]] bool may_hold_one_of(std::span<const Digits> digits) const;

  // Appends all matches of the rule in one scope: leftmost-first from the left; the search resumes at
  // the end of the last named group, at least one character after the match's begin. Matches whose
  // span is empty and those that an `unless` forbids are left out; the latter go to the trace.
  // `anchors`: where the atoms of the rule's rarest clause begin in the folded text, if it has a clause.
  void find(const Document& document, const RuleView& view, std::span<const std::uint32_t> anchors, MemoryPtr& memory,
            std::vector<Match>& matches, Trace* trace) const;

 private:
  // Where matches may begin: where the text begins, where what leads to an anchor begins, anywhere.
  enum class Beginnings { of_text, of_leads, anywhere };

  struct Automatons {
    std::optional<Automaton> whole;  // none where the pattern's syntax is not known
    std::optional<Automaton> lead;   // backwards; none where matches begin with the anchor
    Beginnings beginnings = Beginnings::anywhere;
    bool refuses_inner_digits = false;  // as anchors
  };

  // Of anchors; nothing where all is allowed.
  struct DigitsSides {
    std::optional<AllowedSide> before;
    std::optional<AllowedSide> after;
  };

  [[nodiscard]] const std::vector<TreePath>& anchors() const { return rule_->facts.requirements.anchors; }
  [[nodiscard]] Automatons make_automatons() const;
  [[nodiscard]] DigitsSides make_digits_sides() const;
  [[nodiscard]] Memory& ready(MemoryPtr& memory) const;
  [[nodiscard]] bool list_beginnings(const RuleView& view, std::span<const std::uint32_t> anchors, Memory& memory) const;
  [[nodiscard]] bool list_leads(const RuleView& view, std::span<const std::uint32_t> anchors, Memory& memory) const;
  [[nodiscard]] bool search(const RuleView& view, std::uint32_t from, Memory& memory) const;
  [[nodiscard]] bool matches_at(const RuleView& view, std::uint32_t at, Memory& memory) const;
  [[nodiscard]] bool match_within(std::string_view text, Span stretch, bool anchored, Memory& memory) const;
  [[nodiscard]] bool match_with_re2(std::string_view text, Span stretch, bool anchored, Memory& memory) const;
  void read(Memory& memory) const;
  [[nodiscard]] const Unless* forbidden_by(const RuleView& view, Memory& memory) const;
  [[nodiscard]] Match to_match(const Document& document, const RuleView& view, const Memory& memory) const;

  const Rule* rule_;
  const std::vector<Lexicon>* lexicons_;
  LazyPattern pattern_;
  Lazy<Automatons> automatons_;
  Lazy<DigitsSides> digits_sides_;
  int mention_ = -1;  // index of the group `mention`
  std::vector<UnlessPattern> unless_;  // parallel to Rule::unless
};

}  // namespace factweave
