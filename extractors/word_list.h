// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pipeline/literal_equality.h"

namespace factweave {

// A short closed list of words that the code asks for, written as one string with blanks between them.
// The compiler notes which words may be in it, so that a word that is not costs a few instructions.
//
//   constexpr WordList kArticles = "the a an";
//   kArticles.has("an")
//
// A value; refers to the literal.
class WordList {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): a list is written as its literal
  consteval WordList(const char* words) : words_(words) {
    for (std::size_t begin = 0; begin <= words_.size();) {
      std::size_t end = words_.find(' ', begin);
      if (end == std::string_view::npos) end = words_.size();
      if (end > begin) note(words_.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  // False for the empty word.
  [[nodiscard]] bool has(std::string_view word) const {
    if (word.empty()) return false;
    const std::uint32_t hash = hash_of(word);
    return (seen_[hash >> 30U] >> (hash >> 24U & 63U) & seen_[hash >> 22U & 3U] >> (hash >> 16U & 63U) & 1U) != 0 &&
           search(word);
  }

 private:
  // Of its bits two numbers of eight bits each are used.
  static constexpr std::uint32_t hash_of(std::string_view word) {
    std::uint32_t mixed = static_cast<unsigned char>(word.front());
    mixed = mixed * 31 + static_cast<unsigned char>(word[word.size() / 2]);
    mixed = mixed * 31 + static_cast<unsigned char>(word.back());
    mixed = mixed * 31 + static_cast<std::uint32_t>(word.size());
    return mixed * 0x9E3779B1U;
  }
  consteval void note(std::string_view word) {
    const std::uint32_t hash = hash_of(word);
    seen_[hash >> 30U] |= std::uint64_t{1} << (hash >> 24U & 63U);
    seen_[hash >> 22U & 3U] |= std::uint64_t{1} << (hash >> 16U & 63U);
  }
  [[nodiscard]] bool search(std::string_view word) const;

  std::string_view words_;
  std::uint64_t seen_[4] = {};  // two bits for each word
};

// True where `word` is one of the words of `list`.
[[nodiscard]] inline bool one_of(std::string_view word, WordList list) { return list.has(word); }

// "officer" of "chief executive officer": what follows the last blank, all of a text without one. Refers to the text.
[[nodiscard]] inline std::string_view last_word(std::string_view text) { return text.substr(text.rfind(' ') + 1); }  // npos + 1 is the begin

// Whether a closed list of texts, which may hold blanks, has this one.
template <std::size_t n>
[[nodiscard]] bool one_of(std::string_view text, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace factweave
