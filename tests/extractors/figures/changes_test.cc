// SPDX-License-Identifier: MIT
// Changes, their starts and marks, in whole texts.
#include <gtest/gtest.h>

#include "tests/extractors/figures/read_figures.h"

namespace factweave {
namespace {

TEST(Changes, ChangeHasADirectionAndAStart) {
  const Read text = read("Exports rose 12% from $80m to $89.6m.");
  EXPECT_EQ(text.at("12%").change->direction, "increase");
  const Figure end = text.at("$89.6m");
  ASSERT_TRUE(end.change.has_value());
  EXPECT_EQ(end.change->as, "to");
  ASSERT_TRUE(end.change->from_figure.has_value());
  EXPECT_EQ(text.annotations.figures[*end.change->from_figure].value, "80000000");
}

TEST(Changes, AChangeIsOfWhatTheFigureBeforeItMeasures) {
  EXPECT_EQ(read("Exports totalled 60 tonnes, an increase of 9%.").at("9%").measure, "exports");
  EXPECT_EQ(read("It posted a profit of $4 million, a 9% rise from $3.7 million.").at("9%").measure, "profit");
  EXPECT_EQ(read("It posted a profit of $4 million, a 9% rise in rents.").at("9%").measure, "rents");
}

// "fell 12,400 to 981,300" was a range of jobs.
TEST(Changes, RightBehindAVerbADifferenceStandsBeforeALevel) {
  const Read text = read("Part-time jobs fell 6,300 to 118,500 and shipments climbed 12 tonnes to 640 tonnes.");
  EXPECT_EQ(text.at("6,300").change->as, "by");
  EXPECT_EQ(text.at("118,500").change->as, "to");
  EXPECT_EQ(text.at("12 tonnes").change->direction, "increase");
  EXPECT_EQ(text.at("640 tonnes").change->as, "to");
  EXPECT_EQ(read("Enrolment went down 700 to 9,400.").at("700").change->direction, "decrease");
  EXPECT_EQ(read("Fees rose 30 to 50 pesos.").at("30 to 50 pesos").bound, "range");
  EXPECT_EQ(read("Loads rose by 40 tonnes to 45 tonnes.").at("40 tonnes to 45 tonnes").bound, "range");
}

TEST(Changes, ASizeMayStandBetweenTheVerbAndTheDifference) {
  EXPECT_EQ(read("Rents fell by a real 4.4%.").at("4.4%").change->direction, "decrease");
  EXPECT_EQ(read("Rents grew in May after jumping a record 12.6%.").at("12.6%").change->as, "by");
  EXPECT_EQ(read("It lost 40 ships, a 7% drop from 2018.").at("7%").change->direction, "decrease");
  EXPECT_EQ(read("That followed a 9% annual fall in May.").at("9%").change->direction, "decrease");
  EXPECT_EQ(read("The line carried 8,100 riders, an increase of 640 riders.").at("640").change->as, "by");
  EXPECT_FALSE(read("The default rate of 0.7% was lower than in May.").at("0.7%").change.has_value());
}

TEST(Changes, TheTimeOfTheStartMayStandBeforeTheEnd) {
  const Read text = read("Fees fell from $31 million in the year ended 30 June 2018 to $28 million.");
  ASSERT_TRUE(text.at("$28 million").change.has_value());
  EXPECT_EQ(text.at("$28 million").change->direction, "decrease");
  ASSERT_TRUE(text.at("$28 million").change->from_figure.has_value());
  EXPECT_EQ(text.annotations.figures[*text.at("$28 million").change->from_figure].value, "31000000");
}

TEST(Changes, WhatImprovesMayFall) {
  EXPECT_EQ(read("The accident rate improved from 0.41 to 0.33.").at("0.33").change->direction, "decrease");
  EXPECT_EQ(read("Its injury rate improved to 2.4 last year.").at("2.4").change->direction, "decrease");
  EXPECT_EQ(read("The margin improved from 7.2% to 8.1%.").at("8.1%").change->direction, "increase");
  EXPECT_EQ(read("Unemployment worsened to 9%.").at("9%").change->direction, "increase");
}

// "shall not be less than 30 days" was read as less than 30 days.
TEST(Changes, ADeniedComparisonIsTheOpposite) {
  EXPECT_EQ(read("The notice shall not be less than 30 days.").at("less than 30 days").bound, "ge");
  EXPECT_EQ(read("The fee will not be more than $20.").at("more than $20").bound, "le");
  EXPECT_EQ(read("The yard does not employ more than 50 people.").at("more than 50").bound, "le");
  EXPECT_EQ(read("Rents may not rise by more than 3%.").at("more than 3%").bound, "le");
  EXPECT_EQ(read("It has not rained for more than two years.").at("more than two years").bound, "gt");
  EXPECT_EQ(read("The notice is less than 30 days.").at("less than 30 days").bound, "lt");
}

TEST(Changes, ARiseOfSoManyTakesNoNounOfTheListBeforeIt) {
  EXPECT_EQ(read("It promises 100 new hospitals; a 2 million increase in homes.").at("2 million").unit, "");
  EXPECT_EQ(read("The 23,000 word document is long.").at("23,000").unit, "{word}");
  EXPECT_EQ(read("The rise in the minimum wage to £5 is due.").at("£5").status, "actual");
}

TEST(Changes, ADifferenceMayStandBehindFurtherWords) {
  EXPECT_EQ(read("Rents could climb by another 4%.").at("4%").change->as, "by");
  EXPECT_EQ(read("Its members edged up by 40,000 to 1.2 million.").at("1.2 million").change->as, "to");
  EXPECT_EQ(read("A ticket will cost $5 more.").at("$5").change->as, "by");
  EXPECT_EQ(read("They agreed to limit the increase in rents to 5 per cent.").at("5 per cent").change->as, "by");
  EXPECT_EQ(read("The increase brought rents to $900.").at("$900").change->as, "to");
}

TEST(Changes, ALevelThatIsPassedIsNoDifference) {
  EXPECT_EQ(read("Inflation fell below 2%.").at("below 2%").change->as, "to");
  EXPECT_FALSE(read("Sales fell short of 2%.").at("short of 2%").change.has_value());
}

TEST(Changes, ADifferenceAndALevelAreNoRange) {
  const Read share = read("The share rose by 31 percentage points to 84%.");
  EXPECT_EQ(share.at("31 percentage points").unit, "{pp}");
  EXPECT_EQ(share.at("84%").value, "84");
  EXPECT_EQ(read("The pool rose by 3 metres to 41 metres.").at("41 metres").value, "41");
  EXPECT_EQ(read("Rents fell by an average of $12 to $187.").at("$187").value, "187");
  EXPECT_EQ(read("Output grew by 3 to 4 tonnes.").at("3 to 4 tonnes").bound, "range");
  EXPECT_EQ(read("It fell from its level of 2017 to 89 kg.").at("89 kg").value, "89");
}

TEST(Changes, TheStartOfAChangeIsBeforeOrBehindItsEnd) {
  const Read waits = read("Waits fell from 33 to 27 hours.");
  ASSERT_TRUE(waits.at("27 hours").change.has_value());
  EXPECT_EQ(waits.at("27 hours").change->direction, "decrease");
  EXPECT_EQ(waits.at("27 hours").change->from_figure, 0U);
  const Read sales = read("Sales rose to $612 million from $598 million.");
  EXPECT_EQ(sales.at("$612 million").change->from_figure, 1U);
  EXPECT_FALSE(read("Reserves fell, equivalent to 5 months of imports.").at("5 months").change.has_value());
  EXPECT_EQ(sales.at("$598 million").measure, "sales");
}

TEST(Changes, WhatWasBeforeStandsInBrackets) {
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

TEST(Changes, AnAverageHasTheUnitOfWhatIsComparedWithIt) {
  EXPECT_EQ(read("The rent is 2,150 euros, below the national average of 2,900.").at("2,900").unit, "EUR");
  EXPECT_EQ(read("The rent is 2,150 euros for an average of 3 rooms.").at("3").unit, "{room}");
}

TEST(Changes, PointsAndPricesMove) {
  EXPECT_EQ(read("The index fell 12.4 points to 4,220.").at("12.4").change->direction, "decrease");
  EXPECT_EQ(read("The index ended 258 points lower.").at("258").change->direction, "decrease");
  EXPECT_EQ(read("Shares closed 80 cents higher.").at("80 cents").change->direction, "increase");
  EXPECT_EQ(read("Rents climbed $25 to $680.").at("$25").change->as, "by");
  EXPECT_EQ(read("It sold 40 boats, 12 more than in May.").at("12").change->direction, "increase");
  EXPECT_FALSE(read("They lost by six wickets.").at("six").change.has_value());
}

TEST(Changes, WhatMovesStandsRightBeforeUp) {
  EXPECT_EQ(read("Growth was 6.4%, with volumes up 2.1%.").at("2.1%").measure, "volumes");
  EXPECT_EQ(read("The median age was 48 years and 57% of patients were men.").at("57%").measure, "share");
  EXPECT_EQ(read("Like-for-like sales were up 5%.").at("5%").measure, "like-for-like sales");
}

TEST(Changes, AnotherWordingIsTheSameChange) {
  EXPECT_EQ(read("The index fell 12.4 points, or 0.3%, to 4,220.").at("0.3%").change->direction, "decrease");
  EXPECT_FALSE(read("The index stood at 12.4 points, or 0.3% of it.").at("0.3%").change.has_value());
}

TEST(Changes, ANounOfChangeNamesWhatItIsOf) {
  const Read text = read("It reported a 14% jump in net profit to $31m.");
  EXPECT_EQ(text.at("14%").measure, "net profit");
  EXPECT_EQ(text.at("$31m").measure, "net profit");
  EXPECT_EQ(read("It saw a decline of 4% in retail deposits.").at("4%").measure, "retail deposits");
  EXPECT_EQ(read("There was a 5% increase in total.").at("5%").measure, "");
}

TEST(Changes, WhatWasForetoldOrComparedWithIsNotActual) {
  EXPECT_EQ(read("Growth was 2.1%, short of the 3.4% which the ministry had predicted.").at("3.4%").status, "forecast");
  EXPECT_EQ(read("It paid $4m of the $6m it had promised.").at("$6m").status, "target");
  EXPECT_EQ(read("Sales rose to $6m, compared with sales of $5m.").at("$5m").status, "baseline");
  EXPECT_EQ(read("It has a committed occupancy of 93%.").at("93%").status, "actual");
  EXPECT_EQ(read("It sold 9 energy projects in the north, with a capacity of 70 MW.").at("70 MW").status, "actual");
  EXPECT_EQ(read("A grant of $9m was paid to cover expected taxes.").at("$9m").status, "actual");
}

TEST(Changes, CentsUpOrDownAreAChange) {
  EXPECT_EQ(read("Its units were down 7 cents, or 2%, to $3.40.").at("7 cents").change->direction, "decrease");
  EXPECT_EQ(read("Its units were down 7 cents, or 2%, to $3.40.").at("2%").change->as, "by");
  EXPECT_EQ(read("The deadline for bids is May 1, 2026.").at("May 1, 2026").role, "deadline");
  EXPECT_EQ(read("They serve through May 1, 2026 and May 1, 2027.").at("May 1, 2027").role, "end");
  EXPECT_EQ(read("It restated results dating back to 2001.").at("2001").role, "start");
}

TEST(Changes, WhatIsKeptOrSeenStandsAtItsLevel) {
  const Read text = read("It kept its policy rate at 7.5%, and sees core inflation at 4.6% this year.");
  EXPECT_EQ(text.at("7.5%").measure, "policy rate");
  EXPECT_EQ(text.at("7.5%").period, "");
  EXPECT_EQ(text.at("4.6%").measure, "core inflation");
  EXPECT_EQ(text.at("4.6%").status, "forecast");
  EXPECT_EQ(read("It made a loss after tax of $4m.").at("$4m").measure, "loss after tax");
  EXPECT_EQ(read("Arrivals were 4% up on last year.").at("4%").change->direction, "increase");
}

TEST(Changes, WhatSomethingIsTakenFromIsNoStart) {
  EXPECT_EQ(read("They took 4 m of rock from 112 m below ground.").at("112 m").status, "actual");
  EXPECT_EQ(read("They harvested 14 tonnes from 67% of the fields.").at("67%").status, "actual");
  EXPECT_EQ(read("Sales came to 12.5 tonnes from 13 tonnes.").at("13 tonnes").status, "baseline");
  EXPECT_EQ(read("Output rose to 5% from 4%.").at("4%").status, "baseline");
}

TEST(Changes, TheSameOnceMoreInBracketsIsNoMark) {
  const Read text = read("Some ninety-nine percent (99%) of it was sold, 36.3 km (22.7 miles) away.");
  EXPECT_EQ(text.at("99%").status, "actual");
  EXPECT_TRUE(text.at("99%").same_as.has_value());
  EXPECT_TRUE(text.at("22.7 miles").same_as.has_value());
}

TEST(Changes, TheStartOfAnotherChangeIsNotItsStart) {
  const Read text = read("Petrol would rise to $12.97 from $11.67, while diesel would rise to $11.09 from $9.87.");
  EXPECT_EQ(text.at("$11.09").change->direction, "increase");
}

TEST(Changes, AScaledAmountInBracketsHasTheCurrencyBeforeIt) {
  EXPECT_EQ(read("A profit of 18.2 million euros (41.5 million) was made.").at("41.5 million").unit, "EUR");
  EXPECT_EQ(read("Sales were 310.4 million euros (Q1 2003: 298.7 million).").at("298.7 million").status, "baseline");
  EXPECT_EQ(read("It paid 18.2 million euros (41.5 million people live there).").at("41.5 million").kind, "count");
}

TEST(Changes, TheStartOfAChangeHasTheScaleOfItsEnd) {
  const Read tons = read("It raised the forecast from 74 to 77 million tons.");
  EXPECT_EQ(tons.at("74").value, "74000000");
  EXPECT_EQ(tons.at("74").unit, "t");
  EXPECT_EQ(read("Sales rose from 3.2 to 4.1 billion euros.").at("3.2").value, "3200000000");
  EXPECT_EQ(read("The fleet grew from 900 to 1.2 million vans.").at("900").value, "900");
  EXPECT_EQ(read("Output rose from 20,000 to 30 thousand tons.").at("20,000").value, "20000");
}

TEST(Changes, WhatIsComparedWithIsNoEndOfAStretchOrChange) {
  EXPECT_EQ(read("Throughput rose 2.4 per cent compared to June 2017.").at("June 2017").role, "period");
  EXPECT_FALSE(read("Turnover fell to $25 million compared to $27 million.").at("$27 million").change.has_value());
}

TEST(Changes, HandsThatChangeAreNotCounted) {
  EXPECT_NE(read("It led the market with 12.6 million changing hands.").at("12.6 million").unit, "{hand}");
}

TEST(Changes, PointsUpAreAChange) {
  const Read text = read("Turnout was 61 per cent, up five points on 2019.");
  ASSERT_TRUE(text.at("five").change);
  EXPECT_EQ(text.at("five").change->direction, "increase");
  EXPECT_EQ(text.at("five").period, "");
}

TEST(Changes, ANumberInBracketsBehindAShareCounts) {
  EXPECT_EQ(read("Of these, 40% (312) were full-time posts.").at("312").kind, "count");
  EXPECT_EQ(read("The margin was 12% (13).").at("13").kind, "percent");
}

TEST(Changes, AMarkWithAnAdverbHasTheUnitOfItsLevel) {
  EXPECT_EQ(read("Timber output fell to 41.2 million tonnes, down slightly from 41.5 million in 2011.").at("41.5 million").unit, "t");
}

TEST(Changes, WhatIsComparedFromIsNoStart) {
  EXPECT_EQ(read("Unemployment fell by 23 people from October.").at("October").role, "period");
  EXPECT_EQ(read("Unemployment fell by 23 people from October.").at("23").period, "");
  EXPECT_EQ(read("The tram runs from September.").at("September").role, "start");
}

TEST(Changes, ALevelAsOfADayIsOfThatDay) {
  const Read text = read("As of 31 May 2017, the herd was 7,310 cows.");
  EXPECT_EQ(text.at("31 May 2017").role, "event_date");
  EXPECT_EQ(text.at("7,310").period, "2017-05-31");
  EXPECT_EQ(read("Storage dipped to 96 billion cubic metres, as on 4 October 2022.").at("96 billion cubic metres").period, "2022-10-04");
  EXPECT_EQ(read("The tax applies as of 1 May 2030.").at("1 May 2030").role, "start");
}

TEST(Changes, TheSecondOfTwoValuesSharesTheChange) {
  const Read text = read("Norvik will cut its waste by 55% by 2026 and 70% by 2031.");
  ASSERT_TRUE(text.at("70%").change);
  EXPECT_EQ(text.at("70%").change->direction, "decrease");
  EXPECT_EQ(text.at("70%").measure, text.at("55%").measure);
  const Read level = read("Rents rose to 7.2% in March and 8.4% in April.");
  ASSERT_TRUE(level.at("8.4%").change);
  EXPECT_EQ(level.at("8.4%").change->as, "to");
  EXPECT_FALSE(read("It cut its waste by 55% in 2024 and 70% of the staff left.").at("70%").change);
}

TEST(Changes, ADifferenceIsKnownBehindItsBracket) {
  ASSERT_TRUE(read("Receipts were $31.6 million, $3.1 million (10.9%) higher than in July.").at("$3.1 million").change);
  EXPECT_FALSE(read("Receipts were $31.6 million (10.9%) in July.").at("$31.6 million").change);
}

TEST(Changes, ALossInBracketsIsInTheUnitBeforeThem) {
  const Read text = read("The profit was SEK 84.1m (-3.6), a share of 7.4 percent (-0.5).");
  EXPECT_EQ(text.at("-3.6").value, "-3600000");
  EXPECT_EQ(text.at("-3.6").unit, "SEK");
  EXPECT_EQ(text.at("-0.5").kind, "percent");
}

}  // namespace
}  // namespace factweave
