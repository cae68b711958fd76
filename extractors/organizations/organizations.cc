// SPDX-License-Identifier: MIT
#include "extractors/organizations/organizations.h"

namespace factweave {

void complete_organizations(const Extraction&) {}

}  // namespace factweave
