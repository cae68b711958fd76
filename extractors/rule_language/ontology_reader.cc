// SPDX-License-Identifier: MIT
#include "extractors/rule_language/ontology_reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extractors/rule_language/pattern_scanner.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

void add_new(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& value : from) {
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
  }
}

void set_if_given(std::string& to, const std::string& from) {
  if (!from.empty()) to = from;
}

template <typename T>
T* named(std::vector<T>& list, std::string_view name) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.name == name; });
  return found == list.end() ? nullptr : &*found;
}

void merge_type(Ontology& ontology, const EntityType& type) {
  EntityType* known = named(ontology.types, type.name);
  if (known == nullptr) {
    ontology.types.push_back(type);
    return;
  }
  set_if_given(known->parent, type.parent);
  set_if_given(known->comment, type.comment);
  add_new(known->subtypes, type.subtypes);
  add_new(known->attributes, type.attributes);
  add_new(known->roles, type.roles);
  add_new(known->iri, type.iri);
}

void merge_relation(Ontology& ontology, const RelationType& relation) {
  RelationType* known = named(ontology.relations, relation.name);
  if (known == nullptr) {
    ontology.relations.push_back(relation);
    return;
  }
  add_new(known->domain, relation.domain);
  add_new(known->range, relation.range);
  add_new(known->attributes, relation.attributes);
  set_if_given(known->iri, relation.iri);
  set_if_given(known->inverse_iri, relation.inverse_iri);
  set_if_given(known->comment, relation.comment);
}

void merge_phases(Ontology& ontology, const std::vector<Scalar>& phases, DiagnosticList& diagnostics) {
  if (phases.empty()) return;
  std::vector<std::string> names;
  for (const Scalar& phase : phases) names.push_back(phase.text);
  std::size_t kept = 0;  // earlier phases found so far, in order
  for (const std::string& name : names) {
    if (kept < ontology.phases.size() && ontology.phases[kept] == name) ++kept;
  }
  if (kept < ontology.phases.size()) {
    diagnostics.error(
        "bad-phases", phases.front(),
        "The phases must keep the phase '" + ontology.phases[kept] + "' of an earlier layer in its order.");
    return;
  }
  ontology.phases = std::move(names);
}

std::vector<std::string> type_names(const Ontology& ontology) {
  std::vector<std::string> names;
  for (const EntityType& type : ontology.types) names.push_back(type.name);
  return names;
}

class OntologyChecker {
 public:
  OntologyChecker(const Ontology& ontology, DiagnosticList& diagnostics)
      : ontology_(ontology), diagnostics_(diagnostics) {}

  void check(const OntologySource& source) {
    for (const auto& [at, type] : source.types) {
      if (!is_upper_camel(type.name)) bad_name(at, "A type's name is UpperCamel: FreightContract.");
      if (!type.parent.empty()) check_type(at, type.parent);
      check_attributes(at, type.attributes);
      if (named_relation(type.name)) bad_name(at, "'" + type.name + "' is a relation already.");
      if (type.name == "Entity" || type.name == "Ignored") {
        diagnostics_.error("reserved-name", at,
                           "The name '" + type.name + "' has a meaning of its own in rules.");
      }
      check_node_label(at, type.name);
    }
    for (const auto& [at, attribute] : source.attributes) {
      if (!is_snake_case(attribute.name)) bad_name(at, "An attribute's name is snake_case: legal_form.");
    }
    for (const auto& [at, relation] : source.relations) {
      if (!is_identifier(relation.name) || is_upper_camel(relation.name)) {
        bad_name(at, "A relation's name is lowerCamel: suppliesTo.");
      }
      for (const RelationType& other : ontology_.relations) {
        if (other.name != relation.name && plain(other.name) == plain(relation.name))
          bad_name(at, "'" + relation.name + "' and '" + other.name + "' are one type of edges in a graph.");
      }
      for (const std::string& type : relation.domain) check_type(at, type);
      for (const std::string& type : relation.range) check_type(at, type);
      check_attributes(at, relation.attributes);
    }
  }

 private:
  // Without case and underscores, as names of files and types of edges fall together.
  static std::string plain(const std::string& name) {
    std::string text = to_ascii_lower(name);
    std::erase(text, '_');
    return text;
  }

  // Types are labels of nodes and names of files in exports.
  void check_node_label(const Scalar& at, const std::string& name) {
    static constexpr std::array<std::string_view, 5> kTaken = {"Source", "Mention", "Assertion", "Rule", "ExtractionRun"};
    if (std::find(kTaken.begin(), kTaken.end(), name) != kTaken.end()) {
      diagnostics_.error("reserved-name", at, "The name '" + name + "' is a label of other nodes in a graph.");
    }
    for (const EntityType& other : ontology_.types) {
      if (other.name != name && plain(other.name) == plain(name))
        bad_name(at, "'" + name + "' and '" + other.name + "' differ in case only; their files would be one.");
    }
  }

  void bad_name(const Scalar& at, std::string message) {
    diagnostics_.error("bad-name", at, std::move(message));
  }
  [[nodiscard]] bool named_relation(std::string_view name) const {
    return ontology_.relation(name) != nullptr;
  }

  void check_type(const Scalar& at, const std::string& type) {
    if (type == "Entity" || ontology_.type(type) != nullptr) return;
    diagnostics_.error("unknown-type", at,
                       "'" + at.text + "' names the type '" + type + "', which is not declared.",
                       did_you_mean(type, type_names(ontology_)));
  }

  void check_attributes(const Scalar& at, const std::vector<std::string>& attributes) {
    for (const std::string& attribute : attributes) {
      if (ontology_.attribute(attribute) != nullptr) continue;
      std::vector<std::string> known;
      for (const AttributeType& each : ontology_.attributes) known.push_back(each.name);
      const std::string nearest = did_you_mean(attribute, known);
      diagnostics_.error("unknown-attribute", at,
                         "'" + at.text + "' names the attribute '" + attribute + "', which is not declared.",
                         nearest.empty() ? "declare it under ontology: attributes:" : nearest);
    }
  }

  const Ontology& ontology_;
  DiagnosticList& diagnostics_;
};

}  // namespace

Ontology merge_ontologies(const std::vector<PackSource>& packs, DiagnosticList& diagnostics) {
  Ontology ontology;
  for (const PackSource& pack : packs) {
    merge_phases(ontology, pack.ontology.phases, diagnostics);
    for (const auto& [at, type] : pack.ontology.types) merge_type(ontology, type);
    for (const auto& [at, attribute] : pack.ontology.attributes) {
      if (named(ontology.attributes, attribute.name) == nullptr) ontology.attributes.push_back(attribute);
    }
    for (const auto& [at, relation] : pack.ontology.relations) merge_relation(ontology, relation);
  }
  OntologyChecker checker(ontology, diagnostics);
  for (const PackSource& pack : packs) checker.check(pack.ontology);
  return ontology;
}

}  // namespace factweave
