// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Takes a match of a type with roles that a user's pack added: appends the Frame with its roles.
void accept_frame(const Extraction& extraction, const Match& match);

}  // namespace factweave
