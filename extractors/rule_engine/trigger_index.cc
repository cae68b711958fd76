// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/trigger_index.h"

#include <algorithm>
#include <map>
#include <utility>

#include "extractors/rule_engine/pattern_syntax.h"
#include "pipeline/tokens.h"

namespace factweave {

// Numbers given out while an index is built: equal atoms and equal clauses are one.
struct TriggerNumbers {
  std::map<TriggerAtom, std::uint32_t> atoms;
  std::map<std::vector<TriggerAtom>, std::uint32_t> clauses;
};

namespace {

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

// Tokens hold letters of all scripts, patterns' words are ASCII: where both meet in one token, or a slot cuts
// one, a pattern's word may be part of a token.
bool tokens_tell(const ScopeContent& content) {
  const auto edge = std::lower_bound(content.hard_edges.begin(), content.hard_edges.end(), content.scope.begin);
  if (edge != content.hard_edges.end() && *edge < content.scope.end) return false;
  const std::string_view text = content.text.substr(content.scope.begin, content.scope.size());
  if (std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return true;
  return std::none_of(content.tokens.begin(), content.tokens.end(), [&](const Token& token) {
    const std::string_view bytes = content.text.substr(token.begin, token.end - token.begin);
    return token.kind == TokenKind::word &&
           std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  });
}

}  // namespace

TriggerIndex::Scratch::Scratch(const TriggerIndex& index)
    : seen_atom_(index.clauses_of_atom_.size()), seen_clause_(index.rules_of_clause_.size()) {}

TriggerIndex::TriggerIndex(const std::vector<Requirements>& rules)
    : clauses_of_rule_(rules.size()) {
  TriggerNumbers numbers;
  for (std::uint32_t i = 0; i < rules.size(); ++i) add_rule(i, rules[i], numbers);
  clauses_of_atom_.resize(numbers.atoms.size());
  for (const auto& [atoms, clause] : numbers.clauses) {
    for (const TriggerAtom& atom : atoms) clauses_of_atom_[numbers.atoms.at(atom)].push_back(clause);
  }
  for (const auto& [atom, number] : numbers.atoms) {
    if (atom.kind == TriggerAtom::Kind::digit) digit_atom_ = number;
    if (atom.kind == TriggerAtom::Kind::letter) {
      const std::size_t letter = atom.letter - 0xE000;
      if (letter >= atom_of_letter_.size()) atom_of_letter_.resize(letter + 1, kNone);
      atom_of_letter_[letter] = number;
    }
    if (atom.kind == TriggerAtom::Kind::literal) {
      literals_.push_back({atom.text, number, atom.fold, atom.left_edge, atom.right_edge});
    }
  }
  sort_literals();
}

void TriggerIndex::sort_literals() {
  std::vector<std::string> rest;
  std::vector<std::string> all;
  for (std::uint32_t i = 0; i < literals_.size(); ++i) {
    const Literal& literal = literals_[i];
    std::string lower = literal.text;
    for (char& c : lower) c = ascii_lower(c);
    all.push_back(lower);
    in_all_.push_back(i);
    const WordHook hook = choose_hook(literal.text, literal.left_edge, literal.right_edge);
    if (hook.kind != HookKind::none) {
      words_.add(i, literal.text, hook);
      continue;
    }
    rest.push_back(std::move(lower));
    in_rest_.push_back(i);
  }
  words_.seal();
  rest_ = LiteralScanner(rest);
  all_ = LiteralScanner(all);
}

void TriggerIndex::add_rule(std::uint32_t rule, const Requirements& requirements, TriggerNumbers& numbers) {
  if (requirements.clauses.empty()) always_.push_back(rule);
  for (std::size_t i = 0; i < requirements.clauses.size(); ++i) {
    const std::vector<TriggerAtom>& atoms = requirements.clauses[i].atoms;
    for (const TriggerAtom& atom : atoms) {
      numbers.atoms.emplace(atom, static_cast<std::uint32_t>(numbers.atoms.size()));
    }
    const auto [clause, added] = numbers.clauses.emplace(atoms, static_cast<std::uint32_t>(numbers.clauses.size()));
    if (added) rules_of_clause_.emplace_back();
    if (i == 0) rules_of_clause_[clause->second].push_back(rule);
    clauses_of_rule_[rule].push_back(clause->second);
  }
}

void TriggerIndex::see(std::uint32_t atom, Scratch& scratch) const {
  if (scratch.seen_atom_[atom] == scratch.epoch_) return;
  scratch.seen_atom_[atom] = scratch.epoch_;
  for (const std::uint32_t clause : clauses_of_atom_[atom]) {
    if (scratch.seen_clause_[clause] == scratch.epoch_) continue;
    scratch.seen_clause_[clause] = scratch.epoch_;
    if (!rules_of_clause_[clause].empty()) scratch.present_.push_back(clause);
  }
}

bool TriggerIndex::is_there(const Literal& literal, const ScopeContent& content, std::uint32_t end) const {
  const std::string_view text = content.text;
  const auto begin = end - static_cast<std::uint32_t>(literal.text.size());
  const auto hard = [&](std::uint32_t at) {
    return std::binary_search(content.hard_edges.begin(), content.hard_edges.end(), at);
  };
  if (literal.left_edge && begin > content.scope.begin && is_word_byte(text[begin - 1]) && !hard(begin)) return false;
  if (literal.right_edge && end < content.scope.end && is_word_byte(text[end]) && !hard(end)) return false;
  return literal.fold || text.substr(begin, literal.text.size()) == literal.text;
}

void TriggerIndex::see_in_text(const LiteralScanner& scanner, const std::vector<std::uint32_t>& numbers,
                               const ScopeContent& content, Scratch& scratch) const {
  if (scanner.empty()) return;
  const std::string_view text = content.text.substr(content.scope.begin, content.scope.size());
  scanner.scan(text, [&](std::uint32_t found, std::size_t end) {
    const Literal& literal = literals_[numbers[found]];
    if (scratch.seen_atom_[literal.atom] == scratch.epoch_) return;
    if (is_there(literal, content, content.scope.begin + static_cast<std::uint32_t>(end))) see(literal.atom, scratch);
  });
}

void TriggerIndex::see_words(const ScopeContent& content, Scratch& scratch) const {
  words_.find(content.text, content.tokens, [&](std::uint32_t number, std::int64_t begin) {
    const Literal& literal = literals_[number];
    if (scratch.seen_atom_[literal.atom] == scratch.epoch_) return;
    const std::int64_t end = begin + static_cast<std::int64_t>(literal.text.size());
    if (begin < content.scope.begin || end > content.scope.end) return;
    const std::string_view text = content.text.substr(static_cast<std::size_t>(begin), literal.text.size());
    if (!equal_ignoring_case(text, literal.text)) return;
    if (is_there(literal, content, static_cast<std::uint32_t>(end))) see(literal.atom, scratch);
  });
}

void TriggerIndex::see_digit(const ScopeContent& content, Scratch& scratch) const {
  if (digit_atom_ == kNone) return;
  bool found = false;
  for (const char c : content.text.substr(content.scope.begin, content.scope.size())) {
    found |= c >= '0' && c <= '9';
  }
  if (found) see(digit_atom_, scratch);
}

void TriggerIndex::candidates(const ScopeContent& content, Scratch& scratch,
                              std::vector<std::uint32_t>& rules) const {
  ++scratch.epoch_;
  scratch.present_.clear();
  for (const char32_t letter : content.letters) {
    const std::size_t number = letter - 0xE000;
    if (number < atom_of_letter_.size() && atom_of_letter_[number] != kNone) see(atom_of_letter_[number], scratch);
  }
  if (tokens_tell(content)) {
    see_words(content, scratch);
    see_in_text(rest_, in_rest_, content, scratch);
  } else {
    see_in_text(all_, in_all_, content, scratch);
  }
  see_digit(content, scratch);
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
