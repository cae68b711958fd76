// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pipeline/document.h"

namespace factweave {

// Date of a holiday by its rule: "12-25", "easter-2", "11:4:4" (month : n-th, -1 = last : ISO weekday).
[[nodiscard]] std::optional<Date> holiday_date(std::string_view rule, int year);
// The same, or the days of a holiday of other_calendars.h, as ISO date or range. Nothing where that year has two.
[[nodiscard]] std::optional<std::string> holiday_in_year(std::string_view rule, int year);

[[nodiscard]] Date easter_sunday(int year);

}  // namespace factweave
