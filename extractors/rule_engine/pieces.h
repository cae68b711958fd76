// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace factweave {

// The smallest units that lexicon entries and texts are compared by: a run of ASCII letters, a run of
// ASCII digits, one other ASCII sign, or one code point beyond ASCII. Finer than tokens, so that the
// same phrase always divides alike whatever stands beside it. Blanks belong to no piece.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t hash = 0;        // of the bytes
  std::uint32_t lower_hash = 0;  // of the ASCII-lower-cased bytes
};

// Appends the pieces of a folded text to `pieces`, which is cleared first.
//
//   "G20 at 5km" → G, 20, at, 5, km
void split_pieces(std::string_view folded, std::vector<Piece>& pieces);

}  // namespace factweave
