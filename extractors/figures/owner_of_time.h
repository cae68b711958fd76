// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/figures/mention_order.h"

namespace factweave {

// Finds whose a date, period or length of time is: "Norvik was founded in 1958", "construction of the depot begins in May",
// "a ten-year contract", "the lease runs for twelve years". Refers to both, which live longer.
class OwnerOfTime {
 public:
  OwnerOfTime(const Extraction& extraction, const MentionOrder& order) : extraction_(&extraction), order_(&order) {}

  // The entity that a time is about; nothing where the clause does not say. A calendar figure needs its measure, the event of
  // its verb, to be set.
  [[nodiscard]] std::optional<std::uint32_t> of(const Figure& figure) const;

 private:
  [[nodiscard]] std::vector<const Mention*> before(const Figure& figure) const;
  [[nodiscard]] const Mention* described_by(const Figure& figure) const;
  [[nodiscard]] std::optional<std::uint32_t> of_event(const Figure& figure) const;
  [[nodiscard]] std::optional<std::uint32_t> of_duration(const Figure& figure) const;
  [[nodiscard]] bool is_work_on(const Mention& mention) const;
  [[nodiscard]] std::string_view preposition_of(const Mention& mention) const;

  const Extraction* extraction_;
  const MentionOrder* order_;
};

}  // namespace factweave
