// SPDX-License-Identifier: MIT
#include "extractors/commitments/commitments.h"

namespace factweave {

void accept_commitment(const Extraction&, const Match&) {}
void complete_commitments(const Extraction&) {}

}  // namespace factweave
