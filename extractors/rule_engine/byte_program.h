// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {

enum class ByteOp : std::uint8_t { range, split, assertion, match, save };

// One instruction. `split` goes on at each of its targets, those that count more first; `save` notes the place as number
// `low`: the begin of group n is number 2n, its end 2n + 1. Small, because what is read of a program is seldom in the
// processor's cache.
struct ByteInstruction {
  ByteOp op = ByteOp::match;
  std::uint8_t low = 0, high = 0;  // of a range, inclusive
  AssertionKind assertion = AssertionKind::word_edge;
  std::uint32_t next = 0;  // of a split: where in `targets` their number stands, with them behind it
};

// A pattern as a nondeterministic program over the bytes of UTF-8 text. What compile_bytes() makes accepts every
// string that the pattern accepts and may accept more (`is_wider` then): what the syntax tree does not know exactly is wider there,
// and long counted repetitions count no more (`.{0,60}` becomes `.*`), which keeps the program small.
struct ByteProgram {
  std::vector<ByteInstruction> code;
  std::vector<std::uint32_t> targets;
  std::uint32_t start = 0;
  bool is_wider = false;  // may accept more than the pattern

  [[nodiscard]] std::span<const std::uint32_t> targets_of(const ByteInstruction& split) const {
    return std::span(targets).subspan(split.next + 1, targets[split.next]);
  }
};

// Nothing where the program would become too large. `backwards`: for a text that is read from its end.
[[nodiscard]] std::optional<ByteProgram> compile_bytes(const PatternNode& pattern, bool backwards = false);

// The pattern exactly, with its groups. Nothing where the program would become too large, where the tree may be wider
// than the pattern, or where what repeats may be empty: RE2 has rules of its own for that.
[[nodiscard]] std::optional<ByteProgram> compile_exactly(const PatternNode& pattern);

}  // namespace factweave
