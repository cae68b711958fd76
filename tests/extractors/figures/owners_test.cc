// SPDX-License-Identifier: MIT
// Whose a figure is, with all built-in rules.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

std::string owner_of(const std::string& text, std::string_view surface) {
  const Annotations a = extract(text);
  const auto found = std::find_if(a.figures.begin(), a.figures.end(), [&](const Figure& f) { return f.text == surface; });
  if (found == a.figures.end()) return "no figure " + std::string(surface);
  return found->of.empty() ? "-" : a.entities[found->of.front().index].name;
}

// All owners, by name.
std::string owners_of(const std::string& text, std::string_view surface) {
  const Annotations a = extract(text);
  const auto found = std::find_if(a.figures.begin(), a.figures.end(), [&](const Figure& f) { return f.text == surface; });
  std::string names;
  if (found == a.figures.end()) return "no figure";
  for (const RecordRef& of : found->of) names += (names.empty() ? "" : " + ") + a.entities[of.index].name;
  return names;
}

TEST(Owners, ASubjectOfItsOwnIsNotOfTheFirmBefore) {
  const std::string before = "Norvik Shipping Ltd. earned $31 million. ";
  EXPECT_EQ(owner_of(before + "Net profit rose to $4 million.", "$4 million"), "Norvik Shipping Ltd.");
  EXPECT_EQ(owner_of(before + "Imports totalled $7 million, an increase of 9%.", "9%"), "Norvik Shipping Ltd.");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd reported for May. Net sales were 60 tonnes, up from the 50 tonnes handled in April.", "50 tonnes"),
            owner_of("Norvik Shipping Ltd reported for May. Net sales were 60 tonnes, up from the 50 tonnes handled in April.", "60 tonnes"));
  EXPECT_EQ(owner_of(before + "The toll will rise to 12%.", "12%"), "-");
  EXPECT_EQ(owner_of(before + "Two-thirds of the seals left.", "Two-thirds"), "-");
}

TEST(Owners, WhatABankReportsOfACountryIsNotItsOwn) {
  const std::string before = "Norvik Bank Ltd. earned $31 million. ";
  EXPECT_EQ(owner_of(before + "Inflation rose to 4%.", "4%"), "-");
  EXPECT_EQ(owner_of(before + "Households paid $4 million.", "$4 million"), "-");
  EXPECT_EQ(owner_of(before + "It paid $4 million.", "$4 million"), "Norvik Bank Ltd.");
}

TEST(Owners, WhereSomethingWasSoldOwnsNothingReportedNext) {
  EXPECT_EQ(owner_of("Sales in Norway rose to $31 million. Net profit was $4 million.", "$4 million"), "-");
  EXPECT_EQ(owner_of("Norway exported timber for $31 million. Imports were $4 million.", "$4 million"), "Norway");
}

TEST(Owners, GoodsOwnOnlyWhatGoodsHave) {
  EXPECT_EQ(owner_of("Children get 0.25 ml of vaccine. Fever stayed below 39.4 degrees Celsius.", "below 39.4 degrees Celsius"), "-");
}

TEST(Owners, TheSubjectOfAConditionOwnsNothing) {
  EXPECT_EQ(owner_of("If Norvik Shipping Ltd. agrees, Norway will pay $4 million.", "$4 million"), "Norway");
}

TEST(Owners, ADistanceIsOfThePlaceItIsMeasuredFrom) {
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. will drill in a bay some 40 km from Norway.", "some 40 km"), "Norway");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. sank a ship within 5 miles of Norway.", "5 miles"), "Norway");
}

TEST(Owners, AMeasureOfAConditionIsNotOfTheSubject) {
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. stops its cranes whenever gusts exceed 25 m/s.", "25 m/s"), "cranes");
  EXPECT_EQ(owner_of("Norway could cease to exist if the sea rises by one metre.", "one metre"), "Norway");
}

TEST(Owners, MoneyIsAlsoOfWhatItIsSpentOn) {
  const Annotations a = extract("Norvik Shipping Ltd. will spend $40 million (€36 million) on a new plant.");
  ASSERT_EQ(a.figures.size(), 2U);
  EXPECT_EQ(a.figures[0].of.size(), 2U);
}

TEST(Owners, ADescribedThingOwnsItsMeasure) {
  EXPECT_NE(owner_of("Norvik Shipping Ltd. bought a 20 MW electrolyser.", "20 MW").find("electrolyser"), std::string::npos);
}

TEST(Owners, WhatStandsInAnotherClauseOwnsNothing) {
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. lost, as Brandt GmbH earned $4 million.", "$4 million"), "Brandt GmbH");
}

