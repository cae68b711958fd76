// SPDX-License-Identifier: MIT
// Rules 4, 5 and 10 of coreference: *the minister*, *the company*, *the region*, *such equipment*; and
// apposition, which names a nominal outright.
#include <algorithm>
#include <string>
#include <vector>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"
#include "extractors/coreference/speaker_side.h"

namespace factweave {
namespace {

struct TypeNoun {
  std::string_view nouns, type, subtypes;
};

// Nouns that stand for any body or place of a kind.
constexpr TypeNoun kTypeNouns[] = {
    {"company firm corporation manufacturer maker operator chain group business retailer producer supplier developer "
     "carrier airline bank utility startup start-up automaker brewer giant lender insurer builder",
     "Organization", "company joint_venture unspecified"},
    {"country nation kingdom", "Place", "country"},
    {"republic", "Place", "country region area"},
    {"region province oblast state territory county prefecture", "Place", "region area"},
    {"city town capital municipality village", "Place", "city"},
    {"district borough neighborhood neighbourhood", "Place", "district city"},
    {"council government administration authority agency ministry department commission", "Organization", "government"},
    {"university college school institute academy", "Organization", "education"},
    {"party", "Organization", "party"},
    {"foundation charity ngo trust", "Organization", "ngo"},
    {"association union federation chamber guild league club society", "Organization", "association sports"},
    {"team club side", "Organization", "sports"},
    {"newspaper broadcaster magazine", "Organization", "media"},
    {"plant factory facility hospital", "Organization", "facility"},
    {"bloc alliance organization organisation", "Organization", "international association ngo"},
};

class Nominals {
 public:
  Nominals(Discourse& discourse, const SpeakerSides& sides) : d_(discourse), sides_(sides) {}

  // Outside quotations first, so that the speakers are known inside; inner nominals before outer ones,
  // so that *the head of the region* knows its region.
  void run() {
    for (const bool quoted : {false, true}) {
      for (const bool nested : {true, false}) {
        for (const std::uint32_t m : d_.order) {
          if (d_.mention(m).level != Level::nominal || d_.resolved(m) || d_.nested(m) != nested) continue;
          if (d_.quotation_at(d_.mention(m).span.begin).has_value() == quoted) resolve(m);
        }
      }
    }
  }

 private:
  void resolve(std::uint32_t m) {
    const Phrase p = read_phrase(d_, m);
    if (names_known_group(p)) return;  // with the pronouns, which know the sides
    if (apposition(m)) return;
    const std::string& type = d_.mention(m).type;
    if (type == "Product") return product(m, p);
    const bool given = p.determiner == Determiner::definite || p.determiner == Determiner::demonstrative;
    std::uint32_t e = addressed_side(m, p);
    std::string_view step = "side-of-the-addressee";
    if (e == kNoEntity && type == "Person" && (given || p.determiner == Determiner::possessive)) {
      e = by_title(m, p);
      step = "title";
    }
    if (e == kNoEntity) {
      e = same_phrase(m, p, given || p.determiner == Determiner::possessive);
      step = "same-nominal";
    }
    if (e == kNoEntity && given && type != "Person") {
      e = by_name_word(m, p);
      step = "word-of-name";
    }
    if (e == kNoEntity && given && type != "Person") {
      e = by_type(m, p);
      step = "type-nominal";
    }
    if (e == kNoEntity && given) {
      e = same_head(m, p);
      step = "same-head";
    }
    if (e == kNoEntity) {
      d_.create(m, "nominal");
    } else {
      d_.join(m, e, step);
    }
  }

