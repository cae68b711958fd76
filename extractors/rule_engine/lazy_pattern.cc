// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/lazy_pattern.h"

#include <re2/re2.h>

#include <utility>

namespace factweave {

LazyPattern::LazyPattern(std::string pattern, bool case_insensitive)
    : pattern_(std::move(pattern)), case_insensitive_(case_insensitive) {}

LazyPattern::~LazyPattern() = default;
LazyPattern::LazyPattern(LazyPattern&&) noexcept = default;
LazyPattern& LazyPattern::operator=(LazyPattern&&) noexcept = default;

const re2::RE2& LazyPattern::get() const {
  return *compiled_.get([this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(!case_insensitive_);
    return std::make_unique<const re2::RE2>(pattern_, options);
  });
}

const GroupFinder* LazyPattern::group_finder() const {
  const std::optional<GroupFinder>& finder = finder_.get([this] { return GroupFinder::of(pattern_, case_insensitive_); });
  return finder ? &*finder : nullptr;
}

}  // namespace factweave
