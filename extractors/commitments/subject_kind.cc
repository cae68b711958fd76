// SPDX-License-Identifier: MIT
#include "extractors/commitments/subject_kind.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extractors/names/name_lists.h"

namespace factweave {
namespace {

class SubjectClassifier {
 public:
  SubjectClassifier(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  void classify() {
    if (former_or_latter() || titled_person()) return;
    Subject& s = u_.subject;
    s.kind = SubjectKind::thing;
    std::size_t i = behind_count(c_, s.tokens.begin);
    for (int guard = 0; i < s.tokens.end && guard < 9; ++i, ++guard) {
      if (i > s.tokens.begin && owns_verb(i)) return;
      if (one_of(w_[i], "we i")) s.kind = SubjectKind::own_side;
      if (w_[i] == "you") s.kind = SubjectKind::you;
      if (one_of(w_[i], "nobody none no nothing neither")) s.kind = SubjectKind::nobody;
      const int m = w_.mention_from(i);
      const bool holds_trigger = m >= 0 && u_.voice == "verb" && w_.mention_tokens(static_cast<std::size_t>(m)).end > s.tokens.end;
      if (m >= 0 && !holds_trigger) {
        if (classify_mention(static_cast<std::uint32_t>(m))) return;
        i = w_.mention_tokens(static_cast<std::size_t>(m)).end - 1;
        continue;
      }
      if (s.kind != SubjectKind::thing) return;
      const bool compound = w_[i - 1] == "-" && w_.words().touches_previous(i);  // *the Oslo-based bank*
      if (w_[i] == "of" && one_of(w_[i - 1], "number majority group handful dozens hundreds thousands some many most all several")) continue;
      if (w_.preposition(i) || (w_.finite(i) && !compound)) return;
      if (i > s.tokens.begin && w_.mention_over(i) < 0 && w_.mention_from(i + 1) < 0 && !w_.words().capitalised(i) &&
          i + 1 >= s.tokens.end) {
        break;  // *wages*, *the restructuring*
      }
    }
    // A name that no rule knew: two capitals before a stance verb.
    const std::size_t first = s.tokens.begin + (w_[s.tokens.begin] == "the" ? 1 : 0);
    const bool one = first > s.tokens.begin && first + 1 == s.tokens.end;  // *the Front undertook*
    const bool name = first < s.tokens.end && w_.words().capitalised(first) && (one || (first + 1 < s.tokens.end && w_.words().capitalised(first + 1)));
    // *The Landlord shall*: a party of a contract
    static constexpr WordList kParties =
        "bidder bidders tenderer tenderers applicant applicants landlord landlords buyer buyers seller sellers lessor lessee licensor licensee borrower lender guarantor purchaser vendor contractor subcontractor client "
        "customer consultant employer employee operator owner provider carrier agent principal tenant tenants supplier suppliers";
    const bool party = one && kParties.has(w_[first]);
    const std::size_t noun = w_.determiner(s.tokens.begin) ? s.tokens.begin + 1 : s.tokens.begin;
    const bool ruled = noun + 1 == s.tokens.end && kParties.has(w_[noun]) && one_of(w_[u_.trigger.begin], "shall must");  // *a bidder shall*
    // *Each Party shall*, *Each Contracting State shall*
    const std::size_t last = s.tokens.end - 1;
    const bool treaty = one_of(w_[u_.trigger.begin], "shall undertakes") && one_of(w_[last], "party parties state states") && w_.words().capitalised(last) &&
                        one_of(w_[s.tokens.begin], "each either every both all the a no states contracting");
    // *The Recipient shall*: whom a contract gives a name; not its parts
    static constexpr WordList kTexts =
        "agreement section article schedule annex appendix clause contract act regulation regulations law rules term terms conditions project programme program plan works services goods "
        "price fee rate amount date period parties notice offering effective";
    const bool defined = one && !kTexts.has(w_[first]) && w_[u_.trigger.begin] == "shall" && first > s.tokens.begin && c_.contract;
    if (s.kind == SubjectKind::thing && (ruled || defined || treaty || (name && (party || u_.voice != "modal")))) s.kind = SubjectKind::agent;
    if (s.kind == SubjectKind::thing && counted_group()) s.kind = SubjectKind::agent;
    if (s.kind == SubjectKind::thing && own_staff()) s.kind = SubjectKind::own_side;
    const bool task = u_.voice == "verb" && u_.trigger.end == u_.trigger.begin + 1 && w_[u_.trigger.begin] == "to";  // *Clerk to order paint*
    if (s.kind == SubjectKind::thing && (task || takes_stand() || it_resolves())) s.kind = SubjectKind::agent;
    if (s.kind == SubjectKind::thing) reporter();
  }

  // *The museum's management decided to*, *organized labor vowed to*: whoever decides or promises can act, though it be no mention.
  bool takes_stand() const {
    // *the world community pledged $4 million*, *the pair pledged (that) the school would stay*
    const std::size_t last = w_[u_.trigger.end - 1] == "that" ? u_.trigger.end - 2 : u_.trigger.end - 1;
    const bool pledges = one_of(w_.lemma(last), "pledge vow undertake") && w_[last + 1] == "that";
    const bool gives = pledges || c_.names_money({u_.trigger.end, u_.trigger.end + 4});
    const int over = w_.mention_over(u_.subject.tokens.end - 1);
    const bool facility = over >= 0 && c_.annotations().mentions[static_cast<std::size_t>(over)].subtype == "facility";  // *the airport has undertaken to*
    if (u_.voice != "verb" || (w_[u_.trigger.end - 1] != "to" && !gives) || (over >= 0 && !facility)) return false;
    std::size_t verb = u_.trigger.begin;
    while (verb + 1 < u_.trigger.end && (w_.adverb(verb) || one_of(w_[verb], "has have had is are s re ve '"))) ++verb;
    if (w_[u_.trigger.begin] == "'" && w_.form(verb) != "ing") return false;  // *the board's plans to*
    const bool platform = one_of(w_[u_.subject.tokens.end - 1], "manifesto manifestos platform") && one_of(w_.lemma(verb), "promise commit undertake aim");
    if ((!platform && !one_of(w_.lemma(verb), "decide agree pledge vow vote resolve opt plan undertake swear")) || one_of(w_.form(verb), "base")) return false;
    static constexpr WordList kThings =
        "it this that these those which who what plan plans project projects bill law act treaty charter strategy policy report agreement deal pact accord "
        "programme program scheme budget proposal study";
    const std::size_t head = u_.subject.tokens.end - 1;
    if (w_.is_verb(head) && !w_.noun_like(head)) return false;  // *hatching plans to*
    return w_.words().is_word(head) && !kThings.has(w_[head]) && !w_.preposition(head) && !w_.finite(head) && !w_.has_finite(u_.subject.tokens);
  }

  // *It has also resolved to buy them*, *it pledged to*: no thing does so.
  bool it_resolves() const {
    if (u_.voice != "verb" || u_.subject.tokens.end != u_.subject.tokens.begin + 1 || w_[u_.subject.tokens.begin] != "it") return false;
    std::size_t verb = u_.trigger.begin;
    while (verb + 1 < u_.trigger.end && (w_.adverb(verb) || one_of(w_[verb], "has had"))) ++verb;
    return w_[u_.trigger.end - 1] == "to" && one_of(w_.lemma(verb), "pledge vow resolve undertake vote decide") && w_.form(verb) != "base";
  }

  // *Forty towns*, *more than 90 local firms*: they act, though a counted noun need not be a mention.
  bool counted_group() const {
    if (u_.voice == "noun" || c_.extraction.name_lists == nullptr) return false;
    const NameLists& lists = *c_.extraction.name_lists;
    bool counted = false;
    for (std::size_t i = u_.subject.tokens.begin; i < u_.subject.tokens.end; ++i) {
      if (const std::size_t behind = behind_count(c_, i); behind != i) {
        counted = true;
        i = behind;
      }
      if (w_[i] == "," || w_.preposition(i)) return false;
      counted = counted || one_of(w_[i], "several many dozens hundreds both all two three four five six seven eight nine ten");
      for (const NameList list : {NameList::person_plural, NameList::organization_plural, NameList::place_plural}) {
        if (counted && lists.has(list, w_[i])) return true;
      }
    }
    return false;
  }

 private:
  // *the chairman of Norvik England Ilse Brandt will*: who bears the title.
  bool titled_person() {
    const int m = u_.voice == "noun" ? -1 : w_.mention_to(u_.subject.tokens.end);
    if (m < 0) return false;
    const Mention& person = c_.annotations().mentions[static_cast<std::size_t>(m)];
    const std::size_t first = w_.mention_tokens(static_cast<std::size_t>(m)).begin;
    if (person.type != "Person" || person.level != Level::name || first <= u_.subject.tokens.begin + 2) return false;
    if (w_.has_finite({u_.subject.tokens.begin, first}) || w_.form(first - 1) == "past") return false;  // *The bank met Ilse Brandt, pledging to*
    if (w_.preposition(first - 1) || !w_.words().is_word(first - 1) || one_of(w_[first - 1], "and or the a an")) return false;
    u_.subject.mention = static_cast<std::uint32_t>(m);
    u_.subject.kind = SubjectKind::agent;
    return true;
  }

  // *The former will invest $3 million*: the first of the two named in the sentence before.
  bool former_or_latter() {
    const std::size_t first = u_.subject.tokens.begin;
    if (u_.subject.tokens.end != first + 2 || w_[first] != "the" || !one_of(w_[first + 1], "former latter")) return false;
    const Document& document = c_.document();
    const std::size_t sentence = document.sentence_at(u_.record.trigger.span.begin);
    if (sentence == 0) return false;
    std::vector<std::uint32_t> named;  // mentions of two entities, in their order
    const Span before = document.sentences[sentence - 1].source;
    for (const std::uint32_t m : c_.discourse.order) {
      const Mention& mention = c_.annotations().mentions[m];
      if (mention.span.begin >= before.end) break;
      const bool agent = before.contains(mention.span) && mention.level == Level::name && mention.entity && one_of(mention.type, "Person Organization");
      const auto same = [&](std::uint32_t n) { return c_.annotations().mentions[n].entity == mention.entity; };
      if (agent && std::none_of(named.begin(), named.end(), same)) named.push_back(m);
    }
    if (named.size() < 2) return false;
    u_.subject.mention = w_[first + 1] == "former" ? named[0] : named[1];
    u_.subject.kind = SubjectKind::agent;
    return true;
  }

  // *Management shall present a plan*, *Staff will bring a report*: of the body whose minutes these are.
  bool own_staff() const {
    const WordRange tokens = u_.subject.tokens;
    // *Our customer care team will call you*: no mention, but we
    static constexpr WordList kTeams = "team teams crew crews staff department office desk driver drivers engineer engineers technician technicians agent agents adviser advisers";
    if (one_of(w_[tokens.begin], "our my") && u_.voice == "modal" && kTeams.has(w_[tokens.end - 1])) return true;
    if (tokens.end != tokens.begin + 1 || !one_of(w_[tokens.begin], "management staff officers")) return false;
    const bool scheduled = u_.voice == "verb" && one_of(w_[u_.trigger.begin], "is are");  // *staff is to meet the residents*
    return (w_.words().capitalised(tokens.begin) || w_[tokens.begin] == "staff") && (u_.voice == "modal" || scheduled);
  }

  // *the rules we seek will help*: the pronoun has another verb.
  bool owns_verb(std::size_t i) const {
    if (!one_of(w_[i], "we i they he she it") || w_[i - 1] == ",") return false;
    std::size_t next = i + 1;
    while (w_.adverb(next)) ++next;
    return next < u_.subject.tokens.end && w_.finite(next);
  }

  // *The yard announced that it will …*: a lone pronoun without a mention stands for who reports.
  void reporter() {
    Subject& s = u_.subject;
    if (s.mention || s.tokens.end != s.tokens.begin + 1 || !one_of(w_[s.tokens.begin], "it they he she")) return;
    if (u_.report == nullptr) {  // *The energy giant said it would*: whoever that is
      if (w_.behind_saying(s.tokens.begin) && w_.mention_over(s.tokens.begin) < 0) s.kind = SubjectKind::agent;
      return;
    }
    if (w_.mention_over(s.tokens.begin) >= 0 || w_.tokens(u_.report->span).begin >= s.tokens.begin) return;
    s.mention = u_.report->speaker;
    s.kind = SubjectKind::agent;
  }

  // False where the mention only modifies what follows: *Norway's demand*, *the Oslo-based bank*.
  bool classify_mention(std::uint32_t m) {
    Subject& s = u_.subject;
    const Mention& mention = c_.annotations().mentions[m];
    const WordRange tokens = w_.mention_tokens(m);
    // *Belarus' plans*, *Norway's demand*: a possessor is no subject; *Brandt's has pledged to*: that is its name.
    const bool part_of_name = tokens.end + 2 == s.tokens.end && w_[tokens.end + 1] == "s" && one_of(w_[u_.trigger.begin], "has have had is are was were will would");
    if (w_[tokens.end] == "'" && tokens.end < s.tokens.end && !part_of_name && u_.voice != "noun") return false;
    // *their activities*, *his death*
    const bool titled = one_of(w_[tokens.end], "majesty excellency highness holiness") || one_of(w_[tokens.end + 1], "majesty highness");
    const bool deeds = u_.voice == "modal" || one_of(u_.record.act, "goal intention");  // *his cabinet has decided*: no thing decides
    const bool owner = deeds && !titled && tokens.end == tokens.begin + 1 && one_of(w_[tokens.begin], "his her its their our my");
    if (owner && tokens.end < s.tokens.end && u_.voice != "noun" && !own_people({tokens.end, s.tokens.end})) return false;
    const bool modifier = tokens.end < s.tokens.end && !one_of(w_[tokens.end], "of in at from for on with and , ( who that which") &&
                          !w_.adverb(tokens.end) && !w_.finite(tokens.end) && mention.level == Level::name &&
                          mention.type == "Place";
    const bool body = mention.type == "Organization" && mention.level == Level::name;
    const bool rules = modifier && tokens.end + 1 == s.tokens.end && one_of(w_[tokens.end], "government administration authorities council cabinet parliament police");
    if (rules) {  // *Larne Province government will*
      s.mention = m;
      s.kind = SubjectKind::agent;
      return true;
    }
    if (modifier || (body && (person_behind_title(tokens.end) || makes_goods(tokens.end)))) return false;
    s.mention = m;
    if (const int named = named_after(tokens); named >= 0) s.mention = static_cast<std::uint32_t>(named);  // *our patron, Ilse Brandt, has offered*
    const bool seat = one_of(w_[tokens.end - 1], "hall embassy consulate chancellery presidency");  // *the town hall*: who sits there
    const bool natural = mention.subtype == "natural" || (mention.type == "Place" && mention.subtype == "facility" && !seat);
    if (*s.mention != m) {
      s.kind = SubjectKind::agent;
    } else if (one_of(w_[tokens.begin], "we i")) {
      s.kind = SubjectKind::own_side;
    } else if (w_[tokens.begin] == "you") {
      s.kind = SubjectKind::you;
    } else if (!natural && (mention.type == "Person" || mention.type == "Organization" || mention.type == "Place")) {
      s.kind = SubjectKind::agent;
      join_further(tokens.end);
    }
    return true;
  }

  // *These Norvik ferries will*: the goods are the subject.
  bool makes_goods(std::size_t behind_name) const {
    const std::size_t noun = u_.subject.tokens.end - 1;
    if (behind_name > noun || u_.voice == "noun" || c_.extraction.name_lists == nullptr || (behind_name < noun && w_.finite(behind_name))) return false;
    const NameLists& lists = *c_.extraction.name_lists;
    return lists.has(NameList::goods_noun, w_[noun]) || lists.has(NameList::goods_plural, w_[noun]);
  }

  // *Norvik president Ilse Brandt*: she is the subject.
  bool person_behind_title(std::size_t title) const {
    constexpr std::size_t kTitle = 5;  // words
    for (std::size_t i = title; i < title + kTitle && i < u_.subject.tokens.end; ++i) {
      const int m = w_.mention_from(i);
      if (m >= 0) {
        const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
        return i > title && mention.type == "Person" && mention.level == Level::name;
      }
      if (!w_.words().is_word(i) || w_.preposition(i) || w_.finite(i) || one_of(w_[i], "and or who which that")) return false;
    }
    return false;
  }

  // The name behind a possessive pronoun and its noun, which is no mention; -1 without one.
  int named_after(WordRange pronoun) const {
    constexpr std::size_t kNoun = 4;  // words
    if (u_.voice == "noun" || pronoun.end != pronoun.begin + 1 || !one_of(w_[pronoun.begin], "my our his her its their")) return -1;
    for (std::size_t i = pronoun.end; i < std::min(pronoun.end + kNoun, u_.trigger.begin); ++i) {
      if (w_.preposition(i)) return -1;  // *our task in the United Nations*
      if (const int m = i > pronoun.end ? w_.mention_from(i) : -1; m >= 0) {  // *its rival Kestrel has offered*
        const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
        const std::size_t behind = w_.mention_tokens(static_cast<std::size_t>(m)).end;
        const bool last = behind >= u_.subject.tokens.end || w_[behind] == ",";
        return last && mention.level == Level::name && one_of(mention.type, "Person Organization") ? m : -1;
      }
      if (w_[i] != ",") continue;
      std::size_t name = i + 1;
      while (name < u_.trigger.begin && w_.mention_from(name) < 0 && w_.words().capitalised(name)) ++name;  // *Dame*
      const int m = w_.mention_from(name);
      if (m < 0) return -1;
      const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
      return mention.level == Level::name && one_of(mention.type, "Person Organization") ? m : -1;
    }
    return -1;
  }

  // *our troops*: they act for their side.
  bool own_people(WordRange nouns) const {
    for (std::size_t i = nouns.begin; i < nouns.end; ++i) {
      if (one_of(w_[i], "troops forces people peoples soldiers citizens crews staff experts engineers government delegation army navy police")) return true;
    }
    return false;
  }

  void join_further(std::size_t after) {
    std::vector<std::uint32_t> listed;
    if (const int name = w_.mention_from(after); name >= 0 && c_.entity(static_cast<std::uint32_t>(name)) == c_.entity(u_.subject.mention)) {
      after = w_.mention_tokens(static_cast<std::size_t>(name)).end;  // *its freight arm Frost Lines and the port*
    }
    after = behind_bracket(after);
    while (one_of(w_[after], "and ,") && after < u_.subject.tokens.end) {
      std::size_t next = after + 1;
      if (w_[next] == "and" || w_[next] == "the") ++next;
      int m = w_.mention_from(next);
      if (m < 0) return;
      const std::size_t owner_end = w_.mention_tokens(static_cast<std::size_t>(m)).end;
      if (w_[owner_end] == "'") {  // *Norway's Norvik and Peru's Kestrel*
        m = w_.mention_owned(owner_end);
        if (m < 0) return;
      }
      const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
      if (mention.type == "Place" && c_.annotations().mentions[*u_.subject.mention].type == "Person") return;  // *the ministers of Norway and Peru*
      const std::size_t behind = w_.tokens(mention.span).end;
      const bool adjective = mention.type == "Place" && behind < u_.subject.tokens.end && w_.words().is_word(behind) && !w_.preposition(behind) &&
                             !w_.adverb(behind) && !w_.finite(behind) && w_.form(behind) != "past" && !one_of(w_[behind], "and who which");  // *Norvik and Brazilian rival Kestrel*
      if (adjective) return;
      listed.push_back(static_cast<std::uint32_t>(m));
      if (w_[after] == "and" || w_[after + 1] == "and") {  // *A, B and C*: no apposition
        u_.subject.joined.insert(u_.subject.joined.end(), listed.begin(), listed.end());
        listed.clear();
      }
      after = behind_bracket(w_.tokens(mention.span).end);
    }
  }

  // *the Rail Agency (NRA) and the port*
  std::size_t behind_bracket(std::size_t i) const {
    if (w_[i] != "(") return i;
    std::size_t close = i + 1;
    while (close < u_.subject.tokens.end && w_[close] != ")") ++close;
    return close < u_.subject.tokens.end ? close + 1 : i;
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
};

}  // namespace

void classify_subject(const UndertakingContext& context, Undertaking& u) { SubjectClassifier(context, u).classify(); }

bool is_counted_group(const UndertakingContext& context, Undertaking& u) { return SubjectClassifier(context, u).counted_group(); }

std::size_t behind_count(const UndertakingContext& context, std::size_t i) {
  for (const std::size_t f : context.words.figures_from({i, i + 1})) {
    if (context.annotations().figures[f].kind == "count") return context.words.figure_tokens(f).end;
  }
  return i;
}

}  // namespace factweave
