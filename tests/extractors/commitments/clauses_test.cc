// SPDX-License-Identifier: MIT
// Where the clause of an undertaking begins and ends.
#include "extractors/commitments/commitments.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractors/commitments/read_commitments.h"

namespace factweave {
namespace {

TEST(CommitmentClauses, EvidenceLeavesOutWhoSaysSo) {
  const CommitmentCase cases[] = {
      {"Norvik Shipping Ltd. plans to hire 300 welders, according to a memo seen on Friday.", "Norvik Shipping Ltd. plans to hire 300 welders", "plan",
       "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. will build a mill, said a statement by the company.", "Norvik Shipping Ltd. will build a mill", "promise", "positive",
       "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. plans to sell two ships -memo", "Norvik Shipping Ltd. plans to sell two ships", "plan", "positive", "Norvik Shipping Ltd."},
      {"GENEVA, (WAM - 6 Dec, 2019) At a meeting on Monday, Norvik Shipping Ltd. pledged $3 million to the fund.",
       "At a meeting on Monday, Norvik Shipping Ltd. pledged $3 million to the fund", "promise", "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. said on Thursday in Oslo that it will sell two ships.", "it will sell two ships", "promise", "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. lost the case, meaning it will sell two ships.", "it will sell two ships", "promise", "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. said it would not run a \"circus\" yard after years of \"chaos\".", "it would not run a \"circus\" yard after years of \"chaos\"",
       "refusal", "negative", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. will continue to be the strong and reliable partner on whom the port has relied.",
       "Norvik Shipping Ltd. will continue to be the strong and reliable partner on whom the port has relied", "assurance", "positive", "Norvik Shipping Ltd."},
      {"OSLO (AP) -Norvik Shipping Ltd. will sell two ships.", "Norvik Shipping Ltd. will sell two ships", "promise", "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. said it intends \"to hire 300 welders.\"", "it intends \"to hire 300 welders.\"", "intention", "positive",
       "Norvik Shipping Ltd."},
      {"\"By backing the \"Clean Port\" drive, we aim to halve our waste,\" said Ilse Brandt, chief executive of Norvik Shipping Ltd.",
       "By backing the \"Clean Port\" drive, we aim to halve our waste", "goal", "positive", "Norvik Shipping Ltd."},
  };
  for (const CommitmentCase& c : cases) expect_only(c);
}

TEST(CommitmentClauses, TheClauseBeginsBehindWhatIsNotPartOfIt) {
  const struct { std::string text, evidence; } cases[] = {
      {"Norway announced its exit from the talks, stating it would never again take part.", "it would never again take part"},
      {"Norvik Ltd told reporters it would buy ten ferries.", "it would buy ten ferries"},
      {"Ilse Brandt vowed to \"fight to the last day\".", "Ilse Brandt vowed to \"fight to the last day\""},
      {"Crews ended their strike after Norvik Ltd promised to hire ten welders.", "Norvik Ltd promised to hire ten welders"},
      {"The threat is empty, for Norway is ready to help its friends.", "Norway is ready to help its friends"},
      {"The vote shows Norway's readiness to help the court and underlines that all count.", "Norway's readiness to help the court"},
      {"Norway will have the honour of hosting the fair.", "Norway will have the honour of hosting the fair"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    EXPECT_EQ(a.commitments[0].text, c.evidence);
  }
}

TEST(CommitmentClauses, TheCommaThatClosesAnAsideBeginsNoClause) {
  expect_committer("Norvik Shipping Ltd., which supplies Larne and Leith, promised retailers that deliveries would resume by May.",
                   "Norvik Shipping Ltd.");
}

TEST(CommitmentClauses, TheSubjectEndsBeforeWhatSaysWhoTheyAre) {
  const Annotations a =
      extract("Two timber companies, Norvik Shipping Ltd. and Frost Lines Ltd., have signed the charter and promised to leave the zone.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].act, "promise");
}

TEST(CommitmentClauses, ASecondReportingVerbEndsTheClause) {
  const Annotations a = extract("Norway said it would support the plan and urged Sweden to wait.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "it would support the plan");
}

TEST(CommitmentClauses, AClauseWithARelativeClauseInItsSubjectIsOneOfItsOwn) {
  const Annotations a = extract("The Larne Harbour Board voted to buy a tug, and every grower who signs before May will be paid by June.");
  ASSERT_GE(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "The Larne Harbour Board voted to buy a tug");
}

TEST(CommitmentClauses, TheNextClauseMayHaveAnAppositionInItsSubject) {
  const Annotations a = extract("Norway has offered to mediate and its envoy, Ilse Brandt, will call the rebels this week.");
  ASSERT_GE(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway has offered to mediate");
}

TEST(CommitmentClauses, AReportWithATitleBeforeTheNameStaysOutside) {
  const Annotations a = extract("Norvik Shipping Ltd. plans to open a yard, its chief engineer and founder Ilse Brandt said.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. plans to open a yard");
  EXPECT_EQ(name_of(a, a.commitments[0].speaker), "Ilse Brandt");
}

TEST(CommitmentClauses, AVerbOfTellingBehindAPromiseIsNoPartOfIt) {
  const Annotations a = extract("Norway promised to build a bridge but said that Sweden must pay for it.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway promised to build a bridge");
}

TEST(CommitmentClauses, APhraseOfTimeOpensNoClause) {
  EXPECT_EQ(extract("After the flood the mayor promised every family a new house.").commitments.size(), 1U);
}

}  // namespace
}  // namespace factweave
