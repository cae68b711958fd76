// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "exporters/fields.h"
#include "graph/knowledge_graph.h"

namespace factweave {

// A stretch of days, both inside; empty where it is open.
struct Spell {
  std::string first, last;

  friend bool operator==(const Spell&, const Spell&) = default;
};

// When the edges of a group hold, from the figures that their `time` names, the days that the entities view states, or
// the date that `time` is: in order, never overlapping or touching. "since 2019" is open at its end, "until May" at its beginning. Empty where no edge states a time.
[[nodiscard]] std::vector<Spell> edge_times(const KnowledgeGraph& graph, EdgeGroup group);

// The day after an ISO date: 2024-03-01 for 2024-02-29.
[[nodiscard]] std::string day_after(const std::string& date);

}  // namespace factweave
