// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <functional>
#include <iostream>
#include <string>

#include "pipeline/cli/allocator.h"
#include "pipeline/cli/command.h"
#include "pipeline/output_file.h"

namespace {

using namespace factweave;  // the program itself, not a header

int run_program(int argc, char** argv) {
  CLI::App app{"From English documents to a typed knowledge graph, by rules."};
  app.name("factweave");
  app.set_version_flag("--version", std::string(program_version()));
  app.require_subcommand(1);
  app.footer("Exit status: 0 all well, 1 finished with findings (failed documents or examples), 2 could not run.");
  std::function<int()> chosen;
  add_commands(app, commands(), chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kAllWell : kCouldNotRun;
  }
  return chosen();
}

}  // namespace

int main(int argc, char** argv) {
  factweave::tune_allocator();
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run_program(argc, argv);
  } catch (const BrokenPipe&) {
    return kAllWell;
  } catch (const std::exception& failure) {
    std::cerr << "factweave: " << failure.what() << '\n';
    return kCouldNotRun;
  }
}
