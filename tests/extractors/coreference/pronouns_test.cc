// SPDX-License-Identifier: MIT
// Whom pronouns mean, *we* of a text too.
#include "extractors/coreference/coreference.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractors/coreference/resolved.h"
#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

TEST(Pronouns, JoinsNamesNominalsAndPronouns) {
  const Resolved cases[] = {
      {"Ilse Brandt opened the bridge. Brandt smiled.", "Brandt", "Ilse Brandt"},
      {"Norvik Shipping Ltd. sold a ferry. Norvik Shipping bought two.", "Norvik Shipping", "Norvik Shipping Ltd."},
      {"The Northern Rail Agency (NRA) met on Monday. NRA said nothing.", "NRA", "Northern Rail Agency"},
      {"Ilse Brandt opened the bridge. She smiled.", "She", "Ilse Brandt"},
      // Couples, and who is no couple.
      {"Ilse Brandt met Tom Weber in Leith. They opened a bakery.", "They", "Ilse Brandt and Tom Weber"},
      {"Ilse Brandt fixed boats. She married her husband in Leith. Soon they built a yard.", "they", "Ilse Brandt and her husband"},
      {"Neither Ilse Brandt nor her son was on the ferry so they lived.", "they", "Ilse Brandt and her son"},
      {"Ilse Brandt met Tom Weber and the villagers. They sang.", "They", "villagers"},
      {"Ilse Brandt met Tom Weber and his team and they sang.", "they", "his team"},
      {"Ilse Brandt met Tom Weber. Norvik Ltd praised their song.", "their", "Norvik Ltd"},
      {"The villagers waited. The winners themselves lost.", "themselves", "winners"},
      // Kin that stands in a list is nobody's other name; fathers have fathers.
      {"Ilse Brandt, her mother, and her brothers left. Her mother sang.", "Her mother", "her mother"},
      {"Ilse Brandt, her lawyer, spoke.", "her lawyer", "Ilse Brandt"},
      {"The teacher, Ilse Brandt, spoke. \"My teacher helped me,\" Ilse Brandt said.", "My teacher", "My teacher"},
      // Who is described by his town or age.
      {"Tom Weber has died. The Leith man, who was 80, sang.", "The Leith man", "Tom Weber"},
      {"Judge Tom Weber agreed. The Leith man will appear in May.", "The Leith man", "Leith man"},
      // What is said of others, who listens, what a clause is about.
      {"The villagers, many of whom are farmers, said they were late.", "they", "villagers"},
      {"The villagers waited. The mayor of Leith hid the boat they built.", "they", "villagers"},
      {"Norvik Ltd hired 40 clerks for its yard, one of them Ilse Brandt.", "them", "clerks"},
      {"The villagers urged Norvik Ltd to support them.", "them", "villagers"},
      // Teams by the names of places.
      {"Norway drew 2-2 in their opening match.", "their", "Norway"},
      {"Norway coach Ilse Brandt spoke. Norway looked tired before they won.", "they", "Norway"},
      {"Norway opened a port. The clerks left their desks.", "their", "clerks"},
      // *It* that stands for nothing.
      {"Norvik Ltd left. It was Ilse Brandt who sold the yard.", "It", "-"},
      {"Norvik Ltd left Norway when it was bad there.", "it", "-"},
      {"Norvik Ltd sells fish in Norway, Denmark and Italy. It employs 40 people.", "It", "Norvik Ltd"},
      // The officer's own company, and the minister of another portfolio.
      {"Norvik Bank paid. Morven Shipping Ltd CEO Tom Weber will leave the company in May.", "the company", "Morven Shipping Ltd"},
      {"Minister of Health Tom Weber agreed. Norway will have the Minister of Trade there.", "the Minister", "Minister"},
      {"Norvik Pharma Ltd (LSE: NPH), a biotechnology company, grew.", "a biotechnology company", "Norvik Pharma Ltd"},
      {"They joined Norvik Pharma Ltd, a Danish company focused on health.", "a Danish company", "Norvik Pharma Ltd"},
      {"Norvik Shipping Ltd. sold a ferry. The company made a profit.", "The company", "Norvik Shipping Ltd."},
      {"Norvik Shipping Ltd. sold its ferry.", "its", "Norvik Shipping Ltd."},
      {"BERGEN, Norway, 9 May 2025 - Norvik Dockyard Ltd, the ship repairer owned by Alder Capital, said that it would hire 120 welders.", "it", "Norvik Dockyard Ltd"},
      {"Norway and Norvik Shipping Ltd. agreed. Ilse Brandt was named as its chief executive.", "its", "Norvik Shipping Ltd."},
      {"Norvik Television is a unit of Norvik Ltd. It paid Norvik Ltd a dividend.", "Norvik Television", "Norvik Television"},
      {"The villagers waited. Norvik Ltd will lend them tanks.", "them", "villagers"},
      {"The chamber will meet the guild.", "the guild", "guild"},
      {"Larne College opened. The university grew.\n\nBrandt came to the University of Leith. He taught geology at the university.", "the university", "University of Leith"},
      {"Norway and Kenya met. It said on Larne Television and via Norvik Ltd that it was late. The two sides agreed.", "The two sides", "Norway and Kenya"},
      {"The minister of foreign affairs, Ilse Brandt, spoke.", "The minister", "Ilse Brandt"},
      {"Welcoming the guest, Ilse Brandt spoke.", "the guest", "guest"},
      {"Mary Lund said Ilse Brandt replied that she was tired.", "she", "Ilse Brandt"},
      {"When Judge Mary Lund asked the girl why she ran, it was late.", "she", "girl"},
      {"Tom Weber had warned the mayor his plan would fail.", "his", "mayor"},
      {"When Mary Lund called, Ilse Brandt left. She wept.", "She", "Ilse Brandt"},
      {"Tom Weber left. In his reply to the board, Jonas Eide agreed.", "his", "Jonas Eide"},
      {"Tom Weber left. In his honour, Jonas Eide sang.", "his", "Tom Weber"},
      {"OSLO: Continuing its growth in Asia, Norvik Ltd hired 40 clerks.", "its", "Norvik Ltd"},
      {"The teachers left. The ministry refused to meet their demands.", "their", "teachers"},
      {"The ministry met the teachers. \"These results matter because they show progress,\" Ilse Brandt said.", "they", "-"},
      {"The villagers waited. The villagers left because they were tired.", "they", "villagers"},
      {"Tom Weber left. The road was wet, according to the engineer Hugo Eide. He added that it was late.", "He", "Hugo Eide"},
      {"Norvik Ltd met its largest rival in Ireland. It is for a farm.", "It", "Norvik Ltd"},
      {"Together with the bank, Norvik Ltd refused.", "the bank", "bank"},
      {"Tom Weber grabbed Jonas Eide and pushed him away.", "him", "Jonas Eide"},
      {"Tom Weber turned on Jonas Eide, hitting him on the arm.", "him", "Jonas Eide"},
      {"Norvik Ltd warned all. It asked residents to boil their water.", "their", "residents"},
      {"The commission forced Norvik Ltd to lower its prices.", "its", "Norvik Ltd"},
      {"Tom Weber wept. The younger brother, he said, had left.", "he", "Tom Weber"},
      {"Norway agreed, according to the Danish Ministry of Trade. It said all was well.", "It", "Danish Ministry of Trade"},
      {"It was told among children, Ilse Brandt said.", "children", "children"},
      {"Kenya and the father of two thanked the coach, Ilse Brandt, for it.", "the father", "father"},
      {"When her husband fell ill, 36-year-old Ilse Brandt left.", "her", "Ilse Brandt"},
      {"Norvik Ltd met. Each cabin will have its own stove.", "its", "-"},
      {"The plan helped Norvik Ltd reach its goal.", "its", "Norvik Ltd"},
      {"Tom Weber left. \"I won,\" Tom Weber said. Jonas Eide said the chance to work with Tom Weber was one he liked.", "he", "Jonas Eide"},
      {"The members met to help them and their families in the town. They left.", "They", "members"},
      {"Enlisting the help of her friend she left. Ilse Brandt sang.", "she", "-"},
      {"Ilse Brandt reminded the nurses of the hospital that they must leave.", "they", "nurses of the hospital"},
      {"Meanwhile, in its notice, Norvik Ltd agreed.", "its", "Norvik Ltd"},
      {"With its seat in Leith, Scotland, Norvik Group Ltd employs 400.", "its", "Norvik Group Ltd"},
      {"Norvik Ltd supports Frost Lines Ltd in its growth.", "its", "Frost Lines Ltd"},
      {"The notice said that all was well as Norvik Ltd moves its yard.", "its", "Norvik Ltd"},
      {"Jonas Eide was tired and his attitude helped him.", "him", "Jonas Eide"},
      {"The pupils of Leith left. Larne Rovers FC have lent their pitch.", "their", "Larne Rovers FC"},
      {"Norvik Ltd closed its yard. \"We lost our fish,\" said Jonas Eide, a local farmer.", "our", "Jonas Eide"},
      {"A Danish national left Norway. The country is large.", "The country", "Norway"},
      {"It lies between the mayor of Larne and independent councillor Ilse Brandt.", "the mayor of Larne", "mayor of Larne"},
      {"Jonas Eide scored twice. The striker left.", "The striker", "Jonas Eide"},
      {"Jonas Eide scored twice. The striker from Larne left.", "The striker", "striker"},
      {"Jonas Eide won. The 34-year-old has left.", "The 34-year-old", "Jonas Eide"},
      {"Government House was sold. The government left.", "The government", "government"},
      {"Norvik Shipping Ltd. used its Twitter page. The company left.", "The company", "Norvik Shipping Ltd."},
      {"She left Halden. The 35th district agreed.", "The 35th district", "35th district"},
      {"Norvik Holdings grew. The bank lent it.", "The bank", "Norvik Holdings"},
      {"Tom Weber lost his father. Ilse Brandt lost her father.", "her father", "her father"},
      {"Frost Lines (FRL) said the Swiss maker had lost its licence.", "its", "Frost Lines"},
      {"We met Tom Weber, Norway's Minister of Health and Trade H.E. Dr. Ilse Brandt, and others.", "Norway's Minister", "Ilse Brandt"},
      {"They left the Crimea peninsula and the Sinai region.", "the Sinai region", "Sinai"},
      {"They left Norway for the Danish region.", "the Danish region", "Danish region"},
      {"Sweden fears Norway, its neighbor.", "its", "Sweden"},
      {"Sweden spoke to Norvik Shipping Ltd. at its third meeting.", "its", "Norvik Shipping Ltd."},
      {"The Norwegian ferry met a Liberian-flagged ship, the country's navy said.", "the country", "Norway"},
      {"Tom Weber left, and captain Jonas Eide signed his contract.", "his", "Jonas Eide"},
      {"Tom Weber left, and Jonas Eide, 40, signed his contract.", "his", "Jonas Eide"},
      {"Norvik Rowing Club met. The club thanked the Larne Chess Club.", "The club", "Norvik Rowing Club"},
      {"Norvik Rowing Club met. The new project will cost $3 million. It will link two towns.", "It", "-"},
      {"Norvik Rowing Club met. The new project will cost $3 million. It employs 40 people.", "It", "Norvik Rowing Club"},
      {"\"I agree,\" the former army general said. Brandt, a nurse, left.", "the former army general", "former army general"},
      {"Evelyn Brandt sang. His band was loved. He taught.", "He", "Evelyn Brandt"},  // lists call Evelyn a woman's name
      {"In talks with the bank, Norvik Ltd refused.", "the bank", "bank"},
      {"Tom Weber was born in Oslo. His father was Hugo Eide, a miner. He studied law.", "He", "Tom Weber"},
      {"As the treasurer, Ilse Brandt pays.", "the treasurer", "Ilse Brandt"},
      {"According to the chairman, Tom Weber, it failed.", "the chairman", "Tom Weber"},
      {"It was heard by Mary Brandt, and Ilse Lund burnt the hedge at his home.", "his", "-"},
      {"Tom Weber met his daughter. She smiled.", "She", "his daughter"},
      {"His daughter, the singer Ilse Brandt, spoke.", "His daughter", "Ilse Brandt"},
      {"A court fined the developer Norvik Homes Ltd, its managing director Tom Weber and two clerks.", "its", "Norvik Homes Ltd"},
      {"Frost Lines Ltd grew. Norvik Ltd and Alder Inc. have lent it tanks.", "it", "Frost Lines Ltd"},
      {"Aoife de Brandt sang. De Brandt smiled.", "De Brandt", "Aoife de Brandt"},
      {"The two nurses, Ilse Brandt and Mette Sand, spoke.", "The two nurses", "Ilse Brandt and Mette Sand"},
      {"It is led by the Swedish Prime Minister and by Mr. Ramsay.", "the Swedish Prime Minister", "Swedish Prime Minister"},
      {"Kenya, Uganda and Rwanda agreed. The three states will meet.", "The three states", "Kenya and Uganda and Rwanda"},
      {"Norvik Ltd, Frost Lines Ltd and Alder Inc. agreed. They will meet.", "They", "Norvik Ltd and Frost Lines Ltd and Alder Inc."},
      {"Prime Minister Ilse Brandt and Finance Minister Tom Weber met. They smiled.", "They", "Ilse Brandt and Tom Weber"},
      {"It went to two companies registered in Leith, Norvik Ltd and Alder Inc., on Monday.", "companies", "Norvik Ltd and Alder Inc."},
      {"Its chairman, former Norvik executive Tom Weber, spoke.", "Its chairman", "Tom Weber"},
      {"Tom Weber sang. Weber smiled.\n\nHis daughter Ilse Weber danced.\n\nThen Weber left.", "Weber", "Tom Weber"},
      {"Its chairman is Tom Weber, who spoke.", "Its chairman", "Tom Weber"},
      {"He owns Frost Lines Ltd, a subsidiary of Norvik Shipping Ltd.", "a subsidiary of Norvik Shipping Ltd.", "Frost Lines Ltd"},
      {"The Larne Workers' Party (PTL) met. The Danish Rural Union (BLF) did not.", "BLF", "Danish Rural Union"},
      {"AfDB lends. The African Development Bank met in May.", "AfDB", "African Development Bank"},
      {"The Central Bank of West Norwegian Towns (QRLTO) met.", "QRLTO", "Central Bank of West Norwegian Towns"},
      {"Then QRLTO lent it. The Central Bank of West Norwegian Towns (QRLTO) met.", "QRLTO", "Central Bank of West Norwegian Towns"},
      {"They met the ambassador of Norway to the Kyrgyz Republic, Ilse Brandt.", "the ambassador of Norway", "Ilse Brandt"},
      {"Maria Dela Rosa spoke. Dela Rosa smiled.", "Dela Rosa", "Maria Dela Rosa"},
      {"It belongs to the Danish seafood group Norvik. Tom Weber met Frost Lines Ltd in May. Norvik sold its ferry.", "its", "Norvik"},
      {"The mayor was Tom Weber's friend.", "The mayor", "mayor"},
      {"Norvik Foods Ltd grew. Norvik owns Alder Dairy Ltd, Larne Farms Ltd and Frost Bakery Ltd. In May the company hired a cook.", "the company", "Norvik Foods Ltd"},
      {"Larne Marine Ltd met the leader of the opposition group.", "the opposition group", "opposition group"},
      {"The fair was paid for by Alder & Sons in Gothenburg. Its managing director, Ilse Brandt, spoke.", "Its", "Alder & Sons"},
      {"Jonas Eide\n\nJonas Eide sang. His deputy, Tom Weber, became a priest.\n\nLater life\n\nHe married in 1990.", "He", "Jonas Eide"},
      {"\"I like the bridge,\" said Ilse Brandt.", "I", "Ilse Brandt"},
      {"\"We like bridges,\" said Norwegian Prime Minister Ilse Brandt.", "We", "Norway"},
      {"The envoy to the Baltic Fisheries Council in South Larne, Ilse Brandt, spoke.", "The envoy", "Ilse Brandt"},
      {"He told the envoy in Larne who met Tom Weber, Ilse Brandt, that it rained.", "the envoy", "envoy"},
      {"Norvik Ltd and Frost Lines Ltd will build a ferry. The companies said so.", "The companies", "Norvik Ltd and Frost Lines Ltd"},
      {"Ilse Brandt founded Norvik Ltd. The firm sells tents. Brandt said the company had sold 40 of them.", "them", "tents"},
      {"Norvik Ltd sells kettles to nurses. It has given them 20 euros.", "them", "nurses"},
      {"Joseph Okello sang. Joe was loved.", "Joe", "Joseph Okello"},
      {"They spoke of thanking the mayor, Ilse Brandt, for it.", "the mayor", "Ilse Brandt"},
      {"One of the largest banks failed. The largest banks were warned.", "The largest banks", "largest banks"},
      {"One of the largest banks failed. The bank had been warned.", "The bank", "One of the largest banks"},
      {"One of the countries left. My country will not leave.", "My country", "My country"},
      {"All of the small banks failed. The small banks had been warned.", "The small banks", "All of the small banks"},
      {"After meeting the guest, Ilse Brandt spoke.", "the guest", "guest"},
      {"Frost Lines Ltd is a unit of Alder Ltd, a subsidiary of Norvik Group.", "a subsidiary of Norvik Group", "Alder Ltd"},
      {"Ilse Brandt, currently the mayor of Larne, spoke.", "the mayor of Larne", "Ilse Brandt"},
      {"Ilse Brandt, the firm's chief engineer from 2003 to 2018, spoke.", "the firm's chief engineer", "Ilse Brandt"},
      {"The Minister of Trade and Industry Dr Ilse Brandt spoke.", "The Minister", "Ilse Brandt"},
      {"They met the firm's founder and chief executive, Mr Tom Weber.", "the firm's founder", "Tom Weber"},
      {"Norvik Ltd has named Ilse Brandt its new president.", "its new president", "Ilse Brandt"},
      {"Norwegian Foreign Minister Ilse Brandt met Swedish Foreign Minister Tom Weber. The Swedish foreign minister smiled.", "The Swedish foreign minister",
       "Tom Weber"},
      {"GOTHENBURG: Foreign Minister Ilse Brandt met Norwegian Foreign Minister Tom Weber. Sweden agreed, and Norway and Norway's press. "
       "The Norwegian foreign minister smiled.",
       "The Norwegian foreign minister", "Tom Weber"},
      {"The spokesman of the Larne Dairy Board left. The Norvik Council spokesman, Tom Weber, spoke.", "The spokesman of the Larne Dairy Board",
       "spokesman of the Larne Dairy Board"},
      {"Norvik Ltd was bought by Alder Inc. in May. Frost Lines Ltd was the second-largest company of its day.", "the second-largest company",
       "second-largest company"},
      {"Norvik Ltd grew. Norvik Ltd hired Ilse Brandt. Brandt, chairwoman of Larne Air Ltd, smiled. She led the company for years.", "the company",
       "Norvik Ltd"},
      {"Norvik Ltd grew. Norvik Ltd met Alder Dairy Company in May. Norvik Ltd hired a cook. The company smiled.", "The company", "Norvik Ltd"},
      {"Rehan Okello sang. His father, Abdul Rehan Okello, danced.", "Rehan Okello", "Rehan Okello"},
      {"Tom Weber relieved Ilse Brandt of her duties.", "her", "Ilse Brandt"},
      {"Norvik said its subsidiary Norvik Power grew. Norvik smiled.", "Norvik", "Norvik"},
      {"Norvik Power Ltd, the power unit of Norvik, grew. Norvik smiled.", "Norvik", "Norvik"},
      {"Norvik Power Ltd (NPL) is the power unit of Norvik. Norvik smiled.", "Norvik", "Norvik"},
      {"Norway based retailer Norvik Ltd said it grew.", "it", "Norvik Ltd"},
      {"Danish brewer Frost Lines met Alder Inc. It smiled.", "It", "Frost Lines"},
      {"Norvik Ltd asked for the recipe. The cooks kept it secret.", "it", "-"},
      {"Norvik Ltd grew. Ilse Brandt joined it in May.", "it", "Norvik Ltd"},
      {"They left Norvik Ltd. At 20 m, the red bus looks long. It can seat 90.", "It", "-"},
      {"Tom Weber joined Norvik Ltd, and stayed until it closed.", "it", "Norvik Ltd"},
      {"Tom Weber joined Norvik Ltd when it was small.", "it", "Norvik Ltd"},
      {"Norvik Ltd sold its yard, making it the smallest firm.", "it", "Norvik Ltd"},
      {"Norvik Ltd grew. The town granted it a licence.", "it", "Norvik Ltd"},
      {"Norvik Ltd grew. The board met the dangers facing it.", "it", "Norvik Ltd"},
      {"The ministry met people who had lost their homes.", "their", "-"},
      {"The villagers were tired. People helped them.", "them", "villagers"},
      {"The Larne Guild met. He was survived by his wife and their two children.", "their", "-"},
      {"The notice blames Norvik Ltd. There are dangers confronting them.", "them", "-"},
      {"LEITH (Norvik News) - Larne Rovers FC won. \"We were better,\" Tom Weber said.", "We", "Larne Rovers FC"},
      {"Larne Rovers FC met Halden FC in the Norvik League. Both teams left.", "Both teams", "Larne Rovers FC and Halden FC"},
      {"It is paid for by the Ministry of Local Government. The government left.", "The government", "government"},
      {"Hugo Eide won. \"I ran. I was good,\" he said. The former striker with Larne Rovers FC left.", "The former striker", "Hugo Eide"},
      {"Hugo Eide won the cup. The Portuguese coach left.", "The Portuguese coach", "Hugo Eide"},
      {"According to the Danish government's Norvik Bureau, at least 37,100 nurses agreed. They left.", "They", "nurses"},
      {"Tom Weber met Ilse Brandt and Kiran Eide. He said she left.", "she", "Ilse Brandt"},
      {"Norvik Ltd left. It was the second year of the plan.", "It", "-"},
      {"Tom Weber left. They spoke to Health P.E.I. about the ward.", "I", "-"},
      {"It was after the report that Norvik Ltd bestirred itself.", "itself", "Norvik Ltd"},
      {"The Larne Union obliged, following which the Norvik Board explained that they had lost it.", "they", "Norvik Board"},
      {"Norvik Ltd owns the port. \"We will help,\" Ilse Brandt said. Brandt told her ministry to wait.", "We", "her ministry"},
  };
  for (const Resolved& c : cases) EXPECT_EQ(entity_of(extract(c.text), c.surface), c.entity) << c.text;
}

