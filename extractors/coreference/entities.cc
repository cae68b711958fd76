// SPDX-License-Identifier: MIT
// The last step of coreference: what has no antecedent goes, empty entities go, and every entity gets
// its name, aliases and attributes from its mentions.
#include <algorithm>
#include <string>
#include <vector>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/nominal_names.h"
#include "extractors/coreference/pronoun_words.h"
#include "extractors/names/name_lists.h"
#include "extractors/organizations/state_bodies.h"
#include "extractors/places/places.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

// True when `a` is the lesser name: all in capitals (a dateline's), or shorter.
bool lesser_name(const std::string& a, const std::string& b) {
  const auto shouted = [](const std::string& name) {
    return name.size() > 3 && std::none_of(name.begin(), name.end(), [](unsigned char c) { return c >= 'a' && c <= 'z'; });
  };
  if (shouted(a) != shouted(b)) return shouted(a);
  return a.size() < b.size();
}

// A country that a text calls by letters only (*UK*) by its own name, a dateline's *NORVIK* as the lists write it.
std::string name_without_capitals(const NameLists& lists, const std::string& name) {
  if (std::any_of(name.begin(), name.end(), [](unsigned char c) { return c >= 'a' && c <= 'z'; })) return name;
  const std::string plain = plain_capitals(fold(name));
  for (const NameList list : {NameList::city, NameList::doubtful_city, NameList::country_region, NameList::country}) {
    if (plain != name && lists.has(list, plain)) return plain;
  }
  const std::string_view country = lists.country_name(lists.column(NameList::country, fold(name), "iso3166"));
  const bool telling = country.find_first_of("-(") == std::string_view::npos;  // no *Norvik - Dunmore*, which tells two countries of one name apart
  return country.empty() || !telling ? name : std::string(country);
}

// The longest name that is no adjective; a country known by its adjective only (*Danish*) gets its own name.
std::string best_name(const Discourse& d, std::uint32_t e, const std::vector<std::string>& names) {
  const NameLists* lists = d.extraction.name_lists;
  if (lists == nullptr || d.annotations.entities[e].type != "Place") {
    return *std::max_element(names.begin(), names.end(), lesser_name);
  }
  std::vector<std::string> nouns;
  std::string country;
  for (const std::string& name : names) {
    const std::string folded = fold(name);
    if (!lists->has(NameList::nationality, folded)) {
      nouns.push_back(name);
    } else if (country.empty()) {
      country = lists->country_name(lists->column(NameList::nationality, folded, "country_code"));
      if (country.empty()) country = lists->column(NameList::nationality, folded, "gazetteer");
    }
  }
  if (nouns.empty() && !country.empty()) return country;
  const std::vector<std::string>& candidates = nouns.empty() ? names : nouns;
  return name_without_capitals(*lists, *std::max_element(candidates.begin(), candidates.end(), lesser_name));
}

// The different surfaces of the entity's names, in the order in which they were joined.
std::vector<std::string> surfaces_of(const Discourse& d, std::uint32_t e) {
  std::vector<std::string_view> written;
  for (const std::uint32_t m : d.facts[e].mentions) {
    if (d.mention(m).level != Level::name) continue;
    const std::string_view surface = d.document.unwrapped_text(d.mention(m).span);
    if (std::find(written.begin(), written.end(), surface) == written.end()) written.push_back(surface);
  }
  std::vector<std::string> surfaces;
  for (const std::string_view surface : written) {
    std::string one_line = on_one_line(surface);
    if (std::find(surfaces.begin(), surfaces.end(), one_line) == surfaces.end()) surfaces.push_back(std::move(one_line));
  }
  return surfaces;
}

void name_entity(Discourse& d, std::uint32_t e) {
  Entity& entity = d.annotations.entities[e];
  std::vector<std::string> names = surfaces_of(d, e);
  if (!names.empty()) {
    entity.name = best_name(d, e, names);
  } else if (entity.name.empty()) {
    entity.name = nominal_name(d, e);
    if (entity.type != "Product") set_attribute(entity.attributes, "named", "false");
  }
  std::sort(names.begin(), names.end());
  std::erase(names, entity.name);
  entity.aliases = std::move(names);
}

// *The Danes*, in whatever document.
void set_canonical_of_people(const NameLists& lists, Entity& people) {
  const std::string name = fold(people.name);
  if (people.subtype == "group" && lists.has(NameList::nationality_people, name)) people.canonical = "people:" + name;
}

