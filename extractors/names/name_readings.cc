// SPDX-License-Identifier: MIT
#include "extractors/names/name_readings.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "extractors/names/name_shapes.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

// A word that somebody may be called by.
bool is_word_of_person(const NameLists& lists, std::string_view word) {
  return !lists.is_common(word) || lists.has(NameList::surname, word) || lists.has(NameList::first_name, word) || lists.has(NameList::doubtful_first_name, word);
}

}  // namespace

bool is_first_name_and_surname(const NameLists& lists, std::string_view name) {
  const std::size_t blank = name.find(' ');
  if (blank == std::string_view::npos || blank != name.rfind(' ')) return false;
  const std::string_view last = name.substr(blank + 1);
  return lists.has(NameList::first_name, name.substr(0, blank)) && (lists.has(NameList::surname, last) || lists.has(NameList::first_name, last) || lists.has(NameList::doubtful_first_name, last));
}

bool are_two_first_names(const NameLists& lists, std::string_view name) {
  constexpr std::string_view kJoint = " & ";
  const std::size_t joint = name.find(kJoint);
  const auto known = [&](std::string_view first) { return lists.has(NameList::first_name, first) || lists.has(NameList::frequent_first_name, first); };
  return joint != std::string_view::npos && known(name.substr(0, joint)) && known(name.substr(joint + kJoint.size()));
}

bool are_two_places(const NameBorders& borders, std::string_view name) {
  constexpr std::string_view kJoint = " & ";
  const std::size_t joint = name.find(kJoint);
  return joint != std::string_view::npos && borders.is_known_place(name.substr(0, joint)) && borders.is_known_place(name.substr(joint + kJoint.size()));
}

bool is_behind_office(std::string_view name) {
  static constexpr WordList kBehindOffices = "Extraordinary Plenipotentiary Designate Emeritus Emerita Commercial Corporate Northern Southern Eastern Western";
  return kBehindOffices.has(name);
}

bool is_nobodys(const NameLists& lists, std::string_view name) {
  constexpr std::array<std::string_view, 7> kPlurals = {"ies", "tors", "cers", "eers", "ials", "ions", "ments"};
  if (is_behind_office(name)) return true;
  const std::vector<std::string_view> words = split_words(name);
  if (std::ranges::any_of(words, [&](std::string_view word) { return is_word_of_person(lists, word); })) return false;
  return words.size() > 1 || std::any_of(kPlurals.begin(), kPlurals.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_institution(const NameLists& lists, std::string_view name) {
  static constexpr WordList kOthers = "Charter Conference World People Peoples Powers Majesty Majesties Excellency Excellencies Member Members";
  if (!lists.is_common(name)) return false;
  constexpr std::array kNouns = {NameList::organization_noun, NameList::organization_plural, NameList::place_noun, NameList::place_plural,
                                 NameList::document_noun};
  return kOthers.has(name) || lists.has(NameList::organization_head, name) ||
         std::any_of(kNouns.begin(), kNouns.end(), [&](NameList list) { return lists.has_lower(list, name); });
}

bool is_kind_of_body(std::string_view name) {
  constexpr WordList kKinds =
      "Board Company Group Organization Organisation Government Committee Agency Department Ministry Corporation Firm Association Foundation Institute "
      "University College School Hospital Club Bureau Division Directorate Secretariat Management Institution Community Conference States Member Members "
      "Excellencies Delegation Powers Parties";
  return kKinds.has(name);
}

bool ends_in_event(std::string_view name) {
  static constexpr WordList kEvents = "War Wars Conference Consensus Agreement Agreements Accord Accords Treaty Protocol Declaration Summit "
                                      "Process Initiative Crisis Revolution Convention Communique";
  return name.find(' ') != std::string_view::npos && kEvents.has(last_word(name));
}

bool is_name_and_words(const NameLists& lists, std::string_view name) {
  if (const std::size_t blank = name.rfind(' '); blank != std::string_view::npos && is_generation(name.substr(blank + 1))) name = name.substr(0, blank);
  const std::string_view last = last_word(name);
  const bool nation = lists.has(NameList::nationality, name.substr(0, name.find(' ')));
  if (!nation && !lists.has(NameList::organization_head, last) && !lists.has(NameList::place_head, last)) return false;
  for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1)) {
    const std::string_view word = name.substr(blank + 1, name.find(' ', blank + 1) - blank - 1);
    if (is_word_of_person(lists, word)) return false;
  }
  return name.find(' ') != std::string_view::npos;
}

bool is_somebody_or_office(const NameLists& lists, std::string_view name) {
  static constexpr WordList kOfficers = "Officer Clerk Manager Inspector Superintendent Engineer";
  const std::size_t blank = name.find(' ');
  if (blank == std::string_view::npos) return false;
  const std::string_view last = last_word(name);
  return kOfficers.has(last) || (lists.has(NameList::first_name, name.substr(0, blank)) && !lists.has(NameList::place_head, last)) || (lists.has(NameList::surname, last) && blank != name.rfind(' '));
}

bool are_joined_letters(const NameLists& lists, std::string_view name) {
  const std::size_t hyphen = name.find('-');
  const bool capitals = std::all_of(name.begin(), name.end(), [](char c) { return is_upper(c) || c == '-'; });
  return hyphen != std::string_view::npos && capitals && !lists.has(NameList::first_name, title_case(name.substr(0, hyphen)));
}

bool are_letters_of_body(std::string_view name) {
  constexpr std::size_t kShortest = 3, kLongest = 6;
  return name.size() >= kShortest && name.size() <= kLongest && std::all_of(name.begin(), name.end(), [](char c) { return is_upper(c) || c == '-'; });
}

bool are_initials_of(std::string_view letters, std::string_view name) {
  std::string capitals;
  for (const char c : name) {
    if (is_upper(c)) capitals.push_back(c);
  }
  return capitals.size() >= letters.size() && std::string_view(capitals).ends_with(letters);
}

}  // namespace factweave
