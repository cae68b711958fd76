// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "extractors/rule_engine/group_finder.h"
#include "extractors/rule_engine/lazy.h"

namespace re2 {
class RE2;
}

namespace factweave {

// A pattern in RE2's syntax that is compiled when it is first asked for. Safe for concurrent use.
//
//   LazyPattern pattern("(?P<mention>[A-Z]{3,6})", false);
//   pattern.get().ok()  // false where RE2 rejects the pattern
class LazyPattern {
 public:
  LazyPattern(std::string pattern, bool case_insensitive);
  ~LazyPattern();
  LazyPattern(LazyPattern&&) noexcept;
  LazyPattern& operator=(LazyPattern&&) noexcept;

  // Lives as long as this object.
  [[nodiscard]] const re2::RE2& get() const;
  // Finds what RE2 finds where a match is known to begin; null for a pattern that only RE2 knows exactly.
  [[nodiscard]] const GroupFinder* group_finder() const;

 private:
  std::string pattern_;
  bool case_insensitive_;
  Lazy<std::unique_ptr<const re2::RE2>> compiled_;
  Lazy<std::optional<GroupFinder>> finder_;
};

}  // namespace factweave
