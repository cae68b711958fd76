// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "graph/knowledge_graph.h"

namespace factweave {

// The Cypher script that prepares an empty Neo4j database for the JSON-LD of this graph, read by the plugin neosemantics
// (n10s): labels, relationship types and property names become those of the other formats, lists stay lists. Exact
// decimals become doubles, which is the plugin's doing: `value` is what the JSON-LD says in `schema:value`.
[[nodiscard]] std::string neosemantics_setup(const KnowledgeGraph& graph);

}  // namespace factweave
