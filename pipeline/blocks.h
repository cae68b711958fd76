// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/document.h"

namespace factweave {

// One block of lines of a source text, without the white space around it.
struct Block {
  Span source;
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t quote_depth = 0;  // marks before each of its lines (quoted_lines.h), which are no part of its words
};

// Divides source text from `begin` on into blocks. A blank line, U+2029 or a form feed ends one. A
// single line break is white space where the text is wrapped, and ends a block where the line before
// stops short of the width, where lines are whole paragraphs, and before list items (• - * (a) 1. 1.1),
// table rows (cells between |), Markdown headings and speakers' turns. A line with other marks of quoting begins a block.
//
//   divide_into_blocks("Title\n\nThe text\n- one\n- two", 0);   // heading, paragraph, two list items
[[nodiscard]] std::vector<Block> divide_into_blocks(std::string_view source, std::uint32_t begin);

}  // namespace factweave
