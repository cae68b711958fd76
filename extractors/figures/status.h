// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/figures/change_verbs.h"

namespace factweave {

// Tells whether a figure is reached, aimed at, planned, expected, … Built once for a document's commitments,
// so that each figure costs a look-up and the words beside it. Lives as long as the extraction.
class FigureStatus {
 public:
  explicit FigureStatus(const Extraction& extraction);

  // actual, baseline, target, planned, forecast, limit, offer or estimate: from the words that name it, then
  // from the commitment whose clause holds the figure, then from the verbs before it. "pledged $5 million" →
  // target; "shall keep at least two lorries" → limit; "it was 7%" → actual.
  [[nodiscard]] std::string of(const Figure& figure) const;

  // The commitment whose clause holds the span, or null. Of several the one that begins last.
  [[nodiscard]] const Commitment* commitment_at(Span span) const;

  // "has hired 120 and plans to hire 300": the figure stands before what is undertaken, and is no part of it.
  [[nodiscard]] bool told_before(const Commitment& commitment, const Figure& figure) const;
  [[nodiscard]] bool told_instead(const Commitment& commitment, const Figure& figure) const;
  [[nodiscard]] bool told_besides(const Commitment& commitment, const Figure& figure) const;

 private:

  const Extraction* extraction_;
  ChangeVerbs change_verbs_;
  std::vector<std::uint32_t> order_;  // commitments by begin
};

}  // namespace factweave
