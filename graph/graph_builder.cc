// SPDX-License-Identifier: MIT
#include "graph/graph_builder.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <chrono>
#include <cmath>

#include "graph/iri.h"
#include "graph/property_types.h"
#include "graph/uuid.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr char kSeparator = '\x1f';

std::unordered_map<std::string, std::uint16_t> index_names(const std::vector<PropertyType>& types) {
  std::unordered_map<std::string, std::uint16_t> ids;
  for (std::size_t i = 0; i < types.size(); ++i) ids.emplace(types[i].name, static_cast<std::uint16_t>(i));
  return ids;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<double> parse_real(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::optional<bool> parse_boolean(std::string_view text) {
  if (text == "true" || text == "1" || text == "yes") return true;
  if (text == "false" || text == "0" || text == "no") return false;
  return std::nullopt;
}

// xsd:decimal: no exponent.
bool is_decimal(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point == std::string_view::npos ? "" : text.substr(point + 1);
  const auto digits = [](std::string_view s) { return s.find_first_not_of("0123456789") == std::string_view::npos; };
  return digits(whole) && digits(part) && !(whole.empty() && part.empty());
}

bool is_full_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = parse_integer(text.substr(0, 4));
  const auto month = parse_integer(text.substr(5, 2));
  const auto day = parse_integer(text.substr(8, 2));
  if (!year || !month || !day) return false;
  return std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)),
                                     std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day)))
      .ok();
}

}  // namespace

std::vector<EdgeType> edge_types(const Ontology& ontology) {
  std::vector<EdgeType> types;
  for (const RelationType& r : ontology.relations) types.push_back({r.name, edge_label(r.name), r.symmetric, r.derived});
  for (const EntityType& type : ontology.types) {
    for (const std::string& role : type.roles) {  // a frame's roles are edges from it
      const bool known = std::any_of(types.begin(), types.end(), [&](const EdgeType& t) { return t.name == role; });
      if (!known) types.push_back({role, edge_label(role), false, true});
    }
  }
  types.push_back({"mentions", "MENTIONS", false, true});
  types.push_back({"sameAsPossibly", "SAME_AS_POSSIBLY", true, true});
  types.push_back({"repeats", "REPEATS", false, true});
  types.push_back({"committedTo", "COMMITTED_TO", false, true});  // of the entities view
  return types;
}

GraphBuilder::GraphBuilder(std::shared_ptr<const Ontology> ontology)
    : ontology_(std::move(ontology)),
      edge_types_(edge_types(*ontology_)),
      node_property_types_(node_property_types(*ontology_)),
      edge_property_types_(edge_property_types(*ontology_)),
      node_property_ids_(index_names(node_property_types_)),
      edge_property_ids_(index_names(edge_property_types_)) {
  for (std::size_t i = 0; i < edge_types_.size(); ++i) {
    edge_type_ids_.emplace(edge_types_[i].name, static_cast<std::uint16_t>(i));
  }
}

NodeId GraphBuilder::add_node(std::string_view type, std::string_view key) {
  std::string full = std::string(type) + kSeparator + std::string(key);
  const auto [place, added] = node_ids_.try_emplace(full, static_cast<NodeId>(nodes_.size()));
  if (!added) return place->second;
  const EntityType* known = ontology_->type(type);
  assert(known != nullptr && "callers add nodes of the ontology's types only");
  Node node;
  node.type = static_cast<std::uint16_t>(known - ontology_->types.data());
  node.uid = strings_.intern(stable_uuid(full));
  CleaningCounts uncounted;  // no export holds keys, and their separators are no text of anybody's
  node.key = strings_.intern(clean_text(key, uncounted));
  nodes_.push_back(node);
  return place->second;
}

NodeId GraphBuilder::add_copy(const KnowledgeGraph& graph, const Node& node) {
  const auto id = static_cast<NodeId>(nodes_.size());
  Node copy;
  copy.type = node.type;
  copy.source = node.source;
  copy.uid = strings_.intern(graph.text(node.uid));
  copy.name = strings_.intern(graph.text(node.name));
  copy.subtype = strings_.intern(graph.text(node.subtype));
  copy.key = strings_.intern(graph.text(node.key));
  nodes_.push_back(copy);
  for (const Property& p : graph.properties(node)) {
    const PropertyType& type = graph.type_of_node_property(p);
    if (type.value == PropertyType::Kind::node) continue;
    for (const Value v : graph.values(p)) set(id, type.name, draft_value(graph, type, v));
  }
  return id;
}

DraftValue draft_value(const KnowledgeGraph& graph, const PropertyType& type, Value value) {
  using Kind = PropertyType::Kind;
  if (type.value == Kind::integer) return value.integer();
  if (type.value == Kind::real) return value.real();
  if (type.value == Kind::boolean) return value.boolean();
  return std::string(graph.text(value.text()));
}

void GraphBuilder::set_name(NodeId node, std::string_view name) {
  nodes_[node].name = strings_.intern(clean_name(name, cleaning_));
}

void GraphBuilder::set_subtype(NodeId node, std::string_view subtype) {
  nodes_[node].subtype = text(subtype);
  set(node, "subtype", std::string(subtype));
}

