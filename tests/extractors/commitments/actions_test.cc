// SPDX-License-Identifier: MIT
// What is to be done, and to what.
#include "extractors/commitments/commitments.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/extractors/commitments/read_commitments.h"

namespace factweave {
namespace {

TEST(CommitmentActions, ConcernWhatIsActedOnAndNotWhoIsAddressed) {
  const struct { std::string text; std::vector<std::string> concerns; } cases[] = {
      {"Norvik Shipping Ltd. promised Ilse Brandt two ferries.", {"ferries", "two"}},
      {"Norvik Shipping Ltd. will train local mechanics.", {"local mechanics"}},
      {"Norvik Shipping Ltd. will set up a fund of $1.8m (about NOK 20m) for mechanics.", {"fund", "$1.8m"}},
      {"Norvik Shipping Ltd. will buy ferries if Norway agrees.", {"Norway", "ferries"}},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    std::vector<std::string> found;
    for (const RecordRef& r : a.commitments[0].concerns) found.push_back(r.kind == RecordKind::figure ? a.figures[r.index].text : a.entities[r.index].name);
    EXPECT_EQ(found, c.concerns) << c.text;
  }
}

TEST(CommitmentActions, TheObjectEndsBeforeAParticiple) {
  const auto object = [](const std::string& text) {
    const Annotations a = extract(text);
    return a.commitments.empty() || a.commitments[0].actions.empty() ? std::string("-") : a.commitments[0].actions[0].object;
  };
  EXPECT_EQ(object("Norvik Shipping Ltd. will settle the two lawsuits filed in Dunmore."), "two lawsuits");
  EXPECT_EQ(object("Norvik Shipping Ltd. will buy parts made in Norway."), "parts");
  EXPECT_EQ(object("Norvik Shipping Ltd. will fund improved access to water."), "improved access");
}

TEST(CommitmentActions, AConjunctWithoutAVerbIsAnUndertakingOfItsOwn) {
  struct { std::string text; std::vector<std::string> committers; } const cases[] = {
      {"Norway will provide $60 million, Sweden $50 million and Denmark $20 million.", {"Norway", "Sweden", "Denmark"}},
      {"Norway pledged to ratify the treaty and Sweden to abolish the levy.", {"Norway", "Sweden"}},
      {"Norway will give Kenya $20 million and Uganda $30 million.", {"Norway"}},  // these receive
      {"Norway pledged to help Kenya and Uganda to build roads.", {"Norway"}},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    std::vector<std::string> committers;
    for (const Commitment& commitment : a.commitments) committers.push_back(name_of(a, commitment.committer));
    EXPECT_EQ(committers, c.committers) << c.text;
  }
  const Annotations a = extract("Norway will provide $60 million and Sweden $50 million by 2030.");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(a.commitments[0].text, "Norway will provide $60 million");
  EXPECT_EQ(a.commitments[1].text, "Sweden $50 million by 2030");
  EXPECT_EQ(a.commitments[1].actions.at(0).predicate, "provide");
}

TEST(CommitmentActions, CoordinatedVerbsAreActionsOfOneRecord) {
  const Annotations a = extract("Norvik Shipping Ltd. will hire 40 welders and train 60 apprentices.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].actions.size(), 2U);
  EXPECT_EQ(a.commitments[0].actions[0].predicate, "hire");
  EXPECT_EQ(a.commitments[0].actions[1].predicate, "train");
}

TEST(CommitmentActions, WhatIsDoneToASubjectOfTwoVerbsIsItsNoun) {
  const Annotations a = extract("Larne Council leads. The policy enters into force on 1 February 2026 and will be reviewed by Larne Council.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].actions.size(), 1U);
  EXPECT_EQ(a.commitments[0].actions[0].object, "policy");
}

}  // namespace
}  // namespace factweave
