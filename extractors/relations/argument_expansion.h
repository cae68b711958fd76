// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// A relation found for one conjunct holds for each: "A, B and C visited D" gives three.
//
//   from = C, to = D  →  also A → D and B → D
//
// A conjunct has the type of the argument and stands beside it, joined by commas and one "and".
void expand_coordination(const Extraction& extraction);

// Relations of a group entity ("the parties") become relations of its known members; a symmetric
// relation of a group with itself becomes one between its members.
void expand_groups(const Extraction& extraction);

// Drops relations outside the ontology's domain and range, and of an entity with itself.
void drop_unfit_relations(const Extraction& extraction);

}  // namespace factweave
