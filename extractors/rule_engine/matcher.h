// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "extractors/rule_engine/lazy_automaton.h"
#include "extractors/rule_engine/view.h"

namespace re2 {
class RE2;
class StringPiece;
}

namespace factweave {

// Working memory of one thread for one rule.
using MatcherStates = std::optional<AutomatonStates>;

// One rule's compiled patterns. Immutable; shared by all threads.
class RuleMatcher {
 public:
  RuleMatcher(const Rule& rule, const std::vector<Lexicon>& lexicons);
  ~RuleMatcher();
  RuleMatcher(RuleMatcher&&) noexcept;
  RuleMatcher& operator=(RuleMatcher&&) noexcept;

  [[nodiscard]] const Rule& rule() const { return *rule_; }

  // Appends all matches of the rule in one scope: leftmost-first from the left; the search resumes at
  // the end of the last named group, at least one character after the match's begin. Matches whose
  // span is empty and those that an `unless` forbids are left out; the latter go to the trace.
  // `states` is empty at first, and of one thread.
  void find(const Document& document, const View& view, MatcherStates& states, std::vector<Match>& matches,
            Trace* trace) const;

 private:
  struct Found;

  struct Search;

  [[nodiscard]] bool search(Search& search, std::size_t from) const;
  [[nodiscard]] bool matches_at(Search& search, std::size_t at) const;
  void read(std::string_view text, std::span<const re2::StringPiece> parts, Found& found) const;
  [[nodiscard]] const Unless* forbidden_by(const View& view, Span span) const;
  [[nodiscard]] Match to_match(const Document& document, const View& view, const Found& found) const;

  const Rule* rule_;
  const std::vector<Lexicon>* lexicons_;
  std::unique_ptr<re2::RE2> pattern_;
  std::optional<Automaton> automaton_;  // none where the pattern's syntax is not known
  int mention_ = -1;  // index of the group `mention`
  bool one_letter_ = false;
  std::vector<std::unique_ptr<re2::RE2>> unless_;  // parallel to Rule::unless
};

}  // namespace factweave
