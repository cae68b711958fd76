// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace factweave {

// A half-open range [begin, end) of a text. Inside the program the unit is the UTF-8 byte of the
// document's own text unless a name says otherwise (`folded` spans count bytes of the folded view).
//
//   Span{3, 7}.size() == 4;   Span{3, 7}.contains(Span{4, 7});   !Span{3, 7}.overlaps(Span{7, 9})
//
// A value: copy freely.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend auto operator<=>(const Span&, const Span&) = default;
};

// The smallest span that covers both.
[[nodiscard]] inline Span cover(Span a, Span b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace factweave
