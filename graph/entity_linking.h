// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/entity_clusters.h"
#include "graph/entity_profile.h"
#include "pipeline/ontology.h"

namespace factweave {

// Which profiles of different documents are one entity. The rules, by name (they stand in the merge log):
//
//   graph/same-code                     places with the same ISO 3166 or gazetteer code, peoples of one name,
//                                       bodies of one country: the French Government, the Government of France
//   graph/same-place-and-container      places of one name in the same country, region or body
//   graph/same-name                     bodies, products, documents, others of one canonical key, no conflict
//   graph/same-person-name              persons of one full name, the only candidate (nine in ten agree), no conflict
//   graph/same-person-name-and-support  the same for common names and homonyms: plus role, body or country
//   graph/party-by-its-name             parties, with and without the word: Labour, the Labour Party
//   graph/nested-name-and-acronym       two long forms of one acronym, all words of one in the other
//   graph/acronym-of-long-form          an acronym whose long form this is in nine of ten documents
//   graph/alias-and-same-container      another name of a body, with the same seat or parent
//   graph/spelling-and-same-role        another spelling, or one more given name, with the same role and body
//
// Nothing ever joins on a surname, a first name, initials or a role alone.
struct EntityLinks {
  std::vector<std::uint32_t> cluster_of;  // profile → the first profile of its cluster
  std::vector<Join> joins;
  std::vector<PossibleSame> possible;
  std::map<std::string, std::uint64_t> kept_apart;  // reason → how often
};

// Decides block by block (profiles that share a key) on sorted evidence, so the result does not depend on
// the order in which documents were added.
[[nodiscard]] EntityLinks link_entities(const Profiles& profiles, const Ontology& ontology, StringPool& pool);

}  // namespace factweave
