// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "pipeline/document.h"

namespace factweave {

// Where a relative clause stands. Offsets are bytes of the source.
struct RelativeClause {
  std::uint32_t antecedent_end = 0;  // where the word before its comma ends
  std::uint32_t begin = 0;           // of the word behind its pronoun
};

// The relative clause that "which" opens and that this place is in: "the yard in Larne, which lost | 4m". None where a comma closes it
// before the place, or where the pronoun is no subject ("of which", "which it bought").
[[nodiscard]] std::optional<RelativeClause> relative_clause_of(const Document& document, const Sentence& sentence, std::uint32_t place);

}  // namespace factweave
