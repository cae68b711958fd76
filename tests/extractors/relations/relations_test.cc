// SPDX-License-Identifier: MIT
// Relations of whole texts, with the built-in rules: what stands beside the match of a rule.
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

TEST(Relations, EventsHaveTheTimeOfTheirClause) {
  const auto time = [](const std::string& text) { return values(text, "metWith", "time"); };
  EXPECT_THAT(time("Astrid Holmgren met Ruth Calder in Larne on 4 June 2024."), ElementsAre("2024-06-04"));
  EXPECT_THAT(time("On 4 June 2024 Astrid Holmgren met Ruth Calder."), ElementsAre("2024-06-04"));
  EXPECT_THAT(time("Astrid Holmgren met Ruth Calder on Monday."), ElementsAre("2025-03-10"));
  EXPECT_THAT(time("Astrid Holmgren met Ruth Calder, who had left Larne on 4 June 2024."), IsEmpty());
  EXPECT_THAT(time("Astrid Holmgren met Ruth Calder. The ferry sank on 4 June 2024."), IsEmpty());
}

TEST(Relations, MeetingsHaveTheirPlace) {
  EXPECT_THAT(values("Astrid Holmgren met Ruth Calder in Larne.", "metWith", "place"), ElementsAre("Larne"));
  EXPECT_THAT(values("Astrid Holmgren met Ruth Calder. Larne was cold.", "metWith", "place"), IsEmpty());
  // What closes the sentence belongs to its verb.
  const std::string delegation = "Astrid Holmgren received a delegation from Norway's Oslo, headed by Ruth Calder, in Larne on Friday.";
  EXPECT_THAT(values(delegation, "metWith", "place"), Each("Larne"));
  EXPECT_THAT(values(delegation, "metWith", "time"), Each("2025-03-14"));
  EXPECT_THAT(values("Astrid Holmgren met Ruth Calder to talk about a road in Larne.", "metWith", "place"), IsEmpty());
}

TEST(Relations, ARequestEndsAtTheNextVerb) {
  const auto content = [](const std::string& text) { return values(text, "requested", "content"); };
  EXPECT_THAT(content("Norway asked Scotland to suspend the fees and thanked Spain for its help."), ElementsAre("suspend the fees"));
  EXPECT_THAT(content("Norway asked Scotland to suspend the fees, which rose in May."), ElementsAre("suspend the fees"));
  EXPECT_THAT(content("Norway asked Scotland to offer grants and limited loans."), ElementsAre("offer grants and limited loans"));
}

TEST(Relations, WhatHasItsOwnArticleIsNotPossessed) {
  EXPECT_THAT(ends("Norway's Ministry of Fisheries and the Danish group Kvalsund Yard A/S met.", "locatedIn"),
              UnorderedElementsAre("Ministry of Fisheries -> Norway", "Kvalsund Yard A/S -> Danish"));
}

TEST(Relations, WhatIsSaidOfAPredicateIsSaidOfItsSubject) {
  EXPECT_THAT(ends("Frost Lines Ltd is now a Danish carrier.", "locatedIn"), ElementsAre("Frost Lines Ltd -> Danish"));
  EXPECT_THAT(ends("Frost Lines Ltd (FRL) was a wholly-owned subsidiary of Norvik Shipping Ltd.", "partOf"),
              ElementsAre("Frost Lines Ltd -> Norvik Shipping Ltd."));
  EXPECT_THAT(ends("The owner of Frost Lines Ltd is a Danish carrier.", "locatedIn"), Not(Contains("Frost Lines Ltd -> Danish")));
  EXPECT_THAT(ends("Frost Lines Ltd is not a Danish carrier.", "locatedIn"), Not(Contains("Frost Lines Ltd -> Danish")));
}

TEST(Relations, ACountryAndABodySignTogetherBehindTheVerb) {
  EXPECT_THAT(ends("The treaty was signed by Norway and Frost Lines Ltd in May.", "partyTo"),
              UnorderedElementsAre("Norway -> The treaty", "Frost Lines Ltd -> The treaty"));
}

TEST(Relations, WhoStepsDownFromAnOfficeHeldIt) {
  EXPECT_THAT(ends("Frost Lines Ltd grew. Ilse Brandt took over as the company's president.", "holdsRole"), ElementsAre("Ilse Brandt -> the company"));
}

TEST(Relations, APlannedEdgeIsNotAlsoCurrent) {
  EXPECT_THAT(values("Frost Lines Ltd will build a plant in Leith.", "locatedIn", "status"), ElementsAre("planned"));
  EXPECT_THAT(ends("Frost Lines Ltd will build a plant in Leith.", "locatedIn"), ElementsAre("a plant -> Leith"));
}

