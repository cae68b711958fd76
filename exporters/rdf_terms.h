// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"

namespace factweave {

// One property of the RDF outputs: the key in JSON-LD, and what it stands for.
struct RdfTerm {
  enum class Form : std::uint8_t { string, id, integer, real, boolean, typed };

  std::string name;      // mentionCount
  std::string iri;       // kg:mentionCount
  Form form = Form::string;
  std::string datatype;  // xsd:…, for all forms but string and id
  bool list = false;
};

using TermId = std::uint16_t;

// The vocabulary of a graph: fixed terms of provenance, one for each property, one or two (the inverse) for
// each relation. The JSON-LD context is written from it, so no key can lack its definition.
//
//   RdfTerms terms(graph);
//   terms.of_node_property("due_date")  // the term dueDate → kg:dueDate, xsd:date
//
// Immutable after construction; concurrent reads are safe.
class RdfTerms {
 public:
  // With the terms of the selectors of annotations (oa:TextPositionSelector …) where they are wanted.
  explicit RdfTerms(const KnowledgeGraph& graph, bool selectors = false);

  [[nodiscard]] const std::vector<RdfTerm>& all() const { return terms_; }  // in the order of the context
  [[nodiscard]] const RdfTerm& operator[](TermId id) const { return terms_[id]; }
  [[nodiscard]] TermId named(std::string_view name) const;  // of the fixed terms

  struct OfRelation {
    TermId direct = 0;
    TermId inverse = 0;
    bool has_inverse = false;
  };
  [[nodiscard]] const OfRelation& of_relation(std::uint16_t edge_type) const { return relations_[edge_type]; }

  // Properties that have no term (they are written otherwise) give false.
  [[nodiscard]] bool node_property(std::string_view property, TermId& term) const;
  [[nodiscard]] bool edge_property(std::string_view property, TermId& term) const;

  // All that have one.
  using PropertyTerms = std::map<std::string, TermId, std::less<>>;
  [[nodiscard]] const PropertyTerms& node_properties() const { return node_terms_; }
  [[nodiscard]] const PropertyTerms& edge_properties() const { return edge_terms_; }

  [[nodiscard]] static const std::vector<std::pair<std::string, std::string>>& prefixes();
  // Absolute IRI of a compact one ("schema:name"); of a bare name, in the project's namespace.
  [[nodiscard]] static std::string expand(std::string_view compact);

 private:
  TermId add(RdfTerm term);
  void add_property(const PropertyType& type, PropertyTerms& terms);

  std::vector<RdfTerm> terms_;
  std::map<std::string, TermId, std::less<>> by_name_;
  PropertyTerms node_terms_, edge_terms_;
  std::vector<OfRelation> relations_;
};

}  // namespace factweave
