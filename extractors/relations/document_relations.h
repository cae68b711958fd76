// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Who published or wrote the document itself: a letterhead ("Maribor Chamber of Crafts" as first
// line), "Statement of X", "Issued by X", or a byline ("By Aoife Brennan").
void add_document_relations(const Extraction& extraction);

}  // namespace factweave
