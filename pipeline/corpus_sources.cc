// SPDX-License-Identifier: MIT
#include "pipeline/corpus_sources.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "pipeline/archive.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

RawDocument failed(std::string id, std::string source, std::string reason) {
  RawDocument raw;
  raw.id = std::move(id);
  raw.source = std::move(source);
  raw.error = std::move(reason);
  return raw;
}

std::string unsupported(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return "files of type " + std::string(name.substr(dot == std::string_view::npos ? 0 : dot)) +
         " are not read; convert it to text, HTML or JSON Lines";
}

// One document that is one file or one member of an archive.
class SingleSource : public CorpusSource {
 public:
  SingleSource(std::string id, std::string path, std::unique_ptr<ByteStream> stream, const DocumentFormat& format,
               std::uint64_t limit)
      : CorpusSource(std::move(id), std::move(path)), stream_(std::move(stream)), format_(format), limit_(limit) {}

  std::optional<SourceStep> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    RawDocument raw{id(), path(), &format_, read_all(*stream_, limit_), {}};
    return SourceStep{std::move(raw), nullptr};
  }
  [[nodiscard]] std::uint64_t consumed() const override { return stream_->consumed(); }

 private:
  std::unique_ptr<ByteStream> stream_;
  const DocumentFormat& format_;
  std::uint64_t limit_;
  bool done_ = false;
};

// JSON Lines: one document a line; empty lines are nothing.
class LinesSource : public CorpusSource {
 public:
  LinesSource(std::string id, std::string path, std::unique_ptr<ByteStream> stream, std::uint64_t limit)
      : CorpusSource(std::move(id), std::move(path)), stream_(std::move(stream)), lines_(*stream_, limit) {}

  std::optional<SourceStep> next() override {
    while (std::optional<std::string> line = lines_.next()) {
      if (lines_.line() == 1 && line->starts_with("\xEF\xBB\xBF")) line->erase(0, 3);
      if (line->find_first_not_of(" \t\r") == std::string::npos) continue;
      std::string number(1, ':');
      number += std::to_string(lines_.line());
      RawDocument raw{id() + number, path() + number, &document_format("record"), std::move(*line), {}};
      return SourceStep{std::move(raw), nullptr};
    }
    return std::nullopt;
  }
  [[nodiscard]] std::uint64_t consumed() const override { return stream_->consumed(); }

 private:
  std::unique_ptr<ByteStream> stream_;
  LineReader lines_;
};

// The member that an ArchiveReader stands at, as a stream of its own; its bytes on disk are counted by
// the archive, so that they are not counted twice.
class MemberStream : public ByteStream {
 public:
  explicit MemberStream(ByteStream& member) : member_(member) {}
  std::size_t read(char* buffer, std::size_t size) override { return member_.read(buffer, size); }
  [[nodiscard]] std::uint64_t consumed() const override { return 0; }

 private:
  ByteStream& member_;
};

std::unique_ptr<CorpusSource> source_of(std::unique_ptr<ByteStream> stream, const std::string& name, std::string id,
                                        std::string path, std::uint64_t limit);

std::unique_ptr<CorpusSource> source_of_content(std::unique_ptr<ByteStream> stream, std::string id, std::string path,
                                                std::uint64_t limit);

class ArchiveSource : public CorpusSource {
 public:
  // `inner_name` is what the content of a merely compressed file is called; empty: its bytes decide;
  // nothing: there must be members.
  ArchiveSource(std::string id, std::string path, std::string member_prefix, std::unique_ptr<ArchiveReader> reader,
                std::optional<std::string> inner_name, std::uint64_t limit)
      : CorpusSource(std::move(id), std::move(path)), member_prefix_(std::move(member_prefix)),
        reader_(std::move(reader)), inner_name_(std::move(inner_name)), limit_(limit) {}

  std::optional<SourceStep> next() override {
    while (std::optional<std::string> name = reader_->next()) {
      auto member = std::make_unique<MemberStream>(reader_->member());
      if (name->empty()) return SourceStep{std::nullopt, content(std::move(member))};
      if (is_hidden(*name)) continue;
      return SourceStep{std::nullopt, source_of(std::move(member), *name, member_prefix_ + *name,
                                                path() + "!" + *name, limit_)};
    }
    return std::nullopt;
  }
  [[nodiscard]] std::uint64_t consumed() const override { return reader_->member().consumed(); }

