// SPDX-License-Identifier: MIT
// The triggers of phase `undertakings` arrive as bare records; here each gets its clause, is weighed, is
// merged with the other triggers of its chain, and is filled in.
#include "extractors/commitments/commitments.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/commitments/chains.h"
#include "extractors/commitments/undertaking.h"
#include "extractors/commitments/weighing.h"

namespace factweave {
namespace {

constexpr std::pair<std::string_view, int> kStrengths[] = {
    {"binding", 5}, {"firm", 4}, {"intended", 3}, {"offered", 2}, {"aspirational", 1}};

int rank_of(std::string_view strength) {
  for (const auto& [name, rank] : kStrengths) {
    if (name == strength) return rank;
  }
  return 0;
}

std::string_view constant(const Rule* rule, std::string_view name) {
  if (rule == nullptr) return {};
  for (const AttributeTemplate& a : rule->attributes) {
    if (a.name == name) return a.value;
  }
  return {};
}

// A text that binds by itself: contracts, tenders, memoranda, statutes.
bool is_contract(const Extraction& extraction, const ClauseWords& words) {
  for (const Quotation& q : extraction.annotations.quotations) {
    if (q.kind == "turn") return false;
  }
  static constexpr TokenList kMarks =
      "shall hereby hereinafter whereas thereof hereto clause memorandum tender contractor licensee lessee tenant supplier parties agreement";
  std::size_t shall = 0, marks = 0;
  words.words().for_each_among(kMarks, [&](std::size_t i) {
    shall += words[i] == "shall";
    ++marks;
  });
  return shall >= 2 && marks >= 4;
}

void set_stance(Commitment& record, std::string_view act, std::string_view strength) {
  record.act = std::string(act);
  record.strength = std::string(strength);
  record.strength_rank = rank_of(strength);
}

class CommitmentCompletion {
 public:
  explicit CommitmentCompletion(const Extraction& extraction)
      : extraction_(extraction), discourse_(extraction), words_(extraction, discourse_), sides_(discourse_),
        context_{extraction, words_, discourse_, sides_, Debate(discourse_), *extraction.clauses, find_letters(words_, extraction),
                 // *we shall*, *the parties*: speeches say that too
                 !sides_.narrator().speech && is_contract(extraction, words_), sides_.narrator(), {}, {}, {}, kNoEntity} {
    std::stable_sort(context_.reports.begin(), context_.reports.end(),
                     [](const ReportingClause& a, const ReportingClause& b) { return a.span.begin < b.span.begin; });
    // Coreference may have found that a pronoun stands for a thing: *its declared aim*.
    std::erase_if(context_.reports, [&](const ReportingClause& r) { return quoted(r.span) || !context_.is_agent(static_cast<int>(r.speaker)); });
  }

  void run(std::vector<Commitment> triggers) {
    std::vector<Undertaking> all = read(std::move(triggers));
    if (context_.contract) context_.payer = payer(all);
    std::vector<bool> refutations;
    refutations.reserve(all.size());
    for (const Undertaking& u : all) refutations.push_back(refuted(context_, u));
    std::vector<Undertaking> kept = merge_chains(context_, std::move(all), refutations);
    split_gaps(context_, kept);
    for (Undertaking& u : kept) read_limits(context_, u);
    share_deadlines(context_, kept);
    expand_lists(context_, kept);
    for (Undertaking& u : kept) complete(u);
    share_addressees(context_, kept);
    for (Undertaking& u : kept) {
      if (u.clause.empty()) continue;
      extraction_.annotations.commitments.push_back(std::move(u.record));
    }
    link_repetitions();
  }

 private:
  bool quoted(Span span) const {
    const std::optional<std::uint32_t> at = discourse_.quotation_at(span.begin);
    if (!at) return false;
    const Quotation& q = extraction_.annotations.quotations[*at];
    return q.kind != "turn" && q.mode == "direct";
  }

