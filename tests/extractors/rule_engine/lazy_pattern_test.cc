// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/lazy_pattern.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <array>
#include <thread>

namespace factweave {
namespace {

TEST(LazyPattern, CompilesWhatItWasGiven) {
  const LazyPattern pattern("(?P<mention>larne)", true);
  EXPECT_TRUE(RE2::PartialMatch("Port of LARNE", pattern.get()));
  EXPECT_EQ(pattern.get().NumberOfCapturingGroups(), 1);
  EXPECT_FALSE(LazyPattern("(", false).get().ok());
}

TEST(LazyPattern, ThreadsThatAskTogetherGetOne) {
  const LazyPattern pattern("[a-z]+", false);
  std::array<const re2::RE2*, 4> seen{};
  {
    std::array<std::jthread, 4> threads;
    for (std::size_t i = 0; i < threads.size(); ++i) threads[i] = std::jthread([&, i] { seen[i] = &pattern.get(); });
  }
  for (const re2::RE2* one : seen) EXPECT_EQ(one, seen[0]);
}

}  // namespace
}  // namespace factweave
