// SPDX-License-Identifier: MIT
// To whom several undertakings of a document are given that do not say so one by one.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

bool is_one_body(const UndertakingContext& c, const Commitment& record) {
  return record.committer && record.joint_with.empty() && c.discourse.entity(*record.committer).members.empty();
}

// In a contract of two parties each owes to the other.
void address_contract_parties(const UndertakingContext& c, std::vector<Undertaking>& all) {
  std::vector<std::pair<int, std::uint32_t>> count;
  for (const Undertaking& u : all) {
    if (!is_one_body(c, u.record)) continue;
    const auto at = std::ranges::find(count, *u.record.committer, &std::pair<int, std::uint32_t>::second);
    if (at == count.end()) count.push_back({1, *u.record.committer});
    else ++at->first;
  }
  std::ranges::stable_sort(count, std::greater(), &std::pair<int, std::uint32_t>::first);
  if (count.size() < 2 || (count.size() > 2 && count[1].first == count[2].first)) return;  // of three, no two face each other
  for (Undertaking& u : all) {
    if (!u.record.committer || !u.record.addressee.empty() || !u.record.joint_with.empty()) continue;
    if (u.quotation) continue;  // what is said on the day of signing
    u.record.addressee.push_back(*u.record.committer == count[0].second ? count[1].second : count[0].second);
  }
}

// *pledged*, *is ready to send*
bool gives(const UndertakingContext& c, const Undertaking& u) {
  constexpr WordList kGiving = "pledge promise offer provide donate contribute give grant commit send airlift airdrop deliver supply fund guarantee add allocate announce raise increase double";
  if (u.clause.empty() || u.quotation || !one_of(u.record.act, "promise offer readiness refusal")) return false;
  return speech_act(c, u) < c.words.size() || (u.verb < u.clause.end && kGiving.has(c.words.lemma(u.verb)));
}

// What is given is money or goods: *$5 million*, *300 tents*, *blankets*.
bool is_of_aid(const UndertakingContext& c, const Undertaking& u) {
  constexpr WordList kGoods =
      "aid relief assistance contribution grant grants loan loans money funds funding support tents blankets food rice wheat flour water medicine medicines doses vaccines "
      "hospitals hospital equipment supplies generators shelters ambulances kits teams";
  if (c.names_money(u.clause)) return true;
  for (std::size_t i = u.trigger.end; i < u.clause.end; ++i) {
    if (one_of(c.words[i], kGoods)) return true;
  }
  return false;
}

// The countries, regions and bodies among those who gain.
std::vector<std::uint32_t> bodies_of(const UndertakingContext& c, const std::vector<std::uint32_t>& parties) {
  std::vector<std::uint32_t> bodies;
  std::ranges::copy_if(parties, std::back_inserter(bodies), [&](std::uint32_t e) { return c.discourse.entity(e).type != "Person"; });
  return bodies;
}

// *Donors pledged $214 million for Nepal. Japan will provide ¥6.4 billion, Brazil offered rice*: what others give next is for
// the same, until somebody else is named.
void address_aid(const UndertakingContext& c, std::vector<Undertaking>& all) {
  constexpr std::size_t kReach = 6;  // sentences
  std::vector<std::uint32_t> recipients;
  std::size_t last = 0;
  for (Undertaking& u : all) {
    if (!gives(c, u)) continue;
    Commitment& r = u.record;
    const std::size_t sentence = c.document().sentence_at(c.words.words().span(u.trigger.begin).begin);
    if (sentence > last + kReach) recipients.clear();
    const bool aid = is_of_aid(c, u);
    const bool pledged = aid && r.polarity == "positive" && speech_act(c, u) < c.words.size();
    if (pledged && r.addressee.empty()) r.addressee = bodies_of(c, r.beneficiary);
    if (!r.addressee.empty() || !r.beneficiary.empty()) {
      recipients = pledged ? bodies_of(c, r.beneficiary) : std::vector<std::uint32_t>();
    } else if (aid && r.committer && std::ranges::find(recipients, *r.committer) == recipients.end()) {
      r.addressee = recipients;
      if (r.polarity == "positive") r.beneficiary = recipients;
    }
    last = sentence;
  }
}

}  // namespace

void share_addressees(const UndertakingContext& context, std::vector<Undertaking>& all) {
  if (context.contract) address_contract_parties(context, all);
  address_aid(context, all);
}

}  // namespace factweave
