// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/mention_index.h"
#include "exporters/rdf_terms.h"
#include "graph/knowledge_graph.h"

namespace factweave {

// One subject with all that is said of it. Ids are absolute IRIs or compact ones; other values are in the
// lexical form of the term's datatype (reals as a JSON number).
struct RdfResource {
  std::vector<std::string> types;  // compact
  std::string id;
  std::vector<std::pair<TermId, std::vector<std::string>>> properties;  // in the order of the context
};

// The graph as RDF: its nodes; one Assertion for each edge but MENTIONS; the Mentions that support them; the
// rules that found those; the run and the program; with the annotation profile `oa`, a selector for each Mention. JSON-LD and N-Triples write the same resources.
//
//   RdfResources resources(graph, options);
//   for (std::size_t i = 0; i < resources.size(); ++i) write(resources.at(i));
//
// The graph and options must outlive it. Concurrent reads are safe.
class RdfResources {
 public:
  RdfResources(const KnowledgeGraph& graph, const ExportOptions& options);

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] RdfResource at(std::size_t i) const;
  [[nodiscard]] std::string id_of(std::size_t i) const;
  [[nodiscard]] const RdfTerms& terms() const { return terms_; }

 private:
  void collect_rules();
  [[nodiscard]] std::string iri(std::string_view uid) const { return base_ + std::string(uid); }
  [[nodiscard]] std::string iri(NodeId node) const { return iri(graph_.uid(node)); }
  [[nodiscard]] std::string mention_iri(const MentionPlace& place) const;
  [[nodiscard]] std::string selector_iri(const MentionPlace& place) const;
  [[nodiscard]] const MentionPlace& place(std::size_t i) const { return mentions_.references(i).front().place; }
  [[nodiscard]] std::size_t selectors() const { return options_.rdf_annotations == "oa" ? mentions_.size() : 0; }
  [[nodiscard]] std::string rule_iri(StringId rule) const;
  [[nodiscard]] std::string run_iri() const;
  [[nodiscard]] std::string program_iri() const;

  [[nodiscard]] std::vector<std::string> values_of(const PropertyType& type, const Property& property) const;
  [[nodiscard]] RdfResource node_resource(NodeId node) const;
  [[nodiscard]] RdfResource assertion(EdgeId edge) const;
  [[nodiscard]] RdfResource mention(std::size_t i) const;
  [[nodiscard]] RdfResource selector(std::size_t i) const;
  [[nodiscard]] RdfResource rule(StringId rule) const;
  [[nodiscard]] RdfResource run() const;
  [[nodiscard]] RdfResource program() const;
  void add_relations(RdfResource& resource, NodeId node) const;
  void add_unit(RdfResource& resource, const Node& node) const;

  const KnowledgeGraph& graph_;
  const ExportOptions& options_;
  RdfTerms terms_;
  std::string base_;
  std::vector<EdgeId> assertions_;
  MentionIndex mentions_;
  std::vector<StringId> rules_;  // by text
};

}  // namespace factweave
