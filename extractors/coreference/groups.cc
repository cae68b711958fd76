// SPDX-License-Identifier: MIT
// Rule 8 of coreference: *the parties*, *both sides*, *the two companies* and who they are.
#include <algorithm>
#include <span>
#include <vector>

#include "extractors/coreference/couples.h"
#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"
#include "extractors/coreference/speaker_side.h"

namespace factweave {
namespace {

class Groups {
 public:
  Groups(Discourse& discourse, const SpeakerSides& sides) : d_(discourse), sides_(sides) {}

  void run() {
    for (const std::uint32_t m : d_.order) {
      if (d_.mention(m).level == Level::nominal && !d_.resolved(m)) resolve(m);
    }
  }

 private:
  void resolve(std::uint32_t m) {
    const Phrase p = read_phrase(d_, m);
    const std::vector<std::uint32_t> members = members_of(m, p);
    if (members.size() < 2) {
      d_.create(m, "group");
      d_.facts[d_.entity_of(m)].plural = true;
      return;
    }
    d_.join(m, d_.group(members, group_type(members)), "group");
    d_.annotations.mentions[m].type = d_.entity(d_.entity_of(m)).type;
    d_.annotations.mentions[m].subtype = "group";
  }

  std::vector<std::uint32_t> members_of(std::uint32_t m, const Phrase& p) const {
    if (is_pair(p)) return pair_before(d_, m, p.head == "couple" || p.head == "newlyweds");
    if (are_siblings(p)) return enumeration_of(d_, before_in_reach(m), 0, "Person");
    if (p.count > 0) {
      const std::vector<std::uint32_t> listed = enumeration_of(d_, before_in_reach(m), p.count, d_.mention(m).type);
      if (!listed.empty()) return listed;
    }
    if (std::vector<std::uint32_t> recalled = recalled_group(d_, m, p); !recalled.empty()) return recalled;
    if (p.count > 2) return all_of_paragraph(m, p);
    if (one_of(p.head, "leaders presidents ministers participants interlocutors heads officials men women colleagues "
                       "executives brothers sisters")) {
      if (const auto pair = sides_.leaders()) return {pair->first, pair->second};
      return latest_pair(m, "Person", "");
    }
    if (one_of(p.head, "countries states nations")) return latest_pair(m, "Place", "country");
    if (one_of(p.head, "regions")) return latest_pair(m, "Place", "region");
    if (one_of(p.head, "cities")) return latest_pair(m, "Place", "city");
    if (one_of(p.head, "companies firms banks")) return latest_pair(m, "Organization", "company");
    if (one_of(p.head, "universities institutions")) return latest_pair(m, "Organization", "education");
    if (one_of(p.head, "teams clubs")) return latest_pair(m, "Organization", "sports");
    if (!one_of(p.head, "parties sides partners governments signatories organizations organisations agencies bodies")) return {};
    if (const std::vector<std::uint32_t> contract = contract_parties(); contract.size() >= 2) return contract;
    if (const auto pair = sides_.sides(); pair && !one_of(p.head, "organizations organisations agencies bodies")) return {pair->first, pair->second};
    const std::vector<std::uint32_t> bodies = latest_pair(m, "Organization", "");
    return bodies.size() == 2 ? bodies : latest_pair(m, "Place", "country");
  }

  // As many names of the kind as the phrase says, where its paragraph has no more.
  [[nodiscard]] std::vector<std::uint32_t> all_of_paragraph(std::uint32_t m, const Phrase& p) const {
    std::vector<std::uint32_t> members;
    const std::string_view subtype = one_of(p.head, "countries states nations") ? "country" : "";
    for (const std::uint32_t n : before_in_reach(m)) {
      const std::uint32_t e = d_.entity_of(n);
      if (!d_.same_paragraph(n, m) || e == kNoEntity || d_.mention(n).type != d_.mention(m).type || !d_.facts[e].named) continue;
      if (!subtype.empty() && d_.entity(e).subtype != subtype) continue;
      if (std::find(members.begin(), members.end(), e) == members.end()) members.push_back(e);
    }
    return members.size() == p.count ? members : std::vector<std::uint32_t>();
  }

  // The mentions before this one that a count may still mean.
  [[nodiscard]] std::span<const std::uint32_t> before_in_reach(std::uint32_t m) const {
    constexpr std::size_t kReach = 6;  // sentences
    const std::span<const std::uint32_t> before = d_.before(m);
    const auto first = std::partition_point(before.begin(), before.end(), [&](std::uint32_t n) { return d_.sentence_of(n) + kReach < d_.sentence_of(m); });
    return {first, before.end()};
  }

  // The parties that bear a role: *(the “Supplier”)*.
  std::vector<std::uint32_t> contract_parties() const {
    std::vector<std::uint32_t> parties;
    for (const std::uint32_t m : d_.order) {
      if (d_.mention(m).rule != "coreference/contract-role") continue;
      const std::uint32_t e = d_.entity_of(m);
      if (std::find(parties.begin(), parties.end(), e) == parties.end()) parties.push_back(e);
    }
    return parties;
  }

  // The last two different named entities of a kind before the mention, in the order of the text.
  std::vector<std::uint32_t> latest_pair(std::uint32_t m, std::string_view type, std::string_view subtype) const {
    std::vector<std::uint32_t> pair;
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto at = before.rbegin(); at != before.rend(); ++at) {
      const Mention& other = d_.mention(*at);
      if (other.span.end > d_.mention(m).span.begin || other.type != type || !d_.resolved(*at)) continue;
      const std::uint32_t e = d_.entity_of(*at);
      if (!d_.facts[e].named || (!subtype.empty() && d_.entity(e).subtype != subtype)) continue;
      const bool medium = d_.entity(e).subtype == "media" || one_of(d_.words[d_.first_word(*at) - 1], "on via");
      if (subtype.empty() && medium) continue;  // *said on Larne Radio*: no side of a dispute
      if (subtype == "sports" && other.level == Level::name && one_of(d_.words[d_.end_word(*at) - 1], "league cup federation championship conference liga association")) continue;  // *both teams* are no league
      if (std::find(pair.begin(), pair.end(), e) != pair.end()) continue;
      pair.insert(pair.begin(), e);
      if (pair.size() == 2) break;
    }
    return pair;
  }

  std::string_view group_type(const std::vector<std::uint32_t>& members) const {
    bool body = false, place = false;
    for (const std::uint32_t e : members) {
      body |= d_.entity(e).type == "Organization";
      place |= d_.entity(e).type == "Place";
    }
    return body ? "Organization" : place ? "Place" : "Person";
  }

  Discourse& d_;
  const SpeakerSides& sides_;
};

}  // namespace

void resolve_groups(Discourse& discourse, const SpeakerSides& sides) { Groups(discourse, sides).run(); }

}  // namespace factweave
