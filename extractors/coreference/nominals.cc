// SPDX-License-Identifier: MIT
// Rules 4, 5 and 10 of coreference: *the minister*, *the company*, *the region*, *such equipment*; and
// apposition, which names a nominal outright. What each kind of antecedent asks is in the files of its own; here is their
// order, and nominals that repeat a nominal.
#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extractors/coreference/apposition.h"
#include "extractors/coreference/complements.h"
#include "extractors/coreference/court.h"
#include "extractors/coreference/debate.h"
#include "extractors/coreference/discourse.h"
#include "extractors/coreference/epithets.h"
#include "extractors/coreference/name_words.h"
#include "extractors/coreference/office_holders.h"
#include "extractors/coreference/phrase.h"
#include "extractors/coreference/speaker_side.h"
#include "extractors/coreference/type_nouns.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

// A nominal mention, and the nearest ones before it that say the same.
struct Nominal {
  std::uint32_t mention = 0;
  Phrase phrase;
  std::string key;   // the phrase; of a product in the singular
  std::string head;  // its head, likewise
  std::uint32_t same_key = kNone, same_head = kNone;  // indices of nominals
};

class Nominals {
 public:
  Nominals(Discourse& discourse, const SpeakerSides& sides)
      : d_(discourse), sides_(sides), debate_(discourse), holders_(discourse, sides), name_words_(discourse), type_nouns_(discourse, sides) {
    read_nominals();
  }

  // Outside quotations first, so that the speakers are known inside; inner nominals before outer ones,
  // so that *the head of the region* knows its region.
  void run() {
    for (const bool quoted : {false, true}) {
      for (const bool nested : {true, false}) {
        for (const Nominal& nominal : nominals_) {
          const std::uint32_t m = nominal.mention;
          if (d_.nested(m) == nested && d_.quotation_of(m).has_value() == quoted && !d_.resolved(m)) resolve(nominal);
        }
      }
    }
  }

 private:
  void read_nominals() {
    for (const std::uint32_t m : d_.order) {
      if (d_.mention(m).level != Level::nominal) continue;
      Nominal nominal{m, read_phrase(d_, m), {}, {}, kNone, kNone};
      const Phrase& p = nominal.phrase;
      const bool product = d_.mention(m).type == "Product";
      nominal.head = product ? singular(p.head) : p.head;
      nominal.key = product ? p.phrase.substr(0, p.phrase.size() - p.head.size()) + nominal.head : p.phrase;
      nominals_.push_back(std::move(nominal));
    }
    std::unordered_map<std::string_view, std::uint32_t> by_key, by_head;
    const auto link = [](auto& last, std::string_view text, std::uint32_t i) {
      const auto [at, is_new] = last.try_emplace(text, i);
      return is_new ? kNone : std::exchange(at->second, i);
    };
    for (std::uint32_t i = 0; i < nominals_.size(); ++i) {
      nominals_[i].same_key = link(by_key, nominals_[i].key, i);
      nominals_[i].same_head = link(by_head, nominals_[i].head, i);
    }
  }

  // The last nominal before this one on a chain of equal keys or heads for which `fits` holds.
  template <typename Fits>
  [[nodiscard]] std::uint32_t last_of(const Nominal& nominal, std::uint32_t Nominal::*link, Fits fits) const {
    const std::span<const std::uint32_t> before = d_.before(nominal.mention);
    if (before.empty()) return kNoEntity;
    const std::size_t first = d_.place_of(before.front());
    const Mention& mention = d_.mention(nominal.mention);
    for (std::uint32_t i = nominal.*link; i != kNone; i = nominals_[i].*link) {
      const std::uint32_t n = nominals_[i].mention;
      if (d_.place_of(n) < first) break;
      const Mention& other = d_.mention(n);
      if (other.span.begin >= mention.span.begin || !d_.resolved(n) || other.type != mention.type) continue;
      if (fits(nominals_[i])) return d_.entity_of(n);
    }
    return kNoEntity;
  }

