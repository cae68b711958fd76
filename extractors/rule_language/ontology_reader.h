// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/pack_source.h"
#include "pipeline/ontology.h"

namespace factweave {

// The ontology of all packs together. A type, attribute or relation that is declared again gains what the
// later declaration adds; a later `phases` must keep the earlier phases in their order. Reports names that
// nothing declares.
[[nodiscard]] Ontology merge_ontologies(const std::vector<PackSource>& packs, DiagnosticList& diagnostics);

}  // namespace factweave
