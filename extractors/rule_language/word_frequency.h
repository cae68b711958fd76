// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace factweave {

// A rough estimate of the share of English sentences that contain a literal, for choosing the rarest of
// several: by its rarest word or sign; words that are cut off (no edge) count as more frequent. Never
// decides what matches.
//
//   literal_frequency("the", true, true) > literal_frequency("chairman of ", true, true)
[[nodiscard]] double literal_frequency(std::string_view literal, bool left_edge, bool right_edge);

}  // namespace factweave
