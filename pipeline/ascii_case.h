// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "pipeline/literal_equality.h"

namespace factweave {

// Of A-Z, of a-z and of both, whatever the locale; a byte of a longer character is none of them.
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) { return is_upper(c) || is_lower(c); }

[[nodiscard]] constexpr char ascii_lower(char c) { return is_upper(c) ? static_cast<char>(c | 0x20) : c; }

// The text with A-Z as a-z; every other byte stays. What lexicons and hashes mean by lower case, whatever the locale.
[[nodiscard]] std::string to_ascii_lower(std::string_view text);

}  // namespace factweave
