// SPDX-License-Identifier: MIT
// Values, kinds and units of figures of whole texts, with the built-in rules.
#include <gtest/gtest.h>

#include <string>

#include "tests/extractors/figures/read_figures.h"

namespace factweave {
namespace {

TEST(Figures, DurationsAddTheirPartsExactly) {
  EXPECT_EQ(read("It lasted two decades and a half.").at("two decades and a half").value, "25");
  EXPECT_EQ(read("It took 1 hour, 2 minutes and 3.5 seconds.").at("1 hour, 2 minutes and 3.5 seconds").value,
            "3723.5");
  const Figure mixed = read("A term of 1 year and 20 days.").at("1 year and 20 days");
  EXPECT_EQ(mixed.iso, "P1Y20D");
  EXPECT_EQ(mixed.value, "");
  EXPECT_NE(read("At its thirty-second session it met.").at("thirty-second").kind, "duration");
}

TEST(Figures, AUnitMayBeARate) {
  const Read text = read("Gusts of 75 mph hit a plant that treats 4,500 tpd; it took a year and a half.");
  EXPECT_EQ(text.at("75 mph").unit, "[mi_i]");
  EXPECT_EQ(text.at("75 mph").per, "h");
  EXPECT_EQ(text.at("4,500 tpd").per, "d");
  EXPECT_EQ(text.at("a year and a half").per, "");
  EXPECT_EQ(read("Gas costs $4 per million BTU.").at("$4 per million BTU").per, "10*6.[Btu]");
  EXPECT_EQ(read("It falls at 9.8 m/s2.").at("9.8 m/s2").per, "s2");
}

TEST(Figures, PartsOfALargerUnitNeedAWholeNumberOfIt) {
  EXPECT_EQ(read("It emits 12 t, 400 kg of it in May.").at("12 t, 400 kg").value, "12400");
  EXPECT_EQ(read("It emits 12.5 t, 400 kg of it in May.").at("12.5 t").value, "12.5");
}

TEST(Figures, ALetterBehindANumberIsADegreeWhereItIsHot) {
  EXPECT_EQ(read("It was hot at 39C on deck.").at("39C").unit, "Cel");
  EXPECT_TRUE(read("The union 3F called for it.").annotations.figures.empty());
}

TEST(Figures, AnAngstromIsNoAmpere) {
  EXPECT_EQ(read("A line at 1335.7 Å and a current of 2 A in it.").at("1335.7 Å").unit, "Ao");
  EXPECT_EQ(read("A current of 2.5 A flows.").at("2.5 A").unit, "A");
}

TEST(Figures, OneQuarterOfSomethingIsAFraction) {
  EXPECT_EQ(read("The one quarter of the people who fish.").at("one quarter").kind, "ratio");
  EXPECT_EQ(read("It grew in one quarter.").at("one quarter").kind, "duration");
}

TEST(Figures, OnlySidesShareTheirUnit) {
  EXPECT_EQ(read("A box of 30 x 20 cm.").at("30").unit, "cm");
  EXPECT_EQ(read("They built 2 x 600 MW.").at("2").kind, "count");
}

TEST(Figures, ABareSignMeansWhatTheDocumentCountsIn) {
  const Read text = read("The depot cost C$85 million. Cash flow was $31 million.");
  EXPECT_EQ(text.at("$31 million").unit, "CAD");
  EXPECT_TRUE(text.at("$31 million").unit_inferred);
  EXPECT_EQ(read("Cash flow was $31 million.").at("$31 million").unit, "USD");
  EXPECT_EQ(read("It raised $40 million. The contract is worth A$25 million.").at("$40 million").unit, "USD");
}

TEST(Figures, LettersBeforeAnAmountMeanWhatTheDocumentsCountryUses) {
  EXPECT_EQ(read("The yard owes K3 million.").at("K3 million").unit, "ZMW");
  EXPECT_EQ(read("It paid MK40 million and K3 million more.").at("K3 million").unit, "MWK");
}

TEST(Figures, AScaledNumberBesideAnAmountIsMoneyToo) {
  const Read text = read("The yard earned $3.1 million, compared with 2.9 million a year earlier.");
  EXPECT_EQ(text.at("2.9 million").kind, "money");
  EXPECT_EQ(text.at("2.9 million").unit, "USD");
  EXPECT_EQ(text.at("2.9 million").status, "baseline");
  EXPECT_EQ(read("It earned $3.1 million and 2.9 million barges passed.").at("2.9 million").unit, "{barge}");
  EXPECT_EQ(read("The yard lost $3.1 million. It owes its suppliers another 900 million.").at("900 million").unit, "USD");
  EXPECT_EQ(read("The yard lost $3.1 million. It moved 900 million.").at("900 million").kind, "count");
  const Read results = read("Helva swung to a loss of CHF 214 million from a profit of 187 million. It cut 400 jobs, saving 85 million a year. It bought 1.1 million shares worth 108 million.");
  EXPECT_EQ(results.at("187 million").unit, "CHF");
  EXPECT_EQ(results.at("85 million a year").unit, "CHF");
  EXPECT_EQ(results.at("108 million").unit, "CHF");
  EXPECT_EQ(results.at("1.1 million").unit, "{share}");
  const Read budget = read("The budget totals 97.9 billion euros. Revenue should reach 89.6 billion.");
  EXPECT_EQ(budget.at("89.6 billion").unit, "EUR");
}

TEST(Figures, NumbersWithASenseOfTheirOwnCountNothingNamedBefore) {
  EXPECT_EQ(read("At 76 yards it fell (risk ratio 0.72).").at("0.72").unit, "");
  EXPECT_EQ(read("The storm broke 45 masts and forced 3,500 to flee.").at("3,500").unit, "");
  EXPECT_EQ(read("It has 45 ships and a 60,000-strong crew.").at("60,000").unit, "");
  EXPECT_EQ(read("It has 45 ships. It broke the rules 17 times in 2025.").at("17").unit, "");
  EXPECT_EQ(read("It cut the term from six years to four and a half.").at("four and a half").unit, "a");
  EXPECT_EQ(read("It has 45 ships; prices rose from 6 percent to 7.").at("7").kind, "percent");
  EXPECT_EQ(read("The storm broke 45 masts, 12 of them new.").at("12").unit, "{mast}");
  EXPECT_EQ(read("Fires fell, and deaths from 19 to seven.").at("19").unit, "{death}");
  EXPECT_EQ(read("Fires fell, and deaths from 19 to seven.").at("seven").unit, "{death}");
  EXPECT_EQ(read("It sank four ships and left more than 60 wounded.").at("more than 60").unit, "{person}");
  EXPECT_EQ(read("It has 2 billion monthly active users.").at("2 billion").per, "");
}

TEST(Figures, WhatIsCountedMayBeACrowdAndIsNoVerb) {
  EXPECT_EQ(read("It carries 1,200 crew.").at("1,200").unit, "{crew}");
  EXPECT_EQ(read("It carries 40 crew members.").at("40").unit, "{member}");
  EXPECT_EQ(read("It saved 12 fishermen.").at("12").unit, "{fisherman}");
  EXPECT_EQ(read("It shut two giant Texas plants.").at("two").unit, "{plant}");
  EXPECT_EQ(read("The voice of five Republics carries far.").at("five").unit, "{republic}");
  EXPECT_EQ(read("It has 20 anti-aircraft guns.").at("20").unit, "{gun}");
  EXPECT_EQ(read("Of it 28 comes from loans.").at("28").unit, "");
}

TEST(Figures, TheStartOfAChangeHasTheUnitOfALength) {
  const Figure start = read("Response times improved from 7.4 to 6.9 minutes.").at("7.4");
  EXPECT_EQ(start.kind, "duration");
  EXPECT_EQ(start.unit, "min");
}

TEST(Figures, HyphensMayJoinFunctionWords) {
  EXPECT_EQ(read("It bought two ship-to-shore cranes.").at("two").unit, "{crane}");
  EXPECT_EQ(read("It has 215 paid-up members.").at("215").unit, "{member}");
}

TEST(Figures, CentsAreOfTheCurrencyOfTheDocument) {
  EXPECT_EQ(read("A dividend of €1.15, 10 cents more than before.").at("10 cents").unit, "EUR");
  EXPECT_EQ(read("It costs 10 cents.").at("10 cents").unit, "USD");
}

// 80,000 workers became 80 of them.
TEST(Figures, NoPeopleAndNoMoneyHaveThousandths) {
  const Read text = read("Some 80,000 workers left. Inflation was 3,7% and the wage 12,500 rand.");
  EXPECT_EQ(text.at("Some 80,000").value, "80000");
  EXPECT_EQ(text.at("12,500 rand").value, "12500");
  EXPECT_EQ(text.at("3,7%").value, "3.7");
}

TEST(Figures, DecimalCommasAreHonoredWhereTheDocumentWritesThem) {
  EXPECT_EQ(read("Rates rose 2,5 % on a lot of 12.500 m².").at("12.500 m²").value, "12500");
  EXPECT_EQ(read("Rates rose 2.5 % on a lot of 12.500 m².").at("12.500 m²").value, "12.5");
}

TEST(Figures, TableNumbersTakeTheHeadsUnit) {
  const Read text =
      read("€ million | Q2 2025 | Q2 2024\nSales | 41.6 | 38.1\nHeadcount (FTE) | 5,240 | 5,118\n");
  EXPECT_EQ(text.at("41.6").kind, "money");
  EXPECT_EQ(text.at("41.6").value, "41600000");
  EXPECT_EQ(text.at("5,240").unit, "{FTE}");
}

TEST(Figures, LongRunsOfNumbersStayLinear) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += std::to_string(i * 7919) + " ";
  EXPECT_GT(read(text).annotations.figures.size(), 1000U);
}

TEST(Figures, NothingThrowsOnOddTexts) {
  for (const std::string text :
       {"", "%", "$", "1/0 of 0", "99999999999999999999999999999999999 km", "- 5 - - 6", "31 February 2025",
        "Q9 2025", "from to", "€€€ 5", "1,2,3,4,5", "0/0/0000", "25:99", "10^99999999999", "1e9999"}) {
    EXPECT_NO_THROW((void)read(text)) << text;
  }
}

TEST(Figures, AMarkHasTheUnitOfWhatIsComparedWithIt) {
  const Read yield = read("The average yield was 2.4 tonnes per hectare, up from 1.9.");
  EXPECT_EQ(yield.at("1.9").unit, "t");
  EXPECT_EQ(yield.at("1.9").per, "har");
  EXPECT_EQ(yield.at("1.9").status, "baseline");
  EXPECT_EQ(read("Stocks were 3.6 million tonnes, up from 3.").at("3").kind, "count");
}

TEST(Figures, ABareNumberTakesTheNounOfWhatItGoesOnWith) {
  const Read cases = read("Some 1,254 cases were found in nine districts. Of these, 612 were old.");
  EXPECT_EQ(cases.at("612").unit, "{case}");
  EXPECT_EQ(read("It carries 900 boxes with a crew of 24.").at("24").unit, "{person}");
  EXPECT_EQ(read("They won four of their last five games.").at("four").unit, "{game}");
  EXPECT_EQ(read("It has 106 islands. The population fell by a tenth to 1,430.").at("1,430").unit, "");
}

TEST(Figures, TwoThingsThatAreCountedHaveTwoNouns) {
  EXPECT_EQ(read("The Tern side made 187 in 46.3 overs.").at("187").unit, "");
  EXPECT_EQ(read("He made 72 off 81 balls.").at("72").unit, "");
  EXPECT_EQ(read("It has 212 lessons. Class sizes range from 18 to 29.").at("from 18 to 29").unit, "");
  EXPECT_EQ(read("It flew 38 sorties. Three F-16s took part.").at("Three").unit, "");
  EXPECT_EQ(read("It flew 38 sorties.").at("38").unit, "{sortie}");
  EXPECT_EQ(read("A family of five needs water.").at("five").unit, "{person}");
  EXPECT_EQ(read("A crew of 24 sailors left.").at("24").unit, "{sailor}");
  EXPECT_EQ(read("Larne, unbeaten in 11, are three points ahead.").at("11").unit, "");
  EXPECT_EQ(read("She shot a 68 for a 54-hole total of 209.").at("209").unit, "");
  EXPECT_EQ(read("It bought 3, 5 and 7 boats.").at("3").unit, "{boat}");
  EXPECT_EQ(read("A reading below 50 means pessimists lead.").at("below 50").unit, "");
  EXPECT_EQ(read("Two guests had serious injuries and six minor ones.").at("six").unit, "");
  EXPECT_EQ(read("It served 300 lunches. Larnebury 12 left late.").at("12").unit, "");
}

TEST(Figures, EachColumnHasItsOwnUnit) {
  const Read text = read("| Sector | People reached | Budget (US$) |\n|---|---|---|\n| Health | 350,000 | 940,000 |\n");
  EXPECT_EQ(text.at("350,000").unit, "{person}");
  EXPECT_EQ(text.at("940,000").unit, "USD");
  const Read money = read("| EUR million | Sales | Costs |\n|---|---|---|\n| Larne | 35 | 94 |\n");
  EXPECT_EQ(money.at("35").value, "35000000");
  EXPECT_EQ(money.at("94").unit, "EUR");
}

TEST(Figures, GoldIsWeighedInTroyOunces) {
  const Read text = read("The mine produced 31,450 ounces of gold. Costs were $1,012/oz.");
  EXPECT_EQ(text.at("31,450 ounces").unit, "[oz_tr]");
  EXPECT_EQ(text.at("$1,012/oz").per, "[oz_tr]");
  EXPECT_EQ(read("Add 12 ounces of flour.").at("12 ounces").unit, "[oz_av]");
}

TEST(Figures, AStretchWithTwoUnitsIsNoRange) {
  const Read text = read("The voyage is extended by three days to 36 days, the talk runs from 10 minutes to 2 hours.");
  EXPECT_EQ(text.at("three days").value, "3");
  EXPECT_EQ(text.at("36 days").value, "36");
  EXPECT_EQ(text.at("2 hours").value, "2");
}

TEST(Figures, AShareOfThingsCountsThem) {
  EXPECT_EQ(read("The suspects were caught on Monday. Two of the suspects fled.").at("Two").unit, "{suspect}");
  EXPECT_EQ(read("It closed two of its five yards.").at("two").counted, "yards");
  EXPECT_EQ(read("It took 12 of the best.").at("12").unit, "");
}

TEST(Figures, VictimsArePeople) {
  EXPECT_EQ(read("The storm killed four.").at("four").unit, "{person}");
  EXPECT_EQ(read("Two others died, bringing the toll to six.").at("Two").unit, "{person}");
  EXPECT_EQ(read("Two others died, bringing the toll to six.").at("six").unit, "{person}");
  EXPECT_EQ(read("In 2011 more than 200 died.").at("more than 200").unit, "{person}");
  EXPECT_EQ(read("It sank with over 800 on board.").at("over 800").unit, "{person}");
  EXPECT_EQ(read("It treated 23 children; four died.").at("four").unit, "{child}");
  EXPECT_EQ(read("Another 12 others had been arrested.").at("12").unit, "{person}");
}

TEST(Figures, WhatStandsBehindABracketIsOfBothNumbers) {
  const Read text = read("EBITDA was EUR 187.2 (165.4) million, cash flow EUR -12.3 (45.8) million, the margin 17.4 (16.1) per cent.");
  EXPECT_EQ(text.at("EUR 187.2").value, "187200000");
  EXPECT_EQ(text.at("165.4").value, "165400000");
  EXPECT_EQ(text.at("45.8").value, "45800000");
  EXPECT_EQ(text.at("16.1").unit, "%");
  EXPECT_EQ(read("Deliveries rose to 1,912 (1,745) thousand tonnes.").at("1,745").value, "1745000");
}

TEST(Figures, BothEndsOfAChangeHaveTheCurrency) {
  EXPECT_EQ(read("Wages rose from 1.6 million to 2.5 million kip.").at("1.6 million").unit, "LAK");
  EXPECT_EQ(read("Wages rose from 16 to 2.5 million kip.").at("16").kind, "count");
}

TEST(Figures, TheLastOfAListNamesTheUnit) {
  const Read text = read("The prizes were 12,000, 8,000 and 5,000 dollars, for growth of 3, 4 and 5 percent.");
  EXPECT_EQ(text.at("12,000").unit, "USD");
  EXPECT_EQ(text.at("8,000").unit, "USD");
  EXPECT_EQ(text.at("3").unit, "%");
  EXPECT_EQ(read("It has lent 4, 5 and 6 million euros.").at("4").value, "4000000");
  EXPECT_EQ(read("Of the 40, 12 percent left.").at("40").unit, "");
}

TEST(Figures, OnlyInTimeIsAPercentageARate) {
  EXPECT_EQ(read("A 3.2% increase in the price per case.").at("3.2%").per, "");
  EXPECT_EQ(read("It lent at 3.2% a year.").at("3.2% a year").per, "a");
}

TEST(Figures, ARateMayStandInHyphens) {
  const Read text = read("A 9,000-tonne-a-day mill and a 45,000-barrel-per-day refinery.");
  EXPECT_EQ(text.at("9,000-tonne-a-day").per, "d");
  EXPECT_EQ(text.at("45,000-barrel-per-day").per, "d");
}

TEST(Figures, PoundsAreWeightsBesideWhatWeighsSoMuch) {
  const Read text = read("It made $5 million from 480 pound bales and paid a 50 pound fine.");
  EXPECT_EQ(text.at("480 pound").unit, "[lb_av]");
  EXPECT_EQ(text.at("50 pound").unit, "GBP");
  EXPECT_EQ(read("2 cups of sugar are 1 pound.").at("1 pound").unit, "[lb_av]");
  EXPECT_EQ(read("A deposit of 480 pound notes.").at("480 pound").unit, "GBP");
}

TEST(Figures, ALargeDifferenceAndItsLevelAreNoRange) {
  const Read text = read("The mill raised its goal by 150,000 to 1.1 million tonnes and its crew by 30 to 1,260.");
  EXPECT_EQ(text.at("150,000").value, "150000");
  EXPECT_EQ(text.at("1.1 million tonnes").value, "1100000");
  EXPECT_EQ(text.at("30").value, "30");
  EXPECT_EQ(text.at("1,260").value, "1260");
  EXPECT_EQ(read("The lake rises by 2 to 9 metres.").at("2 to 9 metres").max, "9");
}

TEST(Figures, AListThatBeginsWithAnAgeGoesOnWithAges) {
  const Read text = read("She left four daughters aged 3, 8, nine and 14.");
  for (const char* age : {"3", "8", "nine", "14"}) EXPECT_EQ(text.at(age).kind, "age") << age;
  EXPECT_EQ(text.at("14").unit, "a");
  const Read other = read("It was for those aged 60 and 14 nurses came.");
  EXPECT_EQ(other.at("14").kind, "count");
}

TEST(Figures, TheStartOfAChangeHasTheUnitOfItsEnd) {
  EXPECT_EQ(read("Theirs fell by 2.5 mm Hg (from 122.9 to 120.4 mm Hg) in May.").at("122.9").unit, "mm[Hg]");
}

}  // namespace
}  // namespace factweave
