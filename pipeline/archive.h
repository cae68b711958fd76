// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/byte_stream.h"

namespace factweave {

// True for names that are read through an ArchiveReader: .gz .zst .bz2 .xz .tar .tgz .zip ….
[[nodiscard]] bool is_archive_name(std::string_view name);
// "report.txt.gz" → "report.txt"; names of archives with members (tar, zip) → nothing.
[[nodiscard]] std::optional<std::string> uncompressed_name(std::string_view name);

// The members of a tar or zip archive, compressed or not, or the one content of a compressed file.
// Streamed: no member is held in memory and nothing is unpacked to disk.
//
//   ArchiveReader archive("press.tar.gz");
//   while (auto name = archive.next()) { std::string bytes = read_all(archive.member(), limit); }
//
// Folders, links and devices inside are passed over. Throws std::runtime_error for a broken archive;
// members before the broken place have been delivered by then. Not copyable. One thread.
class ArchiveReader {
 public:
  explicit ArchiveReader(const std::filesystem::path& path);
  // An archive that comes as a stream (standard input, a member of another archive). `name` is for
  // messages. A zip archive that was written with a seek cannot always be read this way.
  ArchiveReader(std::unique_ptr<ByteStream> stream, std::string name);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  // Path of the next member, "" for the content of a merely compressed file; nothing at the end.
  [[nodiscard]] std::optional<std::string> next();
  // Bytes of the member that next() named last. Valid until the next call of next().
  [[nodiscard]] ByteStream& member();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace factweave
