// SPDX-License-Identifier: MIT
#include "extractors/names/capitalised_runs.h"

#include <array>
#include <algorithm>
#include <string_view>

namespace factweave {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<bool, 256> make_word_bytes() {
  std::array<bool, 256> word{};
  for (unsigned c = 0; c < word.size(); ++c) {
    word[c] = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
  }
  return word;
}
constexpr std::array<bool, 256> kWordBytes = make_word_bytes();
bool is_word(char c) { return kWordBytes[static_cast<unsigned char>(c)]; }

// Lower-case beginnings that belong to a name before a hyphen or an apostrophe.
constexpr std::array<std::string_view, 11> kPrefixes = {"al", "el", "an", "ar", "as", "ash", "ad", "ul", "bin", "d", "e"};

struct Word {
  Span span;  // within the sentence's text
  bool capital = false;
};

// Splits one sentence into words; parts joined by - or ' stay together where the next part has a capital.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  bool next(Word& word) {
    while (at_ < text_.size() && !is_word(text_[at_])) ++at_;
    if (at_ == text_.size()) return false;
    const std::size_t begin = at_;
    read_part();
    const std::size_t joint = at_;
    while (joins()) {
      ++at_;
      read_part();
    }
    const bool joined = at_ != joint;
    if (at_ - begin == 1 && is_upper(text_[begin]) && at_ < text_.size() && text_[at_] == '.') {
      ++at_;  // an initial, and those glued to it: J.K., U.S.
      while (at_ + 1 < text_.size() && is_upper(text_[at_]) && text_[at_ + 1] == '.') at_ += 2;
    }
    const std::string_view surface = text_.substr(begin, at_ - begin);
    word.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    word.capital = is_upper(surface[0]) || (joined && has_name_prefix(surface, joint - begin));
    return true;
  }

 private:
  void read_part() {
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
  }
  [[nodiscard]] bool joins() const {
    if (at_ + 1 >= text_.size() || (text_[at_] != '-' && text_[at_] != '\'')) return false;
    return is_upper(text_[at_ + 1]) || (text_[at_] == '-' && is_digit(text_[at_ + 1]));
  }
  // `joint`: where its first - or ' stands.
  static bool has_name_prefix(std::string_view surface, std::size_t joint) {
    return is_upper(surface[joint + 1]) &&
           std::find(kPrefixes.begin(), kPrefixes.end(), surface.substr(0, joint)) != kPrefixes.end();
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// True where there are six times as many capitals as small letters.
bool shouted(std::string_view text) {
  std::size_t lower_letters = 0, upper_letters = 0;
  for (const char c : text) {
    lower_letters += is_lower(c) ? 1 : 0;
    upper_letters += is_upper(c) ? 1 : 0;
    if (lower_letters * 6 >= text.size()) return false;  // whatever follows
  }
  return upper_letters > 3 && lower_letters * 6 < upper_letters;
}

Casing casing_of(std::string_view text, const std::vector<Word>& words) {
  if (shouted(text)) return Casing::upper;
  int long_words = 0, capital_words = 0;
  for (const Word& word : words) {
    if (word.span.size() < 4 || is_digit(text[word.span.begin])) continue;
    ++long_words;
    capital_words += word.capital ? 1 : 0;
  }
  return long_words >= 4 && capital_words * 10 >= long_words * 8 ? Casing::title : Casing::normal;
}

bool begins_clause(std::string_view text, std::uint32_t at) {
  std::size_t i = at;
  while (i > 0 && (text[i - 1] == ' ' || text[i - 1] == '"' || text[i - 1] == '\'' || text[i - 1] == '(')) --i;
  return i == 0 || text[i - 1] == ':' || text[i - 1] == '*' || text[i - 1] == '.' || text[i - 1] == '!' ||
         text[i - 1] == '?' || (i < at && text[at - 1] == '"') || (i >= 2 && text[i - 1] == '-' && text[i - 2] == ' ');
}

}  // namespace

std::vector<CapitalisedRun> capitalised_runs(const Document& document, const NameLists& lists) {
  std::vector<CapitalisedRun> runs;
  std::vector<Word> words;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Span scope = document.sentences[s].folded;
    const std::string_view text = document.folded.text().substr(scope.begin, scope.size());
    words.clear();
    WordReader reader(text);
    for (Word word; reader.next(word);) words.push_back(word);
    const Casing casing = casing_of(text, words);
    bool open = false;
    std::uint32_t last_end = 0;
    for (const Word& word : words) {
      const std::string_view surface = text.substr(word.span.begin, word.span.size());
      if (!word.capital || lists.has(NameList::opener, surface)) {
        open = false;
        continue;
      }
      const CapitalisedWord entry{{scope.begin + word.span.begin, scope.begin + word.span.end}, lists.is_common(surface)};
      const std::string_view gap = text.substr(last_end, word.span.begin - last_end);
      const bool joined = open && (gap == " " || gap == " & ");
      if (joined) {
        runs.back().words.push_back(entry);
      } else {
        runs.push_back({{entry}, s, begins_clause(text, word.span.begin), casing});
      }
      open = true;
      last_end = word.span.end;
    }
  }
  return runs;
}

}  // namespace factweave
