// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace factweave {

// Exit statuses of the program.
inline constexpr int kAllWell = 0;
inline constexpr int kFindings = 1;     // finished, but documents or examples failed
inline constexpr int kCouldNotRun = 2;  // wrong arguments, nothing to read, broken rules, disk full

// One command of the program, a file of its own. `declare` adds the command's options to `app` and
// returns what runs once they are parsed; it returns the exit status. Data goes to standard output,
// messages to standard error; std::runtime_error becomes a message and status 2.
//
//   std::function<int()> declare_hello(CLI::App& app) {
//     auto name = std::make_shared<std::string>();
//     app.add_option("NAME", *name, "Whom to greet")->required();
//     return [name] { std::cout << "Hello " << *name << '\n'; return kAllWell; };
//   }
//
// Help, completion and the error messages for options come from what is declared here, nothing else.
struct Command {
  std::string_view name;
  std::string_view summary;
  std::function<int()> (*declare)(CLI::App& app);
};

// The tables: command_table.cc and rules_command_table.cc.
[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] std::span<const Command> rules_commands();

// Adds each command as a subcommand; the chosen one's body is left in `chosen` after parsing.
void add_commands(CLI::App& app, std::span<const Command> table, std::function<int()>& chosen);

// Version of the program: "0.1.0".
[[nodiscard]] std::string_view program_version();

}  // namespace factweave
