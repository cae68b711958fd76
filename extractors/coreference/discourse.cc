// SPDX-License-Identifier: MIT
#include "extractors/coreference/discourse.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"

namespace factweave {
namespace {

constexpr WordList kPrepositions =
    "of in at on for from with by to into about between against near after before during under over through than "
    "around along across toward towards within without as among amid via per including regarding concerning";

// The clause that they open comes before the main one: *When the judge asked her, the girl replied*.
constexpr WordList kSubordinators = "when while if although though because once whenever unless";

// What stands before a noun and is no part of its mention.
constexpr WordList kDeterminers = "the a an some many most several few both all";

// What kind of body a name is, which it stands behind: *oil giant Norvik*.
constexpr WordList kKinds =
    "giant maker firm company group bank club airline carrier carmaker automaker operator retailer supplier utility lender insurer party union brewer manufacturer producer developer "
    "startup agency broadcaster brand chain";

constexpr std::size_t kMentionReach = 300;  // mentions

bool is_year(std::string_view word) { return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos; }

// What the head noun of a person says: *his daughter*, *the woman*.
std::string_view gender_of_noun(const NameLists* lists, std::string_view noun) {
  static constexpr WordList kWomen = "woman girl lady heroine stepmother stepdaughter";
  static constexpr WordList kMen = "man boy gentleman stepfather stepson";
  if (kWomen.has(noun)) return "female";
  if (kMen.has(noun)) return "male";
  return lists == nullptr ? std::string_view() : lists->column(NameList::role_title, noun, "gender");
}

// *owner* of *the owner of Larne Stores*; *nurses* of *a group of nurses*.
std::string_view head_of(const std::vector<std::string_view>& words) {
  static constexpr WordList kOfMany = "group number team lot pair couple handful crowd band majority half one all some most many both each none";
  const auto of = std::ranges::find(words, "of");
  return of == words.begin() || of == words.end() || kOfMany.has(*(of - 1)) ? words.back() : *(of - 1);
}

}  // namespace

bool is_plural_word(std::string_view word) {
  return word.size() > 3 && word.back() == 's' && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
}

Discourse::Discourse(const Extraction& e)
    : extraction(e), document(e.document), annotations(e.annotations), words(*e.words) {
  facts.resize(annotations.entities.size());
  for (std::uint32_t q = 0; q < annotations.quotations.size(); ++q) {
    (annotations.quotations[q].kind == "turn" ? turns_ : quotes_).push_back(q);
  }
  order_mentions();
  for (const std::uint32_t m : order) {  // what an earlier run joined
    if (resolved(m)) give(m, facts[entity_of(m)]);
    if (resolved(m) && mention(m).level == Level::name) facts[entity_of(m)].named = true;
  }
}

void Discourse::give(std::uint32_t m, EntityFacts& known) const {
  known.mentions.push_back(m);
  if (mention(m).level == Level::nominal) known.nominals.push_back(m);
}

void Discourse::order_mentions() {
  struct Key {
    std::uint32_t begin, end, mention;
  };
  std::vector<Key> keys;
  keys.reserve(annotations.mentions.size());
  for (const Mention& m : annotations.mentions) {
    keys.push_back({m.span.begin, m.span.end, static_cast<std::uint32_t>(keys.size())});
  }
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    if (a.begin != b.begin) return a.begin < b.begin;
    return a.end != b.end ? a.end > b.end : a.mention < b.mention;
  });
  order.clear();
  for (const Key& key : keys) order.push_back(key.mention);
  place_mentions();
}

void Discourse::add_mentions(std::vector<Mention> mentions) {
  if (mentions.empty()) return;
  for (Mention& m : mentions) {
    const std::optional<std::uint32_t> e = m.entity;
    annotations.mentions.push_back(std::move(m));
    if (e) give(static_cast<std::uint32_t>(annotations.mentions.size() - 1), facts[*e]);
  }
  order_mentions();
}