// The United Nations and another country are named more often than the one that speaks.
TEST(Pronouns, WeInASpeechIsTheCountryThatSpeaks) {
  const Annotations a = extract(
      "The delegation of Norway thanks the President. We know Mali. We trust Mali. We help Mali. We miss Mali. Mali is ours to help. "
      "The United Nations knows us. The United Nations needs us. Our people trust the United Nations. My Government agrees, and I agree. "
      "We are glad.");
  EXPECT_EQ(entity_of(a, "We"), "Norway");
}

TEST(Pronouns, AStatementIsOfTheCountryInItsHeading) {
  const Annotations a = extract(
      "U.S. Statement to the Pledging Conference of the United Nations\n\nThank you, Chair. We welcome the plan. We must help our friends in the bay.");
  EXPECT_EQ(entity_of(a, "We"), "United States");
}

TEST(Pronouns, TheyOfASpeakerAreNotHisOwnSide) {
  const Annotations a = extract(
      "Norvik Shipping Ltd. met Frost Lines Ltd. \"They promised us ten ferries,\" said Ilse Brandt, chief executive of Norvik Shipping Ltd.");
  EXPECT_EQ(entity_of(a, "They"), "Frost Lines Ltd.");
  EXPECT_NO_THROW(extract("Frost Lines Ltd. grew. \"They promised us ten ferries.\""));  // nobody says it
}

