// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/trigger_scanner.h"

#include <algorithm>
#include <utility>

#include "extractors/rule_language/pattern_syntax.h"
#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"
#include "pipeline/tokens.h"

namespace factweave {
namespace {

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

// Whether a byte is so. Reads all of them, because without an early end the compiler reads many at once.
template <typename IsSo>
bool any_byte(std::string_view text, IsSo&& is_so) {
  unsigned char found = 0;
  for (const char c : text) found |= static_cast<unsigned char>(is_so(c));
  return found != 0;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool beyond_ascii(std::string_view text) {
  return any_byte(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool is_hard_edge(const ScopeContent& content, std::uint32_t at) {
  return std::binary_search(content.hard_edges.begin(), content.hard_edges.end(), at);
}

// Tokens hold letters of all scripts, patterns' words are ASCII: where both meet in one token, or a slot cuts
// one, a pattern's word may be part of a token.
bool tokens_tell(const ScopeContent& content) {
  const auto edge = std::lower_bound(content.hard_edges.begin(), content.hard_edges.end(), content.scope.begin);
  if (edge != content.hard_edges.end() && *edge < content.scope.end) return false;
  if (!beyond_ascii(content.text.substr(content.scope.begin, content.scope.size()))) return true;
  return std::none_of(content.tokens.begin(), content.tokens.end(), [&](const Token& token) {
    return token.kind == TokenKind::word && beyond_ascii(content.text.substr(token.begin, token.end - token.begin));
  });
}

// What patterns may take for words in such a scope.
std::vector<Token> ascii_words(const ScopeContent& content) {
  std::vector<Token> words;
  const std::string_view text = content.text;
  const auto is_wide = [&](std::uint32_t at) { return static_cast<unsigned char>(text[at]) >= 0x80; };
  for (const Token& token : content.tokens) {
    if (token.kind != TokenKind::word) continue;
    for (std::uint32_t begin = token.begin, end = begin; begin < token.end; begin = end) {
      do ++end;
      while (end < token.end && is_wide(end) == is_wide(begin) && !is_hard_edge(content, end));
      if (is_wide(begin)) continue;
      Token& word = words.emplace_back(token);
      word.begin = begin;
      word.end = end;
      word.lower_hash = lower_token_hash(text.substr(begin, end - begin));
    }
  }
  return words;
}

}  // namespace

void TriggerScanner::add(const Requirements& requirements) {
  for (const TriggerClause& clause : requirements.clauses) {
    for (const TriggerAtom& atom : clause.atoms) {
      numbers_.emplace(atom, static_cast<std::uint32_t>(numbers_.size()));
    }
  }
}

void TriggerScanner::seal() {
  for (const auto& [atom, number] : numbers_) {
    if (atom.kind == TriggerAtom::Kind::digit) digit_atom_ = number;
    if (atom.kind == TriggerAtom::Kind::capitals) capitals_atom_ = number;
    if (atom.kind == TriggerAtom::Kind::letter) {
      const std::size_t letter = atom.letter - kFirstViewLetter;
      if (letter >= atom_of_letter_.size()) atom_of_letter_.resize(letter + 1, kNone);
      atom_of_letter_[letter] = number;
    }
    if (atom.kind == TriggerAtom::Kind::literal) {
      literals_.push_back({atom.text, number, atom.fold, atom.left_edge, atom.right_edge});
    }
  }
  sort_literals();
}

void TriggerScanner::sort_literals() {
  std::vector<std::string> rest;
  for (std::uint32_t i = 0; i < literals_.size(); ++i) {
    const Literal& literal = literals_[i];
    const WordHook hook = choose_hook(literal.text, literal.left_edge, literal.right_edge);
    if (hook.kind != HookKind::none) {
      words_.add(i, literal.text, literal.fold, hook);
      continue;
    }
    rest.push_back(to_ascii_lower(literal.text));
    in_rest_.push_back(i);
  }
  words_.seal();
  rest_ = LiteralScanner(rest);
}

// Whether a literal whose letters stand in [begin, end) has the edges that it wants.
bool TriggerScanner::has_edges(const Literal& literal, const ScopeContent& content, std::uint32_t begin,
                               std::uint32_t end) {
  const std::string_view text = content.text;
  if (literal.left_edge && begin > content.scope.begin && is_word_byte(text[begin - 1]) && !is_hard_edge(content, begin)) return false;
  return !literal.right_edge || end >= content.scope.end || !is_word_byte(text[end]) || is_hard_edge(content, end);
}

void TriggerScanner::find_in_text(const ScopeContent& content, std::vector<AtomOccurrence>& found) const {
  if (rest_.empty()) return;
  const Span scope = content.scope;
  rest_.scan(content.text.substr(scope.begin, scope.size()), [&](std::uint32_t number, std::size_t end_in_scope) {
    const Literal& literal = literals_[in_rest_[number]];
    const std::uint32_t end = scope.begin + static_cast<std::uint32_t>(end_in_scope);
    const auto begin = end - static_cast<std::uint32_t>(literal.text.size());
    if (!literal.fold && content.text.substr(begin, literal.text.size()) != literal.text) return;
    if (has_edges(literal, content, begin, end)) found.push_back({literal.atom, begin});
  });
}

void TriggerScanner::find_words(std::span<const Token> words, const ScopeContent& content,
                                std::vector<AtomOccurrence>& found) const {
  words_.find(content.text, words, [&](std::uint32_t number, std::uint32_t begin) {
    const Literal& literal = literals_[number];
    const auto end = begin + static_cast<std::uint32_t>(literal.text.size());
    if (begin < content.scope.begin || end > content.scope.end) return;
    const std::string_view text = content.text.substr(begin, literal.text.size());
    const bool same = literal.fold ? equal_ignoring_case(text, literal.text) : text == literal.text;
    if (same && has_edges(literal, content, begin, end)) found.push_back({literal.atom, begin});
  });
}

void TriggerScanner::find_digits(const ScopeContent& content, std::vector<AtomOccurrence>& found) const {
  const std::string_view text = content.text.substr(content.scope.begin, content.scope.size());
  if (digit_atom_ == kNone || !any_byte(text, is_digit)) return;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (is_digit(text[at])) found.push_back({digit_atom_, content.scope.begin + at});
  }
}

void TriggerScanner::find_capitals(const ScopeContent& content, std::vector<AtomOccurrence>& found) const {
  const std::string_view text = content.text.substr(content.scope.begin, content.scope.size());
  if (capitals_atom_ == kNone) return;
  for (std::uint32_t at = 0; at + 1 < text.size(); ++at) {
    if (is_capital(text[at]) && is_capital(text[at + 1])) found.push_back({capitals_atom_, content.scope.begin + at});
  }
}

void TriggerScanner::scan(const ScopeContent& content, std::vector<AtomOccurrence>& found) const {
  if (tokens_tell(content)) {
    find_words(content.tokens, content, found);
  } else {
    find_words(ascii_words(content), content, found);
  }
  find_in_text(content, found);
  find_digits(content, found);
  find_capitals(content, found);
}

}  // namespace factweave
