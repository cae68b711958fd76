// SPDX-License-Identifier: MIT
// Places in whole texts, with the built-in rules: what they are and what the registers say of them.
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

TEST(Places, SomebodyBehindATownIsNoTown) {
  EXPECT_THAT(mentions("The District Police Officer, Oslo, Ashfaq Zorbel Khan briefed them."), AllOf(Contains("Place Oslo"), Not(Contains("Place Ashfaq Zorbel Khan")), Not(Contains("Place District Police Officer"))));
}

TEST(Places, ATownAndAWordAreNobody) {
  EXPECT_THAT(mentions("They saw the Florence Modern again. It was the Florence Modern."), Not(Contains("Person Florence Modern")));
}

TEST(Places, APlaceHasPartsByDirection) {
  EXPECT_THAT(mentions("They live in Quorla. The rails end at South Quorla."), Contains("Place South Quorla"));
}

TEST(Places, APlaceHasSides) {
  EXPECT_THAT(mentions("They left Gothenburg. Then Gothenburg South voted."), Contains("Place Gothenburg South"));
}

TEST(Places, CountriesAndNationalitiesArePlaces) {
  EXPECT_THAT(mentions("Norway will send Danish cheese to the Russian Federation."),
              ::testing::ElementsAre("Place Norway", "Place Danish", "Place Russian Federation"));
}

TEST(Places, PlacesHaveCodesAndPeopleRoles) {
  const Annotations annotations = extracted("President Ilse Brandt left Norway.");
  const auto find = [&](std::string_view type) {
    return std::find_if(annotations.mentions.begin(), annotations.mentions.end(),
                        [&](const Mention& m) { return m.type == type && m.level == Level::name; });
  };
  ASSERT_NE(find("Place"), annotations.mentions.end());
  EXPECT_EQ(attribute(find("Place")->attributes, "country_code"), "NO");
  ASSERT_NE(find("Person"), annotations.mentions.end());
  EXPECT_EQ(attribute(find("Person")->attributes, "roles"), "President");
}

TEST(Places, ACityThatIsAlsoARegionOfItsCountryIsTheCity) {
  const Annotations a = extracted("She left Budapest for New York.");
  for (const std::string_view name : {"Budapest", "New York"}) {
    const auto city = std::find_if(a.entities.begin(), a.entities.end(), [&](const Entity& e) { return e.name == name; });
    ASSERT_NE(city, a.entities.end()) << name;
    EXPECT_EQ(city->subtype, "city") << name;
    EXPECT_FALSE(attribute(city->attributes, "geonames").empty()) << name;
  }
}

TEST(Places, AStateCalledLikeACityHasNoPlaceOnTheMapOfTheCity) {
  const Annotations a = extracted("It grows in Washington state.");
  ASSERT_EQ(a.entities.front().name, "Washington");
  EXPECT_EQ(a.entities.front().subtype, "region");
  EXPECT_EQ(attribute(a.entities.front().attributes, "iso3166"), "US-WA");
  EXPECT_EQ(attribute(a.entities.front().attributes, "geonames"), "");
}

TEST(Places, AnAreaIsKnownByItsNameInEveryForm) {
  const Annotations a = extracted("African ministers met in Africa. Soviet envoys came from the USSR to The Hague. Southeast Asia and South-East Asia are one.");
  std::vector<std::string> canonical, names;
  for (const Entity& e : a.entities) {
    if (e.type != "Place") continue;
    canonical.push_back(e.canonical);
    names.push_back(e.name + "/" + e.subtype);
  }
  EXPECT_THAT(canonical, ::testing::UnorderedElementsAre("gazetteer:Africa", "iso3166:SUHH", "", "gazetteer:Southeast Asia"));
  EXPECT_THAT(names, Contains("Africa/continent"));
  const auto hague = std::find_if(a.entities.begin(), a.entities.end(), [](const Entity& e) { return e.name == "Hague"; });
  ASSERT_NE(hague, a.entities.end());
  EXPECT_EQ(attribute(hague->attributes, "geonames"), "2747373");
}

TEST(Places, WhereThingsAreSaidToBeIsASeriesOfPlaces) {
  EXPECT_THAT(mentions("They saw mills in Quorlwick, Beskara, and Tarnuvo."), IsSupersetOf({"Place Quorlwick", "Place Beskara", "Place Tarnuvo"}));
  EXPECT_THAT(mentions("They saw it in Quorlwick, Ivo Tarnek, and Beskara Lom."), Not(Contains("Place Beskara Lom")));
}

TEST(Places, RegistersKnowThePlaceBetterThanItsShape) {
  const std::initializer_list<std::pair<const char*, const char*>> kPlaces = {
      {"She lives in North Dakota now.", "region"},         {"It is made in Europe.", "continent"},
      {"They landed at Zorbel Airport, Norway.", "facility"}, {"It lies in Zorbel Province, Norway.", "region"},
      {"It lies in South Gothenburg.", "district"},
  };
  for (const auto& [text, subtype] : kPlaces) {
    const Annotations found = extracted(text);
    EXPECT_EQ(found.mentions.front().subtype, subtype) << text;
  }
}

TEST(Places, APartLiesInTheCountryOfTheWhole) {
  const Annotations found = extracted("It lies in Southern Rogaland.");
  EXPECT_EQ(attribute(found.mentions.front().attributes, "country_code"), "NO");
}

TEST(Places, ARegionTakesTheCodeOfTheRegister) {
  const Annotations found = extracted("They moved to the state of New York.");
  EXPECT_EQ(attribute(found.mentions.front().attributes, "iso3166"), "US-NY");
}

}  // namespace
}  // namespace factweave
