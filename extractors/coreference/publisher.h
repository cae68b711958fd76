// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "extractors/coreference/discourse.h"

namespace factweave {

// The body whose document it is (letterhead, *Statement of X*, *X said today*): the one of a heading, else the subject of the first
// sentence, weighed by how often it is named. kNoEntity where none stands out.
//
// REQUIRES: the names are clustered. Never changes the discourse.
[[nodiscard]] std::uint32_t find_publisher(const Discourse& discourse);

}  // namespace factweave
