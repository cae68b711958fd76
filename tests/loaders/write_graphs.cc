// SPDX-License-Identifier: MIT
// Writes the graphs that the loaders read: OUT/<graph>/<set>, where a set is all formats with their defaults (`all`),
// GraphML in one flavor, or some formats with other options; and OUT/changes, a graph that grows and shrinks.
//
//   write_graphs OUT
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "exporters/exporter.h"
#include "tests/support/sample_graph.h"

namespace factweave {
namespace {

ExportOptions options(std::vector<std::string> formats) {
  ExportOptions o;
  o.formats = std::move(formats);
  o.run.version = "1.2.3";
  o.run.rules_hash = "abc";
  return o;
}

ExportOptions all_formats() {
  ExportOptions o = options({});
  for (const ExportFormat& f : export_formats()) o.formats.emplace_back(f.name);
  return o;
}

void write(const KnowledgeGraph& graph, const std::filesystem::path& folder) {
  export_graph(graph, all_formats(), folder / "all");
  for (const char* flavor : {"strict", "gephi", "neo4j"}) {
    ExportOptions o = options({"graphml"});
    o.graphml_flavor = flavor;
    export_graph(graph, o, folder / flavor);
  }
  ExportOptions large = options({"cypher"});
  large.load_script_limit = 0;
  export_graph(graph, large, folder / "load-csv");
  for (const char* compression : {"gz", "zst"}) {
    ExportOptions o = all_formats();
    o.compress = compression;
    o.csv_newlines = true;
    export_graph(graph, o, folder / compression);
  }
  ExportOptions selectors = options({"jsonld", "nt"});
  selectors.rdf_annotations = "oa";
  selectors.jsonld_single = true;
  export_graph(graph, selectors, folder / "oa");
}

// The sample as it grows by a document, and as it loses it again.
void write_changes(const std::filesystem::path& folder) {
  std::vector<Annotations> documents = sample_annotations();
  const KnowledgeGraph large = link(documents, sample_ontology());
  documents.erase(documents.begin());
  const KnowledgeGraph small = link(documents, sample_ontology());
  const ExportOptions plain = options({"graphml", "cypher", "ids"});
  export_graph(small, plain, folder / "small");
  export_graph(large, plain, folder / "large");
  ExportOptions grown = plain;
  grown.graphml_flavor = "delta";
  grown.since = folder / "small";
  export_graph(large, grown, folder / "grown");
  ExportOptions shrunk = options({"cypher"});
  shrunk.since = folder / "large" / "manifest.json";
  export_graph(small, shrunk, folder / "shrunk");
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
  factweave::write_changes(out / "changes");
}
