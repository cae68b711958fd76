// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace factweave {

// Calls `body` with each number below `count`, once, from as many threads as the machine has processors, eight at most;
// returns when all calls have. For work that is over in a moment; what runs for long has the stages of run.h.
//
//   std::vector<Lexicon> lexicons(files.size());
//   parallel_for(files.size(), [&](std::size_t i) { lexicons[i] = parse(files[i]); });
//
// What a call throws ends the work early and is thrown here: of several the one of the lowest number that was reached.
void parallel_for(std::size_t count, const std::function<void(std::size_t)>& body);

}  // namespace factweave
