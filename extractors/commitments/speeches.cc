// SPDX-License-Identifier: MIT
// Speeches before an assembly: much of what they say will be done is about the speech, about all mankind, or about others.
#include <string_view>

#include "extractors/commitments/weighing.h"

namespace factweave {
namespace {

// What a speaker says he will do in his speech.
constexpr WordList kDiscourse =
    "mention dwell go come turn confine limit begin conclude quote repeat say speak refer cite comment touch recall list "
    "enumerate elaborate return start add draw outline raise proceed highlight underline underscore share summarize summarise examine illustrate remind "
    "point thank commend congratulate acknowledge express reiterate issue remark "
    "state offer salute welcome pay focus deal describe explain emphasize stress attempt tell ask address discuss refrain name restate "
    "read";
// The same of a delegation: *we shall now turn to*.
constexpr WordList kDigressions = "touch turn dwell comment elaborate outline confine limit refer";

class OfSpeech : public Weighing {
 public:
  using Weighing::Weighing;

  bool holds() const {
    return remark() || history() || it_of_speech() || foretold() || (c_.in_speech(u_) && named_by_nobody());
  }

  // In a speech, what others will do is foretold unless they have said so.
  bool foretold() const {
    if (!c_.in_speech(u_) || !modal() || subject() != SubjectKind::agent) return false;
    if (!u_.subject.mention) return true;  // *Six States will*
    if (c_.narrator.entity == kNoEntity) return c_.annotations().mentions[*u_.subject.mention].level == Level::pronoun;
    return !own_possessor() && !names_own_side();
  }

 private:
  // *I shall not go into details*.
  bool remark() const {
    const bool announced = modal() || u_.record.act == "obligation" || one_of(trigger(), "want propose intend wish mean");
    const bool attempt = w_[u_.trigger.end - 1] == "to" && one_of(w_[u_.trigger.end - 2], "try seek");
    if (w_[u_.trigger.begin - 1] == "i" && one_of(verb(), "admit confess bet guess pretend")) return true;  // *I'll admit*
    if (direct() || !c_.narrator.speech || subject() != SubjectKind::own_side) return false;
    const std::string_view next = w_[u_.trigger.end];  // *will turn to trust*: the verb of the speech
    if (attempt && verb() == "keep" && w_[u_.verb + 1] == "in") return true;  // *I shall try to keep in mind*
    const bool ends = one_of(verb(), "end close finish") && (w_.preposition(u_.verb + 1) || one_of(w_[u_.verb + 1], "my here"));
    if (announced && ends) return true;  // *I shall end where I began*
    if (w_[u_.subject.tokens.begin] != "i") return announced && (one_of(verb(), kDigressions) || one_of(next, kDigressions));
    return ((announced || attempt) && (one_of(verb(), kDiscourse) || one_of(next, kDigressions))) || ((announced || attempt) && verb() == "be");
  }

  // In a speech the past of others, *then they decided to open their ranks*, and of one's own mind, *I was determined to
  // come*, is told as history. What *has* been decided stands.
  bool history() const {
    if (!c_.in_speech(u_) || modal() || u_.voice == "noun") return false;
    const std::size_t first = u_.trigger.begin;
    if (one_of(w_[first], "was were") || one_of(w_[first - 1], "was were")) return true;
    if (u_.voice == "object" && one_of(trigger(), "adopted approved authorized authorised")) return true;  // *we adopted new laws*
    if (subject() != SubjectKind::agent || own_possessor() || names_own_side()) return false;
    if (w_[first] == "had") return true;
    if (!w_[first].ends_with("ed")) return false;
    constexpr std::size_t kAuxiliary = 4;  // words: *is fully and sincerely committed*
    for (std::size_t i = first; i-- > u_.clause.begin && first - i <= kAuxiliary;) {
      if (one_of(w_[i], "has have having is are be been being")) return false;
    }
    return true;
  }

  // *It will take time*, *it will reveal much*: in a speech *it* is the own country only where that was spoken of just
  // before by name.
  bool it_of_speech() const {
    if (!c_.in_speech(u_) || !(modal() || trigger() == "guarantees" || one_of(u_.record.act, "goal intention plan")) || u_.subject.tokens.end != u_.subject.tokens.begin + 1) return false;
    if (w_[u_.subject.tokens.begin] != "it") return false;
    if (u_.record.act == "plan" && last() == "to" && one_of(trigger(), "is") && !u_.passive) return true;  // *how urgent it is to*
    const Document& document = c_.document();
    const std::uint32_t at = w_.words().span(u_.subject.tokens.begin).begin;
    const std::size_t sentence = document.sentence_at(at);
    const std::uint32_t begin = document.sentences[sentence == 0 ? 0 : sentence - 1].source.begin;
    const Discourse& d = c_.discourse;
    for (const std::uint32_t m : d.order) {
      const Mention& mention = d.mention(m);
      if (mention.span.begin >= at) break;
      if (mention.span.begin < begin || !d.subject_like(m)) continue;
      const bool own = mention.entity == c_.narrator.entity && !one_of(w_[d.first_word(m)], "we i our my");
      if (own || (mention.level == Level::nominal && one_of(w_[d.first_word(m)], "our my"))) return false;
    }
    return true;
  }

  // *The matter will be resolved*, *the promise of a better life*: in a speech the own side is not always meant.
  bool named_by_nobody() const {
    if (u_.voice == "noun" && w_[u_.trigger.begin - 2] == "with" && u_.record.act == "goal") return true;  // *with the aim of*
    if (u_.voice == "noun") return subject() == SubjectKind::none;
    if (u_.passive && modal() && subject() == SubjectKind::thing && u_.record.polarity == "negative") return true;
    const bool passive = u_.passive || u_.voice == "passive" || subject() == SubjectKind::nobody;
    return passive && subject() != SubjectKind::own_side && !own_possessor() &&
           (subject() != SubjectKind::agent || !names_own_side());
  }
};

}  // namespace

bool only_speech(const UndertakingContext& context, const Undertaking& u) { return OfSpeech(context, u).holds(); }

bool foretold(const UndertakingContext& context, const Undertaking& u) { return OfSpeech(context, u).foretold(); }

}  // namespace factweave
