// SPDX-License-Identifier: MIT
#include "extractors/names/name_series.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace factweave {
namespace {

constexpr std::size_t kMembers = 3;           // two names that "and" joins are often of two types
constexpr std::size_t kLongestBracket = 14;   // what a short form and its brackets take

bool joins_members(std::string_view gap) {
  constexpr std::array<std::string_view, 10> kJoints = {", ", " and ", ", and ", " or ", ", or ",
                                                        ", the ", " and the ", ", and the ", " or the ", ", or the "};
  if (gap.starts_with(" (")) {
    const std::size_t close = gap.find(')');
    if (close == std::string_view::npos || close > kLongestBracket) return false;
    gap.remove_prefix(close + 1);
  }
  return std::find(kJoints.begin(), kJoints.end(), gap) != kJoints.end();
}

// *Voices for Peace*: what stands before such a word is the beginning of a longer name.
bool goes_on(std::string_view gap) {
  constexpr std::array<std::string_view, 8> kLinks = {" of ", " for ", " against ", " of the ", " for the ", " - ", " in ", " to "};
  return std::find(kLinks.begin(), kLinks.end(), gap) != kLinks.end();
}

}  // namespace

std::vector<std::vector<Span>> series_of(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::vector<Span>> found;
  std::vector<Span> series;
  const auto end_series = [&] {
    if (series.size() >= kMembers) found.push_back(series);
    series.clear();
  };
  for (const Span span : spans) {
    const bool bracketed = span.begin > 0 && text[span.begin - 1] == '(';
    if (bracketed && !series.empty()) continue;
    if (!series.empty()) {
      const std::string_view gap = text.substr(series.back().end, span.begin - series.back().end);
      if (goes_on(gap)) series.pop_back();
      if (!joins_members(gap)) end_series();
    }
    series.push_back(span);
  }
  end_series();
  return found;
}

}  // namespace factweave
