// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "extractors/rule_language/diagnostic.h"
#include "extractors/rule_language/rule_set.h"

namespace factweave {

// What became of a set of packs. `rules` is usable when no diagnostic is an error.
struct Compilation {
  RuleSet rules;
  std::vector<Diagnostic> diagnostics;  // in order of file, line, column

  [[nodiscard]] bool ok() const;  // no errors; warnings are allowed
};

// What is looked for besides what a run needs to know.
enum class RuleChecks : std::uint8_t {
  needed,
  all,  // what the views of rules hide, too (view_checks.h), of layers over the first alone where there are such; of all
        // built-in rules it takes as long as the compilation
};

// Reads folders (or single files) of packs in layers, the built-in packs first, and compiles them.
// Within a layer the files are read in sorted order of their paths. A later layer adds packs, types,
// relations and lexicon entries, and overrides or disables rules of earlier ones by id.
//
//   Compilation c = compile_rules({built_in_rules_folder(), "my-rules"});
//   for (const Diagnostic& d : c.diagnostics) std::cerr << render(d);
//
// Never throws for what an author wrote; throws std::runtime_error where a folder cannot be read.
[[nodiscard]] Compilation compile_rules(const std::vector<std::filesystem::path>& layers,
                                        RuleChecks checks = RuleChecks::needed);

// Packs given as text, for tests and tools: (file name, YAML). Lexicons must be inline.
[[nodiscard]] Compilation compile_rules_from_text(const std::vector<std::pair<std::string, std::string>>& packs,
                                                  RuleChecks checks = RuleChecks::needed);

// The folder of the built-in packs: $FACTWEAVE_RULES, else `rules` beside the installed program's
// data, else the source tree's. Throws std::runtime_error that names the places where it looked.
[[nodiscard]] std::filesystem::path built_in_rules_folder();

// JSON Schema of pack files, for completion and checks in editors.
[[nodiscard]] std::string pack_schema();

}  // namespace factweave
