// SPDX-License-Identifier: MIT
// Who is bound, who says so, to whom, and since when.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

// Where the agent of a passive begins, 0 where none is named: *will be built by Norvik*, *is to be carried out by a consortium*.
std::size_t behind_by(const ClauseWords& w, const Undertaking& u) {
  if (!u.passive || u.voice == "noun") return 0;
  std::size_t verb = u.verb;  // *will be co-financed by*: three tokens
  if (w[verb + 1] == "-" && w.words().touches_previous(verb + 1) && w.words().touches_previous(verb + 2)) verb += 2;
  const std::size_t by = one_of(w[verb + 1], "out up down off on over") ? verb + 2 : verb + 1;
  return w[by] == "by" ? by + 1 : 0;
}

class Parties {
 public:
  Parties(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u), r_(u.record) {}

  void run() {
    find_committer();
    find_attribution();
    read_addressees(c_, u_);
    if (relied_on() || (given_to_subject() && !of_building())) add_once(r_.addressee, c_.entity(u_.subject.mention));
    find_date();
    if (withdrawn()) r_.status = "withdrawn";
    if (fulfilled()) r_.status = "fulfilled";
  }

 private:
  // ------------------------------------------------------------------ committer
  void find_committer() {
    const bool scheduled = u_.voice == "verb" && one_of(w_[u_.trigger.begin], "is are") && u_.record.act == "plan";
    const bool implied = u_.passive && (scheduled || one_of(u_.voice, "modal passive impersonal"));
    std::uint32_t e = kNoEntity;
    if (!implied && (u_.subject.kind == SubjectKind::agent || u_.subject.kind == SubjectKind::own_side)) {
      e = c_.entity(u_.subject.mention);
    }
    if (given_to_subject()) {
      if (const std::uint32_t giver = giver_behind(); giver != kNoEntity) r_.committer = giver;
      return;
    }
    if (u_.passive && u_.assured_by) e = c_.entity(u_.assured_by);
    if (compensates(c_, u_)) {
      e = u_.report != nullptr ? c_.entity(u_.report->speaker) : c_.own_side(u_);
      if (e == kNoEntity) e = told_of_here();
    }
    if (const std::uint32_t body = bodys_deed(c_, u_); body != kNoEntity) e = body;
    else if (done_by_other()) return;
    if (opened_by_owner()) {
      if (const std::uint32_t owner = owner_in_subject(); owner != kNoEntity) e = owner;
      else if (c_.own_side(u_) != kNoEntity) e = c_.own_side(u_);
    }
    if (others_of_kind() || expressed_by_unknown()) return;
    if (neither()) e = c_.pair();
    if (relied_on()) e = c_.own_side(u_);
    if (writes()) e = c_.letter(u_)->writer.value_or(e);
    const std::uint32_t house = writes() ? kNoEntity : signed_for(implied);
    if (house != kNoEntity) e = house;
    const bool of_writer = c_.in_letter(u_) || (implied && !u_.quotation && u_.report == nullptr && c_.letter(u_) != nullptr);
    if (e == kNoEntity && of_writer) e = c_.letter(u_)->writer.value_or(kNoEntity);
    if (e == kNoEntity && !u_.subject.mention) e = platform_owner();
    if (e == kNoEntity && (implied || u_.subject.kind == SubjectKind::thing)) e = told_of_here();
    if (e == kNoEntity && !u_.subject.mention && w_[u_.subject.tokens.begin] == "it") e = told_of_here();
    const bool unknown_name = e == kNoEntity && !implied && u_.subject.kind == SubjectKind::agent && !u_.subject.mention;
    if (unknown_name && !neither()) return;  // *Larne Irrigation is to*: whoever that is, not who reports it
    if (c_.in_speech(u_) && !u_.quotation && w_[u_.subject.tokens.end - 1] == "i" && u_.subject.kind == SubjectKind::own_side && !author_known()) return;
    if (e == kNoEntity || (narrator_speaks() && !writes() && house == kNoEntity)) e = c_.own_side(u_);
    if (spoken_of(e)) e = c_.speaker(u_);
    if (e != kNoEntity && says_i() && c_.discourse.entity(e).type == "Organization") return;  // a guess: no body says *I*
    if (e == kNoEntity) return;
    const std::vector<std::uint32_t>& members = c_.discourse.entity(e).members;
    if (!members.empty()) {
      const std::uint32_t side = u_.quotation || u_.report != nullptr ? c_.own_side(u_) : kNoEntity;
      const bool own = std::find(members.begin(), members.end(), side) != members.end();
      r_.committer = own ? side : members.front();
      for (const std::uint32_t member : members) {
        if (member != *r_.committer) add_once(r_.joint_with, member);
      }
    } else {
      r_.committer = e;
    }
    for (const std::uint32_t m : u_.subject.joined) add_once(r_.joint_with, c_.entity(m));
    join_partners();
    std::erase(r_.joint_with, *r_.committer);
  }