  // *Norvik was the second-largest bank of its day*: what is said of a body, and no other one named before.
  bool is_predicate(std::uint32_t m, const Phrase& p) const {
    static constexpr WordList kCopulas = "is was are were be been being became become becomes remains remained";
    static constexpr WordList kAdverbs = "now also still then once currently";
    if (p.phrase == p.head || p.determiner != Determiner::definite || d_.mention(m).type != "Organization") return false;
    std::size_t at = d_.first_word(m);
    while (at > 0 && kAdverbs.has(d_.words[at - 1])) --at;
    return at > 1 && kCopulas.has(d_.words[at - 1]);
  }

  void resolve(const Nominal& nominal) {
    const std::uint32_t m = nominal.mention;
    const Phrase& p = nominal.phrase;
    if (p.count > 0 && p.plural && join_apposed_list(d_, m, p.count)) return;
    if (names_known_group(p) || !recalled_group(d_, m, p).empty()) return;  // with the pronouns, which know the sides
    if (join_apposed_name(d_, m, p)) return;
    if (d_.mention(m).type == "Product") return product(nominal);
    if (is_predicate(m, p)) {
      d_.create(m, "nominal");
      return;
    }
    const Antecedent found = antecedent_of(nominal);
    if (found.entity == kNoEntity) {
      d_.create(m, "nominal");
    } else {
      d_.join(m, found.entity, found.step);
    }
  }

  // Who is meant, and the step that found it.
  struct Antecedent {
    std::uint32_t entity = kNoEntity;
    std::string_view step;
  };

  Antecedent antecedent_of(const Nominal& nominal) const {
    const std::uint32_t m = nominal.mention;
    const Phrase& p = nominal.phrase;
    const bool person = d_.mention(m).type == "Person";
    const bool document = d_.mention(m).type == "Document";
    const bool given = p.determiner == Determiner::definite || p.determiner == Determiner::demonstrative;
    const bool refers = given || p.determiner == Determiner::possessive;
    if (const std::uint32_t e = debate_.member_spoken_of(m, p); e != kNoEntity) return {e, "member-is-the-speaker-before"};
    if (const std::uint32_t e = addressed_side(m, p); e != kNoEntity) return {e, "side-of-the-addressee"};
    if (person && refers) {
      if (const std::uint32_t e = holders_.holder_of(m, p); e != kNoEntity) return {e, "title"};
    }
    if (const std::uint32_t e = given ? company_of_officer(m, p) : kNoEntity; e != kNoEntity) return {e, "company-of-officer"};
    if (const std::uint32_t e = tells_parties(m) ? kNoEntity : same_phrase(nominal, refers); e != kNoEntity) {
      const bool bare = d_.mention(m).type == "Organization" && p.phrase == p.head;
      return {bare ? of_paragraph(m, p, e) : e, "same-nominal"};
    }
    if (const std::uint32_t e = party_of_case(d_, m, p); e != kNoEntity) return {e, "party-of-case"};
    if (const std::uint32_t e = named_next(d_, m, p); e != kNoEntity) return {e, "named-next"};
    if (!given || tells_parties(m)) return {};
    if (!person) {
      if (const std::uint32_t e = name_words_.bearer_before(m, p); e != kNoEntity) return {e, "word-of-name"};
      if (const std::uint32_t e = document ? kNoEntity : type_nouns_.antecedent_of(m, p); e != kNoEntity) return {e, "type-nominal"};
    }
    if (const std::uint32_t e = same_head(nominal); e != kNoEntity) return {e, "same-head"};
    if (const std::uint32_t e = document ? type_nouns_.antecedent_of(m, p) : kNoEntity; e != kNoEntity) return {e, "type-nominal"};
    if (!person) return {name_words_.bearer_after(m, p), "word-of-name"};
    return {bearer_of_epithet(d_, m, p), "epithet"};
  }

