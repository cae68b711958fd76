// SPDX-License-Identifier: MIT
// Towards whom, and for whom.
#include "extractors/commitments/commitments.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/extractors/commitments/read_commitments.h"

namespace factweave {
namespace {

TEST(Addressees, InDebatesAreGivenToWhoAskedElseToTheAssembly) {
  const Annotations a = extract(
      "FISHERIES BILL: First Reading\n\n"
      "Hon ALVA RUIZ (Minister for Fisheries): I move that the bill be read. We will pay every skipper.\n\n"
      "TOMAS BREKKE (Progress): Will the Minister open the harbour at Halden?\n\n"
      "Hon ALVA RUIZ: We will open the harbour. I give the hon. member that undertaking.\n\n"
      "ILSE BRANDT (Reform): My party supports the bill. We shall vote for the bill.\n\n"
      "Hon ALVA RUIZ: On that point I am happy to meet the skippers. The Government will listen.\n\n"
      "The House divided: Ayes 63, Noes 58.");
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"We will pay every skipper", "House"}, {"We will open the harbour", "TOMAS BREKKE"},
      {"I give the hon. member that undertaking", "TOMAS BREKKE"}, {"We shall vote for the bill", "House"},
      {"On that point I am happy to meet the skippers", "ILSE BRANDT"}, {"The Government will listen", "House"}};
  ASSERT_EQ(a.commitments.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(a.commitments[i].text, expected[i].first);
    ASSERT_EQ(a.commitments[i].addressee.size(), 1u) << expected[i].first;
    EXPECT_EQ(a.entities[a.commitments[i].addressee[0]].name, expected[i].second) << expected[i].first;
  }
}

TEST(Addressees, InOtherTranscriptsAreGivenToWhoAskedLast) {
  const Annotations a = extract(
      "ILSE BRANDT: Where are you on the depot?\n\n"
      "ALVA RUIZ (CEO): We will open the doors in May.\n\n"
      "TOMAS BREKKE (CFO): I will publish the costs next week.");
  ASSERT_EQ(a.commitments.size(), 2u);
  for (const Commitment& c : a.commitments) {
    ASSERT_EQ(c.addressee.size(), 1u) << c.text;
    EXPECT_EQ(a.entities[c.addressee[0]].name, "ILSE BRANDT") << c.text;
  }
}

TEST(Addressees, OfDonorsAreForWhomTheFirstPledgeIs) {
  const auto recipients = [](const std::string& text) {
    std::vector<std::string> names;
    const Annotations a = extract(text);
    for (const Commitment& c : a.commitments) {
      EXPECT_LE(c.addressee.size(), 1u) << c.text;
      names.push_back(c.addressee.empty() ? "-" : a.entities[c.addressee[0]].name);
    }
    return names;
  };
  EXPECT_EQ(recipients("Norvik Shipping Ltd. pledged $214 million for flood-hit Norway on Thursday. Sweden will provide ¥6.4 billion in grants. "
                       "Larne Paper Ltd. is ready to airlift blankets. Sweden will build a wind farm."),
            (std::vector<std::string>{"Norway", "Norway", "Norway", "-"}));
  EXPECT_EQ(recipients("Norvik Shipping Ltd. pledged 20 million euros for Norway. Larne Paper Ltd. will send 20 doctors to Sweden. Sweden promised "
                       "€3 million."),
            (std::vector<std::string>{"Norway", "-", "-"}));
}

TEST(Addressees, OfMoneyAreGivenToWhomItGoes) {
  for (const char* text : {"Norway pledged $2 million to Norvik Shipping Ltd. on Friday.", "Norway announced a pledge of $2 million toward Norvik Shipping Ltd.'s appeal."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    ASSERT_EQ(a.commitments[0].addressee.size(), 1U) << text;
    EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), "Norvik Shipping Ltd.") << text;
  }
}

TEST(Addressees, WhatIsGivenHasARecipient) {
  const struct { std::string text, addressee, beneficiary; } cases[] = {
      {"Norvik Shipping Ltd. pledged $3 million for flood-hit Norway.", "Norway", "Norway"},
      {"Norvik Ltd will lend villagers two tanks.", "villagers", "-"},
      {"Norvik Ltd signed a contract to sell timber to Larne Paper Ltd.", "Larne Paper Ltd.", "-"},
      {"The ministry plans to hand the hall to Larne Paper Ltd.", "-", "Larne Paper Ltd."},
      {"Norvik Ltd is ready to train local mechanics.", "-", "local mechanics"},
      {"Norvik Ltd will paint the villagers.", "-", "-"},
      {"Norvik Ltd will supply the villagers with two tanks.", "villagers", "-"},
      {"Norvik Ltd will provide villagers with two tanks.", "villagers", "-"},
      {"Norvik Ltd will send a team to Bergen.", "-", "-"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    const Commitment& record = a.commitments[0];
    EXPECT_EQ(record.addressee.empty() ? "-" : name_of(a, record.addressee[0]), c.addressee) << c.text;
    EXPECT_EQ(record.beneficiary.empty() ? "-" : name_of(a, record.beneficiary[0]), c.beneficiary) << c.text;
  }
}

TEST(Addressees, InALetterTheWriterIsBoundTowardsItsReaders) {
  const Annotations a = extract(
      "From: Ilse Brandt <ilse@norvik.example>\nTo: Tom Okafor <tom@norvik.example>; Lena Brink <lena@norvik.example>\n"
      "Subject: Quote\n\nHi Tom,\n\nI'll send the quote on Friday.\n\nFrom: Tom Okafor\n\nHi Ilse,\n\nI will call the port.\n");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Ilse Brandt");
  ASSERT_EQ(a.commitments[0].addressee.size(), 2U);
  EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), "Tom Okafor");
  EXPECT_EQ(name_of(a, a.commitments[1].committer), "Tom Okafor");
  ASSERT_EQ(a.commitments[1].addressee.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[1].addressee[0]), "Ilse Brandt");
}

