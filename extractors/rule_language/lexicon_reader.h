// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/pack_source.h"
#include "extractors/rule_language/rule_set.h"
#include "pipeline/message_digest.h"

namespace factweave {

// The lexicons of all packs, with the additions of later ones in front: of two entries with one text the
// first counts, so a layer's addition replaces what it repeats. Files are read below each pack's folder, several at
// once, and fed to `hash` in the order of the packs.
[[nodiscard]] std::vector<Lexicon> read_lexicons(const std::vector<PackSource>& packs, MessageDigest& hash,
                                                 DiagnosticList& diagnostics);

// The rows of a TSV text: comment lines (#), a header line with the names of the columns, then entries.
// Reports rows that do not fit. `where` names the text in diagnostics.
[[nodiscard]] Lexicon parse_tsv(const SourceFile& file, DiagnosticList& diagnostics);

}  // namespace factweave
