// SPDX-License-Identifier: MIT
#include "extractors/names/capitalised_runs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"

namespace factweave {
namespace {

constexpr std::array<bool, 256> make_word_bytes() {
  std::array<bool, 256> word{};
  for (unsigned c = 0; c < word.size(); ++c) {
    word[c] = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
  }
  return word;
}
constexpr std::array<bool, 256> kNameBytes = make_word_bytes();
bool is_word(char c) { return kNameBytes[static_cast<unsigned char>(c)]; }

// Lower-case beginnings that belong to a name before a hyphen or an apostrophe.
constexpr std::array<std::string_view, 12> kPrefixes = {"al", "el", "an", "ar", "as", "ash", "ad", "ul", "bin", "a", "d", "e"};

struct Word {
  Span span;  // within the sentence's text
  bool capital = false;
};

// True where - or ' joins what stands before it to a capital, - also to a digit, ' also to a vowel.
bool joins_at(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || (text[at] != '-' && text[at] != '\'')) return false;
  constexpr std::string_view kVowels = "aeiou";  // *Fa'amanu*: no English ending (*'s*, *'ll*) begins with one
  const bool inside = text[at] == '\'' && at > 0 && is_lower(text[at - 1]) && kVowels.find(text[at + 1]) != std::string_view::npos;
  return inside || is_upper(text[at + 1]) || (text[at] == '-' && is_digit(text[at + 1]));
}

// Where the word that holds this place begins, as WordReader splits them.
std::size_t word_begin(std::string_view text, std::size_t at) {
  for (;;) {
    while (at > 0 && is_word(text[at - 1])) --at;
    if (at < 2 || !is_word(text[at - 2]) || !joins_at(text, at - 1)) return at;
    --at;
  }
}

// Splits one sentence into words; parts joined by - or ' stay together where the next part has a capital.
class WordReader {
 public:
  // Begins at the start of a word, or anywhere between two.
  explicit WordReader(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

  bool next(Word& word) {
    while (at_ < text_.size() && !is_word(text_[at_])) ++at_;
    if (at_ == text_.size()) return false;
    const std::size_t begin = at_;
    read_part();
    if (text_.substr(begin, at_ - begin) == "Co" && text_.substr(at_).starts_with("-op")) {  // *Economic Co-operation*
      ++at_;
      read_part();
    }
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
  [[nodiscard]] bool joins() const { return joins_at(text_, at_); }
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

// True where at least four of five long words have a capital, and there are four; a list of names, which has a
// comma, bracket or "and" after every second or third word, is no title. `capitals`: how many tokens have a capital at all.
bool titled(std::string_view text, std::size_t capitals) {
  std::size_t long_words = 0, capital_words = 0;
  WordReader reader(text);
  for (Word word; reader.next(word);) {
    if (word.span.size() < 4 || is_digit(text[word.span.begin])) continue;
    ++long_words;
    capital_words += word.capital ? 1 : 0;
    if (capitals * 10 < long_words * 8) return false;  // however many of them are in long words
  }
  auto joints = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == ',' || c == '(' || c == ';'; }));
  for (std::size_t at = text.find(" and "); at != std::string_view::npos; at = text.find(" and ", at + 1)) ++joints;
  if (text.ends_with('.') && capital_words <= (joints + 1) * 2) return false;  // *Ilse Brandt and Tom Weber are there.*
  if (text.ends_with('.') && capital_words < long_words) return false;  // *Ilse Brandt, Director of Norvik, thanked Norway.*
  return long_words >= 4 && capital_words * 10 >= long_words * 8 && joints * 3 < capital_words;
}

Casing casing_of(std::string_view text, std::size_t capitals) {
  if (shouted(text)) return Casing::upper;
  return capitals >= 4 && titled(text, capitals) ? Casing::title : Casing::normal;
}

bool begins_clause(std::string_view text, std::uint32_t at) {
  std::size_t i = at;
  while (i > 0 && (text[i - 1] == ' ' || text[i - 1] == '"' || text[i - 1] == '\'' || text[i - 1] == '(')) --i;
  return i == 0 || text[i - 1] == ':' || text[i - 1] == '*' || text[i - 1] == '.' || text[i - 1] == '!' ||
         text[i - 1] == '?' || (i < at && text[at - 1] == '"') || (i >= 2 && text[i - 1] == '-' && text[i - 2] == ' ');
}

// Reads the runs of one sentence. The tokens tell where capitals are; what stands between them is passed over.
class SentenceReader {
 public:
  SentenceReader(const Document& document, const NameLists& lists, std::vector<CapitalisedRun>& runs)
      : document_(document), lists_(lists), runs_(runs) {}

  void read(std::uint32_t sentence) {
    const Sentence& scope = document_.sentences[sentence];
    const auto tokens = std::span(document_.tokens).subspan(scope.first_token, scope.end_token - scope.first_token);
    const auto capitals = std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.capitalised; });
    if (capitals == 0) return;
    const std::uint32_t offset = scope.folded.begin;
    const std::string_view text = document_.folded.text().substr(offset, scope.folded.size());
    std::optional<Casing> casing;
    std::uint32_t word_end = 0, run_end = 0;  // of the last word, and of the last one of a run
    Word word;
    for (const Token& token : tokens) {
      if (!token.capitalised || token.begin - offset < word_end) continue;
      if (!WordReader(text, word_begin(text, token.begin - offset)).next(word)) break;
      word_end = word.span.end;
      const std::string_view surface = text.substr(word.span.begin, word.span.size());
      if (!word.capital || lists_.has(NameList::opener, surface)) continue;
      const CapitalisedWord entry{{offset + word.span.begin, offset + word.span.end}, lists_.is_common(surface)};
      const std::string_view gap = text.substr(run_end, word.span.begin - run_end);
      const bool another = gap == " & " && runs_.back().words.size() > 1 && lists_.has(NameList::first_name, surface);  // *Ilse Brandt & Anna Weber*
      if (run_end > 0 && (gap == " " || gap == " & ") && !another) {
        runs_.back().words.push_back(entry);
      } else {
        if (!casing) casing = casing_of(text, static_cast<std::size_t>(capitals));
        runs_.push_back({{entry}, sentence, begins_clause(text, word.span.begin), *casing});
      }
      run_end = word.span.end;
    }
  }

 private:
  const Document& document_;
  const NameLists& lists_;
  std::vector<CapitalisedRun>& runs_;
};

}  // namespace

std::vector<CapitalisedRun> capitalised_runs(const Document& document, const NameLists& lists) {
  std::vector<CapitalisedRun> runs;
  SentenceReader reader(document, lists, runs);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) reader.read(s);
  return runs;
}

}  // namespace factweave