void Discourse::place_mentions() {
  places_.assign(annotations.mentions.size(), {});
  std::uint32_t outer_end = 0;
  std::uint32_t sentence = 0;
  std::uint32_t first = 0;
  std::uint32_t last_outer = 0;
  bool subject_found = false, adjective_found = false, main_awaited = false;
  bool governed = false;         // by a preposition: the last outer mention
  std::size_t beside_end = 0;    // where that one ends
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    const std::uint32_t i = order[at];
    Place& place = places_[i];
    const Span span = mention(i).span;
    if (at == 0 || mention(order[at - 1]).span.begin != span.begin) first = at;
    place.first = first;
    place.first_word = static_cast<std::uint32_t>(words.at(span.begin));
    place.end_word = static_cast<std::uint32_t>(words.end_at(span.end));
    place.quotation = quotation_at(span.begin);
    const std::uint32_t last_sentence = sentence;
    while (sentence + 1 < document.sentences.size() && document.sentences[sentence + 1].source.begin <= span.begin) ++sentence;
    place.sentence = sentence;
    place.nested = span.end <= outer_end;
    place.attributive = describes_what_follows(i);
    outer_end = std::max(outer_end, span.end);
    if (sentence != last_sentence || at == 0) {
      subject_found = adjective_found = false;
      main_awaited = one_of(words[words.at(document.sentences[sentence].source.begin)], kSubordinators);
    }
    if (place.nested) continue;
    const std::uint32_t beside = std::exchange(last_outer, i);
    if (names_subject(beside, i)) {
      place.subject = places_[beside].subject;
      continue;
    }
    if (modifies_subject(beside, i)) {
      place.subject = std::exchange(places_[beside].subject, Subject::none);
      continue;
    }
    std::size_t first_word = before_titles(i);
    if (is_year(words[first_word - 1U]) && words[first_word - 2U] == "in") first_word -= 2;  // *and in 1976 Brandt left*
    const bool aged = words[first_word - 1U] == "old" && words[first_word - 2U] == "-";  // *36-year-old Ilse Brandt*
    if (aged && first_word >= 5 && one_of(words[first_word - 3U], "year month")) first_word -= 5;
    first_word = before_kind(i, before_number(first_word));
    const bool of_place = mention(i).type == "Organization" && mention(beside).type == "Place" && places_[beside].attributive && kKinds.has(words[first_word - 1U]);
    if (of_place && places_[beside].end_word < first_word && leads_to_kind(places_[beside].end_word) && !words.capitalised(first_word - 1U)) first_word = places_[beside].first_word;  // *U.S. oil giant Norvik*
    if (first_word == place.first_word && words[first_word - 1U] == "-" && words.touches_previous(first_word) && words.touches_previous(first_word - 1U)) continue;  // *the Leith-Larne road*
    const std::string_view before = words[first_word - 1U];
    const std::string_view article = kDeterminers.has(before) ? words[first_word - 2U] : before;
    const bool clause_start = one_of(before, "that , and but because while whether if when said says ; : - \"") || first_word == 0;
    const bool conjunction = opens_clause(article, place.end_word);
    // *to help them and their families in the area*: joined to an object, and no subject.
    static constexpr WordList kNoVerb = ". ; : ) ? ! \" of in on at for to from with by and or but than until since";
    const bool joined = subject_found && mention(i).type != "Product" && (before == "and" || article == "and") && kNoVerb.has(words[place.end_word]);
    const bool clause = (clause_start && !joined) || conjunction;
    if (mention(i).type == "Figure") continue;
    // *according to Norway's Dairy Board*: governed as its possessor is.
    const bool possessed = before == "s" && words[first_word - 2U] == "'" && beside_end == first_word - 2U;
    governed = (one_of(article, kPrepositions) && !conjunction) || (possessed && governed);
    beside_end = place.end_word;
    if ((subject_found && !clause) || governed) continue;
    if (!subject_found && !clause && is_first_object(i, first_word)) {
      subject_found = true;
      continue;
    }
    main_awaited = main_awaited || (conjunction && !subject_found && words.at(document.sentences[sentence].source.begin) + 2 >= first_word);
    // *Belarusian President X*, *Norway's ports*: a modifier is no subject.
    const std::size_t next = place.end_word;
    if (place.attributive && mention(i).subtype == "country") {  // *Danish brewer Frost Lines*: the brewer is the subject as well
      if (!std::exchange(adjective_found, true)) place.subject = subject_found ? Subject::clause : Subject::main;
      continue;
    }
    const bool modifier = mention(i).type == "Place" && (place.attributive || words[next] == "'" || words[next] == "-" || words.capitalised(next));
    const bool adjoins = mention(i).type == "Place" && mention(beside).type == "Place" && before == "," && places_[beside].end_word + 1U == first_word;
    const bool lies_in = adjoins && one_of(words[next], ", . ; : ) ( - and or but when where while as who which that on in to from for with after before by");  // *from Leith, Norway*
    if (modifier || lies_in || opens_dateline(i) || precedes_titled_person(i)) continue;
    if (main_awaited && subject_found && article == ",") {
      place.subject = Subject::main;
      main_awaited = false;
    } else {
      place.subject = subject_found || main_awaited ? Subject::clause : Subject::main;
    }
    subject_found = true;
  }
}

