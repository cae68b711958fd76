// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Makes one figure of neighboring ones that say one time together, before they are resolved:
//
//   two weeks + before + Christmas          a date, counted from the other
//   from + next Friday + to + 1 October     a period
//   Tuesday + of + last week                a weekday of that week
//   Friday + 6 July, 4 July + of + 1995     one date
//   the week of + 6 October                 a week
//
// Two that have no common value stay apart. REQUIRES: the figures are sorted by their spans and nothing
// refers to them yet. `today` is the day on which the document speaks, where that is known.
void compose_times(const Extraction& extraction, const std::optional<Date>& today);

}  // namespace factweave
