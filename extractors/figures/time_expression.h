// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/document.h"

namespace factweave {

// Which way an expression without a year leans.
enum class Direction : std::uint8_t { past, future, same_year };

// Time as a figure first holds it: ISO 8601 as far as the words go, `X` for what they leave open, and
// an expression for what is counted from a reference day. One of
//
//   2025-02-07  2025-02  2025  2025-Q3  2025-H1  2025-W07  2025-SP  202X  19XX   a/b    complete
//   XXXX-02-07  XXXX-02  XXXX-Q3  XXXX-SP  XXXX-{easter+1}                              year open
//   year-1  month+0  week+1  day-1  quarter+1  season…  decade-1                        relative
//   dow5  dow5-1  dow5+1                                                                weekday
//   ago3mo  in2wk                                                                       distance
//   later2d  sooner1a  step:week+1  same:quarter:2023      counted from an earlier figure: time_anchors.h
//   SP-1  SP+1  02-1  02+1                                                              last spring, next
//   February day18  day13dow5  XXXX-07-18dow5                                         day of a month, with
//   weekday OP@E                                   counted from or cut out of E: derived_time.h lists what OP
//   can be
//   XXXX-07-04@E                                                   an expression without year in the year E
//   E~E                                                     from one to the other; either may lack the year
//   end:E  start:E  mid:E  early:E  late:E  with one of the above for E                 part of it
//
// Resolves one against the reference day. Complete expressions come back as they are. Nothing where
// the expression has no reading.
//
//   resolve_time("XXXX-08-31", 2025-03-14, Direction::future) == "2025-08-31"
//   resolve_time("end:year+0", 2025-03-14, …) == "2025-12-31"
[[nodiscard]] std::optional<std::string> resolve_time(std::string_view expression, Date reference,
                                                      Direction direction);

// Whether an expression is more than a complete ISO date, so that it has to be resolved.
[[nodiscard]] bool needs_reference(std::string_view expression);
// Whether resolving it looks at the reference day: false for end:2027 and +3d@2025-04-20.
[[nodiscard]] bool depends_on_reference(std::string_view expression);

// An expression without year in that year: "XXXX-07-04" → "1995-07-04", "XXXX-{easter+1}" → its date. Other
// expressions come back as they are; nothing where the day does not exist.
[[nodiscard]] std::optional<std::string> with_year(std::string_view expression, int year);

}  // namespace factweave
