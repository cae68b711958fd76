// SPDX-License-Identifier: MIT
#include "graph/measures.h"

#include <gtest/gtest.h>

#include <boost/graph/breadth_first_search.hpp>

#include <memory>
#include <numeric>

#include "graph/boost_graph.h"
#include "graph/entities_view.h"
#include "graph/graph_builder.h"
#include "tests/support/sample_graph.h"

namespace factweave {
namespace {

// a → b → c, and d alone.
KnowledgeGraph chain() {
  GraphBuilder b(std::make_shared<const Ontology>(built_in_ontology()));
  std::vector<NodeId> nodes;
  for (const char* name : {"a", "b", "c", "d"}) nodes.push_back(b.add_node("Organization", name));
  for (std::size_t i = 0; i < 4; ++i) b.set_name(nodes[i], std::string(1, static_cast<char>('a' + i)));
  b.add_edge("owns", nodes[0], nodes[1], {}, {});
  b.add_edge("owns", nodes[1], nodes[2], {}, {});
  return b.build();
}

NodeId named(const KnowledgeGraph& g, std::string_view name) {
  for (NodeId n = 0; n < g.nodes().size(); ++n) {
    if (g.name(n) == name) return n;
  }
  ADD_FAILURE() << "no node " << name;
  return 0;
}

TEST(Measures, ComponentsIgnoreDirection) {
  const KnowledgeGraph g = chain();
  const auto c = connected_components(g);
  EXPECT_EQ(c[named(g, "a")], c[named(g, "c")]);
  EXPECT_NE(c[named(g, "a")], c[named(g, "d")]);
}

TEST(Measures, DegreesCountBothDirections) {
  const KnowledgeGraph g = chain();
  const auto d = degrees(g);
  EXPECT_EQ(d[named(g, "b")].in, 1U);
  EXPECT_EQ(d[named(g, "b")].out, 1U);
  EXPECT_EQ(d[named(g, "d")].in + d[named(g, "d")].out, 0U);
}

TEST(Measures, PageRankAddsUpToOneAndGrowsAlongEdges) {
  const KnowledgeGraph g = chain();
  const auto rank = page_rank(g);
  EXPECT_NEAR(std::accumulate(rank.begin(), rank.end(), 0.0), 1.0, 1e-9);
  EXPECT_GT(rank[named(g, "c")], rank[named(g, "b")]);
  EXPECT_GT(rank[named(g, "b")], rank[named(g, "a")]);
  EXPECT_TRUE(page_rank(link({})).empty());
}

TEST(BoostGraph, AlgorithmsOfTheLibraryRunOnTheTypedGraph) {
  const KnowledgeGraph graph = chain();
  const BoostGraph& g = boost_graph(graph);
  ASSERT_EQ(num_vertices(g), 4U);
  ASSERT_EQ(num_edges(g), 2U);
  std::vector<int> distance(num_vertices(g), 0);
  boost::breadth_first_search(
      g, named(graph, "a"),
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(distance.data(), boost::on_tree_edge()))));
  EXPECT_EQ(distance[named(graph, "c")], 2);
  for (auto [e, end] = edges(g); e != end; ++e) {
    const Edge& edge = graph.edges()[g[*e].edge];
    EXPECT_EQ(edge.from, source(*e, g));
    EXPECT_EQ(edge.to, target(*e, g));
    EXPECT_EQ(edge.type, g[*e].type);
  }
}

TEST(EntitiesView, FoldsStatementsIntoEntities) {
  const KnowledgeGraph full = sample_graph(), view = entities_view(full);
  for (const Node& n : view.nodes()) {
    EXPECT_NE(view.label(n), "Figure");
    EXPECT_NE(view.label(n), "Commitment");
    EXPECT_NE(view.label(n), "Quotation");
    EXPECT_TRUE(full.find(view.text(n.uid))) << "uids stay";
  }
  EXPECT_EQ(view.text_property(view.nodes()[named(view, "Dunmore")], "commitments"), "promise: buy 40 buses");
  EXPECT_EQ(view.text_property(view.nodes()[named(view, "bus")], "figures"), "40 buses");
  bool found = false;
  for (const Edge& e : view.edges()) {
    if (view.label(e) != "COMMITTED_TO" || view.name(e.to) != "Norvik Shipping") continue;
    found = true;
    EXPECT_EQ(view.name(e.from), "Dunmore");
    EXPECT_EQ(view.text_property(e, "role"), "addressee");
    EXPECT_EQ(view.text_property(e, "act"), "promise");
    EXPECT_EQ(view.text_property(e, "action"), "buy 40 buses");
    EXPECT_EQ(view.text_property(e, "due_date"), "2030-12-31");
  }
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace factweave
