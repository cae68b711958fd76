// SPDX-License-Identifier: MIT
#pragma once

#include "pipeline/document.h"

namespace factweave {

// Fills the folded view, tokens, sentences, paragraphs, quoted spans, and, where they are not set
// yet, `date`, `date_span` and `title` of a document from its `text`: a leading " date YYYY-MM-DD "
// (the header is a block of its own, kind `header`), an ISO or written dateline near the top,
// a Markdown front matter. Never throws on any valid UTF-8.
//
//   Document d; d.text = "Dr. Brandt spoke. It rained."; segment(d);   // two sentences
void segment(Document& document);

}  // namespace factweave
