// SPDX-License-Identifier: MIT
#include "exporters/output_folder.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace factweave {
namespace {

namespace fs = std::filesystem;

fs::path partial(const fs::path& path) { return path.string() + std::string(kPartialSuffix); }

[[noreturn]] void fail(const fs::path& path, const char* what, const std::string& reason) {
  throw std::runtime_error(path.string() + ": " + what + ": " + reason);
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail(folder, "cannot make the folder", error.message());
}

}  // namespace

OutputFolder::OutputFolder(fs::path root) : root_(std::move(root)) {
  make_folder(root_);
  earlier_ = files_named_in(root_ / "manifest.json");
  // A run that was killed while it published left its manifest here; some of the files in it may have their final
  // names. They go before this run writes a manifest over that one, or a second kill would make them forgotten.
  for (const fs::path& path : files_named_in(partial(root_ / "manifest.json"))) {
    if (std::find(earlier_.begin(), earlier_.end(), path) == earlier_.end()) remove_file(path);
  }
}

OutputFolder::~OutputFolder() {
  if (published_) return;
  open_.clear();
  std::error_code ignored;  // nothing more can be done about a file that cannot be removed
  for (const ExportedFile& file : files_) fs::remove(partial(root_ / file.path), ignored);
}

ExportFile& OutputFolder::create(const std::string& name, const std::string& format, Compression compression) {
  const std::string full_name = name + std::string(compressed_suffix(compression));
  const fs::path path = root_ / full_name;
  // Two types of an ontology may differ in case only, or be called as the sources are.
  if (std::any_of(files_.begin(), files_.end(), [&](const ExportedFile& f) { return f.path == full_name; })) {
    fail(path, "cannot create", "two parts of this export would have this name");
  }
  // Now, and not when it is renamed: then some files would be new and others not.
  if (fs::is_directory(path)) fail(path, "cannot create", "a folder has this name");
  make_folder(path.parent_path());
  auto file = std::make_unique<ExportFile>(path, compression);
  files_.push_back({full_name, format, "", 0, 0, 0, 0});
  open_.push_back(std::move(file));
  return *open_.back();
}

void OutputFolder::finish(ExportFile& file, std::uint64_t nodes, std::uint64_t edges) {
  const auto place = std::find_if(open_.begin(), open_.end(), [&](const auto& f) { return f.get() == &file; });
  file.close();
  ExportedFile& entry = files_[static_cast<std::size_t>(place - open_.begin())];
  entry.sha256 = file.sha256();
  entry.bytes = file.size();
  entry.content_bytes = file.content_bytes();
  entry.nodes = nodes;
  entry.edges = edges;
  place->reset();
}

std::vector<fs::path> OutputFolder::files_named_in(const fs::path& manifest_file) {
  std::vector<fs::path> named;
  std::error_code ignored;
  if (!fs::is_regular_file(manifest_file, ignored)) return named;
  std::ifstream in(manifest_file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  rapidjson::Document manifest;
  if (manifest.Parse(text.data(), text.size()).HasParseError() || !manifest.IsObject()) return named;
  const auto files = manifest.FindMember("files");
  if (files == manifest.MemberEnd() || !files->value.IsArray()) return named;
  for (const auto& file : files->value.GetArray()) {
    if (!file.IsObject() || !file.HasMember("path") || !file["path"].IsString()) continue;
    if (file.HasMember("format") && file["format"] == "annotations") continue;
    const fs::path path = fs::path(file["path"].GetString()).lexically_normal();
    // A manifest is a file like any other: believe nothing that leads out of the folder.
    if (path.empty() || path.is_absolute() || *path.begin() == "..") continue;
    named.push_back(path);
  }
  return named;
}

void OutputFolder::remove_file(const fs::path& path) const {
  std::error_code ignored;
  if (path != "manifest.json" && fs::is_regular_file(root_ / path, ignored)) fs::remove(root_ / path, ignored);
}

void OutputFolder::remove_stale() const {
  std::error_code ignored;
  for (const fs::path& path : earlier_) {
    const bool current = std::any_of(files_.begin(), files_.end(), [&](const ExportedFile& f) { return path == f.path; });
    if (!current) remove_file(path);
  }
  // What a killed run left half done.
  for (const auto& entry : fs::recursive_directory_iterator(root_, ignored)) {
    if (entry.path().string().ends_with(kPartialSuffix) && entry.path() != partial(root_ / "manifest.json")) fs::remove(entry.path(), ignored);
  }
}

void OutputFolder::publish() {
  const auto rename = [&](const ExportedFile& file) {
    const fs::path path = root_ / file.path;
    std::error_code error;
    fs::rename(partial(path), path, error);
    if (error) fail(path, "cannot rename", error.message());
  };
  // The manifest comes last: what it names is there, and until then its temporary file says what may be.
  for (const ExportedFile& file : files_) {
    if (file.path != "manifest.json") rename(file);
  }
  remove_stale();
  for (const ExportedFile& file : files_) {
    if (file.path == "manifest.json") rename(file);
  }
  published_ = true;
}

}  // namespace factweave
