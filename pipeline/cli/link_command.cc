// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "graph/linker.h"
#include "pipeline/annotation_json.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/graph_output.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/rules_layers.h"

namespace factweave {
namespace {

struct LinkOptions {
  std::vector<std::string> files;
  RulesOptions rules;
  GraphOptions graph;
};

void add_file(const std::string& name, const Ontology& ontology, Linker& linker) {
  std::ifstream file;
  if (name != "-") {
    file.open(name, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read the annotations '" + name + "'");
  }
  AnnotationReader reader(name == "-" ? std::cin : file, name, ontology);
  Annotations annotations;
  while (reader.next(annotations)) linker.add(std::exchange(annotations, {}));
}

int link(const LinkOptions& options) {
  const std::shared_ptr<const RuleSet> rules = load_rules(options.rules.layers);
  Linker linker(rules->ontology);
  for (const std::string& name : options.files) add_file(name, rules->ontology, linker);
  const KnowledgeGraph graph = linker.link();
  OutputFolder folder(options.graph.out);
  return write_graph(graph, options.graph, describe_run(rules->hash, options.graph), folder);
}

}  // namespace

std::function<int()> declare_link(CLI::App& app) {
  const auto options = std::make_shared<LinkOptions>();
  app.add_option("ANNOTATIONS", options->files, "Annotation JSON Lines of `extract`; - is standard input")->required();
  declare_graph_options(app, options->graph);
  declare_rules_options(app, options->rules);
  return [options] { return link(*options); };
}

}  // namespace factweave
