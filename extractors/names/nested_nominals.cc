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

bool is_possessor_or_complement(const Document& document, Span source) {
  const std::string_view text = document.folded.text();
  const Span span = document.folded.to_folded(source);
  return text.substr(span.end).starts_with("'") || text.substr(0, span.begin).ends_with(" of ");
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
    return is_nominal(match) && is_possessor_or_complement(document, match.span);
  });
  return inner;
}

void accept_nested(const Extraction& extraction, const std::vector<Match>& inner, const std::vector<Match>& winners) {
  std::vector<Match> nested;
  std::copy_if(inner.begin(), inner.end(), std::back_inserter(nested), [&](const Match& match) {
    const Match* around = winner_around(match.span, winners);
    return around != nullptr && is_nominal(*around);
  });
  if (nested.empty()) return;
  for (const Match& match : arbitrate(std::move(nested))) accept_mention(extraction, match);
}

}  // namespace factweave
