// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace factweave {

// Names that `value:` of a rule may give: the normalizers of extractors/figures. While the list is empty,
// any name is accepted.
[[nodiscard]] inline std::span<const std::string_view> normalizer_names() { return {}; }

}  // namespace factweave
