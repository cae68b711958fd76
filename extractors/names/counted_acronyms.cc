// SPDX-License-Identifier: MIT
#include "extractors/names/counted_acronyms.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace factweave {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) { return is_upper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

std::string_view word_before(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return {};
  std::size_t begin = at - 1;
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  return text.substr(begin, at - 1 - begin);
}

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool counts_one(std::string_view word) {
  constexpr std::array<std::string_view, 9> kOne = {"a", "an", "A", "An", "another", "each", "every", "Each", "Every"};
  return one_of(kOne, word);
}

// True where the acronym that ends here is not followed by what it describes.
bool stands_for_itself(std::string_view text, std::size_t end) {
  constexpr std::array<std::string_view, 19> kNext = {"with", "for", "to", "of", "in", "on", "between", "that", "which", "and",
                                                      "or", "was", "is", "has", "by", "from", "at", "under", "as"};
  if (end == text.size() || text[end] != ' ') return end == text.size() || !(is_word(text[end]) || text[end] == '-' || text[end] == '\'' || text[end] == '&');
  std::size_t word_end = end + 1;
  while (word_end < text.size() && is_word(text[word_end])) ++word_end;
  return one_of(kNext, text.substr(end + 1, word_end - end - 1));
}

}  // namespace

std::unordered_set<std::string_view> counted_acronyms(std::string_view text) {
  constexpr std::size_t kShortest = 2, kLongest = 7;
  std::unordered_set<std::string_view> counted;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_upper(text[at]) || (at > 0 && is_word(text[at - 1]))) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_upper(text[end])) ++end;
    const std::string_view acronym = text.substr(at, end - at);
    const bool plural = end < text.size() && text[end] == 's' && (end + 1 == text.size() || !is_word(text[end + 1]));
    const bool whole = end == text.size() || !is_word(text[end]);
    if (acronym.size() >= kShortest && acronym.size() <= kLongest &&
        (plural || (whole && counts_one(word_before(text, at)) && stands_for_itself(text, end)))) {
      counted.insert(acronym);
    }
    at = end;
  }
  return counted;
}

}  // namespace factweave
