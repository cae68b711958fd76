// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "exporters/fields.h"
#include "graph/knowledge_graph.h"

namespace factweave {

// Constraints and indexes that Neo4j Community has; may be run twice.
[[nodiscard]] std::string cypher_schema();
// Property types and existence, which only Enterprise checks.
[[nodiscard]] std::string cypher_enterprise_schema(FieldReader& reader);
// Queries with what each must answer; every row of `ok` must be true.
[[nodiscard]] std::string cypher_verification(const KnowledgeGraph& graph, EdgeForm form);

}  // namespace factweave
