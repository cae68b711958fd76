// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "extractors/rule_engine/engine.h"

namespace factweave {

// What Engine::candidates must give, computed in the most obvious way: every rule alone, its RE2 over
// every scope of its own view, the view built character by character and every lexicon entry tried at
// every token. Shares no code with the engine. Slow.
//
// The rule set must outlive it.
class ReferenceMatcher {
 public:
  explicit ReferenceMatcher(const RuleSet& rules);
  ~ReferenceMatcher();

  [[nodiscard]] std::vector<Match> candidates(std::size_t phase, const Document& document,
                                              std::span<const Slot> slots) const;

 private:
  struct Patterns;
  const RuleSet& rules_;
  std::vector<std::unique_ptr<Patterns>> patterns_;  // parallel to RuleSet::rules
};

}  // namespace factweave
