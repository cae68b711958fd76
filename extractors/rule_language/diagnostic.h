// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_language/rule_set.h"

namespace factweave {

enum class Severity : std::uint8_t { error, warning };

// A mistake in a pack, as data: what, where, why, and what to do about it.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     // unknown-slot, bad-pattern, …; one golden file per code
  std::string message;  // the cause, one sentence
  std::string hint;     // the remedy, or empty
  SourceLocation where;
  std::string line;     // the source line, for the caret
  int length = 1;       // columns that the caret underlines
};

// rules/x.yaml:12:5: error[unknown-slot]: …
//    12 |   pattern: '{Persn} of'
//       |             ^^^^^^^ did you mean 'Person'?
[[nodiscard]] std::string render(const Diagnostic& diagnostic);

}  // namespace factweave
