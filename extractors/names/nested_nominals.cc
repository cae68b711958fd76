// SPDX-License-Identifier: MIT
#include "extractors/names/nested_nominals.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "extractors/names/names.h"

namespace factweave {
namespace {

bool is_nominal(const Match& match) {
  return match.rule->emit == EmitKind::mention && match.rule->level == Level::nominal;
}

bool is_possessor(const Document& document, Span source) {
  return std::string_view(document.folded.text()).substr(document.folded.to_folded(source).end).starts_with("'");
}

bool is_complement(const Document& document, Span source) {
  return std::string_view(document.folded.text()).substr(0, document.folded.to_folded(source).begin).ends_with(" of ");
}

// The winner that holds the span, or null where it lies outside all or only partly inside one.
const Match* winner_around(Span span, const std::vector<Match>& winners) {
  const auto after = std::partition_point(winners.begin(), winners.end(),
                                          [&](const Match& winner) { return winner.span.end <= span.begin; });
  return after != winners.end() && after->span.contains(span) && after->span != span ? &*after : nullptr;
}

}  // namespace

std::vector<Match> inner_nominals(const Document& document, const std::vector<Match>& candidates) {
  std::vector<Match> inner;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(inner), [&](const Match& match) {
    return is_nominal(match) && (is_possessor(document, match.span) || is_complement(document, match.span));
  });
  return inner;
}

void accept_nested(const Extraction& extraction, const std::vector<Match>& inner, const std::vector<Match>& winners) {
  std::vector<Match> nested;
  std::copy_if(inner.begin(), inner.end(), std::back_inserter(nested), [&](const Match& match) {
    const Match* around = winner_around(match.span, winners);
    if (around == nullptr || !is_nominal(*around)) return false;
    // Not *members* of *members of the council*, nor *councillors* of *the councillors' decision*: the same phrase, cut short.
    const bool owns = match.span.end < around->span.end && is_possessor(extraction.document, match.span);
    return owns || (match.span.begin > around->span.begin && is_complement(extraction.document, match.span));
  });
  if (nested.empty()) return;
  for (const Match& match : arbitrate(std::move(nested))) accept_mention(extraction, match);
}

}  // namespace factweave
