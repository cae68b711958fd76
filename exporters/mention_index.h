// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/knowledge_graph.h"

namespace factweave {

// A span of a document that supports nodes (which it refers to) or edges.
struct MentionPlace {
  NodeId document = 0;
  std::uint32_t start = 0, end = 0;
  friend auto operator<=>(const MentionPlace&, const MentionPlace&) = default;
};

inline constexpr NodeId kNoNode = 0xffffffff;

struct MentionReference {
  MentionPlace place;
  NodeId node = kNoNode;  // kNoNode for the evidence of an edge
  const Evidence* evidence = nullptr;
};

// The places of all evidence of a graph, each once, by document and offset; evidence of MENTIONS edges repeats that
// of the nodes and is left out.
//
//   MentionIndex index(graph);
//   for (std::size_t i = 0; i < index.size(); ++i) index.references(i).front().place …
//
// The graph must outlive it. Concurrent reads are safe.
class MentionIndex {
 public:
  explicit MentionIndex(const KnowledgeGraph& graph);

  [[nodiscard]] std::size_t size() const { return first_.size(); }
  // All that rests on mention `i`, by node; those of edges last. Never empty.
  [[nodiscard]] std::span<const MentionReference> references(std::size_t i) const {
    const std::size_t end = i + 1 < first_.size() ? first_[i + 1] : references_.size();
    return std::span(references_).subspan(first_[i], end - first_[i]);
  }
  [[nodiscard]] std::span<const MentionReference> references() const { return references_; }

 private:
  std::vector<MentionReference> references_;  // by place
  std::vector<std::size_t> first_;            // of each mention
};

}  // namespace factweave
