// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "pipeline/document.h"

namespace factweave {

// A day that a text states, and where.
struct WrittenDate {
  Date date;
  Span span;  // bytes of the searched text, a weekday before it not included
};

// The first full date (day, month and year) of a folded line: 2025-08-05, 5th August 2025, 5 Aug. 2025,
// August 5, 2025, fifth day of August 2025, 24-07-2025, 12/11/2025, 5.8.2025. Numbers are day first unless
// that is no date.
[[nodiscard]] std::optional<WrittenDate> find_written_date(std::string_view folded);

// The date that begins exactly at the beginning of the text.
[[nodiscard]] std::optional<WrittenDate> read_written_date(std::string_view folded);

}  // namespace factweave
