// SPDX-License-Identifier: MIT
#include "exporters/edge_times.h"

#include <gtest/gtest.h>

#include <memory>

#include "graph/entities_view.h"
#include "graph/graph_builder.h"
#include "tests/support/sample_graph.h"

namespace factweave {
namespace {

TEST(EdgeTimes, JoinWhatOverlapsOrTouchesAndLeaveOpenEndsOpen) {
  const KnowledgeGraph graph = hostile_graph();
  const FieldReader reader(graph, EdgeForm::merged, 1);
  std::vector<Spell> seen;
  for (EdgeGroup g = reader.first_edge(); !g.empty(); g = reader.next_edge(g)) {
    const std::vector<Spell> spells = edge_times(graph, g);
    EXPECT_EQ(spells.empty(), graph.label(g.front()) != "MET_WITH");
    seen.insert(seen.end(), spells.begin(), spells.end());
  }
  EXPECT_EQ(seen, (std::vector<Spell>{{"", "2019-12-31"}, {"2022-12-31", "2022-12-31"}, {"2024-02-01", "2024-02-29"}, {"2025-06-01", ""}}));
}

TEST(EdgeTimes, AreTheSameInTheEntitiesViewWhichLacksTheFigures) {
  const KnowledgeGraph graph = hostile_graph();
  const KnowledgeGraph view = entities_view(graph);
  std::vector<Spell> seen[2];
  for (const KnowledgeGraph* g : {&graph, &view}) {
    const FieldReader reader(*g, EdgeForm::merged, 1);
    for (EdgeGroup group = reader.first_edge(); !group.empty(); group = reader.next_edge(group)) {
      for (Spell& s : edge_times(*g, group)) seen[g == &view ? 1 : 0].push_back(std::move(s));
    }
  }
  EXPECT_EQ(seen[0], seen[1]);
  EXPECT_EQ(seen[1].size(), 4U);
}

TEST(EdgeTimes, ADateWithoutAFigureIsATimeToo) {
  GraphBuilder b(std::make_shared<const Ontology>(sample_ontology()));
  const NodeId from = b.add_node("Person", "a"), to = b.add_node("Person", "b");
  for (const char* time : {"2024-02", "2025-06-01", "spring"}) b.add_edge("metWith", from, to, {{"time", {std::string(time)}}}, {});
  const KnowledgeGraph graph = b.build();
  const FieldReader reader(graph, EdgeForm::merged, 1);
  EXPECT_EQ(edge_times(graph, reader.first_edge()), (std::vector<Spell>{{"2024-02-01", "2024-02-29"}, {"2025-06-01", "2025-06-01"}}));
}

TEST(EdgeTimes, DayAfterKnowsLeapYears) {
  EXPECT_EQ(day_after("2024-02-28"), "2024-02-29");
  EXPECT_EQ(day_after("2023-12-31"), "2024-01-01");
}

}  // namespace
}  // namespace factweave
