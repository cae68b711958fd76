// SPDX-License-Identifier: MIT
#include "extractors/places/places.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/names/name_lists.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

// Columns of a list that become attributes of the mention under the same name.
constexpr std::array<std::string_view, 7> kFacts = {"iso3166", "country_code", "lat", "lon", "population", "geonames", "gazetteer"};

void copy_facts(const NameLists& lists, NameList list, std::uint32_t entry, Mention& mention) {
  for (const std::string_view fact : kFacts) {
    const std::string_view value = lists.column(list, entry, fact);
    if (!value.empty() && attribute(mention.attributes, fact).empty()) {
      set_attribute(mention.attributes, fact, std::string(value));
    }
  }
  const std::string_view subtype = lists.column(list, entry, "subtype");
  const bool surmised = mention.subtype == "area" || mention.subtype == "district";  // what the shape of the name says: *South Dakota*
  if ((mention.subtype.empty() || surmised) && !subtype.empty()) mention.subtype = subtype;
}

// Subtype by the last word of the name: *Konya Province* is a region, *Konya Airport* no city, whatever country stands behind it.
void subtype_by_head(const NameLists& lists, std::string_view text, Mention& mention) {
  static constexpr WordList kNoTown =
      "Aerodrome Airfield Airport Arena Barracks Cathedral Cemetery Dam Lighthouse Museum Reservoir Stadium Tunnel ASSR Canton County Governorate Krai "
      "Oblast Prefecture Province SSR Voivodeship Desert Glacier Island Islands Mountains Peninsula Reef Strait Volcano";
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos) return;
  const std::string_view head = text.substr(blank + 1);
  if (mention.subtype.empty() || (mention.subtype == "city" && kNoTown.has(head))) mention.subtype = lists.column(NameList::place_head, head, "subtype");
}

// A country's adjective has the country's code; that of a country's part (*Scottish*) has only the
// country it lies in, which is no identity; that of an area (*African*) has the area's name.
void complete_adjective(const NameLists& lists, std::string_view text, Mention& mention) {
  const std::string_view area = lists.column(NameList::nationality, text, "gazetteer");
  if (!area.empty()) set_attribute(mention.attributes, "gazetteer", std::string(area));
  const std::string_view code = lists.column(NameList::nationality, text, "country_code");
  if (code.empty()) return;
  set_attribute(mention.attributes, "country_code", std::string(code.substr(0, 2)));
  set_attribute(mention.attributes, "iso3166", std::string(code));
}

// *New York* told to be a region is *New York State* of the register, *Kaduna State* is its *Kaduna*.
bool complete_region(const NameLists& lists, std::string_view text, Mention& mention) {
  static constexpr WordList kRegions = "State Province Governorate Oblast Voivodeship Prefecture";
  const std::size_t blank = text.rfind(' ');
  const bool head = blank != std::string_view::npos && kRegions.has(text.substr(blank + 1));
  if (!head && mention.subtype != "region") return false;
  const std::string name = head ? std::string(text.substr(0, blank)) : std::string(text) + " State";
  const std::optional<std::uint32_t> entry = lists.entry(NameList::country_region, name);
  if (entry && name.size() < text.size() && text.ends_with(" State") && lists.column(NameList::country_region, *entry, "country_code") == "US") return false;  // a university
  if (entry) copy_facts(lists, NameList::country_region, *entry, mention);
  return entry.has_value();
}

// *Western Norway*, *Southern California*: a part lies in the country of the whole.
void complete_part(const NameLists& lists, std::string_view text, Mention& mention) {
  static constexpr WordList kDirections = "North South East West Northern Southern Eastern Western Central Upper Lower Inner Greater Mainland";
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || !kDirections.has(text.substr(0, blank))) return;
  for (const NameList list : {NameList::country, NameList::country_region, NameList::city}) {
    const std::string_view country = lists.column(list, text.substr(blank + 1), "country_code");
    if (country.empty()) continue;
    set_attribute(mention.attributes, "country_code", std::string(country));
    return;
  }
}

// Adds what the first list that has the name says of it; false where none has it.
bool complete_place(const NameLists& lists, std::string_view text, Mention& mention) {
  for (const NameList list : {NameList::country, NameList::country_region, NameList::city, NameList::doubtful_city,
                              NameList::world_area, NameList::natural_place, NameList::historic_place}) {
    const std::optional<std::uint32_t> entry = lists.entry(list, text);
    if (!entry) continue;
    const bool city = list == NameList::city || list == NameList::doubtful_city;
    const bool other_kind = mention.subtype == "country" ? list != NameList::country : mention.subtype == "region" && city;
    if (other_kind) continue;
    copy_facts(lists, list, *entry, mention);
    return true;
  }
  if (complete_region(lists, text, mention)) return true;
  if (!lists.has(NameList::nationality, text)) return false;
  complete_adjective(lists, text, mention);
  return true;
}

}  // namespace

std::string plain_capitals(std::string_view text) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string out(text);
  const bool lower = std::any_of(text.begin(), text.end(), is_lower), upper = std::any_of(text.begin(), text.end(), is_upper);
  if (text.size() < 3 || (lower && upper)) return out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool inside_word = i > 0 && out[i - 1] != ' ' && out[i - 1] != '-' && out[i - 1] != '.';
    if (inside_word && is_upper(out[i])) out[i] = static_cast<char>(out[i] - 'A' + 'a');
    if (!inside_word && is_lower(out[i])) out[i] = static_cast<char>(out[i] - 'a' + 'A');
  }
  return out;
}

void complete_places(const Extraction& extraction) {
  if (extraction.name_lists == nullptr) return;
  for (Mention& mention : extraction.annotations.mentions) {
    if (mention.type != "Place" || mention.level != Level::name) continue;
    const NameLists& lists = *extraction.name_lists;
    const std::string_view text = extraction.document.folded_text(mention.span);
    const std::string plain = plain_capitals(text);
    // A name leaves its article behind: the *Hague*.
    const bool known = complete_place(lists, text, mention) || complete_place(lists, plain, mention) || complete_place(lists, "The " + plain, mention);
    if (known) continue;
    subtype_by_head(lists, plain, mention);
    complete_part(lists, plain, mention);
  }
}

}  // namespace factweave
