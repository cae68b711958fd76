// SPDX-License-Identifier: MIT
#include "extractors/organizations/organizations.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/names/name_lists.h"
#include "extractors/word_list.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

// The longest ending of the name that the list knows; at most three words.
std::string_view known_ending(const NameLists& lists, NameList list, std::string_view name) {
  std::string_view found;
  std::size_t begin = name.size();
  for (int words = 0; words < 3 && begin > 0; ++words) {
    begin = name.rfind(' ', begin - 1);
    if (begin == std::string_view::npos) break;
    const std::string_view ending = name.substr(begin + 1);
    if (lists.has(list, ending)) found = ending;
  }
  return found;
}

// *the opposition Rural Congress*: of what opposes or rules, no council and no newspaper is spoken of.
bool is_called_party(const NameLists& lists, std::string_view before, std::string_view name) {
  const bool told = before.ends_with(" opposition ") || before.ends_with(" ruling ") || before.ends_with(" governing ");
  const std::string_view subtype = lists.column(NameList::organization_head, known_ending(lists, NameList::organization_head, name), "subtype");
  return told && (subtype.empty() || subtype == "association" || subtype == "party");
}

// True where one of the words of the name is in the list.
bool has_word_of(const WordList& list, std::string_view name) {
  return std::ranges::any_of(split_words(name), [&](std::string_view word) { return list.has(word); });
}

// What two words of a name say together and its noun alone does not: the *Norvik Hockey League* plays, a *Liberal Alliance*
// stands for election. Empty where they say nothing.
std::string_view subtype_by_words(std::string_view name) {
  static constexpr WordList kGames = "Football Hockey Basketball Baseball Cricket Rugby Soccer Volleyball Handball Netball Softball Lacrosse Polo Kabaddi Darts Chess Bowling Futsal";
  static constexpr WordList kPolitical = "Democratic Democrat Socialist Liberal Communist Conservative Nationalist Unionist Progressive Republican";
  static constexpr WordList kAllied = "Alliance Union Assembly Front Coalition Rally League Bloc Congress Action Left";
  const std::string_view last = last_word(name);
  if (last == "Party" && !name.ends_with("Working Party")) return "party";
  if (last == "League" && has_word_of(kGames, name)) return "sports";
  const std::string_view before = name.substr(0, std::min(name.find(" of "), name.find(" in ")));  // *Liberal Union of Norvik*
  const std::string_view noun = last_word(before);
  if (!has_word_of(kPolitical, before) || before.find(" for ") != std::string_view::npos) return {};
  if (kAllied.has(noun)) return "party";
  return noun == "International" ? "international" : std::string_view();
}

// The subtype that the registers have for this body.
std::string_view registered_subtype(const NameLists& lists, std::string_view name) {
  for (const NameList known : {NameList::known_organization, NameList::world_body}) {
    const std::string_view subtype = lists.column(known, name, "subtype");
    if (!subtype.empty()) return subtype;
  }
  return {};
}

// The subtype of the noun that the name is built on.
std::string_view subtype_by_noun(const NameLists& lists, std::string_view name) {
  // *Ministry of Energy* is what its first noun says; *Leith Energy* what its last one says.
  const std::string_view before = name.substr(0, std::min(name.find(" of "), name.find(" for ")));
  const std::string_view first = last_word(before);
  if (before.size() < name.size()) {
    constexpr std::string_view kOfCommerce = "Chamber of Commerce";  // no chamber of a parliament
    const std::string_view noun = name.substr(before.size() - first.size());
    const bool commerce = noun.starts_with(kOfCommerce);
    const std::string_view subtype = commerce ? lists.column(NameList::organization_head, kOfCommerce, "subtype") : lists.column(NameList::organization_head_of, first, "subtype");
    if (!subtype.empty()) return subtype;
  }
  std::string_view head = known_ending(lists, NameList::organization_head, name);
  if (head.empty() && name.ends_with(" of Companies")) head = "Group";  // *Norvik Group of Companies*
  return lists.column(NameList::organization_head, head, "subtype");
}

// *Seed & Soil Association* has the *&* of firms, *Norvik University* their *customers*: what the name says itself counts more.
bool is_no_company(std::string_view subtype) {
  static constexpr WordList kNone = "association education international party sports";
  return kNone.has(subtype);
}

void complete_organization(const NameLists& lists, std::string_view name, Mention& mention) {
  const std::string_view form = known_ending(lists, NameList::legal_form, name);
  if (!form.empty()) {
    set_attribute(mention.attributes, "legal_form", std::string(form));
    if (mention.subtype.empty()) mention.subtype = "company";
  }
  const bool surmised = mention.subtype == "company" && form.empty();
  if (!mention.subtype.empty() && !surmised) return;
  std::string_view subtype = registered_subtype(lists, name);
  if (subtype.empty()) subtype = subtype_by_words(name);
  const bool known = !subtype.empty();
  if (subtype.empty()) subtype = subtype_by_noun(lists, name);
  if (!subtype.empty() && (!surmised || known || is_no_company(subtype))) mention.subtype = subtype;
}

// The noun right before a name says what it is: *the Danish firm Norvik*, *solar company Norvik*.
void complete_from_noun_before(const NameLists& lists, std::string_view before, Mention& mention) {
  constexpr std::size_t kLongest = 24;
  if (!before.ends_with(' ')) return;
  before.remove_suffix(1);
  before = before.substr(before.size() - std::min(kLongest, before.size()));
  const std::string_view noun = known_ending(lists, NameList::organization_noun, before);
  const std::string_view subtype = lists.column(NameList::organization_noun, noun, "subtype");
  if (subtype != "group") mention.subtype = subtype;
}

}  // namespace

void complete_organizations(const Extraction& extraction) {
  if (extraction.name_lists == nullptr) return;
  for (Mention& mention : extraction.annotations.mentions) {
    if (mention.type != "Organization" || mention.level != Level::name) continue;
    const std::string_view name = extraction.document.folded_text(mention.span);
    const std::string_view before = extraction.document.folded.text().substr(0, extraction.document.folded.to_folded(mention.span).begin);
    if (is_called_party(*extraction.name_lists, before, name)) mention.subtype = "party";
    complete_organization(*extraction.name_lists, name, mention);
    if (!mention.subtype.empty()) continue;
    complete_from_noun_before(*extraction.name_lists, before, mention);
  }
}

}  // namespace factweave
