// SPDX-License-Identifier: MIT
#include "extractors/coreference/words.h"

#include <algorithm>

namespace factweave {

Words::Words(const Document& document) : document_(&document), lower_(document.folded.text()) {
  for (char& c : lower_) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  source_.reserve(document.tokens.size());
  for (const Token& token : document.tokens) {
    source_.push_back(document.folded.to_source(Span{token.begin, token.end}));
  }
}

std::string_view Words::operator[](std::size_t i) const {
  if (i >= source_.size()) return {};
  const Token& token = document_->tokens[i];
  return std::string_view(lower_).substr(token.begin, token.end - token.begin);
}

bool Words::capitalised(std::size_t i) const {
  return i < source_.size() && document_->tokens[i].capitalised;
}

bool Words::is_word(std::size_t i) const {
  return i < source_.size() && document_->tokens[i].kind == TokenKind::word;
}

Span Words::span(std::size_t first, std::size_t end) const {
  if (first >= end || first >= source_.size()) return {};
  return {source_[first].begin, source_[std::min(end, source_.size()) - 1].end};
}

std::size_t Words::at(std::uint32_t source_offset) const {
  const auto found = std::upper_bound(source_.begin(), source_.end(), source_offset,
                                      [](std::uint32_t offset, Span s) { return offset < s.end; });
  return static_cast<std::size_t>(found - source_.begin());
}

std::size_t Words::end_at(std::uint32_t source_offset) const {
  const auto found = std::lower_bound(source_.begin(), source_.end(), source_offset,
                                      [](Span s, std::uint32_t offset) { return s.begin < offset; });
  return static_cast<std::size_t>(found - source_.begin());
}

bool Words::touches_previous(std::size_t i) const {
  return i > 0 && i < source_.size() && source_[i - 1].end == source_[i].begin;
}

bool one_of(std::string_view word, std::string_view list) {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

}  // namespace factweave
