// SPDX-License-Identifier: MIT
#include "graph/linker.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/corpus_nodes.h"
#include "graph/document_facts.h"
#include "graph/entity_linking.h"
#include "graph/graph_builder.h"

namespace factweave {

struct Linker::State {
  std::shared_ptr<const Ontology> ontology;
  StringPool pool;
  std::vector<DocumentFacts> documents;
  std::vector<LinkReport::Failure> failed;
  std::vector<LinkReport::Failure> partial;
};

namespace {

std::vector<LinkReport::Failure> sorted(std::vector<LinkReport::Failure> failures) {
  std::sort(failures.begin(), failures.end(), [](const auto& a, const auto& b) {
    return std::tie(a.document, a.stage, a.message) < std::tie(b.document, b.stage, b.message);
  });
  return failures;
}

// Sorts by id and keeps one of each; two versions of one document are reported.
std::vector<std::string> sort_documents(std::vector<DocumentFacts>& documents, const StringPool& pool) {
  const auto key = [&](const DocumentFacts& d) { return std::tuple(pool.view(d.id), pool.view(d.sha256), d.fingerprint); };
  std::sort(documents.begin(), documents.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  documents.erase(std::unique(documents.begin(), documents.end(),
                              [&](const auto& a, const auto& b) { return key(a) == key(b); }),
                  documents.end());
  std::vector<std::string> twice;
  for (std::size_t i = 1; i < documents.size(); ++i) {
    if (documents[i].id == documents[i - 1].id) twice.emplace_back(pool.view(documents[i].id));
  }
  documents.erase(std::unique(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return a.id == b.id; }),
                  documents.end());
  twice.erase(std::unique(twice.begin(), twice.end()), twice.end());
  return twice;
}

}  // namespace

Linker::Linker(const Ontology& ontology) : state_(std::make_unique<State>()) {
  state_->ontology = std::make_shared<const Ontology>(ontology);
}
Linker::~Linker() = default;
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;

void Linker::add(Annotations&& annotations) {
  if (annotations.error) {
    state_->failed.push_back({annotations.doc, annotations.error->stage, annotations.error->message});
    return;
  }
  if (annotations.unit != OffsetUnit::code_points) {
    throw std::runtime_error("document " + annotations.doc +
                             ": its offsets are not code points; write the annotations without --offsets");
  }
  for (const auto& [name, value] : annotations.metadata) {
    if (name == "partial") state_->partial.push_back({annotations.doc, "read", value});
  }
  state_->documents.push_back(compact(annotations, state_->pool));
}

KnowledgeGraph Linker::link() {
  State state = std::exchange(*state_, State{state_->ontology, {}, {}, {}, {}});
  GraphBuilder builder(state.ontology);
  LinkReport& report = builder.report();
  report.duplicates = sort_documents(state.documents, state.pool);
  report.failed = sorted(std::move(state.failed));
  report.partial = sorted(std::move(state.partial));
  const Profiles profiles = profile_entities(state.documents, *state.ontology, state.pool);
  const EntityLinks links = link_entities(profiles, *state.ontology, state.pool);
  CorpusNodes corpus{state.documents, *state.ontology, state.pool, builder};
  add_source_nodes(corpus);
  add_entity_nodes(corpus, profiles, links);
  add_figure_nodes(corpus);
  add_statement_nodes(corpus);
  add_relation_edges(corpus);
  add_derived_edges(corpus);
  add_possible_edges(corpus, profiles, links);
  return builder.build();
}

}  // namespace factweave
