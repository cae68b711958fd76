// SPDX-License-Identifier: MIT
#include "extractors/people/people.h"

namespace factweave {

void complete_people(const Extraction&) {}

}  // namespace factweave
