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

// A document with slots of earlier phases.
struct RandomDocument {
  Document document;
  std::vector<Slot> slots;
};

// Made-up rule sets and documents, the same for the same seed on every machine. Rules and texts draw on
// one small vocabulary, so that they meet often; texts have odd spaces, typographic quotes, other scripts
// and private-use characters, slots that cut words, and now and then are empty.
[[nodiscard]] std::shared_ptr<const RuleSet> random_rule_set(std::uint64_t seed);
[[nodiscard]] RandomDocument random_document(std::uint64_t seed);

// Parts of hand-made rule sets over the same alphabet: U+E000 is a Person slot, U+E001 an Organization
// slot, U+E002 the first lexicon, and so on. Groups are read from `(?P<name>`.
[[nodiscard]] Rule rule_of(std::string id, std::string pattern);
[[nodiscard]] SlotAlphabet alphabet_of(std::size_t lexicons);
[[nodiscard]] Lexicon lexicon_of(std::string name, bool exact_case, std::vector<std::string> entries);
[[nodiscard]] std::shared_ptr<const RuleSet> rule_set_of(std::vector<Rule> rules, std::vector<Lexicon> lexicons);

// A document whose sentences end at "." and "!" and whose paragraphs end at "!", whatever
// `segment()` would say.
[[nodiscard]] Document simple_document(std::string text);

// The match as one line, for comparing and printing.
[[nodiscard]] std::string describe_match(const Match& match);

}  // namespace factweave
