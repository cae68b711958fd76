// SPDX-License-Identifier: MIT
// Clauses that another word governs: *we hope that they will*, *if they refuse*, *urged them to declare their readiness*.
#include <string_view>

#include "extractors/commitments/weighing.h"

namespace factweave {
namespace {

constexpr WordList kAttitudes = "hope trust believe think expect wish doubt fear pray";
constexpr WordList kConvictions =
    "confident convinced certain sure optimistic optimism hopeful likely possible probable conviction belief hope wish confidence";
// *concerns (that) they would leave*: others foretell it.
constexpr WordList kRumors =
    "concern concerns fears worry worries speculation rumor rumors rumour rumours expectation expectations risk danger "
    "possibility chance likelihood prospect suspicion suspicions";

class Governed : public Weighing {
 public:
  using Weighing::Weighing;

  bool holds() const {
    return attitude() || disowned() || requested() || called_for() || conditional() || hypothetical() || consequence() || ensured() || recommended() || embedded() || of_any();
  }

 private:
  // *We hope that they will*, *she is confident that he will*: not theirs to promise. Of oneself one may be
  // confident, but not hopeful.
  bool attitude() const {
    if (u_.voice == "noun") return false;
    const std::size_t parenthesis = w_[u_.trigger.begin - 1] == "," ? 2 : 1;  // *which, we hope, will*
    const std::size_t held = u_.trigger.begin - parenthesis;
    if (one_of(w_.lemma(held), kAttitudes) && modal() && !in_name(held)) return true;
    if (modal() && hopeful_before_subject()) return true;
    if (parenthesis == 2 && one_of(w_[u_.trigger.begin - 2], kConvictions) && modal()) return true;  // *which, we are certain, will*
    const std::size_t at = governor(u_.clause.begin + (w_[u_.clause.begin] == "that" ? 1 : 0));
    const std::size_t inner = governor(u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin);
    return holds_attitude(at) || (inner >= u_.clause.begin && holds_attitude(inner));
  }

  // *was hopeful an agreement would be reached*
  bool hopeful_before_subject() const {
    constexpr std::size_t kSubject = 6;  // words
    for (std::size_t i = u_.trigger.begin; i-- > u_.clause.begin && u_.trigger.begin - i <= kSubject;) {
      const bool of_other = one_of(w_[i], "hopeful optimistic confident") && one_of(w_[i - 1], "is are was were remains remained be");
      if (of_other) return w_.determiner(i + 1) || w_.mention_from(i + 1) >= 0;
    }
    return false;
  }

  // *denied (reports) that it would sell*: said to be untrue.
  bool disowned() const {
    if (u_.voice == "noun") return false;
    const std::size_t first = u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin;
    return denies(governor(u_.clause.begin + (w_[u_.clause.begin] == "that" ? 1 : 0))) || denies(governor(first));
  }

  bool denies(std::size_t i) const {
    constexpr std::size_t kReach = 3;  // *rejected press reports*
    if (i == 0) return false;
    const bool rumored = one_of(w_.lemma(i), "report claim suggestion allegation accusation rumor rumour speculation");
    if (!rumored) return !w_.determiner(i - 1) && one_of(w_[i], "deny denies denied denying");
    for (std::size_t k = i; k-- > u_.segment.begin && i - k <= kReach;) {
      if (one_of(w_.lemma(k), "deny reject dismiss refute")) return true;
    }
    return false;
  }

  // *the Larne Trust will*
  bool in_name(std::size_t i) const {
    const int m = w_.mention_over(i);
    return m >= 0 && c_.annotations().mentions[static_cast<std::size_t>(m)].level == Level::name;
  }

