// SPDX-License-Identifier: MIT
#include "pipeline/ontology.h"

#include <algorithm>
#include <cctype>

namespace factweave {
namespace {

template <typename Named>
const Named* find_named(const std::vector<Named>& list, std::string_view name) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Named& each) { return each.name == name; });
  return found == list.end() ? nullptr : &*found;
}

// The types that are records of their own and no entities of the graph.
bool is_entity_type(std::string_view name) {
  return name != "Figure" && name != "Commitment" && name != "Quotation";
}

}  // namespace

std::string RelationType::label() const {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isupper(byte) && !out.empty() && out.back() != '_') out += '_';
    out += static_cast<char>(std::toupper(byte));
  }
  return out;
}

const EntityType* Ontology::type(std::string_view name) const { return find_named(types, name); }

const RelationType* Ontology::relation(std::string_view name) const { return find_named(relations, name); }

const AttributeType* Ontology::attribute(std::string_view name) const { return find_named(attributes, name); }

std::optional<std::size_t> Ontology::phase(std::string_view name) const {
  const auto found = std::find(phases.begin(), phases.end(), name);
  if (found == phases.end()) return std::nullopt;
  return static_cast<std::size_t>(found - phases.begin());
}

bool Ontology::is_a(std::string_view name, std::string_view ancestor) const {
  // A chain longer than the list of types has a cycle in it; the loader reports that.
  for (std::size_t step = 0; step <= types.size(); ++step) {
    if (name == ancestor) return true;
    const EntityType* found = type(name);
    if (found == nullptr || found->parent.empty()) return false;
    name = found->parent;
  }
  return false;
}

bool Ontology::allows(const RelationType& relation, std::string_view from, std::string_view to) const {
  const auto fits = [&](const std::vector<std::string>& names, std::string_view name) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& allowed) {
      if (allowed == "Entity") {
        const EntityType* found = type(name);
        return found != nullptr && found->roles.empty() && !is_a(name, "Figure") && is_entity_type(name);
      }
      return is_a(name, allowed);
    });
  };
  return fits(relation.domain, from) && fits(relation.range, to);
}

}  // namespace factweave
