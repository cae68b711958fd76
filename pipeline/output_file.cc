// SPDX-License-Identifier: MIT
#include "pipeline/output_file.h"

#include <fcntl.h>
#include <unistd.h>


#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace factweave {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = std::size_t{256} << 10;

bool is_written_directly(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return fs::exists(status) && !fs::is_regular_file(status);
}

}  // namespace

OutputFile::OutputFile(const fs::path& path) : path_(path) {
  if (path == "-") {
    descriptor_ = STDOUT_FILENO;
    return;
  }
  if (fs::is_directory(path)) throw std::runtime_error(path.string() + ": is a folder; name a file");
  if (!is_written_directly(path)) {
    temporary_ = path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) + ".part");
  }
  const fs::path& opened = temporary_.empty() ? path_ : temporary_;
  descriptor_ = ::open(opened.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ < 0) {
    temporary_.clear();
    fail(errno);
  }
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0 && descriptor_ != STDOUT_FILENO) ::close(descriptor_);
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove(temporary_, ignored);
}

void OutputFile::fail(int error) const {
  if (error == EPIPE) throw BrokenPipe();
  const std::string name = path_ == "-" ? "standard output" : path_.string();
  throw std::runtime_error("cannot write " + name + ": " + std::error_code(error, std::generic_category()).message());
}

void OutputFile::write(std::string_view bytes) {
  buffer_.append(bytes);
  if (buffer_.size() >= kBuffer) flush();
}

void OutputFile::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      const int error = errno;
      buffer_.clear();
      fail(error);
    }
  }
  buffer_.clear();
}

void OutputFile::commit() {
  flush();
  if (descriptor_ == STDOUT_FILENO) return;
  if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
  if (temporary_.empty()) return;
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail(errno);
  temporary_.clear();
}

}  // namespace factweave