// The code of a country or region, or the usual name of an area, whose subtype its adjective (*African*) does not tell.
void set_canonical_of_place(const NameLists* lists, Entity& place) {
  const std::string_view code = attribute(place.attributes, "iso3166"), area = attribute(place.attributes, "gazetteer");
  if (!code.empty()) {
    place.canonical = "iso3166:" + std::string(code);
  } else if (!area.empty()) {
    place.canonical = "gazetteer:" + std::string(area);
    const std::string_view subtype = lists == nullptr ? std::string_view() : lists->column(NameList::world_area, area, "subtype");
    if (place.subtype == "country" && !subtype.empty()) place.subtype = subtype;
  }
}

// A public body of a country, or of the United Nations; of documents, theirs only (*the Charter*).
void set_canonical_of_body(const NameLists& lists, Entity& body) {
  static constexpr WordList kPublic = "government international unspecified";
  const bool document = body.type == "Document";
  if (!document && !kPublic.has(body.subtype)) return;
  std::string canonical = body_of_country(lists, body.name);
  if (!document || canonical.ends_with("|UN")) body.canonical = std::move(canonical);
}

// *Kazakhstan* is the name of the entity that *Kazakh* opened: prefer the noun where a code is shared.
void gather_attributes(Discourse& d, std::uint32_t e) {
  Entity& entity = d.annotations.entities[e];
  for (const std::uint32_t m : d.facts[e].mentions) {
    for (const Attribute& a : d.mention(m).attributes) {
      if (a.ref) continue;
      if (a.name == "roles") {
        for (const std::string& role : a.values) add_attribute(entity.attributes, "roles", role);
      } else if (!a.values.empty() && attribute(entity.attributes, a.name).empty()) {
        set_attribute(entity.attributes, a.name, a.values.front());
      }
    }
  }
  if (entity.type == "Person" && !d.facts[e].gender.empty()) set_attribute(entity.attributes, "gender", d.facts[e].gender);
  const NameLists* const lists = d.extraction.name_lists;
  if (entity.type == "Place") set_canonical_of_place(lists, entity);
  if (lists != nullptr && entity.type == "Person") set_canonical_of_people(*lists, entity);
  if (lists != nullptr && (entity.type == "Organization" || entity.type == "Document")) set_canonical_of_body(*lists, entity);
}

void name_group(Discourse& d, std::uint32_t e) {
  Entity& entity = d.annotations.entities[e];
  if (entity.members.empty() || d.facts[e].named) return;
  std::string name;
  for (const std::uint32_t member : entity.members) {
    name += (name.empty() ? "" : " and ") + d.annotations.entities[member].name;
  }
  if (!name.empty()) entity.name = std::move(name);
}

void drop_empty_entities(Discourse& d) {
  std::vector<Entity>& entities = d.annotations.entities;
  std::vector<char> used(entities.size(), 0);
  for (std::size_t e = 0; e < entities.size(); ++e) used[e] = !d.facts[e].mentions.empty();
  for (std::size_t e = 0; e < entities.size(); ++e) {
    for (const std::uint32_t member : entities[e].members) {
      if (used[e]) used[member] = 1;
    }
  }
  std::vector<std::uint32_t> moved(entities.size(), 0);
  std::vector<Entity> kept;
  for (std::size_t e = 0; e < entities.size(); ++e) {
    moved[e] = static_cast<std::uint32_t>(kept.size());
    if (used[e]) kept.push_back(std::move(entities[e]));
  }
  for (Entity& entity : kept) {
    for (std::uint32_t& member : entity.members) member = moved[member];
  }
  entities = std::move(kept);
  for (Mention& m : d.annotations.mentions) {
    if (m.entity) m.entity = moved[*m.entity];
  }
}

}  // namespace

void finish_entities(Discourse& d) {
  for (std::uint32_t e = 0; e < d.annotations.entities.size(); ++e) {
    name_entity(d, e);
    gather_attributes(d, e);
  }
  for (std::uint32_t e = 0; e < d.annotations.entities.size(); ++e) name_group(d, e);
  drop_empty_entities(d);
  std::vector<bool> drop(d.annotations.mentions.size(), false);
  for (std::size_t i = 0; i < drop.size(); ++i) {
    drop[i] = d.annotations.mentions[i].level == Level::pronoun && !d.annotations.mentions[i].entity;
  }
  for (Quotation& q : d.annotations.quotations) {
    if (q.speaker_mention) q.speaker = d.annotations.mentions[*q.speaker_mention].entity;
  }
  remove_mentions(d.extraction, drop);
}

}  // namespace factweave
