// SPDX-License-Identifier: MIT
#pragma once

namespace factweave {

// A slot or an occurrence of a lexicon is one letter of a rule's view: a character of the private use area.
inline constexpr char32_t kFirstViewLetter = 0xE000, kLastViewLetter = 0xF8FF;

[[nodiscard]] constexpr bool is_view_letter(char32_t c) { return c >= kFirstViewLetter && c <= kLastViewLetter; }

}  // namespace factweave
