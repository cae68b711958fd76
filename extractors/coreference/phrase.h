// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/coreference/discourse.h"

namespace factweave {

enum class Determiner : std::uint8_t { none, definite, demonstrative, indefinite, possessive, universal };

// A nominal mention taken apart: *the Danish company* = definite, phrase "danish company", head "company".
struct Phrase {
  Determiner determiner = Determiner::none;
  std::string phrase;  // lower case, without determiner and without an of-complement
  std::string head;    // its last word
  bool plural = false;
  bool counted = false;  // *two*, *both*, *three*: names how many
};

[[nodiscard]] Phrase read_phrase(const Discourse& discourse, std::uint32_t mention);

// Singular of a plural noun by its spelling; other words come back as they are.
[[nodiscard]] std::string singular(std::string_view word);

// True for *the parties*, *both sides*, *the two companies*: a group of members known from the context.
[[nodiscard]] bool names_known_group(const Phrase& phrase);

}  // namespace factweave
