// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/ascii_case.h"
#include "pipeline/document.h"

namespace factweave {

// Cuts folded text into tokens; white space belongs to none.
//
// * A number is a run of ASCII digits, with , and . inside where a digit follows: 1,250.50 3.1.2.
// * A word is a run of letters, digits and combining marks that does not begin with a digit. So 40km is
//   40 km, 1990s is 1990 s, 3rd is 3 rd, while G20 and B2B stay whole.
// * Every other character is a token of its own: Norway's is Norway ' s, U.S. is U . S . and
//   12-hour is 12 - hour.
//
// Lexicon entries and patterns' literals are cut by the same function, so that both sides agree:
// tokens(fold(entry)) are found as a run of tokens of the text.
[[nodiscard]] std::vector<Token> tokenize(std::string_view folded);

// One step of the hash that tokens carry, 32-bit FNV-1a.
[[nodiscard]] constexpr std::uint32_t extend_token_hash(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}

// The hash of a token's bytes.
[[nodiscard]] constexpr std::uint32_t token_hash(std::string_view folded) {
  std::uint32_t hash = 2166136261u;
  for (const char c : folded) hash = extend_token_hash(hash, c);
  return hash;
}

// The same after lower-casing A-Z.
[[nodiscard]] constexpr std::uint32_t lower_token_hash(std::string_view folded) {
  std::uint32_t hash = 2166136261u;
  for (const char c : folded) hash = extend_token_hash(hash, ascii_lower(c));
  return hash;
}

}  // namespace factweave
