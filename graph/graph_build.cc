// SPDX-License-Identifier: MIT
// The second half of GraphBuilder: what was collected in any order becomes sorted flat arrays. Every order
// is by text, never by an id of the pool, so that the order of collection leaves no trace.
#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/boost_graph.h"
#include "graph/graph_builder.h"
#include "graph/uuid.h"

namespace factweave {
namespace {

// Sorts by place, then rule, and drops repetitions. Documents must have their final ids.
void sort_evidence(std::vector<Evidence>& evidence, const StringPool& strings) {
  const auto place = [](const Evidence& e) { return std::tie(e.document, e.start, e.end); };
  const auto less = [&](const Evidence& a, const Evidence& b) {
    if (place(a) != place(b)) return place(a) < place(b);
    if (a.rule != b.rule) return strings.view(a.rule) < strings.view(b.rule);
    return a.confidence > b.confidence;
  };
  std::sort(evidence.begin(), evidence.end(), less);
  const auto same = [&](const Evidence& a, const Evidence& b) { return place(a) == place(b) && a.rule == b.rule; };
  evidence.erase(std::unique(evidence.begin(), evidence.end(), same), evidence.end());
}

std::vector<std::uint32_t> ranks_by_uid(const KnowledgeGraph& graph) {
  std::vector<NodeId> order(graph.nodes().size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](NodeId a, NodeId b) { return graph.uid(a) < graph.uid(b); });
  std::vector<std::uint32_t> ranks(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
  return ranks;
}

float best_confidence(std::span<const Evidence> evidence) {
  float best = evidence.empty() ? 1.0F : 0.0F;
  for (const Evidence& e : evidence) best = std::max(best, e.confidence);
  return best;
}

std::unique_ptr<Topology> topology_of(const KnowledgeGraph& graph) {
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  std::vector<EdgeIds> ids;
  for (EdgeId e = 0; e < graph.edges().size(); ++e) {
    const Edge& edge = graph.edges()[e];
    ends.emplace_back(edge.from, edge.to);
    ids.push_back({e, edge.type});
  }
  BoostGraph g(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), ids.begin(), graph.nodes().size());
  for (NodeId n = 0; n < graph.nodes().size(); ++n) g[n].type = graph.nodes()[n].type;
  return std::make_unique<Topology>(Topology{std::move(g)});
}

}  // namespace

KnowledgeGraph GraphBuilder::build() {
  KnowledgeGraph graph;
  graph.ontology_ = ontology_;
  const std::vector<NodeId> new_ids = sort_nodes(graph);
  place_node_values(graph, new_ids);
  place_node_evidence(graph, new_ids);
  place_edges(graph, new_ids);
  for (Merge m : merges_) {
    m.node = new_ids[m.node];
    m.document = new_ids[m.document];
    graph.merges_.push_back(m);
  }
  std::sort(graph.merges_.begin(), graph.merges_.end(), [&](const Merge& a, const Merge& b) {
    return std::tuple(a.node, a.document, view(a.name), view(a.rule), view(a.reason)) <
           std::tuple(b.node, b.document, view(b.name), view(b.rule), view(b.reason));
  });
  report_.replaced_characters += cleaning_.replaced_characters;
  report_.null_words += cleaning_.null_words;
  graph.edge_types_ = edge_types_;
  graph.node_properties_ = node_property_types_;
  graph.edge_properties_ = edge_property_types_;
  graph.not_stated_ = strings_.intern("-");
  graph.strings_ = std::move(strings_);
  sort_edges(graph);
  graph.report_ = std::move(report_);
  graph.topology_ = topology_of(graph);
  return graph;
}

std::vector<NodeId> GraphBuilder::sort_nodes(KnowledgeGraph& graph) {
  for (Node& n : nodes_) {
    if (n.name == 0) n.name = n.uid;
  }
  std::vector<NodeId> order(nodes_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](NodeId a, NodeId b) {
    return std::tuple(type(a), uid(a)) < std::tuple(type(b), uid(b));
  });
  std::vector<NodeId> new_ids(nodes_.size());
  for (NodeId i = 0; i < order.size(); ++i) {
    new_ids[order[i]] = i;
    graph.nodes_.push_back(nodes_[order[i]]);
  }
  return new_ids;
}

