// SPDX-License-Identifier: MIT
#include "pipeline/scoring/score.h"

#include <gtest/gtest.h>

#include <fstream>

#include "pipeline/scoring/one_to_one.h"
#include "pipeline/scoring/scored_values.h"
#include "tests/support/source_dir.h"

namespace factweave {
namespace {

TEST(OneToOne, LargestTotalWeightWinsOverGreedyChoice) {
  const auto chosen = one_to_one({{0, 0, 2.0}, {0, 1, 1.5}, {1, 0, 1.8}});
  EXPECT_EQ(chosen, (std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {1, 0}}));
}

TEST(ComparableTime, EqualIntervalsOfDaysAreEqual) {
  EXPECT_EQ(comparable_time("2024-Q1"), comparable_time("2024-01-01/2024-03-31"));
  EXPECT_EQ(comparable_time("2024-W01"), comparable_time("2024-01-01/2024-01-07"));
  EXPECT_EQ(comparable_time("202X"), comparable_time("2020/2029"));
  EXPECT_EQ(comparable_time("P1Y"), comparable_time("P12M"));
  EXPECT_EQ(comparable_time("T15:30"), comparable_time("T15:30:00"));
  EXPECT_NE(comparable_time("2024-02"), comparable_time("2024-03"));
}

TEST(ScoredName, CaseMarksArticlesAndLegalFormsDoNotCount) {
  EXPECT_EQ(scored_name("The Škoda Works Ltd."), "skoda works");
  EXPECT_EQ(scored_name("Dr. Ilse Brandt"), "ilse brandt");
  EXPECT_EQ(scored_name("Harlow & Pike Inc."), "harlow & pike");
}

TEST(Score, GoldAgainstItselfIsPerfect) {
  const auto gold = source_dir() / "tests/gold/press";
  const ScoreTable table = score({gold}, {gold}, std::nullopt);
  EXPECT_EQ(table.documents, 16u);
  for (const ScoreRow& row : table.rows) {
    EXPECT_EQ(row.fp, 0) << row.section << ' ' << row.mode << ' ' << row.row;
    EXPECT_EQ(row.fn, 0) << row.section << ' ' << row.mode << ' ' << row.row;
  }
  EXPECT_DOUBLE_EQ(table.micro_f1("names", "strict"), 1.0);
}

TEST(Score, AMissingFileIsNamed) {
  try {
    (void)score({"no-such-folder/gold.json"}, {}, std::nullopt);
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("no-such-folder/gold.json"), std::string::npos);
  }
}

}  // namespace
}  // namespace factweave
