// SPDX-License-Identifier: MIT
#include "pipeline/corpus_reader.h"

#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "pipeline/corpus_sources.h"
#include "pipeline/decode.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDeepestNesting = 64;

std::unique_ptr<CorpusSource> open_corpus(const std::string& corpus, std::uint64_t limit) {
  if (corpus == "-") return open_unnamed_stream(corpus, "stdin", limit);
  const fs::path path = corpus;
  const std::string name = path.filename().string();
  if (fs::is_directory(path)) return open_folder(path, limit);
  if (!fs::is_regular_file(path)) return open_unnamed_stream(corpus, name, limit);
  return open_corpus_file(path, name, "", limit);
}

}  // namespace

void check_corpora(const std::vector<std::string>& corpora) {
  int standard_inputs = 0;
  for (const std::string& corpus : corpora) {
    if (corpus == "-") {
      ++standard_inputs;
      continue;
    }
    std::error_code error;
    if (!fs::exists(fs::status(corpus, error))) {
      const std::string reason = error ? error.message() : "no such file or folder";
      throw std::runtime_error("cannot read the corpus '" + corpus + "': " + reason);
    }
  }
  if (standard_inputs > 1) throw std::runtime_error("standard input ('-') can be read only once");
}

struct CorpusReader::State {
  std::vector<std::string> corpora;  // reversed: the next one is last
  CorpusOptions options;
  std::vector<std::unique_ptr<CorpusSource>> open;
  std::uint64_t finished_bytes = 0;

  void close_top() {
    finished_bytes += open.back()->consumed();
    open.pop_back();
  }

  RawDocument fail(std::string id, std::string source, const std::exception& failure) {
    RawDocument raw;
    raw.id = std::move(id);
    raw.source = std::move(source);
    raw.error = failure.what();
    return raw;
  }

  // One step of the innermost source; a document if it gave one.
  std::optional<RawDocument> step() {
    CorpusSource& top = *open.back();
    try {
      std::optional<SourceStep> step = top.next();
      if (!step) {
        close_top();
        return std::nullopt;
      }
      if (step->inner == nullptr) return std::move(step->document);
      if (open.size() >= kDeepestNesting) throw std::runtime_error("folders or archives nested too deeply");
      open.push_back(std::move(step->inner));
      return std::nullopt;
    } catch (const std::exception& failure) {
      RawDocument raw = fail(top.id(), top.path(), failure);
      close_top();
      return raw;
    }
  }
};

CorpusReader::CorpusReader(const std::vector<std::string>& corpora, CorpusOptions options)
    : state_(std::make_unique<State>()) {
  check_corpora(corpora);
  state_->corpora.assign(corpora.rbegin(), corpora.rend());
  state_->options = options;
}

CorpusReader::~CorpusReader() = default;

std::optional<RawDocument> CorpusReader::next() {
  for (;;) {
    std::optional<RawDocument> raw;
    if (!state_->open.empty()) {
      raw = state_->step();
    } else if (!state_->corpora.empty()) {
      const std::string corpus = std::move(state_->corpora.back());
      state_->corpora.pop_back();
      try {
        state_->open.push_back(open_corpus(corpus, state_->options.largest_document));
      } catch (const std::exception& failure) {
        raw = state_->fail(corpus, corpus, failure);
      }
    } else {
      return std::nullopt;
    }
    if (!raw) continue;
    // Names of files are bytes; ids and sources go to UTF-8 outputs.
    repair_utf8(raw->id);
    repair_utf8(raw->source);
    return raw;
  }
}

std::uint64_t CorpusReader::bytes_read() const {
  std::uint64_t bytes = state_->finished_bytes;
  for (const auto& source : state_->open) bytes += source->consumed();
  return bytes;
}

std::optional<std::uint64_t> corpus_size(const std::vector<std::string>& corpora) {
  std::uint64_t bytes = 0;
  for (const std::string& corpus : corpora) {
    std::error_code error;
    if (fs::is_regular_file(corpus, error)) {
      bytes += fs::file_size(corpus, error);
    } else if (!fs::is_directory(corpus, error)) {
      return std::nullopt;
    }
    for (fs::recursive_directory_iterator it(corpus, fs::directory_options::skip_permission_denied, error), end;
         !error && it != end; it.increment(error)) {
      std::error_code skipped;
      if (it->path().filename().string().starts_with('.')) {
        it.disable_recursion_pending();
      } else if (it->is_regular_file(skipped)) {
        bytes += it->file_size(skipped);
      }
    }
  }
  return bytes;
}

}  // namespace factweave
