// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace factweave {

// A folder of its own for one test, removed at the end.
//
//   TemporaryFolder folder;
//   folder.write("news/a.txt", "One sentence.");
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  // Writes a file, making the folders above it; returns its path.
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

// The bytes of a file.
[[nodiscard]] std::string file_bytes(const std::filesystem::path& path);

}  // namespace factweave
