// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/source_file.h"

namespace factweave {

// A YAML value with the place of each of its parts.
struct YamlNode {
  enum class Kind : std::uint8_t { null, scalar, sequence, map };

  Kind kind = Kind::null;
  Scalar scalar;                // of a scalar; of the others only `at`
  std::vector<Scalar> keys;     // of a map, parallel to `items`
  std::vector<YamlNode> items;  // of a sequence or a map

  // A member of a map, or nullptr.
  [[nodiscard]] const YamlNode* member(std::string_view key) const;
};

// The documents of a YAML file (divided by `---`). What cannot be parsed is reported as `bad-yaml`, and
// the documents before it are returned.
[[nodiscard]] std::vector<YamlNode> parse_yaml(const SourceFile& file, DiagnosticList& diagnostics);

}  // namespace factweave
