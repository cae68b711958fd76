// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/lazy_pattern.h"

#include <re2/re2.h>

#include <mutex>
#include <optional>
#include <utility>

namespace factweave {

struct LazyPattern::State {
  std::string pattern;
  bool case_insensitive;
  std::once_flag once;
  std::optional<re2::RE2> compiled;
  std::once_flag finder_once;
  std::optional<GroupFinder> finder;
};

LazyPattern::LazyPattern(std::string pattern, bool case_insensitive) : state_(std::make_unique<State>()) {
  state_->pattern = std::move(pattern);
  state_->case_insensitive = case_insensitive;
}

LazyPattern::~LazyPattern() = default;
LazyPattern::LazyPattern(LazyPattern&&) noexcept = default;
LazyPattern& LazyPattern::operator=(LazyPattern&&) noexcept = default;

const re2::RE2& LazyPattern::get() const {
  std::call_once(state_->once, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(!state_->case_insensitive);
    state_->compiled.emplace(state_->pattern, options);
  });
  return *state_->compiled;
}

const GroupFinder* LazyPattern::group_finder() const {
  std::call_once(state_->finder_once,
                 [this] { state_->finder = GroupFinder::of(state_->pattern, state_->case_insensitive); });
  return state_->finder ? &*state_->finder : nullptr;
}

}  // namespace factweave