  // *Its envoy, Urs Ammann*; *Ruiz, the mayor*; *his daughter Niamh*; *the Chinese province of Hunan*.
  bool apposition(std::uint32_t m) {
    const Mention& nominal = d_.mention(m);
    for (const std::uint32_t n : d_.near(m)) {
      const Mention& name = d_.mention(n);
      if (name.level != Level::name || !d_.resolved(n) || name.type != nominal.type) continue;
      if (name.span.begin >= nominal.span.end) {
        const std::string_view gap = d_.text_between(nominal.span, name.span);
        const bool joined = gap == " " || (gap == ", " && !listed_after(name.span)) || gap == " - " ||
                            (gap == " of " && name.type == "Place");
        const bool titled = nominal.type == "Person" && gap.size() <= 12 && (gap.starts_with(", ") || gap.starts_with(" ")) &&
                            one_of(d_.words[d_.words.at(name.span.begin) - 1], "mr mrs ms dr . cllr sir");
        if ((joined || titled) && fits(m, n)) {
          d_.join(m, d_.entity_of(n), "apposition");
          return true;
        }
        if (name.span.begin > nominal.span.end + 14) break;
      } else if (name.span.end <= nominal.span.begin && !d_.nested(n)) {
        const std::string_view gap = d_.text_between(name.span, nominal.span);
        if (gap == ", " && closes_apposition(nominal.span) && fits(m, n)) {
          d_.join(m, d_.entity_of(n), "apposition");
          return true;
        }
      }
    }
    return false;
  }

  // Subtypes that are both known must not differ.
  bool fits(std::uint32_t m, std::uint32_t n) const {
    const Mention &a = d_.mention(m), &b = d_.mention(n);
    if (a.subtype == "group" && b.subtype != "group") return false;
    const bool known = !a.subtype.empty() && !b.subtype.empty() && a.subtype != "unspecified" && b.subtype != "unspecified";
    return a.type != "Place" || !known || a.subtype == b.subtype;
  }

  // *the mayor, Ilse Brandt, and Tom Weber*: still apposition; *the mayor, Ilse Brandt and Tom Weber* a list.
  bool listed_after(Span name) const {
    const std::size_t next = d_.words.end_at(name.end);
    return d_.words[next] == "and" || d_.words[next] == "or";
  }

  bool closes_apposition(Span nominal) const {
    const std::size_t next = d_.words.end_at(nominal.end);
    return one_of(d_.words[next], ", . of for in at who which ; ) : since and") && d_.words[next] != "and";
  }

  std::uint32_t same_phrase(std::uint32_t m, const Phrase& p, bool refers) const {
    if (!refers && !p.plural) return kNoEntity;  // *a plant … a plant* are two
    std::uint32_t best = kNoEntity;
    for (const std::uint32_t n : d_.near(m)) {
      if (n == m || d_.mention(n).span.begin >= d_.mention(m).span.begin) continue;
      const Mention& other = d_.mention(n);
      if (other.level != Level::nominal || !d_.resolved(n) || other.type != d_.mention(m).type) continue;
      if (p.determiner == Determiner::possessive && read_phrase(d_, n).determiner == Determiner::possessive &&
          !d_.same_quotation(m, n)) {
        continue;  // *our plant* of two speakers
      }
      if (read_phrase(d_, n).phrase == p.phrase) best = d_.entity_of(n);
    }
    return best;
  }

  std::uint32_t same_head(std::uint32_t m, const Phrase& p) const {
    std::uint32_t best = kNoEntity;
    for (const std::uint32_t n : d_.near(m)) {
      const Mention& other = d_.mention(n);
      if (other.span.begin >= d_.mention(m).span.begin) break;
      if (other.level != Level::nominal || !d_.resolved(n) || other.type != d_.mention(m).type) continue;
      const Phrase q = read_phrase(d_, n);
      const bool narrower = p.phrase == p.head || q.phrase == p.phrase;
      if (q.head == p.head && narrower) best = d_.entity_of(n);
    }
    return best;
  }

  // *the ministry* is the Ministry of Health: its head is a word of a name of that type.
  std::uint32_t by_name_word(std::uint32_t m, const Phrase& p) const {
    std::uint32_t best = kNoEntity;
    for (const std::uint32_t n : d_.near(m)) {
      const Mention& name = d_.mention(n);
      if (name.level != Level::name || !d_.resolved(n) || name.type != d_.mention(m).type) continue;
      if (name.span.begin >= d_.mention(m).span.begin && best != kNoEntity) break;
      const std::vector<std::string_view> words = d_.mention_words(n);
      const bool has_head = std::find(words.begin(), words.end(), p.head) != words.end() && words.size() > 1;
      if (has_head && modifiers_agree(p, words)) best = d_.entity_of(n);
    }
    return best;
  }

  // *the grid operator* may not be *Gas Operator Ltd*, but *the council* is *Dunmore City Council*.
  static bool modifiers_agree(const Phrase& p, const std::vector<std::string_view>& words) {
    if (p.phrase == p.head) return true;
    const std::string first = p.phrase.substr(0, p.phrase.find(' '));
    return std::find(words.begin(), words.end(), first) != words.end();
  }