TEST(Pronouns, WeOfASignedStatementIsTheSideOfItsAuthor) {
  const Annotations a = extract(
      "Statement by the Prime Minister of Norway, the Hon. Ilse Brandt, on the storm\n\nI have spoken with the World Bank. The World Bank "
      "will help. We will reopen the airport.");
  EXPECT_EQ(entity_of(a, "We"), "Norway");
}

TEST(Pronouns, NobodyIsTheObjectOfWhatTheyDo) {
  EXPECT_EQ(entity_of(extract("Ilse Brandt left. Ove Tarnek hired her in 1956."), "her"), "Ilse Brandt");
  EXPECT_EQ(entity_of(extract("Ilse Brandt left. Vigdis Tarnek, then president of Iceland, awarded her the prize."), "her"), "Ilse Brandt");
  EXPECT_EQ(entity_of(extract("Jonas Eide left. Tom Weber told him that it was late."), "him"), "Jonas Eide");
}

TEST(Pronouns, WhatSomebodyIsThankedForIsTheirs) {
  EXPECT_EQ(entity_of(extract("Tom Weber praised Jonas Eide for his patience."), "his"), "Jonas Eide");
  EXPECT_EQ(entity_of(extract("Tom Weber met Jonas Eide in his office."), "his"), "Tom Weber");
}

