// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace factweave {

// True for what JSON accepts as a number: -3.50 and 1e9, but not +1, .5, 007 or nan.
[[nodiscard]] bool is_json_number(std::string_view text);

}  // namespace factweave
