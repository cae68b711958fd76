// SPDX-License-Identifier: MIT
#include "extractors/names/short_forms.h"

#include <algorithm>
#include <utility>

#include "extractors/names/name_shapes.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

std::string_view from(std::string_view name, std::string_view word) {
  return name.substr(static_cast<std::size_t>(word.data() - name.data()));
}

std::string_view up_to(std::string_view name, std::string_view word) {
  return name.substr(0, static_cast<std::size_t>(word.data() - name.data()) + word.size());
}

std::vector<ShortForm> of_person(std::string_view name, const NameLists& lists) {
  std::vector<ShortForm> forms;
  if (lists.has(NameList::nationality_people, name)) return forms;  // *South Africans*
  std::vector<std::string_view> words = split_words(name);
  if (words.size() > 2 && is_generation(words.back())) {
    words.pop_back();
    if (words.back().ends_with(',')) words.back().remove_suffix(1);
    forms.push_back({std::string(up_to(name, words.back())), 0.9});
  }
  if (words.size() < 2) return forms;
  const std::string_view last = words.back();
  static constexpr WordList kDirections = "North South East West";
  if (!lists.has(NameList::world_area, last) && !lists.has(NameList::country, last) && !kDirections.has(last)) forms.push_back({std::string(last), 0.75});
  for (std::size_t i = words.size() - 1; i > 1 && !is_upper(words[i - 1].front()); --i) {
    forms.push_back({std::string(up_to(from(name, words[i - 1]), last)), 0.85});
  }
  if (words.size() > 2) {
    std::string first_and_last(words.front());
    first_and_last.append(1, ' ').append(last);
    forms.push_back({std::move(first_and_last), 0.9});
    forms.push_back({std::string(up_to(from(name, words[words.size() - 2]), last)), 0.7});
  }
  const bool known = lists.has(NameList::first_name, words.front()) || lists.has(NameList::doubtful_first_name, words.front());
  if (words.front().size() > 2 && is_upper(words.front().front())) forms.push_back({std::string(words.front()), known ? 0.6 : 0.55});
  return forms;
}

std::string_view without_comma(std::string_view word) {
  if (word.ends_with(',')) word.remove_suffix(1);
  return word;
}

std::string initials(const std::vector<std::string_view>& words) {
  std::string letters;
  for (const std::string_view word : words) {
    if (is_upper(word.front())) letters.push_back(word.front());
  }
  return letters;
}

// The word of a plural by which teams are called, other than what countries and their agreements are.
bool may_call_a_team(std::string_view word) {
  static constexpr WordList kOfCountries = "States Nations Powers Countries Peoples Territories Governments Members Accords Talks Conventions Agreements Principles Protectorates Islands";
  return word.size() > 4 && word.ends_with('s') && !kOfCountries.has(word);
}

