// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>
#include <utility>

#include "extractors/coreference/discourse.h"

namespace factweave {

// A speaker, or kNoEntity for the text itself, and a body that is not *we* in that speaker's mouth, because *we* deal with it:
// "We work with Norvik Ltd.", "we have completed the acquisition of Halden Tools", "unlike Norvik Ltd we sell no tanks".
using BodiesApart = std::set<std::pair<std::uint32_t, std::uint32_t>>;

// Those of the text outside quotations, or of the speakers of its quotations. No state, safe from any thread.
// REQUIRES: the names are clustered; for the quotations, whose speakers are pronouns, those are resolved.
[[nodiscard]] BodiesApart bodies_apart(const Discourse& discourse, bool in_quotations);

}  // namespace factweave
