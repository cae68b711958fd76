// SPDX-License-Identifier: MIT
#include "pipeline/segment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace factweave {
namespace {

using std::chrono::year;
using testing::ElementsAre;

Document segmented(std::string_view text) {
  Document document;
  document.text = std::string(text);
  segment(document);
  return document;
}

std::vector<std::string> sentences(std::string_view text) {
  const Document document = segmented(text);
  std::vector<std::string> out;
  for (const Sentence& sentence : document.sentences) out.emplace_back(document.source_text(sentence.source));
  return out;
}

// Each paragraph with its kind before it: "p …", "h …", "l …", "r …", "H …".
std::vector<std::string> blocks(std::string_view text) {
  const Document document = segmented(text);
  std::vector<std::string> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    out.push_back(std::string(1, "phlrH"[static_cast<int>(paragraph.kind)]) + " " +
                  std::string(document.source_text(paragraph.source)));
  }
  return out;
}

std::vector<std::string> quotes(std::string_view text) {
  const Document document = segmented(text);
  std::vector<std::string> out;
  for (const QuotedSpan& quoted : document.quoted) {
    out.push_back(std::string(quoted.continues ? ">" : "") +
                  std::string(document.source_text(quoted.source)) + (quoted.closed ? "" : ">"));
  }
  return out;
}

struct Segmented {
  std::string_view text;
  std::vector<std::string> parts;
};

TEST(Segment, DividesIntoSentences) {
  const Segmented kCases[] = {
      {"It rained. They left.", {"It rained.", "They left."}},
      {"Really? Yes! Good.", {"Really?", "Yes!", "Good."}},
      {"Sales rose 3.5 per cent. Costs fell.", {"Sales rose 3.5 per cent.", "Costs fell."}},
      {"It cost \u20AC5; she paid. Then: nothing.", {"It cost \u20AC5; she paid.", "Then: nothing."}},
      {"He waited\u2026 and left. He waited\u2026 Then he left.",
       {"He waited\u2026 and left.", "He waited\u2026", "Then he left."}},
      {"He said . . . that it works. Good.", {"He said . . . that it works.", "Good."}},
      {"It opened in 2020. 15 people came.", {"It opened in 2020.", "15 people came."}},
      {"The end.The next one began.", {"The end.", "The next one began."}},
      {"Go to example.com now. See a.b.c.", {"Go to example.com now.", "See a.b.c."}},
      {"It was shown.[12] Others agree.", {"It was shown.[12]", "Others agree."}},
      {"It was shown. [12][3] Others agree.", {"It was shown. [12][3]", "Others agree."}},
      {"(It rained.) They left.", {"(It rained.)", "They left."}},
      {"The plan (see p. 3) works. Fine.", {"The plan (see p. 3) works.", "Fine."}},
      {"She likes Yahoo! and Jeopardy! a lot.", {"She likes Yahoo! and Jeopardy! a lot."}},
      {"They buy it. iPads sell well.", {"They buy it.", "iPads sell well."}},
  };
  for (const Segmented& each : kCases) EXPECT_EQ(sentences(each.text), each.parts) << each.text;
}