// *The crisis left patients in need*, *The storm angered the villagers*: the subject before the verb is no mention.
bool Discourse::is_first_object(std::uint32_t i, std::size_t first_word) const {
  constexpr std::size_t kLongest = 10;  // words of the subject
  static constexpr WordList kVerbs = "left gave made took saw brought sent put kept cost hit forced gives makes takes sees brings sends puts keeps costs forces leaves lets helps";
  static constexpr WordList kFirst = "the this that these those a an his her its their our such another each every";
  const std::size_t opening = words.at(document.sentences[places_[i].sentence].source.begin);
  const std::size_t verb = first_word - 1;
  if (first_word < opening + 3 || first_word - opening > kLongest || !kFirst.has(words[opening])) return false;
  if (words[places_[i].end_word] == "'") return false;  // *The deal brings Norvik's total to*
  const bool finite = kVerbs.has(words[verb]) || (words[verb].size() > 4 && words[verb].ends_with("ed") && one_of(words[places_[i].first_word], "the a an its their his her our"));
  if (!finite) return false;
  for (std::size_t k = opening; k < verb; ++k) {
    if (!words.is_word(k) || (k > opening && words.capitalised(k))) return false;
  }
  return true;
}

// *as the bank moves*, *after Norvik bought it*, *which the board refused*: a conjunction, as a verb stands behind the mention.
bool Discourse::opens_clause(std::string_view word, std::size_t behind) const {
  static constexpr WordList kConjunctions = "as after before since until than which where";
  static constexpr WordList kVerbs =
      "is was are were has had have will would can could may might must should does did said took made left won lost went came began found told met gave got fell rose grew built paid "
      "sent held led brought kept spoke bought sold became saw ran became set put cut hit wrote chose broke drove fled lay stood threw";
  if (!kConjunctions.has(word)) return false;
  const std::string_view next = words[behind];
  if (kVerbs.has(next)) return true;
  return next.size() > 3 && !words.capitalised(behind) && (next.ends_with("ed") || (next.back() == 's' && !next.ends_with("ss")));
}

// *The rights group Larne Watch said*: the name is as much the subject as what stands before it.
bool Discourse::names_subject(std::uint32_t nominal, std::uint32_t name) const {
  const Mention &a = mention(nominal), &b = mention(name);
  return places_[nominal].subject != Subject::none && a.level == Level::nominal && b.level == Level::name && a.type == b.type &&
         a.span.end + 1 == b.span.begin && document.unwrapped[a.span.end] == ' ';
}