std::vector<ShortForm> of_organization(std::string_view name, std::string_view subtype, const NameLists& lists) {
  std::vector<ShortForm> forms;
  std::vector<std::string_view> words = split_words(name);
  const std::size_t all_words = words.size();
  while (words.size() > 1 && lists.has(NameList::legal_form, without_comma(words.back()))) {  // *Co.,* of *Morvo Co., Ltd.*
    words.pop_back();
    const std::string_view shorter = without_comma(up_to(name, words.back()));
    if (shorter.ends_with(" &") || shorter.ends_with(" and")) continue;
    const bool common = words.size() == 1 && lists.is_common(shorter);
    forms.push_back({std::string(shorter), common ? 0.45 : 0.9});
  }
  if (words.size() > 2 && is_letters_of_club(words.back())) {  // *Larne Town* of *Larne Town FC*
    words.pop_back();
    forms.push_back({std::string(up_to(name, words.back())), 0.95, false, false, true});
  }
  if (words.size() < 2) return forms;
  if (is_form_before_name(words.front()) && !lists.is_common(words.back())) forms.push_back({std::string(from(name, words[1])), 0.9});  // *UAB Morvo Tarnel*
  const std::string letters = initials(words);
  if (letters.size() >= 2) forms.push_back({letters, letters.size() == 2 ? 0.6 : 0.85});
  if (words.size() < all_words && letters.size() >= 2) {  // *BNL* of *Bwebweri Net Ltd*
    const std::string_view form = split_words(name)[words.size()];
    if (is_upper(form.front())) forms.push_back({letters + form.front(), 0.7});
  }
  const std::string_view first = words.front();
  const std::string_view last = words.back();
  if (words.size() == 2 && may_call_a_team(last) && lists.has(NameList::city, first)) {
    forms.push_back({std::string(last), 0.75});  // a team: Hamburg Herons
  } else if (subtype == "sports" && words.size() <= 3 && may_call_a_team(last)) {
    forms.push_back({std::string(last), 0.75, false, true});  // *the Herons* of *Golden Herons*
    if (words.size() == 3) forms.push_back({std::string(from(name, words[1])), 0.8, false, true});  // *the Night Herons*
  }
  const bool place = lists.has(NameList::country, first) || lists.has(NameList::city, first) || lists.has(NameList::country_region, first) ||
                     lists.has(NameList::nationality, first) || lists.has(NameList::world_area, first);
  const bool registered = words.size() < all_words;
  const bool named = registered || (!place && !lists.has(NameList::first_name, first));
  static constexpr WordList kMined = "Gold Goldfields Copper Silver Uranium Lithium Nickel Platinum Diamonds";  // *Gran Morva* of *Gran Morva Gold Corp*
  if (words.size() == 3 && named && (lists.has(NameList::organization_head, last) || (registered && kMined.has(last)))) {
    const std::string_view two = up_to(name, words[1]);  // Sino Grid Construction
    const bool town = lists.has(NameList::city, two) || lists.has(NameList::country, two) || lists.has(NameList::country_region, two);
    const bool of_words = lists.is_common(first) && lists.is_common(words[1]);  // *Human Rights* of a Council
    if (!town && !of_words && is_upper(words[1].front())) forms.push_back({std::string(two), 0.65});
  }
  static constexpr WordList kDescribing = "Arab Islamic Muslim Christian Jewish Hindu Buddhist Slavic Communist Khmer Kurdish";  // *Arab* of the Arab League
  if (!place && first.size() > 2 && !lists.is_common(first) && !lists.has(NameList::first_name, first) && !kDescribing.has(first)) {
    forms.push_back({std::string(first), 0.6});
  }
  // *Brandt* of *Brandt Group*, unless somebody of that name is there; a school or a prize is called by no surname.
  static constexpr WordList kTrades =
      "Group Holdings Industries Partners Capital Motors Energy Foods Brands Communications Airways Airlines Technologies Systems Media Entertainment "
      "Resources Minerals Logistics Properties Homes Stores Breweries Securities Ventures Construction Engineering Pharmaceuticals Pharma Therapeutics Biotech Software Insurance";
  if (words.size() == 2 && kTrades.has(last) && !place && first.size() > 2 && !lists.is_common(first) && lists.has(NameList::first_name, first)) {
    forms.push_back({std::string(first), 0.7});
  }
  // *Altiplano* of *Grupo Altiplano*.
  const bool town = lists.has(NameList::city, last) || lists.has(NameList::country, last) || lists.has(NameList::country_region, last);
  if (words.size() == 2 && lists.has(NameList::foreign_body_word, first) && !town && !lists.is_common(last)) forms.push_back({std::string(last), 0.75});
  // *Bamboo* of *Bamboo Airways*; but *Development* is none of a Development Bank.
  static constexpr WordList kFirms =
      "Airways Airlines Air Computer Computers Motor Motors Robotics Technologies Technology Software Studios Pictures Records Brewery Breweries Foods "
      "Pharmaceuticals Pharma Therapeutics Biotech Bio Aviation Shipping Logistics Electronics Semiconductors Aerospace Games Entertainment Cosmetics Toys "
      "Labs Worldwide";
  if (words.size() <= 3 && kFirms.has(words[1]) && !place && first.size() > 3 && lists.is_common(first) && !lists.has(NameList::organization_head, first) &&
      !lists.has(NameList::opener, first)) {
    forms.push_back({std::string(first), 0.6, false, true});
  }
  // *Zorbo* of *Shenzhen Zorbo Technology Co., Ltd*.
  const bool own_word = words.size() >= 3 && words[1].size() > 2 && is_upper(words[1].front()) && !lists.is_common(words[1]) && !lists.has(NameList::organization_head, words[1]);
  if (place && registered && own_word && !lists.has(NameList::city, words[1]) && !lists.has(NameList::place_head, words[1])) forms.push_back({std::string(words[1]), 0.65});
  // A town by its name, but a registered firm of two words and more is mostly called by the first.
  const bool country = lists.has(NameList::country, first) || lists.has(NameList::nationality, first) || lists.has(NameList::world_area, first);
  if (place && !country && registered && !lists.has(NameList::place_head, words[1])) forms.push_back({std::string(first), 0.8, true});
  return forms;
}

std::vector<ShortForm> of_type(std::string_view type, std::string_view name, const NameLists& lists, std::string_view subtype) {
  if (type == "Person") return of_person(name, lists);
  if (type == "Organization") return of_organization(name, subtype, lists);
  return {};
}

// *Larne Town FC* of *LARNE Town FC*: papers write the first word of a text in capitals. Empty where the name is no such one.
std::string without_drop_capitals(std::string_view name) {
  constexpr std::size_t kShortest = 5;  // *NASA Jet Laboratory*
  const std::string_view first = name.substr(0, name.find(' '));
  if (first.size() < kShortest || first.size() == name.size() || !is_in_capitals(first) || is_in_capitals(name)) return {};
  return title_case(first).append(name.substr(first.size()));
}

}  // namespace

std::vector<ShortForm> short_forms(std::string_view type, std::string_view name, const NameLists& lists, std::string_view subtype) {
  std::vector<ShortForm> forms = of_type(type, name, lists, subtype);
  if (const std::string small = without_drop_capitals(name); !small.empty() && (type == "Person" || type == "Organization")) {
    forms.push_back({small, 0.9});
    for (ShortForm& form : of_type(type, small, lists, subtype)) forms.push_back(std::move(form));
  }
  return forms;
}

std::string initials_of_person(std::string_view name) {
  std::string initials;
  for (const std::string_view word : split_words(name)) {
    if (is_upper(word.front())) initials += word.front();
  }
  return initials.size() < 2 ? std::string() : initials;
}

}  // namespace factweave
