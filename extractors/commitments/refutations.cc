// SPDX-License-Identifier: MIT
// What is no commitment although a trigger stands there: questions, wishes, third parties, definitions, boilerplate,
// permissions, denials; where nothing is done, see no_deeds.cc. Each test has the name of its reason.
#include <algorithm>
#include <string_view>

#include "extractors/commitments/weighing.h"

namespace factweave {
namespace {

constexpr WordList kAdmissions =
    "say admit be have think remember understand caution stress emphasize confess note recall mention recognize acknowledge "
    "point ask realize realise forget recognise express confront cease panic despair";
constexpr WordList kTexts =
    "policy policies practice practices posture stance resolution resolutions declaration declarations convention "
    "conventions treaty treaties protocol protocols constitution report reports agreement agreements charter text texts "
    "principles agenda position attitude approach approaches perspective view views name motto style";

class Refutation : public Weighing {
 public:
  using Weighing::Weighing;

  bool holds() const { return speaks_against() || boilerplate(); }

  // *RESOLVED that the report be noted*, *it was agreed that the lamp is too bright*: nobody has to do anything.
  bool settles_nothing() const {
    constexpr std::size_t kObject = 8;  // words
    if (u_.verb >= u_.clause.end || !w_.is_verb(u_.verb)) return true;
    if (one_of(verb(), "be have note thank congratulate receive record know see regret welcome commend")) return true;
    if (!one_of(verb(), "approve confirm adopt accept sign ratify agree")) return false;
    const WordRange object = u_.passive ? u_.subject.tokens : WordRange{u_.verb + 1, std::min(u_.verb + kObject, u_.clause.end)};
    for (std::size_t i = object.begin; i < object.end; ++i) {
      if (one_of(w_[i], "minutes report reports accounts agenda apologies record statement statements")) return true;
    }
    return false;
  }

 private:
  bool speaks_against() const {
    if (w_[u_.trigger.begin - 1] == "nothing") return true;  // *tell the town that nothing will stop us*
    if (question() || left_open() || definition() || denied() || no_promise() || guaranteed_debt() || promised_over_again()) return true;
    if (one_of(u_.voice, "frame label tag whole")) return false;
    if (u_.voice == "impersonal") return !heads_list(c_, u_) && settles_nothing();
    // *The clerk to whom she wrote*, *Director to be sworn in*: no task
    const bool task = u_.voice == "verb" && u_.trigger.end == u_.trigger.begin + 1 && trigger() == "to" && u_.record.rule == "plans/person-to";
    if (task && (!w_.is_verb(u_.trigger.end) || w_[u_.trigger.end] == "be")) return true;
    if (colon_follows() && without_content()) return w_[u_.trigger.begin - 2] == "what";
    if (colon_follows()) return third_party() || duty_of_others() || permission();
    if (capability()) return !offers_to_addressee();
    if (governed(c_, u_) || only_speech(c_, u_) || told_as_past(c_, u_)) return true;
    if (plans_of_others() || ordered_others() || standing_offer() || plural_noun() || adopted_text() || opinion() || noun_use()) return true;
    if (third_party() || duty_of_others() || permission() || wish()) return true;
    return no_deed(c_, u_);
  }

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

