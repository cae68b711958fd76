// SPDX-License-Identifier: MIT
#include "extractors/relations/refinements.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// What names somebody and gives no office: *Labour MP Ilse Brandt* has no seat of the party, and that she is of it is a
// relation of its own; *Kenyan businessman Ilse Brandt* tells where she is from.
bool gives_no_office(std::string_view title, const Mention& body) {
  static constexpr WordList kSeats = "mp mep msp td senator congressman congresswoman councillor councilor candidate politician lawmaker deputy";
  static constexpr WordList kOccupations =
      "accountant activist actor actress archaeologist architect artist astronaut author baker banker billionaire biologist blogger boxer broker "
      "brother host candidate nominee businessman businesswoman butcher campaigner carpenter chef chemist choreographer cleric columnist comedian composer conductor "
      "correspondent cosmonaut critic cyclist dancer dentist designer dissident doctor drummer economist electrician engineer entrepreneur farmer "
      "father fisherman golfer guitarist hairdresser historian investor journalist lawyer magnate mathematician mechanic midwife militant monk "
      "mother musician novelist nun nurse painter paramedic pediatrician pharmacist philosopher photographer physicist pianist pilot playwright "
      "nephew niece widow widower son daughter grandson granddaughter husband wife producer filmmaker screenwriter winger striker midfielder "
      "partner defender goalkeeper forward footballer cricketer jockey skier skater sprinter suspect defendant plaintiff rival "
      "plumber poet priest psychologist rapper reporter researcher resident scientist screenwriter sculptor shopkeeper singer sister skipper "
      "solicitor songwriter student surgeon swimmer teacher terrorist therapist trader tycoon uncle violinist waiter witness wrestler writer";
  static constexpr WordList kNever = "colleague friend rival son daughter husband wife brother sister father mother cousin nephew niece widow widower grandson granddaughter witness suspect defendant";
  if (kNever.has(last_word(title))) return true;
  if (kNever.has(title.substr(0, title.find(" of ")))) return true;  // *the son of Tom Weber, headmaster of*: the father's
  if (body.subtype == "party") return kSeats.has(title);
  const std::string_view last = last_word(title);
  static constexpr WordList kOfFirms = "director ceo cfo coo cto chairman chairwoman founder co-founder executive";  // *New Zealand director Ilse Brandt*
  static constexpr WordList kOfGoods = "owner co-owner proprietor shareholder stockholder holder buyer seller";  // *the Danish owner*
  if (body.type == "Place" && body.subtype == "country" && (kOfFirms.has(last) || kOfGoods.has(last))) return true;
  // *the Minister of Water Resources*: what the office is about.
  if (last == "minister" && body.type == "Organization") return body.subtype != "government" && body.subtype != "unspecified";
  return body.type == "Place" && !title.starts_with("chief ") && (kOccupations.has(last) || last.ends_with("ologist"));
}

// *the European commissioner*: of no country.
bool is_wide_adjective(const Mention& place) {
  return place.type == "Place" && place.subtype == "country" && attribute(place.attributes, "iso3166").empty() &&
         attribute(place.attributes, "country_code").empty();
}

// *Beirut, Israel said* is no place in another: the registers know in which country each one lies.
bool lie_apart(const Mention& part, const Mention& whole) {
  const std::string_view inner = attribute(part.attributes, "country_code"), outer = attribute(whole.attributes, "iso3166");
  if (part.subtype == "country" || inner.empty() || outer.empty()) return false;
  // *land in Washington, Idaho, and Montana*: no state lies in another.
  static constexpr WordList kFlat = "US CA AU IN BR MX";  // countries whose registers know one level
  const std::string_view own = attribute(part.attributes, "iso3166");
  const bool states = own.size() > 3 && outer.size() > 3 && own != outer && kFlat.has(own.substr(0, own.find('-')));
  if (states) return true;
  return inner.substr(0, 2) != outer.substr(0, 2);
}

