// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "pipeline/document.h"

namespace factweave {

// The day in a date field of a page, a message or a record: "2025-02-07T10:00Z", "Fri, 7 Feb 2025
// 10:00:00 +0300" (the sender's day), "7 February 2025". Nothing where there is no full date.
[[nodiscard]] std::optional<Date> read_metadata_date(std::string_view field);

}  // namespace factweave
