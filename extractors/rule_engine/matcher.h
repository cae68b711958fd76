// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "extractors/rule_engine/lazy_automaton.h"
#include "extractors/rule_engine/lazy_pattern.h"
#include "extractors/rule_engine/unless_pattern.h"
#include "extractors/rule_engine/view.h"

namespace factweave {

// One rule's compiled patterns. Immutable; shared by all threads.
class RuleMatcher {
 public:
  // Working memory of one thread for one rule; null at first. Shared only because that hides what it is.
  struct Memory;
  using MemoryPtr = std::shared_ptr<Memory>;

  // `pattern`: the rule's as a tree, nothing where its syntax is not known.
  RuleMatcher(const Rule& rule, const std::optional<PatternNode>& pattern, const std::vector<Lexicon>& lexicons);
  ~RuleMatcher();
  RuleMatcher(RuleMatcher&&) noexcept;
  RuleMatcher& operator=(RuleMatcher&&) noexcept;

  [[nodiscard]] const Rule& rule() const { return *rule_; }
  // Whether one try, where the text begins, tells all.
  [[nodiscard]] bool begins_only_text() const { return automaton_ && automaton_->begins_only_text(); }

  // Appends all matches of the rule in one scope: leftmost-first from the left; the search resumes at
  // the end of the last named group, at least one character after the match's begin. Matches whose
  // span is empty and those that an `unless` forbids are left out; the latter go to the trace.
  void find(const Document& document, const RuleView& view, MemoryPtr& memory, std::vector<Match>& matches,
            Trace* trace) const;

 private:
  [[nodiscard]] bool search(const RuleView& view, std::uint32_t from, Memory& memory) const;
  [[nodiscard]] bool matches_at(const RuleView& view, std::uint32_t at, const ViewLetter* letter,
                                Memory& memory) const;
  [[nodiscard]] bool match_within(std::string_view text, Span stretch, bool anchored, Memory& memory) const;
  [[nodiscard]] bool match_with_re2(std::string_view text, Span stretch, bool anchored, Memory& memory) const;
  void read(Memory& memory) const;
  [[nodiscard]] const Unless* forbidden_by(const RuleView& view, Memory& memory) const;
  [[nodiscard]] Match to_match(const Document& document, const RuleView& view, const Memory& memory) const;

  const Rule* rule_;
  const std::vector<Lexicon>* lexicons_;
  LazyPattern pattern_;
  std::optional<Automaton> automaton_;  // none where the pattern's syntax is not known
  int mention_ = -1;  // index of the group `mention`
  bool only_group_ = false;  // the pattern is nothing but its group
  bool one_letter_ = false;  // and the group one slot or lexicon occurrence
  std::vector<UnlessPattern> unless_;  // parallel to Rule::unless
};

}  // namespace factweave