// *founder*, *president* and *chief executive* of *founder, president and chief executive*, in small letters.
std::vector<std::string> single_titles(std::string_view title) {
  static constexpr std::array<std::string_view, 4> kJoints = {", and ", " and ", " & ", ", "};
  std::vector<std::string> single;
  for (std::string rest = to_ascii_lower(title); !rest.empty();) {
    std::size_t at = std::string::npos, length = 0;
    for (const std::string_view joint : kJoints) {
      if (const std::size_t found = rest.find(joint); found < at) {
        at = found;
        length = joint.size();
      }
    }
    single.push_back(rest.substr(0, at));
    rest = at == std::string::npos ? std::string() : rest.substr(at + length);
  }
  return single;
}

// Whether one relation says all that another one between the same ends says and more: *will build a plant in Ohio* a
// planned site, *professor at Kvalsund* a role and no mere employment, *councillor Ruiz of the Alliance* a member.
bool says_more(const RelationMention& relation, const RelationMention& other) {
  const bool planned = relation.type == other.type && attribute(relation.attributes, "status") == "planned" &&
                       attribute(other.attributes, "status") != "planned" &&
                       relation.evidence.begin <= other.evidence.begin && relation.evidence.end >= other.evidence.end;
  const bool left = attribute(other.attributes, "status") == "past" && attribute(relation.attributes, "status") != "past";
  const bool employee = !left && other.type == "affiliatedWith" && attribute(other.attributes, "kind") == "employee";
  const bool member = relation.type == "affiliatedWith" && attribute(relation.attributes, "kind") == "member";
  // *signed Tom Weber*, *Weber joins the club*: a player.
  const bool player = relation.type == "affiliatedWith" && attribute(relation.attributes, "kind") == "player";
  const bool joined = other.type == "affiliatedWith" && attribute(other.attributes, "kind") == "member";
  // *is run by its president, Ilse Brandt*: the office says that she leads it.
  const bool leader = other.type == "affiliatedWith" && attribute(other.attributes, "kind") == "leader" && relation.type == "holdsRole" &&
                      attribute(relation.attributes, "status") == attribute(other.attributes, "status") &&
                      relation.rule == "appointments/body-run-by-title-person";
  // *donated £2 million*, and once more *the donation to*
  if (relation.type == "funds" && other.type == "funds") return relation.attributes.size() > other.attributes.size();
  const bool both = relation.type == "holdsRole" && other.type == "holdsRole" &&
                    attribute(relation.attributes, "status") == attribute(other.attributes, "status");
  if (both) {  // *president and chief executive*, and once more *president*
    const std::vector<std::string> titles = single_titles(attribute(relation.attributes, "title"));
    return titles.size() > 1 && std::ranges::find(titles, to_ascii_lower(attribute(other.attributes, "title"))) != titles.end();
  }
  return planned || leader || (employee && (relation.type == "holdsRole" || member || player)) || (joined && player);
}

