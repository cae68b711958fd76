// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/pack_source.h"
#include "extractors/rule_language/rule_builder.h"

namespace factweave {

// What only shows once all rules are there: `beats` of unknown rules, slots that nothing fills, macros that
// nothing uses, an empty rule set.
void check_rules(const std::vector<RuleDraft>& drafts, const std::vector<PackSource>& packs,
                 const Ontology& ontology, DiagnosticList& diagnostics);

// Names of packs and macros: their form, and that no macro hides a type.
void check_names(const std::vector<PackSource>& packs, const Ontology& ontology, DiagnosticList& diagnostics);

}  // namespace factweave
