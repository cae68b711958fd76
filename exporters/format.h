// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/known_ids.h"
#include "exporters/output_folder.h"
#include "graph/knowledge_graph.h"

namespace factweave {

// What a format works with. The graph is already the view that was asked for.
struct ExportContext {
  const KnowledgeGraph& graph;
  const ExportOptions& options;
  OutputFolder& folder;
  std::vector<std::string>& next_steps;  // commands that load the files
  Compression compression = Compression::none;  // of files that are not scripts
  const KnownIds* earlier = nullptr;            // of the export named by --since
};

// One function for each format; the table in exporter.cc names them. Each creates its files in the folder,
// finishes them, and throws std::runtime_error on any failure.
void write_graphml(ExportContext& context);
void write_jsonld(ExportContext& context);
void write_ntriples(ExportContext& context);
void write_gexf(ExportContext& context);
void write_neo4j_csv(ExportContext& context);
void write_cypher(ExportContext& context);
void write_tables(ExportContext& context);
void write_ontology(ExportContext& context);  // ontology.ttl, shapes.ttl, n10s-setup.cypher
void write_ids(ExportContext& context);       // ids.txt
void write_manifest(ExportContext& context);

}  // namespace factweave
