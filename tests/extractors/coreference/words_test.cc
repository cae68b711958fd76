// SPDX-License-Identifier: MIT
#include "extractors/coreference/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "pipeline/segment.h"

namespace factweave {
namespace {

TEST(Words, ATokenListFindsItsWordsInAnyCaseAndNoOthers) {
  Document document;
  document.text = "We met in Oslo. OUR talks, you know, were ours; wee ones left us.";
  segment(document);
  const Words words(document);
  constexpr TokenList kFirstPerson = "we our us";
  std::vector<std::size_t> found, asked;
  words.for_each_among(kFirstPerson, [&](std::size_t i) { found.push_back(i); });
  for (std::size_t i = 0; i < words.size() + 2; ++i) {
    if (words.among(i, kFirstPerson)) asked.push_back(i);
  }
  std::vector<std::string_view> texts;
  for (const std::size_t i : found) texts.push_back(words[i]);
  EXPECT_THAT(texts, ::testing::ElementsAre("we", "our", "us"));
  EXPECT_EQ(asked, found);
}

}  // namespace
}  // namespace factweave
