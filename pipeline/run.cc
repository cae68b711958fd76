// SPDX-License-Identifier: MIT
// The one file that uses oneTBB: a pipeline of three filters, serial in order at both ends.
#include "pipeline/run.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <exception>
#include <optional>
#include <utility>
#include <vector>

namespace factweave {
namespace {

struct Batch {
  std::vector<RawDocument> raw;
  std::vector<FinishedDocument> finished;
  std::uint64_t text_bytes = 0;
};

void read_batch(Batch& batch, const RunStages& stages, std::size_t bytes) {
  std::size_t size = 0;
  while (size < bytes) {
    std::optional<RawDocument> raw = stages.read();
    if (!raw) break;
    size += raw->bytes.size() + sizeof(RawDocument);
    batch.raw.push_back(std::move(*raw));
  }
}

FinishedDocument failed(const Document& document, std::string stage, std::string message) {
  FinishedDocument finished;
  finished.annotations.doc = document.id;
  finished.annotations.source = document.source;
  finished.annotations.error = DocumentError{std::move(stage), std::move(message)};
  return finished;
}

FinishedDocument process(RawDocument&& raw, const RunStages& stages, std::uint64_t& text_bytes) {
  LoadedDocument loaded = load_document(std::move(raw));
  if (!loaded.error.empty()) return failed(loaded.document, "read", std::move(loaded.error));
  text_bytes += loaded.document.text.size();
  try {
    return {stages.annotate(loaded.document), std::move(loaded.notes)};
  } catch (const std::exception& failure) {
    return failed(loaded.document, "extract", failure.what());
  }
}

void process_batch(Batch& batch, const RunStages& stages) {
  batch.finished.reserve(batch.raw.size());
  for (RawDocument& raw : batch.raw) batch.finished.push_back(process(std::move(raw), stages, batch.text_bytes));
  batch.raw.clear();
}

void collect_batch(Batch& batch, const RunStages& stages, RunTotals& totals) {
  totals.text_bytes += batch.text_bytes;
  for (FinishedDocument& document : batch.finished) {
    totals.documents += 1;
    totals.failed += document.annotations.error ? 1 : 0;
    totals.partial += document.notes.empty() ? 0 : 1;
    stages.collect(std::move(document));
  }
  batch.finished.clear();
  batch.text_bytes = 0;
}

}  // namespace

RunTotals run(const RunStages& stages, const RunOptions& options) {
  RunTotals totals;
  // Without it the library would cut the number asked for down to that of the processors.
  std::optional<tbb::global_control> allowed;
  if (options.threads > 0) {
    allowed.emplace(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(options.threads));
  }
  tbb::task_arena arena(options.threads > 0 ? options.threads : tbb::task_arena::automatic);
  arena.execute([&] {
    const auto in_flight = static_cast<std::size_t>(arena.max_concurrency()) + 2;
    // The batches live here and not in the tokens, which the library drops unfreed when a stage throws. A
    // slot is free again in time: both ends are in order, so the token that had it has left before.
    std::vector<Batch> batches(in_flight);
    std::size_t next = 0;
    const auto read = tbb::make_filter<void, Batch*>(
        tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) -> Batch* {
          Batch& batch = batches[next++ % in_flight];
          read_batch(batch, stages, options.batch_bytes);
          if (batch.raw.empty()) control.stop();
          if (stages.progress) stages.progress();
          return &batch;
        });
    const auto annotate = tbb::make_filter<Batch*, Batch*>(tbb::filter_mode::parallel, [&](Batch* batch) {
      process_batch(*batch, stages);
      return batch;
    });
    const auto collect = tbb::make_filter<Batch*, void>(
        tbb::filter_mode::serial_in_order, [&](Batch* batch) { collect_batch(*batch, stages, totals); });
    tbb::parallel_pipeline(in_flight, read & annotate & collect);
  });
  return totals;
}

}  // namespace factweave
