// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "extractors/names/name_lists.h"

namespace factweave {

// The longest title (*deputy prime minister*) that the text ends with, or begins with, as written; empty
// without one. In ASCII lower case it is an entry of `role_title`.
[[nodiscard]] std::string_view title_at_end(const NameLists& lists, std::string_view text);
[[nodiscard]] std::string_view title_at_begin(const NameLists& lists, std::string_view text);

// The title of `size` bytes that the text begins with and the one joined to it: "president and CEO". Without a second one the
// first, without a first one empty.
[[nodiscard]] std::string_view with_joined_title(const NameLists& lists, std::string_view text, std::size_t size, std::span<const std::string_view> joints);

// The text without the honorifics at its end: ", " of ", the Hon. " and of ", H.E. Dr. ".
[[nodiscard]] std::string_view without_honorifics(const NameLists& lists, std::string_view text);

}  // namespace factweave
