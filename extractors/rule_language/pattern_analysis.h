// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {

// Something that a text may contain.
struct TriggerAtom {
  enum class Kind : std::uint8_t { literal, letter, digit, capitals };  // … two capitals A to Z in a row

  Kind kind = Kind::literal;
  std::string text;         // of a literal
  bool fold = false;        // of a literal: compared in ASCII lower case (`text` is lower case then)
  bool left_edge = false;   // of a literal: no word character stands before it
  bool right_edge = false;  // … after it
  char32_t letter = 0;      // the private code point of a slot or lexicon

  friend auto operator<=>(const TriggerAtom&, const TriggerAtom&) = default;
};

// One of these must be there.
struct TriggerClause {
  std::vector<TriggerAtom> atoms;  // sorted
  double frequency = 1;            // estimated share of sentences that contain one
};

// A place in a pattern's tree: the numbers of the children to follow from the root, the last one that of the child
// before which it lies. Before child 0 is also where a node without children begins.
using TreePath = std::vector<std::uint32_t>;

// What every match of a pattern must contain: one atom of every clause. Without clauses nothing is known.
struct Requirements {
  std::vector<TriggerClause> clauses;  // rarest first
  std::string reason;                  // why there are none
  std::vector<TreePath> anchors;       // where the atoms of the rarest clause begin, sorted
};

// What is known of a pattern before it is run.
struct PatternFacts {
  Requirements requirements;
  bool begins_only_text = false;  // a match can begin nowhere but where the text begins
  bool is_only_group = false;     // nothing but one group and perhaps word edges around it: \b(?P<mention>[A-Z]{3,6})\b
  bool is_only_letter = false;    // nothing but one group of one slot or lexicon occurrence
};

[[nodiscard]] PatternFacts facts_of(const std::optional<PatternNode>& pattern,
                                    const std::function<double(char32_t)>& frequency_of_letter);

// Works out, by reading the pattern, what every match must contain. Conservative: what it is not sure of
// it leaves out. `frequency_of_letter` estimates the share of sentences that show a private code point.
//
//   \b(?:chairman|head) of {Organization}  →  one of "chairman of ", "head of "; the letter
//
// Holds for folded text, which has neither U+017F nor U+212A: the two characters beyond ASCII that equal
// an ASCII letter where case does not count.
[[nodiscard]] Requirements analyse_pattern(std::string_view pattern, bool case_insensitive,
                                           const std::function<double(char32_t)>& frequency_of_letter);
// The same for a pattern that was read already; nothing stands for one whose syntax is not known.
[[nodiscard]] Requirements analyse_pattern(const std::optional<PatternNode>& pattern,
                                           const std::function<double(char32_t)>& frequency_of_letter);

// Cuts a pattern down to its lead: what stands between its begin and the anchors. Every match of the pattern holds one
// of the atoms just behind a match of the lead which begins where the whole does.
//
//   \b(?:the )?(?:chairman|head) of {Organization}, anchored at the letter  →  \b(?:the )?(?:chairman|head) of
void cut_to_lead(PatternNode& pattern, std::span<const TreePath> anchors);

// Cuts off the lead: what is left begins with an anchor, and matches what every match of the pattern has from there on.
void cut_off_lead(PatternNode& pattern, std::span<const TreePath> anchors);

// "'chairman of ' or 'head of '", for explanations; long lists are cut.
[[nodiscard]] std::string describe(const TriggerClause& clause);

}  // namespace factweave
