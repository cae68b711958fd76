// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "extractors/extraction.h"

namespace factweave {

// The bound that the verb right before a quantity sets, though it stays outside the figure, by the lexicon bound_verb: "sales
// exceeded $3 million" → gt, "must not exceed 5%" → le, "rents are capped at 5%" → le, "failed to reach 60%" → lt. Empty where
// the verb sets none, and for counts below ten, which are often things a verb acts on ("topped two tables"). A limit that is
// not to be passed unless something happens ("if gusts exceed 25 m/s") is a mark, no bound: figures of status limit take
// none from a verb without *not* that names what lies above it.
[[nodiscard]] std::string_view verb_bound(const Extraction& extraction, const Figure& figure);

// What *not* before the verb makes of the comparison of a figure: "shall not be less than 30 days" → ge, "does not employ more
// than 50 people" → le. Empty where nothing denies it, or the figure has no comparison that can be denied (nearly 40).
[[nodiscard]] std::string_view denied_bound(const Extraction& extraction, const Figure& figure);

}  // namespace factweave
