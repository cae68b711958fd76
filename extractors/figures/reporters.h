// SPDX-License-Identifier: MIT
#pragma once

#include "pipeline/annotations.h"
#include "pipeline/document.h"

namespace factweave {

// True for a body of state, of the press or of many that only tells of the figure: "according to the ministry, output rose by 4%", "The
// central bank expects inflation of 4%", "fell by 4%, the registry said". What a state takes in, spends and owes is its own, and so is
// what a firm tells. Reads the few words around the mention.
[[nodiscard]] bool tells_of_others(const Document& document, const Mention& mention, const Figure& figure);

}  // namespace factweave
