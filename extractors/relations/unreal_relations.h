// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// What the text denies, supposes or asks tells no relation: *was not elected mayor of Leith*, *denied having bought Frost
// Lines*, *if Norvik owned Frost Lines*, *has Norway signed the treaty?*, *no meeting between them*. Descriptions stay:
// *if Ilse Brandt, treasurer of Norvik, resigns*. For what rules found, before other steps add to it.
void drop_unreal_relations(const Extraction& extraction);

}  // namespace factweave
