// SPDX-License-Identifier: MIT
// What relate_figures() adds to figures of whole texts: rates, properties, what is counted.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/extractors/figures/read_figures.h"

namespace factweave {
namespace {

TEST(RelatedFigures, ANounBehindThreeZerosIsCountedByThousands) {
  EXPECT_EQ(read("It drew 35.000 visitors.").at("35.000").value, "35000");
  EXPECT_EQ(read("It drew 35.125 visitors.").at("35.125").value, "35.125");
}

TEST(RelatedFigures, TheLastOfAListInWordsNamesItsUnit) {
  EXPECT_EQ(read("Rents fell by three, two and six per cent.").at("two").unit, "%");
  EXPECT_EQ(read("It has two ships and six per cent of the trade.").at("two").kind, "count");
}

TEST(RelatedFigures, AVerbThatIsTheFigureEndsTheSentenceBeforeIt) {
  EXPECT_EQ(read("Since June prices doubled.").at("doubled").value, "2");
  EXPECT_EQ(read("Since 2019 the output has doubled.").at("doubled").measure, "output");
}

TEST(RelatedFigures, RateWordsMayStandApart) {
  const Read text = read("The yard builds from 20 to 60 barges annually and 30 tonnes of rope a month.");
  EXPECT_EQ(text.at("from 20 to 60").per, "a");
  EXPECT_EQ(text.at("from 20 to 60").unit, "{barge}");
  EXPECT_EQ(text.at("30 tonnes").per, "mo");
  EXPECT_TRUE(std::none_of(text.annotations.figures.begin(), text.annotations.figures.end(),
                           [](const Figure& f) { return f.kind == "frequency"; }));
  EXPECT_EQ(read("They carry 2.8 cows a hectare.").at("2.8").per, "har");
}

TEST(RelatedFigures, ARateIsOfTheWholeCompound) {
  EXPECT_EQ(read("The town would pay $5,000 for each low-cost home.").at("$5,000").per, "{home}");
  EXPECT_EQ(read("Rents rise by 7% for each of the next three years.").at("7%").per, "");
}

TEST(RelatedFigures, AHighIsOfWhatReachesIt) {
  EXPECT_EQ(read("Unemployment climbed to a two-year high of 6.1%.").at("6.1%").measure, "unemployment");
  EXPECT_EQ(read("Tin output should be in the range of 5 to 8 tonnes.").at("5 to 8 tonnes").measure, "tin output");
}

TEST(RelatedFigures, AVerbBeforeAQuantityBoundsIt) {
  EXPECT_EQ(read("Exports exceeded $3 billion in 2023.").at("$3 billion").bound, "gt");
  EXPECT_EQ(read("Attendance has surpassed 20,000.").at("20,000").bound, "gt");
  EXPECT_EQ(read("The levy must not exceed 5%.").at("5%").bound, "le");
  EXPECT_EQ(read("Turnout didn't even reach 40%.").at("40%").bound, "lt");
  EXPECT_EQ(read("Turnout failed to reach 40%.").at("40%").bound, "lt");
  EXPECT_EQ(read("Rents are capped at 5%.").at("5%").bound, "le");
  EXPECT_EQ(read("Rents are capped at 5%.").at("5%").status, "limit");
  EXPECT_EQ(read("It stops if gusts exceed 25 m/s.").at("25 m/s").bound, "");
  EXPECT_EQ(read("Turnout reached 40%.").at("40%").bound, "");
  EXPECT_EQ(read("Turnout rarely exceeds 40%.").at("40%").bound, "");
  EXPECT_EQ(read("The band topped two charts.").at("two").bound, "");
}

TEST(RelatedFigures, WhatIsHelpedOrChasedIsNotWhatWasCountedBefore) {
  EXPECT_EQ(read("It funds 94 projects with the aim of helping over 100,000.").at("over 100,000").unit, "");
  EXPECT_EQ(read("She hit 83 off 45 balls in a chase of 159.").at("159").unit, "");
}

TEST(RelatedFigures, AdjectivesBeforeWhatIsCountedMayBeJoined) {
  EXPECT_EQ(read("It has 2,000 established and mobile health centers.").at("2,000").unit, "{center}");
  EXPECT_EQ(read("It has 30 safe, clean trains.").at("30").unit, "{train}");
  EXPECT_EQ(read("It helps 12 small and medium-sized firms.").at("12").unit, "{firm}");
}

TEST(RelatedFigures, TheWordsBesideAnAmountNameWhatItMeasures) {
  EXPECT_EQ(read("Net profit fell by $4 million.").at("$4 million").measure, "net profit");
  EXPECT_EQ(read("Demand for bearings will grow by 9 per cent.").at("9 per cent").measure, "demand");
  EXPECT_EQ(read("It expects an EBITA margin of 15%.").at("15%").measure, "EBITA margin");
  EXPECT_EQ(read("Our lost-time injury rate improved to 0.33.").at("0.33").measure, "lost-time injury rate");
  EXPECT_EQ(read("The company expected turnover of $62m.").at("$62m").measure, "turnover");
  EXPECT_EQ(read("It made a pre-tax profit of $4m.").at("$4m").measure, "pre-tax profit");
  EXPECT_EQ(read("Inflation slowed to 3.1 percent.").at("3.1 percent").measure, "inflation");
  EXPECT_EQ(read("They waived the $300 entry fee.").at("$300").measure, "entry fee");
  EXPECT_EQ(read("Revenue in the north: $5 million.").at("$5 million").measure, "revenue");
  EXPECT_EQ(read("Exports doubled.").at("doubled").measure, "exports");
  EXPECT_EQ(read("The deficit must not exceed 3%.").at("3%").measure, "deficit");
  EXPECT_EQ(read("It rose by 5%.").at("5%").measure, "");
  EXPECT_EQ(read("The council aims to reach 55%.").at("55%").measure, "");
  EXPECT_EQ(read("Water temperatures at that depth have risen by 0.3 degrees.").at("0.3 degrees").measure, "water temperatures");
  EXPECT_EQ(read("The largest was 1.4 m wide.").at("1.4 m").measure, "width");
  EXPECT_EQ(read("It lives 900 metres below the surface.").at("900 metres").measure, "depth");
  EXPECT_EQ(read("The support price has been fixed at $2,425.").at("$2,425").measure, "support price");
}

TEST(RelatedFigures, WhatNoNounNamesItsVerbOrUnitTells) {
  EXPECT_EQ(read("The yard employs 40 people.").at("40").measure, "employment");
  EXPECT_EQ(read("The bank kept its key rate unchanged at 5.25%.").at("5.25%").measure, "key rate");
  EXPECT_EQ(read("The barge sold for $59.").at("$59").measure, "price");
  EXPECT_EQ(read("A spokesman for the yard said it would hire 40 people.").at("40").measure, "recruitment");
  EXPECT_EQ(read("The pact was signed with Norway in 2019.").at("2019").measure, "signature");
  EXPECT_EQ(read("Two ships 40 m long.").at("40 m").measure, "length");
  EXPECT_EQ(read("It drilled 40 m into ice.").at("40 m").measure, "length");
  EXPECT_EQ(read("A quay 12 m deep.").at("12 m").measure, "depth");
  EXPECT_EQ(read("Gusts of wind at 25 m/s.").at("25 m/s").measure, "speed");
  EXPECT_EQ(read("Shares closed 3% higher.").at("3%").measure, "");
  EXPECT_EQ(read("It paid on average $8,900 for it.").at("$8,900").measure, "payment");
  EXPECT_EQ(read("They are worth a lot, valuing it at €2.6 billion.").at("€2.6 billion").measure, "value");
  EXPECT_EQ(read("Divers found two cracks.").at("two").measure, "cracks");
  EXPECT_EQ(read("No ship within 10 km of it.").at("10 km").measure, "distance");
  EXPECT_EQ(read("They build a 150 MW plant.").at("150 MW").measure, "power");
  EXPECT_EQ(read("They supply 30 t of steel.").at("30 t").measure, "supply");
  const Read trade = read("They raise cross-border power trade from 4,200 MW at present to 7,500 MW.");
  EXPECT_EQ(trade.at("4,200 MW").measure, "cross-border power trade");
  EXPECT_EQ(trade.at("7,500 MW").measure, "cross-border power trade");
  EXPECT_EQ(read("They note that trade between them had grown by 38%.").at("38%").measure, "trade");
  EXPECT_EQ(read("She earned a degree in 2008.").at("2008").measure, "");
  EXPECT_EQ(read("The drug reduced severe cases by 56%.").at("56%").measure, "severe cases");
  EXPECT_EQ(read("They want to cut road deaths to below 400.").at("below 400").measure, "road deaths");
  EXPECT_EQ(read("Norvik owns 74% of it.").at("74%").measure, "stake");
  EXPECT_EQ(read("It saw 74% of them.").at("74%").measure, "share");
  EXPECT_EQ(read("Customs puts trade at $2.7 billion.").at("$2.7 billion").measure, "trade");
  EXPECT_EQ(read("Over the past two years our trade has doubled.").at("doubled").measure, "trade");
}

TEST(RelatedFigures, EachUnitAtTheHeadOfASentenceIsARate) {
  EXPECT_EQ(read("For each week of delay the yard shall pay 0.5% of the price.").at("0.5%").per, "wk");
  EXPECT_EQ(read("It pledged $90 for each bereaved family.").at("$90").per, "{family}");
}

TEST(RelatedFigures, TheParticleOfAMovingVerbIsNoBound) {
  const Read moved = read("Unemployment edged up to 6.8%.");
  EXPECT_EQ(moved.at("6.8%").bound, "");
  ASSERT_TRUE(moved.at("6.8%").change.has_value());
  EXPECT_EQ(moved.at("6.8%").change->as, "to");
  EXPECT_EQ(read("The fee may go up to $40.").at("up to $40").bound, "le");
}

TEST(RelatedFigures, ARateStandsBehindWhatIsMeasured) {
  EXPECT_EQ(read("They found 41 micrograms of nitrogen dioxide per cubic metre of air.").at("41 micrograms").per, "m3");
  EXPECT_EQ(read("Women bear 2.4 children per woman.").at("2.4").per, "{woman}");
  EXPECT_EQ(read("It adds 40 jobs per the minister.").at("40").per, "");
  const Read limit = read("The limit is 50 milligrams of alcohol per 100 millilitres of blood.");
  EXPECT_EQ(limit.at("50 milligrams").per, "100.mL");
  EXPECT_EQ(limit.annotations.figures.size(), 1U);
  const Read both = read("The rate fell from 2.7 to 2.4 children per woman.");
  EXPECT_EQ(both.at("2.7").per, "{woman}");
}

TEST(RelatedFigures, WhatIsMeasuredStandsBehindAnAmountAsWell) {
  EXPECT_EQ(read("Japan gave ¥6.4 billion (about $42 million) in grants.").at("about $42 million").measure, "grants");
  EXPECT_EQ(read("It spent $3 million in rural areas.").at("$3 million").measure, "spending");
  EXPECT_EQ(read("They vowed to halve our operational emissions.").at("halve").measure, "operational emissions");
  EXPECT_EQ(read("It is their third straight fall.").at("third").measure, "straight fall");
  EXPECT_EQ(read("Sales were $5m, up 4% from $4.8m.").at("4%").measure, "sales");
  EXPECT_EQ(read("They give tablets of 20 mg.").at("20 mg").measure, "mass");
}

TEST(RelatedFigures, AListItemIsTheLabelOfItsAmount) {
  const Read text = read("- Operating margin up 40bps to 12.3%\n- Net debt £212m\n- Reserves stand at £11.3 million\n- Gearing of 34% (41%)\n");
  EXPECT_EQ(text.at("40bps").measure, "operating margin");
  EXPECT_EQ(text.at("12.3%").measure, "operating margin");
  EXPECT_EQ(text.at("£212m").measure, "net debt");
  EXPECT_EQ(text.at("£11.3 million").measure, "");
  EXPECT_EQ(text.at("41%").status, "baseline");
}

TEST(RelatedFigures, AResultBeforeOrAfterTaxIsNamedWhole) {
  EXPECT_EQ(read("It said its profit after tax rose to $31m.").at("$31m").measure, "profit after tax");
  EXPECT_EQ(read("Return on equity fell to 9.1%.").at("9.1%").measure, "return on equity");
}

TEST(RelatedFigures, WhoActsIsNotMeasured) {
  EXPECT_EQ(read("The pump maker is offering $8 per share.").at("$8 per share").measure, "");
  EXPECT_EQ(read("It showed GDP up 1.6%.").at("1.6%").measure, "GDP");
  EXPECT_EQ(read("Unemployment remains high at 10%.").at("10%").measure, "unemployment");
  EXPECT_EQ(read("The loan covers 70% of the total costs.").at("70%").measure, "share");
}

TEST(RelatedFigures, ARateIsPerWhatHoldsTheWeight) {
  EXPECT_EQ(read("Maize costs $14 per 50-kg bag.").at("$14 per 50-kg bag").per, "{bag}");
  EXPECT_EQ(read("Maize costs $30 per 100 kg.").at("$30 per 100 kg").per, "100.kg");
}

TEST(RelatedFigures, ANounBeforeTheAmountNamesItsRate) {
  EXPECT_EQ(read("The cash cost per tonne sold was $612.").at("$612").per, "t");
  EXPECT_EQ(read("Income per head was $1,700 in May.").at("$1,700").per, "{person}");
  EXPECT_EQ(read("The council per capita grant cost $40.").at("$40").per, "");
}

TEST(RelatedFigures, TheLastOfAListNamesTheRateOfAll) {
  const Read text = read("It raised petrol, diesel and kerosene by $2.54, $2.65 and $2.98 per litre respectively.");
  EXPECT_EQ(text.at("$2.54").per, "L");
  EXPECT_EQ(text.at("$2.65").per, "L");
  EXPECT_EQ(read("It charges $5 and $2.98 per litre.").at("$5").per, "");
}

TEST(RelatedFigures, AHeadOfStockIsNoPerson) {
  EXPECT_EQ(read("Lambs sold for $110/head.").at("$110/head").per, "{head}");
  EXPECT_EQ(read("Aid came to $110/head.").at("$110/head").per, "{person}");
}

TEST(RelatedFigures, EachAndDailyBeforeAnotherNounAreNoRateOfIt) {
  EXPECT_EQ(read("It sold shares at $5 each on the Daily Official List.").at("$5").per, "{unit}");
}

TEST(RelatedFigures, ABrokenNumberCountsNoWholeThings) {
  EXPECT_EQ(read("Two ponds differed in pH (6.2 and 8.3).").at("6.2").unit, "");
  EXPECT_EQ(read("The yard built 12 barges, then 5.").at("5").unit, "{barge}");
}

TEST(RelatedFigures, CentsByLetterTakeTheDocumentsCurrency) {
  const Read text = read("Revenue grew to R4 602m. Headline earnings were 34cps and bulls sold at 239c/kg.");
  EXPECT_EQ(text.at("34cps").unit, "ZAR");
  EXPECT_EQ(text.at("239c/kg").unit, "ZAR");
}

TEST(RelatedFigures, AHeightIsNamedByItsBound) {
  EXPECT_EQ(read("They never built anything taller than 100 metres.").at("taller than 100 metres").measure, "height");
}

TEST(RelatedFigures, AVerbOfThePastEndsWhatIsCounted) {
  EXPECT_EQ(read("Of the 24 suburbs, 19 saw rents rise.").at("19").unit, "{suburb}");
}

TEST(RelatedFigures, AnotherNounBehindOfIsNoWhole) {
  EXPECT_EQ(read("The index rose by 2 points. The airlines flew 1,779 thousand of available seat kilometers.").at("1,779 thousand").unit, "");
}

TEST(RelatedFigures, OverStagesIsNoBound) {
  const Read text = read("The port will be built over three phases.");
  EXPECT_EQ(text.at("three").bound, "");
  EXPECT_EQ(read("Over three sites were inspected.").at("Over three").bound, "gt");
}

TEST(RelatedFigures, ADimensionRightBehindALengthNamesIt) {
  EXPECT_EQ(read("It hit 19.4 g/t of gold from 132.6 m depth.").at("132.6 m").measure, "depth");
}

TEST(RelatedFigures, TheSubjectSaysWhatItsNumberCounts) {
  const Read text = read("The total number of ferry travellers in May reached 18,402, compared to 16,911 a year earlier.");
  EXPECT_EQ(text.at("18,402").unit, "{traveller}");
  EXPECT_EQ(text.at("16,911").unit, "{traveller}");
  EXPECT_EQ(text.at("16,911").status, "baseline");
  EXPECT_EQ(read("The number of towns fell; its index stood at 40.").at("40").unit, "");
  EXPECT_EQ(read("The number of barges rose to 40 ferries.").at("40").unit, "{ferry}");
}

TEST(RelatedFigures, OneThingIsCountedInTheSingular) {
  const Read text = read("It fell by 1 point in 19 towns.");
  EXPECT_EQ(text.at("1").counted, "point");
  EXPECT_EQ(text.at("19").counted, "towns");
}

TEST(RelatedFigures, BedsOfACompoundAreCounted) {
  EXPECT_EQ(read("A new 120-bed clinic will open.").at("120").unit, "{bed}");
}

TEST(RelatedFigures, HowLongAgoIsNotCounted) {
  EXPECT_EQ(read("It rose from 2.3 million five months ago to 4 million.").at("2.3 million").unit, "");
  EXPECT_EQ(read("It trained for six months.").at("six months").unit, "mo");
}

TEST(RelatedFigures, AnAbbreviationOfTheUnitHidesNoRate) {
  EXPECT_EQ(read("It makes 800 kilowatt-hours (kWh) per year.").at("800 kilowatt-hours").per, "a");
}

TEST(RelatedFigures, ASuperlativeMakesARateWordAnAdjective) {
  EXPECT_EQ(read("Reserves fell by $14.6 million resulting in the highest monthly deficit.").at("$14.6 million").per, "");
}

TEST(RelatedFigures, WhoCountsDollarsWeighsInPounds) {
  const Read text = read("The plan cuts supply by 3.2 billion pounds and costs $3 million.");
  EXPECT_EQ(text.at("3.2 billion pounds").unit, "[lb_av]");
  EXPECT_EQ(text.at("3.2 billion pounds").kind, "measure");
  EXPECT_EQ(read("The plan cuts aid by 3.2 billion pounds.").at("3.2 billion pounds").unit, "GBP");
  EXPECT_EQ(read("It cost 40 pounds in London, or $50.").at("40 pounds").unit, "GBP");
}

TEST(RelatedFigures, AmountsOfAListOfNamesShareTheCurrency) {
  const Read text = read("Defence gets 4.2 billion euros, Public Health 3.1 billion, Sport 900 million and Roads 1.4 billion.");
  for (const std::string amount : {"3.1 billion", "900 million", "1.4 billion"}) {
    EXPECT_EQ(text.at(amount).kind, "money") << amount;
    EXPECT_EQ(text.at(amount).unit, "EUR") << amount;
  }
  EXPECT_EQ(read("Norway gave 4.2 billion euros, and Asia has 3.1 billion people.").at("3.1 billion").kind, "count");
}

}  // namespace
}  // namespace factweave
