// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/extraction.h"
#include "extractors/figures/mention_order.h"

namespace factweave {

// The firm whose results a sentence that names nobody goes on with: that which owns `previous`, the quantity before, or that which the
// document names first, where no other body is named in between. Such a sentence opens with what firms report of themselves. Nothing where
// it does not, or where there is no such firm; `first_named` is an entity. Looks at the few mentions before the sentence.
//
//   "Norvik Ltd announced its results.\n\nTotal revenue rose by 4%" -> Norvik Ltd
[[nodiscard]] std::optional<std::uint32_t> firm_of_report(const Extraction& extraction, const MentionOrder& order, const Sentence& sentence,
                                                          const Figure& figure, const Figure* previous,
                                                          std::optional<std::uint32_t> first_named);

}  // namespace factweave
