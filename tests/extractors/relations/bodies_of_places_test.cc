// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/relations/read_relations.h"

namespace factweave {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(BodiesOfPlaces, ABodyBelongsToTheCountryInItsName) {
  EXPECT_THAT(ends("The Norwegian Ministry of Fisheries is glad. Herring is landed all over Norway.", "partOf"),
              ElementsAre("Norwegian Ministry of Fisheries -> Norway"));
  EXPECT_THAT(ends("Herring is landed all over Norway. The Supreme Court of Norway is glad.", "partOf"), ElementsAre("Supreme Court of Norway -> Norway"));
}

TEST(BodiesOfPlaces, ACouncilBelongsToItsTown) {
  EXPECT_THAT(ends("Bergen is wet, and the Bergen City Council is glad.", "partOf"), ElementsAre("Bergen City Council -> Bergen"));
}

TEST(BodiesOfPlaces, OnlyAPlaceThatIsNamedHasBodies) {
  EXPECT_THAT(ends("The Norwegian Ministry of Fisheries is glad.", "partOf"), IsEmpty());
  EXPECT_THAT(ends("The Norwegian Ministry of Fisheries is glad. Herring is landed all over Denmark.", "partOf"), IsEmpty());
}

TEST(BodiesOfPlaces, AFirmIsNoPartOfACountry) {
  EXPECT_THAT(ends("Norway Shipping Ltd is glad. Herring is landed all over Norway.", "partOf"), IsEmpty());
}

}  // namespace
}  // namespace factweave
