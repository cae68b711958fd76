// SPDX-License-Identifier: MIT
// Period and status of figures in whole texts.
#include <gtest/gtest.h>

#include "tests/extractors/figures/read_figures.h"

namespace factweave {
namespace {

TEST(TimesOfFigures, WhoSeesAMovementForeseesIt) {
  EXPECT_EQ(read("The bank sees growth slowing to 4%.").at("4%").status, "forecast");
  EXPECT_EQ(read("Wind projects developed by the firm totalled 4 GW last year.").at("4 GW").status, "actual");
}

TEST(TimesOfFigures, ABaseYearIsNoTimeOfTheChange) {
  const Read text = read("Norvik will cut its emissions by 40% from a 2019 baseline.");
  EXPECT_EQ(text.at("40%").period, "");
  EXPECT_EQ(text.at("2019").role, "period");
  EXPECT_EQ(read("Emissions fell to 3% below 1990 levels in 2022.").at("3%").period, "2022");
}

TEST(TimesOfFigures, WhatAFigureIsComparedWithIsNotItsTime) {
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

TEST(TimesOfFigures, WhatCameBeforeHasATimeOfItsOwn) {
  const Read text = read("Rents rose 3% in May 2019, after falling 2% in April 2019.");
  EXPECT_EQ(text.at("3%").period, "2019-05");
  EXPECT_EQ(text.at("2%").period, "2019-04");
  EXPECT_EQ(read("Rents went up 3%, after rising 8% in May 2019.").at("3%").period, "");
  EXPECT_EQ(read("Rents fell by 3% from June 2019 to 412 dollars.").at("412 dollars").period, "");
  EXPECT_EQ(read("Last year it earned 4 million dollars, this year it lost 2 million dollars.").at("4 million dollars").period, "2024");
}

TEST(TimesOfFigures, WhatAFigureIsComparedWithIsNoStart) {
  const Read text = read("Output fell 4% in May 2021 from the same month of 2020.");
  EXPECT_EQ(text.at("same month of 2020").role, "period");
  EXPECT_EQ(read("Growth is expected to reach 4% in 2031.").at("2031").role, "period");
  EXPECT_EQ(read("Growth is expected to reach 4% by the year 2031.").at("2031").role, "deadline");
}

TEST(TimesOfFigures, WhatWasRequiredWasTaken) {
  EXPECT_EQ(read("The two dams required $90 million to build.").at("$90 million").status, "actual");
  EXPECT_EQ(read("The firm is required to pay $90 million.").at("$90 million").status, "target");
  EXPECT_EQ(read("Its stock is set to fall to 12 tonnes.").at("12 tonnes").status, "forecast");
  EXPECT_EQ(read("Its load fell to 12 tonnes from its all-time high of 31 tonnes.").at("31 tonnes").status, "baseline");
}

TEST(TimesOfFigures, StatusIsNotReadFromWordsOfAnotherSense) {
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

TEST(TimesOfFigures, ATimeIsOfItsOwnClause) {
  EXPECT_EQ(read("Norvik, 51% owned by Tern, asks 52 euros, half the price of 2015.").at("51%").period, "");
  EXPECT_EQ(read("Norvik, which owes $400m, says two yards will open by 2027.").at("$400m").period, "");
  EXPECT_EQ(read("In 2024 we cut our emissions of carbon by 18% to 412,000 tonnes, from 502,000 tonnes in 2019.").at("412,000 tonnes").period, "2024");
  EXPECT_EQ(read("Water use fell to 3.2 cubic metres (2023: 3.6).").at("3.2 cubic metres").period, "");
  EXPECT_EQ(read("Norvik, which bought the yard in 2021, has pledged to invest a further 12 million euros.").at("12 million euros").period, "");
  EXPECT_EQ(read("Sales were 62m euros in 2025, up from 51m euros in 2024, and profit was 4m euros.").at("4m euros").period, "2025");
  EXPECT_EQ(read("About 5.9 GW of private capacity will be connected by 2027.").at("About 5.9 GW").status, "forecast");
  EXPECT_EQ(read("It awarded five projects totalling 610 MW.").at("610 MW").status, "actual");
}

TEST(TimesOfFigures, WhatIsReportedNextIsOfTheSamePeriod) {
  EXPECT_EQ(read("In 2024 sales rose to $12m. Net profit fell by $1m.").at("$1m").period, "2024");
  EXPECT_EQ(read("In 2024 sales rose to $12m.\n\nNet profit fell by $1m.").at("$1m").period, "");
  EXPECT_EQ(read("In 2024 sales rose to $12m. Net profit fell by $1m in 2019.").at("$1m").period, "2019");
  EXPECT_EQ(read("Fewer fell ill than in 2023 (6,180).").at("6,180").period, "2023");
}

TEST(TimesOfFigures, AChangeWithYearsHasTwoEnds) {
  const Read text = read("Catches fell from 61,000 tonnes in 2010 to 23,500 tonnes in 2024.");
  EXPECT_EQ(text.at("61,000 tonnes").status, "baseline");
  EXPECT_EQ(text.at("2010").iso, "2010");
  EXPECT_EQ(text.at("23,500 tonnes").value, "23500");
  ASSERT_TRUE(text.at("23,500 tonnes").change.has_value());
  EXPECT_EQ(text.at("23,500 tonnes").change->direction, "decrease");
  EXPECT_FALSE(read("Lobster makes up 70 per cent of it.").at("70 per cent").change.has_value());
}

TEST(TimesOfFigures, TheWordsBesideAFigureTellItsStatus) {
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

TEST(TimesOfFigures, CellsTakePeriodAndPropertyFromTheirColumnAndRow) {
  const Read table = read(
      "Results of the yard\n\n€ million | Q2 2025 | Q2 2024\nSales | 41.6 | 38.1\nR&D spending | 5.3 | "
      "4.9\n");
  EXPECT_EQ(table.at("41.6").period, "2025-Q2");
  EXPECT_EQ(table.at("38.1").period, "2024-Q2");
  EXPECT_EQ(table.at("4.9").period, "2024-Q2");
  EXPECT_EQ(table.at("41.6").measure, "sales");
  EXPECT_EQ(table.at("5.3").measure, "R&D spending");
}

TEST(TimesOfFigures, APeriodBehindASemicolonIsAnotherClauses) {
  EXPECT_EQ(read("The ratio was 87%; in 2026 it may fall.").at("87%").period, "");
  EXPECT_EQ(read("The ratio was 87% in 2024.").at("87%").period, "2024");
  EXPECT_EQ(read("The peso has lost 87% since 2024.").at("87%").period, "");
}

TEST(TimesOfFigures, AUsualYearAtTheHeadOfASentenceIsARate) {
  const Read text = read("A typical week brings 40 ships and 300 tonnes of fish.");
  EXPECT_EQ(text.at("40").per, "wk");
  EXPECT_EQ(text.at("300 tonnes").per, "wk");
  EXPECT_EQ(read("A busy week brings 40 ships.").at("40").per, "");
}

TEST(TimesOfFigures, TheNounBehindAnAmountTellsItsStatus) {
  EXPECT_EQ(read("That missed the $640 million forecast in a poll.").at("$640 million").status, "forecast");
  EXPECT_EQ(read("It is over the 4% ceiling.").at("4%").status, "limit");
  EXPECT_EQ(read("Growth is seen at 2.1%, down from the 2.4% forecast in December.").at("2.4%").status, "baseline");
  EXPECT_EQ(read("Prices rose 4%, less than the 4.2% expected by analysts.").at("4.2%").status, "forecast");
  EXPECT_EQ(read("Lows of 2 degrees are forecast.").at("2 degrees").status, "forecast");
}

TEST(TimesOfFigures, AReportIsThatOfItsParagraph) {
  const Read text = read("Norvik published its third-quarter results today. The yard is old. Net sales rose by 7% to $12m. Margins fell to 4%.");
  EXPECT_EQ(text.at("7%").period, "2024-Q3");
  EXPECT_EQ(text.at("4%").period, "2024-Q3");
  const Read other = read("Norvik published its third-quarter results today. In 2023 sales rose by 7%. Margins fell to 4%.");
  EXPECT_EQ(other.at("4%").period, "2023");
  const Read interrupted = read("Sales rose by 7% in 2023. The weather was fine. Margins fell to 4%.");
  EXPECT_EQ(interrupted.at("4%").period, "");
}

TEST(TimesOfFigures, ADayIsOfTheFigureBesideIt) {
  EXPECT_EQ(read("Reserves stood at $4 billion on 28 February.").at("$4 billion").period, "2025-02-28");
  EXPECT_EQ(read("On 3 March 2025 it paid $4 million.").at("$4 million").period, "2025-03-03");
  EXPECT_EQ(read("The fare rose by 4%, the firm said on Monday.").at("4%").period, "");
}

TEST(TimesOfFigures, ATimeOfTheClauseBehindIsNotTheFigures) {
  EXPECT_EQ(read("It spent $310m on the mill, which opened in 2021.").at("$310m").period, "");
  EXPECT_EQ(read("Output grew by 1.4%, reversing the 0.5% fall in 2023.").at("1.4%").period, "");
  EXPECT_EQ(read("Rates fell 8% to $1,780, less than half the level of a year ago.").at("$1,780").period, "");
  EXPECT_EQ(read("Since the flood in 2020 rents have risen by 7%.").at("7%").period, "");
  EXPECT_EQ(read("It will lift capacity from 2.4 Mt to 3.2 Mt by mid-2026.").at("2.4 Mt").period, "");
}

TEST(TimesOfFigures, ATimeThatDescribesAThingIsNotTheFigures) {
  EXPECT_EQ(read("A 2019-built tanker was sold for $71m.").at("$71m").period, "");
  EXPECT_EQ(read("The scheme, launched in 2019, covers 11,420 villages.").at("11,420").period, "");
  EXPECT_EQ(read("Since the start of the strike in March 2020, rents have risen by 7%.").at("7%").period, "");
  EXPECT_EQ(read("Arrivals have dropped to 27,000, from a high of 135,000 in 2023.").at("27,000").period, "");
  EXPECT_EQ(read("In the third quarter it fell to 48.6% from 51.2%.").at("51.2%").period, "2024-Q3");
  EXPECT_EQ(read("It was 48.6% in the third quarter, up from 51.2%.").at("51.2%").period, "");
  EXPECT_EQ(read("Exports were 3.5 times those of 2010.").at("3.5 times").period, "");
  EXPECT_EQ(read("Urea costs $890, three times its 2020 price.").at("$890").period, "");
}

TEST(TimesOfFigures, TheNarrowerOfTwoTimesIsMeant) {
  EXPECT_EQ(read("In April to December 2017 of the financial year 2017-18 profit rose to $4m.").at("$4m").period, "2017-04/2017-12");
  EXPECT_EQ(read("It paid $31m for a yard that is due to close in 2026.").at("$31m").period, "");
}

TEST(TimesOfFigures, AMarkMayStandBehindAfterOrThePeriodBefore) {
  const Read text = read("Inflation was 2.9% in January, after 3.4% in December.");
  EXPECT_EQ(text.at("3.4%").status, "baseline");
  EXPECT_EQ(text.at("3.4%").period, "2024-12");
  EXPECT_EQ(read("Output was 40 t, 6% below the prior quarter's 42 t.").at("42 t").status, "baseline");
  EXPECT_EQ(read("The firm had planned 5,000 homes but built 3,200.").at("3,200").status, "actual");
}

TEST(TimesOfFigures, AYearBeforeANounIsNoDeadline) {
  EXPECT_EQ(read("It will debate the 2026 budget in May.").at("2026").role, "period");
  EXPECT_EQ(read("It will open by 2026.").at("2026").role, "deadline");
}

TEST(TimesOfFigures, TheYearOfWhatIsComparedWithIsNotTheFigures) {
  EXPECT_EQ(read("The rate was 73%, an increase of 1% from 2018.").at("73%").period, "");
  EXPECT_EQ(read("Output was 78 tonnes, 10% higher than for the same months of 2018.").at("78 tonnes").period, "");
}

TEST(TimesOfFigures, ATimeRightBehindItIsTheFigures) {
  EXPECT_EQ(read("Inflation is seen at 5.2% for 2025 and 3.9% for 2026.").at("3.9%").period, "2026");
}

TEST(TimesOfFigures, AMarkIsNoLengthOfTimeWhereItIsFarFromOne) {
  EXPECT_EQ(read("Volumes rose to 96,400 tonnes for the nine months, up from 81,250.").at("81,250").unit, "t");
  EXPECT_EQ(read("It took nine months, up from 7.").at("7").unit, "mo");
}

TEST(TimesOfFigures, AYearBehindAMonthBeginsNoRange) {
  const Read text = read("Traffic grew, from 120,500 TEUs as of December 2018 to 180,250 TEUs as at 28 December 2019.");
  EXPECT_EQ(text.at("180,250 TEUs").value, "180250");
  EXPECT_EQ(text.at("120,500 TEUs").period, "2018-12");
}

TEST(TimesOfFigures, ThePeriodOfTheStartIsNotThatOfTheEnd) {
  const Read text = read("From January to June 2018, traffic rose to 402,300 TEUs from 388,150 TEUs during the same period in 2017.");
  EXPECT_EQ(text.at("402,300 TEUs").period, "2018-01/2018-06");
  EXPECT_EQ(text.at("388,150 TEUs").period, "2017-01/2017-06");
  const Read year = read("Output of 5 tonnes in 2019 is up from last year's 4 tonnes.");
  EXPECT_EQ(year.at("5 tonnes").period, "2019");
  EXPECT_EQ(year.at("4 tonnes").period, "2024");
}

TEST(TimesOfFigures, AForecastIsOneByWhoMakesIt) {
  EXPECT_EQ(read("According to preliminary estimates, growers will pick 22 million tonnes.").at("22 million tonnes").status, "estimate");
  EXPECT_EQ(read("The bank predicts that exports will reach 42 million tonnes.").at("42 million tonnes").status, "forecast");
  EXPECT_EQ(read("The catch could reach 21 million tonnes, down from 34 million tonnes in 2021.").at("2021").role, "period");
}

TEST(TimesOfFigures, WhatCouldHaveBeenIsOver) {
  EXPECT_EQ(read("In 2012, this could have cost $1,700.").at("2012").role, "period");
  EXPECT_EQ(read("It would have to pay $1,700 in 2030.").at("2030").role, "deadline");
}

TEST(TimesOfFigures, ATimeBehindAndIsOfTheValueThatFollows) {
  const Read text = read("In 2022 the fee will grow from EUR 410 to EUR 430 and in 2023 to EUR 435.");
  EXPECT_EQ(text.at("EUR 430").period, "2022");
  EXPECT_EQ(text.at("EUR 435").period, "2023");
}

TEST(TimesOfFigures, ForecastsAreKnownByTheirSubject) {
  EXPECT_EQ(read("The forecast for 2026 was 5.4 percent.").at("5.4 percent").status, "forecast");
  EXPECT_EQ(read("Inflation is seen at 3.1% in 2026.").at("3.1%").status, "forecast");
  EXPECT_EQ(read("The plant was seen at 3 km.").at("3 km").status, "actual");
  EXPECT_EQ(read("Larne had the maximum increase of 9 points.").at("9").status, "actual");
}

TEST(TimesOfFigures, TheTimeComparedWithIsTheMarks) {
  EXPECT_EQ(read("Traffic rose by 9.7%, relative to the same period last year.").at("9.7%").period, "");
  const Read text = read("Visits came to 5,126 in May 2024, compared to 4,871 visits in May 2023.");
  EXPECT_EQ(text.at("5,126").period, "2024-05");
  EXPECT_EQ(text.at("4,871").period, "2023-05");
}

TEST(TimesOfFigures, MarksAreKnownBesideTheirTimes) {
  EXPECT_EQ(read("Gains were well down on the $1,730 million of 1991.").at("$1,730 million").status, "baseline");
  EXPECT_EQ(read("The rate of 0.45% is lower than in the same period in 2018 (0.71%).").at("0.71%").status, "baseline");
  const Read text = read("Spending was $310m versus $342m last year and $377m two years ago.");
  EXPECT_EQ(text.at("$342m").status, "baseline");
  EXPECT_EQ(text.at("$377m").status, "baseline");
}

TEST(TimesOfFigures, WhatIsSetToHappenIsAhead) {
  EXPECT_EQ(read("Six units are back, with three more set to return to service on Monday.").at("Monday").iso, "2025-03-17");
}

TEST(TimesOfFigures, WhatSomethingIsUpOnIsNotItsTime) {
  const Read text = read("Profit in the half year ended 30 June 2017 was $287m, up 7% on the same period of 2016.");
  EXPECT_EQ(text.at("$287m").period, "2017-H1");
  EXPECT_NE(text.at("7%").period, "2016-H1");
}

TEST(TimesOfFigures, TheYearBeforeMayBeNamedInTheBracket) {
  const Read text = read("Sales were EUR 911.4 (Q2/2018: 870.2) million.");
  EXPECT_EQ(text.at("870.2").value, "870200000");
  EXPECT_EQ(text.at("870.2").unit, "EUR");
  EXPECT_EQ(text.at("870.2").status, "baseline");
  EXPECT_EQ(read("A margin of 12.3% (2018: 11.8).").at("11.8").unit, "%");
}

}  // namespace
}  // namespace factweave
