// SPDX-License-Identifier: MIT
#include "pipeline/sentences.h"

#include <algorithm>

#include "pipeline/abbreviations.h"

namespace factweave {
namespace {

constexpr std::uint32_t kLongestSentence = 2000;  // tokens

class SentenceDivider {
 public:
  SentenceDivider(std::string_view folded, const std::vector<Token>& tokens, TokenRange block)
      : folded_(folded), tokens_(tokens), block_(block), first_(block.first) {}

  std::vector<TokenRange> run() {
    for (std::uint32_t i = block_.first; i < block_.end; ++i) {
      marks_ += sign(i) == '"';
      if (is_stop(i)) {
        i = stop(i);
      } else if (i + 1 - first_ >= kLongestSentence) {
        close(i + 1);
      }
    }
    close(block_.end);
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool inside(std::uint32_t i) const { return i >= block_.first && i < block_.end; }
  // The token's character if it is one ASCII sign, else 0.
  [[nodiscard]] char sign(std::uint32_t i) const {
    if (!inside(i) || tokens_[i].kind == TokenKind::word || tokens_[i].end - tokens_[i].begin != 1) return 0;
    const char c = folded_[tokens_[i].begin];
    return tokens_[i].kind == TokenKind::number ? 0 : c;
  }
  [[nodiscard]] bool touches_next(std::uint32_t i) const {
    return inside(i) && inside(i + 1) && tokens_[i].end == tokens_[i + 1].begin;
  }
  [[nodiscard]] bool is_word(std::uint32_t i) const {
    return inside(i) && tokens_[i].kind == TokenKind::word;
  }
  [[nodiscard]] std::uint32_t size(std::uint32_t i) const { return tokens_[i].end - tokens_[i].begin; }
  [[nodiscard]] bool is_stop(std::uint32_t i) const {
    const char c = sign(i);
    return c == '.' || c == '?' || c == '!';
  }

  void close(std::uint32_t end) {
    if (first_ < end) out_.push_back({first_, end});
    first_ = end;
  }

  // Looks at the run of stops that begins at `i`; returns the last token it has dealt with.
  std::uint32_t stop(std::uint32_t i) {
    std::uint32_t last = i;
    // Spaced dots (. . .) are an ellipsis too.
    while (is_stop(last + 1) && (touches_next(last) || (sign(last) == '.' && sign(last + 1) == '.'))) ++last;
    const std::uint32_t stops = last + 1 - i;
    if (i == first_) return last;  // what begins with stops is no sentence of its own
    bool quoted = false;
    while (is_closer(last + 1) && (touches_next(last) || is_loose_closer(last + 1))) {
      ++last;
      marks_ += sign(last) == '"';
      quoted = quoted || sign(last) == '"' || sign(last) == '\'';
    }
    last = skip_note(last);
    if (touches_next(last)) {
      if (is_missing_blank(i, last)) close(last + 1);
      return last;
    }
    if (!inside(last + 1)) return last;
    const bool single_dot = stops == 1 && sign(i) == '.';
    if (single_dot && (quoted ? is_nickname(i) : last == i && !ends_after_word(i))) return last;
    if (begins_sentence(last + 1, quoted, quoted && sign(i) != '.')) close(last + 1);
    return last;
  }

  [[nodiscard]] bool is_closer(std::uint32_t i) const {
    const char c = sign(i);
    return c == '"' || c == '\'' || c == ')' || c == ']';
  }

  // A quotation mark between blanks that closes: an odd number of marks stands before it.
  [[nodiscard]] bool is_loose_closer(std::uint32_t i) const {
    return sign(i) == '"' && marks_ % 2 == 1 && !touches_next(i);
  }

  // Peter "P.J." Halloran: initials in quotation marks behind a name; `dot` is the last of them.
  [[nodiscard]] bool is_nickname(std::uint32_t dot) const {
    std::uint32_t mark = dot;
    while (mark >= first_ + 2 && sign(mark) == '.' && is_word(mark - 1) && size(mark - 1) == 1) mark -= 2;
    return mark > first_ && mark < dot && sign(mark) == '"' && is_word(mark - 1) && tokens_[mark - 1].capitalised;
  }

  // "[12]" or "[12][13]" behind a full stop.
  [[nodiscard]] std::uint32_t skip_note(std::uint32_t last) const {
    while (sign(last + 1) == '[' && touches_next(last + 1) && tokens_[last + 2].kind == TokenKind::number &&
           touches_next(last + 2) && sign(last + 3) == ']') {
      last += 3;
    }
    return last;
  }

  // "the end.The next": the blank behind the full stop was lost.
  [[nodiscard]] bool is_missing_blank(std::uint32_t dot, std::uint32_t last) const {
    if (dot != last || sign(dot) != '.' || dot < block_.first + 1) return false;
    const std::uint32_t before = dot - 1;
    const std::uint32_t after = dot + 1;
    return is_word(before) && is_word(after) && size(before) >= 3 && size(after) >= 2 &&
           !tokens_[before].capitalised && tokens_[after].capitalised &&
           !(before > block_.first && touches_next(before - 1)) && !touches_next(after);
  }

  // May the single full stop at `dot` end a sentence, by the word before it?
  [[nodiscard]] bool ends_after_word(std::uint32_t dot) const {
    if (dot == block_.first) return true;
    const std::uint32_t before = dot - 1;
    const std::uint32_t next = dot + 1;
    if (tokens_[before].kind == TokenKind::number) return !is_enumerator(before);
    if (!is_word(before)) return true;
    const bool opener = opens_sentences(tokens_[next]) && !(size(next) == 1 && sign(next + 1) == '.');
    if (size(before) == 1) {
      if (is_enumerator(before)) return false;
      if (abbreviation(tokens_[before]) == Abbreviation::before_number && is_code(next)) return false;
      return opener || !is_initial(before) || opens_quote(next);
    }
    if (before > block_.first && touches_next(before - 1) && tokens_[before - 1].kind == TokenKind::number)
      return true;
    switch (abbreviation(tokens_[before])) {
      case Abbreviation::none: return true;
      case Abbreviation::title:
        return tokens_[before].capitalised ? opener && (is_street(before) || is_unit(before)) : !is_title_always(before);
      case Abbreviation::inner: return false;
      case Abbreviation::before_number: return !is_code(next) && !is_month(before, opener);
      case Abbreviation::either: return opener || (opens_quote(next) && sign(next) != '(');  // Norvik Co. (Oslo: NRV)
    }
    return true;
  }

  // "20,000 MT."
  [[nodiscard]] bool is_unit(std::uint32_t before) const {
    return before > first_ && tokens_[before - 1].kind == TokenKind::number;
  }

  // "Main St." and "42nd St.", where "St. Luke" stands before a name.
  [[nodiscard]] bool is_street(std::uint32_t before) const {
    const std::string_view word = folded_.substr(tokens_[before].begin, size(before));
    const bool behind_name = before > first_ && is_word(before - 1);
    return word == "St" && behind_name &&
           (tokens_[before - 1].capitalised || (before > first_ + 1 && touches_next(before - 2)));
  }

  // Lower-case "st" or "don" is a word; "mr" is not.
  [[nodiscard]] bool is_title_always(std::uint32_t before) const {
    const std::string_view word = folded_.substr(tokens_[before].begin, size(before));
    return word == "mr" || word == "mrs" || word == "dr" || word == "prof";
  }

  [[nodiscard]] bool is_currency_sign(std::uint32_t i) const {
    const std::string_view token = folded_.substr(tokens_[i].begin, size(i));
    return token == "$" || token == "£" || token == "€";
  }

  // What a "No.", "tel." or "c." stands before: 5, +41 22, (02), LWA/25, 12B, £40.
  [[nodiscard]] bool is_code(std::uint32_t i) const {
    if (tokens_[i].kind == TokenKind::number || sign(i) == '+' || sign(i) == '#' || is_currency_sign(i)) return true;
    if (sign(i) == '(') return inside(i + 1) && tokens_[i + 1].kind == TokenKind::number;
    if (!is_word(i)) return false;
    const std::string_view word = folded_.substr(tokens_[i].begin, size(i));
    const bool has_digit = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return has_digit || (touches_next(i) && (sign(i + 1) == '/' || sign(i + 1) == '-') &&
                         tokens_[i].capitalised && size(i) <= 4);
  }

  [[nodiscard]] bool is_month(std::uint32_t before, bool opener) const {
    return tokens_[before].capitalised && size(before) >= 3 && !opener;
  }

  // The first token of the sentence: "1. Open the lid".
  [[nodiscard]] bool is_enumerator(std::uint32_t i) const { return i == first_ && size(i) <= 4; }

  // A letter that abbreviates: of a name (J. Brandt), or of a run (U.S., p.m., e.g.).
  [[nodiscard]] bool is_initial(std::uint32_t i) const {
    const bool joined = i > block_.first && touches_next(i - 1);
    const bool in_run = joined && sign(i - 1) == '.' && i >= block_.first + 2 && touches_next(i - 2);
    // Behind another sign it is no initial (4471-B), but for names such as Jean-P. and M.-C.
    const bool code = joined && !in_run && i >= block_.first + 2 && tokens_[i - 2].kind == TokenKind::number;
    return in_run || (tokens_[i].capitalised && !code);
  }

  [[nodiscard]] bool opens_quote(std::uint32_t i) const {
    return (sign(i) == '"' || sign(i) == '(') && touches_next(i);
  }

  // Does a sentence begin at `i`, behind a stop and a blank?
  [[nodiscard]] bool begins_sentence(std::uint32_t i, bool quoted, bool may_report) const {
    const std::uint32_t word = skip_openers(i);
    if (!inside(word)) return true;
    const Token& token = tokens_[word];
    if (token.kind == TokenKind::number) return true;
    if (token.kind != TokenKind::word) return !(quoted && (sign(i) == '-' || sign(i) == ','));
    if (may_report && word == i && reported_soon(i)) return false;
    if (token.capitalised) return true;
    const std::string_view text = folded_.substr(token.begin, token.end - token.begin);
    const bool other_script = static_cast<unsigned char>(text.front()) >= 0x80;
    return other_script || std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  [[nodiscard]] std::uint32_t skip_openers(std::uint32_t i) const {
    while (inside(i) && (sign(i) == '"' || sign(i) == '\'' || sign(i) == '(' || sign(i) == '[') &&
           touches_next(i))
      ++i;
    return i;
  }

  // "Why?" Ms Ilse Brandt asked: a verb of speech follows within five tokens.
  [[nodiscard]] bool reported_soon(std::uint32_t i) const {
    for (std::uint32_t at = i; at < i + 5 && is_word(at); ++at) {
      if (reports_speech(tokens_[at])) return true;
    }
    return false;
  }

  std::string_view folded_;
  const std::vector<Token>& tokens_;
  TokenRange block_;
  std::uint32_t first_;
  std::uint32_t marks_ = 0;  // double quotation marks so far
  std::vector<TokenRange> out_;
};

}  // namespace

std::vector<TokenRange> divide_into_sentences(std::string_view folded, const std::vector<Token>& tokens,
                                              TokenRange block, BlockKind kind) {
  if (block.first >= block.end) return {};
  const bool whole = kind == BlockKind::table_row || kind == BlockKind::header;
  if (whole && block.end - block.first <= kLongestSentence) return {block};
  return SentenceDivider(folded, tokens, block).run();
}

}  // namespace factweave