  // *Kestrel bought a mill. It will be reopened in May*: where a paragraph tells of one body and not of the publisher, that
  // body acts, else kNoEntity.
  std::uint32_t told_of_here() const {
    if (u_.quotation || u_.report != nullptr || c_.contract || c_.narrator.speech || u_.voice == "noun") return kNoEntity;
    const Document& document = c_.document();
    const std::size_t first = document.paragraphs[document.sentences[document.sentence_at(r_.trigger.span.begin)].paragraph].first_sentence;
    constexpr std::size_t kOpening = 5;  // words: *Ukraine's biggest carrier Kestrel*
    const Discourse& d = c_.discourse;
    const std::uint32_t begin = document.sentences[first].source.begin;
    const std::uint32_t end = w_.words().span(u_.subject.tokens.empty() ? u_.trigger.begin : u_.subject.tokens.begin).begin;
    auto next = std::partition_point(d.order.begin(), d.order.end(), [&](std::uint32_t m) { return d.mention(m).span.begin < begin; });
    std::uint32_t found = kNoEntity;
    for (; next != d.order.end() && d.mention(*next).span.begin < end; ++next) {
      const std::uint32_t e = d.entity_of(*next);
      if (e == kNoEntity || d.quotation_of(*next)) continue;
      if (e == c_.sides.publisher()) return kNoEntity;
      const bool acts = d.mention(*next).type == "Organization" ? !one_of(d.entity(e).subtype, "facility media group") : d.entity(e).subtype == "country";
      const bool opens = d.first_word(*next) < w_.tokens(document.sentences[d.sentence_of(*next)].source).begin + kOpening;
      if (acts && opens && d.main_subject(*next) && d.entity(e).members.empty()) found = e;
    }
    return found;
  }

  // *Together with Sweden and Denmark, we intend to*, *will build it jointly with Norvik*: equally bound.
  void join_partners() {
    for (std::size_t i = u_.clause.begin; i + 2 < u_.clause.end; ++i) {
      if (!one_of(w_[i], "together jointly") || w_[i + 1] != "with") continue;
      for (std::size_t next = i + 2; next < u_.clause.end;) {
        next = w_.behind_the(next);
        const int m = w_.mention_from(next);
        if (!c_.is_agent(m)) return;
        add_once(r_.joint_with, c_.entity(static_cast<std::uint32_t>(m)));
        next = w_.mention_tokens(static_cast<std::size_t>(m)).end;
        if (!one_of(w_[next], ", and")) return;
        next += w_[next] == "," && w_[next + 1] == "and" ? 2 : 1;
      }
    }
  }

  // *We will not allow Norvik to expand*: of the body that is named in what *we* do, *we* is none, if it was only guessed.
  bool spoken_of(std::uint32_t e) const {
    const std::uint32_t who = c_.speaker(u_);
    if (e == kNoEntity || who == kNoEntity || u_.subject.kind != SubjectKind::own_side || e != c_.sides.publisher() || who == e) return false;
    if (c_.discourse.entity(who).type != "Person" || c_.sides.stands_for_somebody(who)) return false;
    for (std::size_t i = u_.trigger.end; i < u_.clause.end; ++i) {
      const int m = w_.mention_from(i);
      if (m < 0) continue;
      const Mention& named = c_.annotations().mentions[static_cast<std::size_t>(m)];
      if (named.level == Level::name && named.entity == e) return true;
    }
    return false;
  }

