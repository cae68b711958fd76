// SPDX-License-Identifier: MIT
// Where the clause of an undertaking begins and ends.
#include "extractors/commitments/commitments.h"

#include <string>
#include <string_view>

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
      {"Norvik Ltd unveiled its plan on Monday, saying it would build 400 homes.", "it would build 400 homes"},
      {"Norvik Ltd has told captain Tom Brandt it will not sell the ship.", "it will not sell the ship"},
      {"Norvik Ltd promised that trams would run until midnight.", "Norvik Ltd promised that trams would run until midnight"},
      {"If we do not take that step, we shall rebuild the pier.", "If we do not take that step, we shall rebuild the pier"},
      {"Earlier accords, in which Norway had promised free elections, failed within weeks.", "Norway had promised free elections"},
      {"Norway will have the honour of hosting the fair.", "Norway will have the honour of hosting the fair"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    EXPECT_EQ(a.commitments[0].text, c.evidence);
  }
}

TEST(CommitmentClauses, EachOfTwoWhoActHasAnUndertakingOfItsOwn) {
  const struct { std::string text, first, second; } cases[] = {
      {"Norvik Ltd has agreed to end the lockout after Brandt Ltd promised to pay its fees.", "Norvik Ltd has agreed to end the lockout", "Brandt Ltd promised to pay its fees"},
      {"Norvik Ltd plans to run fewer ferries and says it will hire buses.", "Norvik Ltd plans to run fewer ferries", "it will hire buses"},
      {"\"If they do not pay, we will strike, and this time we will not stop,\" said Ilse Brandt.", "If they do not pay, we will strike", "this time we will not stop"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 2U) << c.text;
    EXPECT_EQ(a.commitments[0].text, c.first);
    EXPECT_EQ(a.commitments[1].text, c.second);
  }
}

