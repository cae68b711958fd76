// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace factweave {

// The text with A-Z as a-z; every other byte stays. What lexicons and hashes mean by lower case, whatever the locale.
[[nodiscard]] std::string to_ascii_lower(std::string_view text);

}  // namespace factweave
