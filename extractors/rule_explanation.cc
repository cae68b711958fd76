// SPDX-License-Identifier: MIT
#include "extractors/rule_explanation.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "extractors/rule_language/pattern_scanner.h"

namespace factweave {
namespace {

constexpr std::size_t kFewestParts = 2;  // of a match that is worth showing

// End of the atom that begins at `at`: a character, an escape, a class, or a whole group.
std::size_t atom_end(std::string_view p, std::size_t at) {
  if (p[at] == '\\') {
    const bool braces = at + 2 < p.size() && p[at + 2] == '{' &&
                        std::string_view("pPx").find(p[at + 1]) != std::string_view::npos;
    return std::min(braces ? std::min(p.find('}', at), p.size() - 1) + 1 : at + 2, p.size());
  }
  if (p[at] == '[') {
    std::size_t end = at + 1;
    if (end < p.size() && p[end] == '^') ++end;
    if (end < p.size() && p[end] == ']') ++end;
    while (end < p.size() && p[end] != ']') {
      const std::size_t posix = p.substr(end).starts_with("[:") ? p.find(":]", end) : std::string_view::npos;
      end = posix != std::string_view::npos ? posix + 2 : p[end] == '\\' ? atom_end(p, end) : end + 1;
    }
    return std::min(end + 1, p.size());
  }
  if (p[at] != '(') return at + first_character(p.substr(at)).size();
  std::size_t end = at + 1;
  while (end < p.size() && p[end] != ')') end = atom_end(p, end);
  return std::min(end + 1, p.size());
}

// End of the repetition behind an atom, if there is one.
std::size_t repetition_end(std::string_view p, std::size_t at) {
  std::size_t length = 0;
  if (at < p.size() && is_repetition(p.substr(at), &length)) {
    at += length;
  } else if (at < p.size() && std::string_view("*+?").find(p[at]) != std::string_view::npos) {
    ++at;
  } else {
    return at;
  }
  return at < p.size() && p[at] == '?' ? at + 1 : at;
}

// Where the content of a group begins, behind `(?:` or `(?P<name>`.
std::size_t content_begin(std::string_view p, std::size_t at) {
  if (p.substr(at).starts_with("(?P<")) return std::min(p.find('>', at), p.size() - 1) + 1;
  return std::min(p.find(':', at), p.size() - 1) + 1;
}

bool has_alternatives(std::string_view p) {
  for (std::size_t at = 0; at < p.size(); at = atom_end(p, at)) {
    if (p[at] == '|') return true;
  }
  return false;
}

// Collects the places where a sequence may be cut, with the brackets that are open there.
void cut(std::string_view whole, std::size_t begin, std::size_t end, const std::string& closing,
         std::vector<PatternPrefix>& prefixes) {
  if (has_alternatives(whole.substr(begin, end - begin))) return;
  bool words = false;  // the last atom was a letter: words are not cut
  for (std::size_t at = begin; at < end;) {
    const std::size_t after_atom = atom_end(whole, at);
    const std::size_t after = repetition_end(whole, after_atom);
    const bool letter = after_atom == at + 1 && after == after_atom &&
                        std::string_view("\\[(.^$ ").find(whole[at]) == std::string_view::npos;
    if (at > begin && !(letter && words)) {
      prefixes.push_back(
          {std::string(whole.substr(0, at)) + closing, std::string(whole.substr(at, after - at))});
    }
    const std::string_view rest = whole.substr(at);
    const bool flat_group = after == after_atom && (rest.starts_with("(?:") || rest.starts_with("(?P<"));
    if (flat_group) cut(whole, content_begin(whole, at), after_atom - 1, ")" + closing, prefixes);
    if (letter && !prefixes.empty() && words) prefixes.back().next += whole[at];
    words = letter;
    at = after;
  }
}

std::string label_of(const RuleSet& rules, const std::vector<char32_t>& letters) {
  constexpr std::array<std::string_view, 3> kLevels = {"@name", "@nominal", "@pronoun"};
  std::map<std::string, std::vector<const SlotAlphabet::Letter*>> by_type;
  std::set<std::string> labels;
  for (const char32_t c : letters) {
    const SlotAlphabet::Letter& letter = rules.alphabet.letters[c - SlotAlphabet::kFirst];
    if (letter.lexicon >= 0) labels.insert(rules.lexicons[static_cast<std::size_t>(letter.lexicon)].name);
    if (letter.lexicon < 0) by_type[letter.type].push_back(&letter);
  }
  for (const auto& [type, members] : by_type) {
    const SlotAlphabet::Letter& first = *members.front();
    const auto all = std::count_if(
        rules.alphabet.letters.begin(), rules.alphabet.letters.end(),
        [&, t = &type](const SlotAlphabet::Letter& l) { return l.lexicon < 0 && l.type == *t; });
    const auto agree = [&](auto field) {
      return std::all_of(members.begin(), members.end(),
                         [&](const auto* l) { return l->*field == first.*field; });
    };
    std::string label = type;
    if (static_cast<std::size_t>(all) != members.size()) {
      if (agree(&SlotAlphabet::Letter::subtype) && !first.subtype.empty()) label += "/" + first.subtype;
      if (agree(&SlotAlphabet::Letter::level) && first.level)
        label += kLevels[static_cast<std::size_t>(*first.level)];
    }
    labels.insert(label);
  }
  std::string text;
  for (const std::string& label : labels) text += (text.empty() ? "" : "|") + label;
  return "{" + text + "}";
}

// The letters of a class that the pattern compiler wrote, or none where it is another class.
std::vector<char32_t> letters_of(std::string_view text, const RuleSet& rules) {
  std::vector<char32_t> letters;
  bool range = false;
  for (std::size_t at = 1; at + 1 < text.size();) {
    if (text[at] == '-') {
      range = true;
      ++at;
      continue;
    }
    if (!text.substr(at).starts_with("\\x{")) return {};
    const std::size_t end = text.find('}', at);
    const auto value =
        static_cast<char32_t>(std::stoul(std::string(text.substr(at + 3, end - at - 3)), nullptr, 16));
    if (value < SlotAlphabet::kFirst || value >= SlotAlphabet::kFirst + rules.alphabet.letters.size())
      return {};
    for (char32_t c = range ? letters.back() + 1 : value; c <= value; ++c) letters.push_back(c);
    range = false;
    at = end + 1;
  }
  return letters;
}

// Rules that are the beginnings of others, in a rule set of their own.
struct Beginnings {
  std::shared_ptr<RuleSet> rules;
  struct Origin {
    const Rule* rule;
    std::size_t parts, all_parts;
    std::string next;
  };
  std::vector<Origin> origins;  // parallel to rules->rules
};

Beginnings beginnings_of(const RuleSet& rules, const Rule* only) {
  Beginnings result{std::make_shared<RuleSet>(), {}};
  result.rules->ontology = rules.ontology;
  result.rules->alphabet = rules.alphabet;
  result.rules->lexicons = rules.lexicons;
  for (const Rule& rule : rules.rules) {
    if (only != nullptr && only != &rule) continue;
    const std::vector<PatternPrefix> prefixes = prefixes_of(rule.pattern);
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
      Rule beginning = rule;
      beginning.pattern = prefixes[i].pattern;
      beginning.order = static_cast<std::uint32_t>(result.origins.size());
      beginning.unless.clear();
      beginning.attributes.clear();
      beginning.roles.clear();
      std::size_t groups = 0;
      for (std::size_t at = 0; (at = beginning.pattern.find("(?P<", at)) != std::string::npos; ++at) ++groups;
      beginning.groups.resize(groups);
      result.rules->rules.push_back(std::move(beginning));
      result.origins.push_back({&rule, i + 1, prefixes.size(), prefixes[i].next});
    }
  }
  read_facts(*result.rules);
  return result;
}

}  // namespace

