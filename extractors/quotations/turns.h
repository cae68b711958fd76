// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/extraction.h"
#include "pipeline/span.h"

namespace factweave {

// One turn of a transcript: *Ana Ruiz (mayor): We will …*. Source bytes.
struct Turn {
  Span label;  // up to and with the colon
  Span words;  // what is said, up to the next label
  std::optional<std::uint32_t> speaker;  // mention of the label; none for *MODERATOR:*
};

// The turns of a document, in order; empty unless it reads as a transcript (two labels at least, or
// one that gives a role or stands in capitals).
[[nodiscard]] std::vector<Turn> find_turns(const Extraction& extraction);

}  // namespace factweave
