// SPDX-License-Identifier: MIT
#include "extractors/relations/relations.h"

namespace factweave {

void accept_relation(const Extraction&, const Match&) {}
void complete_relations(const Extraction&) {}

}  // namespace factweave
