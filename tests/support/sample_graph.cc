// SPDX-License-Identifier: MIT
#include "tests/support/sample_graph.h"

#include <fstream>
#include <memory>

#include "extractors/rule_language/compiler.h"
#include "graph/graph_builder.h"
#include "graph/linker.h"
#include "pipeline/annotation_json.h"
#include "tests/support/source_dir.h"

namespace factweave {

const Ontology& built_in_ontology() {
  static const Ontology ontology = compile_rules({source_dir() / "rules" / "ontology.yaml"}).rules.ontology;
  return ontology;
}

const Ontology& sample_ontology() {
  static const Ontology ontology = compile_rules({source_dir() / "tests/exporters/sample/ontology.yaml"}).rules.ontology;
  return ontology;
}

std::vector<Annotations> sample_annotations() {
  const auto path = source_dir() / "tests/exporters/sample/annotations.jsonl";
  std::ifstream in(path);
  const std::string name = path.string();
  AnnotationReader reader(in, name, sample_ontology());
  std::vector<Annotations> documents;
  Annotations document;
  while (reader.next(document)) documents.push_back(document);
  return documents;
}

KnowledgeGraph link(std::vector<Annotations> documents, const Ontology& ontology) {
  Linker linker(ontology);
  for (Annotations& document : documents) linker.add(std::move(document));
  return linker.link();
}

KnowledgeGraph sample_graph() { return link(sample_annotations(), sample_ontology()); }

KnowledgeGraph hostile_graph() {
  GraphBuilder b(std::make_shared<const Ontology>(sample_ontology()));
  const std::vector<std::string> names = {
      "]]> <![CDATA[ &amp; \"quoted\" 'single' \\ back\\", std::string("nul \0 bell \a esc \x1b vt \v ff \f", 27),
      "INFO and INF and NULL",  "null", "   ", "", "line\r\nbreak\rhere\n", "\xF0\x9F\x98\x80 emoji \xF0\x9F\x87\xA7\xF0\x9F\x87\xBE",
      "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 \xE2\x80\x8F", "broken \xFF\xC3( \xED\xA0\x80 utf",
      "\xEF\xBF\xBE\xEF\xBF\xBF", std::string(200000, '&'), "ends in backslash\\", "tab\tand \x1f unit", "{\"json\":[1,null]}",
      "--> <!-- ?> <?xml", "$x; MATCH (n) DETACH DELETE n;", "a,b;c\"d", " trailing ", "\\u0041 \\\\u0042 \\u0027 \\u005C", "nULl"};
  const NodeId document = b.add_node("Document", "source");
  b.mark_source(document);
  b.set_name(document, "dir/\"odd\" <name>&.txt");
  std::vector<NodeId> nodes;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const NodeId node = b.add_node(i % 2 == 0 ? "Organization" : "Person", "key " + std::to_string(i));
    nodes.push_back(node);
    b.set_name(node, names[i]);
    b.set(node, "aliases", names[i]);
    b.set(node, "aliases", "second " + names[i]);
    b.set(node, "legal_form", names[i]);
    Evidence e{.document = document, .start = 0, .end = 10, .text = b.text(names[i]), .rule = b.text("pack/" + names[i])};
    b.add_evidence(node, e);
    b.add_edge("affiliatedWith", node, nodes.front(), {{"relation_kind", {names[i]}}}, std::span(&e, 1));
  }
  const Evidence where{.document = document, .start = 20, .end = 30, .text = b.text("where"), .rule = b.text("pack/rule")};
  const std::span one(&where, 1);
  for (const char* kind : {"employee", "member", "founder"}) {
    b.add_edge("affiliatedWith", nodes[1], nodes[0], {{"relation_kind", {std::string(kind)}}}, one);
  }
  b.add_edge("cooperatesWith", nodes[0], nodes[2], {{"field", {std::string("x")}}}, one);
  b.add_edge("cooperatesWith", nodes[2], nodes[0], {{"relation_status", {std::string("past")}}}, one);
  const std::vector<std::string> numbers = {"5000000000", "1e308", "-0.0", "0.1", "1e-320", "9007199254740993", "1e400", "nan"};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const NodeId figure = b.add_node("Figure", numbers[i]);
    b.set_name(figure, numbers[i]);
    b.set(figure, "figure_kind", std::string("money"));
    b.set(figure, "unit", std::string("EUR"));
    b.set(figure, "value", numbers[i]);
    b.set(figure, "value_text", numbers[i]);
    b.set(figure, "approx", i % 2 == 0);
    b.set(figure, "mention_count", std::int64_t{9223372036854775807});
    b.add_edge("quantifies", figure, nodes[i], {{"measure", {std::string("a & b")}}}, one);
  }
  // Times that touch, overlap, and are open at one end or the other.
  const std::vector<std::vector<std::string>> times = {{"2024-02-01", "2024-02-28", "event_date"}, {"2024-02-29", "2024-02-29", "event_date"},
                                                       {"2024-02-10", "2024-02-12", "event_date"}, {"2025-06-01", "2025-06-30", "start"},
                                                       {"2019-01-01", "2019-12-31", "end"},        {"2022-12-31", "2022-12-31", "period"}};
  for (const auto& time : times) {
    const NodeId figure = b.add_node("Figure", "time " + time[0]);
    b.set_name(figure, time[0]);
    b.set(figure, "figure_kind", std::string("period"));
    b.set(figure, "date_from", time[0]);
    b.set(figure, "date_to", time[1]);
    b.set(figure, "time_role", time[2]);
    b.add_edge("metWith", nodes[3], nodes[5], {{"time", {time[0]}}, {"time_uid", {std::string(b.uid(figure))}}}, one);
  }
  return b.build();
}

}  // namespace factweave
