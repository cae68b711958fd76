// SPDX-License-Identifier: MIT
#include "extractors/coreference/coreference.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "tests/extractors/coreference/resolved.h"
#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

TEST(Coreference, AContractRoleIsItsParty) {
  const Annotations a = extract(
      "This Agreement is made between Norvik Shipping Ltd. (the \"Supplier\") and Dunmore Ferries Inc. (the \"Buyer\").\n\n"
      "The Supplier shall deliver two ferries. The Buyer shall pay.");
  EXPECT_EQ(entity_of(a, "The Supplier"), "Norvik Shipping Ltd.");
  EXPECT_EQ(entity_of(a, "The Buyer"), "Dunmore Ferries Inc.");
}

TEST(Coreference, InAListOfMinistersTheNameFollowsTheOffice) {
  const Annotations a = extract(
      "They met the Minister of Trade of Norway, H.E. Ilse Brandt, the Minister of Trade of Sweden, H.E. Tom Weber, and others.");
  EXPECT_EQ(entity_of(a, "the Minister of Trade of Sweden"), "Tom Weber");
}

TEST(Coreference, TheFirmOfOneCountryIsNoneOfAnother) {
  const Annotations a = extract(
      "Norway's Norvik Shipping Ltd. agreed to buy Denmark's Frost Lines Ltd. The Danish firm employs 900 people.");
  EXPECT_EQ(entity_of(a, "The Danish firm"), "Frost Lines Ltd.");
}

TEST(Coreference, ARightsGroupWithANameIsIt) {
  const Annotations a =
      extract("The rights group Larne Watch said it would sue at the Larne County Court. \"They lied,\" said its director, Ilse Brandt.");
  EXPECT_EQ(entity_of(a, "its"), "Larne Watch");
}

TEST(Coreference, TheCompanyIsTheOneThatItsParagraphTellsOf) {
  const Annotations a = extract(
      "Norvik Group grew. The company hired 20 people.\n\nHalden Steel sold its wire unit in May. The firm will cut its debt; the company said so.");
  EXPECT_EQ(entity_of(a, "The company"), "Norvik Group");
  EXPECT_EQ(entity_of(a, "The firm"), "Halden Steel");
  EXPECT_EQ(entity_of(a, "the company"), "Halden Steel");
  const Annotations one = extract(
      "Norvik Group grew in 2019. Norvik Group has docks. Norvik Group has ships. The company hired 20 people.\n\nHalden Steel is a customer. "
      "\"We grew,\" the company said.");
  EXPECT_EQ(entity_of(one, "the company"), "Norvik Group");  // which the text is about
}

TEST(Coreference, TheFirstWordsOfAFirmAreItsShortForm) {
  const Annotations a = extract("The court fined Tarn Power and Lighting Company in May. Tarn Power will appeal.");
  EXPECT_EQ(entity_of(a, "Tarn Power"), "Tarn Power and Lighting Company");
}

TEST(Coreference, AFirmMayBeACustomer) {
  const Annotations a = extract("Its largest customer, Norvik Flower Group, buys a third.");
  EXPECT_EQ(entity_of(a, "Its largest customer"), "Norvik Flower Group");
}

TEST(Coreference, ShortFormsWithoutTheWordForWhatItIs) {
  EXPECT_EQ(entity_of(extract("Grupo Quorla won. Shares of Quorla rose."), "Quorla"), "Grupo Quorla");
  EXPECT_EQ(entity_of(extract("HMS Quorla left. Brandt commands the Quorla."), "Quorla"), "HMS Quorla");
}

TEST(Coreference, AnAcronymMayStandBehindKnownAs) {
  EXPECT_EQ(entity_of(extract("The Relief Society of Norvik, known as REST, has opened. REST needs money."), "REST"), "Relief Society of Norvik");
}

TEST(Coreference, AnAcronymMayStandBeforeItsName) {
  EXPECT_EQ(entity_of(extract("It was lent by QMO, the Morven Development Bank, in May."), "QMO"), "Morven Development Bank");
  EXPECT_NE(entity_of(extract("It was lent by the QMO, the Morven Development Bank, and others."), "QMO"), "Morven Development Bank");
}

