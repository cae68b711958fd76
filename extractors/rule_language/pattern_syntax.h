// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/rule_language/view_letter.h"

namespace factweave {

enum class PatternKind : std::uint8_t { literal, char_class, sequence, alternatives, repeat, assertion };

// What an assertion says about the place where it stands.
enum class AssertionKind : std::uint8_t { text_begin, text_end, line_begin, line_end, word_edge, no_word_edge };

// A pattern as a tree. A class of all characters may stand for one that is not known exactly.
struct PatternNode {
  PatternKind kind = PatternKind::sequence;
  AssertionKind assertion = AssertionKind::word_edge;
  bool fold = false;  // of a literal: upper and lower case of its ASCII letters alike
  bool lazy = false;  // a repetition that rather repeats less
  int min = 0;
  int max = -1;   // -1: without end
  int group = 0;  // the number of the capturing group that the node is; 0: it is none
  std::string literal;  // one character in UTF-8, or several of \w
  std::vector<std::pair<char32_t, char32_t>> ranges;  // of a class: sorted, disjoint, negation resolved
  std::vector<PatternNode> children;
  std::size_t end = 0;  // offset in the pattern just after this node
};

// Reads a pattern that RE2 accepts, in RE2's default syntax. Returns nothing for what it does not know
// (\C, \Q, octal escapes, (?U)): then nothing may be concluded about the pattern. For a pattern that RE2
// refuses the result means nothing.
//
//   parse_pattern("cab?")   // sequence of literal ca, repeat {0,1} of literal b
[[nodiscard]] std::optional<PatternNode> parse_pattern(std::string_view pattern, bool case_insensitive);

// What parse_pattern() returns, and what is to be known of the pattern beside it.
struct ParsedPattern {
  std::optional<PatternNode> tree;
  bool is_sure = false;  // RE2 surely accepts it, its size apart
  bool folds = false;    // case does not count in all of it or a part
};
[[nodiscard]] ParsedPattern parse_and_judge(std::string_view pattern, bool case_insensitive);

// True where the node may match without a character; assertions are taken to hold.
[[nodiscard]] bool may_be_empty(const PatternNode& node);

// True where a match can begin nowhere but where the text begins, and the node says so before it reads a character.
[[nodiscard]] bool begins_only_text(const PatternNode& node);

// True for a class of all characters: `.` with (?s), and each that is not known exactly.
[[nodiscard]] bool is_any_character(const PatternNode& node);

// Calls `take(character, end)` for each character of a literal: its bytes, and the offset in the pattern just after it.
template <typename Take>
void for_each_character(const PatternNode& node, Take&& take);

inline constexpr std::array<bool, 256> kWordBytes = [] {
  std::array<bool, 256> word{};
  for (unsigned c = 0; c < word.size(); ++c) {
    word[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
  return word;
}();

// [A-Za-z0-9_], what \w and \b know.
[[nodiscard]] constexpr bool is_word_byte(char c) { return kWordBytes[static_cast<unsigned char>(c)]; }

// Whether a class has a character of \w.
[[nodiscard]] bool has_word_character(const PatternNode& char_class);

template <typename Take>
void for_each_character(const PatternNode& node, Take&& take) {
  const std::string_view text = node.literal;
  const std::size_t size = is_word_byte(text[0]) ? 1 : text.size();  // of a character
  for (std::size_t at = 0; at < text.size(); at += size) take(text.substr(at, size), node.end - (text.size() - size - at));
}

}  // namespace factweave
