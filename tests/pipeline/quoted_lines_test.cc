// SPDX-License-Identifier: MIT
#include "pipeline/quoted_lines.h"

#include <gtest/gtest.h>

#include <string_view>

namespace factweave {
namespace {

struct Marked {
  std::string_view text;
  std::size_t line;
  std::uint32_t size, depth;
};

TEST(QuotedLines, AreMarkedLinesBesideMarkedLines) {
  constexpr Marked kCases[] = {
      {"> We will.\n> In May.", 0, 2, 1}, {"> We will.\n> In May.", 11, 2, 1}, {"a\n>> b\n> c", 2, 3, 2}, {"> > b\n>\n> c", 6, 1, 1},
      {"> 5 years\nof work", 0, 0, 0},    {"a\n> 5 years", 2, 0, 0},          {"a > b\n> c", 0, 0, 0},  {"", 0, 0, 0},
  };
  for (const Marked& each : kCases) {
    const QuoteMarks marks = quote_marks(each.text, each.line);
    EXPECT_EQ(marks.size, each.size) << each.text << " at " << each.line;
    EXPECT_EQ(marks.depth, each.depth) << each.text << " at " << each.line;
  }
}

}  // namespace
}  // namespace factweave
