// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Takes a figure-emitting match: runs the rule's normaliser and appends the Figure.
// A match that its normaliser refuses appends nothing.
void accept_figure(const Extraction& extraction, const Match& match);

// After phase `names`: resolves relative dates against the document's date or an anchor figure.
void resolve_figures(const Extraction& extraction);

// Last: what each figure counts or measures and is about, its role, period, status and change.
void relate_figures(const Extraction& extraction);

}  // namespace factweave