 private:
  std::unique_ptr<CorpusSource> content(std::unique_ptr<ByteStream> member) const {
    if (!inner_name_) throw std::runtime_error(path() + ": broken archive: neither tar nor zip");
    if (inner_name_->empty()) return source_of_content(std::move(member), id(), path(), limit_);
    return source_of(std::move(member), *inner_name_, id(), path(), limit_);
  }

  // Dot files, and the folder that macOS adds to its archives.
  static bool is_hidden(std::string_view name) {
    return name.starts_with('.') || name.find("/.") != std::string_view::npos || name.starts_with("__MACOSX/");
  }

  std::string member_prefix_;
  std::unique_ptr<ArchiveReader> reader_;
  std::optional<std::string> inner_name_;
  std::uint64_t limit_;
};

// "a.txt" for "a.txt.gz"; empty for "a.gz", which does not say what it holds; nothing for "a.tar.gz".
std::optional<std::string> name_of_compressed(const std::string& name) {
  std::optional<std::string> inner = uncompressed_name(name);
  if (inner && inner->find('.') == std::string::npos) inner->clear();
  return inner;
}

// A source whose only document is a failure.
class FailedSource : public CorpusSource {
 public:
  FailedSource(std::string id, std::string path, std::string reason)
      : CorpusSource(std::move(id), std::move(path)), reason_(std::move(reason)) {}
  std::optional<SourceStep> next() override {
    if (reason_.empty()) return std::nullopt;
    return SourceStep{failed(id(), path(), std::exchange(reason_, {})), nullptr};
  }

 private:
  std::string reason_;
};

std::unique_ptr<CorpusSource> source_of(std::unique_ptr<ByteStream> stream, const std::string& name, std::string id,
                                        std::string path, std::uint64_t limit) {
  if (is_archive_name(name)) {
    auto archive = std::make_unique<ArchiveReader>(std::move(stream), path);
    const std::string prefix = id + "/";
    return std::make_unique<ArchiveSource>(std::move(id), std::move(path), prefix, std::move(archive),
                                           name_of_compressed(name), limit);
  }
  if (is_json_lines_name(name)) {
    return std::make_unique<LinesSource>(std::move(id), std::move(path), std::move(stream), limit);
  }
  const DocumentFormat* format = document_format_of(name);
  if (format == nullptr) return std::make_unique<FailedSource>(std::move(id), std::move(path), unsupported(name));
  return std::make_unique<SingleSource>(std::move(id), std::move(path), std::move(stream), *format, limit);
}

class FolderSource : public CorpusSource {
 public:
  FolderSource(const fs::path& path, std::string id, std::vector<fs::path> ancestors, std::uint64_t limit)
      : CorpusSource(std::move(id), path.string()), ancestors_(std::move(ancestors)), limit_(limit) {
    for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
      std::string name = entry.path().filename().string();
      if (!name.starts_with('.')) names_.push_back(std::move(name));
    }
    // From the back, so that what was read can be let go.
    std::sort(names_.begin(), names_.end(), std::greater<>());
    ancestors_.push_back(fs::canonical(path));
  }

  std::optional<SourceStep> next() override {
    if (names_.empty()) return std::nullopt;
    const std::string name = std::move(names_.back());
    names_.pop_back();
    const fs::path path = fs::path(this->path()) / name;
    std::string inner = id().empty() ? name : id() + "/" + name;
    try {
      return open(path, inner);
    } catch (const std::exception& failure) {
      return SourceStep{failed(std::move(inner), path.string(), failure.what()), nullptr};
    }
  }

 private:
  SourceStep open(const fs::path& path, const std::string& inner) const {
    const fs::file_status status = fs::status(path);
    if (fs::is_directory(status)) {
      const fs::path canonical = fs::canonical(path);
      if (std::find(ancestors_.begin(), ancestors_.end(), canonical) != ancestors_.end()) {
        throw std::runtime_error("a link to a folder above it; not followed");
      }
      return {std::nullopt, std::make_unique<FolderSource>(path, inner, ancestors_, limit_)};
    }
    if (!fs::exists(status)) throw std::runtime_error("a link to a file that does not exist");
    if (!fs::is_regular_file(status)) throw std::runtime_error("neither a file nor a folder");
    return {std::nullopt, open_corpus_file(path, inner, inner + "/", limit_)};
  }

  std::vector<std::string> names_;
  std::vector<fs::path> ancestors_;
  std::uint64_t limit_;
};