  std::uint32_t by_type(std::uint32_t m, const Phrase& p) const {
    for (const TypeNoun& noun : kTypeNouns) {
      if (noun.type == d_.mention(m).type && one_of(p.head, noun.nouns)) {
        const std::uint32_t e = nearest_of_kind(m, noun.subtypes);
        if (e != kNoEntity) return e;
      }
    }
    return kNoEntity;
  }

  // The nearest entity of the kind before; a subject counts for more than another mention.
  std::uint32_t nearest_of_kind(std::uint32_t m, std::string_view subtypes) const {
    std::uint32_t best = kNoEntity;
    long best_score = -1000000;
    for (const std::uint32_t n : d_.near(m)) {
      const Mention& other = d_.mention(n);
      if (other.span.begin >= d_.mention(m).span.begin) break;
      if (!d_.resolved(n) || other.type != d_.mention(m).type || other.span.end > d_.mention(m).span.begin) continue;
      const Entity& entity = d_.entity(d_.entity_of(n));
      const std::string_view subtype = entity.subtype.empty() ? std::string_view("unspecified") : std::string_view(entity.subtype);
      if (!one_of(subtype, subtypes) || !place_agrees(m, d_.entity_of(n))) continue;
      long score = -10 * static_cast<long>(d_.sentence_of(m) - d_.sentence_of(n));
      if (d_.subject_like(n)) score += 8;
      if (d_.facts[d_.entity_of(n)].named) score += 10;
      if (score >= best_score) {
        best_score = score;
        best = d_.entity_of(n);
      }
    }
    return best;
  }

  // *the Russian region* is no region of another country, and not Russia.
  bool place_agrees(std::uint32_t m, std::uint32_t candidate) const {
    for (const std::uint32_t n : d_.near(m)) {
      const Mention& inner = d_.mention(n);
      if (inner.type != "Place" || inner.level != Level::name || !d_.mention(m).span.contains(inner.span)) continue;
      if (!d_.resolved(n) || d_.entity_of(n) == candidate) return false;
      const std::string_view code = attribute(inner.attributes, "iso3166");
      const std::uint32_t first = d_.named_mention(candidate);
      if (first == kNoEntity || code.empty()) continue;
      const std::string_view other = attribute(d_.mention(first).attributes, "iso3166");
      if (d_.mention(first).type == "Place" && !other.empty() && !other.starts_with(code)) return false;
    }
    return true;
  }

  // *your region*, *your company* said to the other side.
  std::uint32_t addressed_side(std::uint32_t m, const Phrase& p) const {
    if (!one_of(d_.words[d_.words.at(d_.mention(m).span.begin)], "your")) return kNoEntity;
    const auto quotation = d_.quotation_at(d_.mention(m).span.begin);
    if (!quotation) return kNoEntity;
    const std::uint32_t side = sides_.addressee_of(d_.speaker_of(*quotation)).side;
    if (side == kNoEntity || d_.entity(side).type != d_.mention(m).type) return kNoEntity;
    for (const TypeNoun& noun : kTypeNouns) {
      if (noun.type == d_.mention(m).type && p.phrase == p.head && one_of(p.head, noun.nouns)) return side;
    }
    return kNoEntity;
  }

  // *the head of the region*, *the leader of Norway*: who stands for that place or body.
  std::uint32_t head_of(std::uint32_t m) const {
    for (const std::uint32_t n : d_.near(m)) {
      const Mention& inner = d_.mention(n);
      if (n == m || !d_.mention(m).span.contains(inner.span) || !d_.resolved(n) || inner.type == "Person") continue;
      for (const std::uint32_t k : d_.near(m)) {
        const Mention& person = d_.mention(k);
        if (person.type != "Person" || person.level != Level::name || !d_.resolved(k)) continue;
        if (sides_.side_of(d_.entity_of(k)) == d_.entity_of(n)) return d_.entity_of(k);
      }
    }
    return kNoEntity;
  }

