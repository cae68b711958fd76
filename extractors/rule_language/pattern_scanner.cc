// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pattern_scanner.h"

#include <algorithm>

#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"

namespace factweave {
namespace {

bool is_word(char c) { return is_lower(c) || is_upper(c) || is_digit(c) || c == '_'; }

std::optional<ReferenceItem> parse_item(std::string_view text, std::size_t offset) {
  ReferenceItem item;
  item.offset = offset;
  item.length = text.size();
  const std::size_t at = text.find('@');
  if (at != std::string_view::npos) {
    item.level = text.substr(at + 1);
    if (!is_identifier(item.level)) return std::nullopt;
    text = text.substr(0, at);
  }
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    item.subtype = text.substr(slash + 1);
    if (!is_identifier(item.subtype)) return std::nullopt;
    text = text.substr(0, slash);
  }
  item.name = text;
  return is_identifier(item.name) ? std::optional(item) : std::nullopt;
}

}  // namespace

std::optional<Reference> parse_reference(std::string_view content) {
  Reference reference;
  std::size_t offset = 0;
  const std::size_t colon = content.find(':');
  if (colon != std::string_view::npos) {
    reference.group = content.substr(0, colon);
    if (!is_identifier(reference.group)) return std::nullopt;
    offset = colon + 1;
  }
  while (true) {
    const std::size_t end = std::min(content.find('|', offset), content.size());
    std::optional<ReferenceItem> item = parse_item(content.substr(offset, end - offset), offset);
    if (!item) return std::nullopt;
    reference.items.push_back(std::move(*item));
    if (end == content.size()) return reference;
    offset = end + 1;
  }
}

bool is_repetition(std::string_view text, std::size_t* length) {
  std::size_t i = 1;
  if (text.empty() || text[0] != '{') return false;
  while (i < text.size() && is_digit(text[i])) ++i;
  if (i == 1) return false;
  if (i < text.size() && text[i] == ',') ++i;
  while (i < text.size() && is_digit(text[i])) ++i;
  if (i >= text.size() || text[i] != '}') return false;
  *length = i + 1;
  return true;
}

std::string_view first_character(std::string_view text) {
  if (text.empty()) return text;
  std::size_t size = 1;
  while (size < text.size() && size < 4 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return static_cast<unsigned char>(text[0]) < 0x80 ? text.substr(0, 1) : text.substr(0, size);
}

char32_t code_point(std::string_view c) {
  if (c.empty()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(c[i])); };
  if (c.size() == 1) return byte(0);
  char32_t value = byte(0) & (0xFFu >> (c.size() + 1));
  for (std::size_t i = 1; i < c.size(); ++i) value = (value << 6) | (byte(i) & 0x3F);
  return value;
}

std::string utf8(char32_t c) {
  const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) return {byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3F)), byte(0x80 | ((c >> 6) & 0x3F)),
          byte(0x80 | (c & 0x3F))};
}

std::string quoted_literal(std::string_view literal) {
  std::string result;
  for (const char c : literal) {
    const bool plain =
        is_word(c) || c == ' ' || c == '\'' || c == '"' || static_cast<unsigned char>(c) >= 0x80;
    if (!plain) result += '\\';
    result += c;
  }
  return result;
}

bool is_identifier(std::string_view name) {
  return !name.empty() && !is_digit(name[0]) && std::all_of(name.begin(), name.end(), is_word);
}

bool is_snake_case(std::string_view name) {
  return is_identifier(name) && is_lower(name[0]) && std::none_of(name.begin(), name.end(), is_upper);
}

bool is_upper_camel(std::string_view name) {
  return is_identifier(name) && is_upper(name[0]) && name.find('_') == std::string_view::npos;
}

bool is_kebab_case(std::string_view name) {
  const auto allowed = [](char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '_'; };
  return !name.empty() && (is_lower(name[0]) || is_digit(name[0])) &&
         std::all_of(name.begin(), name.end(), allowed);
}

}  // namespace factweave
