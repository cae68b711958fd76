// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/literal_scanner.h"
#include "extractors/rule_language/pattern_facts.h"
#include "extractors/rule_engine/word_hooks.h"
#include "extractors/rule_language/view_letter.h"
#include "pipeline/document.h"
#include "pipeline/span.h"

namespace factweave {

// What one scope offers to triggers.
struct ScopeContent {
  std::string_view text;  // of the whole document, folded
  Span scope;
  std::span<const Token> tokens;              // that begin in the scope
  std::span<const std::uint32_t> hard_edges;  // sorted: where a slot or a hit begins or ends inside a word
};

// Where an atom stands.
struct AtomOccurrence {
  std::uint32_t atom = 0;   // as the scanner numbers it
  std::uint32_t begin = 0;  // in the folded text
};

// Numbers the atoms of many rules and finds the literals, digits and capitals in a scope's text. One pass over
// the tokens finds the literals that hold a whole word or begin with the beginning of one; the few others
// are looked for in the text.
//
//   TriggerScanner scanner;
//   for (…) scanner.add(requirements);
//   scanner.seal();
//
// Immutable once sealed; concurrent reads are safe.
class TriggerScanner {
 public:
  static constexpr std::uint32_t kNone = ~0U;

  void add(const Requirements& requirements);
  void seal();

  [[nodiscard]] std::size_t size() const { return numbers_.size(); }
  // REQUIRES: an atom of requirements that were added.
  [[nodiscard]] std::uint32_t number(const TriggerAtom& atom) const { return numbers_.at(atom); }
  // The atom of a private code point, or kNone.
  [[nodiscard]] std::uint32_t of_letter(char32_t letter) const {
    const std::size_t index = letter - kFirstViewLetter;
    return index < atom_of_letter_.size() ? atom_of_letter_[index] : kNone;
  }

  // The atom of a digit, or kNone.
  [[nodiscard]] std::uint32_t digit_atom() const { return digit_atom_; }

  // Appends what stands in the scope's text, in no order.
  void scan(const ScopeContent& content, std::vector<AtomOccurrence>& found) const;

 private:
  struct Literal {
    std::string text;
    std::uint32_t atom = 0;
    bool fold = false, left_edge = false, right_edge = false;
  };

  void sort_literals();
  void find_words(std::span<const Token> words, const ScopeContent& content, std::vector<AtomOccurrence>& found) const;
  void find_in_text(const ScopeContent& content, std::vector<AtomOccurrence>& found) const;
  void find_digits(const ScopeContent& content, std::vector<AtomOccurrence>& found) const;
  void find_capitals(const ScopeContent& content, std::vector<AtomOccurrence>& found) const;
  [[nodiscard]] static bool has_edges(const Literal& literal, const ScopeContent& content, std::uint32_t begin,
                                      std::uint32_t end);

  std::map<TriggerAtom, std::uint32_t> numbers_;
  std::vector<Literal> literals_;
  WordHooks words_;
  LiteralScanner rest_;                 // of the literals that words_ does not find
  std::vector<std::uint32_t> in_rest_;  // their numbers
  std::vector<std::uint32_t> atom_of_letter_;  // by code point minus U+E000
  std::uint32_t digit_atom_ = kNone;
  std::uint32_t capitals_atom_ = kNone;
};

}  // namespace factweave
