// SPDX-License-Identifier: MIT
#include "extractors/relations/office_titles.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::array<std::string_view, 79> kOffices = {
    "ceo", "cfo", "coo", "cto", "chief executive", "co-chief executive", "chief scientist", "chief engineer",
    "chief economist", "chairman", "chairwoman", "chairperson", "vice chairman", "vice chair",
    "deputy chairman", "co-chair", "vice president", "managing director", "managing partner",
    "executive director", "executive chairman", "finance director", "commercial director", "technical director",
    "marketing director", "sales director", "research director", "artistic director", "operations director",
    "communications director", "general manager", "plant manager", "sales manager", "project manager",
    "station manager", "operations manager", "general counsel", "company secretary", "corporate secretary",
    "general secretary", "secretary-treasurer", "treasurer", "press officer", "procurement officer",
    "spokesman", "spokesperson", "spokeswoman", "non-executive director", "independent non-executive director",
    "independent director", "senior independent director", "lead independent director", "non-executive chairman", "non-executive chairwoman",
    "non-executive chair", "executive chair", "chief executive-designate", "chief executive designate", "group finance director",
    "group managing director", "board member", "headteacher", "head teacher", "headmaster", "school principal",
    "principal", "harbour master", "bookkeeper", "head chef", "head coach", "vice chancellor", "deputy vice-chancellor", "deputy vice chancellor",
    "pro-chancellor", "pro-vice-chancellor", "rector", "provost", "bursar", "registrar"};

constexpr std::array<std::string_view, 8> kBehindNameOnly = {"president", "director", "manager", "secretary", "chair", "clerk", "town clerk", "parish clerk"};
constexpr std::array<std::string_view, 5> kOfOneBody = {"director", "manager", "chair", "head", "coordinator"};


constexpr std::array<std::string_view, 14> kOfKinds = {"president", "director", "manager", "secretary", "chair", "head", "leader", "coordinator",
                                                       "captain",   "coach",    "vice-president", "deputy director", "acting director", "chief"};

constexpr std::array<std::string_view, 38> kBeforeTitle = {
    "the",  "its",   "their", "our",  "his",   "her",     "my",     "said", "says",  "told", "asked", "by",
    "and",  "as",    "with",  "to",   "when",  "while",   "that",   "but",  "where", "for",  "from",  "after",
    "new",  "group", "firm",  "bank", "company", "current", "including", "is", "was", "added", "of", "because", "interim", "acting"};

}  // namespace

std::string_view last_part(std::string_view text) {
  return text.substr(text.find_last_of(" \n-") + 1);
}

bool is_office(std::string_view title) {
  if (title.starts_with("vice-")) return is_office("vice " + std::string(title.substr(5)));
  if (title.starts_with("deputy chair")) return true;
  static constexpr std::array<std::string_view, 2> kRanks = {"chief petty officer", "chief warrant officer"};
  const bool chief = title.starts_with("chief ") && title.ends_with(" officer") && !one_of(title, kRanks);
  return chief || one_of(title, kOffices);
}

bool is_of_government(std::string_view title) {
  static constexpr WordList kDepartments = "home foreign defence defense health education transport business justice treasury energy environment culture";
  if (title.ends_with(" secretary")) return kDepartments.has(title.substr(0, title.find(' ')));
  return title == "minister" || title.ends_with(" minister");
}

bool is_office_behind_name(std::string_view title) { return one_of(title, kBehindNameOnly); }

bool is_office_of_one_body(std::string_view title) { return one_of(title, kOfOneBody); }

bool is_office_of_kind(std::string_view title) { return one_of(title, kOfKinds); }

bool may_precede_title(std::string_view word) { return one_of(word, kBeforeTitle); }

std::string_view kind_of_body(std::string_view before) {
  static constexpr WordList kKinds =
      "Council Commission Committee Board Chamber Party Union Federation Confederation Authority Agency Association Assembly Senate Parliament "
      "Tribunal Court Bank Forum Club League Institute University Foundation Trust Ministry Alliance Society";
  if (!before.ends_with(' ')) return {};
  const std::string_view word = last_part(before.substr(0, before.size() - 1));
  return kKinds.has(word) ? word : std::string_view();
}

std::string_view small_kind_of_body(std::string_view before) {
  static constexpr WordList kKinds =
      "museum gallery association club union council foundation federation society institute college school university hospital league chamber "
      "commission committee ministry agency authority trust bank party";
  static constexpr WordList kOfNone = "a an any some another each every former";
  if (!before.ends_with(' ')) return {};
  before.remove_suffix(1);
  const std::string_view word = last_part(before);
  if (!kKinds.has(word)) return {};
  before.remove_suffix(std::min(before.size(), word.size() + 1));
  return kOfNone.has(to_ascii_lower(last_word(before))) ? std::string_view() : word;
}

}  // namespace factweave
