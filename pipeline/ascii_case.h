// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace factweave {

[[nodiscard]] constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

[[nodiscard]] constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// The text with A-Z as a-z; every other byte stays. What lexicons and hashes mean by lower case, whatever the locale.
[[nodiscard]] std::string to_ascii_lower(std::string_view text);

}  // namespace factweave
