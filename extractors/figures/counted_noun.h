// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/document.h"

namespace factweave {

// The noun phrase that a count counts, read from the words after it.
struct CountedNoun {
  std::string text;       // lower case, with its modifiers: "light-rail trains"
  std::string unit;       // "{train}"
  std::uint32_t end = 0;  // source offset after the noun; the figure's own end where there is none
};

// The first plural noun within a few words of a number, with the plain adjectives before it. Empty where
// a preposition, a verb or a sign comes first.
//
//   counted_noun(document, end of "40" in "40 light-rail trains a year").unit == "{train}"
[[nodiscard]] CountedNoun counted_noun(const Document& document, std::uint32_t after);

// Whether a word in lower case looks like a noun's plural: ships, people, fishermen.
[[nodiscard]] bool is_plural_noun(std::string_view word);

}  // namespace factweave