TEST(Coreference, HonorificsBehindAnOfficeAreThoseOfTheLexicon) {
  EXPECT_EQ(entity_of(extract("Statement by the Prime Minister of Norway, the Rt Hon Ilse Brandt, on the storm\n\nWe will reopen the airport."), "We"), "Norway");
  EXPECT_EQ(entity_of(extract("The minister of foreign affairs, HE Dr. Ilse Brandt, spoke."), "The minister"), "Ilse Brandt");
}

TEST(Coreference, ThePresidentOfAnAssociationSpeaksForIt) {
  const Annotations a = extract("The herd came from a Turkish charity. The widows' association Benkadi agreed. \"We want the cows back,\" said its president, Ann Ray.");
  EXPECT_EQ(entity_of(a, "We"), "Benkadi");
}

TEST(Coreference, SeveralTitlesBeforeANameAreOnePersons) {
  EXPECT_EQ(entity_of(extract("The playwright, author, and theatre director Ivo Tarnek died in May."), "The playwright"), "Ivo Tarnek");
}

TEST(Coreference, ATitleWithItsCountryBelongsToTheNameBehindIt) {
  const Annotations a = extract("Norway's Prime Minister Ilse Brandt met Kenya's Prime Minister Sheikh Rahima.");
  EXPECT_EQ(entity_of(a, "Kenya's Prime Minister"), "Rahima");
  EXPECT_EQ(entity_of(a, "Norway's Prime Minister"), "Ilse Brandt");
}

TEST(Coreference, WhoIsAppointedHasTheOffice) {
  const Annotations a = extract("Their CFO, Ivo Tarnek, retired in July. Ilse Brandt, the chief accounting officer, has been appointed as the acting CFO.");
  EXPECT_EQ(entity_of(a, "the acting CFO"), "Ilse Brandt");
}

TEST(Coreference, WhoIsSwornInOrAssumesARoleHasTheOffice) {
  EXPECT_EQ(entity_of(extract("Ilse Brandt has been sworn in as Norway's new Chief Justice."), "Norway's new Chief Justice"), "Ilse Brandt");
  EXPECT_EQ(entity_of(extract("Ilse Brandt will assume the role of Norway's Ambassador to Kenya."), "Norway's Ambassador"), "Ilse Brandt");
  EXPECT_NE(entity_of(extract("Ilse Brandt heard of the role of Norway's Ambassador in Kenya."), "Norway's Ambassador"), "Ilse Brandt");
}

TEST(Coreference, AnOfficeWithItsPlaceStandsBesideTheName) {
  EXPECT_EQ(entity_of(extract("Ilse Brandt, Norway's ambassador to Kenya, agreed."), "Norway's ambassador"), "Ilse Brandt");
  EXPECT_EQ(entity_of(extract("Norway's envoy at the Baltic Fisheries Council, Ilse Brandt said so."), "Norway's envoy"), "Ilse Brandt");
  EXPECT_NE(entity_of(extract("According to Norway's envoy at the Baltic Fisheries Council, Ilse Brandt said so."), "Norway's envoy"), "Ilse Brandt");
}

TEST(Coreference, AShadowMinisterIsNoMinister) {
  const Annotations a = extract("The shadow home secretary, Ivo Tarnek, spoke. The home secretary did not.");
  EXPECT_NE(entity_of(a, "The home secretary"), "Ivo Tarnek");
}

TEST(Coreference, TheAirlineIsNotTheMakerOfItsAircraft) {
  const Annotations a = extract("Quorla Air ordered ten jets. Aircraft maker Boeing will deliver them in May. The airline has twelve.");
  EXPECT_EQ(entity_of(a, "The airline"), "Quorla Air");
}

TEST(Coreference, TheSeatOfAFirmSaysNothing) {
  EXPECT_EQ(entity_of(extract("Peabody, Mass.-based Quorla Inc. said that it will grow."), "it"), "Quorla Inc.");
}

TEST(Coreference, ABodyIsNoShortFormOfItsPartOrOfWhatIsNamedForIt) {
  EXPECT_EQ(entity_of(extract("MTV said no. MTV Uganda agreed. MTV left."), "MTV"), "MTV");
  EXPECT_EQ(entity_of(extract("MTV Uganda agreed. MTV left."), "MTV"), "MTV Uganda");
  EXPECT_EQ(entity_of(extract("The Harbour Authority met the Harbour Authority Coast Regional Office. The Harbour Authority left."), "Harbour Authority"), "Harbour Authority");
}

