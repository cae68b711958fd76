// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/annotations.h"
#include "pipeline/document.h"

namespace factweave {

// True where the figure before, in the same sentence, says by how much something changed: "rose 12% to $89m".
[[nodiscard]] bool follows_difference(const Document& document, const std::vector<Figure>& figures, std::size_t i);

// True for a word that says that something changed and not what: "an increase of 4%".
[[nodiscard]] bool is_bare_change(std::string_view measure);

// Gives figure i the property that a figure before it in the sentence measures, where it says the same of it: in other words, as the level
// that a change reaches, as the change to it, as the mark it is compared with. Looks at the last few figures.
//
//   "revenue of 48m (51m dollars), up 4 per cent from 46m" -> revenue, of all four
void share_measure(const Document& document, std::vector<Figure>& figures, std::size_t i);

}  // namespace factweave
