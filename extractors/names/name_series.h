// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/document.h"

namespace factweave {

// Spans that stand side by side as members of one series: *A, the B and C*, also with short forms in brackets
// behind a member (*A (X), B (Y)*). `spans`, of one text, are sorted and disjoint. Only series of three and more.
// The last span of a series is none of it where *of*, *for* and the like join another one to it.
//
//   series_of("Greens, Reds and Blues won", {{0, 6}, {8, 12}, {17, 22}}) == {{{0, 6}, {8, 12}, {17, 22}}}
[[nodiscard]] std::vector<std::vector<Span>> series_of(std::string_view text, const std::vector<Span>& spans);

}  // namespace factweave
