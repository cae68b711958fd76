// SPDX-License-Identifier: MIT
// Threads of the standard library and not of oneTBB: a thread sanitizer sees what they do.
#include "pipeline/parallel_for.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace factweave {
namespace {

constexpr std::size_t kMostThreads = 8;

class SharedLoop {
 public:
  SharedLoop(std::size_t count, const std::function<void(std::size_t)>& body) : count_(count), body_(body) {}

  // What each thread does: takes the next number until there is none.
  void work() {
    for (std::size_t i = next_++; i < count_; i = next_++) {
      try {
        body_(i);
      } catch (...) {
        next_ = count_;
        const std::lock_guard lock(mutex_);
        if (i < thrown_by_) error_ = std::current_exception();
        thrown_by_ = std::min(thrown_by_, i);
      }
    }
  }

  void throw_error() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  std::size_t count_;
  const std::function<void(std::size_t)>& body_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;
  std::size_t thrown_by_ = static_cast<std::size_t>(-1);
  std::exception_ptr error_;
};

}  // namespace

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& body) {
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t threads = std::min({count, processors, kMostThreads});
  SharedLoop loop(count, body);
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back([&loop] { loop.work(); });
    loop.work();
  }
  loop.throw_error();
}

}  // namespace factweave
