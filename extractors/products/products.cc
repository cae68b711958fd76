// SPDX-License-Identifier: MIT
#include "extractors/products/products.h"

namespace factweave {

void complete_products(const Extraction&) {}

}  // namespace factweave
