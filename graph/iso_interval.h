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

// The last day on which something can be done that must be done by a deadline, as it is written: *before 2026* ends
// the day before 2026 begins, every other deadline when its time ends. Empty where the ISO date has no days.
//
//   last_day("before 2026", "2026") → "2025-12-31";  last_day("by June", "2025-06") → "2025-06-30"
[[nodiscard]] std::optional<std::string> last_day(std::string_view written, std::string_view iso);

}  // namespace factweave
