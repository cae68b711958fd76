// SPDX-License-Identifier: MIT
#include "exporters/neosemantics.h"

#include <map>
#include <string_view>

#include "exporters/cypher.h"
#include "exporters/rdf_terms.h"

namespace factweave {
namespace {

std::string cypher_literal(std::string_view text) {
  std::string out;
  append_cypher_string(out, text);
  return out;
}

// What n10s takes for the namespace of an IRI.
std::string namespace_of(const std::string& iri) {
  const std::size_t end = iri.find_last_of('#') != std::string::npos ? iri.find_last_of('#') : iri.find_last_of("/:");
  return iri.substr(0, end + 1);
}

class Setup {
 public:
  explicit Setup(const KnowledgeGraph& graph) : terms_(graph) {
    name("prov:Entity", "Source");  // what the documents of the corpus are; without a name of its own it would be Entity
    for (const auto& [property, id] : terms_.node_properties()) add_property(property, terms_[id]);
    for (const auto& [property, id] : terms_.edge_properties()) add_property(property, terms_[id]);
    for (std::size_t type = 0; type < graph.edge_types().size(); ++type) {
      name(terms_[terms_.of_relation(static_cast<std::uint16_t>(type)).direct].iri, graph.edge_types()[type].label);
    }
  }

  [[nodiscard]] std::string script() const {
    std::string out =
        "// For neosemantics (n10s) in an empty database; then, for each shard, CALL n10s.rdf.import.fetch('file:///…/kg-00001.jsonld', 'JSON-LD');\n"
        "CREATE CONSTRAINT n10s_unique_uri IF NOT EXISTS FOR (r:Resource) REQUIRE r.uri IS UNIQUE;\n"
        "CALL n10s.graphconfig.init({handleVocabUris: 'MAP', handleMultival: 'ARRAY', multivalPropList: [" + lists_ + "], keepLangTag: false});\n";
    for (const auto& [iri, prefix] : prefixes()) out += "CALL n10s.nsprefixes.add(" + cypher_literal(prefix) + ", " + cypher_literal(iri) + ");\n";
    for (const auto& [iri, name] : names_) out += "CALL n10s.mapping.add(" + cypher_literal(iri) + ", " + cypher_literal(name) + ");\n";
    return out;
  }

 private:
  void add_property(const std::string& property, const RdfTerm& term) {
    name(term.iri, name_of(property));
    if (!term.list || term.form == RdfTerm::Form::id) return;
    const std::string entry = cypher_literal(RdfTerms::expand(term.iri));
    if (lists_.find(entry) == std::string::npos) lists_ += (lists_.empty() ? "" : ", ") + entry;
  }

  // The exact decimals become doubles, whose names these are.
  static std::string_view name_of(std::string_view property) {
    if (property == "value_text") return "value";
    if (property == "min_text") return "min_value";
    return property == "max_text" ? "max_value" : property;
  }

  void name(const std::string& iri, std::string_view name) { names_.emplace(RdfTerms::expand(iri), name); }

  // n10s maps only names of namespaces that have a prefix.
  [[nodiscard]] std::map<std::string, std::string> prefixes() const {
    std::map<std::string, std::string> found;
    for (const auto& [iri, name] : names_) found.emplace(namespace_of(iri), "ns" + std::to_string(found.size() + 1));
    for (const auto& [prefix, iri] : RdfTerms::prefixes()) {
      if (const auto known = found.find(iri); known != found.end()) known->second = prefix == "schema" ? "sch" : prefix;  // n10s keeps "schema" for itself
    }
    return found;
  }

  RdfTerms terms_;
  std::string lists_;
  std::map<std::string, std::string> names_;  // by IRI
};

}  // namespace

std::string neosemantics_setup(const KnowledgeGraph& graph) { return Setup(graph).script(); }

}  // namespace factweave