TEST(Owners, ListedThingsDoNotOwnEachOther) {
  EXPECT_EQ(owner_of("Norway will deliver 40 tanks, four ramps and 120,000 shells.", "120,000"), "shells");
}

TEST(Owners, AnAddressOwnsNothing) {
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. (Bergen, Norway) lost $4 million.", "$4 million"), "Norvik Shipping Ltd.");
  EXPECT_EQ(owner_of("Miami, Florida-based sellers lost $4 million.", "$4 million").find("Miami"), std::string::npos);
}

TEST(Owners, NoFirmOwnsWhatACountryHas) {
  EXPECT_EQ(owner_of("Brandt GmbH said unemployment in Norway rose to 4.1%.", "4.1%"), "Norway");
}

TEST(Owners, OrdinalsAreOfThePossessor) {
  EXPECT_EQ(owner_of("Sweden spoke to Norvik Shipping Ltd. at its third meeting.", "third"), "Norvik Shipping Ltd.");
  EXPECT_EQ(owner_of("Sweden praised Norvik Shipping Ltd.'s third plant.", "third"), "Norvik Shipping Ltd.");
  EXPECT_EQ(owner_of("Sweden won the third regular session of the General Assembly.", "third"), "General Assembly");
  EXPECT_EQ(owner_of("Ilse Brandt is on her third visit.", "third"), "Ilse Brandt");
  EXPECT_EQ(owner_of("Sweden lost the third round.", "third"), "-");
}

TEST(Owners, AFrequencyIsOfWhatIsDone) {
  EXPECT_EQ(owner_of("Sweden inspects Norvik Shipping Ltd. twice a year.", "twice a year"), "Norvik Shipping Ltd.");
  EXPECT_EQ(owner_of("Sweden met daily threats.", "daily"), "-");
}

TEST(Owners, ARankIsOfTheSubject) { EXPECT_EQ(owner_of("Norway is No. 3 in Europe.", "No. 3"), "Norway"); }

TEST(Owners, ABoardDecidesForItsBody) {
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. fell. The supervisory board approved a buyback of $4 million.", "$4 million"), "Norvik Shipping Ltd.");
  EXPECT_EQ(owner_of("Sweden fell. Norvik Shipping Ltd. said its board approved a buyback of $4 million.", "$4 million"), "Norvik Shipping Ltd.");
}

TEST(Owners, WhoCountsForACountryOwnsNothing) {
  EXPECT_EQ(owner_of("Norway's customs service puts exports at $4 million.", "$4 million"), "Norway");
}

TEST(Owners, ShopsInWhichSomethingIsSoldOwnNothing) {
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. will have the lamp in stores from May 6 at $64.99.", "$64.99"), "Norvik Shipping Ltd.");
}

TEST(Owners, TradeIsOfBothSidesOfTheTalks) {
  const Annotations a = extract(
      "President of Norway Ilse Brandt met President of Sweden Alva Ruiz on Monday. Ilse Brandt and Alva Ruiz held talks. Trade rose to $4 million.");
  const auto money = std::find_if(a.figures.begin(), a.figures.end(), [](const Figure& f) { return f.kind == "money"; });
  ASSERT_NE(money, a.figures.end());
  EXPECT_EQ(money->of.size(), 2u);
}

TEST(Owners, ATimeIsOfWhatItsVerbHappensTo) {
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. was founded in 1958.", "1958"), "Norvik Shipping Ltd.");
  EXPECT_EQ(owner_of("Ilse Brandt was born in Lima in 1971.", "1971"), "Ilse Brandt");
  EXPECT_EQ(owner_of("Ilse Brandt founded Norvik Bank in 1958.", "1958"), "Norvik Bank");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. grew in 1958.", "1958"), "-");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. said prices will start to rise on 1 May 2025.", "1 May 2025"), "-");
}

TEST(Owners, ALengthOfTimeIsOfWhatLasts) {
  EXPECT_EQ(owner_of("The board took a ten-year lease agreement with Norvik Shipping Ltd.", "ten-year"), "ten-year lease agreement");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd. waited for ten years.", "ten years"), "-");
  EXPECT_EQ(owner_of("Ilse Brandt was jailed for ten years.", "ten years"), "Ilse Brandt");
}

