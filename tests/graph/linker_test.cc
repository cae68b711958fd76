// SPDX-License-Identifier: MIT
#include "graph/linker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <random>
#include <set>

#include "tests/support/sample_graph.h"

namespace factweave {
namespace {

// A document with entities whose mentions are names; relations are added by index.
struct Draft {
  Annotations a;

  explicit Draft(std::string id, std::string date = "2025-02-07") {
    a.doc = std::move(id);
    a.doc_date = std::move(date);
    a.length = 1000;
    a.unit = OffsetUnit::code_points;
  }
  std::uint32_t add(const std::string& type, const std::string& name, Attributes attributes = {},
                    std::vector<std::string> aliases = {}, const std::string& subtype = "") {
    const auto index = static_cast<std::uint32_t>(a.entities.size());
    a.entities.push_back({type, subtype, name, std::move(aliases), std::move(attributes), {}, "", "test/rule"});
    Mention m;
    m.span = {index * 20, index * 20 + 5};
    m.text = name;
    m.type = type;
    m.entity = index;
    m.rule = "test/rule";
    a.mentions.push_back(m);
    return index;
  }
  void relate(const std::string& type, std::uint32_t from, std::uint32_t to, Attributes attributes = {}) {
    a.relations.push_back({type, entity_ref(from), entity_ref(to), std::move(attributes), {0, 9}, "test/relation"});
  }
  void role(std::uint32_t person, const std::string& title, std::uint32_t body) {
    relate("holdsRole", person, body, {{"title", {title}, {}}});
  }
};

std::size_t count(const KnowledgeGraph& g, std::string_view type) {
  return static_cast<std::size_t>(std::count_if(g.nodes().begin(), g.nodes().end(), [&](const Node& n) {
    return g.label(n) == type && !n.source;
  }));
}

std::size_t count_edges(const KnowledgeGraph& g, std::string_view label) {
  return static_cast<std::size_t>(
      std::count_if(g.edges().begin(), g.edges().end(), [&](const Edge& e) { return g.label(e) == label; }));
}

Attributes country(const std::string& code) { return {{"country_code", {code}, {}}}; }

Draft person(const std::string& id, const std::string& name, const std::string& title, const std::string& city,
             const std::string& code, const std::string& date = "2025-02-07") {
  Draft d(id, date);
  const auto p = d.add("Person", name);
  const auto c = d.add("Place", city, country(code), {}, "city");
  d.role(p, title, c);
  return d;
}

bool has_name(const KnowledgeGraph& g, std::string_view name) {
  return std::any_of(g.nodes().begin(), g.nodes().end(), [&](const Node& n) { return g.text(n.name) == name; });
}

TEST(Linker, OnePersonWithOneFullNameIsOneNode) {
  Draft a("a"), b("b");
  a.add("Person", "Ilse Brandt");
  b.add("Person", "Dr. Ilse BRANDT");
  const KnowledgeGraph g = link({a.a, b.a});
  EXPECT_EQ(count(g, "Person"), 1U);
  ASSERT_EQ(g.merges().size(), 1U);
  EXPECT_EQ(g.text(g.merges()[0].rule), "graph/same-person-name");
}

TEST(Linker, APlainNameIsThatOfTheCountryOfItsDocument) {
  const auto ministry = [](const std::string& id, const std::string& city, const std::string& code) {
    Draft d(id);
    d.add("Organization", "Ministry of Health", {}, {}, "government");
    d.add("Place", city, country(code), {}, "city");
    return d.a;
  };
  EXPECT_EQ(count(link({ministry("a", "Dunmore", "IE"), ministry("b", "Larne", "IE")}), "Organization"), 1U);
  const KnowledgeGraph two = link({ministry("a", "Dunmore", "IE"), ministry("b", "Split", "HR")});
  EXPECT_EQ(count(two, "Organization"), 2U);
  EXPECT_EQ(two.report().kept_apart.at("countries differ"), 1U);
}

TEST(Linker, APlainNameOfNoKnownCountryJoinsNothing) {
  const auto body = [](const std::string& id, const std::string& name) {
    Draft d(id);
    d.add("Organization", name, {}, {}, "government");
    return d.a;
  };
  const KnowledgeGraph senates = link({body("a", "Senate"), body("b", "Senate")});
  EXPECT_EQ(count(senates, "Organization"), 2U);
  EXPECT_EQ(count_edges(senates, "SAME_AS_POSSIBLY"), 1U);
  EXPECT_EQ(count(link({body("a", "Security Council"), body("b", "Security Council")}), "Organization"), 1U);
}

TEST(Linker, BoardsAreThoseOfTheirFirms) {
  const auto board = [](const std::string& id, const std::string& firm) {
    Draft d(id);
    const auto b = d.add("Organization", "Board of Directors", {}, {}, "government");
    if (!firm.empty()) d.relate("partOf", b, d.add("Organization", firm));
    return d.a;
  };
  const auto boards = [](const KnowledgeGraph& g) {
    return std::count_if(g.nodes().begin(), g.nodes().end(), [&](const Node& n) { return g.text(n.name) == "Board of Directors"; });
  };
  EXPECT_EQ(boards(link({board("a", "Norvik Shipping"), board("b", "Norvik Shipping")})), 1);
  EXPECT_EQ(boards(link({board("a", "Norvik Shipping"), board("b", "Lindqvist Energy")})), 2);
  EXPECT_EQ(boards(link({board("a", ""), board("b", "")})), 2);
}

TEST(Linker, ASurnameAloneJoinsNothing) {
  Draft a("a"), b("b");
  a.add("Person", "Brandt");
  b.add("Person", "Brandt");
  EXPECT_EQ(count(link({a.a, b.a}), "Person"), 2U);
}

TEST(Linker, ASurnameWithTheSameOfficeIsOnlyPossiblyTheSame) {
  const KnowledgeGraph g = link({person("a", "Ilse Brandt", "mayor", "Dunmore", "IE").a,
                                 person("b", "Brandt", "mayor", "Dunmore", "IE").a});
  EXPECT_EQ(count(g, "Person"), 2U);
  ASSERT_EQ(count_edges(g, "SAME_AS_POSSIBLY"), 1U);
}

TEST(Linker, ACommonNameNeedsSupport) {
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

TEST(Linker, MayorsOfTwoCitiesAtOneTimeAreTwoPeople) {
  const KnowledgeGraph g = link({person("a", "Ilse Brandt", "mayor", "Dunmore", "IE").a,
                                 person("b", "Ilse Brandt", "mayor", "Larne", "IE").a});
  EXPECT_EQ(count(g, "Person"), 2U);
  EXPECT_GE(g.report().kept_apart.at("roles are incompatible at the same date"), 1U);
}

TEST(Linker, MayorsOfTwoCitiesYearsApartMayBeOnePerson) {
  const KnowledgeGraph g = link({person("a", "Ilse Brandt", "mayor", "Dunmore", "IE", "2010-01-01").a,
                                 person("b", "Ilse Brandt", "mayor", "Larne", "IE", "2025-01-01").a});
  EXPECT_EQ(count(g, "Person"), 1U);
}

TEST(Linker, TwoPersonsThatOneDocumentNamesAreTwo) {
  Draft a("a"), b("b");
  a.add("Person", "Ilse Brandt");
  a.add("Person", "Ilse Brandt");
  b.add("Person", "Ilse Brandt");
  EXPECT_EQ(count(link({a.a, b.a}), "Person"), 3U);
}

TEST(Linker, AnotherSpellingJoinsOnlyWithTheSameOffice) {
  const KnowledgeGraph g = link({person("a", "Alexander Petrenko", "minister", "Dunmore", "IE").a,
                                 person("b", "Aleksandr Petrenko", "minister", "Dunmore", "IE").a});
  EXPECT_EQ(count(g, "Person"), 1U);
  Draft c("c"), d("d");
  c.add("Person", "Alexander Petrenko");
  d.add("Person", "Aleksandr Petrenko");
  EXPECT_EQ(count(link({c.a, d.a}), "Person"), 2U);
}

TEST(Linker, AnotherSpellingAtTheSameBodyIsOnlyPossiblyTheSame) {
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

TEST(Linker, RolesAndTitlesInCapitalsAndSmallLettersAreOne) {
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

TEST(Linker, ALegalFormDoesNotPartABody) {
  Draft a("a"), b("b");
  a.add("Organization", "Norvik Shipping Ltd.");
  b.add("Organization", "Norvik Shipping");
  EXPECT_EQ(count(link({a.a, b.a}), "Organization"), 1U);
}

TEST(Linker, BlanksDoNotPartANameOfSeveralWords) {
  Draft a("a"), b("b"), c("c");
  a.add("Person", "Kim Brand-Un");
  b.add("Person", "Kim Brandun");
  c.add("Person", "Kimbrandun");  // no full name: it joins nothing
  a.add("Organization", "Good Harbour Fund");
  b.add("Organization", "Goodharbor Fund");
  const KnowledgeGraph g = link({a.a, b.a, c.a});
  EXPECT_EQ(count(g, "Person"), 2U);
  EXPECT_EQ(count(g, "Organization"), 1U);
}

TEST(Linker, DifferentLegalFormsAreDifferentBodies) {
  Draft a("a"), b("b");
  a.add("Organization", "Norvik Shipping Ltd.");
  b.add("Organization", "Norvik Shipping GmbH");
  EXPECT_EQ(count(link({a.a, b.a}), "Organization"), 2U);
}

TEST(Linker, AnAcronymJoinsItsOnlyLongForm) {
  Draft a("a"), b("b"), c("c");
  a.add("Organization", "Northern Rail Agency", {}, {"NRA"});
  b.add("Organization", "NRA");
  EXPECT_EQ(count(link({a.a, b.a}), "Organization"), 1U);
  c.add("Organization", "National Roads Association", {}, {"NRA"});
  const KnowledgeGraph two = link({a.a, b.a, c.a});
  EXPECT_EQ(count(two, "Organization"), 3U);
  EXPECT_EQ(count_edges(two, "SAME_AS_POSSIBLY"), 2U);
}

TEST(Linker, LongFormsOfOneAcronymJoinWhereOneHoldsTheOthersWords) {
  const auto body = [](const std::string& id, const std::string& name, const std::string& acronym) {
    Draft d(id);
    d.add("Organization", name, {}, {acronym}, "government");
    return d.a;
  };
  const auto bodies = [&](const std::string& one, const std::string& other, const std::string& acronym) {
    return count(link({body("a", one, acronym), body("b", other, acronym)}), "Organization");
  };
  EXPECT_EQ(bodies("Norvik Harbour Revenue Authority", "Revenue Authority", "NHRA"), 1U);
  EXPECT_EQ(bodies("Norvik Rail Authority", "Norvik Roads Authority", "NRA"), 2U);
  EXPECT_EQ(bodies("Norvik Rail Authority", "Rail Authority", "Norvik"), 2U);  // no acronym, but a word of the name
}

TEST(Linker, APartyIsOneWithAndWithoutTheWord) {
  const auto body = [](const std::string& id, const std::string& name, const std::string& subtype) {
    Draft d(id);
    d.add("Organization", name, {}, {}, subtype);
    return d.a;
  };
  EXPECT_EQ(count(link({body("a", "Harbour Party", "party"), body("b", "Harbour", "party")}), "Organization"), 1U);
  EXPECT_EQ(count(link({body("a", "Harbour Party", "party"), body("b", "Harbour", "media")}), "Organization"), 2U);
}

TEST(Linker, ParentAndSubsidiaryStayApart) {
  Draft a("a"), b("b");
  const auto parent = a.add("Organization", "Norvik Group", {}, {"NVG"}), child = a.add("Organization", "NVG");
  a.relate("partOf", child, parent);
  b.add("Organization", "Norvik Group");
  EXPECT_EQ(count(link({a.a, b.a}), "Organization"), 2U);
}

TEST(Linker, PlacesJoinByCodeOrByWhatTheyLieIn) {
  Draft a("a"), b("b"), c("c"), d("d");
  a.add("Place", "Springfield", country("US"), {}, "city");
  b.add("Place", "Springfield", country("US"), {}, "city");
  EXPECT_EQ(count(link({a.a, b.a}), "Place"), 1U);
  c.add("Place", "Springfield");
  d.add("Place", "Springfield");
  EXPECT_EQ(count(link({c.a, d.a}), "Place"), 2U) << "no code, no container: local";
}

TEST(Linker, AClassOfGoodsIsOneHoweverMany) {
  Draft a("a"), b("b"), c("c");
  a.add("Product", "ferry boat", {}, {}, "class");
  b.add("Product", "ferry boats", {}, {}, "class");
  c.add("Product", "ferry bus", {}, {}, "class");
  EXPECT_EQ(count(link({a.a, b.a, c.a}), "Product"), 2U);
}

TEST(Linker, ANameInCapitalsIsTheNodesOnlyWhereThereIsNoOther) {
  Draft a("a"), b("b"), c("c");
  a.add("Place", "DUNMORE", country("US"), {}, "city");
  b.add("Place", "DUNMORE", country("US"), {}, "city");
  c.add("Place", "Dunmore", country("US"), {}, "city");
  const KnowledgeGraph g = link({a.a, b.a, c.a});
  ASSERT_EQ(count(g, "Place"), 1U);
  EXPECT_TRUE(has_name(g, "Dunmore"));
  Draft e("e"), f("f");
  e.add("Place", "BiH", country("BA"), {}, "country");
  f.add("Place", "Bosnia and Herzegovina", country("BA"), {}, "country");
  EXPECT_TRUE(has_name(link({e.a, f.a}), "Bosnia and Herzegovina"));
  Draft d("d");
  d.add("Organization", "NRA");
  EXPECT_TRUE(has_name(link({d.a}), "NRA"));
}

TEST(Linker, AreasKnownByTheirNameAreOne) {
  Draft a("a"), b("b"), c("c");
  a.a.entities[a.add("Place", "Middle East", {}, {}, "area")].canonical = "gazetteer:Middle East";
  b.a.entities[b.add("Place", "Middle Eastern", {}, {}, "area")].canonical = "gazetteer:Middle East";
  c.add("Place", "Middle East", {}, {}, "area");  // a street's name perhaps
  EXPECT_EQ(count(link({a.a, b.a, c.a}), "Place"), 2U);
}

TEST(Linker, APeopleIsOneGroupInAllDocuments) {
  Draft a("a"), b("b"), c("c");
  a.a.entities[a.add("Person", "Danes", {}, {}, "group")].canonical = "people:Danes";
  b.a.entities[b.add("Person", "Danes", {}, {}, "group")].canonical = "people:Danes";
  c.add("Person", "Brandts", {}, {}, "group");  // a family: there are others
  b.add("Person", "Brandts", {}, {}, "group");
  EXPECT_EQ(count(link({a.a, b.a, c.a}), "Person"), 3U);
}

TEST(Linker, TwoSpringfieldsInTwoStatesAreTwo) {
  Draft a("a"), b("b");
  const auto x = a.add("Place", "Springfield", country("US"), {}, "city");
  a.relate("partOf", x, a.add("Place", "Illinois", country("US"), {}, "region"));
  const auto y = b.add("Place", "Springfield", country("US"), {}, "city");
  b.relate("partOf", y, b.add("Place", "Ohio", country("US"), {}, "region"));
  EXPECT_EQ(count(link({a.a, b.a}), "Place"), 4U);
}

TEST(Linker, OneNameOfTwoTypesIsTwoNodes) {
  Draft a("a"), b("b");
  a.add("Person", "Jordan Vale");
  b.add("Place", "Jordan Vale", country("US"));
  const KnowledgeGraph g = link({a.a, b.a});
  EXPECT_EQ(count(g, "Person") + count(g, "Place"), 2U);
}

TEST(Linker, UnnamedEntitiesStayInTheirDocument) {
  Draft a("a"), b("b");
  for (Draft* d : {&a, &b}) {
    d->add("Organization", "the council", {{"named", {"false"}, {}}});
  }
  EXPECT_EQ(count(link({a.a, b.a}), "Organization"), 2U);
}

TEST(Linker, AnEdgeOutsideDomainAndRangeIsDroppedAndCounted) {
  Draft a("a");
  const auto p = a.add("Product", "Tern 12"), q = a.add("Person", "Ilse Brandt");
  a.relate("produces", p, q);
  const KnowledgeGraph g = link({a.a});
  EXPECT_EQ(count_edges(g, "PRODUCES"), 0U);
  EXPECT_EQ(g.report().dropped_edges.at("produces: Product to Person"), 1U);
}

TEST(Linker, LabelsOfFiguresSayWhatIsCountedAndWhichDayIsMeant) {
  Draft d("a");
  const auto figure = [&](const std::string& text, const std::string& kind, const std::string& counted, const std::string& iso) {
    Figure f;
    f.span = {static_cast<std::uint32_t>(20 * d.a.figures.size()), static_cast<std::uint32_t>(20 * d.a.figures.size() + 9)};
    f.text = text, f.kind = kind, f.counted = counted, f.iso = iso;
    d.a.figures.push_back(f);
  };
  figure("40", "count", "ferries", "");
  figure("two ferries", "count", "ferries", "");
  figure("Friday", "date", "", "2025-02-07");
  figure("7 February 2025", "date", "", "2025-02-07");
  figure("the 1980s", "period", "", "198X");
  figure("3%", "percent", "", "");
  const KnowledgeGraph g = link({d.a});
  for (const std::string name : {"40 ferries", "two ferries", "Friday (2025-02-07)", "7 February 2025", "the 1980s", "3%"}) EXPECT_TRUE(has_name(g, name)) << name;
}

TEST(Linker, ACommitmentNamesItsCommitterAsTheGraphDoes) {
  Draft a("a"), b("b"), c("c");
  for (Draft* d : {&a, &b, &c}) d->add("Organization", d == &a ? "Norvik Shipping Ltd" : "Norvik Shipping", {}, {}, "company");
  Commitment made;
  made.span = {0, 9};
  made.text = "will sail";
  made.act = "promise";
  made.committer = 0;
  a.a.commitments.push_back(made);
  const KnowledgeGraph g = link({a.a, b.a, c.a});
  for (const Node& n : g.nodes()) {
    if (g.label(n) != "Commitment") continue;
    EXPECT_EQ(g.text_property(n, "committer_name"), "Norvik Shipping");
  }
}

TEST(Linker, ACommitmentOfNobodyKnownIsNoNodeAndCounted) {
  Draft d("a.txt");
  const std::uint32_t body = d.add("Organization", "Norvik Ltd");
  for (const std::optional<std::uint32_t> committer : {std::optional<std::uint32_t>(), std::optional(body)}) {
    Commitment c;
    c.span = c.trigger.span = {100, 110};
    c.text = "will come";
    c.act = "promise";
    c.committer = committer;
    c.rule = "test/rule";
    d.a.commitments.push_back(c);
  }
  const KnowledgeGraph g = link({d.a});
  EXPECT_EQ(count(g, "Commitment"), 1U);
  EXPECT_EQ(count_edges(g, "MADE"), 1U);
  EXPECT_EQ(g.report().dropped_edges.at("commitment of nobody known"), 1U);
}

TEST(Linker, EqualRelationsBecomeOneEdgeWithAllEvidence) {
  const KnowledgeGraph g = link({person("a", "Ilse Brandt", "mayor", "Dunmore", "IE").a,
                                 person("b", "Ilse Brandt", "mayor", "Dunmore", "IE").a,
                                 person("c", "Ilse Brandt", "chair", "Dunmore", "IE").a});
  ASSERT_EQ(count_edges(g, "HOLDS_ROLE"), 2U);
  for (const Edge& e : g.edges()) {
    if (g.label(e) != "HOLDS_ROLE") continue;
    EXPECT_EQ(e.weight, g.text_property(e, "title") == "mayor" ? 2U : 1U);
    EXPECT_EQ(g.evidence(e).size(), e.weight);
  }
}

TEST(Linker, ADocumentThatComesTwiceCountsOnce) {
  const Annotations a = person("a", "Ilse Brandt", "mayor", "Dunmore", "IE").a;
  const KnowledgeGraph once = link({a}), twice = link({a, a});
  EXPECT_EQ(once.nodes().size(), twice.nodes().size());
  EXPECT_TRUE(twice.report().duplicates.empty());
}

TEST(Linker, OffsetsInBytesAreRefused) {
  Annotations a;
  a.doc = "bytes.txt";
  Linker linker(built_in_ontology());
  EXPECT_THROW(linker.add(std::move(a)), std::runtime_error);
}

TEST(Linker, FailedDocumentsAreReportedAndMakeNoNode) {
  const KnowledgeGraph g = sample_graph();
  ASSERT_EQ(g.report().failed.size(), 1U);
  EXPECT_EQ(g.report().failed[0].document, "2026/broken.txt");
}

TEST(Linker, DocumentsThatWereReadInPartAreReportedAndMakeNodes) {
  Annotations a;
  a.doc = "torn.zip";
  a.unit = OffsetUnit::code_points;
  a.metadata.emplace_back("partial", "the archive ends early");
  Linker linker(built_in_ontology());
  linker.add(std::move(a));
  const KnowledgeGraph g = linker.link();
  ASSERT_EQ(g.report().partial.size(), 1U);
  EXPECT_EQ(g.report().partial[0].document, "torn.zip");
  EXPECT_EQ(g.report().partial[0].message, "the archive ends early");
  EXPECT_EQ(g.nodes().size(), 1U);
}

TEST(Linker, EveryEdgeEndsInNodesAndEveryEntityHasEvidence) {
  const KnowledgeGraph g = sample_graph();
  for (const Edge& e : g.edges()) {
    EXPECT_LT(e.from, g.nodes().size());
    EXPECT_LT(e.to, g.nodes().size());
  }
  for (const Node& n : g.nodes()) EXPECT_TRUE(n.source || !g.evidence(n).empty()) << g.text(n.name);
}

// Documents about a few people, bodies and places under many combinations of names and facts.
std::vector<Annotations> random_documents(unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&](std::initializer_list<const char*> options) {
    return std::string(options.begin()[random() % options.size()]);
  };
  std::vector<Annotations> documents;
  for (int i = 0; i < 40; ++i) {
    Draft d("doc" + std::to_string(i), pick({"2020-01-01", "2024-05-06", "2025-02-07", ""}));
    const auto p = d.add("Person", pick({"Anna Smith", "Anna SMITH", "Ilse Brandt", "Aleksandr Petrenko", "Alexander Petrenko", "Brandt"}),
                         random() % 3 == 0 ? Attributes{{"gender", {pick({"male", "female"})}, {}}} : Attributes{});
    const auto l = d.add("Place", pick({"Dunmore", "Larne", "Springfield"}),
                         random() % 2 == 0 ? country(pick({"IE", "US"})) : Attributes{}, {}, "city");
    const auto o = d.add("Organization", pick({"NRA", "Northern Rail Agency", "National Roads Association", "Norvik Ltd", "Norvik GmbH", "Norvik"}),
                         {}, random() % 3 == 0 ? std::vector<std::string>{"NRA"} : std::vector<std::string>{});
    if (random() % 2 == 0) d.role(p, pick({"mayor", "Mayor", "minister"}), random() % 2 == 0 ? l : o);
    if (random() % 2 == 0) d.add("Organization", pick({"Harbour", "Harbour Party", "Roads Association"}), {}, {"NRA"}, pick({"party", "company"}));
    if (random() % 2 == 0) d.add("Product", pick({"ferry", "ferries"}), {}, {}, "class");
    if (random() % 2 == 0) d.relate("locatedIn", o, l);
    documents.push_back(std::move(d.a));
  }
  return documents;
}

std::string as_text(const KnowledgeGraph& g) {
  std::string out;
  for (const Node& n : g.nodes()) {
    out += std::string(g.label(n)) + ' ' + std::string(g.text(n.uid)) + ' ' + std::string(g.text(n.name));
    for (const Property& p : g.properties(n)) {
      const PropertyType& type = g.type_of_node_property(p);
      out += ' ' + type.name;
      for (const Value v : g.values(p)) out += ' ' + (type.is_text() ? std::string(g.text(v.text())) : std::to_string(v.bits));
    }
    out += '\n';
  }
  for (const Edge& e : g.edges()) {
    out += std::string(g.label(e)) + ' ' + std::string(g.text(e.uid)) + ' ' + std::to_string(e.weight);
    for (const Property& p : g.properties(e)) {
      const PropertyType& type = g.type_of_edge_property(p);
      for (const Value v : g.values(p)) out += ' ' + (type.is_text() ? std::string(g.text(v.text())) : std::to_string(v.bits));
    }
    out += '\n';
  }
  for (const Merge& m : g.merges()) out += std::string(g.uid(m.node)) + ' ' + std::string(g.text(m.reason)) + '\n';
  return out;
}

TEST(Linker, TheOrderOfDocumentsLeavesNoTrace) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    std::vector<Annotations> documents = random_documents(seed);
    const std::string expected = as_text(link(documents));
    std::mt19937 random(seed * 31);
    for (int round = 0; round < 3; ++round) {
      std::shuffle(documents.begin(), documents.end(), random);
      ASSERT_EQ(as_text(link(documents)), expected) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace factweave
