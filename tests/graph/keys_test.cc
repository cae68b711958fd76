// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <initializer_list>
#include <utility>

#include "graph/canonical_key.h"
#include "graph/iso_interval.h"
#include "graph/property_types.h"
#include "graph/text_cleaning.h"
#include "graph/uuid.h"
#include "graph/word_variants.h"

namespace factweave {
namespace {

TEST(CanonicalKey, CaseWidthDiacriticsAndPunctuationFold) {
  EXPECT_EQ(name_key("Škoda-Works,  Ltd."), "skoda works ltd");
  EXPECT_EQ(name_key("O’Brien"), name_key("OBRIEN"));
  EXPECT_EQ(name_key("Ørsted & Søn"), "orsted and son");
  EXPECT_EQ(name_key("Ｎｏｒｖｉｋ"), "norvik");
  EXPECT_EQ(name_key("Минск"), "минск");
  EXPECT_EQ(name_key("..."), "");
}

TEST(CanonicalKey, HonorificsLegalFormsAndGenericHeadsGo) {
  EXPECT_EQ(person_key("Dr. Mrs Ilse Brandt"), "ilse brandt");
  EXPECT_EQ(person_key("Dr"), "dr");
  EXPECT_EQ(organization_key("The Norvik Shipping Co., Ltd."), "norvik shipping");
  EXPECT_EQ(organization_key("Brandt & Co"), "brandt");
  EXPECT_EQ(organization_key("Limited"), "limited");
  EXPECT_EQ(place_key("the City of Dunmore"), "dunmore");
  EXPECT_EQ(place_key("People's Republic of China"), "china");
}

TEST(CanonicalKey, InitialsAreOneWord) {
  for (const char* name : {"J.P. Brandt", "JP Brandt", "J. P. Brandt"}) EXPECT_EQ(name_key(name), "jp brandt") << name;
  EXPECT_EQ(name_key("Ilse J. Brandt"), "ilse j brandt");
}

TEST(CanonicalKey, LegalFormsWrittenDifferentlyAreOneClass) {
  EXPECT_EQ(legal_form_class("Norvik Limited"), legal_form_class("Norvik Ltd."));
  EXPECT_EQ(legal_form_class("OJSC Norvik Corporation"), legal_form_class("Norvik Joint Stock Company"));
  EXPECT_NE(legal_form_class("Norvik GmbH"), legal_form_class("Norvik Ltd."));
  EXPECT_EQ(legal_form_class("Norvik"), "");
}

TEST(CanonicalKey, LegalFormsOfManyCountriesGo) {
  for (const char* name :
       {"Norvik Aktiengesellschaft", "Norvik G.m.b.H. & Co. KG", "Norvik A/S", "Norvik S.p.A.", "Norvik Sp. z o.o.", "OOO Norvik",
        "PT Norvik Tbk", "Norvik Sdn. Bhd.", "Norvik S.A.B. de C.V.", "Norvik Public Limited Company", "Norvik d.o.o.",
        "Limited Liability Company Norvik", "Norvik AB (publ)", "Norvik Company Limited"}) {
    EXPECT_EQ(organization_key(name), "norvik") << name;
  }
  EXPECT_EQ(organization_key("PT"), "pt");
  EXPECT_EQ(organization_key("AB Norvik"), "ab norvik");  // AB may be a name's initials
}

TEST(CanonicalKey, MinistriesHaveOneOrder) {
  for (const char* name : {"Agriculture Ministry", "Ministry of Agriculture", "Ministry for Agriculture", "the Ministry of the Agriculture"}) {
    EXPECT_EQ(organization_key(name), "ministry of agriculture") << name;
  }
  EXPECT_EQ(organization_key("Foreign Ministry"), organization_key("Ministry of Foreign Affairs"));
  EXPECT_EQ(organization_key("Justice Department"), organization_key("Department of Justice"));
  EXPECT_EQ(organization_key("State Department"), "state department");
  EXPECT_EQ(organization_key("Norvik Ministry"), "norvik ministry");
}

TEST(CanonicalKey, UnionRepublicsAreAbbreviated) { EXPECT_EQ(place_key("Estonian SSR"), place_key("Estonian Soviet Socialist Republic")); }

TEST(CanonicalKey, WordsHaveOneSpelling) {
  const std::initializer_list<std::pair<const char*, const char*>> kSame = {
      {"World Aluminium Organisation", "World Aluminum Organization"},
      {"Centre for Labour and Defence", "Center for Labor and Defense"},
      {"Univ. of Dunmore", "University of Dunmore"},
      {"U.S. Lake Guard", "United States Lake Guard"},
      {"Int'l Tyre Assn.", "International Tire Association"},
      {"Channel Four", "Channel 4"},
      {"First Dunmore Bank", "1st Dunmore Bank"},
  };
  for (const auto& [one, other] : kSame) EXPECT_EQ(organization_key(one), organization_key(other)) << one;
  EXPECT_EQ(place_key("St. Brannock"), place_key("Saint Brannock"));
  EXPECT_EQ(organization_key("US"), "us");  // alone it has a code or a long form of its own
  EXPECT_EQ(person_key("Una Seymour"), "una seymour");
  EXPECT_EQ(person_key("St John Labour"), "st john labour");  // people spell their names themselves
}

TEST(CanonicalKey, SpellingsOfOneNameMeet) {
  EXPECT_EQ(spelling_key("aleksandr petrenko"), spelling_key("alexander petrenko"));
  EXPECT_NE(spelling_key("aleksandr petrenko"), spelling_key("aleksei petrenko"));
}

TEST(CanonicalKey, AcronymsAreShortAndAllCapitals) {
  EXPECT_TRUE(is_acronym("NRA"));
  EXPECT_TRUE(is_acronym("U.N."));
  EXPECT_FALSE(is_acronym("Nra"));
  EXPECT_FALSE(is_acronym("NORVIK GROUP"));
}

TEST(Uuid, IsVersionFiveOfTheProjectsNamespace) {
  // From another implementation (Python's uuid.uuid5).
  EXPECT_EQ(stable_uuid("Place\x1fiso:BY"), "c5176a5c-0889-57d2-8019-fe54ca9bdb80");
  EXPECT_EQ(uuid_v5("\x6b\xa7\xb8\x10\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8", "www.example.com").size(), 36U);
}

TEST(IsoInterval, EveryPrecisionHasFirstAndLastDay) {
  const auto span = [](std::string_view iso) {
    const auto days = iso_interval(iso);
    return days ? days->from + " " + days->to : std::string("none");
  };
  EXPECT_EQ(span("2024-02"), "2024-02-01 2024-02-29");
  EXPECT_EQ(span("2024-Q3"), "2024-07-01 2024-09-30");
  EXPECT_EQ(span("2024-H2"), "2024-07-01 2024-12-31");
  EXPECT_EQ(span("2024-W01"), "2024-01-01 2024-01-07");
  EXPECT_EQ(span("2020-W53"), "2020-12-28 2021-01-03");
  EXPECT_EQ(span("203X"), "2030-01-01 2039-12-31");
  EXPECT_EQ(span("2020/2022"), "2020-01-01 2022-12-31");
  for (const char* other : {"XXXX-05-07", "2023-02-29", "T15:30", "P10W", "2022/2020", "", "2025-SU"}) {
    EXPECT_EQ(span(other), "none") << other;
  }
}

TEST(TextCleaning, WhatNoFormatCanCarryIsReplacedAndCounted) {
  CleaningCounts counts;
  EXPECT_EQ(clean_text("a\x01\x0b" "b", counts), "a\xEF\xBF\xBD\xEF\xBF\xBD" "b");
  EXPECT_EQ(counts.replaced_characters, 2U);
  EXPECT_EQ(clean_text("  a\r\nb\rc \n", counts), "a\nb\nc");
  EXPECT_EQ(clean_name("  a \n\t b\xC2\xA0", counts), "a b");
  EXPECT_EQ(clean_name(std::string(999, 'n') + " b", counts), std::string(999, 'n'));  // longer names break indexes
  EXPECT_EQ(clean_text("\xED\xA0\x80", counts).find('\xED'), std::string::npos) << "lone surrogates";
  EXPECT_EQ(clean_text("Null", counts), "Null");
  EXPECT_EQ(counts.null_words, 1U);
  EXPECT_EQ(first_code_points("a\xC3\xA9z", 2), "a\xC3\xA9");
}

TEST(TextCleaning, ALongTextIsCutBetweenWords) {
  EXPECT_EQ(abbreviated("build 40 ferries", 16), "build 40 ferries");
  EXPECT_EQ(abbreviated("build 40 ferries", 15), "build 40\u2026");
  EXPECT_EQ(abbreviated("build, then sail", 8), "build\u2026");
  EXPECT_EQ(abbreviated(std::string(20, 'n'), 10), std::string(9, 'n') + "\u2026");
}

TEST(CanonicalKey, AClassIsInTheSingular) {
  for (const auto& [plural, one] : {std::pair("ferry boats", "ferry boat"), {"batteries", "battery"}, {"gas", "gas"}, {"glass", "glass"}, {"switches", "switch"},
                                    {"gas boxes", "gas box"}, {"virus", "virus"}, {"natural gas", "natural gas"}}) {
    EXPECT_EQ(singular_key(plural), one);
  }
}

TEST(PropertyTypes, NamesOfOtherProgramsAreNotUsed) {
  EXPECT_EQ(edge_label("holdsRole"), "HOLDS_ROLE");
  EXPECT_EQ(edge_label("sameAsPossibly"), "SAME_AS_POSSIBLY");
  EXPECT_EQ(edge_property_name("kind"), "relation_kind");
  EXPECT_EQ(edge_property_name("status"), "relation_status");
  EXPECT_EQ(node_property_name("size"), "entity_size");
}

TEST(LastDay, IsTheDayBeforeWhereTheDeadlineSaysBefore) {
  EXPECT_EQ(last_day("before 2026", "2026"), "2025-12-31");
  EXPECT_EQ(last_day("Before 1 March 2024", "2024-03-01"), "2024-02-29");
  EXPECT_EQ(last_day("by June 2025", "2025-06"), "2025-06-30");
  EXPECT_EQ(last_day("beforehand, in 2025", "2025"), "2025-12-31");
  EXPECT_EQ(last_day("before the vote", ""), std::nullopt);
}

}  // namespace
}  // namespace factweave
