// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/document.h"

namespace factweave {

// Tokens [first, end) of a document.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

// Divides the tokens of one block into sentences. Full stops of abbreviations, initials, numbers and
// enumerators end none; closing quotation marks and brackets behind a full stop belong to the sentence;
// after a quotation that ends in ? or !, "he asked" goes on. Semicolons and colons never divide. A table
// row or header line is one sentence. Nothing is longer than 2,000 tokens, so that what works per
// sentence stays bounded on text without full stops. Linear time.
[[nodiscard]] std::vector<TokenRange> divide_into_sentences(std::string_view folded,
                                                            const std::vector<Token>& tokens,
                                                            TokenRange block, BlockKind kind);

}  // namespace factweave
