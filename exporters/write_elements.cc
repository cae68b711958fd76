// SPDX-License-Identifier: MIT
#include "exporters/write_elements.h"

#include <tbb/blocked_range.h>
#include <tbb/concurrent_queue.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/parallel_reduce.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace factweave {
namespace {

constexpr std::size_t kElementsAtOnce = 2048;

}  // namespace

void write_elements(ExportFile& file, std::size_t count, const ElementText& text) {
  std::size_t next = 0;
  tbb::concurrent_queue<std::string> written;  // their memory serves the next pieces: fresh pages would cost as much as the text
  const std::size_t threads = tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
  const auto ranges = tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
    const std::size_t begin = next;
    if (begin >= count) flow.stop();
    next = begin + kElementsAtOnce;
    return begin;
  });
  const auto pack = tbb::make_filter<std::size_t, ExportFile::Packed>(tbb::filter_mode::parallel, [&](std::size_t begin) {
    std::string out;
    if (written.try_pop(out)) out.clear();
    text(begin, std::min(begin + kElementsAtOnce, count), out);
    return file.pack(std::move(out));
  });
  const auto place = tbb::make_filter<ExportFile::Packed, ExportFile::Placed>(
      tbb::filter_mode::serial_in_order, [&](ExportFile::Packed piece) { return file.place(std::move(piece)); });
  // Copying into the system's cache takes as long as making the text: it need not wait for its turn.
  const auto put = tbb::make_filter<ExportFile::Placed, void>(tbb::filter_mode::parallel, [&](ExportFile::Placed piece) {
    file.put(piece);
    written.push(std::move(piece.bytes));
  });
  tbb::parallel_pipeline(2 * threads, ranges & pack & place & put);
}

std::vector<bool> columns_used(std::size_t count, std::size_t columns, const NoteColumns& note) {
  using Range = tbb::blocked_range<std::size_t>;
  return tbb::parallel_reduce(
      Range(0, count, kElementsAtOnce), std::vector<bool>(columns),
      [&](const Range& range, std::vector<bool> used) {
        note(range.begin(), range.end(), used);
        return used;
      },
      [](std::vector<bool> a, const std::vector<bool>& b) {
        std::transform(a.begin(), a.end(), b.begin(), a.begin(), std::logical_or<>());
        return a;
      });
}

}  // namespace factweave
