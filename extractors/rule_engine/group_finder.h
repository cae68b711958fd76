// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/byte_program.h"
#include "pipeline/span.h"

namespace factweave {

// Finds the match that begins at a place and its groups, as RE2 would: of several the one whose earlier choices
// come first in the pattern. It backtracks, but makes no choice of several ways twice at one place, so its time is
// bounded by the size of the pattern and the stretch. On the few bytes that a match has it is several times as
// quick as RE2, which sets up tables of the size of the pattern first.
//
//   const auto finder = GroupFinder::of("(?P<name>\\w+)=", false);   // immutable, shared by threads
//   GroupFinder::Memory memory;                                      // of one thread
//   if (finder && finder->find(text, {4, 9}, memory)) memory.group(1)…
class GroupFinder {
 public:
  static constexpr std::uint32_t kNowhere = ~0U;

  // What is to be tried yet, or, where a save is undone, the place that was noted before.
  struct Step {
    std::uint32_t instruction = 0;
    std::uint32_t place = 0;
    bool undoes = false;
  };

  struct Memory {
    std::vector<std::uint32_t> places;  // by number of save; kNowhere where the group took no part
    std::vector<Step> open;
    std::vector<std::uint64_t> met;  // bits: which choice was met at which place
  };

  // Nothing for a pattern that only RE2 knows exactly.
  [[nodiscard]] static std::optional<GroupFinder> of(std::string_view pattern, bool case_insensitive);

  // Whether the stretch is short enough for it.
  [[nodiscard]] bool fits(Span stretch) const { return marks(stretch) <= kMostMarks; }

  // The match that begins where the stretch begins and ends inside it; assertions see all of the text. Its begin
  // and end are places 0 and 1, those of group n 2n and 2n + 1.
  [[nodiscard]] bool find(std::string_view text, Span stretch, Memory& memory) const;

 private:
  static constexpr std::size_t kMostMarks = std::size_t{1} << 20U;  // 128 KB

  // Where a choice may go on, and the bytes with which it can; kEnd stands for the stretch's end.
  static constexpr std::uint16_t kEnd = 0x100;
  struct Way {
    std::uint32_t instruction = 0;
    std::uint16_t low = 0, high = kEnd;
    ByteOp op = ByteOp::range;  // of the instruction
  };
  using Ways = std::vector<Way>;
  // A choice keeps its ways by the upper bits of the byte, because of many ways few have all of them in common.
  static constexpr std::uint16_t kBuckets = (kEnd >> 5U) + 1;
  static std::uint16_t bucket_of(std::uint16_t byte) { return byte >> 5U; }

  explicit GroupFinder(ByteProgram program);
  void list_ways(std::uint32_t split, Ways& ways) const;
  void add_choice(const Ways& ways);
  [[nodiscard]] bool can_go(const Way& way, std::uint16_t byte, std::string_view text, std::uint32_t place) const;

  // One for each choice and place.
  [[nodiscard]] std::size_t marks(Span stretch) const { return choices_ * (std::size_t{stretch.size()} + 1); }
  [[nodiscard]] static bool meet(std::uint32_t choice, std::uint32_t place, Span stretch, Memory& memory);
  [[nodiscard]] bool follow(Step step, std::string_view text, Span stretch, Memory& memory) const;

  ByteProgram program_;
  std::vector<std::uint32_t> choice_;  // by instruction: number of a split among choices
  std::uint32_t choices_ = 0;
  std::vector<std::uint32_t> first_way_;  // [choice * kBuckets + bucket], and one more
  Ways ways_;
  std::uint32_t saves_ = 2;
};

}  // namespace factweave