TEST(Owners, ThingsAreOfWhereTheyAre) {
  const Annotations a = extract("Norvik Shipping Ltd. employs 40 workers at its plant in Larne.");
  ASSERT_FALSE(a.figures.empty());
  const auto owned_by = [&](std::string_view name) {
    return std::any_of(a.figures[0].of.begin(), a.figures[0].of.end(), [&](const RecordRef& of) { return a.entities[of.index].name == name; });
  };
  EXPECT_TRUE(owned_by("its plant"));
  EXPECT_FALSE(owned_by("Norvik Shipping Ltd."));
}

TEST(Owners, ARankOrAgeIsOfWhatItDescribes) {
  EXPECT_EQ(owner_of("Owners of Norvik Hats Ltd closed the 113-year-old brewery.", "113-year-old"), "113-year-old brewery");
  EXPECT_EQ(owner_of("Tom Weber thanked the 31-year-old nurse.", "31-year-old"), "31-year-old nurse");
  EXPECT_EQ(owner_of("Norway's second-largest bank, Norvik Bank, fell.", "second-largest"), "Norvik Bank");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd is 40 years old.", "40 years old"), "Norvik Shipping Ltd");
}

TEST(Owners, WhatIsSaidOfTheLastBodyIsNotOfTheSubject) {
  EXPECT_EQ(owner_of("Norvik Shipping Ltd bought Frost Lines Ltd, which lost $4 million.", "$4 million"), "Frost Lines Ltd");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd bought a Kenyan company generating $2 million.", "$2 million"), "Kenyan company");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd is a company that lost $2 million.", "$2 million"), "Norvik Shipping Ltd");
}

TEST(Owners, ARelativeClauseIsAboutWhatStandsBeforeIt) {
  EXPECT_EQ(owners_of("Norvik Shipping Ltd landed at the airport, which has handled 4 million tonnes.", "4 million tonnes"), "airport");
  EXPECT_EQ(owners_of("Norvik Shipping Ltd bought Frost Lines Ltd, which was set up in 1987 in Larne with a share capital of $4 million.", "$4 million"), "Frost Lines Ltd");
  EXPECT_EQ(owners_of("Norvik Shipping Ltd, which opened in May, lost $4 million.", "$4 million"), "Norvik Shipping Ltd");
}

TEST(Owners, WhatStandsInThePredicateOwnsNothing) {
  EXPECT_EQ(owners_of("Norvik Shipping Ltd is the company that lost $2 million.", "$2 million"), "Norvik Shipping Ltd");
}

TEST(Owners, WhatABodyHasIsNotOfTheSubject) {
  EXPECT_EQ(owners_of("Norvik Shipping Ltd bought Frost Lines Ltd with sales of $4 million.", "$4 million"), "Frost Lines Ltd");
  EXPECT_EQ(owners_of("Norvik Shipping Ltd provided Frost Lines Ltd with a loan of $4 million.", "$4 million"), "Norvik Shipping Ltd + Frost Lines Ltd");
}

TEST(Owners, ALaterSubjectOfAListTakesOverTheVerb) {
  EXPECT_EQ(owners_of("Norvik Shipping Ltd earned $7 million and Frost Lines Ltd $4 million.", "$4 million"), "Frost Lines Ltd");
}

TEST(Owners, ABracketSaysTheSameOrIsOfItsLabel) {
  EXPECT_EQ(owners_of("Norvik Shipping Ltd will spend $40 million (€36 million) on a new plant.", "€36 million"), "Norvik Shipping Ltd + new plant");
  EXPECT_EQ(owners_of("The winners were Norvik Shipping Ltd ($7 million) and Frost Lines Ltd ($4 million).", "$4 million"), "Frost Lines Ltd");
}

TEST(Owners, APriceIsOfTheThingItDescribes) {
  EXPECT_EQ(owners_of("The $12 million hospital opened in May.", "$12 million").find("hospital") == std::string::npos, false);
  EXPECT_EQ(owners_of("Norvik Shipping Ltd won a $7 million contract.", "$7 million").find("contract") == std::string::npos, false);
}

TEST(Owners, TheHomeOfAFirmIsNoSubject) {
  EXPECT_EQ(owners_of("Norway's state-run Norvik Shipping Ltd lost $4 million.", "$4 million"), "Norvik Shipping Ltd");
  EXPECT_EQ(owners_of("Norway's exports fell to $4 million.", "$4 million"), "Norway");
  EXPECT_EQ(owners_of("Norvik Shipping Ltd bought a plant in Bergen, Norway, for $4 million.", "$4 million"), "Norvik Shipping Ltd + plant");
}

TEST(Owners, WhoIsToldOwnsNothing) {
  EXPECT_EQ(owner_of("Ilse Brandt told Norvik Shipping Ltd that losses were $2 million.", "$2 million"), "-");
}