void GraphBuilder::place_node_values(KnowledgeGraph& graph, const std::vector<NodeId>& new_ids) {
  for (NodeValue& v : node_values_) v.node = new_ids[v.node];
  std::sort(node_values_.begin(), node_values_.end(), [](const NodeValue& a, const NodeValue& b) {
    return std::tie(a.node, a.type, a.sequence) < std::tie(b.node, b.type, b.sequence);
  });
  for (std::size_t i = 0; i < node_values_.size();) {
    const NodeValue& first = node_values_[i];
    Node& node = graph.nodes_[first.node];
    if (node.property_count++ == 0) node.first_property = static_cast<std::uint32_t>(graph.properties_.size());
    Property property{static_cast<std::uint32_t>(graph.values_.size()), 0, first.type};
    const bool list = node_property_types_[first.type].list;
    std::size_t end = i;
    for (; end < node_values_.size() && node_values_[end].node == first.node && node_values_[end].type == first.type;
         ++end) {
      if (!list && end > i) continue;  // a second value of a single property: the first stays
      const auto begin = graph.values_.begin() + property.first;
      if (std::find(begin, graph.values_.end(), node_values_[end].value) != graph.values_.end()) continue;
      graph.values_.push_back(node_values_[end].value);
    }
    property.count = static_cast<std::uint32_t>(graph.values_.size()) - property.first;
    graph.properties_.push_back(property);
    i = end;
  }
}

void GraphBuilder::place_node_evidence(KnowledgeGraph& graph, const std::vector<NodeId>& new_ids) {
  std::stable_sort(node_evidence_.begin(), node_evidence_.end(), [&](const NodeEvidence& a, const NodeEvidence& b) {
    return new_ids[a.node] < new_ids[b.node];
  });
  const std::uint16_t mentions = edge_type_ids_.at("mentions");
  std::vector<Evidence> own;
  for (std::size_t i = 0; i < node_evidence_.size();) {
    const NodeId old_id = node_evidence_[i].node;
    own.clear();
    for (; i < node_evidence_.size() && node_evidence_[i].node == old_id; ++i) {
      own.push_back(node_evidence_[i].evidence);
      own.back().document = new_ids[own.back().document];
    }
    sort_evidence(own, strings_);
    Node& node = graph.nodes_[new_ids[old_id]];
    node.first_evidence = static_cast<std::uint32_t>(graph.evidence_.size());
    node.evidence_count = static_cast<std::uint32_t>(own.size());
    const std::size_t first_edge = graph.edges_.size();
    // One MENTIONS edge for each document, over its part of the node's evidence.
    for (std::size_t begin = 0; begin < own.size();) {
      std::size_t end = begin;
      while (end < own.size() && own[end].document == own[begin].document) ++end;
      Edge edge;
      edge.from = own[begin].document;
      edge.to = new_ids[old_id];
      edge.type = mentions;
      edge.weight = static_cast<std::uint32_t>(end - begin);
      edge.first_evidence = node.first_evidence + static_cast<std::uint32_t>(begin);
      edge.evidence_count = edge.weight;
      edge.confidence = best_confidence(std::span(own).subspan(begin, end - begin));
      edge.uid = strings_.intern(stable_uuid("MENTIONS\x1f" + std::string(strings_.view(graph.nodes_[edge.from].uid)) +
                                             '\x1f' + std::string(strings_.view(node.uid))));
      if (edge.from != edge.to) graph.edges_.push_back(edge);
      begin = end;
    }
    graph.evidence_.insert(graph.evidence_.end(), own.begin(), own.end());
    for (std::size_t e = first_edge; e < graph.edges_.size(); ++e) shorten_evidence(graph, graph.edges_[e]);
  }
}

// The evidence of an edge is its node's, unless a text is longer than edges keep.
void GraphBuilder::shorten_evidence(KnowledgeGraph& graph, Edge& edge) {
  const auto own = graph.evidence(edge);
  if (std::all_of(own.begin(), own.end(), [&](const Evidence& e) { return text_of_edge(e.text) == e.text; })) return;
  std::vector<Evidence> short_ones(own.begin(), own.end());
  for (Evidence& e : short_ones) e.text = text_of_edge(e.text);
  edge.first_evidence = static_cast<std::uint32_t>(graph.evidence_.size());
  graph.evidence_.insert(graph.evidence_.end(), short_ones.begin(), short_ones.end());
}

