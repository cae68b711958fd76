// SPDX-License-Identifier: MIT
#include "extractors/relations/shares.h"

#include <algorithm>
#include <optional>

#include "pipeline/annotations.h"

namespace factweave {
namespace {

bool may_have_share(const RelationMention& relation) {
  const bool owner = relation.type == "owns" || (relation.type == "affiliatedWith" && attribute(relation.attributes, "kind") == "shareholder");
  return owner && relation.from.kind == RecordKind::mention &&
         std::none_of(relation.attributes.begin(), relation.attributes.end(), [](const Attribute& a) { return a.name == "share"; });
}

// The figure in the bracket right behind a mention.
std::optional<std::uint32_t> bracketed_share(const Extraction& extraction, const Mention& owner) {
  constexpr std::uint32_t kOpening = 2;  // bytes: " ("
  const std::uint32_t begin = owner.span.end + kOpening;
  if (begin > extraction.document.text.size() || extraction.document.unwrapped_text({owner.span.end, begin}) != " (") return std::nullopt;
  const std::vector<Figure>& figures = extraction.annotations.figures;
  const auto found = std::lower_bound(figures.begin(), figures.end(), begin, [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
  if (found == figures.end() || found->span.begin != begin || found->kind != "percent") return std::nullopt;
  return static_cast<std::uint32_t>(found - figures.begin());
}

}  // namespace

void add_shares(const Extraction& extraction) {
  for (RelationMention& relation : extraction.annotations.relations) {
    if (!may_have_share(relation)) continue;
    const std::optional<std::uint32_t> share = bracketed_share(extraction, extraction.annotations.mentions[relation.from.index]);
    if (!share) continue;
    if (relation.type != "owns") {
      relation.type = "owns";
      set_attribute(relation.attributes, "kind", "");
    }
    relation.attributes.push_back({"share", {}, figure_ref(*share)});
  }
}

}  // namespace factweave
