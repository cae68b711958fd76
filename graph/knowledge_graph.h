// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/string_pool.h"
#include "pipeline/annotations.h"
#include "pipeline/ontology.h"

namespace factweave {

using NodeId = std::uint32_t;  // index into nodes()
using EdgeId = std::uint32_t;  // index into edges()

// One value of a property; which of the four readings holds is said by its PropertyType.
struct Value {
  std::uint64_t bits = 0;

  static Value of_text(StringId s) { return {s}; }
  static Value of_integer(std::int64_t i) { return {std::bit_cast<std::uint64_t>(i)}; }
  static Value of_real(double d) { return {std::bit_cast<std::uint64_t>(d)}; }
  static Value of_boolean(bool b) { return {b ? 1U : 0U}; }

  [[nodiscard]] StringId text() const { return static_cast<StringId>(bits); }
  [[nodiscard]] std::int64_t integer() const { return std::bit_cast<std::int64_t>(bits); }
  [[nodiscard]] double real() const { return std::bit_cast<double>(bits); }
  [[nodiscard]] bool boolean() const { return bits != 0; }

  friend auto operator<=>(const Value&, const Value&) = default;
};

// A property of nodes or of edges, as every export names it. The readings of `value`:
//   integer → Value::integer, real → Value::real, boolean → Value::boolean, everything else → text
//   (string; text = may be long; decimal = exact decimal; date = full ISO date; iri; node = a uid).
struct PropertyType {
  enum class Kind : std::uint8_t { string, text, integer, real, boolean, decimal, date, iri, node };

  std::string name;  // [a-z][a-z0-9_]*, never a reserved name
  Kind value = Kind::string;
  bool list = false;

  [[nodiscard]] bool is_text() const {
    return value != Kind::integer && value != Kind::real && value != Kind::boolean;
  }
};

// One property of one node or edge: `type` indexes node_property_types() or edge_property_types().
struct Property {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  std::uint16_t type = 0;
};

// A place in a document that supports a node or an edge. Offsets are Unicode code points.
struct Evidence {
  NodeId document = 0;  // a node that is a corpus document
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  StringId text = 0;    // surface; 0 where the annotations did not carry it
  StringId rule = 0;    // pack/id of a rule, or area/step of code
  float confidence = 1.0F;
  Level level = Level::name;
};

// The number as a rule states it: 0.85, where the float is 0.8500000238.
[[nodiscard]] inline double stated_confidence(float confidence) {
  return std::round(static_cast<double>(confidence) * 1e6) / 1e6;
}

struct Node {
  StringId uid = 0;
  StringId name = 0;
  StringId subtype = 0;
  StringId key = 0;              // what `uid` was made from
  std::uint16_t type = 0;        // index into ontology().types
  bool source = false;           // a document of the corpus
  std::uint32_t first_property = 0, property_count = 0;
  std::uint32_t first_evidence = 0, evidence_count = 0;  // the mentions, by (document, start)
};

struct Edge {
  NodeId from = 0;
  NodeId to = 0;
  StringId uid = 0;
  std::uint16_t type = 0;  // index into edge_types()
  std::uint32_t weight = 1;     // number of supporting mentions
  float confidence = 1.0F;      // of the best of them
  std::uint32_t first_property = 0, property_count = 0;
  std::uint32_t first_evidence = 0, evidence_count = 0;
};

// A relation of the ontology, or one that the graph itself adds (MENTIONS, SAME_AS_POSSIBLY, REPEATS).
struct EdgeType {
  std::string name;   // holdsRole
  std::string label;  // HOLDS_ROLE
  bool symmetric = false;
  bool derived = false;
};

// One join of a document's entity with a node: rule and reason, so that it can be explained and undone.
struct Merge {
  NodeId node = 0;
  NodeId document = 0;
  StringId name = 0;    // as the document names it
  StringId rule = 0;    // graph/…
  StringId reason = 0;
};

// What building the graph met on the way; goes to the manifest.
struct LinkReport {
  struct Failure {
    std::string document, stage, message;
  };
  std::vector<Failure> failed;                         // by document
  std::vector<Failure> partial;                        // by document: read, but not all of it
  std::vector<std::string> duplicates;                 // document ids that came again with other content
  std::map<std::string, std::uint64_t> dropped_edges;  // reason → count
  std::map<std::string, std::uint64_t> merges;         // rule → count
  std::map<std::string, std::uint64_t> kept_apart;     // reason (notSameAs) → count
  std::uint64_t merged_edges = 0;                      // mentions of relations that joined an equal edge
  std::uint64_t replaced_characters = 0;               // in strings, because no export could carry them
  std::uint64_t null_words = 0;                        // values that are the word "null"
};

struct Topology;  // graph/boost_graph.h

// The linked, typed, read-only graph: flat arrays whose strings are ids of one pool, sorted as all
// exports want them: nodes by (type name, uid), edges by (type label, source uid, target uid, uid).
//
//   for (const Edge& e : graph.edges())
//     std::cout << graph.name(e.from) << ' ' << graph.label(e) << ' ' << graph.name(e.to) << '\n';
//   for (const Property& p : graph.properties(graph.node(id))) …graph.type_of_node_property(p).name…
//
// Made by Linker::link() or GraphBuilder::build(). For algorithms of the Boost Graph Library include
// graph/boost_graph.h and call `boost_graph(graph)`; ready-made measures are in graph/measures.h.
// Movable, not copyable. All reads are const and safe from many threads; views live as long as the graph.
class KnowledgeGraph {
 public:
  KnowledgeGraph();
  ~KnowledgeGraph();
  KnowledgeGraph(KnowledgeGraph&&) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;

