// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pattern_lead.h"

#include <cstddef>
#include <utility>

namespace factweave {
namespace {

// Cuts each child that paths lead through; alternatives that they do not lead through are left behind the others. Tells
// how many there are before those.
std::size_t keep_alternatives(std::span<const TreePath> paths, std::size_t depth, PatternNode& node,
                              void (*cut)(std::span<const TreePath>, std::size_t, PatternNode&)) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < paths.size();) {
    const std::uint32_t child = paths[i][depth];
    const std::size_t begin = i;
    while (i < paths.size() && paths[i][depth] == child) ++i;
    cut(paths.subspan(begin, i - begin), depth + 1, node.children[child]);
    if (node.kind == PatternKind::alternatives) std::swap(node.children[kept++], node.children[child]);
  }
  return kept;
}

// Cuts off what stands behind the places in a node that lies `depth` below the root.
void cut_behind(std::span<const TreePath> paths, std::size_t depth, PatternNode& node) {
  const std::uint32_t first = paths.front()[depth];
  if (paths.front().size() == depth + 1) {
    if (first == 0) {
      node = {};
    } else {
      node.children.resize(first);
    }
    return;
  }
  const std::size_t kept = keep_alternatives(paths, depth, node, cut_behind);
  node.children.resize(node.kind == PatternKind::alternatives ? kept : first + 1);
  if (node.kind == PatternKind::repeat) node.kind = PatternKind::sequence;  // the first round
}

// Cuts off what stands before the places likewise. Behind the first round of a repetition there may be others.
void cut_before(std::span<const TreePath> paths, std::size_t depth, PatternNode& node) {
  const std::uint32_t first = paths.front()[depth];
  if (paths.front().size() == depth + 1) {
    node.children.erase(node.children.begin(), node.children.begin() + first);
    return;
  }
  if (node.kind == PatternKind::repeat) {
    PatternNode further = node;
    further.min = 0;
    cut_before(paths, depth + 1, node.children[0]);
    node.kind = PatternKind::sequence;
    node.children.push_back(std::move(further));
    return;
  }
  const std::size_t kept = keep_alternatives(paths, depth, node, cut_before);
  if (node.kind == PatternKind::alternatives) {
    node.children.resize(kept);
  } else {
    node.children.erase(node.children.begin(), node.children.begin() + first);
  }
}

}  // namespace

void cut_to_lead(PatternNode& pattern, std::span<const TreePath> anchors) { cut_behind(anchors, 0, pattern); }

void cut_off_lead(PatternNode& pattern, std::span<const TreePath> anchors) { cut_before(anchors, 0, pattern); }

}  // namespace factweave