// The first person's name behind these words in the mention's sentence, near them.
std::optional<std::uint32_t> person_behind(const Extraction& extraction, Span mention, std::string_view cue) {
  constexpr std::uint32_t kFarthest = 60;  // bytes
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const Span sentence = extraction.document.sentences[extraction.document.sentence_at(mention.begin)].source;
  const std::string_view behind = std::string_view(extraction.document.unwrapped).substr(mention.end, std::max(sentence.end, mention.end) - mention.end);
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

// What stands in the sentence before the title of an office, without the name of its body; nothing where the title does
// not stand in the evidence.
std::string_view before_title(const Extraction& extraction, const RelationMention& office) {
  constexpr std::uint32_t kLead = 12;  // bytes before the evidence
  const Document& document = extraction.document;
  const std::uint32_t sentence = document.sentences[document.sentence_at(office.evidence.begin)].source.begin;
  const std::uint32_t begin = std::max(sentence, office.evidence.begin - std::min(kLead, office.evidence.begin));
  const std::string_view text = document.unwrapped_text({begin, office.evidence.end});
  const std::size_t title = text.rfind(attribute(office.attributes, "title"));  // *named former CEO Brandt as interim CEO*: the last
  if (title == std::string_view::npos) return {};
  std::string_view before = text.substr(0, title);
  const Span body = office.to.kind == RecordKind::mention ? record_span(extraction.annotations, office.to) : Span{};
  const std::uint32_t end = begin + static_cast<std::uint32_t>(before.size());
  if (body.begin >= begin && body.end <= end && end - body.end <= 3) before = text.substr(0, body.begin - begin);  // "former Norvik head"
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before;
}

// Where the text goes on with a possessive: *bought Frost Lines*'s yard.
bool ends_as_possessor(const Extraction& extraction, const RelationMention& relation, RecordRef end) {
  if (end.kind != RecordKind::mention) return false;
  const Mention& body = extraction.annotations.mentions[end.index];
  if (body.type != "Organization" || body.level != Level::name || body.span.end != relation.evidence.end) return false;
  constexpr std::uint32_t kSign = 5;  // bytes of a possessive and a blank
  const auto size = static_cast<std::uint32_t>(extraction.document.text.size());
  return extraction.document.folded_text({body.span.end, std::min(body.span.end + kSign, size)}).starts_with("'s ");
}

}  // namespace

void drop_possessors(const Extraction& extraction) {
  static constexpr WordList kOfTheWhole = "owns funds suppliesTo metWith requested partyTo hasJointVenture visited";
  std::erase_if(extraction.annotations.relations, [&](const RelationMention& relation) {
    const bool founder = relation.type == "affiliatedWith" && attribute(relation.attributes, "kind") == "founder";
    if (!founder && !kOfTheWhole.has(relation.type)) return false;
    return ends_as_possessor(extraction, relation, relation.to) || ends_as_possessor(extraction, relation, relation.from);
  });
}

// *Ilse Brandt and Tom Weber, co-founders of Norvik*.
void tell_founders_from_workers(const Extraction& extraction) {
  for (RelationMention& relation : extraction.annotations.relations) {
    if (relation.type != "affiliatedWith" || attribute(relation.attributes, "kind") != "employee") continue;
    const std::string_view text = extraction.document.unwrapped_text(relation.evidence);
    if (text.find("ounders of ") == std::string_view::npos) continue;
    std::erase_if(relation.attributes, [](const Attribute& a) { return a.name == "kind"; });
    set_attribute(relation.attributes, "kind", "founder");
  }
}

void name_founders_and_owners(const Extraction& extraction) {
  tell_founders_from_workers(extraction);
  std::vector<RelationMention>& relations = extraction.annotations.relations;
  static constexpr WordList kFounders = "founder co-founder cofounder";
  static constexpr WordList kOwners = "owner co-owner proprietor";
  static constexpr WordList kHolders = "shareholder stockholder";  // *Norvik shareholder Kestrel*
  const std::size_t found = relations.size();
  for (std::size_t i = 0; i < found; ++i) {
    if (relations[i].type != "holdsRole") continue;
    const std::vector<std::string> titles = single_titles(attribute(relations[i].attributes, "title"));
    std::vector<RelationMention> ties;
    std::size_t told = 0;  // titles that ties tell in full
    const auto tie = [&](WordList words, std::string_view type, std::string_view kind) {
      const auto count = std::count_if(titles.begin(), titles.end(), [&](const std::string& t) { return words.has(last_word(t)); });
      if (count == 0) return;
      if (type != "owns") told += static_cast<std::size_t>(count);  // an owner is called so as well
      RelationMention& made = ties.emplace_back(relations[i]);
      made.type = type;
      made.attributes.clear();
      if (!kind.empty()) set_attribute(made.attributes, "kind", std::string(kind));
    };
    tie(kFounders, "affiliatedWith", "founder");
    tie(kOwners, "owns", "");
    tie(kHolders, "affiliatedWith", "shareholder");
    if (ties.empty()) continue;
    if (told == titles.size()) {  // else an office besides: *founder and chairman*
      relations[i] = std::move(ties.back());
      ties.pop_back();
    }
    relations.insert(relations.end(), ties.begin(), ties.end());
  }
}

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

