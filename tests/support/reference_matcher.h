// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extractors/rule_engine/engine.h"

namespace factweave {

// What Engine::candidates must give, computed in the most obvious way: every rule alone, its RE2 over
// every scope of its own view, the view built character by character and every lexicon entry tried at
// every token. Shares no code with the engine. Slow.
[[nodiscard]] std::vector<Match> reference_candidates(const RuleSet& rules, std::size_t phase,
                                                      const Document& document, std::span<const Slot> slots);


}  // namespace factweave
