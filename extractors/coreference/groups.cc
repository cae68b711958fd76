// SPDX-License-Identifier: MIT
// Rule 8 of coreference: *the parties*, *both sides*, *the two companies* and who they are.
#include <algorithm>
#include <vector>

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
    if (const std::vector<std::uint32_t> contract = contract_parties(); contract.size() >= 2) return contract;
    if (const auto pair = sides_.sides()) return {pair->first, pair->second};
    const std::vector<std::uint32_t> bodies = latest_pair(m, "Organization", "");
    return bodies.size() == 2 ? bodies : latest_pair(m, "Place", "country");
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
