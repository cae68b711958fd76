// SPDX-License-Identifier: MIT
#include "extractors/names/titles.h"

#include <algorithm>

namespace factweave {
namespace {

// The longest title, in words: *deputy prime minister for foreign affairs* stops before *for*.
constexpr int kTitleWords = 4;

}  // namespace

std::string_view title_at_end(const NameLists& lists, std::string_view text) {
  std::string_view found;
  std::size_t begin = text.size();
  for (int words = 0; words < kTitleWords && begin > 0; ++words) {
    const std::size_t blank = text.rfind(' ', begin - 1);
    begin = blank == std::string_view::npos ? 0 : blank;
    const std::string_view candidate = text.substr(begin == 0 ? 0 : begin + 1);
    if (lists.has_lower(NameList::role_title, candidate)) found = candidate;
  }
  return found;
}

std::string_view title_at_begin(const NameLists& lists, std::string_view text) {
  std::string_view found;
  std::size_t end = 0;
  for (int words = 0; words < kTitleWords && end < text.size(); ++words) {
    end = std::min(text.find_first_of(" ,.;:)(", end + 1), text.size());
    const std::string_view candidate = text.substr(0, end);
    if (lists.has_lower(NameList::role_title, candidate)) found = candidate;
  }
  return found;
}

}  // namespace factweave