TEST(Pronouns, AnOpeningParticipleNamesNoSubject) {
  EXPECT_EQ(entity_of(extract("Ilse Brandt has died. Born in Oslo to a clerk, Josiah Cole, and a trader, Ann Ray, she sang."), "she"), "Ilse Brandt");
}

TEST(Pronouns, TheTextGoesOnAboutTheSubsidiary) {
  const Annotations a = extract(
      "Kestrel Foods Ltd is a food maker. It is a subsidiary of Norvik Group. Its chief executive is Anne Lund. The company bought Tarn Bakery.");
  EXPECT_EQ(entity_of(a, "The company"), "Kestrel Foods Ltd");
}

TEST(Pronouns, TheChildOfSomebodyInAnOpeningParticipleIsNoAntecedent) {
  const Annotations a = extract(
      "Ivo Tarnek died in May. Born in Oslo, the son of the Welsh scholar Owen Tarnek (and brother of the historian Rhys Tarnek), he was a priest. He left in 1990.");
  EXPECT_EQ(entity_of(a, "he"), "Ivo Tarnek");
  EXPECT_EQ(entity_of(a, "He"), "Ivo Tarnek");
}

TEST(Pronouns, WeOfAMinisterIsNoHospitalThatTheTextTellsOf) {
  const Annotations a = extract(
      "Quorla Hospital opened a ward. Quorla Hospital treats thousands. \"We will build more wards,\" Health Minister Ilse Brandt said at Quorla Hospital.");
  EXPECT_NE(entity_of(a, "We"), "Quorla Hospital");
}

