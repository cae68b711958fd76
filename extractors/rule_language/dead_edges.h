// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {

// A \b that cannot hold on one way through the pattern, because it stands beside a letter of the view, which is no word
// character, and no word character is on its other side: `(?:{title}|mayor)\b of`.
struct DeadEdge {
  std::size_t end = 0;  // byte of the pattern behind the \b
  char32_t letter = 0;  // one that it stands beside
  bool behind = false;  // the \b stands behind the letter
};

[[nodiscard]] std::vector<DeadEdge> find_dead_edges(const PatternNode& pattern);

}  // namespace factweave
