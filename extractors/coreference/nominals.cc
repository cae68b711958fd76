// SPDX-License-Identifier: MIT
// Rules 4, 5 and 10 of coreference: *the minister*, *the company*, *the region*, *such equipment*; and
// apposition, which names a nominal outright.
#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extractors/coreference/apposition.h"
#include "extractors/coreference/debate.h"
#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"
#include "extractors/coreference/speaker_side.h"
#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

struct TypeNoun {
  WordList nouns;
  std::string_view type;
  WordList subtypes;
};

// Nouns that stand for any body or place of a kind.
constexpr TypeNoun kTypeNouns[] = {
    {"company firm corporation manufacturer maker operator chain group business retailer producer supplier developer "
     "carrier airline utility startup start-up up automaker brewer giant lender insurer builder",
     "Organization", "company joint_venture unspecified"},
    {"country nation kingdom", "Place", "country"},
    {"republic", "Place", "country region area"},
    {"region province oblast state territory county prefecture", "Place", "region area"},
    {"city town capital municipality village", "Place", "city"},
    {"district borough neighborhood neighbourhood", "Place", "district city"},
    {"council authority agency commission", "Organization", "government"},
    {"university college school institute academy", "Organization", "education"},
    {"party", "Organization", "party"},
    {"foundation charity ngo trust", "Organization", "ngo"},
    {"association union federation chamber guild league club society", "Organization", "association sports"},
    {"team club side", "Organization", "sports"},
    {"newspaper broadcaster magazine", "Organization", "media"},
    {"plant factory facility hospital", "Organization", "facility"},
    {"bloc alliance organization organisation", "Organization", "international association ngo"},
};

