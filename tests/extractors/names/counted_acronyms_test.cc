// SPDX-License-Identifier: MIT
#include "extractors/names/counted_acronyms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/tokens.h"

namespace factweave {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::unordered_set<std::string_view> acronyms_of(std::string_view text) { return counted_acronyms(text, tokenize(text)); }

TEST(CountedAcronyms, StandInThePluralOrBehindAnArticle) {
  EXPECT_THAT(acronyms_of("Four UGVs came. The port signed an MOA with it; each TBM, they said, is new."), UnorderedElementsAre("UGV", "MOA", "TBM"));
}

TEST(CountedAcronyms, AreNoBodiesThatDescribe) {
  EXPECT_THAT(acronyms_of("An ILO member met a WTO official. The MDB agreed, and MDB's board did. An ILO-led team left a B2B fair."), IsEmpty());
}

TEST(CountedAcronyms, AThingWithCapitalsIsNoBody) {
  EXPECT_TRUE(ends_in_thing("Marsh Swine Fever"));
  EXPECT_TRUE(ends_in_thing("Vaccine-Derived Virus"));
  EXPECT_FALSE(ends_in_thing("Marsh Swine Board"));
  EXPECT_FALSE(ends_in_thing(""));
}

}  // namespace
}  // namespace factweave
