// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/rule_language/pattern_syntax.h"
#include "pipeline/span.h"

namespace factweave {

// A place in a text where a character stands that is no blank and does not continue a word of \w, with what a
// first look needs.
struct Place {
  std::uint32_t at = 0;
  std::uint32_t kinds : 31 = 0;        // of its first three bytes, see kinds_at()
  std::uint32_t after_blank : 1 = 0;  // then the blank is where a match may begin too
};

// 64 kinds of bytes: each ASCII letter its own, digits one, the usual marks one each.
inline constexpr std::size_t kByteKinds = 64;
inline constexpr std::uint32_t kKindBits = 6;
inline constexpr std::uint8_t kBlank = 53;
inline constexpr std::uint8_t kNoByte = 62;        // the kind of control characters and of the text's end
inline constexpr std::uint8_t kKindOfLetter = 54;  // of the first byte of a slot or a lexicon occurrence
inline constexpr std::uint8_t kKindBeyondAscii = 55;  // of other bytes of characters beyond ASCII

inline constexpr std::array<std::uint8_t, 256> kKindOfByte = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const auto at = static_cast<std::uint8_t>(byte);
    kinds[byte] = at >= 'A' && at <= 'Z'   ? static_cast<std::uint8_t>(at - 'A')
                  : at >= 'a' && at <= 'z' ? static_cast<std::uint8_t>(at - 'a' + 26)
                  : at >= '0' && at <= '9' ? 52
                  : at == 0xEE || at == 0xEF ? kKindOfLetter
                  : at >= 0x80             ? kKindBeyondAscii
                  : at < ' '               ? kNoByte
                                           : 63;
  }
  kinds[' '] = kBlank;
  kinds['"'] = 56;
  kinds['\''] = 57;
  kinds['('] = 58;
  kinds['-'] = 59;
  kinds['$'] = 60;
  kinds['.'] = kinds[','] = 61;
  return kinds;
}();

[[nodiscard]] inline std::uint8_t kind_at(std::string_view text, std::size_t at) {
  return at < text.size() ? kKindOfByte[static_cast<unsigned char>(text[at])] : kNoByte;
}

// The kinds of three bytes as one number, that of the first in front.
[[nodiscard]] constexpr std::uint32_t join_kinds(std::uint32_t first, std::uint32_t second, std::uint32_t third) {
  return (first << kKindBits | second) << kKindBits | third;
}

[[nodiscard]] inline std::uint32_t kinds_at(std::string_view text, std::size_t at) {
  return join_kinds(kind_at(text, at), kind_at(text, at + 1), kind_at(text, at + 2));
}

// kinds_at() a byte, from those at the byte before.
[[nodiscard]] inline std::uint32_t kinds_at_next(std::uint32_t before, std::string_view text, std::size_t at) {
  constexpr std::uint32_t kTwo = (1U << 2 * kKindBits) - 1;
  return (before & kTwo) << kKindBits | kind_at(text, at + 2);
}

[[nodiscard]] constexpr std::uint32_t first_kind(std::uint32_t kinds) { return kinds >> 2 * kKindBits; }
[[nodiscard]] constexpr std::uint32_t second_kind(std::uint32_t kinds) { return kinds >> kKindBits & (kByteKinds - 1); }
[[nodiscard]] constexpr std::uint32_t third_kind(std::uint32_t kinds) { return kinds & (kByteKinds - 1); }

// The kinds at the blank before such bytes.
[[nodiscard]] constexpr std::uint32_t kinds_at_blank(std::uint32_t kinds) {
  return join_kinds(kBlank, first_kind(kinds), second_kind(kinds));
}

// The kinds where a slot or a lexicon occurrence stands after so many bytes.
[[nodiscard]] constexpr std::uint32_t with_letter_after(std::uint32_t bytes, std::uint32_t kinds) {
  if (bytes == 1) return join_kinds(first_kind(kinds), kKindOfLetter, kKindBeyondAscii);
  return bytes == 2 ? join_kinds(first_kind(kinds), second_kind(kinds), kKindOfLetter) : kinds;
}

// Whether a place is here, `before` being the byte before.
[[nodiscard]] inline bool is_place(char before, char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U && byte != ' ' &&
         !(is_word_byte(byte) && is_word_byte(before));
}

// All places of a text, in order.
[[nodiscard]] std::vector<Place> places_of(std::string_view text);

// Where matches of a pattern may begin: at places, by the kind of their first byte, or at the blank before a
// place of such a kind. As bits.
struct Beginnings {
  std::uint64_t at_place = 0;
  std::uint64_t at_blank = 0;
};

// The places of a stretch of text, in order, and for each kind of first byte which of them have it. A value
// whose buffers are reused.
class PlaceIndex {
 public:
  // Empties the index and makes room; more than `most` places must not be added.
  void clear(std::size_t most);
  void add(std::span<const Place> places);
  void add(Place place) { add({&place, 1}); }
  // Says that the text ends at this byte: places just before it have no second or third byte.
  void end_at(std::uint32_t end);
  // Calls `attempt(at, kinds)` for the beginnings at or after byte `from`, in order and with the kinds of the
  // bytes there, until it returns true; tells whether it did.
  template <typename Attempt>
  [[nodiscard]] bool any_of(std::size_t from, Beginnings beginnings, Attempt&& attempt) const;

 private:
  static constexpr std::size_t kWord = 64;  // places that share a word of bits

  std::vector<Place> places_;  // the first count_ of them; only grows
  std::size_t count_ = 0;
  std::uint64_t kinds_ = 0;          // of which there are places, as bits
  std::vector<std::uint64_t> bits_;  // [place / kWord * kByteKinds + kind]; kBlank: after a blank

  [[nodiscard]] std::size_t first_from(std::size_t from) const;
  [[nodiscard]] std::uint64_t places_of_kinds(std::size_t word, std::uint64_t kinds) const {
    std::uint64_t bits = 0;
    for (; kinds != 0; kinds &= kinds - 1) {
      bits |= bits_[word * kByteKinds + static_cast<std::size_t>(std::countr_zero(kinds))];
    }
    return bits;
  }
};

template <typename Attempt>
bool PlaceIndex::any_of(std::size_t from, Beginnings beginnings, Attempt&& attempt) const {
  beginnings.at_place &= kinds_;
  beginnings.at_blank &= kinds_;
  if ((beginnings.at_place | beginnings.at_blank) == 0) return false;
  const std::size_t first = first_from(from);
  for (std::size_t word = first / kWord; word * kWord < count_; ++word) {
    const std::uint64_t wanted = word == first / kWord ? ~std::uint64_t{0} << (first % kWord) : ~std::uint64_t{0};
    const std::uint64_t places = places_of_kinds(word, beginnings.at_place) & wanted;
    const std::uint64_t blanks =
        places_of_kinds(word, beginnings.at_blank) & bits_[word * kByteKinds + kBlank] & wanted;
    for (std::uint64_t bits = places | blanks; bits != 0; bits &= bits - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(bits));
      const Place& place = places_[word * kWord + bit];
      const std::uint32_t kinds = place.kinds;
      if ((blanks >> bit & 1U) != 0 && place.at > from && attempt(place.at - 1, kinds_at_blank(kinds))) return true;
      if ((places >> bit & 1U) != 0 && attempt(place.at, kinds)) return true;
    }
  }
  return false;
}

}  // namespace factweave
