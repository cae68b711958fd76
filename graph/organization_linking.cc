// SPDX-License-Identifier: MIT
// Bodies join on equal keys; an acronym joins its long form where some document shows the two together and
// the corpus knows only one such form; other aliases need the same seat or parent.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "graph/canonical_key.h"
#include "graph/linking_rules.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

bool is_public_body(std::string_view subtype) {
  return subtype == "government" || subtype == "facility" || subtype == "education" || subtype == "party";
}

bool any_public(const Linking& l, const ClusterEvidence& e) {
  return std::any_of(e.profiles.begin(), e.profiles.end(), [&](std::uint32_t p) {
    return is_public_body(l.text(l.profiles.all[p].subtype));
  });
}

bool acronym_cluster(const Linking& l, const ClusterEvidence& e) {
  return is_acronym(l.text(l.profiles.all[e.profiles.front()].name));
}

// The names of a cluster that are longer than an acronym.
std::set<StringId> long_forms(const Linking& l, const ClusterEvidence& e) {
  std::set<StringId> forms;
  for (const StringId alias : e.aliases) {
    if (l.text(alias).find(' ') != std::string_view::npos) forms.insert(alias);
  }
  return forms;
}

// Places finer than a country that the body lies in or belongs to.
std::set<StringId> towns(const Linking& l, const ClusterEvidence& e) {
  constexpr std::string_view kCountry = "Place|iso:XX";
  std::set<StringId> found;
  for (const StringId c : e.containers) {
    const std::string_view key = l.text(c);
    const bool country = key.size() == kCountry.size() && key.starts_with("Place|iso:");
    if (key.starts_with("Place|") && !country) found.insert(c);
  }
  return found;
}

bool related(const Linking& l, const ClusterEvidence& a, const ClusterEvidence& b) {
  for (const StringId x : a.keys) {
    for (const StringId y : b.keys) {
      const KeyPair pair{std::min(x, y), std::max(x, y)};
      if (std::binary_search(l.profiles.related.begin(), l.profiles.related.end(), pair)) return true;
    }
  }
  return false;
}

// The words of the shorter name stand in this order in the longer one: *Revenue Authority* of *Norvik Revenue Authority*.
bool is_nested(std::string_view shorter, std::string_view longer) {
  const auto few = split_words(shorter), many = split_words(longer);
  std::size_t at = 0;
  for (const std::string_view word : many) at += at < few.size() && few[at] == word ? 1 : 0;
  return few.size() > 1 && few.size() < many.size() && at == few.size();
}

// An acronym of the name as keys show it: its letters in this order, from the first one on, and no word of the name.
bool abbreviates(std::string_view acronym, std::string_view name) {
  constexpr std::size_t kLongest = 8;
  if (acronym.size() < 2 || acronym.size() > kLongest || acronym.find(' ') != std::string_view::npos) return false;
  const auto words = split_words(name);
  if (words.size() < 2 || acronym[0] != name[0] || std::find(words.begin(), words.end(), acronym) != words.end()) return false;
  std::size_t at = 0;
  for (const char c : name) at += at < acronym.size() && acronym[at] == c ? 1 : 0;
  return at == acronym.size();
}

// What the profile says is enough to know the body by: a plain name is the same only in its country, town or firm.
bool tells_which(const EntityProfile& profile) {
  switch (profile.plain) {
    case PlainName::of_part: return !profile.containers.empty();
    case PlainName::of_country: return !profile.countries.empty();
    case PlainName::none: break;
  }
  return !profile.containers.empty() || !profile.countries.empty() || profile.legal_form != 0 || !profile.aliases.empty();
}

struct Candidate {
  std::uint32_t short_name = 0, long_name = 0;  // profiles
};

