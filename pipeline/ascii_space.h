// SPDX-License-Identifier: MIT
#pragma once

namespace factweave {

// True for the blank and what moves to another column or line, whatever the locale.
[[nodiscard]] constexpr bool is_ascii_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

}  // namespace factweave
