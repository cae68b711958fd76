// SPDX-License-Identifier: MIT
#include "extractors/commitments/commitments.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

std::string name_of(const Annotations& a, std::optional<std::uint32_t> entity) {
  return entity ? a.entities[*entity].name : std::string("-");
}

struct Case {
  std::string text, evidence, act, polarity, committer;
};

void expect_only(const Case& c) {
  const Annotations a = extract(c.text);
  ASSERT_EQ(a.commitments.size(), 1U) << c.text;
  EXPECT_EQ(a.commitments[0].text, c.evidence);
  EXPECT_EQ(a.commitments[0].act, c.act) << c.text;
  EXPECT_EQ(name_of(a, a.commitments[0].committer), c.committer) << c.text;
}

TEST(Commitments, AreFoundWithEvidenceActPolarityAndCommitter) {
  const Case cases[] = {
      {"Norvik Shipping Ltd. will open a terminal in Dunmore.", "Norvik Shipping Ltd. will open a terminal in Dunmore",
       "promise", "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. cancelled flights in Norway. \"We will pay every family,\" Social Welfare chief Alva Ruiz said.",
       "We will pay every family", "promise", "positive", "Norway"},
      {"Norvik Shipping Ltd. has pledged not to cut jobs.", "Norvik Shipping Ltd. has pledged not to cut jobs", "promise",
       "negative", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. will not close the yard.", "Norvik Shipping Ltd. will not close the yard", "refusal", "negative",
       "Norvik Shipping Ltd."},
      {"Norway is ready to supply gas.", "Norway is ready to supply gas", "readiness", "positive", "Norway"},
      {"Norway intends to build two bridges, and Sweden plans to buy trains.", "Norway intends to build two bridges",
       "intention", "positive", "Norway"},
      {"\"We will repair the bridge,\" said Ilse Brandt, chief executive of Norvik Shipping Ltd.", "We will repair the bridge",
       "promise", "positive", "Norvik Shipping Ltd."},
  };
  for (const Case& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_FALSE(a.commitments.empty()) << c.text;
    EXPECT_EQ(a.commitments[0].text, c.evidence);
    EXPECT_EQ(a.commitments[0].act, c.act) << c.text;
    EXPECT_EQ(a.commitments[0].polarity, c.polarity) << c.text;
    EXPECT_EQ(name_of(a, a.commitments[0].committer), c.committer) << c.text;
  }
}

TEST(Commitments, AreOfWhoGivesThemNotOfWhoIsTold) {
  const Case cases[] = {
      {"Farmers were promised a bridge by the council.", "Farmers were promised a bridge by the council", "promise", "positive",
       "council"},
      {"Farmers have been promised a bridge.", "Farmers have been promised a bridge", "promise", "positive", "-"},
      {"Farmers were assured by the mayor that the bridge will be repaired by May.", "the bridge will be repaired by May",
       "assurance", "positive", "mayor"},
      {"Farmers were told by the mayor: \"We will repair the bridge.\"", "We will repair the bridge", "promise", "positive",
       "mayor"},
      {"The mayor smiled and said the council would repair the bridge.", "the council would repair the bridge", "promise",
       "positive", "council"},
  };
  for (const Case& c : cases) expect_only(c);
  const Annotations a = extract("Farmers were told by the mayor: \"We will repair the bridge.\"");
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(a.entities[a.commitments[0].addressee[0]].name, "Farmers");
}