TEST(Addressees, WhomOneWorksWithOrGivesOnesWordIsAddressed) {
  const struct { std::string text, addressee; } cases[] = {
      {"Norvik Ltd is ready to work closely with Norway.", "Norway"},
      {"\"We gave farmers our word that the dam would hold,\" said Ilse Brandt.", "farmers"},
      {"Norvik Ltd promised this to President Okafor.", "Okafor"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_FALSE(a.commitments.empty()) << c.text;
    ASSERT_EQ(a.commitments[0].addressee.size(), 1U) << c.text;
    EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), c.addressee) << c.text;
  }
}

TEST(Addressees, InACommuniqueEachSideIsBoundTowardsTheOther) {
  const Annotations a = extract(
      "Joint statement of the Government of Norway and the Government of Senegal\n\n"
      "Both sides welcomed the talks. Norway will train forty fishermen. Neither side will license foreign trawlers.");
  ASSERT_EQ(a.commitments.size(), 2U);
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), "Government of Senegal");
  EXPECT_EQ(a.commitments[1].polarity, "negative");
  EXPECT_EQ(a.commitments[1].joint_with.size(), 1U);
}

TEST(Addressees, OfThreePartiesNoTwoFaceEachOther) {
  const Annotations a = extract(
      "The Governments of Norway, Sweden and Denmark (hereinafter \"the Parties\") sign this Agreement. Norway shall pay. Sweden shall host "
      "the office. Denmark shall lead. The Parties shall meet yearly.");
  ASSERT_EQ(a.commitments.size(), 4U);
  for (const Commitment& c : a.commitments) EXPECT_TRUE(c.addressee.empty()) << c.text;
  EXPECT_EQ(a.commitments[3].joint_with.size(), 2U);
}

TEST(Addressees, WhoeverElseIsNamedIsNoOtherSideOfTalks) {
  const Annotations a = extract("\"We will cut costs,\" said Ilse Brandt, chief executive of Norvik Shipping Ltd. Tom Okafor, head of Selkirk Bank, kept his "
                                "forecast. The yard works under a contract signed in March.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_TRUE(a.commitments[0].addressee.empty());
  const Annotations talks = extract("Ilse Brandt, chief executive of Norvik Shipping Ltd., met Tom Okafor, head of Selkirk Bank. \"We will cut costs,\" Brandt said.");
  ASSERT_EQ(talks.commitments.size(), 1U);
  ASSERT_EQ(talks.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(talks, talks.commitments[0].addressee[0]), "Selkirk Bank");
}

TEST(Addressees, WhatIsGivenStandsBehindWhoGetsIt) {
  const Annotations a = extract("Norway will lend Kenya $40 million.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].actions.size(), 1U);
  EXPECT_EQ(a.commitments[0].actions[0].object, "$40 million");
}

TEST(Addressees, BodiesBehindTheirOwnersAreBoundAndAddressed) {
  const Annotations a = extract("Norway's Norvik Shipping Ltd. and Sweden's Larne Council will build it.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].joint_with.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].joint_with[0]), "Larne Council");
  const Annotations b = extract("Sweden signed a contract with Norway's Norvik Shipping Ltd. to build it.");
  ASSERT_EQ(b.commitments.size(), 1U);
  ASSERT_EQ(b.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(b, b.commitments[0].addressee[0]), "Norvik Shipping Ltd.");
}

TEST(Addressees, ADocumentMayEndBehindWhoIsGivenSomething) {
  const Annotations a = extract("Norvik Shipping Ltd. spoke of the help it will give Norway");
  EXPECT_LE(a.commitments.size(), 1U);
}

TEST(Addressees, MoneyIsGivenToWhomTheVerbNames) {
  const Annotations a = extract("Norway will give Sweden $20 million.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), "Sweden");
  const Annotations b = extract("Norway approved a $20 million loan to Sweden.");
  ASSERT_EQ(b.commitments.size(), 1U);
  ASSERT_EQ(b.commitments[0].beneficiary.size(), 1U);
  EXPECT_EQ(name_of(b, b.commitments[0].beneficiary[0]), "Sweden");
}

TEST(Addressees, FollowersOfABodyAreNotTheBody) {
  const Annotations a = extract("Mayor Ilse Brandt promised Norvik workers that wages would be paid.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(a.entities[a.commitments[0].addressee[0]].name, "workers");
}

TEST(Addressees, AssurancesAreGivenToSomebody) {
  const Annotations a = extract("Norvik Shipping Ltd. has given assurances to President Ilse Brandt that it will keep the yard open.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(a.entities[a.commitments[0].addressee[0]].name, "Ilse Brandt");
}

TEST(Addressees, ThePressOnlyPrintsWhatItIsTold) {
  for (const std::string_view whom : {"the Larne Gazette", "Reuters", "reporters"}) {
    const Annotations a = extract("\"We will close two yards,\" Ilse Brandt told " + std::string(whom) + ".");
    ASSERT_EQ(a.commitments.size(), 1U) << whom;
    EXPECT_TRUE(a.commitments[0].addressee.empty()) << whom;
  }
  const Annotations a = extract("\"We will close two yards,\" Ilse Brandt told workers.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].addressee.size(), 1U);
}

}  // namespace
}  // namespace factweave
