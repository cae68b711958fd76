// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Adds the offices of signatures: *Best regards,* and below it *Tom Weber*, *Project Manager, Frost Lines Ltd*; the body may stand
// on a line of its own. One document, one thread.
void add_signed_offices(const Extraction& extraction);

}  // namespace factweave
