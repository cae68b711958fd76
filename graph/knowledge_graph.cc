// SPDX-License-Identifier: MIT
#include "graph/knowledge_graph.h"

#include <algorithm>

#include "graph/boost_graph.h"

namespace factweave {

KnowledgeGraph::KnowledgeGraph()
    : ontology_(std::make_shared<const Ontology>()), topology_(std::make_unique<Topology>()) {}
KnowledgeGraph::~KnowledgeGraph() = default;
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;

std::span<const Property> KnowledgeGraph::properties(const Node& n) const {
  return std::span(properties_).subspan(n.first_property, n.property_count);
}

std::span<const Property> KnowledgeGraph::properties(const Edge& e) const {
  return std::span(properties_).subspan(e.first_property, e.property_count);
}

std::span<const Value> KnowledgeGraph::values(const Property& p) const {
  return std::span(values_).subspan(p.first, p.count);
}

const PropertyType& KnowledgeGraph::type_of_node_property(const Property& p) const {
  return node_properties_[p.type];
}

const PropertyType& KnowledgeGraph::type_of_edge_property(const Property& p) const {
  return edge_properties_[p.type];
}

std::string_view KnowledgeGraph::text_property(const Node& n, std::string_view name) const {
  for (const Property& p : properties(n)) {
    const PropertyType& type = node_properties_[p.type];
    if (type.name == name && type.is_text()) return text(values(p).front().text());
  }
  return {};
}

std::string_view KnowledgeGraph::text_property(const Edge& e, std::string_view name) const {
  for (const Property& p : properties(e)) {
    const PropertyType& type = edge_properties_[p.type];
    if (type.name == name && type.is_text()) return text(values(p).front().text());
  }
  return {};
}

std::span<const Evidence> KnowledgeGraph::evidence(const Node& n) const {
  return std::span(evidence_).subspan(n.first_evidence, n.evidence_count);
}

std::span<const Evidence> KnowledgeGraph::evidence(const Edge& e) const {
  return std::span(evidence_).subspan(e.first_evidence, e.evidence_count);
}

std::optional<NodeId> KnowledgeGraph::find(std::string_view uid) const {
  // Nodes of one type stand together, in the order of their uids.
  for (auto begin = nodes_.begin(); begin != nodes_.end();) {
    const auto end = std::partition_point(begin, nodes_.end(), [&](const Node& n) { return label(n) <= label(*begin); });
    const auto found = std::partition_point(begin, end, [&](const Node& n) { return text(n.uid) < uid; });
    if (found != end && text(found->uid) == uid) return static_cast<NodeId>(found - nodes_.begin());
    begin = end;
  }
  return std::nullopt;
}

}  // namespace factweave
