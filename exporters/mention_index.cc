// SPDX-License-Identifier: MIT
#include "exporters/mention_index.h"

#include <algorithm>
#include <tuple>

namespace factweave {

MentionIndex::MentionIndex(const KnowledgeGraph& graph) {
  const auto note = [&](const Evidence& e, NodeId node) { references_.push_back({{e.document, e.start, e.end}, node, &e}); };
  for (NodeId n = 0; n < graph.nodes().size(); ++n) {
    for (const Evidence& e : graph.evidence(graph.nodes()[n])) note(e, n);
  }
  for (const Edge& edge : graph.edges()) {
    if (graph.label(edge) == "MENTIONS") continue;
    for (const Evidence& e : graph.evidence(edge)) note(e, kNoNode);
  }
  std::stable_sort(references_.begin(), references_.end(), [](const MentionReference& a, const MentionReference& b) {
    return std::tie(a.place, a.node) < std::tie(b.place, b.node);
  });
  for (std::size_t i = 0; i < references_.size(); ++i) {
    if (i == 0 || references_[i].place != references_[i - 1].place) first_.push_back(i);
  }
}

}  // namespace factweave
