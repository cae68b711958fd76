// SPDX-License-Identifier: MIT
#include "extractors/word_list.h"

#include <gtest/gtest.h>

namespace factweave {
namespace {

constexpr WordList kWords = "the of to with 's , half-yearly";

TEST(WordList, HasItsWordsAndNoOthers) {
  for (const std::string_view word : {"the", "of", "to", "with", "'s", ",", "half-yearly"}) EXPECT_TRUE(kWords.has(word)) << word;
  for (const std::string_view word : {"", " ", "t", "th", "he", "f", "wit", "s", "half", "yearly", "then", "The"}) {
    EXPECT_FALSE(kWords.has(word)) << word;
  }
}

}  // namespace
}  // namespace factweave
