// SPDX-License-Identifier: MIT
#include "extractors/figures/figures.h"

namespace factweave {

void relate_figures(const Extraction&) {}

}  // namespace factweave
