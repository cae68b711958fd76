// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>

#include "extractors/rule_language/compiler.h"
#include "extractors/rule_language/pack_keys.h"

namespace factweave {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string object_schema(const KeyTable& table, int indent);

std::string list_of(const std::string& item) { return R"({"type": "array", "items": )" + item + "}"; }

std::string map_of(const std::string& item) {
  return R"({"type": "object", "additionalProperties": )" + item + "}";
}

std::string value_schema(const Key& key, int indent) {
  // Scalars of YAML may look like numbers or booleans and still mean texts.
  const std::string scalar = R"({"type": ["string", "number", "boolean"]})";
  switch (key.shape) {
    case Shape::text: return scalar;
    case Shape::integer: return R"({"type": "integer"})";
    case Shape::fraction: return R"({"type": "number", "minimum": 0, "maximum": 1})";
    case Shape::boolean: return R"({"type": "boolean"})";
    case Shape::choice: {
      std::string words;
      for (const std::string_view word : key.choices) words += (words.empty() ? "" : ", ") + quoted(word);
      return R"({"enum": [)" + words + "]}";
    }
    case Shape::text_list: return R"({"anyOf": [)" + scalar + ", " + list_of(scalar) + "]}";
    case Shape::text_map: return map_of(scalar);
    case Shape::table: return object_schema(*key.table, indent);
    case Shape::table_list: return list_of(object_schema(*key.table, indent));
    case Shape::table_map: return map_of(object_schema(*key.table, indent));
    case Shape::examples:
      return list_of(R"({"anyOf": [)" + scalar + ", " + object_schema(*key.table, indent) + "]}");
    case Shape::entries:
      return list_of(R"({"anyOf": [)" + scalar + R"(, {"type": "object", "required": ["text"]}]})");
  }
  return "{}";
}

std::string object_schema(const KeyTable& table, int indent) {
  const std::string margin(static_cast<std::size_t>(indent) + 2, ' ');
  std::string properties, required;
  for (const Key& key : table.keys) {
    std::string schema = value_schema(key, indent + 2);
    schema.insert(1, "\"description\": " + quoted(key.comment) + ", ");
    properties += (properties.empty() ? "\n" : ",\n") + margin + quoted(key.name) + ": " + schema;
    if (key.required) required += (required.empty() ? "" : ", ") + quoted(key.name);
  }
  std::string text = R"({"type": "object", "additionalProperties": false, )";
  if (!required.empty()) text += "\"required\": [" + required + "], ";
  return text + "\"properties\": {" + properties + "}}";
}

}  // namespace

std::string pack_schema() {
  std::string schema = object_schema(pack_keys(), 0);
  schema.insert(
      1, R"("$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Factweave rule pack", )");
  return schema;
}

}  // namespace factweave
