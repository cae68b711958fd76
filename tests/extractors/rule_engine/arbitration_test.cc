// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/rule_engine/engine.h"

namespace factweave {
namespace {

using testing::ElementsAre;

struct Entrant {
  Rule rule;
  Span span;
};

Entrant entrant(std::string id, Span span, std::uint32_t order = 0) {
  Entrant made{{}, span};
  made.rule.id = std::move(id);
  made.rule.order = order;
  return made;
}

std::vector<std::string> winners(const std::vector<Entrant>& entrants, Trace* trace = nullptr) {
  std::vector<Match> matches;
  for (const Entrant& one : entrants) {
    Match match;
    match.rule = &one.rule;
    match.span = match.whole = one.span;
    matches.push_back(match);
  }
  std::vector<std::string> ids;
  for (const Match& match : arbitrate(std::move(matches), trace)) ids.push_back(match.rule->id);
  return ids;
}

TEST(Arbitration, TheLongerSpanWins) {
  EXPECT_THAT(winners({entrant("short", {0, 4}), entrant("long", {0, 9}), entrant("apart", {9, 12})}),
              ElementsAre("long", "apart"));
}

TEST(Arbitration, PriorityDecidesBetweenEqualLengthsAndThenPackOrderAndId) {
  std::vector<Entrant> entrants = {entrant("first", {0, 4}, 1), entrant("second", {0, 4}, 2)};
  EXPECT_THAT(winners(entrants), ElementsAre("first"));
  entrants[1].rule.priority = 1;
  EXPECT_THAT(winners(entrants), ElementsAre("second"));
  EXPECT_THAT(winners({entrant("b", {0, 4}), entrant("a", {0, 4})}), ElementsAre("a"));
}

TEST(Arbitration, BeatsOverrulesLength) {
  std::vector<Entrant> entrants = {entrant("long", {0, 9}), entrant("short", {2, 4})};
  entrants[1].rule.beats = {"long"};
  EXPECT_THAT(winners(entrants), ElementsAre("short"));
}

TEST(Arbitration, BeatsActsOnlyBetweenOverlappingMatches) {
  std::vector<Entrant> entrants = {entrant("a", {0, 4}), entrant("b", {4, 9})};
  entrants[1].rule.beats = {"a"};
  EXPECT_THAT(winners(entrants), ElementsAre("a", "b"));
}

TEST(Arbitration, WhatALoserWouldHaveBeatenMayStillWin) {
  std::vector<Entrant> entrants = {entrant("longest", {0, 9}), entrant("beater", {8, 14}), entrant("beaten", {12, 20})};
  entrants[1].rule.beats = {"beaten"};
  EXPECT_THAT(winners(entrants), ElementsAre("longest", "beaten"));
}

TEST(Arbitration, ARingOfBeatsGoesToTheBestOfTheRest) {
  std::vector<Entrant> entrants = {entrant("a", {0, 5}), entrant("b", {0, 4}), entrant("c", {0, 3})};
  entrants[0].rule.beats = {"b"};
  entrants[1].rule.beats = {"c"};
  entrants[2].rule.beats = {"a"};
  EXPECT_THAT(winners(entrants), ElementsAre("a"));
}

TEST(Arbitration, AChainIsSettledBestFirst) {
  EXPECT_THAT(winners({entrant("a", {0, 5}), entrant("b", {4, 10}), entrant("c", {9, 13})}), ElementsAre("b"));
}

TEST(Arbitration, RelationsOverlapAnything) {
  std::vector<Entrant> entrants = {entrant("mention", {0, 9}), entrant("relation", {2, 4}), entrant("other", {0, 5})};
  entrants[1].rule.emit = entrants[2].rule.emit = EmitKind::relation;
  EXPECT_THAT(winners(entrants), ElementsAre("other", "mention", "relation"));
}

TEST(Arbitration, EqualMatchesOfOneRuleAreOne) {
  const std::vector<Entrant> one = {entrant("a", {0, 5})};
  Match match;
  match.rule = &one[0].rule;
  match.span = {0, 5};
  EXPECT_EQ(arbitrate({match, match}).size(), 1U);
}

TEST(Arbitration, TheTraceNamesTheWinnerAndTheCriterion) {
  Trace trace;
  std::vector<Entrant> entrants = {entrant("long", {0, 9}), entrant("short", {0, 4}), entrant("sure", {5, 6})};
  entrants[2].rule.beats = {"long"};
  EXPECT_THAT(winners(entrants, &trace), ElementsAre("short", "sure"));
  ASSERT_EQ(trace.steps.size(), 3U);
  EXPECT_EQ(trace.steps[0].step, "overlap");
  EXPECT_EQ(trace.steps[0].rule->id, "long");
  EXPECT_EQ(trace.steps[0].detail, "beaten by sure: beats");
}

}  // namespace
}  // namespace factweave
