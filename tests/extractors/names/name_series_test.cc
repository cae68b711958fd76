// SPDX-License-Identifier: MIT
#include "extractors/names/name_series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace factweave {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The series among the words with a capital, members joined by blanks.
std::vector<std::string> series(std::string_view text) {
  std::vector<Span> spans;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (std::isupper(static_cast<unsigned char>(text[at])) == 0) continue;
    const std::size_t begin = at;
    while (at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0) ++at;
    spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
  }
  std::vector<std::string> found;
  for (const std::vector<Span>& members : series_of(text, spans)) {
    std::string joined;
    for (const Span span : members) {
      if (!joined.empty()) joined += ' ';
      joined += text.substr(span.begin, span.size());
    }
    found.push_back(joined);
  }
  return found;
}

TEST(NameSeries, AreOfThreeAndMore) {
  EXPECT_THAT(series("the Greens, the Reds and Blues won"), ElementsAre("Greens Reds Blues"));
  EXPECT_THAT(series("Greens and Reds won"), IsEmpty());
  EXPECT_THAT(series("Greens beat Reds, and Blues won"), IsEmpty());
}

TEST(NameSeries, PassOverShortFormsInBrackets) {
  EXPECT_THAT(series("Greens (GR), Reds (RD) and the Blues (BL) won"), ElementsAre("Greens Reds Blues"));
}

TEST(NameSeries, EndBeforeANameThatGoesOn) {
  EXPECT_THAT(series("Greens, Reds, Blues and Friends for Larne won"), ElementsAre("Greens Reds Blues"));
  EXPECT_THAT(series("Greens, Reds and Friends of Larne won"), IsEmpty());
}

}  // namespace
}  // namespace factweave
