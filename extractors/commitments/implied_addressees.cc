// SPDX-License-Identifier: MIT
// To whom an undertaking is given where only its kind tells: an invitation that is accepted, a contract with the body that the
// text is about, money under a condition.
#include <algorithm>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

class ImpliedAddressee {
 public:
  ImpliedAddressee(const UndertakingContext& context, const Undertaking& u) : c_(context), w_(context.words), u_(u), r_(u.record) {}

  std::uint32_t find() const {
    if (!r_.committer) return kNoEntity;
    if (r_.act == "agreement" && w_.lemma(u_.trigger.end - 1) == "accept") return who_invites();
    if (r_.act == "agreement" && one_of(w_.lemma(u_.verb), "stay remain continue serve")) return body_of_committer();
    if (bound_by_contract()) return publisher();
    return r_.act == "promise" && speech_act(c_, u_) < w_.size() ? who_has_to_act() : kNoEntity;
  }

 private:
  std::uint32_t other(int mention) const {
    if (!c_.is_agent(mention)) return kNoEntity;
    const std::uint32_t e = c_.entity(static_cast<std::uint32_t>(mention));
    return e == r_.committer ? kNoEntity : e;
  }

  std::uint32_t begins_at(std::size_t i) const { return other(w_.mention_from(w_.behind_the(i))); }

  // *accepted the invitation of X*, *accepted X's offer*, *accepted his invitation*; of *the invitation* the one who invited.
  std::uint32_t who_invites() const {
    constexpr WordList kInvitations = "invitation invitations offer offers proposal bid request";
    for (std::size_t i = u_.trigger.end; i < u_.clause.end; ++i) {
      if (!kInvitations.has(w_[i])) continue;
      if (one_of(w_[i + 1], "of from by")) return begins_at(i + 2);
      if (w_[i - 1] == "s" || w_[i - 1] == "'") return other(w_.mention_to(i - (w_[i - 1] == "s" ? 2 : 1)));
      if (one_of(w_[i - 1], "his her their its")) return other(w_.mention_to(i));
      return who_invited();
    }
    return kNoEntity;
  }

  // The subject of the last *invited* before the trigger.
  std::uint32_t who_invited() const {
    constexpr std::size_t kReach = 80;  // words
    const std::size_t first = u_.trigger.begin - std::min(u_.trigger.begin, kReach);
    for (std::size_t i = u_.trigger.begin; i-- > first;) {
      if (!one_of(w_[i], "invited invites invite offered offers proposed")) continue;
      std::size_t subject = i;
      while (subject > first && (w_.adverb(subject - 1) || one_of(w_[subject - 1], "has have had also"))) --subject;
      return other(w_.mention_to(subject));
    }
    return kNoEntity;
  }

  // *The baker agreed to stay on*: with whom she works.
  std::uint32_t body_of_committer() const {
    if (c_.discourse.entity(*r_.committer).type != "Person") return kNoEntity;
    const std::uint32_t side = c_.sides.side_of(*r_.committer);
    return side == r_.committer ? kNoEntity : side;
  }

  bool bound_by_contract() const {
    return !u_.quotation && (r_.act == "agreement" || r_.act == "promise" || r_.act == "assurance") &&
           one_of(w_[u_.trigger.end - 1 - (w_[u_.trigger.end - 1] == "to" ? 1 : 0)], "contracted guaranteed undertaken");
  }

  // *A mill has contracted to supply steel until 2030*, in the report of the body that needs the steel.
  std::uint32_t publisher() const { return c_.sides.publisher() == r_.committer ? kNoEntity : c_.sides.publisher(); }

  // *promised $5 million, provided that the network raises as much*
  std::uint32_t who_has_to_act() const {
    if (u_.condition.empty() || !c_.names_money(u_.clause)) return kNoEntity;
    for (std::size_t i = u_.condition.begin; i < u_.condition.end; ++i) {
      if (const int m = w_.mention_from(i); m >= 0) {
        const std::size_t verb = w_.mention_tokens(static_cast<std::size_t>(m)).end;
        return one_of(w_.lemma(verb), "raise match find contribute pay add deliver meet agree reform") ? other(m) : kNoEntity;
      }
    }
    return kNoEntity;
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  const Undertaking& u_;
  const Commitment& r_;
};

}  // namespace

std::uint32_t implied_addressee(const UndertakingContext& context, const Undertaking& u) { return ImpliedAddressee(context, u).find(); }

}  // namespace factweave
