// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <mutex>
#include <optional>

namespace factweave {

// A value that is made when it is first asked for: of what the rules need most documents ask for a part only, and
// making all of it would be a good part of the start-up. Safe for concurrent use; may be moved while nobody else asks.
//
//   Lazy<std::string> text;
//   text.get([] { return std::string("made once"); })
template <typename T>
class Lazy {
 public:
  // Lives as long as this object, wherever that is moved. Exceptions of `make` pass through; then the next call tries
  // again.
  template <typename Make>
  [[nodiscard]] const T& get(Make&& make) const {
    std::call_once(state_->once, [&] { state_->value.emplace(make()); });
    return *state_->value;
  }

 private:
  struct State {
    std::once_flag once;
    std::optional<T> value;
  };

  std::unique_ptr<State> state_ = std::make_unique<State>();
};

}  // namespace factweave
