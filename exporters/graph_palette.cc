// SPDX-License-Identifier: MIT
#include "exporters/graph_palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <utility>

namespace factweave {
namespace {

constexpr std::array<std::pair<std::string_view, Color>, 8> kPalette = {{
    {"Person", {0, 114, 178}},
    {"Organization", {213, 94, 0}},
    {"Place", {0, 158, 115}},
    {"Product", {204, 121, 167}},
    {"Document", {86, 180, 233}},
    {"Figure", {240, 228, 66}},
    {"Commitment", {230, 159, 0}},
    {"Quotation", {30, 30, 30}},
}};

constexpr double kSmallest = 4, kLargest = 100;

double log_mentions(const Node& node) { return std::log1p(static_cast<double>(node.evidence_count)); }

}  // namespace

Color node_color(std::string_view type) {
  const auto* found = std::find_if(kPalette.begin(), kPalette.end(), [&](const auto& p) { return p.first == type; });
  return found != kPalette.end() ? found->second : Color{153, 153, 153};
}

std::string hex_color(std::string_view type) {
  const Color c = node_color(type);
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", c.red, c.green, c.blue);
  return text;
}

NodeSizes::NodeSizes(const KnowledgeGraph& graph) {
  if (graph.nodes().empty()) return;
  smallest_ = log_mentions(graph.nodes().front());
  largest_ = smallest_;
  for (const Node& n : graph.nodes()) {
    smallest_ = std::min(smallest_, log_mentions(n));
    largest_ = std::max(largest_, log_mentions(n));
  }
}

double NodeSizes::size(const Node& node) const {
  if (largest_ == smallest_) return kSmallest;
  const double share = (log_mentions(node) - smallest_) / (largest_ - smallest_);
  return std::round((kSmallest + share * (kLargest - kSmallest)) * 100) / 100;
}

DrawingPosition circle_position(NodeId node, std::size_t count) {
  const double angle = 2 * std::numbers::pi * node / static_cast<double>(std::max<std::size_t>(count, 1));
  const double radius = 100 * std::sqrt(static_cast<double>(count));
  return {std::round(radius * std::cos(angle) * 100) / 100, std::round(radius * std::sin(angle) * 100) / 100};
}

}  // namespace factweave
