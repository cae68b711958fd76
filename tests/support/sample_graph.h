// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.h"
#include "pipeline/annotations.h"
#include "pipeline/ontology.h"

namespace factweave {

// The built-in ontology (rules/ontology.yaml).
[[nodiscard]] const Ontology& built_in_ontology();

// tests/exporters/sample/ontology.yaml: frozen, so that golden files do not change with the one in use.
[[nodiscard]] const Ontology& sample_ontology();

// tests/exporters/sample/annotations.jsonl: three small documents, one of which failed.
[[nodiscard]] std::vector<Annotations> sample_annotations();
[[nodiscard]] KnowledgeGraph sample_graph();

// A graph of everything that has broken a writer or a reader of graphs before: control characters, markup,
// quotes, long runs of ampersands, extreme numbers, blank names, loops, parallel edges.
[[nodiscard]] KnowledgeGraph hostile_graph();

// Adds the documents in this order and links them.
[[nodiscard]] KnowledgeGraph link(std::vector<Annotations> documents, const Ontology& ontology = built_in_ontology());

}  // namespace factweave
