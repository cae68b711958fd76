// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Offices whose body the text leaves to its reader: "Norvik Lines cut its forecast. Finance director Ilse Brandt said …"
// gives holdsRole from the person to the body that published the document, else to the one spoken of last. Only titles
// that bodies give (chief executive, spokeswoman, treasurer …), only where no body stands beside them, and only for
// persons of whom no rule has found an office. Mentions must have entities.
void add_offices(const Extraction& extraction);

}  // namespace factweave
