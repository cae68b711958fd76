// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {

// What stands before a place: nothing, a line break, a character of \w, or another.
enum class Before : std::uint8_t { nothing, line_break, word, other };

inline constexpr std::array<Before, 256> kBeforeOfByte = [] {
  std::array<Before, 256> before{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    before[byte] = is_word_byte(static_cast<char>(byte)) ? Before::word : Before::other;
  }
  before['\n'] = Before::line_break;
  return before;
}();

inline Before before_of(char c) { return kBeforeOfByte[static_cast<unsigned char>(c)]; }
inline Before before_at(std::string_view text, std::size_t at) {
  return at == 0 ? Before::nothing : before_of(text[at - 1]);
}

// What an assertion sees after a place.
enum class After : std::uint8_t { nothing, line_break, word, other };

inline After after_of(char c) { return static_cast<After>(before_of(c)); }
inline After after_at(std::string_view text, std::size_t at) {
  return at == text.size() ? After::nothing : after_of(text[at]);
}

inline bool holds(AssertionKind assertion, Before before, After after) {
  const bool edge = (before == Before::word) != (after == After::word);
  switch (assertion) {
    case AssertionKind::text_begin: return before == Before::nothing;
    case AssertionKind::text_end: return after == After::nothing;
    case AssertionKind::line_begin: return before == Before::nothing || before == Before::line_break;
    case AssertionKind::line_end: return after == After::nothing || after == After::line_break;
    case AssertionKind::word_edge: return edge;
    case AssertionKind::no_word_edge: return !edge;
  }
  return true;
}

}  // namespace factweave
