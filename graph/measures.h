// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.h"

namespace factweave {

// Measures of nodes, each a list indexed by NodeId. Computed with the Boost Graph Library over all edges.
//
//   const std::vector<double> rank = page_rank(graph);
//   rank[id]

// Number of the node's weakly connected component; components count from 0 by their first node.
[[nodiscard]] std::vector<std::uint32_t> connected_components(const KnowledgeGraph& graph);

struct Degree {
  std::uint32_t in = 0, out = 0;
};
[[nodiscard]] std::vector<Degree> degrees(const KnowledgeGraph& graph);

// PageRank with damping 0.85; the ranks add up to 1. What nodes without outgoing edges hold goes to all alike.
[[nodiscard]] std::vector<double> page_rank(const KnowledgeGraph& graph, int iterations = 50);

}  // namespace factweave
