// SPDX-License-Identifier: MIT
#include "extractors/relations/relations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/names/name_lists.h"
#include "extractors/relations/argument_expansion.h"
#include "extractors/relations/described_ends.h"
#include "extractors/relations/document_relations.h"
#include "extractors/relations/nested_relations.h"
#include "extractors/relations/offices.h"
#include "extractors/relations/subjects.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// A verb of telling with its object, not a participle before a noun: *thanked Spain*, *said that*; *limited loans*.
bool tells(std::string_view words) {
  const std::size_t blank = words.find(' ');
  const std::string_view verb = words.substr(0, blank);
  if (blank == std::string_view::npos || (verb != "said" && (verb.size() < 5 || !verb.ends_with("ed")))) return false;
  static constexpr WordList kOpenObjects = "the a an that his her its their to";
  const std::string_view object = words.substr(blank + 1);
  const bool capital = !object.empty() && object.front() >= 'A' && object.front() <= 'Z';
  return capital || kOpenObjects.has(object.substr(0, object.find(' ')));
}

// What is asked for, without the next verb of the sentence: *suspend the fees and thanked Spain*.
std::string_view one_request(std::string_view content) {
  content = content.substr(0, std::min(content.find(", which"), content.find(", who")));
  for (std::size_t at = content.find(" and "); at != std::string_view::npos; at = content.find(" and ", at + 1)) {
    if (tells(content.substr(at + 5))) return content.substr(0, at);
  }
  return content;
}

// Groups of the rule that are named like an attribute of the relation become that attribute.
void copy_groups(const Extraction& extraction, const Match& match, const RelationType& type,
                 Attributes& attributes) {
  for (const Capture& capture : match.captures) {
    const std::string& name = match.rule->groups[capture.group].name;
    if (std::find(type.attributes.begin(), type.attributes.end(), name) == type.attributes.end()) continue;
    const AttributeType* attribute_type = extraction.rules().ontology.attribute(name);
    const bool text = attribute_type != nullptr && attribute_type->value == ValueType::text;  // of *for $40 million*
    if (capture.record && !text) {
      attributes.push_back({name, {}, capture.record});
    } else {
      const std::string_view said = extraction.document.source_text(capture.span);
      set_attribute(attributes, name, std::string(name == "content" ? one_request(said) : said));
    }
  }
}

RecordRef argument(const Match& match, std::string_view group) {
  const Capture* capture = match.capture(group);
  return capture == nullptr ? RecordRef{} : capture->record;
}

// Where goods come from by their name alone: the place or body inside *Norwegian timber*.
RecordRef origin_of(const Extraction& extraction, RecordRef product) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  if (product.kind != RecordKind::mention) return {};
  const Span goods = mentions[product.index].span;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    const bool agent = m.type == "Place" || m.type == "Organization";
    if (agent && m.level == Level::name && m.span != goods && goods.contains(m.span)) return mention_ref(i);
  }
  return {};
}

// Who holds the role of a founder founded the body: *the founder and chairman of Marlowe Pumps*.
void name_founders(std::vector<RelationMention>& relations) {
  static constexpr WordList kFounders = "founder co-founder cofounder";
  const std::size_t found = relations.size();
  for (std::size_t i = 0; i < found; ++i) {
    if (relations[i].type != "holdsRole") continue;
    const std::string title = to_ascii_lower(attribute(relations[i].attributes, "title"));
    const bool alone = kFounders.has(title);
    if (!alone && title.find("founder ") == std::string::npos && !title.ends_with(" founder")) continue;
    RelationMention founding = relations[i];
    founding.type = "affiliatedWith";
    founding.attributes.clear();
    set_attribute(founding.attributes, "kind", "founder");
    if (alone) {
      relations[i] = std::move(founding);
    } else {
      relations.push_back(std::move(founding));
    }
  }
}

