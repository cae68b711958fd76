// SPDX-License-Identifier: MIT
// Where nothing is done: predictions, states, what befalls somebody, and clauses in which nobody can act.
#include <algorithm>
#include <string_view>

#include "extractors/commitments/weighing.h"

namespace factweave {
namespace {

// Verbs that say what befalls an agent rather than what it does.
constexpr WordList kUncontrolled =
    "need face incur risk see benefit know trust distrust understand remember recall find lose suffer fall grow rise shrink decline become cost fail "
    "struggle miss love like enjoy want wish require depend mean feel fear hope expect seem appear happen matter exist "
    "survive succeed die win deserve resemble belong contain consist lack own doubt hear notice realize realise recover emerge "
    "exceed reach total yield weaken strengthen slow prevail regret tend look drop climb soar jump slip outperform "
    "outpace account amount average witness receive earn get come arise result gain welcome think believe agree prove last vanish melt boom "
    "comprise constitute leak graduate beat groan succumb "
    "encounter experience perish sink drift occur disappear undergo awake awaken ensue";
// Of these, what one does to something: *strengthen ties*, *drop the charges*.
constexpr WordList kDoneToObject = "strengthen drop slow recover weaken";
// Of these, an announced one with a figure is a target all the same.
constexpr WordList kTargetable = "reach grow exceed own become earn get win";
constexpr WordList kEventVerbs =
    "open reopen start begin launch continue cease close resume run operate end proceed arrive debut feature include host";
constexpr WordList kSoftStates = "able allowed entitled possible unable likely unlikely subject";

class NoDeed : public Weighing {
 public:
  using Weighing::Weighing;

  bool holds() const { return !compensated() && !own_things_by_date() && (prediction() || state() || without_agent()); }

 private:
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

  // *will become carbon-neutral by 2040*, *will be a net-zero company*: states that one brings about.
  bool becomes_by_choice() const {
    constexpr std::size_t kReach = 6;  // words: *be a fully carbon-neutral company*
    if (u_.passive || subject() == SubjectKind::thing || !one_of(verb(), "be become go")) return false;
    for (std::size_t i = u_.verb + 1; i < u_.verb + kReach && i < u_.clause.end; ++i) {
      if (w_[i] == "net" && one_of(w_[i + (w_[i + 1] == "-" ? 2 : 1)], "zero")) return true;
      const std::string_view what = w_[i - 1] == "-" ? w_[i - 2] : w_[i - 1];
      if (one_of(w_[i], "neutral positive negative") && one_of(what, "carbon climate water nature energy")) return true;
      if (w_[i] == "free" && w_[i - 1] == "-" && one_of(what, "carbon coal emission emissions plastic smoke tobacco waste fossil cash paper deforestation")) return true;
    }
    return false;
  }

  // *He will replace Ilse Brandt*: an office that is given him.
  bool takes_over_from() const {
    if (!modal() || !u_.subject.mention || !one_of(verb(), "replace succeed") || c_.annotations().mentions[*u_.subject.mention].type != "Person") return false;
    const int m = w_.mention_from(u_.verb + 1);
    return m >= 0 && c_.annotations().mentions[static_cast<std::size_t>(m)].type == "Person";
  }

  // *The plant will help farmers*, *the new line will boost output*: what comes of a thing that somebody builds.
  bool effect_of_facility() const {
    if (!modal() || !u_.subject.mention || direct()) return false;
    const Mention& m = c_.annotations().mentions[*u_.subject.mention];
    if (m.subtype != "facility" || m.level == Level::pronoun || one_of(w_[w_.mention_tokens(*u_.subject.mention).end - 1], "hospital school clinic museum library university college")) return false;
    return one_of(verb(), "help create boost generate save allow enable reduce cut bring attract benefit span power improve increase strengthen support connect link ease make give meet");
  }

