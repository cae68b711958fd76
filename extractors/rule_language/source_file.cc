// SPDX-License-Identifier: MIT
#include "extractors/rule_language/source_file.h"

#include <algorithm>
#include <utility>

namespace factweave {
namespace {

bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

SourceFile::SourceFile(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
  line_starts_.push_back(0);
  for (std::size_t end = text_.find('\n'); end != std::string::npos; end = text_.find('\n', end + 1)) {
    line_starts_.push_back(end + 1);
  }
}

SourceLocation SourceFile::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t start = *(next - 1);
  int column = 1;
  for (std::size_t i = start; i < offset; ++i) column += is_continuation_byte(text_[i]) ? 0 : 1;
  return {name_, static_cast<int>(next - line_starts_.begin()), column};
}

std::string_view SourceFile::line(int number) const {
  if (number < 1 || static_cast<std::size_t>(number) > line_starts_.size()) return {};
  const std::size_t start = line_starts_[static_cast<std::size_t>(number) - 1];
  const std::size_t end = std::min(text_.find('\n', start), text_.size());
  return std::string_view(text_).substr(start, end - start);
}

SourceLocation Position::location() const { return file == nullptr ? SourceLocation{} : file->at(offset); }

Position position_in(const Scalar& scalar, std::size_t offset) {
  if (scalar.at.file == nullptr) return scalar.at;
  const std::string& source = scalar.at.file->text();
  std::size_t at = scalar.at.offset;
  const char first = at < source.size() ? source[at] : '\0';
  if (first == '|' || first == '>') {
    at = std::min(source.find('\n', at), source.size());
  } else if (first == '\'' || first == '"') {
    ++at;
  }
  // Walk value and source side by side: white space may differ in length, quotes may be doubled or escaped.
  for (std::size_t i = 0; i <= offset && i < scalar.text.size(); ++i) {
    const char wanted = scalar.text[i];
    if (!is_space(wanted)) {
      while (at < source.size() && is_space(source[at])) ++at;
    }
    if (first == '\'' && wanted == '\'' && i < offset) ++at;
    if (first == '"' && at < source.size() && source[at] == '\\') ++at;
    if (i == offset) return {scalar.at.file, std::min(at, source.size())};
    ++at;
  }
  return {scalar.at.file, std::min(at, source.size())};
}

}  // namespace factweave
