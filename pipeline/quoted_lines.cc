// SPDX-License-Identifier: MIT
#include "pipeline/quoted_lines.h"

namespace factweave {
namespace {

QuoteMarks read_marks(std::string_view text, std::size_t line) {
  QuoteMarks marks;
  std::size_t at = line;
  while (at < text.size()) {
    const std::size_t mark = at + (text[at] == ' ' ? 1 : 0);
    if (mark >= text.size() || text[mark] != '>') break;
    ++marks.depth;
    at = mark + 1;
  }
  if (marks.depth > 0 && at < text.size() && text[at] == ' ') ++at;
  marks.size = static_cast<std::uint32_t>(at - line);
  return marks.depth > 0 ? marks : QuoteMarks{};
}

}  // namespace

QuoteMarks quote_marks(std::string_view text, std::size_t line) {
  const QuoteMarks marks = read_marks(text, line);
  if (marks.depth == 0) return marks;
  const std::size_t next = text.find('\n', line);
  if (next != std::string_view::npos && read_marks(text, next + 1).depth > 0) return marks;
  if (line < 2) return {};
  const std::size_t before = text.rfind('\n', line - 2);
  return read_marks(text, before == std::string_view::npos ? 0 : before + 1).depth > 0 ? marks : QuoteMarks{};
}

}  // namespace factweave
