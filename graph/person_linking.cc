// SPDX-License-Identifier: MIT
// Persons join on their full name and, where the name alone does not single one out, on a fact that both
// documents state. Splitting is the cheap error.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>

#include "graph/canonical_key.h"
#include "graph/linking_rules.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

// Profiles by what their documents say of them, facts in the order of their text.
using ByFact = std::map<std::string, std::vector<std::uint32_t>>;

// Surnames so frequent in some country that a full name with one is often borne by several people.
constexpr std::array<std::string_view, 66> kCommonSurnames = {
    "ali",     "allen",   "andersen", "anderson", "brown",   "chen",   "clark",    "cohen",   "davies",  "davis",
    "evans",   "fernandez", "garcia", "gonzalez", "green",   "hall",   "hansen",   "harris",  "hill",    "huang",
    "hussain", "ivanov",  "ivanova",  "jackson",  "jensen",  "johnson", "jones",   "khan",    "kim",     "kumar",
    "lee",     "lewis",   "li",       "lin",      "liu",     "lopez",  "martin",   "martinez", "miller", "moore",
    "muller",  "nguyen",  "nielsen",  "park",     "patel",   "perez",  "roberts",  "robinson", "rodriguez", "sanchez",
    "schmidt", "scott",   "silva",    "singh",    "smith",   "taylor", "thomas",   "thompson", "walker", "wang",
    "white",   "williams", "wilson",  "wood",     "wright",  "zhang"};

constexpr Day kSameTime = 366;  // two statements of office closer than this are "at the same date"

bool is_common(std::string_view key) {
  const auto words = split_words(key);
  return words.size() == 2 && std::binary_search(kCommonSurnames.begin(), kCommonSurnames.end(), words.back());
}

bool at_same_time(const HeldRole& a, const HeldRole& b) {
  if (!a.first || !b.first) return true;  // undated: no reason to think that the office changed hands
  return *a.first - *b.last < kSameTime && *b.first - *a.last < kSameTime;
}

bool incompatible_roles(const ClusterEvidence& a, const ClusterEvidence& b) {
  for (const HeldRole& x : a.roles) {
    for (const HeldRole& y : b.roles) {
      const bool rivals = x.title == y.title && x.body != 0 && y.body != 0 && x.body != y.body;
      // A person can chair two companies, but is not mayor of two cities.
      if (rivals && x.of_place && y.of_place && at_same_time(x, y)) return true;
    }
  }
  return false;
}

// First and last word as spelled by consonants.
std::string spelling_of(std::span<const std::string_view> words) {
  return spelling_key(std::string(words.front()) + ' ' + std::string(words.back()));
}

std::string name_of_role(const Linking& l, const HeldRole& role) {
  return std::string(l.text(role.title)) + " of " + std::string(l.text(role.body));
}

// The same office of the same body in both.
std::string same_role(const Linking& l, const ClusterEvidence& a, const ClusterEvidence& b) {
  std::string best;
  for (const HeldRole& x : a.roles) {
    for (const HeldRole& y : b.roles) {
      if (x.body == 0 || x.body != y.body || x.title != y.title) continue;
      const std::string name = name_of_role(l, x);
      if (best.empty() || name < best) best = name;
    }
  }
  return best;
}

// Joins profiles that share a fact and do not conflict. The reason tells the fact without its first two characters, which order
// the facts.
void join_by_fact(Linking& l, const ByFact& facts, const Conflict& conflict) {
  constexpr std::size_t kOrder = 2;
  for (const auto& [fact, profiles] : facts) {
    std::vector<std::uint32_t> heads;
    for (const std::uint32_t p : profiles) {
      const auto fits = std::find_if(heads.begin(), heads.end(), [&](std::uint32_t head) {
        return l.clusters.root(head) == l.clusters.root(p) || conflict(l.clusters.evidence(head), l.clusters.evidence(p)).empty();
      });
      if (fits == heads.end()) heads.push_back(p);
      else l.clusters.join(*fits, p, "graph/same-person-name-and-support", "full name and the same " + fact.substr(kOrder));
    }
  }
}

