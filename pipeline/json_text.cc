// SPDX-License-Identifier: MIT
#include "pipeline/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

namespace factweave {
namespace {

constexpr std::array<bool, 256> make_plain() {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < plain.size(); ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}
constexpr std::array<bool, 256> kPlain = make_plain();

constexpr std::size_t kLongestEscape = 6;  // bytes of one character

char* copy(char* at, std::string_view text) {
  std::memcpy(at, text.data(), text.size());
  return at + text.size();
}

char* escape(char* at, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  switch (c) {
    case '"': return copy(at, "\\\"");
    case '\\': return copy(at, "\\\\");
    case '\b': return copy(at, "\\b");
    case '\f': return copy(at, "\\f");
    case '\n': return copy(at, "\\n");
    case '\r': return copy(at, "\\r");
    case '\t': return copy(at, "\\t");
    default: break;
  }
  at = copy(at, "\\u00");
  *at++ = kDigits[static_cast<unsigned char>(c) >> 4U];
  *at++ = kDigits[static_cast<unsigned char>(c) & 15U];
  return at;
}

// True where one of eight bytes is a control character, a quotation mark or a backslash; also of a few others behind such.
bool any_to_escape(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U, kHighs = 0x8080808080808080U;
  const auto below = [](std::uint64_t b, std::uint64_t n) { return (b - kOnes * n) & ~b; };  // the high bit of bytes < n
  return ((below(bytes, 0x20) | below(bytes ^ kOnes * '"', 1) | below(bytes ^ kOnes * '\\', 1)) & kHighs) != 0;
}

}  // namespace

// Room for `size` more bytes; what it returns may be written to, and end() is told how far.
char* JsonText::room(std::size_t size) {
  if (text_.size() - end_ < size) text_.resize(std::max(2 * text_.size(), end_ + size));
  return text_.data() + end_;
}

void JsonText::end(const char* behind) { end_ = static_cast<std::size_t>(behind - text_.data()); }

char* JsonText::separate(char* at) {
  *at = ',';
  if (!first_) ++at;
  first_ = false;
  return at;
}

char* JsonText::quote(char* at, std::string_view text) {
  *at++ = '"';
  while (!text.empty()) {
    std::uint64_t bytes = 0;
    const std::size_t size = std::min(text.size(), sizeof bytes);
    if (size == sizeof bytes) std::memcpy(&bytes, text.data(), sizeof bytes);
    if (size == sizeof bytes && !any_to_escape(bytes)) {  // most text is copied as it stands
      std::memcpy(at, &bytes, sizeof bytes);
      at += sizeof bytes;
    } else {
      for (const char c : text.substr(0, size)) {
        if (kPlain[static_cast<unsigned char>(c)]) *at++ = c;
        else at = escape(at, c);
      }
    }
    text.remove_prefix(size);
  }
  *at++ = '"';
  return at;
}

void JsonText::open(char bracket) {
  char* at = separate(room(2));
  *at++ = bracket;
  end(at);
  first_ = true;
}

void JsonText::close(char bracket) {
  char* at = room(1);
  *at++ = bracket;
  end(at);
  first_ = false;
}

void JsonText::key(std::string_view name) {
  char* at = separate(room(name.size() + 4));
  *at++ = '"';
  at = copy(at, name);
  at = copy(at, "\":");
  end(at);
  first_ = true;
}

void JsonText::any_key(std::string_view name) {
  char* at = quote(separate(room(kLongestEscape * name.size() + 4)), name);
  *at++ = ':';
  end(at);
  first_ = true;
}

void JsonText::string(std::string_view text) { end(quote(separate(room(kLongestEscape * text.size() + 3)), text)); }

void JsonText::number(std::uint32_t value) {
  constexpr std::size_t kDigits = 10;
  char* const at = separate(room(kDigits + 1));
  end(std::to_chars(at, at + kDigits, value).ptr);
}

void JsonText::number(double value) {
  constexpr std::uint32_t kPlaces = 10000;
  const double scaled = std::round(value * kPlaces);
  if (scaled > 0 && scaled < kPlaces && scaled / kPlaces == value) {  // 0.4375, as confidences are
    std::array<char, 6> text = {'0', '.'};
    std::size_t size = 2;
    std::uint32_t unit = kPlaces;
    for (auto rest = static_cast<std::uint32_t>(scaled); rest > 0; rest %= unit) {
      unit /= 10;
      text[size++] = static_cast<char>('0' + rest / unit);
    }
    return raw({text.data(), size});
  }
  std::array<char, 400> digits;
  const auto behind = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
  const std::string_view text(digits.data(), static_cast<std::size_t>(behind - digits.data()));
  raw(text);
  if (text.find('.') == std::string_view::npos) end(copy(room(2), ".0"));
}

void JsonText::raw(std::string_view value) { end(copy(separate(room(value.size() + 1)), value)); }

std::string JsonText::text() && {
  text_.resize(end_);
  return std::move(text_);
}

}  // namespace factweave
