// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "extractors/rule_language/rule_set.h"
#include "pipeline/document.h"

namespace factweave {

// A made-up rule set, document and slots, the same for the same seed on every machine. Rules and text
// draw on one small vocabulary, so that they meet often; the text has odd spaces, typographic quotes,
// other scripts and private-use characters, and now and then is empty.
struct RandomExtraction {
  std::shared_ptr<const RuleSet> rules;
  Document document;
  std::vector<Slot> slots;
};

[[nodiscard]] RandomExtraction random_extraction(std::uint64_t seed);

// A rule set of hand-made patterns over the same alphabet: `{P}` a Person slot, `{O}` an Organization
// slot, `{0}`, `{1}`, … the lexicon of that number. Groups are read from `(?P<name>`.
[[nodiscard]] Rule rule_of(std::string id, std::string pattern);
[[nodiscard]] SlotAlphabet alphabet_of(std::size_t lexicons);
[[nodiscard]] Lexicon lexicon_of(std::string name, bool exact_case, std::vector<std::string> entries);
[[nodiscard]] std::shared_ptr<const RuleSet> rule_set_of(std::vector<Rule> rules, std::vector<Lexicon> lexicons);

// A document whose sentences end at "." and "!" and whose paragraphs end at "!", whatever
// `segment()` would say.
[[nodiscard]] Document simple_document(std::string text);

// The match as one line, for comparing and printing.
[[nodiscard]] std::string describe_match(const Match& match);
[[nodiscard]] std::vector<std::string> describe_matches(const std::vector<Match>& matches);

}  // namespace factweave
