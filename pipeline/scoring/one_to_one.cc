// SPDX-License-Identifier: MIT
#include "pipeline/scoring/one_to_one.h"

#include <algorithm>
#include <map>
#include <optional>

namespace factweave {
namespace {

constexpr double kTolerance = 1e-9;

// The state of the augmentation: who is matched with whom.
struct Matching {
  std::map<std::size_t, std::size_t> column_of, row_of;
};

// One round of Bellman-Ford over alternating paths that start at unmatched rows. Returns the free
// column with the largest gain and fills `via` with the row that reaches each column.
std::optional<std::size_t> best_free_column(const std::vector<AssignmentEdge>& edges, const Matching& matching,
                                            std::map<std::size_t, std::size_t>& via) {
  std::map<std::size_t, double> reach, gain;
  for (const AssignmentEdge& e : edges) {
    if (!matching.column_of.contains(e.row)) reach[e.row] = 0;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const AssignmentEdge& e : edges) {
      const auto from = reach.find(e.row);
      if (from == reach.end()) continue;
      const auto mate = matching.column_of.find(e.row);
      if (mate != matching.column_of.end() && mate->second == e.column) continue;
      const auto known = gain.find(e.column);
      const double value = from->second + e.weight;
      if (value <= (known == gain.end() ? 0.0 : known->second) + kTolerance) continue;
      gain[e.column] = value;
      via[e.column] = e.row;
      changed = true;
      if (const auto row = matching.row_of.find(e.column); row != matching.row_of.end()) {
        const auto lost = std::find_if(edges.begin(), edges.end(), [&](const AssignmentEdge& x) {
          return x.row == row->second && x.column == e.column;
        });
        reach[row->second] = value - lost->weight;
      }
    }
  }
  std::optional<std::size_t> best;
  for (const auto& [column, value] : gain) {
    if (!matching.row_of.contains(column) && (!best || value > gain[*best])) best = column;
  }
  return best;
}

void augment(Matching& matching, const std::map<std::size_t, std::size_t>& via, std::size_t column) {
  for (std::optional<std::size_t> at = column; at;) {
    const std::size_t row = via.at(*at);
    const auto before = matching.column_of.find(row);
    const std::optional<std::size_t> next =
        before == matching.column_of.end() ? std::nullopt : std::optional(before->second);
    matching.column_of[row] = *at;
    matching.row_of[*at] = row;
    at = next;
  }
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> one_to_one(const std::vector<AssignmentEdge>& edges) {
  std::map<std::size_t, int> rows, columns;
  for (const AssignmentEdge& e : edges) {
    ++rows[e.row];
    ++columns[e.column];
  }
  Matching matching;
  std::vector<AssignmentEdge> contested;
  for (const AssignmentEdge& e : edges) {
    if (rows[e.row] == 1 && columns[e.column] == 1) {
      matching.column_of[e.row] = e.column;
      matching.row_of[e.column] = e.row;
    } else {
      contested.push_back(e);
    }
  }
  for (;;) {
    std::map<std::size_t, std::size_t> via;
    const std::optional<std::size_t> free = best_free_column(contested, matching, via);
    if (!free) break;
    augment(matching, via, *free);
  }
  return {matching.column_of.begin(), matching.column_of.end()};
}

}  // namespace factweave
