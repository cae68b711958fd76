// SPDX-License-Identifier: MIT
// Where names of whole texts begin and end, with the built-in rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/extractors/names/read_names.h"

namespace factweave {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::Not;

TEST(NameBorders, TitlesInThePluralStayOutsideTheName) {
  EXPECT_THAT(mentions("They held MPs Zorbel Quennick, Tarnel Morvo and Ilse Brandt."), IsSupersetOf({"Person Zorbel Quennick", "Person Ilse Brandt"}));
}

TEST(NameBorders, AnOpenerMayBeginAFirm) {
  EXPECT_THAT(mentions("She worked for Sun Microsystems in May."), Contains("Organization Sun Microsystems"));
}

TEST(NameBorders, TitlesAndHonorificsStayOutsideTheName) {
  EXPECT_THAT(mentions("We met Finance Minister Ilse Brandt and Dr. Tom Okafor."),
              IsSupersetOf({"Person Ilse Brandt", "Person Tom Okafor"}));
}

TEST(NameBorders, ACountryOfTwoPartsStaysWhole) {
  EXPECT_THAT(mentions("The Port Authority of Trinidad and Tobago agreed."), Contains("Organization Port Authority of Trinidad and Tobago"));
  EXPECT_THAT(mentions("The Government of the Republic of Trinidad and Tobago agreed."),
              Contains("Organization Government of the Republic of Trinidad and Tobago"));
}

TEST(NameBorders, AnInitialBehindAnHonorificIsNoArticle) {
  EXPECT_THAT(mentions("Present were Ms A Tarnek and Mr I Quennick."), IsSupersetOf({"Person A Tarnek", "Person I Quennick"}));
}

TEST(NameBorders, WhoHoldsAnOfficeStandsBehindItsCountryWithoutAComma) {
  EXPECT_THAT(mentions("They met the President of the Arab Republic of Egypt Quorvat Al-Zorbi in Cairo."), IsSupersetOf({"Place Arab Republic of Egypt", "Person Quorvat Al-Zorbi"}));
  EXPECT_THAT(mentions("Minister of Energy of Kazakhstan Almazat Zorbekov signed it."), IsSupersetOf({"Place Kazakhstan", "Person Almazat Zorbekov"}));
  EXPECT_THAT(mentions("The head of the Federal Dairy Service of Russia Quentar Zorbin left."), IsSupersetOf({"Organization Federal Dairy Service of Russia", "Person Quentar Zorbin"}));
  EXPECT_THAT(mentions("They met the Chairman of the Zorbel Region Quentar Almazin there."), Contains("Person Quentar Almazin"));
  EXPECT_THAT(mentions("The chairman of the Board of MorvoGas Quentar Almazin left."), Contains("Person Quentar Almazin"));
  EXPECT_THAT(mentions("The Speaker of the Dairy Assembly of Tonga Lord Quentar left."), IsSupersetOf({"Organization Dairy Assembly of Tonga", "Person Quentar"}));
  EXPECT_THAT(mentions("The President of the Republic of Morvenia Quentar Almazin left."), IsSupersetOf({"Place Republic of Morvenia", "Person Quentar Almazin"}));
  EXPECT_THAT(mentions("The Prime Minister of Norway Quentar Almazin e Zorbik left."), Contains("Person Quentar Almazin e Zorbik"));
  EXPECT_THAT(mentions("The rector of the Zorbel University of Law Quentar Almazin left."), IsSupersetOf({"Organization Zorbel University of Law", "Person Quentar Almazin"}));
  EXPECT_THAT(mentions("The director of the Bank of China Hong Kong left."), Not(Contains("Person Hong Kong")));
  EXPECT_THAT(mentions("PRESIDENT OF NORWAY MEETS FARMERS"), Not(Contains("Person MEETS FARMERS")));
}

TEST(NameBorders, TheFieldOfAnOfficeIsNoPartOfTheNameBehindIt) {
  EXPECT_THAT(mentions("The Zorbel Secretary Soil Relations Giovanni Quennick agreed."), Contains("Person Giovanni Quennick"));
  EXPECT_THAT(mentions("Permanent Secretary Fisheries Ilse Maria Brandt agreed."), Contains("Person Ilse Maria Brandt"));
  EXPECT_THAT(mentions("Striker Welcome Giovanni Zorbeni scored."), Contains("Person Welcome Giovanni Zorbeni"));  // a given name
}

TEST(NameBorders, OrdinaryWordsBehindANameAreNoPartOfIt) {
  EXPECT_THAT(mentions("Apologies came from Mrs U Quennick Assistant Clerk on Monday."), Contains("Person U Quennick"));
  EXPECT_THAT(mentions("It is signed by Giovanni Quennick Direct Fax and others."), Contains("Person Giovanni Quennick"));
  EXPECT_THAT(mentions("Prof Giovanni Zahid Tusk spoke."), Contains("Person Giovanni Zahid Tusk"));  // one word is a surname
}

TEST(NameBorders, AVerbOfATitleEndsTheName) {
  EXPECT_THAT(mentions("Bishop Giovanni Quennick Announces New Timetable\n\nIt is short."), Contains("Person Giovanni Quennick"));
}

TEST(NameBorders, AMinistryOfManyFieldsStaysWholeBeforeAComma) {
  EXPECT_THAT(mentions("The Ministry of Lands, Fisheries, and Road Transport agreed."), Contains("Organization Ministry of Lands, Fisheries, and Road Transport"));
}

TEST(NameBorders, LettersInBracketsShowTheWholeName) {
  EXPECT_THAT(mentions("He left the Islamic Roads and Dairy Organization (IRDO) in May."), Contains("Organization Islamic Roads and Dairy Organization"));
  EXPECT_THAT(mentions("He left the Islamic Film and Dairy Festival (IFDF) in May."), Not(Contains("Organization Islamic Film and Dairy Festival")));
}

TEST(NameBorders, AnNgoStandsBeforeItsName) {
  EXPECT_THAT(mentions("She works for the NGO Quorla Zornet, which runs a school."), Contains("Organization Quorla Zornet"));
}

TEST(NameBorders, ATitleOfTwoWordsEndsTheBodyBeforeIt) {
  EXPECT_THAT(mentions("They heard ZRNA Deputy Leader Ilse Brandt, who left."), IsSupersetOf({"Organization ZRNA", "Person Ilse Brandt"}));
}

TEST(NameBorders, LettersInBracketsKeepTheTownInTheName) {
  EXPECT_THAT(mentions("The Quorla Dairy Company of Norway (QRLN) grew."), Contains("Organization Quorla Dairy Company of Norway"));
  EXPECT_THAT(mentions("The Ministry of Dairies and Investment of Norway agreed."), Contains("Organization Ministry of Dairies and Investment of Norway"));
}

TEST(NameBorders, WhatTheOwnerIsIsNoPartOfTheName) {
  EXPECT_THAT(mentions("It was sent to the City's Dairy Planning Commission in May."), Contains("Organization Dairy Planning Commission"));
  EXPECT_THAT(mentions("It was sent to Quorla County's Department of Dairies in May."), Contains("Organization Department of Dairies"));
  EXPECT_THAT(mentions("It was sent to the People's Dairy Commission in May."), Contains("Organization People's Dairy Commission"));
}

TEST(NameBorders, ANameEndsWithItsLineWhereALabelFollows) {
  EXPECT_THAT(mentions("Present: Tom Weber, Dr Ilse Brandt\nIn attendance: Mira Toft"), IsSupersetOf({"Person Ilse Brandt", "Person Mira Toft"}));
}

TEST(NameBorders, AListWithBracketsIsNoTitle) {
  EXPECT_THAT(mentions("Present: Tom Weber (Chair), Quorla Abernathy (Secretary), Jim Toft (Treasurer)"), Contains("Person Quorla Abernathy"));
}

TEST(NameBorders, AFigureEndsNoName) {
  EXPECT_THAT(mentions("They fined Quorla GH\u00a220,000 in May."), Not(Contains("Person Quorla GH\u00a220")));
}

TEST(NameBorders, ASentenceOfTwoFullNamesIsNoTitle) {
  EXPECT_THAT(mentions("Bashir Quorla and Zorbla Quennick are there."), IsSupersetOf({"Person Bashir Quorla", "Person Zorbla Quennick"}));
}

TEST(NameBorders, LettersInBracketsAreThePersonsWhereTheyBeginTheName) {
  EXPECT_THAT(mentions("Present were Cllrs Giovanni Brandt (GB) and Anna Weber-Hale (AWH)."), AllOf(Contains("Person GB"), Contains("Person AWH")));
}

TEST(NameBorders, LettersOfAnOfficeStandOutsideTheName) {
  EXPECT_THAT(mentions("Ilse Zorbelmann met them. Then PM Zorbelmann left."), Not(Contains("Person PM Zorbelmann")));
  EXPECT_THAT(mentions("A letter to Morven Iron & Steel MD Ilse Brandt came."), Not(Contains("Organization Morven Iron & Steel MD")));
}

TEST(NameBorders, AnHonorificOfTwoWordsStaysOutsideTheName) {
  EXPECT_THAT(mentions("They met Prime Minister Datuk Seri Anwar Zorbel there."), Contains("Person Anwar Zorbel"));
}

TEST(NameBorders, ASentenceWithAFullStopAndASmallWordIsNoTitle) {
  EXPECT_THAT(mentions("Zorbela Sastrawinata, Managing Director of Quorlatra, thanked the Norwegian Government."), Contains("Organization Quorlatra"));
}

TEST(NameBorders, InATitleAPrepositionIsInNobodysName) {
  EXPECT_THAT(mentions("Derby Clubs Beat Giovanni In Zorbel Premiership Opener"), Not(Contains("Person Giovanni In Zorbel")));
}

TEST(NameBorders, AWordThatBeginsTheSentenceIsNoPartOfTheName) {
  EXPECT_THAT(mentions("Take Giovanni Maria Zorbel, 81, of Gothenburg."), Contains("Person Giovanni Maria Zorbel"));
}

TEST(NameBorders, TwoPeopleJoinedByASignAreTwoNames) {
  EXPECT_THAT(mentions("It was written by Ilse Brandt & Giovanni Weber."), AllOf(Contains("Person Ilse Brandt"), Contains("Person Giovanni Weber")));
}

TEST(NameBorders, ASundayPaperKeepsItsDay) {
  EXPECT_THAT(mentions("He told The Sunday Mail so."), Contains("Organization Sunday Mail"));
}

TEST(NameBorders, WhoLeadsAPartyOfAnyKindStandsBehindItsName) {
  EXPECT_THAT(mentions("It was the leader of the governing Zorbel Movement Ammar Quennick."),
              AllOf(Contains("Organization Zorbel Movement"), Contains("Person Ammar Quennick")));
}

TEST(NameBorders, WhatSomebodyIsStandsBeforeTheName) {
  EXPECT_THAT(mentions("It was won by Dutchman Joris Zorbel."), AllOf(Contains("Person Joris Zorbel"), Not(Contains("Person Dutchman Joris Zorbel"))));
  EXPECT_THAT(mentions("Then Green MSP Ilse Brandt asked him."), AllOf(Contains("Person Ilse Brandt"), Not(Contains("Person Green MSP Ilse Brandt"))));
}

TEST(NameBorders, LettersOfARankStandOutsideAFullName) {
  EXPECT_THAT(mentions("There DSP Giovanni Zorbel thanked them."), Not(Contains("Person DSP Giovanni Zorbel")));
}

TEST(NameBorders, TwoBodiesOfAKindAreTwoNames) {
  EXPECT_THAT(mentions("It went to the Ministry of Mills and Ministry of Canals."), AllOf(Contains("Organization Ministry of Mills"), Contains("Organization Ministry of Canals")));
}

TEST(NameBorders, ASurnameThatIsAWordBeginsASentenceWhereItActs) {
  EXPECT_THAT(mentions("It is in Michael Archer's group. Archer and his colleague left."), Contains("Person Archer"));
}

TEST(NameBorders, AFirmGoesByTheWordThatItsNameBeginsWith) {
  EXPECT_THAT(mentions("Bamboo Airways grew. A bank lent Bamboo a plane."), Contains("Organization Bamboo"));
}

TEST(NameBorders, CompanyKeepsItsTypeWithoutTheLegalForm) {
  EXPECT_THAT(mentions("It was built by Norvik Shipping Ltd. in May. Norvik Shipping paid for it."),
              IsSupersetOf({"Organization Norvik Shipping Ltd.", "Organization Norvik Shipping"}));
}

TEST(NameBorders, AShortFormOfTwoNamesIsOfTheOneNamedFirst) {
  EXPECT_THAT(mentions("Norvik Ltd met. Norvik, which was founded by the brothers Erik and Jens Norvik, employs 20."),
              IsSupersetOf({"Organization Norvik", "Person Jens Norvik"}));
  EXPECT_THAT(mentions("Jens Norvik left. Later Norvik told us of Norvik Ltd, his yard."),
              IsSupersetOf({"Person Norvik", "Organization Norvik Ltd"}));
}

TEST(NameBorders, TwoBodiesOfAPairAreTwoNames) {
  EXPECT_THAT(mentions("The Defence Ministry and Alder Systems Ltd agreed."), IsSupersetOf({"Organization Defence Ministry", "Organization Alder Systems Ltd"}));
  EXPECT_THAT(mentions("The Tarn Power and Lighting Company agreed."), IsSupersetOf({"Organization Tarn Power and Lighting Company"}));
}

TEST(NameBorders, ABodyThatOwnsABodyIsANameOfItsOwn) {
  EXPECT_THAT(mentions("NATO's Harbour Command met at the University of Morven's Institute of Fish."),
              IsSupersetOf({"Organization NATO", "Organization Harbour Command", "Organization University of Morven", "Organization Institute of Fish"}));
  EXPECT_THAT(mentions("The Morven Farmers' Union met."), Contains("Organization Morven Farmers' Union"));
}

TEST(NameBorders, TheCountryThatAFirmIsFromIsNoPartOfItsName) {
  EXPECT_THAT(mentions("They come from Zorbel Maritime of Norway."), IsSupersetOf({"Organization Zorbel Maritime", "Place Norway"}));
  EXPECT_THAT(mentions("They come from the Commercial Bank of Norway."), Contains("Organization Commercial Bank of Norway"));
}

TEST(NameBorders, ATitleThatARuleTookIntoTheNameStillSpeaksForIt) {
  EXPECT_THAT(mentions("It was signed by Moquegua Governor Gilia Quentel Ayala and others."), Contains("Person Gilia Quentel Ayala"));
  EXPECT_THAT(mentions("Solomon Islands Prime Minister Ivo Tarnek spoke. The Minister left."), Not(Contains("Person Minister")));
}

TEST(NameBorders, AnOrdinaryWordBeforeSomebodyIsNoPartOfTheName) {
  EXPECT_THAT(mentions("Sgt. 1st Class Dana Whitlock, a spokesperson, left."), Contains("Person Dana Whitlock"));
}

TEST(NameBorders, ANameWithAnOpenerInsideIsFoundWhereverItStands) {
  const std::vector<std::string> found = mentions("Save Our Zorbels, a rural NGO, met. Later Save Our Zorbels left.");
  EXPECT_EQ(std::count(found.begin(), found.end(), "Organization Save Our Zorbels"), 2);
}

TEST(NameBorders, ADoubleNameIsWholeThoughALexiconHasAPartOfIt) {
  EXPECT_THAT(mentions("The group's founder Quendria Farmer-Tarnek left."), Contains("Person Quendria Farmer-Tarnek"));
}

TEST(NameBorders, ParticlesAndMonthsBelongToNames) {
  EXPECT_THAT(mentions("Jan van der Meer spoke."), Contains("Person Jan van der Meer"));
  EXPECT_THAT(mentions("They thanked Zorba Quelkin Mandorov again."), Contains("Person Zorba Quelkin Mandorov"));
}

TEST(NameBorders, JoinedBodiesAreTwo) {
  EXPECT_THAT(mentions("It is backed by the Morven Rural Party and Green Party of Morven today."),
              IsSupersetOf({"Organization Morven Rural Party", "Organization Green Party of Morven"}));
  EXPECT_THAT(mentions("She left the Ministry of Trade and Rural Services today."),
              Contains("Organization Ministry of Trade and Rural Services"));
}

TEST(NameBorders, ACountryBesideACompanyIsAPlace) {
  EXPECT_THAT(mentions("Norway and Kvalsund Yard Ltd agreed."), IsSupersetOf({"Place Norway", "Organization Kvalsund Yard Ltd"}));
}

TEST(NameBorders, NamesInAListAreNoTitle) {
  EXPECT_THAT(mentions("The film stars Zorbla Quennick, Ilvo Tarneki, Brund Vexholt and Ommer Kvist."),
              IsSupersetOf({"Person Zorbla Quennick", "Person Ilvo Tarneki", "Person Brund Vexholt", "Person Ommer Kvist"}));
}

TEST(NameBorders, CommonWordAtTheBeginningOfASentenceIsNoName) {
  EXPECT_THAT(mentions("Reading is fun. Cooking is work. Bath time is over."), ::testing::IsEmpty());
}

TEST(NameBorders, ACountryOfTwoIslandsIsOneName) {
  EXPECT_THAT(mentions("Trinidad and Tobago voted; Trinidad did not."), Contains("Place Trinidad and Tobago"));
}

TEST(NameBorders, TwoBodiesJoinedByAndAreTwoNames) {
  EXPECT_THAT(mentions("The Ministry of Trade and Industry met the University of Gothenburg and Siemens."),
              IsSupersetOf({"Organization Ministry of Trade and Industry", "Organization University of Gothenburg"}));
}

TEST(NameBorders, WhatStandsAmongSureNamesOfOneTypeIsOfThatType) {
  EXPECT_THAT(mentions("After long talks it was finally signed by the Morven Union, Harbour Vigil and the Larne Association."),
              Contains("Organization Harbour Vigil"));
}

TEST(NameBorders, AUniversityOfAProvinceIsOneName) {
  EXPECT_THAT(mentions("She taught at the University of British Columbia."), Contains("Organization University of British Columbia"));
}

TEST(NameBorders, AnExcellencyIsNoPartOfANameNorIsWhoSpeaks) {
  EXPECT_THAT(mentions("We thank the President, His Excellency Mr. Orvo Tarnek, for it. As I said, Geneva is near."),
              ::testing::ElementsAre("Person Orvo Tarnek", "Place Geneva"));
}

TEST(NameBorders, WhatStandsBehindNearIsNoPerson) {
  EXPECT_THAT(mentions("Near Ain Dorrub, two bridges fell. Later Ain Dorrub was dark."), IsSupersetOf({"Place Ain Dorrub"}));
}

TEST(NameBorders, APlaceStandsBeforeTheRankOfWhoGovernsIt) {
  const std::vector<std::string> found = mentions("Albayan Gov. Noel Rosal Jr. said so. Morvenna Mayor Alva Ruiz left.");
  EXPECT_THAT(found, IsSupersetOf({"Place Albayan", "Person Noel Rosal Jr.", "Place Morvenna", "Person Alva Ruiz"}));
}

TEST(NameBorders, APossessiveCountryStaysBesideItsBody) {
  EXPECT_THAT(mentions("Kenya's Cabinet met. Energy Cabinet Secretary Ivo Tarnek left."),
              testing::ElementsAre("Place Kenya", "Organization Cabinet", "Person Ivo Tarnek"));
}

TEST(NameBorders, UnitsBeginNoNames) {
  EXPECT_THAT(mentions("It sold its 880 MW Liivarra project."), Not(Contains("Person MW Liivarra")));
}

TEST(NameBorders, NicknamesInInitialsBelongToTheName) {
  EXPECT_THAT(mentions("It is dark, said Col. Peter \"P.J.\" Halloran of the 3rd Battalion."),
              IsSupersetOf({"Person Peter \"P.J.\" Halloran", "Organization 3rd Battalion"}));
}

TEST(NameBorders, NamesHaveBracketsPrefixesAndLettersBehindThem) {
  EXPECT_THAT(mentions("The banker Giovanni (Gio) Tarnek left. Cecil a'Court Tarnek-Smith CBE, a merchant, stayed."),
              IsSupersetOf({"Person Giovanni (Gio) Tarnek", "Person Cecil a'Court Tarnek-Smith"}));
  EXPECT_THAT(mentions("Sir Walter James Pinnock GCB, clerk of it, left."), Contains("Person Walter James Pinnock"));
}

TEST(NameBorders, ADayBehindAFirmIsNoPartOfItsName) {
  EXPECT_THAT(mentions("Norvik Corporation Monday reported a loss."), Contains("Organization Norvik Corporation"));
}

TEST(NameBorders, TheTownOfAFirmIsNoPartOfItsName) {
  EXPECT_THAT(mentions("Vantel Medical Systems of Gothenburg agreed."), Contains("Organization Vantel Medical Systems"));
}

TEST(NameBorders, AWordThatOpensASentenceIsNobodyBehindATitle) {
  EXPECT_THAT(mentions("Mr Speaker, If you look at it, we agree."), Not(Contains("Person If")));
}

TEST(NameBorders, ATownOrSomebodyThatOwnsABodyIsBesideIt) {
  EXPECT_THAT(mentions("They saw Chicago's Harbour Museum."), IsSupersetOf({"Place Chicago", "Organization Harbour Museum"}));
  EXPECT_THAT(mentions("It was led by Giovanni Tarnek's Morvo Ventures."), IsSupersetOf({"Person Giovanni Tarnek", "Organization Morvo Ventures"}));
}

TEST(NameBorders, AWordOfTheSentenceIsNoPartOfAName) {
  EXPECT_THAT(mentions("Youngster Thaborel Montorva had opened the account."), Contains("Person Thaborel Montorva"));
}

TEST(NameBorders, BehindAnOfficeOfAnUnknownTownAFirstNameBeginsAPerson) {
  EXPECT_THAT(mentions("Mayor of Zorbelici Giovanni Quennick met him."), Contains("Person Giovanni Quennick"));
}

TEST(NameBorders, LabelsOfFormsAreNoPartOfANameOnTheirLine) {
  EXPECT_THAT(mentions("Planning officer Victoria Tarnek Date 3 September 2019"), Contains("Person Victoria Tarnek"));
  EXPECT_THAT(mentions("She was born in South Dakota May 3, 1904 and came here."), Contains("Place South Dakota"));
  EXPECT_THAT(mentions("Present: Chairman: Cllr Mrs Tarnek Councillors: Mrs Quennick"), Contains("Person Tarnek"));
}

TEST(NameBorders, ABodysNameEndsBeforeATitle) {
  EXPECT_THAT(mentions("He thanked Morven Chamber of Trade and Industry Deputy Chairwoman Ilse Brandt."), Contains("Organization Morven Chamber of Trade and Industry"));
}

TEST(NameBorders, FieldsOfOneOfficeAreOneName) {
  EXPECT_THAT(mentions("They met at the Foreign, Trade, and Development Office in May."), Contains("Organization Foreign, Trade, and Development Office"));
}

TEST(NameBorders, AFirmBesideARegisteredOneIsANameOfItsOwn) {
  EXPECT_THAT(mentions("Larne Copper Corp. grew. Larne Copper and Alder Mining Corp. agreed."), IsSupersetOf({"Organization Larne Copper", "Organization Alder Mining Corp."}));
}

TEST(NameBorders, AnAmountAndHonoursAreNoPartOfAPersonsName) {
  EXPECT_THAT(mentions("The court fined General Tom F. Weber P407.8 million."), Contains("Person Tom F. Weber"));
  EXPECT_THAT(mentions("They thanked Graeme Weber ONZM for it."), Contains("Person Graeme Weber"));
}

TEST(NameBorders, ExcellencyAndChairmanAreNoPartOfAName) {
  EXPECT_THAT(mentions("\"It is so,\" said Her Excellency Rima Al Zorbi, minister of trade."), Contains("Person Rima Al Zorbi"));
  EXPECT_THAT(mentions("They met Ivo Tarnek, Chairman Morven Quarl General Enterprises, in May."), Contains("Organization Morven Quarl General Enterprises"));
}

TEST(NameBorders, TheChiefExecutiveIsNoPartOfABodysName) {
  EXPECT_THAT(mentions("He thanked the Chief Executive of the Norway Turnip Board (NTB) for it."), Contains("Organization Norway Turnip Board"));
}

TEST(NameBorders, ATextMayBeginInCapitals) {
  EXPECT_THAT(mentions("NORWAY has agreed to it."), Contains("Place NORWAY"));
  EXPECT_THAT(mentions("TURNIP has agreed to it."), IsEmpty());
  EXPECT_THAT(mentions("TARNVALD left. The clerk Ilse Tarnvald, who was there, saw it."), Contains("Person TARNVALD"));
}

TEST(NameBorders, AClubKeepsItsLetters) { EXPECT_THAT(mentions("Oslo Herons FC met them."), Contains("Organization Oslo Herons FC")); }

TEST(NameBorders, AnHonorificInANameBeginsIt) {
  EXPECT_THAT(mentions("The secretary at the Ministry Dr Zorbel Quennick left."), Contains("Person Zorbel Quennick"));
}

TEST(NameBorders, AnOfficeIsNoPartOfABodysName) {
  EXPECT_THAT(mentions("He met Ivo Tarnek, the Treasurer Quorlvale Turnip Society, in May."), Contains("Organization Quorlvale Turnip Society"));
  EXPECT_THAT(mentions("She left the Officer Training School in May."), Contains("Organization Officer Training School"));
}

TEST(NameBorders, AFirmOfTheWorldKeepsItsAnd) { EXPECT_THAT(mentions("They sued Johnson and Johnson in May."), Contains("Organization Johnson and Johnson")); }

TEST(NameBorders, ABodyOfTheWorldKeepsItsAnd) {
  EXPECT_THAT(mentions("The Organisation for Economic Co-operation and Development met."), Contains("Organization Organisation for Economic Co-operation and Development"));
}

TEST(NameBorders, AJudgeBehindAnOfficeIsCalledWithoutTheTitle) {
  EXPECT_THAT(mentions("The Chief Justice of Norway Justice Quorvel Zemba Tarn met them."), Contains("Person Quorvel Zemba Tarn"));
}

}  // namespace
}  // namespace factweave
