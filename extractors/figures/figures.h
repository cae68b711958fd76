// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "extractors/extraction.h"

namespace factweave {

// Money, a per cent, a count, a measure, a multiplier or a ratio.
[[nodiscard]] bool is_quantity(const Figure& figure);
// A day or a stretch of the calendar.
[[nodiscard]] inline bool is_calendar(const Figure& figure) { return figure.kind == "date" || figure.kind == "period"; }

// The figure that a figure-emitting match gives: what the rule's normaliser reads from it. Nothing where it
// refuses the match, as it does the 32nd day or a range that runs backwards. Thread-safe.
[[nodiscard]] std::optional<Figure> read_figure(const Extraction& extraction, const Match& match);

// *$2.9 million a year ago*: takes the rate, and with it the words, off each candidate whose "a year" belongs to the
// "ago", "earlier", "later" or "previously" behind it, so that the time is a figure of its own.
void free_times(const Document& document, std::vector<Match>& candidates);

// Appends the figure of a match; nothing where its normaliser refuses it.
void accept_figure(const Extraction& extraction, const Match& match);

// After phase `names`: resolves relative dates against the document's date or an anchor figure.
void resolve_figures(const Extraction& extraction);

// Last: what each figure counts or measures and is about, its role, period, status and change.
void relate_figures(const Extraction& extraction);

}  // namespace factweave
