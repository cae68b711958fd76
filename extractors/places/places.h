// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// After `settle_names`: code, coordinates and subtype of each Place mention.
void complete_places(const Extraction& extraction);

}  // namespace factweave
