// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/rule_set.h"
#include "extractors/rule_language/source_file.h"

namespace factweave {

// Macros by name; the packs that declare them must outlive the table. A pack's own stand in front of the global ones.
using MacroTable = std::map<std::string_view, const Scalar*>;

// What the references of a pattern can name, in order of precedence within the macros.
struct PatternNames {
  const Ontology& ontology;
  const SlotAlphabet& alphabet;
  const std::vector<Lexicon>& lexicons;
};

// A slot as the author wrote it, for the checks: which type, and where it stands.
struct SlotUse {
  std::string type, subtype;
  int group = -1;  // of CompiledPattern::groups, where the slot is the whole group
  ScalarPlace at;
  int length = 1;
};

struct CompiledPattern {
  std::string text;                     // plain RE2 over the rule's view
  std::vector<Group> groups;            // in order
  std::vector<ScalarPlace> group_places;  // parallel to `groups`
  std::vector<std::uint16_t> lexicons;  // sorted, each once
  std::vector<SlotUse> slots;
  std::vector<std::string> macros;  // names of the macros used, directly or not
};

// Where a byte of a compiled pattern comes from: each place where the writing goes on with another part of the source.
struct PatternPlace {
  std::size_t at = 0;              // byte of CompiledPattern::text
  const Scalar* source = nullptr;  // the pattern, or a macro in it
  std::size_t offset = 0;          // byte of the source
};

enum class GroupPolicy : std::uint8_t { keep, drop };  // drop: named groups become plain ones

// Expands macros, slots and lexicons, folds the literals, makes every unnamed group non-capturing.
// `scopes` are tried in order. Reports what is wrong; the result is then good for further checks only.
// `places`, where given, are filled in order; they point into `pattern` and `scopes`.
[[nodiscard]] CompiledPattern compile_pattern(const Scalar& pattern, const PatternNames& names,
                                              const std::vector<const MacroTable*>& scopes,
                                              GroupPolicy policy, DiagnosticList& diagnostics,
                                              std::vector<PatternPlace>* places = nullptr);

// Makes the whole pattern the group `mention`, which becomes the first one.
void wrap_as_mention(CompiledPattern& pattern, const Scalar& source);

}  // namespace factweave
