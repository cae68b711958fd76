// SPDX-License-Identifier: MIT
#include "extractors/names/nominal_subtypes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extractors/names/name_lists.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// The longest noun of a list, in words.
constexpr int kNounWords = 3;

struct NounLists {
  std::string_view type;
  NameList singular, plural;
};

constexpr std::array kNouns = {
    NounLists{"Person", NameList::person_noun, NameList::person_plural},
    NounLists{"Organization", NameList::organization_noun, NameList::organization_plural},
    NounLists{"Place", NameList::place_noun, NameList::place_plural},
    NounLists{"Document", NameList::document_noun, NameList::document_noun},
};

// The longest entry of the list that the phrase ends with, or an empty view.
std::string_view head_in(const NameLists& lists, NameList list, std::string_view phrase) {
  std::string_view head;
  for (std::size_t words = 0, begin = phrase.size(); words < kNounWords && begin != 0; ++words) {
    const std::size_t blank = phrase.rfind(' ', begin - 1);
    begin = blank == std::string_view::npos ? 0 : blank;
    const std::string_view candidate = phrase.substr(begin == 0 ? 0 : begin + 1);
    if (lists.has(list, candidate)) head = candidate;
  }
  return head;
}

// `one`: of several, *one of its directors*.
std::string_view subtype_of(const NameLists& lists, const NounLists& nouns, std::string_view phrase, bool one) {
  for (const NameList list : {nouns.singular, nouns.plural}) {
    const std::string_view head = head_in(lists, list, phrase);
    if (head.empty()) continue;
    if (nouns.type == "Person") return list == nouns.plural && !one ? "group" : "individual";
    const std::string_view subtype = lists.column(list, head, "subtype");
    return list == NameList::organization_plural && subtype == "company" && !one ? "group" : subtype;  // who they are is not known
  }
  return {};
}

// *the Danish producer who wrote it*, *Ilse Brandt, a former Norvik producer*: makers are bodies, but for these.
bool is_person(const Extraction& extraction, const Mention& mention, std::string_view phrase) {
  static constexpr WordList kMakers = "producer developer publisher dealer broker promoter designer";
  if (mention.type != "Organization" || !kMakers.has(last_word(phrase))) return false;
  const std::string_view text = extraction.document.unwrapped;
  if (text.substr(mention.span.end).starts_with(" who ")) return true;
  return std::any_of(extraction.annotations.mentions.begin(), extraction.annotations.mentions.end(), [&](const Mention& name) {
    return name.type == "Person" && name.level == Level::name && name.span.end + 2 == mention.span.begin && text.substr(name.span.end, 2) == ", ";
  });
}

// *its largest customer, Norvik Ltd*, *Norvik Ltd, its main shareholder*: what firms are as well as people.
bool is_firm(const Extraction& extraction, const Mention& mention, std::string_view phrase) {
  static constexpr WordList kPartners = "customer client shareholder investor owner partner backer sponsor competitor rival supplier bidder buyer lender tenant landlord creditor seller donor opponent neighbour neighbor";
  if (mention.type != "Person" || !kPartners.has(last_word(phrase))) return false;
  const std::string_view text = extraction.document.unwrapped;
  return std::any_of(extraction.annotations.mentions.begin(), extraction.annotations.mentions.end(), [&](const Mention& name) {
    if (name.type != "Organization" || name.level != Level::name) return false;
    const bool behind = name.span.begin == mention.span.end + 2 && text.substr(mention.span.end, 2) == ", ";
    const bool before = name.span.end + 2 == mention.span.begin && text.substr(name.span.end, 2) == ", ";
    static constexpr std::array<std::string_view, 5> kCopulas = {" is ", " was ", " will be ", " became ", " remains "};  // *Norvik Ltd will be the lead investor*
    const bool predicate = name.span.end < mention.span.begin && one_of(text.substr(name.span.end, mention.span.begin - name.span.end), kCopulas);
    return behind || before || predicate || (name.span.begin == mention.span.end + 1 && text[mention.span.end] == ' ');
  });
}

// *the bulk carrier Larne Star*: no firm, but a ship that has a name.
bool is_named_thing(const Extraction& extraction, const Mention& mention) {
  static constexpr WordList kCarriers = "carrier liner operator";
  const std::string_view text = extraction.document.folded_text(mention.span);
  if (mention.type != "Organization" || !kCarriers.has(last_word(text))) return false;
  return std::any_of(extraction.annotations.mentions.begin(), extraction.annotations.mentions.end(), [&](const Mention& name) {
    return name.type == "Product" && name.level == Level::name && name.span.begin == mention.span.end + 1;
  });
}

// *rural hospitals*: a rule takes all plurals for groups, but these are told by what they are.
bool are_facilities(const NameLists& lists, const Mention& mention, std::string_view phrase) {
  return mention.type == "Organization" && mention.subtype == "group" &&
         lists.column(NameList::organization_plural, head_in(lists, NameList::organization_plural, phrase), "subtype") == "facility";
}

}  // namespace

std::string_view without_partitive(std::string_view nominal) {
  static constexpr std::array<std::string_view, 4> kPartitives = {"one of ", "One of ", "all of ", "All of "};
  for (const std::string_view partitive : kPartitives) {
    if (nominal.starts_with(partitive)) return nominal.substr(partitive.size());
  }
  return nominal;
}

void settle_nominal_subtypes(const Extraction& extraction) {
  if (extraction.name_lists == nullptr) return;
  for (Mention& mention : extraction.annotations.mentions) {
    if (mention.level != Level::nominal || !(mention.subtype.empty() || mention.subtype == "group")) continue;
    std::string phrase = to_ascii_lower(extraction.document.folded_text(mention.span));
    if (mention.type == "Document") mention.subtype = extraction.name_lists->column(NameList::document_noun, head_in(*extraction.name_lists, NameList::document_noun, phrase), "subtype");  // letter of intent
    const bool one = phrase.starts_with("one of ");
    phrase.erase(0, phrase.size() - without_partitive(phrase).size());
    phrase.resize(std::min({phrase.size(), phrase.find(" of "), phrase.find(" for ")}));
    if (are_facilities(*extraction.name_lists, mention, phrase)) mention.subtype = "facility";
    if (!mention.subtype.empty()) continue;
    if (is_named_thing(extraction, mention)) {
      mention.type = "Product";
      mention.subtype = "class";
      continue;
    }
    if (is_person(extraction, mention, phrase)) {
      mention.type = "Person";
      mention.subtype = "individual";
      continue;
    }
    if (is_firm(extraction, mention, phrase)) {
      mention.type = "Organization";
      mention.subtype = "unspecified";
      continue;
    }
    for (const NounLists& nouns : kNouns) {
      if (nouns.type == mention.type) mention.subtype = subtype_of(*extraction.name_lists, nouns, phrase, one);
    }
  }
}

}  // namespace factweave
