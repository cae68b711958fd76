// SPDX-License-Identifier: MIT
#include "extractors/commitments/chains.h"

#include <algorithm>
#include <utility>

namespace factweave {
namespace {

class Chains {
 public:
  Chains(const UndertakingContext& context, std::vector<Undertaking> all, const std::vector<bool>& refutations)
      : c_(context), w_(context.words), all_(std::move(all)), refuted_(refutations) {}

  std::vector<Undertaking> run() {
    for (std::size_t i = 0; i < all_.size(); ++i) step(i);
    if (frame_ != nullptr) close_frame();
    return std::move(kept_);
  }

 private:
  void step(std::size_t i) {
    Undertaking& u = all_[i];
    if (u.voice == "frame") {
      if (frame_ != nullptr) close_frame();
      frame_ = refuted_[i] ? nullptr : &u;
      return;
    }
    if (u.voice == "tag") return keep_tag(u);
    if (frame_ != nullptr && same_stretch(*frame_, u) && u.trigger.begin >= frame_->trigger.end) {
      if (u.voice == "whole") u.subject = frame_->subject;  // *has assured her that there will be no delays on its side*
      // *assure them of our help, and believe that it can be done*: an opinion.
      const bool ability = refuted_[i] && one_of(w_[u.trigger.begin], "can could may might");
      if (one_of(u.voice, "modal whole") && !ability && u.subject.kind != SubjectKind::you) {
        u.record.act = frame_->record.act;
        u.record.strength = frame_->record.strength;
        u.record.strength_rank = frame_->record.strength_rank;
        // *They have assured me that the shop will stay*: whoever gives the assurance answers for the shop.
        if (facility(u) && frame_->subject.mention) u.subject.mention = frame_->subject.mention;
        // *Rest assured that they will*, *if it rains, be certain that he will*: the frame is part of it.
        const bool gives = one_of(w_.lemma(frame_->trigger.begin), "give") || one_of(w_.lemma(frame_->trigger.end - 1), "assure reassure");
        const bool told = one_of(w_[frame_->trigger.begin], "is are was were been");  // *farmers were assured that*
        if (gives && !told) u.assured_by = frame_->subject.mention;
        if (!gives) u.clause.begin = std::min(u.clause.begin, frame_->clause.begin);
        frame_ = nullptr;
        kept_.push_back(std::move(u));
        return;
      }
      if (!refuted_[i]) frame_ = nullptr;
    } else if (frame_ != nullptr) {
      close_frame();
    }
    if (!kept_.empty() && confirms(kept_.back(), u)) return;
    if (!kept_.empty() && joins(kept_.back(), u, refuted_[i])) return;
    if (refuted_[i]) {
      last_refuted_ = &u;
      return;
    }
    kept_.push_back(std::move(u));
  }

  bool facility(const Undertaking& u) const {
    const std::uint32_t e = u.subject.kind == SubjectKind::agent ? c_.entity(u.subject.mention) : kNoEntity;
    return e != kNoEntity && c_.discourse.entity(e).subtype == "facility";
  }

  bool same_stretch(const Undertaking& a, const Undertaking& b) const {
    return a.quotation == b.quotation && a.segment.begin == b.segment.begin;
  }

  // *; that is our promise*: the clause before the semicolon.
  void keep_tag(Undertaking& u) {
    std::erase_if(kept_, [&](const Undertaking& k) { return same_stretch(k, u); });
    u.clause.begin = u.segment.begin;
    while (u.clause.begin < u.trigger.begin && !w_.words().is_word(u.clause.begin)) ++u.clause.begin;
    u.subject.kind = SubjectKind::thing;
    u.verb = u.clause.begin;
    while (u.verb < u.trigger.begin && !w_.finite(u.verb)) ++u.verb;
    kept_.push_back(std::move(u));
  }

  // *It will be free. You have my word*: the frame confirms the sentence before it.
  void close_frame() {
    const Undertaking& frame = *frame_;
    frame_ = nullptr;
    const bool word = one_of(w_[frame.trigger.end - 1], "word assurance guarantee promise");
    if (!word || frame.record.act != "assurance") return;
    Undertaking* before = !kept_.empty() && precedes(kept_.back(), frame) ? &kept_.back() : nullptr;
    if (before == nullptr && last_refuted_ != nullptr && precedes(*last_refuted_, frame)) {
      kept_.push_back(*last_refuted_);
      before = &kept_.back();
      before->subject.mention.reset();
      before->subject.kind = SubjectKind::thing;
    }
    if (before == nullptr) return;
    before->record.act = frame.record.act;
    before->record.strength = frame.record.strength;
    before->record.strength_rank = frame.record.strength_rank;
  }

  // *We will rebuild the quay. I give you my word*: it says nothing of its own.
  bool confirms(Undertaking& before, const Undertaking& u) const {
    const bool word = one_of(w_[u.trigger.begin], "give gives gave") && w_[u.trigger.end - 1] == "word";
    if (!word || before.quotation != u.quotation || before.voice != "modal") return false;
    const std::size_t end = one_of(w_[u.trigger.end], "on for") && one_of(w_[u.trigger.end + 1], "that this it") ? u.trigger.end + 2 : u.trigger.end;
    if (end < u.clause.end || (!precedes(before, u) && !same_stretch(before, u))) return false;
    before.record.act = u.record.act;
    before.record.strength = u.record.strength;
    before.record.strength_rank = u.record.strength_rank;
    before.clause.end = std::min(before.clause.end, u.clause.begin);
    return true;
  }

