// SPDX-License-Identifier: MIT
#include "extractors/names/name_lists.h"

#include <algorithm>
#include <string>

namespace factweave {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(NameList::count)> kLexicons = {
    "common_word", "opener", "first_name", "doubtful_first_name", "surname", "honorific", "role_title",
    "legal_form", "organization_head", "organization_head_of", "known_organization",
    "country", "world_area", "country_region", "city", "doubtful_city", "natural_place", "historic_place",
    "nationality", "nationality_people", "place_head", "country_name", "trade_word", "goods_noun", "goods_plural",
    "person_noun", "person_plural", "organization_noun", "organization_plural", "place_noun", "place_plural", "verb_form"};

}  // namespace

NameLists::NameLists(const RuleSet& rules) {
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    const Lexicon* lexicon = rules.lexicon(kLexicons[i]);
    if (lexicon == nullptr) continue;
    lists_[i].lexicon = lexicon;
    lists_[i].entries.reserve(lexicon->entries.size());
    for (std::uint32_t entry = 0; entry < lexicon->entries.size(); ++entry) {
      lists_[i].entries.try_emplace(lexicon->entries[entry].text, entry);
    }
  }
  if (const Lexicon* names = list(NameList::country_name).lexicon) {
    for (std::size_t entry = 0; entry < names->entries.size(); ++entry) {
      country_names_.try_emplace(names->attribute(entry, "iso3166"), names->entries[entry].text);
    }
  }
}

std::string_view NameLists::country_name(std::string_view iso3166) const {
  const auto found = country_names_.find(iso3166);
  return found == country_names_.end() ? std::string_view{} : found->second;
}

bool NameLists::has(NameList which, std::string_view text) const { return list(which).entries.contains(text); }

std::optional<std::uint32_t> NameLists::entry(NameList which, std::string_view text) const {
  const auto found = list(which).entries.find(text);
  return found == list(which).entries.end() ? std::nullopt : std::optional(found->second);
}

std::string_view NameLists::column(NameList which, std::uint32_t entry, std::string_view name) const {
  return list(which).lexicon->attribute(entry, name);
}

std::string_view NameLists::column(NameList which, std::string_view text, std::string_view name) const {
  const auto found = entry(which, text);
  return found ? column(which, *found, name) : std::string_view{};
}

bool NameLists::is_common(std::string_view word) const {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c); });
  return has(NameList::common_word, lower);
}

}  // namespace factweave