std::vector<PatternPrefix> prefixes_of(std::string_view pattern) {
  std::vector<PatternPrefix> prefixes;
  cut(pattern, 0, pattern.size(), "", prefixes);
  std::erase_if(prefixes, [](const PatternPrefix& p) {
    return p.pattern.find_first_not_of("(?:)") == std::string::npos;
  });
  prefixes.push_back({std::string(pattern), {}});
  return prefixes;
}

std::string readable_pattern(std::string_view pattern, const RuleSet& rules) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    const bool escape = pattern[at] == '\\' && at + 1 < pattern.size();
    const std::size_t end = pattern[at] == '[' || escape ? atom_end(pattern, at) : at + 1;
    const std::string_view atom = pattern.substr(at, end - at);
    const std::vector<char32_t> letters =
        atom.front() == '[' ? letters_of(atom, rules) : std::vector<char32_t>{};
    text += letters.empty() ? std::string(atom) : label_of(rules, letters);
    at = end;
  }
  return text;
}

std::vector<NearMiss> nearest_rules(const DocumentExtractor& extractor, const Document& document, Span at,
                                    const Rule* only) {
  const RuleSet& rules = extractor.engine().rules();
  const Beginnings beginnings = beginnings_of(rules, only);
  const Engine engine(beginnings.rules);
  const DocumentScan scan = engine.scan(document);
  std::map<const Rule*, NearMiss> best;
  for (std::size_t phase = 0; phase < rules.ontology.phases.size(); ++phase) {
    if (only != nullptr && only->phase != phase) continue;
    const Annotations annotations = extractor.extract_before(phase, document);
    const std::vector<Slot> slots = outermost_slots(annotations, document, rules);
    for (const Match& match : engine.candidates(phase, scan, slots)) {
      const Beginnings::Origin& origin = beginnings.origins[match.rule->order];
      if (!match.whole.overlaps(at)) continue;
      if (only == nullptr && (origin.parts < kFewestParts || origin.parts == origin.all_parts)) continue;
      NearMiss& miss = best[origin.rule];
      if (miss.rule != nullptr && miss.parts >= origin.parts) continue;
      miss = {origin.rule, match.whole, origin.parts, origin.all_parts, readable_pattern(origin.next, rules)};
    }
  }
  std::vector<NearMiss> misses;
  for (auto& [rule, miss] : best) misses.push_back(std::move(miss));
  std::sort(misses.begin(), misses.end(), [](const NearMiss& a, const NearMiss& b) {
    const std::size_t left = a.parts * b.all_parts, right = b.parts * a.all_parts;  // the greater share first
    return left != right ? left > right : a.rule->order < b.rule->order;
  });
  return misses;
}

}  // namespace factweave
