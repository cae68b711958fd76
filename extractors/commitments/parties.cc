// SPDX-License-Identifier: MIT
// Who is bound, who says so, to whom, and since when.
#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

// Reported acts that are their own reporting verb: *Japan pledged*, *the bank declined*.
constexpr WordList kSpeechActs =
    "promise pledge vow swear guarantee undertake offer refuse decline rule assure commit";

// Before *for* they say what they are of: *candidature for the council*, *a call for peace*.
constexpr WordList kNouns =
    "candidature candidacy bid bids call calls request requests vote votes election ministry minister centre center "
    "commission council department committee office agency conference reason reasons need respect responsibility "
    "responsible day basis except account calling asking ready";

void add_once(std::vector<std::uint32_t>& list, std::uint32_t e) {
  if (e != kNoEntity && std::find(list.begin(), list.end(), e) == list.end()) list.push_back(e);
}

class Parties {
 public:
  Parties(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u), r_(u.record) {}

  void run() {
    find_committer();
    find_attribution();
    find_addressee();
    find_recipients();
    find_beneficiary();
    find_date();
    if (withdrawn()) r_.status = "withdrawn";
    if (fulfilled()) r_.status = "fulfilled";
  }

 private:
  // ------------------------------------------------------------------ committer
  void find_committer() {
    const bool scheduled = u_.voice == "verb" && one_of(w_[u_.trigger.begin], "is are") && u_.record.act == "plan";
    const bool implied = u_.passive && (scheduled || u_.voice == "modal" || u_.voice == "passive");
    std::uint32_t e = kNoEntity;
    if (!implied && (u_.subject.kind == SubjectKind::agent || u_.subject.kind == SubjectKind::own_side)) {
      e = c_.entity(u_.subject.mention);
    }
    if (neither()) e = pair();
    if (writes()) e = c_.letter(u_)->writer.value_or(e);
    if (e == kNoEntity && in_letter()) e = c_.letter(u_)->house.value_or(kNoEntity);
    if (e == kNoEntity || (narrator_speaks() && !writes())) e = c_.own_side(u_);
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
    std::erase(r_.joint_with, *r_.committer);
  }

  // *I* or *we* of a letter.
  bool in_letter() const {
    return !u_.quotation && u_.report == nullptr && c_.letter(u_) != nullptr && u_.subject.kind == SubjectKind::own_side;
  }

  // *I* of a letter is who wrote it.
  bool writes() const {
    return in_letter() && (one_of(w_[u_.subject.tokens.begin], "i my") || w_[u_.subject.tokens.end - 1] == "i");
  }

  // *Neither side will*: both are bound.
  bool neither() const { return u_.subject.kind == SubjectKind::nobody && w_[u_.subject.tokens.begin] == "neither"; }

  // *the two sides*, *the parties*
  std::uint32_t pair() const {
    std::uint32_t persons = kNoEntity;
    for (const std::uint32_t m : c_.discourse.order) {
      const std::uint32_t e = c_.entity(m);
      if (e == kNoEntity || c_.discourse.entity(e).members.size() != 2) continue;
      if (c_.discourse.entity(c_.discourse.entity(e).members.front()).type != "Person") return e;
      if (persons == kNoEntity) persons = e;
    }
    return persons;
  }

  // *We* outside quotations: coreference knows no country of a speech and no body without a name.
  bool narrator_speaks() const {
    if (u_.subject.kind != SubjectKind::own_side || u_.quotation || c_.narrator.entity == kNoEntity) return false;
    return c_.narrator.speech ? u_.report == nullptr : c_.own_side(u_) == c_.narrator.entity && w_[u_.subject.tokens.begin] != "i";
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
      a.cue = std::string(c_.document().source_text(u_.report->cue));
      set_source(c_.entity(u_.report->speaker));
      return;
    }
    if (u_.subject.kind == SubjectKind::own_side || u_.list_item || u_.voice == "label" || c_.contract) {
      a.mode = "document";
      return;
    }
    const std::size_t act = speech_act();
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

  std::size_t speech_act() const {
    for (std::size_t i = u_.trigger.begin; i < u_.trigger.end; ++i) {
      if (one_of(w_.lemma(i), kSpeechActs)) return i;
    }
    return w_.size();
  }