// A profile of the body that an acronym stands for: of the long forms that it abbreviates (of all, where it abbreviates none)
// the one that the documents know, but for at most one in kCrowd of them.
std::optional<std::uint32_t> meant_by(const Linking& l, std::string_view acronym, std::span<const Candidate> candidates) {
  std::set<std::uint32_t> named;  // profiles of long forms
  for (const Candidate& c : candidates) named.insert(c.long_name);
  std::set<std::uint32_t> abbreviated = named;
  std::erase_if(abbreviated, [&](std::uint32_t p) { return !abbreviates(acronym, l.text(l.profiles.all[p].key)); });
  if (!abbreviated.empty()) named.swap(abbreviated);
  std::map<std::uint32_t, std::size_t> documents;  // by cluster
  for (const std::uint32_t p : named) ++documents[l.clusters.root(p)];
  const auto most = std::max_element(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (kCrowd * (named.size() - most->second) > named.size()) return std::nullopt;
  return most->first;
}

PlainName plain(const Linking& l, const ClusterEvidence& e) { return l.profiles.all[e.profiles.front()].plain; }

}  // namespace

std::string organization_conflict(const Linking& l, const ClusterEvidence& a, const ClusterEvidence& b) {
  if (differ(a.legal_forms, b.legal_forms)) return "legal forms differ";
  if (acronym_cluster(l, a) && acronym_cluster(l, b) && differ(long_forms(l, a), long_forms(l, b))) {
    return "one acronym, different long forms";
  }
  // A ministry of trade is not the neighbour's; a company may sit in many countries.
  const bool public_body = any_public(l, a) || any_public(l, b) || plain(l, a) != PlainName::none;
  if (public_body && differ(a.countries, b.countries)) return "countries differ";
  if (any_public(l, a) && any_public(l, b) && differ(towns(l, a), towns(l, b))) return "seats differ";
  if (plain(l, a) == PlainName::of_part && plain(l, b) == PlainName::of_part && differ(a.containers, b.containers)) return "parents differ";
  return {};
}

void link_organizations(Linking& l, Block block) {
  const Conflict conflict = [&](const ClusterEvidence& a, const ClusterEvidence& b) {
    return organization_conflict(l, a, b);
  };
  // Profiles that say nothing cannot choose between two that differ: they come last and stay alone.
  std::vector<std::uint32_t> telling, silent;
  for (const std::uint32_t p : block) {
    (tells_which(l.profiles.all[p]) ? telling : silent).push_back(p);
  }
  const PlainName plain = l.profiles.all[block.front()].plain;
  std::vector<std::uint32_t> heads = join_unless_conflict(l, telling, "graph/same-name", conflict);
  if (heads.size() <= 1 && plain == PlainName::none) {
    heads.insert(heads.end(), silent.begin(), silent.end());
    join_unless_conflict(l, heads, "graph/same-name", conflict);
    return;
  }
  note_possible(l, heads, 0.3, "same name", conflict);
  if (plain == PlainName::of_part) return;  // nothing speaks for it that two boards are one
  if (heads.empty()) heads.push_back(silent.front());
  for (const std::uint32_t p : silent) {
    if (p != heads.front()) l.possible.push_back({heads.front(), p, 0.3, "same name, several bearers"});
  }
}

void link_nested_names(Linking& l, Block organizations) {
  std::map<std::string_view, std::vector<std::uint32_t>> by_acronym;  // an alias without blanks → profiles of longer names
  for (const std::uint32_t p : organizations) {
    if (split_words(l.text(l.profiles.all[p].key)).size() < 2) continue;
    for (const StringId alias : l.profiles.all[p].aliases) {
      if (l.text(alias).find(' ') == std::string_view::npos) by_acronym[l.text(alias)].push_back(p);
    }
  }
  for (const auto& [acronym, bearers] : by_acronym) {
    const std::vector<std::uint32_t> heads = cluster_heads(l, bearers);
    for (const std::uint32_t longer : heads) {
      const std::string_view name = l.text(l.profiles.all[longer].key);
      if (heads.size() < 2 || !abbreviates(acronym, name)) continue;
      for (const std::uint32_t shorter : heads) {
        if (l.clusters.root(longer) == l.clusters.root(shorter) || !is_nested(l.text(l.profiles.all[shorter].key), name)) continue;
        const ClusterEvidence &a = l.clusters.evidence(shorter), &b = l.clusters.evidence(longer);
        const std::string apart = related(l, a, b) ? "parent and part" : organization_conflict(l, a, b);
        if (apart.empty()) l.clusters.join(longer, shorter, "graph/nested-name-and-acronym", "acronym " + std::string(acronym) + " and the words of the name");
        else ++l.kept_apart[apart];
      }
    }
  }
}

