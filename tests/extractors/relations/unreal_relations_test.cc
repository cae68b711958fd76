// SPDX-License-Identifier: MIT
// What texts deny, suppose or ask, with the built-in rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/relations/read_relations.h"

namespace factweave {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(UnrealRelations, WhatIsNegatedIsNone) {
  EXPECT_THAT(ends("Anna Moe was not appointed treasurer of Frost Lines Ltd in May.", "holdsRole"), IsEmpty());
  EXPECT_THAT(ends("Anna Moe has never visited Norway in her life.", "visited"), IsEmpty());
  EXPECT_THAT(ends("No meeting between Anna Moe and Greg Brandt took place.", "metWith"), IsEmpty());
  EXPECT_THAT(ends("Neither Norway nor Sweden signed the treaty.", "partyTo"), IsEmpty());
}

TEST(UnrealRelations, AClauseWithItsOwnVerbIsNotNegatedByTheFirst) {
  EXPECT_THAT(ends("Norvik Pumps Ltd did not say why it bought Frost Lines Ltd in May.", "owns"), ElementsAre("it -> Frost Lines Ltd"));
  EXPECT_THAT(ends("Frost Lines Ltd, which is not for sale, was founded by Greg Brandt in 1958.", "affiliatedWith"), ElementsAre("Greg Brandt -> Frost Lines Ltd"));
}

TEST(UnrealRelations, WhatIsDeniedOrLeftOpenIsNone) {
  EXPECT_THAT(ends("Norvik Pumps Ltd denied reports that it had bought Frost Lines Ltd in May.", "owns"), IsEmpty());
  EXPECT_THAT(ends("It is unclear whether Norvik Pumps Ltd has bought Frost Lines Ltd today.", "owns"), IsEmpty());
  EXPECT_THAT(ends("Has Norvik Pumps Ltd bought Frost Lines Ltd?", "owns"), IsEmpty());
  EXPECT_THAT(ends("If Norvik Pumps Ltd bought Frost Lines Ltd, prices would rise.", "owns"), IsEmpty());
}

TEST(UnrealRelations, WhatDescribesStandsUnderACondition) {
  EXPECT_THAT(ends("If Anna Moe, treasurer of Frost Lines Ltd, resigns, prices will rise.", "holdsRole"), ElementsAre("Anna Moe -> Frost Lines Ltd"));
}

TEST(UnrealRelations, WhatWasRefusedOrCalledOffDidNotHappen) {
  EXPECT_THAT(ends("Anna Moe refused to meet Greg Brandt.", "metWith"), IsEmpty());
  EXPECT_THAT(ends("Anna Moe cancelled her visit to Norway.", "visited"), IsEmpty());
  EXPECT_THAT(ends("Anna Moe called off a visit to Norway.", "visited"), IsEmpty());
}

}  // namespace
}  // namespace factweave
