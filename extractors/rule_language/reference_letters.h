// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/rule_language/pattern_compiler.h"
#include "extractors/rule_language/pattern_scanner.h"

namespace factweave {

// The letters of the view that stand for a lexicon or a type which a pattern refers to.
struct ReferenceLetters {
  std::vector<char32_t> letters;         // empty where the reference is wrong
  std::optional<std::uint16_t> lexicon;  // its number, where it is one
};

// Reports what is wrong with a reference that is no macro; `scopes` tell what macros its name may be meant for.
[[nodiscard]] ReferenceLetters find_letters(const ReferenceItem& item, ScalarPlace at, const PatternNames& names,
                                            const std::vector<const MacroTable*>& scopes, DiagnosticList& diagnostics);

// A class of letters of the view: `[\x{E000}-\x{E003}\x{E010}]`. `letters` is sorted.
[[nodiscard]] std::string letter_class(const std::vector<char32_t>& letters);

}  // namespace factweave
