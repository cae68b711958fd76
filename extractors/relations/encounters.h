// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>
#include <utility>

#include "pipeline/annotations.h"

namespace factweave {

// Whom the people of a document met, where they were and whose offices they hold, by entities: what tells that an office is
// of another country than the one the text is about. A value.
class Encounters {
 public:
  void note(const Annotations& annotations, const RelationMention& relation);

  // *Prime Minister Ilse Brandt flew to Norway*, *met Norwegian President Tom Weber*: hardly Norway's own prime minister.
  [[nodiscard]] bool as_a_stranger(std::uint32_t person, std::uint32_t country) const;

 private:
  using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;
  Pairs visited_;  // who, where
  Pairs met_;      // both ways
  Pairs offices_;  // who, of what
};

}  // namespace factweave
