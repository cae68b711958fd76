// SPDX-License-Identifier: MIT
#include "extractors/figures/mention_order.h"

#include <algorithm>

namespace factweave {

MentionOrder::MentionOrder(const Annotations& annotations) : annotations_(&annotations) {
  const std::vector<Mention>& mentions = annotations.mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].entity) order_.push_back(static_cast<std::uint32_t>(i));
  }
  std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Span x = mentions[a].span, y = mentions[b].span;
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
  });
}

MentionOrder::Iterator MentionOrder::first_from(std::uint32_t at) const {
  return std::ranges::lower_bound(order_, at, {}, [&](std::uint32_t m) { return annotations_->mentions[m].span.begin; });
}

}  // namespace factweave
