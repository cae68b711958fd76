// SPDX-License-Identifier: MIT
#include "pipeline/mime.h"

#include <cctype>
#include <cstdint>
#include <optional>
#include <stdexcept>

#include "pipeline/ascii_case.h"
#include "pipeline/decode.h"

namespace factweave {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  return text;
}

// Takes one line with its end off the front of `text`; returns it without the end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

// "=?charset?B or Q?text?=" at the front of `text`: its content, and its length in `size`.
std::optional<std::string> encoded_word(std::string_view text, std::size_t& size) {
  if (!text.starts_with("=?")) return std::nullopt;
  const std::size_t first = text.find('?', 2);
  if (first == std::string_view::npos || first + 2 >= text.size() || text[first + 2] != '?') return std::nullopt;
  const std::size_t end = text.find("?=", first + 3);
  if (end == std::string_view::npos) return std::nullopt;
  const char kind = static_cast<char>(std::tolower(static_cast<unsigned char>(text[first + 1])));
  if (kind != 'b' && kind != 'q') return std::nullopt;
  const std::string_view content = text.substr(first + 3, end - first - 3);
  const std::string bytes = kind == 'b' ? decode_base64(content) : decode_quoted_printable(content, true);
  size = end + 2;
  try {
    return decode_as(bytes, to_ascii_lower(text.substr(2, first - 2))).text;
  } catch (const std::runtime_error&) {
    return std::nullopt;  // an unknown charset: the word stays as written
  }
}

}  // namespace

std::string_view MimePart::field(std::string_view name) const {
  for (const auto& [key, value] : fields) {
    if (key == name) return value;
  }
  return {};
}

std::string_view MimeValue::parameter(std::string_view name) const {
  for (const auto& [key, text] : parameters) {
    if (key == name) return text;
  }
  return {};
}

MimePart split_headers(std::string_view part) {
  MimePart result;
  while (!part.empty()) {
    const std::string_view rest = part;
    const std::string_view line = take_line(part);
    if (line.empty()) break;
    if ((line.front() == ' ' || line.front() == '\t') && !result.fields.empty()) {
      result.fields.back().second.append(" ").append(trim(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos) {
      if (line.starts_with("From ")) continue;  // the separator line of a mail box
      part = rest;
      break;
    }
    result.fields.emplace_back(to_ascii_lower(line.substr(0, colon)), trim(line.substr(colon + 1)));
  }
  result.body = part;
  return result;
}

MimeValue parse_mime_value(std::string_view field) {
  MimeValue result;
  std::size_t at = field.find(';');
  result.value = to_ascii_lower(trim(field.substr(0, at)));
  while (at != std::string_view::npos) {
    field.remove_prefix(at + 1);
    const std::size_t equals = field.find('=');
    if (equals == std::string_view::npos) break;
    std::string name = to_ascii_lower(trim(field.substr(0, equals)));
    std::string_view value = trim(field.substr(equals + 1));
    if (value.starts_with('"')) {
      const std::size_t close = value.find('"', 1);
      result.parameters.emplace_back(std::move(name), value.substr(1, close == std::string_view::npos ? close : close - 1));
      field = close == std::string_view::npos ? std::string_view() : value.substr(close + 1);
      at = field.find(';');
    } else {
      at = field.find(';', equals);
      result.parameters.emplace_back(
          std::move(name), trim(field.substr(equals + 1, at == std::string_view::npos ? at : at - equals - 1)));
    }
  }
  return result;
}

std::vector<std::string_view> split_multipart(std::string_view body, std::string_view boundary) {
  std::vector<std::string_view> parts;
  const std::string delimiter = "--" + std::string(boundary);
  const char* begin = nullptr;
  std::string_view rest = body;
  while (!rest.empty()) {
    const char* at = rest.data();
    const std::string_view line = take_line(rest);
    if (!line.starts_with(delimiter)) continue;
    if (begin != nullptr) parts.emplace_back(begin, static_cast<std::size_t>(at - begin));
    begin = rest.data();
    if (line.substr(delimiter.size()).starts_with("--")) return parts;
  }
  if (begin != nullptr) parts.emplace_back(begin, static_cast<std::size_t>(body.data() + body.size() - begin));
  return parts;
}

std::string decode_base64(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const int digit = base64_digit(c);
    if (c == '=') count = 0;  // the end of one encoded piece; another may follow
    if (digit < 0) continue;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push_back(static_cast<char>(bits >> count & 0xFF));
    }
  }
  return bytes;
}

std::string decode_quoted_printable(std::string_view text, bool underscore_is_blank) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '_' && underscore_is_blank) {
      bytes.push_back(' ');
    } else if (text[i] != '=') {
      bytes.push_back(text[i]);
    } else if (text.substr(i + 1).starts_with("\r\n")) {
      i += 2;
    } else if (text.substr(i + 1).starts_with("\n")) {
      i += 1;
    } else if (i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      bytes.push_back(static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])));
      i += 2;
    } else {
      bytes.push_back('=');
    }
  }
  return bytes;
}

std::string decode_encoded_words(std::string_view text) {
  std::string result;
  std::size_t after_word = std::string::npos;  // where the last encoded word ended in `result`
  for (std::size_t i = 0; i < text.size();) {
    std::size_t size = 0;
    if (const std::optional<std::string> word = encoded_word(text.substr(i), size)) {
      // White space between two encoded words is no part of the text.
      if (after_word != std::string::npos && trim(std::string_view(result).substr(after_word)).empty()) {
        result.resize(after_word);
      }
      result.append(*word);
      after_word = result.size();
      i += size;
    } else {
      result.push_back(text[i++]);
    }
  }
  return result;
}

}  // namespace factweave