TEST(Relations, FoundersAreAffiliated) {
  const std::string text = "Hugo Marlowe, founder and chairman of Marlowe Pumps Ltd, resigned.";
  EXPECT_THAT(values(text, "affiliatedWith", "kind"), ElementsAre("founder"));
  EXPECT_THAT(values(text, "holdsRole", "title"), ElementsAre("founder and chairman"));
  EXPECT_THAT(ends("Hugo Marlowe is the founder of Marlowe Pumps Ltd.", "holdsRole"), IsEmpty());
}

TEST(Relations, AParentCompanyHasItsSubsidiary) {
  EXPECT_THAT(ends("The parent company of Frost Lines Ltd, Norvik Shipping Ltd, lost money.", "partOf"),
              ElementsAre("Frost Lines Ltd -> The parent company of Frost Lines Ltd"));
}

TEST(Relations, APlaceThatOnlyDescribesIsNoEnd) {
  EXPECT_THAT(ends("Alder Ltd was bought by Leith-based Norvik Lines Ltd in May.", "owns"), ElementsAre("Norvik Lines Ltd -> Alder Ltd"));
  EXPECT_THAT(ends("Alder Ltd is owned by Danish carrier Norvik Lines Ltd in part.", "owns"), ElementsAre("Norvik Lines Ltd -> Alder Ltd"));
  EXPECT_THAT(ends("Alder Ltd is owned by Danish interests.", "owns"), IsEmpty());
}

TEST(Relations, PeopleOfABodyAreNamedBehindTheNoun) {
  const auto people = [](const std::string& text) { return ends(text, "affiliatedWith"); };
  const auto both = UnorderedElementsAre("Jonas Lund -> Frost Lines Ltd", "Ruth Calder -> Frost Lines Ltd");
  EXPECT_THAT(people("The directors of Frost Lines Ltd, Jonas Lund and Ruth Calder, left."), both);
  EXPECT_THAT(people("Two Frost Lines Ltd engineers, Jonas Lund and Ruth Calder, left."), both);
  EXPECT_THAT(people("The directors of Frost Lines Ltd met Jonas Lund and Ruth Calder."), IsEmpty());
}

TEST(Relations, WhoJoinsAStaffJoinsItsBody) {
  EXPECT_THAT(ends("Ruth Calder joined the Larne University faculty in 2011.", "affiliatedWith"), ElementsAre("Ruth Calder -> Larne University"));
}

TEST(Relations, OneOfTheFoundersFounded) {
  EXPECT_THAT(ends("Ruth Calder became one of the founders of Larne Rowing Club.", "affiliatedWith"), ElementsAre("Ruth Calder -> Larne Rowing Club"));
}

TEST(Relations, WhoPlaysForAClubIsItsPlayer) {
  EXPECT_THAT(values("Ilse Brandt plays for Larne Rovers.", "affiliatedWith", "kind"), ElementsAre("player"));
  EXPECT_THAT(values("Ilse Brandt of the Rural Party spoke.", "affiliatedWith", "kind"), ElementsAre("member"));
}

TEST(Relations, PlacesOfTwoCountriesAreNotInEachOther) {
  EXPECT_THAT(ends("After the storm in Bergen, Sweden sent boats.", "partOf"), IsEmpty());
  EXPECT_THAT(ends("It has offices in Chicago and Madison, Wisconsin.", "partOf"), ElementsAre("Madison -> Wisconsin"));
  EXPECT_THAT(ends("They own woods in Utah, Idaho, and Montana.", "partOf"), IsEmpty());
}

TEST(Relations, WhoReceivesADelegationMeetsItsHead) {
  EXPECT_THAT(ends("Ilse Brandt received a delegation from Norway led by Governor Jonas Eide in Leith.", "metWith"),
              Contains("Ilse Brandt -> Jonas Eide"));
}

TEST(Relations, AUnitHasAParentThatIsDescribed) {
  EXPECT_THAT(ends("It was built by Frost Lines Ltd, a unit of the Danish state-owned group Norvik Holdings, in May.", "partOf"),
              ElementsAre("a unit -> Norvik Holdings"));
  EXPECT_THAT(ends("Frost Lines Ltd is a subsidiary of Danish ferry operator Norvik Holdings.", "partOf"), ElementsAre("Frost Lines Ltd -> Norvik Holdings"));
  EXPECT_THAT(ends("Ilse Brandt owns Frost Lines Ltd which is a subsidiary of Norvik Holdings.", "partOf"), ElementsAre("Frost Lines Ltd -> Norvik Holdings"));
}

