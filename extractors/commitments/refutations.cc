// SPDX-License-Identifier: MIT
// What is no commitment although a trigger stands there: predictions, questions, wishes, third parties,
// definitions, boilerplate, permissions, denials. Each test has the name of its reason.
#include <algorithm>
#include <string_view>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

// Verbs that say what befalls an agent rather than what it does.
constexpr WordList kUncontrolled =
    "need face see benefit know trust distrust understand remember recall find lose suffer fall grow rise shrink decline become cost fail "
    "struggle miss love like enjoy want wish require depend mean feel fear hope expect seem appear happen matter exist "
    "survive succeed die win deserve resemble belong contain consist lack own doubt hear notice realize realise recover emerge "
    "exceed reach total yield weaken strengthen slow prevail regret tend look drop climb soar jump slip outperform "
    "outpace account average witness receive earn get come arise result gain welcome think believe agree prove last vanish melt boom comprise constitute leak graduate beat groan succumb "
    "perish sink drift occur disappear undergo";
// Of these, an announced one with a figure is a target all the same.
constexpr WordList kTargetable = "reach grow exceed own become earn get win";
constexpr WordList kEventVerbs =
    "open start begin launch continue close resume run operate end proceed arrive debut feature include host";
constexpr WordList kAttitudes = "hope trust believe think expect wish doubt fear pray";
constexpr WordList kConvictions =
    "confident convinced certain sure optimistic hopeful likely possible probable conviction belief hope wish confidence";
// *concerns (that) they would leave*: others foretell it.
constexpr WordList kRumors =
    "concern concerns fears worry worries speculation rumor rumors rumour rumours expectation expectations risk danger "
    "possibility chance likelihood prospect suspicion suspicions";
// What a speaker says he will do in his speech.
constexpr WordList kDiscourse =
    "mention dwell go come turn confine limit begin conclude quote repeat say speak refer cite comment touch recall list "
    "enumerate elaborate return start add draw outline raise proceed highlight underline underscore share summarize summarise examine illustrate remind "
    "point thank commend congratulate acknowledge express reiterate issue remark "
    "state offer salute welcome pay focus deal describe explain emphasize stress attempt tell ask address discuss refrain name restate "
    "read";
// The same of a delegation: *we shall now turn to*.
constexpr WordList kDigressions = "touch turn dwell comment elaborate outline confine limit refer";
constexpr WordList kAdmissions =
    "say admit be have think remember understand caution stress emphasize confess note recall mention recognize acknowledge "
    "point ask realize realise forget recognise express confront cease";
constexpr WordList kTexts =
    "policy policies practice practices posture stance resolution resolutions declaration declarations convention "
    "conventions treaty treaties protocol protocols constitution report reports agreement agreements charter text texts "
    "principles agenda position attitude approach approaches perspective view views name motto style";
constexpr WordList kSoftStates = "able allowed entitled possible unable likely unlikely subject";