TEST(Pronouns, WeOfAGovernorAndOfAMinisterByAppositionIsNoHospital) {
  EXPECT_EQ(entity_of(extract("The governor, Ilse Brandt, visited Quorla Hospital. \"We will pay for a new wing,\" she said."), "We"), "Ilse Brandt");
  EXPECT_EQ(entity_of(extract("The Minister of Health, Tom Weber, said that Quorla Hospital will grow. \"We will start this year,\" the Minister added."), "We"),
            "Tom Weber");
  EXPECT_EQ(entity_of(extract("The director of Quorla Hospital, Ilse Brandt, opened a ward. \"We will build more,\" she said."), "We"), "Quorla Hospital");
}

TEST(Pronouns, WeIsNoSchoolThatAProjectIsNamedAfter) {
  const Annotations a = extract(
      "The villagers thanked the government for the Quorla Primary School water project. \"We will build more,\" said the Minister for Public Works, "
      "Tom Weber.");
  EXPECT_NE(entity_of(a, "We"), "Quorla Primary School");
}

TEST(Pronouns, WeOfAnOfficerIsTheBodyAndNoContinentInTheTitle) {
  const Annotations a = extract(
      "The World Bank has lent a million. \"We are delighted,\" said Ilse Brandt, head of Energy Europe in the World Bank's Infrastructure Group.");
  EXPECT_EQ(entity_of(a, "We"), "World Bank");
}

