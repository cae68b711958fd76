// SPDX-License-Identifier: MIT
#include "extractors/coreference/type_nouns.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "extractors/coreference/country_agreement.h"
#include "extractors/names/name_lists.h"

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
     "carrier airline utility startup start-up up automaker carmaker brewer giant bank lender insurer builder conglomerate miner multinational drugmaker publisher planemaker shipbuilder steelmaker chipmaker homebuilder housebuilder winemaker distiller reinsurer brokerage haulier refiner consultancy wholesaler grocer caterer bookmaker telco",
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
    {"association union federation chamber guild club society", "Organization", "association sports"},
    {"league", "Organization", "association"},
    {"team club side", "Organization", "sports"},
    {"newspaper broadcaster magazine", "Organization", "media"},
    {"plant factory facility hospital", "Organization", "facility"},
    {"agreement deal pact accord document", "Document", "agreement"},
    {"report study survey review document", "Document", "report"},
    {"law bill act statute", "Document", "law"},
    {"body", "Organization", "international association ngo government"},
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

// *35th district*, *third region*: one of a series, which the text names so.
bool has_ordinal(std::string_view phrase) {
  static constexpr WordList kOrdinals = "second third fourth fifth sixth seventh eighth ninth tenth";
  const std::string_view first = phrase.substr(0, phrase.find(' '));
  if (first.size() == phrase.size()) return false;
  return kOrdinals.has(first) || (first.front() >= '0' && first.front() <= '9');
}

// *his Larne account*, *its Larne page*: a medium that somebody uses.
bool is_used_medium(const Discourse& d, std::uint32_t n) {
  return one_of(d.words[d.end_word(n)], "handle account accounts page post posts feed profile channel video videos broadcast");
}

// *a Liberian-flagged ship*, *Chinese-made cars*: the text is not about that country.
bool flags(const Discourse& d, std::uint32_t n) {
  const std::size_t end = d.end_word(n);
  return d.words[end] == "-" && one_of(d.words[end + 1], "flagged registered made built bound");
}

// *a Japanese national*, *the Cameroonian economist*: somebody's origin.
bool tells_origin(const Discourse& d, std::uint32_t n) {
  const NameLists* lists = d.extraction.name_lists;
  const std::size_t end = d.end_word(n);
  return d.attributive(n) && lists != nullptr && (one_of(d.words[end], "national citizen") || lists->has(NameList::person_noun, d.words[end]));
}

// *is a subsidiary of Norvik Group*: the text goes on about the subsidiary.
bool is_complement(const Discourse& d, std::uint32_t n) {
  const std::span<const std::uint32_t> before = d.before(n);
  for (std::size_t i = before.size(); i > 0 && i + 3 > before.size(); --i) {
    const Mention& whole = d.mention(before[i - 1]);
    if (whole.span.contains(d.mention(n).span)) return whole.type == d.mention(n).type && whole.level == Level::nominal;
  }
  return false;
}

// *Ilse Brandt, chairwoman of Norvik Air, …*: said to describe her in passing.
bool describes_person(const Discourse& d, std::uint32_t n) {
  constexpr std::size_t kLongest = 10;  // words of the aside before the name
  const NameLists* lists = d.extraction.name_lists;
  const std::size_t first = d.first_word(n);
  if (lists == nullptr || first < 4 || d.words[d.end_word(n)] != ",") return false;
  const std::size_t preposition = first - (d.words[first - 1] == "the" ? 2 : 1);
  if (!one_of(d.words[preposition], "of at") || !lists->has(NameList::person_noun, d.words[preposition - 1])) return false;
  for (std::size_t i = preposition; i > 0 && preposition - i < kLongest; --i) {
    if (d.words[i - 1] == ",") return true;
    if (one_of(d.words[i - 1], ". ; : \" said told that")) return false;
  }
  return false;
}

// The last word of the name of a league or of those who govern a sport.
bool runs_matches(std::string_view word) {
  return one_of(word, "league cup federation confederation championship championships conference liga fifa uefa caf cecafa cosafa afc concacaf conmebol oceania nba nfl nhl mlb icc ioc olympics");
}

// *signed a quota deal*, *the Larne Agreement*: what *the pact* may be; no *deals*, no *Charter*.
bool introduces_document(const Discourse& d, std::uint32_t n) {
  const std::string_view last = d.words[d.end_word(n) - 1];
  if (d.mention(n).level == Level::name) return one_of(last, "agreement deal pact accord accords treaty memorandum protocol report study survey review law bill act");
  return d.mention(n).level == Level::nominal && one_of(d.words[d.first_word(n)], "a an another") && one_of(last, "agreement deal pact accord treaty memorandum protocol document contract report study survey review paper law bill act") && d.words[d.end_word(n) - 2] != "great";
}

// *Norvik, a rival of the start-up*: another one.
bool is_told_by_its_relation(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  constexpr std::size_t kLongest = 6;  // words
  const std::size_t begin = d.end_word(n), end = d.first_word(m);
  return end > begin + 3 && end - begin <= kLongest && d.words[begin] == "," && one_of(d.words[begin + 1], "a an the one") && one_of(d.words[end - 1], "of to");
}

// What a firm is told to be where it is no maker, and the other way round.
constexpr WordList kMakers = "producer manufacturer maker supplier brewer carmaker automaker drugmaker miner planemaker shipbuilder steelmaker chipmaker winemaker distiller", kDealers = "retailer supermarket chain bank lender insurer airline carrier grocer wholesaler haulier";

