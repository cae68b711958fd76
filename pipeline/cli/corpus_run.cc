// SPDX-License-Identifier: MIT
#include "pipeline/cli/corpus_run.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extractors/document_extractor.h"
#include "pipeline/cli/counted.h"
#include "pipeline/cli/progress.h"
#include "pipeline/corpus_reader.h"
#include "pipeline/segment.h"

namespace factweave {
namespace {

constexpr std::size_t kShown = 20;    // findings printed while the run goes on
constexpr std::size_t kKept = 1000;   // findings kept for the summary

// Tells two documents of the same id apart; memory is a few bytes a document.
class IdKeeper {
 public:
  void make_unique(Annotations& annotations, std::vector<std::string>& notes) {
    const std::hash<std::string> hash;
    const std::size_t content = hash(annotations.sha256);
    const auto [found, fresh] = contents_.try_emplace(hash(annotations.doc), content);
    if (fresh || found->second == content || annotations.sha256.size() < 8) return;
    notes.push_back("another document has the id '" + annotations.doc + "'");
    annotations.doc += '~';
    annotations.doc.append(annotations.sha256, 0, 8);
  }

 private:
  std::unordered_map<std::size_t, std::size_t> contents_;
};

class Collector {
 public:
  Collector(CorpusRunSummary& summary, Progress& progress, bool quiet, const std::function<void(Annotations&&)>& sink)
      : summary_(summary), progress_(progress), quiet_(quiet), sink_(sink) {}

  void collect(FinishedDocument&& document) {
    Annotations& annotations = document.annotations;
    ids_.make_unique(annotations, document.notes);
    if (annotations.error) add({annotations.doc, annotations.error->stage, annotations.error->message});
    for (std::string& note : document.notes) {
      annotations.metadata.emplace_back("partial", note);
      add({annotations.doc, "partial", std::move(note)});
    }
    sink_(std::move(annotations));
  }

 private:
  void add(DocumentFinding finding) {
    const std::size_t count = ++count_;
    if (!quiet_ && count <= kShown) {
      progress_.wipe();
      std::cerr << finding.document << ": " << finding.stage << ": " << finding.message << '\n';
      if (count == kShown) std::cerr << "(further findings are not shown here)\n";
    }
    if (count <= kKept) summary_.findings.push_back(std::move(finding));
  }

  CorpusRunSummary& summary_;
  Progress& progress_;
  bool quiet_;
  const std::function<void(Annotations&&)>& sink_;
  IdKeeper ids_;
  std::size_t count_ = 0;
};

std::vector<Annotations> annotate(const DocumentExtractor& extractor, const CorpusRunOptions& options,
                                  std::span<Document> documents) {
  for (Document& document : documents) segment(document);
  std::vector<Annotations> annotations = extractor.extract(documents);
  for (std::size_t i = 0; i < documents.size(); ++i) finish(annotations[i], documents[i].text, options.unit);
  for (std::size_t i = 0; options.with_text && i < documents.size(); ++i) {
    annotations[i].document_text = std::move(documents[i].text);
  }
  return annotations;
}

}  // namespace

CorpusRunSummary annotate_corpora(const CorpusRunOptions& options, std::shared_ptr<const RuleSet> rules,
                                  const std::function<void(Annotations&&)>& sink) {
  const auto begin = std::chrono::steady_clock::now();
  CorpusReader reader(options.corpora);
  const DocumentExtractor extractor(std::move(rules));
  const bool shows = !options.quiet && Progress::possible();
  Progress progress(shows, shows ? corpus_size(options.corpora) : std::nullopt);
  CorpusRunSummary summary;
  Collector collector(summary, progress, options.quiet, sink);
  std::uint64_t read = 0;
  RunStages stages;
  stages.read = [&] {
    std::optional<RawDocument> raw = reader.next();
    read += raw ? 1 : 0;
    return raw;
  };
  stages.annotate = [&](std::span<Document> documents) { return annotate(extractor, options, documents); };
  stages.collect = [&](FinishedDocument&& document) { collector.collect(std::move(document)); };
  stages.progress = [&] { progress.show(read, reader.bytes_read()); };
  summary.totals = run(stages, {.threads = options.threads});
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return summary;
}

void print_summary(const CorpusRunSummary& summary) {
  const double megabytes = static_cast<double>(summary.totals.text_bytes) / 1e6;
  char text[160];
  std::snprintf(text, sizeof text, "%s, %.1f MB of text in %.1f s (%.1f MB/s)",
                counted(summary.totals.documents, "document").c_str(), megabytes, summary.seconds,
                megabytes / std::max(summary.seconds, 1e-9));
  std::cerr << text;
  if (summary.totals.failed > 0) std::cerr << ", " << summary.totals.failed << " failed";
  if (summary.totals.partial > 0) std::cerr << ", " << summary.totals.partial << " read in part";
  std::cerr << '\n';
}

}  // namespace factweave
