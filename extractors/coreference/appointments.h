// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "extractors/coreference/discourse.h"

namespace factweave {

// Who is told right before the nominal to get or hold the office that it says: *Ilse Brandt, who ran sales, has been appointed as
// the acting chief*; *has named Ilse Brandt its new chief*. kNoEntity where nobody is.
[[nodiscard]] std::uint32_t appointed_before(const Discourse& discourse, std::uint32_t nominal);

}  // namespace factweave
