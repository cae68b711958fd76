// SPDX-License-Identifier: MIT
// Linking by blocks: profiles that share a type and a key, blanks apart, are decided together, in the order of what they
// say, never in the order in which they came.
#include <algorithm>
#include <set>
#include <tuple>

#include "graph/entity_linking.h"
#include "graph/linking_rules.h"

namespace factweave {
namespace {

// Named profiles whose type is (a kind of) `root`, or of none of the four when `root` is empty.
std::vector<std::uint32_t> named_of(const Linking& l, const Ontology& ontology, std::string_view root) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t p = 0; p < l.profiles.all.size(); ++p) {
    const EntityProfile& profile = l.profiles.all[p];
    if (!profile.named) continue;
    const std::string_view type = l.text(profile.type);
    const bool special = ontology.is_a(type, "Person") || ontology.is_a(type, "Organization") ||
                         ontology.is_a(type, "Place");
    if (root.empty() ? !special : ontology.is_a(type, root)) found.push_back(p);
  }
  std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
    const EntityProfile &x = l.profiles.all[a], &y = l.profiles.all[b];
    if (x.type != y.type) return l.text(x.type) < l.text(y.type);
    if (x.block != y.block) return l.text(x.block) < l.text(y.block);
    if (x.richness() != y.richness()) return x.richness() > y.richness();
    if (x.key != y.key) return l.text(x.key) < l.text(y.key);
    return std::tie(x.document, x.entity) < std::tie(y.document, y.entity);
  });
  return found;
}

template <typename Rule>
void for_each_block(Linking& l, std::span<const std::uint32_t> sorted, Rule rule) {
  for (std::size_t begin = 0; begin < sorted.size();) {
    const EntityProfile& first = l.profiles.all[sorted[begin]];
    std::size_t end = begin;
    while (end < sorted.size() && l.profiles.all[sorted[end]].type == first.type &&
           l.profiles.all[sorted[end]].block == first.block) {
      ++end;
    }
    rule(l, sorted.subspan(begin, end - begin));
    begin = end;
  }
}

void link_codes(Linking& l, std::span<const std::uint32_t> profiles) {
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> first;
  for (const std::uint32_t p : profiles) {
    const EntityProfile& profile = l.profiles.all[p];
    if (profile.code == 0) continue;
    const auto [place, added] = first.try_emplace({l.text(profile.type), l.text(profile.code)}, p);
    if (!added) l.clusters.join(place->second, p, "graph/same-code", "code " + std::string(l.text(profile.code)));
  }
}

// One name, several types: one node for each type, never a merge.
void count_type_conflicts(Linking& l) {
  std::map<StringId, std::set<StringId>> types;
  for (const EntityProfile& p : l.profiles.all) {
    if (p.named) types[p.key].insert(p.type);
  }
  for (const auto& [key, found] : types) {
    if (found.size() > 1) l.kept_apart["same name, other type"] += found.size() - 1;
  }
}

}  // namespace

std::vector<std::uint32_t> join_unless_conflict(Linking& l, Block block, std::string_view rule,
                                                const Conflict& conflict) {
  std::vector<std::uint32_t> heads;
  for (const std::uint32_t p : block) {
    bool placed = false;
    for (const std::uint32_t head : heads) {
      if (l.clusters.root(head) == l.clusters.root(p)) {
        placed = true;
        break;
      }
      const std::string reason = conflict(l.clusters.evidence(head), l.clusters.evidence(p));
      if (!reason.empty()) continue;
      l.clusters.join(head, p, rule, "name \"" + std::string(l.text(l.profiles.all[p].key)) + '"');
      placed = true;
      break;
    }
    if (!placed) heads.push_back(p);
  }
  return heads;
}

std::vector<std::uint32_t> cluster_heads(Linking& l, Block block) {
  std::vector<std::uint32_t> heads;
  std::set<std::uint32_t> roots;
  for (const std::uint32_t p : block) {
    if (roots.insert(l.clusters.root(p)).second) heads.push_back(p);
  }
  return heads;
}

void note_possible(Linking& l, std::span<const std::uint32_t> clusters, double score, const std::string& reason,
                   const Conflict& conflict) {
  for (std::size_t i = 1; i < clusters.size(); ++i) {
    const std::string apart = conflict(l.clusters.evidence(clusters.front()), l.clusters.evidence(clusters[i]));
    if (apart.empty()) l.possible.push_back({clusters.front(), clusters[i], score, reason});
    else ++l.kept_apart[apart];
  }
}

EntityLinks link_entities(const Profiles& profiles, const Ontology& ontology, StringPool& pool) {
  EntityLinks links;
  EntityClusters clusters(profiles.all);
  Linking l{profiles, pool, clusters, links.possible, links.kept_apart};
  const auto places = named_of(l, ontology, "Place");
  link_codes(l, places);
  for_each_block(l, places, link_places);
  const auto organizations = named_of(l, ontology, "Organization");
  link_codes(l, organizations);
  for_each_block(l, organizations, link_organizations);
  link_parties(l, organizations);
  link_nested_names(l, organizations);
  link_aliases(l, organizations, [&](const ClusterEvidence& a, const ClusterEvidence& b) { return organization_conflict(l, a, b); });
  const auto persons = named_of(l, ontology, "Person");
  link_codes(l, persons);
  for_each_block(l, persons, link_persons);
  link_person_spellings(l, persons);
  note_person_spellings(l, persons);
  link_surnames(l, persons);
  const auto others = named_of(l, ontology, "");
  link_codes(l, others);
  for_each_block(l, others, link_by_name);
  std::vector<std::uint32_t> documents = others;
  std::erase_if(documents, [&](std::uint32_t p) { return !ontology.is_a(l.text(profiles.all[p].type), "Document"); });
  link_aliases(l, documents, [](const ClusterEvidence&, const ClusterEvidence&) { return std::string(); });
  count_type_conflicts(l);
  links.joins = clusters.joins();
  std::map<std::uint32_t, std::uint32_t> first;
  for (std::uint32_t p = 0; p < profiles.all.size(); ++p) {
    links.cluster_of.push_back(first.try_emplace(clusters.root(p), p).first->second);
  }
  return links;
}

}  // namespace factweave
