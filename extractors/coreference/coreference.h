// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// After phase `quotes`: gives every mention its entity (names, acronyms, titles, nominals, pronouns,
// *we* in quotations, groups), types the pronouns, drops pronouns without antecedent, and fills
// `entities` and the speakers of the quotations.
void resolve_coreference(const Extraction& extraction);

}  // namespace factweave
