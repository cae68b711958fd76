// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factweave {

enum class ValueType : std::uint8_t { string, text, integer, decimal, real, boolean, date, iri, entity, figure };

// What an attribute holds; one declaration per name in the whole ontology.
struct AttributeType {
  std::string name;      // as in annotations: snake_case
  ValueType value = ValueType::string;
  bool list = false;
  std::string comment;
};

// A type of node or mention. `parent` is empty for the built-in roots.
struct EntityType {
  std::string name;                     // Person
  std::string parent;                   // for a user's type that specialises another one
  std::vector<std::string> subtypes;
  std::vector<std::string> attributes;  // names of AttributeType
  std::vector<std::string> roles;       // not empty: a frame (event) type
  std::vector<std::string> iri;         // schema:Person, …
  std::string comment;
};

// A directed edge type between two records.
struct RelationType {
  std::string name;                 // holdsRole
  std::vector<std::string> domain;  // type names; "Entity" = any entity type; all: Person … Quotation
  std::vector<std::string> range;
  bool symmetric = false;
  bool derived = false;             // follows from another record: said, made, …
  std::vector<std::string> attributes;
  std::string iri;                  // schema:affiliation; empty = kg:<name>
  std::string inverse_iri;          // where the schema.org property runs the other way
  std::string comment;

  // HOLDS_ROLE for holdsRole.
  [[nodiscard]] std::string label() const;
};

// Types, attributes and relations as data (rules/ontology.yaml, plus what users' packs add), and the
// order of the rule phases. Immutable after loading; concurrent reads are safe.
struct Ontology {
  std::vector<std::string> phases;
  std::vector<EntityType> types;
  std::vector<AttributeType> attributes;
  std::vector<RelationType> relations;

  [[nodiscard]] const EntityType* type(std::string_view name) const;
  [[nodiscard]] const RelationType* relation(std::string_view name) const;
  [[nodiscard]] const AttributeType* attribute(std::string_view name) const;
  [[nodiscard]] std::optional<std::size_t> phase(std::string_view name) const;
  // True for the type itself and for every type below it.
  [[nodiscard]] bool is_a(std::string_view type, std::string_view ancestor) const;
  [[nodiscard]] bool allows(const RelationType& relation, std::string_view from, std::string_view to) const;
};

}  // namespace factweave
