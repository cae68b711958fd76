// SPDX-License-Identifier: MIT
// Relations of lists, brackets and asides in whole texts, with the built-in rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/relations/read_relations.h"

namespace factweave {
namespace {

using testing::AnyOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

TEST(ArgumentExpansion, EveryFieldOfCooperationHasAnEdge) {
  EXPECT_THAT(values("Norway and Scotland are partners. The two countries agreed to cooperate in wind power, "
                     "fishing and trade.",
                     "cooperatesWith", "field"),
              UnorderedElementsAre("wind power", "fishing", "trade"));
  EXPECT_THAT(values("Norway and Scotland are partners. The two countries agreed to cooperate in research and "
                     "development.",
                     "cooperatesWith", "field"),
              ElementsAre("research and development"));
}

TEST(ArgumentExpansion, EveryProductOfASupplyHasAnEdge) {
  EXPECT_THAT(values("Norway sells tractors, timber and ships to Scotland.", "suppliesTo", "product"),
              UnorderedElementsAre("tractors", "timber", "ships"));
}

TEST(ArgumentExpansion, AnAsideStandsBetweenSubjectAndVerb) {
  const std::string text = "Astrid Holmgren, head of the Larne Port Authority, met Ruth Calder in Aberdeen.";
  EXPECT_THAT(values(text, "metWith", "place"), Contains("Aberdeen"));
}

TEST(ArgumentExpansion, AnAsideStandsBetweenConjuncts) {
  EXPECT_THAT(ends("Norvik Lines Ltd was founded by Ilse Brandt, a former Alder Ltd analyst, and software engineer Tom Weber.", "affiliatedWith"),
              UnorderedElementsAre("Ilse Brandt -> Norvik Lines Ltd", "Tom Weber -> Norvik Lines Ltd", "Ilse Brandt -> Alder Ltd"));
}

TEST(ArgumentExpansion, AnAsideMayNameAnOfficeAnAgeOrASeat) {
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

TEST(ArgumentExpansion, AllWhoAreListedBehindTheirBodyAreOfIt) {
  EXPECT_THAT(ends("Larne University engineers Jonas Lund and Ruth Calder were praised.", "affiliatedWith"),
              UnorderedElementsAre("Jonas Lund -> Larne University", "Ruth Calder -> Larne University"));
}

TEST(ArgumentExpansion, ASecondVerbHasTheSubjectOfTheFirst) {
  EXPECT_THAT(ends("Frost Lines Ltd grew fast, and in 2011 became a wholly owned subsidiary of the Norvik Group.", "partOf"),
              ElementsAre("Frost Lines Ltd -> Norvik Group"));
  EXPECT_THAT(ends("The clerk who audits Frost Lines Ltd and is a friend of the Norvik Group left.", "partOf"), IsEmpty());
}

TEST(ArgumentExpansion, AParentHasAllThatAreListed) {
  EXPECT_THAT(ends("Norvik Group is the parent company of Frost Lines Ltd, Larne Ferries Ltd and Alder Yard Ltd.", "partOf"),
              UnorderedElementsAre("Frost Lines Ltd -> Norvik Group", "Larne Ferries Ltd -> Norvik Group", "Alder Yard Ltd. -> Norvik Group"));
}

TEST(ArgumentExpansion, AnOfficeInAnAsideIsOfThePersonBeforeItAlone) {
  EXPECT_THAT(ends("It was founded by Ilse Brandt, the former chairman of Norvik Lines Ltd, and Tom Weber.", "holdsRole"),
              Not(Contains("Tom Weber -> Norvik Lines Ltd")));
}

TEST(ArgumentExpansion, AHolderOfAPrizeIsNoConjunct) {
  EXPECT_THAT(ends("Tom Weber is a professor at Leith University and a Larkin Fellowship recipient.", "holdsRole"),
              ElementsAre("Tom Weber -> Leith University"));
}

TEST(ArgumentExpansion, AnExchangeInBracketsStandsBesideASubject) {
  EXPECT_THAT(ends("Frost Lines Co. (Nasdaq: FRL) is a major airline headquartered in Oslo.", "locatedIn"), ElementsAre("Frost Lines Co. -> Oslo"));
}

TEST(ArgumentExpansion, ConjunctsAreFoundPastThePlaceOrBodyThatCompletesThem) {
  EXPECT_THAT(ends("The Ministry of Energy of Mongolia and Frost Lines Ltd signed an agreement.", "partyTo"),
              UnorderedElementsAre("Ministry of Energy of Mongolia -> an agreement", "Frost Lines Ltd -> an agreement"));
  EXPECT_THAT(ends("Kestrel Group Ltd (Norway) and Frost Lines Ltd signed an agreement.", "partyTo"),
              UnorderedElementsAre("Kestrel Group Ltd -> an agreement", "Frost Lines Ltd -> an agreement"));
  EXPECT_THAT(ends("Anna Berg of Kestrel Group Ltd and Tom Weber of Frost Lines Ltd signed the contract.", "affiliatedWith"),
              UnorderedElementsAre("Anna Berg -> Kestrel Group Ltd", "Tom Weber -> Frost Lines Ltd"));
}

TEST(ArgumentExpansion, TwoTitlesOfOneOfficerStayTogether) {
  const std::string lead = "Frost Lines Ltd sold a ship. ";
  EXPECT_THAT(values(lead + "\"We grew,\" said Ilse Brandt, president and CEO.", "holdsRole", "title"), ElementsAre("president and CEO"));
  EXPECT_THAT(values(lead + "Chairman and chief executive Ilse Brandt agreed.", "holdsRole", "title"), ElementsAre("Chairman and chief executive"));
}

TEST(ArgumentExpansion, ADateInAnAsideIsNotThatOfTheVerb) {
  EXPECT_THAT(values("Norvik Shipping Ltd, founded in 1931 by Ettore Ferraris, makes pasta sauces.", "produces", "time"), IsEmpty());
  EXPECT_THAT(values("Astrid Holmgren, in May 2024, met Ruth Calder.", "metWith", "time"), ElementsAre("2024-05"));
}

TEST(ArgumentExpansion, APossessingCountryAndAListOfTownsSayNoSeatOfOthers) {
  EXPECT_THAT(ends("China's Norvik Shipping Ltd and Larne Institute built the canal.", "locatedIn"), ElementsAre("Norvik Shipping Ltd -> China"));
  EXPECT_THAT(values("She worked at Norvik Shipping Ltd in Hong Kong and Sydney.", "locatedIn", "kind"), ElementsAre("operation", "operation"));
}

TEST(ArgumentExpansion, BodiesAndCountriesSignTogether) {
  EXPECT_THAT(ends("The World Bank and Norway signed an agreement.", "partyTo"),
              UnorderedElementsAre("World Bank -> an agreement", "Norway -> an agreement"));
  EXPECT_THAT(ends("Talks failed in Norway and the World Bank signed an agreement.", "partyTo"), ElementsAre("World Bank -> an agreement"));
}

TEST(ArgumentExpansion, AnOfficeBeforeOneNameIsNotSharedByTheNext) {
  EXPECT_THAT(ends("Governor of Norway Ilse Brandt and Tom Weber met.", "holdsRole"), ElementsAre("Ilse Brandt -> Norway"));
}

TEST(ArgumentExpansion, AnOfficeIsToldBehindALongAside) {
  const std::string text =
      "Norvik Ltd grew. Norvik Ltd hired a cook. Norvik Ltd smiled. Ilse Brandt, a co-founder of the company and chair since 2016, has been appointed "
      "executive chairman.";
  EXPECT_THAT(values(text, "holdsRole", "title"), Contains("executive chairman"));
}

TEST(ArgumentExpansion, ABodyInAListMayHaveItsShortNameBesideIt) {
  EXPECT_THAT(ends("Norway donated beds to Larne General Hospital (LGH), Kvalsund Yard AS (KYA) and Norvik Ltd.", "funds"),
              UnorderedElementsAre("Norway -> Larne General Hospital", "Norway -> Kvalsund Yard AS", "Norway -> Norvik Ltd."));
}

TEST(ArgumentExpansion, AMeetingIsWithEveryOfficeHolderOfAList) {
  EXPECT_THAT(ends("Ilse Brandt met with Peruvian President Alva Ruiz, Chilean Foreign Minister Oma Reyes and Vice-President Tom Weber in Lima.", "metWith"),
              UnorderedElementsAre("Ilse Brandt -> Alva Ruiz", "Ilse Brandt -> Oma Reyes", "Ilse Brandt -> Tom Weber"));
}

TEST(ArgumentExpansion, AnOfficeMayBeSharedByThoseOfAList) {
  EXPECT_THAT(values("They met Tom Weber and Ilse Brandt, directors of Norvik Ltd.", "holdsRole", "title"), ElementsAre("director", "director"));
  EXPECT_THAT(values("They met Tom Weber and Ilse Brandt, members of the Larne City Council.", "affiliatedWith", "kind"), ElementsAre("member", "member"));
}

TEST(ArgumentExpansion, ABracketBehindANameDoesNotEndAList) {
  EXPECT_THAT(ends("The mayor has invited Tom Weber (Hungary), Ilse Brandt (Albania) and Olga Parr (Norway).", "requested"),
              UnorderedElementsAre("The mayor -> Tom Weber", "The mayor -> Ilse Brandt", "The mayor -> Olga Parr"));
}

TEST(ArgumentExpansion, AnOfficeBehindOneNameIsNotSharedByTheOneBefore) {
  EXPECT_THAT(ends("They met Jonas Eide and Tom Weber, former Norvik Ltd treasurer.", "holdsRole"), ElementsAre("Tom Weber -> Norvik Ltd"));
  EXPECT_THAT(ends("Larne University (LU) President Professor Tom Weber, Jonas Eide and his daughter left.", "holdsRole"),
              ElementsAre("Tom Weber -> Larne University"));
}

TEST(ArgumentExpansion, WhatBelongsToTheNextPhraseIsNoConjunct) {
  EXPECT_THAT(ends("The talks brought Prime Minister Ilse Brandt of Norway and Danish Prime Minister Tom Weber together.", "holdsRole"),
              Each(AnyOf("Ilse Brandt -> Norway", "Tom Weber -> Danish")));
  EXPECT_THAT(ends("The lands include Larne and Sweden's Scania Province there.", "partOf"), ElementsAre("Scania Province -> Sweden"));
}

TEST(ArgumentExpansion, EveryOfficeHolderOfAListActs) {
  EXPECT_THAT(ends("Tom Weber, Norvik Ltd Deputy Chair Olga Parr and Kenyan Trade Minister Ilse Brandt signed an agreement.", "partyTo"),
              UnorderedElementsAre("Tom Weber -> an agreement", "Olga Parr -> an agreement", "Ilse Brandt -> an agreement"));
  EXPECT_THAT(ends("Norvik Ltd is owned by Tom Weber and by Olga Parr.", "owns"), UnorderedElementsAre("Tom Weber -> Norvik Ltd", "Olga Parr -> Norvik Ltd"));
}

TEST(ArgumentExpansion, APredicateInThePluralIsOfEverySubject) {
  EXPECT_THAT(ends("Norvik Pumps Ltd (NVK.L), Frost Lines Ltd and Larne Yard Ltd are subsidiaries of Kestrel Group.", "partOf"),
              UnorderedElementsAre("Norvik Pumps Ltd -> Kestrel Group", "Frost Lines Ltd -> Kestrel Group", "Larne Yard Ltd -> Kestrel Group"));
  EXPECT_THAT(ends("Norvik Pumps Ltd and Frost Lines Ltd are subsidiaries of Kestrel Group.", "partOf"),
              UnorderedElementsAre("Norvik Pumps Ltd -> Kestrel Group", "Frost Lines Ltd -> Kestrel Group"));
}

TEST(ArgumentExpansion, ACodeOrAKindBesideANameDoesNotEndAList) {
  EXPECT_THAT(ends("Larne Yard Ltd is owned by Norvik Pumps Ltd (51 percent) and Kestrel Group.", "owns"), UnorderedElementsAre("Norvik Pumps Ltd -> Larne Yard Ltd", "Kestrel Group -> Larne Yard Ltd"));
  EXPECT_THAT(ends("Ilse Brandt worked at Norvik Pumps Ltd (NVK.L) and Kestrel Group.", "affiliatedWith"), UnorderedElementsAre("Ilse Brandt -> Norvik Pumps Ltd", "Ilse Brandt -> Kestrel Group"));
  EXPECT_THAT(ends("Ilse Brandt worked at Norvik Pumps Ltd and pump maker Kestrel Group.", "affiliatedWith"), UnorderedElementsAre("Ilse Brandt -> Norvik Pumps Ltd", "Ilse Brandt -> Kestrel Group"));
}

TEST(ArgumentExpansion, TwoPersonsWithTitlesShareTheirVerb) {
  EXPECT_THAT(ends("Guitarist Ilse Brandt and singer Tom Weber founded Norvik Records.", "affiliatedWith"), UnorderedElementsAre("Ilse Brandt -> Norvik Records", "Tom Weber -> Norvik Records"));
  EXPECT_THAT(ends("Guitarist Ilse Brandt and singer Tom Weber, who founded Norvik Records, agreed.", "affiliatedWith"), Each("Tom Weber -> Norvik Records"));
}

TEST(ArgumentExpansion, APersonActsWithABody) {
  EXPECT_THAT(ends("Larne Mayor Ruth Calder and the harbor board signed the contract.", "partyTo"),
              UnorderedElementsAre("Ruth Calder -> the contract", "the harbor board -> the contract"));
  EXPECT_THAT(ends("A plan by Ruth Calder and the harbor board signed the contract.", "partyTo"), ElementsAre("the harbor board -> the contract"));
}

}  // namespace
}  // namespace factweave