  // *the Prime Minister*, *the head of state*: the nearest bearer of that title; in a quotation not its speaker.
  std::uint32_t by_title(std::uint32_t m, const Phrase& p) const {
    std::string title = p.phrase;
    const std::string_view text = d_.document.folded_text(d_.mention(m).span);
    const bool state = text.ends_with("head of state") || text.ends_with("Head of State");
    const bool government = text.ends_with("head of government") || text.ends_with("head of the government");
    std::uint32_t speaker = kNoEntity;
    if (const auto q = d_.quotation_at(d_.mention(m).span.begin)) speaker = d_.speaker_of(*q);
    if (!state && !government && one_of(p.head, "head leader chief governor mayor president")) {
      if (const std::uint32_t e = head_of(m); e != kNoEntity && e != speaker) return e;
      if (p.head == "head") return kNoEntity;
    }
    std::uint32_t best = kNoEntity;
    long best_score = -1000000;
    for (const std::uint32_t n : d_.near(m)) {
      const Mention& other = d_.mention(n);
      if (other.type != "Person" || !d_.resolved(n) || n == m) continue;
      if (other.span.begin >= d_.mention(m).span.begin && best != kNoEntity) break;
      if (d_.entity_of(n) == speaker || other.level == Level::pronoun) continue;
      if (other.level == Level::nominal && !d_.facts[d_.entity_of(n)].named) continue;
      const bool fits = state        ? bears(n, "president") || bears(n, "king") || bears(n, "queen")
                        : government ? bears(n, "prime minister") || bears(n, "chancellor") || bears(n, "premier")
                                     : bears(n, title) || bears(n, p.head);
      if (!fits) continue;
      // A person named in passing, or only in a quotation, is not *the President* of the report.
      const bool own_voice = d_.quotation_at(d_.mention(m).span.begin).has_value();
      long score = -static_cast<long>(std::min<std::size_t>(d_.sentence_of(m) - std::min(d_.sentence_of(m), d_.sentence_of(n)), 15));
      if (d_.subject_like(n)) score += 20;
      if (d_.quotation_at(other.span.begin).has_value() && !own_voice) score -= 30;
      if (score >= best_score) {
        best_score = score;
        best = d_.entity_of(n);
      }
    }
    return best;
  }

  bool bears(std::uint32_t n, std::string_view title) const {
    const std::vector<std::uint32_t>& mentions = d_.facts[d_.entity_of(n)].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t m) { return mention_bears(m, title); });
  }

  bool mention_bears(std::uint32_t n, std::string_view title) const {
    for (const Attribute& a : d_.mention(n).attributes) {
      if (a.name != "roles") continue;
      for (const std::string& role : a.values) {
        std::string lower = fold(role);
        for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        if (lower == title) return true;
        const std::size_t at = lower.find(title);
        if (at == std::string::npos || title.size() < 4) continue;
        const bool begins = at == 0 || lower[at - 1] == ' ', ends = at + title.size() == lower.size() ||
                                                                     lower[at + title.size()] == ' ' || lower[at + title.size()] == ',';
        if (begins && ends) return true;
      }
    }
    return false;
  }

  // Products: the same class noun is the same entity; *such equipment* the nearest class with that head.
  void product(std::uint32_t m, const Phrase& p) {
    const std::string key = p.phrase.substr(0, p.phrase.size() - p.head.size()) + singular(p.head);
    std::uint32_t best = kNoEntity, by_head = kNoEntity;
    for (const std::uint32_t n : d_.near(m)) {
      const Mention& other = d_.mention(n);
      if (other.span.begin >= d_.mention(m).span.begin) break;
      if (other.type != "Product" || other.level != Level::nominal || !d_.resolved(n)) continue;
      const Phrase q = read_phrase(d_, n);
      if (q.phrase.substr(0, q.phrase.size() - q.head.size()) + singular(q.head) == key) best = d_.entity_of(n);
      if (singular(q.head) == singular(p.head)) by_head = d_.entity_of(n);
    }
    const bool refers = p.determiner == Determiner::demonstrative || p.determiner == Determiner::definite;
    if (best == kNoEntity && refers) best = by_head;
    if (best == kNoEntity) {
      d_.create(m, "product-class");
    } else {
      d_.join(m, best, "product-class");
    }
  }

  Discourse& d_;
  const SpeakerSides& sides_;
};

}  // namespace

void resolve_nominals(Discourse& discourse, const SpeakerSides& sides) { Nominals(discourse, sides).run(); }

}  // namespace factweave
