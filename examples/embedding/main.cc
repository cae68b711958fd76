// SPDX-License-Identifier: MIT
// Finds the people, bodies and figures of one sentence with the installed library.
#include <iostream>

#include "extractors/document_extractor.h"
#include "extractors/rule_language/compiler.h"
#include "pipeline/segment.h"

int main() {
  using namespace factweave;
  const auto rules = std::make_shared<const RuleSet>(compile_rules({built_in_rules_folder()}).rules);
  Document document;
  document.text = "Mayor Ilse Brandt met Norvik Shipping Ltd. in Leith on 4 March 2026.";
  segment(document);
  Annotations annotations = DocumentExtractor(rules).extract(document);
  finish(annotations, document.text, OffsetUnit::code_points);
  for (const Mention& m : annotations.mentions) std::cout << m.type << ": " << m.text << '\n';
  for (const Figure& f : annotations.figures) std::cout << f.kind << ": " << f.text << '\n';
}