  std::vector<Undertaking> read(std::vector<Commitment> triggers) const {
    std::vector<Undertaking> all;
    const auto before = [](const Commitment& a, const Commitment& b) { return a.trigger.span < b.trigger.span; };
    if (!std::is_sorted(triggers.begin(), triggers.end(), before)) std::stable_sort(triggers.begin(), triggers.end(), before);
    all.reserve(triggers.size());
    for (Commitment& trigger : triggers) {
      Undertaking u;
      u.voice = std::string(constant(extraction_.rules().rule(trigger.rule), "voice"));
      u.trigger = words_.tokens(trigger.trigger.span);
      u.record = std::move(trigger);
      end_before_verb(u);
      if (u.trigger.empty() || (!all.empty() && u.trigger.begin < all.back().trigger.end)) continue;
      if (!read_as_noun(u)) continue;
      read_as_verb(u);
      if (u.voice == "noun" && !start_at_noun(u)) continue;
      if (u.voice == "noun" && (body_plans(u) || plan_of_several(u))) u.voice = "verb";
      read_clause(context_, u);
      settle_stance(u);
      all.push_back(std::move(u));
    }
    return all;
  }

  // Who shall pay by the contract: the first that it says so of.
  std::uint32_t payer(const std::vector<Undertaking>& all) const {
    const auto pays = [&](const Undertaking& u) { return u.voice == "modal" && !u.passive && words_.lemma(u.verb) == "pay" && u.subject.kind == SubjectKind::agent; };
    const auto first = std::ranges::find_if(all, pays);
    return first == all.end() ? kNoEntity : context_.entity(first->subject.mention);
  }

  // *will supply*, *shall comply*: to a rule they end like adverbs.
  void end_before_verb(Undertaking& u) const {
    const std::size_t last = u.trigger.end - 1;
    if (last <= u.trigger.begin || !words_[last].ends_with("ly") || !words_.is_verb(last)) return;
    u.trigger.end = last;
    u.record.trigger.span = words_.span(u.trigger);
  }

  // *kept its promise to pay*: a rule sees the possessive as a mention and takes the noun for the verb of *they promise to*.
  // False where it does not say what is promised: *keeping our promises is a start*.
  bool read_as_noun(Undertaking& u) const {
    const std::size_t first = u.trigger.begin;
    // *announced plans to close it*
    if (u.voice == "verb" && words_[first] == "plans" && first > 0 && (one_of(words_.form(first - 1), "past participle") || (one_of(words_.form(first - 1), "base ing") && !words_.noun_like(first - 1))) &&
        words_.mention_over(first - 1) < 0) {
      u.voice = "noun";
      u.record.rule = "plans/plan-noun";
      return true;
    }
    if (u.voice != "verb" || !one_of(words_[first], "promise promises pledge pledges vow vows guarantee")) return true;
    const bool possessive = first > 0 && one_of(words_[first - 1], "its his her their our my your s");
    if (!possessive) return true;
    if (!one_of(words_[first + 1], "to that of is :") && !(one_of(words_[first + 1], "not never") && words_[first + 2] == "to")) return false;
    u.voice = "noun";
    u.trigger.end = first + 1;
    u.record.trigger.span = words_.span(u.trigger);
    u.record.rule = "promises/promise-noun";
    return true;
  }

  // *We aim to answer*: the noun's rule is longer.
  void read_as_verb(Undertaking& u) const {
    const std::size_t first = u.trigger.begin;
    if (u.voice != "noun" || first == 0) return;
    // *my ministry guarantees that*, *the charter guarantees that*
    const bool guarantees = one_of(words_[first], "guarantees promises pledges vows") && (behind_body(first) || behind_noun(first));
    std::size_t before = first - 1;
    while (before > 0 && words_.adverb(before)) --before;  // *We also guarantee that*
    const bool of_pronoun = u.trigger.end == first + 1 && one_of(words_[first + 1], "to for at that") &&
                            (one_of(words_[before], "we they i you") || (words_[before] == "and" && pronoun_acts(before))) && words_.form(first) == "base";
    if (!of_pronoun && !guarantees) return;
    u.voice = "verb";
    u.trigger.end = std::max(u.trigger.end, first + 2);
    u.record.trigger.span = words_.span(u.trigger);
  }

