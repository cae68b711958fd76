// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace factweave {

// A weighted edge between a row and a column; weight > 0.
struct AssignmentEdge {
  std::size_t row = 0;
  std::size_t column = 0;
  double weight = 0;
};

// The one-to-one choice among the edges with the largest total weight, as (row, column) pairs sorted
// by row. Longest augmenting paths: exact, and quick on the sparse graphs that overlapping spans make.
//
//   one_to_one({{0, 0, 2.0}, {0, 1, 1.0}, {1, 0, 1.5}})   // {0, 1}, {1, 0}: 2.5 beats 2.0
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> one_to_one(const std::vector<AssignmentEdge>& edges);

}  // namespace factweave