  // *the new library will open in spring*: a building does not open itself.
  bool opened_by_owner() const {
    if (u_.subject.kind != SubjectKind::agent || !u_.subject.mention || !one_of(w_.lemma(u_.verb), "open reopen close start")) return false;
    static constexpr WordList kBuildings =
        "library libraries school schools hospital hospitals clinic clinics centre centres center centers plant plants factory factories shop shops "
        "store stores office offices branch branches museum museums hotel hotels terminal terminals depot depots market markets nursery nurseries";
    const Mention& m = c_.annotations().mentions[*u_.subject.mention];
    return m.level == Level::nominal && kBuildings.has(w_[w_.mention_tokens(*u_.subject.mention).end - 1]);
  }

  // *the Norvik plant will open*: Norvik opens it.
  std::uint32_t owner_in_subject() const {
    const WordRange subject = w_.mention_tokens(*u_.subject.mention);
    for (std::size_t i = subject.begin; i < subject.end; ++i) {
      const int m = w_.mention_from(i);
      if (m < 0 || static_cast<std::uint32_t>(m) == *u_.subject.mention) continue;
      const Mention& owner = c_.annotations().mentions[static_cast<std::size_t>(m)];
      if (owner.type == "Organization" && owner.level == Level::name) return c_.entity(static_cast<std::uint32_t>(m));
    }
    return kNoEntity;
  }

  // *The Larne Party's manifesto promises to*: the party's.
  std::uint32_t platform_owner() const {
    const std::size_t head = u_.subject.tokens.end - 1;
    if (u_.subject.tokens.empty() || !one_of(w_[head], "manifesto manifestos platform")) return kNoEntity;
    const int m = w_[head - 1] == "s" && w_[head - 2] == "'" ? w_.mention_to(head - 2) : w_.mention_to(head);
    return c_.is_agent(m) ? c_.entity(static_cast<std::uint32_t>(m)) : kNoEntity;
  }

  bool says_i() const {
    return u_.subject.kind == SubjectKind::own_side && u_.subject.tokens.end == u_.subject.tokens.begin + 1 && one_of(w_[u_.subject.tokens.begin], "i my");
  }

  // *is to be carried out by a consortium*: by somebody who is no mention, not by who is spoken of.
  bool done_by_other() const {
    static constexpr WordList kActors = "consortium contractor contractors company companies firm firms team committee panel police army court group";
    const std::size_t who = behind_by(w_, u_);
    return who != 0 && w_.determiner(who) && (kActors.has(w_[who + 1]) || kActors.has(w_[who + 2]));
  }

  // *Our friends can count on us to*
  bool relied_on() const {
    return u_.record.act == "assurance" && u_.voice == "verb" && w_[u_.trigger.begin] == "can" && u_.trigger.end >= 2 && one_of(w_[u_.trigger.end - 2], "us me");
  }

  // *Customers were promised a refund (by Norvik)*
  bool given_to_subject() const {
    std::size_t i = u_.trigger.end - 1;
    if (u_.voice != "verb" || !one_of(w_[i], "promised guaranteed")) return false;
    while (i > u_.clause.begin && w_.adverb(i - 1)) --i;
    return one_of(w_[i - 1], "is are was were been");
  }

  bool of_building() const {
    const std::uint32_t e = c_.entity(u_.subject.mention);
    return e != kNoEntity && c_.discourse.entity(e).subtype == "facility";
  }

  std::uint32_t giver_behind() const {
    for (std::size_t i = u_.trigger.end; i + 1 < u_.clause.end; ++i) {
      if (w_[i] != "by") continue;
      const int m = w_.mention_from(w_.behind_the(i + 1));
      if (c_.is_agent(m)) return c_.entity(static_cast<std::uint32_t>(m));
    }
    return kNoEntity;
  }

  // The house in whose name a letter speaks: of *we*, *our driver*, *your account will be credited*, and of the assurance *You have
  // my word that this won't happen again*.
  std::uint32_t signed_for(bool implied) const {
    const Letter* letter = u_.quotation || u_.report != nullptr ? nullptr : c_.letter(u_);
    if (letter == nullptr || !letter->house) return kNoEntity;
    const bool ours = u_.subject.kind == SubjectKind::own_side || one_of(w_[u_.subject.tokens.begin], "our my");
    const bool of_nobody = (r_.act == "assurance" && !u_.subject.mention) || (implied && bodys_deed(c_, u_) == kNoEntity);
    return ours || of_nobody ? *letter->house : kNoEntity;
  }

