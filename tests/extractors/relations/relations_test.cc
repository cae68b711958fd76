// SPDX-License-Identifier: MIT
// Relations of whole texts, with the built-in rules: what stands beside the match of a rule.
#include "extractors/relations/relations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document_extractor.h"
#include "extractors/rule_language/compiler.h"
#include "pipeline/segment.h"

namespace factweave {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

const DocumentExtractor& extractor() {
  static const DocumentExtractor kExtractor(
      std::make_shared<const RuleSet>(compile_rules({built_in_rules_folder()}).rules));
  return kExtractor;
}

struct Read {
  Document document;
  Annotations annotations;

  [[nodiscard]] std::string shown(RecordRef record) const {
    if (record.kind == RecordKind::entity) return annotations.entities[record.index].name;
    return record ? std::string(document.source_text(record_span(annotations, record))) : "";
  }
};

Read read_text(const std::string& text) {
  Read read;
  read.document.id = "a";
  read.document.text = text;
  read.document.date = Date{std::chrono::year{2025}, std::chrono::month{3}, std::chrono::day{14}};
  segment(read.document);
  read.annotations = extractor().extract(read.document);
  return read;
}

// "from -> to" of all relations of the type.
std::vector<std::string> ends(const std::string& text, std::string_view type) {
  const Read read = read_text(text);
  std::vector<std::string> found;
  for (const RelationMention& relation : read.annotations.relations) {
    if (relation.type == type) found.push_back(read.shown(relation.from) + " -> " + read.shown(relation.to));
  }
  return found;
}

// Values of the attribute in all relations of the type.
std::vector<std::string> values(const std::string& text, std::string_view type, std::string_view name) {
  const Read read = read_text(text);
  std::vector<std::string> found;
  for (const RelationMention& relation : read.annotations.relations) {
    if (relation.type != type) continue;
    for (const Attribute& a : relation.attributes) {
      if (a.name == name) found.push_back(a.ref ? read.shown(a.ref) : a.values.at(0));
    }
  }
  return found;
}

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

TEST(Relations, EveryFieldOfCooperationHasAnEdge) {
  EXPECT_THAT(values("Norway and Scotland are partners. The two countries agreed to cooperate in wind power, "
                     "fishing and trade.",
                     "cooperatesWith", "field"),
              UnorderedElementsAre("wind power", "fishing", "trade"));
  EXPECT_THAT(values("Norway and Scotland are partners. The two countries agreed to cooperate in research and "
                     "development.",
                     "cooperatesWith", "field"),
              ElementsAre("research and development"));
}

TEST(Relations, ARequestEndsAtTheNextVerb) {
  const auto content = [](const std::string& text) { return values(text, "requested", "content"); };
  EXPECT_THAT(content("Norway asked Scotland to suspend the fees and thanked Spain for its help."), ElementsAre("suspend the fees"));
  EXPECT_THAT(content("Norway asked Scotland to suspend the fees, which rose in May."), ElementsAre("suspend the fees"));
  EXPECT_THAT(content("Norway asked Scotland to offer grants and limited loans."), ElementsAre("offer grants and limited loans"));
}

TEST(Relations, OnlyOfficesAreOfAPlace) {
  EXPECT_THAT(values("Kenyan businessman Jonas Lund left.", "holdsRole", "title"), IsEmpty());
  EXPECT_THAT(values("Kenyan President Jonas Lund left.", "holdsRole", "title"), ElementsAre("President"));
}

TEST(Relations, WhatHasItsOwnArticleIsNotPossessed) {
  EXPECT_THAT(ends("Norway's Ministry of Fisheries and the Danish group Kvalsund Yard A/S met.", "locatedIn"),
              UnorderedElementsAre("Ministry of Fisheries -> Norway", "Kvalsund Yard A/S -> Danish"));
}

TEST(Relations, EveryProductOfASupplyHasAnEdge) {
  EXPECT_THAT(values("Norway sells tractors, timber and ships to Scotland.", "suppliesTo", "product"),
              UnorderedElementsAre("tractors", "timber", "ships"));
}

TEST(Relations, OfficesBelongToTheBodySpokenOf) {
  const auto offices = [](const std::string& behind) { return ends("Norvik Lines Ltd cut prices. " + behind, "holdsRole"); };
  EXPECT_THAT(offices("Finance director Ilse Brandt resigned."), ElementsAre("Ilse Brandt -> Norvik Lines Ltd"));
  EXPECT_THAT(offices("Otto Grun, chief executive, resigned."), ElementsAre("Otto Grun -> Norvik Lines Ltd"));
  EXPECT_THAT(offices("Former CEO Anna Moe laughed."), IsEmpty());
  EXPECT_THAT(offices("Prime Minister Anna Moe laughed."), IsEmpty());
  EXPECT_THAT(offices("Otto Grun, chief executive of nothing at all, laughed."), IsEmpty());
}

TEST(Relations, AnAsideStandsBetweenSubjectAndVerb) {
  const std::string text = "Astrid Holmgren, head of the Larne Port Authority, met Ruth Calder in Aberdeen.";
  EXPECT_THAT(values(text, "metWith", "place"), Contains("Aberdeen"));
}

TEST(Relations, WhatIsSaidOfAPredicateIsSaidOfItsSubject) {
  EXPECT_THAT(ends("Frost Lines Ltd is now a Danish carrier.", "locatedIn"), ElementsAre("Frost Lines Ltd -> Danish"));
  EXPECT_THAT(ends("Frost Lines Ltd (FRL) was a wholly-owned subsidiary of Norvik Shipping Ltd.", "partOf"),
              ElementsAre("Frost Lines Ltd -> Norvik Shipping Ltd."));
  EXPECT_THAT(ends("The owner of Frost Lines Ltd is a Danish carrier.", "locatedIn"), Not(Contains("Frost Lines Ltd -> Danish")));
  EXPECT_THAT(ends("Frost Lines Ltd is not a Danish carrier.", "locatedIn"), Not(Contains("Frost Lines Ltd -> Danish")));
}

TEST(Relations, ABodySitsWhereItsHeadOfficeIs) {
  EXPECT_THAT(ends("Frost Lines Ltd's head office is located in Leith.", "locatedIn"), ElementsAre("Frost Lines Ltd -> Leith"));
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

TEST(Relations, AnAsideStandsBetweenConjuncts) {
  EXPECT_THAT(ends("Norvik Lines Ltd was founded by Ilse Brandt, a former Alder Ltd analyst, and software engineer Tom Weber.", "affiliatedWith"),
              UnorderedElementsAre("Ilse Brandt -> Norvik Lines Ltd", "Tom Weber -> Norvik Lines Ltd", "Ilse Brandt -> Alder Ltd"));
}

TEST(Relations, AnAsideMayNameAnOfficeAnAgeOrASeat) {
  EXPECT_THAT(ends("The contract was signed by Jonas Lund, treasurer of Frost Lines Ltd, and Ruth Calder, mayor of Larne.", "partyTo"),
              UnorderedElementsAre("Jonas Lund -> The contract", "Ruth Calder -> The contract"));
  EXPECT_THAT(ends("Jonas Lund, treasurer of Frost Lines Ltd, and Ruth Calder, a nurse, signed the contract.", "partyTo"),
              UnorderedElementsAre("Jonas Lund -> the contract", "Ruth Calder -> the contract"));
  EXPECT_THAT(ends("Astrid Holmgren met Jonas Lund, 47, and Ruth Calder.", "metWith"),
              UnorderedElementsAre("Astrid Holmgren -> Jonas Lund", "Astrid Holmgren -> Ruth Calder"));
  EXPECT_THAT(ends("Frost Lines Ltd, based in Oslo, and Larne Ferries Ltd, based in Bergen, signed a contract.", "locatedIn"),
              UnorderedElementsAre("Frost Lines Ltd -> Oslo", "Larne Ferries Ltd -> Bergen"));
  // The name before the aside is no subject here.
  EXPECT_THAT(ends("Frost Lines Ltd is led by Jonas Lund, a nurse, and Ruth Calder signed the contract.", "partyTo"),
              ElementsAre("Ruth Calder -> the contract"));
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

TEST(Relations, AllWhoAreListedBehindTheirBodyAreOfIt) {
  EXPECT_THAT(ends("Larne University engineers Jonas Lund and Ruth Calder were praised.", "affiliatedWith"),
              UnorderedElementsAre("Jonas Lund -> Larne University", "Ruth Calder -> Larne University"));
}

TEST(Relations, OneOfTheFoundersFounded) {
  EXPECT_THAT(ends("Ruth Calder became one of the founders of Larne Rowing Club.", "affiliatedWith"), ElementsAre("Ruth Calder -> Larne Rowing Club"));
}

TEST(Relations, ThePresidentOfAUniversityIsNoneOfTheCountryNamed) {
  EXPECT_THAT(ends("President Jonas Lund agreed. The road leads to Norway.", "holdsRole"), ElementsAre("Jonas Lund -> Norway"));
  EXPECT_THAT(ends("President Jonas Lund agreed. The university has a branch in Norway.", "holdsRole"), Not(Contains("Jonas Lund -> Norway")));
}

TEST(Relations, AWordForABodyBeforeATitleIsTheBodyNamed) {
  EXPECT_THAT(ends("The Larne Harbour Commission met in May. Commission chair Ilse Brandt spoke.", "holdsRole"),
              ElementsAre("Ilse Brandt -> Larne Harbour Commission"));
  EXPECT_THAT(ends("Norvik Lines Ltd grew, said Chief Medical Officer Dr. Ilse Brandt.", "holdsRole"), ElementsAre("Ilse Brandt -> Norvik Lines Ltd"));
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

TEST(Relations, ASecondVerbHasTheSubjectOfTheFirst) {
  EXPECT_THAT(ends("Frost Lines Ltd grew fast, and in 2011 became a wholly owned subsidiary of the Norvik Group.", "partOf"),
              ElementsAre("Frost Lines Ltd -> Norvik Group"));
  EXPECT_THAT(ends("The clerk who audits Frost Lines Ltd and is a friend of the Norvik Group left.", "partOf"), IsEmpty());
}

TEST(Relations, AUnitHasAParentThatIsDescribed) {
  EXPECT_THAT(ends("It was built by Frost Lines Ltd, a unit of the Danish state-owned group Norvik Holdings, in May.", "partOf"),
              ElementsAre("a unit -> Norvik Holdings"));
  EXPECT_THAT(ends("Frost Lines Ltd is a subsidiary of Danish ferry operator Norvik Holdings.", "partOf"), ElementsAre("Frost Lines Ltd -> Norvik Holdings"));
  EXPECT_THAT(ends("Ilse Brandt owns Frost Lines Ltd which is a subsidiary of Norvik Holdings.", "partOf"), ElementsAre("Frost Lines Ltd -> Norvik Holdings"));
}

TEST(Relations, AParentHasAllThatAreListed) {
  EXPECT_THAT(ends("Norvik Group is the parent company of Frost Lines Ltd, Larne Ferries Ltd and Alder Yard Ltd.", "partOf"),
              UnorderedElementsAre("Frost Lines Ltd -> Norvik Group", "Larne Ferries Ltd -> Norvik Group", "Alder Yard Ltd. -> Norvik Group"));
}

TEST(Relations, ACompanyOfAGroupIsPartOfIt) {
  EXPECT_THAT(ends("Frost Lines Ltd is a Norvik Group company.", "partOf"), ElementsAre("Frost Lines Ltd -> Norvik Group"));
}

TEST(Relations, AnOfficeInAnAsideIsOfThePersonBeforeItAlone) {
  EXPECT_THAT(ends("It was founded by Ilse Brandt, the former chairman of Norvik Lines Ltd, and Tom Weber.", "holdsRole"),
              Not(Contains("Tom Weber -> Norvik Lines Ltd")));
}

TEST(Relations, AHolderOfAPrizeIsNoConjunct) {
  EXPECT_THAT(ends("Tom Weber is a professor at Leith University and a Larkin Fellowship recipient.", "holdsRole"),
              ElementsAre("Tom Weber -> Leith University"));
}

TEST(Relations, AnExchangeInBracketsStandsBesideASubject) {
  EXPECT_THAT(ends("Frost Lines Co. (Nasdaq: FRL) is a major airline headquartered in Oslo.", "locatedIn"), ElementsAre("Frost Lines Co. -> Oslo"));
}

TEST(Relations, TheRelativeClauseIsOfTheNameBeforeIt) {
  EXPECT_THAT(ends("It is over, said her lawyer, Tom Weber of Alder & Co. Ilse Brandt, who teaches at Leith University, wept.", "affiliatedWith"),
              Contains("Ilse Brandt -> Leith University"));
}

TEST(Relations, AnOfficerBelongsToTheBodyThatTheTextIsAbout) {
  const std::string text =
      "Norvik Shipping Ltd reports results\n\nNorvik Shipping Ltd earned more. Norvik sells ships to Frost Lines Ltd. "
      "Norvik Shipping Ltd said the new yard was ready.\n\nDirector Ilse Brandt and chief financial officer Tom Weber left.";
  EXPECT_THAT(ends(text, "holdsRole"),
              testing::IsSupersetOf({std::string("Ilse Brandt -> Norvik Shipping Ltd"), std::string("Tom Weber -> Norvik Shipping Ltd")}));
}

TEST(Relations, ALeaderOfACouncilHasAPartyBesides) {
  const std::string text = "Council leader Ilse Brandt (Labour) agreed. Larne Borough Council will pay.";
  EXPECT_THAT(ends(text, "holdsRole"), ElementsAre("Ilse Brandt -> Larne Borough Council"));
  EXPECT_THAT(ends(text, "affiliatedWith"), ElementsAre("Ilse Brandt -> Labour"));
}

TEST(Relations, OneOfficeBeforeTwoNamesIsOfTheFirst) {
  EXPECT_THAT(ends("It was bought by Norvik Shipping Ltd chairman Tom Weber and Ilse Brandt.", "holdsRole"),
              ElementsAre("Tom Weber -> Norvik Shipping Ltd"));
}

TEST(Relations, AFormerOfficerHoldsTheOfficeNoLonger) {
  for (const std::string text : {"Former Norvik Ltd chief executive Ilse Brandt agreed.", "Ilse Brandt, a former chief executive of Norvik Ltd, agreed.",
                                 "Ilse Brandt was formerly chief executive of Norvik Ltd.", "Norvik Ltd's former chairman Tom Weber agreed."}) {
    EXPECT_THAT(values(text, "holdsRole", "status"), ElementsAre("past")) << text;
  }
  for (const std::string text : {"Ilse Brandt, a former minister, is chief executive of Norvik Ltd.", "Norvik Ltd chief executive Ilse Brandt met a former chairman."}) {
    EXPECT_THAT(values(text, "holdsRole", "status"), IsEmpty()) << text;
  }
}

TEST(Relations, WhatABodyWasFoundedAsBelongsToIt) {
  EXPECT_THAT(ends("Frost Lines Ltd was established in 1962 as a subsidiary of Norvik Group Ltd and grew.", "partOf"),
              ElementsAre("Frost Lines Ltd -> Norvik Group Ltd"));
}

TEST(Relations, GoodsThatOnlyNameAnIndustryAreNotMade) {
  EXPECT_THAT(ends("She led a firm in the Danish car industry.", "produces"), IsEmpty());
  EXPECT_THAT(ends("They bought Danish cars.", "produces"), ElementsAre("Danish -> Danish cars"));
}

TEST(Relations, ConjunctsAreFoundPastThePlaceOrBodyThatCompletesThem) {
  EXPECT_THAT(ends("The Ministry of Energy of Mongolia and Frost Lines Ltd signed an agreement.", "partyTo"),
              UnorderedElementsAre("Ministry of Energy of Mongolia -> an agreement", "Frost Lines Ltd -> an agreement"));
  EXPECT_THAT(ends("Kestrel Group Ltd (Norway) and Frost Lines Ltd signed an agreement.", "partyTo"),
              UnorderedElementsAre("Kestrel Group Ltd -> an agreement", "Frost Lines Ltd -> an agreement"));
  EXPECT_THAT(ends("Anna Berg of Kestrel Group Ltd and Tom Weber of Frost Lines Ltd signed the contract.", "affiliatedWith"),
              UnorderedElementsAre("Anna Berg -> Kestrel Group Ltd", "Tom Weber -> Frost Lines Ltd"));
}

TEST(Relations, MinistersHoldTheirOfficesInTheCountryThatTheTextIsAbout) {
  const std::string text = "OSLO - Norway will build a bridge. Transport Minister Ilse Brandt told the press in Bergen. ";
  EXPECT_THAT(ends(text, "holdsRole"), ElementsAre("Ilse Brandt -> Norway"));
  EXPECT_THAT(ends(text + "Sweden and Swedish builders in Stockholm were glad.", "holdsRole"), IsEmpty());
  EXPECT_THAT(ends("The Minister of Water Resources of Malawi, Ilse Brandt, spoke.", "holdsRole"), ElementsAre(testing::EndsWith(" -> Malawi")));
}

TEST(Relations, TwoTitlesOfOneOfficerStayTogether) {
  const std::string lead = "Frost Lines Ltd sold a ship. ";
  EXPECT_THAT(values(lead + "\"We grew,\" said Ilse Brandt, president and CEO.", "holdsRole", "title"), ElementsAre("president and CEO"));
  EXPECT_THAT(values(lead + "Chairman and chief executive Ilse Brandt agreed.", "holdsRole", "title"), ElementsAre("Chairman and chief executive"));
}

TEST(Relations, SubsidiariesAreThoseNamedBehindTheNoun) {
  const auto units = [](const std::string& text) { return ends("Frost Lines Ltd sails. " + text, "partOf"); };
  EXPECT_THAT(units("Its subsidiaries include Larne Ferries Ltd, Kvalsund Yard AS and Leith Docks Ltd there."),
              testing::IsSupersetOf({"Larne Ferries Ltd -> Its", "Kvalsund Yard AS -> Its", "Leith Docks Ltd -> Its"}));
  EXPECT_THAT(ends("Larne Ferries Ltd will continue to operate as a subsidiary of Frost Lines Ltd there.", "partOf"),
              ElementsAre("Larne Ferries Ltd -> Frost Lines Ltd"));
  EXPECT_THAT(units("Its registered office is old."), IsEmpty());
}

TEST(Relations, ADateInAnAsideIsNotThatOfTheVerb) {
  EXPECT_THAT(values("Norvik Shipping Ltd, founded in 1931 by Ettore Ferraris, makes pasta sauces.", "produces", "time"), IsEmpty());
  EXPECT_THAT(values("Astrid Holmgren, in May 2024, met Ruth Calder.", "metWith", "time"), ElementsAre("2024-05"));
}

TEST(Relations, APossessingCountryAndAListOfTownsSayNoSeatOfOthers) {
  EXPECT_THAT(ends("China's Norvik Shipping Ltd and Larne Institute built the canal.", "locatedIn"), ElementsAre("Norvik Shipping Ltd -> China"));
  EXPECT_THAT(values("She worked at Norvik Shipping Ltd in Hong Kong and Sydney.", "locatedIn", "kind"), ElementsAre("operation", "operation"));
}

TEST(Relations, OfficesAreTakenUpAndSignedFor) {
  const std::string lead = "Kvalsund Yard AS sold a ship. Kvalsund Yard AS grew. Kvalsund Yard AS is old. ";
  EXPECT_THAT(ends(lead + "Ilse Brandt becomes treasurer.", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
  EXPECT_THAT(values(lead + "Ilse Brandt, who will become vice-chairman, agreed.", "holdsRole", "status"), ElementsAre("planned"));
  EXPECT_THAT(values(lead + "Ilse Brandt resigned as treasurer.", "holdsRole", "status"), ElementsAre("past"));
  EXPECT_THAT(ends(lead + "\n\nYours sincerely,\nIlse Brandt\nExecutive Director\n", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
  EXPECT_THAT(ends(lead + "Ilse Brandt, treasurer since 2012, agreed.", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
  EXPECT_THAT(ends("Ilse Brandt is the chief executive of several large firms.", "holdsRole"), IsEmpty());
}

TEST(Relations, ThoseWhoHeadAUniversityHoldItsOffices) {
  const std::string lead = "The University of Larne opened a school on Monday. ";
  EXPECT_THAT(ends(lead + "The Vice-Chancellor, Prof Ilse Brandt, praised it.", "holdsRole"), ElementsAre("Ilse Brandt -> University of Larne"));
  EXPECT_THAT(ends(lead + "Deputy Vice-Chancellor Ilse Brandt praised it.", "holdsRole"), ElementsAre("Ilse Brandt -> University of Larne"));
}

TEST(Relations, NobodyOwnsTheCountryThatAnOwnerComesFrom) {
  EXPECT_THAT(ends("The Danish owner has closed it.", "owns"), IsEmpty());
  EXPECT_THAT(ends("The Danish owner has closed it.", "holdsRole"), IsEmpty());
}

TEST(Relations, OfficersOfABoardAreTheBodys) {
  const std::string lead = "Kvalsund Yard AS sold a ship. Kvalsund Yard AS grew. Kvalsund Yard AS is old. ";
  EXPECT_THAT(ends("Kvalsund Yard AS grew. Its board has appointed Ilse Brandt as treasurer.", "holdsRole"), ElementsAre("Ilse Brandt -> Its"));
  EXPECT_THAT(ends("The companies have named Ilse Brandt as treasurer.", "holdsRole"), IsEmpty());
  EXPECT_THAT(values(lead + "Board member Ilse Brandt will become chairwoman of the board.", "holdsRole", "title"), UnorderedElementsAre("Board member", "chairwoman"));
  EXPECT_THAT(values(lead + "Ilse Brandt has resigned from her position as treasurer.", "holdsRole", "status"), ElementsAre("past"));
  EXPECT_THAT(values(lead + "Ilse Brandt will step down as treasurer in May.", "holdsRole", "status"), IsEmpty());
}

TEST(Relations, AVisitingMinisterIsNoneOfTheCountryVisited) {
  EXPECT_THAT(ends("Foreign Minister Ilse Brandt arrived in Nairobi, Kenya, for talks with her counterpart.", "holdsRole"), IsEmpty());
  EXPECT_THAT(ends("Ilse Brandt, who joined Kvalsund Yard AS in 2010, will take over as treasurer in May.", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
}

TEST(Relations, TheHeadOfABodyOfABodyIsOfTheLast) {
  EXPECT_THAT(ends("Ilse Brandt became the director of Kvalsund University's Larne Institute.", "holdsRole"), ElementsAre("Ilse Brandt -> Larne Institute"));
}

TEST(Relations, AMemberOfAnAllianceIsNoEmployee) {
  EXPECT_THAT(values("Councillor Alva Ruiz, of the Democratic Alliance, objected.", "affiliatedWith", "kind"), ElementsAre("member"));
}

TEST(Relations, BodiesAndCountriesSignTogether) {
  EXPECT_THAT(ends("The World Bank and Norway signed an agreement.", "partyTo"),
              UnorderedElementsAre("World Bank -> an agreement", "Norway -> an agreement"));
  EXPECT_THAT(ends("Talks failed in Norway and the World Bank signed an agreement.", "partyTo"), ElementsAre("World Bank -> an agreement"));
}

TEST(Relations, AnOfficeWithAPortfolioIsOfTheOneNamedBehindIt) {
  EXPECT_THAT(ends("Rwanda's Minister of Foreign Affairs Ilse Brandt agreed.", "holdsRole"), ElementsAre("Ilse Brandt -> Rwanda"));
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

TEST(Relations, MinutesAreOfTheBodyWhoseOfficersTheyName) {
  const std::string text = "Minutes of the annual general meeting of the Kvalsund Rowing Club\n\nThe treasurer, Ilse Brandt, presented the accounts.";
  EXPECT_THAT(ends(text, "publishedBy"), ElementsAre(testing::EndsWith("-> Kvalsund Rowing Club")));
  EXPECT_THAT(ends(text, "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Rowing Club"));
}

TEST(Relations, ASecretaryOfADepartmentHoldsTheOfficeInTheOneCountryNamed) {
  EXPECT_THAT(ends("The United Kingdom agreed, Home Secretary Ilse Brandt said.", "holdsRole"), ElementsAre("Ilse Brandt -> United Kingdom"));
}

TEST(Relations, WhoseSonSomebodyIsGivesNoOffice) {
  EXPECT_THAT(ends("Ilse Brandt, the daughter of Tom Weber, headmaster of Larne Primary School, agreed.", "holdsRole"),
              ElementsAre("Tom Weber -> Larne Primary School"));
}

TEST(Relations, NobodyLeadsTwoCountries) {
  const std::string text = "Norway's Prime Minister Ilse Brandt held talks with President Tom Weber of Peru and the Prime Minister of Mauritius there.";
  EXPECT_THAT(ends(text, "holdsRole"), testing::AllOf(Contains("Ilse Brandt -> Norway"), Not(Contains("Ilse Brandt -> Mauritius"))));
}

TEST(Relations, WhoTellsOfARequestIsNoPartOfIt) {
  EXPECT_THAT(values("Norway asked Sweden to explain its law, a spokeswoman said.", "requested", "content"), ElementsAre("explain its law"));
}

TEST(Relations, AnOfficeBeforeOneNameIsNotSharedByTheNext) {
  EXPECT_THAT(ends("Governor of Norway Ilse Brandt and Tom Weber met.", "holdsRole"), ElementsAre("Ilse Brandt -> Norway"));
}

TEST(Relations, ADatelineIsNoSubject) {
  EXPECT_THAT(ends("LARNE, 9 October 2023 - Norvik Ltd, a shipping line, signed an agreement.", "partyTo"), ElementsAre("Norvik Ltd -> an agreement"));
  EXPECT_THAT(ends("LARNE, 9 October 2023 - The yard-keeper, a shipping line, signed an agreement.", "partyTo"), Not(Contains("LARNE -> an agreement")));
  EXPECT_THAT(ends("OSLO, Norway, 9 October 2023 - Norvik Ltd sold a ship.", "partOf"), ElementsAre("OSLO -> Norway"));
}

TEST(Relations, ATitleOfAFieldIsWhole) {
  const std::string lead = "Norvik Shipping Ltd grew. ";
  EXPECT_THAT(values(lead + "Ilse Brandt, Norvik Shipping Ltd's vice president and chief of operations, left.", "holdsRole", "title"), ElementsAre("vice president and chief of operations"));
  EXPECT_THAT(values(lead + "Ilse Brandt, the head of rural logistics at Norvik Shipping Ltd, left.", "holdsRole", "title"), Contains("head"));
  EXPECT_THAT(values("They met the Minister of State for Roads of Norway, Ilse Brandt, in May.", "holdsRole", "title"), ElementsAre("Minister of State"));
}

TEST(Relations, ACountryBeforeItsBodyIsNoEnd) {
  EXPECT_THAT(ends("Kvalsund Yard AS was bought by Norway's Norvik Shipping Ltd.", "owns"), ElementsAre("Norvik Shipping Ltd. -> Kvalsund Yard AS"));
  EXPECT_THAT(ends("Kvalsund Yard AS and Norway's Norvik Shipping Ltd. signed an agreement.", "partyTo"),
              UnorderedElementsAre("Kvalsund Yard AS -> an agreement", "Norvik Shipping Ltd. -> an agreement"));
}

TEST(Relations, WhatABodyOwnsIsNotTheBody) {
  EXPECT_THAT(ends("Norvik Shipping Ltd. owns Kvalsund Yard AS's headquarters.", "owns"), IsEmpty());
}

TEST(Relations, AnOfficerSpeaksOfHerBody) {
  const std::string lead = "Norvik Shipping Ltd. wrote to Larne Ferries Ltd yesterday. ";
  EXPECT_THAT(ends(lead + "Chief executive Ilse Brandt said Kvalsund Yard AS would hire.", "holdsRole"), ElementsAre("Ilse Brandt -> Kvalsund Yard AS"));
}

TEST(Relations, AnOfficeIsToldBehindALongAside) {
  const std::string text =
      "Norvik Ltd grew. Norvik Ltd hired a cook. Norvik Ltd smiled. Ilse Brandt, a co-founder of the company and chair since 2016, has been appointed "
      "executive chairman.";
  EXPECT_THAT(values(text, "holdsRole", "title"), Contains("executive chairman"));
}

TEST(Relations, TheOfficeThatSomebodyGetsIsNotPast) {
  EXPECT_THAT(values("Norvik Ltd has appointed former CEO Ilse Brandt as interim CEO.", "holdsRole", "status"), IsEmpty());
}

TEST(Relations, AMentionedOfficeIsATitleWithoutItsArticle) {
  EXPECT_THAT(values("Norvik Ltd has announced Ilse Brandt as its new chairwoman today.", "holdsRole", "title"), Each("chairwoman"));
}

TEST(Relations, HowSomebodyIsAddressedIsNoOffice) {
  EXPECT_THAT(values("As Norvik Ltd director, Professor Ilse Brandt grew it.", "holdsRole", "title"), ElementsAre("director"));
}

TEST(Relations, OneOfTwoOfficesIsNotToldOnceMore) {
  EXPECT_THAT(values("Norvik Ltd has named Ilse Brandt its new president and CEO.", "holdsRole", "title"), ElementsAre("president and CEO"));
}

TEST(Relations, CoFoundersAreNoEmployees) {
  EXPECT_THAT(values("They met Tom Weber and Ilse Brandt, co-founders of Norvik Ltd.", "affiliatedWith", "kind"), ElementsAre("founder", "founder"));
}

TEST(Relations, APlayerWhomAClubSignsIsNotAlsoAMember) {
  EXPECT_THAT(values("Tom Weber joins Larne Rovers on loan. Larne Rovers have signed Tom Weber.", "affiliatedWith", "kind"), Not(Contains("member")));
}

TEST(Relations, ABodyInAListMayHaveItsShortNameBesideIt) {
  EXPECT_THAT(ends("Norway donated beds to Larne General Hospital (LGH), Kvalsund Yard AS (KYA) and Norvik Ltd.", "funds"),
              UnorderedElementsAre("Norway -> Larne General Hospital", "Norway -> Kvalsund Yard AS", "Norway -> Norvik Ltd."));
}

TEST(Relations, AMeetingIsWithEveryOfficeHolderOfAList) {
  EXPECT_THAT(ends("Ilse Brandt met with Peruvian President Alva Ruiz, Chilean Foreign Minister Oma Reyes and Vice-President Tom Weber in Lima.", "metWith"),
              UnorderedElementsAre("Ilse Brandt -> Alva Ruiz", "Ilse Brandt -> Oma Reyes", "Ilse Brandt -> Tom Weber"));
}

TEST(Relations, WhoHasABodyIsNotOfThatOfTheNext) {
  EXPECT_THAT(ends("Norvik Ltd director Ilse Brandt and Anna Berg of Kvalsund Yard AS spoke.", "affiliatedWith"), ElementsAre("Anna Berg -> Kvalsund Yard AS"));
  EXPECT_THAT(ends("Ilse Brandt and Anna Berg of Kvalsund Yard AS spoke.", "affiliatedWith"),
              UnorderedElementsAre("Ilse Brandt -> Kvalsund Yard AS", "Anna Berg -> Kvalsund Yard AS"));
}

TEST(Relations, AnOfficeMayBeSharedByThoseOfAList) {
  EXPECT_THAT(values("They met Tom Weber and Ilse Brandt, directors of Norvik Ltd.", "holdsRole", "title"), ElementsAre("director", "director"));
  EXPECT_THAT(values("They met Tom Weber and Ilse Brandt, members of the Larne City Council.", "affiliatedWith", "kind"), ElementsAre("member", "member"));
}

TEST(Relations, OnlyAMakerMakesGoods) {
  EXPECT_THAT(ends("Kvalsund Yard AS is a manufacturer of electric tractors.", "produces"), ElementsAre("Kvalsund Yard AS -> electric tractors"));
  EXPECT_THAT(ends("Kvalsund Yard AS is a seller of electric tractors.", "produces"), IsEmpty());
}

TEST(Relations, AGrantMayBeOfWhomAPronounMeans) {
  EXPECT_THAT(ends("Norvik Ltd grew. Its investment in Kvalsund Yard AS paid off.", "funds"), ElementsAre("Its -> Kvalsund Yard AS"));
}

TEST(Relations, MinutesNameOfficersAndMembers) {
  const std::string head = "Larne Town Council Meeting\n\n";
  EXPECT_THAT(ends(head + "Clerk: Emma Curtis\n", "holdsRole"), ElementsAre("Emma Curtis -> Larne Town Council"));
  EXPECT_THAT(ends(head + "Present: Tom Weber - Deputy Chairperson\n", "holdsRole"), ElementsAre("Tom Weber -> Larne Town Council"));
  EXPECT_THAT(ends(head + "Present\n\nChairperson\n\nTom Weber\n", "holdsRole"), ElementsAre("Tom Weber -> Larne Town Council"));
  EXPECT_THAT(ends(head + "Present: Member Tom Weber\n", "affiliatedWith"), ElementsAre("Tom Weber -> Larne Town Council"));
}

TEST(Relations, AWordForABodyInSmallLettersIsTheOneNamed) {
  const std::string lead = "The Larne Maritime Museum got a gift. Norvik Ltd paid. ";
  EXPECT_THAT(ends(lead + "The roof is new, said museum president Tom Weber.", "holdsRole"), ElementsAre("Tom Weber -> Larne Maritime Museum"));
  EXPECT_THAT(ends(lead + "A museum president Tom Weber knew spoke.", "holdsRole"), IsEmpty());
}

TEST(Relations, AnOfficeMayStandAcrossADash) {
  EXPECT_THAT(ends("The Deputy Chairman of the Larne Chamber of Commerce (LCC) - Mr. Daniel Weber left.", "holdsRole"),
              ElementsAre("Daniel Weber -> Larne Chamber of Commerce"));
  EXPECT_THAT(ends("\"It is fine,\" said Andrew Kilonzo – Norvik Ltd's Managing Director.", "holdsRole"), ElementsAre("Andrew Kilonzo -> Norvik Ltd"));
}

TEST(Relations, AMinisterIsOfTheOneCountryOfAText) {
  const std::string text = "Zambia grew in May. Minister of Labour and Trade Oma Reyes spoke.";
  EXPECT_THAT(ends(text, "holdsRole"), ElementsAre("Oma Reyes -> Zambia"));
  EXPECT_THAT(values(text, "holdsRole", "title"), ElementsAre("Minister of Labour and Trade"));
  EXPECT_THAT(ends("Zambia and Kenya grew. Minister of Labour and Trade Oma Reyes spoke.", "holdsRole"), IsEmpty());
  EXPECT_THAT(ends("Zambia grew in May. President Tom Weber spoke.", "holdsRole"), ElementsAre("Tom Weber -> Zambia"));
}

TEST(Relations, ABracketBehindANameDoesNotEndAList) {
  EXPECT_THAT(ends("The mayor has invited Tom Weber (Hungary), Ilse Brandt (Albania) and Olga Parr (Norway).", "requested"),
              UnorderedElementsAre("The mayor -> Tom Weber", "The mayor -> Ilse Brandt", "The mayor -> Olga Parr"));
}

TEST(Relations, AnOfficeBehindOneNameIsNotSharedByTheOneBefore) {
  EXPECT_THAT(ends("They met Jonas Eide and Tom Weber, former Norvik Ltd treasurer.", "holdsRole"), ElementsAre("Tom Weber -> Norvik Ltd"));
  EXPECT_THAT(ends("Larne University (LU) President Professor Tom Weber, Jonas Eide and his daughter left.", "holdsRole"),
              ElementsAre("Tom Weber -> Larne University"));
}

TEST(Relations, EveryOfficeHolderOfAListActs) {
  EXPECT_THAT(ends("Tom Weber, Norvik Ltd Deputy Chair Olga Parr and Kenyan Trade Minister Ilse Brandt signed an agreement.", "partyTo"),
              UnorderedElementsAre("Tom Weber -> an agreement", "Olga Parr -> an agreement", "Ilse Brandt -> an agreement"));
  EXPECT_THAT(ends("Norvik Ltd is owned by Tom Weber and by Olga Parr.", "owns"), UnorderedElementsAre("Tom Weber -> Norvik Ltd", "Olga Parr -> Norvik Ltd"));
}

TEST(Relations, TheCountryBeforeABodyIsNotWhatIsPresidedOver) {
  EXPECT_THAT(ends("Ilse Brandt became the new president of Estonian giants Larne Rovers.", "holdsRole"), ElementsAre("Ilse Brandt -> Larne Rovers"));
}

TEST(Relations, WhereABodyOfATextSitsIsNotTheCountryOfItsMinisters) {
  EXPECT_THAT(ends("Tourism Minister Tom Weber met managers of Mexico-based Norvik Ltd.", "holdsRole"), IsEmpty());
}

TEST(Relations, TheNameOfAUnitIsNoParentOfIt) {
  EXPECT_THAT(ends("Frost Lines Ltd sold its Norvik Shipping division.", "partOf"), ElementsAre("its Norvik Shipping division -> its"));
}

TEST(Relations, AHolderStandsBesideItsBody) {
  EXPECT_THAT(ends("Norvik Ltd's main shareholder, Frost Holdings Ltd, agreed.", "affiliatedWith"), ElementsAre("Frost Holdings Ltd -> Norvik Ltd"));
  EXPECT_THAT(ends("Norvik Ltd and its owner, Frost Holdings Ltd, agreed.", "owns"), ElementsAre("Frost Holdings Ltd -> its"));
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

TEST(Relations, WhoVisitsACountryIsNotItsMinister) {
  EXPECT_THAT(ends("Prime Minister Tom Weber flew to Norway in May.", "holdsRole"), IsEmpty());
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

TEST(Relations, APredicateInThePluralIsOfEverySubject) {
  EXPECT_THAT(ends("Norvik Pumps Ltd (NVK.L), Frost Lines Ltd and Larne Yard Ltd are subsidiaries of Kestrel Group.", "partOf"),
              UnorderedElementsAre("Norvik Pumps Ltd -> Kestrel Group", "Frost Lines Ltd -> Kestrel Group", "Larne Yard Ltd -> Kestrel Group"));
  EXPECT_THAT(ends("Norvik Pumps Ltd and Frost Lines Ltd are subsidiaries of Kestrel Group.", "partOf"),
              UnorderedElementsAre("Norvik Pumps Ltd -> Kestrel Group", "Frost Lines Ltd -> Kestrel Group"));
}

TEST(Relations, AParentOfSeveralTradesIsNamedBehindThem) {
  EXPECT_THAT(ends("Norvik Pumps Ltd is a subsidiary of travel and leisure operator Kestrel Group.", "partOf"), ElementsAre("Norvik Pumps Ltd -> Kestrel Group"));
}

TEST(Relations, ACodeOrAKindBesideANameDoesNotEndAList) {
  EXPECT_THAT(ends("Larne Yard Ltd is owned by Norvik Pumps Ltd (51 percent) and Kestrel Group.", "owns"), UnorderedElementsAre("Norvik Pumps Ltd -> Larne Yard Ltd", "Kestrel Group -> Larne Yard Ltd"));
  EXPECT_THAT(ends("Ilse Brandt worked at Norvik Pumps Ltd (NVK.L) and Kestrel Group.", "affiliatedWith"), UnorderedElementsAre("Ilse Brandt -> Norvik Pumps Ltd", "Ilse Brandt -> Kestrel Group"));
  EXPECT_THAT(ends("Ilse Brandt worked at Norvik Pumps Ltd and pump maker Kestrel Group.", "affiliatedWith"), UnorderedElementsAre("Ilse Brandt -> Norvik Pumps Ltd", "Ilse Brandt -> Kestrel Group"));
}

TEST(Relations, TwoPersonsWithTitlesShareTheirVerb) {
  EXPECT_THAT(ends("Guitarist Ilse Brandt and singer Tom Weber founded Norvik Records.", "affiliatedWith"), UnorderedElementsAre("Ilse Brandt -> Norvik Records", "Tom Weber -> Norvik Records"));
  EXPECT_THAT(ends("Guitarist Ilse Brandt and singer Tom Weber, who founded Norvik Records, agreed.", "affiliatedWith"), Each("Tom Weber -> Norvik Records"));
}

TEST(Relations, ATitleBehindANameMayTellTheKindOfItsBody) {
  EXPECT_THAT(ends("Norvik Pumps Ltd grew. Greg Brandt, company president, agreed.", "holdsRole"), ElementsAre("Greg Brandt -> Norvik Pumps Ltd"));
  EXPECT_THAT(ends("Larne City Council met. Greg Brandt, council leader, agreed.", "holdsRole"), ElementsAre("Greg Brandt -> Larne City Council"));
}

TEST(Relations, TheChairOfABoardIsOfItsBody) {
  EXPECT_THAT(ends("Greg Brandt is chair of the board of trustees of the Norvik Foundation.", "holdsRole"), ElementsAre("Greg Brandt -> Norvik Foundation"));
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

}  // namespace
}  // namespace factweave
