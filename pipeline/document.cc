// SPDX-License-Identifier: MIT
#include "pipeline/document.h"

#include <algorithm>

namespace factweave {

std::size_t Document::sentence_at(std::uint32_t source_offset) const {
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), source_offset,
                       [](std::uint32_t at, const Sentence& sentence) { return at < sentence.source.begin; });
  return after == sentences.begin() ? 0 : static_cast<std::size_t>(after - sentences.begin()) - 1;
}

}  // namespace factweave
