// SPDX-License-Identifier: MIT
#include "graph/iri.h"

#include <algorithm>

#include "graph/text_cleaning.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

bool is_scheme_character(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; }

}  // namespace

bool is_absolute_iri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_ascii_letter(text.front())) return false;
  const std::string_view scheme = text.substr(0, colon);
  if (!std::all_of(scheme.begin(), scheme.end(), is_scheme_character)) return false;
  const auto forbidden = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F || std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
  };
  if (std::any_of(text.begin(), text.end(), forbidden)) return false;
  CleaningCounts counts;  // U+FFFD stands where a broken character was
  return clean_text(text, counts) == text && text.find("\xEF\xBF\xBD") == std::string_view::npos;
}

}  // namespace factweave