// Firms whose names mostly say of which kind they are.
struct FirmKind {
  WordList nouns, name_words;
};
constexpr FirmKind kFirmKinds[] = {
    {"airline carrier", "air airline airlines airways aviation jet jets aero aereas avia"},
    {"bank lender", "bank banks banco banca banque bancorp banking savings"},
    {"insurer", "insurance assurance life mutual re"},
    {"retailer supermarket", "stores supermarket supermarkets retail shops shop mart markets"},
    {"carmaker automaker", "motor motors auto cars automotive automobile automobiles"},
    {"brewer", "brewery breweries brewing brewers"},
    {"utility", "electric electricity power energy gas water"},
};

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
  Nominals(Discourse& discourse, const SpeakerSides& sides) : d_(discourse), sides_(sides), debate_(discourse) {
    read_nominals();
    read_names();
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

  void read_names() {
    roles_.resize(d_.annotations.mentions.size());
    for (std::uint32_t at = 0; at < d_.order.size(); ++at) {
      const std::uint32_t m = d_.order[at];
      const Mention& mention = d_.mention(m);
      if (mention.type == "Person" && mention.level != Level::pronoun) people_.push_back(at);
      if (dateline_ == kNone && mention.level == Level::name && d_.opens_dateline(m)) dateline_ = m;
      for (const Attribute& a : mention.attributes) {
        if (a.name != "roles") continue;
        for (const std::string& role : a.values) roles_[m].push_back(to_ascii_lower(fold(role)));
      }
      if (mention.level != Level::name) continue;
      const std::vector<std::string_view> words = d_.mention_words(m);
      if (words.size() < 2) continue;
      for (const std::string_view word : words) {
        std::vector<std::uint32_t>& bearers = named_by_[word];
        if (bearers.empty() || bearers.back() != at) bearers.push_back(at);
      }
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
    const std::string& type = d_.mention(m).type;
    if (type == "Product") return product(nominal);
    if (is_predicate(m, p)) {
      d_.create(m, "nominal");
      return;
    }
    const bool given = p.determiner == Determiner::definite || p.determiner == Determiner::demonstrative;
    std::uint32_t e = debate_.member_spoken_of(m, p);
    std::string_view step = "member-is-the-speaker-before";
    if (e == kNoEntity) {
      e = addressed_side(m, p);
      step = "side-of-the-addressee";
    }
    if (e == kNoEntity && type == "Person" && (given || p.determiner == Determiner::possessive)) {
      e = by_title(m, p);
      step = "title";
    }
    if (e == kNoEntity) {
      e = same_phrase(nominal, given || p.determiner == Determiner::possessive);
      step = "same-nominal";
      if (e != kNoEntity && type == "Organization" && p.phrase == p.head) e = of_paragraph(m, p, e);
    }
    if (e == kNoEntity && given && type != "Person") {
      e = by_name_word(m, p, Look::back);
      step = "word-of-name";
    }
    if (e == kNoEntity && given && type != "Person") {
      e = by_type(m, p);
      step = "type-nominal";
    }
    if (e == kNoEntity && given) {
      e = same_head(nominal);
      step = "same-head";
    }
    if (e == kNoEntity && given && type != "Person") {
      e = by_name_word(m, p, Look::ahead);
      step = "word-of-name";
    }
    if (e == kNoEntity) {
      d_.create(m, "nominal");
    } else {
      d_.join(m, e, step);
    }
  }

  std::uint32_t same_phrase(const Nominal& nominal, bool refers) const {
    const Phrase& p = nominal.phrase;
    if (!refers && !p.plural) return kNoEntity;  // *a plant … a plant* are two
    return last_of(nominal, &Nominal::same_key, [&](const Nominal& other) {
      // *our plant* of two speakers
      const bool owned = p.determiner == Determiner::possessive && other.phrase.determiner == Determiner::possessive;
      return (!owned || d_.quotation_of(nominal.mention) == d_.quotation_of(other.mention)) && !complements_differ(nominal.mention, other.mention);
    });
  }

  // *the company* is not that of an earlier paragraph where this one tells of another, unless the text tells much more
  // of the former.
  std::uint32_t of_paragraph(std::uint32_t m, const Phrase& p, std::uint32_t earlier) const {
    if (is_in_paragraph(earlier, m, false)) return earlier;
    const std::uint32_t e = by_type(m, p);
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

  // *the envoy of Norway* is not *the envoy of Sweden*.
  bool complements_differ(std::uint32_t m, std::uint32_t n) const {
    const std::uint32_t a = complement_of(m), b = complement_of(n);
    return a != kNoEntity && b != kNoEntity && a != b;
  }

  // Who is named behind *of* inside the nominal, as its possessor or by an adjective: *Norway's prime minister*, *the acting
  // Norwegian minister*.
  std::uint32_t complement_of(std::uint32_t m) const {
    const Span whole = d_.mention(m).span;
    for (const std::uint32_t n : d_.from(m)) {
      const Mention& inner = d_.mention(n);
      if (inner.span.begin >= whole.end) break;
      if (n == m || !whole.contains(inner.span) || !d_.resolved(n)) continue;
      const std::string_view before = d_.text_between({whole.begin, whole.begin}, inner.span);
      if (before.ends_with(" of ") || before.ends_with(" of the ")) return d_.entity_of(n);
      if (inner.span.begin == whole.begin && inner.level == Level::name && d_.words[d_.end_word(n)] == "'") return d_.entity_of(n);
      if (d_.mention(m).type == "Person" && inner.span.end < whole.end && d_.attributive(n) && is_country(n)) return d_.entity_of(n);
      const bool leads = inner.type == "Organization" && inner.level == Level::name && inner.span.end < whole.end;  // *the Norvik spokesman*
      if (d_.mention(m).type == "Person" && leads && d_.text_between(inner.span, {whole.end, whole.end + 1}).starts_with(' ')) return d_.entity_of(n);
    }
    return kNoEntity;
  }

  std::uint32_t same_head(const Nominal& nominal) const {
    const Phrase& p = nominal.phrase;
    return last_of(nominal, &Nominal::same_head,
                   [&](const Nominal& other) {
                     return (p.phrase == p.head || other.phrase.phrase == p.phrase) && !complements_differ(nominal.mention, other.mention);
                   });
  }

  enum class Look : std::uint8_t { back, ahead };

  // *the ministry* is the Ministry of Health: its head is a word of a name of that type, of the last one before it or of
  // the next one.
  std::uint32_t by_name_word(std::uint32_t m, const Phrase& p, Look look) const {
    static constexpr WordList kForms = "company corporation";  // in the names of many: *the company* is the nearest one of any name
    const auto bearers = named_by_.find(p.head);
    if (bearers == named_by_.end() || (look == Look::back && kForms.has(p.phrase))) return kNoEntity;
    const auto fits = [&](std::uint32_t at) {
      const std::uint32_t n = d_.order[at];
      const Mention& name = d_.mention(n);
      return name.level == Level::name && d_.resolved(n) && name.type == d_.mention(m).type && modifiers_agree(p, d_.mention_words(n));
    };
    const std::vector<std::uint32_t>& places = bearers->second;
    const std::size_t own = d_.place_of(m);
    const auto after = std::lower_bound(places.begin(), places.end(), own);
    for (auto at = after; look == Look::back && at != places.begin() && *(at - 1) + d_.before(m).size() >= own; --at) {
      if (fits(*(at - 1))) return d_.entity_of(d_.order[*(at - 1)]);
    }
    for (auto at = after; look == Look::ahead && at != places.end() && *at < own + d_.from(m).size(); ++at) {
      if (fits(*at)) return d_.entity_of(d_.order[*at]);
    }
    return kNoEntity;
  }

  // *the grid operator* may not be *Gas Operator Ltd*, but *the council* is *Dunmore City Council*, and so is *the
  // embattled council*.
  static bool modifiers_agree(const Phrase& p, const std::vector<std::string_view>& words) {
    static constexpr WordList kStates =
        "troubled embattled struggling ailing beleaguered cash-strapped indebted debt-ridden debt-laden loss-making bankrupt insolvent collapsed "
        "defunct scandal-hit crisis-hit prestigious renowned venerable influential powerful";
    if (p.phrase == p.head) return true;
    const std::string first = p.phrase.substr(0, p.phrase.find(' '));
    if (kStates.has(first) && p.phrase.size() == first.size() + 1 + p.head.size()) return true;
    return std::find(words.begin(), words.end(), first) != words.end();
  }

  std::uint32_t by_type(std::uint32_t m, const Phrase& p) const {
    for (const TypeNoun& noun : kTypeNouns) {
      if (noun.type == d_.mention(m).type && one_of(p.head, noun.nouns)) {
        if (one_of("commission", noun.nouns) && p.phrase != p.head && p.phrase.find(' ') != p.phrase.rfind(' ')) continue;  // *the nuclear energy commission*
        if (one_of("plant", noun.nouns) && p.phrase != p.head) continue;  // *the cashmere factory*
        if (p.head == "group" && p.phrase.find(' ') != std::string::npos && one_of(p.phrase.substr(0, p.phrase.find(' ')), "opposition parliamentary working armed rebel militant ethnic study action")) continue;
        if (p.head == "capital" && dateline_ != kNone) return d_.entity_of(dateline_);
        const bool synonyms = one_of("company", noun.nouns) || one_of("plant", noun.nouns);
        if (const std::uint32_t e = of_told_kind(m, p); e != kNoEntity) return e;
        const std::uint32_t e = nearest_of_kind(m, noun.subtypes, synonyms);
        if (e != kNoEntity) return e;
      }
    }
    return kNoEntity;
  }

  // *the airline* is what is called Morven Air, or was *the Morven airline*, rather than the aircraft maker named last.
  std::uint32_t of_told_kind(std::uint32_t m, const Phrase& p) const {
    const auto* kind = std::ranges::find_if(kFirmKinds, [&](const FirmKind& k) { return one_of(p.head, k.nouns); });
    if (kind == std::end(kFirmKinds)) return kNoEntity;
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto at = before.rbegin(); at != before.rend(); ++at) {
      const Mention& other = d_.mention(*at);
      if (other.type != "Organization" || other.level == Level::pronoun || !d_.resolved(*at) || other.span.end > d_.mention(m).span.begin) continue;
      const std::vector<std::string_view> words = d_.mention_words(*at);
      const bool told = other.level == Level::nominal ? !words.empty() && kind->nouns.has(words.back()) && d_.facts[d_.entity_of(*at)].named
                                                      : std::ranges::any_of(words, [&](std::string_view w) { return kind->name_words.has(w); }) ||
                                                            kind->nouns.has(d_.words[d_.end_word(*at)]) || (d_.first_word(*at) > 0 && kind->nouns.has(d_.words[d_.first_word(*at) - 1]));
      if (told && !d_.acts_on(*at, m) && place_agrees(m, d_.entity_of(*at))) return d_.entity_of(*at);
    }
    return kNoEntity;
  }

  // The nearest entity of the kind before, with a name unless the nouns of the kind are synonyms (*the firm* is the
  // company, *the guild* not the chamber); a subject counts for more than another mention. From the
  // mention backward, until no mention further away can reach the best score.
  std::uint32_t nearest_of_kind(std::uint32_t m, WordList subtypes, bool synonyms) const {
    constexpr long kStep = 10, kSubject = 8, kNamed = 10, kAttributive = 6, kNested = 6, kTopic = 4, kMain = 10, kListed = 10, kAside = 8;
    std::uint32_t best = kNoEntity;
    long best_score = -1000000;
    bool has_own = false;  // the paragraph tells of a body of its own
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto at = before.rbegin(); at != before.rend(); ++at) {
      const std::uint32_t n = *at;
      const long distance = kStep * static_cast<long>(d_.sentence_of(m) - d_.sentence_of(n));
      if (kSubject + kNamed + kTopic + kMain - distance <= best_score) break;
      const Mention& other = d_.mention(n);
      if (!d_.resolved(n) || other.type != d_.mention(m).type || other.span.end > d_.mention(m).span.begin) continue;
      const Entity& entity = d_.entity(d_.entity_of(n));
      const std::string_view subtype = entity.subtype.empty() ? std::string_view("unspecified") : std::string_view(entity.subtype);
      if (d_.attributive(n) && attribute(other.attributes, "country_code").empty()) continue;  // *European*
      if (!one_of(subtype, subtypes) || !(synonyms || d_.facts[d_.entity_of(n)].named) || d_.acts_on(n, m)) continue;
      const long topic = std::min<long>(kTopic, static_cast<long>(d_.facts[d_.entity_of(n)].mentions.size()) - 1);
      const bool here = d_.document.sentences[d_.sentence_of(n)].paragraph == d_.document.sentences[d_.sentence_of(m)].paragraph;
      has_own = has_own || (here && other.level == Level::name && d_.subject_like(n));
      const bool is_main = d_.entity_of(n) == sides_.publisher() && d_.facts[d_.entity_of(n)].mentions.size() > 1 && (here || !has_own);
      const long main = is_main ? kMain : 0;
      const long score = topic + main + (d_.subject_like(n) ? kSubject : 0) - (d_.attributive(n) ? kAttributive : 0) - (ends_list(n) ? kListed : 0) -
                         (is_complement(n) ? kNested : 0) - (describes_person(n) || flags(n) ? kAside : 0) + (d_.facts[d_.entity_of(n)].named ? kNamed : 0) - distance;
      if (score <= best_score || !place_agrees(m, d_.entity_of(n))) continue;
      best_score = score;
      best = d_.entity_of(n);
    }
    return best;
  }

  // *a Liberian-flagged ship*, *Chinese-made cars*: the text is not about that country.
  [[nodiscard]] bool flags(std::uint32_t n) const {
    const std::size_t end = d_.end_word(n);
    return d_.words[end] == "-" && one_of(d_.words[end + 1], "flagged registered made built bound");
  }

  // *is a subsidiary of Norvik Group*: the text goes on about the subsidiary.
  [[nodiscard]] bool is_complement(std::uint32_t n) const {
    const std::span<const std::uint32_t> before = d_.before(n);
    for (std::size_t i = before.size(); i > 0 && i + 3 > before.size(); --i) {
      const Mention& whole = d_.mention(before[i - 1]);
      if (whole.span.contains(d_.mention(n).span)) return whole.type == d_.mention(n).type && whole.level == Level::nominal;
    }
    return false;
  }

  // *Ilse Brandt, chairwoman of Norvik Air, …*: said to describe her in passing.
  [[nodiscard]] bool describes_person(std::uint32_t n) const {
    constexpr std::size_t kLongest = 10;  // words of the aside before the name
    const NameLists* lists = d_.extraction.name_lists;
    const std::size_t first = d_.first_word(n);
    if (lists == nullptr || first < 4 || d_.words[d_.end_word(n)] != ",") return false;
    const std::size_t preposition = first - (d_.words[first - 1] == "the" ? 2 : 1);
    if (!one_of(d_.words[preposition], "of at") || !lists->has(NameList::person_noun, d_.words[preposition - 1])) return false;
    for (std::size_t i = preposition; i > 0 && preposition - i < kLongest; --i) {
      if (d_.words[i - 1] == ",") return true;
      if (one_of(d_.words[i - 1], ". ; : \" said told that")) return false;
    }
    return false;
  }

  // *the parent of Frost Lines and Larne Ferries*: one of several objects is seldom *the company*.
  [[nodiscard]] bool ends_list(std::uint32_t n) const { return !d_.subject_like(n) && d_.first_word(n) > 1 && d_.words[d_.first_word(n) - 1] == "and"; }

  // *the Russian region* is no region of another country, and not Russia.
  bool place_agrees(std::uint32_t m, std::uint32_t candidate) const {
    const Span whole = d_.mention(m).span;
    for (const std::uint32_t n : d_.from(m)) {
      const Mention& inner = d_.mention(n);
      if (inner.span.begin >= whole.end) break;
      if (inner.type != "Place" || inner.level != Level::name || !whole.contains(inner.span)) continue;
      if (!d_.resolved(n) || d_.entity_of(n) == candidate) return false;
      if (d_.entity(candidate).subtype == "government") return false;  // *the Danish authority*: none of those named
      const std::string_view code = attribute(inner.attributes, "iso3166");
      const std::uint32_t first = d_.named_mention(candidate);
      if (first == kNoEntity || code.empty()) continue;
      const std::string_view other = attribute(d_.mention(first).attributes, "iso3166");
      if (d_.mention(first).type == "Place" && !other.empty() && !other.starts_with(code)) return false;
      const std::uint32_t country = d_.mention(first).type == "Organization" ? country_of(candidate) : kNoEntity;
      if (country != kNoEntity && country != d_.entity_of(n)) return false;  // *the Danish firm* is not *Norway's Norvik*
    }
    return true;
  }

  // The country that the text gives a body beside its name: *Norway's Norvik*, *Norwegian shipper Norvik*, *Norvik of Norway*.
  std::uint32_t country_of(std::uint32_t body) const {
    for (const std::uint32_t m : d_.facts[body].mentions) {
      if (d_.mention(m).level != Level::name) continue;
      for (const std::span<const std::uint32_t> before = d_.before(m); const std::uint32_t n : before.last(std::min<std::size_t>(before.size(), 3))) {
        if (is_country(n) && describes_body(d_.text_between(d_.mention(n).span, d_.mention(m).span), n)) return d_.entity_of(n);
      }
      for (const std::uint32_t n : d_.from(m)) {
        if (d_.mention(n).span.begin > d_.mention(m).span.end + 4) break;
        if (is_country(n) && d_.text_between(d_.mention(m).span, d_.mention(n).span) == " of ") return d_.entity_of(n);
      }
    }
    return kNoEntity;
  }

  bool is_country(std::uint32_t n) const {
    const Mention& place = d_.mention(n);
    return place.type == "Place" && place.level == Level::name && d_.resolved(n) && !attribute(place.attributes, "iso3166").empty();
  }

  // "'s ", "'s biggest ", " state-owned shipper "; not *in Norway the carrier Norvik*.
  bool describes_body(std::string_view gap, std::uint32_t place) const {
    constexpr std::size_t kLongest = 40;  // bytes
    if (gap.size() > kLongest || gap.size() < 2 || !gap.ends_with(' ')) return false;
    if (one_of(d_.words[d_.first_word(place) - 1], "in at to from near of")) return false;
    if (gap.starts_with("'s ")) gap.remove_prefix(2);
    else if (gap.starts_with("' ")) gap.remove_prefix(1);
    if (gap.find_first_not_of("abcdefghijklmnopqrstuvwxyz- ") != std::string_view::npos) return false;
    static constexpr WordList kBreaks = "and or the a an said says told met by with to from that who which as where when for at in on of";
    for (gap.remove_prefix(1); !gap.empty();) {
      const std::size_t blank = gap.find(' ');
      if (kBreaks.has(gap.substr(0, blank))) return false;
      gap = blank == std::string_view::npos ? std::string_view() : gap.substr(blank + 1);
    }
    return true;
  }

  // *your region*, *your company* said to the other side.
  std::uint32_t addressed_side(std::uint32_t m, const Phrase& p) const {
    if (d_.words[d_.first_word(m)] != "your") return kNoEntity;
    const auto quotation = d_.quotation_of(m);
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
    const Span whole = d_.mention(m).span;
    for (const std::uint32_t n : d_.from(m)) {
      const Mention& inner = d_.mention(n);
      if (inner.span.begin >= whole.end) break;
      if (n == m || !whole.contains(inner.span) || !d_.resolved(n) || inner.type == "Person") continue;
      for (const std::uint32_t at : people_near(m)) {
        const std::uint32_t k = d_.order[at];
        if (d_.mention(k).level != Level::name || !d_.resolved(k)) continue;
        const std::uint32_t person = d_.entity_of(k);
        if (sides_.side_of(person) == d_.entity_of(n) && (d_.entity(person).type != "Person" || sides_.stands_for_somebody(person))) return person;
      }
    }
    return kNoEntity;
  }

  // Places in `order` of the persons around a mention.
  std::span<const std::uint32_t> people_near(std::uint32_t m) const {
    const std::size_t own = d_.place_of(m);
    const auto first = std::lower_bound(people_.begin(), people_.end(), own - d_.before(m).size());
    const auto end = std::lower_bound(first, people_.end(), own + d_.from(m).size());
    return {first, end};
  }

  // *the Prime Minister*, *the head of state*: the nearest bearer of that title; in a quotation not its speaker.
  std::uint32_t by_title(std::uint32_t m, const Phrase& p) const {
    const std::string_view text = d_.document.folded_text(d_.mention(m).span);
    const bool state = text.ends_with("head of state") || text.ends_with("Head of State");
    const bool government = text.ends_with("head of government") || text.ends_with("head of the government");
    if (const std::uint32_t e = appointed_before(m); e != kNoEntity) return e;
    const bool quoted = d_.quotation_of(m).has_value();
    const std::uint32_t speaker = quoted ? d_.speaker_of(*d_.quotation_of(m)) : kNoEntity;
    if (!state && !government && one_of(p.head, "head leader chief governor mayor president")) {
      if (const std::uint32_t e = head_of(m); e != kNoEntity && e != speaker) return e;
      if (p.head == "head") return kNoEntity;
    }
    // *the Foreign Minister* is no Prime Minister.
    const std::string_view titled = d_.extraction.name_lists == nullptr ? std::string_view() : title_at_end(*d_.extraction.name_lists, p.phrase);
    const std::string title(titled.empty() ? std::string_view(p.head) : titled);
    const std::uint32_t of = complement_of(m);
    std::uint32_t best = kNoEntity;
    long best_score = -1000000;
    for (const std::uint32_t at : people_near(m)) {
      const std::uint32_t n = d_.order[at];
      const Mention& other = d_.mention(n);
      if (!d_.resolved(n) || n == m) continue;
      if (other.span.begin >= d_.mention(m).span.begin && (best != kNoEntity || p.determiner == Determiner::possessive)) break;
      if (d_.entity_of(n) == speaker) continue;
      if (other.level == Level::nominal && !d_.facts[d_.entity_of(n)].named) continue;
      if (other.level == Level::nominal && complements_differ(m, n)) continue;
      const bool placed = other.level == Level::nominal && complement_of(n) != kNoEntity;
      if (of != kNoEntity && !placed && !may_hold(d_.entity_of(n), of)) continue;
      // Named only behind it, the officer of a body is told to be its.
      const bool behind = other.span.begin >= d_.mention(m).span.end;
      const bool told = sides_.stands_for_somebody(d_.entity_of(n)) && sides_.side_of(d_.entity_of(n)) == of;
      if (behind && of != kNoEntity && !placed && !told) continue;
      if (behind && of == kNoEntity && !placed && of_body_named_later(d_.entity_of(n), m)) continue;
      const bool fits = state        ? bears(n, "president") || bears(n, "king") || bears(n, "queen")
                        : government ? bears(n, "prime minister") || bears(n, "chancellor") || bears(n, "premier")
                                     : bears(n, p.phrase) || bears(n, title) || (!title.starts_with("prime ") && bears_only(n, p.head));
      if (!fits) continue;
      long score = -static_cast<long>(std::min<std::size_t>(d_.sentence_of(m) - std::min(d_.sentence_of(m), d_.sentence_of(n)), 15));
      if (d_.subject_like(n)) score += 20;
      if (of != kNoEntity && sides_.side_of(d_.entity_of(n)) == of) score += 40;
      // A person named in passing, or only in a quotation, is not *the President* of the report.
      if (d_.quotation_of(n).has_value() && !quoted) score -= 30;
      if (score >= best_score) {
        best_score = score;
        best = d_.entity_of(n);
      }
    }
    return best;
  }

  // *The board dismissed the CEO … Alder CEO Tom Weber*: an officer of a body that is unknown before the mention.
  bool of_body_named_later(std::uint32_t person, std::uint32_t m) const {
    if (!sides_.stands_for_somebody(person)) return false;
    const std::uint32_t side = sides_.side_of(person);
    if (side == kNoEntity || d_.entity(side).type != "Organization") return false;
    const auto names_side = [&](std::uint32_t n) { return d_.resolved(n) && d_.entity_of(n) == side; };
    return std::ranges::none_of(d_.before(m), names_side) && std::ranges::none_of(d_.from(m), [&](std::uint32_t n) {
      return names_side(n) && d_.sentence_of(n) == d_.sentence_of(m);
    });
  }

  // *Ilse Brandt, who ran sales, has been appointed as the acting chief*: who gets the office is named before it.
  std::uint32_t appointed_before(std::uint32_t m) const {
    constexpr std::size_t kFarthest = 12;  // words from the verb to *as*
    static constexpr WordList kVerbs = "appointed appoint appoints named names elected elects chosen promoted hired serve served serves serving act acting installed nominated retained";
    const std::size_t first = d_.first_word(m);
    if (first < 2) return kNoEntity;
    if (const std::uint32_t e = named_to_office(m); e != kNoEntity) return e;
    if (d_.words[first - 1] != "as") return kNoEntity;
    bool appointed = false;
    for (std::size_t i = first - 1; i > 0 && first - i < kFarthest && !appointed && !one_of(d_.words[i], ". ; :"); --i) appointed = kVerbs.has(d_.words[i]);
    if (!appointed) return kNoEntity;
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto at = before.rbegin(); at != before.rend() && d_.sentence_of(*at) == d_.sentence_of(m); ++at) {
      if (d_.mention(*at).type == "Person" && d_.mention(*at).level == Level::name && d_.resolved(*at)) return d_.entity_of(*at);
    }
    return kNoEntity;
  }

  // *has named Ilse Brandt its new chief*: the name right before it, and the verb before that.
  std::uint32_t named_to_office(std::uint32_t m) const {
    constexpr std::size_t kFarthest = 6;  // words from the verb to the name
    static constexpr WordList kNaming = "named names naming appointed appoints appointing elected elects made chose hired";
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto at = before.rbegin(); at != before.rend() && d_.sentence_of(*at) == d_.sentence_of(m); ++at) {
      const Mention& name = d_.mention(*at);
      if (name.span.end > d_.mention(m).span.begin) continue;
      const bool beside = name.type == "Person" && name.level == Level::name && d_.resolved(*at) && d_.text_between(name.span, d_.mention(m).span) == " ";
      if (!beside) return kNoEntity;
      const std::size_t first = d_.first_word(*at);
      for (std::size_t i = first; i > 0 && first - i < kFarthest && !one_of(d_.words[i - 1], ". ; :"); --i) {
        if (kNaming.has(d_.words[i - 1])) return d_.entity_of(*at);
      }
      return kNoEntity;
    }
    return kNoEntity;
  }

  bool bears(std::uint32_t n, std::string_view title) const {
    const std::vector<std::uint32_t>& mentions = d_.facts[d_.entity_of(n)].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t m) { return mention_bears(m, title); });
  }

  // *the Foreign Minister of Brazil* is nobody who stands for another country; in a speech, where many are greeted,
  // nobody of whom that is not known.
  bool may_hold(std::uint32_t person, std::uint32_t of) const {
    const std::uint32_t side = sides_.side_of(person);
    return side == of || (side == kNoEntity && !sides_.narrator().speech);
  }

  // The role is that one word: *Minister Ruiz* may be *the trade minister*.
  bool bears_only(std::uint32_t n, std::string_view title) const {
    const std::vector<std::uint32_t>& mentions = d_.facts[d_.entity_of(n)].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t m) {
      return std::find(roles_[m].begin(), roles_[m].end(), title) != roles_[m].end();
    });
  }

  // *shadow home secretary Tom Weber*: the opposition's.
  bool is_shadow(std::uint32_t n) const {
    constexpr std::size_t kTitle = 5;  // words
    const std::size_t first = d_.first_word(n);
    for (std::size_t i = first; i > 0 && first - i < kTitle && !one_of(d_.words[i - 1], ". ; : \""); --i) {
      if (d_.words[i - 1] == "shadow") return true;
    }
    return false;
  }

  bool mention_bears(std::uint32_t n, std::string_view title) const {
    if (!roles_[n].empty() && is_shadow(n)) return false;
    for (const std::string& role : roles_[n]) {
      if (role == title) return true;
      const std::size_t at = role.find(title);
      if (at == std::string::npos || title.size() < 4) continue;
      const std::string_view before = std::string_view(role).substr(0, at);
      if (before.ends_with("deputy ") || before.ends_with("vice ") || before.ends_with("assistant ") || before.ends_with("shadow ")) continue;  // no governor yet
      const std::size_t end = at + title.size();
      const bool begins = at == 0 || role[at - 1] == ' ';
      const bool ends = end == role.size() || role[end] == ' ' || role[end] == ',';
      if (begins && ends) return true;
    }
    return false;
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
  std::vector<Nominal> nominals_;               // in the order of the text
  std::vector<std::vector<std::string>> roles_;  // of every mention, in lower case
  std::uint32_t dateline_ = kNone;              // the place that the text is dated from
  std::vector<std::uint32_t> people_;           // places in `order` of names and nominals of persons
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> named_by_;  // word → places of names of several words
};

}  // namespace

void resolve_nominals(Discourse& discourse, const SpeakerSides& sides) { Nominals(discourse, sides).run(); }

}  // namespace factweave