// What names somebody and gives no office: *Labour MP Ilse Brandt* has no seat of the party, and that she is of it is a
// relation of its own; *Kenyan businessman Ilse Brandt* tells where she is from.
bool gives_no_office(std::string_view title, const Mention& body) {
  static constexpr WordList kSeats = "mp mep msp td senator congressman congresswoman councillor councilor candidate politician lawmaker deputy";
  static constexpr WordList kOccupations =
      "accountant activist actor actress archaeologist architect artist astronaut author baker banker billionaire biologist blogger boxer broker "
      "brother candidate nominee businessman businesswoman butcher campaigner carpenter chef chemist choreographer cleric columnist comedian composer conductor "
      "correspondent cosmonaut critic cyclist dancer dentist designer dissident doctor drummer economist electrician engineer entrepreneur farmer "
      "father fisherman golfer guitarist hairdresser historian investor journalist lawyer magnate mathematician mechanic midwife militant monk "
      "mother musician novelist nun nurse painter paramedic pediatrician pharmacist philosopher photographer physicist pianist pilot playwright "
      "nephew niece widow widower son daughter grandson granddaughter husband wife producer filmmaker screenwriter winger striker midfielder "
      "partner defender goalkeeper forward footballer cricketer jockey skier skater sprinter suspect defendant plaintiff rival "
      "plumber poet priest psychologist rapper reporter researcher resident scientist screenwriter sculptor shopkeeper singer sister skipper "
      "solicitor songwriter student surgeon swimmer teacher terrorist therapist trader tycoon uncle violinist waiter witness wrestler writer";
  static constexpr WordList kNever = "colleague friend rival son daughter husband wife brother sister father mother cousin nephew niece witness suspect defendant";
  if (kNever.has(title.substr(title.rfind(' ') + 1))) return true;
  if (body.subtype == "party") return kSeats.has(title);
  const std::string_view last = title.substr(title.rfind(' ') + 1);
  return body.type == "Place" && !title.starts_with("chief ") && (kOccupations.has(last) || last.ends_with("ologist"));
}

// Who is *of* a party is no employee of it, and who plays for a club its player.
void settle_kinds_of_members(const Extraction& extraction) {
  for (RelationMention& relation : extraction.annotations.relations) {
    if (relation.type != "affiliatedWith" || relation.to.kind != RecordKind::mention) continue;
    const bool party = extraction.annotations.mentions[relation.to.index].subtype == "party";
    const bool employee = attribute(relation.attributes, "kind") == "employee";
    if (party && employee) set_attribute(relation.attributes, "kind", "member");
    const bool plays = extraction.document.folded_text(relation.evidence).find(" play") != std::string_view::npos;
    if (employee && plays && extraction.annotations.mentions[relation.to.index].subtype == "sports") set_attribute(relation.attributes, "kind", "player");
  }
}

// *the European commissioner*: of no country.
bool is_wide_adjective(const Mention& place) {
  return place.type == "Place" && place.subtype == "country" && attribute(place.attributes, "iso3166").empty() &&
         attribute(place.attributes, "country_code").empty();
}

void drop_what_gives_no_office(const Extraction& extraction) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::erase_if(extraction.annotations.relations, [&](const RelationMention& relation) {
    return relation.type == "holdsRole" && relation.to.kind == RecordKind::mention &&
           (is_wide_adjective(mentions[relation.to.index]) ||
            gives_no_office(to_ascii_lower(attribute(relation.attributes, "title")), mentions[relation.to.index]));
  });
}

// *Beirut, Israel said* is no place in another: the registers know in which country each one lies.
bool lie_apart(const Mention& part, const Mention& whole) {
  const std::string_view inner = attribute(part.attributes, "country_code"), outer = attribute(whole.attributes, "iso3166");
  if (part.subtype == "country" || inner.empty() || outer.empty()) return false;
  return inner.substr(0, 2) != outer.substr(0, 2);
}