// *Larne University students said*: the name only tells whose they are.
bool Discourse::modifies_subject(std::uint32_t name, std::uint32_t nominal) const {
  const Mention &a = mention(name), &b = mention(nominal);
  return places_[name].subject != Subject::none && a.level == Level::name && a.type == "Organization" && b.level == Level::nominal && b.subtype == "group" && b.type == "Person" &&
         a.span.end + 1 == b.span.begin && document.unwrapped[a.span.end] == ' ' && !one_of(words[places_[nominal].end_word], "with the a an its to");  // *Norvik partners with*
}

// *Alder Falls, Mass.-based*: the town before its state is as much the seat as the state is.
bool Discourse::is_seat_behind(std::uint32_t town_end) const {
  constexpr std::size_t kLongestState = 20;
  const std::string_view after = std::string_view(document.unwrapped).substr(town_end, kLongestState + 8);
  const std::size_t based = after.find("-based");
  return after.starts_with(", ") && based != std::string_view::npos && based <= kLongestState && after.substr(2, based - 2).find_first_of(",;:(\n") == std::string_view::npos;
}

// A country's adjective before a word, or the first part of a compound: *Swiss maker*, *Panama-flagged*.
bool Discourse::describes_what_follows(std::uint32_t i) const {
  const Mention& m = mention(i);
  if (m.type != "Place" || m.level != Level::name) return false;
  if (std::string_view(document.unwrapped).substr(m.span.end).starts_with(" based ")) return true;  // *Brazil based retailer Norvik*
  const std::string_view after = std::string_view(document.unwrapped).substr(m.span.end, 2);
  if (after.size() < 2) return false;
  if (after.front() == '-') return std::islower(static_cast<unsigned char>(after.back())) != 0;
  if (after.front() == ',') return is_seat_behind(m.span.end);
  if (after.front() != ' ' || extraction.name_lists == nullptr) return false;
  static constexpr WordList kVerbs = "have has had are were is was be will would may might can could should must did do does fled";
  if (kVerbs.has(words[words.end_at(m.span.end)])) return false;  // *60,000 Danish have left*
  if (leads_to_kind(words.end_at(m.span.end))) return true;
  return std::isalpha(static_cast<unsigned char>(after.back())) != 0 &&
         extraction.name_lists->has(NameList::nationality, document.folded_text(m.span));
}

// *U.S. oil giant Norvik*, *Larne retailer Norvik*: what kind of body is named behind the place.
bool Discourse::leads_to_kind(std::size_t behind) const {
  constexpr std::size_t kLongest = 4;  // words
  static constexpr WordList kNouns = "telecoms sports textiles electronics logistics plastics chemicals services foods drinks sporting seed feed";
  static constexpr WordList kVerbs = "told gave saw sold bought took sued let won lost met put hit made got chose with and for from where when that the its than but";
  for (std::size_t k = behind; k < behind + kLongest && words.is_word(k) && !words.capitalised(k); ++k) {
    if (kKinds.has(words[k]) && words.capitalised(k + 1)) return true;
    const bool verb = (words[k].ends_with("ed") || words[k].ends_with("s") || kVerbs.has(words[k])) && !kNouns.has(words[k]);
    if (verb || words[k].size() < 3) return false;  // *Norway fined retailer Alder*
  }
  return false;
}

// *Frost Lines chairman Ilse Brandt*: the firm says which chairman.
bool Discourse::precedes_titled_person(std::uint32_t i) const {
  if (mention(i).type != "Organization" || mention(i).level != Level::name || extraction.name_lists == nullptr) return false;
  const Span sentence = document.sentences[places_[i].sentence].source;
  std::string_view after = document.folded_text({mention(i).span.end, std::max(mention(i).span.end, sentence.end)});
  if (after.starts_with(" (")) {  // *Larne Shipping Union (LSU) president Ilse Brandt*
    constexpr std::size_t kLongest = 12;
    const std::size_t close = after.find(')');
    after.remove_prefix(close == std::string_view::npos || close > kLongest ? after.size() : close + 1);
  }
  if (!after.starts_with(' ')) return false;
  after.remove_prefix(1);
  std::string_view title = title_at_begin(*extraction.name_lists, after);
  after.remove_prefix(title.size());
  if (!title.empty() && after.starts_with(" and ")) {  // *Larne Party leader and chairman Ilse Brandt*
    after.remove_prefix(std::string_view(" and ").size());
    title = title_at_begin(*extraction.name_lists, after);
    after.remove_prefix(title.size());
  }
  if (after.starts_with(", ")) after.remove_prefix(1);  // *Frost Lines chairman, Ilse Brandt, said*
  return !title.empty() && after.size() > 1 && after.front() == ' ' && after[1] >= 'A' && after[1] <= 'Z';
}

