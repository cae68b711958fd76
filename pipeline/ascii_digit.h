// SPDX-License-Identifier: MIT
#pragma once

namespace factweave {

// True for 0-9 alone, whatever the locale.
[[nodiscard]] constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

}  // namespace factweave
