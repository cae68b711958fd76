// SPDX-License-Identifier: MIT
#include "pipeline/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

namespace factweave {
namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;

[[noreturn]] void fail(const std::string& name, const std::string& what) {
  throw std::runtime_error(name + ": " + what);
}

std::string system_message(int error) { return std::error_code(error, std::generic_category()).message(); }

class FileStream : public ByteStream {
 public:
  explicit FileStream(const std::filesystem::path& path)
      : name_(path == "-" ? "standard input" : path.string()), owned_(path != "-") {
    if (!owned_) return;
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor_ < 0) fail(name_, "cannot open: " + system_message(errno));
    struct stat status = {};
    if (::fstat(descriptor_, &status) == 0 && S_ISDIR(status.st_mode)) {
      ::close(descriptor_);
      fail(name_, "is a folder");
    }
  }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  ~FileStream() override {
    if (owned_) ::close(descriptor_);
  }

  std::size_t read(char* buffer, std::size_t size) override {
    for (;;) {
      const ssize_t got = ::read(descriptor_, buffer, size);
      if (got >= 0) {
        consumed_ += static_cast<std::uint64_t>(got);
        return static_cast<std::size_t>(got);
      }
      if (errno != EINTR) fail(name_, "cannot read: " + system_message(errno));
    }
  }

  [[nodiscard]] std::uint64_t consumed() const override { return consumed_; }

 private:
  std::string name_;
  bool owned_;
  int descriptor_ = STDIN_FILENO;
  std::uint64_t consumed_ = 0;
};

}  // namespace

std::unique_ptr<ByteStream> open_file(const std::filesystem::path& path) {
  return std::make_unique<FileStream>(path);
}

std::string read_all(ByteStream& stream, std::uint64_t limit) {
  std::string bytes;
  for (;;) {
    const std::size_t had = bytes.size();
    bytes.resize(had + kChunk);
    const std::size_t got = stream.read(bytes.data() + had, kChunk);
    bytes.resize(had + got);
    if (got == 0) return bytes;
    if (bytes.size() > limit) {
      throw std::runtime_error("larger than " + std::to_string(limit >> 20) + " MB; split it into several documents");
    }
  }
}

bool LineReader::fill() {
  buffer_.erase(0, std::exchange(begin_, 0));
  const std::size_t had = buffer_.size();
  if (had > limit_) {
    throw std::runtime_error("line " + std::to_string(line_ + 1) + " is longer than " +
                             std::to_string(limit_ >> 20) + " MB");
  }
  buffer_.resize(had + kChunk);
  const std::size_t got = stream_.read(buffer_.data() + had, kChunk);
  buffer_.resize(had + got);
  return got > 0;
}

std::optional<std::string> LineReader::next() {
  std::size_t searched = begin_;
  std::size_t end = 0;
  while ((end = buffer_.find('\n', searched)) == std::string::npos) {
    searched = buffer_.size() - begin_;
    if (fill()) continue;
    if (buffer_.empty()) return std::nullopt;
    end = buffer_.size();
    break;
  }
  std::size_t size = end - begin_;
  if (size > 0 && buffer_[begin_ + size - 1] == '\r') --size;
  std::string line = buffer_.substr(begin_, size);
  begin_ = std::min(end + 1, buffer_.size());
  ++line_;
  return line;
}

}  // namespace factweave
