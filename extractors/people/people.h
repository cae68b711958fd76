// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// After `settle_names`: name parts, honorific, gender and roles of each Person mention.
void complete_people(const Extraction& extraction);

}  // namespace factweave