TEST(Relations, ACompanyOfAGroupIsPartOfIt) {
  EXPECT_THAT(ends("Frost Lines Ltd is a Norvik Group company.", "partOf"), ElementsAre("Frost Lines Ltd -> Norvik Group"));
}

TEST(Relations, TheRelativeClauseIsOfTheNameBeforeIt) {
  EXPECT_THAT(ends("It is over, said her lawyer, Tom Weber of Alder & Co. Ilse Brandt, who teaches at Leith University, wept.", "affiliatedWith"),
              Contains("Ilse Brandt -> Leith University"));
}

TEST(Relations, WhatABodyWasFoundedAsBelongsToIt) {
  EXPECT_THAT(ends("Frost Lines Ltd was established in 1962 as a subsidiary of Norvik Group Ltd and grew.", "partOf"),
              ElementsAre("Frost Lines Ltd -> Norvik Group Ltd"));
}

TEST(Relations, GoodsThatOnlyNameAnIndustryAreNotMade) {
  EXPECT_THAT(ends("She led a firm in the Danish car industry.", "produces"), IsEmpty());
  EXPECT_THAT(ends("They bought Danish cars.", "produces"), ElementsAre("Danish -> Danish cars"));
}

TEST(Relations, SubsidiariesAreThoseNamedBehindTheNoun) {
  const auto units = [](const std::string& text) { return ends("Frost Lines Ltd sails. " + text, "partOf"); };
  EXPECT_THAT(units("Its subsidiaries include Larne Ferries Ltd, Kvalsund Yard AS and Leith Docks Ltd there."),
              testing::IsSupersetOf({"Larne Ferries Ltd -> Its", "Kvalsund Yard AS -> Its", "Leith Docks Ltd -> Its"}));
  EXPECT_THAT(ends("Larne Ferries Ltd will continue to operate as a subsidiary of Frost Lines Ltd there.", "partOf"),
              ElementsAre("Larne Ferries Ltd -> Frost Lines Ltd"));
  EXPECT_THAT(units("Its registered office is old."), IsEmpty());
}

TEST(Relations, NobodyOwnsTheCountryThatAnOwnerComesFrom) {
  EXPECT_THAT(ends("The Danish owner has closed it.", "owns"), IsEmpty());
  EXPECT_THAT(ends("The Danish owner has closed it.", "holdsRole"), IsEmpty());
}

TEST(Relations, AMemberOfAnAllianceIsNoEmployee) {
  EXPECT_THAT(values("Councillor Alva Ruiz, of the Harbour Alliance, objected.", "affiliatedWith", "kind"), ElementsAre("member"));
}

TEST(Relations, OneOfTheLargestSpeaksOfItsSubject) {
  EXPECT_THAT(ends("Kvalsund Yard AS is one of Norway's largest companies.", "locatedIn"), Contains("Kvalsund Yard AS -> Norway"));
}

TEST(Relations, AnOwnerOwnsAndAFounderFounded) {
  EXPECT_THAT(ends("The owner of Kvalsund Yard AS, Ilse Brandt, agreed.", "owns"), ElementsAre("The owner of Kvalsund Yard AS -> Kvalsund Yard AS"));
  EXPECT_THAT(values("The owner of Kvalsund Yard AS, Ilse Brandt, agreed.", "holdsRole", "title"), ElementsAre("owner"));
  const std::string text = "Ilse Brandt, founder, president and chief executive of Kvalsund Yard AS, agreed.";
  EXPECT_THAT(values(text, "affiliatedWith", "kind"), ElementsAre("founder"));
  EXPECT_THAT(values(text, "holdsRole", "title"), ElementsAre("founder, president and chief executive"));
}

TEST(Relations, WhoTellsOfARequestIsNoPartOfIt) {
  EXPECT_THAT(values("Norway asked Sweden to explain its law, a spokeswoman said.", "requested", "content"), ElementsAre("explain its law"));
}

TEST(Relations, ADatelineIsNoSubject) {
  EXPECT_THAT(ends("LARNE, 9 October 2023 - Norvik Ltd, a shipping line, signed an agreement.", "partyTo"), ElementsAre("Norvik Ltd -> an agreement"));
  EXPECT_THAT(ends("LARNE, 9 October 2023 - The yard-keeper, a shipping line, signed an agreement.", "partyTo"), Not(Contains("LARNE -> an agreement")));
  EXPECT_THAT(ends("OSLO, Norway, 9 October 2023 - Norvik Ltd sold a ship.", "partOf"), ElementsAre("OSLO -> Norway"));
}