  // *said it would rain*, *it will take two years*: how things go
  bool it_goes() const {
    constexpr std::size_t kReach = 5;  // words: *take at least another two years*
    if (!modal() || u_.subject.tokens.end != u_.subject.tokens.begin + 1 || w_[u_.subject.tokens.begin] != "it") return false;
    if (one_of(verb(), "rain snow")) return true;
    for (std::size_t i = u_.verb + 1; verb() == "take" && i < u_.verb + kReach; ++i) {
      if (one_of(w_[i], "year years month months week weeks day days hour hours decade decades time long longer while")) return true;
    }
    return false;
  }

  // *"It will lead to more jobs," she said*: what comes of it, no body says *it* of itself.
  bool effect_of_event() const {
    if (!modal() || !direct() || u_.subject.tokens.end != u_.subject.tokens.begin + 1 || w_[u_.subject.tokens.begin] != "it") return false;
    return one_of(verb(), "enable allow lead help mean bring cause require generate boost benefit reduce save attract");
  }

  // *will play Holm in the semi-final*, *will meet Norway next*: whom a draw or a table has chosen.
  bool plays_a_match() const {
    if (!modal() || !one_of(verb(), "play meet face host tackle")) return false;
    if (w_[u_.clause.end - 1] == "next") return true;
    for (std::size_t i = u_.verb + 1; i < u_.clause.end; ++i) {
      const bool last = w_[i] == "last" && one_of(w_[i + 1], "four eight 16 32 sixteen");
      const bool ends = i + 1 >= u_.clause.end || w_.preposition(i + 1) || one_of(w_[i + 1], ", . after when who today tomorrow");
      if (last || one_of(w_[i], "semifinal semifinals quarterfinal quarterfinals playoff playoffs") || (one_of(w_[i], "final finals semis") && ends)) return true;
    }
    return false;
  }

  // *it will mark a milestone*: how an act is seen.
  bool marks_a_point() const {
    constexpr std::size_t kReach = 5;  // words: *mark a great new turning point*
    if (!modal() || !one_of(verb(), "mark represent signify")) return false;
    for (std::size_t i = u_.verb + 1; i < u_.verb + kReach && i < u_.clause.end; ++i) {
      if (one_of(w_[i], "milestone milestones beginning start end point departure shift step chapter era culmination")) return true;
    }
    return false;
  }

  // *the other side will say that*, *it will change your life*: what is only foretold of others and of goods.
  bool only_foretold() const {
    if (!modal() || subject() == SubjectKind::own_side || u_.report != nullptr || u_.passive) return false;
    const std::string_view next = w_[u_.verb + 1];
    if (one_of(verb(), "say argue claim complain insist") && one_of(next, "that it we they he she you i")) return !direct();
    const bool yours = next == "your" && one_of(w_[u_.verb + 2], "life lives world mind day home skin body heart game business way");
    return one_of(verb(), "change transform brighten revolutionise revolutionize blow warm make") && yours;
  }

  // *Passengers will get their money back*, *customers will receive a refund*: somebody pays it (parties.cc).
  bool compensated() const { return compensates(c_, u_) && (u_.report != nullptr || c_.own_side(u_) != kNoEntity || c_.speaks_as_we()); }

  // *By 2031, all our vans will run on gas*, *our cups will be recyclable from May*: what one's own things will be, by a date.
  bool own_things_by_date() const {
    constexpr std::size_t kReach = 5;  // words: *be 100% reusable or recyclable*
    constexpr WordList kMade = "recyclable reusable compostable renewable recycled electric certified accessible refillable biodegradable free";
    if (!modal() || subject() != SubjectKind::thing || !own_possessor() || u_.record.polarity == "negative") return false;
    const bool dated = c_.names_figure(u_.clause, "date period");
    if (!dated) return false;
    if (w_[u_.verb] == "run" || w_[u_.verb] == "use") return one_of(w_[u_.verb + 1], "on only renewable green recycled electric solar entirely");
    for (std::size_t i = u_.verb + 1; w_[u_.verb] == "be" && i < u_.verb + kReach && i < u_.clause.end; ++i) {
      if (kMade.has(w_[i])) return true;
    }
    return false;
  }

