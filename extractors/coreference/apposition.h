// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"

namespace factweave {

// Joins a nominal to the name beside it that says who is meant: *Its envoy, Urs Ammann*; *Ruiz, the mayor*; *his daughter
// Niamh*; *the Chinese province of Hunan*. False where there is none.
bool join_apposed_name(Discourse& discourse, std::uint32_t nominal, const Phrase& phrase);

// Joins a counted nominal to the names enumerated behind it: *two firms based in Leith, Norvik Ltd and Frost Lines*.
bool join_apposed_list(Discourse& discourse, std::uint32_t nominal, std::size_t count);

}  // namespace factweave
