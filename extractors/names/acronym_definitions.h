// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/document.h"

namespace factweave {

// A name and, in brackets behind it, the acronym that its initials make.
struct AcronymDefinition {
  Span name;
  Span acronym;
};

// All definitions of acronyms in a folded text, in its order. Small words between the capitals (*of*, *for the*)
// give no letter; a name has two capitalised words at least.
//
//   acronym_definitions("the Union for Trentino (UpT)")   // name "Union for Trentino", acronym "UpT"
[[nodiscard]] std::vector<AcronymDefinition> acronym_definitions(std::string_view text);

}  // namespace factweave