  // *I* of a letter is who wrote it.
  bool writes() const {
    return c_.in_letter(u_) && (one_of(w_[u_.subject.tokens.begin], "i my") || w_[u_.subject.tokens.end - 1] == "i");
  }

  // *No driver shall*: whoever drives, not who says so.
  bool others_of_kind() const {
    return u_.subject.kind == SubjectKind::nobody && w_[u_.subject.tokens.begin] == "no" && u_.subject.tokens.begin + 1 < u_.subject.tokens.end &&
           !u_.passive && u_.voice == "modal" && one_of(w_[u_.trigger.begin], "shall must may");
  }

  // *The Managers expressed readiness to*: theirs, though they are no mention, and not of who is spoken of besides.
  bool expressed_by_unknown() const {
    if (u_.voice != "noun" || u_.subject.kind != SubjectKind::none || u_.report != nullptr || u_.quotation) return false;
    std::size_t i = u_.trigger.begin;
    while (i > u_.segment.begin && (w_.determiner(i - 1) || one_of(w_[i - 1], "full strong keen clear great"))) --i;
    return i > u_.segment.begin + 1 && one_of(w_.lemma(i - 1), "express voice signal declare indicate reiterate") && !one_of(w_[i - 2], "we i");
  }

  // *Neither side will*: both are bound.
  bool neither() const { return u_.subject.kind == SubjectKind::nobody && w_[u_.subject.tokens.begin] == "neither"; }

  // *We* outside quotations: coreference knows no country of a speech and no body without a name.
  bool narrator_speaks() const {
    if (u_.subject.kind != SubjectKind::own_side || u_.quotation || c_.narrator.entity == kNoEntity) return false;
    if (c_.narrator.speech && w_[u_.subject.tokens.end - 1] == "i" && author_known()) return false;
    return c_.narrator.speech ? u_.report == nullptr : c_.own_side(u_) == c_.narrator.entity && w_[u_.subject.tokens.begin] != "i";
  }

  // *Remarks by President X*: coreference knows who *I* is.
  bool author_known() const {
    const std::uint32_t author = c_.entity(u_.subject.mention);
    return author != kNoEntity && c_.discourse.entity(author).type == "Person" && c_.discourse.entity(author).name.find(' ') != std::string::npos;
  }

  // ------------------------------------------------------------------ attribution
  void find_attribution() {
    Attribution& a = r_.attribution;
    if (u_.quotation) {
      const Quotation& q = c_.annotations().quotations[*u_.quotation];
      a.mode = u_.in_mixed ? "mixed" : "direct";
      a.cue = q.cue;
      a.source = q.speaker;
      r_.speaker = q.speaker;
      return;
    }
    if (u_.report != nullptr) {
      a.mode = trigger_in_mixed() ? "mixed" : "indirect";
      a.cue = std::string(c_.document().unwrapped_text(u_.report->cue));
      set_source(c_.entity(u_.report->speaker));
      return;
    }
    if (u_.subject.kind == SubjectKind::own_side || u_.list_item || u_.voice == "label" || c_.contract || (u_.voice == "impersonal" && w_.words().capitalised(u_.trigger.begin))) {
      a.mode = "document";
      return;
    }
    const std::size_t act = speech_act(c_, u_);
    if (act < w_.size() && u_.subject.kind == SubjectKind::agent && u_.voice != "noun") {
      a.mode = "indirect";
      a.cue = w_.text({act, act + 1});
      set_source(c_.entity(u_.subject.mention));
      return;
    }
    a.mode = "narrator";
  }

  bool trigger_in_mixed() const { return u_.in_mixed; }

  void set_source(std::uint32_t e) {
    if (e == kNoEntity) return;
    r_.attribution.source = e;
    r_.speaker = e;
  }

  // ------------------------------------------------------------------ date and status
  void find_date() {
    r_.date_made = c_.annotations().doc_date;
    const bool earlier = u_.past && (u_.quotation || w_[u_.trigger.begin] == "had");
    if (!earlier) return;
    r_.date_made.clear();
    for (const std::size_t f : w_.figures_from(u_.clause)) {
      const Figure& figure = c_.annotations().figures[f];
      const WordRange tokens = w_.figure_tokens(f);
      if (tokens.end > u_.clause.end || (figure.kind != "date" && figure.kind != "period")) continue;
      if (!u_.deadline.empty() && u_.deadline.contains(tokens.begin)) continue;
      if (figure.iso <= c_.annotations().doc_date) r_.date_made = figure.iso;
    }
  }

