// SPDX-License-Identifier: MIT
#include "extractors/names/acronym_definitions.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::size_t kLongestAcronym = 10;
constexpr std::size_t kLongestSmallWord = 4;  // of, for, the, with, über
constexpr int kSmallWordsInARow = 2;
constexpr std::size_t kShortestBehindDash = 3;

// The acronym that begins behind an opening bracket, or behind a dash (*Northern Rail Agency-NRA*), if nothing else follows
// up to the closing bracket or the end of the word.
std::optional<Span> acronym_at(std::string_view text, std::size_t begin) {
  const char opening = text[begin - 1];
  const std::size_t close = opening == '-' ? std::min(text.find_first_of(" .,;:)", begin), text.size()) : text.substr(0, begin + kLongestAcronym + 1).find(opening == '[' ? ']' : ')', begin);
  if (close == std::string_view::npos || close - begin < 2 || close - begin > kLongestAcronym) return std::nullopt;
  const std::string_view word = text.substr(begin, close - begin);
  const bool letters = std::all_of(word.begin(), word.end(), [](char c) { return is_upper(c) || is_lower(c); });
  if (!letters || !is_upper(word.front()) || std::count_if(word.begin(), word.end(), is_upper) < 2) return std::nullopt;
  return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(close)};
}

// Takes the initials of a word (*Anti-War* has two, or one) off the end of the letters; false where they differ.
bool take_initials(std::string_view word, std::string& letters) {
  std::string initials;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_upper(word[i]) && (i == 0 || word[i - 1] == '-')) initials.push_back(word[i]);
  }
  if (!letters.ends_with(initials)) initials.resize(1);
  if (!letters.ends_with(initials)) return false;
  letters.resize(letters.size() - initials.size());
  return true;
}

// Where the name begins that ends before `end` and whose initials are the letters.
std::optional<std::size_t> name_begin(std::string_view text, std::size_t end, std::string letters) {
  int small_words = 0, capital_words = 0;
  while (end > 0) {
    const std::size_t gap = text.find_last_of(" /(", end - 1);
    const std::size_t begin = gap == std::string_view::npos ? 0 : gap + 1;
    const std::string_view word = text.substr(begin, end - begin);
    if (word.empty() || word.find_first_of(".,;:()\"") != std::string_view::npos) return std::nullopt;
    if (is_upper(word.front())) {
      if (!take_initials(word, letters)) return std::nullopt;
      small_words = 0;
      ++capital_words;
      if (letters.empty()) return capital_words > 1 ? std::optional(begin) : std::nullopt;
    } else if (word.size() > kLongestSmallWord || ++small_words > kSmallWordsInARow) {
      return std::nullopt;
    }
    if (begin == 0) break;
    end = begin - 1;
  }
  return std::nullopt;
}

std::string capitals_of(std::string_view word) {
  std::string letters;
  std::copy_if(word.begin(), word.end(), std::back_inserter(letters), is_upper);
  return letters;
}

// *NRA (Northern Rail Agency)*: the acronym that ends before the bracket, if that holds its name and nothing else.
std::optional<AcronymDefinition> explained_before(std::string_view text, std::size_t bracket) {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kLongestName = 500;  // bytes: what a bracket that is never closed may cost
  const std::size_t begin = text.find_last_of(" (/\"'", bracket - 1) + 1;  // npos + 1 is the text's begin
  const std::string_view word = text.substr(begin, bracket - begin);
  if (word.size() < kShortest || word.size() > kLongestAcronym || !std::all_of(word.begin(), word.end(), is_upper)) return std::nullopt;
  const std::size_t name = bracket + 2, close = text.substr(0, name + kLongestName).find_first_of(").;:", name);
  if (close == std::string_view::npos || text[close] != ')' || name_begin(text, close, std::string(word)) != name) return std::nullopt;
  return AcronymDefinition{{static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(close)}, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(bracket)}};
}

}  // namespace

std::vector<AcronymDefinition> acronym_definitions(std::string_view text) {
  std::vector<AcronymDefinition> found;
  const auto next_mark = [text](std::size_t from) {  // several times as fast as find_first_of
    const auto is_mark = [](char c) { return c == '(' || c == '[' || c == '-'; };
    return static_cast<std::size_t>(std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), is_mark) - text.begin());
  };
  for (std::size_t mark = next_mark(0); mark < text.size(); mark = next_mark(mark + 1)) {
    const bool dash = text[mark] == '-';
    if (mark < 2 || mark + 1 >= text.size() || (dash ? !is_lower(text[mark - 1]) || !is_upper(text[mark + 1]) : text[mark - 1] != ' ')) continue;
    const std::size_t at = dash ? mark : mark - 1;  // where the name ends
    if (text[mark] == '(') {
      if (const auto before = explained_before(text, at)) found.push_back(*before);
    }
    const std::optional<Span> acronym = acronym_at(text, mark + 1);
    if (!acronym || (dash && acronym->size() < kShortestBehindDash)) continue;
    if (const auto begin = name_begin(text, at, capitals_of(text.substr(acronym->begin, acronym->size())))) {
      found.push_back({{static_cast<std::uint32_t>(*begin), static_cast<std::uint32_t>(at)}, *acronym});
    }
  }
  return found;
}

}  // namespace factweave
