// SPDX-License-Identifier: MIT
#pragma once

#include "pipeline/document.h"

namespace factweave {

// Whether a document's writer puts the month first in numeric dates (2/7/25 = February 7). Read from the
// document itself: other numeric dates, written dates, spelling and units near its beginning.
[[nodiscard]] bool month_first(const Document& document);

}  // namespace factweave