  // ------------------------------------------------------------------ addressee
  void find_addressee() {
    const std::uint32_t committer = r_.committer.value_or(kNoEntity);
    const auto add = [&](std::uint32_t e) {
      if (e != committer) add_once(r_.addressee, e);
    };
    if (speech_act() < w_.size() || u_.voice == "frame") add(dative());
    if (r_.addressee.empty()) add(given_word());
    if (r_.addressee.empty()) add(after_with());
    if (r_.addressee.empty()) add(partner());
    if (r_.addressee.empty()) add(told());
    if (r_.addressee.empty() && (u_.quotation || u_.report != nullptr)) add(you_in_clause());
    const bool turn = u_.quotation && c_.annotations().quotations[*u_.quotation].kind == "turn";
    const bool earlier = u_.report == nullptr && !u_.quotation && w_[u_.trigger.begin] == "had";  // *had pledged in 2019*
    if (r_.addressee.empty() && r_.speaker && !turn && !earlier) {
      const SpeakerSides::Addressee to = c_.sides.addressee_of(*r_.speaker);
      add(to.side);
    }
    if (r_.addressee.empty() && u_.quotation) add(previous_turn());
    if (r_.addressee.empty() && in_letter()) {
      for (const std::uint32_t reader : c_.letter(u_)->readers) add(reader);
    }
    if (r_.addressee.empty()) add(other_side());
  }

  // In a report of talks between two sides, what one of them undertakes it undertakes towards the other.
  std::uint32_t other_side() const {
    const bool told = r_.attribution.mode == "narrator" || r_.attribution.mode == "indirect";
    const bool earlier = w_[u_.trigger.begin] == "had";
    if (!told || earlier || c_.narrator.speech || !r_.committer || !r_.joint_with.empty()) return kNoEntity;
    if (!one_of(r_.act, "promise offer readiness assurance obligation agreement")) return kNoEntity;
    const auto sides = c_.sides.sides() ? c_.sides.sides() : both_sides();
    if (!sides) return kNoEntity;
    if (stands_for(*r_.committer, sides->first)) return sides->second;
    return stands_for(*r_.committer, sides->second) ? sides->first : kNoEntity;
  }