TEST(Coreference, ABodyKnownBeforeIsNoShortFormOfALongerName) {
  const Annotations a = extract("Tarn Copper Company sold a mill. Tarn Copper hired 20 people.\n\nTarn Copper Foods made jam. Tarn Copper left.");
  EXPECT_EQ(entity_of(a, "Tarn Copper"), "Tarn Copper Company");
  EXPECT_EQ(entity_of(a, "Tarn Copper Foods"), "Tarn Copper Foods");
  EXPECT_EQ(entity_of(extract("Tarn Copper sold a mill. Tarn Copper Mines plc left."), "Tarn Copper"), "Tarn Copper Mines plc");
}

TEST(Coreference, PlacesKnownByCapitalsOnlyHaveTheirOwnNames) {
  EXPECT_EQ(entity_of(extract("The UK agreed."), "UK"), "United Kingdom");
  EXPECT_EQ(entity_of(extract("The UAE agreed with the United Arab Emirates."), "UAE"), "United Arab Emirates");
  EXPECT_EQ(entity_of(extract("NAIROBI, 3 May - The bank opened a branch."), "NAIROBI"), "Nairobi");
  EXPECT_EQ(entity_of(extract("They live in Nairobi."), "Nairobi"), "Nairobi");
}

TEST(Coreference, WhatHasNoNameIsCalledAsItIsWritten) {
  const std::pair<std::string, Resolved> cases[] = {
      {"goods without what tells which", {"The mill sold its other semi-finished cables.", "its other semi-finished cables", "semi-finished cables"}},
      {"a number is no class", {"They bought 40 Danish tractors.", "Danish tractors", "Danish tractors"}},
      {"the begin of a sentence", {"Tractors were sold.", "Tractors", "tractors"}},
      {"whose it is", {"The delegation of Norway left.", "The delegation", "delegation of Norway"}},
      {"an adjective", {"The government of Norwegian towns left.", "The government", "government"}},
      {"a part of a name", {"A consortium of Bergen-based firms left.", "A consortium", "consortium"}},
      {"no bare noun", {"The ferry operator of Norway left.", "The ferry operator", "ferry operator"}},
  };
  for (const auto& [what, expected] : cases) EXPECT_EQ(entity_of(extract(expected.text), expected.surface), expected.entity) << what;
}

TEST(Coreference, ANameInBracketsIsNobodysSurname) {
  EXPECT_EQ(entity_of(extract("Thomas Albert Moore died. He leaves Anna (Thomas) Berg. Thomas was a farmer."), "Thomas"), "Thomas Albert Moore");
}

TEST(Coreference, LettersOfALongNameAreNoShortFormOfAnotherName) {
  const Annotations a = extract("The Northern Rail Agency (NRA) met in May. The NRA Champions League began in June.");
  EXPECT_EQ(entity_of(a, "NRA"), "Northern Rail Agency");
  EXPECT_NE(entity_of(a, "NRA Champions League"), "Northern Rail Agency");
}

TEST(Coreference, OfficerOfABodyNamedLaterIsNotMeantBeforeIt) {
  const Annotations a = extract("The board of Norvik Ltd has dismissed the chief executive.\n\nAlder Inc. chief executive Tom Weber agreed.");
  EXPECT_NE(entity_of(a, "the chief executive"), "Tom Weber");
  EXPECT_EQ(entity_of(extract("The chief executive left Norvik Ltd on Monday. Norvik Ltd chief executive Tom Weber agreed."), "The chief executive"), "Tom Weber");
}

TEST(Coreference, BodyIsTheSameInTrouble) {
  const Annotations a = extract("Kestrel Commercial Bank bought the National Bank of Morven. It was needed to restore the troubled bank to its glory.");
  EXPECT_EQ(entity_of(a, "the troubled bank"), "National Bank of Morven");
}

