// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/rule_language/rule_set.h"

namespace factweave {

// The lexicons that the code behind names, figures and commitments looks words up in. A rule set without one of them
// (a test's) has an empty list in its place.
enum class NameList : std::uint8_t {
  common_word, opener, first_name, doubtful_first_name, surname, honorific, role_title,
  legal_form, organization_head, organization_head_of, known_organization,
  country, world_area, country_region, city, doubtful_city, natural_place, historic_place,
  nationality, nationality_people, place_head, country_name, trade_word, goods_noun, goods_plural,
  person_noun, person_plural, organization_noun, organization_plural, place_noun, place_plural, document_noun, verb_form,
  measured_by_verb, change_verb, bound_verb, thing_acronym, foreign_body_word, word_surname, world_company, world_body, frequent_first_name, count
};

// Exact look-up of whole lexicon entries by their folded text, as written. Built once per rule set;
// refers to the rule set's strings, which must outlive it. Concurrent reads are safe.
//
//   NameLists lists(rules);
//   lists.has(NameList::city, "Hamburg");
//   lists.column(NameList::country, "Norway", "iso3166") == "NO";
class NameLists {
 public:
  explicit NameLists(const RuleSet& rules);

  [[nodiscard]] bool has(NameList list, std::string_view text) const { return entry(list, text).has_value(); }
  // The same for the text in ASCII lower case.
  [[nodiscard]] bool has_lower(NameList list, std::string_view text) const;
  // Number of the entry with this text, and a column of an entry.
  [[nodiscard]] std::optional<std::uint32_t> entry(NameList list, std::string_view text) const;
  [[nodiscard]] std::string_view column(NameList list, std::uint32_t entry, std::string_view name) const;
  // Attribute of the entry with this text, or an empty view.
  [[nodiscard]] std::string_view column(NameList list, std::string_view text, std::string_view name) const;
  // The everyday name of the country with this ISO 3166 code, or an empty view.
  [[nodiscard]] std::string_view country_name(std::string_view iso3166) const;
  // True when the word is an ordinary English word in lower case (or its plain plural).
  [[nodiscard]] bool is_common(std::string_view word) const { return has_lower(NameList::common_word, word); }

 private:
  // The entries of a lexicon by the hashes of their texts: open addressing, at most half full.
  struct List {
    struct Cell {
      std::uint32_t hash = 0;
      std::uint32_t entry = 0;  // plus one; 0 = free
    };
    const Lexicon* lexicon = nullptr;
    std::vector<Cell> cells;
    std::vector<std::uint64_t> filter;  // bits of the hashes: what has none is not there, and cells stay out of the cache

    [[nodiscard]] std::size_t filter_bit(std::uint64_t hash) const { return hash >> 20U & (filter.size() * 64 - 1); }
    void read(const Lexicon& from);
  };
  [[nodiscard]] const List& list(NameList which) const { return lists_[static_cast<std::size_t>(which)]; }

  std::array<List, static_cast<std::size_t>(NameList::count)> lists_;
  std::unordered_map<std::string_view, std::string_view> country_names_;  // by code
};

}  // namespace factweave
