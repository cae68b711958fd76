// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/document.h"

namespace factweave {

// By which word of itself a literal is found: `whole` by a token that equals one of its words, `prefix` by a
// token that begins as its last word begins, `suffix` by one that ends as its first word ends, `none` not by tokens
// at all.
enum class HookKind : std::uint8_t { none, whole, prefix, suffix };

struct WordHook {
  HookKind kind = HookKind::none;
  std::uint32_t offset = 0;  // of the word in the literal
  std::uint32_t size = 0;    // bytes of the word that count
};

// The hook of a literal whose first (last) character has a word edge before (after) it or not. Words are
// runs of ASCII letters; of several the rarest is chosen.
//
//   choose_hook(" of the board", false, true)   // whole, "board"
//   choose_hook("govern", true, false)          // prefix
//   choose_hook("founded ", false, false)       // suffix
//   choose_hook("ville", false, false)          // none
[[nodiscard]] WordHook choose_hook(std::string_view literal, bool left_edge, bool right_edge);

// Literals by their hooks. What is reported begins like the literal, but may still differ from it: the caller compares.
//
// Immutable once sealed; concurrent reads are safe.
class WordHooks {
 public:
  // `fold`: ASCII case does not count.
  void add(std::uint32_t literal, std::string_view text, bool fold, WordHook hook);
  void seal();

  // Calls `report(literal, begin)` where the literal would begin at byte `begin` of the text.
  template <typename Report>
  void find(std::string_view text, std::span<const Token> tokens, Report&& report) const {
    for (const Token& token : tokens) {
      if (token.kind != TokenKind::word) continue;
      look_up(token.lower_hash, text, token.begin, report);
      const std::uint32_t first = first_letters(text, token.begin);
      for (unsigned sizes = prefix_sizes_[pair_of(first)]; sizes != 0; sizes &= sizes - 1) {
        look_up(prefix_key(first, static_cast<std::uint32_t>(std::countr_zero(sizes))), text, token.begin, report);
      }
      const std::uint32_t last = last_letters(text, token.end);
      for (unsigned sizes = suffix_sizes_[pair_of(last)]; sizes != 0; sizes &= sizes - 1) {
        look_up(suffix_key(last, static_cast<std::uint32_t>(std::countr_zero(sizes))), text, token.end, report);
      }
    }
  }

 private:
  static constexpr std::uint32_t kLongestPart = 4;  // of a prefix or a suffix: the letters that count
  static constexpr std::size_t kBuckets = 4096;
  static constexpr std::size_t kFilterBits = 1U << 15U;

  struct Entry {
    std::uint32_t key = 0;
    std::uint32_t literal = 0;
    std::uint32_t offset = 0;   // in the literal: of the hook's begin, of a suffix of its end
    std::uint64_t bytes = 0;    // first_bytes() of the literal, without …
    std::uint64_t mask = 0;     // … the bits that do not count
  };

  static std::uint32_t letter(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
  static constexpr std::uint32_t kCaseBits = 0x20202020U;  // in which ASCII cases differ
  // Eight bytes, the first one lowest; zeros beyond the text's end.
  static std::uint64_t first_bytes(std::string_view text, std::size_t begin) {
    constexpr std::size_t kSize = sizeof(std::uint64_t);
    const std::string_view eight = text.substr(begin, kSize);
    std::uint64_t bytes = 0;
    if (eight.size() == kSize && std::endian::native == std::endian::little) {
      std::memcpy(&bytes, eight.data(), kSize);
    } else {
      for (std::size_t i = 0; i < eight.size(); ++i) bytes |= std::uint64_t{letter(eight, i)} << (8 * i);
    }
    return bytes;
  }
  static std::uint32_t first_letters(std::string_view text, std::size_t begin) {
    return static_cast<std::uint32_t>(first_bytes(text, begin)) | kCaseBits;
  }
  // The last four bytes before `end` likewise, the last one first.
  static std::uint32_t last_letters(std::string_view text, std::size_t end) {
    std::uint32_t letters = 0;
    if (end < kLongestPart) {
      for (std::size_t i = 0; i < end; ++i) letters |= letter(text, end - 1 - i) << (8 * i);
    } else {
      letters = letter(text, end - 4) << 24U | letter(text, end - 3) << 16U | letter(text, end - 2) << 8U | letter(text, end - 1);
    }
    return letters | kCaseBits;
  }
  static std::uint32_t prefix_key(std::uint32_t letters, std::uint32_t size) {
    return (letters & (0xFFFFFFFFU >> (8 * (kLongestPart - size)))) * 0x85EBCA6BU + size;
  }
  static std::uint32_t suffix_key(std::uint32_t letters, std::uint32_t size) {
    return prefix_key(letters, size) + kLongestPart;
  }
  // By the first two letters of prefixes, or the last two of suffixes; bit n: some such one has n bytes.
  using PartSizes = std::array<std::uint8_t, 1024>;
  static void note_part(std::uint32_t letters, std::uint32_t size, PartSizes& sizes);
  static std::size_t pair_of(std::uint32_t letters) { return (letters & 0x1FU) * 32 + (letters >> 8U & 0x1FU); }
  static std::size_t mix(std::uint32_t key) { return (key * 0x9E3779B1U) >> 17U; }

  template <typename Report>
  void look_up(std::uint32_t key, std::string_view text, std::uint32_t begin, Report&& report) const {
    const std::size_t bit = mix(key);
    const std::size_t number = bit % kBuckets;
    if ((filter_[bit / 64] >> (bit % 64) & 1U) == 0) return;
    for (std::uint32_t i = first_[number]; i < first_[number + 1]; ++i) {
      const Entry& entry = entries_[i];
      if (entry.key != key || entry.offset > begin) continue;
      const std::uint32_t literal_begin = begin - entry.offset;
      if ((first_bytes(text, literal_begin) & entry.mask) == entry.bytes) report(entry.literal, literal_begin);
    }
  }
  [[nodiscard]] static std::size_t bucket(std::uint32_t key) { return mix(key) % kBuckets; }

  std::vector<Entry> entries_;          // sorted by bucket once sealed
  std::vector<std::uint32_t> first_;    // of a bucket: its first entry; one more at the end
  std::array<std::uint64_t, kFilterBits / 64> filter_{};  // of mixed keys
  PartSizes prefix_sizes_{};
  PartSizes suffix_sizes_{};
};

}  // namespace factweave