TEST(Coreference, TheGovernorIsWhoIsItNow) {
  const Annotations a = extract("Gov. Tom Weber met voters in Larne. He had beaten former governor Hugo Marlowe. The governor was glad.");
  EXPECT_EQ(entity_of(a, "The governor"), "Tom Weber");
  const Annotations rank = extract("Col. Tom Weber met Hugo Marlowe in Larne. The colonel was glad.");
  EXPECT_EQ(entity_of(rank, "The colonel"), "Tom Weber");
}

TEST(Coreference, AGazetteInWhichALawStandsSpeaksNot) {
  const Annotations a = extract("The law was printed in the Official Gazette of Norway on Monday. \"We will widen the port,\" State Secretary Urs Ammann said.");
  EXPECT_EQ(entity_of(a, "We"), "Urs Ammann");
}

TEST(Coreference, WhatTheTextTellsOfANominalForbidsAnother) {
  const Resolved cases[] = {
      // Offices of two countries have two holders.
      {"We met the Danish representative, Mr. Tom Weber. He left. The representative of Norway spoke.", "The representative of Norway", "representative of Norway"},
      {"We met the Danish representative, Mr. Tom Weber. He left. The representative of Denmark spoke.", "The representative of Denmark", "Tom Weber"},
      {"My delegation agrees. The statement of the Norway representative was calm. Mr. Berg, the representative of Denmark, left.", "the Norway representative", "Norway representative"},
      {"My delegation agrees. Norway hopes that the boat used by Secretary-General Tom Weber will sail. My country, Norway, is cold. The President of Norway spoke.", "The President of Norway",
       "President of Norway"},
      // An item of a list is no other name of the next one.
      {"We thank King Olav of Norway, the King of Denmark, and President Tom Weber of Chile for their calm.", "the King of Denmark", "King of Denmark"},
      // No body of many countries is that of one.
      {"The European Commission met. The Danish alliance was angry.", "The Danish alliance", "Danish alliance"},
      // A treaty with a date and parties of its own.
      {"They keep the Treaty of Larne. We praise the treaty of 4 May 1931 between Norway and Denmark.", "the treaty", "treaty"},
      {"They keep the Treaty of Larne. We praise the treaty between the two sides.", "the treaty", "Treaty of Larne"},
      // A province of a country is no continent.
      {"Europe is old. The Danish territory was flooded.", "The Danish territory", "Danish territory"},
      {"Jutland Province is old. The Danish territory was flooded.", "The Danish territory", "Jutland Province"},
  };
  for (const Resolved& c : cases) EXPECT_EQ(entity_of(extract(c.text), c.surface), c.entity) << c.text;
}

TEST(Coreference, NominalsThatTellWhatSomebodyBecameAreNobodyElse) {
  EXPECT_EQ(entity_of(extract("Ilse Brandt left Larne in May. After a year she became the featured singer."), "the featured singer"), "featured singer");
  EXPECT_EQ(entity_of(extract("FIFA met in Larne on Monday. The team was glad."), "The team"), "team");
}

TEST(Coreference, EveryMentionWithAnEntityPointsToOne) {
  const Annotations a = extract("Ilse Brandt met Tom Weber in Oslo. They talked. He left; she stayed.");
  for (const Mention& m : a.mentions) {
    if (m.entity) {
      EXPECT_LT(*m.entity, a.entities.size());
    }
  }
}

TEST(Nominals, NominalCutShortIsNoMentionInsideItself) {
  for (const std::string text : {"The councillors' decision was late.", "A majority of members of Halden Town Council left."}) {
    const Annotations a = extract(text);
    EXPECT_EQ(std::count_if(a.mentions.begin(), a.mentions.end(), [](const Mention& m) { return m.level == Level::nominal; }), 1) << text;
  }
}

TEST(Nominals, OneOfSeveralIsNoGroup) {
  const std::pair<std::string, std::string> cases[] = {
      {"One of its directors", "individual"}, {"All of its directors", "group"}, {"One of the companies", "company"}, {"All of the companies", "group"}};
  for (const auto& [nominal, subtype] : cases) {
    const Annotations a = extract(nominal + " left.");
    const auto found = std::ranges::find(a.mentions, nominal, &Mention::text);
    ASSERT_NE(found, a.mentions.end()) << nominal;
    EXPECT_EQ(found->subtype, subtype) << nominal;
  }
}

}  // namespace
}  // namespace factweave
