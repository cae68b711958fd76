// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/annotations.h"

namespace factweave {

// Turns byte offsets of one UTF-8 text into code points or UTF-16 units. An offset inside a character
// counts as its beginning; one behind the end, as the end. Constant time each, after one pass.
//
//   OffsetConverter convert("Škoda", OffsetUnit::code_points);   convert(2) == 1
class OffsetConverter {
 public:
  OffsetConverter(std::string_view text, OffsetUnit unit);

  [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const;

 private:
  std::string_view text_;
  OffsetUnit unit_;
  bool identity_;
  std::vector<std::uint32_t> blocks_;  // the offset at every kBlock bytes
};

}  // namespace factweave
