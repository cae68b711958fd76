// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace factweave {

// What an earlier export held, from its ids.txt: a line each, `node UID`, `edge TYPE UID`, `merged UID` (the edges of
// GraphML and GEXF, one for each pair and type).
//
//   KnownIds earlier("out-monday");        // a folder, or the manifest.json in it
//   earlier.has_node(uid)
//
// Throws std::runtime_error where the folder has no ids.txt. Immutable; concurrent reads are safe.
class KnownIds {
 public:
  explicit KnownIds(const std::filesystem::path& folder_or_manifest);

  [[nodiscard]] bool has_node(std::string_view uid) const { return nodes_.contains(std::string(uid)); }
  [[nodiscard]] bool has_merged_edge(std::string_view uid) const { return merged_.contains(std::string(uid)); }
  [[nodiscard]] const std::unordered_set<std::string>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& edges() const { return edges_; }  // type, uid

 private:
  std::unordered_set<std::string> nodes_;
  std::unordered_set<std::string> merged_;
  std::vector<std::pair<std::string, std::string>> edges_;
};

}  // namespace factweave
