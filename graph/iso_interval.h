// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factweave {

// First and last day, both inside, as ISO dates.
struct DayInterval {
  std::string from;
  std::string to;
};

// The days that an ISO date of any precision covers: 2024-05-07, 2024-05, 2024, 2024-Q3, 2024-H1, 2024-W12,
// 203X, and a/b of these.
//
//   iso_interval("2024-Q3") → {"2024-07-01", "2024-09-30"}
//
// Empty for anything else (unknown years, seasons, durations, clock times).
[[nodiscard]] std::optional<DayInterval> iso_interval(std::string_view iso);

}  // namespace factweave
