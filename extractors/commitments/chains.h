// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/commitments/undertaking.h"

namespace factweave {

// One record per undertaking: a trigger inside the clause of another one is part of it (*agreed that they
// will*), an assurance frame sets the act of the modal inside it, coordinated verb phrases with one stance
// are actions of one record, and those with another stance end the clause before them.
// `all` is sorted by trigger; `refutations[i]` says whether all[i] would be no commitment by itself.
[[nodiscard]] std::vector<Undertaking> merge_chains(const UndertakingContext& context, std::vector<Undertaking> all,
                                                    const std::vector<bool>& refutations);

}  // namespace factweave
