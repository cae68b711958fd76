// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "exporters/fields.h"
#include "exporters/mention_index.h"
#include "exporters/output_file.h"
#include "graph/knowledge_graph.h"

namespace factweave {

// Where facts come from, as nodes and edges of a property graph (GraphML flavor `neo4j`):
//
//   (Assertion)-[:SUBJECT]->(entity), -[:OBJECT]->(entity), -[:SUPPORTED_BY]->(Mention)
//   (Mention)-[:REFERS_TO]->(entity), -[:IN_DOCUMENT]->(Source)
//
// An Assertion stands for one edge but MENTIONS, whose uid is its `relation_uid`.
class GraphmlProvenance {
 public:
  explicit GraphmlProvenance(const KnowledgeGraph& graph) : graph_(graph), mentions_(graph) {}

  void write_keys(ExportFile& file) const;
  void write_nodes(ExportFile& file) const;
  void write_edges(ExportFile& file) const;

  // How many of each label and type.
  [[nodiscard]] ElementCounts nodes() const;
  [[nodiscard]] ElementCounts edges() const;

 private:
  [[nodiscard]] std::string mention_uid(const MentionPlace& place) const;
  [[nodiscard]] std::string mention_node(std::size_t i) const;
  [[nodiscard]] std::string assertion_node(const Edge& edge) const;
  template <typename Visit>
  void each_assertion(Visit visit) const;
  template <typename Visit>
  void each_link(Visit visit) const;  // of edge type, source uid and target uid

  const KnowledgeGraph& graph_;
  MentionIndex mentions_;
};

}  // namespace factweave
