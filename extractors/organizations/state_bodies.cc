// SPDX-License-Identifier: MIT
#include "extractors/organizations/state_bodies.h"

#include <algorithm>
#include <array>

#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/folded_text.h"

namespace factweave {
namespace {

constexpr WordList kSharedAdjectives = "Congolese Korean Dominican";

// Organs that texts seldom say the body of.
constexpr std::array<std::string_view, 4> kOrgansOfUnitedNations = {"General Assembly", "Security Council", "Economic and Social Council", "Trusteeship Council"};
constexpr std::string_view kUnitedNations = "UN";

std::string_view without_article(std::string_view text) {
  return text.starts_with("the ") || text.starts_with("The ") ? text.substr(4) : text;
}

// The code of a country by its name.
std::string_view code_of(const NameLists& lists, std::string_view text) {
  return text == "United Nations" || text == kUnitedNations ? kUnitedNations : lists.column(NameList::country, text, "iso3166");
}

// The same by its adjective too.
std::string_view code_before(const NameLists& lists, std::string_view text) {
  if (kSharedAdjectives.has(text)) return {};
  const std::string_view code = code_of(lists, text);
  return code.empty() ? lists.column(NameList::nationality, text, "country_code") : code;
}

// *Mexico City* Council, *Niger Delta* Commission: a place that only begins like a country.
bool is_other_place(const NameLists& lists, std::string_view text) {
  constexpr std::array kLists = {NameList::city, NameList::doubtful_city, NameList::country_region, NameList::world_area, NameList::natural_place, NameList::historic_place};
  const std::size_t blank = text.rfind(' ');
  const bool named_by_head = blank != std::string_view::npos && lists.has(NameList::place_head, text.substr(blank + 1));
  return named_by_head || std::any_of(kLists.begin(), kLists.end(), [&](NameList list) { return lists.has(list, text); });
}

std::string body(std::string_view name, std::string_view code) {
  return "body:" + to_ascii_lower(name) + '|' + std::string(code);
}

}  // namespace

std::string body_of_country(const NameLists& lists, std::string_view name) {
  constexpr std::string_view kOf = " of ";
  const std::string folded = fold(name);
  const std::string_view text = without_article(folded);
  if (one_of(text, kOrgansOfUnitedNations)) return body(text, kUnitedNations);
  for (std::size_t of = text.find(kOf); of != std::string_view::npos; of = text.find(kOf, of + 1)) {
    const std::string_view code = code_of(lists, without_article(text.substr(of + kOf.size())));
    if (!code.empty()) return body(text.substr(0, of), code);
  }
  for (std::size_t blank = text.rfind(' '); blank != std::string_view::npos && blank > 0; blank = text.rfind(' ', blank - 1)) {
    const std::string_view owner = text.substr(0, blank), code = code_before(lists, owner);
    if (!code.empty()) return body(text.substr(blank + 1), code);
    if (is_other_place(lists, owner)) return {};
  }
  return {};
}

}  // namespace factweave
