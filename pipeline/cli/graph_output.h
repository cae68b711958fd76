// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/output_folder.h"
#include "graph/knowledge_graph.h"
#include "pipeline/cli/options.h"

namespace factweave {

// Writes the graph into the folder as the options say, prints what was written and how to load it (`quiet`: only what --json asks for),
// and returns the exit status (documents that failed are findings).
int write_graph(const KnowledgeGraph& graph, const GraphOptions& options, RunInfo run, OutputFolder& folder,
                bool quiet = false);

// What the manifest says of this program, the rules and the options.
[[nodiscard]] RunInfo describe_run(const std::string& rules_hash, const GraphOptions& options);

// True if `annotations` is among the formats; the exporters do not know it.
[[nodiscard]] bool wants_annotations(const GraphOptions& options);

}  // namespace factweave
