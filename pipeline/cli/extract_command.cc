// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <string>

#include "pipeline/annotation_json.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/corpus_run.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/rules_layers.h"
#include "pipeline/corpus_reader.h"
#include "pipeline/output_file.h"

namespace factweave {
namespace {

struct ExtractOptions {
  CorpusRunOptions corpus;
  RulesOptions rules;
  std::string out = "-";
};

int extract(const ExtractOptions& options) {
  check_corpora(options.corpus.corpora);
  const std::shared_ptr<const RuleSet> rules = load_rules(options.rules.layers);
  OutputFile out(options.out);
  const CorpusRunSummary summary = annotate_corpora(options.corpus, rules, [&](Annotations&& annotations) {
    out.write(annotation_line(annotations, rules->ontology));
    out.write("\n");
  });
  out.commit();
  if (!options.corpus.quiet) print_summary(summary);
  return summary.totals.failed > 0 ? kFindings : kAllWell;
}

}  // namespace

std::function<int()> declare_extract(CLI::App& app) {
  const auto options = std::make_shared<ExtractOptions>();
  declare_corpus_options(app, options->corpus);
  declare_rules_options(app, options->rules);
  app.add_option("-o,--output", options->out, "File to write; - is standard output")
      ->type_name("FILE")
      ->capture_default_str();
  const std::map<std::string, OffsetUnit> units = {
      {"codepoints", OffsetUnit::code_points}, {"bytes", OffsetUnit::bytes}, {"utf16", OffsetUnit::utf16}};
  app.add_option("--offsets", options->corpus.unit, "Unit of the offsets: codepoints (default), bytes or utf16")
      ->type_name("UNIT")
      ->transform(CLI::Transformer(units, CLI::ignore_case).description(""));
  app.add_flag("--with-text", options->corpus.with_text, "Put the text of the document into each line");
  return [options] { return extract(*options); };
}

}  // namespace factweave
