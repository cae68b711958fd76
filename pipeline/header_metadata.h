// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/document.h"

namespace factweave {

// The part of a text before its body: each line is a block of kind `header`.
struct Header {
  std::vector<Span> lines;  // source
  std::uint32_t end = 0;    // where the body begins
};

// Reads a leading " date YYYY-MM-DD ", or a front matter between lines of `---`, and sets date, date_span,
// title and metadata from it where they are not set yet.
[[nodiscard]] Header read_header(Document& document);

// Takes the date of a dateline in the first lines, where no date is known yet:
//
//   LIMA, Peru, 5th August 2025: …
//   DAYTON, Ohio (Feb. 18, 2026) – …
//   Larne, 12/11/2025
//   Wednesday, 2 April 2025
//   This Agreement is made on the ninth day of June 2025 between …
//
// At most six words stand before it (more in a heading), and the line, a dash, a colon or a bracket ends it,
// so that a date of the running prose is none. 12/11/2025 is day first unless that is no date. Needs
// paragraphs.
void find_dateline(Document& document);

// The first heading near the top, where no title is known yet. Needs paragraphs.
void find_title(Document& document);

}  // namespace factweave