  [[nodiscard]] const Ontology& ontology() const { return *ontology_; }
  [[nodiscard]] std::span<const Node> nodes() const { return nodes_; }
  [[nodiscard]] std::span<const Edge> edges() const { return edges_; }
  [[nodiscard]] std::span<const EdgeType> edge_types() const { return edge_types_; }
  [[nodiscard]] std::span<const PropertyType> node_property_types() const { return node_properties_; }
  [[nodiscard]] std::span<const PropertyType> edge_property_types() const { return edge_properties_; }
  [[nodiscard]] std::span<const Merge> merges() const { return merges_; }
  [[nodiscard]] const LinkReport& report() const { return report_; }

  [[nodiscard]] std::string_view text(StringId id) const { return strings_.view(id); }
  void prefetch_text(StringId id) const { strings_.prefetch(id); }  // where the text lies, not yet the text
  [[nodiscard]] std::string_view uid(NodeId n) const { return text(nodes_[n].uid); }
  [[nodiscard]] std::string_view name(NodeId n) const { return text(nodes_[n].name); }
  [[nodiscard]] std::string_view label(const Node& n) const { return ontology_->types[n.type].name; }
  [[nodiscard]] std::string_view label(const Edge& e) const { return edge_types_[e.type].label; }

  // In the order of the property types; a property that a node or edge does not have is not there.
  [[nodiscard]] std::span<const Property> properties(const Node& n) const;
  [[nodiscard]] std::span<const Property> properties(const Edge& e) const;
  [[nodiscard]] std::span<const Value> values(const Property& p) const;
  [[nodiscard]] const PropertyType& type_of_node_property(const Property& p) const;
  [[nodiscard]] const PropertyType& type_of_edge_property(const Property& p) const;
  // First value as text, for string-like properties; empty when the node or edge lacks it.
  [[nodiscard]] std::string_view text_property(const Node& n, std::string_view name) const;
  [[nodiscard]] std::string_view text_property(const Edge& e, std::string_view name) const;

  [[nodiscard]] std::span<const Evidence> evidence(const Node& n) const;
  [[nodiscard]] std::span<const Evidence> evidence(const Edge& e) const;

  // "-": stands in parallel lists for a value that is not stated.
  [[nodiscard]] StringId not_stated() const { return not_stated_; }

  // The node with this uid, if there is one.
  [[nodiscard]] std::optional<NodeId> find(std::string_view uid) const;

  // Nodes and edges as a Boost.Graph: see boost_graph() in graph/boost_graph.h.
  [[nodiscard]] const Topology& topology() const { return *topology_; }

 private:
  friend class GraphBuilder;

  std::shared_ptr<const Ontology> ontology_;
  StringPool strings_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;
  std::vector<EdgeType> edge_types_;
  std::vector<PropertyType> node_properties_;
  std::vector<PropertyType> edge_properties_;
  std::vector<Property> properties_;
  std::vector<Value> values_;
  std::vector<Evidence> evidence_;
  std::vector<Merge> merges_;
  LinkReport report_;
  StringId not_stated_ = 0;
  std::unique_ptr<Topology> topology_;
};

}  // namespace factweave
