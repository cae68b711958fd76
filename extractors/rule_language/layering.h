// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/pack_source.h"
#include "extractors/rule_language/pattern_compiler.h"

namespace factweave {

// A rule as it stands once all layers have spoken.
struct LayeredRule {
  std::string id;                          // pack/name
  const PackSource* pack = nullptr;        // that declares it
  const PackSource* changed_by = nullptr;  // the last pack that overrides its pattern, or nullptr
  RuleSource source;                       // with the overriding fields in place
};

// The rules of all packs after `override` and `disable`: the latest layer's first, so that a user's rule
// wins a tie against a built-in one; within a layer in the order of the files.
// Reports repeated ids and names of rules that no earlier layer has.
[[nodiscard]] std::vector<LayeredRule> layer_rules(const std::vector<PackSource>& packs,
                                                   DiagnosticList& diagnostics);

// The macros of packs named `macros`, which every pack sees.
[[nodiscard]] MacroTable global_macros(const std::vector<PackSource>& packs);

// The macros of one document of a pack file.
[[nodiscard]] MacroTable macros_of(const PackSource& pack);

// The macros that a rule's patterns see, in order: those of the pack that changes it, of its own, of all. The table of global
// ones must outlive it.
class MacroScopes {
 public:
  MacroScopes(const LayeredRule& rule, const MacroTable& global);
  MacroScopes(const MacroScopes&) = delete;
  MacroScopes& operator=(const MacroScopes&) = delete;

  [[nodiscard]] const std::vector<const MacroTable*>& tables() const { return tables_; }

 private:
  MacroTable changed_, own_;
  std::vector<const MacroTable*> tables_;
};

inline constexpr std::string_view kGlobalMacroPack = "macros";

}  // namespace factweave
