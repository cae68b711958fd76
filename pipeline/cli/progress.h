// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>

namespace factweave {

// One line on the terminal that says how far a run is: documents, share, MB/s and time left. Writes to
// standard error, only if that is a terminal, a few times a second, and wipes itself at the end.
// Safe from several threads.
class Progress {
 public:
  // `total`: bytes to read, where known.
  Progress(bool wanted, std::optional<std::uint64_t> total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  [[nodiscard]] static bool possible();
  void show(std::uint64_t documents, std::uint64_t bytes);
  // Before anything else is written to the terminal.
  void wipe();

 private:
  using Clock = std::chrono::steady_clock;

  void wipe_line();

  std::mutex mutex_;
  bool wanted_;
  bool shown_ = false;
  std::optional<std::uint64_t> total_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_ = begin_;
};

}  // namespace factweave
