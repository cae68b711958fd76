// SPDX-License-Identifier: MIT
#include "extractors/rule_language/rule_set.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "extractors/rule_language/pattern_analysis.h"

namespace factweave {
namespace {

// Names of types differ in their ends and sizes; reading them whole costs more than the few collisions.
std::size_t hash_of(std::string_view name) {
  if (name.empty()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(name[i])); };
  return ((byte(0) * 31 + byte(name.size() / 2)) * 31 + byte(name.size() - 1)) * 31 + name.size();
}

std::size_t hash_of(std::string_view type, std::string_view subtype, std::optional<Level> level) {
  const std::size_t last = level ? 1 + static_cast<std::size_t>(*level) : 0;
  return ((hash_of(type) * 131 + hash_of(subtype)) * 131 + last) * 0x9E3779B97F4A7C15U >> 32U;
}

}  // namespace

std::string_view Lexicon::attribute(std::size_t entry, std::string_view column) const {
  if (entry >= entries.size()) return {};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] != column) continue;
    if (i == 0) return entries[entry].text;
    std::string_view cells = entries[entry].cells;
    for (; i > 1 && !cells.empty(); --i) cells.remove_prefix(std::min(cells.find('\t'), cells.size() - 1) + 1);
    return cells.substr(0, cells.find('\t'));
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
  const auto number = static_cast<std::uint32_t>(letters.size());
  if (letter.lexicon < 0) {
    if (types_.empty() || letters[types_.back().first].type != letter.type) types_.emplace_back(number, number);
    types_.back().second = number + 1;
  }
  letters.push_back(std::move(letter));
  if (2 * letters.size() <= places_.size()) return enter(static_cast<std::uint32_t>(letters.size()));
  places_.assign(std::bit_ceil(4 * letters.size()), 0);
  for (std::uint32_t one = 1; one <= letters.size(); ++one) enter(one);
}

void SlotAlphabet::enter(std::uint32_t number) {
  const Letter& letter = letters[number - 1];
  if (letter.lexicon >= 0 || find(letter.type, letter.subtype, letter.level) != 0) return;
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash_of(letter.type, letter.subtype, letter.level) & mask;
  while (places_[at] != 0) at = (at + 1) & mask;
  places_[at] = number;
}

std::uint32_t SlotAlphabet::find(std::string_view type, std::string_view subtype, std::optional<Level> level) const {
  if (places_.empty()) return 0;
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash_of(type, subtype, level) & mask;
  for (; places_[at] != 0; at = (at + 1) & mask) {
    const Letter& letter = letters[places_[at] - 1];
    if (letter.level == level && letter.subtype == subtype && letter.type == type) break;
  }
  return places_[at];
}

char32_t SlotAlphabet::of(std::string_view type, std::string_view subtype, std::optional<Level> level) const {
  std::uint32_t number = find(type, subtype, level);
  if (number == 0 && level) number = find(type, subtype, std::nullopt);
  if (number == 0 && !subtype.empty()) number = find(type, {}, level);
  if (number == 0 && !subtype.empty() && level) number = find(type, {}, std::nullopt);
  return number == 0 ? 0 : kFirst + static_cast<char32_t>(number - 1);
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
  for (const auto& [first, last] : types_) {
    if (!ontology.is_a(letters[first].type, type)) continue;
    for (std::uint32_t i = first; i < last; ++i) {
      const bool asked = (!level || letters[i].level == level) && (subtype.empty() || letters[i].subtype == subtype);
      if (asked) accepted.push_back(kFirst + i);
    }
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

double frequency_of_letter(const SlotAlphabet& alphabet, const std::vector<Lexicon>& lexicons, char32_t code) {
  const std::size_t number = code - SlotAlphabet::kFirst;
  if (number >= alphabet.letters.size()) return 0;
  const int lexicon = alphabet.letters[number].lexicon;
  if (lexicon < 0) return .05;  // a type has many, for its subtypes and levels
  const std::size_t entries = lexicons[static_cast<std::size_t>(lexicon)].entries.size();
  return entries < 100 ? .03 : entries < 2000 ? .1 : .3;
}

void read_facts(RuleSet& rules) {
  const auto frequency = [&](char32_t code) { return frequency_of_letter(rules.alphabet, rules.lexicons, code); };
  for (Rule& rule : rules.rules) rule.facts = facts_of(parse_pattern(rule.pattern, rule.case_insensitive), frequency);
}

}  // namespace factweave
