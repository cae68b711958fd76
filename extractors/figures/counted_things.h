// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/extraction.h"

namespace factweave {

// Fills what the document's counts count: the noun behind them, or what a figure nearby counts ("21 of 47 turbines", "19
// injuries, two of them serious"); a scaled number beside an amount becomes money ("$3.1 million, compared with 2.9
// million"). Returns for each figure the byte at which its noun ends, or it itself where it has none.
[[nodiscard]] std::vector<std::uint32_t> count_things(const Extraction& extraction);

}  // namespace factweave
