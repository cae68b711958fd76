// SPDX-License-Identifier: MIT
// What `rules check` and `rules test` look at: an author's own layer, and what it stands on where that is asked for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// A layer with one rule, of whose words the lexicon of months hides one.
std::string own_layer(const TemporaryFolder& folder) {
  folder.write("tides.yaml", R"(pack: tides
phase: names
rules:
  - id: tide-of-month
    emits: Product
    pattern: '(?P<mention>(?:January|Spring) tide)(?: in {month})?'
    examples:
      match: ['The [Spring tide](mention) came.']
      no_match: ['The spring came.']
)");
  return folder.path().string();
}

TEST(RulesLayers, AnAuthorIsWarnedOfTheOwnRules) {
  const TemporaryFolder folder;
  const ProgramRun run = run_factweave({"rules", "check", own_layer(folder)});
  EXPECT_THAT(run.out, HasSubstr("'January' never matches: it is an entry of the lexicon 'month', which the rule tides/tide-of-month uses"));
  EXPECT_THAT(run.out, HasSubstr("0 errors, 1 warning\n"));
}

TEST(RulesLayers, TheExamplesOfAnAuthorAreRunAlone) {
  const TemporaryFolder folder;
  const std::string layer = own_layer(folder);
  EXPECT_THAT(run_factweave({"rules", "test", layer}).out, StartsWith("2 examples passed, 0 failed"));
  EXPECT_THAT(run_factweave({"rules", "test", layer, "--all", "--only", "quotations"}).out, HasSubstr(" 0 failed"));
  EXPECT_THAT(run_factweave({"rules", "test", layer, "--only", "quotations"}).out, StartsWith("0 examples passed"));
}

TEST(RulesLayers, ANameThatNoRuleHasIsAnError) {
  const ProgramRun run = run_factweave({"rules", "test", "--only", "quotation"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("there is no rule or pack quotation, did you mean 'quotations'? `factweave rules list` names them"));
}

}  // namespace
}  // namespace factweave
