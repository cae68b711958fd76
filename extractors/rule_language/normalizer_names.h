// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace factweave {

// Names that `value:` of a rule may give: the normalizers of extractors/figures, in the order of their table
// (a test holds the two together).
inline constexpr std::array<std::string_view, 14> kNormalizerNames = {
    "money",    "percent", "count", "number",   "measure",   "multiplier", "ratio",
    "position", "score",   "age",   "duration", "frequency", "calendar",   "clock"};

}  // namespace factweave
