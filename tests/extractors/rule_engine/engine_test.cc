// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/engine.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/random_extraction.h"

namespace factweave {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr char32_t kPerson = 0xE000;

struct Findings {
  Document document;
  std::vector<Match> matches;

  [[nodiscard]] std::vector<std::string> surfaces() const {
    std::vector<std::string> texts;
    for (const Match& match : matches) texts.emplace_back(document.source_text(match.span));
    return texts;
  }
};

Findings candidates(const std::shared_ptr<const RuleSet>& rules, std::string text, std::vector<Span> people = {}) {
  Findings run{simple_document(std::move(text)), {}};
  std::vector<Slot> slots;
  for (const Span span : people) slots.push_back({span, kPerson, mention_ref(slots.size())});
  const Engine engine(rules);
  run.matches = engine.candidates(0, engine.scan(run.document), slots);
  return run;
}

std::shared_ptr<const RuleSet> one_rule(std::string pattern, std::vector<Lexicon> lexicons = {}) {
  Rule rule = rule_of("test/rule", std::move(pattern));
  for (std::uint16_t i = 0; i < lexicons.size(); ++i) rule.lexicons.push_back(i);
  return rule_set_of({rule}, std::move(lexicons));
}

TEST(Engine, ASlotIsOneCharacterAndCarriesItsRecord) {
  const auto rules = one_rule("(?P<from>\xEE\x80\x80), (?P<title>mayor)");
  const Findings run = candidates(rules, "Yesterday Ilse Brandt, mayor, spoke.", {{10, 21}});
  ASSERT_THAT(run.surfaces(), ElementsAre("Ilse Brandt, mayor"));
  EXPECT_EQ(run.matches[0].capture("from")->record, mention_ref(0));
  EXPECT_EQ(run.matches[0].capture("title")->record, RecordRef());
}

TEST(Engine, ALexiconOccurrenceIsTheLongestPhraseOfWholeTokens) {
  const auto rules = one_rule("(?P<mention>\xEE\x80\x82)", {lexicon_of("place", true, {"York", "New York", "Ork"})});
  const Findings run = candidates(rules, "New York is not York, Yorkshire or new York.");
  EXPECT_THAT(run.surfaces(), ElementsAre("New York", "York", "York"));
  EXPECT_EQ(run.matches[0].captures[0].entry, 1U);
}

TEST(Engine, OfEquallyLongOccurrencesTheFirstLexiconCounts) {
  const auto rules = one_rule("(?P<mention>[\xEE\x80\x82\xEE\x80\x83])", {lexicon_of("b", false, {"x", "bank"}),
                                                                   lexicon_of("a", false, {"bank", "bank"})});
  const Findings run = candidates(rules, "The Bank.");
  ASSERT_THAT(run.surfaces(), ElementsAre("Bank"));
  EXPECT_EQ(run.matches[0].captures[0].lexicon->name, "b");
  EXPECT_EQ(run.matches[0].captures[0].entry, 1U);
}

TEST(Engine, SlotsHideLexiconOccurrences) {
  const auto rules = one_rule("(?P<mention>\xEE\x80\x82)", {lexicon_of("title", false, {"the mayor", "mayor"})});
  EXPECT_THAT(candidates(rules, "So the mayor said.", {{3, 6}}).surfaces(), ElementsAre("mayor"));
  EXPECT_THAT(candidates(rules, "So the mayor said.", {{7, 12}}).surfaces(), IsEmpty());
}

TEST(Engine, ASlotThatCutsAWordLeavesAWordEdge) {
  EXPECT_THAT(candidates(one_rule("\xEE\x80\x80(?P<mention>D) "), "A USD note.", {{2, 4}}).surfaces(), ElementsAre("D"));
  EXPECT_THAT(candidates(one_rule(" (?P<mention>U)\xEE\x80\x80"), "A USD note.", {{3, 5}}).surfaces(), ElementsAre("U"));
  EXPECT_THAT(candidates(one_rule("\\b(?P<mention>D)\\b"), "A USD note.", {{2, 4}}).surfaces(), ElementsAre("D"));
  EXPECT_THAT(candidates(one_rule("\\b(?P<mention>U)\\b"), "A USD note.", {{3, 5}}).surfaces(), ElementsAre("U"));
}

TEST(Engine, ASlotInsideANumberIsNoDigit) {
  const auto rules = one_rule("(?:\\bx)?\\b\xEE\x80\x80");
  EXPECT_THAT(candidates(rules, "It was 20% more.", {{8, 9}}).surfaces(), ElementsAre("0"));
}

TEST(Engine, TheSearchResumesAfterTheLastNamedGroupSoThatContextConsumesNothing) {
  const auto rules = one_rule("(?P<mention>\\w+) and");
  EXPECT_THAT(candidates(rules, "one and two and three.").surfaces(), ElementsAre("one", "two"));
  const auto overlapping = one_rule("(?P<mention>\\w+) (?:\\w+)");
  EXPECT_THAT(candidates(overlapping, "a b c.").surfaces(), ElementsAre("a", "b"));
}

TEST(Engine, SpansLeadBackToTheSourceText) {
  const auto rules = one_rule("\"(?P<mention>Skoda \\d)\"");
  EXPECT_THAT(candidates(rules, "The \xE2\x80\x9C\xC5\xA0koda\xC2\xA0 5\xE2\x80\x9D car.").surfaces(),
              ElementsAre("\xC5\xA0koda\xC2\xA0 5"));
}

struct UnlessCase {
  UnlessPlace place;
  std::string pattern;
  std::vector<std::string> left;  // of: big bank, small bank account
};

TEST(Engine, UnlessPatternsSeeTheirOwnSideOfTheMention) {
  const std::vector<UnlessCase> cases = {
      {UnlessPlace::before, "big ", {"bank"}},
      {UnlessPlace::before, "big", {"bank", "bank"}},
      {UnlessPlace::before, "^The big $", {"bank"}},
      {UnlessPlace::after, " account", {"bank"}},
      {UnlessPlace::after, "account", {"bank", "bank"}},
      {UnlessPlace::after, "^ account\\.$", {"bank"}},
      {UnlessPlace::inside, "^b.*k$", {}},
      {UnlessPlace::inside, " ", {"bank", "bank"}},
      {UnlessPlace::scope, "account", {}},
      {UnlessPlace::scope, "river", {"bank", "bank"}},
  };
  for (const UnlessCase& one : cases) {
    Rule rule = rule_of("test/rule", "(?P<mention>bank)");
    rule.unless.push_back({one.place, one.pattern});
    const Findings run = candidates(rule_set_of({rule}, {}), "The big bank, no small bank account.");
    EXPECT_EQ(run.surfaces(), one.left) << one.pattern;
  }
}

TEST(Engine, UnlessPatternsOfOneEntryForbidOnlyTogether) {
  Rule rule = rule_of("test/rule", "(?P<mention>bank)");
  rule.unless = {{UnlessPlace::before, "small $", true}, {UnlessPlace::after, "^ account"}, {UnlessPlace::before, "old $"}};
  const Findings run = candidates(rule_set_of({rule}, {}), "The small bank, a small bank account, the old bank, a bank account.");
  EXPECT_THAT(run.surfaces(), ElementsAre("bank", "bank"));
}

TEST(Engine, ScopesBoundWhatAPatternSees) {
  const std::vector<std::pair<Scope, std::size_t>> cases = {
      {Scope::sentence, 0}, {Scope::paragraph, 1}, {Scope::document, 2}};
  for (const auto& [scope, count] : cases) {
    Rule rule = rule_of("test/rule", "(?P<mention>a)[.!] b");
    rule.scope = scope;
    EXPECT_EQ(candidates(rule_set_of({rule}, {}), "x a. b a! b").matches.size(), count);
  }
}

TEST(Engine, AnOptionalMentionFallsBackToTheOtherGroups) {
  const auto rules = one_rule("(?P<from>one|two)(?P<mention> three)?");
  EXPECT_THAT(candidates(rules, "one three, two.").surfaces(), ElementsAre(" three", "two"));
}

// A pattern that is one group is matched as a whole; one that only looks so has context outside the group.
TEST(Engine, AnOnlyGroupIsTheWholeMatchAndOnlyWhereNothingStandsBesideIt) {
  EXPECT_THAT(candidates(one_rule("\\b(?P<mention>ab|a)\\b"), "a ab abc").surfaces(), ElementsAre("a", "ab"));
  EXPECT_THAT(candidates(one_rule("(?P<mention>a|ab)"), "ab").surfaces(), ElementsAre("a"));
  EXPECT_THAT(candidates(one_rule("(?P<mention>a)(?:b)"), "ab").surfaces(), ElementsAre("a"));
  EXPECT_THAT(candidates(one_rule("(?P<mention>a)|(?:bc)"), "bc a").surfaces(), ElementsAre("bc", "a"));
  EXPECT_THAT(candidates(one_rule("(?P<mention>a)\\)"), "a a)").surfaces(), ElementsAre("a"));
}

TEST(Engine, AnEmptySpanIsNoMatch) {
  EXPECT_THAT(candidates(one_rule("(?P<mention>x*)"), "a xx b").surfaces(), ElementsAre("xx"));
}

TEST(Engine, ABrokenPatternFindsNothing) { EXPECT_THAT(candidates(one_rule("(?P<mention>a"), "a").surfaces(), IsEmpty()); }

TEST(Engine, RulesWithoutATriggerAreListedWithTheReason) {
  const auto rules = rule_set_of({rule_of("test/names", "(?P<mention>[A-Z]\\w+)"), rule_of("test/chair", "(?P<mention>chair)")}, {});
  const auto listed = Engine(rules).rules_without_trigger();
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0].first->id, "test/names");
}