// The first word of a person's titles, which belong to the name: *finance director Ilse Brandt*.
std::size_t Discourse::before_titles(std::uint32_t i) const {
  const std::size_t own = places_[i].first_word;
  if (mention(i).type != "Person" || mention(i).level != Level::name || extraction.name_lists == nullptr) return own;
  const Span sentence = document.sentences[places_[i].sentence].source;
  std::string_view before = document.folded_text({sentence.begin, std::max(sentence.begin, mention(i).span.begin)});
  if (!before.ends_with(' ')) return own;
  before.remove_suffix(1);
  const std::string_view title = title_at_end(*extraction.name_lists, before);
  if (title.empty()) return own;
  const auto count = static_cast<std::size_t>(std::count(title.begin(), title.end(), ' ')) + 1;
  return own - std::min(count, own);
}

// *said oil giant Norvik may*: the first word of what kind of body it is, where a clause begins with it.
std::size_t Discourse::before_kind(std::uint32_t i, std::size_t first_word) const {
  constexpr std::size_t kLongest = 4;  // words
  if (mention(i).type != "Organization" || mention(i).level != Level::name || !kKinds.has(words[first_word - 1U])) return first_word;
  for (std::size_t k = first_word - 1; k > 0 && first_word - k <= kLongest; --k) {
    if (one_of(words[k - 1U], "that but because while whether if when said says")) return k;
    if (!words.is_word(k - 1) || words.capitalised(k - 1) || one_of(words[k - 1U], "of in on at for to from with by and or as")) break;
  }
  return first_word;
}

// *37,100 nurses*, *at least 40 firms*: the first word of the number.
std::size_t Discourse::before_number(std::size_t first_word) const {
  const auto is_number = [&](std::size_t i) { return !words[i].empty() && words[i].front() >= '0' && words[i].front() <= '9'; };
  if (first_word == 0 || !is_number(first_word - 1)) return first_word;
  --first_word;
  if (one_of(words[first_word - 1U], "about around over nearly some only almost")) return first_word - 1;
  const bool bound = (words[first_word - 1U] == "least" && words[first_word - 2U] == "at") || (words[first_word - 1U] == "than" && one_of(words[first_word - 2U], "more fewer less"));
  return bound ? first_word - 2 : first_word;
}

// *NAIROBI, 4 March -*, *NAKURU, Kenya, 4 March -*: the places of a dateline are no subjects.
bool Discourse::opens_dateline(std::uint32_t i) const {
  constexpr std::uint32_t kLongestTown = 30;  // bytes before the country
  const Span span = mention(i).span;
  const std::size_t sentence = sentence_of(i);
  if (mention(i).type != "Place" || sentence > 4) return false;
  const std::uint32_t begin = document.sentences[sentence].source.begin;
  const std::size_t end = end_word(i);
  if (span.begin > begin + 1) {
    const std::string_view town = document.unwrapped_text({begin, std::min(span.begin, begin + kLongestTown + 1)});
    const bool capitals = town.size() <= kLongestTown && town.ends_with(' ') && town.find_first_of("abcdefghijklmnopqrstuvwxyz,.") == std::string_view::npos;  // *SAN* Halden
    if (town.size() > kLongestTown || (!capitals && !town.ends_with(", "))) return false;
    if (town.substr(0, 3).find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos) return false;  // not in capitals
  }
  if (!one_of(words[end], ", ( - :")) return false;
  for (std::size_t w = end; w < end + 12; ++w) {
    if ((words[w] == "-" && !words.touches_previous(w)) || words[w] == ":") return true;
    if (words[w] == "." && words.capitalised(w + 1) && w < end + 8) return true;
  }
  return false;
}

