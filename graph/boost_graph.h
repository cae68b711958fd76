// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "graph/knowledge_graph.h"

namespace factweave {

// What a vertex and an edge of the Boost.Graph carry: ids only. A vertex descriptor **is** the NodeId.
struct VertexIds {
  std::uint16_t type = 0;  // index into ontology().types
};
struct EdgeIds {
  EdgeId edge = 0;         // index into edges()
  std::uint16_t type = 0;  // index into edge_types()
};

// Directed, both directions walkable, parallel edges and loops kept, read-only.
using BoostGraph = boost::compressed_sparse_row_graph<boost::bidirectionalS, VertexIds, EdgeIds>;

struct Topology {
  BoostGraph graph;
};

// The graph for algorithms of the Boost Graph Library. The one header of the project that includes Boost.Graph.
//
//   const BoostGraph& g = boost_graph(graph);
//   std::vector<int> distance(num_vertices(g));
//   boost::breadth_first_search(g, start, boost::visitor(…));
//   for (auto e : boost::make_iterator_range(out_edges(start, g))) graph.label(graph.edges()[g[e].edge]);
//
// Lives as long as its KnowledgeGraph; concurrent reads are safe.
[[nodiscard]] inline const BoostGraph& boost_graph(const KnowledgeGraph& graph) { return graph.topology().graph; }

}  // namespace factweave
