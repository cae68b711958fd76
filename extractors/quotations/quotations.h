// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Takes a match of a cue rule (`emits: Quotation`): remembers speaker and cue for `find_quotations`.
void accept_quotation(const Extraction& extraction, const Match& match);

// After phase `quotes`: one Quotation per pair of double quotation marks that presents words, with
// mode, cue and the mention of its speaker.
void find_quotations(const Extraction& extraction);

}  // namespace factweave
