// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/annotations.h"

namespace factweave {

// The mentions that have an entity, by position; of those that begin together the longer first. Holds indices into the
// annotations' mentions and refers to them.
class MentionOrder {
 public:
  using Iterator = std::vector<std::uint32_t>::const_iterator;

  explicit MentionOrder(const Annotations& annotations);

  [[nodiscard]] Iterator begin() const { return order_.begin(); }
  [[nodiscard]] Iterator end() const { return order_.end(); }

  // The first mention that begins at this source offset or later.
  [[nodiscard]] Iterator first_from(std::uint32_t at) const;

 private:
  const Annotations* annotations_;
  std::vector<std::uint32_t> order_;
};

}  // namespace factweave
