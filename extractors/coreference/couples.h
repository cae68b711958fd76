// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/coreference/discourse.h"

namespace factweave {

// The two persons that *they*, *their* or *them* at `pronoun` stands for where the sentence before it, or its own one, joins
// two: *Ilse Brandt met Tom Weber in Halden. They married*, *neither she nor her son was hurt, so they*. Empty where
// none are joined, or where others who may be meant are named behind them. Reads the discourse; safe from any thread.
[[nodiscard]] std::vector<std::uint32_t> couple_before(const Discourse& discourse, std::uint32_t pronoun);

// Whom *the couple* or *the pair* means: the couple, the two that are enumerated last, or the only two persons of its
// paragraph. Empty where that is not clear.
[[nodiscard]] std::vector<std::uint32_t> pair_before(const Discourse& discourse, std::uint32_t nominal, bool couple);

}  // namespace factweave
