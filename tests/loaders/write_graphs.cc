// SPDX-License-Identifier: MIT
// Writes the graphs that the loaders read: OUT/<graph>/<set>, where a set is all formats, or GraphML in one flavor.
//
//   write_graphs OUT
#include <filesystem>
#include <iostream>
#include <string>

#include "exporters/exporter.h"
#include "tests/support/sample_graph.h"

namespace factweave {
namespace {

ExportOptions options(const std::string& flavor) {
  ExportOptions o;
  o.formats = {"graphml"};
  o.graphml_flavor = flavor;
  o.run.version = "1.2.3";
  o.run.rules_hash = "abc";
  return o;
}

void write(const KnowledgeGraph& graph, const std::filesystem::path& folder) {
  ExportOptions all = options("interop");
  all.formats.clear();
  for (const ExportFormat& f : export_formats()) all.formats.emplace_back(f.name);
  export_graph(graph, all, folder / "all");
  for (const char* flavor : {"strict", "gephi", "neo4j"}) export_graph(graph, options(flavor), folder / flavor);
}

}  // namespace
}  // namespace factweave

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "write_graphs OUT\n";
    return 2;
  }
  const std::filesystem::path out = argv[1];
  factweave::write(factweave::link({}), out / "empty");
  factweave::write(factweave::sample_graph(), out / "sample");
  factweave::write(factweave::hostile_graph(), out / "hostile");
}
