// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace factweave {

// Names one string of a `StringPool`. 0 is the empty string in every pool.
using StringId = std::uint32_t;

// Strings stored once each. Ids count up in the order of first use, so an order by id means nothing:
// sort by `view`.
//
//   StringPool pool;
//   pool.intern("bus") == pool.intern("bus");   pool.view(pool.intern("bus")) == "bus"
//
// Movable, not copyable. Views live as long as the pool. Concurrent `view` calls are safe; `intern` is not.
class StringPool {
 public:
  StringPool();
  StringPool(StringPool&&) = default;
  StringPool& operator=(StringPool&&) = default;
  StringPool(const StringPool&) = delete;
  StringPool& operator=(const StringPool&) = delete;

  StringId intern(std::string_view text);
  [[nodiscard]] std::string_view view(StringId id) const { return strings_[id]; }
  // Asks the processor for what `view` reads.
  void prefetch(StringId id) const { __builtin_prefetch(strings_.data() + id); }
  [[nodiscard]] std::size_t size() const { return strings_.size(); }

 private:
  std::string_view keep(std::string_view text);

  std::vector<std::unique_ptr<char[]>> blocks_;  // never move, so that views stay
  char* free_ = nullptr;                         // the rest of the last common block
  std::size_t room_ = 0;
  std::vector<std::string_view> strings_;
  std::unordered_map<std::string_view, StringId> ids_;
};

}  // namespace factweave