  // *Norvik chief executive Tom Weber will leave the company*: the one that he heads.
  std::uint32_t company_of_officer(std::uint32_t m, const Phrase& p) const {
    static constexpr WordList kOfficers = "ceo cfo coo chief chairman chairwoman chairperson founder co-founder owner spokesman spokeswoman spokesperson president director manager";
    if (d_.mention(m).type != "Organization" || p.phrase != p.head || !one_of(p.head, "company firm")) return kNoEntity;
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto at = before.rbegin(); at != before.rend() && d_.sentence_of(*at) == d_.sentence_of(m); ++at) {
      const Mention& officer = d_.mention(*at);
      if (officer.type == "Organization" && officer.level == Level::name && d_.subject_like(*at) && !d_.nested(*at)) return kNoEntity;
      if (officer.type != "Person" || officer.level != Level::name || !d_.resolved(*at) || !d_.subject_like(*at)) continue;
      const std::string roles = to_ascii_lower(attribute(officer.attributes, "roles"));
      const std::size_t last = roles.find_last_of(' ');
      const bool leads = kOfficers.has(std::string_view(roles).substr(last == std::string::npos ? 0 : last + 1)) || roles.ends_with("chief executive") || roles.ends_with("chief executive officer");
      if (!leads || !sides_.stands_for_somebody(d_.entity_of(*at))) return kNoEntity;
      const std::uint32_t e = sides_.side_of(d_.entity_of(*at));
      const bool company = e != kNoEntity && d_.entity(e).type == "Organization" && (d_.entity(e).subtype.empty() || one_of(d_.entity(e).subtype, "company joint_venture unspecified"));
      return company ? e : kNoEntity;
    }
    return kNoEntity;
  }

  // *the treaty of 4 May 1931 between Norway and Denmark*: told apart by its date and parties from the treaty named before; not
  // *the treaty between the two countries*.
  [[nodiscard]] bool tells_parties(std::uint32_t m) const {
    constexpr std::size_t kFarthest = 8;  // words to *between*
    static constexpr WordList kSigning = "signed concluded reached made on of in at";
    static constexpr WordList kKnown = "the two both them us our these those its their";
    if (d_.mention(m).type != "Document") return false;
    const std::size_t end = d_.end_word(m);
    for (std::size_t i = end; i < end + kFarthest; ++i) {
      if (d_.words[i] == "between") return d_.words.capitalised(d_.words[i + 1] == "the" ? i + 2 : i + 1) || !kKnown.has(d_.words[i + 1]);
      const bool part = kSigning.has(d_.words[i]) || d_.words.capitalised(i) || (!d_.words[i].empty() && d_.words[i].front() >= '0' && d_.words[i].front() <= '9');
      if (!part) return false;
    }
    return false;
  }

  std::uint32_t same_phrase(const Nominal& nominal, bool refers) const {
    const Phrase& p = nominal.phrase;
    if (!refers && !p.plural) return kNoEntity;  // *a plant … a plant* are two
    return last_of(nominal, &Nominal::same_key, [&](const Nominal& other) {
      // *our plant* of two speakers
      const bool owned = p.determiner == Determiner::possessive && other.phrase.determiner == Determiner::possessive;
      if (is_speakers_own(nominal.mention, d_.entity_of(other.mention))) return false;
      if (owned && owners_differ(nominal.mention, other.mention)) return false;
      return (!owned || d_.quotation_of(nominal.mention) == d_.quotation_of(other.mention)) && !is_of_other(nominal.mention, other.mention);
    });
  }

  // *the envoy of Norway* is neither *the envoy of Sweden* nor whom another mention calls that.
  [[nodiscard]] bool is_of_other(std::uint32_t m, std::uint32_t other) const {
    return complements_differ(d_, m, other) || holds_elsewhere(d_, m, d_.entity_of(other));
  }

  // *his father* and *her father*; *my father*, who had one too: *his father*
  [[nodiscard]] bool owners_differ(std::uint32_t a, std::uint32_t b) const {
    const std::string_view first = d_.words[d_.first_word(a)], second = d_.words[d_.first_word(b)];
    static constexpr WordList kOwn = "my our", kOfHim = "his her";
    if (d_.mention(a).type == "Person" && ((kOwn.has(first) && kOfHim.has(second)) || (kOfHim.has(first) && kOwn.has(second)))) return true;
    return (first == "his" && second == "her") || (first == "her" && second == "his");
  }

  // *The teacher, Ilse Brandt, said: "My teacher helped me."*
  [[nodiscard]] bool is_speakers_own(std::uint32_t m, std::uint32_t e) const {
    const auto quotation = d_.quotation_of(m);
    return quotation && d_.words[d_.first_word(m)] == "my" && d_.speaker_of(*quotation) == e;
  }

  // *the company* is not that of an earlier paragraph where this one tells of another, unless the text tells much more
  // of the former.
  std::uint32_t of_paragraph(std::uint32_t m, const Phrase& p, std::uint32_t earlier) const {
    if (is_in_paragraph(earlier, m, false)) return earlier;
    const std::uint32_t bearer = name_words_.bearer_before(m, p);  // *the University of Larne … the university*
    if (bearer != kNoEntity && is_in_paragraph(bearer, m, false)) return bearer;
    const std::uint32_t e = type_nouns_.antecedent_of(m, p);
    if (e == kNoEntity || d_.facts[earlier].mentions.size() > 2 * d_.facts[e].mentions.size()) return earlier;
    return is_in_paragraph(e, m, true) ? e : earlier;
  }

  // Whether an entity is mentioned in the paragraph of a mention and before it; `as_subject`: by a name that acts.
  bool is_in_paragraph(std::uint32_t e, std::uint32_t m, bool as_subject) const {
    const auto paragraph = [&](std::uint32_t n) { return d_.document.sentences[d_.sentence_of(n)].paragraph; };
    return std::ranges::any_of(d_.facts[e].mentions, [&](std::uint32_t n) {
      if (d_.mention(n).span.begin >= d_.mention(m).span.begin || paragraph(n) != paragraph(m)) return false;
      return !as_subject || (d_.mention(n).level == Level::name && d_.subject_like(n));
    });
  }

  std::uint32_t same_head(const Nominal& nominal) const {
    const Phrase& p = nominal.phrase;
    return last_of(nominal, &Nominal::same_head,
                   [&](const Nominal& other) {
                     return (p.phrase == p.head || other.phrase.phrase == p.phrase) && !is_of_other(nominal.mention, other.mention);
                   });
  }

  // *your region*, *your company* said to the other side.
  std::uint32_t addressed_side(std::uint32_t m, const Phrase& p) const {
    if (d_.words[d_.first_word(m)] != "your") return kNoEntity;
    const auto quotation = d_.quotation_of(m);
    if (!quotation) return kNoEntity;
    const std::uint32_t side = sides_.addressee_of(d_.speaker_of(*quotation)).side;
    if (side == kNoEntity || d_.entity(side).type != d_.mention(m).type) return kNoEntity;
    return p.phrase == p.head && is_type_noun(p.head, d_.mention(m).type) ? side : kNoEntity;
  }

  // Products: the same class noun is the same entity; *such equipment* the nearest class with that head.
  void product(const Nominal& nominal) {
    const std::uint32_t m = nominal.mention;
    const auto any = [](const Nominal&) { return true; };
    std::uint32_t e = last_of(nominal, &Nominal::same_key, any);
    const Determiner determiner = nominal.phrase.determiner;
    const bool refers = determiner == Determiner::demonstrative || determiner == Determiner::definite;
    if (e == kNoEntity && refers) e = last_of(nominal, &Nominal::same_head, any);
    if (e == kNoEntity) {
      d_.create(m, "product-class");
    } else {
      d_.join(m, e, "product-class");
    }
  }

  Discourse& d_;
  const SpeakerSides& sides_;
  const Debate debate_;
  const OfficeHolders holders_;
  const NameWords name_words_;
  const TypeNouns type_nouns_;
  std::vector<Nominal> nominals_;  // in the order of the text
};

}  // namespace

void resolve_nominals(Discourse& discourse, const SpeakerSides& sides) { Nominals(discourse, sides).run(); }

}  // namespace factweave
