// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.h"

namespace factweave {

enum class View : std::uint8_t {
  full,      // entities, figures, commitments, quotations and sources
  entities,  // people, bodies, places, products, documents; the rest folded into properties and edges
};

// What the manifest says of the run that made the graph. Time stamps and timings stand nowhere else.
struct RunInfo {
  std::string program = "factweave";
  std::string version;
  std::string rules_version;
  std::string rules_hash;
  std::vector<std::pair<std::string, std::string>> options;  // as given on the command line
  std::vector<std::pair<std::string, double>> timings;       // seconds by stage
  std::string finished_at;                                   // ISO 8601, or empty
};

struct ExportOptions {
  std::vector<std::string> formats = {"graphml", "jsonld"};  // names of export_formats(); manifest.json is always written
  View view = View::full;
  std::string graphml_flavor = "interop";  // interop, strict, gephi, neo4j, delta
  std::size_t max_evidence = 100;          // entries of the evidence lists of one edge
  std::string base_iri;                    // empty: urn:uuid:
  std::string rdf_annotations = "nif";     // nif, or oa: selectors of the Web Annotation model besides
  bool jsonld_single = false;              // one file instead of shards
  std::filesystem::path since;             // an earlier output folder that has ids.txt: for `delta` and retract.cypher
  std::size_t load_script_limit = 5000;    // nodes and edges up to which the Cypher script holds the graph itself
  bool csv_newlines = false;               // neo4j-csv keeps line breaks in values, which makes its import slower
  std::string compress;                    // none, gz or zst; empty: gz for neo4j-csv, none for the rest
  RunInfo run;
};

struct ExportedFile {
  std::string path;  // relative to the output folder
  std::string format;
  std::string sha256;
  std::uint64_t bytes = 0;          // on disk
  std::uint64_t content_bytes = 0;  // before compression
  std::uint64_t nodes = 0;  // in this file
  std::uint64_t edges = 0;
};

class OutputFolder;

struct ExportReport {
  std::vector<ExportedFile> files;      // in the order written, manifest.json last
  std::vector<std::string> next_steps;  // commands that load the files, one line each
};

// One line of the table of formats; drives --formats, its help and its error message.
struct ExportFormat {
  std::string_view name;
  std::string_view summary;
};
[[nodiscard]] std::span<const ExportFormat> export_formats();

// Writes the graph in the formats asked for, and manifest.json, into the folder `out` (made if missing).
//
//   ExportReport report = export_graph(graph, {.formats = {"graphml", "nt"}}, "out");
//
// Each file is written under a temporary name and renamed when all of it is on disk, so a file under its
// final name is always complete; until then an older one stays. Equal graphs give equal bytes, but for the
// times in manifest.json. Throws std::runtime_error naming the file and the reason (disk full, no
// permission, unknown format or flavor).
ExportReport export_graph(const KnowledgeGraph& graph, const ExportOptions& options,
                          const std::filesystem::path& out);

// The same into a folder that already holds finished files of this run, which are published and named in the
// manifest with the others.
ExportReport export_graph(const KnowledgeGraph& graph, const ExportOptions& options, OutputFolder& folder);

}  // namespace factweave
