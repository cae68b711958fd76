// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "extractors/rule_language/rule_set.h"
#include "pipeline/annotations.h"
#include "pipeline/document.h"

namespace factweave {

class NameLists;

// From a segmented document to its annotations: the phases of the rules in order, and between them
// what a pattern alone cannot do (the type of a name, exact values, who speaks, who *we* is).
//
//   auto rules = std::make_shared<const RuleSet>(compile_rules({built_in_rules_folder()}).rules);
//   DocumentExtractor extractor(rules);
//   Document d; d.id = "a"; d.text = "Mayor Ilse Brandt met Norvik Shipping Ltd."; segment(d);
//   Annotations a = extractor.extract(d);      // spans in bytes; finish() makes them code points
//
// Immutable: one extractor is shared by all threads. Does not throw on any text.
class DocumentExtractor {
 public:
  explicit DocumentExtractor(std::shared_ptr<const RuleSet> rules);
  ~DocumentExtractor();

  [[nodiscard]] Annotations extract(const Document& document, Trace* trace = nullptr) const;
  // The same for each of several documents, which costs less than one after the other: a few hundred KB of text
  // together keep the processor's caches busy with the rules. Documents do not see each other.
  [[nodiscard]] std::vector<Annotations> extract(std::span<const Document> documents) const;
  // The annotations as the rules of `phase` (an index into Ontology::phases) meet them: everything that
  // comes before that phase is done. Examples of rules and `explain` start from here.
  [[nodiscard]] Annotations extract_before(std::size_t phase, const Document& document, Trace* trace = nullptr) const;
  [[nodiscard]] const Engine& engine() const { return engine_; }

 private:
  [[nodiscard]] std::vector<Annotations> extract_before(std::size_t phase, std::span<const Document> documents,
                                                        Trace* trace) const;

  Engine engine_;
  std::unique_ptr<const NameLists> name_lists_;
};

}  // namespace factweave
