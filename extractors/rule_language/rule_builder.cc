// SPDX-License-Identifier: MIT
#include "extractors/rule_language/rule_builder.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/rule_language/emits.h"
#include "extractors/rule_language/example_parser.h"
#include "extractors/rule_language/normalizer_names.h"
#include "extractors/rule_language/pattern_analysis.h"
#include "extractors/rule_language/pattern_check.h"
#include "extractors/rule_language/pattern_scanner.h"

namespace factweave {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

// Builds one rule, field by field.
class RuleBuilder {
 public:
  RuleBuilder(const LayeredRule& layered, const PatternNames& names, const MacroTable& global,
              DiagnosticList& diagnostics)
      : source_(layered.source), names_(names), diagnostics_(diagnostics), scopes_(layered, global) {
    draft_.layered = &layered;
  }

  RuleDraft build() {
    read_identity();
    read_numbers();
    const bool emits = source_.emits && read_emits(*source_.emits, names_.ontology, rule(), diagnostics_);
    if (source_.pattern) read_pattern(*source_.pattern);
    read_unless();
    if (emits && source_.pattern) {
      read_attributes();
      read_roles();
      check_value();
      check_groups();
    }
    read_examples();
    return std::move(draft_);
  }

 private:
  Rule& rule() { return draft_.rule; }

  void read_identity();
  void read_numbers();
  void read_pattern(const Scalar& pattern);
  void refute_pattern(const Scalar& source, const std::string& compiled, const ParsedPattern& parsed);
  void read_unless();
  void read_attributes();
  void read_attribute(const Scalar& name, const Scalar& value);
  void read_roles();
  void add_role(const std::string& role, std::string_view group);
  void check_value();
  void check_groups();
  void check_relation_groups();
  [[nodiscard]] bool reads(const Group& group) const;
  void read_examples();
  void check_mark(const ExampleSpan& span, const ExampleSource& source);
  [[nodiscard]] bool lexicon_has_column(std::string_view column) const;
  [[nodiscard]] std::vector<std::string> group_names() const;