void settle_shared_offices(const Extraction& extraction) {
  if (extraction.name_lists == nullptr) return;
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  for (RelationMention& relation : extraction.annotations.relations) {
    if (relation.rule != "careers/persons-both-workers-of-body" || relation.to.kind != RecordKind::mention) continue;
    if (attribute(relation.attributes, "kind") != "employee") continue;  // *co-founders of Norvik*
    std::string_view words = extraction.document.folded_text({relation.evidence.begin, mentions[relation.to.index].span.begin});
    for (const std::string_view before_body : {" ", " the", " of", " at", " in", " with"}) {
      if (words.ends_with(before_body)) words.remove_suffix(before_body.size());
    }
    const std::string noun = to_ascii_lower(last_word(words));
    if (noun == "members" || noun == "fellows") set_attribute(relation.attributes, "kind", "member");
    if (!noun.ends_with('s') || noun == "members") continue;
    const std::string title = noun.substr(0, noun.size() - 1);
    if (title_at_end(*extraction.name_lists, title) != title) continue;
    relation.type = "holdsRole";
    relation.attributes.clear();
    set_attribute(relation.attributes, "title", title);
  }
}

void drop_goods_of_no_maker(const Extraction& extraction) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::erase_if(extraction.annotations.relations, [&](const RelationMention& relation) {
    if (relation.rule != "business/maker-of-goods" || relation.to.kind != RecordKind::mention) return false;
    const std::string_view words = extraction.document.folded_text({relation.evidence.begin, mentions[relation.to.index].span.begin});
    std::string noun = to_ascii_lower(last_word(words.substr(0, words.rfind(" of "))));
    if (noun.ends_with('s')) noun.pop_back();
    static constexpr WordList kMakers = "manufacturer producer grower brewer developer";
    return !kMakers.has(noun) && !noun.ends_with("maker") && !noun.ends_with("builder");
  });
}

void give_offices_to_relatives(const Extraction& extraction) {
  static constexpr WordList kKin = "son daughter wife husband widow widower brother sister father mother grandson granddaughter nephew niece cousin partner";
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  for (RelationMention& relation : extraction.annotations.relations) {
    if (relation.type != "holdsRole" || relation.from.kind != RecordKind::mention) continue;
    const std::string_view before = before_title(extraction, relation);
    if (!before.ends_with(',')) continue;
    const auto end = static_cast<std::uint32_t>(before.data() + before.size() - 1 - extraction.document.unwrapped.data());
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      const Mention& m = mentions[i];
      if (m.span.end != end || m.type != "Person" || m.level != Level::name || m.span.begin < mentions[relation.from.index].span.end) continue;
      const std::string_view kin = std::string_view(extraction.document.unwrapped).substr(0, m.span.begin);
      if (kin.ends_with(" of ") && kKin.has(last_word(kin.substr(0, kin.size() - 4)))) relation.from = mention_ref(i);
    }
  }
}

