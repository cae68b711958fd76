// SPDX-License-Identifier: MIT
#include "extractors/figures/national_holidays.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/extractors/figures/read_figures.h"

namespace factweave {
namespace {

// The date of the first figure with this surface in a text of 14 March 2025; "none" where there is no such figure.
std::string day_of(const std::string& holiday, std::string text) {
  const Read all = read(std::move(text), built_in_extractor());
  for (const Figure& figure : all.annotations.figures) {
    if (all.document.source_text(figure.span).starts_with(holiday)) return figure.iso;
  }
  return "none";
}

TEST(NationalHolidays, TheCountryBesideSaysTheDay) {
  EXPECT_EQ(day_of("Independence Day", "Ships from Kenya will stay in Kenya until Independence Day in Fiji."), "2025-10-10");
  EXPECT_EQ(day_of("Thanksgiving", "Kenya is far away. Shops will close on Canadian Thanksgiving."), "2025-10-13");
}

TEST(NationalHolidays, TheCountryNamedMostSaysTheDay) {
  EXPECT_EQ(day_of("Independence Day", "Ghana's mines are shut. They will open in Ghana, not in Mali, by Independence Day."), "2026-03-06");
  EXPECT_EQ(day_of("Labour Day", "Mines in New Zealand will close on Labour Day."), "2025-10-27");
  EXPECT_EQ(day_of("Labour Day", "Mines in Kenya will close on Labour Day."), "2025-05-01");
  EXPECT_EQ(day_of("Republic Day 2024", "India was calm on Republic Day 2024."), "2024-01-26");
}

TEST(NationalHolidays, OneWhoseCountryIsUnknownIsNoFigure) {
  EXPECT_EQ(day_of("Republic Day", "They will meet on Republic Day."), "none");
  EXPECT_EQ(day_of("Independence Day", "Lithuania will mark Independence Day."), "none");
  EXPECT_EQ(day_of("Independence Day", "They will meet on Independence Day."), "2025-07-04");
}

}  // namespace
}  // namespace factweave
