// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "extractors/rule_engine/engine.h"

namespace factweave {

// What the engine is measured against: every rule's RE2 over every scope, captures included, in views
// that rules with the same lexicons share. Nothing is skipped; `unless` and arbitration are left out.
//
// The rule set must outlive it.
class NaiveLoop {
 public:
  explicit NaiveLoop(const RuleSet& rules);
  ~NaiveLoop();

  // Number of matches of the phase.
  [[nodiscard]] std::size_t run(std::size_t phase, const Document& document, std::span<const Slot> slots) const;

 private:
  struct Program;
  std::unique_ptr<const Program> program_;
};

}  // namespace factweave
