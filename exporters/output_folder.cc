// SPDX-License-Identifier: MIT
#include "exporters/output_folder.h"

#include <fcntl.h>
#include <rapidjson/document.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace factweave {
namespace {

namespace fs = std::filesystem;

fs::path partial(const fs::path& path) { return path.string() + ".partial"; }

[[noreturn]] void fail(const fs::path& path, const char* what, const std::string& reason) {
  throw std::runtime_error(path.string() + ": " + what + ": " + reason);
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail(folder, "cannot make the folder", error.message());
}

}  // namespace

struct ExportFile::Gzip {
  z_stream stream{};
};

ExportFile::ExportFile(fs::path path, bool gzip) : path_(std::move(path)) {
  descriptor_ = ::open(partial(path_).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail("cannot create");
  if (!gzip) return;
  gzip_ = std::make_unique<Gzip>();
  constexpr int kGzipFormat = 15 + 16;  // the header then carries no name and no time
  if (deflateInit2(&gzip_->stream, 6, Z_DEFLATED, kGzipFormat, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error(path_.string() + ": cannot start compression");
  }
}

ExportFile::~ExportFile() {
  if (gzip_) deflateEnd(&gzip_->stream);
  if (descriptor_ >= 0) ::close(descriptor_);
}

void ExportFile::fail(const char* what) const { factweave::fail(path_, what, std::strerror(errno)); }

void ExportFile::write_to_disk(std::string_view bytes) {
  hash_.update(bytes);
  size_ += bytes.size();
  while (!bytes.empty()) {
    const ssize_t n = ::write(descriptor_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail("cannot write");
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void ExportFile::flush() {
  written_ += buffer_.size();
  if (gzip_) {
    std::string packed(1 << 16, '\0');
    z_stream& z = gzip_->stream;
    z.next_in = reinterpret_cast<Bytef*>(buffer_.data());
    z.avail_in = static_cast<uInt>(buffer_.size());
    while (z.avail_in > 0) {
      z.next_out = reinterpret_cast<Bytef*>(packed.data());
      z.avail_out = static_cast<uInt>(packed.size());
      deflate(&z, Z_NO_FLUSH);
      write_to_disk(std::string_view(packed).substr(0, packed.size() - z.avail_out));
    }
  } else {
    write_to_disk(buffer_);
  }
  buffer_.clear();
}

void ExportFile::close() {
  flush();
  if (gzip_) {
    std::string packed(1 << 16, '\0');
    z_stream& z = gzip_->stream;
    for (int state = Z_OK; state != Z_STREAM_END;) {
      z.next_out = reinterpret_cast<Bytef*>(packed.data());
      z.avail_out = static_cast<uInt>(packed.size());
      state = deflate(&z, Z_FINISH);
      write_to_disk(std::string_view(packed).substr(0, packed.size() - z.avail_out));
    }
  }
  // A full disk may show only here. What cannot be synced (a pipe, a device) needs no sync.
  if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) fail("cannot write to disk");
  const int descriptor = std::exchange(descriptor_, -1);
  if (::close(descriptor) != 0) fail("cannot close");
  sha256_ = hash_.hex();
}

OutputFolder::OutputFolder(fs::path root) : root_(std::move(root)) { make_folder(root_); }

OutputFolder::~OutputFolder() {
  if (published_) return;
  open_.clear();
  std::error_code ignored;  // nothing more can be done about a file that cannot be removed
  for (const ExportedFile& file : files_) fs::remove(partial(root_ / file.path), ignored);
}

ExportFile& OutputFolder::create(const std::string& name, const std::string& format, bool gzip) {
  const fs::path path = root_ / name;
  make_folder(path.parent_path());
  auto file = std::make_unique<ExportFile>(path, gzip);
  files_.push_back({name, format, "", 0, 0, 0});
  open_.push_back(std::move(file));
  return *open_.back();
}

void OutputFolder::finish(ExportFile& file, std::uint64_t nodes, std::uint64_t edges) {
  const auto place = std::find_if(open_.begin(), open_.end(), [&](const auto& f) { return f.get() == &file; });
  file.close();
  ExportedFile& entry = files_[static_cast<std::size_t>(place - open_.begin())];
  entry.sha256 = file.sha256();
  entry.bytes = file.size();
  entry.nodes = nodes;
  entry.edges = edges;
  place->reset();
}

void OutputFolder::remove_stale() const {
  std::ifstream in(root_ / "manifest.json", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  rapidjson::Document manifest;
  if (manifest.Parse(text.data(), text.size()).HasParseError() || !manifest.IsObject()) return;
  const auto files = manifest.FindMember("files");
  if (files == manifest.MemberEnd() || !files->value.IsArray()) return;
  for (const auto& file : files->value.GetArray()) {
    if (!file.IsObject() || !file.HasMember("path") || !file["path"].IsString()) continue;
    const fs::path path = fs::path(file["path"].GetString()).lexically_normal();
    // A manifest is a file like any other: believe nothing that leads out of the folder.
    if (path.empty() || path.is_absolute() || *path.begin() == "..") continue;
    const bool current = std::any_of(files_.begin(), files_.end(), [&](const ExportedFile& f) { return path == f.path; });
    std::error_code ignored;
    if (!current && fs::is_regular_file(root_ / path, ignored)) fs::remove(root_ / path, ignored);
  }
}

void OutputFolder::publish() {
  remove_stale();
  for (const ExportedFile& file : files_) {
    const fs::path path = root_ / file.path;
    std::error_code error;
    fs::rename(partial(path), path, error);
    if (error) fail(path, "cannot rename", error.message());
  }
  published_ = true;
}

}  // namespace factweave
