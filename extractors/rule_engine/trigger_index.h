// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/literal_scanner.h"
#include "extractors/rule_engine/pattern_analysis.h"
#include "extractors/rule_engine/word_hooks.h"
#include "pipeline/document.h"
#include "pipeline/span.h"

namespace factweave {

// What one scope offers to triggers.
struct ScopeContent {
  std::string_view text;  // of the whole document, folded
  Span scope;
  std::span<const Token> tokens;              // that begin in the scope
  std::span<const char32_t> letters;          // slots and lexicon occurrences that views may show
  std::span<const std::uint32_t> hard_edges;  // sorted: where such a one begins or ends inside a word
};

// Tells for a scope which rules can match there at all: those of which every clause has an atom in the
// scope. One pass over the tokens finds the literals that hold a whole word or begin with the beginning of
// one; the few others are looked for in the text. Where tokens do not tell (a word of several scripts, a
// slot that cuts a word) all are looked for in the text.
//
// Immutable; concurrent reads are safe, each with a scratch of its own.
class TriggerIndex {
 public:
  // Working memory of one thread, for one index; starts out as `Scratch(index)`.
  class Scratch {
   public:
    explicit Scratch(const TriggerIndex& index);

   private:
    friend class TriggerIndex;
    std::uint32_t epoch_ = 0;
    std::vector<std::uint32_t> seen_atom_;    // epoch in which it was seen last
    std::vector<std::uint32_t> seen_clause_;
    std::vector<std::uint32_t> present_;      // clauses of this epoch
  };

  TriggerIndex() = default;
  // Rules are numbered as given.
  explicit TriggerIndex(const std::vector<Requirements>& rules);

  // Replaces `rules` with those that can match in the scope.
  void candidates(const ScopeContent& content, Scratch& scratch, std::vector<std::uint32_t>& rules) const;
  // For explanations, after `candidates`: the first clause of the rule (as in its Requirements) that the scope
  // lacks, if it has another one of them.
  [[nodiscard]] std::optional<std::size_t> nearly(std::uint32_t rule, const Scratch& scratch) const;

 private:
  struct Literal {
    std::string text;
    std::uint32_t atom = 0;
    bool fold = false, left_edge = false, right_edge = false;
  };

  void add_rule(std::uint32_t rule, const Requirements& requirements, struct TriggerNumbers& numbers);
  void see(std::uint32_t atom, Scratch& scratch) const;
  void sort_literals();
  void see_words(const ScopeContent& content, Scratch& scratch) const;
  void see_in_text(const LiteralScanner& scanner, const std::vector<std::uint32_t>& numbers,
                   const ScopeContent& content, Scratch& scratch) const;
  [[nodiscard]] bool is_there(const Literal& literal, const ScopeContent& content, std::uint32_t end) const;
  void see_digit(const ScopeContent& content, Scratch& scratch) const;

  static constexpr std::uint32_t kNone = ~0U;

  std::vector<Literal> literals_;
  WordHooks words_;
  LiteralScanner rest_;                 // of the literals that words_ does not find
  std::vector<std::uint32_t> in_rest_;  // their numbers
  LiteralScanner all_;
  std::vector<std::uint32_t> in_all_;
  std::vector<std::uint32_t> atom_of_letter_;  // by code point minus U+E000
  std::uint32_t digit_atom_ = kNone;
  std::vector<std::vector<std::uint32_t>> clauses_of_atom_;
  std::vector<std::vector<std::uint32_t>> rules_of_clause_;  // whose rarest clause it is
  std::vector<std::vector<std::uint32_t>> clauses_of_rule_;  // the rarest first
  std::vector<std::uint32_t> always_;
};

}  // namespace factweave
