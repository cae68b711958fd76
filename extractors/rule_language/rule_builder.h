// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/layering.h"
#include "extractors/rule_language/pattern_compiler.h"
#include "extractors/rule_language/rule_set.h"

namespace factweave {

// A compiled rule beside what the checks over all rules need to point at.
struct RuleDraft {
  Rule rule;
  const LayeredRule* layered = nullptr;
  CompiledPattern pattern;
  std::vector<std::pair<Scalar, std::string>> beats;  // each as written, and its full id
};

// Compiles one rule: what it emits, its patterns, attributes, roles and examples. Reports what is wrong
// with the rule by itself. `global` are the macros that every pack sees.
[[nodiscard]] RuleDraft build_rule(const LayeredRule& layered, const PatternNames& names,
                                   const MacroTable& global, DiagnosticList& diagnostics);

}  // namespace factweave