TEST(Owners, NobodySpeaksOfThePlaceOfADateline) {
  EXPECT_EQ(owner_of("Oslo, NORWAY (NTB) - Norvik Shipping Ltd lost $2 million.", "$2 million"), "Norvik Shipping Ltd");
  EXPECT_EQ(owners_of("Bergen: Norvik Shipping Ltd lost $2 million.", "$2 million"), "Norvik Shipping Ltd");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd (NSL) - the last of its kind in Norway - lost $2 million.", "$2 million"), "Norvik Shipping Ltd");
}

TEST(Owners, WhatADocumentIsWorthIsItsOwn) {
  EXPECT_EQ(owner_of("Norvik Shipping Ltd signed a contract worth $4 million.", "$4 million"), "contract");
  EXPECT_EQ(owner_of("The contract is worth $4 million and runs for 12 years.", "$4 million"), "contract");
  EXPECT_EQ(owner_of("The contract is worth $4 million and runs for 12 years.", "12 years"), "contract");
  EXPECT_EQ(owner_of("The report said losses were $4 million.", "$4 million"), "-");
}

TEST(Owners, WhoOnlyTellsOfAFigureOwnsNothing) {
  EXPECT_EQ(owner_of("The energy ministry said that output rose to 40 GWh.", "40 GWh"), "-");
  EXPECT_EQ(owner_of("According to data from the energy ministry, output rose to 40 GWh.", "40 GWh"), "-");
  EXPECT_EQ(owner_of("Norway's central bank expects growth of 4%.", "4%"), "Norway");
  EXPECT_EQ(owner_of("An officer of the energy ministry, Ilse Brandt, said that output rose to 40 GWh.", "40 GWh"), "-");
  EXPECT_EQ(owner_of("A report by the Norway Tea Exchange (NTX) shows that output rose to 40 GWh.", "40 GWh"), "-");
  EXPECT_EQ(owner_of("Norway Tea Board statistics show that output rose to 40 GWh.", "40 GWh"), "-");
  EXPECT_EQ(owner_of("The energy ministry expects to spend $4 million.", "$4 million"), "energy ministry");
  EXPECT_EQ(owner_of("The energy ministry said its deficit rose to $4 million.", "$4 million"), "energy ministry");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd said that profit rose to $4 million.", "$4 million"), "Norvik Shipping Ltd");
}

TEST(Owners, ANewParagraphGoesOnWithTheResultsOfTheFirm) {
  const std::string before = "Norvik Shipping Ltd earned $31 million.\n\n";
  EXPECT_EQ(owner_of(before + "Total revenue rose by 4%.", "4%"), "Norvik Shipping Ltd");
  EXPECT_EQ(owner_of(before + "Meanwhile, operating expenses fell by 4%.", "4%"), "Norvik Shipping Ltd");
  EXPECT_EQ(owner_of(before + "The toll rose by 4%.", "4%"), "-");
  EXPECT_EQ(owner_of(before + "Brandt GmbH had a bad year.\n\nTotal revenue rose by 4%.", "4%"), "-");
  EXPECT_EQ(owner_of("The energy ministry spent $31 million.\n\nTotal revenue rose by 4%.", "4%"), "-");
}

TEST(Owners, AResultsNoticeIsOfTheFirmItNames) {
  const std::string head = "Norvik Shipping Ltd today announced its results for the year.\n\n";
  EXPECT_EQ(owner_of(head + "- Net income of $4 million", "$4 million"), "Norvik Shipping Ltd");
  EXPECT_EQ(owner_of(head + "The shares ended at $31.", "$31"), "Norvik Shipping Ltd");
  EXPECT_EQ(owner_of(head + "The toll was $31.", "$31"), "-");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd, an arm of Brandt GmbH, announced its results.\n\n- Net income of $4 million", "$4 million"), "Norvik Shipping Ltd");
  EXPECT_EQ(owner_of(head + "Daily throughput averaged 700 tonnes.", "700 tonnes"), "Norvik Shipping Ltd");
  EXPECT_EQ(owner_of("The energy ministry today announced its results.\n\n- Net income of $4 million", "$4 million"), "-");
}

TEST(Owners, GoodsThatAreSoldInAPlaceOwnAFigureWithIt) {
  EXPECT_EQ(owners_of("In Norway, timber exports rose by 4%.", "4%"), "Norway + timber");
  EXPECT_EQ(owners_of("In Norway, Norvik Shipping Ltd lost 4%.", "4%"), "Norvik Shipping Ltd");
}