std::uint32_t Discourse::create(std::uint32_t m, std::string_view step) {
  Entity e;
  e.type = mention(m).type;
  e.subtype = mention(m).subtype;
  e.rule = "coreference/" + std::string(step);
  annotations.entities.push_back(std::move(e));
  facts.emplace_back();
  const auto index = static_cast<std::uint32_t>(annotations.entities.size() - 1);
  join(m, index, step);
  return index;
}

void Discourse::join(std::uint32_t i, std::uint32_t e, std::string_view step) {
  Mention& m = annotations.mentions[i];
  Entity& target = annotations.entities[e];
  EntityFacts& known = facts[e];
  m.entity = e;
  if (m.level == Level::pronoun) {
    m.type = target.type;
    m.subtype = target.subtype;
    m.rule = "coreference/" + std::string(step);
  }
  give(i, known);
  known.named |= m.level == Level::name;
  const bool register_knows = target.subtype == "company" && m.subtype == "international" && m.level == Level::name;  // *the Development Bank of …*
  const bool legal_form = target.subtype == "sports" && m.subtype == "company" && !attribute(m.attributes, "legal_form").empty();  // *Larne Ferries*, *Larne Ferries Ltd*
  if (target.subtype.empty() || target.subtype == "unspecified" || register_knows || legal_form) target.subtype = m.subtype;
  const std::string_view gender = attribute(m.attributes, "gender");
  const bool stated = !gender.empty() && !attribute(m.attributes, "honorific").empty();
  if (known.gender.empty() || (stated && !known.gender_stated)) known.gender = std::string(gender);
  known.gender_stated |= stated;
  if (m.level == Level::nominal) {
    const std::vector<std::string_view> parts = mention_words(i);
    if (!parts.empty()) {
      const std::string_view head = head_of(parts);
      const std::string_view noun = m.type == "Person" ? gender_of_noun(extraction.name_lists, head) : std::string_view();
      if (!noun.empty() && !known.gender_stated) {
        known.gender = std::string(noun);
        known.gender_stated = true;
      }
      const bool one = parts.front() == "one" && parts.size() > 1 && parts[1] == "of";  // *one of the welders, Tom Weber*
      known.plural |= !one && (is_plural_word(head) || one_of(head, "people staff police women men children"));
    }
  }
  if (m.subtype == "group" && !(m.level == Level::nominal && known.named)) known.plural = true;  // *Norvik, a unit of Frost Lines*
}

std::uint32_t Discourse::group(const std::vector<std::uint32_t>& members, std::string_view type) {
  std::vector<std::uint32_t> sorted = members;
  std::sort(sorted.begin(), sorted.end());
  for (std::uint32_t e = 0; e < annotations.entities.size(); ++e) {
    if (annotations.entities[e].members.empty() || annotations.entities[e].members.size() != sorted.size()) continue;
    std::vector<std::uint32_t> other = annotations.entities[e].members;
    std::sort(other.begin(), other.end());
    if (other == sorted) return e;
  }
  Entity e;
  e.type = std::string(type);
  e.subtype = "group";
  e.members = members;
  e.rule = "coreference/group";
  annotations.entities.push_back(std::move(e));
  facts.emplace_back();
  facts.back().plural = true;
  return static_cast<std::uint32_t>(annotations.entities.size() - 1);
}

