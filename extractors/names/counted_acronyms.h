// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <unordered_set>

namespace factweave {

// The acronyms that a folded text counts, as one counts things and no bodies: with an *s* (*four UGVs*), or behind *a* or *each*
// with nothing for them to describe (*signed an MoA with the port*, but not *an ILO member*). Views into the text.
//
//   counted_acronyms("They signed an MOA with it. Four UGVs came.")   // MOA, UGV
[[nodiscard]] std::unordered_set<std::string_view> counted_acronyms(std::string_view text);

}  // namespace factweave
