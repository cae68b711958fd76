// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace factweave {

// What folding does with a character that is not plain ASCII.
enum class CharacterRole : std::uint8_t {
  plain,      // stays
  space,      // white space: a run of it becomes one blank
  invisible,  // soft hyphen, zero-width and direction marks: vanishes
  mark,       // combining mark: vanishes after a Latin letter, else stays
  letter,     // `fold_character()` says what it becomes
  forbidden   // U+0000 and private use: becomes U+FFFD
};

// Thread-safe; constant time.
[[nodiscard]] CharacterRole character_role(char32_t c);

// At most eight bytes of UTF-8; empty = the character stays as it is.
class FoldedCharacter {
 public:
  FoldedCharacter() = default;
  explicit FoldedCharacter(std::string_view text) : size_(static_cast<std::uint8_t>(text.size())) {
    for (std::size_t i = 0; i < text.size(); ++i) bytes_[i] = text[i];
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 8> bytes_{};
  std::uint8_t size_ = 0;
};

// The folded form of one character outside ASCII: quotes, dashes, the ellipsis, Latin letters with
// diacritics, ligatures.
//
//   fold_character(U'Š').view() == "S";   fold_character(U'æ').view() == "ae";
//   fold_character(U'я').view().empty()
[[nodiscard]] FoldedCharacter fold_character(char32_t c);

}  // namespace factweave
