// SPDX-License-Identifier: MIT
#include "extractors/names/counted_acronyms.h"

#include <cstddef>

#include "extractors/rule_language/pattern_syntax.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view word_before(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return {};
  std::size_t begin = at - 1;
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return text.substr(begin, at - 1 - begin);
}

// True where the acronym that ends here is not followed by what it describes.
bool stands_for_itself(std::string_view text, std::size_t end) {
  constexpr WordList kNext = "with for to of in on between that which and or was is has by from at under as";
  if (end == text.size()) return true;
  if (text[end] != ' ') return !(is_word_byte(text[end]) || text[end] == '-' || text[end] == '\'' || text[end] == '&');
  std::size_t word_end = end + 1;
  while (word_end < text.size() && is_word_byte(text[word_end])) ++word_end;
  return kNext.has(text.substr(end + 1, word_end - end - 1));
}

}  // namespace

std::unordered_set<std::string_view> counted_acronyms(std::string_view text, std::span<const Token> tokens) {
  constexpr std::size_t kShortest = 2, kLongest = 7;
  constexpr WordList kOne = "a an A An another each every Each Every";
  std::unordered_set<std::string_view> counted;
  const auto read = [&](std::size_t at, std::size_t end) {
    const std::string_view acronym = text.substr(at, end - at);
    const bool plural = end < text.size() && text[end] == 's' && (end + 1 == text.size() || !is_word_byte(text[end + 1]));
    const bool whole = end == text.size() || !is_word_byte(text[end]);
    if (acronym.size() >= kShortest && acronym.size() <= kLongest &&
        (plural || (whole && kOne.has(word_before(text, at)) && stands_for_itself(text, end)))) {
      counted.insert(acronym);
    }
  };
  for (const Token& token : tokens) {
    if (token.hash == token.lower_hash) continue;  // no capital in it
    for (std::size_t at = token.begin; at < token.end;) {
      std::size_t end = at;
      while (end < token.end && is_upper(text[end])) ++end;
      if (end > at && (at == 0 || !is_word_byte(text[at - 1]))) read(at, end);
      at = end + 1;
    }
  }
  return counted;
}

}  // namespace factweave
