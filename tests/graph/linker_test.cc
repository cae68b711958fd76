// SPDX-License-Identifier: MIT
#include "graph/linker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <random>

#include "tests/graph/draft.h"
#include "tests/support/sample_graph.h"

namespace factweave {
namespace {

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

TEST(Linker, ADocumentIsOneByItsCodeAndByItsLetters) {
  Draft a("a"), b("b"), c("c"), d("d");
  a.a.entities[a.add("Document", "Charter of the United Nations", {}, {}, "agreement")].canonical = "body:charter|UN";
  b.a.entities[b.add("Document", "UN Charter", {}, {}, "agreement")].canonical = "body:charter|UN";
  c.add("Document", "Larne Ferry Treaty", {}, {"LFT"}, "agreement");
  d.add("Document", "LFT", {}, {}, "agreement");
  const KnowledgeGraph g = link({a.a, b.a, c.a, d.a});
  EXPECT_TRUE(has_name(g, "Larne Ferry Treaty"));
  EXPECT_FALSE(has_name(g, "LFT"));
  EXPECT_NE(has_name(g, "Charter of the United Nations"), has_name(g, "UN Charter")) << "one of both";
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