  const RuleSource& source_;
  const PatternNames& names_;
  DiagnosticList& diagnostics_;
  MacroScopes scopes_;
  RuleDraft draft_;
};

void RuleBuilder::read_identity() {
  const LayeredRule& layered = *draft_.layered;
  rule().id = layered.id;
  rule().pack = layered.pack->name.text;
  rule().where = source_.id.at.location();
  if (!layered.pack->phase) {
    diagnostics_.error("missing-key", layered.pack->name, "A pack with rules has a 'phase'.",
                       "the phases are listed in rules/ontology.yaml");
    return;
  }
  const Scalar& phase = *layered.pack->phase;
  const std::optional<std::size_t> index = names_.ontology.phase(phase.text);
  if (!index) {
    diagnostics_.error("unknown-phase", phase, "There is no phase '" + phase.text + "'.",
                       did_you_mean(phase.text, names_.ontology.phases));
  }
  rule().phase = index.value_or(0);
}

void RuleBuilder::read_numbers() {
  rule().scope = source_.scope.value_or(Scope::sentence);
  rule().case_insensitive = source_.case_insensitive.value_or(false);
  rule().priority = source_.priority.value_or(0);
  rule().confidence = source_.confidence.value_or(1.0);
  if (source_.value) rule().value = source_.value->text;
  for (const Scalar& id : source_.beats.value_or(std::vector<Scalar>{})) {
    const bool full = id.text.find('/') != std::string::npos;
    rule().beats.push_back(full ? id.text : rule().pack + "/" + id.text);
    draft_.beats.emplace_back(id, rule().beats.back());
  }
}

void RuleBuilder::read_pattern(const Scalar& pattern) {
  const std::size_t before = diagnostics_.size();
  CompiledPattern& compiled = draft_.pattern;
  compiled = compile_pattern(pattern, names_, scopes_.tables(), GroupPolicy::keep, diagnostics_);
  rule().source_pattern = pattern.text;
  const bool has_mention = std::any_of(compiled.groups.begin(), compiled.groups.end(),
                                       [](const Group& group) { return group.name == "mention"; });
  const bool text_bound = rule().emit == EmitKind::mention || rule().emit == EmitKind::figure ||
                          rule().emit == EmitKind::commitment || rule().emit == EmitKind::ignored;
  if (!has_mention && (text_bound || compiled.groups.empty())) wrap_as_mention(compiled, pattern);
  rule().pattern = compiled.text;
  rule().groups = compiled.groups;
  rule().lexicons = compiled.lexicons;
  const ParsedPattern parsed = parse_and_judge(compiled.text, rule().case_insensitive);
  if (diagnostics_.size() == before) refute_pattern(pattern, compiled.text, parsed);
  rule().facts = facts_of(parsed.tree, [this](char32_t code) { return frequency_of_letter(names_.alphabet, names_.lexicons, code); });
}

void RuleBuilder::refute_pattern(const Scalar& source, const std::string& compiled, const ParsedPattern& parsed) {
  const PatternVerdict verdict = check_pattern(compiled, rule().case_insensitive, parsed);
  if (verdict.fault == PatternFault::none) return;
  if (verdict.fault == PatternFault::matches_empty) {
    diagnostics_.error("empty-match", source, "This pattern matches the empty text.",
                       "make one part of it obligatory");
    return;
  }
  const std::size_t at = source.text.find(verdict.fragment);
  const bool found = !verdict.fragment.empty() && at != std::string::npos;
  diagnostics_.add(Severity::error, "bad-pattern", position_in(source, found ? at : 0),
                   static_cast<int>(found ? verdict.fragment.size() : source.text.size()),
                   "RE2 refuses this pattern: " + verdict.message + ".", found ? "" : "it became " + compiled);
}

void RuleBuilder::read_unless() {
  for (const UnlessSource& unless : source_.unless.value_or(std::vector<UnlessSource>{})) {
    const std::size_t before = diagnostics_.size();
    CompiledPattern compiled =
        compile_pattern(unless.pattern, names_, scopes_.tables(), GroupPolicy::drop, diagnostics_);
    if (diagnostics_.size() == before) {
      refute_pattern(unless.pattern, compiled.text, parse_and_judge(compiled.text, rule().case_insensitive));
    }
    rule().unless.push_back({unless.place, std::move(compiled.text), unless.with_next});
    std::vector<std::uint16_t> all;
    std::set_union(rule().lexicons.begin(), rule().lexicons.end(), compiled.lexicons.begin(),
                   compiled.lexicons.end(), std::back_inserter(all));
    rule().lexicons = std::move(all);
    CompiledPattern& main = draft_.pattern;
    for (SlotUse& slot : compiled.slots) slot.group = -1;
    main.slots.insert(main.slots.end(), compiled.slots.begin(), compiled.slots.end());
    main.macros.insert(main.macros.end(), compiled.macros.begin(), compiled.macros.end());
  }
}

void RuleBuilder::read_attributes() {
  const std::vector<std::string> known = attributes_of(rule(), names_.ontology);
  for (const auto& [name, value] : source_.attributes.value_or(std::vector<ScalarPair>{})) {
    if (!contains(known, name.text) && names_.ontology.attribute(name.text) == nullptr) {
      diagnostics_.error("unknown-attribute", name,
                         "'" + rule().type + "' has no attribute '" + name.text + "'.",
                         did_you_mean(name.text, known));
    }
    read_attribute(name, value);
  }
}

void RuleBuilder::read_attribute(const Scalar& name, const Scalar& value) {
  AttributeTemplate attribute;
  attribute.name = name.text;
  if (!value.text.starts_with('$')) {
    attribute.value = value.text;
    rule().attributes.push_back(std::move(attribute));
    return;
  }
  const std::size_t dot = std::min(value.text.find('.'), value.text.size());
  const std::string group = value.text.substr(1, dot - 1);
  attribute.group = rule().group(group);
  if (dot < value.text.size()) attribute.column = value.text.substr(dot + 1);
  if (attribute.group < 0) {
    diagnostics_.error("unknown-group", value, "The pattern has no group '" + group + "'.",
                       did_you_mean(group, group_names()));
    return;
  }
  const bool column = !attribute.column.empty();
  if (column && rule().groups[static_cast<std::size_t>(attribute.group)].kind == GroupKind::slot) {
    diagnostics_.error("unknown-column", value, "The group '" + group + "' is no lexicon and has no columns.",
                       "write {" + group + ":some_lexicon} in the pattern");
  } else if (column && !lexicon_has_column(attribute.column)) {
    diagnostics_.error("unknown-column", value,
                       "No lexicon of this pattern has a column '" + attribute.column + "'.");
  }
  rule().attributes.push_back(std::move(attribute));
}

void RuleBuilder::read_roles() {
  const EntityType* type = names_.ontology.type(rule().type);
  const std::vector<std::string> known = type == nullptr ? std::vector<std::string>{} : type->roles;
  for (const auto& [role, value] : source_.roles.value_or(std::vector<ScalarPair>{})) {
    if (!contains(known, role.text)) {
      diagnostics_.error(
          "unknown-role", role, "'" + rule().type + "' has no role '" + role.text + "'.",
          known.empty() ? "a type gets roles in the ontology" : did_you_mean(role.text, known));
      continue;
    }
    const std::string group = value.text.substr(value.text.starts_with('$') ? 1 : 0);
    if (rule().group(group) < 0) {
      diagnostics_.error("unknown-group", value, "The pattern has no group '" + group + "'.",
                         did_you_mean(group, group_names()));
      continue;
    }
    add_role(role.text, group);
  }
  if (rule().emit != EmitKind::frame) return;
  for (const std::string& role : known) {  // a group with the name of a role fills it
    const bool given = std::any_of(rule().roles.begin(), rule().roles.end(),
                                   [&](const RoleTemplate& r) { return r.role == role; });
    if (!given) add_role(role, role);
  }
}

// The group may stand in several alternatives: each of them fills the role.
void RuleBuilder::add_role(const std::string& role, std::string_view group) {
  for (std::size_t i = 0; i < rule().groups.size(); ++i) {
    if (rule().groups[i].name == group) rule().roles.push_back({role, static_cast<int>(i)});
  }
}

void RuleBuilder::check_value() {
  if (!source_.value) return;
  const std::vector<std::string> known(kNormalizerNames.begin(), kNormalizerNames.end());
  if (rule().emit != EmitKind::figure) {
    diagnostics_.error("unused-key", *source_.value, "'value' is for rules that emit a Figure.", "remove it");
  } else if (!contains(known, rule().value)) {
    diagnostics_.error("unknown-normalizer", *source_.value, "There is no normalizer '" + rule().value + "'.",
                       did_you_mean(rule().value, known));
  }
}

void RuleBuilder::check_groups() {
  if (rule().emit == EmitKind::relation) check_relation_groups();
  for (std::size_t i = 0; i < rule().groups.size(); ++i) {
    const Group& group = rule().groups[i];
    if (reads(group)) continue;
    diagnostics_.add(Severity::error, "unread-group", draft_.pattern.group_places[i].position(),
                     static_cast<int>(group.name.size()), "Nothing reads the group '" + group.name + "'.",
                     "make it unnamed, or copy it with 'attributes: {some_attribute: $" + group.name + "}'");
  }
}

void RuleBuilder::check_relation_groups() {
  const RelationType* type = names_.ontology.relation(rule().type);
  for (const std::string_view end : {"from", "to"}) {
    const int group = rule().group(end);
    // A group among itself ("the two companies cooperate") has one end.
    if (group < 0 && end == "to" && type != nullptr && type->symmetric) continue;
    if (group < 0) {
      diagnostics_.error("missing-group", *source_.pattern,
                         "A relation's pattern has a group '" + std::string(end) + "'.",
                         "write {" + std::string(end) + ":Type}");
    } else if (rule().groups[static_cast<std::size_t>(group)].kind == GroupKind::lexicon) {
      diagnostics_.add(
          Severity::error, "missing-group", draft_.pattern.group_places[static_cast<std::size_t>(group)].position(),
          static_cast<int>(end.size()),
          "The group '" + std::string(end) + "' of a relation holds a mention, not a lexicon's entry.",
          "write {" + std::string(end) + ":Type}");
    }
  }
}

bool RuleBuilder::reads(const Group& group) const {
  const Rule& r = draft_.rule;
  const int index = r.group(group.name);
  if (group.name == "mention" || !r.value.empty()) return true;
  if (r.emit != EmitKind::relation && r.emit != EmitKind::frame && r.emit != EmitKind::ignored) {
    return true;  // code reads groups of these by name
  }
  const bool copied = std::any_of(r.attributes.begin(), r.attributes.end(),
                                  [&](const AttributeTemplate& a) { return a.group == index; });
  const bool role =
      std::any_of(r.roles.begin(), r.roles.end(), [&](const RoleTemplate& t) { return t.group == index; });
  if (copied || role) return true;
  if (r.emit != EmitKind::relation) return false;
  return group.name == "from" || group.name == "to" ||
         contains(attributes_of(r, names_.ontology), group.name) ||
         names_.ontology.attribute(group.name) != nullptr;
}

void RuleBuilder::read_examples() {
  const auto& examples = source_.examples;
  bool match = false, no_match = false;
  for (const ExampleSource& source : examples.value_or(std::vector<ExampleSource>{})) {
    Example example = parse_example(source, diagnostics_);
    match = match || example.expectation == Expectation::match;
    no_match = no_match || example.expectation == Expectation::no_match;
    for (const ExampleSpan& span : example.spans) check_mark(span, source);
    rule().examples.push_back(std::move(example));
  }
  if (match && no_match) return;
  diagnostics_.warning("missing-example", source_.id,
                       "This rule has no " +
                           std::string(match      ? "'no_match'"
                                       : no_match ? "'match'"
                                                  : "'match' and no 'no_match'") +
                           " example.",
                       "examples are its tests: factweave rules test");
}

void RuleBuilder::check_mark(const ExampleSpan& span, const ExampleSource& source) {
  if (span.group != "mention" && rule().group(span.group) < 0) {
    diagnostics_.error("unknown-group", source.text,
                       "The example marks a group '" + span.group + "' that the pattern has not.",
                       did_you_mean(span.group, group_names()));
  }
  std::vector<std::string> known = comparable_values(rule(), names_.ontology);
  for (const auto& [name, value] : span.expected) {
    if (name == kGivenMark) {
      Rule given;
      (void)read_emits({value, source.text.at}, names_.ontology, given, diagnostics_);
      continue;
    }
    if (contains(known, name) || lexicon_has_column(name) || rule().group(name) >= 0) continue;
    diagnostics_.error("unknown-attribute", source.text,
                       "The example expects a value '" + name + "', which nothing here can have.",
                       did_you_mean(name, known));
  }
}

bool RuleBuilder::lexicon_has_column(std::string_view column) const {
  return std::any_of(draft_.pattern.lexicons.begin(), draft_.pattern.lexicons.end(), [&](std::uint16_t id) {
    const std::vector<std::string>& columns = names_.lexicons[id].columns;
    return std::find(columns.begin(), columns.end(), column) != columns.end();
  });
}

std::vector<std::string> RuleBuilder::group_names() const {
  std::vector<std::string> names;
  for (const Group& group : draft_.rule.groups) names.push_back(group.name);
  return names;
}

}  // namespace

RuleDraft build_rule(const LayeredRule& layered, const PatternNames& names, const MacroTable& global,
                     DiagnosticList& diagnostics) {
  return RuleBuilder(layered, names, global, diagnostics).build();
}

}  // namespace factweave
