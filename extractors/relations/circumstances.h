// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Gives relations whose type takes them the `time` (ISO 8601, of the date or period that stands in their clause) and the
// `place` of what happened: "On Tuesday the two met in Larne." Figures must have their roles.
void add_circumstances(const Extraction& extraction);

}  // namespace factweave
