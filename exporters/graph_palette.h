// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.h"

namespace factweave {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
};
struct DrawingPosition {
  double x = 0, y = 0;
};

// A fixed color for each built-in type, told apart by color-blind readers (Okabe and Ito's palette); gray else.
[[nodiscard]] Color node_color(std::string_view type);
[[nodiscard]] std::string hex_color(std::string_view type);  // #RRGGBB

// Sizes of nodes by the logarithm of their mentions: the smallest of the graph is exactly 4, the largest 100.
class NodeSizes {
 public:
  explicit NodeSizes(const KnowledgeGraph& graph);
  [[nodiscard]] double size(const Node& node) const;

 private:
  double smallest_ = 0, largest_ = 0;
};

// A place on a circle, so that a layout has something to start from.
[[nodiscard]] DrawingPosition circle_position(NodeId node, std::size_t count);

}  // namespace factweave
