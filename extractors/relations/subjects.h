// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// What is stated of a predicate nominal is stated of its subject: *Frost Lines is a carrier based in Leith* locates
// Frost Lines. Moves the arguments of relations from predicate nominals to the subjects of their clauses. The nominal
// stays an entity of its own, because a predicate classes its subject and does not name it.
void move_to_subjects(const Extraction& extraction);

}  // namespace factweave
