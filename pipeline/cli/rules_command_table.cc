// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <array>
#include <memory>

#include "pipeline/cli/command.h"

namespace factweave {

std::span<const Command> rules_commands() {
  // One row for each rules_*.cc.
  return {};
}

// `factweave rules …`: a command that has commands.
std::function<int()> declare_rules(CLI::App& app) {
  auto chosen = std::make_shared<std::function<int()>>();
  app.require_subcommand(1);
  add_commands(app, rules_commands(), *chosen);
  return [chosen] { return (*chosen)(); };
}

}  // namespace factweave
