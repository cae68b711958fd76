// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"
#include "pipeline/ontology.h"

namespace factweave {

// All properties that nodes and edges can have, in the order in which exports list them: the built-in
// ones, then what the ontology's attributes add. Names are unique in each list.
[[nodiscard]] std::vector<PropertyType> node_property_types(const Ontology& ontology);
[[nodiscard]] std::vector<PropertyType> edge_property_types(const Ontology& ontology);

// The property that holds an attribute of the annotations: `kind` of a relation is `relation_kind`, and so on.
// Names that graph programs use for themselves (id, label, size, x, …) are never used for an attribute.
[[nodiscard]] std::string node_property_name(std::string_view attribute);
[[nodiscard]] std::string edge_property_name(std::string_view attribute);

// HOLDS_ROLE for holdsRole: the form that Neo4j wants for relationship types.
[[nodiscard]] std::string edge_label(std::string_view relation);

// For an attribute whose value is an entity or a figure: the property with that node's uid beside the one
// with its name.
[[nodiscard]] std::string uid_property_name(std::string_view property);

}  // namespace factweave
