// SPDX-License-Identifier: MIT
// Nominals that stand for somebody by what a report tells: parties of a case, couples, documents, firms of a kind.
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "tests/extractors/coreference/resolved.h"
#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

// The entity of the first mention with this surface.
std::uint32_t index_of(const Annotations& a, const std::string& surface) {
  for (const Mention& m : a.mentions) {
    if (m.text == surface && m.entity) return *m.entity;
  }
  return 0xFFFFFFFF;
}

TEST(ReportNominals, TheDefendantIsWhoeverIsCharged) {
  const Annotations a = extract(
      "A 41-year-old man has been jailed for arson. Tom Weber, of Larne, pleaded guilty. The court heard that the defendant had bought petrol. Judge Ilse Brandt "
      "told the court that the victim had suffered.");
  EXPECT_EQ(entity_of(a, "A 41-year-old man"), "Tom Weber");
  EXPECT_EQ(entity_of(a, "the defendant"), "Tom Weber");
  EXPECT_NE(entity_of(a, "the victim"), "Tom Weber");
}

TEST(ReportNominals, TwoThatAreChargedAreNoDefendant) {
  const Annotations a = extract("Tom Weber pleaded guilty to arson. Jonas Lund was charged as well. The defendant left the court.");
  EXPECT_NE(entity_of(a, "The defendant"), "Tom Weber");
  EXPECT_NE(entity_of(a, "The defendant"), "Jonas Lund");
}

TEST(ReportNominals, TheCoupleAreTheTwoWhoMarried) {
  const Annotations a = extract("In 1958 Ilse Brandt married Tom Weber. The couple moved to Larne.");
  EXPECT_EQ(entity_of(a, "The couple"), "Ilse Brandt and Tom Weber");
}

TEST(ReportNominals, TheSistersAreThoseEnumerated) {
  const Annotations a = extract("Norvik Ltd was founded by sisters Ilse Brandt and Ann Brandt. It sells pumps. The sisters will hire 40 people.");
  EXPECT_EQ(entity_of(a, "The sisters"), "Ilse Brandt and Ann Brandt");
}

TEST(ReportNominals, TheFormerTeacherWhoLeadsIsTheOneNamedBefore) {
  const Annotations a = extract("Chief executive Ilse Brandt spoke in Larne. The former schoolteacher, who took the helm in 2021, was glad.");
  EXPECT_EQ(entity_of(a, "The former schoolteacher"), "Ilse Brandt");
}

TEST(ReportNominals, TheProducerIsNotTheRetailer) {
  const Annotations a = extract(
      "Larne Markets is recalling its soup. The retailer said so on Friday. The soup is made by Frost Foods Ltd. The producer said it was late.");
  EXPECT_EQ(entity_of(a, "The producer"), "Frost Foods Ltd.");
  EXPECT_EQ(entity_of(a, "The retailer"), "Larne Markets");
}

TEST(ReportNominals, ThePactIsTheDealJustSigned) {
  const Annotations a = extract("Norway and Denmark signed a quota deal on Friday. Under the pact they will share data.");
  EXPECT_EQ(index_of(a, "a quota deal"), index_of(a, "the pact"));
}

TEST(ReportNominals, ARivalOfTheStartUpIsAnother) {
  const Annotations a = extract("Norvik Ltd makes pumps. The start-up is young. Jonas Lund also backs Halden Ltd, a rival of the start-up.");
  EXPECT_EQ(entity_of(a, "the start-up"), "Norvik Ltd");
}

TEST(ReportNominals, ALegalFormWithASlashIsNoPartOfTheName) {
  const Annotations a = extract("Norvik Group: second quarter\n\nNorvik Group A/S grew by a third. Later Norvik Group fell.");
  EXPECT_EQ(entity_of(a, "Norvik Group"), "Norvik Group A/S");
}

TEST(ReportNominals, WhoeverAParticipleOpensASentenceForIsNotItsObject) {
  const Annotations a = extract("Judge Jonas Lund told Tom Weber: \"You have shown no remorse.\" Sentencing him, the judge spoke of the fire.");
  EXPECT_EQ(entity_of(a, "him"), "Tom Weber");
}

TEST(ReportNominals, ABoardIsOneBody) {
  const Annotations a = extract("Norway has schools. Your local group can help. Its treasurer has the forms.");
  EXPECT_EQ(index_of(a, "Your local group"), index_of(a, "Its"));
}

TEST(ReportNominals, WhoSaysMyClientIsNotTheClient) {
  const Annotations a = extract(
      "Tom Weber pleaded guilty to arson. In mitigation, Jonas Lund said his client had been drinking. \"My client deeply regrets it,\" he added.");
  EXPECT_EQ(entity_of(a, "his client"), "Tom Weber");
  EXPECT_EQ(entity_of(a, "My client"), "Tom Weber");
  EXPECT_EQ(entity_of(a, "he"), "Jonas Lund");
}

TEST(ReportNominals, GoodsDoNotLearn) {
  const Annotations a = extract("Norvik Ltd has ordered 12 cranes. \"They have learned from it,\" Tom Weber wrote.");
  EXPECT_NE(index_of(a, "They"), index_of(a, "cranes"));
}

}  // namespace
}  // namespace factweave
