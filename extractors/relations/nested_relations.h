// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Relations that the form of a nominal states: a mention nested in it as possessor, adjective,
// of-complement or "X-based" is what the nominal's referent belongs to.
//
//   ⟦its⟧ chairman            holdsRole            ⟦the ⟦Russian⟧ region⟧     partOf
//   ⟦our ⟦Belgian⟧ unit⟧      partOf, locatedIn    ⟦⟦Turkish⟧ sprinklers⟧     produces
void add_nested_relations(const Extraction& extraction);

}  // namespace factweave