void GraphBuilder::mark_source(NodeId node) { nodes_[node].source = true; }

void GraphBuilder::set(NodeId node, std::string_view property, DraftValue value) {
  const auto found = node_property_ids_.find(std::string(property));
  if (found == node_property_ids_.end()) return;
  if (const auto converted = convert(node_property_types_[found->second], value)) {
    node_values_.push_back({node, found->second, static_cast<std::uint32_t>(node_values_.size()), *converted});
  }
}

void GraphBuilder::add_evidence(NodeId node, const Evidence& evidence) { node_evidence_.push_back({node, evidence}); }

StringId GraphBuilder::text(std::string_view text) { return strings_.intern(clean_text(text, cleaning_)); }

std::optional<Value> GraphBuilder::convert(const PropertyType& type, const DraftValue& value) {
  using Kind = PropertyType::Kind;
  const auto* written = std::get_if<std::string>(&value);
  if (type.value == Kind::integer) {
    if (const auto* i = std::get_if<std::int64_t>(&value)) return Value::of_integer(*i);
    const auto parsed = written != nullptr ? parse_integer(*written) : std::nullopt;
    return parsed ? std::optional(Value::of_integer(*parsed)) : std::nullopt;
  }
  if (type.value == Kind::real) {
    const auto* d = std::get_if<double>(&value);
    const auto real = d != nullptr ? std::optional(*d) : written != nullptr ? parse_real(*written) : std::nullopt;
    if (!real || !std::isfinite(*real)) return std::nullopt;
    // Below the normal range some readers (igraph) stop with an overflow; value_text keeps the exact number.
    return Value::of_real(std::fpclassify(*real) == FP_SUBNORMAL ? 0.0 : *real);
  }
  if (type.value == Kind::boolean) {
    if (const auto* b = std::get_if<bool>(&value)) return Value::of_boolean(*b);
    const auto parsed = written != nullptr ? parse_boolean(*written) : std::nullopt;
    return parsed ? std::optional(Value::of_boolean(*parsed)) : std::nullopt;
  }
  if (written == nullptr) return std::nullopt;
  if (type.value == Kind::decimal && !is_decimal(*written)) return std::nullopt;
  if (type.value == Kind::date && !is_full_date(*written)) return std::nullopt;
  const StringId id = text(*written);
  if (type.value == Kind::iri && !is_absolute_iri(view(id))) return std::nullopt;
  return id != 0 ? std::optional(Value::of_text(id)) : std::nullopt;
}

std::pair<StringId, std::uint32_t> GraphBuilder::property_set(const EdgeProperties& properties) {
  std::vector<EdgeValue> set;
  for (const auto& [name, values] : properties) {
    const auto found = edge_property_ids_.find(name);
    if (found == edge_property_ids_.end()) continue;
    for (const DraftValue& value : values) {
      if (const auto v = convert(edge_property_types_[found->second], value)) set.push_back({found->second, *v});
    }
  }
  std::stable_sort(set.begin(), set.end(), [](const EdgeValue& a, const EdgeValue& b) { return a.type < b.type; });
  std::string canonical;
  for (const EdgeValue& v : set) {
    const PropertyType& type = edge_property_types_[v.type];
    canonical += type.name + '=';
    // *Mayor* and *mayor* are one title.
    if (type.is_text()) canonical += type.name == "title" ? to_ascii_lower(view(v.value.text())) : std::string(view(v.value.text()));
    else canonical += std::to_string(v.value.bits);
    canonical += kSeparator;
  }
  const StringId id = strings_.intern(canonical);
  const auto [place, added] = property_set_ids_.try_emplace(id, static_cast<std::uint32_t>(property_sets_.size()));
  if (added) property_sets_.push_back(std::move(set));
  return {id, place->second};
}

bool GraphBuilder::add_edge(std::string_view relation, NodeId from, NodeId to, const EdgeProperties& properties,
                            std::span<const Evidence> evidence) {
  const auto found = edge_type_ids_.find(std::string(relation));
  if (found == edge_type_ids_.end()) {
    drop("unknown relation " + std::string(relation));
    return false;
  }
  const RelationType* known = ontology_->relation(relation);
  if (known != nullptr && !ontology_->allows(*known, type(from), type(to))) {
    drop(std::string(relation) + ": " + std::string(type(from)) + " to " + std::string(type(to)));
    return false;
  }
  if (edge_types_[found->second].symmetric && uid(to) < uid(from)) std::swap(from, to);
  const auto [text_of_set, set] = property_set(properties);
  edges_.push_back({from, to, found->second, text_of_set, set, static_cast<std::uint32_t>(edge_evidence_.size()),
                    static_cast<std::uint32_t>(evidence.size())});
  edge_evidence_.insert(edge_evidence_.end(), evidence.begin(), evidence.end());
  for (std::size_t i = edge_evidence_.size() - evidence.size(); i < edge_evidence_.size(); ++i) {
    edge_evidence_[i].text = text_of_edge(edge_evidence_[i].text);
  }
  return true;
}

StringId GraphBuilder::text_of_edge(StringId text) {
  if (view(text).size() <= kEvidenceTextLimit) return text;
  return strings_.intern(shortened(view(text), kEvidenceTextLimit));
}

}  // namespace factweave
