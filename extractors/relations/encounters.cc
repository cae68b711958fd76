// SPDX-License-Identifier: MIT
#include "extractors/relations/encounters.h"

#include <optional>

namespace factweave {

void Encounters::note(const Annotations& annotations, const RelationMention& relation) {
  if (relation.from.kind != RecordKind::mention || relation.to.kind != RecordKind::mention) return;
  const std::optional<std::uint32_t> from = annotations.mentions[relation.from.index].entity;
  const std::optional<std::uint32_t> to = annotations.mentions[relation.to.index].entity;
  if (!from || !to) return;
  if (relation.type == "visited") visited_.emplace(*from, *to);
  if (relation.type == "holdsRole") offices_.emplace(*from, *to);
  if (relation.type == "metWith") met_.insert({{*from, *to}, {*to, *from}});
}

bool Encounters::as_a_stranger(std::uint32_t person, std::uint32_t country) const {
  if (visited_.contains({person, country})) return true;
  for (auto met = met_.lower_bound({person, 0}); met != met_.end() && met->first == person; ++met) {
    if (offices_.contains({met->second, country})) return true;
  }
  return false;
}

}  // namespace factweave