TEST(CommitmentClauses, WhatIsOnlyForetoldOrWithheldIsNone) {
  for (const std::string text : {"The other party will say that it is late.", "The Morven 3 will change your life.", "Norvik Ltd guarantees no return.",
                                 "Ilse Brandt knows what the fans are going to get."}) {
    EXPECT_TRUE(extract(text).commitments.empty()) << text;
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

TEST(CommitmentClauses, ATimeFrameOrAnAsideMayStandBehindAModal) {
  const Annotations a = extract("Norway will in 2031 open a hospital.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].deadline);
  EXPECT_EQ(a.commitments[0].deadline->value, "2031");
  EXPECT_EQ(extract("Norway shall, on request, repair the bridge.").commitments.size(), 1U);
  EXPECT_EQ(extract("Norway will, like all the others, not repair the bridge.").commitments.size(), 0U);
}

TEST(CommitmentClauses, AConditionMayHaveTwoSubjects) {
  const Annotations a = extract("The governor said Norway would raise rates if growth and inflation remained high.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].condition);
  EXPECT_EQ(a.commitments[0].condition->text, "if growth and inflation remained high");
}

TEST(CommitmentClauses, WhatStandsInARelativeClauseEndsWithIt) {
  const Annotations a = extract("Norway, which will host the games in 2031, is one of ten members.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway, which will host the games in 2031");
  const Annotations b = extract("Sweden is paying for Larne Council, which will repair the bridge.");
  ASSERT_EQ(b.commitments.size(), 1U);
  EXPECT_EQ(b.commitments[0].text, "Larne Council, which will repair the bridge");
}

TEST(CommitmentClauses, WhatIsAddedIsAnotherClause) {
  const Annotations a = extract("Norway reaffirmed its commitment to building schools, adding that Sweden was late.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway reaffirmed its commitment to building schools");
}

TEST(CommitmentClauses, WhatStandsBetweenDashesOpensNoClause) {
  const Annotations a = extract("Half of the vans - from pickups to trucks - will be sold by Norvik Shipping Ltd. by 2031.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Half of the vans - from pickups to trucks - will be sold by Norvik Shipping Ltd. by 2031");
  const Annotations b = extract("In 2031 - a good year - Norway will host the games.");
  ASSERT_EQ(b.commitments.size(), 1U);
  EXPECT_EQ(b.commitments[0].text, "Norway will host the games");
}

TEST(CommitmentClauses, AConjunctionInTheSubjectEndsNoUndertaking) {
  const Annotations a = extract("Norvik Shipping Ltd. said 75% of vehicles, including vans and cars, will be sold by 2031.");
  ASSERT_EQ(a.figures.size(), 2U);
  EXPECT_EQ(a.figures[0].status, "target");
}

TEST(CommitmentClauses, ADatelineWithTwoDashesATickerAndAReasonAreNoPartOfTheClause) {
  const Annotations a = extract("Larne, Norway -- Norvik Shipping Ltd. (NYSE:NVK) will build a school.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. (NYSE:NVK) will build a school");
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd.");
  const Annotations b = extract("Ilse Brandt said the road was bad, which was why she decided to mend it.");
  ASSERT_EQ(b.commitments.size(), 1U);
  EXPECT_EQ(b.commitments[0].text, "she decided to mend it");
}

TEST(CommitmentClauses, WhoSaysSoMayStandApartFromTheVerb) {
  const struct { std::string text, evidence; } cases[] = {
      {"Traders who met in Leith said Norvik Shipping Ltd. pledged $3 million to the fund.", "Norvik Shipping Ltd. pledged $3 million to the fund"},
      {"Mayor Ilse Brandt told a newspaper, the Larne Herald, that she would not sell the pier.", "she would not sell the pier"},
      {"Mayor Ilse Brandt had told Mr. Weber she would sell the pier.", "she would sell the pier"},
      {"Norvik Shipping Ltd. said during a visit by growers that it will sell two ships.", "it will sell two ships"},
      {"According to the memo, Norvik Shipping Ltd. is ready to sell two ships.", "Norvik Shipping Ltd. is ready to sell two ships"},
      {"Norway agreed to open two crossings, the joint declaration said.", "Norway agreed to open two crossings"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    EXPECT_EQ(a.commitments[0].text, c.evidence);
  }
}

TEST(CommitmentClauses, EachPledgeOfASeriesIsOneOfItsOwn) {
  const Annotations a = extract("Norway pledged $4 million, Sweden promised a further $2 million and Peru $1 million.");
  ASSERT_EQ(a.commitments.size(), 3U);
  EXPECT_EQ(a.commitments[0].text, "Norway pledged $4 million");
  EXPECT_EQ(a.commitments[1].text, "Sweden promised a further $2 million");
  EXPECT_EQ(name_of(a, a.commitments[1].committer), "Sweden");
}

TEST(CommitmentClauses, ButWithAReasonBeginsAnother) {
  const Annotations a = extract("Norvik Shipping Ltd. plans to open a terminal but, because costs have risen, work has stopped.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. plans to open a terminal");
}

TEST(CommitmentClauses, OfCourseIsPartOfTheTrigger) {
  const Annotations a = extract("Norvik Shipping Ltd. will, of course, keep growers informed.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].trigger.text, "will, of course");
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. will, of course, keep growers informed");
}

TEST(CommitmentClauses, ASubjectOfAClauseInsideMayBeJoined) {
  const Annotations a = extract("Norvik Shipping Ltd. will build a quarter where welders and young sailors have homes.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. will build a quarter where welders and young sailors have homes");
}

TEST(CommitmentClauses, ASubordinateOneEndsBeforeTheMainClause) {
  const Annotations a = extract("Although Norway has plans to paint the pier on Friday, rain may cause delays.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway has plans to paint the pier on Friday");
}

TEST(CommitmentClauses, WhatIsToldGoesOnInTheNextSentence) {
  const Annotations a = extract("The ministry said it would hire forty clerks. The ministry would also paint the pier.");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(a.commitments[1].text, "The ministry would also paint the pier");
  EXPECT_EQ(a.commitments[1].attribution.mode, "indirect");
  EXPECT_TRUE(extract("Norvik Shipping Ltd. sold its yard. Norway would also paint the pier.").commitments.empty());
}

TEST(CommitmentClauses, AConditionMayHoldClausesOfItsOwn) {
  const Annotations a = extract("\"And if you look not only for rope, but also for sails that we sew, we will be glad to send them to you,\" Ilse Brandt said.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "if you look not only for rope, but also for sails that we sew, we will be glad to send them to you");
  EXPECT_TRUE(a.commitments[0].condition.has_value());
}

TEST(CommitmentClauses, BehindADateWhenTellsMore) {
  const Annotations a = extract("Norvik Shipping Ltd. put off the sale until May, when it will open two depots.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "it will open two depots");
}

TEST(CommitmentClauses, APromiseMayFollowAnotherDeedInAClauseOfTime) {
  const Annotations a = extract("The strike ended after Ilse Brandt met the crews and promised to hire ten welders.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Ilse Brandt met the crews and promised to hire ten welders");
}

TEST(CommitmentClauses, ASeriesOfModalsIsOne) {
  const Annotations a = extract("Norvik Shipping Ltd. will sell a ferry; will train forty clerks.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. will sell a ferry; will train forty clerks");
  EXPECT_EQ(a.commitments[0].actions.size(), 2U);
}

TEST(CommitmentClauses, ItemsOfWhatFollowsMayBeNouns) {
  const Annotations a = extract("Norvik Shipping Ltd. shall ensure the following:\n\na. A yearly count of seals;\n\nb. Free rides for pupils.\n");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(a.commitments[0].text, "A yearly count of seals");
}

TEST(CommitmentClauses, ANounGoesOnBehindAPluralLikeAVerb) {
  const Annotations a = extract("Norway announced plans to slow the rise in fares and rents.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway announced plans to slow the rise in fares and rents");
}

TEST(CommitmentClauses, WhereItWasSaidStaysOutside) {
  const struct { std::string text, evidence; } cases[] = {
      {"According to the mayor at the launch of the ferry on Friday, 7 May 2032, the council will dredge the harbour.", "the council will dredge the harbour"},
      {"Peru will seek to change its defence, said former striker Tom Reyes.", "Peru will seek to change its defence"},
      {"Ilse Brandt told pupils at a fair on Friday, 7 May 2032 that the ministry would mend ten roofs.", "the ministry would mend ten roofs"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    EXPECT_EQ(a.commitments[0].text, c.evidence);
  }
}

TEST(CommitmentClauses, GoOnWithAnotherConditionQuestionOrVerb) {
  const std::string whole[] = {
      "The club will repay its members if the pool stays shut or if it is sold",
      "The ministry will study how rents move, and how they hurt tenants",
      "Norvik Shipping Ltd. will count its waste; replace its pumps; and report to the port",
  };
  for (const std::string& text : whole) {
    const Annotations a = extract(text + ".");
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_EQ(a.commitments[0].text, text);
  }
  const std::string_view ended[] = {"Norway will sell its ferries; let us hope for the best.", "Norway will sell its ferries; prices will rise."};
  for (const std::string_view text : ended) {
    const Annotations a = extract(std::string(text));
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_EQ(a.commitments[0].text, "Norway will sell its ferries");
  }
}

TEST(CommitmentClauses, AimIsAVerbBehindOneOfThePronoun) {
  const Annotations a = extract("We hope to open in May and aim to train forty clerks.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].act, "goal");
  EXPECT_TRUE(extract("We know the use and aim to be served.").commitments.empty());
}

}  // namespace
}  // namespace factweave
