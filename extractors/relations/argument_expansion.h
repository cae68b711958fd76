// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/relations/outermost_mentions.h"

namespace factweave {

// A relation found for one conjunct holds for each: "A, B and C visited D" gives three.
//
//   from = C, to = D  →  also A → D and B → D
//
// A conjunct has the type of the argument and stands beside it, joined by commas and one "and".
void expand_coordination(const Extraction& extraction);

// The members of a list before one of them, nearest first: B and A for C of *A, B and C*. Empty where it ends no list.
[[nodiscard]] std::vector<std::uint32_t> conjuncts_before(const Extraction& extraction, const OutermostMentions& order, std::uint32_t mention);

// Relations of a group entity ("the parties") become relations of its known members; a symmetric
// relation of a group with itself becomes one between its members.
void expand_groups(const Extraction& extraction);

// Drops relations outside the ontology's domain and range, and of an entity with itself.
void drop_unfit_relations(const Extraction& extraction);

}  // namespace factweave
