// SPDX-License-Identifier: MIT
#include "extractors/coreference/couples.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "extractors/coreference/phrase.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

// A verb that makes two persons a couple, or friends.
constexpr WordList kJoins = "met meets meet married marries marry wed weds befriended befriends dated divorced joined";
constexpr WordList kBetween = "and nor with her his the a an future first second late then wife husband to later soon also had has was is eventually whom where he she would";

// One person, whose name or pronoun it is or who is kin: *her husband*.
bool is_one(const Discourse& d, std::uint32_t n) {
  if (d.mention(n).type != "Person" || !d.resolved(n)) return false;
  const std::uint32_t e = d.entity_of(n);
  const bool kin = d.mention(n).level != Level::nominal || one_of(d.words[d.first_word(n)], "his her");
  return kin && !d.facts[e].plural && d.entity(e).members.empty() && d.entity(e).subtype != "group";
}

// Others that *they* may be: *his delegation*, *the villagers*.
bool are_several(const Discourse& d, std::uint32_t n) {
  const bool own = one_of(d.words[d.first_word(n)], "his her their");
  if (own && one_of(d.words[d.end_word(n) - 1], "delegation team family group party entourage staff crew band side squad")) return true;
  if (d.mention(n).type != "Person" || !d.resolved(n)) return false;
  const std::uint32_t e = d.entity_of(n);
  return d.facts[e].plural || !d.entity(e).members.empty() || d.entity(e).subtype == "group";
}

// " met ", " and her ": the words between the two, of which one joins them. A name that stands in apposition to *her husband*
// is the same person.
bool are_joined(const Discourse& d, std::uint32_t first, std::uint32_t second) {
  constexpr std::size_t kLongest = 5;
  const std::size_t begin = d.end_word(first), end = d.first_word(second);
  if (end <= begin || end - begin > kLongest) return false;
  bool joined = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (kJoins.has(d.words[i]) || one_of(d.words[i], "and nor")) joined = true;
    else if (!kBetween.has(d.words[i])) return false;
  }
  return joined;
}

}  // namespace

std::vector<std::uint32_t> couple_before(const Discourse& d, std::uint32_t pronoun) {
  const std::size_t sentence = d.sentence_of(pronoun);
  const auto quotation = d.quotation_of(pronoun);
  const std::span<const std::uint32_t> before = d.before(pronoun);
  std::uint32_t second = kNoEntity;
  std::vector<std::uint32_t> here;  // persons and bodies of the pronoun's own sentence
  for (auto at = before.rbegin(); at != before.rend() && d.sentence_of(*at) + 1 >= sentence; ++at) {
    if (d.mention(*at).span.end > d.mention(pronoun).span.begin || d.quotation_of(*at) != quotation) continue;
    if (are_several(d, *at)) return {};
    if (d.sentence_of(*at) == sentence && d.resolved(*at) && one_of(d.mention(*at).type, "Person Organization")) here.push_back(d.entity_of(*at));
    if (!is_one(d, *at) || (d.nested(*at) && second != kNoEntity && d.mention(second).span.contains(d.mention(*at).span))) continue;
    const bool pair = second != kNoEntity && d.sentence_of(second) == d.sentence_of(*at) && d.entity_of(second) != d.entity_of(*at);
    if (pair && are_joined(d, *at, second)) {
      const std::vector<std::uint32_t> couple = {d.entity_of(*at), d.entity_of(second)};
      const bool others = std::ranges::any_of(here, [&](std::uint32_t e) { return e != couple[0] && e != couple[1]; });
      return others && d.sentence_of(second) != sentence ? std::vector<std::uint32_t>() : couple;
    }
    second = *at;
  }
  return {};
}

std::vector<std::uint32_t> pair_before(const Discourse& d, std::uint32_t nominal, bool couple) {
  constexpr std::size_t kReach = 4;  // sentences
  if (std::vector<std::uint32_t> joined = couple_before(d, nominal); !joined.empty()) return joined;
  const std::span<const std::uint32_t> all = d.before(nominal);
  const auto first = std::partition_point(all.begin(), all.end(), [&](std::uint32_t n) { return d.sentence_of(n) + kReach < d.sentence_of(nominal); });
  const std::span<const std::uint32_t> before(first, all.end());
  if (std::vector<std::uint32_t> listed = enumeration_of(d, before, 2, "Person"); !listed.empty()) return listed;
  std::vector<std::uint32_t> people;
  for (const std::uint32_t n : before) {
    const bool here = d.same_paragraph(n, nominal) && !d.quotation_of(n) && d.mention(n).span.end <= d.mention(nominal).span.begin;
    if (!here || !is_one(d, n) || std::ranges::find(people, d.entity_of(n)) != people.end()) continue;
    people.push_back(d.entity_of(n));
  }
  if (people.size() == 2) return people;
  return couple || !people.empty() ? std::vector<std::uint32_t>() : enumeration_of(d, before, 2, "Organization");
}

}  // namespace factweave
