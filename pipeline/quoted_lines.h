// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace factweave {

// The marks that an e-mail program puts before each line of a message that is answered.
struct QuoteMarks {
  std::uint32_t size = 0;   // bytes, with the blanks among and right behind them
  std::uint32_t depth = 0;  // how many marks: 2 in an answer to an answer
};

// The marks at the begin of a line; none unless a line beside it has some too, because *> 5 years* alone says *more than*.
// `line` is where a line begins.
//
//   quote_marks("> We will pay\n> in May.", 0)   // {2, 1}
[[nodiscard]] QuoteMarks quote_marks(std::string_view text, std::size_t line);

}  // namespace factweave
