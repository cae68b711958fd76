// SPDX-License-Identifier: MIT
// To whom an undertaking is given, and who gains.
#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
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

class Addressees {
 public:
  Addressees(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u), r_(u.record) {}

  void run() {
    find_addressee();
    find_recipients();
    find_beneficiary();
  }

 private:
  // ------------------------------------------------------------------ addressee
  void find_addressee() {
    const std::uint32_t committer = r_.committer.value_or(kNoEntity);
    const auto add = [&](std::uint32_t e) {
      if (e != committer) add_once(r_.addressee, e);
    };
    if (speech_act(c_, u_) < w_.size() || u_.voice == "frame") add(dative());
    if (r_.addressee.empty()) add(given_word());
    if (r_.addressee.empty()) add(pledged_to());
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
    if (r_.addressee.empty() && turn) add(c_.debate.addressee(*u_.quotation, w_.words().span(u_.trigger.begin).begin));
    if (r_.addressee.empty() && c_.in_letter(u_)) {
      for (const std::uint32_t reader : c_.letter(u_)->readers) add(reader);
    }
    if (r_.addressee.empty()) add(implied_addressee(c_, u_));
    if (r_.addressee.empty()) add(other_side());
  }

  // In a report of talks between two sides, what one of them undertakes it undertakes towards the other.
  std::uint32_t other_side() const {
    const bool told = r_.attribution.mode == "narrator" || r_.attribution.mode == "indirect";
    const bool earlier = w_[u_.trigger.begin] == "had";
    if (!told || earlier || c_.narrator.speech || !r_.committer || !r_.joint_with.empty()) return kNoEntity;
    if (!one_of(r_.act, "promise offer readiness assurance obligation agreement")) return kNoEntity;
    const auto sides = c_.sides.sides() ? c_.sides.sides() : c_.both_sides();
    if (!sides || !leads_with(sides->first) || !leads_with(sides->second)) return kNoEntity;
    if (stands_for(*r_.committer, sides->first)) return sides->second;
    return stands_for(*r_.committer, sides->second) ? sides->first : kNoEntity;
  }

  // A report of talks names both sides, or who stands for them, at its beginning.
  bool leads_with(std::uint32_t side) const {
    constexpr std::size_t kLead = 6;  // sentences, headlines and datelines among them
    for (const std::uint32_t m : c_.discourse.order) {
      if (c_.discourse.sentence_of(m) >= kLead) return false;
      const std::uint32_t e = c_.entity(m);
      if (e != kNoEntity && (e == side || c_.sides.side_of(e) == side)) return true;
    }
    return false;
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
    int m = w_.mention_from(w_.behind_the(first));
    if (m < 0) return kNoEntity;
    const int followers = w_.mention_from(w_.mention_tokens(static_cast<std::size_t>(m)).end);  // *promised Larne fans that*
    if (followers >= 0 && c_.annotations().mentions[static_cast<std::size_t>(followers)].level == Level::nominal && c_.is_agent(followers)) m = followers;
    const Mention& mention = c_.annotations().mentions[static_cast<std::size_t>(m)];
    if (mention.type == "Product" || mention.type == "Document") return kNoEntity;
    std::size_t next = w_.tokens(mention.span).end;
    if (const int aside = w_[next] == "," ? w_.mention_from(next + 1) : -1; aside >= 0) {  // *promised the union, AKT, that*
      const std::size_t behind = w_.mention_tokens(static_cast<std::size_t>(aside)).end;
      if (w_[behind] == ",") next = behind + 1;
    }
    return w_[next] == "that" || w_[next] == "to" || second_object(next) ? c_.entity(static_cast<std::uint32_t>(m)) : kNoEntity;
  }

  // *gave customers our word*, *our pledge to the farmers is simple*
  std::uint32_t given_word() const {
    const std::size_t first = u_.trigger.begin;
    if (one_of(w_[first], "give gives gave given")) return agent_from(first + 1);
    const bool noun = u_.voice == "noun" && one_of(w_[first], "promise pledge vow guarantee word") && w_[u_.trigger.end] == "to";
    if (noun) return agent_from(u_.trigger.end + 1);
    // *has given assurances to the union that it would*, *to Prime Minister Brandt*
    constexpr std::size_t kTitle = 3;  // words
    for (std::size_t i = u_.clause.begin; r_.act == "assurance" && i < first; ++i) {
      if (!one_of(w_[i], "assurance assurances") || w_[i + 1] != "to") continue;
      for (std::size_t k = i + 2; k < i + 2 + kTitle; ++k) {
        if (const std::uint32_t whom = agent_from(k); whom != kNoEntity) return whom;
      }
    }
    return kNoEntity;
  }

  // *pledged $2 million to the agency*, *its pledge of $2 million toward the appeal*: of money or goods, not of a deed.
  std::uint32_t pledged_to() const {
    if (speech_act(c_, u_) >= w_.size() || w_[u_.trigger.end - 1] == "to" || !one_of(r_.act, "promise offer")) return kNoEntity;
    for (std::size_t i = u_.trigger.end; i + 1 < u_.clause.end; ++i) {
      if (one_of(w_[i], ", ; that which who and")) return kNoEntity;
      if (one_of(w_[i], "to toward towards")) return agent_from(i + 1);
    }
    return kNoEntity;
  }

  // *ready to work with Norway*
  std::uint32_t partner() const {
    if (!one_of(r_.act, "readiness offer promise") || !one_of(w_.lemma(u_.verb), "work cooperate collaborate negotiate meet")) return kNoEntity;
    std::size_t i = u_.verb + 1;
    while (w_.adverb(i)) ++i;
    return w_[i] == "with" ? agent_from(i + 1) : kNoEntity;
  }

