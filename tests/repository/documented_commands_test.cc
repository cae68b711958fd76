// SPDX-License-Identifier: MIT
// The commands that the documents show are run, so that the documents cannot lie: every line of a fenced
// shell block that calls factweave on something under examples/ or rules/, or on nothing at all.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/source_dir.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> documents() {
  std::vector<fs::path> found;
  for (const char* name : {"README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"}) found.push_back(source_dir() / name);
  for (const char* folder : {"examples", "rules", "exporters", "graph", "pipeline", "extractors"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source_dir() / folder)) {
      if (entry.path().extension() == ".md") found.push_back(entry.path());
    }
  }
  return found;
}

// "./factweave …" of a shell line, comments and the prompt left out; empty for what cannot be run as it stands.
std::string command_of(std::string line) {
  if (line.starts_with("$ ")) line.erase(0, 2);
  if (!line.starts_with("./factweave ") && !line.starts_with("factweave ")) return {};
  if (line.find_first_of("<>|&;") != std::string::npos || line.find("…") != std::string::npos) return {};
  if (const std::size_t comment = line.find(" #"); comment != std::string::npos) line.resize(comment);
  std::string arguments = line.substr(line.find(' ') + 1);
  const bool self_contained = arguments.find("examples/") != std::string::npos || arguments.starts_with("--") ||
                              arguments == "rules check" || arguments == "schema" || arguments.starts_with("completion ");
  const bool ends = !arguments.starts_with("rules watch") && !arguments.starts_with("serve");
  return self_contained && ends ? "$FACTWEAVE " + arguments : std::string();
}

std::vector<std::string> shell_commands(const fs::path& document) {
  std::vector<std::string> commands;
  std::ifstream file(document);
  bool inside = false;
  for (std::string line, next; std::getline(file, line);) {
    if (line.starts_with("```")) {
      inside = !inside && (line == "```sh" || line == "```bash" || line == "```console");
      continue;
    }
    while (line.ends_with('\\') && std::getline(file, next)) line = line.substr(0, line.size() - 1) + next;
    if (std::string command = inside ? command_of(line) : std::string(); !command.empty()) commands.push_back(command);
  }
  return commands;
}

TEST(DocumentedCommands, Run) {
  for (const fs::path& document : documents()) {
    const TemporaryFolder folder;  // one for each document: a later command may read what an earlier one wrote
    for (const char* name : {"examples", "rules", "tests"}) fs::create_directory_symlink(source_dir() / name, folder.path() / name);
    for (const std::string& command : shell_commands(document)) {
      const ProgramRun run = run_shell("cd " + folder.path().string() + " && " + command);
      EXPECT_LT(run.status, 2) << document << ": " << command << '\n' << run.err;
    }
  }
}

TEST(DocumentedCommands, AreFoundInShellBlocksOnly) {
  EXPECT_EQ(command_of("$ ./factweave build examples/a/corpus -o out  # all of it"), "$FACTWEAVE build examples/a/corpus -o out ");
  EXPECT_EQ(command_of("./factweave build news/ -o out"), "");
  EXPECT_EQ(command_of("./factweave extract examples/a | head"), "");
  TemporaryFolder folder;
  const fs::path document = folder.write("x.md", "./factweave --version\n```sh\n./factweave \\\n--help\n```\n```yaml\n./factweave --help\n```\n");
  EXPECT_EQ(shell_commands(document), std::vector<std::string>{"$FACTWEAVE --help"});
}

}  // namespace
}  // namespace factweave
