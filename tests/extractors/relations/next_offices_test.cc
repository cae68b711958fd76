// SPDX-License-Identifier: MIT
// Lists of offices and of their holders in whole texts, with the built-in rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/relations/read_relations.h"

namespace factweave {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::UnorderedElementsAre;

TEST(NextOffices, EveryOfficeOfAListIsOfTheSamePerson) {
  EXPECT_THAT(ends("Greg Brandt served as treasurer of Frost Lines Ltd from 1983 to May 1991, director of Norvik Pumps Ltd and president of the Alder Foundation.", "holdsRole"),
              UnorderedElementsAre("Greg Brandt -> Frost Lines Ltd", "Greg Brandt -> Norvik Pumps Ltd", "Greg Brandt -> Alder Foundation"));
  EXPECT_THAT(ends("Greg Brandt has held several posts, including secretary of Frost Lines Ltd and head of marine research at Norvik Pumps Ltd there.", "holdsRole"),
              UnorderedElementsAre("Greg Brandt -> Frost Lines Ltd", "Greg Brandt -> Norvik Pumps Ltd"));
}

TEST(NextOffices, AFormerOfficeOfAListIsPast) {
  EXPECT_THAT(values("Greg Brandt was seen as chair of Frost Lines Ltd. Greg Brandt is a director of Norvik Pumps Ltd, a former treasurer of Alder Ltd.", "holdsRole", "status"), Contains("past"));
}

TEST(NextOffices, TheOfficeOfSomebodyElseEndsTheList) {
  EXPECT_THAT(ends("Greg Brandt is treasurer of Frost Lines Ltd and the director of Norvik Pumps Ltd said so.", "holdsRole"), Not(Contains("Greg Brandt -> Norvik Pumps Ltd")));
  EXPECT_THAT(ends("They thank King Greg Brandt of Norway, the King of Denmark, and many more.", "holdsRole"), Not(Contains("Greg Brandt -> Denmark")));
}

TEST(NextOffices, WhoIsAppointedNextIsOfTheSameBody) {
  EXPECT_THAT(ends("Frost Lines Ltd has appointed Greg Brandt as treasurer and Anna Moe as new secretary.", "holdsRole"),
              UnorderedElementsAre("Greg Brandt -> Frost Lines Ltd", "Anna Moe -> Frost Lines Ltd"));
  EXPECT_THAT(ends("Frost Lines Ltd has appointed Greg Brandt as treasurer and Anna Moe as secretary of Norvik Pumps Ltd.", "holdsRole"),
              Not(Contains("Anna Moe -> Frost Lines Ltd")));
}

}  // namespace
}  // namespace factweave
