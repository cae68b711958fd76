// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/coreference/discourse.h"

namespace factweave {

enum class Determiner : std::uint8_t { none, definite, demonstrative, indefinite, possessive, universal };

// A nominal mention taken apart: *the Danish company* = definite, phrase "danish company", head "company".
struct Phrase {
  Determiner determiner = Determiner::none;
  std::string phrase;  // lower case, without determiner and without an of-complement; of *one of our banks* "one of banks"
  std::string head;    // its last word
  bool plural = false;
  std::size_t count = 0;  // of *two*, *both*, *three*; 0 where none is said
};

[[nodiscard]] Phrase read_phrase(const Discourse& discourse, std::uint32_t mention);

// Singular of a plural noun by its spelling; other words come back as they are.
[[nodiscard]] std::string singular(std::string_view word);

// The latest enumeration of exactly `count` different names of the type among these mentions, of any count for 0: *A, B and C*.
[[nodiscard]] std::vector<std::uint32_t> enumeration_of(const Discourse& discourse, std::span<const std::uint32_t> mentions, std::size_t count,
                                                        std::string_view type);

// True for *the couple*, *the pair*: two persons or bodies that the text has just joined.
[[nodiscard]] bool is_pair(const Phrase& phrase);

// True for *the sisters*: the persons of the family that were enumerated last.
[[nodiscard]] bool are_siblings(const Phrase& phrase);

// True for *the parties*, *both sides*, *the two companies*: a group of members known from the context.
[[nodiscard]] bool names_known_group(const Phrase& phrase);

// Whom *the companies* means right behind *A and B* or *the two companies*: the members, else none.
[[nodiscard]] std::vector<std::uint32_t> recalled_group(const Discourse& discourse, std::uint32_t mention, const Phrase& phrase);

}  // namespace factweave
