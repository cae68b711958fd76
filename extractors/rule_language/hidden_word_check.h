// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/pattern_compiler.h"
#include "extractors/rule_language/rule_builder.h"

namespace factweave {

// Warns of words in patterns that their rules never see, because they are entries of lexicons of the rule (hidden_words.h). A
// word of a macro is told once, and only where every rule that uses the macro loses it: what serves some rules has its reason.
void check_hidden_words(const std::vector<RuleDraft>& drafts, const PatternNames& names, const MacroTable& global,
                        DiagnosticList& diagnostics);

}  // namespace factweave
