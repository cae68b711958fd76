// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "extractors/extraction.h"

namespace factweave {

// A dateline's *NEW YORK* or *LAE* and a careless *new york* as lists write it: *New York*. Names of mixed letters and
// of two capitals (*UK*) stay as they are.
[[nodiscard]] std::string plain_capitals(std::string_view text);

// After `settle_names`: code, coordinates and subtype of each Place mention.
void complete_places(const Extraction& extraction);

}  // namespace factweave
