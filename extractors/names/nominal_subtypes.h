// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// After phase `nouns`: the subtype of each nominal by its head noun, from the lexicons of nouns.
// *a joint venture* is a joint_venture, *their two ports* a facility, *farmers* a group.
void settle_nominal_subtypes(const Extraction& extraction);

}  // namespace factweave
