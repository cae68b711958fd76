// SPDX-License-Identifier: MIT
#include "tests/support/made_up_graph.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "graph/graph_builder.h"

namespace factweave {

KnowledgeGraph made_up_graph(const Ontology& ontology, std::size_t nodes, std::size_t edges) {
  const std::vector<std::string> types = {"Person", "Organization", "Place", "Figure"};
  GraphBuilder b(std::make_shared<const Ontology>(ontology));
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  std::vector<NodeId> documents, people, organizations, others;
  for (std::size_t i = 0; i < nodes; ++i) {
    const std::string number = std::to_string(i);
    if (i % 5 == 0) {
      const NodeId d = b.add_node("Document", "source " + number);
      b.mark_source(d);
      b.set_name(d, "news/2026/report-" + number + ".txt");
      b.set(d, "published", std::string("2026-03-0" + std::to_string(1 + i % 9)));
      b.set(d, "char_count", static_cast<std::int64_t>(1000 + i % 5000));
      documents.push_back(d);
      continue;
    }
    const std::string& type = types[i % types.size()];
    const NodeId n = b.add_node(type, number);
    b.set_name(n, type + " number " + number);
    b.set(n, "mention_count", static_cast<std::int64_t>(1 + i % 50));
    b.set(n, "confidence", 0.9);
    b.set(n, "first_seen", std::string("2026-01-02"));
    if (type == "Figure") {
      b.set(n, "figure_kind", std::string("money"));
      b.set(n, "value", static_cast<double>(i) * 1.5);
      b.set(n, "value_text", number);
      b.set(n, "unit", std::string("EUR"));
      others.push_back(n);
    } else {
      b.set(n, "aliases", "the " + type + " " + number);
      (type == "Person" ? people : type == "Organization" ? organizations : others).push_back(n);
    }
  }
  const StringId rule = b.text("names/person-with-title");
  for (std::size_t i = 0; i < edges; ++i) {
    const NodeId document = documents[below(documents.size())];
    const auto start = static_cast<std::uint32_t>(below(5000));
    const Evidence e{.document = document, .start = start, .end = start + 20, .text = 0, .rule = rule, .confidence = 0.9F};
    if (i % 5 == 0) {
      Evidence with_text = e;
      with_text.text = b.text("Person number " + std::to_string(i % 100000) + " is chair of the board of the company, it said on Monday.");
      b.add_edge("affiliatedWith", people[below(people.size())], organizations[below(organizations.size())],
                 {{"relation_kind", {std::string("employee")}}}, std::span(&with_text, 1));
    } else {
      const std::vector<NodeId>& to = i % 3 == 0 ? people : i % 3 == 1 ? organizations : others;
      b.add_edge("mentions", document, to[below(to.size())], {}, std::span(&e, 1));
    }
  }
  return b.build();
}

}  // namespace factweave