TEST(Pronouns, ExpletivesAreDropped) {
  for (const std::string text : {"Norvik Ltd met. It is truly, truly hard to leave.", "Norvik Ltd helped. It mattered.", "It is clear that Ilse Brandt won.", "It makes sense to wait, said Ilse Brandt.",
                                 "Norvik Ltd met. It is obvious the president means business.", "Norvik Ltd met. It is intimidating.", "Norvik Ltd met. It was a great honour to win.",
                                 "Norvik Ltd met. It is through talks between towns that peace comes.", "Norvik Ltd met. It emerged that Ilse Brandt won.",
                                 "Norvik Ltd met. It's not so much about the money.", "Norvik Ltd met. It wasn't easy to leave.", "Norvik Ltd met. It all began in May.", "Norvik Ltd met. It was announced today."}) {
    EXPECT_EQ(entity_of(extract(text), "It"), "-") << text;
  }
}

TEST(Pronouns, WeIsTheBodyOfTheTextOnlyWhereThatSpeaks) {
  const Resolved cases[] = {
      // What the text names in passing publishes nothing; whoever is the subject of what is said may.
      {"Pupils of the town were taught for years at Larne Trade Board premises. Later the yard closed. We can only guess why.", "We", "-"},
      {"Officials say Kestrel Yards Ltd has won a contract for two ferries. Chief executive Urs Ammann called it \"a big step in our plan to build boats\" on Monday.", "our", "Kestrel Yards Ltd"},
      // Words in quotation marks are not those of the text.
      {"Kestrel Yards Ltd built two ferries. Kestrel Yards Ltd also built a bridge. Its first song was called \"Let Us Row\".", "Us", "-"},
      // A body that *we* deal with is another one.
      {"Kestrel Yards Ltd has 40 members. Kestrel Yards Ltd grew in May. Last week we completed the purchase of the sheds of Kestrel Yards Ltd. We paid cash.", "We", "-"},
      {"Kestrel Yards Ltd sells boats. Kestrel Yards Ltd grew in May. We differ from Kestrel Yards Ltd in one thing. Our boats sink.", "Our", "-"},
      {"Kestrel Yards Ltd sells boats. Kestrel Yards Ltd grew in May. We at Kestrel Yards Ltd are proud. Our boats float.", "Our", "Kestrel Yards Ltd"},
      {"Kestrel Yards Ltd built two boats. Kestrel Yards Ltd sold them. Ilse Brandt, representing the Larne Rowing Association, bought both. \"We love them,\" Brandt said.", "We", "Larne Rowing Association"},
  };
  for (const Resolved& c : cases) EXPECT_EQ(entity_of(extract(c.text), c.surface), c.entity) << c.text;
}

