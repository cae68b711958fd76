// SPDX-License-Identifier: MIT
// Messages that an e-mail answers: lines with marks before them, or below a header of lines.
#include "extractors/quotations/replies.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

std::string name_of(const Annotations& a, std::optional<std::uint32_t> entity) {
  return entity ? a.entities[*entity].name : std::string("-");
}

constexpr const char* kMail =
    "Dear Tom,\n\nNorvik Shipping Ltd will repair the crane by 9 May 2031.\n\nIlse Brandt\n\n"
    "On Mon, 3 Mar 2031 at 09:00, Tom Weber <tom@frost.example> wrote:\n"
    "> Dear Ilse,\n>\n> we will deliver 40 pumps and two motors to your yard in the\n> middle of May.\n>\n"
    "> On Sun, 2 Mar 2031 at 08:00, Ilse Brandt wrote:\n> > I will visit Leith in June.\n> > We know the way.\n>\n> Tom Weber\n";

TEST(Replies, WhatIsAnsweredIsWhoWroteIts) {
  const Annotations a = extract(kMail);
  ASSERT_EQ(a.quotations.size(), 2U);
  EXPECT_EQ(name_of(a, a.quotations[0].speaker), "Tom Weber");
  EXPECT_EQ(a.quotations[0].cue, "wrote");
  EXPECT_EQ(name_of(a, a.quotations[1].speaker), "Ilse Brandt");
}

TEST(Replies, APledgeInTheAnsweredMessageIsNoneOfTheAnswerer) {
  const Annotations a = extract(kMail);
  ASSERT_EQ(a.commitments.size(), 3U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd");
  EXPECT_EQ(name_of(a, a.commitments[1].committer), "Tom Weber");
  EXPECT_EQ(name_of(a, a.commitments[2].committer), "Ilse Brandt");
}

TEST(Replies, MarksBeforeLinesAreNoWords) {
  const Annotations a = extract("Ana Ruiz wrote:\n> The tunnel under the hills of the two islands was dug by men of Frost\n> Lines Ltd, which does such work, from spring to winter and at a cost of 40\n> million dollars.\n");
  EXPECT_EQ(a.figures.back().value, "40000000");
  EXPECT_TRUE(std::ranges::any_of(a.entities, [](const Entity& e) { return e.name == "Frost Lines Ltd"; }));
}

constexpr const char* kThread =
    "Hi Ilse,\n\nThanks, we will deliver the pumps by Friday. I can also come to Leith.\n\n"
    "Best regards,\nTom Weber\nProject Manager, Frost Lines Ltd\n\n"
    "From: Ilse Brandt\nSent: Monday, March 3, 2031 10:12 AM\nTo: Tom Weber\nCc: Ana Ruiz\nSubject: RE: Pumps\n\n"
    "Dear Tom,\n\nWe need the pumps. I will test them within two days.\n\n"
    "Kind regards,\nIlse Brandt\nHead of Procurement, Norvik Shipping Ltd\n\n"
    "-----Original Message-----\nFrom: Tom Weber [mailto:tom@frost.example]\nSent: Friday, January 31, 2031 4:40 PM\nTo: Ilse Brandt\n"
    "Subject: Pumps\n\nDear Ilse,\n\nWe promise to deliver them next week.\n\nTom\n";

TEST(Replies, HeadersOfLinesBeginAnsweredMessages) {
  const Annotations a = extract(kThread);
  ASSERT_EQ(a.quotations.size(), 2U);
  EXPECT_EQ(name_of(a, a.quotations[0].speaker), "Ilse Brandt");
  EXPECT_EQ(name_of(a, a.quotations[1].speaker), "Tom Weber");
}

TEST(Replies, WhoSignsSaysIAndHisBodyWe) {
  const Annotations a = extract(kThread);
  std::vector<std::string> said;
  for (const Mention& m : a.mentions) {
    if (m.level == Level::pronoun) said.push_back(name_of(a, m.entity));
  }
  EXPECT_EQ(said, (std::vector<std::string>{"Frost Lines Ltd", "Tom Weber", "Norvik Shipping Ltd", "Ilse Brandt", "pumps", "Frost Lines Ltd", "pumps"}));
}

TEST(Replies, DaysAreCountedFromTheirMessage) {
  const Annotations a = extract(kThread);
  const auto next_week = std::ranges::find_if(a.figures, [](const Figure& f) { return f.kind == "period"; });
  ASSERT_NE(next_week, a.figures.end());
  EXPECT_EQ(next_week->iso, "2031-W06");
  ASSERT_TRUE(next_week->anchor_figure);
  EXPECT_EQ(a.figures[*next_week->anchor_figure].iso, "2031-01-31");
}

TEST(Replies, ALetterIsSignedByItsOwnWriter) {
  const Annotations a = extract(
      "Dear Ms Brandt,\n\nI can confirm that our crew will visit your yard on 12 June 2031.\n\nYours sincerely,\nTom Weber\nChief Engineer\nFrost Lines Ltd\n\n"
      "On Tue, May 27, 2031 at 9:05 AM Ilse Brandt <ilse@norvik.example> wrote:\n\nDear Mr Weber,\n\nWhen are you coming?\n\nBest wishes\nIlse Brandt\nNorvik Shipping Ltd\n");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Frost Lines Ltd");
}

TEST(Replies, DaysAreCountedFromTheirLineOfAChat) {
  const Annotations a = extract("12/03/2031, 10:12 - Ana Ruiz: I will come tomorrow.\n13/03/2031, 08:02 - Tom Weber: I can come tomorrow too.\n");
  std::string days;
  for (const Figure& f : a.figures) days += f.kind == "date" && (f.anchor_figure || !f.anchor.empty()) ? f.iso + ";" : "";
  EXPECT_EQ(days, "2031-03-13;2031-03-14;");
}

TEST(Replies, MarksMayBeMissing) {
  const Annotations a = extract("Thanks, I will come.\n\nOn Mon, Mar 3, 2031 at 10:12 AM Tom Weber <tom@frost.example> wrote:\n\nDear Ilse,\n\nI will bring the pumps.\n");
  ASSERT_EQ(a.quotations.size(), 1U);
  EXPECT_EQ(name_of(a, a.quotations[0].speaker), "Tom Weber");
}

TEST(Replies, ALetterOfItsOwnAnswersNothing) {
  EXPECT_TRUE(extract("From: Ilse Brandt\nDate: 3 March 2031\nTo: Tom Weber\nSubject: Pumps\n\nDear Tom,\n\nI will test them.\n").quotations.empty());
  EXPECT_TRUE(extract("The trains are late.\n\nFrom: Leith\nTo: Halden\n\nThey will run again in May.\n").quotations.empty());
}

TEST(Replies, WhoIsGreetedIsNoAuthor) {
  const Annotations a = extract("Dear Mr Tom Weber,\n\nI will test the pumps.\n\nYours sincerely,\nIlse Brandt\n");
  const auto i = std::ranges::find_if(a.mentions, [](const Mention& m) { return m.level == Level::pronoun; });
  ASSERT_NE(i, a.mentions.end());
  EXPECT_EQ(name_of(a, i->entity), "Ilse Brandt");
}

}  // namespace
}  // namespace factweave
