// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "pipeline/document.h"

namespace factweave {

// One document as a JSON object: `text` (required), `id` or `doc`, `date`, `title`, `source` or `url`;
// other scalars become metadata, nested values are passed over. What is absent stays as it is in
// `document`. Throws std::runtime_error where the line is no such object, saying what is wrong.
//
//   {"id": "17", "date": "2025-02-07", "text": "Norvik Shipping opened a terminal."}
void read_json_record(std::string_view line, Document& document);

}  // namespace factweave