void drop_what_gives_no_office(const Extraction& extraction) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  static constexpr WordList kUnnamed = "several many various numerous some other few three four five";  // *chief executive of several firms*
  std::erase_if(extraction.annotations.relations, [&](const RelationMention& relation) {
    const auto unnamed = [&](const Mention& body) {
      const std::string_view text = extraction.document.folded_text(body.span);
      return body.level == Level::nominal && kUnnamed.has(text.substr(0, text.find(' ')));
    };
    // *its chief executive* of a plant: *its* was taken for the plant instead of the firm.
    const auto plants = [&](const Mention& body) {
      static constexpr WordList kOfFirms = "ceo cfo coo cto executive chairman chairwoman chairperson chair founder co-founder president treasurer";
      const std::string title = to_ascii_lower(attribute(relation.attributes, "title"));
      const bool of_firms = kOfFirms.has(last_word(title)) || title.starts_with("chief ");
      return of_firms && body.level == Level::pronoun && body.entity && extraction.annotations.entities[*body.entity].subtype == "facility";
    };
    return relation.type == "holdsRole" && relation.to.kind == RecordKind::mention &&
           (is_wide_adjective(mentions[relation.to.index]) || plants(mentions[relation.to.index]) || unnamed(mentions[relation.to.index]) ||
            gives_no_office(to_ascii_lower(attribute(relation.attributes, "title")), mentions[relation.to.index]));
  });
}

void give_offices_of_boards(const Extraction& extraction) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::vector<RelationMention>& relations = extraction.annotations.relations;
  std::map<std::uint32_t, RecordRef> owners;  // of boards
  const auto group = [&](RecordRef end) {
    const bool mentioned = end.kind == RecordKind::mention && mentions[end.index].level == Level::nominal;
    return mentioned && mentions[end.index].type == "Organization" && mentions[end.index].subtype == "group";
  };
  for (const RelationMention& r : relations) {
    if (r.type == "partOf" && group(r.from) && mentions[r.from.index].entity) owners.emplace(*mentions[r.from.index].entity, r.to);
  }
  const auto is_board = [&](RecordRef body) {
    const std::string phrase = to_ascii_lower(extraction.document.folded_text(mentions[body.index].span));
    return phrase.ends_with("board") || phrase.find("board of ") != std::string::npos;
  };
  std::erase_if(relations, [&](const RelationMention& r) {
    return r.type == "holdsRole" && r.rule == "roles/body-appoints-person" && group(r.to) && !is_board(r.to);
  });
  for (RelationMention& r : relations) {
    if (r.type != "holdsRole" || !group(r.to) || !mentions[r.to.index].entity || !is_board(r.to)) continue;
    if (const auto owner = owners.find(*mentions[r.to.index].entity); owner != owners.end()) r.to = owner->second;
  }
}

void drop_second_countries(const Extraction& extraction) {
  static constexpr WordList kHeads = "president minister chancellor king queen emperor monarch premier ambassador";
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::map<std::pair<std::uint32_t, std::string>, std::pair<std::uint32_t, bool>> held;  // person and title: country, told of a name
  const auto office = [&](const RelationMention& r) {
    const bool mentioned = r.from.kind == RecordKind::mention && r.to.kind == RecordKind::mention;
    if (r.type != "holdsRole" || !mentioned || mentions[r.to.index].subtype != "country" || !mentions[r.from.index].entity || !mentions[r.to.index].entity)
      return std::string();
    std::string title = to_ascii_lower(attribute(r.attributes, "title"));
    return kHeads.has(last_word(title)) ? title : std::string();
  };
  for (const RelationMention& r : extraction.annotations.relations) {
    const std::string title = office(r);
    if (title.empty()) continue;
    const bool named = mentions[r.from.index].level == Level::name;
    const auto [known, added] = held.try_emplace({*mentions[r.from.index].entity, title}, *mentions[r.to.index].entity, named);
    if (!added && named && !known->second.second) known->second = {*mentions[r.to.index].entity, true};
  }
  std::erase_if(extraction.annotations.relations, [&](const RelationMention& r) {
    const std::string title = office(r);
    return !title.empty() && mentions[r.from.index].level != Level::name &&
           held.at({*mentions[r.from.index].entity, title}).first != *mentions[r.to.index].entity;
  });
}

