// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extractors/coreference/words.h"
#include "extractors/extraction.h"

namespace factweave {

enum class PronounKind : std::uint8_t { speaker, speakers, addressee, he, she, it, they };

struct PronounWord {
  PronounKind kind = PronounKind::it;
  bool possessive = false;
  bool reflexive = false;
};

// The pronoun that a lower-case word is, if it is one.
[[nodiscard]] std::optional<PronounWord> pronoun_word(std::string_view lower);

// Adds the pronoun mentions that no rule of phase `nouns` could give because they stand inside a longer
// nominal (*its board*), and removes the expletives (*it is clear that …*).
void complete_pronoun_mentions(const Extraction& extraction, const Words& words);

// Removes the mentions for which `drop` holds, and remaps what refers to mentions.
void remove_mentions(const Extraction& extraction, const std::vector<bool>& drop);

}  // namespace factweave
