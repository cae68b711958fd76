// SPDX-License-Identifier: MIT
#include "extractors/relations/relations.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/relations/argument_expansion.h"
#include "extractors/relations/document_relations.h"
#include "extractors/relations/nested_relations.h"

namespace factweave {
namespace {

// Groups of the rule that are named like an attribute of the relation become that attribute.
void copy_groups(const Extraction& extraction, const Match& match, const RelationType& type,
                 Attributes& attributes) {
  for (const Capture& capture : match.captures) {
    const std::string& name = match.rule->groups[capture.group].name;
    if (std::find(type.attributes.begin(), type.attributes.end(), name) == type.attributes.end()) continue;
    if (capture.record) {
      attributes.push_back({name, {}, capture.record});
    } else {
      set_attribute(attributes, name, std::string(extraction.document.source_text(capture.span)));
    }
  }
}

}  // namespace

void accept_relation(const Extraction& extraction, const Match& match) {
  const Capture* from = match.capture("from");
  const Capture* to = match.capture("to");
  if (from == nullptr || to == nullptr || !from->record || !to->record) return;
  const RelationType* type = extraction.rules().ontology.relation(match.rule->type);
  if (type == nullptr) return;
  RelationMention relation;
  relation.type = type->name;
  relation.from = from->record;
  relation.to = to->record;
  relation.evidence = match.span;
  relation.rule = match.rule->id;
  relation.attributes = rule_attributes(extraction, match);
  copy_groups(extraction, match, *type, relation.attributes);
  extraction.annotations.relations.push_back(std::move(relation));
}

void complete_relations(const Extraction& extraction) {
  expand_coordination(extraction);
  add_nested_relations(extraction);
  add_document_relations(extraction);
  expand_groups(extraction);
  drop_unfit_relations(extraction);
}

}  // namespace factweave
