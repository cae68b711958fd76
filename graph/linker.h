// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "graph/knowledge_graph.h"
#include "pipeline/annotations.h"
#include "pipeline/ontology.h"

namespace factweave {

// Joins the annotations of many documents into one graph.
//
//   Linker linker(ontology);
//   for (Annotations& document : documents) linker.add(std::move(document));
//   KnowledgeGraph graph = linker.link();
//
// Annotations must be finished (`finish()`), with offsets in code points. They may come in any order:
// the graph does not depend on it. A document whose id and content came before is passed over.
// `document_text`, where it is there, gives edges their evidence text; it is not kept.
// Failed documents (`error`) are reported and make no node.
//
// Movable, not copyable; one thread at a time. Throws std::runtime_error for offsets in another unit.
class Linker {
 public:
  explicit Linker(const Ontology& ontology);  // copied
  ~Linker();
  Linker(Linker&&) noexcept;
  Linker& operator=(Linker&&) noexcept;

  void add(Annotations&& annotations);

  // Links all that was added; the linker is empty afterwards.
  [[nodiscard]] KnowledgeGraph link();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace factweave
