// SPDX-License-Identifier: MIT
// `factweave rules list [DIR…]`: the rules in their order, and what each emits.
#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "pipeline/cli/command.h"
#include "pipeline/cli/json_line.h"
#include "pipeline/cli/rules_layers.h"

namespace factweave {
namespace {

void print_json(const RuleSet& rules, const Rule& rule) {
  JsonLine json;
  json.put("rule", rule.id);
  json.put("phase", rules.ontology.phases[rule.phase]);
  json.put("emits", emits_text(rule));
  json.put("file", rule.where.file);
  json.put("line", static_cast<std::uint32_t>(rule.where.line));
  json.put("examples", static_cast<std::uint32_t>(rule.examples.size()));
  json.put("source_pattern", rule.source_pattern);
  json.put("pattern", rule.pattern);
  std::move(json).print();
}

int list(const RulesLayers& layers) {
  const std::shared_ptr<const RuleSet> rules = load_rules(layers.folders);
  InLayers in_layers(layers);
  for (const Rule& rule : rules->rules) {
    if (!in_layers(rule.where)) continue;
    if (layers.json) {
      print_json(*rules, rule);
    } else {
      std::cout << rule.id << '\t' << rules->ontology.phases[rule.phase] << '\t' << emits_text(rule) << '\t'
                << place_text(rule.where) << '\n';
    }
  }
  return kAllWell;
}

}  // namespace

std::function<int()> declare_rules_list(CLI::App& app) {
  auto layers = std::make_shared<RulesLayers>();
  declare_rules_layers(app, *layers);
  return [layers] { return list(*layers); };
}

}  // namespace factweave
