// SPDX-License-Identifier: MIT
#include "graph/entity_clusters.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace factweave {
namespace {

void absorb_roles(std::vector<HeldRole>& roles, const std::vector<HeldRole>& more) {
  for (const HeldRole& role : more) {
    const auto same = std::find_if(roles.begin(), roles.end(), [&](const HeldRole& r) {
      return r.title == role.title && r.body == role.body;
    });
    if (same == roles.end()) {
      roles.push_back(role);
      continue;
    }
    if (role.first && (!same->first || *role.first < *same->first)) same->first = role.first;
    if (role.last && (!same->last || *role.last > *same->last)) same->last = role.last;
  }
}

ClusterEvidence of_profile(const EntityProfile& p, std::uint32_t index) {
  const auto some = [](StringId id) { return id != 0 ? std::set<StringId>{id} : std::set<StringId>{}; };
  ClusterEvidence e;
  e.profiles = {index};
  e.documents = {p.document};
  e.roles = p.roles;
  e.keys = some(p.key), e.genders = some(p.gender), e.births = some(p.birth);
  e.legal_forms = some(p.legal_form), e.brands = some(p.brand), e.codes = some(p.code);
  e.aliases = {p.aliases.begin(), p.aliases.end()};
  e.bodies = {p.bodies.begin(), p.bodies.end()};
  e.countries = {p.countries.begin(), p.countries.end()};
  e.containers = {p.containers.begin(), p.containers.end()};
  return e;
}

}  // namespace

void absorb(ClusterEvidence& into, ClusterEvidence&& from) {
  into.profiles.insert(into.profiles.end(), from.profiles.begin(), from.profiles.end());
  into.documents.merge(from.documents);
  absorb_roles(into.roles, from.roles);
  into.keys.merge(from.keys), into.aliases.merge(from.aliases), into.bodies.merge(from.bodies);
  into.countries.merge(from.countries), into.containers.merge(from.containers), into.genders.merge(from.genders);
  into.births.merge(from.births), into.legal_forms.merge(from.legal_forms), into.brands.merge(from.brands);
  into.codes.merge(from.codes);
}

EntityClusters::EntityClusters(std::span<const EntityProfile> profiles) : profiles_(profiles) {
  parent_.resize(profiles.size());
  std::iota(parent_.begin(), parent_.end(), 0);
  evidence_.reserve(profiles.size());
  for (std::uint32_t i = 0; i < profiles.size(); ++i) evidence_.push_back(of_profile(profiles[i], i));
}

std::uint32_t EntityClusters::root(std::uint32_t profile) {
  while (parent_[profile] != profile) {
    parent_[profile] = parent_[parent_[profile]];
    profile = parent_[profile];
  }
  return profile;
}

void EntityClusters::join(std::uint32_t first, std::uint32_t second, std::string_view rule, std::string reason) {
  std::uint32_t a = root(first), b = root(second);
  if (a == b) return;
  joins_.push_back({first, second, rule, std::move(reason)});
  if (evidence_[a].profiles.size() < evidence_[b].profiles.size()) std::swap(a, b);
  parent_[b] = a;
  absorb(evidence_[a], std::move(evidence_[b]));
  evidence_[b] = {};
}

bool differ(const std::set<StringId>& a, const std::set<StringId>& b) {
  if (a.empty() || b.empty()) return false;
  const auto& small = a.size() < b.size() ? a : b;
  const auto& large = a.size() < b.size() ? b : a;
  return std::none_of(small.begin(), small.end(), [&](StringId id) { return large.contains(id); });
}

StringId shared(const std::set<StringId>& a, const std::set<StringId>& b, const StringPool& pool) {
  const auto& small = a.size() < b.size() ? a : b;
  const auto& large = a.size() < b.size() ? b : a;
  StringId best = 0;
  for (const StringId id : small) {
    if (large.contains(id) && (best == 0 || pool.view(id) < pool.view(best))) best = id;
  }
  return best;
}

}  // namespace factweave
