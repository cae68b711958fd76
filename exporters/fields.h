// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"

namespace factweave {

// One property of one node or edge as an export shows it: a column and its values (one, or a list).
struct Field {
  std::uint16_t column = 0;
  std::span<const Value> values;
};

using ElementCounts = std::map<std::string, std::uint64_t>;  // nodes by label, or edges by type

enum class EdgeForm : std::uint8_t {
  separate,  // one edge for each (source, target, type, properties)
  merged,    // one edge for each (source, target, type), the properties as parallel lists
};

// The one property model of all exporters: columns in a fixed order, and for each node and edge the columns
// that it has. uid, type and ends are not columns: each format has its own place for them.
//
//   FieldReader reader(graph, EdgeForm::merged, 100);
//   for (const Node& n : graph.nodes())
//     for (const Field& f : reader.fields(n)) … reader.node_columns()[f.column].name, reader.text(f, 0)
//   for (EdgeGroup g = reader.first_edge(); !g.empty(); g = reader.next_edge(g)) … reader.fields(g)
//
// What `fields` returns lives until its next call. Not thread-safe; the graph must outlive it.
using EdgeGroup = std::span<const Edge>;  // parallel edges of one type that an export writes as one

class FieldReader {
 public:
  FieldReader(const KnowledgeGraph& graph, EdgeForm form, std::size_t max_evidence);

  [[nodiscard]] std::span<const PropertyType> node_columns() const { return node_columns_; }
  [[nodiscard]] std::span<const PropertyType> edge_columns() const { return edge_columns_; }
  // Nodes by label (with Source), and edges by type in this form.
  [[nodiscard]] ElementCounts node_counts() const;
  [[nodiscard]] ElementCounts edge_counts() const;
  // Marks the columns that one node or edge has.
  void note_columns(const Node& node, std::vector<bool>& used) const;
  void note_columns(EdgeGroup group, std::vector<bool>& used) const;
  // Which columns occur at all.
  [[nodiscard]] const std::vector<bool>& used_node_columns();
  [[nodiscard]] const std::vector<bool>& used_edge_columns();

  [[nodiscard]] std::span<const Field> fields(const Node& node);
  [[nodiscard]] std::span<const Field> fields(EdgeGroup group);

  [[nodiscard]] EdgeGroup first_edge() const { return group_from(0); }
  // The first group that begins at this edge or behind it.
  [[nodiscard]] EdgeGroup group_from(std::size_t edge) const;
  [[nodiscard]] std::size_t first_of(EdgeGroup group) const {
    return static_cast<std::size_t>(group.data() - graph_.edges().data());
  }
  [[nodiscard]] EdgeGroup next_edge(EdgeGroup group) const;
  [[nodiscard]] std::string edge_uid(EdgeGroup group) const;
  // Asks for the memory that edges soon to be read need, those behind `edge` and before `end`: the targets and
  // evidence of neighbours lie anywhere.
  void fetch_ahead(std::size_t edge, std::size_t end) const;

  [[nodiscard]] const KnowledgeGraph& graph() const { return graph_; }
  [[nodiscard]] std::string_view text(const Field& field, std::size_t i) const {
    return graph_.text(field.values[i].text());
  }

 private:
  [[nodiscard]] EdgeGroup group_at(std::size_t edge) const;
  void begin_field(std::uint16_t column);
  void add_value(Value value) { values_.push_back(value); }
  void end_field();
  [[nodiscard]] std::span<const Field> finished();
  void add_properties(EdgeGroup group);
  void add_evidence(EdgeGroup group);
  void add_merged_property(EdgeGroup group, std::uint16_t type);

  const KnowledgeGraph& graph_;
  EdgeForm form_;
  std::size_t max_evidence_;
  std::vector<PropertyType> node_columns_;
  std::vector<PropertyType> edge_columns_;
  std::vector<bool> used_nodes_, used_edges_;

  struct Pending {
    std::uint16_t column;
    std::size_t first, count;
  };
  std::vector<Pending> pending_;
  std::vector<Value> values_;
  std::vector<Field> fields_;
  std::vector<Evidence> evidence_;
  std::vector<std::uint16_t> types_;
};

}  // namespace factweave
