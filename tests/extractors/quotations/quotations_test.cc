// SPDX-License-Identifier: MIT
#include "extractors/quotations/quotations.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

std::string speaker_of(const Annotations& a, std::size_t quotation) {
  const auto speaker = a.quotations[quotation].speaker;
  return speaker ? a.entities[*speaker].name : std::string("-");
}

TEST(Quotations, TheSpeakerStandsBeforeOrBehindTheVerb) {
  for (const std::string text : {
           "\"We will rebuild the bridge,\" Ilse Brandt said.",
           "\"We will rebuild the bridge,\" said Ilse Brandt.",
           "Ilse Brandt said: \"We will rebuild the bridge.\"",
           "\"We will rebuild the bridge,\" said chief engineer Ilse Brandt.",
       }) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.quotations.size(), 1U) << text;
    EXPECT_EQ(speaker_of(a, 0), "Ilse Brandt") << text;
    EXPECT_EQ(a.quotations[0].mode, "direct") << text;
    EXPECT_EQ(a.quotations[0].cue, "said") << text;
  }
}

// The pronoun was looked up only a few sentences back, and all of those were the quotation's.
TEST(Quotations, APronounBehindALongQuotationStandsForWhoWasNamedBeforeIt) {
  const Annotations a = extract(
      "Tom Weber opened the yard in May.\n\n\"It is a long road. The bridge is old. The crew was small. The rain was heavy. The river rose. "
      "It all took time,\" he said.");
  ASSERT_EQ(a.quotations.size(), 1U);
  EXPECT_EQ(speaker_of(a, 0), "Tom Weber");
}

TEST(Quotations, AFragmentWithACapitalIsNoTitle) {
  const Annotations a = extract("Ilse Brandt promised a \"new form of Help to Buy\". Ilse Brandt read \"Gone with the Wind\".");
  ASSERT_EQ(a.quotations.size(), 1U);
  EXPECT_EQ(a.quotations[0].mode, "mixed");
}

TEST(Quotations, QuotationsOfOneParagraphShareTheirSpeaker) {
  const Annotations a = extract("\"The bridge is closed,\" Ilse Brandt said. \"It will stay closed until May.\"");
  ASSERT_EQ(a.quotations.size(), 2U);
  EXPECT_EQ(speaker_of(a, 1), "Ilse Brandt");
}

TEST(Quotations, WhoIsReportedInTheParagraphBeforeGoesOn) {
  const Annotations a = extract("Ilse Brandt says the town is late.\n\n\"We will repair the bridge, and we will pay for it.\"\n\nThe bridge is old.");
  ASSERT_EQ(a.quotations.size(), 1U);
  EXPECT_EQ(speaker_of(a, 0), "Ilse Brandt");
}

TEST(Quotations, WhoIsToldOfInTheParagraphBeforeSpeaks) {
  EXPECT_EQ(speaker_of(extract("Ilse Brandt runs the yard with care.\n\n\"We began small, and we still are.\"\n\nThe yard is old."), 0), "Ilse Brandt");
  EXPECT_EQ(speaker_of(extract("After the storm, Ilse Brandt opened the yard.\n\n\"I began small, and I still am.\""), 0), "Ilse Brandt");
  EXPECT_EQ(speaker_of(extract("Ilse Brandt lent the yard to Tom Weber.\n\n\"We began small, and we still are.\""), 0), "-");
  EXPECT_EQ(speaker_of(extract("Ilse Brandt runs the yard with care.\n\n\"The yard began small in May.\""), 0), "-");
}

TEST(Quotations, ASurnameThatIsAWordSpeaks) {
  EXPECT_EQ(speaker_of(extract("\"We will repair the bridge,\" Wheeler said Wednesday."), 0), "Wheeler");
  EXPECT_EQ(speaker_of(extract("\"We will repair the bridge,\" said Turner."), 0), "Turner");
}

TEST(Quotations, ADatelineIsNoTurn) {
  EXPECT_TRUE(extract("BEIJING: Leaders of thirty countries met here on Monday.\n\nThey left on Tuesday.").quotations.empty());
  EXPECT_TRUE(extract("NAIROBI, KENYA: Leaders of thirty countries met here on Monday.\n\nThey left on Tuesday.").quotations.empty());
  EXPECT_TRUE(extract("NAIROBI/OSLO: Leaders of thirty countries met here on Monday.\n\nThey left on Tuesday.").quotations.empty());
}

