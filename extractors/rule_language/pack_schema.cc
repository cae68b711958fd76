// SPDX-License-Identifier: MIT
#include "extractors/rule_language/compiler.h"

namespace factweave {

std::string pack_schema() { return "{}"; }

}  // namespace factweave
