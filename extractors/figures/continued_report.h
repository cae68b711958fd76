// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"
#include "extractors/figures/mention_order.h"

namespace factweave {

// True where a new paragraph goes on with the results of the firm that owns `previous`, the quantity before: it opens with what firms
// report of themselves, names nobody, and no other body is named in between.
//
//   "Norvik Ltd earned $4m.\n\nTotal revenue rose by 4%" -> true of 4%
[[nodiscard]] bool continues_report(const Extraction& extraction, const MentionOrder& order, const Sentence& sentence, const Figure& figure,
                                    const Figure& previous);

}  // namespace factweave
