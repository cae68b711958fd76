// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Takes a relation-emitting match (groups `from` and `to`): appends the relation, one per
// coordinated argument, direction as in the ontology.
void accept_relation(const Extraction& extraction, const Match& match);

// After phase `relations`: relations that follow from the form of mentions (titles, possessives,
// *X-based*, places in a row) and the expansion of groups to their members.
void complete_relations(const Extraction& extraction);

}  // namespace factweave