TEST(Pronouns, PronounsStayInTheirClause) {
  const Resolved cases[] = {
      // The subject of a relative clause owns what the clause says is owned.
      {"Kestrel Yards Ltd was bought by Morven Partners Ltd, which aims to widen its range.", "its", "Morven Partners Ltd"},
      {"Kestrel Yards Ltd was bought by Morven Partners Ltd, which means its debts fall.", "its", "Kestrel Yards Ltd"},
      {"The board praised clerks who lost their desks.", "their", "clerks"},
      {"The Larne Times reported that ferry giant Morven Lines Ltd may soon sell its boats.", "its", "Morven Lines Ltd"},
      // The first of a list is no better than the list.
      {"Kestrel Yards Ltd, Morven Lines Ltd and Alder Tools Ltd opened stalls to show their boats.", "their", "Kestrel Yards Ltd and Morven Lines Ltd and Alder Tools Ltd"},
      // Things that are no mention stand nearer.
      {"The clerks have sent their complaints about the new rules to Kestrel Yards Ltd, which lost them.", "them", "-"},
      {"Kestrel Yards Ltd said that the talks with the old owners of the yard failed because they were too long.", "they", "-"},
      {"The clerks left on Monday. The mayor praised the results of the tests and framed them.", "them", "-"},
      {"The clerks praised the mayor for the changes in the rules that helped them.", "them", "clerks"},
      {"Norway fell behind. The serve was good, and it needs to be.", "it", "-"},
      {"Kestrel Yards Ltd lost. It shows you how hard boats are to sell.", "It", "-"},
      // Who does it is not whom it is done to.
      {"The club hired players from Leith and paid for them.", "them", "players"},
      // What is denied, and what stands beside a name, belong to it; so does what a phrase opens with.
      {"Tom Weber told the court that the guards had denied Urs Ammann his rights.", "his", "Urs Ammann"},
      {"Urs Ammann spoke of Tom Weber and his boats.", "his", "Tom Weber"},
      {"Urs Ammann left the yard. Prior to his election as mayor, Tom Weber sold boats.", "his", "Tom Weber"},
      {"The Larne Rowing Association is suing Ilse Brandt and Tom Weber, saying that they sank a boat.", "they", "Ilse Brandt and Tom Weber"},
      // Where a town lies is no subject; a team has a win whatever it was like.
      {"A bus with clerks from Leith, Norway, had reached the crossing when it was struck by a tram.", "it", "-"},
      {"Norway moved up in the Larne Cup after their quite unexpected 2-0 win.", "their", "Norway"},
  };
  for (const Resolved& c : cases) EXPECT_EQ(entity_of(extract(c.text), c.surface), c.entity) << c.text;
}