  bool holds_attitude(std::size_t i) const {
    if (in_name(i)) return false;
    const std::string_view lemma = w_.lemma(i);
    const bool asked = one_of(w_[i - 1], "i we") && w_[i - 3] == "nor";  // *nor can we say that*
    const bool denied = asked || one_of(w_[i - 1], "not t no never cannot");
    if (denied && one_of(lemma, "believe think expect hope say claim guarantee predict forecast foresee imagine suppose")) return true;  // *we do not believe that it will suffice*
    if (denied || one_of(w_[i - 1], "be rest")) return false;  // *do not doubt that*, *you can be sure that*
    if (one_of(w_[i], kRumors)) return true;
    if (one_of(lemma, "hope wish pray fear doubt trust") || one_of(w_[i], "hope hopes wish fear")) return true;
    const bool of_all = c_.narrator.speech && !direct();  // *I am confident that we shall make progress*
    const bool first_person = one_of(w_[i - 1], "i we") || one_of(w_[i - 2], "i we");
    if (first_person && subject() == SubjectKind::agent && one_of(lemma, kAttitudes)) return true;  // *I believe that he will*
    const bool own = (subject() == SubjectKind::own_side && !of_all) || (u_.subject.tokens.end == u_.subject.tokens.begin + 1 && is_pronoun());
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
    if (whose_relative() || asked_whether() || bare_relative()) return true;
    if (one_of(w_[u_.subject.tokens.begin], "how why") && u_.subject.tokens.begin > u_.segment.begin) return true;  // *It outlines how we will*
    const bool future = modal() || w_[u_.trigger.end - 2] == "going";
    if (future && u_.verb + 1 >= u_.clause.end && about_what()) return true;
    // *opened a center intended to help*: what it is for.
    if (one_of(trigger(), "intended meant aimed") && w_.has_finite(u_.subject.tokens)) return true;
    const WordRange between{u_.subject.tokens.end, u_.trigger.begin};
    const bool shared = !between.empty() && one_of(w_[between.end - 1], "and but or ;");  // *has helped and will help*
    if (!shared && !comma_between(between.begin, between.end) && w_.has_finite(between)) return true;
    if (speaks_of_other(u_.subject.tokens)) return true;
    std::size_t before = u_.subject.tokens.begin - 1;
    if (w_[before] == "the") --before;
    if (w_[before] == "whether") return true;
    const bool opens = before + 1 > u_.segment.begin && before + 1 > u_.clause.begin;
    const bool goes_on = w_[before] == "where" && w_[before - 1] == "," && past_trigger();  // *spoke in Oslo, where he promised to*
    if (opens && !goes_on && (one_of(w_[before], "how what why where") || (!modal() && one_of(w_[before], "as which")))) return true;
    return opens && (one_of(w_[before], "if unless whatever") || (w_[before] == "when" && one_of(w_[before - 1], "day time moment hour year")));
  }

  // *let me be clear about what this Government will do*, *that is what the fans are going to get*; not *what we will do is*
  bool about_what() const {
    constexpr std::size_t kSubject = 7;  // words
    for (std::size_t i = u_.trigger.begin; i-- > u_.segment.begin && u_.trigger.begin - i < kSubject;) {
      if (w_[i] == "what") return i > u_.segment.begin;
    }
    return false;
  }

  // *has not said whether it will attend*
  bool asked_whether() const {
    for (std::size_t i = u_.trigger.begin; i-- > u_.clause.begin;) {
      if (w_[i] == "whether") return true;
      if (w_[i] == ",") return false;
    }
    return false;
  }

  // *the States they seek to serve*
  bool bare_relative() const {
    const WordRange subject = u_.subject.tokens;
    if (left_object()) return true;
    return one_of(u_.record.act, "intention goal") && subject.end == subject.begin + 1 && one_of(w_[subject.begin], "they we he she it") &&
           w_.mention_to(subject.begin) >= 0 && w_.has_finite({u_.segment.begin, subject.begin});
  }

  // *the pledge we shall take today*, *the school we are launching here*: what stands before is the object.
  bool left_object() const {
    const std::size_t pronoun = skip_adverbs_back(u_.trigger.begin) - 1;
    if (!one_of(u_.voice, "modal progressive") || pronoun < u_.segment.begin + 2 || !one_of(w_[pronoun], "they we he she i")) return false;
    const std::size_t before = pronoun - 1, behind = u_.verb + 1;
    if (ends_time_frame(before)) return false;
    if (!w_.words().is_word(before) || w_.subordinator(before) || w_.preposition(before) || w_.adverb(before)) return false;
    if (one_of(w_[before], "and or but so yet then what how where when why if today now") || (w_.is_verb(before) && !w_.noun_like(before))) return false;
    const std::size_t noun = w_[before] == "that" || w_[before] == "which" ? before - 1 : before;
    if (w_.is_verb(noun) && !w_.noun_like(noun)) return false;
    if (noun != before && one_of(w_.lemma(noun), "promise pledge vow guarantee hope agree say")) return false;
    return w_.is_verb(u_.verb) && (behind >= u_.clause.end || one_of(w_[behind], "today tomorrow now here tonight ,"));
  }