  // *We hope to open in May and aim to*: behind the conjunction the same subject goes on.
  bool pronoun_acts(std::size_t conjunction) const {
    constexpr std::size_t kReach = 25;  // words
    for (std::size_t i = conjunction; i-- > 0 && conjunction - i <= kReach && !one_of(words_[i], ". ; : ! ?");) {
      if (one_of(words_[i], "we they") && words_.is_verb(i + 1)) return !words_.determiner(conjunction - 2);  // not *we know the goal and aim to*
    }
    return false;
  }

  // *The Conservatives plan to close it*: of several it is a verb.
  bool plan_of_several(Undertaking& u) const {
    const std::size_t first = u.trigger.begin;
    const int m = words_.mention_to(first);
    if (words_[first] != "plan" || words_[first + 1] != "to" || !context_.is_agent(m)) return false;
    const std::size_t begin = words_.mention_tokens(static_cast<std::size_t>(m)).begin;
    const bool the = words_[begin] == "the" || words_[begin - 1] == "the";
    const bool name = extraction_.annotations.mentions[static_cast<std::size_t>(m)].level == Level::name;
    if (!the || !name || !words_[first - 1].ends_with("s") || words_[first - 1] == "s") return false;
    u.record.rule = "plans/plans-to";
    return true;
  }

  bool behind_body(std::size_t i) const {
    const int m = words_.mention_to(i);
    if (m >= 0 && words_.mention_tokens(static_cast<std::size_t>(m)).begin + 1 == i) return false;  // *their promises*
    return context_.is_agent(m);
  }

  // *The Larne City Council plans to close it*: nouns took it for a document, the council's plans.
  bool body_plans(Undertaking& u) const {
    const std::size_t first = u.trigger.begin;
    if (words_[first] != "plans" || words_[first + 1] != "to" || !behind_body(first)) return false;
    const Mention& body = extraction_.annotations.mentions[static_cast<std::size_t>(words_.mention_to(first))];
    if (body.type != "Organization" || body.level != Level::name) return false;
    u.record.rule = "plans/plans-to";
    return true;
  }

  bool behind_noun(std::size_t i) const {
    const std::size_t noun = i - 1;
    return words_[i + 1] == "that" && words_.words().is_word(noun) && !words_.determiner(noun) && !words_.preposition(noun) &&
           (!words_.is_verb(noun) || words_.noun_like(noun)) && !one_of(words_[noun], "its his her their our my s and or");
  }

  // A slot may have brought determiner and possessor along: the trigger is *plan to* of *its plan to*. False where
  // it is another document: *its letter to*.
  bool start_at_noun(Undertaking& u) const {
    std::size_t i = u.trigger.begin;
    while (i + 1 < u.trigger.end && !one_of(words_[i], "plan plans roadmap strategy programme program proposal proposals scheme pledge pledges promise commitment commitments goal target aim preparations arrangements")) ++i;
    if (i + 1 >= u.trigger.end) return u.record.act != "plan";
    u.trigger.begin = i;
    u.record.trigger.span = words_.span(u.trigger);
    return true;
  }

