// SPDX-License-Identifier: MIT
#include "extractors/figures/sentence_words.h"

#include <algorithm>

#include "extractors/figures/number_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

std::vector<std::string> after(const Document& document, std::uint32_t source, std::size_t count,
                               bool lower) {
  std::vector<std::string> words;
  const Sentence* sentence = sentence_of(document, source == 0 ? 0 : source - 1);
  if (sentence == nullptr) return words;
  const std::uint32_t at = document.folded.to_folded(source);
  const auto begin = document.tokens.begin() + sentence->first_token;
  const auto end = document.tokens.begin() + sentence->end_token;
  auto token = std::lower_bound(begin, end, at, [](const Token& t, std::uint32_t a) { return t.begin < a; });
  words.reserve(std::min(count, static_cast<std::size_t>(end - token)));
  for (; token != end && words.size() < count; ++token) {
    const std::string_view text = token_text(document, *token);
    words.push_back(lower ? to_ascii_lower(text) : std::string(text));
  }
  return words;
}

}  // namespace

bool in_one_sentence(const Document& document, const Figure& a, const Figure& b) {
  return document.sentence_at(a.span.begin) == document.sentence_at(b.span.begin);
}

const Sentence* sentence_of(const Document& document, std::uint32_t source) {
  if (document.sentences.empty()) return nullptr;
  return &document.sentences[document.sentence_at(source)];
}

std::vector<std::string> words_before(const Document& document, std::uint32_t source, std::size_t count) {
  std::vector<std::string> words;
  const Sentence* sentence = sentence_of(document, source);
  if (sentence == nullptr) return words;
  const std::uint32_t at = document.folded.to_folded(source);
  const auto begin = document.tokens.begin() + sentence->first_token;
  const auto end = document.tokens.begin() + sentence->end_token;
  auto token = std::lower_bound(begin, end, at, [](const Token& t, std::uint32_t a) { return t.begin < a; });
  words.reserve(std::min(count, static_cast<std::size_t>(token - begin)));
  while (token != begin && words.size() < count) {
    --token;
    words.push_back(to_ascii_lower(token_text(document, *token)));
  }
  return words;
}

bool ends_figure(std::string_view word) {
  constexpr WordList kEnds = "% percent cent pct points million billion trillion crore crores lakh lakhs bn tonnes people";
  return kEnds.has(word) || has_digit(word);
}

std::vector<std::string> words_after(const Document& document, std::uint32_t source, std::size_t count) {
  return after(document, source, count, true);
}

std::vector<std::string> written_words_after(const Document& document, std::uint32_t source,
                                             std::size_t count) {
  return after(document, source, count, false);
}

}  // namespace factweave
