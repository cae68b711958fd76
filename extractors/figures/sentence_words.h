// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/annotations.h"
#include "pipeline/document.h"

namespace factweave {

// The words around a place of a document, in lower case, for looking at verbs and prepositions.
// Only tokens of the same sentence; reading on costs no more than the words asked for.

// Up to `count` tokens that end at or before the source offset, nearest first.
[[nodiscard]] std::vector<std::string> words_before(const Document& document, std::uint32_t source,
                                                    std::size_t count);
// Up to `count` tokens that begin at or after the source offset.
[[nodiscard]] std::vector<std::string> words_after(const Document& document, std::uint32_t source,
                                                   std::size_t count);
// As written.
[[nodiscard]] std::vector<std::string> written_words_after(const Document& document, std::uint32_t source,
                                                           std::size_t count);

// Of the folded text; refers to the document.
[[nodiscard]] inline std::string_view token_text(const Document& document, const Token& token) {
  return document.folded.text().substr(token.begin, token.end - token.begin);
}

// The word at an index, empty beyond the end; refers to the list.
[[nodiscard]] inline std::string_view word_at(const std::vector<std::string>& words, std::size_t i) {
  return i < words.size() ? std::string_view(words[i]) : std::string_view();
}

[[nodiscard]] inline bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

// True for what a written figure ends with: a number, "%", "million", "tonnes".
[[nodiscard]] bool ends_figure(std::string_view word);

// True where the two begin in one sentence.
[[nodiscard]] bool in_one_sentence(const Document& document, const Figure& a, const Figure& b);

// Source span of the token range of the sentence.
[[nodiscard]] const Sentence* sentence_of(const Document& document, std::uint32_t source);

}  // namespace factweave