TEST(Relations, ACountryBeforeItsBodyIsNoEnd) {
  EXPECT_THAT(ends("Kvalsund Yard AS was bought by Norway's Norvik Shipping Ltd.", "owns"), ElementsAre("Norvik Shipping Ltd. -> Kvalsund Yard AS"));
  EXPECT_THAT(ends("Kvalsund Yard AS and Norway's Norvik Shipping Ltd. signed an agreement.", "partyTo"),
              UnorderedElementsAre("Kvalsund Yard AS -> an agreement", "Norvik Shipping Ltd. -> an agreement"));
}

TEST(Relations, WhatABodyOwnsIsNotTheBody) {
  EXPECT_THAT(ends("Norvik Shipping Ltd. owns Kvalsund Yard AS's headquarters.", "owns"), IsEmpty());
}

TEST(Relations, CoFoundersAreNoEmployees) {
  EXPECT_THAT(values("They met Tom Weber and Ilse Brandt, co-founders of Norvik Ltd.", "affiliatedWith", "kind"), ElementsAre("founder", "founder"));
}

TEST(Relations, APlayerWhomAClubSignsIsNotAlsoAMember) {
  EXPECT_THAT(values("Tom Weber joins Larne Rovers on loan. Larne Rovers have signed Tom Weber.", "affiliatedWith", "kind"), Not(Contains("member")));
}

TEST(Relations, WhoHasABodyIsNotOfThatOfTheNext) {
  EXPECT_THAT(ends("Norvik Ltd director Ilse Brandt and Anna Berg of Kvalsund Yard AS spoke.", "affiliatedWith"), ElementsAre("Anna Berg -> Kvalsund Yard AS"));
  EXPECT_THAT(ends("Ilse Brandt and Anna Berg of Kvalsund Yard AS spoke.", "affiliatedWith"),
              UnorderedElementsAre("Ilse Brandt -> Kvalsund Yard AS", "Anna Berg -> Kvalsund Yard AS"));
}

TEST(Relations, OnlyAMakerMakesGoods) {
  EXPECT_THAT(ends("Kvalsund Yard AS is a manufacturer of electric tractors.", "produces"), ElementsAre("Kvalsund Yard AS -> electric tractors"));
  EXPECT_THAT(ends("Kvalsund Yard AS is a seller of electric tractors.", "produces"), IsEmpty());
}

TEST(Relations, AGrantMayBeOfWhomAPronounMeans) {
  EXPECT_THAT(ends("Norvik Ltd grew. Its investment in Kvalsund Yard AS paid off.", "funds"), ElementsAre("Its -> Kvalsund Yard AS"));
}

TEST(Relations, AWordForABodyInSmallLettersIsTheOneNamed) {
  const std::string lead = "The Larne Maritime Museum got a gift. Norvik Ltd paid. ";
  EXPECT_THAT(ends(lead + "The roof is new, said museum president Tom Weber.", "holdsRole"), ElementsAre("Tom Weber -> Larne Maritime Museum"));
  EXPECT_THAT(ends(lead + "A museum president Tom Weber knew spoke.", "holdsRole"), IsEmpty());
}

TEST(Relations, TheCountryBeforeABodyIsNotWhatIsPresidedOver) {
  EXPECT_THAT(ends("Ilse Brandt became the new president of Estonian giants Larne Rovers.", "holdsRole"), ElementsAre("Ilse Brandt -> Larne Rovers"));
}

TEST(Relations, TheNameOfAUnitIsNoParentOfIt) {
  EXPECT_THAT(ends("Frost Lines Ltd sold its Norvik Shipping division.", "partOf"), ElementsAre("its Norvik Shipping division -> its"));
}

TEST(Relations, OneOfTheTradingPartnersIsTheSubject) {
  EXPECT_THAT(ends("Norway is one of Denmark's main trade partners.", "tradePartner"), ElementsAre("Norway -> Denmark"));
}

TEST(Relations, WhereTheParentSitsIsNotWhereTheSubsidiarySits) {
  EXPECT_THAT(ends("Norvik Ltd is a subsidiary of Frost Group, which is based in Oslo.", "locatedIn"), ElementsAre("Frost Group -> Oslo"));
}