std::vector<std::string> trace_of(const std::string& pattern, std::string text) {
  Trace trace;
  const Document document = simple_document(std::move(text));
  const auto rules = one_rule(pattern);
  const Engine engine(rules);
  (void)engine.run(0, engine.scan(document), {}, &trace);
  std::vector<std::string> lines;
  for (const TraceStep& step : trace.steps) lines.push_back(step.step + ": " + step.detail);
  return lines;
}

TEST(Trace, SaysWhereARuleStopped) {
  const std::string pattern = "(?P<mention>mayor) of (?P<to>Dunmore|Norvik)";
  EXPECT_THAT(trace_of(pattern, "The mayor of Dunmore."), ElementsAre("won: "));
  EXPECT_THAT(trace_of("(?P<mention>mayor) \\w+ (?P<to>Dunmore|Norvik)", "A mayor of all."), ElementsAre(testing::StartsWith("trigger: needs ")));
  EXPECT_THAT(trace_of("\\b(?P<mention>mayor \\w+) Brandt, \\d", "The mayor Ilse Brandt, 5th mayor."), ElementsAre("won: "));
  EXPECT_THAT(trace_of("\\b(?P<mention>mayor \\w+) Brandt, \\d", "5 times mayor Ilse Brandt, no."),
              ElementsAre("pattern: matched 'mayor Ilse Brandt, ', then needs \\d"));
  EXPECT_THAT(trace_of(pattern, "Nothing of the kind."), IsEmpty());
}

TEST(Trace, ChangesNoResult) {
  for (std::uint64_t seed = 1; seed < 200; ++seed) {
    const auto rules = random_rule_set(seed);
    const RandomDocument made = random_document(seed);
    const Engine engine(rules);
    Trace trace;
    const std::vector<Match> plain = engine.run(0, engine.scan(made.document), made.slots);
    const std::vector<Match> traced = engine.run(0, engine.scan(made.document), made.slots, &trace);
    ASSERT_EQ(plain.size(), traced.size());
    for (std::size_t i = 0; i < plain.size(); ++i) EXPECT_EQ(describe_match(plain[i]), describe_match(traced[i]));
  }
}

}  // namespace
}  // namespace factweave
