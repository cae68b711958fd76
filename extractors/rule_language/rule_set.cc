// SPDX-License-Identifier: MIT
#include "extractors/rule_language/rule_set.h"

#include <algorithm>
#include <utility>

namespace factweave {

std::string_view Lexicon::attribute(std::size_t entry, std::string_view column) const {
  if (entry >= entries.size()) return {};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] != column) continue;
    if (i == 0) return entries[entry].text;
    const std::vector<std::string>& attributes = entries[entry].attributes;
    return i - 1 < attributes.size() ? std::string_view(attributes[i - 1]) : std::string_view();
  }
  return {};
}

int Rule::group(std::string_view name) const {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

void SlotAlphabet::add(Letter letter) {
  if (letters.empty() || letters.back().type != letter.type) types.push_back(static_cast<std::uint32_t>(letters.size()));
  letters.push_back(std::move(letter));
}

char32_t SlotAlphabet::of(std::string_view type, std::string_view subtype, std::optional<Level> level) const {
  const auto first = std::find_if(types.begin(), types.end(), [&](std::uint32_t i) { return letters[i].type == type; });
  if (first == types.end()) return 0;
  const std::size_t end = first + 1 == types.end() ? letters.size() : *(first + 1);
  char32_t best = 0;
  int best_agreement = -1;
  for (std::size_t i = *first; i < end; ++i) {
    const Letter& letter = letters[i];
    if (letter.lexicon >= 0 || (letter.level && letter.level != level)) continue;
    if (!letter.subtype.empty() && letter.subtype != subtype) continue;
    const int agreement = (letter.subtype.empty() ? 0 : 2) + (letter.level ? 1 : 0);
    if (agreement <= best_agreement) continue;
    best = kFirst + static_cast<char32_t>(i);
    best_agreement = agreement;
  }
  return best;
}

char32_t SlotAlphabet::of_lexicon(std::size_t lexicon) const {
  for (std::size_t i = letters.size(); i-- > 0;) {
    if (letters[i].lexicon == static_cast<int>(lexicon)) return kFirst + static_cast<char32_t>(i);
  }
  return 0;
}

std::vector<char32_t> SlotAlphabet::accepted(const Ontology& ontology, std::string_view type,
                                             std::string_view subtype, std::optional<Level> level) const {
  std::vector<char32_t> accepted;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Letter& letter = letters[i];
    if (letter.lexicon >= 0 || !ontology.is_a(letter.type, type)) continue;
    if (!subtype.empty() && letter.subtype != subtype) continue;
    if (level && letter.level != level) continue;
    accepted.push_back(kFirst + static_cast<char32_t>(i));
  }
  return accepted;
}

const Rule* RuleSet::rule(std::string_view id) const {
  const auto found = std::partition_point(rules_by_id.begin(), rules_by_id.end(),
                                          [&](std::uint32_t i) { return rules[i].id < id; });
  return found == rules_by_id.end() || rules[*found].id != id ? nullptr : &rules[*found];
}

const Lexicon* RuleSet::lexicon(std::string_view name) const {
  const auto found =
      std::find_if(lexicons.begin(), lexicons.end(), [&](const Lexicon& l) { return l.name == name; });
  return found == lexicons.end() ? nullptr : &*found;
}

}  // namespace factweave
