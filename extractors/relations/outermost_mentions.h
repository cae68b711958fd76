// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "pipeline/annotations.h"

namespace factweave {

// Mentions that lie in no other mention, in order of the text. Takes one sort of all mentions to build, and refers to them:
// they must outlive it unchanged. Any number of threads may read it.
//
//   *the Danish yard and Norvik*  →  the Danish yard, Norvik; not Danish
class OutermostMentions {
 public:
  explicit OutermostMentions(const std::vector<Mention>& mentions) : mentions_(mentions) {
    for (std::size_t i = 0; i < mentions.size(); ++i) order_.push_back(static_cast<std::uint32_t>(i));
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
      const Span x = mentions[a].span, y = mentions[b].span;
      return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
    });
    std::uint32_t covered = 0;
    std::erase_if(order_, [&](std::uint32_t i) {
      if (mentions[i].span.end <= covered) return true;
      covered = mentions[i].span.end;
      return false;
    });
  }

  // The neighbor of a mention, `step` places away (1 = next, -1 = previous), if there is one.
  [[nodiscard]] std::optional<std::uint32_t> neighbor(std::uint32_t mention, int step) const {
    const auto at = std::lower_bound(order_.begin(), order_.end(), mentions_[mention].span.begin,
                                     [&](std::uint32_t i, std::uint32_t begin) { return mentions_[i].span.begin < begin; });
    if (at == order_.end() || *at != mention) return std::nullopt;
    const auto index = (at - order_.begin()) + step;
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(order_.size())) return std::nullopt;
    return order_[static_cast<std::size_t>(index)];
  }

 private:
  const std::vector<Mention>& mentions_;
  std::vector<std::uint32_t> order_;
};

}  // namespace factweave
