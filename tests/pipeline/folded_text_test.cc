// SPDX-License-Identifier: MIT
#include "pipeline/folded_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace factweave {
namespace {

TEST(FoldedText, FoldsToAscii) {
  const struct {
    std::string_view source, folded;
  } kCases[] = {
      {"", ""},
      {"plain", "plain"},
      {"\u0160koda\u2019s  \u201Cplan\u201D", "Skoda's \"plan\""},
      {"a\n\n b\tc", "a b c"},
      {"1\u00A0000\u202F000", "1 000 000"},
      {"co\u00ADoperate", "cooperate"},
      {" \u200B x", " x"},
      {"wait\u2026", "wait..."},
      {"\u22125 \u2013 7\u2014", "-5 - 7-"},
      {"> We will\n> > come\n>\n> soon, > 5", "We will come soon, > 5"},
      {"KYIV\u2014The port\u2014a large one \u2014 shut", "KYIV - The port - a large one - shut"},
      {"1914\u20141918, \u201CI\u2014\u201D, Forty\u2014second", "1914-1918, \"I-\", Forty-second"},
      {"Stra\u00DFe \u0141\u00F3d\u017A \u00D8rsted \u00C6r\u00F8 \u0110or\u0111e",
       "Strasse Lodz Orsted Aero Dorde"},
      {"e\u0301te\u0301 \u1EC7", "ete e"},
      {"km\u00B2 \u00BD \u20AC \u041C\u043E\u0441\u043A\u0432\u0430 \u4E2D",
       "km\u00B2 \u00BD \u20AC \u041C\u043E\u0441\u043A\u0432\u0430 \u4E2D"},
      {"\uE000x", "\uFFFDx"},
      {"of\uFB01ce", "office"},
  };
  for (const auto& each : kCases) EXPECT_EQ(fold(each.source), each.folded) << each.source;
}

TEST(FoldedText, MapsSpansBothWays) {
  const FoldedText view("\u0160koda\u2019s  \u201Cco\u00ADop\u201D");
  ASSERT_EQ(view.text(), "Skoda's \"coop\"");
  EXPECT_EQ(view.to_source(Span{0, 5}), (Span{0, 6}));
  EXPECT_EQ(view.to_source(Span{5, 7}), (Span{6, 10}));
  EXPECT_EQ(view.to_source(Span{7, 8}), (Span{10, 12}));
  EXPECT_EQ(view.to_source(Span{9, 11}), (Span{15, 17})) << "what vanished behind stays outside";
  EXPECT_EQ(view.to_source(Span{9, 13}), (Span{15, 21}));
  EXPECT_EQ(view.to_folded(Span{0, 6}), (Span{0, 5}));
  EXPECT_EQ(view.to_folded(Span{15, 21}), (Span{9, 13}));
  EXPECT_EQ(view.to_folded(18u), 11u) << "inside a vanished run: the next character";
  EXPECT_EQ(view.folded(Span{12, 24}), "\"coop\"");
}

TEST(FoldedText, ACursorMapsAsTheViewDoes) {
  const FoldedText view("\u0160koda\u2019s  \u201Cco\u00ADop\u201D wait\u2026 \u200Bhere");
  FoldedText::Cursor cursor(view);
  const auto size = static_cast<std::uint32_t>(view.text().size());
  for (std::uint32_t begin = 0; begin < size; begin += 2) {
    const Span folded{begin, std::min(begin + 2, size)};
    EXPECT_EQ(cursor.to_source(folded), view.to_source(folded)) << begin;
  }
}

}  // namespace
}  // namespace factweave
