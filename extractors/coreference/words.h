// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/word_list.h"
#include "pipeline/document.h"
#include "pipeline/tokens.h"

namespace factweave {

// A list of words that is asked about every token of a document: the hash that tokens carry answers for most.
//
//   constexpr TokenList kFirstPerson = "we our i my us";
//   if (words.among(i, kFirstPerson)) …
class TokenList {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): a list is written as its literal
  consteval TokenList(const char* words) : words_(words) {
    std::string_view rest = words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::uint32_t hash = token_hash(rest.substr(0, end));
      seen_[hash >> 6U & (kWords - 1)] |= std::uint64_t{1} << (hash & 63U);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  // False of most tokens whose lower-case text has this hash and is none of the words.
  [[nodiscard]] bool may_have(std::uint32_t lower_hash) const {
    return (seen_[lower_hash >> 6U & (kWords - 1)] >> (lower_hash & 63U) & 1U) != 0;
  }
  [[nodiscard]] const WordList& words() const { return words_; }

 private:
  static constexpr std::size_t kWords = 8;
  WordList words_;
  std::uint64_t seen_[kWords] = {};
};

// The tokens of a document as words: lower-case text by index, and the way from source offsets to
// tokens and back. Past either end a word is empty, so that looking around needs no bounds check.
//
//   Words words(document);
//   words[words.at(mention.span.begin) - 1] == "the"
//
// REQUIRES: the document outlives it. A value of one thread.
class Words {
 public:
  explicit Words(const Document& document);

  [[nodiscard]] std::size_t size() const { return source_.size(); }
  // Lower-case folded text of token i; empty where there is no such token (i may wrap below zero).
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    if (i >= source_.size()) return {};
    const Token& token = document_->tokens[i];
    return {lower_.data() + token.begin, token.end - token.begin};
  }
  // True where token i, in lower case, is one of the words of the list.
  [[nodiscard]] bool among(std::size_t i, const TokenList& list) const {
    return i < source_.size() && list.may_have(document_->tokens[i].lower_hash) && list.words().has((*this)[i]);
  }
  // Calls `visit` with the index of each token for which among() is true, in order.
  template <typename Visit>
  void for_each_among(const TokenList& list, Visit visit) const {
    const std::vector<Token>& tokens = document_->tokens;
    for (std::size_t i = 0, count = tokens.size(); i < count; ++i) {
      if (list.may_have(tokens[i].lower_hash) && list.words().has((*this)[i])) visit(i);
    }
  }
  // Lower-case folded text of the tokens [first, end) with what stands between them; REQUIRES: there are such.
  [[nodiscard]] std::string_view text(std::size_t first, std::size_t end) const;
  [[nodiscard]] bool capitalised(std::size_t i) const { return i < source_.size() && document_->tokens[i].capitalised; }
  [[nodiscard]] bool is_word(std::size_t i) const {
    return i < source_.size() && document_->tokens[i].kind == TokenKind::word;
  }
  // Source span of the tokens [first, end); empty where first >= end.
  [[nodiscard]] Span span(std::size_t first, std::size_t end) const;
  [[nodiscard]] Span span(std::size_t i) const { return i < source_.size() ? source_[i] : Span{}; }
  // First token that ends after this source offset.
  [[nodiscard]] std::size_t at(std::uint32_t source_offset) const;
  // First token that begins at or after this source offset: the end of a range that ends there.
  [[nodiscard]] std::size_t end_at(std::uint32_t source_offset) const;
  // True where token i touches the token before it (`won` `'` `t`).
  [[nodiscard]] bool touches_previous(std::size_t i) const;
  [[nodiscard]] const Document& document() const { return *document_; }

 private:
  const Document* document_;
  std::string lower_;                // the folded text in ASCII lower case
  std::vector<Span> source_;         // of every token
  std::vector<std::uint32_t> first_; // by block of the source: the first token that ends after its begin
};

}  // namespace factweave
