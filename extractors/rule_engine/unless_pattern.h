// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/lazy.h"
#include "extractors/rule_engine/lazy_automaton.h"
#include "extractors/rule_engine/lazy_pattern.h"
#include "extractors/rule_language/rule_set.h"
#include "pipeline/span.h"

namespace factweave {

// One `unless` of a rule. It sees a text of its own: `before` only what precedes the mention (and must end there),
// `inside` the mention, `after` only what follows (and must begin there), `scope` all of it; so ^ and $ mean the edges
// of that text. An automaton sees after a byte or two that most forbid nothing; RE2 is asked where it cannot tell.
//
// Immutable; shared by all threads.
class UnlessPattern {
 public:
  // Of one thread.
  struct Memory {
    std::optional<AutomatonStates> states;
    std::vector<std::uint32_t> begins;  // of matches that end with the text
  };

  UnlessPattern(const Unless& unless, bool case_insensitive);

  [[nodiscard]] bool forbids(std::string_view text, Span mention, Memory& memory) const;

 private:
  [[nodiscard]] const std::optional<Automaton>& automaton() const;
  enum class Answer { no, yes, unsure };

  [[nodiscard]] Answer ask_automaton(std::string_view seen, Memory& memory) const;
  [[nodiscard]] bool matches(std::string_view seen, Memory& memory) const;

  const Unless* unless_;
  bool case_insensitive_;
  LazyPattern pattern_;
  Lazy<std::optional<Automaton>> automaton_;
};

}  // namespace factweave
