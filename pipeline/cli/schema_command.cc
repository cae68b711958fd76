// SPDX-License-Identifier: MIT
// `factweave schema`: the JSON Schema of pack files, for editors.
#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>

#include "extractors/rule_language/compiler.h"
#include "pipeline/cli/command.h"

namespace factweave {

std::function<int()> declare_schema(CLI::App&) {
  return [] {
    std::cout << pack_schema() << '\n';
    return kAllWell;
  };
}

}  // namespace factweave
