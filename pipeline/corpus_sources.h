// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/byte_stream.h"
#include "pipeline/document_formats.h"

namespace factweave {

class CorpusSource;

// What one step of a source gives: a document, or a source inside it to be read first.
struct SourceStep {
  std::optional<RawDocument> document;
  std::unique_ptr<CorpusSource> inner;
};

// A place that documents come from: a folder, an archive, a file of records. CorpusReader keeps a
// stack of them. One thread.
class CorpusSource {
 public:
  CorpusSource(std::string id, std::string path) : id_(std::move(id)), path_(std::move(path)) {}
  virtual ~CorpusSource() = default;

  // Nothing at the end. Throws std::runtime_error where it cannot go on at all.
  [[nodiscard]] virtual std::optional<SourceStep> next() = 0;
  // Bytes taken from disk by this source itself, inner sources left out.
  [[nodiscard]] virtual std::uint64_t consumed() const { return 0; }

  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string id_;    // prefix of the ids of its documents; of the record of its failure
  std::string path_;  // for messages and Document::source
};

// A folder, its entries sorted by name, folders inside it in their place.
[[nodiscard]] std::unique_ptr<CorpusSource> open_folder(const std::filesystem::path& path, std::uint64_t limit);
// A file by its name: archive, JSON Lines, or one document. The members of an archive get
// `member_prefix` and their path as id.
[[nodiscard]] std::unique_ptr<CorpusSource> open_corpus_file(const std::filesystem::path& path, std::string id,
                                                             std::string member_prefix, std::uint64_t limit);
// Standard input or a pipe: compressed or not, JSON Lines or one text, by its first bytes.
[[nodiscard]] std::unique_ptr<CorpusSource> open_unnamed_stream(const std::string& path, std::string id,
                                                                std::uint64_t limit);

}  // namespace factweave
