// SPDX-License-Identifier: MIT
#include "extractors/quotations/quotations.h"

namespace factweave {

void accept_quotation(const Extraction&, const Match&) {}
void find_quotations(const Extraction&) {}

}  // namespace factweave
