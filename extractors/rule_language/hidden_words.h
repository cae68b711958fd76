// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_language/pattern_syntax.h"
#include "extractors/rule_language/rule_set.h"

namespace factweave {

// A word or phrase that a pattern writes out and that its rule never sees, because it is an entry of a lexicon of the rule:
// an occurrence of an entry is one letter in the rule's view.
struct HiddenWord {
  std::string text;           // as the pattern asks for it
  std::uint16_t lexicon = 0;  // whose entry it is
  std::vector<std::size_t> ends;  // of its characters in the pattern, which need not stand side by side: `o(?:r|f)`
};

// Finds hidden words. A word counts where the pattern lets a whole word stand: `maker` of `car maker` and `(?:car)?maker`,
// not of `car[a-z]+maker`. Where the pattern takes the lexicon's letter in the same place, nothing is lost and nothing is found:
// `(?:{trade_word}|maker)`.
//
// Sorts a lexicon when it is first asked about; for checks, not for runs. The rule set must outlive it.
class HiddenWordFinder {
 public:
  explicit HiddenWordFinder(const std::vector<Lexicon>& lexicons, const SlotAlphabet& alphabet);

  // `pattern` as compiled; `used` are the lexicons of its rule. In the order of the pattern; each word once for a place.
  [[nodiscard]] std::vector<HiddenWord> find(std::string_view pattern, bool case_insensitive,
                                             std::span<const std::uint16_t> used);

 private:
  using Entries = std::vector<std::string>;  // sorted; in lower case unless the lexicon's case is exact
  const Entries& entries_of(std::uint16_t lexicon);

  const std::vector<Lexicon>& lexicons_;
  const SlotAlphabet& alphabet_;
  std::map<std::uint16_t, Entries> entries_;
};

}  // namespace factweave
