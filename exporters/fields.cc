// SPDX-License-Identifier: MIT
#include "exporters/fields.h"

#include <algorithm>
#include <tuple>

#include "exporters/write_elements.h"
#include "graph/property_types.h"
#include "graph/uuid.h"

namespace factweave {
namespace {

using Kind = PropertyType::Kind;

constexpr std::uint16_t kNameColumn = 0;
constexpr std::uint16_t kFirstNodeProperty = 1;
constexpr std::uint16_t kWeightColumn = 0, kConfidenceColumn = 1, kFirstEdgeProperty = 2;

constexpr std::size_t kEvidenceColumns = 6, kEvidenceText = 1;  // count, text, docs, starts, ends, rules

bool before(const Evidence& a, const Evidence& b) {
  return std::tie(a.document, a.start, a.end) < std::tie(b.document, b.start, b.end);
}

// Properties that only relations derived from a record carry: there is one such record for each pair of ends,
// so that merging edges leaves them single.
bool stays_single(const Ontology& ontology, std::string_view property) {
  if (property == "score" || property == "reason") return true;
  bool derived = false;
  for (const RelationType& relation : ontology.relations) {
    for (const std::string& attribute : relation.attributes) {
      if (edge_property_name(attribute) != property) continue;
      if (!relation.derived) return false;
      derived = true;
    }
  }
  return derived;
}

}  // namespace

FieldReader::FieldReader(const KnowledgeGraph& graph, EdgeForm form, std::size_t max_evidence)
    : graph_(graph), form_(form), max_evidence_(max_evidence) {
  node_columns_ = {{"name"}};
  node_columns_.insert(node_columns_.end(), graph.node_property_types().begin(), graph.node_property_types().end());
  edge_columns_ = {{"weight", Kind::real}, {"confidence", Kind::real}};
  for (PropertyType type : graph.edge_property_types()) {
    if (form == EdgeForm::merged && !stays_single(graph.ontology(), type.name)) type.list = true;
    edge_columns_.push_back(std::move(type));
  }
  const std::vector<PropertyType> evidence = {{"evidence_count", Kind::integer},      {"evidence_text", Kind::text},
                                              {"evidence_docs", Kind::string, true},  {"evidence_starts", Kind::integer, true},
                                              {"evidence_ends", Kind::integer, true}, {"evidence_rules", Kind::string, true}};
  edge_columns_.insert(edge_columns_.end(), evidence.begin(), evidence.end());
}

void FieldReader::begin_field(std::uint16_t column) { pending_.push_back({column, values_.size(), 0}); }

void FieldReader::end_field() {
  pending_.back().count = values_.size() - pending_.back().first;
  if (pending_.back().count == 0) pending_.pop_back();
}

std::span<const Field> FieldReader::finished() {
  fields_.clear();
  for (const Pending& p : pending_) fields_.push_back({p.column, std::span(values_).subspan(p.first, p.count)});
  return fields_;
}

std::span<const Field> FieldReader::fields(const Node& node) {
  pending_.clear();
  values_.clear();
  begin_field(kNameColumn);
  add_value(Value::of_text(node.name));
  end_field();
  for (const Property& p : graph_.properties(node)) {
    begin_field(static_cast<std::uint16_t>(kFirstNodeProperty + p.type));
    for (const Value v : graph_.values(p)) add_value(v);
    end_field();
  }
  return finished();
}

std::span<const Field> FieldReader::fields(EdgeGroup group) {
  pending_.clear();
  values_.clear();
  double weight = 0;
  float confidence = 0;
  for (const Edge& e : group) weight += e.weight, confidence = std::max(confidence, e.confidence);
  begin_field(kWeightColumn);
  add_value(Value::of_real(weight));
  end_field();
  begin_field(kConfidenceColumn);
  add_value(Value::of_real(stated_confidence(confidence)));
  end_field();
  add_properties(group);
  add_evidence(group);
  return finished();
}

void FieldReader::add_properties(EdgeGroup group) {
  if (form_ == EdgeForm::separate) {
    for (const Property& p : graph_.properties(group.front())) {
      begin_field(static_cast<std::uint16_t>(kFirstEdgeProperty + p.type));
      for (const Value v : graph_.values(p)) add_value(v);
      end_field();
    }
    return;
  }
  types_.clear();
  for (const Edge& e : group) {
    for (const Property& p : graph_.properties(e)) types_.push_back(p.type);
  }
  if (group.size() > 1) {
    std::sort(types_.begin(), types_.end());
    types_.erase(std::unique(types_.begin(), types_.end()), types_.end());
  }
  for (const std::uint16_t type : types_) add_merged_property(group, type);
}

// One entry for each edge of the group, so that the lists of several properties can be read side by side.
void FieldReader::add_merged_property(EdgeGroup group, std::uint16_t type) {
  const bool single = !edge_columns_[kFirstEdgeProperty + type].list;
  begin_field(static_cast<std::uint16_t>(kFirstEdgeProperty + type));
  for (const Edge& e : group) {
    const auto properties = graph_.properties(e);
    const auto found = std::find_if(properties.begin(), properties.end(), [&](const Property& p) { return p.type == type; });
    if (found != properties.end()) {
      for (const Value v : graph_.values(*found)) add_value(v);
      if (single) break;
    } else if (!single && !graph_.edge_property_types()[type].list) {
      const bool text = edge_columns_[kFirstEdgeProperty + type].is_text();
      add_value(text ? Value::of_text(graph_.not_stated()) : Value{});
    }
  }
  end_field();
}

void FieldReader::add_evidence(EdgeGroup group) {
  evidence_.clear();
  for (const Edge& e : group) {
    const auto own = graph_.evidence(e);
    evidence_.insert(evidence_.end(), own.begin(), own.end());
  }
  if (evidence_.empty()) return;
  if (group.size() > 1) {
    std::stable_sort(evidence_.begin(), evidence_.end(), before);
  }
  const auto column = static_cast<std::uint16_t>(kFirstEdgeProperty + graph_.edge_property_types().size());
  const std::size_t shown = std::min(max_evidence_, evidence_.size());
  begin_field(column);
  add_value(Value::of_integer(static_cast<std::int64_t>(evidence_.size())));
  end_field();
  begin_field(column + 1);
  if (evidence_.front().text != 0) add_value(Value::of_text(evidence_.front().text));
  end_field();
  const auto list = [&](std::uint16_t offset, auto value) {
    begin_field(column + offset);
    for (std::size_t i = 0; i < shown; ++i) add_value(value(evidence_[i]));
    end_field();
  };
  list(2, [&](const Evidence& e) { return Value::of_text(graph_.nodes()[e.document].name); });
  list(3, [](const Evidence& e) { return Value::of_integer(e.start); });
  list(4, [](const Evidence& e) { return Value::of_integer(e.end); });
  list(5, [&](const Evidence& e) { return Value::of_text(e.rule != 0 ? e.rule : graph_.not_stated()); });
}

EdgeGroup FieldReader::group_at(std::size_t edge) const {
  const auto edges = graph_.edges();
  if (edge >= edges.size()) return {};
  std::size_t end = edge + 1;
  if (form_ == EdgeForm::merged) {
    const auto key = [&](std::size_t i) { return std::tie(edges[i].type, edges[i].from, edges[i].to); };
    while (end < edges.size() && key(end) == key(edge)) ++end;
  }
  return edges.subspan(edge, end - edge);
}

EdgeGroup FieldReader::group_from(std::size_t edge) const {
  const auto edges = graph_.edges();
  const auto same = [&](std::size_t i) {
    return std::tie(edges[i].type, edges[i].from, edges[i].to) == std::tie(edges[i - 1].type, edges[i - 1].from, edges[i - 1].to);
  };
  while (form_ == EdgeForm::merged && edge > 0 && edge < edges.size() && same(edge)) ++edge;
  return group_at(edge);
}

EdgeGroup FieldReader::next_edge(EdgeGroup group) const { return group_at(first_of(group) + group.size()); }

std::string FieldReader::edge_uid(EdgeGroup group) const {
  const Edge& e = group.front();
  if (form_ == EdgeForm::separate) return std::string(graph_.text(e.uid));
  std::string name = "merged\x1f";
  name.reserve(128);
  name += graph_.label(e);
  name += '\x1f';
  name += graph_.uid(e.from);
  name += '\x1f';
  name += graph_.uid(e.to);
  return stable_uuid(name);
}

// In three steps, each of which needs what the one before has brought.
void FieldReader::fetch_ahead(std::size_t edge, std::size_t end) const {
  constexpr std::size_t kStep = 8;
  const auto edges = graph_.edges();
  if (edge + 3 * kStep < end) {
    const Edge& e = edges[edge + 3 * kStep];
    __builtin_prefetch(&graph_.nodes()[e.to]);
    if (e.evidence_count > 0) __builtin_prefetch(graph_.evidence(e).data());
    if (form_ == EdgeForm::separate) graph_.prefetch_text(e.uid);
  }
  if (edge + 2 * kStep < end) {
    const Edge& e = edges[edge + 2 * kStep];
    if (e.evidence_count > 0) __builtin_prefetch(&graph_.nodes()[graph_.evidence(e).front().document]);
    graph_.prefetch_text(graph_.nodes()[e.to].uid);
  }
  if (edge + kStep < end) {
    const Edge& e = edges[edge + kStep];
    __builtin_prefetch(graph_.uid(e.to).data());
    if (form_ == EdgeForm::separate) __builtin_prefetch(graph_.text(e.uid).data());
    if (e.evidence_count > 0) __builtin_prefetch(graph_.name(graph_.evidence(e).front().document).data());
  }
}

ElementCounts FieldReader::node_counts() const {
  std::vector<std::uint64_t> by_type(graph_.ontology().types.size());
  ElementCounts counts;
  for (const Node& n : graph_.nodes()) {
    ++by_type[n.type];
    if (n.source) ++counts["Source"];
  }
  for (std::size_t t = 0; t < by_type.size(); ++t) {
    if (by_type[t] > 0) counts[graph_.ontology().types[t].name] = by_type[t];
  }
  return counts;
}

ElementCounts FieldReader::edge_counts() const {
  std::vector<std::uint64_t> by_type(graph_.edge_types().size());
  for (EdgeGroup g = first_edge(); !g.empty(); g = next_edge(g)) ++by_type[g.front().type];
  ElementCounts counts;
  for (std::size_t t = 0; t < by_type.size(); ++t) {
    if (by_type[t] > 0) counts[graph_.edge_types()[t].label] = by_type[t];
  }
  return counts;
}

void FieldReader::note_columns(const Node& node, std::vector<bool>& used) const {
  used[kNameColumn] = true;
  for (const Property& p : graph_.properties(node)) {
    if (p.count > 0) used[kFirstNodeProperty + p.type] = true;
  }
}

void FieldReader::note_columns(EdgeGroup group, std::vector<bool>& used) const {
  used[kWeightColumn] = used[kConfidenceColumn] = true;
  const Evidence* first = nullptr;
  for (const Edge& e : group) {
    for (const Property& p : graph_.properties(e)) {
      if (p.count > 0) used[kFirstEdgeProperty + p.type] = true;
    }
    const auto own = graph_.evidence(e);
    if (!own.empty() && (first == nullptr || before(own.front(), *first))) first = &own.front();
  }
  if (first == nullptr) return;
  const std::size_t column = kFirstEdgeProperty + graph_.edge_property_types().size();
  for (std::size_t c = 0; c < kEvidenceColumns; ++c) {
    if (c == kEvidenceText ? first->text != 0 : c <= kEvidenceText || max_evidence_ > 0) used[column + c] = true;
  }
}

const std::vector<bool>& FieldReader::used_node_columns() {
  if (!used_nodes_.empty()) return used_nodes_;
  const auto nodes = graph_.nodes();
  used_nodes_ = columns_used(nodes.size(), node_columns_.size(), [&](std::size_t begin, std::size_t end, std::vector<bool>& used) {
    for (const Node& n : nodes.subspan(begin, end - begin)) note_columns(n, used);
  });
  return used_nodes_;
}

const std::vector<bool>& FieldReader::used_edge_columns() {
  if (!used_edges_.empty()) return used_edges_;
  const std::size_t count = graph_.edges().size();
  used_edges_ = columns_used(count, edge_columns_.size(), [&](std::size_t begin, std::size_t end, std::vector<bool>& used) {
    for (EdgeGroup g = group_from(begin); !g.empty() && first_of(g) < end; g = next_edge(g)) note_columns(g, used);
  });
  return used_edges_;
}

}  // namespace factweave
