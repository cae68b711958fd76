// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// A place that only describes what stands behind it is no end of a relation: *bought by Leith-based Frost Lines* and *by
// the Danish carrier Frost Lines* tell of Frost Lines. Puts the name that is described in its place, and drops the
// relation where what is described has no name (*owned by Danish investors*).
void settle_described_ends(const Extraction& extraction);

}  // namespace factweave
