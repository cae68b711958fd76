// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// After `settle_names`: legal form and brand of each Organization mention.
void complete_organizations(const Extraction& extraction);

}  // namespace factweave
