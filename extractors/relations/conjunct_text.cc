// SPDX-License-Identifier: MIT
#include "extractors/relations/conjunct_text.h"

#include <algorithm>

#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "extractors/relations/office_steps.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

// Whether an aside, behind its comma, says something of the name before it: "a nurse", "based in Leith", "treasurer of Norvik", "47".
bool begins_aside(const NameLists& lists, std::string_view aside) {
  static constexpr WordList kFirst = "a an the based led represented headed headquartered founded owned formerly aged";
  const std::string_view first = aside.substr(0, aside.find_first_of(" ,"));
  const bool age = !first.empty() && first.size() < 4 && first.find_first_not_of("0123456789") == std::string_view::npos;
  return age || kFirst.has(first) || !title_at_begin(lists, aside).empty();
}

}  // namespace

std::string_view without_year(std::string_view between) {
  constexpr std::size_t kYear = 8;  // " in 1995"
  const bool year = between.size() > kYear && between.starts_with(" in ") &&
                    between.substr(4, 4).find_first_not_of("0123456789") == std::string_view::npos && (between[kYear] == ' ' || between[kYear] == ',');
  if (!year && between.starts_with(", and for ") && (between.ends_with(" years at ") || between.ends_with(" years at the "))) return ", and ";
  return year ? between.substr(kYear) : between;
}

std::string_view without_office(const Extraction& extraction, std::string_view between) {
  constexpr std::size_t kLongest = 80;  // bytes
  if (extraction.name_lists == nullptr || between.size() > kLongest || !between.ends_with(' ')) return between;
  const NameLists& lists = *extraction.name_lists;
  for (const std::string_view joint : {", and the ", " and the ", ", and ", " and ", ", the ", ", "}) {
    if (!between.starts_with(joint)) continue;
    std::string_view office = between.substr(joint.size());
    if (office.empty()) return between;
    office.remove_suffix(1);
    while (!office.empty() && lists.has(NameList::honorific, last_word(office))) {
      office = office.substr(0, office.size() - std::min(office.size(), last_word(office).size() + 1));
    }
    if (const std::size_t of = office.find(" of "); of != std::string_view::npos && is_capitalised(office.substr(of + 4), "of the and for")) office = office.substr(0, of);
    const std::string_view title = title_at_end(lists, office);
    std::string_view rest = office.substr(0, office.size() - title.size());
    while (rest.ends_with(' ')) rest.remove_suffix(1);
    if (rest.ends_with("'s")) rest.remove_suffix(2);
    static constexpr WordList kRanks = "First Deputy Vice Acting former visiting outgoing new";
    const bool known = rest.empty() || kRanks.has(rest) || lists.has(NameList::nationality, rest) || lists.has(NameList::country, rest);
    const bool of_body = !title.empty() && !known && is_capitalised(rest, "of the and for &");  // *and Norvik Ltd chairman*
    return of_body || (known && (!title.empty() || office.empty())) ? between.substr(0, joint.size()) : between;
  }
  return between;
}

std::string_view without_title(const Extraction& extraction, std::string_view between) {
  if (extraction.name_lists == nullptr || !between.ends_with(' ')) return between;
  const std::string_view words = between.substr(0, between.size() - 1);
  const std::string_view last = words.substr(words.find_last_of(" /") + 1);
  const bool person = !title_at_end(*extraction.name_lists, words).empty() || extraction.name_lists->has(NameList::person_noun, last);
  if (!person) return between;
  for (const std::string_view joint : {std::string_view(", and "), std::string_view(" and "), std::string_view(", ")}) {
    const std::size_t at = words.rfind(joint);
    if (at == std::string_view::npos) continue;
    const std::string_view title = words.substr(at + joint.size());
    const bool plain = title.find_first_not_of("abcdefghijklmnopqrstuvwxyz-/ ") == std::string_view::npos && std::count(title.begin(), title.end(), ' ') < 4;
    const bool article = title.starts_with("a ") || title.starts_with("an ") || title.starts_with("the ");
    if (plain && !article) return between.substr(0, at + joint.size());
  }
  return between;
}

std::string_view without_aside(const Extraction& extraction, std::string_view between) {
  constexpr std::size_t kLongest = 100;  // bytes
  if (extraction.name_lists == nullptr || between.size() > kLongest || between.find_first_of(".;:()\"") != std::string_view::npos || !between.ends_with(' ')) return between;
  const std::string_view addressed = without_honorifics(*extraction.name_lists, between);
  if (addressed.ends_with(' ')) between = addressed;
  between = without_title(extraction, between);
  const bool said = between.starts_with(", ") && begins_aside(*extraction.name_lists, between.substr(2));
  const std::size_t end = between.rfind(", and ");
  if (!said || end == 0 || end == std::string_view::npos || end + 6 != between.size()) return between;
  static constexpr WordList kClauses = "who which that is was has had will said says";
  for (std::string_view words = between.substr(2, end - 2); !words.empty();) {
    const std::size_t blank = words.find(' ');
    if (kClauses.has(words.substr(0, blank))) return between;
    words = blank == std::string_view::npos ? std::string_view() : words.substr(blank + 1);
  }
  return between.substr(end);
}

std::string_view without_code(std::string_view between) {
  constexpr std::size_t kLongest = 16;  // bytes
  const std::size_t close = between.starts_with(" (") ? between.find(')') : std::string_view::npos;
  if (close >= kLongest) return between;
  const std::string_view inside = between.substr(2, close - 2);
  const bool code = std::ranges::none_of(inside, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool share = inside.ends_with('%') || inside.ends_with(" percent") || inside.ends_with(" per cent");
  return code || share ? between.substr(close + 1) : between;
}

std::string_view without_kind(const Extraction& extraction, std::string_view between) {
  if (extraction.name_lists == nullptr || !between.ends_with(' ')) return between;
  for (const std::string_view joint : {", and the ", " and the ", ", and ", " and ", ", "}) {
    if (!between.starts_with(joint) || between.size() == joint.size()) continue;
    const std::string_view kind = between.substr(joint.size(), between.size() - joint.size() - 1);
    const bool plain = kind.find_first_not_of("abcdefghijklmnopqrstuvwxyz- ") == std::string_view::npos && std::ranges::count(kind, ' ') < 4;
    return plain && extraction.name_lists->has(NameList::organization_noun, last_word(kind)) ? between.substr(0, joint.size()) : between;
  }
  return between;
}

}  // namespace factweave
