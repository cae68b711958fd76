// SPDX-License-Identifier: MIT
#include "graph/property_types.h"

#include <algorithm>
#include <array>

namespace factweave {
namespace {

using Kind = PropertyType::Kind;

constexpr std::array<std::string_view, 23> kReserved = {
    "id", "label", "labels", "nodelabel", "edgelabel", "x",   "y",    "z",    "xpos",   "ypos", "zpos",   "size",
    "r",  "g",     "b",      "color",     "weight",    "uri", "type", "kind", "timeset", "uid",  "entity_type"};

// Columns that every node has, and those of the mentions and assertions that stand beside entities in one GraphML flavor.
constexpr std::array<std::string_view, 6> kOfNodes = {"name", "start", "end", "rules", "relation", "relation_uid"};
// Columns that edges have of themselves, in tables and in the CSV of load-csv.cypher.
constexpr std::array<std::string_view, 6> kOfEdges = {"confidence", "relation", "source", "target", "source_name", "target_name"};

bool reserved(std::string_view name) {
  return std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
}

std::vector<PropertyType> entity_properties() {
  return {{"subtype"},
          {"aliases", Kind::string, true},
          {"mention_count", Kind::integer},
          {"document_count", Kind::integer},
          {"confidence", Kind::real},
          {"first_seen", Kind::date},
          {"last_seen", Kind::date},
          {"same_as", Kind::iri, true},
          {"named", Kind::boolean},
          {"members", Kind::node, true},
          {"gender"},
          {"roles", Kind::string, true},
          {"legal_form"},
          {"parent_name"},
          {"brand", Kind::boolean},
          {"brand_name"},
          {"model"},
          {"country_code"},
          {"lat", Kind::real},
          {"lon", Kind::real},
          {"population", Kind::integer},
          {"title"},
          {"published", Kind::date},
          {"published_text"},
          {"source_uri"},
          {"sha256"},
          {"media_type"},
          {"char_count", Kind::integer}};
}

std::vector<PropertyType> figure_properties() {
  return {{"figure_kind"},
          {"value", Kind::real},
          {"value_text", Kind::decimal},
          {"min_value", Kind::real},
          {"min_text", Kind::decimal},
          {"max_value", Kind::real},
          {"max_text", Kind::decimal},
          {"score_text"},
          {"bound"},
          {"approx", Kind::boolean},
          {"unit"},
          {"unit_inferred", Kind::boolean},
          {"per"},
          {"counted"},
          {"measure"},
          {"change_direction"},
          {"change_as"},
          {"change_from", Kind::node},
          {"figure_status"},
          {"iso"},
          {"date_from", Kind::date},
          {"date_to", Kind::date},
          {"period"},
          {"time_role"},
          {"time_zone"},
          {"anchor"},
          {"calendar"},
          {"hedged", Kind::boolean},
          {"numerator"},
          {"denominator"},
          {"same_figure", Kind::node}};
}

std::vector<PropertyType> statement_properties() {
  return {{"act"},
          {"strength"},
          {"strength_rank", Kind::integer},
          {"polarity"},
          {"negated", Kind::boolean},
          {"committer_name"},
          {"condition", Kind::text},
          {"deadline_text"},
          {"deadline"},
          {"due_date", Kind::date},
          {"target", Kind::node},
          {"commitment_status"},
          {"date_made", Kind::date},
          {"date_made_text"},
          {"testable"},
          {"attribution_mode"},
          {"cue"},
          {"action", Kind::text, true},
          {"mode"},
          {"quotation_kind"},
          {"text", Kind::text},
          {"surface", Kind::text},
          {"commitments", Kind::text, true},  // of the entities view
          {"figures", Kind::text, true}};
}

bool has(const std::vector<PropertyType>& types, std::string_view name) {
  return std::any_of(types.begin(), types.end(), [&](const PropertyType& t) { return t.name == name; });
}

void append(std::vector<PropertyType>& types, std::vector<PropertyType> more) {
  for (PropertyType& t : more) {
    if (!has(types, t.name)) types.push_back(std::move(t));
  }
}

Kind kind_of(ValueType value) {
  switch (value) {
    case ValueType::string: return Kind::string;
    case ValueType::text: return Kind::text;
    case ValueType::integer: return Kind::integer;
    case ValueType::decimal: return Kind::decimal;
    case ValueType::real: return Kind::real;
    case ValueType::boolean: return Kind::boolean;
    case ValueType::date: return Kind::date;
    case ValueType::iri: return Kind::iri;
    case ValueType::entity: return Kind::string;
    case ValueType::figure: return Kind::string;
  }
  return Kind::string;
}

void append_attribute(std::vector<PropertyType>& types, const AttributeType& attribute, const std::string& name) {
  append(types, {{name, kind_of(attribute.value), attribute.list}});
  if (attribute.value == ValueType::entity || attribute.value == ValueType::figure) {
    append(types, {{uid_property_name(name), Kind::node, attribute.list}});
  }
}

}  // namespace

std::string node_property_name(std::string_view attribute) {
  if (attribute == "date") return "published";
  const bool of_nodes = std::find(kOfNodes.begin(), kOfNodes.end(), attribute) != kOfNodes.end();
  return reserved(attribute) || of_nodes ? "entity_" + std::string(attribute) : std::string(attribute);
}

std::string edge_property_name(std::string_view attribute) {
  const bool of_edges = std::find(kOfEdges.begin(), kOfEdges.end(), attribute) != kOfEdges.end() || attribute.starts_with("evidence_");
  return attribute == "status" || of_edges || reserved(attribute) ? "relation_" + std::string(attribute) : std::string(attribute);
}

std::string edge_label(std::string_view relation) {
  std::string label;
  for (const char c : relation) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !label.empty() && label.back() != '_') label += '_';
    label += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return label;
}

std::string uid_property_name(std::string_view property) { return std::string(property) + "_uid"; }

std::vector<PropertyType> node_property_types(const Ontology& ontology) {
  std::vector<PropertyType> types = entity_properties();
  append(types, figure_properties());
  append(types, statement_properties());
  for (const EntityType& type : ontology.types) {
    for (const std::string& name : type.attributes) {
      if (const AttributeType* attribute = ontology.attribute(name)) {
        append_attribute(types, *attribute, node_property_name(name));
      }
    }
  }
  return types;
}

std::vector<PropertyType> edge_property_types(const Ontology& ontology) {
  std::vector<PropertyType> types = {{"title"}, {"relation_status"}, {"relation_kind"}};
  for (const RelationType& relation : ontology.relations) {
    for (const std::string& name : relation.attributes) {
      if (const AttributeType* attribute = ontology.attribute(name)) {
        append_attribute(types, *attribute, edge_property_name(name));
      }
    }
  }
  append(types, {{"role"}, {"act", Kind::string}, {"action", Kind::text, true}, {"score", Kind::real}, {"reason"},
                 {"time_from", Kind::date}, {"time_to", Kind::date}, {"deadline"}, {"due_date", Kind::date}});  // of the entities view
  return types;
}

}  // namespace factweave
