// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/extraction.h"

namespace factweave {

// Takes a mention-emitting match of any phase: appends the Mention that the rule describes.
void accept_mention(const Extraction& extraction, const Match& match);

// Names that a rule only surmises (confidence below 0.65) take no part in the arbitration, where the longer
// span would win whatever speaks for it: they are weighed by `settle_names`. Takes them out of a phase's
// candidates; in the phases after `names` there are none.
[[nodiscard]] std::vector<Match> take_name_hints(std::vector<Match>& candidates);

// Appends the mentions of those hints, and of the names that a text defines an acronym for, that overlap no
// winning figure and no winning `Ignored` match.
void accept_name_hints(const Extraction& extraction, const std::vector<Match>& hints, const std::vector<Match>& winners);

// Of the matches that lost the contest, the names that lost to nothing but names, sorted by span: *Norway* in *Norway
// Enlightenment*. `settle_names` takes them back where the longer match turns out to be no name.
[[nodiscard]] std::vector<Match> beaten_names(std::vector<Match> beaten, const std::vector<Match>& winners);

// After phase `names`: decides the type of each name once per document, from all its occurrences,
// surest evidence first; adds the short forms (surnames, acronyms, names without legal form) that no
// rule found alone; drops name mentions that nothing supports.
void settle_names(const Extraction& extraction);

}  // namespace factweave
