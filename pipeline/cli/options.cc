// SPDX-License-Identifier: MIT
#include "pipeline/cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <span>
#include <string>

#include "exporters/exporter.h"

namespace factweave {
namespace {

std::string format_names() {
  std::string names;
  for (const ExportFormat& format : export_formats()) names += std::string(format.name) + ", ";
  return names + "annotations";
}

// Empty when every name is known: the form that CLI11 wants of a check.
std::string check_format(const std::string& name) {
  const std::span<const ExportFormat> known = export_formats();
  const bool found = name == "annotations" ||
                     std::any_of(known.begin(), known.end(), [&](const ExportFormat& f) { return f.name == name; });
  return found ? std::string() : "unknown format '" + name + "'; there are " + format_names();
}

}  // namespace

void declare_rules_options(CLI::App& app, RulesOptions& options) {
  app.add_option("--rules", options.layers, "Folder of rule packs over the built-in ones (may be repeated)")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void declare_corpus_options(CLI::App& app, CorpusRunOptions& options) {
  app.add_option("CORPUS", options.corpora, "Folder, file or archive with documents; - is standard input")->required();
  app.add_option("--threads", options.threads, "Number of threads (default: one per processor)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  app.add_flag("-q,--quiet", options.quiet, "No progress and no summary");
}

void declare_graph_options(CLI::App& app, GraphOptions& options) {
  app.add_option("-o,--output", options.out, "Folder for the graph (made if missing)")->type_name("OUT")->required();
  app.add_option("--formats", options.formats, "Formats of the graph: " + format_names())
      ->type_name("LIST")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Validator(check_format, std::string()))
      ->capture_default_str();
  app.add_option("--view", options.view, "What the graph holds")
      ->check(CLI::IsMember({"full", "entities"}))
      ->capture_default_str();
  app.add_option("--graphml-flavor", options.graphml_flavor, "Which readers GraphML is for")
      ->check(CLI::IsMember({"interop", "strict", "gephi", "neo4j", "delta"}))
      ->capture_default_str();
  app.add_option("--max-evidence", options.max_evidence, "Longest evidence list of an edge")->capture_default_str();
  app.add_option("--base-iri", options.base_iri, "Base of the IRIs in RDF formats (default: urn:uuid:)");
  app.add_option("--rdf-annotations", options.rdf_annotations, "How RDF formats mark mentions; oa adds selectors")
      ->check(CLI::IsMember({"nif", "oa"}))
      ->capture_default_str();
  app.add_option("--jsonld", options.jsonld, "JSON-LD in one file or in several")
      ->check(CLI::IsMember({"single", "shards"}))
      ->capture_default_str();
  app.add_option("--since", options.since, "Folder of an earlier run with the format ids: for the flavor delta and retract.cypher")
      ->type_name("FOLDER")
      ->check(CLI::ExistingPath);
  app.add_option("--compress", options.compress, "Compression of the files (default: gz for neo4j-csv, none for the rest)")
      ->check(CLI::IsMember({"none", "gz", "zst"}));
  app.add_option("--csv-newlines", options.csv_newlines, "Line breaks in values of neo4j-csv; kept, they slow the import")
      ->check(CLI::IsMember({"blank", "keep"}))
      ->capture_default_str();
  app.add_flag("--json", options.json, "Print the summary as JSON on standard output");
}

}  // namespace factweave
