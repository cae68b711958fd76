// SPDX-License-Identifier: MIT
// `factweave rules test [DIR…]`: runs the examples of the rules.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_examples.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/counted.h"
#include "pipeline/cli/json_line.h"
#include "pipeline/cli/rules_layers.h"

namespace factweave {
namespace {

struct TestOptions {
  RulesLayers layers;
  std::string only;
  bool all = false;
};

struct Counts {
  std::size_t passed = 0, failed = 0, open = 0, closed = 0;
};

std::string_view outcome_name(ExampleOutcome outcome) {
  switch (outcome) {
    case ExampleOutcome::passed: return "passed";
    case ExampleOutcome::failed: return "failed";
    case ExampleOutcome::gap_open: return "gap_open";
    case ExampleOutcome::gap_closed: return "gap_closed";
  }
  return {};
}

void print_json(const std::vector<ExampleResult>& results) {
  for (const ExampleResult& result : results) {
    JsonLine json;
    json.put("rule", result.rule->id);
    json.put("outcome", outcome_name(result.outcome));
    json.put("text", result.example->text);
    json.put("reason", result.reason);
    json.put("file", result.example->where.file);
    json.put("line", static_cast<std::uint32_t>(result.example->where.line));
    std::move(json).print();
  }
}

void print_text(const std::vector<ExampleResult>& results, const Counts& counts) {
  for (const ExampleResult& result : results) {
    if (result.outcome != ExampleOutcome::failed && result.outcome != ExampleOutcome::gap_closed) continue;
    std::cout << place_text(result.example->where) << ": " << result.rule->id << ": " << result.reason
              << "\n    " << result.example->text << '\n';
  }
  std::cout << counted(counts.passed, "example") << " passed, " << counts.failed << " failed; "
            << counted(counts.open, "known gap") << ", " << counts.closed << " of which are closed now\n";
}

// A rule or pack that is misspelt would pass all of its no examples.
void require_known(const RuleSet& rules, const std::string& only) {
  const auto named = [&](const Rule& rule) { return only == rule.id || only == rule.pack; };
  if (only.empty() || std::any_of(rules.rules.begin(), rules.rules.end(), named)) return;
  throw std::runtime_error(no_such_rule(rules, only));
}

int test(const TestOptions& options) {
  const DocumentExtractor extractor(load_rules(options.layers.folders));
  require_known(extractor.engine().rules(), options.only);
  InLayers in_layers(options.layers);
  const auto wanted = [&](const Rule& rule, const Example& example) {
    if (!options.only.empty() && options.only != rule.id && options.only != rule.pack) return false;
    return options.all || in_layers(example.where);
  };
  const std::vector<ExampleResult> results = run_examples(extractor, wanted);
  Counts counts;
  for (const ExampleResult& result : results) {
    switch (result.outcome) {
      case ExampleOutcome::passed: ++counts.passed; break;
      case ExampleOutcome::failed: ++counts.failed; break;
      case ExampleOutcome::gap_closed: ++counts.closed; [[fallthrough]];
      case ExampleOutcome::gap_open: ++counts.open; break;
    }
  }
  options.layers.json ? print_json(results) : print_text(results, counts);
  return counts.failed > 0 ? kFindings : kAllWell;
}

}  // namespace

std::function<int()> declare_rules_test(CLI::App& app) {
  auto options = std::make_shared<TestOptions>();
  declare_rules_layers(app, options->layers);
  app.add_option("--only", options->only, "Only the rule with this id, or the rules of the pack of this name")
      ->type_name("ID");
  app.add_flag("--all", options->all, "The built-in packs' examples too, where DIR is given");
  return [options] { return test(*options); };
}

}  // namespace factweave
