// SPDX-License-Identifier: MIT
// `factweave rules check [DIR…]`: every diagnostic of the packs, and the rules that run without a trigger.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/counted.h"
#include "pipeline/cli/rules_layers.h"

namespace factweave {
namespace {

using TriggerlessRules = std::vector<std::pair<const Rule*, std::string>>;

struct CheckOptions {
  RulesLayers layers;
  bool triggers = false;
  bool strict = false;
};

void print_json(const std::vector<Diagnostic>& diagnostics, const TriggerlessRules& triggerless) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  const auto put = [&](const char* key, const std::string& value) {
    json.Key(key);
    json.String(value.c_str(), static_cast<rapidjson::SizeType>(value.size()));
  };
  json.StartObject();
  json.Key("diagnostics");
  json.StartArray();
  for (const Diagnostic& d : diagnostics) {
    json.StartObject();
    put("severity", d.severity == Severity::error ? "error" : "warning");
    put("code", d.code);
    put("message", d.message);
    put("hint", d.hint);
    put("file", d.where.file);
    json.Key("line");
    json.Int(d.where.line);
    json.Key("column");
    json.Int(d.where.column);
    json.Key("length");
    json.Int(d.length);
    json.EndObject();
  }
  json.EndArray();
  json.Key("rules_without_trigger");
  json.StartArray();
  for (const auto& [rule, reason] : triggerless) {
    json.StartObject();
    put("rule", rule->id);
    put("reason", reason);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  std::cout << buffer.GetString() << '\n';
}

void print_text(const std::vector<Diagnostic>& diagnostics, const TriggerlessRules& triggerless,
                bool all_triggers) {
  for (const Diagnostic& diagnostic : diagnostics) std::cout << render(diagnostic);
  if (all_triggers) {
    for (const auto& [rule, reason] : triggerless) {
      std::cout << place_text(rule->where) << ": " << rule->id << " runs on every sentence: " << reason
                << '\n';
    }
  } else if (!triggerless.empty()) {
    std::cout << triggerless.size()
              << " rules run on every sentence for want of a trigger (--triggers lists them)\n";
  }
}

int check(const CheckOptions& options) {
  Compilation compilation = compile_layers(options.layers.folders, RuleChecks::all);
  std::vector<Diagnostic> diagnostics = std::move(compilation.diagnostics);
  InLayers in_layers(options.layers);
  std::erase_if(diagnostics, [&](const Diagnostic& d) {  // warnings of other layers are not this author's
    return d.severity == Severity::warning && !in_layers(d.where);
  });
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::error; });
  TriggerlessRules triggerless;
  std::unique_ptr<Engine> engine;
  const std::size_t rules = compilation.rules.rules.size();
  if (errors == 0) {
    engine = std::make_unique<Engine>(std::make_shared<const RuleSet>(std::move(compilation.rules)));
    triggerless = engine->rules_without_trigger();
  }
  if (options.layers.json) {
    print_json(diagnostics, triggerless);
  } else {
    print_text(diagnostics, triggerless, options.triggers);
    std::cout << counted(rules, "rule") << ", " << counted(errors, "error") << ", "
              << counted(diagnostics.size() - static_cast<std::size_t>(errors), "warning") << "\n";
  }
  return errors > 0 || (options.strict && !diagnostics.empty()) ? kFindings : kAllWell;
}

}  // namespace

std::function<int()> declare_rules_check(CLI::App& app) {
  auto options = std::make_shared<CheckOptions>();
  declare_rules_layers(app, options->layers);
  app.add_flag("--triggers", options->triggers, "List the rules that run on every sentence, with the reason");
  app.add_flag("--strict", options->strict, "Exit with 1 for warnings too");
  return [options] { return check(*options); };
}

}  // namespace factweave
