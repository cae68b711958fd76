// SPDX-License-Identifier: MIT
#pragma once

#include "graph/knowledge_graph.h"

namespace factweave {

// The graph of people, bodies, places, products and documents alone. What figures and commitments say is
// folded into it: a node lists its `figures` and `commitments`; a commitment towards or about another entity is
// an edge COMMITTED_TO from who is bound, with its act, its action and the role of the other (addressee,
// beneficiary, concerns). Nodes and edges that stay keep their uids.
[[nodiscard]] KnowledgeGraph entities_view(const KnowledgeGraph& graph);

}  // namespace factweave
