// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "extractors/rule_language/yaml_tree.h"

namespace factweave {

// The one table of the keys of a pack: it drives the reader's checks, the JSON Schema and the check of
// rules/LANGUAGE.md. A key that is not here does not exist.
enum class Shape : std::uint8_t {
  text,        // a scalar
  integer,     // a whole number
  fraction,    // 0 to 1
  boolean,     // true or false
  choice,      // one of Key::choices
  text_list,   // a list of scalars, or one scalar
  text_map,    // names with scalars
  table,       // a map with the keys of Key::table
  table_list,  // a list of such maps
  table_map,   // names with such maps
  examples,    // a list of texts, or of maps with the keys of Key::table
  entries,     // a list of phrases, or of maps from column to value
};

struct KeyTable;

struct Key {
  std::string_view name;
  Shape shape = Shape::text;
  bool required = false;
  std::string_view comment;  // one sentence, for the schema
  std::span<const std::string_view> choices = {};
  const KeyTable* table = nullptr;
};

struct KeyTable {
  std::string_view name;  // what such a map is: pack, rule, …
  std::span<const Key> keys;

  [[nodiscard]] const Key* find(std::string_view key) const;
};

[[nodiscard]] const KeyTable& pack_keys();  // the top of a document of a pack file
[[nodiscard]] const KeyTable& rule_keys();
[[nodiscard]] const KeyTable& ontology_keys();

// Reports everything in `node` that the table does not allow: unknown, repeated and missing keys, values
// of another shape. Returns false where the node is no map at all.
bool check_keys(const YamlNode& node, const KeyTable& table, DiagnosticList& diagnostics);

}  // namespace factweave
