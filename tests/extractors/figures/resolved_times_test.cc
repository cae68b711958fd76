// SPDX-License-Identifier: MIT
// Times of whole texts, with the built-in rules: which day or period they name, and their role.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extractors/figures/read_figures.h"

namespace factweave {
namespace {

TEST(ResolvedTimes, DatesWithoutAYearLeanByTense) {
  EXPECT_EQ(read("The harbour will open on 3 May.").at("3 May").iso, "2025-05-03");
  EXPECT_EQ(read("The harbour opened on 3 May.").at("3 May").iso, "2024-05-03");
  EXPECT_EQ(read("The board declared 18 cents a share, payable on 26 September.").at("26 September").iso, "2025-09-26");
  EXPECT_EQ(read("The board declared 18 cents for holders of record on 26 September.").at("26 September").iso, "2025-09-26");
  EXPECT_EQ(read("They have undertaken to raise pay by 3% in June.").at("June").iso, "2025-06");
  EXPECT_EQ(read("Bids close by 3 May.").at("3 May").role, "deadline");
  EXPECT_EQ(read("They met on Monday.").at("Monday").iso, "2025-03-10");
  EXPECT_EQ(read("Sales fell last year.").at("last year").iso, "2024");
  EXPECT_EQ(read("Norvik on Monday promised a new yard.").at("Monday").iso, "2025-03-10");
  EXPECT_EQ(read("Strikes planned for Sunday and Tuesday have been called off.").at("Tuesday").iso, "2025-03-18");
  EXPECT_EQ(read("The board will vote at its regularly scheduled meeting on 26 September.").at("26 September").iso, "2025-09-26");
  EXPECT_EQ(read("The crew will slow work by taking extended breaks from 6 to 12 June.").at("from 6 to 12 June").iso, "2025-06-06/2025-06-12");
  EXPECT_EQ(read("The walkout, scheduled for 3 March, was called off.").at("3 March").iso, "2025-03-03");
  EXPECT_EQ(read("They had planned to strike on 20 March.").at("20 March").iso, "2025-03-20");
  EXPECT_EQ(read("It will mend the piers hit by October's storms.").at("October").iso, "2024-10");
  EXPECT_EQ(read("The crew has given the port a 20 June deadline.").at("20 June").iso, "2025-06-20");
  EXPECT_EQ(read("Prices rose 6% in April, down from 8% in January, above the target range of 3-5%.").at("January").iso, "2025-01");
}

TEST(ResolvedTimes, DatesOfALifeDoNotDateTheDocument) {
  Read text;
  text.document.text = "Ana Sosa (14 April 1960 - 27 August 1993) was a judge. Her court is closed today.";
  segment(text.document);
  text.annotations = figure_extractor().extract(text.document);
  EXPECT_EQ(text.at("14 April 1960 - 27 August 1993").iso, "1960-04-14/1993-08-27");
  EXPECT_EQ(text.at("today").iso, "");
  text.document.text = "Ana Sosa, judge\nb. 14 April 1960, d. 27 August 1993\n\nHer court is closed today.";
  segment(text.document);
  text.annotations = figure_extractor().extract(text.document);
  EXPECT_EQ(text.at("today").iso, "");
  text.document.text = "They met on 22 June this year.";
  segment(text.document);
  text.annotations = figure_extractor().extract(text.document);
  EXPECT_EQ(text.at("22 June").iso, "XXXX-06-22");
  EXPECT_EQ(read("Ana Sosa (22 April 1885 - 1948) was a judge.").at("22 April 1885 - 1948").iso, "1885-04-22/1948");
}

TEST(ResolvedTimes, ADayIsOfTheMonthNamedBefore) {
  EXPECT_EQ(read("The fair opens on 6 June and the gala is on the 8th.").at("8th").iso, "2025-06-08");
  EXPECT_EQ(read("Talks ran from 3 to 5 February. They resume on the 8th.").at("8th").iso, "2025-02-08");
  EXPECT_EQ(read("The fair opens on 6 June. All are welcome. The board will meet on the 28th.").at("28th").iso, "2025-03-28");
  EXPECT_EQ(read("The fair opens on 6 February and the gala is on the 30th.").at("30th").iso, "2025-03-30");
}

TEST(ResolvedTimes, AHalfOfAMonthHasItsDays) {
  EXPECT_EQ(read("It will shut for the first half of July.").at("first half of July").iso, "2025-07-01/2025-07-15");
  EXPECT_EQ(read("It shut in the second half of February 2024.").at("second half of February 2024").iso, "2024-02-15/2024-02-29");
  EXPECT_FALSE(read("It shut in the second half of July 2024.").at("second half of July 2024").approx);
}

TEST(ResolvedTimes, TheOrderOfDayAndMonthShowsInOtherDates) {
  EXPECT_EQ(read("The lease runs from 1/7/2024 to 30/6/2029.").at("from 1/7/2024 to 30/6/2029").iso, "2024-07-01/2029-06-30");
  EXPECT_EQ(read("Signed on 4/1/2024, it ends on 6/30/2029.").at("4/1/2024").iso, "2024-04-01");
  EXPECT_EQ(read("Signed on 4/1/2024, it ends on 30/6/2029.").at("4/1/2024").iso, "2024-01-04");
}

TEST(ResolvedTimes, TheSameQuarterIsThatNamedLast) {
  const std::string report = "In the second quarter of 2024 output rose, by 3% in June. ";
  EXPECT_EQ(read(report + "In the same quarter of 2023 it fell.").at("same quarter of 2023").iso, "2023-Q2");
  EXPECT_EQ(read(report + "In the same month of 2023 it fell.").at("same month of 2023").iso, "2023-06");
  EXPECT_EQ(read(report + "In the same half of 2023 it fell.").at("same half of 2023").iso, "2023");
  Read undated;
  undated.document.text = "Profit was $5m in the third quarter. In the same quarter of 2023 it was $4m.";
  segment(undated.document);
  undated.annotations = figure_extractor().extract(undated.document);
  EXPECT_EQ(undated.at("same quarter of 2023").iso, "2023-Q3");
}

TEST(ResolvedTimes, AWrittenDateSaysWhichWeekdayIsMeant) {
  const Read text = read("They will meet this Friday (21 March), not next Tuesday (April 1).");
  EXPECT_EQ(text.at("this Friday").iso, "2025-03-21");
  EXPECT_EQ(text.at("next Tuesday").iso, "2025-04-01");
  EXPECT_EQ(read("It opens on 18 July, Friday.").at("18 July, Friday").iso, "2025-07-18");
  EXPECT_EQ(read("On 18 July, Friday prayers were held.").at("Friday").iso, "2025-03-14");
}

TEST(ResolvedTimes, PartsOfAYearBelongToTheOneBeforeThem) {
  EXPECT_EQ(read("Sales rose against last year's first quarter.").at("last year's first quarter").iso, "2024-Q1");
  EXPECT_EQ(read("Sales rose against 2022's fourth quarter.").at("2022's fourth quarter").iso, "2022-Q4");
}

TEST(ResolvedTimes, LunarHolidaysHaveTheirDays) {
  EXPECT_EQ(read("The market will close on Eid al-Adha.").at("Eid al-Adha").iso, "2025-06-06");
  EXPECT_TRUE(read("The market will close on Eid al-Adha.").at("Eid al-Adha").approx);
  EXPECT_EQ(read("The mill closed for the Lunar New Year.").at("Lunar New Year").iso, "2025-01-29");
  EXPECT_EQ(read("It opens two days before Rosh Hashanah 2026.").at("two days before Rosh Hashanah 2026").iso, "2026-09-10");
  const Figure hanukkah = read("Shops will open late during Hanukkah.").at("Hanukkah");
  EXPECT_EQ(hanukkah.kind, "period");
  EXPECT_EQ(hanukkah.iso, "2025-12-15/2025-12-22");
}

TEST(ResolvedTimes, WeekdaysAreCountedFromADistance) {
  EXPECT_EQ(read("They will sail on the Sunday 3 weeks after 1 June 2025.").at("Sunday 3 weeks after 1 June 2025").iso, "2025-06-22");
  EXPECT_EQ(read("Schools will open on the Sunday after Eid al-Adha.").at("Sunday after Eid al-Adha").iso, "2025-06-08");
  EXPECT_EQ(read("They will sail two months from today on Tuesday.").at("two months from today on Tuesday").iso, "2025-05-20");
}

TEST(ResolvedTimes, WhatHadHappenedByADayIsPast) {
  EXPECT_EQ(read("By Monday the number had risen to 215.").at("Monday").iso, "2025-03-10");
  EXPECT_EQ(read("By Monday the yard will have closed.").at("Monday").iso, "2025-03-17");
  EXPECT_EQ(read("By 9 August it was full.").at("9 August").iso, "2024-08-09");
  EXPECT_EQ(read("By 9 August it was to be full.").at("9 August").iso, "2025-08-09");
  EXPECT_EQ(read("Results for the three months to February are due in May.").at("three months to February").iso,
            "2024-12-01/2025-02-28");
  EXPECT_EQ(read("A storm hit the yard on 8 October.").at("8 October").iso, "2024-10-08");
  EXPECT_EQ(read("A storm will hit the yard on 8 October.").at("8 October").iso, "2025-10-08");
}

TEST(ResolvedTimes, WhatComesAfterADayIsAheadWhereItsVerbIs) {
  EXPECT_EQ(read("The yard will open after Easter.").at("Easter").iso, "2025-04-20");
  EXPECT_EQ(read("Work resumes after 3 May.").at("3 May").iso, "2025-05-03");
  EXPECT_EQ(read("The yard opened after Easter.").at("Easter").iso, "2024-03-31");
}

TEST(ResolvedTimes, ANounLooksNowhereAndAPassiveIsOfItsBe) {
  EXPECT_EQ(read("The council approved the plan on 3 February and will vote again.").at("3 February").iso, "2025-02-03");
  EXPECT_EQ(read("They plan to vote on 3 February.").at("3 February").iso, "2026-02-03");
  EXPECT_EQ(read("The road is closed on 5 October.").at("5 October").iso, "2025-10-05");
  EXPECT_EQ(read("The road was closed on 5 October.").at("5 October").iso, "2024-10-05");
}

TEST(ResolvedTimes, ATimetableIsAhead) {
  EXPECT_EQ(read("The ship arrives on Tuesday.").at("Tuesday").iso, "2025-03-18");
  EXPECT_EQ(read("The ship arrived on Tuesday.").at("Tuesday").iso, "2025-03-11");
  EXPECT_EQ(read("Hearings resume on 2 February.").at("2 February").iso, "2026-02-02");
  EXPECT_EQ(read("Tickets go on sale on 1 May.").at("1 May").iso, "2025-05-01");
  EXPECT_EQ(read("The inquiry opens in January.").at("January").iso, "2026-01");
  EXPECT_EQ(read("The deal, to be signed on 4 May, was agreed here.").at("4 May").iso, "2025-05-04");
}

TEST(ResolvedTimes, AYearBesideDaysIsTheirs) {
  EXPECT_EQ(read("The fair runs from 5 to 14 June next year.").at("from 5 to 14 June").iso, "2026-06-05/2026-06-14");
  EXPECT_EQ(read("It ran on 14 June last year.").at("14 June").iso, "2024-06-14");
}

TEST(ResolvedTimes, DistancesCountFromTheDateBefore) {
  const Read text = read("The yard burned on 3 June 2019. Two weeks later it was rebuilt.");
  EXPECT_EQ(text.at("Two weeks later").iso, "2019-06-17");
  EXPECT_TRUE(text.at("Two weeks later").anchor_figure.has_value());
}

TEST(ResolvedTimes, NeighborsThatSayOneTimeAreOneFigure) {
  struct Resolved {
    std::string text, surface, iso;
  };
  const std::vector<Resolved> cases = {
      {"It will close two weeks before Christmas.", "two weeks before Christmas", "2025-12-11"},
      {"The vote will follow four days after Easter 2026.", "four days after Easter 2026", "2026-04-09"},
      {"It will open two months from tomorrow.", "two months from tomorrow", "2025-05-15"},
      {"The board sat on Tuesday of last week.", "Tuesday of last week", "2025-03-04"},
      {"They will meet next week on Wednesday.", "next week on Wednesday", "2025-03-19"},
      {"It was signed on the 4th of July of 1995.", "4th of July of 1995", "1995-07-04"},
      {"It opened on 30 April of last year.", "30 April of last year", "2024-04-30"},
      {"It shut at the beginning of June of this year.", "beginning of June of this year", "2025-06-01"},
      {"It will run from next Friday to October 1, 2026.", "from next Friday to October 1, 2026",
       "2025-03-21/2026-10-01"},
      {"It was built between May 2019 and 8 June 2021.", "between May 2019 and 8 June 2021",
       "2019-05/2021-06-08"},
      {"It will run from 28 November to 3 January.", "from 28 November to 3 January",
       "2025-11-28/2026-01-03"},
      {"They will meet in the week of October 8.", "week of October 8", "2025-W41"},
      {"They will race on Labor Day weekend.", "Labor Day weekend", "2025-08-30/2025-09-01"},
      {"He is away 3 days starting next Monday.", "3 days starting next Monday", "2025-03-17/2025-03-19"},
      {"They will meet on Saturday, 7 February.", "Saturday, 7 February", "2026-02-07"},
      {"They will meet next Friday.", "next Friday", "2025-03-21"},
      {"The plan runs for the rest of the year.", "rest of the year", "2025-03-14/2025-12-31"},
  };
  for (const Resolved& c : cases) EXPECT_EQ(read(c.text).at(c.surface).iso, c.iso) << c.text;
}

TEST(ResolvedTimes, NeighborsThatSayTwoTimesStayTwo) {
  const Read moved = read("The talks were moved from 5 May 2024 to 7 June 2024.");
  EXPECT_EQ(moved.at("5 May 2024").iso, "2024-05-05");
  EXPECT_EQ(moved.at("7 June 2024").iso, "2024-06-07");
  EXPECT_EQ(read("It rained for two weeks before Christmas.").at("two weeks").kind, "duration");
  EXPECT_EQ(read("It is open between the end of 2027 and 2021.").at("2021").iso, "2021");
}

TEST(ResolvedTimes, StepsAreCountedFromTheTimeBefore) {
  EXPECT_EQ(read("It sank on 30 May 2019; the next day divers came.").at("the next day").iso, "2019-05-31");
  EXPECT_EQ(read("In 2019 sales fell, and in the following year they rose.").at("following year").iso,
            "2020");
  EXPECT_EQ(read("Sales rose from the previous quarter.").at("previous quarter").iso, "2024-Q4");
  EXPECT_EQ(read("In 2019 it fell; the next day it rose.").at("the next day").iso, "");
}

TEST(ResolvedTimes, PartsOfAYearTakeTheYearBesideThem) {
  EXPECT_EQ(read("It fell in the second half of this year.").at("second half of this year").iso, "2025-H2");
  EXPECT_EQ(read("It fell in the third quarter of last year.").at("third quarter of last year").iso,
            "2024-Q3");
}

TEST(ResolvedTimes, WhatIsExpectedLiesAhead) {
  EXPECT_EQ(read("Closing is expected in Q3.").at("Q3").iso, "2025-Q3");
  EXPECT_EQ(read("The trains are scheduled in October.").at("October").iso, "2025-10");
}

TEST(ResolvedTimes, InTwoWeeksIsAPointOnlyAhead) {
  EXPECT_EQ(read("They will leave in two weeks.").at("two weeks").iso, "2025-03-28");
  EXPECT_EQ(read("They built it in two weeks.").at("two weeks").kind, "duration");
  EXPECT_EQ(read("They will build it in the next two years.").at("next two years").kind, "duration");
  EXPECT_EQ(read("They will leave within two weeks.").at("two weeks").kind, "duration");
  EXPECT_EQ(read("They will meet for the first time in two weeks.").at("two weeks").kind, "duration");
}

TEST(ResolvedTimes, ThePreviousQuarterNamedTwiceIsOne) {
  const Read text = read("Costs were $877 in the third quarter of 2024, against $698 in the previous quarter. Taxes were $31, against $28 in the previous quarter.");
  EXPECT_EQ(text.annotations.figures.back().iso, "2024-Q2");
}

TEST(ResolvedTimes, LastMayBeAVerb) {
  EXPECT_EQ(read("The truce will last 72 hours.").at("72 hours").value, "72");
  EXPECT_EQ(read("It rained in the last 72 hours.").at("last 72 hours").value, "72");
}

TEST(ResolvedTimes, MayIsAMonthBehindAPreposition) {
  EXPECT_EQ(read("Rents eased in May from 3.4% in February.").at("February").iso, "2025-02");
  EXPECT_EQ(read("The yard may close in February.").at("February").iso, "2026-02");
}

TEST(ResolvedTimes, TimesOfWhatHasBeenAreNoDeadlines) {
  EXPECT_EQ(read("The ship ran aground before 4am.").at("4am").role, "start");
  EXPECT_EQ(read("Some oil had been recovered by Tuesday.").at("Tuesday").role, "event_date");
  EXPECT_EQ(read("Bids are due by Tuesday.").at("Tuesday").role, "deadline");
  EXPECT_EQ(read("They get 150 euros, up from what was paid after a spill in 2019.").at("150 euros").period, "");
}

TEST(ResolvedTimes, AYearEarlierIsBeforeTheYearNamed) {
  const Read text = read("Sales rose to $1.3m in 2019, up from $1.2m a year earlier.");
  EXPECT_EQ(text.at("a year earlier").iso, "2018");
  EXPECT_EQ(text.at("$1.2m").period, "2018");
}

TEST(ResolvedTimes, AYearAgoIsATimeAndNoRate) {
  const Read money = read("Profit was $3.2 million, compared with $2.9 million a year ago.");
  EXPECT_EQ(money.at("$2.9 million").per, "");
  EXPECT_EQ(money.at("$2.9 million").status, "baseline");
  EXPECT_EQ(money.at("a year ago").iso, "2024");
  EXPECT_EQ(read("The rate was 5% a year ago.").at("5%").value, "5");
  EXPECT_EQ(read("It caught 90 tonnes a month earlier.").at("90 tonnes").per, "");
  EXPECT_EQ(read("It pays $20 an hour before tax.").at("$20 an hour").per, "h");
}

TEST(ResolvedTimes, VerbsOfBeginningAndEndGiveTimesTheirRole) {
  EXPECT_EQ(read("The firm broke ground on 3 May.").at("3 May").role, "start");
  EXPECT_EQ(read("The new fee is effective 3 May.").at("3 May").role, "start");
  EXPECT_EQ(read("Offers must be in by noon on 3 May.").at("3 May").role, "deadline");
  EXPECT_EQ(read("The talks ended at 9.55 p.m.").at("9.55 p.m.").role, "end");
  EXPECT_EQ(read("The treaty remains in force until 31 December 2029.").at("31 December 2029").role, "end");
  EXPECT_EQ(read("They toured the coast from 3 to 9 May 2024.").at("from 3 to 9 May 2024").role,
            "event_date");
}

TEST(ResolvedTimes, AYearEarlierLooksBackFromTheTimeSpokenOf) {
  EXPECT_EQ(read("In 2024 demand was the highest since 2010. The price was $58, against $63 a year earlier.").at("a year earlier").iso, "2023");
  EXPECT_EQ(read("In the third quarter of 2024 sales were $5m, against $4m in the same quarter of 2023. Costs were $3m, down from $4m a year earlier.")
                .at("a year earlier").iso,
            "2023-Q3");
  EXPECT_EQ(read("Growth is seen at 2.1%, down from the 2.4% forecast in December.").at("December").iso, "2024-12");
  EXPECT_EQ(read("It costs a third more than a year ago.").at("a year ago").bound, "");
}

TEST(ResolvedTimes, AStretchMayBeNamedByItsLastDay) {
  EXPECT_EQ(read("In the quarter ended 31 December sales fell.").at("quarter ended 31 December").iso, "2024-Q4");
  EXPECT_EQ(read("In the year to June 2024 it grew.").at("year to June 2024").iso, "2023-07-01/2024-06-30");
  EXPECT_EQ(read("In the September quarter it grew.").at("September quarter").iso, "2024-Q3");
  EXPECT_EQ(read("It was extended by six months to 31 December 2025.").at("six months").kind, "duration");
}

TEST(ResolvedTimes, AYearBeforeLooksBackFromADayOfItsSentence) {
  const Read text = read("The roll stood at 1,146 on 1 July 2024, up from 1,098 a year before.");
  EXPECT_EQ(text.at("a year before").iso, "2023-07");
  EXPECT_EQ(text.at("1,098").per, "");
}

TEST(ResolvedTimes, TheLastDayOfAReportedStretchIsNoDocumentDate) {
  Read text;
  text.document.text = "Report for the six months ended 30 June 2024\n\nSales rose.";
  segment(text.document);
  text.annotations = figure_extractor().extract(text.document);
  EXPECT_EQ(text.at("six months ended 30 June 2024").iso, "2024-H1");
}

TEST(ResolvedTimes, AFinancialYearIsFiscal) {
  EXPECT_EQ(read("It built 12 homes last financial year.").at("last financial year").iso, "2024");
  EXPECT_EQ(read("It built 12 homes last financial year.").at("last financial year").calendar, "fiscal");
  EXPECT_EQ(read("In the first two months of the year it rained.").at("first two months of the year").iso, "2025-01-01/2025-02-28");
}

TEST(ResolvedTimes, AStretchThatEndsOnTheLastWorkingDayIsThatOfTheCalendar) {
  EXPECT_EQ(read("In the quarter ended June 28, 2024 sales fell.").at("quarter ended June 28, 2024").iso, "2024-Q2");
  EXPECT_EQ(read("In the quarter ended June 27, 2024 sales fell.").at("quarter ended June 27, 2024").iso, "2024-03-28/2024-06-27");
}

TEST(ResolvedTimes, TheSamePeriodOfTheYearBeforeIsThatOfTheReport) {
  const std::string report = "Profit for the fourth quarter of 2024 was $4m against $3m in the ";
  EXPECT_EQ(read(report + "same quarter last year.").at("same quarter last year").iso, "2023-Q4");
  EXPECT_EQ(read(report + "year-ago period.").at("year-ago period").iso, "2023-Q4");
  EXPECT_EQ(read(report + "corresponding quarter of the previous fiscal.").at("corresponding quarter of the previous fiscal").iso, "2023-Q4");
  EXPECT_EQ(read(report + "prior corresponding period.").at("prior corresponding period").iso, "2023-Q4");
  EXPECT_EQ(read(report + "year-ago period.").at("$3m").period, "2023-Q4");
}

TEST(ResolvedTimes, AYearOfTwoNumbersHasAYearBefore) {
  const Read text = read("Turnover in 2019-20 came to $54m, compared to the previous year's $51m.");
  EXPECT_EQ(text.at("previous year").iso, "2018/2019");
  EXPECT_EQ(text.at("$54m").period, "2019/2020");
  EXPECT_EQ(text.at("$51m").period, "2018/2019");
  EXPECT_EQ(text.at("$51m").status, "baseline");
}

TEST(ResolvedTimes, AChangeInThePresentTenseIsAhead) {
  EXPECT_EQ(read("The levy goes up by three cents a litre on January 1.").at("January 1").iso, "2026-01-01");
  EXPECT_EQ(read("The ban takes effect across the county on May 1.").at("May 1").iso, "2025-05-01");
  EXPECT_EQ(read("The levy went up by three cents a litre on January 1.").at("January 1").iso, "2025-01-01");
}

TEST(ResolvedTimes, AnAnnouncedDayOrALifeDatesNoDocument) {
  const auto undated = [](std::string told) {
    Read text;
    text.document.text = std::move(told);
    segment(text.document);
    text.annotations = figure_extractor().extract(text.document);
    return text;
  };
  EXPECT_EQ(undated("The chief accountant will leave the firm on March 8, 2024.").at("March 8, 2024").role, "event_date");
  EXPECT_EQ(undated("The mill opened on January 5, 2024.").at("January 5, 2024").role, "document_date");
}

TEST(ResolvedTimes, MonthsOfAFiscalYearStandInIt) {
  const Read text = read("Exports in the July-February period of FY2023-24 rose to $32m from $29m in the same period a year before.");
  EXPECT_EQ(text.at("July-February").iso, "2023-07/2024-02");
  EXPECT_EQ(text.at("$32m").period, "2023-07/2024-02");
  EXPECT_EQ(text.at("$29m").period, "2022-07/2023-02");
  EXPECT_EQ(read("In January-March of FY2023-24 it fell.").at("January-March").iso, "2024-01/2024-03");
  EXPECT_EQ(read("In January-June of FY2023-24 it fell.").at("January-June").iso.substr(0, 4), "2024");
}

TEST(ResolvedTimes, MonthsThatAreOverHaveEnded) {
  EXPECT_EQ(read("In January-September it handled 40 ships.").at("January-September").iso, "2024-01/2024-09");
  EXPECT_EQ(read("In January-March it handled 40 ships.").at("January-March").iso, "2025-01/2025-03");
}

TEST(ResolvedTimes, WhoTellsItDoesNotPlaceIt) {
  EXPECT_EQ(read("Homes will pay less from April, the regulator said.").at("April").iso, "2025-04");
  EXPECT_EQ(read("Attendance was 3.2 million in 2024, against 2.9 million the year before.").at("the year before").iso, "2023");
}

TEST(ResolvedTimes, AQuarterIsThatOfTheFiscalYearReported) {
  const Read text = read("Sales of the third quarter of fiscal 2026 rose. Third-quarter costs fell. It rained in the September quarter and in the second quarter.");
  EXPECT_EQ(text.at("Third-quarter").iso, "2026-Q3");
  EXPECT_EQ(text.at("Third-quarter").calendar, "fiscal");
  EXPECT_EQ(text.at("September quarter").iso, "2024-Q3");
  EXPECT_EQ(text.at("second quarter").iso, "2024-Q2");
}

TEST(ResolvedTimes, WhatASentenceComparesWithStartsNoComparison) {
  const Read text = read("Costs in Q1 FY24 rose to $41m, or 19% of turnover, up from $38m or 17% of turnover in Q1 FY23. Income fell against the prior-year period.");
  EXPECT_EQ(text.at("prior-year period").iso, "2023-Q1");
}

TEST(ResolvedTimes, AParticipleBehindAnArticleIsNoVerb) {
  EXPECT_EQ(read("They will show a printed map at the December 4 fair.").at("December 4").iso, "2025-12-04");
  EXPECT_EQ(read("They printed a map at the December 4 fair.").at("December 4").iso, "2024-12-04");
}

TEST(ResolvedTimes, WhatIsForecastLiesAhead) {
  EXPECT_EQ(read("The storm was forecast to leave on Sunday night.").at("Sunday night").iso, "2025-03-16");
  EXPECT_EQ(read("The forecast on Sunday was wrong.").at("Sunday").iso, "2025-03-09");
}

}  // namespace
}  // namespace factweave
