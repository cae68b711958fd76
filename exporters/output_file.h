// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "pipeline/message_digest.h"

namespace factweave {

// What a file is called until it is complete: its name and this.
inline constexpr std::string_view kPartialSuffix = ".factweave-partial";

enum class Compression : std::uint8_t { none, gz, zst };

// "", ".gz" or ".zst".
[[nodiscard]] std::string_view compressed_suffix(Compression compression);

// One file on its way to disk: written in pieces of some hundred kilobytes under a temporary name.
// Every failure throws std::runtime_error with the file's name and the system's reason. Not copyable; one thread,
// but for `pack` and `put`.
class ExportFile {
 public:
  // A piece of text as it goes to disk.
  struct Packed {
    std::string bytes;
    std::size_t content = 0;  // bytes before compression
    unsigned long checksum = 0;
  };

  ExportFile(std::filesystem::path path, Compression compression);
  ~ExportFile();  // closes; does not rename
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;

  void write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= kBufferSize) flush();
  }
  // Bytes and where in the file they go.
  struct Placed {
    std::string bytes;
    std::uint64_t offset = 0;
  };

  // Three steps of a piece: `pack` compresses it, in any thread, many at a time; `place` takes the pieces in their
  // order; `put` writes what was placed, again in any thread. All that was placed must be put before `close`.
  [[nodiscard]] Packed pack(std::string text) const;
  [[nodiscard]] Placed place(Packed piece);
  void put(const Placed& piece) const { write_at(piece.offset, piece.bytes); }
  [[nodiscard]] std::uint64_t content_bytes() const { return content_ + buffer_.size(); }  // before compression

  // Puts everything on disk. After it `sha256` and `size` (of what is on disk) are known.
  void close();
  [[nodiscard]] const std::string& sha256() const { return sha256_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  static constexpr std::size_t kBufferSize = 1 << 18;

  struct Zstandard;

  void flush();
  void begin_gzip();
  void finish_gzip();
  void stream_zstandard(std::string_view bytes, bool last);
  void write_to_disk(std::string_view bytes) { write_at(take_place(bytes), bytes); }
  std::uint64_t take_place(std::string_view bytes);
  void write_at(std::uint64_t offset, std::string_view bytes) const;
  [[noreturn]] void fail(const char* what) const;

  std::filesystem::path path_;
  Compression compression_;
  int descriptor_ = -1;
  std::unique_ptr<Zstandard> zstandard_;
  std::string buffer_;
  std::uint64_t content_ = 0;
  std::uint64_t size_ = 0;
  unsigned long checksum_ = 0;  // of the content, for gzip
  MessageDigest hash_;
  std::string sha256_;
};

}  // namespace factweave
