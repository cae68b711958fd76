// SPDX-License-Identifier: MIT
#include "extractors/coreference/speaker_side.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "extractors/coreference/publisher.h"
#include "extractors/messages.h"
#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "extractors/quotations/replies.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr WordList kOfficeOfState =
    "president minister premier chancellor king queen governor mayor senator ambassador secretary envoy prince emir "
    "sultan commissioner chairman head speaker";
constexpr std::size_t kTitleLength = 70;

bool is_body(const Mention& m) { return m.type == "Organization" || m.type == "Place"; }

// *Addis Ababa* of *ADDIS ABABA*.
std::string in_title_case(std::string_view name) {
  std::string result = to_ascii_lower(name);
  for (std::size_t i = 0; i < result.size(); ++i) {
    if ((i == 0 || result[i - 1] == ' ') && result[i] >= 'a' && result[i] <= 'z') result[i] = static_cast<char>(result[i] - 'a' + 'A');
  }
  return result;
}

bool closes_clause(std::string_view gap) { return gap.find_first_of(".;:!?\"\n") != std::string_view::npos; }

// True where one of the words of a text, which is in lower case, is in the list.
bool has_word(std::string_view lower, WordList list) {
  for (std::size_t end = 0, begin = 0; begin < lower.size(); begin = end + 1) {
    end = begin;
    while (end < lower.size() && lower[end] >= 'a' && lower[end] <= 'z') ++end;
    if (one_of(lower.substr(begin, end - begin), list)) return true;
  }
  return false;
}

// A minister by another title: *Defense Secretary*, *Social Welfare chief*, *Agriculture Undersecretary*.
bool names_minister(std::string_view lower) {
  constexpr WordList kPortfolio =
      "defense defence health welfare agriculture education finance foreign interior labor labour transport transportation energy trade justice "
      "treasury environment commerce culture tourism housing budget home works";
  constexpr WordList kOfStateAlone = "defense defence welfare agriculture education interior";  // firms have finance chiefs
  return (has_word(lower, "secretary undersecretary") && has_word(lower, kPortfolio)) || (has_word(lower, "chief") && has_word(lower, kOfStateAlone));
}

