// SPDX-License-Identifier: MIT
#include "extractors/relations/bodies_of_places.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "pipeline/annotations.h"

namespace factweave {
namespace {

using Index = std::uint32_t;

// The places of a document that may have bodies, by how a body's name says them: "iso3166:NO", "Leith".
std::unordered_map<std::string_view, Index> places_by_name(const std::vector<Entity>& entities) {
  std::unordered_map<std::string_view, Index> places;
  for (Index i = 0; i < entities.size(); ++i) {
    const Entity& place = entities[i];
    if (place.type != "Place") continue;
    if (place.canonical.starts_with("iso3166:")) {
      places.emplace(place.canonical, i);
    } else if (place.subtype == "city" || place.subtype == "region" || place.subtype == "district") {
      places.emplace(place.name, i);
    }
  }
  return places;
}

// Whose body it is: by the country's code in its key, else by a name that stands first or behind the last *of*.
std::optional<Index> place_of(const Entity& body, const std::unordered_map<std::string_view, Index>& places) {
  const auto named = [&](std::string_view name) {
    const auto found = places.find(name);
    return found == places.end() ? std::nullopt : std::optional(found->second);
  };
  constexpr std::string_view kOf = " of ";
  if (const std::size_t bar = body.canonical.rfind('|'); bar != std::string::npos) return named("iso3166:" + body.canonical.substr(bar + 1));
  const std::string_view name = body.name;
  for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1)) {
    if (const std::optional<Index> first = named(name.substr(0, blank))) return first;
  }
  const std::size_t of = name.rfind(kOf);
  return of == std::string_view::npos ? std::nullopt : named(name.substr(of + kOf.size()));
}

// The first mention by name of each entity.
std::vector<std::optional<Index>> first_names(const Annotations& annotations) {
  std::vector<std::optional<Index>> first(annotations.entities.size());
  for (Index i = 0; i < annotations.mentions.size(); ++i) {
    const Mention& mention = annotations.mentions[i];
    if (mention.level == Level::name && mention.entity && !first[*mention.entity]) first[*mention.entity] = i;
  }
  return first;
}

// What is told already of where bodies belong or sit, as entities.
std::set<std::pair<Index, Index>> told_pairs(const Annotations& annotations) {
  std::set<std::pair<Index, Index>> told;
  for (const RelationMention& relation : annotations.relations) {
    if (relation.type != "partOf" && relation.type != "locatedIn") continue;
    if (relation.from.kind != RecordKind::mention || relation.to.kind != RecordKind::mention) continue;
    const std::optional<Index> body = annotations.mentions[relation.from.index].entity, place = annotations.mentions[relation.to.index].entity;
    if (body && place) told.emplace(*body, *place);
  }
  return told;
}

}  // namespace

void add_bodies_of_places(const Extraction& extraction) {
  Annotations& annotations = extraction.annotations;
  const std::unordered_map<std::string_view, Index> places = places_by_name(annotations.entities);
  if (places.empty()) return;
  const std::vector<std::optional<Index>> names = first_names(annotations);
  const std::set<std::pair<Index, Index>> told = told_pairs(annotations);
  for (Index i = 0; i < annotations.entities.size(); ++i) {
    const Entity& body = annotations.entities[i];
    if (body.type != "Organization" || body.subtype != "government" || !names[i]) continue;
    const std::optional<Index> place = place_of(body, places);
    if (!place || !names[*place]) continue;
    if (told.contains({i, *place})) continue;
    RelationMention relation;
    relation.type = "partOf";
    relation.from = mention_ref(*names[i]);
    relation.to = mention_ref(*names[*place]);
    set_attribute(relation.attributes, "kind", "department");
    relation.evidence = annotations.mentions[*names[i]].span;
    relation.rule = "relations/place-in-name";
    annotations.relations.push_back(std::move(relation));
  }
}

}  // namespace factweave
