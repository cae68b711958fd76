// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// The offices of a list behind the first one that was found, each of a body of its own, are the same person's.
//
//   Ilse Brandt served as treasurer of A from 1983 to 1991, director of B and president of C  →  also B and C
//   appointed Tom Weber as treasurer and Ilse Brandt as secretary                             →  also Ilse Brandt, of the same body
//
// A list ends where somebody else is named, and with an article and no comma or full stop behind it: *is treasurer of A and
// the president of B said*. Needs the relations that rules found; walks each sentence once for each of their offices.
void add_next_offices(const Extraction& extraction);

}  // namespace factweave
