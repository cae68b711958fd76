// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/pattern_compiler.h"
#include "extractors/rule_language/rule_builder.h"

namespace factweave {

// Warns of what patterns ask for and the view of their rules never shows: words that are entries of lexicons of the rule
// (hidden_words.h), and edges of words beside lexicons and slots (dead_edges.h). A word of a macro is told once, and only where
// every one of these rules that uses the macro loses it: what serves some rules has its reason.
void check_views(const std::vector<const RuleDraft*>& drafts, const PatternNames& names, const MacroTable& global,
                 DiagnosticList& diagnostics);

}  // namespace factweave
