// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "extractors/figures/number.h"

namespace factweave {

// Value of an ordinal: "third", "21st", "twenty-first", "hundredth". Nothing for anything else.
[[nodiscard]] std::optional<ParsedNumber> parse_ordinal(std::string_view folded);
// Value of a Roman numeral in capitals up to 3999: "XIV".
[[nodiscard]] std::optional<int> parse_roman(std::string_view text);

}  // namespace factweave
