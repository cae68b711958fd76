// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// Takes a match of a trigger rule (`emits: Commitment/<act>`): appends the commitment with its
// trigger and act; `complete_commitments` does the rest.
void accept_commitment(const Extraction& extraction, const Match& match);

// After phase `undertakings`: evidence clause, committer, speaker, addressee, actions, deadline,
// condition, target, status; merges triggers of one chain and drops what is no commitment.
void complete_commitments(const Extraction& extraction);

}  // namespace factweave
