// SPDX-License-Identifier: MIT
#include "tests/support/built_in_extraction.h"

#include <memory>

#include "extractors/rule_language/compiler.h"
#include "pipeline/segment.h"
#include "tests/support/source_dir.h"

namespace factweave {

const DocumentExtractor& built_in_extractor() {
  static const DocumentExtractor built(
      std::make_shared<const RuleSet>(compile_rules({source_dir() / "rules"}).rules));
  return built;
}

Annotations extract(const std::string& text) {
  Document document;
  document.id = "test";
  document.text = text;
  segment(document);
  Annotations annotations = built_in_extractor().extract(document);
  finish(annotations, document.text, OffsetUnit::bytes);
  return annotations;
}

}  // namespace factweave
