// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace factweave {

// Bytes that are read once, front to back: a file, standard input, one member of an archive.
// One thread. Errors of the world are std::runtime_error that names the source.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Reads up to `size` bytes; 0 only at the end.
  virtual std::size_t read(char* buffer, std::size_t size) = 0;
  // Bytes taken from the disk so far: of a compressed file, the compressed ones.
  [[nodiscard]] virtual std::uint64_t consumed() const = 0;
};

// Opens a regular file; "-" is standard input.
[[nodiscard]] std::unique_ptr<ByteStream> open_file(const std::filesystem::path& path);

// All of the stream. Throws std::runtime_error past `limit` bytes: offsets are 32 bits wide.
[[nodiscard]] std::string read_all(ByteStream& stream, std::uint64_t limit);

// The lines of a stream, without their line ends (LF or CRLF). Memory is that of the longest line.
class LineReader {
 public:
  // The stream must outlive the reader.
  LineReader(ByteStream& stream, std::uint64_t limit) : stream_(stream), limit_(limit) {}

  [[nodiscard]] std::optional<std::string> next();
  // 1-based number of the line that next() returned last.
  [[nodiscard]] std::uint64_t line() const { return line_; }

 private:
  bool fill();

  ByteStream& stream_;
  std::uint64_t limit_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t line_ = 0;
};

}  // namespace factweave
