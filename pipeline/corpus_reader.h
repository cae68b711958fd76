// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/document_formats.h"

namespace factweave {

struct CorpusOptions {
  std::uint64_t largest_document = std::uint64_t{1} << 30;  // bytes; offsets are 32 bits wide
};

// The documents of some corpora, in a stable order, one at a time: memory does not grow with the
// corpus. A corpus is a folder (read recursively, sorted by path; hidden files are left out), a file,
// or "-" for standard input. Files may be text, Markdown, HTML, e-mail, JSON records, JSON Lines
// (document_formats.h), compressed (gzip, zstd, bzip2, xz), or in tar and zip archives.
//
//   CorpusReader reader({"news/", "more.jsonl.gz"});
//   while (std::optional<RawDocument> raw = reader.next()) {
//     LoadedDocument loaded = load_document(std::move(*raw));   // may run elsewhere, in parallel
//   }
//
// The id of a document is its path below the corpus folder (the file's name, for a single file; the
// path inside an archive after that of the archive), or in JSON Lines the record's own id, else
// `path:line`. What cannot be read comes as a RawDocument with `error`; the rest goes on.
// Throws std::runtime_error, at once, only when a corpus does not exist or standard input is named twice.
//
// Not copyable. One thread.
class CorpusReader {
 public:
  explicit CorpusReader(const std::vector<std::string>& corpora, CorpusOptions options = {});
  ~CorpusReader();
  CorpusReader(const CorpusReader&) = delete;
  CorpusReader& operator=(const CorpusReader&) = delete;

  [[nodiscard]] std::optional<RawDocument> next();

  // Bytes taken from disk so far; compressed bytes of what is compressed.
  [[nodiscard]] std::uint64_t bytes_read() const;

  struct State;  // opaque

 private:
  std::unique_ptr<State> state_;
};

// Throws std::runtime_error where CorpusReader would: for a check before other work.
void check_corpora(const std::vector<std::string>& corpora);

// Bytes of all files that a CorpusReader would read, for the time left; nothing where that is not
// known beforehand (standard input). Walks the folders once, in constant memory.
[[nodiscard]] std::optional<std::uint64_t> corpus_size(const std::vector<std::string>& corpora);

}  // namespace factweave
