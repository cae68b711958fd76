// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/output_file.h"

namespace factweave {

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

  // `name` is relative to the folder, with forward slashes; its folders are made. A compressed file gets the suffix.
  ExportFile& create(const std::string& name, const std::string& format, Compression compression = Compression::none);
  // Closes a file and notes how many nodes and edges it holds.
  void finish(ExportFile& file, std::uint64_t nodes, std::uint64_t edges);
  [[nodiscard]] const std::vector<ExportedFile>& files() const { return files_; }

  // Renames all files, the manifest last, and removes what earlier exports left that this one lacks: files that their
  // manifest names, and the temporary files of a run that was killed. Annotations stay: they are not made from the
  // graph, and the graph may just have been linked from them.
  void publish();

 private:
  [[nodiscard]] static std::vector<std::filesystem::path> files_named_in(const std::filesystem::path& manifest);
  void remove_file(const std::filesystem::path& path) const;
  void remove_stale() const;

  std::filesystem::path root_;
  std::vector<std::filesystem::path> earlier_;  // files of exports before, which this one may not write
  std::vector<ExportedFile> files_;
  std::vector<std::unique_ptr<ExportFile>> open_;  // parallel to files_; empty once finished
  bool published_ = false;
};

}  // namespace factweave
