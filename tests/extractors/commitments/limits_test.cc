// SPDX-License-Identifier: MIT
// Deadlines, time frames and conditions.
#include "extractors/commitments/commitments.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractors/commitments/read_commitments.h"

namespace factweave {
namespace {

TEST(CommitmentLimits, AYearInANameOrADayOfSpeechIsNoDeadline) {
  for (const std::string text : {"Norway is committed to serving the goals set in the 2030 Agenda.", "Norway offers today to open talks."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_FALSE(a.commitments[0].deadline) << text;
  }
}

TEST(CommitmentLimits, TheDayOnWhichAPlanIsToldIsNoDeadline) {
  for (const std::string text : {"Norvik Shipping Ltd. on Wednesday announced plans to buy ten ferries.", "Norvik Shipping Ltd. unveiled on Wednesday plans to buy ten ferries."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_FALSE(a.commitments[0].deadline) << text;
  }
  const Annotations a = extract("Norvik Shipping Ltd. on Wednesday announced plans to buy ten ferries by 2030.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].deadline);
  EXPECT_EQ(a.commitments[0].deadline->text, "by 2030");
}

TEST(CommitmentLimits, ATimeThatIsSaidOfTheSubjectIsNoDeadline) {
  for (const std::string text : {"Norvik Shipping Ltd., which runs the port until 2034, has pledged to double its fleet.",
                                 "Norvik Shipping Ltd., led by Ilse Brandt until 2028, has agreed to sell the yard."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_FALSE(a.commitments[0].deadline) << text;
  }
  const Annotations a = extract("Norvik Shipping Ltd., by 2030, will double its fleet.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_TRUE(a.commitments[0].deadline);
}

TEST(CommitmentLimits, AConditionMakesThemConditional) {
  const Annotations a = extract("If the price is right, Norvik Shipping Ltd. will buy ten ferries.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].condition);
  EXPECT_EQ(a.commitments[0].condition->text, "If the price is right");
  EXPECT_EQ(a.commitments[0].status, "conditional");
}

TEST(CommitmentLimits, ADeadlineKeepsItsPreposition) {
  const Annotations a = extract("Norvik Shipping Ltd. will buy ten ferries by 2031.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].deadline);
  EXPECT_EQ(a.commitments[0].deadline->text, "by 2031");
  EXPECT_EQ(a.commitments[0].deadline->value, "2031");
  const Annotations storms = extract("Norvik Shipping Ltd. will mend the piers hit by October's storms.");
  ASSERT_EQ(storms.commitments.size(), 1U);
  EXPECT_FALSE(storms.commitments[0].deadline);
}

TEST(CommitmentLimits, LengthsOfPastYearsAndOfRepaymentsAreNoDeadlines) {
  for (const std::string text : {"Norvik Shipping Ltd. promised that the loan would be repaid over 15 years.",
                                 "Norvik Shipping Ltd. intends to hire 50 cooks, twice as many as in the last five years.",
                                 "Norvik Shipping Ltd. will leave all the yards opened in 1967.",
                                 "Norvik Shipping Ltd. will sail to Dunmore for the first time in 40 years."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1u) << text;
    EXPECT_FALSE(a.commitments[0].deadline.has_value()) << text;
  }
}

TEST(CommitmentLimits, CoordinatedOnesShareTheirDeadline) {
  for (const std::string text : {"By 2030, Norway will build two schools and Denmark will train teachers.",
                                 "Norway will give $10 million and Denmark $20 million by 2030."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 2U) << text;
    for (const Commitment& c : a.commitments) EXPECT_TRUE(c.deadline && c.deadline->value == "2030") << text;
  }
}

TEST(CommitmentLimits, ABoundedDurationIsATimeFrame) {
  const Annotations a = extract("Norway will keep the ferry for at least three years.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].deadline);
  EXPECT_EQ(a.commitments[0].deadline->text, "for at least three years");
}

TEST(CommitmentLimits, ATimeOfAnotherClauseIsNoDeadline) {
  const Annotations a = extract("Once Ilse Brandt leaves in August 2026, Norway will send a new envoy.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_FALSE(a.commitments[0].deadline);
}

TEST(CommitmentLimits, AConditionGoesOnBehindARelativeClause) {
  const Annotations a = extract("Norway will close the plant if the wind park, which Larne Council is building, is ready in May.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].condition);
  EXPECT_EQ(a.commitments[0].condition->text, "if the wind park, which Larne Council is building, is ready in May");
}

TEST(CommitmentLimits, TheDayOfAPriceIsNoDeadline) {
  const Annotations a = extract("Norvik Shipping Ltd. will pay 20% more than the closing price on 12 April 2026.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_FALSE(a.commitments[0].deadline);
}

TEST(CommitmentLimits, TheYearMayBeNamedAsOne) {
  const Annotations a = extract("Norvik Shipping Ltd. has promised 40 ferries by the year 2033.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].deadline);
  EXPECT_EQ(a.commitments[0].deadline->text, "by the year 2033");
  EXPECT_EQ(a.commitments[0].deadline->value, "2033");
}

TEST(CommitmentLimits, WhenOneCommittedOneselfIsNoDeadline) {
  const Annotations a = extract("In 2019, Norvik Shipping Ltd. committed to cutting its waste.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_FALSE(a.commitments[0].deadline);
  const Annotations ahead = extract("In 2039, Norvik Shipping Ltd. will cut its waste.");
  ASSERT_EQ(ahead.commitments.size(), 1U);
  EXPECT_TRUE(ahead.commitments[0].deadline);
}

TEST(CommitmentLimits, AConditionStandsBeforeWhoSaysIt) {
  const std::pair<std::string, std::string> cases[] = {
      {"Mayor Ilse Brandt spoke in Larne. If she wins, she said, she will scrap the toll.", "If she wins"},
      {"\"If you back us, I say to you that by 2034 we will dredge the port,\" Mayor Ilse Brandt said.", "If you back us"},
      {"Provided the council consents, Mayor Ilse Brandt said she will open the pool.", "Provided the council consents"},
      {"Norvik Shipping Ltd. will sell the yard on the condition that the port pays for it.", "on the condition that the port pays for it"},
  };
  for (const auto& [text, condition] : cases) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    ASSERT_TRUE(a.commitments[0].condition) << text;
    EXPECT_EQ(a.commitments[0].condition->text, condition);
  }
}

TEST(CommitmentLimits, AConditionMayStandBeforeTheModal) {
  const Annotations a = extract("The Labour Party, if elected, will build two bridges.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].condition);
  EXPECT_EQ(a.commitments[0].condition->text, "if elected");
}

}  // namespace
}  // namespace factweave
