// SPDX-License-Identifier: MIT
// What relate_figures() adds to figures of whole texts: rate, change, status, period, property.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/extractors/figures/read_figures.h"

namespace factweave {
namespace {

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

TEST(RelatedFigures, ChangeHasADirectionAndAStart) {
  const Read text = read("Exports rose 12% from $80m to $89.6m.");
  EXPECT_EQ(text.at("12%").change->direction, "increase");
  const Figure end = text.at("$89.6m");
  ASSERT_TRUE(end.change.has_value());
  EXPECT_EQ(end.change->as, "to");
  ASSERT_TRUE(end.change->from_figure.has_value());
  EXPECT_EQ(text.annotations.figures[*end.change->from_figure].value, "80000000");
}

TEST(RelatedFigures, AChangeIsOfWhatTheFigureBeforeItMeasures) {
  EXPECT_EQ(read("Exports totalled 60 tonnes, an increase of 9%.").at("9%").measure, "exports");
  EXPECT_EQ(read("It posted a profit of $4 million, a 9% rise from $3.7 million.").at("9%").measure, "profit");
  EXPECT_EQ(read("It posted a profit of $4 million, a 9% rise in rents.").at("9%").measure, "rents");
}

TEST(RelatedFigures, AHighIsOfWhatReachesIt) {
  EXPECT_EQ(read("Unemployment climbed to a two-year high of 6.1%.").at("6.1%").measure, "unemployment");
  EXPECT_EQ(read("Tin output should be in the range of 5 to 8 tonnes.").at("5 to 8 tonnes").measure, "tin output");
}

TEST(RelatedFigures, WhoSeesAMovementForeseesIt) {
  EXPECT_EQ(read("The bank sees growth slowing to 4%.").at("4%").status, "forecast");
  EXPECT_EQ(read("Wind projects developed by the firm totalled 4 GW last year.").at("4 GW").status, "actual");
}

TEST(RelatedFigures, WhatImprovesMayFall) {
  EXPECT_EQ(read("The accident rate improved from 0.41 to 0.33.").at("0.33").change->direction, "decrease");
  EXPECT_EQ(read("Its injury rate improved to 2.4 last year.").at("2.4").change->direction, "decrease");
  EXPECT_EQ(read("The margin improved from 7.2% to 8.1%.").at("8.1%").change->direction, "increase");
  EXPECT_EQ(read("Unemployment worsened to 9%.").at("9%").change->direction, "increase");
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

// "shall not be less than 30 days" was read as less than 30 days.
TEST(RelatedFigures, ADeniedComparisonIsTheOpposite) {
  EXPECT_EQ(read("The notice shall not be less than 30 days.").at("less than 30 days").bound, "ge");
  EXPECT_EQ(read("The fee will not be more than $20.").at("more than $20").bound, "le");
  EXPECT_EQ(read("The yard does not employ more than 50 people.").at("more than 50").bound, "le");
  EXPECT_EQ(read("Rents may not rise by more than 3%.").at("more than 3%").bound, "le");
  EXPECT_EQ(read("It has not rained for more than two years.").at("more than two years").bound, "gt");
  EXPECT_EQ(read("The notice is less than 30 days.").at("less than 30 days").bound, "lt");
}

TEST(RelatedFigures, ABaseYearIsNoTimeOfTheChange) {
  const Read text = read("Norvik will cut its emissions by 40% from a 2019 baseline.");
  EXPECT_EQ(text.at("40%").period, "");
  EXPECT_EQ(text.at("2019").role, "period");
  EXPECT_EQ(read("Emissions fell to 3% below 1990 levels in 2022.").at("3%").period, "2022");
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

TEST(RelatedFigures, ARiseOfSoManyTakesNoNounOfTheListBeforeIt) {
  EXPECT_EQ(read("It promises 100 new hospitals; a 2 million increase in homes.").at("2 million").unit, "");
  EXPECT_EQ(read("The 23,000 word document is long.").at("23,000").unit, "{word}");
  EXPECT_EQ(read("The rise in the minimum wage to £5 is due.").at("£5").status, "actual");
}

TEST(RelatedFigures, ADifferenceMayStandBehindFurtherWords) {
  EXPECT_EQ(read("Rents could climb by another 4%.").at("4%").change->as, "by");
  EXPECT_EQ(read("Its members edged up by 40,000 to 1.2 million.").at("1.2 million").change->as, "to");
  EXPECT_EQ(read("A ticket will cost $5 more.").at("$5").change->as, "by");
  EXPECT_EQ(read("They agreed to limit the increase in rents to 5 per cent.").at("5 per cent").change->as, "by");
  EXPECT_EQ(read("The increase brought rents to $900.").at("$900").change->as, "to");
}

TEST(RelatedFigures, WhatAFigureIsComparedWithIsNotItsTime) {
  EXPECT_EQ(read("They sold 40 ships, more than in 2019.").at("40").period, "");
  EXPECT_EQ(read("It raised its growth forecast for 2026 to 3.8%.").at("3.8%").period, "2026");
  EXPECT_EQ(read("It fined the yard $12 million and ordered it to repay clients by March 2026.").at("$12 million").period, "");
  EXPECT_EQ(read("They raised their staff in 2024 to 3,800 people.").at("3,800").period, "2024");
  EXPECT_EQ(read("Unemployment, at 4.2% in May 2025, should fall to 3.9% by the end of 2026.").at("3.9%").period, "");
  EXPECT_EQ(read("The line has ordered 20 ships, with deliveries due from 2027.").at("20").period, "");
  EXPECT_EQ(read("They sold 40 ships in 2019.").at("40").period, "2019");
  EXPECT_EQ(read("In 2024 it made 162,000 tonnes compared to 145,000 tonnes recorded in 2023.").at("162,000 tonnes").period, "2024");
  EXPECT_EQ(read("Revenue was $184 million, compared with $162 million in the first quarter of 2024.").at("$184 million").period, "");
  EXPECT_EQ(read("Traffic recovered to 91% of its 2019 level.").at("91%").period, "");
  EXPECT_EQ(read("It passed a budget of $4 million, a rise of 7% over 2023.").at("$4 million").period, "");
  EXPECT_EQ(read("It will close two mines in 2026, another three in 2028.").at("three").period, "2028");
  EXPECT_EQ(read("Last week the board decided to close two of its ten depots.").at("two").period, "");
  EXPECT_EQ(read("Attendance rose to 40%, the best since 1997.").at("40%").period, "");
  EXPECT_EQ(read("Profit was $31m (2023: $28m), a margin of 16%.").at("16%").period, "");
  EXPECT_EQ(read("It pays 40 cents a share, against 38 cents for 2023.").at("40 cents a share").period, "");
  EXPECT_EQ(read("Prices are higher than a year ago.").at("a year ago").bound, "");
}

TEST(RelatedFigures, ALevelThatIsPassedIsNoDifference) {
  EXPECT_EQ(read("Inflation fell below 2%.").at("below 2%").change->as, "to");
  EXPECT_FALSE(read("Sales fell short of 2%.").at("short of 2%").change.has_value());
}

TEST(RelatedFigures, StatusIsNotReadFromWordsOfAnotherSense) {
  EXPECT_EQ(read("Lending to firms contracted by 0.7% in May.").at("0.7%").status, "actual");
  EXPECT_EQ(read("Shares fell 8% after it warned profits would fall.").at("8%").status, "actual");
  EXPECT_EQ(read("On the site, 250 homes, 30 of them for rent, will be built.").at("250").status, "forecast");
  EXPECT_EQ(read("Some 250 homes, including 30 flats, will be built.").at("30").status, "forecast");
  EXPECT_EQ(read("The appeal was dismissed by three judges.").at("three").status, "actual");
  EXPECT_EQ(read("The appeal seeks $3 million.").at("$3 million").status, "target");
  EXPECT_EQ(read("The tender drew 42 offers totalling $15 million.").at("$15 million").status, "actual");
  EXPECT_EQ(read("Bid documents cost $300.").at("$300").status, "actual");
  EXPECT_EQ(read("Our free plan has 5 seats.").at("5").status, "actual");
  EXPECT_EQ(read("She scored her 15th goal in 19 games.").at("19").status, "actual");
  EXPECT_EQ(read("The storm had maximum sustained winds of 85 km/h.").at("85 km/h").status, "actual");
  EXPECT_EQ(read("The firm expected sales of $4m but sold $3m.").at("$3m").status, "actual");
  EXPECT_EQ(read("The board proposes that a dividend of 40 cents be paid.").at("40 cents").status, "planned");
  EXPECT_EQ(read("The budget deficit narrowed to 3.9%.").at("3.9%").status, "actual");
  EXPECT_EQ(read("They pay $40 instead of $35.").at("$35").status, "baseline");
  EXPECT_EQ(read("The firm would hold 60% of it.").at("60%").status, "forecast");
  EXPECT_EQ(read("It could cost $3bn.").at("$3bn").status, "estimate");
}

TEST(RelatedFigures, ATimeIsOfItsOwnClause) {
  EXPECT_EQ(read("Norvik, 51% owned by Tern, asks 52 euros, half the price of 2015.").at("51%").period, "");
  EXPECT_EQ(read("Norvik, which owes $400m, says two yards will open by 2027.").at("$400m").period, "");
  EXPECT_EQ(read("In 2024 we cut our emissions of carbon by 18% to 412,000 tonnes, from 502,000 tonnes in 2019.").at("412,000 tonnes").period, "2024");
  EXPECT_EQ(read("Water use fell to 3.2 cubic metres (2023: 3.6).").at("3.2 cubic metres").period, "");
  EXPECT_EQ(read("Norvik, which bought the yard in 2021, has pledged to invest a further 12 million euros.").at("12 million euros").period, "");
  EXPECT_EQ(read("Sales were 62m euros in 2025, up from 51m euros in 2024, and profit was 4m euros.").at("4m euros").period, "2025");
  EXPECT_EQ(read("About 5.9 GW of private capacity will be connected by 2027.").at("About 5.9 GW").status, "forecast");
  EXPECT_EQ(read("It awarded five projects totalling 610 MW.").at("610 MW").status, "actual");
}

TEST(RelatedFigures, WhatIsReportedNextIsOfTheSamePeriod) {
  EXPECT_EQ(read("In 2024 sales rose to $12m. Net profit fell by $1m.").at("$1m").period, "2024");
  EXPECT_EQ(read("In 2024 sales rose to $12m.\n\nNet profit fell by $1m.").at("$1m").period, "");
  EXPECT_EQ(read("In 2024 sales rose to $12m. Net profit fell by $1m in 2019.").at("$1m").period, "2019");
  EXPECT_EQ(read("Fewer fell ill than in 2023 (6,180).").at("6,180").period, "2023");
}

TEST(RelatedFigures, AChangeWithYearsHasTwoEnds) {
  const Read text = read("Catches fell from 61,000 tonnes in 2010 to 23,500 tonnes in 2024.");
  EXPECT_EQ(text.at("61,000 tonnes").status, "baseline");
  EXPECT_EQ(text.at("2010").iso, "2010");
  EXPECT_EQ(text.at("23,500 tonnes").value, "23500");
  ASSERT_TRUE(text.at("23,500 tonnes").change.has_value());
  EXPECT_EQ(text.at("23,500 tonnes").change->direction, "decrease");
  EXPECT_FALSE(read("Lobster makes up 70 per cent of it.").at("70 per cent").change.has_value());
}

TEST(RelatedFigures, TheWordsBesideAFigureTellItsStatus) {
  EXPECT_EQ(read("Inflation was 2% in May.").at("2%").status, "actual");
  EXPECT_EQ(read("The goal that we set in spring is $4 million.").at("$4 million").status, "target");
  EXPECT_EQ(read("The offer price is $14.").at("$14").status, "offer");
  EXPECT_EQ(read("Sales were $4 million.").at("$4 million").status, "actual");
  EXPECT_EQ(read("Demand will grow by 9 per cent.").at("9 per cent").status, "forecast");
  EXPECT_EQ(read("The yard will employ 40 people.").at("40").status, "planned");
  EXPECT_EQ(read("An electrolyser of 20 MW might follow.").at("20 MW").status, "estimate");
  EXPECT_EQ(read("It emits no more than 45 kg.").at("no more than 45 kg").status, "limit");
  EXPECT_EQ(read("Sales were 6% above the $388 million of a year ago.").at("$388 million").status,
            "baseline");
  EXPECT_EQ(read("The fleet grew from 620 ships to 700 ships.").at("620").status, "baseline");
  EXPECT_EQ(read("The noise must not exceed 90 dB.").at("90 dB").status, "limit");
  EXPECT_EQ(read("The bridge shuts if gusts exceed 25 m/s.").at("25 m/s").status, "limit");
  EXPECT_EQ(read("Demand will exceed 12 GW.").at("12 GW").status, "forecast");
  EXPECT_EQ(read("The fleet exceeds 300 ships.").at("300").status, "actual");
  EXPECT_EQ(read("It drew delegations from 30 countries.").at("30").status, "actual");
  EXPECT_EQ(read("Of the points in the plan, 33 were kept.").at("33").status, "actual");
  EXPECT_EQ(read("The fund is to be paid in 12 parts.").at("12").status, "planned");
  EXPECT_EQ(read("Revenue is expected to be $60m, up from $51m, and profit $4m.").at("$60m").status, "forecast");
  EXPECT_EQ(read("It expects revenue of $60m, up from $51m, and a profit of $4m.").at("$4m").status, "forecast");
  EXPECT_EQ(read("The board proposes 42 cents, against 38 cents for 2023.").at("38 cents").status, "baseline");
  EXPECT_EQ(read("She scored 19 goals in 31 games.").at("31").status, "actual");
  EXPECT_EQ(read("It was promised $2 million, but only $1 million had come.").at("$1 million").status, "actual");
  EXPECT_EQ(read("Should the number fall below 1,500, the fee is waived.").at("below 1,500").status, "limit");
  EXPECT_EQ(read("At least 30% of seats must be free.").at("At least 30%").status, "limit");
  EXPECT_EQ(read("The house approved it last month, by 141 votes to 96.").at("141 votes to 96").status, "actual");
  EXPECT_EQ(read("By then a quarter of the reef would be lost.").at("a quarter").status, "forecast");
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

TEST(RelatedFigures, CellsTakePeriodAndPropertyFromTheirColumnAndRow) {
  const Read table = read(
      "Results of the yard\n\n€ million | Q2 2025 | Q2 2024\nSales | 41.6 | 38.1\nR&D spending | 5.3 | "
      "4.9\n");
  EXPECT_EQ(table.at("41.6").period, "2025-Q2");
  EXPECT_EQ(table.at("38.1").period, "2024-Q2");
  EXPECT_EQ(table.at("4.9").period, "2024-Q2");
  EXPECT_EQ(table.at("41.6").measure, "sales");
  EXPECT_EQ(table.at("5.3").measure, "R&D spending");
}

TEST(RelatedFigures, APeriodBehindASemicolonIsAnotherClauses) {
  EXPECT_EQ(read("The ratio was 87%; in 2026 it may fall.").at("87%").period, "");
  EXPECT_EQ(read("The ratio was 87% in 2024.").at("87%").period, "2024");
  EXPECT_EQ(read("The peso has lost 87% since 2024.").at("87%").period, "");
}

TEST(RelatedFigures, EachUnitAtTheHeadOfASentenceIsARate) {
  EXPECT_EQ(read("For each week of delay the yard shall pay 0.5% of the price.").at("0.5%").per, "wk");
  EXPECT_EQ(read("It pledged $90 for each bereaved family.").at("$90").per, "{family}");
}

TEST(RelatedFigures, AUsualYearAtTheHeadOfASentenceIsARate) {
  const Read text = read("A typical week brings 40 ships and 300 tonnes of fish.");
  EXPECT_EQ(text.at("40").per, "wk");
  EXPECT_EQ(text.at("300 tonnes").per, "wk");
  EXPECT_EQ(read("A busy week brings 40 ships.").at("40").per, "");
}

TEST(RelatedFigures, ADifferenceAndALevelAreNoRange) {
  const Read share = read("The share rose by 31 percentage points to 84%.");
  EXPECT_EQ(share.at("31 percentage points").unit, "{pp}");
  EXPECT_EQ(share.at("84%").value, "84");
  EXPECT_EQ(read("The pool rose by 3 metres to 41 metres.").at("41 metres").value, "41");
  EXPECT_EQ(read("Rents fell by an average of $12 to $187.").at("$187").value, "187");
  EXPECT_EQ(read("Output grew by 3 to 4 tonnes.").at("3 to 4 tonnes").bound, "range");
  EXPECT_EQ(read("It fell from its level of 2017 to 89 kg.").at("89 kg").value, "89");
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

TEST(RelatedFigures, TheStartOfAChangeIsBeforeOrBehindItsEnd) {
  const Read waits = read("Waits fell from 33 to 27 hours.");
  ASSERT_TRUE(waits.at("27 hours").change.has_value());
  EXPECT_EQ(waits.at("27 hours").change->direction, "decrease");
  EXPECT_EQ(waits.at("27 hours").change->from_figure, 0U);
  const Read sales = read("Sales rose to $612 million from $598 million.");
  EXPECT_EQ(sales.at("$612 million").change->from_figure, 1U);
  EXPECT_FALSE(read("Reserves fell, equivalent to 5 months of imports.").at("5 months").change.has_value());
  EXPECT_EQ(sales.at("$598 million").measure, "sales");
}

TEST(RelatedFigures, TheNounBehindAnAmountTellsItsStatus) {
  EXPECT_EQ(read("That missed the $640 million forecast in a poll.").at("$640 million").status, "forecast");
  EXPECT_EQ(read("It is over the 4% ceiling.").at("4%").status, "limit");
  EXPECT_EQ(read("Growth is seen at 2.1%, down from the 2.4% forecast in December.").at("2.4%").status, "baseline");
  EXPECT_EQ(read("Prices rose 4%, less than the 4.2% expected by analysts.").at("4.2%").status, "forecast");
  EXPECT_EQ(read("Lows of 2 degrees are forecast.").at("2 degrees").status, "forecast");
}

TEST(RelatedFigures, WhatIsMeasuredStandsBehindAnAmountAsWell) {
  EXPECT_EQ(read("Japan gave ¥6.4 billion (about $42 million) in grants.").at("about $42 million").measure, "grants");
  EXPECT_EQ(read("It spent $3 million in rural areas.").at("$3 million").measure, "spending");
  EXPECT_EQ(read("They vowed to halve our operational emissions.").at("halve").measure, "operational emissions");
  EXPECT_EQ(read("It is their third straight fall.").at("third").measure, "straight fall");
  EXPECT_EQ(read("Sales were $5m, up 4% from $4.8m.").at("4%").measure, "sales");
  EXPECT_EQ(read("They give tablets of 20 mg.").at("20 mg").measure, "mass");
}

TEST(RelatedFigures, AReportIsThatOfItsParagraph) {
  const Read text = read("Norvik published its third-quarter results today. The yard is old. Net sales rose by 7% to $12m. Margins fell to 4%.");
  EXPECT_EQ(text.at("7%").period, "2024-Q3");
  EXPECT_EQ(text.at("4%").period, "2024-Q3");
  const Read other = read("Norvik published its third-quarter results today. In 2023 sales rose by 7%. Margins fell to 4%.");
  EXPECT_EQ(other.at("4%").period, "2023");
  const Read interrupted = read("Sales rose by 7% in 2023. The weather was fine. Margins fell to 4%.");
  EXPECT_EQ(interrupted.at("4%").period, "");
}

TEST(RelatedFigures, ADayIsOfTheFigureBesideIt) {
  EXPECT_EQ(read("Reserves stood at $4 billion on 28 February.").at("$4 billion").period, "2025-02-28");
  EXPECT_EQ(read("On 3 March 2025 it paid $4 million.").at("$4 million").period, "2025-03-03");
  EXPECT_EQ(read("The fare rose by 4%, the firm said on Monday.").at("4%").period, "");
}

TEST(RelatedFigures, ATimeOfTheClauseBehindIsNotTheFigures) {
  EXPECT_EQ(read("It spent $310m on the mill, which opened in 2021.").at("$310m").period, "");
  EXPECT_EQ(read("Output grew by 1.4%, reversing the 0.5% fall in 2023.").at("1.4%").period, "");
  EXPECT_EQ(read("Rates fell 8% to $1,780, less than half the level of a year ago.").at("$1,780").period, "");
  EXPECT_EQ(read("Since the flood in 2020 rents have risen by 7%.").at("7%").period, "");
  EXPECT_EQ(read("It will lift capacity from 2.4 Mt to 3.2 Mt by mid-2026.").at("2.4 Mt").period, "");
}

TEST(RelatedFigures, WhatWasBeforeStandsInBrackets) {
  const Read text = read("In 2024 sales were SEK 14,820 million (13,851), a margin of 14.2 percent (13.5) and SEK 8.00 per share (7.50).");
  EXPECT_EQ(text.at("13,851").value, "13851000000");
  EXPECT_EQ(text.at("13,851").unit, "SEK");
  EXPECT_EQ(text.at("13,851").status, "baseline");
  EXPECT_EQ(text.at("13,851").period, "");
  EXPECT_EQ(text.at("SEK 14,820 million").period, "2024");
  EXPECT_EQ(text.at("13.5").unit, "%");
  EXPECT_EQ(text.at("7.50").per, "{share}");
  EXPECT_EQ(read("It lent $900 million (3).").at("3").kind, "count");
  EXPECT_EQ(read("It ordered 24 (twenty-four) trucks.").at("24 (twenty-four)").status, "actual");
  EXPECT_EQ(read("It paid $57 million (US$78 million) for it.").at("US$78 million").status, "actual");
  EXPECT_EQ(read("Turnout was 61% (2019: 58%).").at("58%").status, "baseline");
}

TEST(RelatedFigures, AnAverageHasTheUnitOfWhatIsComparedWithIt) {
  EXPECT_EQ(read("The rent is 2,150 euros, below the national average of 2,900.").at("2,900").unit, "EUR");
  EXPECT_EQ(read("The rent is 2,150 euros for an average of 3 rooms.").at("3").unit, "{room}");
}

TEST(RelatedFigures, PointsAndPricesMove) {
  EXPECT_EQ(read("The index fell 12.4 points to 4,220.").at("12.4").change->direction, "decrease");
  EXPECT_EQ(read("The index ended 258 points lower.").at("258").change->direction, "decrease");
  EXPECT_EQ(read("Shares closed 80 cents higher.").at("80 cents").change->direction, "increase");
  EXPECT_EQ(read("Rents climbed $25 to $680.").at("$25").change->as, "by");
  EXPECT_EQ(read("It sold 40 boats, 12 more than in May.").at("12").change->direction, "increase");
  EXPECT_FALSE(read("They lost by six wickets.").at("six").change.has_value());
}

TEST(RelatedFigures, WhatMovesStandsRightBeforeUp) {
  EXPECT_EQ(read("Growth was 6.4%, with volumes up 2.1%.").at("2.1%").measure, "volumes");
  EXPECT_EQ(read("The median age was 48 years and 57% of patients were men.").at("57%").measure, "share");
  EXPECT_EQ(read("Like-for-like sales were up 5%.").at("5%").measure, "like-for-like sales");
}

TEST(RelatedFigures, ATimeThatDescribesAThingIsNotTheFigures) {
  EXPECT_EQ(read("A 2019-built tanker was sold for $71m.").at("$71m").period, "");
  EXPECT_EQ(read("The scheme, launched in 2019, covers 11,420 villages.").at("11,420").period, "");
  EXPECT_EQ(read("Since the start of the strike in March 2020, rents have risen by 7%.").at("7%").period, "");
  EXPECT_EQ(read("Arrivals have dropped to 27,000, from a high of 135,000 in 2023.").at("27,000").period, "");
  EXPECT_EQ(read("In the third quarter it fell to 48.6% from 51.2%.").at("51.2%").period, "2024-Q3");
  EXPECT_EQ(read("It was 48.6% in the third quarter, up from 51.2%.").at("51.2%").period, "");
  EXPECT_EQ(read("Exports were 3.5 times those of 2010.").at("3.5 times").period, "");
  EXPECT_EQ(read("Urea costs $890, three times its 2020 price.").at("$890").period, "");
}

TEST(RelatedFigures, AnotherWordingIsTheSameChange) {
  EXPECT_EQ(read("The index fell 12.4 points, or 0.3%, to 4,220.").at("0.3%").change->direction, "decrease");
  EXPECT_FALSE(read("The index stood at 12.4 points, or 0.3% of it.").at("0.3%").change.has_value());
}

TEST(RelatedFigures, AListItemIsTheLabelOfItsAmount) {
  const Read text = read("- Operating margin up 40bps to 12.3%\n- Net debt £212m\n- Reserves stand at £11.3 million\n- Gearing of 34% (41%)\n");
  EXPECT_EQ(text.at("40bps").measure, "operating margin");
  EXPECT_EQ(text.at("12.3%").measure, "operating margin");
  EXPECT_EQ(text.at("£212m").measure, "net debt");
  EXPECT_EQ(text.at("£11.3 million").measure, "");
  EXPECT_EQ(text.at("41%").status, "baseline");
}

TEST(RelatedFigures, ANounOfChangeNamesWhatItIsOf) {
  const Read text = read("It reported a 14% jump in net profit to $31m.");
  EXPECT_EQ(text.at("14%").measure, "net profit");
  EXPECT_EQ(text.at("$31m").measure, "net profit");
  EXPECT_EQ(read("It saw a decline of 4% in retail deposits.").at("4%").measure, "retail deposits");
  EXPECT_EQ(read("There was a 5% increase in total.").at("5%").measure, "");
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

TEST(RelatedFigures, WhatWasForetoldOrComparedWithIsNotActual) {
  EXPECT_EQ(read("Growth was 2.1%, short of the 3.4% which the ministry had predicted.").at("3.4%").status, "forecast");
  EXPECT_EQ(read("It paid $4m of the $6m it had promised.").at("$6m").status, "target");
  EXPECT_EQ(read("Sales rose to $6m, compared with sales of $5m.").at("$5m").status, "baseline");
  EXPECT_EQ(read("It has a committed occupancy of 93%.").at("93%").status, "actual");
  EXPECT_EQ(read("It sold 9 energy projects in the north, with a capacity of 70 MW.").at("70 MW").status, "actual");
  EXPECT_EQ(read("A grant of $9m was paid to cover expected taxes.").at("$9m").status, "actual");
}

TEST(RelatedFigures, TheNarrowerOfTwoTimesIsMeant) {
  EXPECT_EQ(read("In April to December 2017 of the financial year 2017-18 profit rose to $4m.").at("$4m").period, "2017-04/2017-12");
  EXPECT_EQ(read("It paid $31m for a yard that is due to close in 2026.").at("$31m").period, "");
}

TEST(RelatedFigures, CentsUpOrDownAreAChange) {
  EXPECT_EQ(read("Its units were down 7 cents, or 2%, to $3.40.").at("7 cents").change->direction, "decrease");
  EXPECT_EQ(read("Its units were down 7 cents, or 2%, to $3.40.").at("2%").change->as, "by");
  EXPECT_EQ(read("The deadline for bids is May 1, 2026.").at("May 1, 2026").role, "deadline");
  EXPECT_EQ(read("They serve through May 1, 2026 and May 1, 2027.").at("May 1, 2027").role, "end");
  EXPECT_EQ(read("It restated results dating back to 2001.").at("2001").role, "start");
}

TEST(RelatedFigures, WhatIsKeptOrSeenStandsAtItsLevel) {
  const Read text = read("It kept its policy rate at 7.5%, and sees core inflation at 4.6% this year.");
  EXPECT_EQ(text.at("7.5%").measure, "policy rate");
  EXPECT_EQ(text.at("7.5%").period, "");
  EXPECT_EQ(text.at("4.6%").measure, "core inflation");
  EXPECT_EQ(text.at("4.6%").status, "forecast");
  EXPECT_EQ(read("It made a loss after tax of $4m.").at("$4m").measure, "loss after tax");
  EXPECT_EQ(read("Arrivals were 4% up on last year.").at("4%").change->direction, "increase");
}

TEST(RelatedFigures, AMarkMayStandBehindAfterOrThePeriodBefore) {
  const Read text = read("Inflation was 2.9% in January, after 3.4% in December.");
  EXPECT_EQ(text.at("3.4%").status, "baseline");
  EXPECT_EQ(text.at("3.4%").period, "2024-12");
  EXPECT_EQ(read("Output was 40 t, 6% below the prior quarter's 42 t.").at("42 t").status, "baseline");
  EXPECT_EQ(read("The firm had planned 5,000 homes but built 3,200.").at("3,200").status, "actual");
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

TEST(RelatedFigures, WhatSomethingIsTakenFromIsNoStart) {
  EXPECT_EQ(read("They took 4 m of rock from 112 m below ground.").at("112 m").status, "actual");
  EXPECT_EQ(read("They harvested 14 tonnes from 67% of the fields.").at("67%").status, "actual");
  EXPECT_EQ(read("Sales came to 12.5 tonnes from 13 tonnes.").at("13 tonnes").status, "baseline");
  EXPECT_EQ(read("Output rose to 5% from 4%.").at("4%").status, "baseline");
}

TEST(RelatedFigures, TheSameOnceMoreInBracketsIsNoMark) {
  const Read text = read("Some ninety-nine percent (99%) of it was sold, 36.3 km (22.7 miles) away.");
  EXPECT_EQ(text.at("99%").status, "actual");
  EXPECT_TRUE(text.at("99%").same_as.has_value());
  EXPECT_TRUE(text.at("22.7 miles").same_as.has_value());
}

TEST(RelatedFigures, TheStartOfAnotherChangeIsNotItsStart) {
  const Read text = read("Petrol would rise to $12.97 from $11.67, while diesel would rise to $11.09 from $9.87.");
  EXPECT_EQ(text.at("$11.09").change->direction, "increase");
}

TEST(RelatedFigures, AYearBeforeANounIsNoDeadline) {
  EXPECT_EQ(read("It will debate the 2026 budget in May.").at("2026").role, "period");
  EXPECT_EQ(read("It will open by 2026.").at("2026").role, "deadline");
}

TEST(RelatedFigures, TheYearOfWhatIsComparedWithIsNotTheFigures) {
  EXPECT_EQ(read("The rate was 73%, an increase of 1% from 2018.").at("73%").period, "");
  EXPECT_EQ(read("Output was 78 tonnes, 10% higher than for the same months of 2018.").at("78 tonnes").period, "");
}

TEST(RelatedFigures, CentsByLetterTakeTheDocumentsCurrency) {
  const Read text = read("Revenue grew to R4 602m. Headline earnings were 34cps and bulls sold at 239c/kg.");
  EXPECT_EQ(text.at("34cps").unit, "ZAR");
  EXPECT_EQ(text.at("239c/kg").unit, "ZAR");
}

TEST(RelatedFigures, AHeightIsNamedByItsBound) {
  EXPECT_EQ(read("They never built anything taller than 100 metres.").at("taller than 100 metres").measure, "height");
}

TEST(RelatedFigures, ATimeRightBehindItIsTheFigures) {
  EXPECT_EQ(read("Inflation is seen at 5.2% for 2025 and 3.9% for 2026.").at("3.9%").period, "2026");
}

TEST(RelatedFigures, AMarkIsNoLengthOfTimeWhereItIsFarFromOne) {
  EXPECT_EQ(read("Volumes rose to 96,400 tonnes for the nine months, up from 81,250.").at("81,250").unit, "t");
  EXPECT_EQ(read("It took nine months, up from 7.").at("7").unit, "mo");
}

TEST(RelatedFigures, AVerbOfThePastEndsWhatIsCounted) {
  EXPECT_EQ(read("Of the 24 suburbs, 19 saw rents rise.").at("19").unit, "{suburb}");
}

TEST(RelatedFigures, AScaledAmountInBracketsHasTheCurrencyBeforeIt) {
  EXPECT_EQ(read("A profit of 18.2 million euros (41.5 million) was made.").at("41.5 million").unit, "EUR");
  EXPECT_EQ(read("Sales were 310.4 million euros (Q1 2003: 298.7 million).").at("298.7 million").status, "baseline");
  EXPECT_EQ(read("It paid 18.2 million euros (41.5 million people live there).").at("41.5 million").kind, "count");
}

TEST(RelatedFigures, AnotherNounBehindOfIsNoWhole) {
  EXPECT_EQ(read("The index rose by 2 points. The airlines flew 1,779 thousand of available seat kilometers.").at("1,779 thousand").unit, "");
}

TEST(RelatedFigures, TheStartOfAChangeHasTheScaleOfItsEnd) {
  const Read tons = read("It raised the forecast from 74 to 77 million tons.");
  EXPECT_EQ(tons.at("74").value, "74000000");
  EXPECT_EQ(tons.at("74").unit, "t");
  EXPECT_EQ(read("Sales rose from 3.2 to 4.1 billion euros.").at("3.2").value, "3200000000");
  EXPECT_EQ(read("The fleet grew from 900 to 1.2 million vans.").at("900").value, "900");
  EXPECT_EQ(read("Output rose from 20,000 to 30 thousand tons.").at("20,000").value, "20000");
}

TEST(RelatedFigures, AYearBehindAMonthBeginsNoRange) {
  const Read text = read("Traffic grew, from 120,500 TEUs as of December 2018 to 180,250 TEUs as at 28 December 2019.");
  EXPECT_EQ(text.at("180,250 TEUs").value, "180250");
  EXPECT_EQ(text.at("120,500 TEUs").period, "2018-12");
}

TEST(RelatedFigures, ThePeriodOfTheStartIsNotThatOfTheEnd) {
  const Read text = read("From January to June 2018, traffic rose to 402,300 TEUs from 388,150 TEUs during the same period in 2017.");
  EXPECT_EQ(text.at("402,300 TEUs").period, "2018-01/2018-06");
  EXPECT_EQ(text.at("388,150 TEUs").period, "2017-01/2017-06");
  const Read year = read("Output of 5 tonnes in 2019 is up from last year's 4 tonnes.");
  EXPECT_EQ(year.at("5 tonnes").period, "2019");
  EXPECT_EQ(year.at("4 tonnes").period, "2024");
}

TEST(RelatedFigures, WhatIsComparedWithIsNoEndOfAStretchOrChange) {
  EXPECT_EQ(read("Throughput rose 2.4 per cent compared to June 2017.").at("June 2017").role, "period");
  EXPECT_FALSE(read("Turnover fell to $25 million compared to $27 million.").at("$27 million").change.has_value());
}

TEST(RelatedFigures, AForecastIsOneByWhoMakesIt) {
  EXPECT_EQ(read("According to preliminary estimates, growers will pick 22 million tonnes.").at("22 million tonnes").status, "estimate");
  EXPECT_EQ(read("The bank predicts that exports will reach 42 million tonnes.").at("42 million tonnes").status, "forecast");
  EXPECT_EQ(read("The catch could reach 21 million tonnes, down from 34 million tonnes in 2021.").at("2021").role, "period");
}

TEST(RelatedFigures, OverStagesIsNoBound) {
  const Read text = read("The port will be built over three phases.");
  EXPECT_EQ(text.at("three").bound, "");
  EXPECT_EQ(read("Over three sites were inspected.").at("Over three").bound, "gt");
}

TEST(RelatedFigures, HandsThatChangeAreNotCounted) {
  EXPECT_NE(read("It led the market with 12.6 million changing hands.").at("12.6 million").unit, "{hand}");
}

TEST(RelatedFigures, WhatCouldHaveBeenIsOver) {
  EXPECT_EQ(read("In 2012, this could have cost $1,700.").at("2012").role, "period");
  EXPECT_EQ(read("It would have to pay $1,700 in 2030.").at("2030").role, "deadline");
}

TEST(RelatedFigures, ADimensionRightBehindALengthNamesIt) {
  EXPECT_EQ(read("It hit 19.4 g/t of gold from 132.6 m depth.").at("132.6 m").measure, "depth");
}

TEST(RelatedFigures, ATimeBehindAndIsOfTheValueThatFollows) {
  const Read text = read("In 2022 the fee will grow from EUR 410 to EUR 430 and in 2023 to EUR 435.");
  EXPECT_EQ(text.at("EUR 430").period, "2022");
  EXPECT_EQ(text.at("EUR 435").period, "2023");
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

TEST(RelatedFigures, PointsUpAreAChange) {
  const Read text = read("Turnout was 61 per cent, up five points on 2019.");
  ASSERT_TRUE(text.at("five").change);
  EXPECT_EQ(text.at("five").change->direction, "increase");
  EXPECT_EQ(text.at("five").period, "");
}

TEST(RelatedFigures, BedsOfACompoundAreCounted) {
  EXPECT_EQ(read("A new 120-bed clinic will open.").at("120").unit, "{bed}");
}

TEST(RelatedFigures, HowLongAgoIsNotCounted) {
  EXPECT_EQ(read("It rose from 2.3 million five months ago to 4 million.").at("2.3 million").unit, "");
  EXPECT_EQ(read("It trained for six months.").at("six months").unit, "mo");
}

TEST(RelatedFigures, ANumberInBracketsBehindAShareCounts) {
  EXPECT_EQ(read("Of these, 40% (312) were full-time posts.").at("312").kind, "count");
  EXPECT_EQ(read("The margin was 12% (13).").at("13").kind, "percent");
}

TEST(RelatedFigures, AMarkWithAnAdverbHasTheUnitOfItsLevel) {
  EXPECT_EQ(read("Timber output fell to 41.2 million tonnes, down slightly from 41.5 million in 2011.").at("41.5 million").unit, "t");
}

TEST(RelatedFigures, WhatIsComparedFromIsNoStart) {
  EXPECT_EQ(read("Unemployment fell by 23 people from October.").at("October").role, "period");
  EXPECT_EQ(read("Unemployment fell by 23 people from October.").at("23").period, "");
  EXPECT_EQ(read("The tram runs from September.").at("September").role, "start");
}

TEST(RelatedFigures, ALevelAsOfADayIsOfThatDay) {
  const Read text = read("As of 31 May 2017, the herd was 7,310 cows.");
  EXPECT_EQ(text.at("31 May 2017").role, "event_date");
  EXPECT_EQ(text.at("7,310").period, "2017-05-31");
  EXPECT_EQ(read("Storage dipped to 96 billion cubic metres, as on 4 October 2022.").at("96 billion cubic metres").period, "2022-10-04");
  EXPECT_EQ(read("The tax applies as of 1 May 2030.").at("1 May 2030").role, "start");
}

TEST(RelatedFigures, ForecastsAreKnownByTheirSubject) {
  EXPECT_EQ(read("The forecast for 2026 was 5.4 percent.").at("5.4 percent").status, "forecast");
  EXPECT_EQ(read("Inflation is seen at 3.1% in 2026.").at("3.1%").status, "forecast");
  EXPECT_EQ(read("The plant was seen at 3 km.").at("3 km").status, "actual");
  EXPECT_EQ(read("Larne had the maximum increase of 9 points.").at("9").status, "actual");
}

TEST(RelatedFigures, AnAbbreviationOfTheUnitHidesNoRate) {
  EXPECT_EQ(read("It makes 800 kilowatt-hours (kWh) per year.").at("800 kilowatt-hours").per, "a");
}

TEST(RelatedFigures, TheTimeComparedWithIsTheMarks) {
  EXPECT_EQ(read("Traffic rose by 9.7%, relative to the same period last year.").at("9.7%").period, "");
  const Read text = read("Visits came to 5,126 in May 2024, compared to 4,871 visits in May 2023.");
  EXPECT_EQ(text.at("5,126").period, "2024-05");
  EXPECT_EQ(text.at("4,871").period, "2023-05");
}

TEST(RelatedFigures, TheSecondOfTwoValuesSharesTheChange) {
  const Read text = read("Norvik will cut its waste by 55% by 2026 and 70% by 2031.");
  ASSERT_TRUE(text.at("70%").change);
  EXPECT_EQ(text.at("70%").change->direction, "decrease");
  EXPECT_EQ(text.at("70%").measure, text.at("55%").measure);
  const Read level = read("Rents rose to 7.2% in March and 8.4% in April.");
  ASSERT_TRUE(level.at("8.4%").change);
  EXPECT_EQ(level.at("8.4%").change->as, "to");
  EXPECT_FALSE(read("It cut its waste by 55% in 2024 and 70% of the staff left.").at("70%").change);
}

TEST(RelatedFigures, MarksAreKnownBesideTheirTimes) {
  EXPECT_EQ(read("Gains were well down on the $1,730 million of 1991.").at("$1,730 million").status, "baseline");
  EXPECT_EQ(read("The rate of 0.45% is lower than in the same period in 2018 (0.71%).").at("0.71%").status, "baseline");
  const Read text = read("Spending was $310m versus $342m last year and $377m two years ago.");
  EXPECT_EQ(text.at("$342m").status, "baseline");
  EXPECT_EQ(text.at("$377m").status, "baseline");
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

TEST(RelatedFigures, WhatIsSetToHappenIsAhead) {
  EXPECT_EQ(read("Six units are back, with three more set to return to service on Monday.").at("Monday").iso, "2025-03-17");
}

TEST(RelatedFigures, ADifferenceIsKnownBehindItsBracket) {
  ASSERT_TRUE(read("Receipts were $31.6 million, $3.1 million (10.9%) higher than in July.").at("$3.1 million").change);
  EXPECT_FALSE(read("Receipts were $31.6 million (10.9%) in July.").at("$31.6 million").change);
}

TEST(RelatedFigures, WhatSomethingIsUpOnIsNotItsTime) {
  const Read text = read("Profit in the half year ended 30 June 2017 was $287m, up 7% on the same period of 2016.");
  EXPECT_EQ(text.at("$287m").period, "2017-H1");
  EXPECT_NE(text.at("7%").period, "2016-H1");
}

TEST(RelatedFigures, TheYearBeforeMayBeNamedInTheBracket) {
  const Read text = read("Sales were EUR 911.4 (Q2/2018: 870.2) million.");
  EXPECT_EQ(text.at("870.2").value, "870200000");
  EXPECT_EQ(text.at("870.2").unit, "EUR");
  EXPECT_EQ(text.at("870.2").status, "baseline");
  EXPECT_EQ(read("A margin of 12.3% (2018: 11.8).").at("11.8").unit, "%");
}

TEST(RelatedFigures, ALossInBracketsIsInTheUnitBeforeThem) {
  const Read text = read("The profit was SEK 84.1m (-3.6), a share of 7.4 percent (-0.5).");
  EXPECT_EQ(text.at("-3.6").value, "-3600000");
  EXPECT_EQ(text.at("-3.6").unit, "SEK");
  EXPECT_EQ(text.at("-0.5").kind, "percent");
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