// Joins profiles of the block that share a fact.
void join_on_support(Linking& l, Block block, const Conflict& conflict) {
  ByFact by_fact;
  for (const std::uint32_t p : block) {
    const EntityProfile& profile = l.profiles.all[p];
    for (const HeldRole& role : profile.roles) {
      if (role.body != 0) by_fact["1 role " + name_of_role(l, role)].push_back(p);
    }
    for (const StringId body : profile.bodies) by_fact["2 body " + std::string(l.text(body))].push_back(p);
    for (const StringId country : profile.countries) by_fact["3 country " + std::string(l.text(country))].push_back(p);
  }
  join_by_fact(l, by_fact, conflict);
}

// The profiles whose statements most others share first, those with one that nobody else makes last.
std::vector<std::uint32_t> most_supported_first(const Linking& l, Block block) {
  std::map<StringId, std::size_t> stated;
  const auto for_each_fact = [&](std::uint32_t p, const auto& take) {
    const EntityProfile& profile = l.profiles.all[p];
    for (const StringId fact : {profile.gender, profile.birth}) take(fact);
    for (const StringId body : profile.bodies) take(body);
    for (const StringId country : profile.countries) take(country);
  };
  for (const std::uint32_t p : block) for_each_fact(p, [&](StringId fact) { ++stated[fact]; });
  std::vector<std::pair<std::size_t, std::uint32_t>> by_support;  // how many state the rarest fact of the profile
  for (const std::uint32_t p : block) {
    std::size_t rarest = block.size();
    for_each_fact(p, [&](StringId fact) { rarest = fact != 0 ? std::min(rarest, stated[fact]) : rarest; });
    by_support.emplace_back(rarest, p);
  }
  std::stable_sort(by_support.begin(), by_support.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::uint32_t> sorted;
  for (const auto& [support, p] : by_support) sorted.push_back(p);
  return sorted;
}

// How many profiles speak against those before them.
std::size_t count_outliers(Linking& l, Block block) {
  ClusterEvidence all;
  std::size_t outliers = 0;
  for (const std::uint32_t p : block) {
    const ClusterEvidence& one = l.clusters.evidence(p);
    if (!all.profiles.empty() && !person_conflict(l, all, one).empty()) ++outliers;
    else absorb(all, ClusterEvidence(one));
  }
  return outliers;
}

// Where the facts of a spelling begin.
constexpr char kFact = '\x1f';

// Notes those that share a spelling, and what comes with it, as possibly one, but for pairs that were noted before.
void note_spellings(Linking& l, const ByFact& bearers, double score, std::set<std::pair<std::uint32_t, std::uint32_t>>& noted) {
  for (const auto& [fact, profiles] : bearers) {
    const std::vector<std::uint32_t> heads = cluster_heads(l, profiles);
    for (std::size_t i = 1; i < heads.size(); ++i) {
      const std::uint32_t a = l.clusters.root(heads.front()), b = l.clusters.root(heads[i]);
      const bool same_name = l.profiles.all[heads.front()].block == l.profiles.all[heads[i]].block;  // told of with its block
      if (same_name || !noted.insert(std::minmax(a, b)).second || !person_conflict(l, l.clusters.evidence(a), l.clusters.evidence(b)).empty()) continue;
      const std::string with = fact.substr(fact.find(kFact) + 1);
      l.possible.push_back({heads.front(), heads[i], score, with.empty() ? "spelling of the name" : "spelling of the name, and " + with});
    }
  }
}

}  // namespace

std::string person_conflict(const Linking& l, const ClusterEvidence& a, const ClusterEvidence& b) {
  const auto& small = a.documents.size() < b.documents.size() ? a.documents : b.documents;
  const auto& large = a.documents.size() < b.documents.size() ? b.documents : a.documents;
  if (std::any_of(small.begin(), small.end(), [&](std::uint32_t d) { return large.contains(d); })) {
    return "one document names both";
  }
  if (differ(a.genders, b.genders)) return "genders differ";
  if (differ(a.births, b.births)) return "birth years differ";
  if (incompatible_roles(a, b)) return "roles are incompatible at the same date";
  if (differ(a.countries, b.countries) && same_role(l, a, b).empty()) return "countries differ";
  return {};
}

