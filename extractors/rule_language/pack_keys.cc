// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pack_keys.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string>
#include <vector>

namespace factweave {
namespace {

using enum Shape;

constexpr std::array<std::string_view, 3> kScopes = {"sentence", "paragraph", "document"};
constexpr std::array<std::string_view, 2> kRuleCases = {"exact", "insensitive"};
constexpr std::array<std::string_view, 10> kAttributeValues = {
    "string", "text", "integer", "decimal", "real", "boolean", "date", "iri", "entity", "figure"};

constexpr std::array kUnlessKeys = {
    Key{"before", text, false, "A pattern that must not end where the mention begins."},
    Key{"inside", text, false, "A pattern that must not occur inside the mention."},
    Key{"after", text, false, "A pattern that must not begin where the mention ends."},
    Key{"scope", text, false, "A pattern that must not occur anywhere in the rule's scope."},
};
constexpr KeyTable kUnless{"unless", kUnlessKeys};

constexpr std::array kExampleKeys = {
    Key{"text", text, true, "The example's text with its marks."},
    Key{"date", text, false, "The date of the example's document, YYYY-MM-DD."},
};
constexpr KeyTable kExample{"example", kExampleKeys};

constexpr std::array kExamplesKeys = {
    Key{"match", examples, false, "Texts in which the rule finds the marked spans.", {}, &kExample},
    Key{"no_match",
        examples,
        false,
        "Texts in which the rule finds nothing, or not the marked spans.",
        {},
        &kExample},
    Key{"known_gap",
        examples,
        false,
        "Texts in which the rule should find the marked spans and does not yet.",
        {},
        &kExample},
};
constexpr KeyTable kExamples{"examples", kExamplesKeys};

constexpr std::array kRuleKeys = {
    Key{"id", text, true, "Name of the rule inside its pack, kebab-case; pack/id elsewhere."},
    Key{"emits", text, true,
        "What a match becomes: Type, Type/subtype, Type/subtype@level, a relation, or Ignored/what."},
    Key{"pattern", text, true, "RE2 with {Macro}, {lexicon}, {Type} and named groups."},
    Key{"case", choice, false, "Whether the letters' case counts; exact by default.", kRuleCases},
    Key{"scope", choice, false, "How far a match may reach; sentence by default.", kScopes},
    Key{"unless", table_list, false, "Patterns that forbid a match; those of one entry only together.", {}, &kUnless},
    Key{"beats", text_list, false, "Ids of rules whose overlapping matches this rule's match removes."},
    Key{"priority", integer, false, "Decides between overlapping matches of one length; 0 by default."},
    Key{"confidence", fraction, false, "How sure the rule is, 0 to 1; 1 by default."},
    Key{"value", text, false, "Name of the normalizer that computes the figure."},
    Key{"attributes", text_map, false, "Attributes of the record: constants, $group or $group.column."},
    Key{"roles", text_map, false, "Roles of the frame: role to group."},
    Key{"examples", table, false, "Tests of the rule.", {}, &kExamples},
};
constexpr KeyTable kRule{"rule", kRuleKeys};

// An override has the keys of a rule; all but the id may be left out.
constexpr std::array<Key, kRuleKeys.size()> override_keys() {
  std::array<Key, kRuleKeys.size()> keys = kRuleKeys;
  for (Key& key : keys) key.required = key.name == "id";
  keys.front().comment = "The rule that is changed, pack/id.";
  return keys;
}
constexpr std::array kOverrideKeys = override_keys();
constexpr KeyTable kOverride{"override", kOverrideKeys};

constexpr std::array kLexiconKeys = {
    Key{"file", text, false, "TSV file, looked for beside the pack and in its folder lexicons/."},
    Key{"case", choice, false, "Whether the letters' case counts; insensitive by default.", kRuleCases},
    Key{"entries", entries, false, "Phrases, or maps from column to value with the phrase under text."},
    Key{"add", text, false, "Name of the lexicon to which these entries are added."},
};
constexpr KeyTable kLexicon{"lexicon", kLexiconKeys};

constexpr std::array kTypeKeys = {
    Key{"name", text, true, "Name of the type, UpperCamel."},
    Key{"parent", text, false, "The type that this one specializes."},
    Key{"subtypes", text_list, false, "Its subtypes, snake_case."},
    Key{"attributes", text_list, false, "Names of its attributes."},
    Key{"roles", text_list, false, "Names of its roles; they make it a frame."},
    Key{"iri", text_list, false, "The classes of vocabularies that it corresponds to."},
    Key{"comment", text, false, "One sentence on what it is."},
};
constexpr KeyTable kType{"type", kTypeKeys};

constexpr std::array kAttributeKeys = {
    Key{"name", text, true, "Name of the attribute, snake_case."},
    Key{"value", choice, false, "What it holds; string by default.", kAttributeValues},
    Key{"list", boolean, false, "Whether it holds several values."},
    Key{"comment", text, false, "One sentence on what it says."},
};
constexpr KeyTable kAttribute{"attribute", kAttributeKeys};

constexpr std::array kRelationKeys = {
    Key{"name", text, true, "Name of the relation, lowerCamel."},
    Key{"domain", text_list, true, "Types of the subject; Entity for any."},
    Key{"range", text_list, true, "Types of the object; Entity for any."},
    Key{"symmetric", boolean, false, "Whether both directions say the same."},
    Key{"derived", boolean, false, "Whether it follows from another record; no rule emits it then."},
    Key{"attributes", text_list, false, "Names of its attributes."},
    Key{"iri", text, false, "The property of a vocabulary that it corresponds to."},
    Key{"inverse_iri", text, false, "The property that says the same from the object's side."},
    Key{"comment", text, false, "One sentence on what it says."},
};
constexpr KeyTable kRelation{"relation", kRelationKeys};

constexpr std::array kOntologyKeys = {
    Key{"phases", text_list, false, "The phases of the rules in their order."},
    Key{"types", table_list, false, "Types of mentions and frames.", {}, &kType},
    Key{"attributes", table_list, false, "Attributes of records.", {}, &kAttribute},
    Key{"relations", table_list, false, "Relations between records.", {}, &kRelation},
};
constexpr KeyTable kOntology{"ontology", kOntologyKeys};

constexpr std::array kPackKeys = {
    Key{"pack", text, false, "Name of the pack, snake_case or kebab-case."},
    Key{"phase", text, false, "The phase in which its rules run."},
    Key{"lexicons", table_map, false, "Lexicons by name, snake_case; every pack sees them.", {}, &kLexicon},
    Key{"let", text_map, false, "Macros by name, UpperCamel; seen in this document of the file only."},
    Key{"rules", table_list, false, "The rules.", {}, &kRule},
    Key{"override",
        table_list,
        false,
        "Changes to rules of earlier layers: the given keys replace the rule's own.",
        {},
        &kOverride},
    Key{"disable", text_list, false, "Ids of rules of earlier layers that shall not run."},
    Key{"ontology", table, false, "Additions to the ontology.", {}, &kOntology},
};
constexpr KeyTable kPack{"pack", kPackKeys};

std::string_view expected_by(Shape shape) {
  switch (shape) {
    case text: return "a text";
    case integer: return "a whole number";
    case fraction: return "a number from 0 to 1";
    case boolean: return "true or false";
    case choice: return "one of a few words";
    case text_list: return "a list of texts";
    case text_map: return "a map from names to texts";
    case table: return "a map";
    case table_list: return "a list of maps";
    case table_map: return "a map from names to maps";
    case examples: return "a list of texts";
    case entries: return "a list of phrases or maps";
  }
  return "another value";
}

bool is_scalar(const YamlNode& node) { return node.kind == YamlNode::Kind::scalar; }
bool is_sequence(const YamlNode& node) { return node.kind == YamlNode::Kind::sequence; }
bool is_map(const YamlNode& node) { return node.kind == YamlNode::Kind::map; }

bool all_scalars(const YamlNode& node) {
  return std::all_of(node.items.begin(), node.items.end(), is_scalar);
}

bool is_integer(std::string_view value) {
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size();
}

bool is_fraction(std::string_view value) {
  double number = -1;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size() && number >= 0 && number <= 1;
}

std::vector<std::string> names_of(const KeyTable& table) {
  std::vector<std::string> names;
  for (const Key& key : table.keys) names.emplace_back(key.name);
  return names;
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

std::string with_article(std::string_view noun) {
  const bool vowel = std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
  return (vowel ? "An " : "A ") + std::string(noun);
}

bool has_shape(const YamlNode& node, const Key& key) {
  switch (key.shape) {
    case text: return is_scalar(node);
    case integer: return is_scalar(node) && is_integer(node.scalar.text);
    case fraction: return is_scalar(node) && is_fraction(node.scalar.text);
    case boolean: return is_scalar(node) && (node.scalar.text == "true" || node.scalar.text == "false");
    case choice:
      return is_scalar(node) &&
             std::find(key.choices.begin(), key.choices.end(), node.scalar.text) != key.choices.end();
    case text_list: return is_scalar(node) || (is_sequence(node) && all_scalars(node));
    case text_map: return is_map(node) && all_scalars(node);
    case table:
    case table_map: return is_map(node);
    case table_list:
    case examples:
    case entries: return is_sequence(node);
  }
  return false;
}

void check_value(const Scalar& name, const YamlNode& node, const Key& key, DiagnosticList& diagnostics) {
  if (node.kind == YamlNode::Kind::null) {
    const std::string allowed =
        key.choices.empty() ? std::string(expected_by(key.shape)) : joined(key.choices);
    diagnostics.error("missing-value", name, "The key '" + name.text + "' has no value.",
                      "it takes " + allowed);
    return;
  }
  if (!has_shape(node, key)) {
    const std::string allowed =
        key.choices.empty() ? std::string(expected_by(key.shape)) : joined(key.choices);
    diagnostics.error(
        "bad-value", name,
        "The key '" + name.text + "' takes " + (key.choices.empty() ? "" : "one of: ") + allowed + ".");
    return;
  }
  if (key.shape == table) check_keys(node, *key.table, diagnostics);
  if (key.shape == table_list || key.shape == table_map) {
    for (const YamlNode& item : node.items) check_keys(item, *key.table, diagnostics);
  }
  if (key.shape == examples) {
    for (const YamlNode& item : node.items) {
      if (!is_scalar(item)) check_keys(item, *key.table, diagnostics);
    }
  }
  if (key.shape == entries) {
    for (const YamlNode& item : node.items) {
      if (is_scalar(item) || (is_map(item) && all_scalars(item) && item.member("text") != nullptr)) continue;
      diagnostics.error("bad-value", item.scalar.text.empty() ? name : item.scalar,
                        "An entry is a phrase, or a map from columns to texts with the phrase under 'text'.");
    }
  }
}

void check_repeated(const YamlNode& node, DiagnosticList& diagnostics) {
  for (std::size_t i = 1; i < node.keys.size(); ++i) {
    const auto earlier = std::find_if(node.keys.begin(), node.keys.begin() + static_cast<std::ptrdiff_t>(i),
                                      [&](const Scalar& key) { return key.text == node.keys[i].text; });
    if (earlier == node.keys.begin() + static_cast<std::ptrdiff_t>(i)) continue;
    diagnostics.error("duplicate-key", node.keys[i], "The key '" + node.keys[i].text + "' stands here twice.",
                      "the first one is in line " + std::to_string(earlier->at.location().line));
  }
}

}  // namespace

const Key* KeyTable::find(std::string_view key) const {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& k) { return k.name == key; });
  return found == keys.end() ? nullptr : &*found;
}

