// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/document_extractor.h"
#include "extractors/rule_language/compiler.h"
#include "pipeline/segment.h"
#include "tests/support/built_in_extraction.h"
#include "tests/support/source_dir.h"

namespace factweave {

// Extracts with the built-in rules for figures alone.
inline const DocumentExtractor& figure_extractor() {
  static const DocumentExtractor kExtractor(std::make_shared<const RuleSet>(
      compile_rules({source_dir() / "rules" / "ontology.yaml", source_dir() / "rules" / "figures"}).rules));
  return kExtractor;
}

// A text and what was read in it.
struct Read {
  Document document;
  Annotations annotations;

  // The figure with this surface; a failure of the test where there is none.
  [[nodiscard]] Figure at(std::string_view surface) const {
    const auto found = std::find_if(annotations.figures.begin(), annotations.figures.end(),
                                    [&](const Figure& f) { return document.source_text(f.span) == surface; });
    if (found == annotations.figures.end())
      ADD_FAILURE() << "no figure \"" << surface << "\" in: " << document.text;
    return found == annotations.figures.end() ? Figure{} : *found;
  }
};

// Reads a text of 14 March 2025.
inline Read read(std::string text, const DocumentExtractor& extractor = figure_extractor()) {
  Read result;
  result.document.id = "a";
  result.document.text = std::move(text);
  result.document.date = Date{std::chrono::year{2025}, std::chrono::month{3}, std::chrono::day{14}};
  segment(result.document);
  result.annotations = extractor.extract(result.document);
  return result;
}

}  // namespace factweave
