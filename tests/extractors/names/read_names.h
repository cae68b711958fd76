// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/segment.h"
#include "tests/support/built_in_extraction.h"

namespace factweave {

inline Annotations extracted(std::string_view text) {
  Document document;
  document.id = "test";
  document.text = text;
  segment(document);
  return built_in_extractor().extract(document);
}

// "Type text" of every mention of a level, in the order of the text.
inline std::vector<std::string> mentions(std::string_view text, Level level = Level::name) {
  std::vector<std::string> found;
  for (const Mention& mention : extracted(text).mentions) {
    if (mention.level != level) continue;
    found.push_back(mention.type + " " + std::string(text.substr(mention.span.begin, mention.span.size())));
  }
  return found;
}

}  // namespace factweave
