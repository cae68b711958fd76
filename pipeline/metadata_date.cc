// SPDX-License-Identifier: MIT
#include "pipeline/metadata_date.h"

#include "pipeline/written_date.h"

namespace factweave {

std::optional<Date> read_metadata_date(std::string_view field) {
  // The time of day that may follow without a blank is none of the date's.
  if (const std::optional<WrittenDate> day = read_written_date(field.substr(0, 10))) return day->date;
  const std::optional<WrittenDate> day = find_written_date(field);
  return day ? std::optional<Date>(day->date) : std::nullopt;
}

}  // namespace factweave