TEST(Relations, ARelativeClauseTellsOfWhatStandsBeforeIt) {
  EXPECT_THAT(ends("They were led by Tom Weber, who is the chairman of Norvik Ltd again.", "holdsRole"), ElementsAre("Tom Weber -> Norvik Ltd"));
  EXPECT_THAT(ends("It came from Norvik Ltd, which is a subsidiary of Frost Lines Ltd again.", "partOf"), ElementsAre("Norvik Ltd -> Frost Lines Ltd"));
}

TEST(Relations, ACompanyControlledBySomebodyIsTheOneNamed) {
  EXPECT_THAT(ends("Norvik Inc, a company controlled by Tom Weber, grew.", "owns"), ElementsAre("Tom Weber -> a company"));
  EXPECT_THAT(ends("Tom Weber, who was until recently the owner of Norvik Ltd, agreed.", "owns"), ElementsAre("Tom Weber -> Norvik Ltd"));
}

TEST(Relations, WhatABodyIsOpensTheSentenceThatNamesIt) {
  EXPECT_THAT(ends("A subsidiary of the Kestrel Group, Norvik Services Ltd runs clinics.", "partOf"), Contains("Norvik Services Ltd -> Kestrel Group"));
  EXPECT_THAT(ends("As a subsidiary of the Kestrel Group, the largest brewer there, Norvik Services Ltd sells beer.", "partOf"), ElementsAre("Norvik Services Ltd -> Kestrel Group"));
  EXPECT_THAT(ends("A subsidiary of the Kestrel Group sued Norvik Services Ltd.", "partOf"), ElementsAre("A subsidiary of the Kestrel Group -> Kestrel Group"));
}

TEST(Relations, TheSeatOfASubjectDoesNotPartItFromItsPredicate) {
  EXPECT_THAT(ends("Norvik Pumps Ltd of Leith, Scotland, is a wholly-owned subsidiary of Kestrel Group.", "partOf"), Contains("Norvik Pumps Ltd -> Kestrel Group"));
}

TEST(Relations, ASecondPredicateMayFollowARelativeClause) {
  EXPECT_THAT(ends("Norvik Pumps Ltd is a firm that owns Frost Lines Ltd and is a subsidiary of Kestrel Group.", "partOf"), ElementsAre("Norvik Pumps Ltd -> Kestrel Group"));
}

TEST(Relations, AParentOfSeveralTradesIsNamedBehindThem) {
  EXPECT_THAT(ends("Norvik Pumps Ltd is a subsidiary of travel and leisure operator Kestrel Group.", "partOf"), ElementsAre("Norvik Pumps Ltd -> Kestrel Group"));
}

TEST(Relations, ItBehindAVerbOfTellingIsASubject) {
  EXPECT_THAT(ends("Norvik Pumps Ltd confirmed it has bought Frost Lines Ltd.", "owns"), ElementsAre("it -> Frost Lines Ltd."));
}

TEST(Relations, ABracketTellsTheShareOfAnOwner) {
  EXPECT_THAT(values("Larne Yard Ltd is owned by Norvik Pumps Ltd (51%), Frost Lines AS (29%) and Kestrel Group.", "owns", "share"), UnorderedElementsAre("51%", "29%"));
  const std::string named = "Larne Yard Ltd's shareholders are Norvik Pumps Ltd (51%) and Frost Lines AS (49%).";
  EXPECT_THAT(ends(named, "owns"), UnorderedElementsAre("Norvik Pumps Ltd -> Larne Yard Ltd", "Frost Lines AS -> Larne Yard Ltd"));
  EXPECT_THAT(values(named, "owns", "share"), UnorderedElementsAre("51%", "49%"));
}

TEST(Relations, NamedCustomersAreSuppliedAndSuppliersSupply) {
  EXPECT_THAT(ends("Norvik Pumps Ltd's customers include Kestrel Group and Frost Lines AS.", "suppliesTo"), UnorderedElementsAre("Norvik Pumps Ltd -> Kestrel Group", "Norvik Pumps Ltd -> Frost Lines AS"));
  EXPECT_THAT(ends("Norvik Pumps Ltd grew. Its suppliers include Kestrel Group.", "suppliesTo"), ElementsAre("Kestrel Group -> Its"));
  EXPECT_THAT(ends("Norvik Pumps Ltd's customers thanked Kestrel Group.", "suppliesTo"), IsEmpty());
}

TEST(Relations, TradingPartnersAreNamedBesideTheNominal) {
  EXPECT_EQ(ends("Scotland, Norway's largest trade partner, buys fish.", "tradePartner"), std::vector<std::string>({"Scotland -> Norway"}));
}

}  // namespace
}  // namespace factweave
