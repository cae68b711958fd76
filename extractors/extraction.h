// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "extractors/rule_engine/engine.h"
#include "pipeline/annotations.h"
#include "pipeline/document.h"

namespace factweave {

class NameLists;
class Words;
struct ReportingClause;

// What one document's extraction works on. Every extractor folder offers functions over it, which
// document_extractor.cc calls in their order. References outlive the extraction; one thread.
struct Extraction {
  const Document& document;
  const Engine& engine;
  Annotations& annotations;
  const NameLists* name_lists = nullptr;  // extractors/names/name_lists.h; null in tests of other parts
  const Words* words = nullptr;           // extractors/coreference/words.h; null likewise
  std::vector<ReportingClause>* clauses = nullptr;  // of phase `quotes`: extractors/quotations/quotations.h; null likewise
  Trace* trace = nullptr;  // for `rules explain`; else null
  std::vector<Match> beaten_names = {};  // of phase `names`, see extractors/names/names.h

  [[nodiscard]] const RuleSet& rules() const { return engine.rules(); }
};

// Surface of a group in the folded view, or an empty view where it took no part.
[[nodiscard]] std::string_view group_text(const Extraction& extraction, const Match& match, std::string_view group);
// Column of the lexicon entry that a group holds, or an empty view.
[[nodiscard]] std::string_view group_attribute(const Match& match, std::string_view group, std::string_view column);
// The rule's `attributes:` with groups copied in.
[[nodiscard]] Attributes rule_attributes(const Extraction& extraction, const Match& match);

}  // namespace factweave
