// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/trigger_index.h"

#include <algorithm>
#include <map>
#include <utility>

#include "extractors/rule_engine/trigger_scanner.h"

namespace factweave {

TriggerIndex::TriggerIndex(const std::vector<Requirements>& rules, const TriggerScanner& scanner)
    : clauses_of_rule_(rules.size()) {
  std::map<std::vector<TriggerAtom>, std::uint32_t> numbers;  // equal clauses are one
  std::vector<std::vector<std::uint32_t>> clauses_of_atom(scanner.size());
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    const std::vector<TriggerClause>& clauses = rules[rule].clauses;
    if (clauses.empty()) always_.push_back(rule);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      const auto [clause, added] = numbers.emplace(clauses[i].atoms, static_cast<std::uint32_t>(numbers.size()));
      if (added) {
        rules_of_clause_.emplace_back();
        for (const TriggerAtom& atom : clauses[i].atoms) clauses_of_atom[scanner.number(atom)].push_back(clause->second);
      }
      if (i == 0) rules_of_clause_[clause->second].push_back(rule);
      clauses_of_rule_[rule].push_back(clause->second);
    }
  }
  for (const std::vector<std::uint32_t>& clauses : clauses_of_atom) {
    first_clause_.push_back(static_cast<std::uint32_t>(clauses_.size()));
    clauses_.insert(clauses_.end(), clauses.begin(), clauses.end());
  }
  first_clause_.push_back(static_cast<std::uint32_t>(clauses_.size()));
}

void TriggerIndex::see(std::uint32_t atom, Scratch& scratch) const {
  for (std::uint32_t i = first_clause_[atom]; i < first_clause_[atom + 1]; ++i) {
    const std::uint32_t clause = clauses_[i];
    if (scratch.seen_clause_[clause] == scratch.epoch_) continue;
    scratch.seen_clause_[clause] = scratch.epoch_;
    if (!rules_of_clause_[clause].empty()) scratch.present_.push_back(clause);
  }
}

void TriggerIndex::candidates(std::span<const std::uint32_t> text_atoms, std::span<const std::uint32_t> letter_atoms,
                              Scratch& scratch, std::vector<std::uint32_t>& rules) const {
  scratch.seen_clause_.resize(rules_of_clause_.size());
  ++scratch.epoch_;
  scratch.present_.clear();
  for (const std::uint32_t atom : letter_atoms) see(atom, scratch);
  for (const std::uint32_t atom : text_atoms) see(atom, scratch);
  rules.assign(always_.begin(), always_.end());
  for (const std::uint32_t clause : scratch.present_) {
    for (const std::uint32_t rule : rules_of_clause_[clause]) {
      const auto& needed = clauses_of_rule_[rule];
      const bool possible = std::all_of(needed.begin(), needed.end(), [&](std::uint32_t one) {
        return scratch.seen_clause_[one] == scratch.epoch_;
      });
      if (possible) rules.push_back(rule);
    }
  }
}

std::optional<std::size_t> TriggerIndex::nearly(std::uint32_t rule, const Scratch& scratch) const {
  const auto& needed = clauses_of_rule_[rule];
  const auto seen = [&](std::uint32_t clause) { return scratch.seen_clause_[clause] == scratch.epoch_; };
  const auto missing = std::find_if_not(needed.begin(), needed.end(), seen);
  if (missing == needed.end() || std::none_of(needed.begin(), needed.end(), seen)) return std::nullopt;
  return static_cast<std::size_t>(missing - needed.begin());
}

}  // namespace factweave
