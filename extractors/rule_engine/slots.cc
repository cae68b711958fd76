// SPDX-License-Identifier: MIT
// Which records of earlier phases later phases see as slots. Quotations and commitments are clauses,
// not phrases: as slots they would hide every name inside them, so they never become slots.
#include <algorithm>
#include <optional>
#include <vector>

#include "extractors/rule_engine/engine.h"

namespace factweave {
namespace {

struct Candidate {
  Slot slot;
  std::size_t added = 0;  // position in the order in which records count as added
};

void add(std::vector<Candidate>& candidates, const Annotations& annotations, const Document& document,
         const RuleSet& rules, RecordRef record, std::optional<Level> level) {
  const char32_t letter =
      rules.alphabet.of(record_type(annotations, record), record_subtype(annotations, record), level);
  const Span folded = document.folded.to_folded(record_span(annotations, record));
  if (letter == 0 || folded.empty()) return;
  candidates.push_back({{folded, letter, record}, candidates.size()});
}

std::vector<Candidate> slot_candidates(const Annotations& annotations, const Document& document,
                                       const RuleSet& rules) {
  std::vector<Candidate> candidates;
  for (std::uint32_t i = 0; i < annotations.figures.size(); ++i) {
    add(candidates, annotations, document, rules, figure_ref(i), std::nullopt);
  }
  for (std::uint32_t i = 0; i < annotations.frames.size(); ++i) {
    add(candidates, annotations, document, rules, {RecordKind::frame, i}, std::nullopt);
  }
  for (std::uint32_t i = 0; i < annotations.mentions.size(); ++i) {
    add(candidates, annotations, document, rules, mention_ref(i), annotations.mentions[i].level);
  }
  return candidates;
}

}  // namespace

std::vector<Slot> outermost_slots(const Annotations& annotations, const Document& document,
                                  const RuleSet& rules) {
  std::vector<Candidate> candidates = slot_candidates(annotations, document, rules);
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    const Span x = a.slot.folded;
    const Span y = b.slot.folded;
    if (x.size() != y.size()) return x.size() > y.size();
    return x.begin != y.begin ? x.begin < y.begin : a.added > b.added;
  });
  // Longest first: one that overlaps a chosen one is inside it, equal to it, or cut by it.
  std::vector<bool> taken(document.folded.text().size(), false);
  std::vector<Slot> slots;
  for (const Candidate& candidate : candidates) {
    const Span span = candidate.slot.folded;
    if (taken[span.begin] || taken[span.end - 1]) continue;
    std::fill(taken.begin() + span.begin, taken.begin() + span.end, true);
    slots.push_back(candidate.slot);
  }
  std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) { return a.folded < b.folded; });
  return slots;
}

}  // namespace factweave