std::optional<std::uint32_t> Discourse::quotation_at(std::uint32_t offset) const {
  for (const std::vector<std::uint32_t>* list : {&quotes_, &turns_}) {
    const auto q = std::partition_point(list->begin(), list->end(),
                                        [&](std::uint32_t i) { return annotations.quotations[i].span.end <= offset; });
    if (q != list->end() && annotations.quotations[*q].span.contains(offset)) return *q;
  }
  return std::nullopt;
}

std::uint32_t Discourse::speaker_of(std::uint32_t quotation) const {
  const Quotation& q = annotations.quotations[quotation];
  return q.speaker_mention ? entity_of(*q.speaker_mention) : kNoEntity;
}

std::vector<std::string_view> Discourse::mention_words(std::uint32_t i) const {
  std::vector<std::string_view> result;
  result.reserve(end_word(i) - first_word(i));
  for (std::size_t w = first_word(i); w < end_word(i); ++w) {
    const std::string_view word = words[w];
    if (word == "s" && words[w - 1] == "'") continue;
    if (words.is_word(w) || (word[0] >= '0' && word[0] <= '9')) result.push_back(word);
  }
  return result;
}

// *Ilse Brandt, 40, …*, *Ilse Brandt, then mayor of Halden, …*: the word behind the second comma.
std::size_t Discourse::behind_aside(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kLongest = 14;  // words
  if (words[begin] != ",") return begin;
  for (std::size_t i = begin + 1; i < end && i <= begin + kLongest; ++i) {
    if (words[i] == ",") return i + 1;
    if (one_of(words[i], "; : . \" that when if because while said says")) break;
  }
  return begin;
}

bool Discourse::acts_on(std::uint32_t subject, std::uint32_t object) const {
  constexpr std::size_t kLongest = 8;  // words of a verb phrase
  static constexpr WordList kBoundaries =
      ", ; : ( ) \" . that which who whom whose where when if because as and but or while than like said says say saying announced "
      "added told tell tells believes believe thinks think hopes hope expects fears knows insists claims wants";
  static constexpr WordList kPossessives = "his its their my our your";  // *his attitude helped him*: the attitude did
  if (mention(subject).level == Level::pronoun && kPossessives.has(words[places_[subject].first_word])) return false;
  if (places_[subject].subject == Subject::none || places_[subject].sentence != places_[object].sentence) return false;
  std::size_t begin = places_[subject].end_word;
  const std::size_t end = places_[object].first_word;
  for (std::size_t at = place_of(subject) + 1; at < order.size() && (words[begin] == "and" || words[begin] == ","); ++at) {
    const std::uint32_t next = order[at];  // *Norvik and Alder have lent it tanks*
    if (places_[next].first_word != begin + 1 || mention(next).type != mention(subject).type) break;
    begin = places_[next].end_word;
  }
  begin = behind_aside(begin, end);
  if (begin > end || end - begin > kLongest || begin == end) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const bool aside = words[i] == "," && (words[i + 1] == "however" || words[i - 1] == "however");
    const bool compared = i + 1 == end && words[i] == "than" && one_of(words[end], "it them him her me us");  // *Norvik was better than them*
    if (!aside && !compared && kBoundaries.has(words[i])) return false;
  }
  return true;
}

std::string_view Discourse::text_between(Span first, Span second) const {
  return first.end < second.begin ? document.folded_text({first.end, second.begin}) : std::string_view();
}

std::span<const std::uint32_t> Discourse::before(std::uint32_t i) const {
  const std::size_t end = place_of(i);
  const std::size_t first = end - std::min(end, kMentionReach);
  return std::span(order).subspan(first, end - first);
}

std::span<const std::uint32_t> Discourse::from(std::uint32_t i) const {
  const std::size_t first = place_of(i);
  return std::span(order).subspan(first, std::min(order.size() - first, kMentionReach));
}

std::uint32_t Discourse::named_mention(std::uint32_t e) const {
  for (const std::uint32_t m : facts[e].mentions) {
    if (mention(m).level == Level::name) return m;
  }
  return facts[e].mentions.empty() ? kNoEntity : facts[e].mentions.front();
}

}  // namespace factweave
