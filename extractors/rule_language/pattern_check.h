// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {

enum class PatternFault : std::uint8_t { none, refused, matches_empty };

struct PatternVerdict {
  PatternFault fault = PatternFault::none;
  std::string message;   // of a refused pattern: what RE2 says
  std::string fragment;  // of a refused pattern: the part it means, perhaps empty
};

// Tells whether RE2 accepts a pattern and whether the pattern asks for at least one character. Most patterns
// are told from their tree, without being compiled: rules are loaded at every start and few are then used.
//
//   check_pattern("a(b", false)   // refused, "missing ): a(b"
//   check_pattern("a*", false)    // matches_empty
[[nodiscard]] PatternVerdict check_pattern(std::string_view pattern, bool case_insensitive);
// The same for a pattern that was read already.
[[nodiscard]] PatternVerdict check_pattern(std::string_view pattern, bool case_insensitive, const ParsedPattern& parsed);

// How many instructions the program has that RE2 makes of a pattern: not more than these, or than twice these where case
// does not count.
[[nodiscard]] double estimate_instructions(const PatternNode& pattern);

}  // namespace factweave
