// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pipeline/annotations.h"
#include "pipeline/document_formats.h"

namespace factweave {

// One document at the end of the run. `annotations.error` says that it failed, and where; `notes` that
// it was read only in part.
struct FinishedDocument {
  Annotations annotations;
  std::vector<std::string> notes;
};

struct RunOptions {
  int threads = 0;  // 0: one per processor
  std::size_t batch_bytes = std::size_t{512} << 10;
};

// What a run does at each stage. `read` and `collect` are called from one thread at a time, in order
// of the input; `annotate` from all threads at once.
struct RunStages {
  std::function<std::optional<RawDocument>()> read;
  // Segments and extracts documents, in their order. Where it throws, it is asked again for each of them alone.
  std::function<std::vector<Annotations>(std::span<Document>)> annotate;
  std::function<void(FinishedDocument&&)> collect;     // may throw: ends the run
  std::function<void()> progress = {};                 // after each batch was read, in `read`'s thread
};

struct RunTotals {
  std::uint64_t documents = 0;   // failed ones included
  std::uint64_t failed = 0;
  std::uint64_t partial = 0;
  std::uint64_t text_bytes = 0;  // decoded
};

// Reads, decodes, annotates and collects all documents, in batches, on several threads. Documents leave
// in the order in which they came, so that nothing depends on the number of threads; at most a few
// batches are held at once. A document whose stage throws is collected with `annotations.error`.
//
//   CorpusReader reader({"news/"});
//   run({.read = [&] { return reader.next(); },
//        .annotate = [&](std::span<Document> all) {
//          for (Document& d : all) segment(d);
//          return extractor.extract(all);
//        },
//        .collect = [&](FinishedDocument&& d) { linker.add(std::move(d.annotations)); }}, {.threads = 2});
//
// Throws what `read` or `collect` throws, after the other threads have stopped.
RunTotals run(const RunStages& stages, const RunOptions& options = {});

}  // namespace factweave