void GraphBuilder::place_edges(KnowledgeGraph& graph, const std::vector<NodeId>& new_ids) {
  std::stable_sort(edges_.begin(), edges_.end(), [](const EdgeDraft& a, const EdgeDraft& b) {
    return std::tie(a.type, a.from, a.to, a.properties) < std::tie(b.type, b.from, b.to, b.properties);
  });
  for (std::size_t begin = 0; begin < edges_.size();) {
    const auto key = [](const EdgeDraft& e) { return std::tie(e.type, e.from, e.to, e.properties); };
    std::size_t end = begin;
    while (end < edges_.size() && key(edges_[end]) == key(edges_[begin])) ++end;
    place_edge(graph, std::span<const EdgeDraft>(edges_).subspan(begin, end - begin), new_ids);
    report_.merged_edges += end - begin - 1;
    begin = end;
  }
}

void GraphBuilder::place_edge(KnowledgeGraph& graph, std::span<const EdgeDraft> equal,
                              const std::vector<NodeId>& new_ids) {
  std::vector<Evidence> evidence;
  for (const EdgeDraft& draft : equal) {
    for (std::uint32_t i = 0; i < draft.evidence_count; ++i) {
      evidence.push_back(edge_evidence_[draft.first_evidence + i]);
      evidence.back().document = new_ids[evidence.back().document];
    }
  }
  sort_evidence(evidence, strings_);
  const EdgeDraft& draft = equal.front();
  Edge edge;
  edge.from = new_ids[draft.from];
  edge.to = new_ids[draft.to];
  edge.type = draft.type;
  edge.weight = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(evidence.size()));
  edge.confidence = best_confidence(evidence);
  edge.first_evidence = static_cast<std::uint32_t>(graph.evidence_.size());
  edge.evidence_count = static_cast<std::uint32_t>(evidence.size());
  edge.uid = strings_.intern(stable_uuid(edge_types_[draft.type].label + '\x1f' + std::string(uid(draft.from)) + '\x1f' +
                                         std::string(uid(draft.to)) + '\x1f' + std::string(view(draft.properties))));
  edge.first_property = static_cast<std::uint32_t>(graph.properties_.size());
  for (const EdgeValue& v : property_sets_[draft.property_set]) {
    const bool same = edge.property_count > 0 && graph.properties_.back().type == v.type;
    if (same && !edge_property_types_[v.type].list) continue;
    if (!same) {
      graph.properties_.push_back({static_cast<std::uint32_t>(graph.values_.size()), 0, v.type});
      ++edge.property_count;
    }
    graph.values_.push_back(v.value);
    ++graph.properties_.back().count;
  }
  graph.evidence_.insert(graph.evidence_.end(), evidence.begin(), evidence.end());
  graph.edges_.push_back(edge);
}

void GraphBuilder::sort_edges(KnowledgeGraph& graph) const {
  const std::vector<std::uint32_t> rank = ranks_by_uid(graph);
  std::vector<std::uint16_t> label_order(graph.edge_types_.size());
  std::iota(label_order.begin(), label_order.end(), 0);
  std::sort(label_order.begin(), label_order.end(), [&](std::uint16_t a, std::uint16_t b) {
    return graph.edge_types_[a].label < graph.edge_types_[b].label;
  });
  std::vector<std::uint16_t> label_rank(label_order.size());
  for (std::uint16_t i = 0; i < label_order.size(); ++i) label_rank[label_order[i]] = i;
  std::sort(graph.edges_.begin(), graph.edges_.end(), [&](const Edge& a, const Edge& b) {
    const auto key = [&](const Edge& e) { return std::tuple(label_rank[e.type], rank[e.from], rank[e.to]); };
    if (key(a) != key(b)) return key(a) < key(b);
    return graph.text(a.uid) < graph.text(b.uid);
  });
}

}  // namespace factweave
