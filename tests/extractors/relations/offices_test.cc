// SPDX-License-Identifier: MIT
// Offices and their holders in whole texts, with the built-in rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/relations/read_relations.h"

namespace factweave {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

TEST(Offices, OnlyOfficesAreOfAPlace) {
  EXPECT_THAT(values("Kenyan businessman Jonas Lund left.", "holdsRole", "title"), IsEmpty());
  EXPECT_THAT(values("Kenyan President Jonas Lund left.", "holdsRole", "title"), ElementsAre("President"));
}

TEST(Offices, OfficesBelongToTheBodySpokenOf) {
  const auto offices = [](const std::string& behind) { return ends("Norvik Lines Ltd cut prices. " + behind, "holdsRole"); };
  EXPECT_THAT(offices("Finance director Ilse Brandt resigned."), ElementsAre("Ilse Brandt -> Norvik Lines Ltd"));
  EXPECT_THAT(offices("Otto Grun, chief executive, resigned."), ElementsAre("Otto Grun -> Norvik Lines Ltd"));
  EXPECT_THAT(offices("Former CEO Anna Moe laughed."), IsEmpty());
  EXPECT_THAT(offices("Prime Minister Anna Moe laughed."), IsEmpty());
  EXPECT_THAT(offices("Otto Grun, chief executive of nothing at all, laughed."), IsEmpty());
}

TEST(Offices, ABodySitsWhereItsHeadOfficeIs) {
  EXPECT_THAT(ends("Frost Lines Ltd's head office is located in Leith.", "locatedIn"), ElementsAre("Frost Lines Ltd -> Leith"));
}

TEST(Offices, ThePresidentOfAUniversityIsNoneOfTheCountryNamed) {
  EXPECT_THAT(ends("President Jonas Lund agreed. The road leads to Norway.", "holdsRole"), ElementsAre("Jonas Lund -> Norway"));
  EXPECT_THAT(ends("President Jonas Lund agreed. The university has a branch in Norway.", "holdsRole"), Not(Contains("Jonas Lund -> Norway")));
}

TEST(Offices, AWordForABodyBeforeATitleIsTheBodyNamed) {
  EXPECT_THAT(ends("The Larne Harbour Commission met in May. Commission chair Ilse Brandt spoke.", "holdsRole"),
              ElementsAre("Ilse Brandt -> Larne Harbour Commission"));
  EXPECT_THAT(ends("Norvik Lines Ltd grew, said Chief Medical Officer Dr. Ilse Brandt.", "holdsRole"), ElementsAre("Ilse Brandt -> Norvik Lines Ltd"));
}

TEST(Offices, AnOfficerBelongsToTheBodyThatTheTextIsAbout) {
  const std::string text =
      "Norvik Shipping Ltd reports results\n\nNorvik Shipping Ltd earned more. Norvik sells ships to Frost Lines Ltd. "
      "Norvik Shipping Ltd said the new yard was ready.\n\nDirector Ilse Brandt and chief financial officer Tom Weber left.";
  EXPECT_THAT(ends(text, "holdsRole"),
              testing::IsSupersetOf({std::string("Ilse Brandt -> Norvik Shipping Ltd"), std::string("Tom Weber -> Norvik Shipping Ltd")}));
}

TEST(Offices, ALeaderOfACouncilHasAPartyBesides) {
  const std::string text = "Council leader Ilse Brandt (Labour) agreed. Larne Borough Council will pay.";
  EXPECT_THAT(ends(text, "holdsRole"), ElementsAre("Ilse Brandt -> Larne Borough Council"));
  EXPECT_THAT(ends(text, "affiliatedWith"), ElementsAre("Ilse Brandt -> Labour"));
}

TEST(Offices, OneOfficeBeforeTwoNamesIsOfTheFirst) {
  EXPECT_THAT(ends("It was bought by Norvik Shipping Ltd chairman Tom Weber and Ilse Brandt.", "holdsRole"),
              ElementsAre("Tom Weber -> Norvik Shipping Ltd"));
}

TEST(Offices, AFormerOfficerHoldsTheOfficeNoLonger) {
  for (const std::string text : {"Former Norvik Ltd chief executive Ilse Brandt agreed.", "Ilse Brandt, a former chief executive of Norvik Ltd, agreed.",
                                 "Ilse Brandt was formerly chief executive of Norvik Ltd.", "Norvik Ltd's former chairman Tom Weber agreed."}) {
    EXPECT_THAT(values(text, "holdsRole", "status"), ElementsAre("past")) << text;
  }
  for (const std::string text : {"Ilse Brandt, a former minister, is chief executive of Norvik Ltd.", "Norvik Ltd chief executive Ilse Brandt met a former chairman."}) {
    EXPECT_THAT(values(text, "holdsRole", "status"), IsEmpty()) << text;
  }
}

TEST(Offices, MinistersHoldTheirOfficesInTheCountryThatTheTextIsAbout) {
  const std::string text = "OSLO - Norway will build a bridge. Transport Minister Ilse Brandt told the press in Bergen. ";
  EXPECT_THAT(ends(text, "holdsRole"), ElementsAre("Ilse Brandt -> Norway"));
  EXPECT_THAT(ends(text + "Sweden and Swedish builders in Stockholm were glad.", "holdsRole"), IsEmpty());
  EXPECT_THAT(ends("The Minister of Water Resources of Malawi, Ilse Brandt, spoke.", "holdsRole"), ElementsAre(testing::EndsWith(" -> Malawi")));
}

TEST(Offices, OfficesAreTakenUpAndSignedFor) {
  const std::string lead = "Kvalsund Yard AS sold a ship. Kvalsund Yard AS grew. Kvalsund Yard AS is old. ";
  EXPECT_THAT(ends(lead + "Ilse Brandt becomes treasurer.", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
  EXPECT_THAT(values(lead + "Ilse Brandt, who will become vice-chairman, agreed.", "holdsRole", "status"), ElementsAre("planned"));
  EXPECT_THAT(values(lead + "Ilse Brandt resigned as treasurer.", "holdsRole", "status"), ElementsAre("past"));
  EXPECT_THAT(ends(lead + "\n\nYours sincerely,\nIlse Brandt\nExecutive Director\n", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
  EXPECT_THAT(ends(lead + "Ilse Brandt, treasurer since 2012, agreed.", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
  EXPECT_THAT(ends("Ilse Brandt is the chief executive of several large firms.", "holdsRole"), IsEmpty());
}

TEST(Offices, ThoseWhoHeadAUniversityHoldItsOffices) {
  const std::string lead = "The University of Larne opened a school on Monday. ";
  EXPECT_THAT(ends(lead + "The Vice-Chancellor, Prof Ilse Brandt, praised it.", "holdsRole"), ElementsAre("Ilse Brandt -> University of Larne"));
  EXPECT_THAT(ends(lead + "Deputy Vice-Chancellor Ilse Brandt praised it.", "holdsRole"), ElementsAre("Ilse Brandt -> University of Larne"));
}

TEST(Offices, OfficersOfABoardAreTheBodys) {
  const std::string lead = "Kvalsund Yard AS sold a ship. Kvalsund Yard AS grew. Kvalsund Yard AS is old. ";
  EXPECT_THAT(ends("Kvalsund Yard AS grew. Its board has appointed Ilse Brandt as treasurer.", "holdsRole"), ElementsAre("Ilse Brandt -> Its"));
  EXPECT_THAT(ends("The companies have named Ilse Brandt as treasurer.", "holdsRole"), IsEmpty());
  EXPECT_THAT(values(lead + "Board member Ilse Brandt will become chairwoman of the board.", "holdsRole", "title"), UnorderedElementsAre("Board member", "chairwoman"));
  EXPECT_THAT(values(lead + "Ilse Brandt has resigned from her position as treasurer.", "holdsRole", "status"), ElementsAre("past"));
  EXPECT_THAT(values(lead + "Ilse Brandt will step down as treasurer in May.", "holdsRole", "status"), IsEmpty());
}

TEST(Offices, AVisitingMinisterIsNoneOfTheCountryVisited) {
  EXPECT_THAT(ends("Foreign Minister Ilse Brandt arrived in Nairobi, Kenya, for talks with her counterpart.", "holdsRole"), IsEmpty());
  EXPECT_THAT(ends("Ilse Brandt, who joined Kvalsund Yard AS in 2010, will take over as treasurer in May.", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
}

TEST(Offices, TheHeadOfABodyOfABodyIsOfTheLast) {
  EXPECT_THAT(ends("Ilse Brandt became the director of Kvalsund University's Larne Institute.", "holdsRole"), ElementsAre("Ilse Brandt -> Larne Institute"));
}

TEST(Offices, AnOfficeWithAPortfolioIsOfTheOneNamedBehindIt) {
  EXPECT_THAT(ends("Rwanda's Minister of Foreign Affairs Ilse Brandt agreed.", "holdsRole"), ElementsAre("Ilse Brandt -> Rwanda"));
}

TEST(Offices, MinutesAreOfTheBodyWhoseOfficersTheyName) {
  const std::string text = "Minutes of the annual general meeting of the Kvalsund Rowing Club\n\nThe treasurer, Ilse Brandt, presented the accounts.";
  EXPECT_THAT(ends(text, "publishedBy"), ElementsAre(testing::EndsWith("-> Kvalsund Rowing Club")));
  EXPECT_THAT(ends(text, "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Rowing Club"));
}

TEST(Offices, ASecretaryOfADepartmentHoldsTheOfficeInTheOneCountryNamed) {
  EXPECT_THAT(ends("The United Kingdom agreed, Home Secretary Ilse Brandt said.", "holdsRole"), ElementsAre("Ilse Brandt -> United Kingdom"));
}

TEST(Offices, WhoseSonSomebodyIsGivesNoOffice) {
  EXPECT_THAT(ends("Ilse Brandt, the daughter of Tom Weber, headmaster of Larne Primary School, agreed.", "holdsRole"),
              ElementsAre("Tom Weber -> Larne Primary School"));
}

TEST(Offices, NobodyLeadsTwoCountries) {
  const std::string text = "Norway's Prime Minister Ilse Brandt held talks with President Tom Weber of Peru and the Prime Minister of Mauritius there.";
  EXPECT_THAT(ends(text, "holdsRole"), testing::AllOf(Contains("Ilse Brandt -> Norway"), Not(Contains("Ilse Brandt -> Mauritius"))));
}

TEST(Offices, ATitleOfAFieldIsWhole) {
  const std::string lead = "Norvik Shipping Ltd grew. ";
  EXPECT_THAT(values(lead + "Ilse Brandt, Norvik Shipping Ltd's vice president and chief of operations, left.", "holdsRole", "title"), ElementsAre("vice president and chief of operations"));
  EXPECT_THAT(values(lead + "Ilse Brandt, the head of rural logistics at Norvik Shipping Ltd, left.", "holdsRole", "title"), Contains("head"));
  EXPECT_THAT(values("They met the Minister of State for Roads of Norway, Ilse Brandt, in May.", "holdsRole", "title"), ElementsAre("Minister of State"));
}

TEST(Offices, AnOfficerSpeaksOfHerBody) {
  const std::string lead = "Norvik Shipping Ltd. wrote to Larne Ferries Ltd yesterday. ";
  EXPECT_THAT(ends(lead + "Chief executive Ilse Brandt said Kvalsund Yard AS would hire.", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
}

TEST(Offices, TheOfficeThatSomebodyGetsIsNotPast) {
  EXPECT_THAT(values("Norvik Ltd has appointed former CEO Ilse Brandt as interim CEO.", "holdsRole", "status"), IsEmpty());
}

TEST(Offices, AMentionedOfficeIsATitleWithoutItsArticle) {
  EXPECT_THAT(values("Norvik Ltd has announced Ilse Brandt as its new chairwoman today.", "holdsRole", "title"), Each("chairwoman"));
}

TEST(Offices, HowSomebodyIsAddressedIsNoOffice) {
  EXPECT_THAT(values("As Norvik Ltd director, Professor Ilse Brandt grew it.", "holdsRole", "title"), ElementsAre("director"));
}

TEST(Offices, OneOfTwoOfficesIsNotToldOnceMore) {
  EXPECT_THAT(values("Norvik Ltd has named Ilse Brandt its new president and CEO.", "holdsRole", "title"), ElementsAre("president and CEO"));
}

TEST(Offices, MinutesNameOfficersAndMembers) {
  const std::string head = "Larne Town Council Meeting\n\n";
  EXPECT_THAT(ends(head + "Clerk: Emma Curtis\n", "holdsRole"), ElementsAre("Emma Curtis -> Larne Town Council"));
  EXPECT_THAT(ends(head + "Present: Tom Weber - Deputy Chairperson\n", "holdsRole"), ElementsAre("Tom Weber -> Larne Town Council"));
  EXPECT_THAT(ends(head + "Present\n\nChairperson\n\nTom Weber\n", "holdsRole"), ElementsAre("Tom Weber -> Larne Town Council"));
  EXPECT_THAT(ends(head + "Present: Member Tom Weber\n", "affiliatedWith"), ElementsAre("Tom Weber -> Larne Town Council"));
}

TEST(Offices, AnOfficeMayStandAcrossADash) {
  EXPECT_THAT(ends("The Deputy Chairman of the Larne Chamber of Commerce (LCC) - Mr. Daniel Weber left.", "holdsRole"),
              ElementsAre("Daniel Weber -> Larne Chamber of Commerce"));
  EXPECT_THAT(ends("\"It is fine,\" said Andrew Kilonzo – Norvik Ltd's Managing Director.", "holdsRole"), ElementsAre("Andrew Kilonzo -> Norvik Ltd"));
}

TEST(Offices, AMinisterIsOfTheOneCountryOfAText) {
  const std::string text = "Zambia grew in May. Minister of Labour and Trade Oma Reyes spoke.";
  EXPECT_THAT(ends(text, "holdsRole"), ElementsAre("Oma Reyes -> Zambia"));
  EXPECT_THAT(values(text, "holdsRole", "title"), ElementsAre("Minister of Labour and Trade"));
  EXPECT_THAT(ends("Zambia and Kenya grew. Minister of Labour and Trade Oma Reyes spoke.", "holdsRole"), IsEmpty());
  EXPECT_THAT(ends("Zambia grew in May. President Tom Weber spoke.", "holdsRole"), ElementsAre("Tom Weber -> Zambia"));
}

TEST(Offices, WhereABodyOfATextSitsIsNotTheCountryOfItsMinisters) {
  EXPECT_THAT(ends("Tourism Minister Tom Weber met managers of Mexico-based Norvik Ltd.", "holdsRole"), IsEmpty());
}

TEST(Offices, AHolderStandsBesideItsBody) {
  EXPECT_THAT(ends("Norvik Ltd's main shareholder, Frost Holdings Ltd, agreed.", "affiliatedWith"), ElementsAre("Frost Holdings Ltd -> Norvik Ltd"));
  EXPECT_THAT(ends("Norvik Ltd and its owner, Frost Holdings Ltd, agreed.", "owns"), ElementsAre("Frost Holdings Ltd -> its"));
}

TEST(Offices, WhoVisitsACountryIsNotItsMinister) {
  EXPECT_THAT(ends("Prime Minister Tom Weber flew to Norway in May.", "holdsRole"), IsEmpty());
}

TEST(Offices, ATitleBehindANameMayTellTheKindOfItsBody) {
  EXPECT_THAT(ends("Norvik Pumps Ltd grew. Greg Brandt, company president, agreed.", "holdsRole"), ElementsAre("Greg Brandt -> Norvik Pumps Ltd"));
  EXPECT_THAT(ends("Larne City Council met. Greg Brandt, council leader, agreed.", "holdsRole"), ElementsAre("Greg Brandt -> Larne City Council"));
}

TEST(Offices, TheChairOfABoardIsOfItsBody) {
  EXPECT_THAT(ends("Greg Brandt is chair of the board of trustees of the Norvik Foundation.", "holdsRole"), ElementsAre("Greg Brandt -> Norvik Foundation"));
}

TEST(Offices, InMinutesATitleEndsTheLineOfAName) {
  const std::string minutes = "Norvik Housing Association\nMinutes of the meeting of 4 May 2023\n\n";
  EXPECT_THAT(ends(minutes + "Present:\n\nAnna Moe [AM] Chief Executive", "holdsRole"), ElementsAre("Anna Moe -> Norvik Housing Association"));
  EXPECT_THAT(ends(minutes + "Anna Moe was elected unopposed as Chair.", "holdsRole"), ElementsAre("Anna Moe -> Norvik Housing Association"));
}

TEST(Offices, CouncillorsInTheMinutesOfACouncilAreIts) {
  const std::string minutes = "Minutes of the Larne Town Council of 4 May 2023.\n";
  EXPECT_THAT(ends(minutes + "Apologies: Councillor Anna Moe.", "holdsRole"), ElementsAre("Anna Moe -> Larne Town Council"));
  EXPECT_THAT(ends(minutes + "In attendance: Mr Greg Brandt (Town Clerk).", "holdsRole"), ElementsAre("Greg Brandt -> Larne Town Council"));
  EXPECT_THAT(ends("Frost Lines Ltd\nMinutes of the meeting of 4 May 2023.\nApologies: Councillor Anna Moe.", "holdsRole"), IsEmpty());
}

TEST(Offices, ThePortfolioOfAMinisterEndsBeforeTheComma) {
  EXPECT_THAT(values("The Minister of Agriculture, Anna Moe, spoke in Kenya.", "holdsRole", "title"), ElementsAre("Minister of Agriculture"));
}

TEST(Offices, ACabinetSecretaryIsNoneOfTheCabinet) {
  EXPECT_THAT(ends("The Cabinet met. Kenya's Cabinet Secretary, Anna Moe, agreed.", "holdsRole"), ElementsAre("Kenya's Cabinet Secretary -> Kenya"));
}

TEST(Offices, ShareholdersAndOwnersMayBeNamedBehind) {
  EXPECT_THAT(ends("The main shareholders of Norvik Ltd include Greg Brandt and Anna Moe.", "affiliatedWith"),
              UnorderedElementsAre("Greg Brandt -> Norvik Ltd", "Anna Moe -> Norvik Ltd"));
  EXPECT_THAT(ends("The owners of Norvik Ltd include Frost Holdings Ltd and Alder Ltd today.", "owns"),
              UnorderedElementsAre("Frost Holdings Ltd -> Norvik Ltd", "Alder Ltd -> Norvik Ltd"));
}

TEST(Offices, WhoMeetsAnOfficerOfTheOnlyCountryIsOfAnother) {
  const auto offices = ends("Prime Minister Anna Moe held talks on Tuesday with Kenyan President Greg Brandt.", "holdsRole");
  EXPECT_EQ(offices, std::vector<std::string>({"Greg Brandt -> Kenyan"}));
}

TEST(Offices, AHeadOfAFieldIsWhoStandsBeforeTheComma) {
  const auto offices = ends("They asked Anna Moe, Norvik Pumps Ltd's head of sales, about prices.", "holdsRole");
  EXPECT_EQ(offices, std::vector<std::string>({"Anna Moe -> Norvik Pumps Ltd"}));
}

}  // namespace
}  // namespace factweave