  // *Maybe we will buy a tug*: nobody has made up his mind.
  bool left_open() const {
    return modal() && (one_of(w_[u_.clause.begin], "maybe perhaps") || one_of(w_[u_.trigger.end], "maybe perhaps"));
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

  // *guarantees no return*, *can promise nothing*: none is given; *promised no new taxes* is one.
  bool guarantees_nothing() const {
    if (u_.voice != "verb" || !one_of(w_.lemma(u_.trigger.end - 1), "guarantee promise pledge")) return false;
    return w_[u_.trigger.end] == "nothing" || (w_[u_.trigger.end] == "no" && w_.lemma(u_.trigger.end - 1) == "guarantee");
  }

  // *I am honored to pledge*, *I would like to promise*
  bool performed() const {
    const std::size_t first = u_.trigger.begin;
    if (w_[first - 1] != "to" || !one_of(w_.lemma(first), "pledge promise commit give guarantee offer")) return false;
    const bool wants = one_of(w_[first - 2], "want wish like") && subject() == SubjectKind::own_side;  // *I want to give you my word*
    return wants || one_of(w_[first - 2], "honored honoured pleased proud delighted happy glad");
  }

  // *made no promise*, *has not decided*, *nobody has undertaken*, *is not bound to*.
  bool denied() const {
    if (refuses_refusal() || guarantees_nothing()) return true;
    if (u_.voice == "noun" && w_[u_.trigger.begin - 1] == "to" && w_.form(u_.trigger.begin) == "base") return true;  // *wrote to guarantee that*
    if (u_.record.polarity == "negative" || modal()) return false;
    for (std::size_t i = u_.trigger.begin; i < u_.trigger.end; ++i) {
      if (one_of(w_[i], "not never no") && i + 2 < u_.trigger.end && u_.voice != "verb") return true;
      if (w_[i] == "not" && i + 1 < u_.trigger.end && w_[i + 1] != "to") return true;
    }
    std::size_t at = u_.trigger.begin;
    const auto skips = [&](std::size_t i) { return w_.adverb(i) && !one_of(w_[i], "not never"); };
    while (at > u_.segment.begin + 1 && (skips(at - 1) || (w_[at - 1] == "," && skips(at - 2)))) --at;
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
    if (one_of(before, "to") && u_.voice == "verb" && !performed()) return true;  // *asked to promise*, *yet to decide*
    const bool verbal = u_.voice == "verb" || u_.voice == "object";
    // *I can promise you that*
    if (before == "can" && subject() == SubjectKind::own_side && u_.record.act != "agreement" && one_of(w_.lemma(u_.trigger.begin), "promise guarantee pledge assure")) return false;
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
    if (subject() != SubjectKind::own_side || !(direct() || c_.in_letter(u_)) || one_of(w_[u_.trigger.end], "not")) return false;
    if (one_of(verb(), "be see say learn tell assure inform confirm imagine understand") || u_.subject.relative) return false;
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
    if ((u_.voice != "verb" && u_.voice != "object") || performed()) return false;
    const std::size_t first = u_.trigger.begin;
    if (!w_.noun_like(first) && !one_of(trigger(), "plan plans offer offers promise promises pledge pledges aim aims target "
                                                   "targets vow vows guarantee guarantees endeavours endeavors endeavour endeavor")) {
      return false;
    }
    if (w_.determiner(first - 1) || one_of(w_[first - 1], "s of in for with on by from to or")) return true;
    if (w_[first - 1] == "and" && !goes_on_with_verb(first - 1)) return true;
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

  // *has hired 120 welders and plans to hire 300*: the subject has a verb before, which takes no plans for an object.
  bool goes_on_with_verb(std::size_t conjunction) const {
    constexpr std::size_t kReach = 30;  // words
    constexpr WordList kOfPlans = "reject criticize criticise oppose discuss review drop scrap abandon question include like dislike welcome make have unveil outline submit approve draft draw present study back support face hear receive consider weigh delay shelve";
    if (subject() != SubjectKind::agent && subject() != SubjectKind::own_side) return false;
    if (last() != "to" && !one_of(trigger(), "targets")) return false;
    const std::size_t named = u_.subject.mention ? w_.mention_tokens(*u_.subject.mention).end : u_.subject.tokens.begin + 1;
    const std::size_t begin = std::max(named, conjunction > kReach ? conjunction - kReach : 0);
    for (std::size_t i = conjunction; i-- > begin;) {
      const bool verb = w_.finite(i) || (one_of(w_.form(i), "past participle present") && !w_.noun_like(i) && !w_.determiner(i - 1));
      if (!verb) continue;
      const bool counted = !w_.figures_from({i + 1, conjunction}).empty();  // *has 40 stores*
      return counted || !kOfPlans.has(w_.lemma(i));
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

  // *to keep promises*, *our pledges and our deeds*: nothing follows that could be promised.
  bool plural_noun() const {
    if (u_.voice != "verb" || !one_of(trigger(), "promises pledges guarantees vows offers plans")) return false;
    if (one_of(w_[u_.trigger.begin - 1], "made make making given")) return true;
    if (last() != trigger()) return false;
    const std::size_t next = u_.trigger.end;
    return next >= u_.segment.end || one_of(w_[next], "and or are is were have has made given by of in , . ;") ||
           (w_.form(u_.trigger.begin - 1) == "base" && w_.mention_to(u_.trigger.begin) < 0);
  }

  // *adopted the resolution*: a text is no deed to come.
  bool adopted_text() const {
    if (u_.record.act != "decision" || (u_.voice != "object" && last() != "of")) return false;
    for (std::size_t i = u_.trigger.end; i < u_.trigger.end + 8 && i < u_.clause.end; ++i) {
      if (one_of(w_[i], kTexts)) {  // *a resolution directing the clerk to publish*
        return !one_of(w_[i + 1], "directing ordering authorizing authorising instructing requiring banning committing allowing");
      }
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

  bool third_party() const {
    if (foretold(c_, u_)) return true;
    if (compensates(c_, u_)) return false;
    // *said her party "will make no deals"*
    if (u_.in_mixed && u_.report != nullptr && one_of(w_[u_.subject.tokens.begin], "his her their its")) return false;
    if (subject() == SubjectKind::you) return trigger() != "can" && trigger() != "have";
    const bool told_you = !direct() && modal() && subject() == SubjectKind::agent && w_[u_.verb + 1] == "you";
    if (told_you && !own_possessor()) return true;  // *they will tell you*; not *our driver will ring you*
    if (!direct() || !modal() || subject() != SubjectKind::agent) return false;
    if (u_.quotation && c_.annotations().quotations[*u_.quotation].kind == "turn" && own_body()) return false;
    // In a quotation the speaker answers for his own side, and reports what a definite body will do.
    const bool own = own_possessor();
    if (own) return false;
    if (!u_.subject.mention) return true;  // *Six towns will*
    const Mention& m = c_.annotations().mentions[*u_.subject.mention];
    if (u_.passive && (m.subtype == "facility" || m.type == "Product")) return false;  // *all the houses will be repaired*
    if (m.level == Level::pronoun) return one_of(w_[u_.subject.tokens.begin], "they he she") && !own_body() && u_.report == nullptr;
    const bool going = w_[u_.trigger.end - 2] == "going" && !own_body();  // *Iran is going to take over the region*
    if (m.level == Level::name) return m.type == "Person" || going;
    const std::string_view text = c_.document().folded_text(m.span);
    const bool definite = text.starts_with("the ") || text.starts_with("The ") || text.starts_with("this ") || text.starts_with("This ") || one_of(text, "police Police government Government");
    return !definite || m.type == "Person";
  }

  bool own_body() const {
    return c_.own_side(u_) != kNoEntity && c_.entity(u_.subject.mention) == c_.own_side(u_);
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
    if (trigger() == "must" && under_contract()) return false;
    if (c_.contract && trigger() == "must") return subject() != SubjectKind::agent;
    return subject() != SubjectKind::own_side || !own_duty();
  }

  // *Under the contract, Norvik must pay a penalty*: the text tells the duty of a party to it.
  bool under_contract() const { return subject() == SubjectKind::agent && binds_by_contract(w_, u_.segment, u_.trigger.begin, u_.clause.end); }

  bool own_duty() const {
    if (c_.own_side(u_) == kNoEntity) return false;  // *We have to cherish friends*: who?
    if (w_[u_.trigger.begin - 1] == "all" || held_for_right()) return false;
    for (std::size_t i = u_.trigger.end; i < u_.clause.end; ++i) {
      if (w_[i] == "together" || (w_[i] == "each" && w_[i + 1] == "other")) return false;
    }
    return true;
  }

  // *I think we have to change*: an opinion.
  bool held_for_right() const {
    const std::size_t at = u_.clause.begin - (w_[u_.clause.begin - 1] == "that" ? 1 : 0);
    const auto holds = [&](std::size_t i) { return one_of(w_[i], "think believe feel reckon") && one_of(w_[i - 1], "i we also still"); };
    return holds(at - 1) || holds(u_.clause.begin + 1);
  }

  // *The regulator ordered the firm to*: only one's own body does what one decides.
  bool ordered_others() const {
    if (u_.record.act != "decision" || u_.voice != "verb" || !one_of(w_.lemma(u_.trigger.end - 1), "order instruct direct task mandate commission")) return false;
    const std::size_t first = w_.behind_the(u_.trigger.end);
    if (one_of(w_[first], "it them him her us me you")) return true;
    const int m = w_.mention_from(first);
    if (m < 0 || one_of(w_[first], "its his her their")) return false;
    const Mention& told = c_.annotations().mentions[static_cast<std::size_t>(m)];
    return told.type == "Person" || told.subtype == "company" || told.subtype == "group";
  }

  // *Regulators must approve plans to buy the mill*: whose plans, is not said.
  bool plans_of_others() const {
    const bool read_as_verb = u_.voice != "noun" && one_of(trigger(), "plans plan");
    if (!read_as_verb && (u_.voice != "noun" || subject() != SubjectKind::none)) return false;
    std::size_t i = u_.trigger.begin;
    while (i > u_.segment.begin && (w_.determiner(i - 1) || one_of(w_[i - 1], "any new such further"))) --i;
    return i > u_.segment.begin && one_of(w_.lemma(i - 1), "approve reject oppose block consider discuss review criticize criticise condemn endorse welcome assess examine study delay halt");
  }

  // *offers a variety of policies*, *have offered proof*: what one has to sell or to show. To somebody, of so much, or of
  // one's help it is an offer.
  bool standing_offer() const {
    if (u_.record.act != "offer" || u_.voice != "verb" || !one_of(last(), "offer offers offered offering")) return false;
    if (trigger() == "offering" && w_[u_.trigger.begin - 1] != ",") return true;  // *by offering them a life*
    if (one_of(trigger(), "was were") && last() == "offering") return true;  // *traders were offering $11 a kilo*
    const std::size_t next = u_.trigger.end;
    for (std::size_t i = next; i < next + 10 && i < u_.clause.end; ++i) {
      if (one_of(w_[i], "opportunity opportunities chance possibility possibilities prospect sacrifices")) return true;
      if (one_of(w_[i], "help aid support assistance mediation cooperation hospitality asylum refuge good hand use free shelter land")) return false;
      if (w_[i] == "to" && w_.form(i + 1) == "base") return false;
    }
    if (c_.is_agent(w_.mention_from(next))) return false;
    if (one_of(w_[next], "you him them us")) return false;
    const bool reduced = w_.preposition(next);  // *the review I have offered of it*
    const bool wares = w_.mention_from(next) >= 0 && mention(next).type == "Product" && !w_.determiner(next) && !figure_near(next);
    const bool offered = last() == "offered";
    if (offered && wares && (gives_aid() || to_somebody(next))) return false;
    const bool past = trigger() == "offered" && u_.subject.kind == SubjectKind::agent && !is_pronoun() && !wares;
    return reduced || !(past || figure_near(next));
  }

  // *Brazil offered rice*: countries and aid bodies sell nothing.
  bool gives_aid() const {
    if (!u_.subject.mention || u_.subject.kind != SubjectKind::agent) return false;
    const Mention& m = c_.annotations().mentions[*u_.subject.mention];
    return m.type == "Place" ? m.subtype == "country" : one_of(m.subtype, "government international ngo");
  }

  // *offered tents and rice to Nepal*
  bool to_somebody(std::size_t object) const {
    constexpr std::size_t kObject = 8;  // words
    for (std::size_t i = object; i < object + kObject && i < u_.clause.end; ++i) {
      if (one_of(w_[i], ", ; that which who for in on at")) return false;
      if (w_[i] != "to") continue;
      const int m = w_.mention_from(w_.behind_the(i + 1));
      if (m < 0) return false;
      const Mention& whom = c_.annotations().mentions[static_cast<std::size_t>(m)];
      return whom.level == Level::name && one_of(whom.type, "Person Organization Place");
    }
    return false;
  }

  bool figure_near(std::size_t i) const {
    constexpr std::size_t kReach = 5;  // words
    if (c_.names_money({i, i + kReach})) return true;
    return c_.names_figure({i, i + 2}, "percent");
  }

  // *I will not make that promise*: none is made, nor refused for good.
  bool no_promise() const {
    if (u_.record.act != "refusal") return false;
    if (one_of(verb(), "promise guarantee pledge predict speculate")) return true;  // *I am not going to promise miracles*
    if (!one_of(verb(), "make give offer")) return false;
    for (std::size_t i = u_.verb + 1; i < u_.verb + 5 && i < u_.clause.end; ++i) {
      if (one_of(w_[i], "promise promises commitment commitments pledge pledges guarantee guarantees prediction predictions forecast guess undertaking")) return true;
    }
    return false;
  }

  // *They keep promising it*: somebody complains.
  bool promised_over_again() const {
    return u_.voice == "verb" && w_.form(u_.trigger.begin) == "ing" && one_of(w_.lemma(u_.trigger.begin - 1), "keep stop");
  }

  // *guaranteed a loan for the plant*: a deed of banks, done.
  bool guaranteed_debt() const {
    constexpr std::size_t kObject = 8;  // words
    if (u_.voice != "verb" || w_.lemma(u_.trigger.end - 1) != "guarantee" || w_[u_.trigger.end] == "that") return false;
    for (std::size_t i = u_.trigger.end; i < u_.clause.end && i < u_.trigger.end + kObject; ++i) {
      if (one_of(w_[i], "loan loans debt debts bond bonds mortgage mortgages credit credits borrowing lending")) return true;
      if (w_.preposition(i)) return false;
    }
    return false;
  }

  bool permission() const { return trigger() == "may"; }

  bool wish() const {
    if (one_of(trigger(), "want wants") && u_.record.act == "goal") return wants_of_others();
    if (trigger() == "would" && one_of(verb(), "like love welcome prefer appreciate")) return true;
    return modal() && one_of(verb(), "hope wish like love");
  }

  // *wants the mayor to resign*; *I want to leave you with a story*; not *we want every school to have a nurse by 2031*.
  bool wants_of_others() const {
    constexpr std::size_t kOther = 9;  // words: *every primary school in the country to*
    if (w_[u_.trigger.begin - 1] == "i" && c_.in_speech(u_)) return true;
    const std::size_t next = w_.behind_the(u_.trigger.end);
    if (!c_.is_agent(w_.mention_from(next))) return false;
    if (!one_of(w_[next], "every each all our")) return true;
    for (std::size_t i = next; i < next + kOther && i < u_.clause.end; ++i) {
      if (w_[i] == "to") return !one_of(w_.lemma(i + 1), "be have become reach get");
    }
    return true;
  }
};

}  // namespace

bool refuted(const UndertakingContext& context, const Undertaking& u) { return Refutation(context, u).holds(); }

bool settles_nothing(const UndertakingContext& context, const Undertaking& u) { return Refutation(context, u).settles_nothing(); }

}  // namespace factweave
