// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Texts against literals, always in line, so that the literal's size is known: most differ in it already, which the
// standard library asks last, behind a call. They are found by whatever stands in this namespace and differ from the
// library's in time only.
//
//   mention.type == "Person";   word != "the"

namespace factweave {

[[nodiscard, gnu::always_inline]] constexpr bool operator==(std::string_view text, const char* literal) {
  using Traits = std::char_traits<char>;
  const std::size_t size = Traits::length(literal);
  return text.size() == size && Traits::compare(text.data(), literal, size) == 0;
}

// A template, so that what only converts to a string, such as a path, is not meant.
template <typename Allocator>
[[nodiscard, gnu::always_inline]] constexpr bool operator==(
    const std::basic_string<char, std::char_traits<char>, Allocator>& text, const char* literal) {
  return std::string_view(text) == literal;
}

}  // namespace factweave
