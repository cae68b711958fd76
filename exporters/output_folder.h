// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/exporter.h"
#include "pipeline/sha256.h"

namespace factweave {

// One file on its way to disk: written in pieces of some hundred kilobytes under `<name>.partial`.
// Every failure throws std::runtime_error with the file's name and the system's reason. Not copyable.
class ExportFile {
 public:
  ExportFile(std::filesystem::path path, bool gzip);
  ~ExportFile();  // closes; does not rename
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;

  void write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= kBufferSize) flush();
  }
  [[nodiscard]] std::uint64_t bytes_so_far() const { return written_ + buffer_.size(); }  // before compression

  // Puts everything on disk. After it `sha256` and `size` (of what is on disk) are known.
  void close();
  [[nodiscard]] const std::string& sha256() const { return sha256_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  static constexpr std::size_t kBufferSize = 1 << 18;

  struct Gzip;

  void flush();
  void write_to_disk(std::string_view bytes);
  [[noreturn]] void fail(const char* what) const;

  std::filesystem::path path_;
  int descriptor_ = -1;
  std::unique_ptr<Gzip> gzip_;
  std::string buffer_;
  std::uint64_t written_ = 0;
  std::uint64_t size_ = 0;
  Sha256 hash_;
  std::string sha256_;
};

// The output folder during one export. Files that formats create appear under their final names only when
// `publish` has been called, and then all of them; without it (an exception) nothing is left behind.
//
//   OutputFolder folder("out");
//   ExportFile& file = folder.create("kg.graphml", "graphml");
//   file.write("…");
//   folder.finish(file, nodes, edges);
//   folder.publish();
class OutputFolder {
 public:
  explicit OutputFolder(std::filesystem::path root);  // makes the folder
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  // `name` is relative to the folder, with forward slashes; its folders are made.
  ExportFile& create(const std::string& name, const std::string& format, bool gzip = false);
  // Closes a file and notes how many nodes and edges it holds.
  void finish(ExportFile& file, std::uint64_t nodes, std::uint64_t edges);
  [[nodiscard]] const std::vector<ExportedFile>& files() const { return files_; }

  // Renames all files, and removes those that the manifest of an earlier export names and this one lacks.
  void publish();

 private:
  void remove_stale() const;

  std::filesystem::path root_;
  std::vector<ExportedFile> files_;
  std::vector<std::unique_ptr<ExportFile>> open_;  // parallel to files_; empty once finished
  bool published_ = false;
};

}  // namespace factweave