  // *Next year we will publish, for the first time, …*, *and this time we will not stop*: when, not what.
  bool ends_time_frame(std::size_t i) const {
    return one_of(w_[i], "year years month months week weeks day days time season term morning afternoon evening night summer winter spring autumn quarter decade") &&
           !one_of(w_[i - 1], "the that");
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
    const bool contracted = w_[tokens.begin + 1] == "'";  // *I'm impressed by how the crew will*
    const std::size_t verb = tokens.begin + (contracted ? 2 : 1);
    const bool finite = contracted ? one_of(w_[verb], "m s re ve") : w_.finite(verb);
    return one_of(w_[tokens.begin], "we i he she they it") && verb + 1 < tokens.end && finite && !one_of(w_[before - 1], "and or but to");
  }

  // *I propose that the members agree on a cut*: they have not.
  bool requested() const {
    if (modal() || u_.voice == "noun" || w_[u_.clause.begin - 1] != "that") return false;
    const std::size_t at = governor(u_.clause.begin);
    return one_of(w_.lemma(at), "propose suggest urge recommend request demand ask appeal insist require") ||
           one_of(w_[at], "essential important imperative necessary vital crucial");
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

  // *sought a deal to ensure suspects would not be harmed*: what is aimed at.
  bool ensured() const {
    if (!modal() || !one_of(trigger(), "would wouldn")) return false;
    const std::size_t first = u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin;
    for (std::size_t i = u_.trigger.begin; i > first || (i > u_.segment.begin && u_.trigger.begin - i < 6); --i) {
      if (one_of(w_.lemma(i - 1), "ensure") && w_[i - 2] == "to") return true;
      if (one_of(w_[i - 1], ", ; :")) return false;
    }
    return false;
  }

  // *recommended its shareholders vote for it*: they have not.
  bool recommended() const {
    constexpr std::size_t kSubject = 6;  // words
    const bool voiced = one_of(u_.record.act, "decision agreement") && one_of(u_.voice, "verb object");
    if (!voiced || w_.form(u_.trigger.begin) != "base") return false;
    for (std::size_t i = u_.trigger.begin; i-- > u_.segment.begin && u_.trigger.begin - i <= kSubject;) {
      if (one_of(w_.lemma(i), "recommend urge suggest propose demand request advise insist ask")) return true;
      if (one_of(w_[i], ", ; :")) return false;
    }
    return false;
  }

  // *would* outside reported speech; *had it rained, we would have stayed*.
  bool hypothetical() const {
    const bool would = trigger() == "would" || trigger() == "wouldn";
    if (modal() && has_happened()) return true;
    for (std::size_t i = u_.clause.begin; i + 1 < u_.trigger.begin && u_.voice != "noun"; ++i) {
      const bool apart = comma_between(i, u_.trigger.begin) || has_then({i, u_.trigger.begin});  // *if they agree then we will*
      const bool opens = one_of(w_[i], "if unless whether when once until after before provided providing") && !apart;
      // *After the flood the mayor promised to*: it opens no clause.
      if (one_of(w_[i], "until after before") && u_.subject.tokens.begin > i + 1 && !w_.adverb(i + 1)) continue;
      if (opens && !u_.subject.tokens.contains(i) && i < u_.subject.tokens.begin + 1 && subject() != SubjectKind::none &&
          !w_.has_finite({i + 1, u_.trigger.begin})) {
        return true;  // the trigger itself is the condition
      }
    }
    if (!would || u_.voice != "modal") return false;
    const bool told = u_.report != nullptr || (!u_.subject.tokens.empty() && w_.behind_saying(u_.subject.tokens.begin));
    return ((!told && !text_tells()) || direct()) && !if_elected();
  }

  // *Norvik, according to the plan, would*, *On fares, the manifesto said, the party would*
  bool text_tells() const {
    constexpr std::size_t kSource = 8;  // words: *according to the ministry's five-year plan*
    static constexpr WordList kTexts =
        "plan plans document documents programme program manifesto schedule statement release roadmap agreement report budget "
        "strategy memo filing letter notice";
    for (std::size_t i = u_.segment.begin; i < u_.trigger.begin; ++i) {
      if (i > 0 && one_of(w_[i], "said says") && w_[i + 1] == "," && kTexts.has(w_[i - 1])) return true;
      if (w_[i] != "according" || w_[i + 1] != "to") continue;
      for (std::size_t k = i + 2; k < i + 2 + kSource && w_[k] != ","; ++k) {
        if (kTexts.has(w_[k])) return true;
      }
    }
    return false;
  }

  // *If elected, the party would abolish the fee*: what it stands for.
  bool if_elected() const {
    if (subject() != SubjectKind::agent && subject() != SubjectKind::own_side) return false;
    for (std::size_t i = u_.segment.begin; i + 1 < u_.segment.end; ++i) {
      if (w_[i] == "if" && (one_of(w_[i + 1], "elected reelected returned") || (w_[i + 1] == "re" && w_[i + 3] == "elected"))) return true;
    }
    return false;
  }

  bool has_then(WordRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (w_[i] == "then") return true;
    }
    return false;
  }

