// SPDX-License-Identifier: MIT
#pragma once

#include "pipeline/document.h"

namespace factweave {

// Whether a document lists who attended, as minutes do (*Present: …*, *Apologies: …*): there people go by their initials.
[[nodiscard]] bool lists_attendance(const Document& document);

}  // namespace factweave
