// SPDX-License-Identifier: MIT
#include "exporters/rdf_terms.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace factweave {
namespace {

using Form = RdfTerm::Form;

// Properties whose term is not just the name in camel case. An empty term: written in another way.
struct Renamed {
  std::string_view property, name, iri;
};
constexpr std::array<Renamed, 21> kRenamed = {{
    {"aliases", "alternateName", "schema:alternateName"},
    {"same_as", "sameAs", "schema:sameAs"},
    {"value", "", ""},
    {"min_value", "", ""},
    {"max_value", "", ""},
    {"value_text", "value", "schema:value"},
    {"min_text", "minValue", "schema:minValue"},
    {"max_text", "maxValue", "schema:maxValue"},
    {"unit", "", ""},
    {"subtype", "subtype", "kg:subtype"},
    {"published", "datePublished", "schema:datePublished"},
    {"source_uri", "url", "schema:url"},
    {"lat", "latitude", "schema:latitude"},
    {"lon", "longitude", "schema:longitude"},
    {"gender", "gender", "schema:gender"},
    {"text", "text", "schema:text"},
    {"media_type", "encodingFormat", "schema:encodingFormat"},
    {"weight", "weight", "kg:weight"},
    {"score", "score", "kg:score"},
    {"country_code", "countryCode", "kg:countryCode"},
    {"sha256", "sha256", "schema:sha256"},
}};

std::string camel_case(std::string_view snake) {
  std::string out;
  bool upper = false;
  for (const char c : snake) {
    if (c == '_') upper = true;
    else out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c, upper = false;
  }
  return out;
}

std::pair<Form, std::string> form_of(const PropertyType& type) {
  using Kind = PropertyType::Kind;
  if (type.name == "source_uri") return {Form::typed, "xsd:anyURI"};
  switch (type.value) {
    case Kind::string:
    case Kind::text: return {Form::string, ""};
    case Kind::integer: return {Form::integer, "xsd:integer"};
    case Kind::real: return {Form::real, "xsd:double"};
    case Kind::boolean: return {Form::boolean, "xsd:boolean"};
    case Kind::decimal: return {Form::typed, "xsd:decimal"};
    case Kind::date: return {Form::typed, "xsd:date"};
    case Kind::iri:
    case Kind::node: return {Form::id, ""};
  }
  return {Form::string, ""};
}

std::string local_part(std::string_view iri) { return std::string(iri.substr(iri.find(':') + 1)); }

}  // namespace

