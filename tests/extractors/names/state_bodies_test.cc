// SPDX-License-Identifier: MIT
#include "extractors/organizations/state_bodies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

// Of the bodies that the text names.
std::vector<std::string> canonical(const std::string& text) {
  std::vector<std::string> found;
  for (const Entity& e : extract(text).entities) {
    if (e.type == "Organization") found.push_back(e.canonical);
  }
  return found;
}

TEST(StateBodies, TheOrderOfTheNameDoesNotMatter) {
  using ::testing::ElementsAre;
  EXPECT_THAT(canonical("The French Government agreed."), ElementsAre("body:government|FR"));
  EXPECT_THAT(canonical("The Government of France agreed."), ElementsAre("body:government|FR"));
  EXPECT_THAT(canonical("The Government of the United States of America agreed."), ElementsAre("body:government|US"));
  EXPECT_THAT(canonical("The Ministry of Foreign Affairs of Japan agreed."), ElementsAre("body:ministry of foreign affairs|JP"));
}

TEST(StateBodies, OrgansOfTheUnitedNationsAreItsWithoutItsName) {
  using ::testing::Contains;
  for (const char* name : {"General Assembly", "General Assembly of the United Nations", "UN General Assembly"}) {
    EXPECT_THAT(canonical("The " + std::string(name) + " agreed."), Contains("body:general assembly|UN")) << name;
  }
}

TEST(StateBodies, DocumentsOfTheUnitedNationsToo) {
  for (const char* name : {"Charter of the United Nations", "United Nations Charter"}) {
    const Annotations a = extract("They respect the " + std::string(name) + ".");
    EXPECT_TRUE(std::any_of(a.entities.begin(), a.entities.end(), [](const Entity& e) { return e.type == "Document" && e.canonical == "body:charter|UN"; })) << name;
  }
}

TEST(StateBodies, NothingWhereNoOneCountryIsNamed) {
  using ::testing::Each;
  EXPECT_THAT(canonical("The Congolese Government agreed."), Each(""));
  EXPECT_THAT(canonical("The Ministry of Health agreed."), Each(""));
  EXPECT_THAT(canonical("The Mexico City Council agreed."), Each("")) << "of a city";
  EXPECT_THAT(canonical("The Niger Delta Commission agreed."), Each("")) << "of a part";
  EXPECT_THAT(canonical("Norvik Shipping Ltd. of Japan agreed."), Each(""));
}

}  // namespace
}  // namespace factweave