  // *scrapped its plan to*, *broke its promise to*
  bool withdrawn() const {
    return u_.voice == "noun" && governed_by("scrap abandon drop shelve cancel withdraw renounce ditch break breach renege reneged violate");
  }

  // *kept its promise to*
  bool fulfilled() const { return u_.voice == "noun" && governed_by("keep honor honour fulfil fulfill deliver"); }

  bool governed_by(WordList verbs) const {
    constexpr std::size_t kBeforeNoun = 3;  // words: *reneged on its*
    std::size_t begin = u_.clause.begin;
    if (u_.voice == "noun") begin = std::min(begin, u_.trigger.begin - std::min(u_.trigger.begin, kBeforeNoun));
    for (std::size_t i = std::max(begin, u_.segment.begin); i < u_.trigger.begin; ++i) {
      if ((one_of(w_.lemma(i), verbs) || one_of(w_[i], verbs)) && !one_of(w_[i - 1], "to will would not never must")) return true;
    }
    return false;
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
  Commitment& r_;
};

std::optional<std::pair<std::uint32_t, std::uint32_t>> find_both_sides(const Discourse& discourse) {
  for (const std::uint32_t m : discourse.order) {
    const std::string_view text = discourse.document.folded_text(discourse.mention(m).span);
    if (!discourse.resolved(m) || !(text.ends_with("ides") || text.ends_with("arties"))) continue;
    const std::vector<std::uint32_t>& members = discourse.entity(discourse.entity_of(m)).members;
    if (members.size() == 2) return std::pair{members[0], members[1]};
  }
  return std::nullopt;
}

std::uint32_t find_pair(const Discourse& discourse) {
  std::uint32_t persons = kNoEntity;
  for (const std::uint32_t m : discourse.order) {
    if (!discourse.resolved(m)) continue;
    const std::uint32_t e = discourse.entity_of(m);
    if (discourse.entity(e).members.size() != 2) continue;
    if (discourse.entity(discourse.entity(e).members.front()).type != "Person") return e;
    if (persons == kNoEntity) persons = e;
  }
  return persons;
}

}  // namespace

const std::optional<std::pair<std::uint32_t, std::uint32_t>>& UndertakingContext::both_sides() const {
  return known_both_sides.get([&] { return find_both_sides(discourse); });
}

bool UndertakingContext::speaks_as_we() const {
  return known_we.get([&] {
    bool found = false;
    static constexpr TokenList kWe = "we our us";
    words.words().for_each_among(kWe, [&](std::size_t i) { found = found || !discourse.quotation_at(words.words().span(i).begin); });
    return found;
  });
}

bool compensates(const UndertakingContext& context, const Undertaking& u) {
  constexpr std::size_t kObject = 7;  // words: *receive a full and immediate refund*
  constexpr WordList kPaid = "refund refunds credit credits compensation voucher vouchers reimbursement rebate rebates replacement";
  const ClauseWords& w = context.words;
  if (u.voice != "modal" || (u.subject.kind != SubjectKind::agent && u.subject.kind != SubjectKind::you)) return false;
  if (u.passive) return u.subject.kind == SubjectKind::you && one_of(w.lemma(u.verb), "refund reimburse compensate credit charge notify contact bill");  // *you will not be charged*
  if (u.record.polarity == "negative" || !one_of(w.lemma(u.verb), "get receive")) return false;
  for (std::size_t i = u.verb + 1; i < u.verb + kObject && i < u.clause.end; ++i) {
    if (kPaid.has(w[i]) || (w[i] == "money" && w[i + 1] == "back")) return true;
    if (w.preposition(i) || w[i] == ",") return false;
  }
  return false;
}

std::uint32_t UndertakingContext::pair() const {
  return known_pair.get([&] { return find_pair(discourse); });
}

std::span<const ReportingClause> UndertakingContext::reports_in(Span source) const {
  const auto begins_before = [](std::uint32_t offset) {
    return [offset](const ReportingClause& r) { return r.span.begin < offset; };
  };
  const auto first = std::partition_point(reports.begin(), reports.end(), begins_before(source.begin));
  return {first, std::partition_point(first, reports.end(), begins_before(source.end))};
}

