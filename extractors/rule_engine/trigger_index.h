// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extractors/rule_language/pattern_facts.h"
#include "extractors/rule_engine/trigger_scanner.h"

namespace factweave {

// A rule that can match in a scope.
struct RuleCandidate {
  std::uint32_t rule = 0;
  // Where the atoms of its rarest clause begin, in a list of such places; in no order. None for a rule that has no
  // clause.
  std::uint32_t first_anchor = 0;
  std::uint32_t anchor_count = 0;
  bool only_digits = false;  // are its anchors
};

// Tells from the atoms that a scope contains which rules can match there at all, those of which every clause has
// one, and around which places.
//
// Immutable; concurrent reads are safe, each with a scratch of its own.
class TriggerIndex {
 public:
  // Working memory of one thread, for one index; starts out empty.
  class Scratch {
   private:
    friend class TriggerIndex;
    struct Link {
      std::uint32_t value = 0;
      std::uint32_t next = 0;
    };
    struct List {
      std::uint32_t epoch = 0;  // in which it was begun; in others it is empty
      std::uint32_t first = 0;
      std::uint32_t last = 0;
    };
    // Appends to the list; tells whether it was empty.
    bool add(std::uint32_t value, List& list);
    [[nodiscard]] bool has(std::uint32_t clause) const { return atoms_of_clause_[clause].epoch == epoch_; }

    std::uint32_t epoch_ = 0;
    std::vector<List> begins_of_atom_;
    std::vector<List> atoms_of_clause_;   // only whether there are some, where it is no rule's rarest
    std::vector<Link> links_;
    std::vector<std::uint32_t> present_;  // clauses of this epoch that are some rule's rarest
  };

  TriggerIndex() = default;
  // Rules are numbered as given, atoms as by the scanner.
  TriggerIndex(std::span<const Requirements* const> rules, const TriggerScanner& scanner);

  // Replaces `rules` with those that can match where these atoms stand, and appends their places to `anchors`.
  void candidates(std::span<const AtomOccurrence> in_text, std::span<const AtomOccurrence> of_letters, Scratch& scratch,
                  std::vector<RuleCandidate>& rules, std::vector<std::uint32_t>& anchors) const;
  // For explanations, after `candidates`: the first clause of the rule (as in its Requirements) that the scope
  // lacks, if it has another one of them.
  [[nodiscard]] std::optional<std::size_t> nearly(std::uint32_t rule, const Scratch& scratch) const;

 private:
  void see(AtomOccurrence occurrence, Scratch& scratch) const;
  [[nodiscard]] bool only_digits(std::uint32_t clause, const Scratch& scratch) const;
  [[nodiscard]] bool is_possible(std::uint32_t rule, const Scratch& scratch) const;
  static void list_begins(std::uint32_t clause, const Scratch& scratch, std::vector<std::uint32_t>& anchors);

  // Lists of clauses, by atom, one after the other.
  std::vector<std::uint32_t> first_clause_;  // by atom; one more at the end
  std::vector<std::uint32_t> clauses_;
  std::vector<std::vector<std::uint32_t>> rules_of_clause_;  // whose rarest clause it is
  std::vector<std::vector<std::uint32_t>> clauses_of_rule_;  // the rarest first
  std::vector<std::uint32_t> always_;
  std::uint32_t digit_atom_ = TriggerScanner::kNone;
};

}  // namespace factweave
