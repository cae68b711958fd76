// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// After phase `nouns`: Product mentions that figures and verbs of trade bring to light, brand and model.
void complete_products(const Extraction& extraction);

}  // namespace factweave
