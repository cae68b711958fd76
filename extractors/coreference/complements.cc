// SPDX-License-Identifier: MIT
#include "extractors/coreference/complements.h"

#include <string_view>

#include "extractors/coreference/country_agreement.h"

namespace factweave {

std::uint32_t complement_of(const Discourse& d, std::uint32_t m) {
  const Span whole = d.mention(m).span;
  for (const std::uint32_t n : d.from(m)) {
    const Mention& inner = d.mention(n);
    if (inner.span.begin >= whole.end) break;
    if (n == m || !whole.contains(inner.span) || !d.resolved(n)) continue;
    const std::string_view before = d.text_between({whole.begin, whole.begin}, inner.span);
    if (before.ends_with(" of ") || before.ends_with(" of the ")) return d.entity_of(n);
    if (inner.span.begin == whole.begin && inner.level == Level::name && d.words[d.end_word(n)] == "'") return d.entity_of(n);
    if (d.mention(m).type == "Person" && inner.span.end < whole.end && d.attributive(n) && is_country(d, n)) return d.entity_of(n);
    const bool leads = (inner.type == "Organization" || inner.subtype == "country") && inner.level == Level::name && inner.span.end < whole.end;  // *the Norvik spokesman*, *the Norway representative*
    if (d.mention(m).type == "Person" && leads && d.text_between(inner.span, {whole.end, whole.end + 1}).starts_with(' ')) return d.entity_of(n);
  }
  return kNoEntity;
}

bool complements_differ(const Discourse& d, std::uint32_t m, std::uint32_t n) {
  const std::uint32_t a = complement_of(d, m), b = complement_of(d, n);
  return a != kNoEntity && b != kNoEntity && a != b;
}

bool holds_elsewhere(const Discourse& d, std::uint32_t m, std::uint32_t person) {
  if (d.entity(person).type != "Person") return false;
  const std::uint32_t of = complement_of(d, m);
  if (of == kNoEntity) return false;
  bool elsewhere = false;
  for (const std::uint32_t n : d.facts[person].nominals) {
    const std::uint32_t other = n == m ? kNoEntity : complement_of(d, n);
    if (other == of) return false;
    elsewhere = elsewhere || other != kNoEntity;
  }
  return elsewhere;
}

}  // namespace factweave
