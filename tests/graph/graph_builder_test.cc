// SPDX-License-Identifier: MIT
#include "graph/graph_builder.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>

#include "graph/entities_view.h"
#include "tests/support/sample_graph.h"

namespace factweave {
namespace {

GraphBuilder builder_with(const Ontology& ontology = sample_ontology()) {
  return GraphBuilder(std::make_shared<const Ontology>(ontology));
}

TEST(GraphBuilder, EdgesKeepTheFirstFiveHundredCodePointsOfATextAndNodesAllOfIt) {
  GraphBuilder b = builder_with();
  const NodeId document = b.add_node("Document", "source"), speaker = b.add_node("Person", "p"), quote = b.add_node("Quotation", "q");
  b.mark_source(document);
  std::string text;
  while (text.size() < 3000) text += "\xC3\xA9\xC3\xA9\xC3\xA9 \n";  // the 500th is white space
  const Evidence where{.document = document, .start = 0, .end = 9, .text = b.text(text), .rule = b.text("pack/rule")};
  b.add_evidence(quote, where);
  b.add_edge("said", speaker, quote, {}, std::span(&where, 1));
  const KnowledgeGraph g = b.build();
  std::set<std::string_view> seen;
  for (const Edge& e : g.edges()) {
    seen.insert(g.label(e));
    ASSERT_EQ(g.evidence(e).size(), 1U);
    EXPECT_EQ(g.text(g.evidence(e)[0].text), text.substr(0, 798)) << g.label(e);
  }
  EXPECT_EQ(seen, (std::set<std::string_view>{"MENTIONS", "SAID"}));
  EXPECT_GT(g.text(g.evidence(g.nodes()[*g.find(g.uid(2))])[0].text).size(), 2900U);
}

TEST(GraphBuilder, NoAttributeTakesTheNameOfAColumnThatNodesOrEdgesHaveOfThemselves) {
  const std::set<std::string> of_nodes = {"name", "uid", "kind", "start", "relation"};
  const std::set<std::string> of_edges = {"confidence", "evidence_count", "uid", "kind", "source", "target_name"};
  Ontology ontology = sample_ontology();
  for (const auto& names : {of_nodes, of_edges}) {
    for (const std::string& name : names) {
      if (ontology.attribute(name) == nullptr) ontology.attributes.push_back({name, ValueType::string, false, ""});
      ontology.types.front().attributes.push_back(name);
      ontology.relations.front().attributes.push_back(name);
    }
  }
  const KnowledgeGraph g = builder_with(ontology).build();
  std::set<std::string> seen;
  for (const PropertyType& type : g.node_property_types()) {
    EXPECT_FALSE(of_nodes.contains(type.name)) << type.name;
    seen.insert(type.name);
  }
  EXPECT_TRUE(seen.contains("entity_start"));
  for (const PropertyType& type : g.edge_property_types()) {
    EXPECT_FALSE(of_edges.contains(type.name)) << type.name;
    seen.insert(type.name);
  }
  EXPECT_TRUE(seen.contains("relation_source"));
}

TEST(GraphBuilder, OnlyAbsoluteIrisAreIris) {
  GraphBuilder b = builder_with();
  const NodeId node = b.add_node("Place", "p");
  for (const char* iri : {"https://sws.geonames.org/1/", "urn:isbn:1", "no iri", "a/b:c", ":x", "1x:y", "x:a\rb", "x:\x01", "x:\xFF", "x:a\x7F"}) {
    b.set(node, "same_as", std::string(iri));
  }
  const KnowledgeGraph g = b.build();
  std::set<std::string_view> kept;
  for (const Property& p : g.properties(g.nodes()[0])) {
    for (const Value v : g.values(p)) kept.insert(g.text(v.text()));
  }
  EXPECT_EQ(kept, (std::set<std::string_view>{"https://sws.geonames.org/1/", "urn:isbn:1"}));
}

TEST(GraphBuilder, ReplacedCharactersAreThoseOfTextsAlone) {
  GraphBuilder b = builder_with();
  b.set_name(b.add_node("Place", "local\x1f" "document\x1f" "key"), "a\x01z");
  EXPECT_EQ(b.build().report().replaced_characters, 1U);
}

TEST(GraphBuilder, EachNodeIsFoundByItsUid) {
  const KnowledgeGraph g = hostile_graph();
  for (NodeId n = 0; n < g.nodes().size(); ++n) EXPECT_EQ(g.find(g.uid(n)), n);
  for (const char* other : {"", "0", "zzz"}) EXPECT_FALSE(g.find(other));
  EXPECT_FALSE(KnowledgeGraph().find("x"));
}

TEST(EntitiesView, PropertiesNameNoNodeThatTheViewLacks) {
  const KnowledgeGraph whole = hostile_graph();
  const KnowledgeGraph view = entities_view(whole);
  std::size_t times = 0;
  for (const Edge& e : view.edges()) {
    times += view.text_property(e, "time").empty() ? 0 : 1;
    for (const Property& p : view.properties(e)) {
      const PropertyType& type = view.type_of_edge_property(p);
      if (type.value != PropertyType::Kind::node) continue;
      for (const Value v : view.values(p)) EXPECT_TRUE(view.find(view.text(v.text()))) << view.label(e) << ' ' << type.name;
    }
  }
  EXPECT_EQ(times, 6U);  // what the text says of them stays
}

}  // namespace
}  // namespace factweave
