// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Gives ambiguous amounts of the document their currency. A bare sign means what the document's unambiguous amounts of its family
// mean; else what its only country uses, or the one that the clause names; else the sign's first meaning. Cents are those of the
// amounts beside them.
//
//   "Nepal set aside Rs 5 billion"   unit NPR, unit_inferred
//
// REQUIRES: figures are in the order of the text, names have their country codes. No state, safe from any thread.
void settle_currencies(const Extraction& extraction);

}  // namespace factweave
