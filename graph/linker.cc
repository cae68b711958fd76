// SPDX-License-Identifier: MIT
#include "graph/linker.h"

#include <vector>

namespace factweave {

struct Linker::State {
  Ontology ontology;
  std::vector<Annotations> documents;
};

Linker::Linker(const Ontology& ontology) : state_(std::make_unique<State>(State{ontology, {}})) {}
Linker::~Linker() = default;
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;

void Linker::add(Annotations&& annotations) { state_->documents.push_back(std::move(annotations)); }

KnowledgeGraph Linker::link() { return {}; }

}  // namespace factweave
