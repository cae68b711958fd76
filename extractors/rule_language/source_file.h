// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_language/rule_set.h"

namespace factweave {

// One file that was read, with its lines, so that a byte offset becomes line and column.
class SourceFile {
 public:
  SourceFile(std::string name, std::string text);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  // Line and column (in code points), both from 1, of a byte offset.
  [[nodiscard]] SourceLocation at(std::size_t offset) const;
  // A line by its number, without its end.
  [[nodiscard]] std::string_view line(int number) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
};

// A byte of a file. The file outlives it.
struct Position {
  const SourceFile* file = nullptr;
  std::size_t offset = 0;

  [[nodiscard]] SourceLocation location() const;
};

// A scalar of a pack: its value, and where its token (quotation mark included) begins.
struct Scalar {
  std::string text;
  Position at;
};

// Where a byte of the value stands in the file, whatever the scalar's style is (plain, quoted, block).
[[nodiscard]] Position position_in(const Scalar& scalar, std::size_t offset);

// The same, worked out only for who asks, which few patterns give cause to. The scalar must outlive it.
struct ScalarPlace {
  const Scalar* scalar = nullptr;
  std::size_t offset = 0;

  [[nodiscard]] Position position() const { return position_in(*scalar, offset); }
};

}  // namespace factweave
