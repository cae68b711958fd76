// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// The share in brackets behind an owner: *owned by Norvik (45%), Frost (35%) and Kestrel*. Gives each relation of who owns what its own share;
// shareholders whose shares are told own them.
void add_shares(const Extraction& extraction);

}  // namespace factweave