TEST(Segment, AbbreviationsDoNotEndSentences) {
  const Segmented kCases[] = {
      {"Dr. Brandt met Mr. Ruiz and Gen. Okafor.", {"Dr. Brandt met Mr. Ruiz and Gen. Okafor."}},
      {"Norvik Ltd. Chair Ilse Brandt left. Norvik Inc. The firm grew.",
       {"Norvik Ltd. Chair Ilse Brandt left.", "Norvik Inc.", "The firm grew."}},
      {"It sold the yard to Norvik BV. Ilse Brandt left.", {"It sold the yard to Norvik BV.", "Ilse Brandt left."}},
      {"Norvik Co. (Oslo: NRV) is a maker.", {"Norvik Co. (Oslo: NRV) is a maker."}},
      {"J. K. Lund and Ana F. Ruiz met.", {"J. K. Lund and Ana F. Ruiz met."}},
      {"He flew to the U.S. President Lund did not.", {"He flew to the U.S. President Lund did not."}},
      {"He flew to the U.S. The trip was long.", {"He flew to the U.S.", "The trip was long."}},
      {"It opens at 10 a.m. Monday. It shuts at 5 p.m. The rest is known.",
       {"It opens at 10 a.m. Monday.", "It shuts at 5 p.m.", "The rest is known."}},
      {"It begins on Sept. 30 and No. 5 wins.", {"It begins on Sept. 30 and No. 5 wins."}},
      {"It paid Kshs. 1,200,000 and Re. 1 a share.", {"It paid Kshs. 1,200,000 and Re. 1 a share."}},
      {"It paid Shs. 90 billion.", {"It paid Shs. 90 billion."}},
      {"It took 20,000 MT. The ship left for Mt. Kenya.", {"It took 20,000 MT.", "The ship left for Mt. Kenya."}},
      {"He said no. Then he left.", {"He said no.", "Then he left."}},
      {"Call tel. +41 22 555 0100 or tel. (02) 555. Ask for Ana.",
       {"Call tel. +41 22 555 0100 or tel. (02) 555.", "Ask for Ana."}},
      {"Tender No. AB/25 closes, e.g. today, vs. last year.",
       {"Tender No. AB/25 closes, e.g. today, vs. last year."}},
      {"It is at 5 Mill St. The door is open. St. Luke came.",
       {"It is at 5 Mill St.", "The door is open.", "St. Luke came."}},
      {"Lund et al. found it. So did Brandt et al. The rest failed.",
       {"Lund et al. found it.", "So did Brandt et al.", "The rest failed."}},
      {"Use item 44-B. Bring it.", {"Use item 44-B.", "Bring it."}},
      {"Mr . Ruiz left . He was late .", {"Mr . Ruiz left .", "He was late ."}},
      {"Peter \"P.J.\" Halloran left. He read \"Plan B.\" Nobody knew.", {"Peter \"P.J.\" Halloran left.", "He read \"Plan B.\"", "Nobody knew."}},
      {"Spc. Hannah Reilly left.", {"Spc. Hannah Reilly left."}},
  };
  for (const Segmented& each : kCases) EXPECT_EQ(sentences(each.text), each.parts) << each.text;
}

TEST(Segment, QuotationMarksStayWithTheirSentence) {
  const Segmented kCases[] = {
      {"\u201CWe will go,\u201D he said. It rained.", {"\u201CWe will go,\u201D he said.", "It rained."}},
      {"\u201CWe go. We win,\u201D she said.", {"\u201CWe go.", "We win,\u201D she said."}},
      {"\u201CWe go.\u201D \u201CWe stay.\u201D Then silence.",
       {"\u201CWe go.\u201D", "\u201CWe stay.\u201D", "Then silence."}},
      {"\u201CWhy?\u201D he asked. \u201CWhy now?\u201D Ilse Brandt asked.",
       {"\u201CWhy?\u201D he asked.", "\u201CWhy now?\u201D Ilse Brandt asked."}},
      {"\u201CStop!\u201D The crowd left.", {"\u201CStop!\u201D", "The crowd left."}},
      {"\" We go . \" They left . \" Good . \"", {"\" We go . \"", "They left .", "\" Good . \""}},
      {"He called it \"fine.\" They left.", {"He called it \"fine.\"", "They left."}},
  };
  for (const Segmented& each : kCases) EXPECT_EQ(sentences(each.text), each.parts) << each.text;
}

