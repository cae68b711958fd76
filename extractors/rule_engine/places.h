// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/pattern_syntax.h"

namespace factweave {

// A place in a text where a character stands that does not continue a word of \w, with what a first look
// needs: the kinds of its first two bytes.
struct Place {
  std::uint32_t at = 0;
  std::uint16_t kinds = 0;
};

// 64 kinds of bytes: each ASCII letter its own, digits one, the usual marks one each.
inline constexpr std::size_t kByteKinds = 64;
inline constexpr std::uint8_t kNoByte = 62;        // the kind of control characters and of the text's end
inline constexpr std::uint8_t kKindOfLetter = 54;  // of the first byte of a slot or a lexicon occurrence

inline constexpr std::array<std::uint8_t, 256> kKindOfByte = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const auto at = static_cast<std::uint8_t>(byte);
    kinds[byte] = at >= 'A' && at <= 'Z'   ? static_cast<std::uint8_t>(at - 'A')
                  : at >= 'a' && at <= 'z' ? static_cast<std::uint8_t>(at - 'a' + 26)
                  : at >= '0' && at <= '9' ? 52
                  : at == 0xEE || at == 0xEF ? kKindOfLetter
                  : at >= 0x80             ? 55
                  : at < ' '               ? kNoByte
                                           : 63;
  }
  kinds[' '] = 53;
  kinds['"'] = 56;
  kinds['\''] = 57;
  kinds['('] = 58;
  kinds['-'] = 59;
  kinds['$'] = 60;
  kinds['.'] = kinds[','] = 61;
  return kinds;
}();

[[nodiscard]] inline std::uint16_t kinds_at(std::string_view text, std::size_t at) {
  const std::uint8_t next = at + 1 < text.size() ? kKindOfByte[static_cast<unsigned char>(text[at + 1])] : kNoByte;
  return static_cast<std::uint16_t>(kKindOfByte[static_cast<unsigned char>(text[at])] * kByteKinds + next);
}

// Whether a character begins here that does not continue a word, `before` being the byte before.
[[nodiscard]] inline bool is_place(char before, char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U && !(is_word_byte(byte) && is_word_byte(before));
}

// All places of a text, in order.
[[nodiscard]] std::vector<Place> places_of(std::string_view text);

}  // namespace factweave
