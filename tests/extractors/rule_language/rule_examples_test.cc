// SPDX-License-Identifier: MIT
#include "extractors/rule_examples.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extractors/rule_language/compiler.h"

namespace factweave {
namespace {

std::vector<ExampleResult> results_of(const std::shared_ptr<const RuleSet>& rules) {
  static std::vector<std::unique_ptr<DocumentExtractor>> extractors;  // results point into their rules
  extractors.push_back(std::make_unique<DocumentExtractor>(rules));
  return run_examples(*extractors.back());
}

std::shared_ptr<const RuleSet> rules_of(const std::string& rule_body) {
  Compilation c = compile_rules_from_text({{"t.yaml", "pack: t\nphase: names\nrules:\n" + rule_body}});
  for (const Diagnostic& d : c.diagnostics) {
    EXPECT_NE(d.severity, Severity::error) << render(d);
  }
  return std::make_shared<const RuleSet>(std::move(c.rules));
}

constexpr const char* kLimited = R"(
  - id: limited
    emits: Organization/company
    pattern: '(?P<mention>[A-Z]\w+ (?P<form>Ltd|Inc))'
    attributes: {legal_form: $form}
    examples:
)";

TEST(RuleExamples, AMatchMustFindTheMarkedSpan) {
  const auto rules = rules_of(std::string(kLimited) + R"(
      match: ['[Norvik Ltd](mention, legal_form=Ltd) spoke.', 'The [Norvik](mention) Ltd spoke.']
)");
  const std::vector<ExampleResult> results = results_of(rules);
  ASSERT_EQ(results.size(), 2u);
  EXPECT_EQ(results[0].outcome, ExampleOutcome::passed) << results[0].reason;
  EXPECT_EQ(results[1].outcome, ExampleOutcome::failed);
  EXPECT_EQ(results[1].reason, "did not find 'Norvik' as mention; found 'Norvik Ltd' with form 'Ltd'");
}

TEST(RuleExamples, OnlyTheWantedAreRun) {
  const auto rules = rules_of(std::string(kLimited) + R"(
      match: ['[Norvik Ltd](mention) spoke.', 'The [Frost Inc](mention) spoke.']
)");
  const DocumentExtractor extractor(rules);
  const auto results = run_examples(extractor, [](const Rule&, const Example& example) { return example.text.starts_with("The"); });
  ASSERT_EQ(results.size(), 1u);
  EXPECT_EQ(results[0].example->text, "The Frost Inc spoke.");
}

TEST(RuleExamples, AnExpectedValueIsCompared) {
  const auto rules = rules_of(std::string(kLimited) + R"(
      match: ['[Norvik Ltd](mention, legal_form=Inc) spoke.', '[Norvik Ltd](subtype=company, level=name) spoke.']
)");
  const std::vector<ExampleResult> results = results_of(rules);
  ASSERT_EQ(results.size(), 2u);
  EXPECT_EQ(results[0].reason, "'Norvik Ltd' has legal_form=Ltd, not Inc");
  EXPECT_EQ(results[1].outcome, ExampleOutcome::passed) << results[1].reason;
}

TEST(RuleExamples, ANoMatchMustFindNothing) {
  const auto rules = rules_of(std::string(kLimited) + R"(
      no_match: ['Nothing here.', 'Norvik Ltd spoke.', 'Norvik Ltd and [the ltd](mention).']
)");
  const std::vector<ExampleResult> results = results_of(rules);
  ASSERT_EQ(results.size(), 3u);
  EXPECT_EQ(results[0].outcome, ExampleOutcome::passed);
  EXPECT_EQ(results[1].reason, "found 'Norvik Ltd' with form 'Ltd'");
  EXPECT_EQ(results[2].outcome, ExampleOutcome::passed) << results[2].reason;
}

TEST(RuleExamples, AClosedGapIsReported) {
  const auto rules = rules_of(std::string(kLimited) + R"(
      known_gap: ['[Norvik GmbH](mention) spoke.', '[Norvik Inc](mention) spoke.']
)");
  const std::vector<ExampleResult> results = results_of(rules);
  ASSERT_EQ(results.size(), 2u);
  EXPECT_EQ(results[0].outcome, ExampleOutcome::gap_open);
  EXPECT_EQ(results[1].outcome, ExampleOutcome::gap_closed);
}

TEST(RuleExamples, SeveralMatchesMayBeMarked) {
  const auto rules = rules_of(std::string(kLimited) + R"(
      match: ['[Norvik Ltd](mention, legal_form=Ltd) met [Kestrel Inc](mention, legal_form=Inc).']
)");
  const std::vector<ExampleResult> results = results_of(rules);
  ASSERT_EQ(results.size(), 1u);
  EXPECT_EQ(results[0].outcome, ExampleOutcome::passed) << results[0].reason;
}

TEST(RuleExamples, AMentionCanBeGiven) {
  Compilation c = compile_rules_from_text({{"t.yaml", R"(pack: t
phase: relations
rules:
  - id: trades
    emits: tradePartner
    pattern: '{from:Organization} of {Place/city} trades with {to:Organization@name}'
    examples:
      match: ['[zork](from, given=Organization) of [blip](given=Place/city) trades with [grum](to, given=Organization/company, subtype=company).']
      no_match: ['[zork](given=Organization) of [blip](given=Place/region) trades with [grum](given=Organization).']
)"}});
  ASSERT_TRUE(c.ok()) << render(c.diagnostics.front());
  for (const ExampleResult& result : results_of(std::make_shared<const RuleSet>(std::move(c.rules)))) {
    EXPECT_EQ(result.outcome, ExampleOutcome::passed) << result.reason;
  }
}

TEST(RuleExamples, TheExamplesOfTheBuiltInPacksHold) {
  Compilation c = compile_rules({built_in_rules_folder()});
  ASSERT_TRUE(c.ok());
  const auto rules = std::make_shared<const RuleSet>(std::move(c.rules));
  int failed = 0;
  for (const ExampleResult& result : results_of(rules)) {
    if (result.outcome != ExampleOutcome::failed) continue;
    ADD_FAILURE() << result.example->where.file << ":" << result.example->where.line << ": "
                  << result.rule->id << ": " << result.reason;
    ++failed;
  }
  EXPECT_EQ(failed, 0);
}

}  // namespace
}  // namespace factweave
