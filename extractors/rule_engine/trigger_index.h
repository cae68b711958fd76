// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extractors/rule_engine/pattern_analysis.h"

namespace factweave {

class TriggerScanner;

// Tells from the atoms that a scope contains which rules can match there at all: those of which every
// clause has one.
//
// Immutable; concurrent reads are safe, each with a scratch of its own.
class TriggerIndex {
 public:
  // Working memory of one thread, for one index; starts out empty.
  class Scratch {
   private:
    friend class TriggerIndex;
    std::uint32_t epoch_ = 0;
    std::vector<std::uint32_t> seen_clause_;  // epoch in which it was seen last
    std::vector<std::uint32_t> present_;      // clauses of this epoch
  };

  TriggerIndex() = default;
  // Rules are numbered as given, atoms as by the scanner.
  TriggerIndex(const std::vector<Requirements>& rules, const TriggerScanner& scanner);

  // Replaces `rules` with those that can match where these atoms stand.
  void candidates(std::span<const std::uint32_t> text_atoms, std::span<const std::uint32_t> letter_atoms,
                  Scratch& scratch, std::vector<std::uint32_t>& rules) const;
  // For explanations, after `candidates`: the first clause of the rule (as in its Requirements) that the scope
  // lacks, if it has another one of them.
  [[nodiscard]] std::optional<std::size_t> nearly(std::uint32_t rule, const Scratch& scratch) const;

 private:
  void see(std::uint32_t atom, Scratch& scratch) const;

  // Lists of clauses, by atom, one after the other.
  std::vector<std::uint32_t> first_clause_;  // by atom; one more at the end
  std::vector<std::uint32_t> clauses_;
  std::vector<std::vector<std::uint32_t>> rules_of_clause_;  // whose rarest clause it is
  std::vector<std::vector<std::uint32_t>> clauses_of_rule_;  // the rarest first
  std::vector<std::uint32_t> always_;
};

}  // namespace factweave
