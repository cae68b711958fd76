// SPDX-License-Identifier: MIT
// Offices that a signature gives.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/relations/read_relations.h"

namespace factweave {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string letter(const std::string& signature) { return "Dear Ms Ruiz,\n\nThe pumps are on their way.\n\nBest regards,\n" + signature; }

TEST(SignedOffices, StandBelowTheName) {
  const std::string one_line = letter("Tom Weber\nProject Manager, Frost Lines Ltd\n");
  EXPECT_THAT(ends(one_line, "holdsRole"), ElementsAre("Tom Weber -> Frost Lines Ltd"));
  EXPECT_THAT(values(one_line, "holdsRole", "title"), ElementsAre("Project Manager"));
  const std::string two_lines = letter("Dr. Tom Weber\nChief Engineer\nFrost Lines Ltd\nLeith, Scotland\n");
  EXPECT_THAT(ends(two_lines, "holdsRole"), ElementsAre("Tom Weber -> Frost Lines Ltd"));
}

TEST(SignedOffices, ABodyAloneGivesNone) {
  EXPECT_THAT(ends(letter("Tom Weber\nFrost Lines Ltd\n"), "holdsRole"), IsEmpty());
  EXPECT_THAT(ends(letter("Tom Weber\nThe ship of the year, Frost Lines Ltd\n"), "holdsRole"), IsEmpty());
}

}  // namespace
}  // namespace factweave
