// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/byte_program.h"
#include "pipeline/span.h"

namespace factweave {

// What stands beside a run of digits: the next two bytes, the nearer one first, kNothing where the text ends. A view may
// show a letter there instead.
struct DigitsSide {
  static constexpr std::uint16_t kNothing = 0x100;

  std::uint16_t first = kNothing;
  std::uint16_t second = kNothing;
  bool letter_first = false;
  bool letter_second = false;
};

// A run of digits in a text.
struct Digits {
  Span span;
  DigitsSide before;
  DigitsSide after;
};

// Appends the runs of digits in a stretch of the text, without their letters.
void list_digits(std::string_view text, Span stretch, std::vector<Digits>& digits);

// What a pattern allows on one side of the digits where a rule is tried: many rules are tried at numbers, and most
// numbers are none of those that they need.
//
//   \d+ ?(?:km|miles)\b, behind  →  a blank with k or m behind it, k, m
//
// Conservative: assertions count as met. Immutable; concurrent reads are safe.
class AllowedSide {
 public:
  // `program` reads away from the digits. What stands behind them begins with one of them, what stands before them
  // (read backwards) does not.
  AllowedSide(const ByteProgram& program, bool behind);

  [[nodiscard]] bool allows(const DigitsSide& side) const {
    if (side.letter_first && first_[kLetter]) return true;
    if (!first_[side.first]) return false;
    const std::size_t sign = kSignOf[side.first];
    return sign == kSigns.size() || second_[sign][side.second] || (side.letter_second && second_[sign][kLetter]);
  }

 private:
  static constexpr std::size_t kLetter = DigitsSide::kNothing + 1;  // in which any letter of a view may begin
  static constexpr std::size_t kCodes = kLetter + 1;
  using Codes = std::bitset<kCodes>;
  static constexpr std::string_view kSigns = " .,-";  // with which the second byte tells more
  static constexpr std::array<std::uint8_t, kCodes> kSignOf = [] {
    std::array<std::uint8_t, kCodes> signs{};
    signs.fill(static_cast<std::uint8_t>(kSigns.size()));
    for (std::size_t i = 0; i < kSigns.size(); ++i) signs[static_cast<std::size_t>(kSigns[i])] = static_cast<std::uint8_t>(i);
    return signs;
  }();

  static void add(const ByteProgram& program, std::span<const std::uint32_t> instructions, bool behind, Codes& codes);

  Codes first_;
  std::array<Codes, kSigns.size()> second_;  // by sign
};

}  // namespace factweave
