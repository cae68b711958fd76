// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "pipeline/scoring/score.h"
#include "pipeline/scoring/scored_document.h"

namespace factweave {

// Counts of one document by section, mode and row.
[[nodiscard]] std::vector<ScoreRow> score_document(const ScoredDocument& gold, const ScoredDocument& system);

}  // namespace factweave
