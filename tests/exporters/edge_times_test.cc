// SPDX-License-Identifier: MIT
#include "exporters/edge_times.h"

#include <gtest/gtest.h>

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

TEST(EdgeTimes, DayAfterKnowsLeapYears) {
  EXPECT_EQ(day_after("2024-02-28"), "2024-02-29");
  EXPECT_EQ(day_after("2023-12-31"), "2024-01-01");
}

}  // namespace
}  // namespace factweave
