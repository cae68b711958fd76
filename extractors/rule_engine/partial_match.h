// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_language/rule_set.h"
#include "pipeline/span.h"

namespace re2 {
class RE2;
}

namespace factweave {

// How far a pattern that does not match came. For explanations only: it compiles every shortened form.
struct PartialMatch {
  Span matched;       // bytes of the view
  std::string needs;  // the next piece of the pattern, readable
};

// The shortened forms of one rule's pattern: cut after each element of its outermost sequences.
class ShortenedPatterns {
 public:
  ShortenedPatterns(const Rule& rule, const SlotAlphabet& alphabet, const std::vector<Lexicon>& lexicons);
  ~ShortenedPatterns();

  // What the longest form that matches anywhere found; nothing where not even the first element matches.
  [[nodiscard]] std::optional<PartialMatch> longest(std::string_view view) const;

 private:
  struct Form;
  std::vector<Form> forms_;  // longest first
};

// A pattern with slots and lexicons by their names: `{Person}`, `{role_title}`.
[[nodiscard]] std::string readable_pattern(std::string_view pattern, const SlotAlphabet& alphabet,
                                           const std::vector<Lexicon>& lexicons);

}  // namespace factweave
