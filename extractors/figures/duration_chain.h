// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/figures/figure_groups.h"

namespace factweave {

// One amount of a chain: "30 minutes".
struct DurationLink {
  std::string number;
  std::string ucum;
  std::string seconds;  // of one unit
};

// The group `chain`, "an hour, 30 minutes and 5 seconds", as its links. Nothing where a number or a unit is missing.
[[nodiscard]] std::optional<std::vector<DurationLink>> read_duration_chain(const FigureGroups& groups);

}  // namespace factweave