void drop_places_that_lie_apart(const Extraction& extraction) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::erase_if(extraction.annotations.relations, [&](const RelationMention& r) {
    if (r.type == "locatedIn" && r.to.kind == RecordKind::mention && is_wide_adjective(mentions[r.to.index])) return true;
    const bool places = r.type == "partOf" && r.from.kind == RecordKind::mention && r.to.kind == RecordKind::mention &&
                        mentions[r.from.index].type == "Place" && mentions[r.to.index].type == "Place";
    if (!places) return false;
    const Mention& part = mentions[r.from.index];
    const bool adjective = part.level == Level::name && extraction.name_lists != nullptr &&
                           extraction.name_lists->has(NameList::nationality, extraction.document.folded_text(part.span));
    return adjective || lie_apart(part, mentions[r.to.index]);
  });
}

void mark_past_offices(const Extraction& extraction) {
  static constexpr WordList kPast = "former formerly ex ex- onetime one-time erstwhile previously";
  for (RelationMention& relation : extraction.annotations.relations) {
    if (relation.type != "holdsRole" || !attribute(relation.attributes, "status").empty()) continue;
    const std::string title(attribute(relation.attributes, "title"));
    if (title.starts_with("former ")) {  // a title of its own in a list: *former president*
      set_attribute(relation.attributes, "title", title.substr(7));
      relation.attributes.push_back({"status", {"past"}, {}});
      continue;
    }
    const std::string_view before = before_title(extraction, relation);
    if (kPast.has(to_ascii_lower(last_word(before)))) relation.attributes.push_back({"status", {"past"}, {}});
  }
}

// Who or what an end is, whichever of its mentions the relation was found at.
RecordRef whole_of(const Extraction& extraction, RecordRef end) {
  if (end.kind != RecordKind::mention) return end;
  const std::optional<std::uint32_t> entity = extraction.annotations.mentions[end.index].entity;
  return entity ? RecordRef{RecordKind::entity, *entity} : end;
}

void drop_repeats(const Extraction& extraction) {
  std::vector<RelationMention>& relations = extraction.annotations.relations;
  std::map<std::pair<RecordRef, RecordRef>, std::vector<RelationMention>> fuller;  // by the ends
  for (const RelationMention& r : relations) {
    const bool member = r.type == "affiliatedWith" && attribute(r.attributes, "kind") == "member";
    const bool player = r.type == "affiliatedWith" && attribute(r.attributes, "kind") == "player";
    if (r.type == "holdsRole" || r.type == "funds" || member || player || attribute(r.attributes, "status") == "planned") fuller[{whole_of(extraction, r.from), whole_of(extraction, r.to)}].push_back(r);
  }
  if (fuller.empty()) return;
  std::erase_if(relations, [&](const RelationMention& relation) {
    const auto others = fuller.find({whole_of(extraction, relation.from), whole_of(extraction, relation.to)});
    return others != fuller.end() && std::any_of(others->second.begin(), others->second.end(), [&](const RelationMention& other) {
             return says_more(other, relation);
           });
  });
}

void meet_heads_of_delegations(const Extraction& extraction) {
  static constexpr WordList kSent = "delegation mission team group";
  std::vector<RelationMention>& relations = extraction.annotations.relations;
  const std::size_t found = relations.size();
  for (std::size_t i = 0; i < found; ++i) {
    if (relations[i].type != "metWith" || relations[i].to.kind != RecordKind::mention) continue;
    const Mention& body = extraction.annotations.mentions[relations[i].to.index];
    const std::string_view text = extraction.document.folded_text(body.span);
    const std::string_view phrase = text.substr(0, text.find(" of "));
    if (body.level != Level::nominal || !kSent.has(last_word(phrase))) continue;
    std::optional<std::uint32_t> head = person_behind(extraction, body.span, " led by ");
    if (!head) head = person_behind(extraction, body.span, " headed by ");
    if (!head) continue;
    RelationMention meeting = relations[i];
    meeting.to = mention_ref(*head);
    meeting.evidence.end = std::max(meeting.evidence.end, extraction.annotations.mentions[*head].span.end);
    relations.push_back(std::move(meeting));
  }
}

}  // namespace factweave
