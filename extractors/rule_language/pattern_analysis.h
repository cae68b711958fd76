// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/rule_language/pattern_facts.h"
#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {

// Works out, by reading the pattern, what every match must contain. Conservative: what it is not sure of
// it leaves out. `frequency_of_letter` estimates the share of sentences that show a private code point.
//
//   \b(?:chairman|head) of {Organization}  →  one of "chairman of ", "head of "; the letter
//
// Holds for folded text, which has neither U+017F nor U+212A: the two characters beyond ASCII that equal
// an ASCII letter where case does not count.
[[nodiscard]] Requirements analyse_pattern(std::string_view pattern, bool case_insensitive,
                                           const std::function<double(char32_t)>& frequency_of_letter);
// The same for a pattern that was read already; nothing stands for one whose syntax is not known.
[[nodiscard]] Requirements analyse_pattern(const std::optional<PatternNode>& pattern,
                                           const std::function<double(char32_t)>& frequency_of_letter);

// Those and what else is known. The pattern's only groups are named ones.
[[nodiscard]] PatternFacts facts_of(const std::optional<PatternNode>& pattern,
                                    const std::function<double(char32_t)>& frequency_of_letter);

// "'chairman of ' or 'head of '", for explanations; long lists are cut.
[[nodiscard]] std::string describe(const TriggerClause& clause);

}  // namespace factweave
