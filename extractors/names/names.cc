// SPDX-License-Identifier: MIT
#include "extractors/names/names.h"

namespace factweave {

void accept_mention(const Extraction&, const Match&) {}
void settle_names(const Extraction&) {}

}  // namespace factweave