std::vector<std::uint32_t> UndertakingContext::mentions_at(Span source) const {
  const std::vector<std::uint32_t>& order = discourse.order;
  auto at = std::partition_point(order.begin(), order.end(), [&](std::uint32_t m) { return discourse.mention(m).span.begin < source.begin; });
  std::vector<std::uint32_t> found;
  for (; at != order.end() && discourse.mention(*at).span.begin == source.begin; ++at) {
    if (discourse.mention(*at).span == source) found.push_back(*at);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::uint32_t UndertakingContext::entity(std::optional<std::uint32_t> mention) const {
  if (!mention || *mention >= annotations().mentions.size()) return kNoEntity;
  return annotations().mentions[*mention].entity.value_or(kNoEntity);
}

bool UndertakingContext::in_speech(const Undertaking& u) const {
  if (!narrator.speech) return false;
  if (u.report == nullptr) return true;
  const std::string_view reporter = document().folded_text(annotations().mentions[u.report->speaker].span);
  return one_of(reporter, "I we We");  // *I believe that …*
}

bool UndertakingContext::in_letter(const Undertaking& u) const {
  return !u.quotation && u.report == nullptr && letter(u) != nullptr && u.subject.kind == SubjectKind::own_side;
}

std::uint32_t UndertakingContext::speaker(const Undertaking& u) const {
  if (u.quotation) return annotations().quotations[*u.quotation].speaker.value_or(kNoEntity);
  return u.report != nullptr ? entity(u.report->speaker) : kNoEntity;
}

std::uint32_t UndertakingContext::own_side(const Undertaking& u) const {
  const std::uint32_t who = speaker(u);
  if (who == kNoEntity) {
    const std::uint32_t own = narrator.speech || sides.publisher() == kNoEntity ? narrator.entity : sides.publisher();
    return own == kNoEntity && !u.quotation && !narrator.speech && u.subject.kind == SubjectKind::thing ? side_of_last_reporter(u) : own;
  }
  const std::uint32_t side = sides.side_of(who);
  return side == kNoEntity ? who : side;
}

// *The minister said the old school leaks. A new one will be built in May.*
std::uint32_t UndertakingContext::side_of_last_reporter(const Undertaking& u) const {
  constexpr std::size_t kReach = 2;  // sentences
  const std::vector<Sentence>& sentences = document().sentences;
  const std::size_t here = document().sentence_at(u.record.trigger.span.begin);
  for (std::size_t s = here; s > 0 && here - s < kReach && sentences[s - 1].kind != BlockKind::heading; --s) {
    const std::span<const ReportingClause> reports = reports_in(sentences[s - 1].source);
    if (reports.empty()) continue;
    const std::uint32_t reporter = entity(reports.back().speaker);
    if (reporter == kNoEntity) return kNoEntity;
    return sides.side_of(reporter);
  }
  return kNoEntity;
}

void add_once(std::vector<std::uint32_t>& parties, std::uint32_t entity) {
  if (entity != kNoEntity && std::find(parties.begin(), parties.end(), entity) == parties.end()) parties.push_back(entity);
}

// *Payment shall be made within 30 days*
bool is_payment(const ClauseWords& w, const Undertaking& u) {
  constexpr WordList kPayments = "payment payments fee fees price rent sum sums amount amounts invoice invoices instalment instalments installment installments balance deposit remuneration";
  if (!u.passive || u.subject.tokens.empty() || !one_of(w.lemma(u.verb), "make pay settle remit transfer")) return false;
  for (std::size_t i = u.subject.tokens.begin; i < u.subject.tokens.end; ++i) {
    if (w.preposition(i)) return false;
    if (kPayments.has(w[i])) return true;
  }
  return false;
}

std::uint32_t bodys_deed(const UndertakingContext& context, const Undertaking& u) {
  const ClauseWords& w = context.words;
  const std::size_t who = behind_by(w, u);
  if (who == 0) return is_payment(w, u) ? context.payer : kNoEntity;
  const int m = w.mention_from(w.behind_the(who));
  if (m < 0 || context.annotations().mentions[static_cast<std::size_t>(m)].type != "Organization") return kNoEntity;
  return context.entity(static_cast<std::uint32_t>(m));
}

void read_parties(const UndertakingContext& context, Undertaking& u) { Parties(context, u).run(); }

}  // namespace factweave