  // *would have stayed*, *will have sense enough*; not *will have the honor of hosting*.
  bool has_happened() const {
    return w_[u_.trigger.end] == "have" && !has_honor() && !done_by_then();
  }

  // *By 2031 we will have built ten schools*
  bool done_by_then() const {
    const bool will = w_[u_.trigger.begin] == "will" || w_[u_.trigger.begin + 1] == "ll";
    if (!will || u_.verb <= u_.trigger.end || subject() == SubjectKind::thing) return false;
    for (std::size_t i = u_.segment.begin; i < u_.segment.end; ++i) {
      if (one_of(w_[i], "by before within")) return true;
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
      if (one_of(w_[i], "; : \" then")) return false;
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
    const bool named = subject() != SubjectKind::agent || !u_.subject.mention || c_.annotations().mentions[*u_.subject.mention].level == Level::name;
    if (!named && c_.in_speech(u_) && one_of(trigger(), "refuse seek aim want plan intend choose")) return true;
    return !named && !w_.determiner(first) && !w_.determiner(first - 1);
  }

  bool past_trigger() const { return w_.form(u_.trigger.begin) == "past"; }

  // *urged France to declare its readiness*, *nothing prevents them from stating their intention*: it is not stated.
  bool called_for() const {
    if (u_.voice != "noun") return false;
    const std::size_t first = u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin;
    std::size_t verb = first;
    while (verb > u_.segment.begin && first - verb < 3 && w_.form(verb).empty()) --verb;
    if (!one_of(w_.lemma(verb), "declare state express show confirm announce demonstrate renew reaffirm reiterate give make prove")) return false;
    if (one_of(w_[verb - 1], "will would") && hoped_before(verb - 1)) return true;  // *we hope they will declare their readiness*
    if ((w_[verb - 1] == "us" && w_[verb - 2] == "let") || one_of(w_[verb - 1], "must should")) return true;
    if (one_of(w_[verb - 1], "and or ,") && w_.form(verb) == "base" && shared_duty(verb - 1)) return true;
    const bool infinitive = w_.form(verb) == "base" && w_[verb - 1] == "to";
    const bool gerund = w_.form(verb) == "ing" && one_of(w_[verb - 1], "from without");
    if (!infinitive && !gerund) return false;
    for (std::size_t i = verb - 1; i-- > u_.segment.begin;) {
      if (one_of(w_.lemma(i), "urge invite ask request demand appeal require fail refuse prevent keep deter stop call")) return true;
      if (one_of(w_[i], "opportunity chance occasion failure reluctance")) return true;  // *a chance for it to show its readiness*
      if (one_of(w_[i], "must should need needs") && !one_of(w_[i - 1], "i we")) return true;  // *I must reaffirm* does it
      if (w_.finite(i)) return false;
    }
    return false;
  }

  // *they should build a bridge and show their readiness*
  bool shared_duty(std::size_t i) const {
    constexpr std::size_t kReach = 20;  // words
    for (std::size_t n = 0; i-- > u_.segment.begin && n < kReach; ++n) {
      if (one_of(w_[i], "must should")) return !one_of(w_[i - 1], "i we");
      if (one_of(w_[i], "; : that")) return false;
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
};

}  // namespace

bool governed(const UndertakingContext& context, const Undertaking& u) { return Governed(context, u).holds(); }

}  // namespace factweave
