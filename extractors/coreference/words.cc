// SPDX-License-Identifier: MIT
#include "extractors/coreference/words.h"

#include <algorithm>

namespace factweave {
namespace {

constexpr std::uint32_t kBlock = 16;  // bytes of source text that hold a few tokens

}  // namespace

Words::Words(const Document& document) : document_(&document), lower_(document.folded.text()) {
  for (char& c : lower_) c = static_cast<char>(c + ((c >= 'A' && c <= 'Z') ? 'a' - 'A' : 0));
  source_.reserve(document.tokens.size());
  first_.reserve(document.text.size() / kBlock + 1);
  FoldedText::Cursor cursor(document.folded);
  for (const Token& token : document.tokens) {
    const Span span = cursor.to_source(Span{token.begin, token.end});
    while (first_.size() * kBlock < span.end) first_.push_back(static_cast<std::uint32_t>(source_.size()));
    source_.push_back(span);
  }
}

std::string_view Words::text(std::size_t first, std::size_t end) const {
  const std::uint32_t begin = document_->tokens[first].begin;
  return std::string_view(lower_).substr(begin, document_->tokens[end - 1].end - begin);
}

Span Words::span(std::size_t first, std::size_t end) const {
  if (first >= end || first >= source_.size()) return {};
  return {source_[first].begin, source_[std::min(end, source_.size()) - 1].end};
}

std::size_t Words::at(std::uint32_t source_offset) const {
  const std::size_t block = source_offset / kBlock;
  if (block >= first_.size()) return source_.size();
  std::size_t i = first_[block];
  while (i < source_.size() && source_[i].end <= source_offset) ++i;
  return i;
}

std::size_t Words::end_at(std::uint32_t source_offset) const {
  const std::size_t i = at(source_offset);
  return i < source_.size() && source_[i].begin < source_offset ? i + 1 : i;
}

bool Words::touches_previous(std::size_t i) const {
  return i > 0 && i < source_.size() && source_[i - 1].end == source_[i].begin;
}

}  // namespace factweave
