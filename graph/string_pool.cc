// SPDX-License-Identifier: MIT
#include "graph/string_pool.h"

#include <algorithm>

namespace factweave {
namespace {

constexpr std::size_t kBlock = 1 << 18;

}  // namespace

StringPool::StringPool() { intern({}); }

StringId StringPool::intern(std::string_view text) {
  if (const auto found = ids_.find(text); found != ids_.end()) return found->second;
  const auto id = static_cast<StringId>(strings_.size());
  strings_.push_back(keep(text));
  ids_.emplace(strings_.back(), id);
  return id;
}

// Strings lie one behind the other: exports read them by the million.
std::string_view StringPool::keep(std::string_view text) {
  if (text.size() > kBlock / 8) {
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(text.size()));
    std::copy(text.begin(), text.end(), blocks_.back().get());
    return {blocks_.back().get(), text.size()};
  }
  if (text.size() > room_) {
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(kBlock));
    free_ = blocks_.back().get();
    room_ = kBlock;
  }
  char* const begin = free_;
  std::copy(text.begin(), text.end(), begin);
  free_ += text.size();
  room_ -= text.size();
  return {begin, text.size()};
}

}  // namespace factweave