bool is_told_otherwise(const Discourse& d, std::uint32_t e, std::string_view noun) {
  const bool maker = kMakers.has(noun);
  if (!maker && !kDealers.has(noun)) return false;
  return std::ranges::any_of(d.facts[e].nominals, [&](std::uint32_t n) { return (maker ? kDealers : kMakers).has(d.words[d.end_word(n) - 1]); });
}

// *the parent of Frost Lines and Larne Ferries*: one of several objects is seldom *the company*.
bool ends_list(const Discourse& d, std::uint32_t n) { return !d.subject_like(n) && d.first_word(n) > 1 && d.words[d.first_word(n) - 1] == "and"; }

}  // namespace

bool is_type_noun(std::string_view noun, std::string_view type) {
  return std::ranges::any_of(kTypeNouns, [&](const TypeNoun& t) { return t.type == type && one_of(noun, t.nouns); });
}

TypeNouns::TypeNouns(const Discourse& discourse, const SpeakerSides& sides) : d_(discourse), sides_(sides) {
  const auto found = std::ranges::find_if(d_.order, [&](std::uint32_t m) { return d_.mention(m).level == Level::name && d_.opens_dateline(m); });
  if (found != d_.order.end()) dateline_ = *found;
}

std::uint32_t TypeNouns::antecedent_of(std::uint32_t m, const Phrase& p) const {
  for (const TypeNoun& noun : kTypeNouns) {
    if (noun.type == d_.mention(m).type && one_of(p.head, noun.nouns)) {
      if (one_of("commission", noun.nouns) && p.phrase != p.head && p.phrase.find(' ') != p.phrase.rfind(' ')) continue;  // *the nuclear energy commission*
      if (one_of("plant", noun.nouns) && p.phrase != p.head) continue;  // *the cashmere factory*
      if (p.head == "group" && p.phrase.find(' ') != std::string::npos && one_of(p.phrase.substr(0, p.phrase.find(' ')), "opposition parliamentary working armed rebel militant ethnic study action")) continue;
      if (p.head == "bank" && p.phrase != p.head) continue;  // *the Angolan bank* it will buy
      if (has_ordinal(p.phrase)) continue;  // *the 35th district*
      if (p.head == "capital" && dateline_) return d_.entity_of(*dateline_);
      const bool synonyms = one_of("company", noun.nouns) || one_of("plant", noun.nouns) || noun.type == "Document";
      if (noun.type == "Document" && (p.phrase != p.head || p.determiner == Determiner::possessive || p.determiner == Determiner::indefinite || p.plural)) continue;
      if (const std::uint32_t e = of_told_kind(m, p); e != kNoEntity) return e;
      const std::uint32_t e = nearest_of_kind(m, noun.subtypes, synonyms);
      if (e != kNoEntity) return e;
    }
  }
  return kNoEntity;
}

// *the airline* is what is called Morven Air, or was *the Morven airline*, rather than the aircraft maker named last.
std::uint32_t TypeNouns::of_told_kind(std::uint32_t m, const Phrase& p) const {
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
    if (told && !d_.acts_on(*at, m) && place_agrees(d_, m, d_.entity_of(*at))) return d_.entity_of(*at);
  }
  return kNoEntity;
}

// The nearest entity of the kind before, with a name unless the nouns of the kind are synonyms (*the firm* is the
// company, *the guild* not the chamber); a subject counts for more than another mention. From the
// mention backward, until no mention further away can reach the best score.
std::uint32_t TypeNouns::nearest_of_kind(std::uint32_t m, WordList subtypes, bool synonyms) const {
  constexpr long kStep = 10, kSubject = 8, kNamed = 10, kAttributive = 6, kNested = 6, kTopic = 4, kMain = 10, kListed = 10, kAside = 8;
  constexpr std::size_t kReach = 3;  // sentences to a document
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
    const bool club = one_of(d_.words[d_.end_word(m) - 1], "club side team") && other.level == Level::name;
    if (club && runs_matches(d_.words[d_.end_word(n) - 1])) continue;  // *the club* is no Premier League
    if (other.type == "Document" && (d_.sentence_of(m) - d_.sentence_of(n) > kReach || !introduces_document(d_, n))) continue;
    if (is_told_by_its_relation(d_, n, m) || (synonyms && is_told_otherwise(d_, d_.entity_of(n), d_.words[d_.end_word(m) - 1]))) continue;
    if (d_.attributive(n) && attribute(other.attributes, "country_code").empty()) continue;  // *European*
    if (!one_of(subtype, subtypes) || !(synonyms || d_.facts[d_.entity_of(n)].named) || d_.acts_on(n, m)) continue;
    const long topic = std::min<long>(kTopic, static_cast<long>(d_.facts[d_.entity_of(n)].mentions.size()) - 1);
    const bool here = d_.same_paragraph(n, m);
    has_own = has_own || (here && other.level == Level::name && d_.subject_like(n));
    const bool is_main = d_.entity_of(n) == sides_.publisher() && d_.facts[d_.entity_of(n)].mentions.size() > 1 && (here || !has_own);
    const long main = is_main ? kMain : 0;
    const long score = topic + main + (d_.subject_like(n) ? kSubject : 0) - (d_.attributive(n) ? kAttributive : 0) - (ends_list(d_, n) ? kListed : 0) -
                       (is_complement(d_, n) ? kNested : 0) - (describes_person(d_, n) || flags(d_, n) || tells_origin(d_, n) ? kAside : 0) - (is_used_medium(d_, n) ? kAside + kMain : 0) + (d_.facts[d_.entity_of(n)].named ? kNamed : 0) - distance;
    if (score <= best_score || !place_agrees(d_, m, d_.entity_of(n))) continue;
    best_score = score;
    best = d_.entity_of(n);
  }
  return best;
}

}  // namespace factweave
