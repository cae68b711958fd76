// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "extractors/rule_language/diagnostic_list.h"
#include "extractors/rule_language/pack_source.h"
#include "extractors/rule_language/rule_set.h"

namespace factweave {

// An example with its marks taken out of the text:
//
//   Prices rose by [about [5](min)-6%](mention, kind=percent, min=5).
//
// Marks nest. `\[`, `\]` and `\\` are the characters themselves; a value with a comma or a bracket stands in
// double quotation marks. A mark that begins with key=value is one of the group `mention`. The key `given`
// puts a mention there, whatever the earlier phases find; without a group such a mark is context and expects
// nothing.
inline constexpr std::string_view kGivenMark = "given";
[[nodiscard]] Example parse_example(const ExampleSource& source, DiagnosticList& diagnostics);

}  // namespace factweave