void link_parties(Linking& l, Block organizations) {
  constexpr std::string_view kParty = " party";
  std::map<std::string_view, std::vector<std::uint32_t>> by_name;  // key without the word → profiles of parties
  for (const std::uint32_t p : organizations) {
    const EntityProfile& profile = l.profiles.all[p];
    std::string_view key = l.text(profile.key);
    if (l.text(profile.subtype) != "party") continue;
    if (key.ends_with(kParty)) key.remove_suffix(kParty.size());
    by_name[key].push_back(p);
  }
  for (const auto& [name, parties] : by_name) {
    join_unless_conflict(l, parties, "graph/party-by-its-name", [&](const ClusterEvidence& a, const ClusterEvidence& b) {
      return organization_conflict(l, a, b);
    });
  }
}

void link_aliases(Linking& l, Block named, const Conflict& conflict) {
  std::map<std::string_view, std::vector<std::uint32_t>> by_key;  // canonical key → profiles
  for (const std::uint32_t p : named) by_key[l.text(l.profiles.all[p].key)].push_back(p);
  std::map<std::string_view, std::vector<Candidate>> by_alias;
  for (const std::uint32_t p : named) {
    for (const StringId alias : l.profiles.all[p].aliases) {
      const auto found = by_key.find(l.text(alias));
      if (found == by_key.end()) continue;
      for (const std::uint32_t other : found->second) by_alias[l.text(alias)].push_back({other, p});
    }
  }
  for (const auto& [alias, candidates] : by_alias) {
    const std::optional<std::uint32_t> meant = meant_by(l, alias, candidates);
    for (const Candidate& c : candidates) {
      if (l.clusters.root(c.short_name) == l.clusters.root(c.long_name)) continue;
      const ClusterEvidence &a = l.clusters.evidence(c.short_name), &b = l.clusters.evidence(c.long_name);
      const bool acronym = is_acronym(l.text(l.profiles.all[c.short_name].name));
      const StringId seat = shared(a.containers, b.containers, l.pool);
      const std::string apart = related(l, a, b) ? "parent and part" : conflict(a, b);
      if (!apart.empty()) {
        ++l.kept_apart[apart];
      } else if (acronym && meant && l.clusters.root(*meant) == l.clusters.root(c.long_name)) {
        l.clusters.join(c.long_name, c.short_name, "graph/acronym-of-long-form", "acronym " + std::string(alias));
      } else if (seat != 0) {
        l.clusters.join(c.long_name, c.short_name, "graph/alias-and-same-container",
                        "alias \"" + std::string(alias) + "\" and " + std::string(l.text(seat)));
      } else if (!acronym || !meant) {
        l.possible.push_back({c.long_name, c.short_name, acronym ? 0.5 : 0.4,
                              acronym ? "acronym with several long forms" : "alias"});
      }
    }
  }
}

void link_by_name(Linking& l, Block block) {
  const Conflict conflict = [&](const ClusterEvidence& a, const ClusterEvidence& b) -> std::string {
    return differ(a.brands, b.brands) ? "brands differ" : "";
  };
  note_possible(l, join_unless_conflict(l, block, "graph/same-name", conflict), 0.3, "same name", conflict);
}

}  // namespace factweave
