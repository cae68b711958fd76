// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "graph/linker.h"
#include "pipeline/annotation_json.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/corpus_run.h"
#include "pipeline/cli/graph_output.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/rules_layers.h"
#include "pipeline/corpus_reader.h"

namespace factweave {
namespace {

struct BuildOptions {
  CorpusRunOptions corpus;
  RulesOptions rules;
  GraphOptions graph;
};

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

int build(const BuildOptions& options) {
  check_corpora(options.corpus.corpora);
  const std::shared_ptr<const RuleSet> rules = load_rules(options.rules.layers);
  OutputFolder folder(options.graph.out);
  ExportFile* lines = wants_annotations(options.graph) ? &folder.create("annotations.jsonl", "annotations") : nullptr;
  Linker linker(rules->ontology);
  CorpusRunOptions corpus = options.corpus;
  corpus.with_text = true;  // the linker cuts the evidence of edges from it; the annotations go without it
  const CorpusRunSummary summary = annotate_corpora(corpus, rules, [&](Annotations&& annotations) {
    if (lines != nullptr) {
      std::optional<std::string> text = std::exchange(annotations.document_text, std::nullopt);
      lines->write(annotation_line(annotations, rules->ontology));
      lines->write("\n");
      annotations.document_text = std::move(text);
    }
    linker.add(std::move(annotations));
  });
  if (lines != nullptr) folder.finish(*lines, 0, 0);
  if (!options.corpus.quiet) print_summary(summary);
  const auto begin = std::chrono::steady_clock::now();
  const KnowledgeGraph graph = linker.link();
  RunInfo run = describe_run(rules->hash, options.graph);
  run.timings = {{"extract", summary.seconds}, {"link", seconds_since(begin)}};
  const int status = write_graph(graph, options.graph, std::move(run), folder, options.corpus.quiet);
  return summary.totals.failed > 0 ? kFindings : status;
}

}  // namespace

std::function<int()> declare_build(CLI::App& app) {
  const auto options = std::make_shared<BuildOptions>();
  declare_corpus_options(app, options->corpus);
  declare_graph_options(app, options->graph);
  declare_rules_options(app, options->rules);
  return [options] { return build(*options); };
}

}  // namespace factweave