  // Contract language, and *shall* of the third person, binds; what the parties do together is agreed.
  void settle_stance(Undertaking& u) const {
    const std::string_view head = words_[u.trigger.begin];
    const bool modal = u.voice == "modal";
    const bool first_person = u.subject.kind == SubjectKind::own_side;
    if (modal && (head == "shall" || head == "shan") && !first_person) set_stance(u.record, "obligation", "binding");
    const bool bound = context_.contract || binds_by_contract(words_, u.segment, u.trigger.begin, u.clause.end);
    if (modal && bound && head == "must") set_stance(u.record, "obligation", "binding");
    const std::uint32_t e = context_.entity(u.subject.mention);
    const bool group = e != kNoEntity && (!discourse_.entity(e).members.empty() || parties(u));
    if (modal && context_.contract && group && u.record.polarity != "negative" && one_of(head, "shall will")) {
      set_stance(u.record, "agreement", "binding");
    }
    if (modal && u.passive && u.record.act == "refusal" && head == "shall") set_stance(u.record, "obligation", "binding");
    if (u.subject.kind == SubjectKind::nobody && modal) u.record.polarity = "negative";
    const std::size_t denial = one_of(words_[u.trigger.end - 1], "not never") ? u.trigger.end - 1 : u.trigger.end;
    const bool denied = one_of(words_[denial], "not never") && !one_of(words_[denial + 1], "only just merely");  // *must not only repair it*
    if (modal && head == "must" && denied) u.record.polarity = "negative";
    if (one_of(u.voice, "verb noun") && u.record.polarity != "negative") {
      for (std::size_t i = u.trigger.begin; i < u.verb; ++i) {
        if (one_of(words_[i], "not never") && (words_[i + 1] == "to" || (i >= u.trigger.end && words_[i] == "not"))) u.record.polarity = "negative";
      }
      const bool promises_none = words_[u.trigger.end] == "no" && one_of(words_.lemma(u.trigger.end - 1), "promise pledge vow");  // *promised no tax rises*
      if (nothing_will_be(u.trigger.end) || promises_none) u.record.polarity = "negative";
    }
  }

  // *vowed (that) there would never be*, *promised there will be no*
  bool nothing_will_be(std::size_t i) const {
    if (words_[i] == "that") ++i;
    if (words_[i] != "there" || !one_of(words_[i + 1], "will would shall")) return false;
    return one_of(words_[i + 2], "never not") || (words_[i + 2] == "be" && words_[i + 3] == "no");
  }

  bool parties(const Undertaking& u) const {
    for (std::size_t i = u.subject.tokens.begin; i < u.subject.tokens.end; ++i) {
      if (one_of(words_[i], "parties sides")) return true;
    }
    return false;
  }

  void complete(Undertaking& u) const {
    read_actions(context_, u);
    read_parties(context_, u);
    if (u.record.committer) std::erase(u.record.concerns, entity_ref(*u.record.committer));
    for (const std::uint32_t addressee : u.record.addressee) std::erase(u.record.concerns, entity_ref(addressee));
    u.record.span = words_.span(u.clause);
    if (u.record.rule.empty()) u.record.rule = "commitments/list-item";
  }

  // The headline repeats the lead: same committer, act and first predicate.
  void link_repetitions() const {
    std::vector<Commitment>& all = extraction_.annotations.commitments;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = i + 1; k < all.size() && !all[i].same_as; ++k) {
        const bool same = all[i].act == all[k].act && all[i].committer == all[k].committer && !all[i].actions.empty() &&
                          !all[k].actions.empty() && all[i].actions[0].predicate == all[k].actions[0].predicate &&
                          all[i].actions[0].object == all[k].actions[0].object && !all[i].actions[0].object.empty();
        if (same) all[i].same_as = static_cast<std::uint32_t>(k);
      }
    }
  }

  const Extraction& extraction_;
  Discourse discourse_;
  ClauseWords words_;
  SpeakerSides sides_;
  UndertakingContext context_;
};

}  // namespace

void accept_commitment(const Extraction& extraction, const Match& match) {
  const Capture* trigger = match.capture("trigger");
  Commitment record;
  record.span = match.span;
  record.trigger.span = trigger == nullptr ? match.span : trigger->span;
  const std::string_view strength = constant(match.rule, "strength");
  set_stance(record, match.rule->subtype, strength.empty() ? "firm" : strength);
  if (constant(match.rule, "polarity") == "negative") record.polarity = "negative";
  record.rule = match.rule->id;
  extraction.annotations.commitments.push_back(std::move(record));
}

void complete_commitments(const Extraction& extraction) {
  std::vector<Commitment> triggers = std::move(extraction.annotations.commitments);
  extraction.annotations.commitments.clear();
  if (!triggers.empty()) CommitmentCompletion(extraction).run(std::move(triggers));
}

}  // namespace factweave
