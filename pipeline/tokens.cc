// SPDX-License-Identifier: MIT
#include "pipeline/tokens.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <string>

namespace factweave {
namespace {

enum class Sign : std::uint8_t { space, letter, digit, punctuation, symbol, wide };

constexpr std::array<Sign, 256> make_signs() {
  std::array<Sign, 256> signs{};
  for (int c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    signs[c] = c >= 0x80 ? Sign::wide : letter ? Sign::letter : digit ? Sign::digit : Sign::symbol;
  }
  for (const char c : std::string_view(" \t\n\v\f\r")) signs[static_cast<unsigned char>(c)] = Sign::space;
  for (const char c : std::string_view(".,;:!?'\"()[]{}-/"))
    signs[static_cast<unsigned char>(c)] = Sign::punctuation;
  return signs;
}
constexpr std::array<Sign, 256> kSigns = make_signs();

// What a byte inside a word is; 0 for one that ends it.
constexpr std::uint8_t kInWord = 1, kCapital = 2;
constexpr std::array<std::uint8_t, 256> make_word_bytes() {
  std::array<std::uint8_t, 256> bytes{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (kSigns[c] == Sign::letter || kSigns[c] == Sign::digit) bytes[c] = c >= 'A' && c <= 'Z' ? kInWord | kCapital : kInWord;
  }
  return bytes;
}
constexpr std::array<std::uint8_t, 256> kWordBytes = make_word_bytes();

// One character outside ASCII.
struct WideCharacter {
  Sign sign;
  std::uint32_t size;
  bool upper;
};

WideCharacter read_wide(std::string_view text, std::uint32_t at) {
  const std::string_view rest = text.substr(at, 4);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(rest.data());
  std::int32_t size = 0;
  UChar32 c = 0;
  U8_NEXT(bytes, size, static_cast<std::int32_t>(rest.size()), c);
  const auto step = static_cast<std::uint32_t>(size);
  if (c < 0) return {Sign::symbol, step, false};
  const std::uint32_t mask = U_GET_GC_MASK(c);
  if (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK))
    return {Sign::letter, step, (mask & U_GC_LU_MASK) != 0};
  return {mask & U_GC_P_MASK ? Sign::punctuation : Sign::symbol, step, false};
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text), size_(static_cast<std::uint32_t>(text.size())) {
    tokens_.reserve(text.size() / 5 + 8);
  }

  std::vector<Token> run() {
    while (at_ < size_) {
      switch (sign_at(at_)) {
        case Sign::space: ++at_; break;
        case Sign::letter: word(text_[at_] >= 'A' && text_[at_] <= 'Z'); break;
        case Sign::digit: number(); break;
        case Sign::punctuation: sign(TokenKind::punctuation, 1); break;
        case Sign::symbol: sign(TokenKind::symbol, 1); break;
        case Sign::wide: wide(); break;
      }
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] Sign sign_at(std::uint32_t at) const {
    return at < size_ ? kSigns[static_cast<unsigned char>(text_[at])] : Sign::space;
  }

  // One loop finds the end and hashes: the end of a word is what a processor guesses worst.
  void word(bool capitalised) {
    std::uint32_t end = at_;
    std::uint32_t hash = token_hash({});
    std::uint8_t seen = 0;
    for (;;) {
      for (; end < size_; ++end) {
        const std::uint8_t byte = kWordBytes[static_cast<unsigned char>(text_[end])];
        if (byte == 0) break;
        hash = extend_token_hash(hash, text_[end]);
        seen |= byte;
      }
      if (sign_at(end) != Sign::wide) break;
      const WideCharacter wide_character = read_wide(text_, end);
      if (wide_character.sign != Sign::letter) break;
      for (std::uint32_t i = 0; i < wide_character.size; ++i) hash = extend_token_hash(hash, text_[end++]);
    }
    add(TokenKind::word, end, hash, (seen & kCapital) != 0, capitalised);
  }

  void number() {
    std::uint32_t end = at_;
    for (;;) {
      while (sign_at(end) == Sign::digit) ++end;
      const bool separator = end < size_ && (text_[end] == ',' || text_[end] == '.');
      if (!separator || sign_at(end + 1) != Sign::digit) break;
      ++end;
    }
    add(TokenKind::number, end, token_hash(text_.substr(at_, end - at_)), false, false);
  }

  void wide() {
    const WideCharacter character = read_wide(text_, at_);
    if (character.sign == Sign::letter) return word(character.upper);
    sign(character.sign == Sign::punctuation ? TokenKind::punctuation : TokenKind::symbol, character.size);
  }

  void sign(TokenKind kind, std::uint32_t size) {
    add(kind, at_ + size, token_hash(text_.substr(at_, size)), false, false);
  }

  void add(TokenKind kind, std::uint32_t end, std::uint32_t hash, bool upper, bool capitalised) {
    const std::uint32_t lower = upper ? lower_token_hash(text_.substr(at_, end - at_)) : hash;
    tokens_.push_back({at_, end, hash, lower, kind, capitalised});
    at_ = end;
  }

  std::string_view text_;
  std::uint32_t size_;
  std::uint32_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view folded) { return Tokenizer(folded).run(); }

}  // namespace factweave