// *Minister for Public Works, * before a name.
bool ends_in_portfolio(std::string_view text) {
  const std::size_t office = std::max(text.rfind("Minister for ") + 1, text.rfind("Minister of ") + 1);  // 0 without either
  if (office == 0) return false;
  text.remove_prefix(text.find(' ', text.find(' ', office) + 1) + 1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const bool capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
    if (!capital && !one_of(word, "and & the of")) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

}  // namespace

SpeakerSides::SpeakerSides(const Discourse& discourse)
    : d_(discourse), narrator_(find_narrator_side(discourse)), publisher_(find_publisher(discourse)) {
  find_offices();
  find_answered();
  for (const std::uint32_t m : d_.order) {
    const Mention& mention = d_.mention(m);
    if (mention.type == "Person" && mention.level == Level::name && d_.resolved(m)) read_title(m);
  }
  read_signatures();
  find_leaders();
}

// The body named just before the person, as part of the title: *Kazakh Prime Minister X*, *AGN
// coordinator X*, *Head of the Republic of Y X*, *Governor of Russia's Z Oblast X*, *Y's trainer, X*.
std::uint32_t SpeakerSides::body_before(std::uint32_t mention) const {
  const Span person = d_.mention(mention).span;
  for (std::size_t at = d_.place_of(mention); at-- > 0;) {
    const std::uint32_t m = d_.order[at];
    const Mention& body = d_.mention(m);
    if (body.span.end > person.begin) continue;
    const std::string_view between = d_.text_between(body.span, person);
    const std::string_view gap = d_.extraction.name_lists == nullptr ? between : without_honorifics(*d_.extraction.name_lists, between);
    if (gap.size() > kTitleLength && !d_.nested(m)) break;  // what began earlier ended earlier
    if (gap.size() > kTitleLength || !is_body(body) || body.level == Level::nominal || !d_.resolved(m)) continue;
    if (closes_clause(gap)) continue;
    const std::size_t first = d_.first_word(m);
    std::string_view preposition = d_.words[first - 1];
    if (preposition == "the") preposition = d_.words[first - 2];
    const bool comma = gap.find(',') != std::string_view::npos;
    const bool of = preposition == "of" || preposition == "for" || d_.words[first - 1] == "s";
    const bool possessive = gap.starts_with("'s ") || gap.starts_with("' ");
    // *Minister of Malaysia, X* and *Y's trainer, X*, but not *in Norway, X*.
    if (comma && !(of && gap == ", ") && !(possessive && gap.ends_with(", ")) && !gap.ends_with(", ")) continue;
    if (comma && !of && !possessive) continue;
    // *Meeting leaders of the union, X*: they are others.
    const std::string_view head = d_.words[d_.words[first - 1] == "the" ? first - 3 : first - 2];
    constexpr WordList kOthers = "leaders members people public visit tour representatives residents officials workers farmers delegates reporters journalists guests employees students supporters followers";
    if (comma && preposition == "of" && kOthers.has(head)) continue;
    if (one_of(preposition, "in at to from with by near") || one_of(d_.words[first - 1], "former ex")) continue;
    const bool plain = gap == " " && !of;
    if (plain && body.type == "Place") continue;  // *London Ilse Brandt* is no title
    // *Norway hopes that the issue raised by X*
    static constexpr WordList kClause = "have had are were will would that by who whom which when where while because after before told hopes believes";
    const bool verbal = gap.find(" and ") != std::string_view::npos || gap.find(" said ") != std::string_view::npos ||
                        gap.find(" is ") != std::string_view::npos || gap.find(" was ") != std::string_view::npos || gap.find(" has ") != std::string_view::npos ||
                        gap.find(" met ") != std::string_view::npos || gap.find(" with ") != std::string_view::npos || has_word(gap, kClause);
    if (!verbal) return d_.entity_of(m);
  }
  return kNoEntity;
}

// The body named just after: *X, mayor of Y*; *X of Y*; *X (Y)*; *X, who leads Y*.
std::uint32_t SpeakerSides::body_after(std::uint32_t mention) const {
  const Span person = d_.mention(mention).span;
  for (std::size_t at = d_.place_of(mention); at < d_.order.size(); ++at) {
    const std::uint32_t m = d_.order[at];
    const Mention& body = d_.mention(m);
    if (body.span.begin < person.end) continue;
    if (body.span.begin > person.end + kTitleLength + 30) break;
    if (!is_body(body) || body.level == Level::nominal || !d_.resolved(m)) continue;
    const std::string_view gap = d_.text_between(person, body.span);
    if (closes_clause(gap) || gap.find(" former ") != std::string_view::npos) break;  // *X, a former director of Y*
    if (gap == " (" && body.subtype == "party" && publisher_ != kNoEntity) break;  // *Council leader X (Labour)* speaks for the council
    if (gap == " (" || gap == " of " || gap == " of the ") return d_.entity_of(m);
    if (gap.starts_with(", ") && body.type == "Place" && one_of(body.subtype, "area continent")) continue;  // *head of Energy Europe at Y*
    const bool linked = gap.find(" of ") != std::string_view::npos || gap.find(" at ") != std::string_view::npos ||
                        gap.find(" for ") != std::string_view::npos || gap.starts_with(", representing ") || gap == ", " || gap == " (";
    const bool possessive = d_.words[d_.end_word(m)] == "'" && gap.starts_with(",");
    if (gap.starts_with(", ") && (linked || possessive) && gap.size() <= kTitleLength &&
        std::count(gap.begin(), gap.end(), ',') <= 2 && gap.find(" said") == std::string_view::npos) {
      return gap == ", " && body.type == "Place" ? kNoEntity : d_.entity_of(m);
    }
    if (gap.starts_with(" (") && gap.find(')') == std::string_view::npos && linked) return d_.entity_of(m);
    break;
  }
  return kNoEntity;
}

void SpeakerSides::read_title(std::uint32_t mention) {
  const std::uint32_t person = d_.entity_of(mention);
  if (side_.contains(person)) return;
  std::uint32_t side = body_before(mention);
  if (side == kNoEntity) side = body_after(mention);
  if (side == kNoEntity) side = place_of_office(mention);
  if (side != kNoEntity && side != person) side_[person] = side;
}

// *Best regards,* and below it a name, an office and a body: who signs stands for the body.
void SpeakerSides::read_signatures() {
  for (const Signature& signature : signatures(d_.document)) {
    const std::vector<Span>& lines = signature.lines;
    std::uint32_t person = kNoEntity;
    for (const std::uint32_t m : d_.order) {
      const Mention& mention = d_.mention(m);
      if (!cover(lines.front(), lines.back()).contains(mention.span) || mention.level != Level::name || !d_.resolved(m)) continue;
      if (mention.type == "Person" && lines.front().contains(mention.span)) person = d_.entity_of(m);
      if (person == kNoEntity || mention.type != "Organization") continue;
      side_.try_emplace(person, d_.entity_of(m));
      break;
    }
  }
}

// *its president, X*: the possessor's, who is known once the pronouns are.
bool SpeakerSides::is_possessed(std::uint32_t mention) const {
  constexpr std::size_t kLongest = 6;  // words from the possessive to the name
  const std::size_t first = d_.first_word(mention);
  for (std::size_t i = first; i > 0 && first - i < kLongest; --i) {
    if (one_of(d_.words[i - 1], "its their")) return true;
    if (i < first && one_of(d_.words[i - 1], ". , ; : \" said")) return false;
  }
  return false;
}

// An office without its body: *Governor X* is of the region named last, *Prime Minister X* of the country.
std::uint32_t SpeakerSides::place_of_office(std::uint32_t mention) const {
  std::string title;
  for (const Attribute& a : d_.mention(mention).attributes) {
    if (a.name != "roles") continue;
    for (const std::string& role : a.values) title += " " + to_ascii_lower(role);
  }
  if (title.empty() || is_possessed(mention)) return kNoEntity;
  const auto has = [&](std::string_view word) { return title.find(word) != std::string::npos; };
  if (has("governor") || has("premier of")) return place_before(mention, "region area");
  if (has("mayor") || has("councillor") || has("councilor")) return place_before(mention, "city district");
  const bool president = has("president");
  if (president && publisher_ != kNoEntity) return kNoEntity;
  return president || has("minister") || has("chancellor") || has("ambassador") ? only_country() : kNoEntity;
}

// The last place of these subtypes that is named before the mention, else the next one.
std::uint32_t SpeakerSides::place_before(std::uint32_t mention, WordList subtypes) const {
  std::uint32_t best = kNoEntity;
  for (const std::uint32_t m : d_.order) {
    const Mention& place = d_.mention(m);
    if (place.span.begin >= d_.mention(mention).span.begin && best != kNoEntity) break;
    if (place.type != "Place" || place.level != Level::name || !d_.resolved(m)) continue;
    if (one_of(d_.entity(d_.entity_of(m)).subtype, subtypes)) best = d_.entity_of(m);
  }
  return best;
}

// The country of the town that a report is dated from, where the report names it.
std::uint32_t SpeakerSides::country_of_dateline() const {
  constexpr std::size_t kLead = 5;  // sentences
  const NameLists* lists = d_.extraction.name_lists;
  std::string_view code;
  for (const std::uint32_t m : d_.order) {
    if (d_.sentence_of(m) >= kLead) break;
    if (d_.mention(m).level != Level::name || !d_.opens_dateline(m)) continue;
    code = attribute(d_.mention(m).attributes, "country_code");
    if (code.empty() && lists != nullptr) code = lists->column(NameList::city, in_title_case(d_.document.folded_text(d_.mention(m).span)), "country_code");
    break;
  }
  if (code.empty()) return kNoEntity;
  for (const std::uint32_t m : d_.order) {
    const Mention& mention = d_.mention(m);
    if (mention.subtype == "country" && d_.resolved(m) && attribute(mention.attributes, "iso3166") == code) return d_.entity_of(m);
  }
  return kNoEntity;
}

// The government of a text that names no country: *Government will build six hospitals*.
std::uint32_t SpeakerSides::only_government() const {
  for (const std::uint32_t m : d_.order) {
    if (d_.mention(m).type == "Organization" && d_.resolved(m) && to_ascii_lower(d_.document.unwrapped_text(d_.mention(m).span)).ends_with("government"))
      return d_.entity_of(m);
  }
  return kNoEntity;
}

std::uint32_t SpeakerSides::only_country() const {
  if (const std::uint32_t own = country_of_dateline(); own != kNoEntity) return own;
  std::map<std::uint32_t, int> count;
  for (const std::uint32_t m : d_.order) {
    const Mention& mention = d_.mention(m);
    if (mention.type == "Place" && mention.subtype == "country" && d_.resolved(m)) ++count[d_.entity_of(m)];
  }
  std::uint32_t best = kNoEntity;
  int most = 0;
  for (const auto& [entity, n] : count) {
    if (n > most) {
      most = n;
      best = entity;
    }
  }
  return best;
}

// *Its secretary-general, X*: the body that *its* stands for, once that is known.
std::uint32_t SpeakerSides::possessor_of(std::uint32_t person) const {
  for (const std::uint32_t m : d_.facts[person].nominals) {
    for (std::size_t at = d_.place_of(m); at < d_.order.size(); ++at) {
      const std::uint32_t n = d_.order[at];
      const Mention& inner = d_.mention(n);
      if (inner.span.begin != d_.mention(m).span.begin) break;
      if (n != m && d_.resolved(n) && is_body(inner)) return d_.entity_of(n);
    }
  }
  return kNoEntity;
}

// *his Larne Rovers side*, *her ministry*: the body that the text calls theirs; the name inside, where there is one.
std::uint32_t SpeakerSides::own_body(std::uint32_t person) const {
  static constexpr WordList kBodies = "team side squad club ministry department company firm party government administration union agency organisation organization outfit";
  for (const std::uint32_t m : d_.facts[person].mentions) {
    if (d_.mention(m).level != Level::pronoun || !one_of(d_.words[d_.first_word(m)], "his her")) continue;
    const std::uint32_t whole = d_.order[d_.place_of(m)];
    const Mention& body = d_.mention(whole);
    if (body.level != Level::nominal || body.type != "Organization" || !d_.resolved(whole) || !kBodies.has(d_.words[d_.end_word(whole) - 1])) continue;
    const bool staff = one_of(d_.words[d_.end_word(whole) - 1], "team squad") && publisher_ != kNoEntity && one_of(d_.entity(publisher_).subtype, "company government education");
    if (staff) continue;  // *a manager and his team*
    for (const std::uint32_t n : d_.from(whole)) {
      const Mention& inner = d_.mention(n);
      if (inner.span.begin >= body.span.end) break;
      if (inner.type == "Organization" && inner.level == Level::name && d_.resolved(n) && n != whole) return d_.entity_of(n);
    }
    return publisher_ != kNoEntity && is_called(publisher_, d_.words[d_.end_word(whole) - 1]) ? publisher_ : d_.entity_of(whole);
  }
  return kNoEntity;
}

// Whether a body can be *his side*, *her ministry* by its kind.
bool SpeakerSides::is_called(std::uint32_t body, std::string_view noun) const {
  const std::string& subtype = d_.entity(body).subtype;
  if (one_of(noun, "team side squad club")) return subtype == "sports";
  if (one_of(noun, "company firm outfit")) return subtype == "company" || subtype.empty() || subtype == "unspecified";
  if (noun == "party") return subtype == "party";
  const std::uint32_t named = d_.named_mention(body);
  const std::vector<std::string_view> words = named == kNoEntity ? std::vector<std::string_view>() : d_.mention_words(named);
  return std::ranges::find(words, noun) != words.end();
}

std::uint32_t SpeakerSides::side_of(std::uint32_t entity) const {
  if (entity == kNoEntity) return publisher_;
  if (d_.entity(entity).type != "Person") return entity;
  const auto found = side_.find(entity);
  if (answered_.contains(entity)) return found != side_.end() && found->second != publisher_ ? found->second : kNoEntity;
  if (found != side_.end()) return found->second;
  if (const std::uint32_t possessor = possessor_of(entity); possessor != kNoEntity) return possessor;
  if (const std::uint32_t own = own_body(entity); own != kNoEntity) return own;
  Office office;
  for (const std::uint32_t m : d_.facts[entity].mentions) {
    if (m >= offices_.size()) continue;
    office.of_state |= offices_[m].of_state;
    office.minister |= offices_[m].minister;
  }
  if (office.of_state && publisher_ == kNoEntity && !office.minister) return only_country();
  if (office.minister) {
    const std::uint32_t country = only_country();
    if (country != kNoEntity) return country;
    if (const std::uint32_t government = only_government(); government != kNoEntity) return government;
    if (publisher_ != kNoEntity && !one_of(d_.entity(publisher_).subtype, "government party international")) return kNoEntity;
  }
  if (publisher_ != kNoEntity && is_private(entity)) return kNoEntity;
  // A governor speaks for no hospital that the text tells of.
  const bool only_told_of = publisher_ != kNoEntity && one_of(d_.entity(publisher_).subtype, "facility education");
  return office.of_state && only_told_of ? kNoEntity : publisher_;
}

// Who wrote the message that an e-mail answers is of the other side.
void SpeakerSides::find_answered() {
  const std::vector<Quotation>& quotations = d_.annotations.quotations;
  for (std::uint32_t i = 0; i < quotations.size(); ++i) {
    if (quotations[i].rule == kReplyRule) answered_.insert(d_.speaker_of(i));
  }
}

// *Tom Weber, a local farmer, …*, *villager Tom Weber*: he speaks for no body that the text tells of.
bool SpeakerSides::is_private(std::uint32_t person) const {
  constexpr std::size_t kLongest = 6;  // words of *a local farmer*
  static constexpr WordList kPrivate =
      "villager resident farmer herder fisherman fisher homeowner householder pensioner commuter passenger motorist shopper customer mother father parent widow grandmother grandfather "
      "neighbour neighbor victim survivor eyewitness bystander onlooker trader vendor hawker tenant voter protester demonstrator evacuee refugee migrant fan supporter housewife";
  return std::ranges::any_of(d_.facts[person].mentions, [&](std::uint32_t m) {
    if (d_.mention(m).level != Level::name) return false;
    if (kPrivate.has(d_.words[d_.first_word(m) - 1])) return true;
    const std::size_t end = d_.end_word(m);
    if (d_.words[end] != "," || !one_of(d_.words[end + 1], "a an who")) return false;
    for (std::size_t i = end + 2; i < end + kLongest; ++i) {
      if (kPrivate.has(d_.words[i])) return true;
      if (one_of(d_.words[i], ", . ; of for at in")) return false;
    }
    return false;
  });
}

// What a mention says of its bearer's office: its role, and of a name the three words before it.
void SpeakerSides::find_offices() {
  offices_.resize(d_.annotations.mentions.size());
  for (std::uint32_t m = 0; m < offices_.size(); ++m) {
    const Mention& mention = d_.mention(m);
    const auto read = [&](std::string_view text) {
      if (text.empty()) return;
      const std::string lower = to_ascii_lower(text);
      offices_[m].of_state |= has_word(lower, kOfficeOfState);
      offices_[m].minister |= text.find("inister") != std::string_view::npos || names_minister(lower);
    };
    read(attribute(mention.attributes, "roles"));
    if (mention.type == "Person" && mention.level == Level::nominal) read(d_.document.unwrapped_text(mention.span));
    const std::size_t first = d_.first_word(m);
    if (mention.level == Level::name && mention.type == "Person" && first >= 4) {
      read(d_.document.folded_text({d_.words.span(first - 3).begin, mention.span.begin}));
      offices_[m].minister |= ends_in_portfolio(d_.document.folded_text({d_.words.span(first - std::min<std::size_t>(first, 10)).begin, mention.span.begin}));
    }
  }
}

// The sentences that tell of a meeting: without one there are no two sides.
std::vector<std::size_t> SpeakerSides::sentences_of_meetings() const {
  static constexpr TokenList kMeeting =
      "met meet meets meeting meetings talks negotiations negotiating visit visited visits visiting received receive host hosted "
      "hosts delegation delegations summit welcomed welcoming guest guests signed signing agreement mission invited dialogue";
  std::vector<std::size_t> sentences;
  d_.words.for_each_among(kMeeting, [&](std::size_t i) {
    if (i > 0 && one_of(d_.words[i - 1], "annual general shareholders board members")) return;  // of one body
    const std::size_t sentence = d_.document.sentence_at(d_.words.span(i).begin);
    if (sentences.empty() || sentences.back() != sentence) sentences.push_back(sentence);
  });
  return sentences;
}

// Of the sentences that tell of a meeting, those that speak of the person or the side, or whose next one does.
std::vector<std::size_t> SpeakerSides::meetings_of(std::uint32_t person, const std::vector<std::size_t>& meetings) const {
  std::vector<std::size_t> own;
  for (const std::uint32_t entity : {person, side_.at(person)}) {
    for (const std::uint32_t m : d_.facts[entity].mentions) {
      const std::size_t sentence = d_.sentence_of(m);
      std::copy_if(meetings.begin(), meetings.end(), std::back_inserter(own), [&](std::size_t s) { return s == sentence || s + 1 == sentence; });
    }
  }
  return own;
}

void SpeakerSides::find_leaders() {
  const std::vector<std::size_t> meetings = sentences_of_meetings();
  if (meetings.empty()) return;
  std::vector<std::size_t> of_first;
  for (const std::uint32_t m : d_.order) {
    const Mention& mention = d_.mention(m);
    if (mention.type != "Person" || mention.level != Level::name || !d_.resolved(m)) continue;
    const std::uint32_t person = d_.entity_of(m);
    if (!side_.contains(person)) continue;
    const std::vector<std::size_t> own = meetings_of(person, meetings);
    if (own.empty()) continue;
    if (first_ == kNoEntity) {
      first_ = person;
      of_first = own;
    } else if (person != first_ && side_.at(person) != side_.at(first_) && std::find_first_of(own.begin(), own.end(), of_first.begin(), of_first.end()) != own.end()) {
      second_ = person;
      return;
    }
  }
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> SpeakerSides::leaders() const {
  if (second_ == kNoEntity) return std::nullopt;
  return std::pair{first_, second_};
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> SpeakerSides::sides() const {
  if (second_ == kNoEntity) return std::nullopt;
  return std::pair{side_.at(first_), side_.at(second_)};
}

SpeakerSides::Addressee SpeakerSides::addressee_of(std::uint32_t speaker) const {
  if (second_ == kNoEntity || speaker == kNoEntity) return {};
  const std::uint32_t mine = side_of(speaker);
  if (speaker == first_ || (speaker != second_ && mine == side_.at(first_))) return {second_, side_.at(second_)};
  if (speaker == second_ || mine == side_.at(second_)) return {first_, side_.at(first_)};
  return {};
}

}  // namespace factweave
