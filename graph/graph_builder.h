// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/text_cleaning.h"

namespace factweave {

// A value on its way into the graph; lists are several of them.
using DraftValue = std::variant<std::string, std::int64_t, double, bool>;

// Properties of one edge. Edges with the same ends, type and properties become one edge.
using EdgeProperties = std::vector<std::pair<std::string, std::vector<DraftValue>>>;

// Collects nodes and edges in any order and builds the sorted, read-only graph.
//
//   GraphBuilder builder(ontology);
//   NodeId ilse = builder.add_node("Person", "person\x1filse brandt");   // the key decides the uid
//   builder.set_name(ilse, "Ilse Brandt");
//   builder.set(ilse, "mention_count", std::int64_t{3});
//   builder.add_edge("holdsRole", ilse, norvik, {{"title", {std::string("chair")}}}, evidence);
//   KnowledgeGraph graph = builder.build();
//
// Ids handed out here are those of the builder; build() sorts and renumbers. Text is cleaned on its way in
// (text_cleaning.h). A property that the ontology does not know, a value of another type than the
// property's and an edge outside its relation's domain and range are left out and counted in the report.
// One thread; not copyable.
class GraphBuilder {
 public:
  explicit GraphBuilder(std::shared_ptr<const Ontology> ontology);

  // The node of this type and key, made if it is new. `type` must be one of the ontology.
  NodeId add_node(std::string_view type, std::string_view key);
  // A node of another graph, with its uid and properties but without its evidence and what names other nodes.
  NodeId add_copy(const KnowledgeGraph& graph, const Node& node);
  void set_name(NodeId node, std::string_view name);
  void set_subtype(NodeId node, std::string_view subtype);
  void mark_source(NodeId node);
  void set(NodeId node, std::string_view property, DraftValue value);  // adds one value to a list
  void add_evidence(NodeId node, const Evidence& evidence);

  // False if the edge was dropped: unknown relation, or ends outside its domain and range.
  bool add_edge(std::string_view relation, NodeId from, NodeId to, const EdgeProperties& properties,
                std::span<const Evidence> evidence);

  void add_merge(const Merge& merge) { merges_.push_back(merge); }
  [[nodiscard]] StringId text(std::string_view text);  // cleaned and interned
  [[nodiscard]] std::string_view view(StringId id) const { return strings_.view(id); }
  [[nodiscard]] std::string_view uid(NodeId node) const { return strings_.view(nodes_[node].uid); }
  [[nodiscard]] std::string_view name(NodeId node) const { return strings_.view(nodes_[node].name); }
  [[nodiscard]] std::string_view type(NodeId node) const { return ontology_->types[nodes_[node].type].name; }
  [[nodiscard]] LinkReport& report() { return report_; }

  [[nodiscard]] KnowledgeGraph build();

 private:
  struct NodeValue {
    NodeId node;
    std::uint16_t type;
    std::uint32_t sequence;
    Value value;
  };
  struct NodeEvidence {
    NodeId node;
    Evidence evidence;
  };
  struct EdgeDraft {
    NodeId from, to;
    std::uint16_t type;
    StringId properties;  // canonical text of the properties: equal text, equal edge
    std::uint32_t property_set;
    std::uint32_t first_evidence, evidence_count;
  };
  struct EdgeValue {
    std::uint16_t type;
    Value value;
  };

  [[nodiscard]] std::optional<Value> convert(const PropertyType& type, const DraftValue& value);
  [[nodiscard]] std::pair<StringId, std::uint32_t> property_set(const EdgeProperties& properties);
  [[nodiscard]] StringId text_of_edge(StringId text);  // as much of it as the evidence of an edge keeps
  void shorten_evidence(KnowledgeGraph& graph, Edge& edge);
  std::vector<NodeId> sort_nodes(KnowledgeGraph& graph);
  void place_node_values(KnowledgeGraph& graph, const std::vector<NodeId>& new_ids);
  void place_node_evidence(KnowledgeGraph& graph, const std::vector<NodeId>& new_ids);
  void place_edges(KnowledgeGraph& graph, const std::vector<NodeId>& new_ids);
  void place_edge(KnowledgeGraph& graph, std::span<const EdgeDraft> equal, const std::vector<NodeId>& new_ids);
  void sort_edges(KnowledgeGraph& graph) const;
  void drop(const std::string& reason) { ++report_.dropped_edges[reason]; }

  std::shared_ptr<const Ontology> ontology_;
  StringPool strings_;
  CleaningCounts cleaning_;
  std::vector<EdgeType> edge_types_;
  std::vector<PropertyType> node_property_types_;
  std::vector<PropertyType> edge_property_types_;
  std::unordered_map<std::string, std::uint16_t> node_property_ids_;
  std::unordered_map<std::string, std::uint16_t> edge_property_ids_;
  std::unordered_map<std::string, std::uint16_t> edge_type_ids_;
  std::unordered_map<std::string, NodeId> node_ids_;  // by type and key
  std::vector<Node> nodes_;
  std::vector<NodeValue> node_values_;
  std::vector<NodeEvidence> node_evidence_;
  std::vector<EdgeDraft> edges_;
  std::vector<Evidence> edge_evidence_;
  std::vector<std::vector<EdgeValue>> property_sets_;
  std::unordered_map<StringId, std::uint32_t> property_set_ids_;
  std::vector<Merge> merges_;
  LinkReport report_;
};

// A value as a draft again, to copy it into another graph.
[[nodiscard]] DraftValue draft_value(const KnowledgeGraph& graph, const PropertyType& type, Value value);

// The relations of the ontology and those that the graph adds, in that order.
[[nodiscard]] std::vector<EdgeType> edge_types(const Ontology& ontology);

}  // namespace factweave
