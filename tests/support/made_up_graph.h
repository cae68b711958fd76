// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "graph/knowledge_graph.h"

namespace factweave {

// A large graph for tests of speed and of bytes, the same each time. It has the shape of a real one: a fifth of the
// nodes are documents, most edges are MENTIONS, every edge has evidence. It may have some edges fewer than asked
// for, since equal ones are joined.
[[nodiscard]] KnowledgeGraph made_up_graph(const Ontology& ontology, std::size_t nodes, std::size_t edges);

}  // namespace factweave
