// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "exporters/output_file.h"

namespace factweave {

// Writes the elements 0 … count-1 of something: `text` appends those of [begin, end) to a string. Ranges are made
// into text, compressed and written side by side, each at its place, a few megabytes at a time; the bytes do not depend
// on the number of threads.
//
//   write_elements(file, graph.nodes().size(), [&](std::size_t begin, std::size_t end, std::string& out) { … });
using ElementText = std::function<void(std::size_t begin, std::size_t end, std::string& out)>;
void write_elements(ExportFile& file, std::size_t count, const ElementText& text);

// Which of so many columns the elements 0 … count-1 have: `note` marks those of [begin, end), for many ranges side
// by side.
using NoteColumns = std::function<void(std::size_t begin, std::size_t end, std::vector<bool>& used)>;
[[nodiscard]] std::vector<bool> columns_used(std::size_t count, std::size_t columns, const NoteColumns& note);

}  // namespace factweave
