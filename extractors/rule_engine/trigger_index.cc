// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/trigger_index.h"

#include <algorithm>
#include <map>
#include <utility>

namespace factweave {
namespace {

constexpr std::uint32_t kNoLink = ~0U;

}  // namespace

bool TriggerIndex::Scratch::add(std::uint32_t value, List& list) {
  const auto link = static_cast<std::uint32_t>(links_.size());
  links_.push_back({value, kNoLink});
  const bool was_empty = list.epoch != epoch_;
  if (was_empty) {
    list = {epoch_, link, link};
  } else {
    links_[std::exchange(list.last, link)].next = link;
  }
  return was_empty;
}

TriggerIndex::TriggerIndex(std::span<const Requirements* const> rules, const TriggerScanner& scanner)
    : clauses_of_rule_(rules.size()), digit_atom_(scanner.digit_atom()) {
  std::map<std::vector<TriggerAtom>, std::uint32_t> numbers;  // equal clauses are one
  std::vector<std::vector<std::uint32_t>> clauses_of_atom(scanner.size());
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    const std::vector<TriggerClause>& clauses = rules[rule]->clauses;
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

void TriggerIndex::see(AtomOccurrence occurrence, Scratch& scratch) const {
  const std::uint32_t atom = occurrence.atom;
  if (first_clause_[atom] == first_clause_[atom + 1]) return;
  if (!scratch.add(occurrence.begin, scratch.begins_of_atom_[atom])) return;
  for (std::uint32_t i = first_clause_[atom]; i < first_clause_[atom + 1]; ++i) {
    const std::uint32_t clause = clauses_[i];
    Scratch::List& atoms = scratch.atoms_of_clause_[clause];
    if (rules_of_clause_[clause].empty()) {
      atoms.epoch = scratch.epoch_;
    } else if (scratch.add(atom, atoms)) {
      scratch.present_.push_back(clause);
    }
  }
}

// Whether the only atom of a clause that is there is the digit.
bool TriggerIndex::only_digits(std::uint32_t clause, const Scratch& scratch) const {
  const Scratch::List& atoms = scratch.atoms_of_clause_[clause];
  return atoms.first == atoms.last && scratch.links_[atoms.first].value == digit_atom_;
}

bool TriggerIndex::is_possible(std::uint32_t rule, const Scratch& scratch) const {
  const std::vector<std::uint32_t>& needed = clauses_of_rule_[rule];
  return std::all_of(needed.begin(), needed.end(), [&](std::uint32_t clause) { return scratch.has(clause); });
}

void TriggerIndex::list_begins(std::uint32_t clause, const Scratch& scratch, std::vector<std::uint32_t>& anchors) {
  const std::vector<Scratch::Link>& links = scratch.links_;
  for (std::uint32_t atom = scratch.atoms_of_clause_[clause].first; atom != kNoLink; atom = links[atom].next) {
    for (std::uint32_t begin = scratch.begins_of_atom_[links[atom].value].first; begin != kNoLink; begin = links[begin].next) {
      anchors.push_back(links[begin].value);
    }
  }
}

void TriggerIndex::candidates(std::span<const AtomOccurrence> in_text, std::span<const AtomOccurrence> of_letters,
                              Scratch& scratch, std::vector<RuleCandidate>& rules,
                              std::vector<std::uint32_t>& anchors) const {
  scratch.begins_of_atom_.resize(first_clause_.size() - 1);
  scratch.atoms_of_clause_.resize(rules_of_clause_.size());
  ++scratch.epoch_;
  scratch.links_.clear();
  scratch.present_.clear();
  for (const AtomOccurrence& occurrence : of_letters) see(occurrence, scratch);
  for (const AtomOccurrence& occurrence : in_text) see(occurrence, scratch);
  rules.clear();
  for (const std::uint32_t rule : always_) rules.push_back({rule});
  for (const std::uint32_t clause : scratch.present_) {
    const auto first = static_cast<std::uint32_t>(anchors.size());
    const bool only_digits = this->only_digits(clause, scratch);
    for (const std::uint32_t rule : rules_of_clause_[clause]) {
      if (!is_possible(rule, scratch)) continue;
      if (anchors.size() == first) list_begins(clause, scratch, anchors);
      rules.push_back({rule, first, static_cast<std::uint32_t>(anchors.size()) - first, only_digits});
    }
  }
}

std::optional<std::size_t> TriggerIndex::nearly(std::uint32_t rule, const Scratch& scratch) const {
  const auto& needed = clauses_of_rule_[rule];
  const auto seen = [&](std::uint32_t clause) { return scratch.has(clause); };
  const auto missing = std::find_if_not(needed.begin(), needed.end(), seen);
  if (missing == needed.end() || std::none_of(needed.begin(), needed.end(), seen)) return std::nullopt;
  return static_cast<std::size_t>(missing - needed.begin());
}

}  // namespace factweave
