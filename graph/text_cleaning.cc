// SPDX-License-Identifier: MIT
#include "graph/text_cleaning.h"

#include <algorithm>

namespace factweave {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Decoded {
  char32_t code = 0;
  std::size_t size = 1;
  bool valid = false;
};

// Length that a lead byte announces; 0 for a byte that cannot lead.
std::size_t sequence_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

Decoded decode(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t size = sequence_size(lead);
  if (size == 1) return {lead, 1, true};
  if (size == 0 || at + size > text.size()) return {};
  char32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0) != 0x80) return {};
    code = code << 6 | (byte & 0x3F);
  }
  const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
  if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
  return {code, size, true};
}

bool unwritable(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

bool is_space(char32_t c) {
  return (c >= 9 && c <= 13) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_null_word(std::string_view s) {
  constexpr std::string_view kNull = "null";
  return s.size() == kNull.size() &&
         std::equal(s.begin(), s.end(), kNull.begin(), [](char a, char b) { return (a | 0x20) == b; });
}

// Neo4j's index of names stops the import at values of more than some 8,000 bytes.
constexpr std::size_t kNameLimit = 1000;

std::string clean(std::string_view text, bool one_line, CleaningCounts& counts) {
  std::string out;
  out.reserve(text.size());
  std::size_t kept = 0;  // end of the last character that is no space
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    const bool good = c.valid && !unwritable(c.code);
    if (good && is_space(c.code)) {
      if (c.code == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
      if (out.empty()) {
      } else if (one_line) {
        if (out.size() == kept) out += ' ';
      } else if (c.code == '\r') {
        out += '\n';
      } else {
        out += text.substr(at, c.size);
      }
    } else {
      out += good ? text.substr(at, c.size) : kReplacement;
      counts.replaced_characters += good ? 0 : 1;
      kept = out.size();
    }
    at += c.size;
  }
  out.resize(kept);
  counts.null_words += is_null_word(out) ? 1 : 0;
  return out;
}

}  // namespace

std::string clean_text(std::string_view text, CleaningCounts& counts) { return clean(text, false, counts); }

std::string clean_name(std::string_view text, CleaningCounts& counts) {
  std::string name = clean(text, true, counts);
  name.resize(shortened(name, kNameLimit).size());
  return name;
}

std::string_view first_code_points(std::string_view text, std::size_t limit) {
  std::size_t seen = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    if (seen++ == limit) return text.substr(0, at);
  }
  return text;
}

std::string_view shortened(std::string_view text, std::size_t limit) {
  const std::string_view first = first_code_points(text, limit);
  if (first.size() == text.size()) return text;
  std::size_t kept = 0;  // end of the last character that is no space
  for (std::size_t at = 0; at < first.size();) {
    const Decoded c = decode(first, at);
    at += c.size;
    if (!is_space(c.code)) kept = at;
  }
  return first.substr(0, kept);
}

std::string abbreviated(std::string_view text, std::size_t limit) {
  if (shortened(text, limit).size() == text.size()) return std::string(text);
  std::string_view whole = first_code_points(text, limit - 1);
  const bool inside_word = whole.size() < text.size() && std::string_view(" \n\t").find(text[whole.size()]) == std::string_view::npos;
  const std::size_t blank = whole.find_last_of(" \n\t");
  if (inside_word && blank != std::string_view::npos && blank > whole.size() / 2) whole = whole.substr(0, blank);
  while (!whole.empty() && std::string_view(" \n\t,;:").find(whole.back()) != std::string_view::npos) whole.remove_suffix(1);
  return std::string(whole) + "\u2026";
}

}  // namespace factweave
