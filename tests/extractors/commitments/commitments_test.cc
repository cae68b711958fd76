// SPDX-License-Identifier: MIT
// Which sentences undertake something, and of which kind and status they are.
#include "extractors/commitments/commitments.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractors/commitments/read_commitments.h"

namespace factweave {
namespace {

TEST(Commitments, AreFoundWithEvidenceActPolarityAndCommitter) {
  const CommitmentCase cases[] = {
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
  for (const CommitmentCase& c : cases) {
    const Annotations a = extract(c.text);
    ASSERT_FALSE(a.commitments.empty()) << c.text;
    EXPECT_EQ(a.commitments[0].text, c.evidence);
    EXPECT_EQ(a.commitments[0].act, c.act) << c.text;
    EXPECT_EQ(a.commitments[0].polarity, c.polarity) << c.text;
    EXPECT_EQ(name_of(a, a.commitments[0].committer), c.committer) << c.text;
  }
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
           "Ilse Brandt will play Ana Ruiz in the semi-final on Friday.",           // a draw
           "\"Norvik Shipping Ltd. runs a yard. It will mark a new beginning,\" said Ilse Brandt.",
           "Norvik Shipping Ltd. issues warnings. The rains will continue until Monday.",
           "Norvik Shipping Ltd. is raising its outlook for 2031.",
           "The clubs of Dunmore wrote that they recommended their teams accept the plan.",  // they have not
           "Norvik Shipping Ltd. wants to confirm that 90 trains ran.",
       }) {
    EXPECT_TRUE(extract(text).commitments.empty()) << text;
  }
}

TEST(Commitments, StaffManifestosAndBothSidesCommit) {
  EXPECT_EQ(extract("The harbour master wrote that staff is to talk to the owners.").commitments.size(), 1U);
  EXPECT_EQ(extract("The party's manifesto promises to create a new department.").commitments.size(), 1U);
  EXPECT_TRUE(extract("The party's season promises to create a stir.").commitments.empty());
  expect_committer("From now on, both companies are committed to paying the bill.", "both companies");
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
                                 "The change will be deep. It will take time.", "We do not believe that its funds will suffice.", "We cannot say that we will build the school.", "Nor can we predict that we will build it.",
                                 "We must be prepared to act.", "I am happy to offer you the congratulations of my delegation."}) {
    EXPECT_TRUE(extract(kSpeech + text).commitments.empty()) << text;
  }
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

