// SPDX-License-Identifier: MIT
#include "extractors/rule_language/layering.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "extractors/rule_language/pattern_scanner.h"

namespace factweave {
namespace {

template <typename T>
void replace_if_given(std::optional<T>& to, const std::optional<T>& from) {
  if (from) to = from;
}

void apply(const RuleSource& change, RuleSource& rule) {
  replace_if_given(rule.emits, change.emits);
  replace_if_given(rule.pattern, change.pattern);
  replace_if_given(rule.value, change.value);
  replace_if_given(rule.scope, change.scope);
  replace_if_given(rule.case_insensitive, change.case_insensitive);
  replace_if_given(rule.priority, change.priority);
  replace_if_given(rule.confidence, change.confidence);
  replace_if_given(rule.unless, change.unless);
  replace_if_given(rule.beats, change.beats);
  replace_if_given(rule.attributes, change.attributes);
  replace_if_given(rule.roles, change.roles);
  replace_if_given(rule.examples, change.examples);
}

class Layers {
 public:
  explicit Layers(DiagnosticList& diagnostics) : diagnostics_(diagnostics) {}

  void declare(const PackSource& pack, const RuleSource& source) {
    if (source.id.text.empty()) return;  // reported as a missing key
    if (!is_kebab_case(source.id.text)) {
      diagnostics_.error(
          "bad-name", source.id, "A rule's id is kebab-case: company-with-legal-form.",
          source.id.text.find('/') == std::string::npos ? "" : "the pack's name is put in front of it");
    }
    std::string id = pack.name.text + "/" + source.id.text;
    const auto [place, is_new] = places_.emplace(id, rules_.size());
    if (!is_new) {
      const SourceLocation first = rules_[place->second].source.id.at.location();
      diagnostics_.error("duplicate-id", source.id,
                         "The rule '" + id + "' is declared in " + first.file + ":" +
                             std::to_string(first.line) + " already.",
                         "choose another id, or change the rule under 'override:'");
      return;
    }
    rules_.push_back({std::move(id), &pack, nullptr, source});
  }

  void change(const PackSource& pack, const RuleSource& change) {
    LayeredRule* rule = find(change.id);
    if (rule == nullptr) return;
    apply(change, rule->source);
    rule->changed_by = &pack;
  }

  void disable(const Scalar& id) {
    if (LayeredRule* rule = find(id)) disabled_.push_back(rule->id);
  }

  std::vector<LayeredRule> take() {
    std::erase_if(rules_, [&](const LayeredRule& rule) {
      return std::find(disabled_.begin(), disabled_.end(), rule.id) != disabled_.end();
    });
    std::stable_sort(rules_.begin(), rules_.end(), [](const LayeredRule& a, const LayeredRule& b) {
      return a.pack->layer > b.pack->layer;
    });
    return std::move(rules_);
  }

 private:
  LayeredRule* find(const Scalar& id) {
    const auto place = places_.find(id.text);
    if (place != places_.end()) return &rules_[place->second];
    std::vector<std::string> known;
    for (const LayeredRule& rule : rules_) known.push_back(rule.id);
    diagnostics_.error("unknown-rule", id, "No earlier layer has a rule '" + id.text + "'.",
                       did_you_mean(id.text, known));
    return nullptr;
  }

  DiagnosticList& diagnostics_;
  std::vector<LayeredRule> rules_;
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<std::string> disabled_;
};

}  // namespace

std::vector<LayeredRule> layer_rules(const std::vector<PackSource>& packs, DiagnosticList& diagnostics) {
  Layers layers(diagnostics);
  for (const PackSource& pack : packs) {
    for (const RuleSource& rule : pack.rules) layers.declare(pack, rule);
  }
  for (const PackSource& pack : packs) {
    for (const RuleSource& change : pack.overrides) layers.change(pack, change);
    for (const Scalar& id : pack.disabled) layers.disable(id);
  }
  return layers.take();
}

MacroTable global_macros(const std::vector<PackSource>& packs) {
  MacroTable macros;
  for (const PackSource& pack : packs) {
    if (pack.name.text != kGlobalMacroPack) continue;
    for (const auto& [name, text] : pack.macros) macros.insert_or_assign(name.text, &text);
  }
  return macros;
}

MacroTable macros_of(const PackSource& pack) {
  MacroTable macros;
  for (const auto& [name, text] : pack.macros) macros.emplace(name.text, &text);
  return macros;
}

MacroScopes::MacroScopes(const LayeredRule& rule, const MacroTable& global) : own_(macros_of(*rule.pack)) {
  if (rule.changed_by != nullptr) {
    changed_ = macros_of(*rule.changed_by);
    tables_.push_back(&changed_);
  }
  tables_.push_back(&own_);
  tables_.push_back(&global);
}

}  // namespace factweave
