// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "graph/iso_interval.h"
#include "graph/knowledge_graph.h"

namespace factweave {

// When that holds whose time a figure states; empty text where it is open: "since 2019" at its end, "until May" at its
// beginning. Nothing for a figure without days.
[[nodiscard]] std::optional<DayInterval> figure_days(const KnowledgeGraph& graph, const Node& figure);

}  // namespace factweave
