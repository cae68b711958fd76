// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/extraction.h"

namespace factweave {

// Nominals that stand inside a longer one as its possessor or as its complement with *of*: *the firm* in *the firm's
// bookkeeper*, *the region* in *the head of the region*. In the contest of overlapping matches they lose to the
// longer one, though both are mentions.
//
//   const std::vector<Match> inner = inner_nominals(document, candidates);   // before the contest
//   accept_nested(extraction, inner, winners);                               // after it

// Those candidates that could be inner ones by what stands beside them.
[[nodiscard]] std::vector<Match> inner_nominals(const Document& document, const std::vector<Match>& candidates);

// Appends the mentions of those that lie inside a winning nominal and overlap nothing else.
void accept_nested(const Extraction& extraction, const std::vector<Match>& inner, const std::vector<Match>& winners);

}  // namespace factweave
