// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/entity_clusters.h"
#include "graph/entity_profile.h"
#include "graph/string_pool.h"

namespace factweave {

// What the rules for one type of entity work on.
struct Linking {
  const Profiles& profiles;
  StringPool& pool;
  EntityClusters& clusters;
  std::vector<PossibleSame>& possible;
  std::map<std::string, std::uint64_t>& kept_apart;

  [[nodiscard]] std::string_view text(StringId id) const { return pool.view(id); }
};

// Many documents of one name meet a wrong statement in some of them: one in so many is no second candidate.
constexpr std::size_t kCrowd = 10;

// Profiles of one type and key; the richest first, then by document and place in it.
using Block = std::span<const std::uint32_t>;

// Why two clusters cannot be one entity; empty if nothing speaks against it.
using Conflict = std::function<std::string(const ClusterEvidence&, const ClusterEvidence&)>;

// Conflicts by type (empty = none).
[[nodiscard]] std::string person_conflict(const Linking& linking, const ClusterEvidence& a, const ClusterEvidence& b);
[[nodiscard]] std::string organization_conflict(const Linking& linking, const ClusterEvidence& a,
                                                const ClusterEvidence& b);

// One block each.
void link_persons(Linking& linking, Block block);
void link_organizations(Linking& linking, Block block);
void link_places(Linking& linking, Block block);
void link_by_name(Linking& linking, Block block);

// Across blocks, once all blocks of the type are done.
void link_person_spellings(Linking& linking, Block persons);
void note_person_spellings(Linking& linking, Block persons);
void link_surnames(Linking& linking, Block persons);
void link_nested_names(Linking& linking, Block organizations);
void link_parties(Linking& linking, Block organizations);

// Lets each profile join the first cluster of its block that it does not conflict with. Returns the first
// profile of each cluster, in the order of the block.
std::vector<std::uint32_t> join_unless_conflict(Linking& linking, Block block, std::string_view rule,
                                                const Conflict& conflict);

// Joins bodies or documents with those of which another document says that they are called so too, by acronyms or with the same
// seat or parent.
void link_aliases(Linking& linking, Block named, const Conflict& conflict);

// The first profile of each cluster of a block.
[[nodiscard]] std::vector<std::uint32_t> cluster_heads(Linking& linking, Block block);

// Notes every other cluster of a block as possibly the same as the first, but for those in conflict with it.
void note_possible(Linking& linking, std::span<const std::uint32_t> clusters, double score,
                   const std::string& reason, const Conflict& conflict);

}  // namespace factweave
