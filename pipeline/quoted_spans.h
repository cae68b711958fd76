// SPDX-License-Identifier: MIT
#pragma once

#include "pipeline/document.h"

namespace factweave {

// Fills `quoted` of a document that has its folded view and paragraphs: pairs of double quotation marks
// (“…”, "…", „…“, «…») inside a paragraph, outermost pair only; single marks are ignored. A quotation
// that a paragraph leaves open counts only if the next paragraph begins with a mark (the usual way to
// print a long quotation); any other mark without a partner, and the mark of inches (5"), is no quotation.
void find_quoted_spans(Document& document);

}  // namespace factweave
