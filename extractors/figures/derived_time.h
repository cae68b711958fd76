// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pipeline/document.h"

namespace factweave {

// A time that is counted from another one, or cut out of it. `base` is a complete ISO date, reduced
// date or range, `reference` the day on which the text speaks. The operation is one of
//
//   +3mo  -2wk  +1a  -5d       that far after or before the base
//   +3dow5  -2dow4             the third Friday after it, the second Thursday before it
//   dow3                       the Wednesday of a week
//   n2dow1  n-1wk  n3d  n9mo  n-1we
//                              the second Monday, last week, third day, ninth month, last weekend of it
//   first10d  last3wk          its first ten days, its last three weeks
//   to9mo  to1a  to4wk         the nine months, the year, the four weeks that end with it
//   day18                      the 18th of a month
//   week  weekend              the week that the base lies in, the weekend that it belongs to
//   rest  sofar                what is left of it, what is over
//
// A week belongs to the month or year that holds its Thursday, as in ISO 8601.
// Nothing where the base has no such part: the 31st of June, the fifth week of a week.
//
//   derive_time("+3d", "2025-04-20", …) == "2025-04-23"
//   derive_time("n1wk", "2025-07", …) == "2025-W27"
[[nodiscard]] std::optional<std::string> derive_time(std::string_view operation, std::string_view base,
                                                     Date reference);

// Whether an operation looks at the reference day besides its base.
[[nodiscard]] bool looks_at_reference(std::string_view operation);

}  // namespace factweave