TEST(Segment, DividesIntoBlocks) {
  const Segmented kCases[] = {
      {"A title\n\nThe text is here.\n", {"h A title", "p The text is here."}},
      {"A title\nThe text is here.\n", {"h A title", "p The text is here."}},
      {"Norvik Shipping Ltd.\n\nIt sails.", {"h Norvik Shipping Ltd.", "p It sails."}},
      {"# Heading\nText of it.", {"h # Heading", "p Text of it."}},
      {"One.\r\n\r\nTwo.\u2029Three.\fFour.", {"p One.", "p Two.", "p Three.", "p Four."}},
      {"Goals:\n\u2022 one\n\u2022 two\n  and more\n1. first\n1.2 second\n(a) third\n- fourth",
       {"p Goals:", "l \u2022 one", "l \u2022 two\n  and more", "l 1. first", "l 1.2 second", "l (a) third",
        "l - fourth"}},
      {"Item | 2024 | 2025\nSales | 10 | 12", {"r Item | 2024 | 2025", "r Sales | 10 | 12"}},
      {"A first line that is wrapped because its width of seventy ends\nhere, and a second one that is as "
       "long as the first one of the\nthree. Short.",
       {"p A first line that is wrapped because its width of seventy ends\nhere, and a second one that is as "
        "long as the first one of the\nthree. Short."}},
      // In print the same width holds more or fewer letters: "The" and "29" would fit behind the lines before.
      {"Those who drew up the plan for the islands meet again\nin summer, when wind and water are mild. Early on 29\n"
       "May they hear the report of a committee that looked\ninto mmmmmm, wwwwwww and WWWWWWW at a meeting\n"
       "of members who will later vote on lilting little tillers still\nin stock.\nThe end\nThat is all of it.",
       {"p Those who drew up the plan for the islands meet again\nin summer, when wind and water are mild. Early on "
        "29\nMay they hear the report of a committee that looked\ninto mmmmmm, wwwwwww and WWWWWWW at a meeting\n"
        "of members who will later vote on lilting little tillers still\nin stock.",
        "h The end", "p That is all of it."}},
      // Short lines that all begin with a capital are lines of their own, however many.
      {"Record of the Harbour Trustees\nSelkirk Fishing District\nLarne County, Morven, QT\nSecond Sitting of the Year",
       {"h Record of the Harbour Trustees", "h Selkirk Fishing District", "h Larne County, Morven, QT", "h Second Sitting of the Year"}},
      {"ANA RUIZ: We will go.\nTOM WEBER: So will we.",
       {"p ANA RUIZ: We will go.", "p TOM WEBER: So will we."}},
      {"The sentence goes on over the end of the page and is not complete there\n\nbut here.",
       {"p The sentence goes on over the end of the page and is not complete there\n\nbut here."}},
      // Numbers that the width has torn off are no items of a list; the next number of a list is one.
      {"The bank of the islands said that its profit had grown to 11 million (or\n4.15 billion crowns) between the month of May and, as it said, the July\n23. The rest is not known and will be told in a report of the islands at\n0.4 MMT.",
       {"p The bank of the islands said that its profit had grown to 11 million (or\n4.15 billion crowns) between the month of May and, as it said, the July\n23. The rest is not known and will be told in a report of the islands at\n0.4 MMT."}},
      {"1. The tenant, who has taken the house and the yard, shall pay the rent,\n2. The tenant shall keep both of them clean and in repair at all times;\n2.1 Scope of the repair and of the work that has to be done in the house",
       {"l 1. The tenant, who has taken the house and the yard, shall pay the rent,", "l 2. The tenant shall keep both of them clean and in repair at all times;",
        "l 2.1 Scope of the repair and of the work that has to be done in the house"}},
      // Lines of an answered message are paragraphs of their own, without their marks.
      {"Yes.\n> Will you come to the fair of the harbor, and\n> bring the boat?\n>\n> We will.\n>> Who?\n>> You.", {"p Yes.", "p Will you come to the fair of the harbor, and\n> bring the boat?", "p We will.", "p Who?", "p You."}},
      // A title of two lines stands at the top, before a blank line.
      {"Harbor trustees of the islands of Morven will hold their second\nsitting of the year in May\n\nThe sitting is public.",
       {"h Harbor trustees of the islands of Morven will hold their second\nsitting of the year in May", "p The sitting is public."}},
      {" \n\n ", {}},
      {"", {}},
  };
  for (const Segmented& each : kCases) EXPECT_EQ(blocks(each.text), each.parts) << each.text;
}

