// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// A public body whose name says whose it is belongs to that place: *the Ghana Health Service*, *the Ministry of Trade of Norway*, *Leith City
// Council*. Only where the document also names the place itself.
void add_bodies_of_places(const Extraction& extraction);

}  // namespace factweave
