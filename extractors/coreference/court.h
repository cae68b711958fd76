// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"

namespace factweave {

// Whom a court report means by *the defendant*, *the robber* or *his client* (the one person who is charged or convicted before) and
// by *the victim* (the one to whom it was done); kNoEntity where there are several or none. No state, safe from any thread.
[[nodiscard]] std::uint32_t party_of_case(const Discourse& discourse, std::uint32_t nominal, const Phrase& phrase);

// *A 41-year-old man was jailed. Tom Weber, of Larne, …*: the name behind, with age or home, of whom the sentence before tells without
// one; kNoEntity where none is.
[[nodiscard]] std::uint32_t named_next(const Discourse& discourse, std::uint32_t nominal, const Phrase& phrase);

}  // namespace factweave
