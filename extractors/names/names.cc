// SPDX-License-Identifier: MIT
#include "extractors/names/names.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractors/names/acronym_definitions.h"
#include "extractors/names/counted_acronyms.h"
#include "extractors/names/name_lists.h"

namespace factweave {
namespace {

constexpr double kHintBelow = 0.65;
constexpr double kAcronymDefinition = 0.6;

// What a name with its acronym in brackets (*Union for Trentino (UpT)*) says: mostly it is a body's.
void add_acronym_definition(const Extraction& extraction, Span folded) {
  Mention mention;
  mention.span = extraction.document.folded.to_source(folded);
  mention.type = "Organization";
  mention.level = Level::name;
  mention.confidence = kAcronymDefinition;
  mention.rule = "names/acronym-definition";
  extraction.annotations.mentions.push_back(std::move(mention));
}

// Text that no name may take: winning figures and `Ignored` matches.
class ClaimedText {
 public:
  explicit ClaimedText(const std::vector<Match>& winners) {
    for (const Match& winner : winners) {
      const EmitKind emit = winner.rule->emit;
      if (emit == EmitKind::ignored || emit == EmitKind::figure) spans_.push_back(winner.span);
    }
  }
  [[nodiscard]] bool overlaps(Span span) const {
    const auto after = std::partition_point(spans_.begin(), spans_.end(), [&](Span s) { return s.end <= span.begin; });
    return after != spans_.end() && after->overlaps(span);
  }

 private:
  std::vector<Span> spans_;  // sorted and disjoint, as winners are
};

// The last word of a name, which says what it is of: an *Islamic Culture Organization* is a body, though *Islamic* alone
// is claimed, a *Larne Film Festival* is none.
Span head_of(std::string_view text, Span name) {
  const std::size_t blank = text.substr(0, name.end).rfind(' ');
  return {std::max(name.begin, static_cast<std::uint32_t>(blank + 1)), name.end};
}

}  // namespace

void accept_mention(const Extraction& extraction, const Match& match) {
  if (match.span.empty()) return;
  Mention mention;
  mention.span = match.span;
  mention.type = match.rule->type;
  mention.subtype = match.rule->subtype;
  mention.level = match.rule->level;
  mention.attributes = rule_attributes(extraction, match);
  mention.confidence = match.rule->confidence;
  mention.rule = match.rule->id;
  extraction.annotations.mentions.push_back(std::move(mention));
}

std::vector<Match> take_name_hints(std::vector<Match>& candidates) {
  const auto first_hint = std::stable_partition(candidates.begin(), candidates.end(), [](const Match& match) {
    const Rule& rule = *match.rule;
    return rule.emit != EmitKind::mention || rule.level != Level::name || rule.confidence >= kHintBelow;
  });
  std::vector<Match> hints(std::make_move_iterator(first_hint), std::make_move_iterator(candidates.end()));
  candidates.erase(first_hint, candidates.end());
  return hints;
}

std::vector<Match> beaten_names(std::vector<Match> beaten, const std::vector<Match>& winners) {
  const ClaimedText claimed(winners);
  std::erase_if(beaten, [&](const Match& match) {
    return match.rule->emit != EmitKind::mention || match.rule->level != Level::name || claimed.overlaps(match.span);
  });
  return beaten;
}

void accept_name_hints(const Extraction& extraction, const std::vector<Match>& hints,
                       const std::vector<Match>& winners) {
  if (hints.empty()) return;
  const ClaimedText claimed(winners);
  const auto is_free = [&](Span span) { return !claimed.overlaps(span); };
  for (const Match& hint : hints) {
    if (is_free(hint.span)) accept_mention(extraction, hint);
  }
  const FoldedText& folded = extraction.document.folded;
  for (const AcronymDefinition& definition : acronym_definitions(folded.text())) {
    const std::string_view acronym = folded.text().substr(definition.acronym.begin, definition.acronym.size());
    if (extraction.name_lists != nullptr && extraction.name_lists->has(NameList::thing_acronym, acronym)) continue;
    if (ends_in_thing(folded.text().substr(definition.name.begin, definition.name.size()))) continue;
    if (!is_free(folded.to_source(head_of(folded.text(), definition.name))) || !is_free(folded.to_source(definition.acronym))) continue;
    add_acronym_definition(extraction, definition.name);
    add_acronym_definition(extraction, definition.acronym);
  }
}

}  // namespace factweave