TEST(Segment, UnwrapsLinesOfParagraphsAlone) {
  const Document document = segmented("A line that\r\ngoes\ton.\n\nShort.\nLines.\na | b |\tc\nd | e |\tf\n");
  EXPECT_EQ(segmented("> A fair of\n> boats.\n").unwrapped, "> A fair of   boats.\n");
  EXPECT_EQ(document.unwrapped, "A line that  goes on.\n\nShort.\nLines.\na | b |\tc\nd | e |\tf\n");
}

TEST(Segment, NamesInMarksStandInsideWhatIsSaid) {
  EXPECT_EQ(quotes("\"We back the \"Clean Port\" drive,\" she said."), std::vector<std::string>{"\"We back the \"Clean Port\" drive,\""});
  EXPECT_EQ(quotes("\"The \"A\" and \"B\" teams won.\""), std::vector<std::string>{"\"The \"A\" and \"B\" teams won.\""});
  EXPECT_EQ(quotes("It read \"never closed. Then \"Clean Port\" came."), std::vector<std::string>{"\"Clean Port\""});
}

TEST(Segment, FindsQuotedSpans) {
  const Segmented kCases[] = {
      {"He said \u201Cyes\u201D and \"no\".", {"\u201Cyes\u201D", "\"no\""}},
      {"\u201EJa\u201C und \u00ABoui\u00BB", {"\u201EJa\u201C", "\u00ABoui\u00BB"}},
      {"\u201CHe said \u2018yes\u2019 and \u201Cno\u201D to us.\u201D",
       {"\u201CHe said \u2018yes\u2019 and \u201Cno\u201D to us.\u201D"}},
      {"A 5\" pipe and a 7\" one, \"both long\".", {"\"both long\""}},
      {"\"It measures 5\" he said.", {"\"It measures 5\""}},
      {"\"A 5\" pipe is here,\" he said.", {"\"A 5\" pipe is here,\""}},
      {"An \u201Copen mark without end. Nothing more.\n\nNext.", {}},
      {"\" We go , \" he said . \" Good . \"", {"\" We go , \"", "\" Good . \""}},
      {"He said: \u201CWe stay. \u201C", {"\u201CWe stay. \u201C"}},
      {"A stray\" mark and \"two words\".", {"\"two words\""}},
      {"\u201CFirst part.\n\n\u201CSecond part,\u201D he said.",
       {"\u201CFirst part.>", ">\u201CSecond part,\u201D"}},
      {"\u201COne.\n\n\u201CTwo.\n\n\u201CThree.\u201D",
       {"\u201COne.>", ">\u201CTwo.>", ">\u201CThree.\u201D"}},
      {"She said:\n\n\u201CWe stay.\n\nNext.", {"\u201CWe stay.>"}},  // never closed
      {"\u201COne.\n\n\u201CTwo.\n\nNext.", {"\u201COne.>", ">\u201CTwo.>"}},
      {"A note.\n\n\u201COne.\n\nNext.", {}},
  };
  for (const Segmented& each : kCases) EXPECT_EQ(quotes(each.text), each.parts) << each.text;
}

