// SPDX-License-Identifier: MIT
// Which records of earlier phases later phases see as slots. Quotations and commitments are clauses,
// not phrases: as slots they would hide every name inside them, so they never become slots.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
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
  candidates.reserve(annotations.figures.size() + annotations.frames.size() + annotations.mentions.size());
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

// Of a chain of overlapping candidates, those that no longer one overlaps, sorted.
void choose_outermost(std::span<Candidate> chain, std::vector<Slot>& slots) {
  std::sort(chain.begin(), chain.end(), [](const Candidate& a, const Candidate& b) {
    const Span x = a.slot.folded;
    const Span y = b.slot.folded;
    if (x.size() != y.size()) return x.size() > y.size();
    return x.begin != y.begin ? x.begin < y.begin : a.added > b.added;
  });
  const auto before_chain = static_cast<std::ptrdiff_t>(slots.size());
  for (const Candidate& candidate : chain) {
    const Span span = candidate.slot.folded;
    const auto after = std::partition_point(slots.begin() + before_chain, slots.end(),
                                            [&](const Slot& chosen) { return chosen.folded.end <= span.begin; });
    if (after == slots.end() || !after->folded.overlaps(span)) slots.insert(after, candidate.slot);
  }
}

}  // namespace

std::vector<Slot> outermost_slots(const Annotations& annotations, const Document& document,
                                  const RuleSet& rules) {
  std::vector<Candidate> candidates = slot_candidates(annotations, document, rules);
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.slot.folded.begin != b.slot.folded.begin ? a.slot.folded.begin < b.slot.folded.begin : a.added < b.added;
  });
  std::vector<Slot> slots;
  slots.reserve(candidates.size());
  for (std::size_t first = 0; first < candidates.size();) {
    std::uint32_t end = candidates[first].slot.folded.end;
    std::size_t last = first + 1;
    for (; last < candidates.size() && candidates[last].slot.folded.begin < end; ++last) {
      end = std::max(end, candidates[last].slot.folded.end);
    }
    if (last == first + 1) {
      slots.push_back(candidates[first].slot);
    } else {
      choose_outermost(std::span(candidates).subspan(first, last - first), slots);
    }
    first = last;
  }
  return slots;
}

}  // namespace factweave
