// SPDX-License-Identifier: MIT
// `factweave rules list [DIR…]`: the rules in their order, and what each emits.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "pipeline/cli/command.h"
#include "pipeline/cli/rules_layers.h"

namespace factweave {
namespace {

void print_json(const RuleSet& rules, const Rule& rule) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  const auto put = [&](const char* key, std::string_view value) {
    json.Key(key);
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  json.StartObject();
  put("rule", rule.id);
  put("phase", rules.ontology.phases[rule.phase]);
  put("emits", emits_text(rule));
  put("file", rule.where.file);
  json.Key("line");
  json.Int(rule.where.line);
  json.Key("examples");
  json.Uint64(rule.examples.size());
  put("source_pattern", rule.source_pattern);
  put("pattern", rule.pattern);
  json.EndObject();
  std::cout << buffer.GetString() << '\n';
}

int list(const RulesLayers& layers) {
  const std::shared_ptr<const RuleSet> rules = rules_of_layers(layers);
  for (const Rule& rule : rules->rules) {
    if (!in_layers(rule.where, layers)) continue;
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
