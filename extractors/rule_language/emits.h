// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/rule_set.h"

namespace factweave {

// Reads `emits: Type[/subtype][@level]` into the rule; false where it names nothing that can be emitted.
bool read_emits(const Scalar& emits, const Ontology& ontology, Rule& rule, DiagnosticList& diagnostics);

// The level of this name, as rules write it: name, nominal or pronoun.
[[nodiscard]] std::optional<Level> level_of(std::string_view name);

// Attributes that a rule's record may carry: those of its type and of the types above it, of its relation,
// or the fields of a figure, quotation or commitment.
[[nodiscard]] std::vector<std::string> attributes_of(const Rule& rule, const Ontology& ontology);

// Names of the values that an example of the rule may expect: of its own record and of records in its slots.
[[nodiscard]] std::vector<std::string> comparable_values(const Rule& rule, const Ontology& ontology);

}  // namespace factweave
