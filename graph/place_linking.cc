// SPDX-License-Identifier: MIT
// Places of one name are one place where a code or what they lie in says so; else each document keeps its own.
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
  heads.insert(heads.end(), silent.begin(), silent.end());
  note_possible(l, heads, 0.5, "same name, container not stated",
                [&](const ClusterEvidence& a, const ClusterEvidence& b) { return place_conflict(l, a, b); });
}

}  // namespace factweave
