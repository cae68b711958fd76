// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/document_facts.h"
#include "graph/plain_names.h"
#include "graph/string_pool.h"
#include "pipeline/ontology.h"

namespace factweave {

using Day = std::int32_t;  // days since 1970-01-01

// An office that a person holds: what, and of which body or place (by canonical key, 0 = not said).
struct HeldRole {
  StringId title = 0;
  StringId body = 0;
  bool of_place = false;
  std::optional<Day> first, last;  // of the documents that say so
};

// What one document says of one of its entities, as far as linking across documents can use it. Names of
// other entities appear as their canonical keys ("Place|iso:BY", "Organization|norvik shipping").
struct EntityProfile {
  std::uint32_t document = 0;  // index into the documents sorted by id
  std::uint32_t entity = 0;    // index into that document's entities
  StringId type = 0;
  StringId subtype = 0;
  StringId name = 0;
  StringId key = 0;   // folded name
  StringId block = 0;  // the same without blanks: names that differ in nothing else are one name
  StringId code = 0;  // what is the same in all documents: ISO 3166 or gazetteer code of a place, name of a people, of a country's body
  bool named = false;
  PlainName plain = PlainName::none;  // of a body
  std::vector<StringId> aliases;     // keys of other names, without `key`
  std::vector<HeldRole> roles;
  std::vector<StringId> bodies;      // organizations and places that a person belongs to
  std::vector<StringId> countries;   // of a plain name without one: that of most places of its document
  std::vector<StringId> containers;  // what a place or body lies in or belongs to
  StringId gender = 0, birth = 0, legal_form = 0, brand = 0;

  // How much there is to compare; profiles that say more are placed first.
  [[nodiscard]] std::size_t richness() const {
    return roles.size() + bodies.size() + countries.size() + containers.size() + aliases.size() +
           (code != 0 ? 1 : 0) + (gender != 0 ? 1 : 0) + (birth != 0 ? 1 : 0);
  }
};

// A pair of keys that a document relates as parent and part, owner and owned: never one entity.
struct KeyPair {
  StringId first = 0, second = 0;
  friend auto operator<=>(const KeyPair&, const KeyPair&) = default;
};

struct Profiles {
  std::vector<EntityProfile> all;                // by document, then entity
  std::vector<std::uint32_t> first_of_document;  // index into `all`
  std::vector<KeyPair> related;                  // sorted
};

// Reads the profiles of all documents. Interns keys into `pool`.
[[nodiscard]] Profiles profile_entities(std::span<const DocumentFacts> documents, const Ontology& ontology,
                                        StringPool& pool);

[[nodiscard]] std::optional<Day> parse_day(std::string_view iso);

}  // namespace factweave
