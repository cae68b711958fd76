// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "graph/document_facts.h"
#include "graph/entity_linking.h"
#include "graph/graph_builder.h"

namespace factweave {

// From the facts of all documents to nodes and edges. The steps run in this order, each reading what the
// ones before it have filled in.
struct CorpusNodes {
  std::span<const DocumentFacts> documents;  // sorted by id
  const Ontology& ontology;
  const StringPool& pool;
  GraphBuilder& builder;

  struct OfDocument {
    NodeId self = 0;
    std::vector<NodeId> figures, quotations;
    std::vector<std::optional<NodeId>> entities, frames;  // none for a type that the ontology does not know
    std::vector<std::optional<NodeId>> commitments;       // none where nobody is known who gave it
  };
  std::vector<OfDocument> nodes = {};  // by document

  [[nodiscard]] std::string_view text(StringId id) const { return pool.view(id); }
  // The node that a record became.
  [[nodiscard]] std::optional<NodeId> node(std::size_t document, RecordRef ref) const;
  [[nodiscard]] Evidence evidence(std::size_t document, const FactSpan& at, Level level = Level::name) const;
};

void add_source_nodes(CorpusNodes& corpus);
void add_entity_nodes(CorpusNodes& corpus, const Profiles& profiles, const EntityLinks& links);
void add_figure_nodes(CorpusNodes& corpus);
void add_statement_nodes(CorpusNodes& corpus);  // quotations, commitments, frames
void add_relation_edges(CorpusNodes& corpus);
void add_derived_edges(CorpusNodes& corpus);    // said, made, addressedTo, concerns, quantifies, repeats, roles
void add_possible_edges(CorpusNodes& corpus, const Profiles& profiles, const EntityLinks& links);

}  // namespace factweave
