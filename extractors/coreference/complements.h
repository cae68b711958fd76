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

// Whether the text calls a person by nominals of others alone: *the envoy of Norway* is nobody of whom only *the envoy of
// Sweden* was said. False where the nominal names no complement.
[[nodiscard]] bool holds_elsewhere(const Discourse& discourse, std::uint32_t nominal, std::uint32_t person);

}  // namespace factweave