  bool second_object(std::size_t i) const {
    const std::string_view word = w_[i];  // empty at the end of the document
    const bool number = (!word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0) || !w_.figures_from({i, i + 1}).empty();
    return number || w_.phrase_start(i) || one_of(word, "a an the all free up more two three");
  }

  // *agreed with the board to*, *signed a contract with X*, *agreed on prices with the union*.
  std::uint32_t after_with() const {
    if (r_.act != "agreement") return kNoEntity;
    for (std::size_t i = u_.trigger.begin; i < u_.clause.end; ++i) {
      if (w_[i] != "with" || one_of(w_[i - 1], "line accordance along together keeping compliance connection conformity")) continue;
      std::size_t next = i + 1;
      next = w_.behind_the(next);
      const int m = w_.mention_from(next);
      if (m < 0) continue;
      const std::size_t behind = w_.mention_tokens(static_cast<std::size_t>(m)).end;
      const int owned = w_[behind] == "'" ? w_.mention_owned(behind) : -1;  // *with Norway's Norvik*
      if (!c_.is_agent(owned >= 0 ? owned : m)) continue;
      return c_.entity(static_cast<std::uint32_t>(owned >= 0 ? owned : m));
    }
    return kNoEntity;
  }

  // *X told the visitors*: for reports and quotations alike.
  std::uint32_t told() const {
    if (r_.attribution.cue != "told" && r_.attribution.cue != "assured") return kNoEntity;
    for (const ReportingClause& r : c_.reports) {
      if (c_.document().unwrapped_text(r.cue) != r_.attribution.cue || c_.entity(r.speaker) != r_.speaker.value_or(kNoEntity)) continue;
      const WordRange cue = w_.tokens(r.cue);
      const int m = w_[cue.end] == "by" ? told_before(cue.begin) : w_.mention_from(w_.behind_the(cue.end));
      if (m >= 0) return passes_on(static_cast<std::size_t>(m)) ? kNoEntity : c_.entity(static_cast<std::uint32_t>(m));
    }
    return kNoEntity;
  }

  // *told the Larne Gazette*, *told journalists*: they print it, it is not given to them.
  bool passes_on(std::size_t m) const {
    const WordRange tokens = w_.mention_tokens(m);
    return c_.annotations().mentions[m].subtype == "media" ||
           one_of(w_[tokens.end - 1], "reporter reporters journalist journalists press media newspaper newspapers");
  }

  // *The crew were told by Ilse Brandt*
  int told_before(std::size_t cue) const {
    std::size_t i = cue;
    while (i > 0 && (w_.adverb(i - 1) || one_of(w_[i - 1], "is are was were be been being has have had"))) --i;
    return w_.mention_to(i);
  }

  std::uint32_t you_in_clause() const {
    for (std::size_t i = u_.clause.begin; i < u_.clause.end; ++i) {
      if (!one_of(w_[i], "you your")) continue;
      for (const std::uint32_t m : c_.mentions_at(w_.words().span(i))) {
        if (const std::uint32_t e = c_.entity(m); e != kNoEntity) return e;
      }
    }
    return kNoEntity;
  }

  // ------------------------------------------------------------------ recipients of what is done
  // *mail owners a box*, *sell power to Norvik*: of whom nobody else is addressed, to that one it is given.
  void find_recipients() {
    const std::uint32_t object = given_object();
    if (object != kNoEntity && r_.addressee.empty()) add_once(r_.addressee, object);
    const std::uint32_t target = object != kNoEntity ? object : transfer_target();
    if (r_.act == "agreement" && r_.addressee.empty() && target != kNoEntity) add_once(r_.addressee, target);
    for (const std::uint32_t e : {target, helped(), lent_to()}) {
      const bool known = e == kNoEntity || std::find(r_.addressee.begin(), r_.addressee.end(), e) != r_.addressee.end();
      if (!known) add_once(r_.beneficiary, e);
    }
  }

  // The person, body or place whose mention begins here, behind an article or not; never the committer.
  std::uint32_t agent_from(std::size_t i) const {
    i = w_.behind_the(i);
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
    const int m = w_.mention_from(w_.behind_the(first));
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
    const int m = w_.mention_from(w_.behind_the(i));
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

  // *approved a $2 million loan to Norway*
  std::uint32_t lent_to() const {
    static constexpr WordList kMoney = "loan loans grant grants credit credits funding financing aid assistance package subsidy subsidies compensation payment payments donation support";
    if (r_.act != "decision" || u_.voice != "object") return kNoEntity;
    for (std::size_t i = u_.trigger.end; i + 1 < u_.clause.end; ++i) {
      if (one_of(w_[i], ", ; that which who and")) return kNoEntity;
      if (w_[i] == "to") return kMoney.has(w_[i - 1]) ? agent_from(i + 1) : kNoEntity;
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
      if (w_[next + 1] == "-" && w_.mention_from(next) < 0) next += 3;  // *flood-hit Nepal*
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

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
  Commitment& r_;
};

}  // namespace

std::size_t speech_act(const UndertakingContext& context, const Undertaking& u) {
  for (std::size_t i = u.trigger.begin; i < u.trigger.end; ++i) {
    if (one_of(context.words.lemma(i), kSpeechActs)) return i;
  }
  return context.words.size();
}

void read_addressees(const UndertakingContext& context, Undertaking& u) { Addressees(context, u).run(); }

}  // namespace factweave