  // *expects to record a profit*: how business goes, is nobody's to promise.
  bool expected_result() const {
    constexpr std::size_t kReach = 6;  // words: *post a small pre-tax profit*
    if (!one_of(w_.lemma(u_.trigger.begin), "expect anticipate") || !one_of(verb(), "record post book report generate make show")) return false;
    for (std::size_t i = u_.verb + 1; i < u_.verb + kReach && i < u_.clause.end; ++i) {
      if (one_of(w_[i], "profit profits loss losses revenue revenues income earnings surplus deficit margin turnover growth sales")) return true;
    }
    return false;
  }

  // The subject cannot act, or the verb is none that one does.
  bool prediction() const {
    if (u_.passive && u_.voice == "verb" && one_of(trigger(), "was were") && w_[u_.trigger.begin + 1] == "due") return true;
    if (u_.passive || u_.voice == "noun" || u_.voice == "progressive" || becomes_by_choice()) return false;
    if (expected_result() || effect_of_facility() || takes_over_from() || only_foretold()) return true;
    const bool scheduled_to = u_.voice == "verb" && one_of(trigger(), "is are") && u_.trigger.end == u_.trigger.begin + 2 && last() == "to";
    if (scheduled_to && w_[u_.verb] == "be") return true;  // *is to be its new chancellor*
    const bool expects = one_of(w_.lemma(u_.trigger.begin), "expect anticipate");
    if (subject() == SubjectKind::thing && u_.voice != "noun") {
      if (c_.in_speech(u_) && !own_possessor()) return true;
      const bool backshifted = u_.report != nullptr && one_of(trigger(), "was were");  // *said work was due to start*
      if (u_.voice == "verb" && !backshifted && !one_of(trigger(), "is are")) return true;
      return !event_of_own_side();
    }
    if (verb() == "come" && subject() == SubjectKind::own_side && !expects) return false;  // *I will come to the fair*
    if (verb() == "come" && w_[u_.verb + 1] == "up" && w_[u_.verb + 2] == "with") return false;
    if (verb() == "get" && (w_[u_.verb + 1] == "back" || (w_[u_.verb + 1] == "on" && w_[u_.verb + 2] == "with") || w_[u_.verb + 1] == "rid" || (w_[u_.verb + 1] == "in" && w_[u_.verb + 2] == "touch"))) return false;
    if (one_of(verb(), "get have") && has_it_done()) return false;
    if (effect_of_event() || it_goes() || marks_a_point() || plays_a_match()) return true;
    if (one_of(verb(), "grow get") && transitive() && (expects || subject() == SubjectKind::own_side)) return false;
    const bool scheduled = u_.record.act == "plan" && u_.voice == "verb" && one_of(trigger(), "is are");  // *is set to become*
    if ((modal() || expects || scheduled) && befalls(u_.verb)) {
      return !(u_.record.act != "promise" && !expects && one_of(verb(), kTargetable));
    }
    if (of_public() || (modal() && foretold_by_cue())) return true;
    if (modal() && verb() == "live" && !one_of(w_[u_.verb + 1], "up by")) return true;
    if (modal() && verb() == "achieve" && only_so()) return true;
    if (modal() && verb() == "bear" && one_of(w_[u_.verb + 1], "full the all heavy responsibility")) return true;
    if (modal() && verb() == "go" && w_[u_.verb + 1] == "through" && one_of(w_[u_.verb + 2], "very challenging difficult hard troubled")) return true;
    if (modal() && verb() == "continue" && w_[u_.verb + 1] == "to" && w_[u_.verb + 2] == "have") return true;
    if (modal() && verb() == "serve" && w_[u_.verb + 1] == "as" && subject() != SubjectKind::own_side) return true;
    // *will go on shrinking*: what goes on decides.
    if ((modal() || expects) && one_of(verb(), "continue keep go remain carry")) {
      for (std::size_t i = u_.verb + 1; i < u_.verb + 4; ++i) {
        if (w_[u_.verb + 1] == "to" && w_[i] == "be") return false;
        if (befalls(i)) return true;
      }
    }
    return modal() && verb() == "have" && !direct() && !has_honor();
  }