void drop_places_that_lie_apart(const Extraction& extraction) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::erase_if(extraction.annotations.relations, [&](const RelationMention& r) {
    const bool places = r.type == "partOf" && r.from.kind == RecordKind::mention && r.to.kind == RecordKind::mention &&
                        mentions[r.from.index].type == "Place" && mentions[r.to.index].type == "Place";
    if (!places) return false;
    const Mention& part = mentions[r.from.index];
    const bool adjective = part.level == Level::name && extraction.name_lists != nullptr &&
                           extraction.name_lists->has(NameList::nationality, extraction.document.folded_text(part.span));
    return adjective || lie_apart(part, mentions[r.to.index]);
  });
}

// *their manufactured goods*: whose goods they are, not who does it.
bool is_possessive(const Extraction& extraction, RecordRef record) {
  static constexpr WordList kPossessives = "my your his her its our their My Your His Her Its Our Their";
  if (record.kind != RecordKind::mention) return false;
  const Mention& mention = extraction.annotations.mentions[record.index];
  return mention.level == Level::pronoun && kPossessives.has(extraction.document.folded_text(mention.span));
}

// *our own United Nations*: no verb.
bool says_own(const Extraction& extraction, RecordRef possessive) {
  const std::uint32_t end = extraction.annotations.mentions[possessive.index].span.end;
  return std::string_view(extraction.document.text).substr(end, 5) == " own ";
}

// *her lawyer, Tom Weber of Alder & Co., Ilse Brandt, who teaches at*: the pronoun's antecedent is the name before it.
RecordRef antecedent_of_relative(const Extraction& extraction, const RelationMention& relation) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  if (relation.from.kind != RecordKind::mention || relation.to.kind != RecordKind::mention) return {};
  const Mention &from = mentions[relation.from.index], &to = mentions[relation.to.index];
  if (from.type != "Person" || to.span.begin < from.span.end) return {};
  const std::string_view between = extraction.document.folded_text({from.span.end, to.span.begin});
  const std::size_t who = between.rfind(", who ");
  if (who == std::string_view::npos || who == 0) return {};
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (m.type != "Person" || m.level != Level::name || m.span.begin < from.span.end || m.span.end >= to.span.begin) continue;
    if (extraction.document.folded_text({from.span.end, m.span.end}).size() == who) return mention_ref(i);
  }
  return {};
}

// Whether one relation says all that another one between the same ends says and more: *will build a plant in Ohio* a
// planned site, *professor at Kvalsund* a role and no mere employment.
bool says_more(const RelationMention& relation, const RelationMention& other) {
  const bool planned = relation.type == other.type && attribute(relation.attributes, "status") == "planned" &&
                       attribute(other.attributes, "status") != "planned" &&
                       relation.evidence.begin <= other.evidence.begin && relation.evidence.end >= other.evidence.end;
  const bool role = relation.type == "holdsRole" && other.type == "affiliatedWith" && attribute(other.attributes, "kind") == "employee";
  return planned || role;
}

void drop_repeats(std::vector<RelationMention>& relations) {
  std::map<std::pair<RecordRef, RecordRef>, std::vector<RelationMention>> fuller;  // by the ends
  for (const RelationMention& r : relations) {
    if (r.type == "holdsRole" || attribute(r.attributes, "status") == "planned") fuller[{r.from, r.to}].push_back(r);
  }
  if (fuller.empty()) return;
  std::erase_if(relations, [&](const RelationMention& relation) {
    const auto others = fuller.find({relation.from, relation.to});
    return others != fuller.end() && std::any_of(others->second.begin(), others->second.end(), [&](const RelationMention& other) {
             return says_more(other, relation);
           });
  });
}

