// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <array>
#include <functional>
#include <string>
#include <utility>

#include "pipeline/cli/command.h"

namespace factweave {

std::function<int()> declare_build(CLI::App& app);
std::function<int()> declare_extract(CLI::App& app);
std::function<int()> declare_link(CLI::App& app);
std::function<int()> declare_rules(CLI::App& app);
std::function<int()> declare_schema(CLI::App& app);
std::function<int()> declare_score(CLI::App& app);
std::function<int()> declare_completion(CLI::App& app);

std::span<const Command> commands() {
  static constexpr std::array kCommands = {
      Command{"build", "Read documents and write their knowledge graph", declare_build},
      Command{"extract", "Read documents and write what was found in each, as annotation JSON Lines", declare_extract},
      Command{"link", "Make one graph of annotation files", declare_link},
      Command{"rules", "Check, test and explain rules", declare_rules},
      Command{"schema", "Print the JSON Schema of rule packs, for editors", declare_schema},
      Command{"score", "Compare annotations with gold documents", declare_score},
      Command{"completion", "Print the completion script of a shell", declare_completion},
  };
  return kCommands;
}

void add_commands(CLI::App& app, std::span<const Command> table, std::function<int()>& chosen) {
  for (const Command& command : table) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    std::function<int()> body = command.declare(*sub);
    sub->callback([&chosen, body = std::move(body)] { chosen = body; });
  }
}

std::string_view program_version() { return FACTWEAVE_VERSION; }

}  // namespace factweave
