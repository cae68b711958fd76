// SPDX-License-Identifier: MIT
#include "pipeline/cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace factweave {
namespace {

constexpr auto kInterval = std::chrono::milliseconds(150);

std::string short_time(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  char text[32];
  if (whole >= 3600) {
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
  } else {
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  }
  return text;
}

}  // namespace

Progress::Progress(bool wanted, std::optional<std::uint64_t> total) : wanted_(wanted && possible()), total_(total) {}

Progress::~Progress() { wipe(); }

bool Progress::possible() { return ::isatty(STDERR_FILENO) == 1; }

void Progress::wipe() {
  const std::lock_guard lock(mutex_);
  wipe_line();
}

void Progress::wipe_line() {
  if (shown_) std::fputs("\r\x1B[K", stderr);
  shown_ = false;
}

void Progress::show(std::uint64_t documents, std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  const Clock::time_point now = Clock::now();
  if (!wanted_ || now - last_ < kInterval) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double rate = static_cast<double>(bytes) / seconds;
  std::string line = std::to_string(documents) + " documents";
  char text[64];
  std::snprintf(text, sizeof text, ", %.1f MB, %.1f MB/s", static_cast<double>(bytes) / 1e6, rate / 1e6);
  line += text;
  if (total_ && *total_ > 0 && rate > 0) {
    const double share = std::min(1.0, static_cast<double>(bytes) / static_cast<double>(*total_));
    const std::uint64_t rest = *total_ > bytes ? *total_ - bytes : 0;
    std::snprintf(text, sizeof text, "%3.0f %%  ", share * 100);
    line = text + line + ", " + short_time(static_cast<double>(rest) / rate) + " left";
  }
  std::fputs(("\r\x1B[K" + line).c_str(), stderr);
  std::fflush(stderr);
  shown_ = true;
}

}  // namespace factweave
