// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Takes a mention-emitting match of any phase: appends the Mention that the rule describes.
void accept_mention(const Extraction& extraction, const Match& match);

// After phase `names`: decides the type of each name once per document, from all its occurrences,
// surest evidence first; adds the short forms (surnames, acronyms, names without legal form) that no
// rule found alone; drops name mentions that nothing supports.
void settle_names(const Extraction& extraction);

}  // namespace factweave
