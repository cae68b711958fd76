// SPDX-License-Identifier: MIT
#include "extractors/rule_language/reference_letters.h"

#include <utility>

#include "extractors/rule_language/emits.h"

namespace factweave {
namespace {

// Looks one reference up.
class LetterFinder {
 public:
  LetterFinder(const ReferenceItem& item, ScalarPlace at, const PatternNames& names,
               const std::vector<const MacroTable*>& scopes, DiagnosticList& diagnostics)
      : item_(item), at_(at), names_(names), scopes_(scopes), diagnostics_(diagnostics) {}

  ReferenceLetters find() const {
    const bool names_lexicon = is_snake_case(item_.name) && item_.subtype.empty() && item_.level.empty();
    return names_lexicon ? of_lexicon() : of_type();
  }

 private:
  ReferenceLetters fail(std::string_view code, std::string message, std::string hint) const {
    diagnostics_.add(Severity::error, code, at_.position(), static_cast<int>(item_.length), std::move(message), std::move(hint));
    return {};
  }

  ReferenceLetters of_lexicon() const {
    for (std::size_t i = 0; i < names_.lexicons.size(); ++i) {
      if (names_.lexicons[i].name != item_.name) continue;
      return {{names_.alphabet.of_lexicon(i)}, static_cast<std::uint16_t>(i)};
    }
    return fail("unknown-lexicon", "No pack declares a lexicon '" + item_.name + "'.",
                did_you_mean(item_.name, known_names()));
  }

  ReferenceLetters of_type() const {
    const EntityType* type = names_.ontology.type(item_.name);
    if (type == nullptr && item_.name != "Entity") {
      return fail("unknown-slot", "'" + item_.name + "' is no macro of this pack and no type of the ontology.",
                  did_you_mean(item_.name, known_names()));
    }
    if (!item_.level.empty() && !level_of(item_.level)) {
      return fail("unknown-level", "There is no level '" + item_.level + "'.", "levels: name, nominal, pronoun");
    }
    std::vector<char32_t> letters = type == nullptr ? accepted_of_entities() : accepted(item_.name);
    if (letters.empty() && !item_.subtype.empty()) {
      return fail("unknown-subtype", "The type '" + item_.name + "' has no subtype '" + item_.subtype + "'.",
                  type == nullptr ? std::string() : did_you_mean(item_.subtype, type->subtypes));
    }
    if (letters.empty()) return fail("unknown-level", "Records of type '" + item_.name + "' have no levels.", "");
    return {std::move(letters), std::nullopt};
  }

  // Of every type that has mentions.
  std::vector<char32_t> accepted_of_entities() const {
    std::vector<char32_t> letters;
    for (const EntityType& each : names_.ontology.types) {
      if (!names_.alphabet.of(each.name, {}, Level::name) || !each.roles.empty()) continue;
      if (each.name == "Figure" || each.name == "Quotation" || each.name == "Commitment") continue;
      const std::vector<char32_t> of_type = accepted(each.name);
      letters.insert(letters.end(), of_type.begin(), of_type.end());
    }
    return letters;
  }

  std::vector<char32_t> accepted(std::string_view type) const {
    return names_.alphabet.accepted(names_.ontology, type, item_.subtype, level_of(item_.level));
  }

  std::vector<std::string> known_names() const {
    std::vector<std::string> known;
    for (const MacroTable* scope : scopes_) {
      for (const auto& [name, text] : *scope) known.emplace_back(name);
    }
    for (const EntityType& type : names_.ontology.types) known.push_back(type.name);
    for (const Lexicon& lexicon : names_.lexicons) known.push_back(lexicon.name);
    return known;
  }

  const ReferenceItem& item_;
  ScalarPlace at_;
  const PatternNames& names_;
  const std::vector<const MacroTable*>& scopes_;
  DiagnosticList& diagnostics_;
};

}  // namespace

ReferenceLetters find_letters(const ReferenceItem& item, ScalarPlace at, const PatternNames& names,
                              const std::vector<const MacroTable*>& scopes, DiagnosticList& diagnostics) {
  return LetterFinder(item, at, names, scopes, diagnostics).find();
}

std::string letter_class(const std::vector<char32_t>& letters) {
  const auto escape = [](char32_t letter) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    for (char32_t rest = letter; rest != 0; rest >>= 4) text.insert(text.begin(), kDigits[rest & 15]);
    return "\\x{" + text + "}";
  };
  std::string text = "[";
  for (std::size_t i = 0; i < letters.size();) {
    std::size_t last = i;
    while (last + 1 < letters.size() && letters[last + 1] == letters[last] + 1) ++last;
    text += escape(letters[i]);
    if (last > i) text += "-" + escape(letters[last]);
    i = last + 1;
  }
  return text + "]";
}

}  // namespace factweave