TEST(Quotations, AFragmentIsMixed) {
  const Annotations a = extract("Ilse Brandt called the bridge \"a monument of rust\".");
  ASSERT_EQ(a.quotations.size(), 1U);
  EXPECT_EQ(a.quotations[0].mode, "mixed");
  EXPECT_EQ(a.quotations[0].cue, "called");
}

TEST(Quotations, DefinitionsAndScareQuotesAreNone) {
  for (const std::string text : {
           "Norvik Shipping Ltd. (the \"Supplier\") sells ferries.",
           "\"Services\" means the cleaning of windows.",
           "The so-called \"miracle\" was a leak.",
       }) {
    EXPECT_TRUE(extract(text).quotations.empty()) << text;
  }
}

TEST(Quotations, TurnsOfATranscriptHaveTheirSpeaker) {
  const Annotations a = extract("ILSE BRANDT (mayor): We will rebuild the bridge.\n\nTOM WEBER: When?\n");
  ASSERT_EQ(a.quotations.size(), 2U);
  EXPECT_EQ(a.quotations[0].kind, "turn");
  EXPECT_EQ(speaker_of(a, 0), "ILSE BRANDT");
}

TEST(Quotations, AReportingClauseIsNoLabelOfATurn) {
  const Annotations a = extract("Ilse Brandt, mayor of Larne, said: \"We will rebuild it.\"\n\nTom Weber, the engineer, added: \"It is weak.\"\n");
  ASSERT_EQ(a.quotations.size(), 2U);
  EXPECT_TRUE(a.quotations[0].kind.empty());
  EXPECT_EQ(speaker_of(a, 1), "Tom Weber");
}

TEST(Quotations, AnswersAreOfWhoIsInterviewed) {
  const Annotations a = extract("Q&A with Ilse Brandt\n\nQ: Will you sell the yard?\n\nA: No. We will not sell it.\n");
  ASSERT_EQ(a.quotations.size(), 2U);
  EXPECT_EQ(speaker_of(a, 0), "-");
  EXPECT_EQ(speaker_of(a, 1), "Ilse Brandt");
}

TEST(Quotations, ANewSentenceBehindAFragmentIsNoClauseOfIt) {
  const Annotations a = extract("The report warns of \"very grave risks\". Ilse Brandt, its author, said it was late.");
  EXPECT_TRUE(a.quotations.empty());
}

TEST(Quotations, ATitleBeforeACommaIsNone) {
  EXPECT_TRUE(extract("The crew signed Annex D, \"Duties of the Harbour Pilot,\" in Larne.").quotations.empty());
}

TEST(Quotations, WhoWasSaidToSpeakGoesOn) {
  const Annotations a = extract("The bridge is safe, said mayor Ilse Brandt. \"It will stand for a hundred years.\"");
  ASSERT_EQ(a.quotations.size(), 1U);
  EXPECT_EQ(a.quotations[0].cue, "said");
}

TEST(Turns, LinesOfAChatLog) {
  for (const char* const log : {"[10:12] Ana Ruiz: I will send the plans\n[10:13] Tom Weber: ok, we can sign them on Monday.\n[10:15] Ana Ruiz: Good.\n",
                                "12/03/2031, 10:12 - Ana Ruiz: I will send the plans\n12/03/2031, 10:13 - Tom Weber: ok, we can sign them on Monday.\n13/03/2031, 08:02 - Ana Ruiz: Good.\n",
                                "Ana Ruiz  10:12 AM\nI will send the plans\n\nTom Weber  10:13 AM\nok, we can sign them on Monday.\n\nAna Ruiz  Today at 10:15\nGood.\n"}) {
    const Annotations a = extract(log);
    ASSERT_EQ(a.quotations.size(), 3U) << log;
    std::string speakers;
    for (const Quotation& quotation : a.quotations) speakers += a.entities.at(quotation.speaker.value()).name + ";";
    EXPECT_EQ(speakers, "Ana Ruiz;Tom Weber;Ana Ruiz;") << log;
  }
}

TEST(Turns, TheLinesOfAProgrammeAreNone) {
  EXPECT_TRUE(extract("10:12 - 11:00 Opening: words of welcome\n11:00 - 12:00 Talk: pumps in use\n").quotations.empty());
  EXPECT_TRUE(extract("Ana Ruiz 10:12\n\nThe train to Leith left late and came in at noon.\n").quotations.empty());
}

}  // namespace
}  // namespace factweave
