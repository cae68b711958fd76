// SPDX-License-Identifier: MIT
// The format `ids`: what a later export needs to know of this one.
#include "exporters/known_ids.h"

#include <fstream>
#include <stdexcept>

#include "exporters/fields.h"
#include "exporters/format.h"

namespace factweave {

KnownIds::KnownIds(const std::filesystem::path& folder_or_manifest) {
  const bool manifest = folder_or_manifest.filename() == "manifest.json";
  const std::filesystem::path file = (manifest ? folder_or_manifest.parent_path() : folder_or_manifest) / "ids.txt";
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot read; the earlier run must have written it (--formats …,ids)");
  for (std::string line; std::getline(in, line);) {
    const std::size_t first = line.find(' '), last = line.rfind(' ');
    if (first == std::string::npos) throw std::runtime_error(file.string() + ": not a list of ids: " + line);
    const std::string kind = line.substr(0, first), uid = line.substr(last + 1);
    if (kind == "node") nodes_.insert(uid);
    else if (kind == "merged") merged_.insert(uid);
    else if (kind == "edge" && first != last) edges_.emplace_back(line.substr(first + 1, last - first - 1), uid);
    else throw std::runtime_error(file.string() + ": not a list of ids: " + line);
  }
}

void write_ids(ExportContext& context) {
  const KnowledgeGraph& graph = context.graph;
  ExportFile& file = context.folder.create("ids.txt", "ids");
  for (const Node& n : graph.nodes()) file.write("node " + std::string(graph.text(n.uid)) + '\n');
  for (const Edge& e : graph.edges()) file.write("edge " + std::string(graph.label(e)) + ' ' + std::string(graph.text(e.uid)) + '\n');
  const FieldReader merged(graph, EdgeForm::merged, 1);
  for (EdgeGroup g = merged.first_edge(); !g.empty(); g = merged.next_edge(g)) file.write("merged " + merged.edge_uid(g) + '\n');
  context.folder.finish(file, graph.nodes().size(), graph.edges().size());
}

}  // namespace factweave