const KeyTable& pack_keys() { return kPack; }
const KeyTable& rule_keys() { return kRule; }
const KeyTable& ontology_keys() { return kOntology; }

bool check_keys(const YamlNode& node, const KeyTable& table, DiagnosticList& diagnostics) {
  if (!is_map(node)) {
    diagnostics.error("bad-value", node.scalar, with_article(table.name) + " is a map of keys and values.");
    return false;
  }
  check_repeated(node, diagnostics);
  for (std::size_t i = 0; i < node.keys.size() && i < node.items.size(); ++i) {
    const Key* key = table.find(node.keys[i].text);
    if (key == nullptr) {
      diagnostics.error("unknown-key", node.keys[i],
                        with_article(table.name) + " has no key '" + node.keys[i].text + "'.",
                        did_you_mean(node.keys[i].text, names_of(table)));
      continue;
    }
    check_value(node.keys[i], node.items[i], *key, diagnostics);
    if (key->shape == text_map || key->shape == table_map) check_repeated(node.items[i], diagnostics);
  }
  for (const Key& key : table.keys) {
    if (!key.required || node.member(key.name) != nullptr) continue;
    diagnostics.error("missing-key", node.keys.empty() ? node.scalar : node.keys.front(),
                      "This " + std::string(table.name) + " has no '" + std::string(key.name) + "'.");
  }
  return true;
}

}  // namespace factweave
