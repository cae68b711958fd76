// SPDX-License-Identifier: MIT
#include "extractors/names/acronym_definitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace factweave {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "acronym = name" of every definition.
std::vector<std::string> definitions(std::string_view text) {
  std::vector<std::string> found;
  for (const AcronymDefinition& d : acronym_definitions(text)) {
    found.push_back(std::string(text.substr(d.acronym.begin, d.acronym.size())) + " = " +
                    std::string(text.substr(d.name.begin, d.name.size())));
  }
  return found;
}

TEST(AcronymDefinitions, AreMadeOfTheInitials) {
  EXPECT_THAT(definitions("He left the Morven Free Voices (MFV) and Quill Lane Press (QLP)."),
              ElementsAre("MFV = Morven Free Voices", "QLP = Quill Lane Press"));
}

TEST(AcronymDefinitions, PassOverSmallWordsAndSmallLetters) {
  EXPECT_THAT(definitions("the Union for the Good of Morven (UGM)"), ElementsAre("UGM = Union for the Good of Morven"));
  EXPECT_THAT(definitions("the Union for Morven (UpM)"), ElementsAre("UpM = Union for Morven"));
  EXPECT_THAT(definitions("the Anti-War League (AWL)"), ElementsAre("AWL = Anti-War League"));
}

TEST(AcronymDefinitions, StandBeforeTheirNameToo) {
  EXPECT_THAT(definitions("a clerk of the HRBW (Harbour Rights Board of Wesk) left"), ElementsAre("HRBW = Harbour Rights Board of Wesk"));
  EXPECT_THAT(definitions("the HRBW (Harbour Rights Board, Wesk) and the QLP (Quill. Lane Press)"), IsEmpty());
}

TEST(AcronymDefinitions, OtherBracketsDefineNothing) {
  EXPECT_THAT(definitions("Morven Free Voices (ABC) and Tom Brandt (Labour) left (PS)."), IsEmpty());
  EXPECT_THAT(definitions("Morven. Free Voices (MFV)"), IsEmpty());
  EXPECT_THAT(definitions("Parents (P) and the Harbour (H) and (AB"), IsEmpty());
}

TEST(AcronymDefinitions, StandBehindADashOrInSquareBrackets) {
  EXPECT_THAT(definitions("the Morven Turnip Services-MTS, which left"), ElementsAre("MTS = Morven Turnip Services"));
  EXPECT_THAT(definitions("the Morven Turnip Board [MTB] left"), ElementsAre("MTB = Morven Turnip Board"));
  EXPECT_THAT(definitions("a Morven Turnip-XQ and the Quill-MTS or the Morven Board (MB] left"), IsEmpty());
}

}  // namespace
}  // namespace factweave
