// SPDX-License-Identifier: MIT
#include "extractors/organizations/state_bodies.h"

#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/folded_text.h"

namespace factweave {
namespace {

constexpr WordList kSharedAdjectives = "Congolese Korean Dominican";

std::string_view without_article(std::string_view text) {
  return text.starts_with("the ") || text.starts_with("The ") ? text.substr(4) : text;
}

// The code of a country by its name or adjective.
std::string_view country_code(const NameLists& lists, std::string_view text) {
  if (kSharedAdjectives.has(text)) return {};
  const std::string_view code = lists.column(NameList::country, text, "iso3166");
  return code.empty() ? lists.column(NameList::nationality, text, "country_code") : code;
}

std::string body(std::string_view name, std::string_view code) {
  return "body:" + to_ascii_lower(name) + '|' + std::string(code);
}

}  // namespace

std::string body_of_country(const NameLists& lists, std::string_view name) {
  constexpr std::string_view kOf = " of ";
  const std::string folded = fold(name);
  const std::string_view text = without_article(folded);
  for (std::size_t of = text.find(kOf); of != std::string_view::npos; of = text.find(kOf, of + 1)) {
    const std::string_view code = lists.column(NameList::country, without_article(text.substr(of + kOf.size())), "iso3166");
    if (!code.empty()) return body(text.substr(0, of), code);
  }
  for (std::size_t blank = text.rfind(' '); blank != std::string_view::npos && blank > 0; blank = text.rfind(' ', blank - 1)) {
    const std::string_view code = country_code(lists, text.substr(0, blank));
    if (!code.empty()) return body(text.substr(blank + 1), code);
  }
  return {};
}

}  // namespace factweave