TEST(Pronouns, PronounsGoToWhomTheirSentenceLetsThemMean) {
  const Resolved cases[] = {
      // Who speaks and who is spoken to is no third person.
      {"Statement by Tom Weber, Minister of Trade of Norway\n\nWe must be sure that it lasts. Our harbours are full.", "it", "-"},
      {"Norvik Ltd opened a school. \"Our pupils tell me they sing,\" Ilse Brandt said.", "they", "Our pupils"},
      // Told, urged and given to: theirs, where they are several; who is urged to do it, does not do it to himself.
      {"Norvik Ltd assured its welders of new tools to ease their work.", "their", "its welders"},
      {"The council begged the clerks to return their keys.", "their", "clerks"},
      {"The welders called on the ministry to shield them.", "them", "welders"},
      // For whom a person speaks, where he tells what they do.
      {"The welders went home. \n\nTom Weber, chairman of the Larne Guild, said they would sue.", "they", "Larne Guild"},
      {"The welders went home. Tom Weber, chairman of the Larne Guild, said they were hurt.", "they", "welders"},
      // Whoever did it owns what stands behind; in a clause of its own it is the subject.
      {"The judge dismissed a claim filed by Tom Weber against his landlord.", "his", "Tom Weber"},
      {"Tom Weber was praised by Jonas Eide for his songs.", "his", "Tom Weber"},
      {"Tom Weber spoke. The clerk is grateful to Jonas Eide for his patience.", "his", "Jonas Eide"},
      // A subject that is no mention stands before its verb, and the mention behind is none.
      {"The quake left clerks homeless, as welders feared they would too.", "they", "welders"},
      {"The welders left. Otters are loved for their fur.", "their", "-"},
      {"Otters are rare here. They dive well. The welders left.", "They", "-"},
      {"The council closed the lanes behind old barns beside their halls.", "their", "-"},
      // Places by which roads and routes are called.
      {"Ilse Brandt and the clerks closed the Larne-Leith route. The guild agreed that it refused.", "it", "guild"},
      {"Norvik Guild (NG) chairman Tom Weber met Jonas Eide. They sang.", "They", "Tom Weber and Jonas Eide"},
      // One of several is one.
      {"The welders waited. One of the welders, Tom Weber, said Norvik Ltd refused to pay them.", "them", "welders"},
      {"Larne University clerks have clashed with two guards and rescue teams as they left.", "they", "clerks"},
      {"Larne Guild chairman, Tom Weber, said the route will end. It will create gaps.", "It", "-"},
      {"Larne Guild (LG) chairman Tom Weber said they prefer talks.", "they", "Larne Guild"},
      {"Norvik Ltd left. Cocoa is known for its smell.", "its", "-"},
      // Of anybody, of nobody, and the word in a name.
      {"Tom Weber says that each clerk pays his or her own fee.", "his", "-"},
      {"Ilse Brandt said it is vital we agree.", "it", "-"},
      {"Ilse Brandt praised the She Codes club.", "She", "-"},
      {"Norvik Ltd must see to it that the barge floats.", "it", "-"},
      {"For Norvik Ltd it is a long road.", "it", "-"},
      // *it* of a firm, behind verbs that seem to say nothing.
      {"Norvik Ltd hired Tom Weber as it looks to widen its fleet.", "it", "Norvik Ltd"},
      {"Norvik Ltd grew until it was sold to Alder Ltd.", "it", "Norvik Ltd"},
      {"In a report the local guard said it had left.", "it", "-"},
      // *Its* of a thing; not where a body stands beside.
      {"Norvik Ltd paid. The project was late. Its second phase failed.", "Its", "-"},
      {"The project cost Norvik Ltd 40 jobs. Its second phase failed.", "Its", "Norvik Ltd"},
      // Teams.
      {"Norway will meet Kenya in May after a 2-1 win. They trained in Leith.", "They", "Norway"},
      {"Denmark's vice president, retired general Tom Weber, spoke. He sang.", "He", "Tom Weber"},
  };
  for (const Resolved& c : cases) EXPECT_EQ(entity_of(extract(c.text), c.surface), c.entity) << c.text;
}

}  // namespace
}  // namespace factweave