  // Whom the text calls *both sides* or *the parties*.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> both_sides() const {
    for (const std::uint32_t m : c_.discourse.order) {
      const std::uint32_t e = c_.entity(m);
      const std::string_view text = c_.document().folded_text(c_.discourse.mention(m).span);
      if (e == kNoEntity || !(text.ends_with("ides") || text.ends_with("arties"))) continue;
      const std::vector<std::uint32_t>& members = c_.discourse.entity(e).members;
      if (members.size() == 2) return std::pair{members[0], members[1]};
    }
    return std::nullopt;
  }

  // *Norway* and *the Government of Norway*
  bool stands_for(std::uint32_t a, std::uint32_t b) const {
    const std::string& x = c_.discourse.entity(a).name;
    const std::string& y = c_.discourse.entity(b).name;
    return a == b || y.ends_with(" of " + x) || x.ends_with(" of " + y);
  }

  // *promised Niamh the first slice*, *assured the guests that*.
  std::uint32_t dative() const {
    if (w_[u_.trigger.end - 1] == "to") return kNoEntity;
    const std::size_t first = u_.trigger.end;
    if (one_of(w_[first], "this it that") && w_[first + 1] == "to") {
      const int to = w_.mention_from(first + 2) < 0 ? w_.mention_from(first + 3) : w_.mention_from(first + 2);  // *President X*
      return to < 0 ? kNoEntity : c_.entity(static_cast<std::uint32_t>(to));
    }
    const int m = w_.mention_from(w_[first] == "the" && w_.mention_from(first) < 0 ? first + 1 : first);
    if (m < 0) return kNoEntity;
    const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
    if (mention.type == "Product" || mention.type == "Document") return kNoEntity;
    const std::size_t next = w_.tokens(mention.span).end;
    return w_[next] == "that" || w_[next] == "to" || second_object(next) ? c_.entity(static_cast<std::uint32_t>(m)) : kNoEntity;
  }

  // *gave customers our word*, *our pledge to the farmers is simple*
  std::uint32_t given_word() const {
    const std::size_t first = u_.trigger.begin;
    if (one_of(w_[first], "give gives gave given")) return agent_from(first + 1);
    const bool noun = u_.voice == "noun" && one_of(w_[first], "promise pledge vow guarantee word") && w_[u_.trigger.end] == "to";
    return noun ? agent_from(u_.trigger.end + 1) : kNoEntity;
  }

  // *ready to work with Norway*
  std::uint32_t partner() const {
    if (!one_of(r_.act, "readiness offer promise") || !one_of(w_.lemma(u_.verb), "work cooperate collaborate negotiate meet")) return kNoEntity;
    std::size_t i = u_.verb + 1;
    while (w_.adverb(i)) ++i;
    return w_[i] == "with" ? agent_from(i + 1) : kNoEntity;
  }

  bool second_object(std::size_t i) const {
    return w_.phrase_start(i) || one_of(w_[i], "a an the all free up more two three") || std::isdigit(static_cast<unsigned char>(w_[i][0])) != 0;
  }

  // *agreed with the board to*, *signed a contract with X*, *agreed on prices with the union*.
  std::uint32_t after_with() const {
    if (r_.act != "agreement") return kNoEntity;
    for (std::size_t i = u_.trigger.begin; i < u_.clause.end; ++i) {
      if (w_[i] != "with") continue;
      std::size_t next = i + 1;
      if (w_[next] == "the" && w_.mention_from(next) < 0) ++next;
      const int m = w_.mention_from(next);
      if (m >= 0) return c_.entity(static_cast<std::uint32_t>(m));
    }
    return kNoEntity;
  }

  // *X told the visitors*: for reports and quotations alike.
  std::uint32_t told() const {
    if (r_.attribution.cue != "told" && r_.attribution.cue != "assured") return kNoEntity;
    for (const ReportingClause& r : c_.reports) {
      if (c_.document().source_text(r.cue) != r_.attribution.cue || c_.entity(r.speaker) != r_.speaker.value_or(kNoEntity)) continue;
      const int m = w_.mention_from(w_.tokens(r.cue).end);
      if (m >= 0) return c_.entity(static_cast<std::uint32_t>(m));
    }
    return kNoEntity;
  }

  std::uint32_t you_in_clause() const {
    for (std::size_t i = u_.clause.begin; i < u_.clause.end; ++i) {
      if (!one_of(w_[i], "you your")) continue;
      const Span at = w_.words().span(i);
      for (const Mention& m : c_.annotations().mentions) {
        if (m.span == at && m.entity) return *m.entity;
      }
    }
    return kNoEntity;
  }

  std::uint32_t previous_turn() const {
    const std::vector<Quotation>& quotations = c_.annotations().quotations;
    const Quotation& here = quotations[*u_.quotation];
    std::uint32_t best = kNoEntity;
    if (here.kind != "turn") return best;
    bool asked = false;  // who asks is answered, whoever spoke in between
    for (const Quotation& q : quotations) {
      if (q.kind != "turn" || q.span.begin >= here.span.begin || !q.speaker || q.speaker == here.speaker) continue;
      const bool asks = c_.document().source_text(q.span).ends_with("?");
      if (asks || !asked) best = *q.speaker;
      asked = asked || asks;
    }
    return best;
  }

  // ------------------------------------------------------------------ recipients of what is done
  // *mail owners a box*, *sell power to Norvik*: of whom nobody else is addressed, to that one it is given.
  void find_recipients() {
    const std::uint32_t object = given_object();
    if (object != kNoEntity && r_.addressee.empty()) add_once(r_.addressee, object);
    const std::uint32_t target = object != kNoEntity ? object : transfer_target();
    if (r_.act == "agreement" && r_.addressee.empty() && target != kNoEntity) add_once(r_.addressee, target);
    for (const std::uint32_t e : {target, helped()}) {
      const bool known = e == kNoEntity || std::find(r_.addressee.begin(), r_.addressee.end(), e) != r_.addressee.end();
      if (!known) add_once(r_.beneficiary, e);
    }
  }

  // The person, body or place whose mention begins here, behind an article or not; never the committer.
  std::uint32_t agent_from(std::size_t i) const {
    if (w_[i] == "the" && w_.mention_from(i) < 0) ++i;
    const int m = w_.mention_from(i);
    if (m < 0) return kNoEntity;
    const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
    if (mention.type != "Person" && mention.type != "Organization" && mention.type != "Place") return kNoEntity;
    const std::uint32_t e = c_.entity(static_cast<std::uint32_t>(m));
    return e == r_.committer.value_or(kNoEntity) ? kNoEntity : e;
  }

  // *pay the Contractor monthly*, *lend them water tanks*
  std::uint32_t given_object() const {
    if (u_.passive || u_.verb >= u_.clause.end) return kNoEntity;
    static constexpr WordList kGiving = "give offer lend send mail pay grant hand show owe award teach guarantee refund promise";
    const bool equips = one_of(w_.lemma(u_.verb), "supply provide equip furnish present entrust");  // *supply Larne with gas*
    if (!equips && !kGiving.has(w_.lemma(u_.verb))) return kNoEntity;
    const std::size_t first = u_.verb + 1;
    const int m = w_.mention_from(w_[first] == "the" && w_.mention_from(first) < 0 ? first + 1 : first);
    if (m < 0) return kNoEntity;
    const std::size_t next = w_.mention_tokens(static_cast<std::size_t>(m)).end;
    if (equips) return w_[next] == "with" ? agent_from(first) : kNoEntity;
    const int follows = w_.mention_from(next);  // *hand Nadi clinic to a trust*: one thing
    if (follows >= 0 && c_.annotations().mentions[static_cast<std::size_t>(follows)].type == "Organization") return kNoEntity;
    return second_object(next) || w_.lemma(u_.verb) == "pay" ? agent_from(first) : kNoEntity;
  }

  // *send a team to Larne*: a town is where, not to whom.
  bool destination(std::size_t i) const {
    if (!one_of(w_.lemma(u_.verb), "send export ship transport load transfer")) return false;
    const int m = w_.mention_from(w_[i] == "the" && w_.mention_from(i) < 0 ? i + 1 : i);
    if (m < 0) return false;
    const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
    return mention.type == "Place" && mention.subtype != "country";
  }

  // *supply timber to Larne*
  std::uint32_t transfer_target() const {
    static constexpr WordList kTransfers =
        "give offer lend send mail pay grant hand sell supply deliver provide donate transfer export ship refund return award "
        "distribute allocate lease rent hand transport load";
    if (u_.passive || u_.verb >= u_.clause.end || !kTransfers.has(w_.lemma(u_.verb))) return kNoEntity;
    for (std::size_t i = u_.verb + 1; i + 1 < u_.clause.end; ++i) {
      if (one_of(w_[i], ", ; that which who and")) return kNoEntity;
      if (w_[i] == "to") return destination(i + 1) ? kNoEntity : agent_from(i + 1);
    }
    return kNoEntity;
  }

  // *train local mechanics*; *retailers will be paid*
  std::uint32_t helped() const {
    static constexpr WordList kHelping =
        "help train serve support back protect compensate assist reimburse reward teach educate feed house shelter treat equip "
        "finance fund aid rescue evacuate defend";
    if (u_.verb >= u_.clause.end) return kNoEntity;
    const std::string_view lemma = w_.lemma(u_.verb);
    if (!u_.passive) return kHelping.has(lemma) ? agent_from(u_.verb + 1) : kNoEntity;
    const bool receives = kHelping.has(lemma) || one_of(lemma, "pay give offer send grant award");
    if (!receives || !u_.subject.mention || u_.subject.kind != SubjectKind::agent) return kNoEntity;
    const std::uint32_t e = c_.entity(u_.subject.mention);
    return e == r_.committer.value_or(kNoEntity) ? kNoEntity : e;
  }

  // ------------------------------------------------------------------ beneficiary
  void find_beneficiary() {
    for (std::size_t i = u_.trigger.end; i + 1 < u_.clause.end; ++i) {
      if (w_[i] != "for" || one_of(w_[i - 1], kNouns)) continue;
      std::size_t next = i + 1;
      if (one_of(w_[next], "the all") && w_.mention_from(next) < 0) ++next;
      if (w_[next].find('-') != std::string_view::npos && w_.mention_from(next) < 0) ++next;  // *flood-hit Nepal*
      const int m = w_.mention_from(next);
      if (m < 0) continue;
      if (w_[w_.mention_tokens(static_cast<std::size_t>(m)).end] == "to") continue;  // *call for the board to resign*
      const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
      if (mention.type == "Product" || mention.type == "Document" || !mention.entity) continue;
      if (r_.committer && *mention.entity == *r_.committer) continue;
      if (std::find(r_.addressee.begin(), r_.addressee.end(), *mention.entity) != r_.addressee.end()) continue;
      add_once(r_.beneficiary, *mention.entity);
    }
  }

  // ------------------------------------------------------------------ date and status
  void find_date() {
    r_.date_made = c_.annotations().doc_date;
    const bool earlier = u_.past && (u_.quotation || w_[u_.trigger.begin] == "had");
    if (!earlier) return;
    r_.date_made.clear();
    for (const Figure& f : c_.annotations().figures) {
      const WordRange tokens = w_.tokens(f.span);
      if (tokens.begin < u_.clause.begin || tokens.end > u_.clause.end || (f.kind != "date" && f.kind != "period")) continue;
      if (!u_.deadline.empty() && u_.deadline.contains(tokens.begin)) continue;
      if (f.iso <= c_.annotations().doc_date) r_.date_made = f.iso;
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

}  // namespace

std::span<const ReportingClause> UndertakingContext::reports_in(Span source) const {
  const auto begins_before = [](std::uint32_t offset) {
    return [offset](const ReportingClause& r) { return r.span.begin < offset; };
  };
  const auto first = std::partition_point(reports.begin(), reports.end(), begins_before(source.begin));
  return {first, std::partition_point(first, reports.end(), begins_before(source.end))};
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

std::uint32_t UndertakingContext::speaker(const Undertaking& u) const {
  if (u.quotation) return annotations().quotations[*u.quotation].speaker.value_or(kNoEntity);
  return u.report != nullptr ? entity(u.report->speaker) : kNoEntity;
}

std::uint32_t UndertakingContext::own_side(const Undertaking& u) const {
  const std::uint32_t who = speaker(u);
  if (who == kNoEntity) return narrator.speech || sides.publisher() == kNoEntity ? narrator.entity : sides.publisher();
  const std::uint32_t side = sides.side_of(who);
  return side == kNoEntity ? who : side;
}

void read_parties(const UndertakingContext& context, Undertaking& u) { Parties(context, u).run(); }

}  // namespace factweave
