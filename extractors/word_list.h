// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

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
    const std::uint32_t bit = bit_of(word);
    return (seen_[bit / 64] >> (bit % 64) & 1U) != 0 && search(word);
  }

 private:
  static constexpr std::uint32_t kBits = 256;

  static constexpr std::uint32_t bit_of(std::string_view word) {
    std::uint32_t mixed = static_cast<unsigned char>(word.front());
    mixed = mixed * 31 + static_cast<unsigned char>(word[word.size() / 2]);
    mixed = mixed * 31 + static_cast<unsigned char>(word.back());
    mixed = mixed * 31 + static_cast<std::uint32_t>(word.size());
    return (mixed * 0x9E3779B1U) >> 24U;
  }
  consteval void note(std::string_view word) {
    const std::uint32_t bit = bit_of(word);
    seen_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  [[nodiscard]] bool search(std::string_view word) const;

  std::string_view words_;
  std::uint64_t seen_[kBits / 64] = {};
};

}  // namespace factweave
