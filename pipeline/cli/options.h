// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/annotations.h"

namespace CLI {
class App;
}

namespace factweave {

// Options that several commands share; each is declared once, here.

struct RulesOptions {
  std::vector<std::string> layers;  // folders over the built-in packs
};
void declare_rules_options(CLI::App& app, RulesOptions& options);

struct CorpusRunOptions {
  std::vector<std::string> corpora;
  int threads = 0;
  bool with_text = false;
  bool quiet = false;
  OffsetUnit unit = OffsetUnit::code_points;
};
// CORPUS…, --threads and --quiet.
void declare_corpus_options(CLI::App& app, CorpusRunOptions& options);

struct GraphOptions {
  std::string out;
  std::vector<std::string> formats = {"graphml", "jsonld", "annotations"};
  std::string view = "full";
  std::string graphml_flavor = "interop";
  std::size_t max_evidence = 100;
  std::string base_iri;
  std::string rdf_annotations = "nif";
  std::string jsonld = "shards";
  std::string since;
  std::string compress;
  std::string csv_newlines = "blank";
  bool json = false;
};
// -o, --formats, --view and what else shapes the files of a graph.
void declare_graph_options(CLI::App& app, GraphOptions& options);

}  // namespace factweave
