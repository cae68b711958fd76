// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factweave {

// The places where a match of a pattern can begin: where one of a few strings stands, slots and lexicons
// (as private code points) included. Lets a search skip to the first such place, or try only there.
//
//   \b(?:mayor|head) of   →  at "mayor of", "head of" with a word edge before
//   (?:^|[^\w])\d+        →  one character before each digit, or at the text's begin
//
// Immutable; concurrent reads are safe.
class StartSet {
 public:
  static constexpr std::size_t kNowhere = ~std::size_t{0};

  // Not known: every place is possible.
  StartSet() = default;
  StartSet(std::string_view pattern, bool case_insensitive);

  [[nodiscard]] bool known() const { return !strings_.empty(); }
  // Whether such places are so rare that each is worth a try of its own.
  [[nodiscard]] bool rare() const { return rare_; }
  // The first place at or after `from` where a match may begin, or kNowhere.
  [[nodiscard]] std::size_t next(std::string_view text, std::size_t from) const;

 private:
  struct Start {
    std::string text;  // lower case if `fold`
    bool fold = false;
  };

  // A filter of the first two bytes, cases alike.
  static std::size_t pair_bit(char first, char second) {
    return ((static_cast<unsigned char>(first) | 0x20U) * 37U + (static_cast<unsigned char>(second) | 0x20U)) % 1024U;
  }
  void note_pair(std::string_view text);
  [[nodiscard]] bool stands_at(std::string_view text, std::size_t at) const;

  std::vector<Start> strings_;                  // sorted by first byte
  std::array<std::uint16_t, 257> by_byte_{};    // strings_ that can begin with byte b: [by_byte_[b], by_byte_[b + 1])
  std::vector<std::uint16_t> order_;            // numbers of strings_, by first byte
  std::array<std::uint64_t, 16> pairs_{};
  bool word_edge_ = false;  // \b before the string
  bool context_ = false;    // one character before the string belongs to the match (or the text's begin)
  bool rare_ = false;
};

}  // namespace factweave
