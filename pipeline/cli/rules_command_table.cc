// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <array>
#include <functional>
#include <memory>

#include "pipeline/cli/command.h"

namespace factweave {

std::function<int()> declare_rules_check(CLI::App& app);
std::function<int()> declare_rules_test(CLI::App& app);
std::function<int()> declare_rules_list(CLI::App& app);
std::function<int()> declare_rules_explain(CLI::App& app);

std::span<const Command> rules_commands() {
  static constexpr std::array kCommands = {
      Command{"check", "Report what is wrong with rule packs", declare_rules_check},
      Command{"test", "Run the examples of rules", declare_rules_test},
      Command{"explain", "Say which rule found a span, what it beat, or what came nearest", declare_rules_explain},
      Command{"list", "List the rules and what they emit", declare_rules_list},
  };
  return kCommands;
}

// `factweave rules …`: a command that has commands.
std::function<int()> declare_rules(CLI::App& app) {
  auto chosen = std::make_shared<std::function<int()>>();
  app.require_subcommand(1);
  add_commands(app, rules_commands(), *chosen);
  return [chosen] { return (*chosen)(); };
}

}  // namespace factweave
