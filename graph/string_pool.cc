// SPDX-License-Identifier: MIT
#include "graph/string_pool.h"

namespace factweave {

StringPool::StringPool() { intern({}); }

StringId StringPool::intern(std::string_view text) {
  if (const auto found = ids_.find(text); found != ids_.end()) return found->second;
  const auto id = static_cast<StringId>(strings_.size());
  strings_.emplace_back(text);
  ids_.emplace(strings_.back(), id);  // a deque never moves its elements
  return id;
}

}  // namespace factweave