TEST(Segment, ReadsTheDateOfDatelines) {
  const struct {
    std::string_view text;
    Date date;
    std::string_view span;
  } kCases[] = {
      {" date 2025-02-07 The text.", year(2025) / 2 / 7, "2025-02-07"},
      {"LIMA, Peru, 5th August 2025: The firm grew.", year(2025) / 8 / 5, "5th August 2025"},
      {"DAYTON, Ohio (Feb. 18, 2026) \u2013 The firm grew.", year(2026) / 2 / 18, "Feb. 18, 2026"},
      {"Delft, 24-07-2025 \u2013 Sales rose.", year(2025) / 7 / 24, "24-07-2025"},
      {"A statement\nLima, 12/11/2025\n\nWe stay.", year(2025) / 11 / 12, "12/11/2025"},
      {"Lima, 11/30/2025\n\nWe stay.", year(2025) / 11 / 30, "11/30/2025"},
      {"Report on the mission, 30 Sept. 2025\n\nWe stay.", year(2025) / 9 / 30, "30 Sept. 2025"},
      {"MINUTES\nWednesday, 2 April 2025\n\nWe stay.", year(2025) / 4 / 2, "2 April 2025"},
      {"Results call, Nov. 6, 2025, 8:30 a.m. ET\n\nHello there.", year(2025) / 11 / 6, "Nov. 6, 2025"},
      {"DUNMORE, 15/05/2025. The baker stays.", year(2025) / 5 / 15, "15/05/2025"},
      {"This Agreement is made on the ninth day of June 2025 between A and B.", year(2025) / 6 / 9,
       "ninth day of June 2025"},
      {"---\ntitle: \"A plan\"\ndate: 2024-05-06\n---\nThe text.", year(2024) / 5 / 6, "2024-05-06"},
  };
  for (const auto& each : kCases) {
    const Document document = segmented(each.text);
    ASSERT_TRUE(document.date.has_value()) << each.text;
    EXPECT_EQ(*document.date, each.date) << each.text;
    EXPECT_EQ(document.source_text(*document.date_span), each.span);
  }
}

TEST(Segment, DatesOfRunningProseAreNoDatelines) {
  for (const std::string_view text :
       {"The firm opened on 5 August 2025 in Lima.", "On 5 August 2025, the firm opened.",
        "The firm will close by 31 December 2026", "Lima, 31/02/2025", "Ana Sosa (14 April 1960 - 27 August 1993) was a judge.",
        "Judge dies at 81\n18 August 1937 - 3 May 2019\n\nThe funeral is tomorrow.", "Summer fair\n12 May 2025 to 18 May 2025\n\nIt rained.",
        "Ana Sosa, judge\nb. 18 August 1937\n\nShe sat in Lima.", "Ana Sosa (14 April 1960) was a judge.", "Ana Sosa, born 14 April 1960 - a judge",
        "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nLima, 5 August 2025\n\nSix."}) {
    EXPECT_FALSE(segmented(text).date.has_value()) << text;
  }
}

TEST(Segment, HeadersAreBlocksOfTheirOwn) {
  EXPECT_THAT(blocks(" date 2025-02-07 The text. More."),
              ElementsAre("H date 2025-02-07", "p The text. More."));
  EXPECT_THAT(blocks("---\ntitle: A plan\nauthor: Ana\n---\nThe text."),
              ElementsAre("H title: A plan", "H author: Ana", "p The text."));
  EXPECT_THAT(blocks("---\nNo front matter.\n---\n"), ElementsAre("p ---", "p No front matter.", "p ---"));
}

TEST(Segment, SetsTitleAndMetadataOnceOnly) {
  EXPECT_EQ(segmented("# The plan\n\nText.").title, "The plan");
  const Document matter = segmented("---\ntitle: \"A plan\"\nauthor: Ana\n---\n\nHeading\n\nText.");
  EXPECT_EQ(matter.title, "A plan");
  EXPECT_THAT(matter.metadata, ElementsAre(testing::Pair("title", "A plan"), testing::Pair("author", "Ana")));
  Document known;
  known.text = "Heading\n\nLima, 5 August 2025\n\nText.";
  known.title = "Known";
  known.date = year(2024) / 1 / 1;
  segment(known);
  EXPECT_EQ(known.title, "Known");
  EXPECT_EQ(*known.date, Date(year(2024) / 1 / 1));
}

TEST(Segment, LongTextsWithoutFullStopsAreCut) {
  std::string numbers;
  for (int i = 0; i < 100000; ++i) numbers += std::to_string(i) + " ";
  const Document document = segmented(numbers);
  EXPECT_EQ(document.tokens.size(), 100000u);
  EXPECT_EQ(document.sentences.size(), 50u);
}

}  // namespace
}  // namespace factweave