TEST(Owners, WhatGoodsAreCountedInOwnsNoChange) {
  EXPECT_EQ(owners_of("Norway exported 40,000 bags, up 4% from May.", "4%"), "Norway");
}

TEST(Owners, AFigureThatNobodyHasIsOfThePlaceBehindIt) {
  EXPECT_EQ(owner_of("Some 900 tremors were recorded across Norway.", "Some 900"), "Norway");
  EXPECT_EQ(owner_of("Rents fell by 4% in Norway.", "4%"), "Norway");
  EXPECT_EQ(owner_of("The year began with a 4% increase in rents in Norway.", "4%"), "Norway");
  EXPECT_EQ(owner_of("Rents ranged from $400 in Norway to $700 in Peru.", "$700"), "Peru");
  EXPECT_EQ(owner_of("Two treaties were signed in Norway.", "Two"), "-");
  EXPECT_EQ(owner_of("Ilse Brandt counted 40 in Norway.", "40"), "-");
  EXPECT_EQ(owner_of("Norvik Shipping Ltd lost 4% in Norway.", "4%"), "Norvik Shipping Ltd");
}

TEST(Owners, AClauseOfAPlaceIsAboutThePlace) {
  EXPECT_EQ(owners_of("In Norway rents rose by 2%, while in Peru they fell by 4%.", "4%"), "Peru");
  EXPECT_EQ(owners_of("Norvik Shipping Ltd will build a yard in Peru, where wages rose by 4%.", "4%"), "Peru");
  EXPECT_EQ(owners_of("Norvik Shipping Ltd will build a yard in Peru, a country in which 4% are poor.", "4%"), "Peru");
}

TEST(Owners, AListOfSubjectsOwnsAFigureTogether) {
  EXPECT_EQ(owners_of("Norway, Peru and Kenya raised the toll by 4%.", "4%"), "Norway + Peru + Kenya");
}

TEST(Owners, WhoIsNamedInPassingOwnsNothing) {
  EXPECT_EQ(owner_of("Apart from the wharf of Norvik Shipping Ltd, Frost Shipping Ltd lost 4%.", "4%"), "Frost Shipping Ltd");
  EXPECT_EQ(owners_of("Norway, unlike Peru, gained 4%.", "4%"), "Norway");
  EXPECT_EQ(owners_of("(Norvik Shipping Ltd) - In Norway rents rose by 4%.", "4%"), "Norway");
}

TEST(Owners, WhatIsMeasuredOwnsNoOtherThingsOfItsList) {
  EXPECT_EQ(owners_of("Norvik Shipping Ltd carried 8 tonnes of timber, 40 poles and 12 hectares of turf.", "40"), "Norvik Shipping Ltd");
}

TEST(Owners, WhatExplainsAPlaceOwnsNothing) {
  EXPECT_EQ(owners_of("In Norway, the region's largest timber exporter, rents rose by 4%.", "4%"), "Norway");
}

TEST(Owners, WhoStudiesOthersOwnsNothing) {
  EXPECT_EQ(owners_of("Norvik Bank chief economist Ilse Brandt sees Norway gaining 4%.", "4%"), "Norway");
  EXPECT_EQ(owners_of("An analyst at Norvik Bank sees Norway gaining 4%.", "4%"), "Norway");
  EXPECT_EQ(owners_of("Norvik Bank gained 4%.", "4%"), "Norvik Bank");
}

TEST(Owners, AMinistryThatReportsOnADayOwnsNothing) {
  EXPECT_EQ(owner_of("The energy ministry reported on Tuesday that Norway gained 4%.", "4%"), "Norway");
  EXPECT_EQ(owner_of("The National Energy Agency (NEA) said that Norway gained 4%.", "4%"), "Norway");
  EXPECT_EQ(owner_of("The energy ministry is reporting that Norway gained 4%.", "4%"), "Norway");
  EXPECT_EQ(owner_of("The energy ministry said that Norway's revenue was $4 million.", "$4 million"), "Norway");
}

TEST(Owners, GoodsEarnNoProfit) {
  EXPECT_EQ(owners_of("Norvik Shipping Ltd sold timber at lower prices and a profit of $4 million.", "$4 million"), "Norvik Shipping Ltd");
}

TEST(Owners, ABracketInAListIsOfTheNameBeforeIt) {
  const std::string text = "Norvik Shipping Ltd sells to three markets: Norway (40%), Peru (30%) and Kenya (20%).";
  EXPECT_EQ(owners_of(text, "40%"), "Norway");
  EXPECT_EQ(owners_of(text, "20%"), "Kenya");
}

}  // namespace
}  // namespace factweave