  // *the dollar will drop*, not *will drop the charges*, *will look into the complaint*, *will appear before the court*
  bool befalls(std::size_t verb) const {
    if (!one_of(w_.lemma(verb), kUncontrolled)) return false;
    const std::string_view next = w_[verb + 1];
    if (w_[verb] == "look") return !one_of(next, "into after at for again carefully closely");
    if (w_[verb] == "appear") return !one_of(next, "before");
    if (w_[verb] == "see") return next != "to";
    return !kDoneToObject.has(w_[verb]) || !has_object(verb);
  }

  // A noun phrase follows that is neither how much nor a team: *strengthen the squad* is what new players do.
  bool has_object(std::size_t verb) const {
    const std::size_t next = verb + 1;
    if (next >= u_.clause.end || !w_.words().is_word(next) || w_.preposition(next) || w_.adverb(next) || !w_.figures_from({next, next + 1}).empty()) return false;
    if (one_of(w_[next], "and or but as when if so than because down up back out off again significantly sharply")) return false;
    for (std::size_t i = next; i < next + 4; ++i) {
      if (one_of(w_[i], "squad team side attack midfield defence defense bench rotation lineup")) return false;
    }
    return true;
  }

  // *will get the bridge repaired*, *will have the roof mended*
  bool has_it_done() const {
    constexpr std::size_t kObject = 6;  // words
    if (!w_.determiner(u_.verb + 1) && w_.mention_from(u_.verb + 1) < 0) return false;
    for (std::size_t i = u_.verb + 2; i < u_.verb + kObject && i < u_.clause.end; ++i) {
      if (w_.preposition(i) || one_of(w_[i], ", and or")) return false;
      if (one_of(w_.form(i), "past participle") && w_.mention_over(i) < 0 && !w_.noun_like(i)) return w_.mention_to(i) >= 0 || !w_.determiner(i - 1);
    }
    return false;
  }

  // *Dialysis centers are to open in May*, *this work will continue*: events that the own side brings about.
  bool event_of_own_side() const {
    const bool phrasal = one_of(verb(), "take kick") && w_[u_.verb + 1] == "off";  // *the road project will take off in May*
    if ((!phrasal && !one_of(verb(), kEventVerbs)) || u_.record.polarity == "negative") return false;
    if (verb() == "continue" && w_[u_.verb + 1] == "to") return false;  // *will continue to play a role*
    if (c_.own_side(u_) == kNoEntity) return false;
    for (std::size_t i = u_.subject.tokens.begin; i < u_.subject.tokens.end; ++i) {
      if (one_of(w_[i], "snow rain rains storm storms wind winds showers drought heat heatwave flooding floods temperatures monsoon typhoon cyclone hurricane fire fires eruption earthquake aftershocks outbreak epidemic pandemic crisis fighting violence war trend pressure volatility uncertainty demand prices price market markets economy weather sales rate rates inflation growth polls voting season match game trial")) return false;
    }
    return phrasal || one_of(verb(), "open reopen launch continue start begin resume debut cease");
  }

