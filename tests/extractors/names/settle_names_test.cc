// SPDX-License-Identifier: MIT
// Names of whole texts, with the built-in rules: what they are, and where they are found again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/extractors/names/read_names.h"

namespace factweave {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::Not;

TEST(SettleNames, WhatStandsBehindAnOfficeIsNobody) {
  EXPECT_THAT(mentions("The Ambassadors Extraordinary and Plenipotentiary of two countries left."), Not(Contains(::testing::StartsWith("Person"))));
  EXPECT_THAT(mentions("He is Chairman Emeritus of the club."), Not(Contains(::testing::StartsWith("Person"))));
}

TEST(SettleNames, NominalsSayWhatTheyAre) {
  const auto subtype = [](std::string_view text) {
    for (const Mention& mention : extracted(text).mentions) {
      if (mention.level == Level::nominal) return mention.subtype;
    }
    return std::string("no nominal");
  };
  EXPECT_EQ(subtype("The trade agreement was signed."), "agreement");
  EXPECT_EQ(subtype("They signed a letter of intent."), "agreement");
  EXPECT_EQ(subtype("It went to rural hospitals."), "facility");
  EXPECT_EQ(subtype("The two companies agreed."), "group");
  EXPECT_EQ(subtype("The company agreed."), "company");
}

TEST(SettleNames, CapitalsBeforeAWordAreABodysName) {
  EXPECT_THAT(mentions("They asked OZorbel again."), Contains("Organization OZorbel"));
  EXPECT_THAT(mentions("They came XXth again, IDing and MZOs."), Not(Contains(::testing::StartsWith("Organization"))));
}

TEST(SettleNames, LettersOfAThingAreNoBody) {
  EXPECT_THAT(mentions("Cases of Zorbel Swine Fever (ZSF) rose. The threat of ZSF grows."), Not(Contains(::testing::StartsWith("Organization"))));
  EXPECT_THAT(mentions("Members of the Marsh Swine Board (MSB) met. The MSB agreed."), IsSupersetOf({"Organization Marsh Swine Board", "Organization MSB"}));
}

TEST(SettleNames, AnApostropheInsideAWordIsPartOfTheName) {
  EXPECT_THAT(mentions("It was Kylie Zorba'i, who met Tino Fa'azorbel. Zorba'i said so."),
              IsSupersetOf({"Person Kylie Zorba'i", "Person Tino Fa'azorbel", "Person Zorba'i"}));
  EXPECT_THAT(mentions("It was Kylie Zorba's boat. We'll see Kylie Zorba."), Contains("Person Kylie Zorba"));
}

TEST(SettleNames, LettersThatOwnABodyAreAnotherOne) {
  EXPECT_THAT(mentions("She chairs ZQNSA's Dairy Committee."), IsSupersetOf({"Organization ZQNSA", "Organization Dairy Committee"}));
}

TEST(SettleNames, AFirmIsCalledByItsFirstWordThoughPeopleBearIt) {
  EXPECT_THAT(mentions("Shares of Destiny Pharma fell. Then Destiny signed it."), Contains("Organization Destiny"));
}

TEST(SettleNames, AStormIsNobodyWhereTheTextGoesOnAboutIt) {
  EXPECT_THAT(mentions("Hurricane Giovanni crossed the coast. By noon Giovanni was weaker, and Giovanni left two dead."), Not(Contains("Person Giovanni")));
  EXPECT_THAT(mentions("When tropical storm Giovanni came, Giovanni Tarnek slept. Giovanni said so."), Contains("Person Giovanni"));
}

TEST(SettleNames, TwoFirstNamesAreTwoPeopleAndNoFirm) {
  EXPECT_THAT(mentions("We saw Giovanni & Michelle again."), AllOf(Contains("Person Giovanni"), Contains("Person Michelle"), Not(Contains(::testing::StartsWith("Organization")))));
  EXPECT_THAT(mentions("She worked at Johnson & Johnson before."), Contains("Organization Johnson & Johnson"));
  EXPECT_THAT(mentions("It went to Zorbel & Michelle."), Contains("Organization Zorbel & Michelle"));
}

TEST(SettleNames, TheYearBehindACommaIsPartOfALawsName) {
  EXPECT_THAT(mentions("Under the Dairy Herds Act, 2011, it is banned."), Contains("Document Dairy Herds Act, 2011"));
  EXPECT_THAT(mentions("Giovanni Tarnek, M.D., Ph.D., is here. It hired Ilse Brandt, Ph.D. Brandt comes from Oslo."),
              AllOf(IsSupersetOf({"Person Giovanni Tarnek", "Person Ilse Brandt"}), Not(Contains("Person Ph")), Not(Contains("Person D. Brandt"))));
  EXPECT_THAT(mentions("They entered Tel al-Zorba, and Jaish al-Zorbi fled."), Not(Contains(::testing::StartsWith("Person"))));
}

TEST(SettleNames, LettersJoinedByAHyphenAreAPartys) {
  EXPECT_THAT(mentions("ZMRO-QPMNE leader Ilse Brandt left. But ZMRO-QPMNE said so."), AllOf(Contains("Organization ZMRO-QPMNE"), Not(Contains("Person ZMRO-QPMNE"))));
}

TEST(SettleNames, ARailwayOfTwoTownsHasOneName) {
  EXPECT_THAT(mentions("The Quorlby and Tarnwick Light Railway closed."), Contains("Organization Quorlby and Tarnwick Light Railway"));
}

TEST(SettleNames, LettersBehindInAreRatherABody) {
  EXPECT_THAT(mentions("Since then she has had a majority in ZQN. Voters of ZQN agreed, and ZQN said so."), Contains("Organization ZQN"));
}

TEST(SettleNames, LabelsOfOrdinaryWordsAreNobody) {
  for (const std::string_view text : {"Key Findings: it works.", "Project Cost: three million.", "Members Present: all."}) {
    EXPECT_THAT(mentions(text), Not(Contains(::testing::StartsWith("Person")))) << text;
  }
  EXPECT_THAT(mentions("Albanian Language Media:\n\nIt rained."), Not(Contains("Person Albanian Language Media")));
  EXPECT_THAT(mentions("Rosa Field: We agree.\n\nTom Weber: So do we."), Contains("Person Tom Weber"));
}

TEST(SettleNames, OfficesInsideARunOfCapitalsEndBeforeTheName) {
  EXPECT_THAT(mentions("His sister, Garrel Superintendent Ilse Brandt, leads it."), Contains("Person Ilse Brandt"));
  EXPECT_THAT(mentions("He served on General George Tarnek's staff."), Contains("Person George Tarnek"));
  EXPECT_THAT(mentions("He met Rear Admiral Chris Smith aboard it."), Contains("Person Chris Smith"));
  EXPECT_THAT(mentions("\"It was a fairy tale,\" Justice Quennick wrote."), Contains("Person Quennick"));
  EXPECT_THAT(mentions("He thanked the mayor, Tom Weber, and the ZRNA Executive Director, Ilse Brandt."), Not(Contains("Person ZRNA Executive Director")));
}

TEST(SettleNames, AcronymsAreNamesInSmallLettersToo) {
  EXPECT_THAT(mentions("The Zorbel Electricity Supply Authority (ZESA) met them. Zesa left."), Contains("Organization Zesa"));
  EXPECT_THAT(mentions("The Morven Electricity Supply Authority (MESA) left. The mesa is high."), Not(Contains("Organization mesa")));
}

TEST(SettleNames, WhatABodyCallsItselfWithACapitalIsNoName) {
  EXPECT_THAT(mentions("Norvik Ltd grew. Board members left, and Ilse Brandt was chairwoman of Board meetings."), Not(Contains("Organization Board")));
  EXPECT_THAT(mentions("Then Tan Sri Teh Hong Quennick left."), Contains("Person Teh Hong Quennick"));
}

TEST(SettleNames, AnAcronymBeforeAFirmIsABodyOfItsOwn) {
  EXPECT_THAT(mentions("The mine belongs to TARCO and Public Service Co. of Dunmore."), IsSupersetOf({"Organization TARCO", "Organization Public Service Co."}));
  EXPECT_THAT(mentions("The mine belongs to TARCO and Sons Ltd."), Contains("Organization TARCO and Sons Ltd."));
}

TEST(SettleNames, APortfolioAmongPeopleIsNobody) {
  EXPECT_THAT(mentions("The Minister of Public Works, Ilse Brandt and Deputy Minister Tom Weber met in the hall."), AllOf(Contains("Person Ilse Brandt"), Not(Contains("Person Public Works"))));
}

TEST(SettleNames, LettersOfDocumentsAreNoBody) {
  EXPECT_THAT(mentions("They signed seven MoUs on trade, and two LoIs."), ::testing::IsEmpty());
}

TEST(SettleNames, TheSecondPartOfAGivenNameNeedsNoCapital) {
  EXPECT_THAT(mentions("It was Dr. Quin Zorla-mei who left."), Contains("Person Quin Zorla-mei"));
  EXPECT_THAT(mentions("It was Dr. Quin Zorla-backed."), Not(Contains("Person Quin Zorla-backed")));
}

TEST(SettleNames, TheEndOfACompoundIsNobody) {
  EXPECT_THAT(mentions("The council of Lac-Giovanni voted. Then Giovanni sang."), Not(IsSupersetOf({"Person Giovanni", "Person Giovanni"})));
}

TEST(SettleNames, AFirstNameAndASurnameSideBySideAreOnePersons) {
  EXPECT_THAT(mentions("Chief Raymond Quennick, whose wife Memory left, spoke. Memory Quennick keeps bees."), Contains("Person Memory Quennick"));
}

TEST(SettleNames, ANationalityBehindAnArticleIsNoFirstName) {
  EXPECT_THAT(mentions("He is a former German Zorna Gel politician."), Not(Contains("Person German Zorna Gel")));
}

TEST(SettleNames, BrothersHaveNoPlaceInTheirName) {
  EXPECT_THAT(mentions("It was sold to Quorla Brothers of Konarak, who left."), Contains("Organization Quorla Brothers"));
}

TEST(SettleNames, AShipGoesByItsNameBehindTheArticle) {
  EXPECT_THAT(mentions("HMS Quorla left. Brandt commands the Quorla."), Contains("Product Quorla"));
}

TEST(SettleNames, AWordWithASurnamesEndingIsSomebodyBeforeAVerb) {
  EXPECT_THAT(mentions("Then Zorbelkova wanted more."), Contains("Person Zorbelkova"));
  EXPECT_THAT(mentions("Then the Zorbelkova wanted more."), Not(Contains("Person Zorbelkova")));
  EXPECT_THAT(mentions("Then Abernathy wanted more."), Contains("Person Abernathy"));
}

TEST(SettleNames, WhatNobodyKnowsBeforeACountryIsABody) {
  EXPECT_THAT(mentions("It is held by Morvatel Norway and others."), Contains("Organization Morvatel Norway"));
  EXPECT_THAT(mentions("It was the land of Arab Palestine then."), Not(Contains("Organization Arab Palestine")));
}

TEST(SettleNames, WhatLostTheContestComesBackWhereTheWinnerIsNoName) {
  EXPECT_THAT(mentions("They sold Ice Quick Seafood of Gothenburg to others."), Contains("Place Gothenburg"));
}

TEST(SettleNames, AFamilyIsNoNameOfOne) {
  EXPECT_THAT(mentions("Tom Weber left. The Weber family owns it."), Not(Contains("Person Weber")));
  EXPECT_THAT(mentions("Tom Weber left. The Weber family owns it.", Level::nominal), Contains("Person The Weber family"));
}

TEST(SettleNames, ASurnameThatIsARegionIsThePersons) {
  EXPECT_THAT(mentions("Tinashe Moyo scored twice. Moyo also made one."), Contains("Person Moyo"));
}

TEST(SettleNames, SurnameFollowsTheFullName) {
  EXPECT_THAT(mentions("Mayor Zorbla Quennick spoke first. Later Quennick left the hall."),
              IsSupersetOf({"Person Zorbla Quennick", "Person Quennick"}));
}

TEST(SettleNames, AHeadlineInCapitalsHasTheNamesOfItsText) {
  EXPECT_THAT(mentions("ILSE BRANDT TO LEAD NORVIK SHIPPING\n\nNorvik Shipping Ltd. said that Ilse Brandt would lead it."),
              IsSupersetOf({"Person ILSE BRANDT", "Organization NORVIK SHIPPING"}));
}

TEST(SettleNames, NobodyIsSurmisedWhereThingsAreVisitedOrABodyIsNamed) {
  EXPECT_THAT(mentions("He visited Qassin Fossub last week."), Contains("Place Qassin Fossub"));
  const std::vector<std::string> found = mentions("It met UNMOR Atalanqua, the Estonian Sagnaf and Zorbu Gruppe.");
  for (const std::string_view name : {"Person UNMOR Atalanqua", "Person Estonian Sagnaf", "Person Zorbu Gruppe"}) EXPECT_THAT(found, Not(Contains(name)));
}

TEST(SettleNames, AFirmWithALegalFormDoesNotEndInAPerson) {
  EXPECT_THAT(mentions("Green Zorbel Recycling Ltd collects it. Green ways are taught."), Contains("Organization Green Zorbel Recycling Ltd"));
  EXPECT_THAT(mentions("Green Zorbel Recycling Ltd collects it. Green ways are taught."), Not(Contains("Organization Green")));
}

TEST(SettleNames, ARegionsNameIsAlsoARegisteredFirmsShortForm) {
  EXPECT_THAT(mentions("Tasman Harvest Group Ltd will buy beans. Tasman said so."), Contains("Organization Tasman"));
  EXPECT_THAT(mentions("They live in Tasman, a district. They left Tasman."), Contains("Place Tasman"));
}

TEST(SettleNames, NamesInCapitalsInsideASentenceAreThoseOfTheText) {
  EXPECT_THAT(mentions("Between her and LAKESHORE SUGAR LIMITED as defendant. Lakeshore Sugar Limited employed her."),
              Contains("Organization LAKESHORE SUGAR LIMITED"));
}

TEST(SettleNames, AGenerationAloneIsRead) {  // it was once taken off for ever
  EXPECT_THAT(mentions("Mr. III spoke. President II said so. Mr. Jr. left."), Not(Contains("Person spoke")));
}

TEST(SettleNames, AcronymFollowsItsLongForm) {
  EXPECT_THAT(mentions("The Northern Rail Agency (NRA) is small. The NRA has ten trains."),
              IsSupersetOf({"Organization Northern Rail Agency", "Organization NRA"}));
}

TEST(SettleNames, NameIsWhatDefinesAnAcronym) {
  EXPECT_THAT(mentions("She left Quill for Morven (QfM) in May. Later QfM closed."),
              IsSupersetOf({"Organization Quill for Morven", "Organization QfM"}));
}

TEST(SettleNames, CapitalInsideAWordIsABrand) {
  EXPECT_THAT(mentions("A lawyer of MorvenWorks left."), Contains("Organization MorvenWorks"));
  EXPECT_THAT(mentions("We saw a McMorven there."), Not(Contains("Organization McMorven")));
}

// Pieces of addresses and of hyphenated names were people of their own.
TEST(SettleNames, PieceOfAWordIsNoName) {
  EXPECT_THAT(mentions("See Giovanni_letter.doc, giovanni.Abernathy@example.org and Brambati.example now."), ::testing::IsEmpty());
  EXPECT_THAT(mentions("It is four on the Zorbo-Abernathy scale."), Not(Contains("Person Abernathy")));
  EXPECT_THAT(mentions("The Norway-Denmark ferry left."), IsSupersetOf({"Place Norway", "Place Denmark"}));
}

TEST(SettleNames, NothingIsMarkedInsideAName) {
  EXPECT_THAT(mentions("The Bank of Norway raised its rate."), Not(Contains("Place Norway")));
}

TEST(SettleNames, AGenerationIsOfTheNameAndLettersAreNot) {
  EXPECT_THAT(mentions("It was sold by Hugo Marlowe, Jr. and others."), Contains("Person Hugo Marlowe, Jr."));
  EXPECT_THAT(mentions("Also there was Hugo Marlowe MP, the host."), Contains("Person Hugo Marlowe"));
  EXPECT_THAT(mentions("Hugo Marlowe, FRS FRSC (born 1950), sang."), ::testing::ElementsAre("Person Hugo Marlowe"));
}

TEST(SettleNames, WhatFollowsAnOpenerIsNoBodyForThat) {
  EXPECT_THAT(mentions("Now, Zorbel is a guest professor of Leith University."), Contains("Person Zorbel"));
  EXPECT_THAT(mentions("Founded in 1946 and based in Oslo, Morvo Tarnel employs 40."), Contains("Organization Morvo Tarnel"));
}

TEST(SettleNames, AnOccupationOrACareerMakesAPerson) {
  EXPECT_THAT(mentions("Zorbel was a professor at Leith University."), Contains("Person Zorbel"));
  EXPECT_THAT(mentions("In 1937 Zorbel joined the Reform Party."), Contains("Person Zorbel"));
}

TEST(SettleNames, SpeakersInCapitalsArePeople) {
  EXPECT_THAT(mentions("OLIVIA QUENNICK: We agree.\n\nThe chair asked again."), Contains("Person OLIVIA QUENNICK"));
}

TEST(SettleNames, APeopleIsKnownByItsName) {
  const Annotations a = extracted("The Danes won. The Brandts lost.");
  const auto danes = std::find_if(a.entities.begin(), a.entities.end(), [](const Entity& e) { return e.name == "Danes"; });
  ASSERT_NE(danes, a.entities.end());
  EXPECT_EQ(danes->canonical, "people:Danes");
}

TEST(SettleNames, WordsOfFormalTextsAreNoPlacesAndNobody) {
  const auto found = mentions(
      "We trust in the Charter. All Member States, in particular the nuclear weapon States, the parties to the Treaty, came to the Assembly. "
      "It was agreed at the Morven Conference, and in the Council. Two Governments, a minister said, reported to the World.");
  EXPECT_THAT(found, ::testing::IsSubsetOf({"Organization Morven Conference", "Document Morven Conference", "Place Morven"}));
}

TEST(SettleNames, LettersOfThingsAreNoBodies) {
  EXPECT_THAT(mentions("EBITDA rose and EBITDA margins fell. The port signed an MOA with Larne; the MOA ends in May. A UGV hit it; UGV crews and four UGVs left."),
              Not(Contains(testing::StartsWith("Organization"))));
  EXPECT_THAT(mentions("The Morven Carbon Society (MCS) agreed. Later MCS left."), IsSupersetOf({"Organization MCS"}));
}

TEST(SettleNames, LettersOutOfTheNameInItsOrderAreItsShortForm) {
  const Annotations annotations = extracted("The Morven Cocoa Board (COCOBOD) agreed. Later COCOBOD left.");
  const auto of = [&](std::size_t i) { return annotations.mentions[i].entity; };
  std::vector<std::size_t> names;
  for (std::size_t i = 0; i < annotations.mentions.size(); ++i) {
    if (annotations.mentions[i].level == Level::name && annotations.mentions[i].type == "Organization") names.push_back(i);
  }
  ASSERT_EQ(names.size(), 3U);
  EXPECT_EQ(of(names[0]), of(names[1]));
  EXPECT_EQ(of(names[0]), of(names[2]));
}

TEST(SettleNames, ATownsNameIsTheFirmsWhereOnlyARegisterSaysTown) {
  EXPECT_THAT(mentions("Halden Wind A/S met on Monday. Later Halden cut its capex."), Contains("Organization Halden"));
  EXPECT_THAT(mentions("Halden Wind A/S met on Monday. It is based in Halden, near the port of Halden."), Contains("Place Halden"));
}

TEST(SettleNames, LettersAndNumeralsEndNobodysName) {
  EXPECT_THAT(mentions("It was lent under QUSELF III to Zorbalfa IPP and the S&P Zorbex Quennix."),
              AllOf(Not(Contains("Person QUSELF III")), Not(Contains("Person Zorbalfa IPP")), Not(Contains("Person P Zorbex Quennix"))));
}

TEST(SettleNames, CooperationIsOneWordOfAName) {
  EXPECT_THAT(mentions("The Gulf Co-operation Council met."), Contains("Organization Gulf Co-operation Council"));
}

TEST(SettleNames, OwnersInNamesAreFoundInEveryOccurrence) {
  EXPECT_THAT(mentions("Dr Brandt's Labs Q4: profit jumps\n\nDr Brandt's Labs reported a profit.").size(), 2U);
}

TEST(SettleNames, TheNounBeforeANameSaysWhatItIs) {
  const auto subtype = [](std::string_view text, std::string_view name) {
    for (const Mention& mention : extracted(text).mentions) {
      if (text.substr(mention.span.begin, mention.span.size()) == name) return mention.subtype;
    }
    return std::string("-");
  };
  EXPECT_EQ(subtype("The Swedish radiation firm Quorlo agreed.", "Quorlo"), "company");
  EXPECT_EQ(subtype("The Quorla Group of Companies agreed.", "Quorla Group of Companies"), "company");
  EXPECT_EQ(subtype("The opposition National Quorla Congress objected.", "National Quorla Congress"), "party");
}

TEST(SettleNames, ASurnameThatIsAWordFollowsWhatNobodyKnows) {
  EXPECT_THAT(mentions("Then in-form Thaborel Khan struck again."), Contains("Person Thaborel Khan"));
}

TEST(SettleNames, WhatHasAnArticleIsNobody) {
  EXPECT_THAT(mentions("He signed for the Arvena Coyotels in May."), Not(Contains("Person Arvena Coyotels")));
}

TEST(SettleNames, LettersOfWordsInSmallLettersAreNoBody) {
  EXPECT_THAT(mentions("Its headline earnings per share (HEPS) fell. HEPS said nothing."), Not(Contains("Organization HEPS")));
  EXPECT_THAT(mentions("The nurse took the blood pressure (BP) of all. BP fell."), Not(Contains("Organization BP")));
}

TEST(SettleNames, ANumberedModelIsFoundInEveryOccurrence) {
  const std::vector<std::string> found = mentions("The Zephyr 12 weighs 2 kg. He drove a Zephyr 12 home.");
  EXPECT_EQ(std::count(found.begin(), found.end(), "Product Zephyr 12"), 2);
}

TEST(Nominals, TakeDeterminerModifiersAndHead) {
  EXPECT_THAT(mentions("Yesterday the new chief engineer of the plant met its Danish customers and a trade union.", Level::nominal),
              IsSupersetOf({"Person its Danish customers", "Organization a trade union"}));
}

TEST(Nominals, InsideNominalsAreMentionsToo) {
  EXPECT_THAT(mentions("The firm's bookkeeper left. They met the head of the Danish region.", Level::nominal),
              IsSupersetOf({"Person The firm's bookkeeper", "Organization The firm", "Person the head of the Danish region",
                            "Place the Danish region"}));
}

TEST(Nominals, OfPhraseComesInOnlyForARole) {
  EXPECT_THAT(mentions("The head of the region praised the joint venture of two firms.", Level::nominal),
              IsSupersetOf({"Person The head of the region", "Organization the joint venture"}));
}

TEST(Nominals, GoodsAreProductsWhereTheyAreTraded) {
  EXPECT_THAT(mentions("The factory exports agricultural machinery.", Level::nominal), Contains("Product agricultural machinery"));
  EXPECT_THAT(mentions("He dreamt of trucks.", Level::nominal), Not(Contains("Product trucks")));
}

TEST(SettleNames, TheEndOfANameWithAnApostropheIsNobody) {
  EXPECT_THAT(mentions("They met the Lynch and O'Brien families."), Not(Contains("Person Brien")));
}

TEST(SettleNames, TheLetterOfAnItemIsNoInitial) {
  const std::vector<std::string> found = mentions("A. Petition lodged by Ilse Brandt.\n\nB. Tarnek said so.");
  EXPECT_THAT(found, AllOf(Contains("Person B. Tarnek"), Not(Contains("Person A. Petition"))));
}

TEST(SettleNames, AFirmWithItsFormFirstGoesByTheRest) {
  EXPECT_THAT(mentions("They bought UAB Zorbiu Quenas in May. Zorbiu Quenas, the main mill, agreed."),
              IsSupersetOf({"Organization UAB Zorbiu Quenas", "Organization Zorbiu Quenas"}));
}

TEST(SettleNames, SavingsAndCreditAreOfOneFirm) {
  EXPECT_THAT(mentions("The Morven Saving and Loan Growers Ltd. met."), Contains("Organization Morven Saving and Loan Growers Ltd."));
}

TEST(SettleNames, WhatAProjectIsCalledIsNobody) {
  EXPECT_THAT(mentions("It pays for the large Gorba Quenal project. They asked Norba Quental."),
              AllOf(Not(Contains("Person Gorba Quenal")), Contains("Person Norba Quental")));
}

TEST(SettleNames, WhatHaveDoneSomethingAreABody) {
  EXPECT_THAT(mentions("Rimbu Quenjau have built a mill. Ilvar Tarn and Norba Quental have left."),
              IsSupersetOf({"Organization Rimbu Quenjau", "Person Norba Quental"}));
}

TEST(SettleNames, FourWordsWithAFirstNameAreAPerson) {
  EXPECT_THAT(mentions("It was Quentar Mohammed Al Zorbi who left."), Contains("Person Quentar Mohammed Al Zorbi"));
}

TEST(SettleNames, TwoWordsInCapitalsBehindConsonantsAreNobody) {
  EXPECT_THAT(mentions("It was carried by the 2,900 teu MQ ZORBANA then."), Not(Contains(::testing::StartsWith("Person"))));
}

TEST(SettleNames, WhatIsMadeInANameIsMadeInAPlace) {
  EXPECT_THAT(mentions("They worked at a mill in Lyle. It closed."), Contains("Place Lyle"));
}

TEST(SettleNames, WhoLeadsAFirmIsNoFirm) {
  EXPECT_THAT(mentions("The director of the small dairy enterprise Ilvo Tarnekov agreed."), Contains("Person Ilvo Tarnekov"));
  EXPECT_THAT(mentions("Chikvo Tarnhuka, a senior member of the new charity, agreed."), Contains("Person Chikvo Tarnhuka"));
}

TEST(SettleNames, WhoAreCalledByAPluralAreATeam) {
  EXPECT_THAT(mentions("They beat the Giovanni Quorlers. The Quorlers have not won since."),
              IsSupersetOf({"Organization Giovanni Quorlers", "Organization Quorlers"}));
  EXPECT_THAT(mentions("Giovanni Galoirs left. The Galoirs theorem is old."), Contains("Person Giovanni Galoirs"));
}

TEST(SettleNames, AnInitialBehindALabelIsAPersons) { EXPECT_THAT(mentions("Morven: T. Fisher, A. Quornel"), Contains("Person T. Fisher")); }

TEST(SettleNames, AClubIsNoTownWithoutItsLetters) {
  EXPECT_THAT(mentions("The Quorlton Town FC won. It was Quorlton Town that they beat."), Contains("Organization Quorlton Town"));
}

TEST(SettleNames, ASurnameThatFollowsToIsNoPlace) {
  EXPECT_THAT(mentions("It was Barnavel Quontume who came. They gave it to Quontume, and left."), Contains("Person Quontume"));
}

TEST(SettleNames, WhatHasADigitIsNobody) { EXPECT_THAT(mentions("They ordered Zorbelin Q80s in May."), Not(Contains(::testing::StartsWith("Person")))); }

TEST(SettleNames, ACountryMayBeASurname) {
  EXPECT_THAT(mentions("The keeper Giovanni Jordan left."), Contains("Person Giovanni Jordan"));
  EXPECT_THAT(mentions("The head of Giovanni Norway left."), Not(Contains("Person Giovanni Norway")));
}

TEST(SettleNames, TwoPlacesAreNoFirm) { EXPECT_THAT(mentions("The courts of Oslo & Gothenburg met."), Not(Contains("Organization Oslo & Gothenburg"))); }

TEST(SettleNames, OrdinaryWordsBehindATitleAreNobody) {
  EXPECT_THAT(mentions("They read the Governor Basket Recipe aloud."), Not(Contains(::testing::StartsWith("Person"))));
  EXPECT_THAT(mentions("Our Physician Inventors met."), Not(Contains("Person Inventors")));
  EXPECT_THAT(mentions("Then Governor Basket left."), Contains("Person Basket"));
}

TEST(SettleNames, AFirmNamedAfterSomebodyIsNobody) {
  EXPECT_THAT(mentions("They bought the Giovanni Motel in May."), IsSupersetOf({"Organization Giovanni Motel"}));
  EXPECT_THAT(mentions("He left Giovanni Quorl Equities in May."), Not(Contains("Person Giovanni Quorl Equities")));
}

TEST(SettleNames, TheWordsOfABodySayMoreThanASurmise) {
  const std::initializer_list<std::pair<const char*, const char*>> kBodies = {
      {"The Seed & Soil Association met.", "association"}, {"The Morven Hockey League met.", "sports"},
      {"The Morven Democratic Alliance met.", "party"},    {"The Progressives of Morven Party met.", "party"},
      {"The Dunmore Chamber of Commerce met.", "association"}, {"The Seed & Soil Bank met.", "company"},
  };
  for (const auto& [text, subtype] : kBodies) {
    const Annotations found = extracted(text);
    ASSERT_FALSE(found.mentions.empty()) << text;
    EXPECT_EQ(found.mentions.front().subtype, subtype) << text;
  }
}

TEST(SettleNames, WordsThatAreNobodysMakeNoPerson) {
  EXPECT_THAT(mentions("She was flown to OrbitHealth Zorbfeld with her son."), Not(Contains(::testing::StartsWith("Person"))));
  EXPECT_THAT(mentions("TV Zorbeli broadcast the rally."), Not(Contains(::testing::StartsWith("Person"))));
  EXPECT_THAT(mentions("They came by Bardov Zorbstraße."), Not(Contains(::testing::StartsWith("Person"))));
  EXPECT_THAT(mentions("Work at its Tambo Zorbo pit stopped."), Not(Contains(::testing::StartsWith("Person"))));
  EXPECT_THAT(mentions("Then FitzZorbel Quentar left for home."), Contains("Person FitzZorbel Quentar"));
}

TEST(SettleNames, AFirmWithTwoLegalFormsIsFoundAgainWithoutThem) {
  EXPECT_THAT(mentions("Minzo Zeiki Co., Ltd. recalled its saws. Minzo Zeiki makes them."), Contains("Organization Minzo Zeiki"));
}

}  // namespace
}  // namespace factweave
