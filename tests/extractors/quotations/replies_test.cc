// SPDX-License-Identifier: MIT
// Messages that an e-mail answers: lines with marks before them.
#include "extractors/quotations/replies.h"

#include <algorithm>
#include <string>

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

}  // namespace
}  // namespace factweave
