// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {

enum class ByteOp : std::uint8_t { range, split, assertion, match, save, character };

// One instruction. `split` goes on at each of its targets, those that count more first; `save` notes the place as number
// `low`: the begin of group n is number 2n, its end 2n + 1; `character` reads one of class `low` + 256 `high`. Small,
// because what is read of a program is seldom in the processor's cache.
struct ByteInstruction {
  ByteOp op = ByteOp::match;
  std::uint8_t low = 0, high = 0;  // of a range, inclusive
  AssertionKind assertion = AssertionKind::word_edge;
  std::uint32_t next = 0;  // of a split: where in `targets` their number stands, with them behind it
};

// A set of characters, none of them without code points.
class CharacterClass {
 public:
  using Ranges = std::vector<std::pair<char32_t, char32_t>>;  // inclusive, sorted, disjoint

  explicit CharacterClass(const Ranges& ranges);

  [[nodiscard]] bool has_ascii(unsigned char byte) const { return (ascii_[byte / 64] >> (byte % 64) & 1U) != 0; }
  // The bytes of the character of the class that stands at a place of UTF-8 text; 0 where there is none.
  [[nodiscard]] std::uint32_t size_at(std::string_view text, std::uint32_t place) const;
  // Between these lie the first bytes of its characters.
  [[nodiscard]] std::pair<std::uint8_t, std::uint8_t> first_bytes() const { return first_bytes_; }
  [[nodiscard]] const Ranges& ranges() const { return ranges_; }

 private:
  Ranges ranges_;
  std::array<std::uint64_t, 2> ascii_{};
  std::pair<std::uint8_t, std::uint8_t> first_bytes_;
};

// A pattern as a nondeterministic program over the bytes of UTF-8 text. What compile_bytes() makes accepts every
// string that the pattern accepts and may accept more (`is_wider` then): what the syntax tree does not know exactly is wider there,
// and long counted repetitions count no more (`.{0,60}` becomes `.*`), which keeps the program small.
struct ByteProgram {
  std::vector<ByteInstruction> code;
  std::vector<std::uint32_t> targets;
  std::vector<CharacterClass> classes;
  std::uint32_t start = 0;
  bool is_wider = false;  // may accept more than the pattern

  [[nodiscard]] std::span<const std::uint32_t> targets_of(const ByteInstruction& split) const {
    return std::span(targets).subspan(split.next + 1, targets[split.next]);
  }
  [[nodiscard]] const CharacterClass& class_of(const ByteInstruction& character) const {
    return classes[character.low + 256U * character.high];
  }
};

// Reads bytes, never whole characters. Nothing where the program would become too large. `backwards`: for a text that is
// read from its end.
[[nodiscard]] std::optional<ByteProgram> compile_bytes(const PatternNode& pattern, bool backwards = false);

// The pattern exactly, with its groups. Nothing where the program would become too large, where the tree may be wider
// than the pattern, or where what repeats may be empty: RE2 has rules of its own for that.
[[nodiscard]] std::optional<ByteProgram> compile_exactly(const PatternNode& pattern);

}  // namespace factweave
