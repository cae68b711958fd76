// SPDX-License-Identifier: MIT
#include "pipeline/cli/rules_layers.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iostream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "extractors/rule_language/diagnostic_list.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

bool is_below(const fs::path& file, const fs::path& folder) {
  std::error_code ignored;
  const fs::path relative = fs::relative(file, folder, ignored);
  return !relative.empty() && relative.begin()->string() != "..";
}

}  // namespace

void declare_rules_layers(CLI::App& app, RulesLayers& layers) {
  app.add_option("DIR", layers.folders, "Folder of rule packs over the built-in ones, or one pack file");
  app.add_flag("--json", layers.json, "Answer in JSON");
}

Compilation compile_layers(const std::vector<std::string>& folders, RuleChecks checks) {
  std::vector<fs::path> paths = {built_in_rules_folder()};
  for (const std::string& folder : folders) {
    std::error_code ignored;
    if (!fs::equivalent(folder, paths.front(), ignored)) paths.emplace_back(folder);
  }
  return compile_rules(paths, checks);
}

std::shared_ptr<const RuleSet> load_rules(const std::vector<std::string>& folders) {
  Compilation compilation = compile_layers(folders);
  for (const Diagnostic& diagnostic : compilation.diagnostics) {
    if (diagnostic.severity == Severity::error) std::cerr << render(diagnostic);
  }
  if (!compilation.ok()) {
    throw std::runtime_error("the rules have errors (see above); `factweave rules check` shows warnings too");
  }
  return std::make_shared<const RuleSet>(std::move(compilation.rules));
}

bool InLayers::operator()(const SourceLocation& where) {
  if (layers_.folders.empty()) return true;
  const auto [file, is_new] = files_.try_emplace(where.file, false);
  if (is_new) {
    file->second = std::any_of(layers_.folders.begin(), layers_.folders.end(),
                               [&](const std::string& folder) { return is_below(where.file, folder); });
  }
  return file->second;
}

std::string no_such_rule(const RuleSet& rules, const std::string& name) {
  std::vector<std::string> names;
  for (const Rule& rule : rules.rules) {
    names.push_back(rule.id);
    names.push_back(rule.pack);
  }
  const std::string nearest = did_you_mean(name, names);
  return "there is no rule or pack " + name + (nearest.empty() ? ";" : ", " + nearest) + " `factweave rules list` names them";
}

std::string emits_text(const Rule& rule) {
  constexpr std::array<std::string_view, 3> kLevels = {"", "@nominal", "@pronoun"};
  std::string text = rule.type;
  if (!rule.subtype.empty()) text += "/" + rule.subtype;
  return text + std::string(kLevels[static_cast<std::size_t>(rule.level)]);
}

std::string place_text(const SourceLocation& where) {
  std::error_code ignored;
  const std::string relative = fs::proximate(where.file, ignored).string();
  const std::string& shorter =
      !relative.empty() && relative.size() < where.file.size() ? relative : where.file;
  return shorter + ":" + std::to_string(where.line);
}

}  // namespace factweave