const std::vector<std::pair<std::string, std::string>>& RdfTerms::prefixes() {
  static const std::vector<std::pair<std::string, std::string>> prefixes = {
      {"kg", "https://w3id.org/factweave/ns#"},
      {"schema", "http://schema.org/"},
      {"prov", "http://www.w3.org/ns/prov#"},
      {"oa", "http://www.w3.org/ns/oa#"},
      {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
      {"itsrdf", "http://www.w3.org/2005/11/its/rdf#"},
      {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
      {"xsd", "http://www.w3.org/2001/XMLSchema#"},
  };
  return prefixes;
}

std::string RdfTerms::expand(std::string_view compact) {
  const std::size_t colon = compact.find(':');
  const std::string_view prefix = compact.substr(0, colon);
  for (const auto& [name, iri] : prefixes()) {
    if (colon != std::string_view::npos && prefix == name) return iri + std::string(compact.substr(colon + 1));
  }
  return colon == std::string_view::npos ? prefixes().front().second + std::string(compact) : std::string(compact);
}

TermId RdfTerms::add(RdfTerm term) {
  while (by_name_.contains(term.name)) {
    const RdfTerm& same = terms_[by_name_.find(term.name)->second];
    if (same.iri == term.iri && same.form == term.form && same.datatype == term.datatype) {
      const TermId id = by_name_.find(term.name)->second;
      terms_[id].list = terms_[id].list || term.list;
      return id;
    }
    term.name += "Of";  // a user's relation with the name of a property
    term.iri += "Of";
  }
  const auto id = static_cast<TermId>(terms_.size());
  by_name_.emplace(term.name, id);
  terms_.push_back(std::move(term));
  return id;
}

void RdfTerms::add_property(const PropertyType& type, PropertyTerms& terms) {
  const auto* renamed = std::find_if(kRenamed.begin(), kRenamed.end(), [&](const Renamed& r) { return r.property == type.name; });
  const bool known = renamed != kRenamed.end();
  if (known && renamed->name.empty()) return;
  const std::string name = known ? std::string(renamed->name) : camel_case(type.name);
  const auto [form, datatype] = form_of(type);
  terms.emplace(type.name, add({name, known ? std::string(renamed->iri) : "kg:" + name, form, datatype, type.list}));
}

RdfTerms::RdfTerms(const KnowledgeGraph& graph, bool selectors) {
  const auto integer = [](const char* name, const char* iri) { return RdfTerm{name, iri, Form::integer, "xsd:nonNegativeInteger", false}; };
  const auto ids = [](const char* name, const char* iri, bool list) { return RdfTerm{name, iri, Form::id, "", list}; };
  for (RdfTerm term : {RdfTerm{"name", "schema:name", Form::string, "", false}, integer("mentionCount", "kg:mentionCount"),
                       integer("documentCount", "kg:documentCount"), integer("charCount", "kg:charCount"),
                       RdfTerm{"confidence", "kg:confidence", Form::real, "xsd:double", false},
                       RdfTerm{"currency", "schema:currency", Form::string, "", false},
                       RdfTerm{"ucum", "kg:ucum", Form::string, "", false}, ids("actionStatus", "schema:actionStatus", false),
                       ids("source", "nif:referenceContext", false), integer("start", "nif:beginIndex"),
                       integer("end", "nif:endIndex"), RdfTerm{"exact", "nif:anchorOf", Form::string, "", false},
                       RdfTerm{"level", "kg:level", Form::string, "", false}, ids("refersTo", "itsrdf:taIdentRef", true),
                       ids("subject", "rdf:subject", false), ids("predicate", "rdf:predicate", false),
                       ids("object", "rdf:object", false), RdfTerm{"relationType", "kg:relationType", Form::string, "", false},
                       integer("weight", "kg:weight"), ids("evidence", "prov:wasDerivedFrom", true),
                       ids("wasGeneratedBy", "prov:wasGeneratedBy", false), ids("rule", "kg:rule", true),
                       ids("wasAssociatedWith", "prov:wasAssociatedWith", false),
                       RdfTerm{"version", "schema:softwareVersion", Form::string, "", false}}) {
    add(std::move(term));
  }
  if (selectors) {
    add(ids("hasSource", "oa:hasSource", false));
    add(ids("hasSelector", "oa:hasSelector", false));
    add(integer("selectorStart", "oa:start"));
    add(integer("selectorEnd", "oa:end"));
    add({"selectorExact", "oa:exact", Form::string, "", false});
  }
  for (const char* property : {"mention_count", "document_count", "char_count", "confidence"}) {
    node_terms_.emplace(property, named(camel_case(property)));
  }
  for (const PropertyType& type : graph.node_property_types()) {
    if (!node_terms_.contains(type.name)) add_property(type, node_terms_);
  }
  for (const PropertyType& type : graph.edge_property_types()) add_property(type, edge_terms_);
  for (const EdgeType& type : graph.edge_types()) {
    const RelationType* relation = graph.ontology().relation(type.name);
    OfRelation terms;
    const std::string iri = type.name == "mentions" ? "schema:mentions"
                            : relation != nullptr && !relation->iri.empty() ? relation->iri
                                                                            : "kg:" + type.name;
    terms.direct = add({type.name, iri, Form::id, "", true});
    if (relation != nullptr && !relation->inverse_iri.empty()) {
      terms.inverse = add({local_part(relation->inverse_iri), relation->inverse_iri, Form::id, "", true});
      terms.has_inverse = true;
    }
    relations_.push_back(terms);
  }
}

TermId RdfTerms::named(std::string_view name) const {
  const auto found = by_name_.find(name);
  assert(found != by_name_.end() && "fixed terms are added by the constructor");
  return found->second;
}

bool RdfTerms::node_property(std::string_view property, TermId& term) const {
  const auto found = node_terms_.find(property);
  if (found == node_terms_.end()) return false;
  term = found->second;
  return true;
}

bool RdfTerms::edge_property(std::string_view property, TermId& term) const {
  const auto found = edge_terms_.find(property);
  if (found == edge_terms_.end()) return false;
  term = found->second;
  return true;
}

}  // namespace factweave
