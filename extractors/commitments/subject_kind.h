// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "extractors/commitments/undertaking.h"

namespace factweave {

// What the subject's tokens are: somebody who acts, the speaker's side, nobody or a thing; fills the rest of `u.subject`, the
// mention and those that are joined to it.
void classify_subject(const UndertakingContext& context, Undertaking& u);

// True where the subject's tokens are a counted group: *Forty towns*, *more than 90 local firms*.
[[nodiscard]] bool is_counted_group(const UndertakingContext& context, Undertaking& u);

// Behind *more than 90* and *over 40* where a number begins at this token, else the token.
[[nodiscard]] std::size_t behind_count(const UndertakingContext& context, std::size_t token);

}  // namespace factweave
