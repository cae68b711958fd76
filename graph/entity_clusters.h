// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "graph/entity_profile.h"

namespace factweave {

// All that is known of one cluster: the union of its profiles.
struct ClusterEvidence {
  std::vector<std::uint32_t> profiles;
  std::unordered_set<std::uint32_t> documents;
  std::vector<HeldRole> roles;
  std::set<StringId> keys, aliases, bodies, countries, containers, genders, births, legal_forms, brands, codes;
};

// Adds what another cluster knows; offices that both state count once.
void absorb(ClusterEvidence& into, ClusterEvidence&& from);

// A join of two profiles' clusters, with why.
struct Join {
  std::uint32_t first = 0, second = 0;  // profiles; the second joined the first
  std::string_view rule;                // graph/…
  std::string reason;
};

// Two clusters that may be one entity, which is not sure enough to join them.
struct PossibleSame {
  std::uint32_t first = 0, second = 0;  // profiles
  double score = 0;
  std::string reason;
};

// A partition of the profiles that grows together by joins; each cluster's evidence is at hand.
class EntityClusters {
 public:
  explicit EntityClusters(std::span<const EntityProfile> profiles);

  [[nodiscard]] std::uint32_t root(std::uint32_t profile);
  [[nodiscard]] const ClusterEvidence& evidence(std::uint32_t profile) { return evidence_[root(profile)]; }
  [[nodiscard]] const EntityProfile& profile(std::uint32_t p) const { return profiles_[p]; }
  void join(std::uint32_t first, std::uint32_t second, std::string_view rule, std::string reason);

  [[nodiscard]] const std::vector<Join>& joins() const { return joins_; }

 private:
  std::span<const EntityProfile> profiles_;
  std::vector<std::uint32_t> parent_;
  std::vector<ClusterEvidence> evidence_;
  std::vector<Join> joins_;
};

// Both know something, and nothing of it is the same.
[[nodiscard]] bool differ(const std::set<StringId>& a, const std::set<StringId>& b);
// First common element by text, or 0.
[[nodiscard]] StringId shared(const std::set<StringId>& a, const std::set<StringId>& b, const StringPool& pool);

}  // namespace factweave
