// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document_extractor.h"

namespace factweave {

// A pattern up to some point, and what comes next there.
struct PatternPrefix {
  std::string pattern;
  std::string next;
};

// The beginnings of a compiled pattern, shortest first, cut between the parts of its sequence; groups
// without alternatives and repetition are cut inside. The last one is the whole pattern, with no `next`.
[[nodiscard]] std::vector<PatternPrefix> prefixes_of(std::string_view pattern);

// A compiled pattern with the names of slots and lexicons in the place of their letters.
[[nodiscard]] std::string readable_pattern(std::string_view pattern, const RuleSet& rules);

// How far a rule got at a place: it matched `parts` of `all_parts` of its sequence there, as `span`, and
// what it needed next was not there.
struct NearMiss {
  const Rule* rule = nullptr;
  Span span;  // bytes of the document's text
  std::size_t parts = 0;
  std::size_t all_parts = 0;
  std::string next;  // what came next in the pattern, readable; empty where all of it matched
};

// The rules that came nearest to a match that touches `at`, the nearest first; of `only`, where it is given.
// Slow (some seconds for thousands of rules): it compiles every beginning of every pattern.
[[nodiscard]] std::vector<NearMiss> nearest_rules(const DocumentExtractor& extractor,
                                                  const Document& document, Span at,
                                                  const Rule* only = nullptr);

}  // namespace factweave
