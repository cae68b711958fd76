// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "extractors/document_extractor.h"
#include "extractors/rule_language/rule_set.h"

namespace factweave {

// What became of one example: as expected or not, a gap that is still open, or one that has closed (then it
// belongs under `match`).
enum class ExampleOutcome : std::uint8_t { passed, failed, gap_open, gap_closed };

struct ExampleResult {
  const Rule* rule = nullptr;        // of the rule set
  const Example* example = nullptr;  // of the rule
  ExampleOutcome outcome = ExampleOutcome::passed;
  std::string reason;  // why it failed: what was found instead, which slots there were
};

// Runs the examples of rules. Each example is a document of its own; the phases before the rule's run as
// they always do, then the rule alone, as if no other rule of its phase existed.
//
// * `match` with marks: each mark is a group of a match, at that very span; where no group is marked twice,
//   one match holds all marks. Expected values (`kind=percent`) are compared on the figure, or on the
//   mention, relation or frame, that the match becomes. Without marks: the rule matches somewhere.
// * `no_match`: the rule matches nowhere, or, with marks, none of them.
// * `known_gap`: a `match` that is not there yet.
//
//   for (const ExampleResult& r : run_examples(extractor)) if (r.outcome == ExampleOutcome::failed) …
//
// In the order of the rules. Where `wanted` is given, only the examples of which it says true; the others are not run.
using ExampleFilter = std::function<bool(const Rule&, const Example&)>;
[[nodiscard]] std::vector<ExampleResult> run_examples(const DocumentExtractor& extractor, const ExampleFilter& wanted = {});

// One example of one rule.
[[nodiscard]] ExampleResult run_example(const DocumentExtractor& extractor, const Rule& rule,
                                        const Example& example);

}  // namespace factweave
