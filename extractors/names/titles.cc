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

std::string_view with_joined_title(const NameLists& lists, std::string_view text, std::size_t size, std::span<const std::string_view> joints) {
  const std::string_view rest = text.substr(size);
  for (const std::string_view joint : joints) {
    if (size == 0 || !rest.starts_with(joint)) continue;
    const std::string_view second = title_at_begin(lists, rest.substr(joint.size()));
    if (!second.empty()) return text.substr(0, size + joint.size() + second.size());
  }
  return text.substr(0, size);
}

namespace {

// The honorific, of one word or several (*Rt Hon*), that the text ends with; empty without one.
std::string_view honorific_at_end(const NameLists& lists, std::string_view text) {
  constexpr int kHonorificWords = 3;
  std::string_view found;
  std::size_t begin = text.size();
  for (int words = 0; words < kHonorificWords && begin > 0; ++words) {
    const std::size_t blank = text.rfind(' ', begin - 1);
    begin = blank == std::string_view::npos ? 0 : blank;
    const std::string_view candidate = text.substr(blank == std::string_view::npos ? 0 : blank + 1);
    const bool full_stop = candidate.ends_with('.') && lists.has(NameList::honorific, candidate.substr(0, candidate.size() - 1));
    // *HE* is also a word of headlines, and no entry for that.
    if (full_stop || candidate == "HE" || lists.has(NameList::honorific, candidate)) found = candidate;
  }
  return found;
}

}  // namespace

std::string_view without_honorifics(const NameLists& lists, std::string_view text) {
  constexpr std::string_view kArticle = "the ";
  while (text.ends_with(' ')) {
    const std::string_view honorific = honorific_at_end(lists, text.substr(0, text.size() - 1));
    if (honorific.empty()) break;
    text.remove_suffix(honorific.size() + 1);
    if (text.ends_with(" the ")) text.remove_suffix(kArticle.size());
  }
  return text;
}

}  // namespace factweave
