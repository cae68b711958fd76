// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "extractors/extraction.h"

namespace factweave {

// After phase `nouns`: the subtype of each nominal by its head noun, from the lexicons of nouns.
// *a joint venture* is a joint_venture, *their two ports* a facility, *farmers* a group.
void settle_nominal_subtypes(const Extraction& extraction);

// A nominal without what says how many of several it means: *one of its directors* → *its directors*.
[[nodiscard]] std::string_view without_partitive(std::string_view nominal);

}  // namespace factweave
