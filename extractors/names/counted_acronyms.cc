// SPDX-License-Identifier: MIT
#include "extractors/names/counted_acronyms.h"

#include <cstddef>
#include <vector>

#include "extractors/rule_language/pattern_syntax.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

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

// The words in small letters, last first, whose initials are the letters; empty where they are none of them.
std::vector<std::string_view> words_of_letters(std::string_view before, std::string_view letters) {
  constexpr WordList kSmallWords = "of the and for in on per to a an by with";
  std::vector<std::string_view> words;
  std::size_t end = before.size();
  while (words.size() < letters.size() && end > 0) {
    std::size_t begin = end;
    while (begin > 0 && is_word_byte(before[begin - 1])) --begin;
    const std::string_view word = before.substr(begin, end - begin);
    const char letter = letters[letters.size() - words.size() - 1];
    const bool small_first = !word.empty() && word.front() - 'a' == letter - 'A';
    const bool opens = words.size() + 1 == letters.size() && !word.empty() && word.front() == letter;  // *Headline earnings per share*
    if (small_first || opens) words.push_back(word);
    else if (!kSmallWords.has(word)) return {};
    if (begin == 0 || (before[begin - 1] != ' ' && before[begin - 1] != '-')) break;
    end = begin - 1;
  }
  if (words.size() != letters.size()) words.clear();
  return words;
}

}  // namespace

bool ends_in_thing(std::string_view words) {
  static constexpr WordList kThings =
      "Fever Virus Disease Syndrome Disorder Infection Rate Rates Ratio Tax Index Income Product Products Machine Machines Device Devices Vehicle Vehicles Aircraft "
      "Equipment Therapy Learning Things Emissions Certificate Certificates Number Deficit Procedure Assessment Assessments Method Analysis Violence Goals Indicators "
      "Requirements Curriculum Examination Examinations Diploma Degree Mortality Transmission";
  return kThings.has(words.substr(words.find_last_of(" -(/\n") + 1));  // npos + 1 is the begin
}

std::unordered_set<std::string_view> described_acronyms(std::string_view text, const NameLists& lists) {
  constexpr std::size_t kShortest = 2, kLongest = 7;
  std::unordered_set<std::string_view> found;
  for (std::size_t at = text.find(" ("); at != std::string_view::npos; at = text.find(" (", at + 1)) {
    std::size_t end = at + 2;
    while (end < text.size() && is_upper(text[end])) ++end;
    const std::string_view letters = text.substr(at + 2, end - at - 2);
    if (end < text.size() && text[end] == 's') ++end;
    if (end == text.size() || text[end] != ')' || letters.size() < kShortest || letters.size() > kLongest) continue;
    const std::vector<std::string_view> words = words_of_letters(text.substr(0, at), letters);
    if (words.empty()) {
      if (ends_in_thing(text.substr(0, at))) found.insert(letters);
      continue;
    }
    const bool body = lists.has_lower(NameList::organization_noun, words.front()) || lists.has_lower(NameList::organization_plural, words.front()) ||
                      lists.has(NameList::nationality, words.back());
    if (!body) found.insert(letters);
  }
  return found;
}

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

ThingAcronyms::ThingAcronyms(const Document& document, const NameLists& lists)
    : lists_(lists), counted_(counted_acronyms(document.folded.text(), document.tokens)), described_(described_acronyms(document.folded.text(), lists)) {}

bool ThingAcronyms::has(std::string_view name) const {
  if (name.ends_with('s')) name.remove_suffix(1);
  return lists_.has(NameList::thing_acronym, name) || counted_.contains(name) || described_.contains(name);
}

}  // namespace factweave
