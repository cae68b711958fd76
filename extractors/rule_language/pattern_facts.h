// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

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

}  // namespace factweave
