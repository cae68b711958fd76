// SPDX-License-Identifier: MIT
// Figures of whole texts, with the built-in rules: what resolve_figures() and relate_figures() add.
#include "extractors/figures/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "extractors/document_extractor.h"
#include "extractors/rule_language/compiler.h"
#include "pipeline/segment.h"
#include "tests/support/source_dir.h"

namespace factweave {
namespace {

const DocumentExtractor& extractor() {
  static const DocumentExtractor kExtractor(std::make_shared<const RuleSet>(
      compile_rules({source_dir() / "rules" / "ontology.yaml", source_dir() / "rules" / "figures"}).rules));
  return kExtractor;
}

struct Read {
  Document document;
  Annotations annotations;

  [[nodiscard]] Figure at(std::string_view surface) const {
    const auto found = std::find_if(annotations.figures.begin(), annotations.figures.end(),
                                    [&](const Figure& f) { return document.source_text(f.span) == surface; });
    if (found == annotations.figures.end())
      ADD_FAILURE() << "no figure \"" << surface << "\" in: " << document.text;
    return found == annotations.figures.end() ? Figure{} : *found;
  }
};

Read read(std::string text) {
  Read result;
  result.document.id = "a";
  result.document.text = std::move(text);
  result.document.date = Date{std::chrono::year{2025}, std::chrono::month{3}, std::chrono::day{14}};
  segment(result.document);
  result.annotations = extractor().extract(result.document);
  return result;
}

TEST(Figures, DatesWithoutAYearLeanByTense) {
  EXPECT_EQ(read("The harbour will open on 3 May.").at("3 May").iso, "2025-05-03");
  EXPECT_EQ(read("The harbour opened on 3 May.").at("3 May").iso, "2024-05-03");
  EXPECT_EQ(read("The board declared 18 cents a share, payable on 26 September.").at("26 September").iso, "2025-09-26");
  EXPECT_EQ(read("The board declared 18 cents for holders of record on 26 September.").at("26 September").iso, "2025-09-26");
  EXPECT_EQ(read("They have undertaken to raise pay by 3% in June.").at("June").iso, "2025-06");
  EXPECT_EQ(read("Bids close by 3 May.").at("3 May").role, "deadline");
  EXPECT_EQ(read("They met on Monday.").at("Monday").iso, "2025-03-10");
  EXPECT_EQ(read("Sales fell last year.").at("last year").iso, "2024");
  EXPECT_EQ(read("Norvik on Monday promised a new yard.").at("Monday").iso, "2025-03-10");
  EXPECT_EQ(read("It will mend the piers hit by October's storms.").at("October").iso, "2024-10");
}

TEST(Figures, DatesOfALifeDoNotDateTheDocument) {
  Read text;
  text.document.text = "Ana Sosa (14 April 1960 - 27 August 1993) was a judge. Her court is closed today.";
  segment(text.document);
  text.annotations = extractor().extract(text.document);
  EXPECT_EQ(text.at("14 April 1960 - 27 August 1993").iso, "1960-04-14/1993-08-27");
  EXPECT_EQ(text.at("today").iso, "");
  text.document.text = "They met on 22 June this year.";
  segment(text.document);
  text.annotations = extractor().extract(text.document);
  EXPECT_EQ(text.at("22 June").iso, "XXXX-06-22");
  EXPECT_EQ(read("Ana Sosa (22 April 1885 - 1948) was a judge.").at("22 April 1885 - 1948").iso, "1885-04-22/1948");
}

TEST(Figures, WhatHadHappenedByADayIsPast) {
  EXPECT_EQ(read("By Monday the number had risen to 215.").at("Monday").iso, "2025-03-10");
  EXPECT_EQ(read("By Monday the yard will have closed.").at("Monday").iso, "2025-03-17");
  EXPECT_EQ(read("A storm hit the yard on 8 October.").at("8 October").iso, "2024-10-08");
  EXPECT_EQ(read("A storm will hit the yard on 8 October.").at("8 October").iso, "2025-10-08");
}

TEST(Figures, ATimetableIsAhead) {
  EXPECT_EQ(read("The ship arrives on Tuesday.").at("Tuesday").iso, "2025-03-18");
  EXPECT_EQ(read("The ship arrived on Tuesday.").at("Tuesday").iso, "2025-03-11");
}

TEST(Figures, AYearBesideDaysIsTheirs) {
  EXPECT_EQ(read("The fair runs from 5 to 14 June next year.").at("from 5 to 14 June").iso, "2026-06-05/2026-06-14");
  EXPECT_EQ(read("It ran on 14 June last year.").at("14 June").iso, "2024-06-14");
}

TEST(Figures, DistancesCountFromTheDateBefore) {
  const Read text = read("The yard burned on 3 June 2019. Two weeks later it was rebuilt.");
  EXPECT_EQ(text.at("Two weeks later").iso, "2019-06-17");
  EXPECT_TRUE(text.at("Two weeks later").anchor_figure.has_value());
}

TEST(Figures, NeighborsThatSayOneTimeAreOneFigure) {
  struct Case {
    std::string text, surface, iso;
  };
  const std::vector<Case> cases = {
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
  for (const Case& c : cases) EXPECT_EQ(read(c.text).at(c.surface).iso, c.iso) << c.text;
}

TEST(Figures, NeighborsThatSayTwoTimesStayTwo) {
  const Read moved = read("The talks were moved from 5 May 2024 to 7 June 2024.");
  EXPECT_EQ(moved.at("5 May 2024").iso, "2024-05-05");
  EXPECT_EQ(moved.at("7 June 2024").iso, "2024-06-07");
  EXPECT_EQ(read("It rained for two weeks before Christmas.").at("two weeks").kind, "duration");
  EXPECT_EQ(read("It is open between the end of 2027 and 2021.").at("2021").iso, "2021");
}

TEST(Figures, StepsAreCountedFromTheTimeBefore) {
  EXPECT_EQ(read("It sank on 30 May 2019; the next day divers came.").at("the next day").iso, "2019-05-31");
  EXPECT_EQ(read("In 2019 sales fell, and in the following year they rose.").at("following year").iso,
            "2020");
  EXPECT_EQ(read("Sales rose from the previous quarter.").at("previous quarter").iso, "2024-Q4");
  EXPECT_EQ(read("In 2019 it fell; the next day it rose.").at("the next day").iso, "");
}

TEST(Figures, PartsOfAYearTakeTheYearBesideThem) {
  EXPECT_EQ(read("It fell in the second half of this year.").at("second half of this year").iso, "2025-H2");
  EXPECT_EQ(read("It fell in the third quarter of last year.").at("third quarter of last year").iso,
            "2024-Q3");
}

TEST(Figures, WhatIsExpectedLiesAhead) {
  EXPECT_EQ(read("Closing is expected in Q3.").at("Q3").iso, "2025-Q3");
  EXPECT_EQ(read("The trains are scheduled in October.").at("October").iso, "2025-10");
}

TEST(Figures, InTwoWeeksIsAPointOnlyAhead) {
  EXPECT_EQ(read("They will leave in two weeks.").at("two weeks").iso, "2025-03-28");
  EXPECT_EQ(read("They built it in two weeks.").at("two weeks").kind, "duration");
  EXPECT_EQ(read("They will build it in the next two years.").at("the next two years").kind, "duration");
  EXPECT_EQ(read("They will leave within two weeks.").at("two weeks").kind, "duration");
  EXPECT_EQ(read("They will meet for the first time in two weeks.").at("two weeks").kind, "duration");
}

TEST(Figures, LastMayBeAVerb) {
  EXPECT_EQ(read("The truce will last 72 hours.").at("72 hours").value, "72");
  EXPECT_EQ(read("It rained in the last 72 hours.").at("the last 72 hours").value, "72");
}

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

TEST(Figures, RateWordsMayStandApart) {
  const Read text = read("The yard builds from 20 to 60 barges annually and 30 tonnes of rope a month.");
  EXPECT_EQ(text.at("from 20 to 60").per, "a");
  EXPECT_EQ(text.at("from 20 to 60").unit, "{barge}");
  EXPECT_EQ(text.at("30 tonnes").per, "mo");
  EXPECT_TRUE(std::none_of(text.annotations.figures.begin(), text.annotations.figures.end(),
                           [](const Figure& f) { return f.kind == "frequency"; }));
}

TEST(Figures, ChangeHasADirectionAndAStart) {
  const Read text = read("Exports rose 12% from $80m to $89.6m.");
  EXPECT_EQ(text.at("12%").change->direction, "increase");
  const Figure end = text.at("$89.6m");
  ASSERT_TRUE(end.change.has_value());
  EXPECT_EQ(end.change->as, "to");
  ASSERT_TRUE(end.change->from_figure.has_value());
  EXPECT_EQ(text.annotations.figures[*end.change->from_figure].value, "80000000");
}

TEST(Figures, WhatImprovesMayFall) {
  EXPECT_EQ(read("The accident rate improved from 0.41 to 0.33.").at("0.33").change->direction, "decrease");
  EXPECT_EQ(read("Its injury rate improved to 2.4 last year.").at("2.4").change->direction, "decrease");
  EXPECT_EQ(read("The margin improved from 7.2% to 8.1%.").at("8.1%").change->direction, "increase");
  EXPECT_EQ(read("Unemployment worsened to 9%.").at("9%").change->direction, "increase");
}

TEST(Figures, ADifferenceMayStandBehindFurtherWords) {
  EXPECT_EQ(read("Rents could climb by another 4%.").at("4%").change->as, "by");
  EXPECT_EQ(read("Its members edged up by 40,000 to 1.2 million.").at("1.2 million").change->as, "to");
  EXPECT_EQ(read("A ticket will cost $5 more.").at("$5").change->as, "by");
  EXPECT_EQ(read("They agreed to limit the increase in rents to 5 per cent.").at("5 per cent").change->as, "by");
  EXPECT_EQ(read("The increase brought rents to $900.").at("$900").change->as, "to");
}

TEST(Figures, WhatAFigureIsComparedWithIsNotItsTime) {
  EXPECT_EQ(read("They sold 40 ships, more than in 2019.").at("40").period, "");
  EXPECT_EQ(read("They sold 40 ships in 2019.").at("40").period, "2019");
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

TEST(Figures, ALevelThatIsPassedIsNoDifference) {
  EXPECT_EQ(read("Inflation fell below 2%.").at("below 2%").change->as, "to");
  EXPECT_FALSE(read("Sales fell short of 2%.").at("short of 2%").change.has_value());
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
  EXPECT_EQ(read("It has a two-pronged plan.").at("two").unit, "");
  EXPECT_EQ(read("It has 215 paid-up members.").at("215").unit, "{member}");
}

TEST(Figures, MayIsAMonthBehindAPreposition) {
  EXPECT_EQ(read("Rents eased in May from 3.4% in February.").at("February").iso, "2025-02");
  EXPECT_EQ(read("The yard may close in February.").at("February").iso, "2026-02");
}

TEST(Figures, StatusIsNotReadFromWordsOfAnotherSense) {
  EXPECT_EQ(read("The budget deficit narrowed to 3.9%.").at("3.9%").status, "actual");
  EXPECT_EQ(read("They pay $40 instead of $35.").at("$35").status, "baseline");
  EXPECT_EQ(read("The firm would hold 60% of it.").at("60%").status, "forecast");
  EXPECT_EQ(read("It could cost $3bn.").at("$3bn").status, "estimate");
}

TEST(Figures, CentsAreOfTheCurrencyOfTheDocument) {
  EXPECT_EQ(read("A dividend of €1.15, 10 cents more than before.").at("10 cents").unit, "EUR");
  EXPECT_EQ(read("It costs 10 cents.").at("10 cents").unit, "USD");
}

TEST(Figures, TimesOfWhatHasBeenAreNoDeadlines) {
  EXPECT_EQ(read("The ship ran aground before 4am.").at("4am").role, "start");
  EXPECT_EQ(read("Some oil had been recovered by Tuesday.").at("Tuesday").role, "event_date");
  EXPECT_EQ(read("Bids are due by Tuesday.").at("Tuesday").role, "deadline");
  EXPECT_EQ(read("They get 150 euros, up from what was paid after a spill in 2019.").at("150 euros").period, "");
}

TEST(Figures, ATimeIsOfItsOwnClause) {
  EXPECT_EQ(read("Norvik, 51% owned by Tern, asks 52 euros, half the price of 2015.").at("51%").period, "");
  EXPECT_EQ(read("Norvik, which owes $400m, says two yards will open by 2027.").at("$400m").period, "");
  EXPECT_EQ(read("In 2024 we cut our emissions of carbon by 18% to 412,000 tonnes, from 502,000 tonnes in 2019.").at("412,000 tonnes").period, "2024");
  EXPECT_EQ(read("Water use fell to 3.2 cubic metres (2023: 3.6).").at("3.2 cubic metres").period, "");
  EXPECT_EQ(read("Norvik, which bought the yard in 2021, has pledged to invest a further 12 million euros.").at("12 million euros").period, "");
  EXPECT_EQ(read("Sales were 62m euros in 2025, up from 51m euros in 2024, and profit was 4m euros.").at("4m euros").period, "2025");
  EXPECT_EQ(read("About 5.9 GW of private capacity will be connected by 2027.").at("About 5.9 GW").status, "forecast");
  EXPECT_EQ(read("It awarded five projects totalling 610 MW.").at("610 MW").status, "actual");
}

TEST(Figures, WhatIsReportedNextIsOfTheSamePeriod) {
  EXPECT_EQ(read("In 2024 sales rose to $12m. Net profit fell by $1m.").at("$1m").period, "2024");
  EXPECT_EQ(read("In 2024 sales rose to $12m.\n\nNet profit fell by $1m.").at("$1m").period, "");
  EXPECT_EQ(read("In 2024 sales rose to $12m. Net profit fell by $1m in 2019.").at("$1m").period, "2019");
  EXPECT_EQ(read("Fewer fell ill than in 2023 (6,180).").at("6,180").period, "2023");
}

TEST(Figures, AYearEarlierIsBeforeTheYearNamed) {
  const Read text = read("Sales rose to $1.3m in 2019, up from $1.2m a year earlier.");
  EXPECT_EQ(text.at("a year earlier").iso, "2018");
  EXPECT_EQ(text.at("$1.2m").period, "2018");
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

TEST(Figures, AChangeWithYearsHasTwoEnds) {
  const Read text = read("Catches fell from 61,000 tonnes in 2010 to 23,500 tonnes in 2024.");
  EXPECT_EQ(text.at("61,000 tonnes").status, "baseline");
  EXPECT_EQ(text.at("2010").iso, "2010");
  EXPECT_EQ(text.at("23,500 tonnes").value, "23500");
  ASSERT_TRUE(text.at("23,500 tonnes").change.has_value());
  EXPECT_EQ(text.at("23,500 tonnes").change->direction, "decrease");
  EXPECT_FALSE(read("Lobster makes up 70 per cent of it.").at("70 per cent").change.has_value());
}

TEST(Figures, AYearAgoIsATimeAndNoRate) {
  const Read money = read("Profit was $3.2 million, compared with $2.9 million a year ago.");
  EXPECT_EQ(money.at("$2.9 million").per, "");
  EXPECT_EQ(money.at("$2.9 million").status, "baseline");
  EXPECT_EQ(money.at("a year ago").iso, "2024");
  EXPECT_EQ(read("The rate was 5% a year ago.").at("5%").value, "5");
  EXPECT_EQ(read("It caught 90 tonnes a month earlier.").at("90 tonnes").per, "");
  EXPECT_EQ(read("It pays $20 an hour before tax.").at("$20 an hour").per, "h");
}

TEST(Figures, TheWordsBesideAFigureTellItsStatus) {
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

TEST(Figures, VerbsOfBeginningAndEndGiveTimesTheirRole) {
  EXPECT_EQ(read("The firm broke ground on 3 May.").at("3 May").role, "start");
  EXPECT_EQ(read("The new fee is effective 3 May.").at("3 May").role, "start");
  EXPECT_EQ(read("Offers must be in by noon on 3 May.").at("3 May").role, "deadline");
  EXPECT_EQ(read("The talks ended at 9.55 p.m.").at("9.55 p.m.").role, "end");
  EXPECT_EQ(read("The treaty remains in force until 31 December 2029.").at("31 December 2029").role, "end");
  EXPECT_EQ(read("They toured the coast from 3 to 9 May 2024.").at("from 3 to 9 May 2024").role,
            "event_date");
}

TEST(Figures, TheWordsBesideAnAmountNameWhatItMeasures) {
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
}

TEST(Figures, WhatNoNounNamesItsVerbOrUnitTells) {
  EXPECT_EQ(read("The yard employs 40 people.").at("40").measure, "employment");
  EXPECT_EQ(read("The barge sold for $59.").at("$59").measure, "price");
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

TEST(Figures, CellsTakePeriodAndPropertyFromTheirColumnAndRow) {
  const Read table = read(
      "Results of the yard\n\n€ million | Q2 2025 | Q2 2024\nSales | 41.6 | 38.1\nR&D spending | 5.3 | "
      "4.9\n");
  EXPECT_EQ(table.at("41.6").period, "2025-Q2");
  EXPECT_EQ(table.at("38.1").period, "2024-Q2");
  EXPECT_EQ(table.at("4.9").period, "2024-Q2");
  EXPECT_EQ(table.at("41.6").measure, "sales");
  EXPECT_EQ(table.at("5.3").measure, "R&D spending");
}

TEST(Figures, APeriodBehindASemicolonIsAnotherClauses) {
  EXPECT_EQ(read("The ratio was 87%; in 2026 it may fall.").at("87%").period, "");
  EXPECT_EQ(read("The ratio was 87% in 2024.").at("87%").period, "2024");
  EXPECT_EQ(read("The peso has lost 87% since 2024.").at("87%").period, "");
}

TEST(Figures, EachUnitAtTheHeadOfASentenceIsARate) {
  EXPECT_EQ(read("For each week of delay the yard shall pay 0.5% of the price.").at("0.5%").per, "wk");
}

TEST(Figures, AUsualYearAtTheHeadOfASentenceIsARate) {
  const Read text = read("A typical week brings 40 ships and 300 tonnes of fish.");
  EXPECT_EQ(text.at("40").per, "wk");
  EXPECT_EQ(text.at("300 tonnes").per, "wk");
  EXPECT_EQ(read("A busy week brings 40 ships.").at("40").per, "");
}

TEST(Figures, ADifferenceAndALevelAreNoRange) {
  const Read share = read("The share rose by 31 percentage points to 84%.");
  EXPECT_EQ(share.at("31 percentage points").unit, "{pp}");
  EXPECT_EQ(share.at("84%").value, "84");
  EXPECT_EQ(read("The pool rose by 3 metres to 41 metres.").at("41 metres").value, "41");
  EXPECT_EQ(read("Rents fell by an average of $12 to $187.").at("$187").value, "187");
  EXPECT_EQ(read("Output grew by 3 to 4 tonnes.").at("3 to 4 tonnes").bound, "range");
  EXPECT_EQ(read("It fell from its level of 2017 to 89 kg.").at("89 kg").value, "89");
}

TEST(Figures, TheParticleOfAMovingVerbIsNoBound) {
  const Read moved = read("Unemployment edged up to 6.8%.");
  EXPECT_EQ(moved.at("6.8%").bound, "");
  ASSERT_TRUE(moved.at("6.8%").change.has_value());
  EXPECT_EQ(moved.at("6.8%").change->as, "to");
  EXPECT_EQ(read("The fee may go up to $40.").at("up to $40").bound, "le");
}

TEST(Figures, ARateStandsBehindWhatIsMeasured) {
  EXPECT_EQ(read("They found 41 micrograms of nitrogen dioxide per cubic metre of air.").at("41 micrograms").per, "m3");
  EXPECT_EQ(read("Women bear 2.4 children per woman.").at("2.4").per, "{woman}");
  EXPECT_EQ(read("It adds 40 jobs per the minister.").at("40").per, "");
  const Read limit = read("The limit is 50 milligrams of alcohol per 100 millilitres of blood.");
  EXPECT_EQ(limit.at("50 milligrams").per, "100.mL");
  EXPECT_EQ(limit.annotations.figures.size(), 1U);
  const Read both = read("The rate fell from 2.7 to 2.4 children per woman.");
  EXPECT_EQ(both.at("2.7").per, "{woman}");
}

TEST(Figures, TheStartOfAChangeIsBeforeOrBehindItsEnd) {
  const Read waits = read("Waits fell from 33 to 27 hours.");
  ASSERT_TRUE(waits.at("27 hours").change.has_value());
  EXPECT_EQ(waits.at("27 hours").change->direction, "decrease");
  EXPECT_EQ(waits.at("27 hours").change->from_figure, 0U);
  const Read sales = read("Sales rose to $612 million from $598 million.");
  EXPECT_EQ(sales.at("$612 million").change->from_figure, 1U);
  EXPECT_FALSE(read("Reserves fell, equivalent to 5 months of imports.").at("5 months").change.has_value());
  EXPECT_EQ(sales.at("$598 million").measure, "sales");
}

TEST(Figures, AMarkHasTheUnitOfWhatIsComparedWithIt) {
  const Read yield = read("The average yield was 2.4 tonnes per hectare, up from 1.9.");
  EXPECT_EQ(yield.at("1.9").unit, "t");
  EXPECT_EQ(yield.at("1.9").per, "har");
  EXPECT_EQ(yield.at("1.9").status, "baseline");
  EXPECT_EQ(read("Stocks were 3.6 million tonnes, up from 3.").at("3").kind, "count");
}

TEST(Figures, AYearEarlierLooksBackFromTheTimeSpokenOf) {
  EXPECT_EQ(read("In 2024 demand was the highest since 2010. The price was $58, against $63 a year earlier.").at("a year earlier").iso, "2023");
  EXPECT_EQ(read("In the third quarter of 2024 sales were $5m, against $4m in the same quarter of 2023. Costs were $3m, down from $4m a year earlier.")
                .at("a year earlier").iso,
            "2023-Q3");
  EXPECT_EQ(read("Growth is seen at 2.1%, down from the 2.4% forecast in December.").at("December").iso, "2024-12");
  EXPECT_EQ(read("It costs a third more than a year ago.").at("a year ago").bound, "");
}

TEST(Figures, TheNounBehindAnAmountTellsItsStatus) {
  EXPECT_EQ(read("That missed the $640 million forecast in a poll.").at("$640 million").status, "forecast");
  EXPECT_EQ(read("It is over the 4% ceiling.").at("4%").status, "limit");
  EXPECT_EQ(read("Growth is seen at 2.1%, down from the 2.4% forecast in December.").at("2.4%").status, "baseline");
  EXPECT_EQ(read("Prices rose 4%, less than the 4.2% expected by analysts.").at("4.2%").status, "forecast");
  EXPECT_EQ(read("Lows of 2 degrees are forecast.").at("2 degrees").status, "forecast");
}

TEST(Figures, WhatIsMeasuredStandsBehindAnAmountAsWell) {
  EXPECT_EQ(read("Japan gave ¥6.4 billion (about $42 million) in grants.").at("about $42 million").measure, "grants");
  EXPECT_EQ(read("It spent $3 million in rural areas.").at("$3 million").measure, "spending");
  EXPECT_EQ(read("They vowed to halve our operational emissions.").at("halve").measure, "operational emissions");
  EXPECT_EQ(read("It is their third straight fall.").at("third").measure, "straight fall");
  EXPECT_EQ(read("Sales were $5m, up 4% from $4.8m.").at("4%").measure, "sales");
  EXPECT_EQ(read("They give tablets of 20 mg.").at("20 mg").measure, "mass");
}

TEST(Figures, ABareNumberTakesTheNounOfWhatItGoesOnWith) {
  const Read cases = read("Some 1,254 cases were found in nine districts. Of these, 612 were old.");
  EXPECT_EQ(cases.at("612").unit, "{case}");
  EXPECT_EQ(read("It carries 900 boxes with a crew of 24.").at("24").unit, "{person}");
  EXPECT_EQ(read("They won four of their last five games.").at("four").unit, "{game}");
  EXPECT_EQ(read("It has 106 islands. The population fell by a tenth to 1,430.").at("1,430").unit, "");
}

}  // namespace
}  // namespace factweave