  bool precedes(const Undertaking& a, const Undertaking& b) const {
    return a.quotation == b.quotation && a.voice == "modal" &&
           c_.document().sentence_at(a.record.trigger.span.begin) + 1 == c_.document().sentence_at(b.record.trigger.span.begin);
  }

  // Whether `u` is a part of the record before it.
  bool joins(Undertaking& before, Undertaking& u, bool u_refuted) {
    const bool series = goes_on(before, u);
    if (!same_stretch(before, u) || (u.trigger.begin >= before.clause.end && !series)) return false;
    std::size_t at = u.trigger.begin;
    while (at > before.trigger.end && (w_.adverb(at - 1) || w_[at - 1] == ",")) --at;
    const bool coordinated = one_of(w_[at - 1], "and or but nor") || series || u.trigger.begin < before.trigger.end;
    if (!coordinated && !u_refuted && told_after(before, u)) {
      before.clause.end = u.clause.begin - 1;
      return false;
    }
    if (!coordinated) {  // the complement of the outer trigger
      take_content(before, u);
      return true;
    }
    if (u_refuted) return true;
    // *agreed to pay and resolved to replace the lamps by May*: two stances of one strength.
    const bool same_strength = before.record.strength == u.record.strength && before.voice == "modal" && u.voice == "modal";
    const bool one_stance = before.record.polarity == u.record.polarity && (before.record.act == u.record.act || same_strength) &&
                            before.record.act != "goal";
    if (one_stance) {
      before.more_actions.push_back({u.verb, u.clause.end});
      before.action_end = before.action_end == 0 ? at - 1 : before.action_end;
      before.clause.end = std::max(before.clause.end, u.clause.end);
      return true;
    }
    before.clause.end = at - 1;
    while (before.clause.end > before.trigger.end && w_[before.clause.end - 1] == ",") --before.clause.end;
    u.clause.begin = std::max(u.clause.begin, u.trigger.begin);
    return false;
  }

  // *agreed to end its strike after the ministry promised to pay*: another's undertaking, told besides.
  bool told_after(const Undertaking& before, const Undertaking& u) const {
    const std::size_t conjunction = u.clause.begin - 1;
    return conjunction > before.verb && one_of(w_[conjunction], "after before because since") && u.voice == "verb" && u.past && before.voice != "noun";
  }

  // *They will share notes; will train clerks; and will meet*
  bool goes_on(const Undertaking& before, const Undertaking& u) const {
    const std::size_t end = before.clause.end;
    return u.voice == "modal" && w_[end] == ";" && (u.trigger.begin == end + 1 || (u.trigger.begin == end + 2 && w_[end + 1] == "and"));
  }

  // *promised that it would not close the yard*: the modal's verb is what is promised, and it may deny.
  void take_content(Undertaking& outer, const Undertaking& inner) const {
    if (outer.voice != "verb" || inner.voice != "modal" || !is_complement(outer, inner)) return;
    if (w_.has_finite({outer.trigger.end, inner.subject.tokens.begin})) return;  // *that half will stay and that none will go*
    const std::size_t that = inner.clause.begin - 1;  // *swear that I will serve and that I will obey*: the second content
    if (outer.verb > outer.trigger.end + 1 && w_[that] == "that" && one_of(w_[that - 1], ", and") && inner.record.polarity != "negative") {
      outer.more_actions.push_back({inner.verb, inner.clause.end});
      if (outer.action_end == 0) outer.action_end = w_[that - 2] == "," ? that - 2 : that - 1;
      return;
    }
    outer.verb = inner.verb;
    outer.passive = inner.passive;
    if (inner.passive) outer.content_subject = inner.subject.tokens;
    if (inner.record.polarity == "negative") outer.record.polarity = "negative";
  }

  // *that it would*, *it would*, *in May that it would*, *you that it would*; not *a bridge that will*.
  bool is_complement(const Undertaking& outer, const Undertaking& inner) const {
    constexpr std::size_t kReach = 7;  // words before *that*
    if (inner.subject.relative || inner.subject.tokens.empty()) return false;
    const std::size_t first = outer.trigger.end, subject = inner.subject.tokens.begin;
    if (w_[first - 1] == "that" || w_[first] == "that") return subject >= first;
    if (one_of(w_[first], "it they he she we i no nobody")) return true;
    const bool aside = w_.preposition(first) || w_[first] == "you" || agent(first) || (w_[first] == "the" && agent(first + 1));
    if (!aside) return false;
    // *promised our customers we would*
    const int told = w_.mention_from(first);
    const std::size_t behind = told < 0 ? first : w_.mention_tokens(static_cast<std::size_t>(told)).end;
    if (behind > first && behind == subject && one_of(w_[behind], "we i it they he she")) return true;
    for (std::size_t i = first + 1; i < std::min(first + kReach, subject); ++i) {
      if (w_[i] == "that") return true;
      if (w_[i] == ",") return false;
    }
    return false;
  }

  bool agent(std::size_t i) const {
    const int m = w_.mention_from(i);
    return m >= 0 && one_of(c_.annotations().mentions[static_cast<std::size_t>(m)].type, "Person Organization");
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  std::vector<Undertaking> all_;
  const std::vector<bool>& refuted_;
  std::vector<Undertaking> kept_;
  Undertaking* frame_ = nullptr;
  Undertaking* last_refuted_ = nullptr;
};

}  // namespace

std::vector<Undertaking> merge_chains(const UndertakingContext& context, std::vector<Undertaking> all,
                                      const std::vector<bool>& refutations) {
  return Chains(context, std::move(all), refutations).run();
}

}  // namespace factweave