  // *will be strong*, *is committed* without a verb to come.
  bool state() const {
    if (u_.passive || u_.voice == "noun" || u_.voice == "object" || u_.voice == "progressive" || u_.voice == "passive") return false;
    if (u_.verb >= u_.clause.end) return u_.voice == "modal" || without_content();
    if (becomes_by_choice()) return false;
    if (liable() || expected_state() || promises_to_be() || relative_verb_follows() || manner_of_speech() || bound_to_thing() || blamed() || decides_nothing()) return true;
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

  // *are liable to disintegrate*: they may.
  bool liable() const { return w_[u_.trigger.end - 2] == "liable" && !c_.contract; }

  // *the session promises to be long*
  bool promises_to_be() const { return trigger() == "promises" && last() == "to" && w_[u_.verb] == "be"; }

  // *are bound to note that*
  bool manner_of_speech() const {
    return u_.record.act == "obligation" && last() == "to" &&
           one_of(verb(), "say admit stress emphasize note recall mention recognize acknowledge conclude repeat state declare");
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

  // *The question that the mayor dodges is to …*: the agent before the trigger has another verb.
  bool names_what_is_to_be() const {
    if (u_.voice != "verb" || !one_of(trigger(), "is are was were") || u_.trigger.end != u_.trigger.begin + 2 || last() != "to" || !u_.subject.mention) return false;
    const WordRange agent = w_.mention_tokens(*u_.subject.mention);
    return agent.end < u_.trigger.begin && w_.finite(agent.end) && (w_[u_.clause.begin - 1] == "that" || w_[agent.begin - 1] == "that");
  }

  // *A clerk will be hired*: somebody is still to be found.
  bool indefinite() const { return one_of(w_[u_.subject.tokens.begin], "a an"); }

  // *Ilse Brandt will be sworn in*: others do it, and who, is not said.
  bool befalls_person() const {
    if (!u_.passive || !modal() || u_.voice != "modal" || subject() != SubjectKind::agent || !u_.subject.mention || direct()) return false;
    const Mention& m = c_.annotations().mentions[*u_.subject.mention];
    const std::uint32_t e = c_.entity(u_.subject.mention);
    const bool one = e != kNoEntity && c_.discourse.entity(e).members.empty() && c_.discourse.entity(e).subtype == "individual";
    return m.type == "Person" && one && !indefinite() && u_.report == nullptr && bodys_deed(c_, u_) == kNoEntity;
  }

  // *the roads that will be repaired*: which ones, is told.
  bool described_by_passive() const {
    if (!u_.subject.relative || !u_.passive || !modal() || bodys_deed(c_, u_) != kNoEntity) return false;
    return w_[u_.trigger.begin - 1] == "that" || w_.lemma(u_.verb) == "hold";  // *the vote, which will be held in May*
  }

  bool without_agent() const {
    if (names_what_is_to_be() || befalls_person() || described_by_passive()) return true;
    if (u_.voice == "noun" && last() == "to" && w_.determiner(u_.trigger.end)) return true;
    if (owned_without_deed() || promised_to_whom()) return true;
    if (loyalty()) return true;
    if (subject() == SubjectKind::agent || subject() == SubjectKind::own_side) {
      return u_.passive && modal() && (passive_of_luck() || chosen_by_others());
    }
    // *will be resisted by others*; *a commitment to the values of …* promises no deed.
    if (u_.passive && u_.voice == "modal" && subject() == SubjectKind::thing && done_by_others()) return true;
    if (u_.voice == "noun" && last() == "to" && !w_.is_verb(u_.verb)) return true;
    const bool own = one_of(w_[u_.trigger.begin - 1], "our my");
    if (u_.voice == "noun") return !own && subject() == SubjectKind::none && c_.own_side(u_) == kNoEntity;
    if (u_.record.act == "assurance" && u_.voice == "verb") return false;
    if (subject() == SubjectKind::you || subject() == SubjectKind::none) {
      return !(u_.list_item || colon_follows());
    }
    if (subject() == SubjectKind::nobody) return !modal() || c_.own_side(u_) == kNoEntity;
    if (u_.passive || u_.voice == "passive") {
      const bool nobody = c_.own_side(u_) == kNoEntity && bodys_deed(c_, u_) == kNoEntity && !announced_in_notice();
      return nobody || passive_of_luck();
    }
    if (u_.record.act == "refusal" && last() == "out") return c_.own_side(u_) == kNoEntity;
    return !event_of_own_side();
  }

  // *Water will be shut off on Monday from 9 to 2. We apologise for the noise.*: whoever put up the notice does so.
  bool announced_in_notice() const {
    if (direct() || u_.report != nullptr || u_.subject.relative) return false;
    const bool dated = c_.names_figure({u_.verb, u_.clause.end}, "date time");
    return (dated || c_.letter(u_) != nullptr) && c_.speaks_as_we();
  }

  // *will be resisted by others*, not *will be repaired by May*
  bool done_by_others() const {
    const std::size_t by = u_.verb + 1;
    if (w_[by] != "by") return false;
    const bool against = one_of(w_.lemma(u_.verb), "oppose resist contest criticize criticise reject challenge");
    if (!against && bodys_deed(c_, u_) != kNoEntity) return false;  // *will be built by Norvik*
    return std::ranges::none_of(w_.figures_from({by, by + 3}), [&](std::size_t f) {
      return one_of(c_.annotations().figures[f].kind, "date period time") || w_.figure_tokens(f).begin <= by + 1;  // *by 5 per cent*
    });
  }

  // *their commitment to peace*: no deed is named.
  bool loyalty() const {
    // *the commitment of the Union to the reform*
    const bool owner_behind = u_.voice == "noun" && one_of(w_[u_.trigger.end], "by from of");
    if (owner_behind && one_of(u_.record.act, "promise plan") && u_.subject.tokens.begin == u_.trigger.end + 1 + (w_[u_.trigger.end + 1] == "the" ? 1 : 0)) {
      return w_.form(u_.verb) != "base" && !w_[u_.verb].ends_with("ing");
    }
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

  // *I shall be elected*
  bool chosen_by_others() const {
    const bool person = subject() == SubjectKind::own_side || (u_.subject.mention && c_.annotations().mentions[*u_.subject.mention].type == "Person");
    return one_of(w_.lemma(u_.verb), "elect reelect appoint nominate") && person && !indefinite() && bodys_deed(c_, u_) == kNoEntity;
  }

  // *Every effort will be made*, *payments will be made*
  bool of_what_is_made_on_purpose() const {
    constexpr WordList kMade =
        "effort efforts attempt attempts payment payments arrangement arrangements provision provisions repairs contribution contributions announcement announcements delivery deliveries "
        "donation donations improvements refund refunds";
    const std::size_t last = u_.subject.tokens.end;
    return last > u_.subject.tokens.begin && kMade.has(w_[last - 1]);
  }

  // *will be hit*, *will be remembered*: nobody does it on purpose.
  bool passive_of_luck() const {
    // *will be succeeded by Ilse Brandt*
    if (one_of(w_.lemma(u_.verb), "succeed replace follow precede lead head chair captain") && (done_by_others() || bodys_deed(c_, u_) == kNoEntity)) return true;
    if (w_.lemma(u_.verb) == "leave" && subject() != SubjectKind::nobody && subject() != SubjectKind::thing) return true;
    if (w_.lemma(u_.verb) == "make" && (of_what_is_made_on_purpose() || one_of(w_[u_.verb + 1], "good available public up"))) return false;
    return one_of(w_.lemma(u_.verb), "hit affect remember find know miss see feel lose damage surprise force need make bind "
                                     "expect hope say believe think consider call concern interest involve judge relieve test record crown prompt forget own disappoint achieve "
                                     "devastate delight shock sadden thrill upset anger frustrate "
                                     "challenge threaten undermine overshadow define shape mark dominate tempt applaud commend engulf overwhelm eclipse swallow strand");
  }
};

}  // namespace

bool no_deed(const UndertakingContext& context, const Undertaking& u) { return NoDeed(context, u).holds(); }

}  // namespace factweave
