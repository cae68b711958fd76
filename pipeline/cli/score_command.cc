// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/cli/command.h"
#include "pipeline/scoring/score.h"

namespace factweave {
namespace {

struct ScoreOptions {
  std::vector<std::string> gold, system;
  std::string texts;
  bool json = false;
};

int run_score(const ScoreOptions& options) {
  const std::optional<std::filesystem::path> texts =
      options.texts.empty() ? std::nullopt : std::optional<std::filesystem::path>(options.texts);
  const ScoreTable table = score({options.gold.begin(), options.gold.end()}, {options.system.begin(), options.system.end()}, texts);
  std::cout << (options.json ? render_json(table) : render(table));
  return kAllWell;
}

}  // namespace

std::function<int()> declare_score(CLI::App& app) {
  const auto options = std::make_shared<ScoreOptions>();
  app.add_option("--gold", options->gold, "Gold documents: folders or files (.json, .jsonl)")->required();
  app.add_option("--system", options->system, "Annotation JSON Lines of `extract`")->required();
  app.add_option("--texts", options->texts, "Folder with the texts, where they are not beside the gold");
  app.add_flag("--json", options->json, "The table as JSON, one row an object");
  return [options] { return run_score(*options); };
}

}  // namespace factweave
