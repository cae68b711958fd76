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

std::vector<Annotations> annotate_one_by_one(std::span<Document> documents, const RunStages& stages) {
  std::vector<Annotations> annotations;
  for (Document& document : documents) {
    try {
      annotations.push_back(std::move(stages.annotate({&document, 1}).front()));
    } catch (const std::exception& failure) {
      annotations.push_back(std::move(failed(document, "extract", failure.what()).annotations));
    }
  }
  return annotations;
}

std::vector<Annotations> annotate(std::span<Document> documents, const RunStages& stages) {
  try {
    return stages.annotate(documents);
  } catch (const std::exception&) {
    return annotate_one_by_one(documents, stages);
  }
}

void process_batch(Batch& batch, const RunStages& stages) {
  std::vector<Document> documents;  // that could be read
  std::vector<std::size_t> places;  // of them, in the batch
  documents.reserve(batch.raw.size());
  for (RawDocument& raw : batch.raw) {
    LoadedDocument loaded = load_document(std::move(raw));
    FinishedDocument& finished = batch.finished.emplace_back();
    if (!loaded.error.empty()) {
      finished = failed(loaded.document, "read", std::move(loaded.error));
      continue;
    }
    finished.notes = std::move(loaded.notes);
    batch.text_bytes += loaded.document.text.size();
    places.push_back(batch.finished.size() - 1);
    documents.push_back(std::move(loaded.document));
  }
  batch.raw.clear();
  std::vector<Annotations> annotations = annotate(documents, stages);
  for (std::size_t i = 0; i < places.size(); ++i) {
    FinishedDocument& finished = batch.finished[places[i]];
    if (annotations[i].error) finished.notes.clear();
    finished.annotations = std::move(annotations[i]);
  }
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
