// SPDX-License-Identifier: MIT
#include "pipeline/parallel_for.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace factweave {
namespace {

TEST(ParallelFor, CallsEachNumberOnce) {
  for (const std::size_t count : {0, 1, 2, 1000}) {
    std::vector<int> calls(count);
    parallel_for(count, [&](std::size_t i) { ++calls[i]; });
    EXPECT_EQ(calls, std::vector<int>(count, 1));
  }
}

TEST(ParallelFor, ThrowsWhatACallThrowsAndBeginsNoMore) {
  std::atomic<int> calls = 0;
  const auto body = [&](std::size_t i) {
    ++calls;
    if (i == 3) throw std::runtime_error("third");
  };
  try {
    parallel_for(1'000'000, body);
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error& e) {
    EXPECT_EQ(std::string(e.what()), "third");
  }
  EXPECT_LT(calls, 1'000'000);
}

TEST(ParallelFor, MayBeCalledFromItself) {
  std::vector<std::vector<int>> calls(10, std::vector<int>(10));
  parallel_for(10, [&](std::size_t i) { parallel_for(10, [&](std::size_t j) { ++calls[i][j]; }); });
  EXPECT_EQ(calls, std::vector<std::vector<int>>(10, std::vector<int>(10, 1)));
}

}  // namespace
}  // namespace factweave