// A stream of which the first bytes have been looked at.
class PeekedStream : public ByteStream {
 public:
  explicit PeekedStream(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)), head_(512, '\0') {
    std::size_t size = 0;
    while (size < head_.size()) {
      const std::size_t got = stream_->read(head_.data() + size, head_.size() - size);
      if (got == 0) break;
      size += got;
    }
    head_.resize(size);
  }
  [[nodiscard]] std::string_view head() const { return head_; }

  std::size_t read(char* buffer, std::size_t size) override {
    if (head_.empty()) return stream_->read(buffer, size);
    const std::size_t take = std::min(size, head_.size());
    std::memcpy(buffer, head_.data(), take);
    head_.erase(0, take);
    return take;
  }
  [[nodiscard]] std::uint64_t consumed() const override { return stream_->consumed(); }

 private:
  std::unique_ptr<ByteStream> stream_;
  std::string head_;
};

// What a stream without a name holds, as the name that such a file would have.
std::string name_of_content(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.starts_with("\x1F\x8B"sv)) return "input.gz";
  if (head.starts_with("\x28\xB5\x2F\xFD"sv)) return "input.zst";
  if (head.starts_with("BZh")) return "input.bz2";
  if (head.starts_with("\xFD" "7zXZ"sv)) return "input.xz";
  if (head.starts_with("PK\x03\x04"sv)) return "input.zip";
  if (head.size() > 262 && head.substr(257, 5) == "ustar") return "input.tar";
  const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && head[first] == '{' ? "input.jsonl" : "input.txt";
}

// A stream of unknown content: its first bytes say what to read it as.
class UnnamedSource : public CorpusSource {
 public:
  UnnamedSource(std::string id, std::string path, std::unique_ptr<ByteStream> stream, std::uint64_t limit)
      : CorpusSource(std::move(id), std::move(path)), stream_(std::move(stream)), limit_(limit) {}

  std::optional<SourceStep> next() override {
    if (stream_ == nullptr) return std::nullopt;
    auto peeked = std::make_unique<PeekedStream>(std::move(stream_));
    const std::string name = name_of_content(peeked->head());
    return SourceStep{std::nullopt, source_of(std::move(peeked), name, id(), path(), limit_)};
  }

 private:
  std::unique_ptr<ByteStream> stream_;
  std::uint64_t limit_;
};

std::unique_ptr<CorpusSource> source_of_content(std::unique_ptr<ByteStream> stream, std::string id, std::string path,
                                                std::uint64_t limit) {
  return std::make_unique<UnnamedSource>(std::move(id), std::move(path), std::move(stream), limit);
}

}  // namespace

std::unique_ptr<CorpusSource> open_folder(const fs::path& path, std::uint64_t limit) {
  return std::make_unique<FolderSource>(path, std::string(), std::vector<fs::path>(), limit);
}

std::unique_ptr<CorpusSource> open_corpus_file(const fs::path& path, std::string id, std::string member_prefix,
                                               std::uint64_t limit) {
  const std::string name = path.filename().string();
  std::unique_ptr<ByteStream> stream = open_file(path);  // says why it cannot be opened
  if (!is_archive_name(name)) return source_of(std::move(stream), name, std::move(id), path.string(), limit);
  return std::make_unique<ArchiveSource>(std::move(id), path.string(), std::move(member_prefix),
                                         std::make_unique<ArchiveReader>(path), name_of_compressed(name),
                                         limit);
}

std::unique_ptr<CorpusSource> open_unnamed_stream(const std::string& path, std::string id, std::uint64_t limit) {
  return std::make_unique<UnnamedSource>(std::move(id), path, open_file(path), limit);
}

}  // namespace factweave
