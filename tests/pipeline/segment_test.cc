// SPDX-License-Identifier: MIT
#include "pipeline/segment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace factweave {
namespace {

using testing::ElementsAre;

Document segmented(std::string_view text) {
  Document document;
  document.text = std::string(text);
  segment(document);
  return document;
}

std::vector<std::string> sentences(std::string_view text) {
  const Document document = segmented(text);
  std::vector<std::string> out;
  for (const Sentence& sentence : document.sentences) out.emplace_back(document.source_text(sentence.source));
  return out;
}

TEST(Segment, FullStopsEndSentences) {
  EXPECT_THAT(sentences("Dr. Brandt spoke. It rained."), ElementsAre("Dr. Brandt spoke.", "It rained."));
}

}  // namespace
}  // namespace factweave
