// SPDX-License-Identifier: MIT
#include "extractors/places/places.h"

namespace factweave {

void complete_places(const Extraction&) {}

}  // namespace factweave
