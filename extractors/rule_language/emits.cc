// SPDX-License-Identifier: MIT
#include "extractors/rule_language/emits.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/rule_language/pattern_scanner.h"

namespace factweave {
namespace {

constexpr std::array<std::string_view, 25> kFigureFields = {
    "kind",     "value",   "min",     "max",       "bound",       "approx",    "unit", "per", "counted",
    "change",   "measure", "of",      "period",    "status",      "iso",       "role", "tz",  "anchor",
    "calendar", "hedged",  "same_as", "numerator", "denominator", "direction", "as"};
constexpr std::array<std::string_view, 5> kQuotationFields = {"speaker", "mode", "cue", "kind", "order"};
constexpr std::array<std::string_view, 15> kCommitmentFields = {
    "strength", "polarity", "speaker", "committer",   "addressee", "beneficiary", "action", "condition",
    "deadline", "target",   "status",  "attribution", "testable",  "concerns",    "voice"};

EmitKind kind_of(const EntityType& type, const Ontology& ontology) {
  if (ontology.is_a(type.name, "Figure")) return EmitKind::figure;
  if (ontology.is_a(type.name, "Quotation")) return EmitKind::quotation;
  if (ontology.is_a(type.name, "Commitment")) return EmitKind::commitment;
  return type.roles.empty() ? EmitKind::mention : EmitKind::frame;
}

std::vector<std::string> emittable(const Ontology& ontology) {
  std::vector<std::string> names = {"Ignored"};
  for (const EntityType& type : ontology.types) names.push_back(type.name);
  for (const RelationType& relation : ontology.relations) names.push_back(relation.name);
  return names;
}

// Types whose subtypes and attributes a type has: itself and those above it.
std::vector<const EntityType*> lineage(const Ontology& ontology, std::string_view name) {
  std::vector<const EntityType*> types;
  for (const EntityType* type = ontology.type(name); type != nullptr; type = ontology.type(type->parent)) {
    if (std::find(types.begin(), types.end(), type) != types.end()) break;
    types.push_back(type);
  }
  return types;
}

void check_subtype(const Scalar& emits, const Rule& rule, const Ontology& ontology,
                   DiagnosticList& diagnostics) {
  if (rule.subtype.empty()) return;
  std::vector<std::string> known;
  for (const EntityType* type : lineage(ontology, rule.type)) {
    known.insert(known.end(), type->subtypes.begin(), type->subtypes.end());
  }
  if (std::find(known.begin(), known.end(), rule.subtype) != known.end()) return;
  diagnostics.error("unknown-subtype", emits,
                    "The type '" + rule.type + "' has no subtype '" + rule.subtype + "'.",
                    did_you_mean(rule.subtype, known));
}

bool read_level(const Scalar& emits, const std::string& name, Rule& rule, DiagnosticList& diagnostics) {
  if (name.empty()) return true;
  const std::optional<Level> level = level_of(name);
  if (!level || rule.emit != EmitKind::mention) {
    diagnostics.error("unknown-level", emits,
                      level ? "Only mentions have a level." : "There is no level '" + name + "'.",
                      level ? "remove '@" + name + "'" : "levels: name, nominal, pronoun");
    return false;
  }
  rule.level = *level;
  return true;
}

template <std::size_t N>
void append(std::vector<std::string>& to, const std::array<std::string_view, N>& from) {
  for (const std::string_view name : from) to.emplace_back(name);
}

}  // namespace

std::optional<Level> level_of(std::string_view name) {
  constexpr std::array<std::string_view, 3> kLevels = {"name", "nominal", "pronoun"};
  for (std::size_t i = 0; i < kLevels.size(); ++i) {
    if (name == kLevels[i]) return static_cast<Level>(i);
  }
  return std::nullopt;
}

bool read_emits(const Scalar& emits, const Ontology& ontology, Rule& rule, DiagnosticList& diagnostics) {
  const std::optional<Reference> reference = parse_reference(emits.text);
  if (!reference || reference->items.size() != 1 || !reference->group.empty()) {
    diagnostics.error("bad-emits", emits, "'" + emits.text + "' does not say what the rule emits.",
                      "write Type, Type/subtype, Type/subtype@level, a relation, or Ignored/what");
    return false;
  }
  const ReferenceItem& item = reference->items.front();
  rule.type = item.name;
  rule.subtype = item.subtype;
  if (item.name == "Ignored") {
    rule.emit = EmitKind::ignored;
    return read_level(emits, item.level, rule, diagnostics);
  }
  if (const EntityType* type = ontology.type(item.name)) {
    rule.emit = kind_of(*type, ontology);
    check_subtype(emits, rule, ontology, diagnostics);
    return read_level(emits, item.level, rule, diagnostics);
  }
  const RelationType* relation = ontology.relation(item.name);
  if (relation == nullptr) {
    diagnostics.error("unknown-type", emits,
                      "'" + item.name + "' is no type and no relation of the ontology.",
                      did_you_mean(item.name, emittable(ontology)));
    return false;
  }
  rule.emit = EmitKind::relation;
  if (relation->derived) {
    diagnostics.error("derived-relation", emits,
                      "'" + item.name + "' follows from other records; no rule emits it.",
                      "emit the record that it follows from");
  }
  return read_level(emits, item.level, rule, diagnostics);
}

std::vector<std::string> attributes_of(const Rule& rule, const Ontology& ontology) {
  std::vector<std::string> names;
  if (rule.emit == EmitKind::figure) append(names, kFigureFields);
  if (rule.emit == EmitKind::quotation) append(names, kQuotationFields);
  if (rule.emit == EmitKind::commitment) append(names, kCommitmentFields);
  if (const RelationType* relation = ontology.relation(rule.type)) {
    names.insert(names.end(), relation->attributes.begin(), relation->attributes.end());
  }
  for (const EntityType* type : lineage(ontology, rule.type)) {
    names.insert(names.end(), type->attributes.begin(), type->attributes.end());
  }
  return names;
}

std::vector<std::string> comparable_values(const Rule& rule, const Ontology& ontology) {
  std::vector<std::string> names = attributes_of(rule, ontology);
  for (const AttributeType& attribute : ontology.attributes) names.push_back(attribute.name);
  append(names, kFigureFields);
  append(names, std::array<std::string_view, 5>{"type", "subtype", "level", "act", "unit_inferred"});
  return names;
}

}  // namespace factweave
