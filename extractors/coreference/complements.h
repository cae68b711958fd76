// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "extractors/coreference/discourse.h"

namespace factweave {

// Who is named behind *of* inside the nominal, as its possessor or by an adjective: *the envoy of Norway*, *Norway's prime
// minister*, *the acting Norwegian minister*. kNoEntity where nobody is.
[[nodiscard]] std::uint32_t complement_of(const Discourse& discourse, std::uint32_t nominal);

// *the envoy of Norway* is not *the envoy of Sweden*.
[[nodiscard]] bool complements_differ(const Discourse& discourse, std::uint32_t nominal, std::uint32_t other);

}  // namespace factweave
