// SPDX-License-Identifier: MIT
#include "exporters/exporter.h"

#include <array>

namespace factweave {

std::span<const ExportFormat> export_formats() {
  static constexpr std::array kFormats = {
      ExportFormat{"graphml", "GraphML for Neo4j (APOC) and Gephi"},
      ExportFormat{"jsonld", "JSON-LD 1.1 with provenance, in shards"},
  };
  return kFormats;
}

ExportReport export_graph(const KnowledgeGraph&, const ExportOptions&, const std::filesystem::path&) { return {}; }

}  // namespace factweave