class Refutation {
 public:
  Refutation(const UndertakingContext& context, const Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  bool holds() const { return speaks_against() || boilerplate(); }

 private:
  bool speaks_against() const {
    if (question() || definition() || denied()) return true;
    if (one_of(u_.voice, "frame label tag whole")) return false;
    if (colon_follows() && without_content()) return w_[u_.trigger.begin - 2] == "what";
    if (colon_follows()) return third_party() || duty_of_others() || permission();
    if (capability()) return !offers_to_addressee();
    if (conditional() || it_of_speech() || of_any() || standing_offer() || called_for()) return true;
    if (attitude() || requested() || plural_noun() || embedded() || consequence() || remark() || adopted_text() || opinion()) return true;
    if (history() || told_as_past(c_, u_)) return true;
    if (noun_use() || third_party() || duty_of_others() || hypothetical() || permission() || wish()) return true;
    return prediction() || state() || without_agent();
  }

  [[nodiscard]] std::string_view trigger(std::size_t i = 0) const { return w_[u_.trigger.begin + i]; }
  [[nodiscard]] std::string_view last() const { return w_[u_.trigger.end - 1]; }
  [[nodiscard]] std::string_view verb() const {
    const std::string_view lemma = w_.lemma(u_.verb);
    return lemma.empty() ? w_[u_.verb] : lemma;
  }
  [[nodiscard]] bool modal() const { return u_.voice == "modal"; }
  [[nodiscard]] bool direct() const { return u_.quotation.has_value(); }
  [[nodiscard]] SubjectKind subject() const { return u_.subject.kind; }

  bool question() const {
    const Span sentence = c_.document().sentences[c_.document().sentence_at(u_.record.trigger.span.begin)].source;
    WordRange tokens = w_.tokens(sentence);
    tokens.end = std::min(tokens.end, u_.segment.end + 1);
    for (std::size_t i = u_.trigger.end; i < tokens.end; ++i) {
      if (w_[i] == "?") return true;
      if (one_of(w_[i], ". !")) break;
    }
    return one_of(w_[u_.clause.begin], "whether") || w_[u_.clause.begin - 1] == "whether";
  }

  bool boilerplate() const {
    const Span sentence = c_.document().sentences[c_.document().sentence_at(u_.record.trigger.span.begin)].source;
    const std::string_view text = c_.document().folded_text(sentence);
    for (const std::string_view phrase : {"orward-looking", "words such as", "expressions are intended", "undertakes no obligation",
                                          "no obligation to update", "cookies", "unsubscribe", "isk factors"}) {
      if (text.find(phrase) != std::string_view::npos) return true;
    }
    return false;
  }

  bool definition() const {
    if (one_of(verb(), "mean") && modal()) return true;
    for (std::size_t i = u_.trigger.end; i < u_.trigger.end + 4; ++i) {
      if (one_of(w_[i], "deemed construed interpreted defined")) return true;
    }
    return false;
  }

  // *we cannot refuse*
  bool refuses_refusal() const {
    if (u_.record.act != "refusal" || u_.voice != "verb") return false;
    std::size_t at = u_.trigger.begin;
    while (at > u_.clause.begin && w_.adverb(at - 1)) --at;
    return one_of(w_[at - 1], "cannot not never") || (w_[at - 1] == "t" && w_[at - 2] == "'");
  }

  // *made no promise*, *has not decided*, *nobody has undertaken*, *is not bound to*.
  bool denied() const {
    if (refuses_refusal()) return true;
    if (u_.record.polarity == "negative" || modal()) return false;
    for (std::size_t i = u_.trigger.begin; i < u_.trigger.end; ++i) {
      if (one_of(w_[i], "not never no") && i + 2 < u_.trigger.end && u_.voice != "verb") return true;
      if (w_[i] == "not" && i + 1 < u_.trigger.end && w_[i + 1] != "to") return true;
    }
    std::size_t at = u_.trigger.begin;
    while (at > u_.segment.begin + 1 && w_.adverb(at - 1) && !one_of(w_[at - 1], "not never")) --at;
    const std::string_view before = w_[at - 1];
    if (!u_.subject.tokens.empty() && w_[u_.subject.tokens.begin - 1] == "not") return true;  // *not all have agreed*
    if (before == "us" && w_[at - 2] == "let") return true;
    const bool inverted = one_of(before, "we they i he she it") && one_of(w_[at - 2], "can could might may should would");
    const bool nor = one_of(before, "we they i he she it") && one_of(w_[at - 2], "do does did") && one_of(w_[at - 3], "nor neither");
    if (nor && u_.voice == "verb") return true;  // *nor do we expect to*
    if (inverted && u_.voice == "verb") return true;  // *only then can we undertake the work*
    if (u_.voice == "noun" && !u_.subject.tokens.empty() && w_[u_.subject.tokens.begin - 1] == "not") return true;
    if (one_of(before, "not never no without neither nor hardly rarely cannot")) return true;
    if (before == "t" && w_[at - 2] == "'") return true;
    if (one_of(before, "to") && u_.voice == "verb") return true;  // *asked to promise*, *yet to decide*
    const bool verbal = u_.voice == "verb" || u_.voice == "object";
    if (one_of(before, "would could might may should can must") && verbal && !(before == "would" && trigger() == "be")) return true;
    return subject() == SubjectKind::nobody;
  }

  bool capability() const {
    if (modal() && (trigger() == "can" || trigger() == "could")) return true;
    return modal() && w_[u_.verb] == "be" && one_of(w_[u_.verb + 1], "able unable");
  }

  // *we can find it for you*: the addressee's benefit is named.
  bool offers_to_addressee() const {
    if (u_.record.act != "offer") return false;
    if (subject() != SubjectKind::own_side || !direct() || one_of(w_[u_.trigger.end], "not")) return false;
    if (one_of(verb(), "be see say learn") || u_.subject.relative) return false;
    for (std::size_t i = u_.trigger.end; i < u_.clause.end; ++i) {
      if (one_of(w_[i], "you your") && !w_.finite(i + 1)) return true;
    }
    for (std::size_t i = u_.trigger.end; i + 1 < u_.segment.end; ++i) {
      if (w_[i] == "if" && w_[i + 1] == "you") return true;
    }
    return false;
  }

  // *the plan to*, *its offer*: a noun where the rule wants a verb.
  bool noun_use() const {
    if (modal() && trigger() == "will" && one_of(w_[u_.trigger.begin - 1], "their our his her my its your")) return true;
    if (u_.voice != "verb" && u_.voice != "object") return false;
    const std::size_t first = u_.trigger.begin;
    if (!w_.noun_like(first) && !one_of(trigger(), "plan plans offer offers promise promises pledge pledges aim aims target "
                                                   "targets vow vows guarantee guarantees endeavours endeavors endeavour endeavor")) {
      return false;
    }
    if (w_.determiner(first - 1) || one_of(w_[first - 1], "s of in for with on by from to and or")) return true;
    if (w_.determiner(first - 2) && adjective(first - 1)) return true;  // *his untiring endeavors to*
    const bool plural_form = w_.form(first) == "base";
    if (u_.subject.mention && subject() == SubjectKind::agent && plural_form) {
      const Mention& m = c_.annotations().mentions[*u_.subject.mention];
      const std::string_view text = c_.document().folded_text(m.span);
      const bool plural = text.ends_with("s") || u_.subject.joined.size() > 0 || one_of(text, "they They who");
      return !plural;
    }
    return false;
  }

  bool adjective(std::size_t i) const {
    if (w_.mention_over(i) >= 0 || w_.adverb(i)) return false;
    if (one_of(w_[i], "tireless many own joint common various sure firm only best real agreed") || w_.form(i) == "past") return true;
    for (const std::string_view end : {"ing", "ive", "ous", "less", "ful", "able", "ible"}) {
      if (w_[i].ends_with(end)) return true;
    }
    return false;
  }

  // *We hope that they will*, *she is confident that he will*: not theirs to promise. Of oneself one may be
  // confident, but not hopeful.
  bool attitude() const {
    if (u_.voice == "noun") return false;
    const std::size_t parenthesis = w_[u_.trigger.begin - 1] == "," ? 2 : 1;  // *which, we hope, will*
    if (one_of(w_.lemma(u_.trigger.begin - parenthesis), kAttitudes) && modal()) return true;
    if (parenthesis == 2 && one_of(w_[u_.trigger.begin - 2], kConvictions) && modal()) return true;  // *which, we are certain, will*
    const std::size_t at = governor(u_.clause.begin + (w_[u_.clause.begin] == "that" ? 1 : 0));
    const std::size_t inner = governor(u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin);
    return holds_attitude(at) || (inner >= u_.clause.begin && holds_attitude(inner));
  }

  bool holds_attitude(std::size_t i) const {
    const std::string_view lemma = w_.lemma(i);
    const bool denied = one_of(w_[i - 1], "not t no never");
    if (denied && one_of(lemma, "believe think expect hope")) return true;  // *we do not believe that it will suffice*
    if (denied || one_of(w_[i - 1], "be rest")) return false;  // *do not doubt that*, *you can be sure that*
    if (one_of(w_[i], kRumors)) return true;
    if (one_of(lemma, "hope wish pray fear doubt trust") || one_of(w_[i], "hope hopes wish fear")) return true;
    const bool of_all = c_.narrator.speech && !direct();  // *I am confident that we shall make progress*
    const bool first_person = one_of(w_[i - 1], "i we") || one_of(w_[i - 2], "i we");
    if (first_person && subject() == SubjectKind::agent && one_of(lemma, kAttitudes)) return true;  // *I believe that he will*
    const bool own = (subject() == SubjectKind::own_side && !of_all) || u_.subject.tokens.end == u_.subject.tokens.begin + 1;
    return !own && (one_of(lemma, kAttitudes) || one_of(w_[i], kConvictions));
  }

  // The word that governs the clause that begins here: before *that*, or before the first of several.
  std::size_t governor(std::size_t begin) const {
    std::size_t i = begin;
    while (i > u_.segment.begin && (one_of(w_[i - 1], ", \"") || w_.adverb(i - 1))) --i;
    if (i == u_.segment.begin) return 0;
    if (w_[i - 1] != "that") return i - 1;
    --i;
    if (i > u_.segment.begin + 1 && w_[i - 1] == "is" && one_of(w_[i - 2], kConvictions)) return i - 2;  // *our hope is that*
    const bool further = i > u_.segment.begin && one_of(w_[i - 1], "and , or but");
    if (!further) return i == 0 ? 0 : i - 1;
    while (i > u_.segment.begin + 1 && !(w_[i - 1] == "that" && (one_of(w_.lemma(i - 2), kAttitudes) || one_of(w_[i - 2], kConvictions)))) --i;
    return i > u_.segment.begin + 1 ? i - 2 : 0;
  }

  // *whatever measures will help*, *the day when they will leave*, *if it is to last*: no clause of its own.
  bool embedded() const {
    if (u_.subject.tokens.empty() || u_.voice == "noun" || u_.subject.relative) return false;
    if (whose_relative() || asked_whether()) return true;
    const WordRange between{u_.subject.tokens.end, u_.trigger.begin};
    const bool shared = !between.empty() && one_of(w_[between.end - 1], "and but or");  // *has helped and will help*
    if (!shared && !comma_between(between.begin, between.end) && w_.has_finite(between)) return true;
    if (speaks_of_other(u_.subject.tokens)) return true;
    std::size_t before = u_.subject.tokens.begin - 1;
    if (w_[before] == "the") --before;
    if (w_[before] == "whether") return true;
    const bool opens = before + 1 > u_.segment.begin && before + 1 > u_.clause.begin;
    if (opens && (one_of(w_[before], "how what why where") || (!modal() && one_of(w_[before], "as which")))) return true;
    return opens && (one_of(w_[before], "if unless whatever") || (w_[before] == "when" && one_of(w_[before - 1], "day time moment hour year")));
  }

  // *has not said whether it will attend*
  bool asked_whether() const {
    for (std::size_t i = u_.trigger.begin; i-- > u_.clause.begin;) {
      if (w_[i] == "whether") return true;
      if (w_[i] == ",") return false;
    }
    return false;
  }

  // *shops whose leases will not be renewed*
  bool whose_relative() const {
    for (std::size_t i = u_.trigger.begin; i-- > u_.segment.begin && u_.trigger.begin - i <= 3;) {
      if (w_[i] == "whose") return true;
      if (w_[i] == ",") return false;
    }
    return false;
  }

  // *We are concerned that the flow will dry up*: the pronoun has its verb already.
  bool speaks_of_other(WordRange tokens) const {
    std::size_t before = u_.trigger.begin;
    while (before > tokens.begin && (w_.adverb(before - 1) || w_[before - 1] == ",")) --before;
    return one_of(w_[tokens.begin], "we i he she they it") && tokens.begin + 2 < tokens.end && w_.finite(tokens.begin + 1) &&
           !one_of(w_[before - 1], "and or but");
  }

  // *I propose that the members agree on a cut*: they have not.
  bool requested() const {
    if (modal() || u_.voice == "noun" || w_[u_.clause.begin - 1] != "that") return false;
    const std::size_t at = governor(u_.clause.begin);
    return one_of(w_.lemma(at), "propose suggest urge recommend request demand ask appeal insist require") ||
           one_of(w_[at], "essential important imperative necessary vital crucial");
  }

  // *to keep promises*, *our pledges and our deeds*: nothing follows that could be promised.
  bool plural_noun() const {
    if (u_.voice != "verb" || !one_of(last(), "promises pledges guarantees vows offers plans")) return false;
    const std::size_t next = u_.trigger.end;
    return next >= u_.segment.end || one_of(w_[u_.trigger.begin - 1], "made make making given") || one_of(w_[next], "and or are is were have has made given by of in , . ;") ||
           (w_.form(u_.trigger.begin - 1) == "base" && w_.mention_to(u_.trigger.begin) < 0);
  }

  // *so that nobody will be left*: what comes of it.
  bool consequence() const {
    const std::size_t i = u_.clause.begin;
    const std::size_t that = w_[i] == "that" ? i : i - 1;
    const bool so = i >= 2 && w_[that] == "that" && w_[that - 1] == "so";
    const std::size_t s = u_.subject.tokens.begin;
    const bool later = s > i + 2 && w_[s - 1] == "that" && w_[s - 2] == "so";
    return modal() && subject() != SubjectKind::own_side && (so || later || (w_[i] == "so" && w_[i + 1] == "that"));
  }

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

  // *adopted the resolution*: a text is no deed to come.
  bool adopted_text() const {
    if (u_.record.act != "decision" || (u_.voice != "object" && last() != "of")) return false;
    for (std::size_t i = u_.trigger.end; i < u_.trigger.end + 8 && i < u_.clause.end; ++i) {
      if (one_of(w_[i], kTexts)) return true;
      if (w_.preposition(i) || w_[i] == ",") return false;
    }
    return false;
  }

  // *have decided that it is a danger*, *agree that it is late*: nothing is to be done.
  bool opinion() const {
    if (!one_of(u_.record.act, "agreement decision") || u_.voice != "verb") return false;
    if (c_.in_speech(u_) && one_of(w_[u_.trigger.end], "me us")) return true;  // *has instructed me to greet you*
    if (c_.in_speech(u_) && one_of(trigger(), "agree agrees") && last() != "to") return true;  // *peace, we all agree, is more than that*
    if (last() != "that" && w_[u_.trigger.end] != "that") return false;
    bool states = false;
    const bool present = one_of(last(), "agree agrees");  // *we agree that it should be studied*
    for (std::size_t i = u_.trigger.end; i < u_.clause.end; ++i) {
      const bool foretells = w_[i - 1] == "there";  // *agreed that there will be work*
      if (one_of(w_[i], "will would shall ll") && !foretells) return false;
      if (one_of(w_[i], "should must can could may might")) return present;
      states = states || foretells || one_of(w_[i], "is are was were has have had needs remains remain");
    }
    return states;
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

  // In a speech, what others will do is foretold unless they have said so.
  bool foretold() const {
    if (!c_.in_speech(u_) || !modal() || subject() != SubjectKind::agent) return false;
    if (c_.narrator.entity == kNoEntity) return c_.annotations().mentions[*u_.subject.mention].level == Level::pronoun;
    return !own_possessor() && !names_own_side();
  }

  bool names_own_side() const {
    const Span tokens = w_.span(u_.subject.tokens);
    const Mention& subject = c_.annotations().mentions[*u_.subject.mention];
    if (c_.entity(u_.subject.mention) == c_.narrator.entity) return true;
    if (subject.level == Level::pronoun) return false;
    const Discourse& d = c_.discourse;
    auto next = std::partition_point(d.order.begin(), d.order.end(),
                                     [&](std::uint32_t m) { return d.mention(m).span.begin < tokens.begin; });
    for (; next != d.order.end() && d.mention(*next).span.begin < tokens.end; ++next) {
      if (one_of(w_[d.first_word(*next)], "us me")) continue;  // *the earth beneath us*
      if (d.mention(*next).span.end <= tokens.end && d.mention(*next).entity == c_.narrator.entity) return true;
    }
    return false;
  }

  bool third_party() const {
    if (foretold()) return true;
    if (subject() == SubjectKind::you) return trigger() != "can" && trigger() != "have";
    if (!direct() && modal() && subject() == SubjectKind::agent && w_[u_.verb + 1] == "you") return true;  // *they will tell you*
    if (!direct() || !modal() || subject() != SubjectKind::agent) return false;
    if (u_.quotation && c_.annotations().quotations[*u_.quotation].kind == "turn" && own_body()) return false;
    // In a quotation the speaker answers for his own side, and reports what a definite body will do.
    const Mention& m = c_.annotations().mentions[*u_.subject.mention];
    const bool own = own_possessor();
    if (own) return false;
    if (m.level == Level::name || m.level == Level::pronoun) return m.type == "Person" && m.level == Level::name;
    const std::string_view text = c_.document().folded_text(m.span);
    const bool definite = text.starts_with("the ") || text.starts_with("The ") || text.starts_with("this ") || text.starts_with("This ");
    return !definite || m.type == "Person";
  }

  bool own_body() const {
    return c_.own_side(u_) != kNoEntity && c_.entity(u_.subject.mention) == c_.own_side(u_);
  }

  bool own_possessor() const {
    for (std::size_t i = u_.subject.tokens.begin; i < u_.subject.tokens.end; ++i) {
      if (one_of(w_[i], "our my we")) return true;
    }
    return false;
  }

  // *Councils must clear drains*: the duty is laid on others. *We need not* is none.
  bool duty_of_others() const {
    const bool must = trigger() == "must" || (one_of(trigger(), "have has had") && modal());
    if (!must) return false;
    if (trigger() == "had" && u_.report == nullptr) return true;
    if (w_[u_.verb] == "make" && w_[u_.verb + 1] == "it") return true;
    if (one_of(w_[u_.verb], kAdmissions) || w_[u_.verb] == "had") return true;
    // *We must reshape our societies*: all of us.
    if (c_.in_speech(u_)) return true;
    if (c_.contract && trigger() == "must") return subject() != SubjectKind::agent;
    return subject() != SubjectKind::own_side || !own_duty();
  }

  bool own_duty() const {
    if (c_.own_side(u_) == kNoEntity) return false;  // *We have to cherish friends*: who?
    for (std::size_t i = u_.trigger.end; i < u_.clause.end; ++i) {
      if (w_[i] == "together" || (w_[i] == "each" && w_[i + 1] == "other")) return false;
    }
    return true;
  }

  // *would* outside reported speech; *had it rained, we would have stayed*.
  bool hypothetical() const {
    const bool would = trigger() == "would" || trigger() == "wouldn";
    if (modal() && has_happened()) return true;
    for (std::size_t i = u_.clause.begin; i + 1 < u_.trigger.begin && u_.voice != "noun"; ++i) {
      const bool opens = one_of(w_[i], "if unless whether when once until after before") && !comma_between(i, u_.trigger.begin);
      if (opens && !u_.subject.tokens.contains(i) && i < u_.subject.tokens.begin + 1 && subject() != SubjectKind::none &&
          !w_.has_finite({i + 1, u_.trigger.begin})) {
        return true;  // the trigger itself is the condition
      }
    }
    if (!would || u_.voice != "modal") return false;
    return u_.report == nullptr || direct();
  }

  // *would have stayed*, *will have sense enough*; not *will have the honor of hosting*.
  bool has_happened() const {
    return w_[u_.trigger.end] == "have" && !has_honor();
  }

  bool has_honor() const {
    for (std::size_t i = u_.trigger.end + 1; i < u_.trigger.end + 4; ++i) {
      if (one_of(w_[i], "honor honour pleasure privilege") && w_[i + 1] == "of") return true;
    }
    return false;
  }

  // *if we deliberately refuse to see*, *as long as they are proud and refuse to talk*: it is only supposed.
  bool conditional() const {
    if (one_of(u_.voice, "noun passive")) return false;
    constexpr std::size_t kSubject = 6;  // words between the conjunction and the trigger
    std::size_t i = u_.trigger.begin;
    const bool coordinated = !modal() && one_of(w_[skip_adverbs_back(i) - 1], "and or");
    bool aside = false;  // *if, however, they refuse*
    for (std::size_t n = 0; i > u_.segment.begin && n < (coordinated || aside ? 3 : 1) * kSubject; ++n) {
      --i;
      if (one_of(w_[i], "; : \"")) return false;
      aside = aside || w_[i] == ",";
      if (supposes(i) && (!aside || w_[i + 1] == ",")) return true;
      if (!coordinated && w_.finite(i)) return false;
    }
    return false;
  }

  bool supposes(std::size_t i) const {
    const bool subject_follows = w_.determiner(i + 1) || w_.mention_from(i + 1) >= 0 || one_of(w_[i + 1], "we i they he she it you");
    if (modal() && !subject_follows) return false;  // *if necessary we will*
    // *support it as it works for peace and strives to grow*
    if (w_[i] == "as" && one_of(w_[i + 1], "it they he she we") && one_of(u_.record.act, "goal intention")) return true;
    if (one_of(w_[i], "if unless")) return w_[i - 1] != "as" && w_[i - 1] != "even";
    return w_[i] == "as" && w_[i - 1] == "long" && one_of(w_[i - 2], "as so");
  }

  std::size_t skip_adverbs_back(std::size_t i) const {
    while (i > u_.segment.begin + 1 && w_.adverb(i - 1)) --i;
    return i;
  }

  // *any ministry seeking to promote trade*, *ministers who refuse to listen*: whoever that may be.
  bool of_any() const {
    if (u_.voice != "verb" && u_.voice != "object") return false;
    const std::size_t first = u_.subject.tokens.begin, end = u_.subject.tokens.end;
    if (u_.subject.tokens.empty() || w_[end] == ",") return false;
    const bool progressive = one_of(w_[u_.trigger.begin - 1], "is are was were be been am");
    const bool reduced = w_.form(u_.trigger.begin) == "ing" && !progressive && end == u_.trigger.begin && w_.has_finite({u_.trigger.end, u_.segment.end});
    if (reduced) return true;
    if (!u_.subject.relative || past_trigger()) return false;
    if (one_of(w_[first], "all any those every no anyone everyone whoever each")) return true;
    if (one_of(w_[first - 1], "all any those every no each")) return true;
    const bool named = subject() != SubjectKind::agent || c_.annotations().mentions[*u_.subject.mention].level == Level::name;
    if (!named && c_.in_speech(u_) && one_of(trigger(), "refuse seek aim want plan intend choose")) return true;
    return !named && !w_.determiner(first) && !w_.determiner(first - 1);
  }

  bool past_trigger() const { return w_.form(u_.trigger.begin) == "past"; }

  // *offers a variety of policies*, *have offered proof*: what one has to sell or to show. To somebody, of so much, or of
  // one's help it is an offer.
  bool standing_offer() const {
    if (u_.record.act != "offer" || u_.voice != "verb" || !one_of(last(), "offer offers offered offering")) return false;
    if (trigger() == "offering" && w_[u_.trigger.begin - 1] != ",") return true;  // *by offering them a life*
    const std::size_t next = u_.trigger.end;
    for (std::size_t i = next; i < next + 10 && i < u_.clause.end; ++i) {
      if (one_of(w_[i], "opportunity opportunities chance possibility possibilities prospect sacrifices")) return true;
      if (one_of(w_[i], "help aid support assistance mediation cooperation hospitality asylum refuge good hand use free shelter land")) return false;
      if (w_[i] == "to" && w_.form(i + 1) == "base") return false;
    }
    if (w_.mention_from(next) >= 0 && one_of(mention(next).type, "Person Organization Place")) return false;
    if (one_of(w_[next], "you him them us")) return false;
    const bool reduced = w_.preposition(next);  // *the review I have offered of it*
    const bool wares = w_.mention_from(next) >= 0 && mention(next).type == "Product" && !w_.determiner(next) && !figure_near(next);
    const bool past = trigger() == "offered" && u_.subject.kind == SubjectKind::agent && !is_pronoun() && !wares;
    return reduced || !(past || figure_near(next));
  }

  [[nodiscard]] const Mention& mention(std::size_t token) const {
    return c_.annotations().mentions[static_cast<std::size_t>(w_.mention_from(token))];
  }

  bool is_pronoun() const {
    return u_.subject.mention && c_.annotations().mentions[*u_.subject.mention].level == Level::pronoun;
  }

  bool figure_near(std::size_t i) const {
    constexpr std::size_t kReach = 5;  // words
    for (std::size_t f = 0; f < c_.annotations().figures.size(); ++f) {
      const std::size_t begin = w_.figure_tokens(f).begin;
      if (begin >= i && begin < i + kReach && c_.annotations().figures[f].kind == "money") return true;
    }
    return false;
  }

  // *urged France to declare its readiness*, *nothing prevents them from stating their intention*: it is not stated.
  bool called_for() const {
    if (u_.voice != "noun") return false;
    const std::size_t first = u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin;
    std::size_t verb = first;
    while (verb > u_.segment.begin && first - verb < 3 && w_.form(verb).empty()) --verb;
    if (!one_of(w_.lemma(verb), "declare state express show confirm announce demonstrate renew reaffirm reiterate give make prove")) return false;
    if (one_of(w_[verb - 1], "will would") && hoped_before(verb - 1)) return true;  // *we hope they will declare their readiness*
    if ((w_[verb - 1] == "us" && w_[verb - 2] == "let") || one_of(w_[verb - 1], "must should")) return true;
    const bool infinitive = w_.form(verb) == "base" && w_[verb - 1] == "to";
    const bool gerund = w_.form(verb) == "ing" && one_of(w_[verb - 1], "from without");
    if (!infinitive && !gerund) return false;
    for (std::size_t i = verb - 1; i-- > u_.segment.begin;) {
      if (one_of(w_.lemma(i), "urge invite ask request demand appeal require fail refuse prevent keep deter stop call")) return true;
      if (w_.finite(i)) return false;
    }
    return false;
  }

  bool hoped_before(std::size_t i) const {
    while (i-- > u_.segment.begin) {
      if (one_of(w_.lemma(i), "hope expect wish trust") || one_of(w_[i], "hope hopes")) return true;
      if (one_of(w_[i], ", ;")) return false;
    }
    return false;
  }

  bool comma_between(std::size_t a, std::size_t b) const {
    for (std::size_t i = a; i < b; ++i) {
      if (w_[i] == ",") return true;
    }
    return false;
  }

  bool permission() const { return trigger() == "may"; }

  bool wish() const {
    if (one_of(trigger(), "want wants") && u_.record.act == "goal") return wants_of_others();
    if (trigger() == "would" && one_of(verb(), "like love welcome prefer appreciate")) return true;
    return modal() && one_of(verb(), "hope wish like love");
  }

  // *expect to grow revenue*, *I'll get the quote out*
  bool transitive() const {
    const std::size_t next = u_.verb + 1;
    if (next >= u_.clause.end || w_.preposition(next) || w_.adverb(next) || w_.is_verb(next)) return false;
    return verb() == "grow" ? w_.words().is_word(next) : w_.determiner(next) || w_.mention_from(next) >= 0;
  }

  // *will achieve them only through trust*
  bool only_so() const {
    for (std::size_t i = u_.verb; i + 1 < u_.clause.end; ++i) {
      if (w_[i] == "only" && one_of(w_[i + 1], "through if when by with")) return true;
    }
    return false;
  }

  // *wants the mayor to resign*; *I want to leave you with a story*.
  bool wants_of_others() const {
    if (w_[u_.trigger.begin - 1] == "i" && c_.in_speech(u_)) return true;
    const std::size_t next = w_[u_.trigger.end] == "the" && w_.mention_from(u_.trigger.end) < 0 ? u_.trigger.end + 1 : u_.trigger.end;
    return w_.mention_from(next) >= 0 && one_of(mention(next).type, "Person Organization Place");
  }

  // The subject cannot act, or the verb is none that one does.
  bool prediction() const {
    if (u_.passive && u_.voice == "verb" && one_of(trigger(), "was were") && w_[u_.trigger.begin + 1] == "due") return true;
    if (u_.passive || u_.voice == "noun" || u_.voice == "progressive") return false;
    const bool expects = one_of(w_.lemma(u_.trigger.begin), "expect anticipate");
    if (subject() == SubjectKind::thing && u_.voice != "noun") {
      if (c_.in_speech(u_) && !own_possessor()) return true;
      if (u_.voice == "verb" && w_[u_.trigger.begin] != "is" && w_[u_.trigger.begin] != "are") return true;
      return !event_of_own_side();
    }
    if (verb() == "come" && subject() == SubjectKind::own_side && !expects) return false;  // *I will come to the fair*
    if (one_of(verb(), "grow get") && transitive() && (expects || subject() == SubjectKind::own_side)) return false;
    if ((modal() || expects) && one_of(verb(), kUncontrolled)) {
      return !(u_.record.act != "promise" && !expects && one_of(verb(), kTargetable));
    }
    if (modal() && verb() == "live" && !one_of(w_[u_.verb + 1], "up by")) return true;
    if (modal() && verb() == "achieve" && only_so()) return true;
    if (modal() && verb() == "bear" && one_of(w_[u_.verb + 1], "full the all heavy responsibility")) return true;
    if (modal() && verb() == "go" && w_[u_.verb + 1] == "through" && one_of(w_[u_.verb + 2], "very challenging difficult hard troubled")) return true;
    if (modal() && verb() == "continue" && w_[u_.verb + 1] == "to" && w_[u_.verb + 2] == "have") return true;
    if (modal() && verb() == "serve" && w_[u_.verb + 1] == "as" && subject() != SubjectKind::own_side) return true;
    // *will go on shrinking*: what goes on decides.
    if (modal() && one_of(verb(), "continue keep go remain carry")) {
      for (std::size_t i = u_.verb + 1; i < u_.verb + 4; ++i) {
        if (w_[u_.verb + 1] == "to" && w_[i] == "be") return false;
        if (one_of(w_.lemma(i), kUncontrolled)) return true;
      }
    }
    return modal() && verb() == "have" && !direct() && !has_honor();
  }

  // *Dialysis centers are to open in May*, *this work will continue*: events that the own side brings about.
  bool event_of_own_side() const {
    if (!one_of(verb(), kEventVerbs) || u_.record.polarity == "negative") return false;
    if (verb() == "continue" && w_[u_.verb + 1] == "to") return false;  // *will continue to play a role*
    if (c_.own_side(u_) == kNoEntity) return false;
    for (std::size_t i = u_.subject.tokens.begin; i < u_.subject.tokens.end; ++i) {
      if (one_of(w_[i], "snow rain demand prices price market markets economy weather sales rate rates inflation growth polls voting season match game trial")) return false;
    }
    return one_of(verb(), "open launch continue start begin resume debut");
  }

  // *will be strong*, *is committed* without a verb to come.
  bool state() const {
    if (u_.passive || u_.voice == "noun" || u_.voice == "object" || u_.voice == "progressive" || u_.voice == "passive") return false;
    if (u_.verb >= u_.clause.end) return u_.voice == "modal" || without_content();
    if (expected_state() || promises_to_be() || relative_verb_follows() || manner_of_speech() || bound_to_thing() || blamed() || decides_nothing()) return true;
    if (modal() && w_[u_.verb] == "be") return w_.form(u_.verb + 1) != "ing";
    if (modal() && one_of(w_[u_.verb], kSoftStates)) return true;
    if (allegiance()) return true;
    if (modal() && !w_.is_verb(u_.verb)) return true;
    return false;
  }

  // *the bodies that we have committed to have failed*
  bool relative_verb_follows() const {
    return u_.voice == "verb" && last() == "to" && one_of(w_[u_.verb], "have are is were was had will") &&
           one_of(w_.form(u_.verb + 1), "past participle");
  }

  // *was elected to the board*: an office, no deed.
  bool decides_nothing() const {
    return u_.record.act == "decision" && u_.voice == "verb" && last() == "to" && !w_.is_verb(u_.verb) && w_.mention_from(u_.trigger.end) >= 0;
  }

  // *the session promises to be long*
  bool promises_to_be() const { return trigger() == "promises" && last() == "to" && w_[u_.verb] == "be"; }

  // *are bound to note that*
  bool manner_of_speech() const {
    return u_.record.act == "obligation" && last() == "to" &&
           one_of(verb(), "say admit stress emphasize note recall mention recognize acknowledge conclude");
  }

  // *My country is bound to his by ties*
  bool bound_to_thing() const {
    return u_.record.act == "obligation" && u_.voice == "verb" && last() == "to" && w_.determiner(u_.verb);
  }

  // *is responsible for the damage*, *is responsible for guarding his clan*: outside contracts others say so.
  bool blamed() const {
    if (u_.record.act != "obligation" || c_.contract || last() != "for") return false;
    const bool own = subject() == SubjectKind::own_side ||
                     (c_.in_speech(u_) && subject() == SubjectKind::agent && (own_possessor() || names_own_side()));
    return !w_[u_.verb].ends_with("ing") || !own;
  }

  // *what we agreed*
  bool without_content() const { return u_.voice == "verb" && u_.record.act == "agreement" && u_.trigger.end >= u_.clause.end; }

  // *expects to be profitable*, *expects to remain so*
  bool expected_state() const {
    if (!one_of(w_.lemma(u_.trigger.begin), "expect anticipate") || u_.passive) return false;
    const std::size_t be = verb() == "continue" && w_[u_.verb + 1] == "to" ? u_.verb + 2 : u_.verb;
    return one_of(w_[be], "be remain stay") && w_.form(be + 1) != "ing";
  }

  // *are committed to the idea of peace*: no deed is named.
  bool allegiance() const {
    if (u_.voice != "verb" || last() != "to" || !w_.is_verb(u_.trigger.begin)) return false;
    const bool is_committed = w_[u_.trigger.end - 2] == "committed" && one_of(trigger(), "is are am was were remain remains be been s re m");
    const bool reaffirms = w_[u_.trigger.end - 2] == "commitment";  // *reaffirms its commitment to lasting peace*
    if (!is_committed && !reaffirms) return false;
    std::size_t i = u_.trigger.end;
    while (w_.adverb(i)) ++i;
    for (std::size_t k = i; k < i + 6 && k < u_.clause.end; ++k) {  // *to the adoption of a code*, *to efforts to*, *to the target of giving*
      const bool set = one_of(w_[k - 1], "target goal aim objective task policy");
      if (set && w_[k] == "of" && w_.form(k + 1) == "ing") return false;
      const bool deed = w_[k].ends_with("tion") || w_[k].ends_with("sion") || w_[k].ends_with("ment");
      if ((deed && w_[k + 1] == "of") || (one_of(w_[k], "efforts effort") && w_[k + 1] == "to")) return false;
    }
    return !w_.is_verb(i) && !w_[i].ends_with("ing");
  }

  bool without_agent() const {
    if (u_.voice == "noun" && last() == "to" && w_.determiner(u_.trigger.end)) return true;
    if (owned_without_deed() || promised_to_whom()) return true;
    if (loyalty()) return true;
    if (c_.in_speech(u_) && named_by_nobody()) return true;
    if (subject() == SubjectKind::agent || subject() == SubjectKind::own_side) {
      return u_.passive && modal() && passive_of_luck();
    }
    // *will be resisted by others*; *a commitment to the values of …* promises no deed.
    if (u_.passive && u_.voice == "modal" && subject() == SubjectKind::thing && w_[u_.verb + 1] == "by") return true;
    if (u_.voice == "noun" && last() == "to" && (!w_.is_verb(u_.verb) || w_.determiner(u_.trigger.end))) return true;
    const bool own = one_of(w_[u_.trigger.begin - 1], "our my");
    if (u_.voice == "noun") return !own && subject() == SubjectKind::none && c_.own_side(u_) == kNoEntity;
    if (u_.record.act == "assurance" && u_.voice == "verb") return false;
    if (subject() == SubjectKind::you || subject() == SubjectKind::none) {
      return !(u_.list_item || colon_follows());
    }
    if (w_[u_.trigger.begin - 1] == "nothing") return true;
    if (subject() == SubjectKind::nobody) return !modal() || c_.own_side(u_) == kNoEntity;
    if (u_.passive || u_.voice == "passive") return c_.own_side(u_) == kNoEntity || passive_of_luck();
    if (u_.record.act == "refusal" && last() == "out") return c_.own_side(u_) == kNoEntity;
    return !event_of_own_side();
  }

  // *their commitment to peace*: no deed is named.
  bool loyalty() const {
    return u_.voice == "noun" && last() == "to" && one_of(trigger(), "commitment commitments") &&
           (!one_of(w_.form(u_.verb), "base ing") || w_[u_.verb - 1] == "and") && !w_[u_.verb].ends_with("ing");
  }

  // *a promise to our children*: what, is not said.
  bool promised_to_whom() const {
    const std::size_t to = u_.trigger.end;
    if (u_.voice != "noun" || u_.record.act != "promise" || w_[to] != "to" || w_.is_verb(to + 1)) return false;
    for (std::size_t i = to + 1; i < u_.clause.end; ++i) {
      if (one_of(w_[i], "to that : is are")) return false;
    }
    return true;
  }

  // *The intentions of the government were unknown*: which, is not said.
  bool owned_without_deed() const {
    const bool owner_behind = u_.voice == "noun" && last() == "of" && !u_.subject.tokens.empty() && u_.subject.tokens.begin >= u_.trigger.end;
    return owner_behind && w_[u_.subject.tokens.end] != "to";
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

  bool colon_follows() const { return w_[u_.trigger.end] == ":"; }

  // *will be hit*, *will be remembered*: nobody does it on purpose.
  bool passive_of_luck() const {
    if (w_.lemma(u_.verb) == "leave" && subject() != SubjectKind::nobody && subject() != SubjectKind::thing) return true;
    return one_of(w_.lemma(u_.verb), "hit affect remember find know miss see feel lose damage surprise force need make bind "
                                     "expect hope say believe think consider call concern interest involve judge relieve test record crown prompt forget own disappoint achieve");
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  const Undertaking& u_;
};

}  // namespace

bool refuted(const UndertakingContext& context, const Undertaking& u) { return Refutation(context, u).holds(); }

}  // namespace factweave
