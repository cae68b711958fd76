// SPDX-License-Identifier: MIT
#include "extractors/names/name_lists.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(NameList::count)> kLexicons = {
    "common_word", "opener", "first_name", "doubtful_first_name", "surname", "honorific", "role_title",
    "legal_form", "organization_head", "organization_head_of", "known_organization",
    "country", "world_area", "country_region", "city", "doubtful_city", "natural_place", "historic_place",
    "nationality", "nationality_people", "place_head", "country_name", "trade_word", "goods_noun", "goods_plural",
    "person_noun", "person_plural", "organization_noun", "organization_plural", "place_noun", "place_plural", "document_noun", "verb_form",
    "measured_by_verb", "change_verb", "bound_verb", "thing_acronym", "foreign_body_word", "word_surname", "world_company", "world_body", "frequent_first_name"};

constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15U;

template <typename Number>
std::uint64_t bytes_at(const char* at) {
  Number bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

// Up to seven bytes as a number, by two reads that may overlap.
std::uint64_t few_bytes(std::string_view text) {
  if (text.size() >= 4) return bytes_at<std::uint32_t>(text.data()) << 32U | bytes_at<std::uint32_t>(text.data() + text.size() - 4);
  if (text.size() >= 2) return bytes_at<std::uint16_t>(text.data()) << 16U | bytes_at<std::uint16_t>(text.data() + text.size() - 2);
  return text.empty() ? 0 : static_cast<unsigned char>(text.front());
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = text.size() * kFactor;
  const auto mix = [&](std::uint64_t bytes) {
    hash = (hash ^ bytes) * kFactor;
    hash ^= hash >> 32U;
  };
  for (; text.size() >= 8; text.remove_prefix(8)) mix(bytes_at<std::uint64_t>(text.data()));
  if (!text.empty()) mix(few_bytes(text));
  return hash;
}

}  // namespace

void NameLists::List::read(const Lexicon& from) {
  lexicon = &from;
  cells.resize(std::bit_ceil(2 * from.entries.size() + 2));
  filter.resize(std::max<std::size_t>(1, cells.size() / 16));
  for (std::uint32_t entry = 0; entry < from.entries.size(); ++entry) {
    const std::uint64_t hash = hash_of(from.entries[entry].text);
    filter[filter_bit(hash) / 64] |= std::uint64_t{1} << (filter_bit(hash) % 64);
    std::size_t at = hash & (cells.size() - 1);
    while (cells[at].entry != 0 && from.entries[cells[at].entry - 1].text != from.entries[entry].text) {
      at = (at + 1) & (cells.size() - 1);
    }
    if (cells[at].entry == 0) cells[at] = {static_cast<std::uint32_t>(hash >> 32U), entry + 1};  // else the first counts
  }
}

NameLists::NameLists(const RuleSet& rules) {
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    if (const Lexicon* lexicon = rules.lexicon(kLexicons[i])) lists_[i].read(*lexicon);
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

std::optional<std::uint32_t> NameLists::entry(NameList which, std::string_view text) const {
  const List& found = list(which);
  if (found.cells.empty()) return std::nullopt;
  const std::uint64_t hash = hash_of(text);
  const std::size_t bit = found.filter_bit(hash);
  if ((found.filter[bit / 64] >> (bit % 64) & 1U) == 0) return std::nullopt;
  const std::size_t mask = found.cells.size() - 1;
  for (std::size_t at = hash & mask; found.cells[at].entry != 0; at = (at + 1) & mask) {
    const List::Cell cell = found.cells[at];
    if (cell.hash == static_cast<std::uint32_t>(hash >> 32U) && found.lexicon->entries[cell.entry - 1].text == text) {
      return cell.entry - 1;
    }
  }
  return std::nullopt;
}

bool NameLists::has_lower(NameList which, std::string_view text) const {
  std::array<char, 64> lower;  // longer texts are rare
  if (text.size() > lower.size()) return has(which, to_ascii_lower(text));
  std::transform(text.begin(), text.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return has(which, {lower.data(), text.size()});
}

std::string_view NameLists::column(NameList which, std::uint32_t entry, std::string_view name) const {
  return list(which).lexicon->attribute(entry, name);
}

std::string_view NameLists::column(NameList which, std::string_view text, std::string_view name) const {
  const auto found = entry(which, text);
  return found ? column(which, *found, name) : std::string_view{};
}

}  // namespace factweave
