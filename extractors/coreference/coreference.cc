// SPDX-License-Identifier: MIT
#include "extractors/coreference/coreference.h"

namespace factweave {

void resolve_coreference(const Extraction&) {}

}  // namespace factweave
