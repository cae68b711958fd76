// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/rule_set.h"
#include "extractors/rule_language/source_file.h"

namespace factweave {

using ScalarPair = std::pair<Scalar, Scalar>;  // key, value

// What an author wrote, with its places: the syntax tree of packs. Nothing here is checked beyond shape.
struct LexiconSource {
  Scalar name;
  std::optional<Scalar> file, add;
  bool exact_case = false;
  bool case_given = false;
  std::vector<std::vector<ScalarPair>> entries;  // column and value; a bare phrase is its column `text`
};

struct UnlessSource {
  UnlessPlace place = UnlessPlace::inside;
  Scalar pattern;
  bool with_next = false;  // of one entry with several keys
};

struct ExampleSource {
  Expectation expectation = Expectation::match;
  Scalar text;
  std::optional<Scalar> date;
};

// A rule, or the changes to one: an absent field stays as it is.
struct RuleSource {
  Scalar id;
  std::optional<Scalar> emits, pattern, value;
  std::optional<Scope> scope;
  std::optional<bool> case_insensitive;
  std::optional<int> priority;
  std::optional<double> confidence;
  std::optional<std::vector<UnlessSource>> unless;
  std::optional<std::vector<Scalar>> beats;
  std::optional<std::vector<ScalarPair>> attributes, roles;
  std::optional<std::vector<ExampleSource>> examples;
};

struct OntologySource {
  std::vector<Scalar> phases;
  std::vector<std::pair<Scalar, EntityType>> types;  // with the place of the name
  std::vector<std::pair<Scalar, AttributeType>> attributes;
  std::vector<std::pair<Scalar, RelationType>> relations;
};

// One document of a pack file.
struct PackSource {
  Scalar name;
  std::optional<Scalar> phase;
  std::filesystem::path folder;  // of the file, for lexicon files; empty for packs given as text
  std::size_t layer = 0;
  std::vector<LexiconSource> lexicons;
  std::vector<ScalarPair> macros;
  std::vector<RuleSource> rules, overrides;
  std::vector<Scalar> disabled;
  OntologySource ontology;
};

// Reads the documents of one file; reports what has the wrong key or shape and leaves it out.
[[nodiscard]] std::vector<PackSource> read_packs(const SourceFile& file, std::filesystem::path folder,
                                                 std::size_t layer, DiagnosticList& diagnostics);

}  // namespace factweave
