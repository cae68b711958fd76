// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/fields.h"
#include "exporters/graph_palette.h"
#include "graph/knowledge_graph.h"

namespace factweave {

struct GraphmlFlavor {
  std::string_view name;
  EdgeForm edges = EdgeForm::merged;
  bool attributes = true;         // `labels` of nodes and `label` of edges as XML attributes
  bool list_keys = true;          // attr.list, for APOC
  bool gephi_lists = false;       // liststring, …
  bool looks = false;             // color, size, x, y
  bool numeric_booleans = false;  // 1 and 0
  bool provenance = false;        // nodes for mentions and assertions
  bool only_new = false;          // what an earlier export lacks
};

// Appends `text` as the text of an element. Never a named reference (see xml_text.h).
void append_graphml_text(std::string& out, std::string_view text);
// <data key="id">text</data>
void append_graphml_data(std::string& out, std::string_view id, std::string_view text);

[[nodiscard]] std::string graphml_node_key(const PropertyType& type);
[[nodiscard]] std::string graphml_edge_key(const PropertyType& type);

// Nodes and edges as GraphML elements, one a line. One object for each thread.
class GraphmlText {
 public:
  GraphmlText(const KnowledgeGraph& graph, const GraphmlFlavor& flavor, const NodeSizes& sizes, std::size_t max_evidence);

  [[nodiscard]] FieldReader& reader() { return reader_; }
  void append_node(std::string& out, const Node& node);
  void append_edge(std::string& out, EdgeGroup group);

 private:
  void append_value(std::string& out, const std::string& opening, const PropertyType& type, std::span<const Value> values);
  void append_looks(std::string& out, const Node& node);

  const KnowledgeGraph& graph_;
  const GraphmlFlavor& flavor_;
  const NodeSizes& sizes_;
  FieldReader reader_;
  std::vector<std::string> node_openings_, edge_openings_;  // <data key="…"> of each column
  std::string value_;
};

}  // namespace factweave