void link_persons(Linking& l, Block block) {
  const std::string_view key = l.text(l.profiles.all[block.front()].key);
  if (block.size() < 2 || split_words(key).size() < 2) return;  // a surname or a first name joins nothing
  const Conflict conflict = [&](const ClusterEvidence& a, const ClusterEvidence& b) { return person_conflict(l, a, b); };
  const bool common = is_common(key);
  const std::vector<std::uint32_t> supported = most_supported_first(l, block);
  if (!common && kCrowd * count_outliers(l, supported) <= block.size()) join_unless_conflict(l, supported, "graph/same-person-name", conflict);
  else join_on_support(l, block, conflict);
  note_possible(l, cluster_heads(l, supported), common ? 0.4 : 0.5, "full name, nothing else in common", conflict);
}

void link_person_spellings(Linking& l, Block persons) {
  // The spelling and the role: candidates for one person.
  std::map<std::string, std::vector<std::uint32_t>> by_role;
  for (const std::uint32_t p : persons) {
    const EntityProfile& profile = l.profiles.all[p];
    const auto words = split_words(l.text(profile.key));
    if (words.size() < 2) continue;
    const std::string spelling = spelling_of(words);
    for (const HeldRole& role : profile.roles) {
      if (role.body != 0) by_role[spelling + '|' + name_of_role(l, role)].push_back(p);
    }
  }
  for (const auto& [key, profiles] : by_role) {
    for (std::size_t i = 1; i < profiles.size(); ++i) {
      const std::uint32_t first = profiles.front(), second = profiles[i];
      if (l.clusters.root(first) == l.clusters.root(second)) continue;
      // The surname's first letters must agree: consonants alone are too weak a witness.
      const auto a = split_words(l.text(l.profiles.all[first].key)).back();
      const auto b = split_words(l.text(l.profiles.all[second].key)).back();
      if (a.substr(0, 2) != b.substr(0, 2)) continue;
      const std::string apart = person_conflict(l, l.clusters.evidence(first), l.clusters.evidence(second));
      if (!apart.empty()) {
        ++l.kept_apart[apart];
        continue;
      }
      l.clusters.join(first, second, "graph/spelling-and-same-role",
                      "spelling of the name, and " + key.substr(key.find('|') + 1));
    }
  }
}

void note_person_spellings(Linking& l, Block persons) {
  ByFact with_fact, alone;  // by the spelling, and what it comes with
  for (const std::uint32_t p : persons) {
    const EntityProfile& profile = l.profiles.all[p];
    const std::string_view key = l.text(profile.key);
    const auto words = split_words(key);
    if (words.size() < 2) continue;
    // The surname's first letters must agree, as above.
    const std::string spelling = spelling_of(words) + '|' + std::string(words.back().substr(0, 2)) + kFact;
    std::set<std::string_view> facts;
    for (const StringId body : profile.bodies) facts.insert(l.text(body));
    for (const StringId country : profile.countries) facts.insert(l.text(country));
    for (const std::string_view fact : facts) with_fact[spelling + std::string(fact)].push_back(p);
    if (!is_common(key)) alone[spelling].push_back(p);
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> noted;  // roots
  note_spellings(l, with_fact, 0.6, noted);
  note_spellings(l, alone, 0.3, noted);
}

void link_surnames(Linking& l, Block persons) {
  std::map<std::string, std::set<std::uint32_t>> holders;  // surname and role → clusters with a full name
  const auto entry = [&](std::string_view surname, const HeldRole& role) {
    return std::string(surname) + '|' + name_of_role(l, role);
  };
  for (const std::uint32_t p : persons) {
    const auto words = split_words(l.text(l.profiles.all[p].key));
    if (words.size() < 2) continue;
    for (const HeldRole& role : l.profiles.all[p].roles) {
      if (role.body != 0) holders[entry(words.back(), role)].insert(l.clusters.root(p));
    }
  }
  for (const std::uint32_t p : persons) {
    const std::string_view key = l.text(l.profiles.all[p].key);
    if (split_words(key).size() != 1) continue;
    for (const HeldRole& role : l.profiles.all[p].roles) {
      const auto found = role.body != 0 ? holders.find(entry(key, role)) : holders.end();
      if (found == holders.end() || found->second.size() != 1) continue;
      const std::uint32_t holder = l.clusters.evidence(*found->second.begin()).profiles.front();
      l.possible.push_back({holder, p, 0.8, "surname and " + name_of_role(l, role)});
      break;
    }
  }
}

}  // namespace factweave
