// SPDX-License-Identifier: MIT
#include "extractors/names/short_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extractors/names/name_table.h"
#include "extractors/rule_language/rule_set.h"

namespace factweave {
namespace {

using ::testing::Contains;
using ::testing::Not;

std::vector<std::string> forms(std::string_view type, std::string_view name, std::string_view subtype = {}) {
  RuleSet rules;
  rules.lexicons.push_back({"legal_form", true, {"text"}, {{"Ltd.", {}}, {"Co.", {}}}, {}});
  rules.lexicons.push_back({"organization_head", true, {"text"}, {{"Construction", {}}}, {}});
  rules.lexicons.push_back({"country", true, {"text"}, {{"Norway", {}}}, {}});
  rules.lexicons.push_back({"first_name", true, {"text"}, {{"Flynn", {}}}, {}});
  rules.lexicons.push_back({"foreign_body_word", true, {"text"}, {{"Grupo", {}}}, {}});
  const NameLists lists(rules);
  std::vector<std::string> texts;
  for (const ShortForm& form : short_forms(type, name, lists, subtype)) texts.push_back(form.text);
  return texts;
}

TEST(ShortForms, OfAPersonAreSurnameFirstNameAndBothWithoutTheMiddle) {
  EXPECT_THAT(forms("Person", "Ilse Maria van Brandt"), Contains("Brandt"));
  EXPECT_THAT(forms("Person", "Ilse Maria van Brandt"), Contains("van Brandt"));
  EXPECT_THAT(forms("Person", "Ilse Maria Brandt"), Contains("Ilse Brandt"));
  EXPECT_THAT(forms("Person", "Ilse Brandt Jr."), Contains("Ilse Brandt"));
}

TEST(ShortForms, OfAnOrganizationAreInitialsFirstWordAndNameWithoutLegalForm) {
  EXPECT_THAT(forms("Organization", "Norvik Shipping Ltd."), Contains("Norvik Shipping"));
  EXPECT_THAT(forms("Organization", "Northern Rail Agency"), Contains("NRA"));
  EXPECT_THAT(forms("Organization", "Norway Rail"), Not(Contains("Norway")));
  EXPECT_THAT(forms("Organization", "Norvik Grid Construction"), Contains("Norvik Grid"));
  EXPECT_THAT(forms("Organization", "Norvik Net Ltd."), Contains("NNL"));
  EXPECT_THAT(forms("Organization", "Grupo Quorla"), Contains("Quorla"));
}

TEST(ShortForms, OfARegisteredFirmAreTheWordsBeforeItsKindAlsoWhereTheyBeginWithAPlace) {
  EXPECT_THAT(forms("Organization", "Norway Grid Construction Ltd."), Contains("Norway Grid"));
  EXPECT_THAT(forms("Organization", "Norway Grid Construction"), Not(Contains("Norway Grid")));
}

TEST(ShortForms, OfAFirmWithTwoLegalFormsAreTheWordsBeforeBoth) {
  EXPECT_THAT(forms("Organization", "Zorbo Quentar Co., Ltd."), Contains("Zorbo Quentar"));
}

TEST(ShortForms, OfARegisteredFirmOfATownIsTheWordBehindTheTown) {
  EXPECT_THAT(forms("Organization", "Norway Zorbo Technology Ltd."), Contains("Zorbo"));
  EXPECT_THAT(forms("Organization", "Norway Zorbo Technology"), Not(Contains("Zorbo")));
  EXPECT_THAT(forms("Organization", "Norway Construction Works Ltd."), Not(Contains("Construction")));
}

TEST(ShortForms, OfATeamIsItsLastWord) {
  const RuleSet rules;
  const NameLists lists(rules);
  const std::vector<ShortForm> team = short_forms("Organization", "Golden Herons", lists, "sports");
  EXPECT_TRUE(std::any_of(team.begin(), team.end(), [](const ShortForm& form) { return form.text == "Herons" && form.is_word; }));
  EXPECT_THAT(forms("Organization", "Golden Herons"), Not(Contains("Herons")));
  EXPECT_THAT(forms("Organization", "Golden States", "sports"), Not(Contains("States"))) << "countries";
}

TEST(ShortForms, PlacesHaveNone) { EXPECT_TRUE(forms("Place", "Dunmore Bay").empty()); }

TEST(NameTable, IndependentEvidenceAddsUp) {
  NameTable table;
  table.add("Brandt", "Person", "individual", 0.5, "a");
  table.add("Brandt", "Person", "", 0.5, "b");
  table.add("Brandt", "Place", "city", 0.7, "c");
  NameTable::decide(table.record("Brandt"), 0.5);
  ASSERT_NE(table.record("Brandt").decided, nullptr);
  EXPECT_EQ(table.record("Brandt").decided->type, "Person");
  EXPECT_NEAR(table.record("Brandt").decided->score, 0.75, 1e-9);
}

TEST(NameTable, OneRuleSpeaksOnceAndAHalf) {
  NameTable table;
  for (int i = 0; i < 5; ++i) table.add("Brandt", "Person", "", 0.4, "a");
  EXPECT_NEAR(table.record("Brandt").scores.front().score, 1 - 0.6 * 0.8, 1e-9);
}

TEST(NameTable, WithoutEnoughEvidenceThereIsNoName) {
  NameTable table;
  table.add("Brandt", "Person", "", 0.3, "a");
  NameTable::decide(table.record("Brandt"), 0.44);
  EXPECT_EQ(table.record("Brandt").decided, nullptr);
}

TEST(ShortForms, OfAGroupIsTheNameOfItsFounder) {
  EXPECT_THAT(forms("Organization", "Flynn Group"), Contains("Flynn"));
  EXPECT_THAT(forms("Organization", "Flynn School"), Not(Contains("Flynn")));
}

TEST(ShortForms, OfAClubIsItWithoutItsLetters) {
  EXPECT_THAT(forms("Organization", "Dunmore Town FC"), Contains("Dunmore Town"));
}

TEST(ShortForms, OfCapitalsAtTheBeginAreInSmallLettersToo) {
  EXPECT_THAT(forms("Organization", "DUNMORE Town FC"), IsSupersetOf({"Dunmore Town FC", "Dunmore Town"}));
  EXPECT_THAT(forms("Person", "OTTOKAR Tarnek"), Contains("Ottokar Tarnek"));
  EXPECT_THAT(forms("Organization", "NASA Turnip Bureau"), Not(Contains("Nasa Turnip Bureau")));
}

TEST(ShortForms, OfATeamOfThreeWordsAreTwo) {
  EXPECT_THAT(forms("Organization", "Dunmore Night Herons", "sports"), Contains("Night Herons"));
  EXPECT_THAT(forms("Organization", "Dunmore Night Herons"), Not(Contains("Night Herons")));
}

}  // namespace
}  // namespace factweave
