// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factweave {

// `{group:Type/subtype@level|lexicon|Macro}` taken apart. Offsets count bytes of the braces' content.
struct ReferenceItem {
  std::string name, subtype, level;
  std::size_t offset = 0, length = 0;
};
struct Reference {
  std::string group;
  std::vector<ReferenceItem> items;
};

// The content of braces as a reference, or nothing where it is none.
[[nodiscard]] std::optional<Reference> parse_reference(std::string_view content);

// True for `{3}`, `{3,}` and `{0,6}` at the beginning of `text`; `length` is then that of the braces.
[[nodiscard]] bool is_repetition(std::string_view text, std::size_t* length);

// One UTF-8 character at the beginning of `text` (one byte where it is malformed).
[[nodiscard]] std::string_view first_character(std::string_view text);
[[nodiscard]] char32_t code_point(std::string_view character);
[[nodiscard]] std::string utf8(char32_t code_point);

// A text as RE2 reads it literally.
[[nodiscard]] std::string quoted_literal(std::string_view literal);

[[nodiscard]] bool is_identifier(std::string_view name);   // [A-Za-z_][A-Za-z0-9_]*
[[nodiscard]] bool is_snake_case(std::string_view name);   // [a-z][a-z0-9_]*
[[nodiscard]] bool is_upper_camel(std::string_view name);  // [A-Z][A-Za-z0-9]*
[[nodiscard]] bool is_kebab_case(std::string_view name);   // [a-z0-9][a-z0-9_-]*

}  // namespace factweave
