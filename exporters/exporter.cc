// SPDX-License-Identifier: MIT
#include "exporters/exporter.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "exporters/format.h"
#include "exporters/output_folder.h"
#include "graph/entities_view.h"
#include "graph/iri.h"

namespace factweave {
namespace {

struct FormatLine {
  ExportFormat format;
  void (*write)(ExportContext&);
};

// The table of formats. One more format: one file with its function, one line in format.h, one line here.
constexpr FormatLine kFormats[] = {
    {{"graphml", "GraphML for Neo4j (APOC) and Gephi"}, write_graphml},
    {{"jsonld", "JSON-LD 1.1 with provenance, in shards"}, write_jsonld},
    {{"nt", "the same statements as sorted N-Triples"}, write_ntriples},
    {{"gexf", "GEXF 1.3 for Gephi"}, write_gexf},
    {{"neo4j-csv", "CSV for neo4j-admin database import"}, write_neo4j_csv},
    {{"cypher", "Cypher scripts for Neo4j: schema, load, verify"}, write_cypher},
    {{"tables", "plain CSV for pandas, DuckDB and spreadsheets"}, write_tables},
    {{"ontology", "the vocabulary (OWL) and shapes (SHACL) of the RDF files"}, write_ontology},
    {{"ids", "the ids of all nodes and edges, for --since of a later run"}, write_ids},
};

const FormatLine& format_named(std::string_view name) {
  std::string known;
  for (const FormatLine& line : kFormats) {
    if (line.format.name == name) return line;
    known += (known.empty() ? "" : ", ") + std::string(line.format.name);
  }
  throw std::runtime_error("unknown format \"" + std::string(name) + "\"; there are: " + known);
}

Compression compression_named(const std::string& name) {
  if (name.empty() || name == "none") return Compression::none;
  if (name == "gz") return Compression::gz;
  if (name == "zst") return Compression::zst;
  throw std::runtime_error("unknown compression \"" + name + "\"; there are: none, gz, zst");
}

}  // namespace

std::span<const ExportFormat> export_formats() {
  static const std::vector<ExportFormat> formats = [] {
    std::vector<ExportFormat> all;
    for (const FormatLine& line : kFormats) all.push_back(line.format);
    return all;
  }();
  return formats;
}

ExportReport export_graph(const KnowledgeGraph& graph, const ExportOptions& options, const std::filesystem::path& out) {
  OutputFolder folder(out);
  return export_graph(graph, options, folder);
}

ExportReport export_graph(const KnowledgeGraph& graph, const ExportOptions& options, OutputFolder& folder) {
  // Unknown names fail before anything is written; one format named twice is written once.
  std::vector<const FormatLine*> lines;
  for (const std::string& name : options.formats) {
    const FormatLine* line = &format_named(name);
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
  }
  const Compression compression = compression_named(options.compress);
  if (!options.base_iri.empty() && !is_absolute_iri(options.base_iri)) {
    throw std::runtime_error("\"" + options.base_iri + "\" begins no IRI: it needs a scheme (https://…) and may hold no blanks, quotes or brackets");
  }
  // Read first: the earlier export may lie in the same folder.
  std::optional<KnownIds> earlier;
  if (!options.since.empty()) {
    earlier.emplace(options.since);
    const FormatLine* ids = &format_named("ids");
    if (std::find(lines.begin(), lines.end(), ids) == lines.end()) lines.push_back(ids);
  }
  ExportReport report;
  std::optional<KnowledgeGraph> view;
  if (options.view == View::entities) view = entities_view(graph);
  ExportContext context{view ? *view : graph, options, folder, report.next_steps, compression,
                        earlier ? &*earlier : nullptr};
  for (const FormatLine* line : lines) line->write(context);
  write_manifest(context);
  folder.publish();
  report.files = folder.files();
  return report;
}

}  // namespace factweave
