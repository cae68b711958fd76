// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_language/compiler.h"
#include "extractors/rule_language/rule_set.h"

namespace CLI {
class App;
}

namespace factweave {

// What the commands `rules …` share: the layers to look at, and whether to answer in JSON.
struct RulesLayers {
  std::vector<std::string> folders;  // over the built-in packs
  bool json = false;
};

// DIR… and --json.
void declare_rules_layers(CLI::App& app, RulesLayers& layers);

// Built-in packs and folders over them, compiled, with all diagnostics. The built-in folder itself adds nothing.
[[nodiscard]] Compilation compile_layers(const std::vector<std::string>& folders, RuleChecks checks = RuleChecks::needed);

// The rules alone. Prints errors to standard error and throws std::runtime_error where there are any: a run with half
// of the rules would be worth nothing.
[[nodiscard]] std::shared_ptr<const RuleSet> load_rules(const std::vector<std::string>& folders);

// True where the rule or example comes from one of the given folders, or where none is given.
[[nodiscard]] bool in_layers(const SourceLocation& where, const RulesLayers& layers);

// What a rule emits, as authors write it: Organization/company, Person@nominal, holdsRole.
[[nodiscard]] std::string emits_text(const Rule& rule);

// "file:line", the path relative to the working folder where that is shorter.
[[nodiscard]] std::string place_text(const SourceLocation& where);

}  // namespace factweave
