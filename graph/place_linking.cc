// SPDX-License-Identifier: MIT
// Places of one name are one place where a code, what they lie in or a body named close to them says so; else each document
// keeps its own.
#include <algorithm>

#include "graph/linking_rules.h"

namespace factweave {
namespace {

// Containers finer than a country. "In Illinois" and "in the United States" do not contradict each other.
std::set<StringId> fine_containers(const Linking& l, const ClusterEvidence& e) {
  constexpr std::string_view kCountry = "Place|iso:XX";
  std::set<StringId> fine;
  for (const StringId c : e.containers) {
    const std::string_view key = l.text(c);
    if (!(key.size() == kCountry.size() && key.starts_with("Place|iso:"))) fine.insert(c);
  }
  return fine;
}

std::string place_conflict(const Linking& l, const ClusterEvidence& a, const ClusterEvidence& b) {
  if (differ(a.codes, b.codes)) return "codes differ";
  if (differ(a.countries, b.countries)) return "countries differ";
  if (differ(fine_containers(l, a), fine_containers(l, b))) return "containers differ";
  return {};
}

// *The Norvik mill in Dunmore* is where *Norvik Ltd hired 20 people in Dunmore*.
void join_neighbors(Linking& l, Block block, const Conflict& conflict) {
  ByFact by_fact;
  for (const std::uint32_t p : block) {
    for (const StringId body : l.profiles.all[p].neighbors) by_fact["1 neighbor " + std::string(l.text(body))].push_back(p);
  }
  join_by_fact(l, by_fact, "graph/same-place-and-neighbor", "name and the same ", conflict);
}

}  // namespace

void link_places(Linking& l, Block block) {
  std::vector<std::uint32_t> heads;   // first profile of each cluster
  std::vector<std::uint32_t> silent;  // say nothing of where they lie
  for (const std::uint32_t p : block) {
    const EntityProfile& profile = l.profiles.all[p];
    if (profile.code == 0 && profile.containers.empty() && profile.countries.empty()) {
      silent.push_back(p);
      continue;
    }
    bool placed = false;
    for (const std::uint32_t head : heads) {
      placed = l.clusters.root(head) == l.clusters.root(p);
      if (placed) break;
      const ClusterEvidence &a = l.clusters.evidence(head), &b = l.clusters.evidence(p);
      StringId common = shared(a.containers, b.containers, l.pool);
      if (common == 0) common = shared(a.countries, b.countries, l.pool);
      if (common == 0 || !place_conflict(l, a, b).empty()) continue;
      l.clusters.join(head, p, "graph/same-place-and-container",
                      "name \"" + std::string(l.text(profile.key)) + "\" in " + std::string(l.text(common)));
      placed = true;
      break;
    }
    if (!placed) heads.push_back(p);
  }
  const Conflict conflict = [&](const ClusterEvidence& a, const ClusterEvidence& b) { return place_conflict(l, a, b); };
  if (block.size() > 1 && !silent.empty()) join_neighbors(l, block, conflict);
  heads.insert(heads.end(), silent.begin(), silent.end());
  note_possible(l, cluster_heads(l, heads), 0.5, "same name, container not stated", conflict);
}

}  // namespace factweave
