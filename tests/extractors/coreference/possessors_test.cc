// SPDX-License-Identifier: MIT
// Whose it is, who tells it, and what names a person anew.
#include "extractors/coreference/coreference.h"

#include <gtest/gtest.h>

#include "tests/extractors/coreference/resolved.h"
#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

TEST(Possessors, WhoDoesItOwnsIt) {
  const Resolved cases[] = {
      {"The bishop thanked Ilse Brandt for quietly mending her boat.", "her", "Ilse Brandt"},
      {"Ove Tarnek accused Jonas Eide of misusing his seat.", "his", "Jonas Eide"},
      {"Lawyer Tom Weber said that his nephew broke his oar.", "his", "his nephew"},
      {"Norvik Ltd has promised the clerks will keep their desks.", "their", "clerks"},
      {"The Larne Guild met. The clerks and the bakers live there with their homes open.", "their", "bakers"},
  };
  for (const Resolved& c : cases) EXPECT_EQ(entity_of(extract(c.text), c.surface), c.entity) << c.text;
}

TEST(Possessors, ObjectsOfASharedSubjectAreOthers) {
  EXPECT_EQ(entity_of(extract("Jonas Eide came late. Tom Weber found Jonas Eide idle and fined him 300 crowns."), "him"), "Jonas Eide");
  EXPECT_EQ(entity_of(extract("The list says the baker's patience had earned him a prize."), "him"), "baker");
  EXPECT_EQ(entity_of(extract("Halden FC coach Tom Weber knew that Larne FC was better than them."), "them"), "Halden FC");
}

TEST(Pronouns, TheHeadOfANominalSaysWhetherItIsOne) {
  EXPECT_EQ(entity_of(extract("The owner of Larne Stores, Ilse Brandt, said that she would sing."), "she"), "Ilse Brandt");
  EXPECT_EQ(entity_of(extract("A group of nurses met the mayor. They sang."), "They"), "group");
}

TEST(Pronouns, TheKindOfABodyBehindAPlaceIsItsDescription) {
  const Resolved cases[] = {
      {"U.S. toy maker Norvik announced on Friday that it will hire clerks.", "it", "Norvik"},
      {"LEITH, May 4 (Larne News) -- U.S. toy maker Norvik announced on Friday that it will hire clerks.", "it", "Norvik"},
      {"Norway fined retailer Alder Ltd and said that it must pay.", "it", "Norway"},
  };
  for (const Resolved& c : cases) EXPECT_EQ(entity_of(extract(c.text), c.surface), c.entity) << c.text;
}

TEST(Pronouns, WhoSpokeInQuotedParagraphsTellsOn) {
  const Annotations a = extract(
      "Mayor Ilse Brandt met the bakers.\n\n\"We shall mend it. It is old. It leaks. Rain falls in. Nobody comes. Ovens rust. Flour rots.\"\n\n"
      "She added: \"It is time.\"");
  EXPECT_EQ(entity_of(a, "She"), "Ilse Brandt");
}

TEST(Pronouns, TheLastOfTwoTellersTellsOn) {
  EXPECT_EQ(entity_of(extract("Tom Weber said it rained, and Jonas Eide said it snowed. He added that it was cold."), "He"), "Jonas Eide");
}

TEST(Nominals, AClauseOrAgeNamesThePerson) {
  const Resolved cases[] = {
      {"The choir was led by Tom Weber, who is also the rector of the college.", "the rector of the college", "Tom Weber"},
      {"Larne FC told of the signing of Tom Weber. The 23-year-old becomes captain.", "The 23-year-old", "Tom Weber"},
      {"Larne FC told of the signing of Tom Weber for Jonas Eide. The 23-year-old becomes captain.", "The 23-year-old", "23-year-old"},
      {"Ilse Brandt won on Monday. The mother of four sang.", "The mother", "Ilse Brandt"},
      {"Tom Weber won on Monday. The mother of four sang.", "The mother", "mother"},
      {"In reply to the accused, Sergeant Ilse Brandt said it rained.", "the accused", "accused"},
      {"Halden FC sold a boat. HFC coach Tom Weber sang.", "HFC", "Halden FC"},
  };
  for (const Resolved& c : cases) EXPECT_EQ(entity_of(extract(c.text), c.surface), c.entity) << c.text;
}

}  // namespace
}  // namespace factweave
