// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/extraction.h"
#include "pipeline/span.h"

namespace factweave {

// A reporting clause: who speaks, and the verb (or *according to*) that says so. Source bytes.
struct ReportingClause {
  Span span;      // from the speaker to the verb, or the other way round
  Span cue;
  std::uint32_t speaker = 0;  // index into mentions
  std::string rule;
};

// Takes a match of a cue rule (`emits: Quotation`): adds its clause to the extraction's clauses, which
// serve the quotations and later indirect speech (*the mayor said that …*).
void accept_quotation(const Extraction& extraction, const Match& match);

// After phase `quotes`: one Quotation per pair of double quotation marks that presents words, with
// mode, cue and the mention of its speaker; and one of kind `turn` per speaker-labelled turn. Scare
// quotes, titles, glosses and definitions give none.
void find_quotations(const Extraction& extraction);

}  // namespace factweave
