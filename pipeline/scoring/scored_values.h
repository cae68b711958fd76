// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "pipeline/scoring/scored_document.h"

namespace factweave {

// The days of an ISO 8601 date, reduced date, quarter, half, week, decade or a/b range as
// "first..day-after-last" (days since 1970-01-01); a duration as "P months seconds"; a clock time with
// its seconds; anything else unchanged. Equal intervals give equal strings.
//
//   comparable_time("2024-Q1") == comparable_time("2024-01-01/2024-03-31")
[[nodiscard]] std::string comparable_time(std::string_view iso);

// Equal kind; date/period and count/ratio may be confused where the value is equal.
[[nodiscard]] bool same_kind(const ScoredRecord& gold, const ScoredRecord& system);

// Equal value, bound, unit and per; dates by equal interval of days.
[[nodiscard]] bool same_value(const ScoredRecord& gold, const ScoredRecord& system);

// Key of a name: case, diacritics, punctuation, leading article or honorific and legal form removed.
[[nodiscard]] std::string scored_name(std::string_view name);

}  // namespace factweave
