// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "extractors/rule_language/compiler.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

// The folders above the running program, nearest first: an installation has share/factweave/rules in one of
// them, a source tree that was built in place has rules. Last, for programs that embed the library, the
// folder that it was configured to be installed to.
std::vector<fs::path> candidates() {
  std::vector<fs::path> folders;
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
    folders.push_back(folder / "share" / "factweave" / "rules");
    folders.push_back(folder / "rules");
  }
  folders.emplace_back(FACTWEAVE_RULES_FOLDER);
  return folders;
}

}  // namespace

fs::path built_in_rules_folder() {
  if (const char* given = std::getenv("FACTWEAVE_RULES"); given != nullptr && *given != '\0') {
    if (fs::exists(fs::path(given) / "ontology.yaml")) return given;
    throw std::runtime_error("FACTWEAVE_RULES names " + std::string(given) +
                             ", where there is no ontology.yaml");
  }
  std::string tried;
  for (const fs::path& folder : candidates()) {
    if (fs::exists(folder / "ontology.yaml")) return folder;
    tried += "\n  " + folder.string();
  }
  throw std::runtime_error("cannot find the built-in rules; set FACTWEAVE_RULES to their folder. Looked in:" +
                           tried);
}

}  // namespace factweave
