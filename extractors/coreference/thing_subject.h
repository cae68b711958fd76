// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "extractors/coreference/discourse.h"

namespace factweave {

// True where the *It* that opens a sentence goes on with the thing that the sentence before speaks of, which is no mention: "The
// project will link farms with markets. It will improve safety." Not where *It* does what only a body does: "It said …", "It
// employs 40 people".
[[nodiscard]] bool goes_on_with_thing(const Discourse& discourse, std::uint32_t pronoun);

// The same of *They* and several things: "The talks lasted a week. They will go on.", "These results matter because they show …".
[[nodiscard]] bool goes_on_with_things(const Discourse& discourse, std::uint32_t pronoun);

// The *its* of a thing that is no mention and the subject of the sentence: "The project will expand its reach.", "Each villa has
// its pool."
[[nodiscard]] bool belongs_to_thing(const Discourse& discourse, std::uint32_t pronoun);

}  // namespace factweave
