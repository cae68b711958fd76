// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Numbers in the rows of a table take currency and scale from the first row ("€ million | 2024 | 2023")
// and what they count from a bracket or a unit in their row's label ("Headcount (FTE)", "Margin, %").
// Of a table with more than a few hundred numbers only the first ones stay: it is data, not statements.
void read_tables(const Extraction& extraction);

}  // namespace factweave
