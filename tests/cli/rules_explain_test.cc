// SPDX-License-Identifier: MIT
// What `rules explain` says of a place in a text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/program.h"

namespace factweave {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string explain(const std::string& text, const std::string& at) {
  const ProgramRun run = run_factweave({"rules", "explain", "--text", text, "--at", at});
  EXPECT_EQ(run.status, 0) << run.err;
  return run.out;
}

TEST(RulesExplain, ANameIsExplainedByAllThatSpokeForIt) {
  EXPECT_THAT(explain("They live in Morvenna.", "13:21"),
              AllOf(HasSubstr("found  13:21  'Morvenna'  Place  by places/noun-of-name"), HasSubstr("name  13:21  'Morvenna'"),
                    HasSubstr("Place 0.82 (places/noun-of-name 0.65, places/in-name 0.50): Place")));
}

TEST(RulesExplain, WhatIsTooWeakForANameIsSaid) {
  EXPECT_THAT(explain("Then QXV agreed to it.", "5:8"), HasSubstr("organizations/acronym 0.36"));
}

TEST(RulesExplain, BesideWhatWasFoundOnlyRivalsAreNamed) {
  const std::string said = explain("We met Zorblat Abernathy.", "7:24");
  EXPECT_THAT(said, HasSubstr("found"));
  EXPECT_THAT(said, Not(HasSubstr("trigger:")));
}

TEST(RulesExplain, WhereNothingWasFoundTheNearestRulesAreNamed) {
  EXPECT_THAT(explain("The quiet tug left.", "4:9"), AllOf(HasSubstr("near"), HasSubstr("parts match; then it needs")));
}

}  // namespace
}  // namespace factweave
