// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
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

// Tells what comes from one of the layers' folders, which is everything where none is given. Asks the disk once for each
// file. One thread; the layers must outlive it.
class InLayers {
 public:
  explicit InLayers(const RulesLayers& layers) : layers_(layers) {}
  [[nodiscard]] bool operator()(const SourceLocation& where);

 private:
  const RulesLayers& layers_;
  std::map<std::string, bool> files_;
};

// What to say of a name that no rule and no pack has.
[[nodiscard]] std::string no_such_rule(const RuleSet& rules, const std::string& name);

// What a rule emits, as authors write it: Organization/company, Person@nominal, holdsRole.
[[nodiscard]] std::string emits_text(const Rule& rule);

// "file:line", the path relative to the working folder where that is shorter.
[[nodiscard]] std::string place_text(const SourceLocation& where);

}  // namespace factweave
