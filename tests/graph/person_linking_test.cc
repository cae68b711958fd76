// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "graph/linker.h"
#include "tests/graph/draft.h"
#include "tests/support/sample_graph.h"

namespace factweave {
namespace {

TEST(PersonLinking, OnePersonWithOneFullNameIsOneNode) {
  Draft a("a"), b("b");
  a.add("Person", "Ilse Brandt");
  b.add("Person", "Dr. Ilse BRANDT");
  const KnowledgeGraph g = link({a.a, b.a});
  EXPECT_EQ(count(g, "Person"), 1U);
  ASSERT_EQ(g.merges().size(), 1U);
  EXPECT_EQ(g.text(g.merges()[0].rule), "graph/same-person-name");
}

TEST(PersonLinking, ASurnameAloneJoinsNothing) {
  Draft a("a"), b("b");
  a.add("Person", "Brandt");
  b.add("Person", "Brandt");
  EXPECT_EQ(count(link({a.a, b.a}), "Person"), 2U);
}

TEST(PersonLinking, ASurnameWithTheSameOfficeIsOnlyPossiblyTheSame) {
  const KnowledgeGraph g = link({person("a", "Ilse Brandt", "mayor", "Dunmore", "IE").a,
                                 person("b", "Brandt", "mayor", "Dunmore", "IE").a});
  EXPECT_EQ(count(g, "Person"), 2U);
  ASSERT_EQ(count_edges(g, "SAME_AS_POSSIBLY"), 1U);
}

TEST(PersonLinking, ACommonNameNeedsSupport) {
  Draft a("a"), b("b");
  a.add("Person", "Anna Smith");
  b.add("Person", "Anna Smith");
  const KnowledgeGraph alone = link({a.a, b.a});
  EXPECT_EQ(count(alone, "Person"), 2U);
  EXPECT_EQ(count_edges(alone, "SAME_AS_POSSIBLY"), 1U);
  const KnowledgeGraph supported = link({person("a", "Anna Smith", "mayor", "Dunmore", "IE").a,
                                         person("b", "Anna Smith", "mayor", "Dunmore", "IE").a});
  EXPECT_EQ(count(supported, "Person"), 1U);
}

TEST(PersonLinking, MayorsOfTwoCitiesAtOneTimeAreTwoPeople) {
  const KnowledgeGraph g = link({person("a", "Ilse Brandt", "mayor", "Dunmore", "IE").a,
                                 person("b", "Ilse Brandt", "mayor", "Larne", "IE").a});
  EXPECT_EQ(count(g, "Person"), 2U);
  EXPECT_GE(g.report().kept_apart.at("roles are incompatible at the same date"), 1U);
}

TEST(PersonLinking, MayorsOfTwoCitiesYearsApartMayBeOnePerson) {
  const KnowledgeGraph g = link({person("a", "Ilse Brandt", "mayor", "Dunmore", "IE", "2010-01-01").a,
                                 person("b", "Ilse Brandt", "mayor", "Larne", "IE", "2025-01-01").a});
  EXPECT_EQ(count(g, "Person"), 1U);
}

TEST(PersonLinking, TwoPersonsThatOneDocumentNamesAreTwo) {
  Draft a("a"), b("b");
  a.add("Person", "Ilse Brandt");
  a.add("Person", "Ilse Brandt");
  b.add("Person", "Ilse Brandt");
  EXPECT_EQ(count(link({a.a, b.a}), "Person"), 3U);
}

TEST(PersonLinking, AnotherSpellingJoinsOnlyWithTheSameOffice) {
  const KnowledgeGraph g = link({person("a", "Alexander Petrenko", "minister", "Dunmore", "IE").a,
                                 person("b", "Aleksandr Petrenko", "minister", "Dunmore", "IE").a});
  EXPECT_EQ(count(g, "Person"), 1U);
  Draft c("c"), d("d");
  c.add("Person", "Alexander Petrenko");
  d.add("Person", "Aleksandr Petrenko");
  EXPECT_EQ(count(link({c.a, d.a}), "Person"), 2U);
}

TEST(PersonLinking, AnotherSpellingAtTheSameBodyIsOnlyPossiblyTheSame) {
  const auto spelled = [](const std::string& id, const std::string& name) {
    Draft d(id);
    const auto one = d.add("Person", name);
    d.role(one, id == "a" ? "engineer" : "director", d.add("Organization", "Norvik Shipping", {}, {}, "company"));
    return d.a;
  };
  const KnowledgeGraph g = link({spelled("a", "Hamadi Okello"), spelled("b", "Hamady Okello")});
  EXPECT_EQ(count(g, "Person"), 2U);
  EXPECT_EQ(count_edges(g, "SAME_AS_POSSIBLY"), 1U);
  EXPECT_EQ(count_edges(link({spelled("a", "Hamadi Okello"), spelled("b", "Hamida Ekelo")}), "SAME_AS_POSSIBLY"), 0U);
}

TEST(PersonLinking, RolesAndTitlesInCapitalsAndSmallLettersAreOne) {
  Draft a("a"), b("b");
  for (Draft* d : {&a, &b}) {
    const std::string title = d == &a ? "Chief Executive" : "chief executive";
    const auto ilse = d->add("Person", d == &a ? "Ilse Brandt" : "Ilse BRANDT", {{"roles", {title}, {}}});
    d->role(ilse, title, d->add("Organization", "Norvik Shipping"));
  }
  const KnowledgeGraph g = link({a.a, b.a});
  EXPECT_EQ(count_edges(g, "HOLDS_ROLE"), 1U);
  std::string text;
  for (const Node& n : g.nodes()) {
    text += std::string(g.text(n.name)) + "|";
    for (const Property& p : g.properties(n)) {
      for (const Value v : g.values(p)) {
        if (g.type_of_node_property(p).is_text()) text += std::string(g.text(v.text())) + "|";
      }
    }
  }
  EXPECT_NE(text.find("chief executive|"), std::string::npos);
  EXPECT_EQ(text.find("Chief Executive|"), std::string::npos) << text;
  EXPECT_EQ(text.find("Ilse BRANDT"), std::string::npos) << text;
}

TEST(PersonLinking, AnotherSpellingWithNothingElseIsHardlyTheSame) {
  const auto one = [](const std::string& id, const std::string& name) {
    Draft d(id);
    d.add("Person", name);
    return d.a;
  };
  const KnowledgeGraph g = link({one("a", "Hamadi Okello"), one("b", "Hamady Jonas Okello")});
  EXPECT_EQ(count(g, "Person"), 2U);
  EXPECT_EQ(count_edges(g, "SAME_AS_POSSIBLY"), 1U);
  EXPECT_EQ(count_edges(link({one("a", "Ana Smith"), one("b", "Anna Smith")}), "SAME_AS_POSSIBLY"), 0U) << "a common surname";
}

TEST(PersonLinking, OneOddStatementAmongManyDocumentsIsNoSecondCandidate) {
  const auto bearers = [](std::size_t silent) {
    std::vector<Annotations> documents = {person("a", "Ilse Brandt", "mayor", "Dunmore", "IE").a, person("b", "Ilse Brandt", "mayor", "Split", "HR").a};
    for (std::size_t i = 0; i < silent; ++i) {
      Draft d("silent " + std::to_string(i));
      d.add("Person", "Ilse Brandt");
      documents.push_back(d.a);
    }
    return count(link(documents), "Person");
  };
  EXPECT_EQ(bearers(1), 3U) << "which of the two it is nobody knows";
  EXPECT_EQ(bearers(8), 2U) << "one in ten";
}

}  // namespace
}  // namespace factweave
