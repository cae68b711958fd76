// SPDX-License-Identifier: MIT
#include "graph/measures.h"

#include <boost/graph/page_rank.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/range/iterator_range.hpp>

#include <map>
#include <numeric>

#include "graph/boost_graph.h"

namespace factweave {

std::vector<std::uint32_t> connected_components(const KnowledgeGraph& graph) {
  const BoostGraph& g = boost_graph(graph);
  std::vector<NodeId> rank(num_vertices(g)), parent(num_vertices(g));
  boost::disjoint_sets<NodeId*, NodeId*> sets(rank.data(), parent.data());
  for (NodeId n = 0; n < num_vertices(g); ++n) sets.make_set(n);
  for (const auto e : boost::make_iterator_range(edges(g))) sets.union_set(static_cast<NodeId>(source(e, g)), static_cast<NodeId>(target(e, g)));
  std::map<NodeId, std::uint32_t> numbers;
  std::vector<std::uint32_t> components;
  for (NodeId n = 0; n < num_vertices(g); ++n) {
    components.push_back(numbers.try_emplace(sets.find_set(n), static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  return components;
}

std::vector<Degree> degrees(const KnowledgeGraph& graph) {
  const BoostGraph& g = boost_graph(graph);
  std::vector<Degree> found;
  for (std::size_t n = 0; n < num_vertices(g); ++n) {
    found.push_back({static_cast<std::uint32_t>(in_degree(n, g)), static_cast<std::uint32_t>(out_degree(n, g))});
  }
  return found;
}

std::vector<double> page_rank(const KnowledgeGraph& graph, int iterations) {
  const BoostGraph& g = boost_graph(graph);
  std::vector<double> rank(num_vertices(g)), next(num_vertices(g));
  if (rank.empty()) return rank;
  const auto by_vertex = [&](std::vector<double>& values) {
    return boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, g));
  };
  boost::graph::page_rank(g, by_vertex(rank), boost::graph::n_iterations(static_cast<std::size_t>(iterations)), 0.85,
                          num_vertices(g), by_vertex(next));
  // Boost lets the rank of dead ends vanish; sharing it out alike keeps all proportions.
  const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
  for (double& r : rank) r /= sum;
  return rank;
}

}  // namespace factweave
