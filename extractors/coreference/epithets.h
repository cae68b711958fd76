// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"

namespace factweave {

// Whom a nominal describes anew that names no office: *Tom Weber scored twice. The striker …*, *the 34-year-old*, *the mogul*.
// The named person who is the subject nearest before it, of this sentence or the one before; kNoEntity where the nominal says
// itself who is meant (*the striker from Larne*, *the singer who left*) or the text calls the person something else.
[[nodiscard]] std::uint32_t bearer_of_epithet(const Discourse& discourse, std::uint32_t mention, const Phrase& phrase);

}  // namespace factweave
