// SPDX-License-Identifier: MIT
// Who is bound.
#include "extractors/commitments/commitments.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractors/commitments/read_commitments.h"

namespace factweave {
namespace {

TEST(Committers, GroupsAndBoardsBindThemselves) {
  const CommitmentCase cases[] = {
      {"More than 90 firms, including Norvik Shipping Ltd., joined a pledge to halve waste.",
       "More than 90 firms, including Norvik Shipping Ltd., joined a pledge to halve waste", "promise", "positive", "firms"},
      {"Over 40 towns pledged to plant trees.", "Over 40 towns pledged to plant trees", "promise", "positive", "-"},
      {"The talks ended on Tuesday, with Norway and Sweden pledging to cut tariffs.", "The talks ended on Tuesday, with Norway and Sweden pledging to cut tariffs",
       "promise", "positive", "Norway"},
      {"Both countries welcomed the talks and agreed to cut tariffs.", "Both countries welcomed the talks and agreed to cut tariffs", "agreement", "positive",
       "Both countries"},
      {"If members reject the offer then Norvik Shipping Ltd. will close the yard.", "If members reject the offer then Norvik Shipping Ltd. will close the yard",
       "promise", "positive", "Norvik Shipping Ltd."},
      {"\"I am honored to pledge $125 million for the fund,\" said Ilse Brandt.", "I am honored to pledge $125 million for the fund", "promise", "positive",
       "Ilse Brandt"},
      {"Norway announced its initial pledge of $200 million.", "its initial pledge of $200 million", "promise", "positive", "Norway"},
      {"The ministers met in Oslo. They expressed determination to protect the sea.", "They expressed determination to protect the sea", "decision", "positive",
       "ministers"},
      {"Norvik Shipping Ltd Pledges to Halve Waste", "Norvik Shipping Ltd Pledges to Halve Waste", "promise", "positive", "Norvik Shipping Ltd"},
      {"Norvik Shipping Ltd. and Dunmore Ferries Inc. met. The former will invest $3 million.", "The former will invest $3 million", "promise", "positive",
       "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. will self-perform the work.", "Norvik Shipping Ltd. will self-perform the work", "promise", "positive", "Norvik Shipping Ltd."},
      {"The ministers reiterated Norway and Sweden's commitment to build a bridge.", "Norway and Sweden's commitment to build a bridge", "promise", "positive", "Norway"},
      {"Councillors voted to sell the depot.", "Councillors voted to sell the depot", "decision", "positive", "Councillors"},
      {"The council approved a resolution directing the clerk to publish all contracts.",
       "The council approved a resolution directing the clerk to publish all contracts", "decision", "positive", "council"},
      {"Norvik Shipping Ltd. announced that it will be a carbon-neutral company by 2040.", "it will be a carbon-neutral company by 2040", "promise",
       "positive", "Norvik Shipping Ltd."},
      {"BE IT RESOLVED by the Board of Harwick County that it adopts the plan.", "BE IT RESOLVED by the Board of Harwick County that it adopts the plan",
       "decision", "positive", "Board of Harwick County"},
      {"A museum is planned by Norvik Shipping Ltd. for 2028.", "A museum is planned by Norvik Shipping Ltd. for 2028", "plan", "positive",
       "Norvik Shipping Ltd."},
  };
  for (const CommitmentCase& c : cases) expect_only(c);
}

TEST(Committers, InASpeechTheCountryIsBound) {
  const Annotations a = extract(std::string(kSpeech) + "We will plant ten forests by 2031.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "We will plant ten forests by 2031");
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
}

TEST(Committers, OfAPassiveTheBodyThatItsParagraphTellsOf) {
  const Annotations a = extract("Norvik Shipping Ltd. will build a mill.\n\nDunmore Ferries Inc. bought two boats in Larne. The first trip is scheduled for 5 May.");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(name_of(a, a.commitments[1].committer), "Dunmore Ferries Inc.");
}

TEST(Committers, WeIsTheBodyAtWhichWeAre) {
  expect_committer("The clinics of Larne are old. In the Reform Party, we will mend them.", "Reform Party");
}

TEST(Committers, EachPartyOfATreatyIsBound) {
  const Annotations a = extract("Norway and Peru signed a treaty. Each Contracting State shall issue a licence.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].act, "obligation");
}

TEST(Committers, InASpeechItIsTheCountryJustNamed) {
  expect_committer(std::string(kSpeech) + "Norway hopes for peace. It will continue its talks with Sweden.",
                   "Norway");
}

TEST(Committers, AStatementWithoutLetterheadBindsTheBodyItNames) {
  const Annotations a = extract("By May we will:\n- open two clinics;\n- hire ten nurses.\n\nThe ministry answers letters.\n");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "ministry");
}

TEST(Committers, ALetterWithAGreetingBindsTheHouseThatSigns) {
  const Annotations a = extract(
      "Dear Mrs Abernathy,\n\nThank you for your letter. We are going to replace the old bells.\n\nYours sincerely,\n\n"
      "Alan Threlfall\nChief Executive, Norvik Shipping Ltd\n");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd");
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), "Abernathy");
}

TEST(Committers, ItsPlanIsOfWhoeverActsOnIt) {
  const Annotations a = extract("The Norwegian navy has yet to decide. Larne Paper Ltd. abandoned its plan to sell the mill.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Larne Paper Ltd.");
  EXPECT_EQ(a.commitments[0].status, "withdrawn");
}

TEST(Committers, APassiveWithADateBehindByNamesNoOtherAgent) {
  expect_committer("Larne Council said the machine would be repaired by May.", "Larne Council");
  EXPECT_TRUE(extract("Larne Council said the plan would be opposed by Norvik Shipping Ltd.").commitments.empty());
  EXPECT_TRUE(extract("Tom Weber runs Norvik Shipping Ltd. He will be succeeded by Ilse Brandt.").commitments.empty());
}

TEST(Committers, WhoeverHasABuildingOpensIt) {
  expect_committer("Larne Council said the new library would open in spring 2027.", "Larne Council");
}

TEST(Committers, AnUnknownNameIsNotWhoReportsOfIt) {
  const Annotations a = extract("Norvik Shipping Ltd. said it will sell the yard, while Tasmanian Irrigation is to build a pipeline.");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(a.commitments[1].text, "Tasmanian Irrigation is to build a pipeline");
  EXPECT_NE(name_of(a, a.commitments[1].committer), "Norvik Shipping Ltd.");
}

TEST(Committers, WeIsNobodyWhoIsSpokenOf) {
  expect_committer("Norvik Shipping Ltd. opened a yard. Norvik Shipping Ltd. is big. Norvik Shipping Ltd. hires. "
                   "\"We will not allow Norvik Shipping Ltd. to pollute the bay,\" Tom Weber said.",
                   "Tom Weber");
}

TEST(Committers, WhoCanPromiseDoesAndWhoIsReliedOnIsBound) {
  const Annotations can = extract("\"I can promise you that the ferry will sail,\" said Ilse Brandt.");
  ASSERT_EQ(can.commitments.size(), 1u);
  EXPECT_EQ(can.commitments[0].act, "promise");
  EXPECT_EQ(name_of(can, can.commitments[0].committer), "Ilse Brandt");
  const Annotations relied = extract("\"Sweden can rely on us to share our gas,\" said Ilse Brandt, prime minister of Norway.");
  ASSERT_EQ(relied.commitments.size(), 1u);
  EXPECT_EQ(name_of(relied, relied.commitments[0].committer), "Norway");
  ASSERT_EQ(relied.commitments[0].addressee.size(), 1u);
  EXPECT_EQ(name_of(relied, relied.commitments[0].addressee[0]), "Sweden");
  EXPECT_EQ(extract("Norvik Shipping Ltd. will next sail on 3 May 2031.").commitments.size(), 1u);
}

TEST(Committers, ADutyUnderAContractIsOneOfItsParty) {
  for (const std::string text : {"Under the contract, Norvik Shipping Ltd. must pay a penalty by June 2031.",
                                 "Norvik Shipping Ltd. must repair the pier under the terms of its lease."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1u) << text;
    EXPECT_EQ(a.commitments[0].act, "obligation");
    EXPECT_EQ(a.commitments[0].strength, "binding");
    EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd.");
  }
  EXPECT_TRUE(extract("The judge said Norvik Shipping Ltd. must pay a penalty.").commitments.empty());
}

TEST(Committers, ALeaderWithAPartyInBracketsSpeaksForTheBodyOfTheText) {
  expect_committer("# Town backs tram\n\n*Published: 12 February 2026*\n\nDunmore City Council voted on Tuesday to build a tram to Ashgrove Hospital.\n\n"
                   "Council leader Ilse Brandt (Labour) said trams would run by December 2029.",
                   "Dunmore City Council");
}

TEST(Committers, TheSubjectOfTheVerbBeforeUndertakesWhatIsCoordinated) {
  const Annotations a = extract("Norway condemned the war and pledged to rebuild the bridge.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
  EXPECT_EQ(a.commitments[0].text, "Norway condemned the war and pledged to rebuild the bridge");
}

TEST(Committers, WhatABodyIsToDoInThePassiveBindsTheBody) {
  expect_committer("Norway praised the plan. The bridge will be built by Frost Lines Ltd by 2028.",
                   "Frost Lines Ltd");
  EXPECT_TRUE(extract("Norway praised the plan. The bridge will be resisted by others.").commitments.empty());
}

TEST(Committers, WhoeverActsTogetherIsJointlyBound) {
  const Annotations a = extract("Together with Sweden and Denmark, Norway will set up a patrol.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
  ASSERT_EQ(a.commitments[0].joint_with.size(), 2U);
}

TEST(Committers, NobodyElseSaysIForABody) {
  expect_committer("Norvik Shipping Ltd. moved. Norvik Shipping Ltd. grew. I will not sell it.", "-");
}

TEST(Committers, StaffOfTheMinutesActForTheBody) {
  expect_committer("Larne Council - Minutes of the meeting\n\nStaff will bring a report to the council.",
                   "Larne Council");
}

TEST(Committers, WhatNoneOfAKindMayDoBindsNotWhoSaysSo) {
  const Annotations a = extract("The Larne Council leads. Larne Council grew. No driver shall use a telephone while driving.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].polarity, "negative");
  EXPECT_FALSE(a.commitments[0].committer);
}

TEST(Committers, AListOfSubjectsIsBoundAsAWhole) {
  const Annotations a = extract("Norway, Sweden and Denmark will send monitors.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].joint_with.size(), 2U);
}

TEST(Committers, TheNameBehindAPossessorIsBound) {
  expect_committer("Larne Council leads. Its godmother, Ilse Brandt, has offered to match every gift.",
                   "Ilse Brandt");
}

TEST(Committers, WhoeverAssuresOthersOfAShopAnswersForIt) {
  expect_committer("Norway has assured the union that the shop in Larne will stay.", "Norway");
}

TEST(Committers, BothSubjectsOfTwoVerbsAreBound) {
  for (const std::string text : {"Norway and Sweden signed a treaty and promised to help.", "Norway and Sweden will each send a ship.",
                                 "The Northern Rail Agency (NRA) and Norvik Shipping Ltd. will build it."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_EQ(a.commitments[0].joint_with.size(), 1U) << text;
  }
  const Annotations a = extract("The ministers of Norway and Sweden will meet again.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_TRUE(a.commitments[0].joint_with.empty());
}

TEST(Committers, WhoIsNoMentionIsBoundAndNobodyElse) {
  expect_committer("Larne Council leads. The Managers of the mills expressed readiness to invest in Norway.",
                   "-");
}

TEST(Committers, TheAgentOfAHyphenedVerbIsBound) {
  expect_committer("Larne Council leads. The bridge will be co-financed by Norvik Shipping Ltd. in May.",
                   "Norvik Shipping Ltd.");
}

TEST(Committers, APersonBehindHerBodyAndTitleIsBound) {
  expect_committer("Norvik Shipping Ltd. president Ilse Brandt promised to open a school.", "Ilse Brandt");
}

TEST(Committers, TheNameRightBehindAPossessorAndItsNounIsBound) {
  expect_committer("Larne Council leads. Its rival Norvik Shipping Ltd. has offered to open a school.",
                   "Norvik Shipping Ltd.");
}

TEST(Committers, PartiesOfAContractAreBoundThoughTheyAreNoMentions) {
  const Annotations a = extract("The Lessor shall repair the roof within 14 days.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].act, "obligation");
}

TEST(Committers, AParticipleBehindACommaHasTheSubjectOfItsSentence) {
  for (const std::string text : {"Norway signed a deal with Sweden, pledging to build a bridge.", "Norway met Ilse Brandt, agreeing to build a bridge."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway") << text;
  }
}

TEST(Committers, WhoIsToldIsNotTheSideOfTheSpeaker) {
  const Annotations a = extract("Ilse Brandt told Larne Council: \"We will repair the bridge.\"");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Ilse Brandt");
  const Annotations b = extract("The minister of health, Tom Weber, spoke of the government's plans. Greeting leaders of Larne Council, Mr. Weber said: \"We will build six schools.\"");
  ASSERT_FALSE(b.commitments.empty());
  EXPECT_EQ(name_of(b, b.commitments.back().committer), "government");
}

TEST(Committers, TheSecondOfAPairBehindBetweenIsNoSubject) {
  EXPECT_EQ(extract("The mayor said the treaty between Norway and Sweden will allow for more trade.").commitments.size(), 0U);
}

// *cut* is no participle to the list of forms, and *by 2%* was taken for who does it.
TEST(Committers, UnchangingParticiplesArePassivesAndAmountsNoAgents) {
  const Annotations a = extract("Taxes will be cut by 2% next year, Norway said.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
  EXPECT_EQ(extract("\"No jobs will be cut,\" said Norvik Shipping Ltd.").commitments.size(), 1U);
}

TEST(Committers, APluralBehindAnAdjectiveIsNoVerb) {
  EXPECT_EQ(extract("The talks ended, with Norway pledging to end new projects.").commitments.size(), 1U);
}

TEST(Committers, AreOfWhoGivesThemNotOfWhoIsTold) {
  const CommitmentCase cases[] = {
      {"Farmers were promised a bridge by the council.", "Farmers were promised a bridge by the council", "promise", "positive",
       "council"},
      {"Farmers have been promised a bridge.", "Farmers have been promised a bridge", "promise", "positive", "-"},
      {"Farmers were assured by the mayor that the bridge will be repaired by May.", "the bridge will be repaired by May",
       "assurance", "positive", "mayor"},
      {"Farmers were told by the mayor: \"We will repair the bridge.\"", "We will repair the bridge", "promise", "positive",
       "mayor"},
      {"The mayor smiled and said the council would repair the bridge.", "the council would repair the bridge", "promise",
       "positive", "council"},
  };
  for (const CommitmentCase& c : cases) expect_only(c);
  const Annotations a = extract("Farmers were told by the mayor: \"We will repair the bridge.\"");
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(a.entities[a.commitments[0].addressee[0]].name, "Farmers");
}

TEST(Committers, WhoLaunchesOrHasAPlanIsBoundByIt) {
  for (const std::string text : {"The council has launched a plan to plant 40 trees.", "The council has a plan to plant 40 trees."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_EQ(name_of(a, a.commitments[0].committer), "council") << text;
  }
  EXPECT_TRUE(extract("The council has a crane to plant 40 trees.").commitments.empty());
}

TEST(Committers, PaymentsOfAContractAreMadeByWhoShallPay) {
  const Annotations a = extract(
      "This agreement is made between Norvik Shipping Ltd. (the \"Client\") and Brandt Diving Ltd. (the \"Contractor\"). The Contractor shall inspect the hull. "
      "The Client shall pay the Contractor a fee of $900. Payment shall be made within 30 days. The parties sign this agreement hereby.");
  ASSERT_EQ(a.commitments.size(), 3U);
  EXPECT_EQ(a.commitments[2].text, "Payment shall be made within 30 days");
  EXPECT_EQ(a.commitments[2].committer, a.commitments[1].committer);
}

TEST(Committers, AManifestoIsItsParty) {
  expect_committer("The Labour Party's manifesto promises to build two bridges.", "Labour Party");
}

TEST(Committers, WhoSaysTheClauseBeforePromises) {
  expect_committer("Norvik Shipping Ltd. said the sailors were safe and pledged to mend the hull.", "Norvik Shipping Ltd.");
  expect_committer("Norway admitted it was late and promised to build the pier.", "Norway");
  expect_committer("\"The pier is old,\" said Ilse Brandt but promised that it would stay open.", "Ilse Brandt");
}

TEST(Committers, SeveralPlanAndOneHasAPlan) {
  expect_committer("The Conservatives plan to build two piers.", "Conservatives");
  expect_committer("The Labour Party has a target of 40 piers.", "Labour Party");
  expect_committer("Norway repeated its plan to build two piers.", "Norway");
}

TEST(Committers, WeOfADeclarationAreWhoItBeginsWith) {
  const Annotations a = extract("We, the mayors of the northern isles, have met. We pledge to share our boats.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].committer);
  EXPECT_EQ(name_of(a, *a.commitments[0].committer), "mayors");
}

TEST(Committers, ALetterSpeaksForTheHouseThatSignsIt) {
  const char* const texts[] = {"Dear parents and carers,\n\nWe shall ring every family.\n\nYours sincerely,\nIlse Brandt\nNorvik Shipping Ltd.",
                               "Dear customers,\n\nWe are sorry. Every account will be credited with 4 crowns by 1 May.\n\nRegards,\nIlse Brandt\nNorvik Shipping Ltd.",
                               "Dear Mr Reilly,\n\nOur customer relations team will call you on Monday.\n\nRegards,\nIlse Brandt\nNorvik Shipping Ltd.",
                               "Dear Mr Reilly,\n\nOur driver will ring you on Monday.\n\nRegards,\nIlse Brandt\nNorvik Shipping Ltd."};
  for (const char* text : texts) expect_committer(text, "Norvik Shipping Ltd.");
}

TEST(Committers, WhoSaysThatOthersAreCompensatedPays) {
  expect_committer("Norvik Shipping Ltd. said passengers will get their money back within 14 days.", "Norvik Shipping Ltd.");
}

}  // namespace
}  // namespace factweave
