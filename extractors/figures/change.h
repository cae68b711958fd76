// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "extractors/figures/change_verbs.h"
#include "pipeline/annotations.h"
#include "pipeline/document.h"

namespace factweave {

// Rise or fall that the words beside a figure give it: "rose by 5%", "fell to $3m", "14% more than".
[[nodiscard]] std::optional<FigureChange> change_of(const Document& document, const ChangeVerbs& verbs,
                                                    const Figure& figure);

// The change whose end stands behind the time of its start: "fell from 292 in 2015 to 273".
[[nodiscard]] std::optional<FigureChange> change_to(const Document& document, const ChangeVerbs& verbs, const Figure& start);

// "from 51", "from the original 51": where a change starts, behind what only describes it.
[[nodiscard]] bool follows_from(const Document& document, Span figure);

}  // namespace factweave
