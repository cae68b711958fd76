// SPDX-License-Identifier: MIT
#include "pipeline/cli/graph_output.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <iostream>

#include "pipeline/cli/command.h"
#include "pipeline/json_text.h"

namespace factweave {
namespace {

std::string now_as_iso() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts = {};
  gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : ",") + value;
  return text;
}

void print_json(const KnowledgeGraph& graph, const ExportReport& report, const std::string& out) {
  JsonText json;
  json.open('{');
  json.key("nodes");
  json.raw(std::to_string(graph.nodes().size()));
  json.key("edges");
  json.raw(std::to_string(graph.edges().size()));
  json.key("failed");
  json.raw(std::to_string(graph.report().failed.size()));
  json.key("manifest");
  json.string(out + "/manifest.json");
  json.key("files");
  json.open('[');
  for (const ExportedFile& file : report.files) json.string(file.path);
  json.close(']');
  json.close('}');
  std::cout << std::move(json).text() << '\n' << std::flush;
}

void print_summary_lines(const KnowledgeGraph& graph, const ExportReport& report, const std::string& out) {
  std::cerr << graph.nodes().size() << " nodes and " << graph.edges().size() << " edges in " << out << ":\n";
  for (const ExportedFile& file : report.files) std::cerr << "  " << file.path << '\n';
  for (const std::string& step : report.next_steps) std::cerr << step << '\n';
}

}  // namespace

bool wants_annotations(const GraphOptions& options) {
  return std::find(options.formats.begin(), options.formats.end(), "annotations") != options.formats.end();
}

RunInfo describe_run(const std::string& rules_hash, const GraphOptions& options) {
  RunInfo run;
  run.version = program_version();
  run.rules_version = program_version();
  run.rules_hash = rules_hash;
  run.options = {{"formats", joined(options.formats)},
                 {"view", options.view},
                 {"graphml-flavor", options.graphml_flavor},
                 {"max-evidence", std::to_string(options.max_evidence)}};
  run.finished_at = now_as_iso();
  return run;
}

int write_graph(const KnowledgeGraph& graph, const GraphOptions& options, RunInfo run, OutputFolder& folder, bool quiet) {
  ExportOptions exports;
  exports.formats = options.formats;
  std::erase(exports.formats, "annotations");
  exports.view = options.view == "entities" ? View::entities : View::full;
  exports.graphml_flavor = options.graphml_flavor;
  exports.max_evidence = options.max_evidence;
  exports.base_iri = options.base_iri;
  exports.compress = options.compress;
  exports.csv_newlines = options.csv_newlines == "keep";
  exports.rdf_annotations = options.rdf_annotations;
  exports.jsonld_single = options.jsonld == "single";
  exports.since = options.since;
  exports.run = std::move(run);
  const ExportReport report = export_graph(graph, exports, folder);
  if (options.json) {
    print_json(graph, report, options.out);
  } else if (!quiet) {
    print_summary_lines(graph, report, options.out);
  }
  return graph.report().failed.empty() ? kAllWell : kFindings;
}

}  // namespace factweave
