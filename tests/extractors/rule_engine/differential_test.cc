// SPDX-License-Identifier: MIT
// Holds the engine to the naive loop over seeded random rules, lexicons, texts and slots.
// FACTWEAVE_DIFFERENTIAL_CASES sets how many; FACTWEAVE_DIFFERENTIAL_SEED where they begin.
#include <cstdlib>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/random_extraction.h"
#include "tests/support/reference_matcher.h"

namespace factweave {
namespace {

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

std::string listing(const RuleSet& rules) {
  std::string text;
  for (const Rule& rule : rules.rules) {
    text += rule.id + (rule.case_insensitive ? " (?i) " : " ") + rule.pattern + "\n";
    for (const Unless& unless : rule.unless) {
      text += "    unless " + std::to_string(static_cast<int>(unless.place)) + " " + unless.pattern + "\n";
    }
  }
  for (const Lexicon& lexicon : rules.lexicons) {
    text += lexicon.name + (lexicon.exact_case ? " exact:" : ":");
    for (const LexiconEntry& entry : lexicon.entries) text += " [" + entry.text + "]";
    text += "\n";
  }
  return text;
}

TEST(Differential, EngineFindsWhatTheNaiveLoopFinds) {
  const std::uint64_t first = from_environment("FACTWEAVE_DIFFERENTIAL_SEED", 1);
  const std::uint64_t cases = from_environment("FACTWEAVE_DIFFERENTIAL_CASES", 10000);
  std::size_t matches = 0;
  for (std::uint64_t seed = first; seed < first + cases; ++seed) {
    const RandomExtraction made = random_extraction(seed);
    const Engine engine(made.rules);
    const std::vector<Match> expected = reference_candidates(*made.rules, 0, made.document, made.slots);
    const std::vector<Match> found = engine.candidates(0, made.document, made.slots);
    matches += expected.size();
    ASSERT_THAT(describe_matches(found), testing::ElementsAreArray(describe_matches(expected)))
        << "seed " << seed << "\n" << listing(*made.rules) << made.document.folded.text();
  }
  EXPECT_GT(matches, cases / 2) << "the random rules hardly match: the test proves little";
}

}  // namespace
}  // namespace factweave