TEST(Commitments, AReportingVerbGivesSpeakerAndCue) {
  const Annotations a = extract("Ilse Brandt said that Norvik Shipping Ltd. would open a terminal.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].text, "Norvik Shipping Ltd. would open a terminal");
  EXPECT_EQ(a.commitments[0].attribution.mode, "indirect");
  EXPECT_EQ(a.commitments[0].attribution.cue, "said");
  EXPECT_EQ(name_of(a, a.commitments[0].speaker), "Ilse Brandt");
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

TEST(Commitments, ANameWithTrustInItHoldsNoAttitude) {
  expect_committer("The Larne Trust will contribute the rest.", "Larne Trust");
}

TEST(Commitments, MustNotIsNegative) {
  const Annotations a = extract("Under the contract, Norvik Shipping Ltd. must not sell the ships.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].polarity, "negative");
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

TEST(Commitments, WhatAPartyWouldDoIfElectedItPromises) {
  EXPECT_EQ(extract("If elected, the Reform Party would build 40 schools.").commitments.size(), 1U);
  EXPECT_EQ(extract("The Reform Party would build 40 schools.").commitments.size(), 0U);
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

TEST(Commitments, WhatTradersWereOfferingIsHistory) {
  EXPECT_EQ(extract("Norvik Shipping Ltd. said traders were offering only $11 a kilo.").commitments.size(), 0U);
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

TEST(Commitments, WhatAMeetingSettles) {
  const CommitmentCase cases[] = {
      {"It was agreed that the Clerk would write to the county.", "It was agreed that the Clerk would write to the county", "agreement", "positive", "Clerk"},
      {"It was agreed that the council buy a mower.", "It was agreed that the council buy a mower", "agreement", "positive", "council"},
      {"RESOLVED that the tender of Norvik Shipping Ltd. be accepted.", "RESOLVED that the tender of Norvik Shipping Ltd. be accepted", "decision", "positive",
       "-"},  // whoever accepts it, not who tenders
      {"It was decided not to sell the depot.", "It was decided not to sell the depot", "decision", "negative", "-"},
      {"RESOLVED: Cllr. Brandt to order the oak.", "RESOLVED: Cllr. Brandt to order the oak", "decision", "positive", "Brandt"},
      {"ACTION: Clerk to obtain three quotes.", "Clerk to obtain three quotes", "plan", "positive", "-"},
      {"The mayor said there were no plans to close the school.", "there were no plans to close the school", "refusal", "negative", "mayor"},
  };
  for (const CommitmentCase& c : cases) expect_only(c);
  for (const char* text : {"RESOLVED that the report be noted.", "It was agreed that the lamp is too bright.", "RESOLVED that the minutes be approved."}) {
    EXPECT_TRUE(extract(text).commitments.empty()) << text;
  }
}

TEST(Commitments, AListBelowWhatWasResolvedSaysWhatToDo) {
  for (const std::string head : {"It was RESOLVED:", "RESOLVED"}) {
    const Annotations a = extract(head + "\n1. that the Clerk write to the owner;\n2. to pay £90 to Larne Paints;\n3. that the report be noted.");
    ASSERT_EQ(a.commitments.size(), 2U) << head;
    EXPECT_EQ(a.commitments[0].text, "that the Clerk write to the owner");
    EXPECT_EQ(a.commitments[0].act, "decision");
    EXPECT_EQ(a.commitments[1].text, "to pay £90 to Larne Paints");
  }
}

TEST(Commitments, ALabelOfMinutesIsNoSpeaker) {
  const Annotations a = extract("Hedges: the owner was asked to cut them.\n\nRESOLUTION: Ilse Brandt will cut the hedge.\n\nACTION: Tom Weber will sell the mower.");
  ASSERT_EQ(a.commitments.size(), 2U);
  EXPECT_TRUE(a.quotations.empty());
}

TEST(Commitments, WhatAllShallHaveByADateIsAGoal) {
  expect_only({"\"We want every village to have a clinic by 2034,\" Minister Ilse Brandt said.", "We want every village to have a clinic by 2034", "goal", "positive",
               "Ilse Brandt"});
  EXPECT_TRUE(extract("\"We want the mayor to have a rest by 2034,\" Minister Ilse Brandt said.").commitments.empty());
}

TEST(Commitments, WhoeverDecidesCanAct) {
  const CommitmentCase cases[] = {
      {"The world community decided to send food.", "The world community decided to send food", "decision", "positive", "-"},
      {"The international community has pledged $340 million to help the farmers.", "The international community has pledged $340 million to help the farmers",
       "promise", "positive", "-"},
      {"The supermarket giant said it would use the money to cut its emissions.", "it would use the money to cut its emissions", "promise", "positive",
       "supermarket"},
      {"The Larne City Council plans to close the bridge.", "The Larne City Council plans to close the bridge", "plan", "positive", "Larne City Council"},
      {"They hailed the commitment by the council to reopen the road.", "the commitment by the council to reopen the road", "promise", "positive", "council"},
      {"The bridge would be built by the council, the mayor said.", "The bridge would be built by the council", "promise", "positive", "council"},
  };
  for (const CommitmentCase& c : cases) expect_only(c);
}

TEST(Commitments, WhatWillHaveBeenDoneByThen) {
  expect_only({"\"By 2031 we will have built ten schools,\" said Ilse Brandt.", "By 2031 we will have built ten schools", "promise", "positive", "Ilse Brandt"});
  EXPECT_TRUE(extract("\"By 2031 we will have sense enough,\" said Ilse Brandt.").commitments.empty());
}

TEST(Commitments, WhatOthersDecideOrWhatComesOfItIsNone) {
  for (const char* text : {"\"I shall be elected,\" said Ilse Brandt.", "\"It will enable the office to work,\" said Ilse Brandt.",
                           "The clerk to whom she wrote never answered.", "Analysts said it would take years to recover.",
                           "Norvik's plans to make a mark were praised.", "The town opened a hall expected to draw guests."}) {
    EXPECT_TRUE(extract(text).commitments.empty()) << text;
  }
}

TEST(Commitments, AConditionBeforeTheReportingClause) {
  const Annotations a = extract("Once the plan is approved, Ilse Brandt said the council will apply for a loan.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_TRUE(a.commitments[0].condition);
  EXPECT_EQ(a.commitments[0].status, "conditional");
}

TEST(Commitments, EffortsAndPaymentsAreMadeOnPurpose) {
  for (const std::string text : {"The mayor said that every effort will be made to reopen the road.", "The mayor said that the payments will be made in May.",
                                 "The mayor said that the complaints would be addressed."}) {
    EXPECT_EQ(extract(text).commitments.size(), 1U) << text;
  }
  for (const std::string text : {"The mayor said that the yard would be made famous.", "The mayor said that the town would incur losses."}) {
    EXPECT_TRUE(extract(text).commitments.empty()) << text;
  }
}

TEST(Commitments, AContractBindsWhomItNames) {
  const Annotations a = extract("The contract obliges Norvik Shipping Ltd. to build two ferries by 2030.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].act, "obligation");
  ASSERT_TRUE(a.commitments[0].committer);
  EXPECT_EQ(a.entities[*a.commitments[0].committer].name, "Norvik Shipping Ltd.");
}

TEST(Commitments, WhatIsDoneToSomethingIsADeed) {
  for (const std::string text : {
           "Norway and Sweden will strengthen cooperation in fishing.",
           "Norway will continue to strengthen its courts.",
           "The Larne Harbour Board will look into the leak.",
           "The Larne Harbour Board will drop its appeal.",
           "The respondent undertook to leave the flat within 20 days.",
           "The respondent has undertaken that he will leave the flat.",
       }) {
    EXPECT_EQ(extract(text).commitments.size(), 1U) << text;
  }
  for (const std::string text : {
           "Ilse Brandt will strengthen the squad.",
           "Norvik Shipping Ltd. will drop 5 percent in value.",
           "Norvik Shipping Ltd. will look better in May.",
       }) {
    EXPECT_TRUE(extract(text).commitments.empty()) << text;
  }
}

TEST(Commitments, WhatOneGuaranteesIsPromised) {
  const Annotations a = extract("We also guarantee that the pool will be warm.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].strength, "binding");
}

TEST(Commitments, WhoeverIsSlatedToActPlansTo) {
  const Annotations a = extract("Norvik Shipping Ltd. is slated to paint the pier on 4 May 2031.");
  ASSERT_EQ(a.commitments.size(), 1U);
  ASSERT_EQ(a.commitments[0].actions.size(), 1U);
  EXPECT_EQ(a.commitments[0].actions[0].predicate, "paint");
}

TEST(Commitments, WhoPromisesNotToIsBoundNotTo) {
  for (const std::string text : {"Norvik Shipping Ltd. kept its promise not to sell the mill.", "Norvik Shipping Ltd. repeated its pledge never to sell the mill.",
                                 "Norvik Shipping Ltd. vowed there will never be a fee.", "Norvik Shipping Ltd. promised that there will be no fee.",
                                 "\"We are never going to sell the mill,\" Ilse Brandt of Norvik Shipping Ltd. said."}) {
    const Annotations a = extract(text);
    ASSERT_EQ(a.commitments.size(), 1U) << text;
    EXPECT_EQ(a.commitments[0].polarity, "negative") << text;
  }
  const Annotations a = extract("Norvik Shipping Ltd. vowed there would be a fair.");
  ASSERT_EQ(a.commitments.size(), 1U);
  EXPECT_EQ(a.commitments[0].polarity, "positive");
}

TEST(Commitments, WhatMayBeIsNone) {
  EXPECT_TRUE(extract("\"Maybe we will buy a tug,\" Ilse Brandt said.").commitments.empty());
  EXPECT_EQ(extract("\"We will buy a tug,\" Ilse Brandt said.").commitments.size(), 1U);
}

TEST(Commitments, ATextTellsWhatABodyWouldDo) {
  EXPECT_EQ(extract("Norvik Shipping Ltd., according to the rescue plan, would sell two mills in 90 days.").commitments.size(), 1U);
  EXPECT_EQ(extract("On rents, the manifesto said, the Labour Party would freeze them.").commitments.size(), 1U);
  EXPECT_TRUE(extract("Norvik Shipping Ltd., in a better year, would sell two mills.").commitments.empty());
}

}  // namespace
}  // namespace factweave