// The first person's name behind these words in the mention's sentence, near them.
std::optional<std::uint32_t> person_behind(const Extraction& extraction, Span mention, std::string_view cue) {
  constexpr std::uint32_t kFarthest = 60;  // bytes
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const Span sentence = extraction.document.sentences[extraction.document.sentence_at(mention.begin)].source;
  const std::string_view behind = std::string_view(extraction.document.text).substr(mention.end, std::max(sentence.end, mention.end) - mention.end);
  const std::size_t at = behind.find(cue);
  if (at == std::string_view::npos || behind.substr(0, at).find_first_of(";:\"") != std::string_view::npos) return std::nullopt;
  const auto begin = mention.end + static_cast<std::uint32_t>(at + cue.size());
  std::optional<std::uint32_t> first;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (m.type != "Person" || m.level != Level::name || m.span.begin < begin || m.span.begin > begin + kFarthest) continue;
    if (!first || m.span.begin < mentions[*first].span.begin) first = i;
  }
  return first;
}

// Who receives a delegation led by somebody meets whom leads it.
void meet_heads_of_delegations(const Extraction& extraction) {
  static constexpr WordList kSent = "delegation mission team group";
  std::vector<RelationMention>& relations = extraction.annotations.relations;
  const std::size_t found = relations.size();
  for (std::size_t i = 0; i < found; ++i) {
    if (relations[i].type != "metWith" || relations[i].to.kind != RecordKind::mention) continue;
    const Mention& body = extraction.annotations.mentions[relations[i].to.index];
    const std::string_view text = extraction.document.folded_text(body.span);
    const std::string_view phrase = text.substr(0, text.find(" of "));
    if (body.level != Level::nominal || !kSent.has(phrase.substr(phrase.rfind(' ') + 1))) continue;
    std::optional<std::uint32_t> head = person_behind(extraction, body.span, " led by ");
    if (!head) head = person_behind(extraction, body.span, " headed by ");
    if (!head) continue;
    RelationMention meeting = relations[i];
    meeting.to = mention_ref(*head);
    meeting.evidence.end = std::max(meeting.evidence.end, extraction.annotations.mentions[*head].span.end);
    relations.push_back(std::move(meeting));
  }
}

}  // namespace

void accept_relation(const Extraction& extraction, const Match& match) {
  const RelationType* type = extraction.rules().ontology.relation(match.rule->type);
  if (type == nullptr) return;
  RelationMention relation;
  relation.type = type->name;
  relation.from = argument(match, "from");
  relation.to = argument(match, "to");
  if (!relation.from) relation.from = origin_of(extraction, argument(match, "product"));
  if (!relation.to && type->symmetric) relation.to = relation.from;  // a group; expand_groups() pairs its members
  if (!relation.from || !relation.to) return;
  static constexpr WordList kDeeds = "produces suppliesTo funds requested metWith visited";
  const bool deed = kDeeds.has(relation.type);
  if ((deed && relation.type != "visited" && is_possessive(extraction, relation.from)) || (deed && is_possessive(extraction, relation.to))) return;
  if (relation.type == "owns" && is_possessive(extraction, relation.from) && says_own(extraction, relation.from)) return;
  if (const RecordRef antecedent = antecedent_of_relative(extraction, relation)) relation.from = antecedent;
  relation.evidence = match.span;
  relation.rule = match.rule->id;
  relation.attributes = rule_attributes(extraction, match);
  copy_groups(extraction, match, *type, relation.attributes);
  extraction.annotations.relations.push_back(std::move(relation));
}

void complete_relations(const Extraction& extraction) {
  settle_described_ends(extraction);
  expand_coordination(extraction);
  add_nested_relations(extraction);
  name_founders(extraction.annotations.relations);
  meet_heads_of_delegations(extraction);
  drop_what_gives_no_office(extraction);
  settle_kinds_of_members(extraction);
  drop_places_that_lie_apart(extraction);
  drop_repeats(extraction.annotations.relations);
  move_to_subjects(extraction);
  move_to_seats(extraction);
  add_document_relations(extraction);
  add_offices(extraction);
  expand_groups(extraction);
  drop_unfit_relations(extraction);
}

}  // namespace factweave