TEST(Commitments, InDebatesAreGivenToWhoAskedElseToTheAssembly) {
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

TEST(Commitments, InOtherTranscriptsAreGivenToWhoAskedLast) {
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

TEST(Commitments, OfDonorsAreForWhomTheFirstPledgeIs) {
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

TEST(Commitments, ConcernWhatIsActedOnAndNotWhoIsAddressed) {
  const struct { std::string text; std::vector<std::string> concerns; } cases[] = {
      {"Norvik Shipping Ltd. promised Ilse Brandt two ferries.", {"ferries", "two"}},
      {"Norvik Shipping Ltd. will train local mechanics.", {"local mechanics"}},
      {"Norvik Shipping Ltd. will set up a fund of $1.8m (about NOK 20m) for mechanics.", {"fund", "$1.8m"}},
      {"Norvik Shipping Ltd. will buy ferries if Norway agrees.", {"Norway", "ferries"}},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    std::vector<std::string> found;
    for (const RecordRef& r : a.commitments[0].concerns) found.push_back(r.kind == RecordKind::figure ? a.figures[r.index].text : a.entities[r.index].name);
    EXPECT_EQ(found, c.concerns) << c.text;
  }
}

TEST(Commitments, TheObjectEndsBeforeAParticiple) {
  const auto object = [](const std::string& text) {
    const Annotations a = extract(text);
    return a.commitments.empty() || a.commitments[0].actions.empty() ? std::string("-") : a.commitments[0].actions[0].object;
  };
  EXPECT_EQ(object("Norvik Shipping Ltd. will settle the two lawsuits filed in Dunmore."), "two lawsuits");
  EXPECT_EQ(object("Norvik Shipping Ltd. will buy parts made in Norway."), "parts");
  EXPECT_EQ(object("Norvik Shipping Ltd. will fund improved access to water."), "improved access");
}

TEST(Commitments, OfMoneyAreGivenToWhomItGoes) {
  for (const char* text : {"Norway pledged $2 million to Norvik Shipping Ltd. on Friday.", "Norway announced a pledge of $2 million toward Norvik Shipping Ltd.'s appeal."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    ASSERT_EQ(a.commitments[0].addressee.size(), 1U) << text;
    EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), "Norvik Shipping Ltd.") << text;
  }
}

TEST(Commitments, EvidenceLeavesOutWhoSaysSo) {
  const Case cases[] = {
      {"Norvik Shipping Ltd. plans to hire 300 welders, according to a memo seen on Friday.", "Norvik Shipping Ltd. plans to hire 300 welders", "plan",
       "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. will build a mill, said a statement by the company.", "Norvik Shipping Ltd. will build a mill", "promise", "positive",
       "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. plans to sell two ships -memo", "Norvik Shipping Ltd. plans to sell two ships", "plan", "positive", "Norvik Shipping Ltd."},
      {"GENEVA, (WAM - 6 Dec, 2019) At a meeting on Monday, Norvik Shipping Ltd. pledged $3 million to the fund.",
       "At a meeting on Monday, Norvik Shipping Ltd. pledged $3 million to the fund", "promise", "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. said on Thursday in Oslo that it will sell two ships.", "it will sell two ships", "promise", "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. lost the case, meaning it will sell two ships.", "it will sell two ships", "promise", "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. said it would not run a \"circus\" yard after years of \"chaos\".", "it would not run a \"circus\" yard after years of \"chaos\"",
       "refusal", "negative", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. will continue to be the strong and reliable partner on whom the port has relied.",
       "Norvik Shipping Ltd. will continue to be the strong and reliable partner on whom the port has relied", "assurance", "positive", "Norvik Shipping Ltd."},
      {"OSLO (AP) -Norvik Shipping Ltd. will sell two ships.", "Norvik Shipping Ltd. will sell two ships", "promise", "positive", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. said it intends \"to hire 300 welders.\"", "it intends \"to hire 300 welders.\"", "intention", "positive",
       "Norvik Shipping Ltd."},
      {"\"By backing the \"Clean Port\" drive, we aim to halve our waste,\" said Ilse Brandt, chief executive of Norvik Shipping Ltd.",
       "By backing the \"Clean Port\" drive, we aim to halve our waste", "goal", "positive", "Norvik Shipping Ltd."},
  };
  for (const Case& c : cases) expect_only(c);
}

TEST(Commitments, GroupsAndBoardsBindThemselves) {
  const Case cases[] = {
      {"More than 90 firms, including Norvik Shipping Ltd., joined a pledge to halve waste.",
       "More than 90 firms, including Norvik Shipping Ltd., joined a pledge to halve waste", "promise", "positive", "firms"},
      {"Over 40 towns pledged to plant trees.", "Over 40 towns pledged to plant trees", "promise", "positive", "-"},
      {"The talks ended on Tuesday, with Norway and Sweden pledging to cut tariffs.", "The talks ended on Tuesday, with Norway and Sweden pledging to cut tariffs",
       "promise", "positive", "Norway"},
      {"Both countries welcomed the talks and agreed to cut tariffs.", "Both countries welcomed the talks and agreed to cut tariffs", "agreement", "positive",
       "Both countries"},
      {"If members reject the offer then Norvik Shipping Ltd. will close the yard.", "If members reject the offer then Norvik Shipping Ltd. will close the yard",
       "promise", "positive", "Norvik Shipping Ltd."},
      {"\"I am honored to pledge $125 million for the fund,\" said Ilse Brandt.", "I am honored to pledge $125 million for the fund", "promise", "positive",
       "Ilse Brandt"},
      {"Norway announced its initial pledge of $200 million.", "its initial pledge of $200 million", "promise", "positive", "Norway"},
      {"The ministers met in Oslo. They expressed determination to protect the sea.", "They expressed determination to protect the sea", "decision", "positive",
       "ministers"},
      {"Norvik Shipping Ltd Pledges to Halve Waste", "Norvik Shipping Ltd Pledges to Halve Waste", "promise", "positive", "Norvik Shipping Ltd"},
      {"Norvik Shipping Ltd. and Dunmore Ferries Inc. met. The former will invest $3 million.", "The former will invest $3 million", "promise", "positive",
       "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. will self-perform the work.", "Norvik Shipping Ltd. will self-perform the work", "promise", "positive", "Norvik Shipping Ltd."},
      {"The ministers reiterated Norway and Sweden's commitment to build a bridge.", "Norway and Sweden's commitment to build a bridge", "promise", "positive", "Norway"},
      {"Councillors voted to sell the depot.", "Councillors voted to sell the depot", "decision", "positive", "Councillors"},
      {"The council approved a resolution directing the clerk to publish all contracts.",
       "The council approved a resolution directing the clerk to publish all contracts", "decision", "positive", "council"},
      {"Norvik Shipping Ltd. announced that it will be a carbon-neutral company by 2040.", "it will be a carbon-neutral company by 2040", "promise",
       "positive", "Norvik Shipping Ltd."},
      {"BE IT RESOLVED by the Board of Harwick County that it adopts the plan.", "BE IT RESOLVED by the Board of Harwick County that it adopts the plan",
       "decision", "positive", "Board of Harwick County"},
      {"A museum is planned by Norvik Shipping Ltd. for 2028.", "A museum is planned by Norvik Shipping Ltd. for 2028", "plan", "positive",
       "Norvik Shipping Ltd."},
  };
  for (const Case& c : cases) expect_only(c);
}

TEST(Commitments, WhatOnlyLooksLikeOneIsNone) {
  for (const std::string text : {
           "Demand will stay strong.",                          // prediction
           "Norvik Shipping Ltd. runs a plant. The plant will help farmers.",       // an effect
           "Regulators must approve plans to buy the mill.",                      // whose plans
           "Ilse Brandt runs the yard. She will replace Tom Weber.",                // an office
           "Ilse Brandt is to be the new chancellor of Norvik Shipping Ltd.",     // likewise
           "The Larne Trust will be led by Ilse Brandt.",                         // likewise
           "The chairman of Larne Harbour Trust Ilse Brandt will be appointed in May.",  // likewise
           "Norvik Shipping Ltd. was hopeful an agreement would be reached.",     // hope
           "The next election, which will be held on 5 May, is a test for Norvik Shipping Ltd.",  // an event
           "Norvik Shipping Ltd. expects to record a profit in June.",            // a result
           "Norvik Shipping Ltd. listed the roads that will be repaired.",        // which ones
           "\"I'm impressed by how our team will handle it,\" said Ilse Brandt.",  // how
           "These Norvik Shipping Ltd. ships will cut costs.",                    // goods
           "Norvik Shipping Ltd. won a grant. The project will link two towns. It will help farmers.",  // a project
           "Will Norvik Shipping Ltd. open a terminal?",        // question
           "Nobody has promised to repair the roof.",           // denial
           "The old captain's will left a boat to the museum.", // false friend
           "Norvik Shipping Ltd. may open a terminal.",         // permission
           "\"You will build roads,\" said Ilse Brandt.",       // third party
           "\"We can make any shoe,\" said Ilse Brandt.",       // capability
           "Norvik Shipping Ltd. delivered ten ferries.",       // past fact
           "Town councils must clear drains.",                  // duty of others
           "We hope that Norway will sign the treaty.",         // a hope
           "Norvik Shipping Ltd. denied it would sell the yard.",  // said to be untrue
           "The mayor dismissed press reports that the council would close the school.",
           "The mayor of Dunmore is responsible for the damage.",  // a fault
           "Norvik Shipping Ltd. has reaffirmed its commitment to peace.",  // no deed
           "If Sweden refuses to sign, the port will close.",     // a supposition
           "As long as Sweden and Norway are proud and refuse to talk, nothing will change.",
           "Any ministry seeking to promote trade should bear that in mind.",  // whoever it may be
           "Ministers who refuse to listen will lose.",
           "Norvik Bank Ltd. offers a variety of insurance products.",  // what it sells
           "Ilse Brandt is responsible for guarding the tower.",  // her task
           "Sweden urged Norway to declare its readiness to withdraw.",  // called for
           "His death will weaken the crew.",                   // a thing
           "Nothing will bring the ferry back.",
           "The rules we seek will help trade.",
           "We hope that peace will come, and that the atom will be used for good.",
           "There were concerns they would stay.",                // a rumor
           "Keeping our promises would be a start.",             // which, is not said
           "Not all ministers have agreed to such a plan.",
           "Mayors warned that banks would raise their fees.",   // foretold of others
           "Larne Council leads. Ilse Brandt will be sworn in on Friday.",  // who does it, is not said
           "Norway sought a deal with Sweden to ensure suspects would not be harmed, the mayor said.",  // what is aimed at
           "\"They keep promising it,\" said Ilse Brandt.",      // a complaint
           "The board recommended its shareholders vote in favor of the sale.",
           "\"The question that the mayor is dodging is to pay for it,\" said Ilse Brandt.",
           "Norvik Bank Ltd. guaranteed a loan of $4 million in May.",  // done
           "The ministers agreed that there will be work to do.",  // an opinion
           "Norvik Shipping Ltd. had long been committed to saving energy.",
           "Sweden wants Norway to pay 5 million euros.",
           "Hundreds of vendors offered products.",
           "We will not be left behind.",
           "\"I am not going to promise miracles,\" said Ilse Brandt.",
           "The regulator has ordered Norvik Shipping Ltd. to test every batch.",
           "\"So they will make new mistakes,\" said Ilse Brandt of Norvik Shipping Ltd.",
           "\"Sweden is going to take over the region,\" said Ilse Brandt of Norvik Shipping Ltd.",
           "\"It fulfils the pledges we have taken and the one we shall take today,\" said Ilse Brandt of Norvik Shipping Ltd.",
           "\"I can tell you that we like the place,\" said Ilse Brandt of Norvik Shipping Ltd.",
           "\"I think we all have to change,\" said Ilse Brandt of Norvik Shipping Ltd.",
           "The mayor ended the strike by his untiring endeavours to make peace.",  // a noun
           "Norvik Shipping Ltd. expects to remain profitable.",  // a state
           "Ilse Brandt predicted that Norvik Shipping Ltd. would meet its targets.",  // foretold
           "This is a chance for Sweden to demonstrate its willingness to withdraw.",  // called for
           "\"Our safety will be challenged by smugglers,\" said Ilse Brandt, prime minister of Norway.",
           "Norway and Sweden should build a bridge and show their readiness to talk.",
           "Ilse Brandt told the nation that nothing will stop us.",
           "Norvik Shipping Ltd. opened a yard in Norway intended to save time.",  // what it is for
           "\"We assure Norway of our help and believe that it can be done,\" said Ilse Brandt.",
           "The average homeowner will pay 153 euros more.",      // what meets the public
           "\"Let me be clear about what this council will do,\" said Ilse Brandt, mayor of Dunmore.",
           "Norvik Shipping Ltd. expects to continue to survive.",  // luck
           "About 250 jobs will go in Dunmore.",                  // an event told
           "\"I will not make that promise,\" said Ilse Brandt.",  // none is made
           "Shops whose leases will not be renewed close in May.",
           "Ilse Brandt was elected to the board of Norvik Shipping Ltd.",
           "Norway was due to be presented with a prize.",
           "Forward-looking statements may use words such as \"plan\" and \"will\".",
       }) {
    EXPECT_TRUE(extract(text).commitments.empty()) << text;
  }
}

TEST(Commitments, NotOnlyDeniesNothing) {
  const Annotations a = extract("Norvik Ltd will not only paint the hall but also mend the roof.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].act, "promise");
  EXPECT_EQ(a.commitments[0].polarity, "positive");
}

TEST(Commitments, WhatWasDecidedLongAgoIsHistory) {
  for (const std::string text : {
           "In 2003 Norvik Ltd decided to move its seat to Larne.",  // of an undated text
           "After a while I decided to write to two professors.",
           "Ilse Brandt chose to run again, but was defeated.",
           "One year later the council voted to close the school.",
           " date 2024-03-12 \n\nThe council voted to close the school in 1987.",
       }) {
    EXPECT_TRUE(extract(text).commitments.empty()) << text;
  }
  for (const std::string text : {
           " date 2024-03-12 \n\nThe council voted on Monday to close the school, which was built in 1987.",
           "In 2023 Norvik Ltd decided to close its plant by 2026.",
           "In 2015 Norway promised to plant ten forests.",  // a promise may still bind
       }) {
    EXPECT_EQ(extract(text).commitments.size(), 1U) << text;
  }
}

TEST(Commitments, OffersToSomebodyOfSoMuchOrOfHelpAreOffers) {
  for (const std::string text : {"Norvik Bank Ltd. offers Larne free power.", "Norway offered 5 million euros for the site.",
                                 "Norway offers its mediation.", "Drumcar Rovers have offered the use of their hall."}) {
    ASSERT_EQ(extract(text).commitments.size(), 1U) << text;
    EXPECT_EQ(extract(text).commitments[0].act, "offer") << text;
  }
}

TEST(Commitments, TheClauseBeginsBehindWhatIsNotPartOfIt) {
  const struct { std::string text, evidence; } cases[] = {
      {"Norway announced its exit from the talks, stating it would never again take part.", "it would never again take part"},
      {"Norvik Ltd told reporters it would buy ten ferries.", "it would buy ten ferries"},
      {"Ilse Brandt vowed to \"fight to the last day\".", "Ilse Brandt vowed to \"fight to the last day\""},
      {"Crews ended their strike after Norvik Ltd promised to hire ten welders.", "Norvik Ltd promised to hire ten welders"},
      {"The threat is empty, for Norway is ready to help its friends.", "Norway is ready to help its friends"},
      {"The vote shows Norway's readiness to help the court and underlines that all count.", "Norway's readiness to help the court"},
      {"Norway will have the honour of hosting the fair.", "Norway will have the honour of hosting the fair"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    EXPECT_EQ(a.commitments[0].text, c.evidence);
  }
}

TEST(Commitments, AYearInANameOrADayOfSpeechIsNoDeadline) {
  for (const std::string text : {"Norway is committed to serving the goals set in the 2030 Agenda.", "Norway offers today to open talks."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_FALSE(a.commitments[0].deadline) << text;
  }
}

TEST(Commitments, KeptAndBrokenPromisesSayTheirStatus) {
  const struct { std::string text, status; } cases[] = {
      {"Norvik Ltd kept its promise to close the mine.", "fulfilled"},
      {"Norvik Ltd reneged on its promise to close the mine.", "withdrawn"},
      {"Norvik Ltd repeated its promise to close the mine.", "open"},
      {"The ministry plans to close the mine.", "open"},
      {"Our goal is to close the mine.", "open"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    EXPECT_EQ(a.commitments[0].status, c.status) << c.text;
  }
}

TEST(Commitments, WhatIsGivenHasARecipient) {
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

// Enough of *we* and a delegation: the text is a speech.
constexpr const char* kSpeech =
    "My delegation thanks the President. I speak for my country, Norway. We have seen war and we have seen peace. We know what "
    "our people want, and we know what our neighbors want. We believe in the law. We live by our word. ";

TEST(Commitments, InASpeechTheCountryIsBound) {
  const Annotations a = extract(std::string(kSpeech) + "We will plant ten forests by 2031.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "We will plant ten forests by 2031");
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
}

TEST(Commitments, InASpeechItIsTheCountryJustNamed) {
  const Annotations a = extract(std::string(kSpeech) + "Norway hopes for peace. It will continue its talks with Sweden.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
}

TEST(Commitments, InASpeechTheDutyOfAllAndTheDeedsOfOthersAreNone) {
  for (const std::string text : {"We must reshape our societies.", "Brazil will pay for it.", "The matter will be settled.",
                                 "I shall not go into details.", "We shall now turn to the sea.", "I shall try to be brief.", "I will turn to trust in each other.",
                                 "After the war Sweden decided to open its ports.", "I was determined to come.",
                                 "We cannot refuse to see it.", "It is a plan which, we hope, will help.", "We are confident that Sweden will vote for it.",
                                 "Our task today is to keep the peace.", "We owe it to future generations to act.", "I refuse to believe it.",
                                 "I agree with his statement that the sea must be kept clean.", "I will come back to that later.",
                                 "If, however, Sweden refuses to sign, the port should close.", "I believe that, with his courage, he will work for it.",
                                 "We agreed that more needs to be done.", "Our joint hopes will not be achieved.", "The treaty offers its members an opportunity to meet.",
                                 "We expect nevertheless that tariffs will be reduced.", "The session promises to be long.", "I believe we must act.",
                                 "We hope that they will declare their readiness to talk.", "We support Africa as it works and strives to grow.",
                                 "His wisdom is a sure guarantee of success.", "We give our support for arrangements to share the river.",
                                 "We will achieve these goals only through trust.", "Our king has instructed me to greet you.",
                                 "I call on partners who made pledges to kindly redeem them.", "We are bound to repeat that peace is dear.",
                                 "Each government should not only, therefore, endeavour to help its own.", "Many bodies are liable to fail.",
                                 "I shall try to emphasize some points.", "Nor do we expect to win.", "We adopted new laws.",
                                 "The change will be deep. It will take time.", "We do not believe that its funds will suffice.",
                                 "We must be prepared to act.", "I am happy to offer you the congratulations of my delegation."}) {
    EXPECT_TRUE(extract(kSpeech + text).commitments.empty()) << text;
  }
}

TEST(Commitments, AStatementWithoutLetterheadBindsTheBodyItNames) {
  const Annotations a = extract("By May we will:\n- open two clinics;\n- hire ten nurses.\n\nThe ministry answers letters.\n");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "ministry");
}

TEST(Commitments, InALetterTheWriterIsBoundTowardsItsReaders) {
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

TEST(Commitments, ALetterWithAGreetingBindsTheHouseThatSigns) {
  const Annotations a = extract(
      "Dear Mrs Abernathy,\n\nThank you for your letter. We are going to replace the old bells.\n\nYours sincerely,\n\n"
      "Alan Threlfall\nChief Executive, Norvik Shipping Ltd\n");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd");
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), "Abernathy");
}

TEST(Commitments, WhomOneWorksWithOrGivesOnesWordIsAddressed) {
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

TEST(Commitments, InACommuniqueEachSideIsBoundTowardsTheOther) {
  const Annotations a = extract(
      "Joint statement of the Government of Norway and the Government of Senegal\n\n"
      "Both sides welcomed the talks. Norway will train forty fishermen. Neither side will license foreign trawlers.");
  ASSERT_EQ(a.commitments.size(), 2U);
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), "Government of Senegal");
  EXPECT_EQ(a.commitments[1].polarity, "negative");
  EXPECT_EQ(a.commitments[1].joint_with.size(), 1U);
}

TEST(Commitments, ItsPlanIsOfWhoeverActsOnIt) {
  const Annotations a = extract("The Norwegian navy has yet to decide. Larne Paper Ltd. abandoned its plan to sell the mill.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Larne Paper Ltd.");
  EXPECT_EQ(a.commitments[0].status, "withdrawn");
}

TEST(Commitments, AConjunctWithoutAVerbIsAnUndertakingOfItsOwn) {
  struct { std::string text; std::vector<std::string> committers; } const cases[] = {
      {"Norway will provide $60 million, Sweden $50 million and Denmark $20 million.", {"Norway", "Sweden", "Denmark"}},
      {"Norway pledged to ratify the treaty and Sweden to abolish the levy.", {"Norway", "Sweden"}},
      {"Norway will give Kenya $20 million and Uganda $30 million.", {"Norway"}},  // these receive
      {"Norway pledged to help Kenya and Uganda to build roads.", {"Norway"}},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    std::vector<std::string> committers;
    for (const Commitment& commitment : a.commitments) committers.push_back(name_of(a, commitment.committer));
    EXPECT_EQ(committers, c.committers) << c.text;
  }
  const Annotations a = extract("Norway will provide $60 million and Sweden $50 million by 2030.");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(a.commitments[0].text, "Norway will provide $60 million");
  EXPECT_EQ(a.commitments[1].text, "Sweden $50 million by 2030");
  EXPECT_EQ(a.commitments[1].actions.at(0).predicate, "provide");
}

TEST(Commitments, ATimeThatIsSaidOfTheSubjectIsNoDeadline) {
  for (const std::string text : {"Norvik Shipping Ltd., which runs the port until 2034, has pledged to double its fleet.",
                                 "Norvik Shipping Ltd., led by Ilse Brandt until 2028, has agreed to sell the yard."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_FALSE(a.commitments[0].deadline) << text;
  }
  const Annotations a = extract("Norvik Shipping Ltd., by 2030, will double its fleet.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_TRUE(a.commitments[0].deadline);
}

TEST(Commitments, WhatIsPromisedBehindThatIsTheActionAndMayDeny) {
  struct { std::string text, polarity, action; } const cases[] = {
      {"Norvik Shipping Ltd. promised that it would not close the yard.", "negative", "close the yard"},
      {"Norvik Shipping Ltd. pledged in March that it would keep the yard.", "positive", "keep the yard"},
      {"Norvik Shipping Ltd. pledged $5 million for a bridge that will open in 2027.", "positive",
       "$5 million for a bridge that will open in 2027"},
  };
  for (const auto& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_EQ(a.commitments.size(), 1U) << c.text;
    EXPECT_EQ(a.commitments[0].act, "promise") << c.text;
    EXPECT_EQ(a.commitments[0].polarity, c.polarity) << c.text;
    EXPECT_EQ(a.commitments[0].actions.at(0).text, c.action) << c.text;
  }
}

TEST(Commitments, AWordThatIsGivenConfirmsTheSentenceBefore) {
  const Annotations a =
      extract("\"We will rebuild the quay. I give you my word on that,\" said Ilse Brandt, chief executive of Norvik Shipping Ltd.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "We will rebuild the quay");
  EXPECT_EQ(a.commitments[0].strength, "binding");
}

TEST(Commitments, APassiveWithADateBehindByNamesNoOtherAgent) {
  const Annotations a = extract("Larne Council said the machine would be repaired by May.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Larne Council");
  EXPECT_TRUE(extract("Larne Council said the plan would be opposed by Norvik Shipping Ltd.").commitments.empty());
  EXPECT_TRUE(extract("Tom Weber runs Norvik Shipping Ltd. He will be succeeded by Ilse Brandt.").commitments.empty());
}

TEST(Commitments, WhoeverHasABuildingOpensIt) {
  const Annotations a = extract("Larne Council said the new library would open in spring 2027.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Larne Council");
}

TEST(Commitments, AnUnknownNameIsNotWhoReportsOfIt) {
  const Annotations a = extract("Norvik Shipping Ltd. said it will sell the yard, while Tasmanian Irrigation is to build a pipeline.");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_EQ(a.commitments[1].text, "Tasmanian Irrigation is to build a pipeline");
  EXPECT_NE(name_of(a, a.commitments[1].committer), "Norvik Shipping Ltd.");
}

TEST(Commitments, TheCommaThatClosesAnAsideBeginsNoClause) {
  const Annotations a = extract("Norvik Shipping Ltd., which supplies Larne and Leith, promised retailers that deliveries would resume by May.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd.");
}

TEST(Commitments, OfThreePartiesNoTwoFaceEachOther) {
  const Annotations a = extract(
      "The Governments of Norway, Sweden and Denmark (hereinafter \"the Parties\") sign this Agreement. Norway shall pay. Sweden shall host "
      "the office. Denmark shall lead. The Parties shall meet yearly.");
  ASSERT_EQ(a.commitments.size(), 4U);
  for (const Commitment& c : a.commitments) EXPECT_TRUE(c.addressee.empty()) << c.text;
  EXPECT_EQ(a.commitments[3].joint_with.size(), 2U);
}

TEST(Commitments, WeIsNobodyWhoIsSpokenOf) {
  const Annotations a = extract(
      "Norvik Shipping Ltd. opened a yard. Norvik Shipping Ltd. is big. Norvik Shipping Ltd. hires. "
      "\"We will not allow Norvik Shipping Ltd. to pollute the bay,\" Tom Weber said.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Tom Weber");
}

TEST(Commitments, TheSubjectEndsBeforeWhatSaysWhoTheyAre) {
  const Annotations a =
      extract("Two timber companies, Norvik Shipping Ltd. and Frost Lines Ltd., have signed the charter and promised to leave the zone.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].act, "promise");
}

TEST(Commitments, AConditionMakesThemConditional) {
  const Annotations a = extract("If the price is right, Norvik Shipping Ltd. will buy ten ferries.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].condition);
  EXPECT_EQ(a.commitments[0].condition->text, "If the price is right");
  EXPECT_EQ(a.commitments[0].status, "conditional");
}

TEST(Commitments, ADeadlineKeepsItsPreposition) {
  const Annotations a = extract("Norvik Shipping Ltd. will buy ten ferries by 2031.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].deadline);
  EXPECT_EQ(a.commitments[0].deadline->text, "by 2031");
  EXPECT_EQ(a.commitments[0].deadline->value, "2031");
  const Annotations storms = extract("Norvik Shipping Ltd. will mend the piers hit by October's storms.");
  ASSERT_EQ(storms.commitments.size(), 1U);
  EXPECT_FALSE(storms.commitments[0].deadline);
}

TEST(Commitments, CoordinatedVerbsAreActionsOfOneRecord) {
  const Annotations a = extract("Norvik Shipping Ltd. will hire 40 welders and train 60 apprentices.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].actions.size(), 2U);
  EXPECT_EQ(a.commitments[0].actions[0].predicate, "hire");
  EXPECT_EQ(a.commitments[0].actions[1].predicate, "train");
}

TEST(Commitments, AReportingVerbGivesSpeakerAndCue) {
  const Annotations a = extract("Ilse Brandt said that Norvik Shipping Ltd. would open a terminal.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. would open a terminal");
  EXPECT_EQ(a.commitments[0].attribution.mode, "indirect");
  EXPECT_EQ(a.commitments[0].attribution.cue, "said");
  EXPECT_EQ(name_of(a, a.commitments[0].speaker), "Ilse Brandt");
}

TEST(Commitments, WhoCanPromiseDoesAndWhoIsReliedOnIsBound) {
  const Annotations can = extract("\"I can promise you that the ferry will sail,\" said Ilse Brandt.");
  ASSERT_EQ(can.commitments.size(), 1u);
  EXPECT_EQ(can.commitments[0].act, "promise");
  EXPECT_EQ(name_of(can, can.commitments[0].committer), "Ilse Brandt");
  const Annotations relied = extract("\"Sweden can rely on us to share our gas,\" said Ilse Brandt, prime minister of Norway.");
  ASSERT_EQ(relied.commitments.size(), 1u);
  EXPECT_EQ(name_of(relied, relied.commitments[0].committer), "Norway");
  ASSERT_EQ(relied.commitments[0].addressee.size(), 1u);
  EXPECT_EQ(name_of(relied, relied.commitments[0].addressee[0]), "Sweden");
  EXPECT_EQ(extract("Norvik Shipping Ltd. will next sail on 3 May 2031.").commitments.size(), 1u);
}

TEST(Commitments, ADutyUnderAContractIsOneOfItsParty) {
  for (const std::string text : {"Under the contract, Norvik Shipping Ltd. must pay a penalty by June 2031.",
                                 "Norvik Shipping Ltd. must repair the pier under the terms of its lease."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1u) << text;
    EXPECT_EQ(a.commitments[0].act, "obligation");
    EXPECT_EQ(a.commitments[0].strength, "binding");
    EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd.");
  }
  EXPECT_TRUE(extract("The judge said Norvik Shipping Ltd. must pay a penalty.").commitments.empty());
}

TEST(Commitments, LengthsOfPastYearsAndOfRepaymentsAreNoDeadlines) {
  for (const std::string text : {"Norvik Shipping Ltd. promised that the loan would be repaid over 15 years.",
                                 "Norvik Shipping Ltd. intends to hire 50 cooks, twice as many as in the last five years.",
                                 "Norvik Shipping Ltd. will leave all the yards opened in 1967.",
                                 "Norvik Shipping Ltd. will sail to Dunmore for the first time in 40 years."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1u) << text;
    EXPECT_FALSE(a.commitments[0].deadline.has_value()) << text;
  }
}

TEST(Commitments, TwoStancesOfOneSubjectAreTwo) {
  const Annotations a = extract("Norvik Shipping Ltd. agreed to lend 5 boats and resolved to paint its ferries by 2031.");
  ASSERT_EQ(a.commitments.size(), 2u);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. agreed to lend 5 boats");
  EXPECT_FALSE(a.commitments[0].deadline.has_value());
  EXPECT_EQ(a.commitments[1].act, "decision");
  ASSERT_TRUE(a.commitments[1].deadline.has_value());
}

TEST(Commitments, AListUnderOneTriggerGivesOneRecordPerItem) {
  const Annotations a = extract("Norvik Shipping Ltd. will:\n- open a terminal;\n- buy ten ferries;\n- not close the yard.\n");
  ASSERT_EQ(a.commitments.size(), 3U);
  EXPECT_EQ(a.commitments[1].text, "buy ten ferries");
  EXPECT_EQ(a.commitments[2].polarity, "negative");
}

TEST(Commitments, ALeaderWithAPartyInBracketsSpeaksForTheBodyOfTheText) {
  const Annotations a = extract("# Town backs tram\n\n*Published: 12 February 2026*\n\nDunmore City Council voted on Tuesday to build a tram to Ashgrove Hospital.\n\n"
                                "Council leader Ilse Brandt (Labour) said trams would run by December 2029.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Dunmore City Council");
}

TEST(Commitments, WhoeverElseIsNamedIsNoOtherSideOfTalks) {
  const Annotations a = extract("\"We will cut costs,\" said Ilse Brandt, chief executive of Norvik Shipping Ltd. Tom Okafor, head of Selkirk Bank, kept his "
                                "forecast. The yard works under a contract signed in March.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_TRUE(a.commitments[0].addressee.empty());
  const Annotations talks = extract("Ilse Brandt, chief executive of Norvik Shipping Ltd., met Tom Okafor, head of Selkirk Bank. \"We will cut costs,\" Brandt said.");
  ASSERT_EQ(talks.commitments.size(), 1U);
  ASSERT_EQ(talks.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(talks, talks.commitments[0].addressee[0]), "Selkirk Bank");
}

TEST(Commitments, TheSubjectOfTheVerbBeforeUndertakesWhatIsCoordinated) {
  const Annotations a = extract("Norway condemned the war and pledged to rebuild the bridge.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
  EXPECT_EQ(a.commitments[0].text, "Norway condemned the war and pledged to rebuild the bridge");
}

TEST(Commitments, ASecondReportingVerbEndsTheClause) {
  const Annotations a = extract("Norway said it would support the plan and urged Sweden to wait.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "it would support the plan");
}

TEST(Commitments, AClauseWithARelativeClauseInItsSubjectIsOneOfItsOwn) {
  const Annotations a = extract("The Larne Harbour Board voted to buy a tug, and every grower who signs before May will be paid by June.");
  ASSERT_GE(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "The Larne Harbour Board voted to buy a tug");
}

TEST(Commitments, WhatABodyIsToDoInThePassiveBindsTheBody) {
  const Annotations a = extract("Norway praised the plan. The bridge will be built by Frost Lines Ltd by 2028.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Frost Lines Ltd");
  EXPECT_TRUE(extract("Norway praised the plan. The bridge will be resisted by others.").commitments.empty());
}

TEST(Commitments, CoordinatedOnesShareTheirDeadline) {
  for (const std::string text : {"By 2030, Norway will build two schools and Denmark will train teachers.",
                                 "Norway will give $10 million and Denmark $20 million by 2030."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 2U) << text;
    for (const Commitment& c : a.commitments) EXPECT_TRUE(c.deadline && c.deadline->value == "2030") << text;
  }
}

TEST(Commitments, ABoundedDurationIsATimeFrame) {
  const Annotations a = extract("Norway will keep the ferry for at least three years.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].deadline);
  EXPECT_EQ(a.commitments[0].deadline->text, "for at least three years");
}

TEST(Commitments, ANameWithTrustInItHoldsNoAttitude) {
  const Annotations a = extract("The Larne Trust will contribute the rest.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Larne Trust");
}

TEST(Commitments, WhoeverActsTogetherIsJointlyBound) {
  const Annotations a = extract("Together with Sweden and Denmark, Norway will set up a patrol.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
  ASSERT_EQ(a.commitments[0].joint_with.size(), 2U);
}

TEST(Commitments, NobodyElseSaysIForABody) {
  const Annotations a = extract("Norvik Shipping Ltd. moved. Norvik Shipping Ltd. grew. I will not sell it.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_FALSE(a.commitments[0].committer);
}

TEST(Commitments, StaffOfTheMinutesActForTheBody) {
  const Annotations a = extract("Larne Council - Minutes of the meeting\n\nStaff will bring a report to the council.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Larne Council");
}

TEST(Commitments, MustNotIsNegative) {
  const Annotations a = extract("Under the contract, Norvik Shipping Ltd. must not sell the ships.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].polarity, "negative");
}

TEST(Commitments, TheNextClauseMayHaveAnAppositionInItsSubject) {
  const Annotations a = extract("Norway has offered to mediate and its envoy, Ilse Brandt, will call the rebels this week.");
  ASSERT_GE(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway has offered to mediate");
}

TEST(Commitments, WhatNoneOfAKindMayDoBindsNotWhoSaysSo) {
  const Annotations a = extract("The Larne Council leads. Larne Council grew. No driver shall use a telephone while driving.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].polarity, "negative");
  EXPECT_FALSE(a.commitments[0].committer);
}

TEST(Commitments, AListOfSubjectsIsBoundAsAWhole) {
  const Annotations a = extract("Norway, Sweden and Denmark will send monitors.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].joint_with.size(), 2U);
}

TEST(Commitments, ATimeOfAnotherClauseIsNoDeadline) {
  const Annotations a = extract("Once Ilse Brandt leaves in August 2026, Norway will send a new envoy.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_FALSE(a.commitments[0].deadline);
}

TEST(Commitments, WhatIsDoneToASubjectOfTwoVerbsIsItsNoun) {
  const Annotations a = extract("Larne Council leads. The policy enters into force on 1 February 2026 and will be reviewed by Larne Council.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].actions.size(), 1U);
  EXPECT_EQ(a.commitments[0].actions[0].object, "policy");
}

TEST(Commitments, TheNameBehindAPossessorIsBound) {
  const Annotations a = extract("Larne Council leads. Its godmother, Ilse Brandt, has offered to match every gift.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Ilse Brandt");
}

TEST(Commitments, AConditionGoesOnBehindARelativeClause) {
  const Annotations a = extract("Norway will close the plant if the wind park, which Larne Council is building, is ready in May.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].condition);
  EXPECT_EQ(a.commitments[0].condition->text, "if the wind park, which Larne Council is building, is ready in May");
}

TEST(Commitments, AReportWithATitleBeforeTheNameStaysOutside) {
  const Annotations a = extract("Norvik Shipping Ltd. plans to open a yard, its chief engineer and founder Ilse Brandt said.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. plans to open a yard");
  EXPECT_EQ(name_of(a, a.commitments[0].speaker), "Ilse Brandt");
}

TEST(Commitments, WhoeverAssuresOthersOfAShopAnswersForIt) {
  const Annotations a = extract("Norway has assured the union that the shop in Larne will stay.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
}

TEST(Commitments, WhatIsGivenStandsBehindWhoGetsIt) {
  const Annotations a = extract("Norway will lend Kenya $40 million.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].actions.size(), 1U);
  EXPECT_EQ(a.commitments[0].actions[0].object, "$40 million");
}

TEST(Commitments, BothSubjectsOfTwoVerbsAreBound) {
  for (const std::string text : {"Norway and Sweden signed a treaty and promised to help.", "Norway and Sweden will each send a ship.",
                                 "The Northern Rail Agency (NRA) and Norvik Shipping Ltd. will build it."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_EQ(a.commitments[0].joint_with.size(), 1U) << text;
  }
  const Annotations a = extract("The ministers of Norway and Sweden will meet again.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_TRUE(a.commitments[0].joint_with.empty());
}

TEST(Commitments, TheDayOfAPriceIsNoDeadline) {
  const Annotations a = extract("Norvik Shipping Ltd. will pay 20% more than the closing price on 12 April 2026.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_FALSE(a.commitments[0].deadline);
}

TEST(Commitments, WhoIsNoMentionIsBoundAndNobodyElse) {
  const Annotations a = extract("Larne Council leads. The Managers of the mills expressed readiness to invest in Norway.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_FALSE(a.commitments[0].committer);
}

TEST(Commitments, AVerbOfTellingBehindAPromiseIsNoPartOfIt) {
  const Annotations a = extract("Norway promised to build a bridge but said that Sweden must pay for it.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway promised to build a bridge");
}

TEST(Commitments, BodiesBehindTheirOwnersAreBoundAndAddressed) {
  const Annotations a = extract("Norway's Norvik Shipping Ltd. and Sweden's Larne Council will build it.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].joint_with.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].joint_with[0]), "Larne Council");
  const Annotations b = extract("Sweden signed a contract with Norway's Norvik Shipping Ltd. to build it.");
  ASSERT_EQ(b.commitments.size(), 1U);
  ASSERT_EQ(b.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(b, b.commitments[0].addressee[0]), "Norvik Shipping Ltd.");
}

TEST(Commitments, TheAgentOfAHyphenedVerbIsBound) {
  const Annotations a = extract("Larne Council leads. The bridge will be co-financed by Norvik Shipping Ltd. in May.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd.");
}

TEST(Commitments, APersonBehindHerBodyAndTitleIsBound) {
  const Annotations a = extract("Norvik Shipping Ltd. president Ilse Brandt promised to open a school.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Ilse Brandt");
}

TEST(Commitments, TheNameRightBehindAPossessorAndItsNounIsBound) {
  const Annotations a = extract("Larne Council leads. Its rival Norvik Shipping Ltd. has offered to open a school.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd.");
}

TEST(Commitments, PartiesOfAContractAreBoundThoughTheyAreNoMentions) {
  const Annotations a = extract("The Lessor shall repair the roof within 14 days.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].act, "obligation");
}

TEST(Commitments, ADocumentMayEndBehindWhoIsGivenSomething) {
  const Annotations a = extract("Norvik Shipping Ltd. spoke of the help it will give Norway");
  EXPECT_LE(a.commitments.size(), 1U);
}

TEST(Commitments, ATimeFrameOrAnAsideMayStandBehindAModal) {
  const Annotations a = extract("Norway will in 2031 open a hospital.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].deadline);
  EXPECT_EQ(a.commitments[0].deadline->value, "2031");
  EXPECT_EQ(extract("Norway shall, on request, repair the bridge.").commitments.size(), 1U);
  EXPECT_EQ(extract("Norway will, like all the others, not repair the bridge.").commitments.size(), 0U);
}

TEST(Commitments, ABaseYearIsNoDeadline) {
  const Annotations a = extract("Norway will cut its emissions by 40% from a 2019 baseline.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_FALSE(a.commitments[0].deadline);
}

TEST(Commitments, WhatIsSaidBesidesOfSomethingPromisedIsNotPromised) {
  const Annotations a = extract("Norway will buy vans from Norvik Shipping Ltd., in which it has invested $4 million.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.figures.size(), 1U);
  EXPECT_EQ(a.figures[0].status, "actual");
}

TEST(Commitments, AConditionMayHaveTwoSubjects) {
  const Annotations a = extract("The governor said Norway would raise rates if growth and inflation remained high.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].condition);
  EXPECT_EQ(a.commitments[0].condition->text, "if growth and inflation remained high");
}

TEST(Commitments, AParticipleBehindACommaHasTheSubjectOfItsSentence) {
  for (const std::string text : {"Norway signed a deal with Sweden, pledging to build a bridge.", "Norway met Ilse Brandt, agreeing to build a bridge."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway") << text;
  }
}

TEST(Commitments, MoneyIsGivenToWhomTheVerbNames) {
  const Annotations a = extract("Norway will give Sweden $20 million.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].addressee.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].addressee[0]), "Sweden");
  const Annotations b = extract("Norway approved a $20 million loan to Sweden.");
  ASSERT_EQ(b.commitments.size(), 1U);
  ASSERT_EQ(b.commitments[0].beneficiary.size(), 1U);
  EXPECT_EQ(name_of(b, b.commitments[0].beneficiary[0]), "Sweden");
}

TEST(Commitments, WhatStandsInARelativeClauseEndsWithIt) {
  const Annotations a = extract("Norway, which will host the games in 2031, is one of ten members.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway, which will host the games in 2031");
  const Annotations b = extract("Sweden is paying for Larne Council, which will repair the bridge.");
  ASSERT_EQ(b.commitments.size(), 1U);
  EXPECT_EQ(b.commitments[0].text, "Larne Council, which will repair the bridge");
}

TEST(Commitments, WhatIsAddedIsAnotherClause) {
  const Annotations a = extract("Norway reaffirmed its commitment to building schools, adding that Sweden was late.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norway reaffirmed its commitment to building schools");
}

TEST(Commitments, WhatAPartyWouldDoIfElectedItPromises) {
  EXPECT_EQ(extract("If elected, the Reform Party would build 40 schools.").commitments.size(), 1U);
  EXPECT_EQ(extract("The Reform Party would build 40 schools.").commitments.size(), 0U);
}

TEST(Commitments, WhoIsToldIsNotTheSideOfTheSpeaker) {
  const Annotations a = extract("Ilse Brandt told Larne Council: \"We will repair the bridge.\"");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Ilse Brandt");
  const Annotations b = extract("The minister of health, Tom Weber, spoke of the government's plans. Greeting leaders of Larne Council, Mr. Weber said: \"We will build six schools.\"");
  ASSERT_FALSE(b.commitments.empty());
  EXPECT_EQ(name_of(b, b.commitments.back().committer), "government");
}

TEST(Commitments, WhereItWasSaidOrATownLiesIsNotWhatItConcerns) {
  const Annotations a = extract("Norvik Shipping Ltd. promised to build a bridge at Larne, Norway.");
  ASSERT_EQ(a.commitments.size(), 1U);
  for (const RecordRef& concern : a.commitments[0].concerns) EXPECT_NE(a.entities[concern.index].name, "Norway");
}

TEST(Commitments, HowManyUndertakeItMeasuresNoSuccess) {
  const Annotations a = extract("The two countries will give each year $40 million.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].target);
  EXPECT_EQ(a.figures[*a.commitments[0].target].value, "40000000");
}

// The word behind *and* was taken for a noun.
TEST(Commitments, AVerbOfPlanningMayBeTheSecondOfItsSubject) {
  const Annotations a = extract("Norvik Shipping Ltd. has hired 120 welders and plans to hire 300.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].act, "plan");
  EXPECT_EQ(extract("Norvik Shipping Ltd. rejected threats and offers to talk.").commitments.size(), 0U);
}

TEST(Commitments, WhatStandsBetweenDashesOpensNoClause) {
  const Annotations a = extract("Half of the vans - from pickups to trucks - will be sold by Norvik Shipping Ltd. by 2031.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Half of the vans - from pickups to trucks - will be sold by Norvik Shipping Ltd. by 2031");
  const Annotations b = extract("In 2031 - a good year - Norway will host the games.");
  ASSERT_EQ(b.commitments.size(), 1U);
  EXPECT_EQ(b.commitments[0].text, "Norway will host the games");
}

TEST(Commitments, TheSecondOfAPairBehindBetweenIsNoSubject) {
  EXPECT_EQ(extract("The mayor said the treaty between Norway and Sweden will allow for more trade.").commitments.size(), 0U);
}

TEST(Commitments, AConjunctionInTheSubjectEndsNoUndertaking) {
  const Annotations a = extract("Norvik Shipping Ltd. said 75% of vehicles, including vans and cars, will be sold by 2031.");
  ASSERT_EQ(a.figures.size(), 2U);
  EXPECT_EQ(a.figures[0].status, "target");
}

// *cut* is no participle to the list of forms, and *by 2%* was taken for who does it.
TEST(Commitments, UnchangingParticiplesArePassivesAndAmountsNoAgents) {
  const Annotations a = extract("Taxes will be cut by 2% next year, Norway said.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norway");
  EXPECT_EQ(extract("\"No jobs will be cut,\" said Norvik Shipping Ltd.").commitments.size(), 1U);
}

TEST(Commitments, ADatelineWithTwoDashesATickerAndAReasonAreNoPartOfTheClause) {
  const Annotations a = extract("Larne, Norway -- Norvik Shipping Ltd. (NYSE:NVK) will build a school.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. (NYSE:NVK) will build a school");
  EXPECT_EQ(name_of(a, a.commitments[0].committer), "Norvik Shipping Ltd.");
  const Annotations b = extract("Ilse Brandt said the road was bad, which was why she decided to mend it.");
  ASSERT_EQ(b.commitments.size(), 1U);
  EXPECT_EQ(b.commitments[0].text, "she decided to mend it");
}

TEST(Commitments, WhatTradersWereOfferingIsHistory) {
  EXPECT_EQ(extract("Norvik Shipping Ltd. said traders were offering only $11 a kilo.").commitments.size(), 0U);
}

TEST(Commitments, APluralBehindAnAdjectiveIsNoVerb) {
  EXPECT_EQ(extract("The talks ended, with Norway pledging to end new projects.").commitments.size(), 1U);
}

TEST(Commitments, GoodsThatACountryOffersAreAnOffer) {
  EXPECT_EQ(extract("Brazil offered rice.").commitments.size(), 1U);
  EXPECT_EQ(extract("Norvik Shipping Ltd. offered timber to Norway.").commitments.size(), 1U);
  EXPECT_EQ(extract("Norvik Shipping Ltd. offers timber to farmers.").commitments.size(), 0U);
}

TEST(Commitments, WhatOneGetsDoneIsADeed) {
  EXPECT_EQ(extract("Larne Council will get the bridge repaired by May.").commitments.size(), 1U);
  EXPECT_EQ(extract("Larne Council will get a new bridge.").commitments.size(), 0U);
}

TEST(Commitments, APhraseOfTimeOpensNoClause) {
  EXPECT_EQ(extract("After the flood the mayor promised every family a new house.").commitments.size(), 1U);
}

}  // namespace
}  // namespace factweave
