// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "extractors/coreference/discourse.h"

namespace factweave {

// True for the name of a country, also as an adjective: *Norway*, *Norwegian*.
[[nodiscard]] bool is_country(const Discourse& discourse, std::uint32_t mention);

// Whether a nominal can mean the entity by the countries that it names: *the Russian region* is no region of another country,
// and not Russia.
[[nodiscard]] bool place_agrees(const Discourse& discourse, std::uint32_t nominal, std::uint32_t candidate);

}  // namespace factweave
