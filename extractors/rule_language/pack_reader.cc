// SPDX-License-Identifier: MIT
#include <array>
#include <charconv>
#include <cstdlib>

#include "extractors/rule_language/pack_keys.h"
#include "extractors/rule_language/pack_source.h"
#include "extractors/rule_language/yaml_tree.h"

namespace factweave {
namespace {

constexpr std::array<std::string_view, 10> kValueTypes = {"string",  "text", "integer", "decimal", "real",
                                                          "boolean", "date", "iri",     "entity",  "figure"};

bool is_scalar(const YamlNode* node) { return node != nullptr && node->kind == YamlNode::Kind::scalar; }

std::optional<Scalar> scalar_of(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.member(key);
  return is_scalar(node) ? std::optional(node->scalar) : std::nullopt;
}

std::string text_of(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.member(key);
  return is_scalar(node) ? node->scalar.text : std::string();
}

// A list of scalars; one scalar counts as a list of one.
std::vector<Scalar> scalars_of(const YamlNode& map, std::string_view key) {
  std::vector<Scalar> list;
  const YamlNode* node = map.member(key);
  if (node == nullptr) return list;
  if (node->kind == YamlNode::Kind::scalar) list.push_back(node->scalar);
  if (node->kind == YamlNode::Kind::sequence) {
    for (const YamlNode& item : node->items) {
      if (item.kind == YamlNode::Kind::scalar) list.push_back(item.scalar);
    }
  }
  return list;
}

std::vector<std::string> texts_of(const YamlNode& map, std::string_view key) {
  std::vector<std::string> list;
  for (Scalar& scalar : scalars_of(map, key)) list.push_back(std::move(scalar.text));
  return list;
}

std::vector<ScalarPair> pairs_of(const YamlNode* map) {
  std::vector<ScalarPair> pairs;
  if (map == nullptr) return pairs;
  for (std::size_t i = 0; i < map->keys.size() && i < map->items.size(); ++i) {
    if (map->items[i].kind == YamlNode::Kind::scalar) pairs.emplace_back(map->keys[i], map->items[i].scalar);
  }
  return pairs;
}

// The maps of a list; what is no map has been reported.
std::vector<const YamlNode*> maps_of(const YamlNode& map, std::string_view key) {
  std::vector<const YamlNode*> maps;
  const YamlNode* node = map.member(key);
  if (node == nullptr) return maps;
  for (const YamlNode& item : node->items) {
    if (item.kind == YamlNode::Kind::map) maps.push_back(&item);
  }
  return maps;
}

std::optional<int> integer_of(const YamlNode& map, std::string_view key) {
  const std::string text = text_of(map, key);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc()) return std::nullopt;
  return number;
}

std::optional<double> fraction_of(const YamlNode& map, std::string_view key) {
  const std::string text = text_of(map, key);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc()) return std::nullopt;
  return number;
}

std::optional<Scope> scope_of(const YamlNode& map) {
  const std::string text = text_of(map, "scope");
  if (text == "paragraph") return Scope::paragraph;
  if (text == "document") return Scope::document;
  return text.empty() ? std::nullopt : std::optional(Scope::sentence);
}

std::vector<UnlessSource> read_unless(const YamlNode& rule) {
  constexpr std::array<std::pair<std::string_view, UnlessPlace>, 4> kPlaces = {
      {{"before", UnlessPlace::before},
       {"inside", UnlessPlace::inside},
       {"after", UnlessPlace::after},
       {"scope", UnlessPlace::scope}}};
  std::vector<UnlessSource> list;
  for (const YamlNode* item : maps_of(rule, "unless")) {
    const std::size_t first = list.size();
    for (const auto& [name, place] : kPlaces) {
      if (std::optional<Scalar> pattern = scalar_of(*item, name)) list.push_back({place, std::move(*pattern), true});
    }
    if (list.size() > first) list.back().with_next = false;
  }
  return list;
}

std::vector<ExampleSource> read_examples(const YamlNode& examples) {
  constexpr std::array<std::pair<std::string_view, Expectation>, 3> kLists = {
      {{"match", Expectation::match},
       {"no_match", Expectation::no_match},
       {"known_gap", Expectation::known_gap}}};
  std::vector<ExampleSource> list;
  for (const auto& [name, expectation] : kLists) {
    const YamlNode* node = examples.member(name);
    if (node == nullptr) continue;
    for (const YamlNode& item : node->items) {
      if (item.kind == YamlNode::Kind::scalar) list.push_back({expectation, item.scalar, std::nullopt});
      if (is_scalar(item.member("text"))) {
        list.push_back({expectation, item.member("text")->scalar, scalar_of(item, "date")});
      }
    }
  }
  return list;
}

RuleSource read_rule(const YamlNode& node) {
  RuleSource rule;
  rule.id =
      scalar_of(node, "id").value_or(node.keys.empty() ? node.scalar : Scalar{"", node.keys.front().at});
  rule.emits = scalar_of(node, "emits");
  rule.pattern = scalar_of(node, "pattern");
  rule.value = scalar_of(node, "value");
  rule.scope = scope_of(node);
  if (node.member("case") != nullptr) rule.case_insensitive = text_of(node, "case") == "insensitive";
  rule.priority = integer_of(node, "priority");
  rule.confidence = fraction_of(node, "confidence");
  if (node.member("unless") != nullptr) rule.unless = read_unless(node);
  if (node.member("beats") != nullptr) rule.beats = scalars_of(node, "beats");
  if (node.member("attributes") != nullptr) rule.attributes = pairs_of(node.member("attributes"));
  if (node.member("roles") != nullptr) rule.roles = pairs_of(node.member("roles"));
  if (const YamlNode* examples = node.member("examples")) rule.examples = read_examples(*examples);
  return rule;
}

LexiconSource read_lexicon(const Scalar& name, const YamlNode& node) {
  LexiconSource lexicon;
  lexicon.name = name;
  lexicon.file = scalar_of(node, "file");
  lexicon.add = scalar_of(node, "add");
  lexicon.case_given = node.member("case") != nullptr;
  lexicon.exact_case = text_of(node, "case") == "exact";
  const YamlNode* entries = node.member("entries");
  if (entries == nullptr) return lexicon;
  for (const YamlNode& item : entries->items) {
    if (item.kind == YamlNode::Kind::scalar) {
      lexicon.entries.push_back({{Scalar{"text", item.scalar.at}, item.scalar}});
    } else if (item.kind == YamlNode::Kind::map && item.member("text") != nullptr) {
      lexicon.entries.push_back(pairs_of(&item));
    }
  }
  return lexicon;
}

OntologySource read_ontology(const YamlNode& node) {
  OntologySource ontology;
  ontology.phases = scalars_of(node, "phases");
  for (const YamlNode* item : maps_of(node, "types")) {
    ontology.types.emplace_back(
        scalar_of(*item, "name").value_or(item->scalar),
        EntityType{text_of(*item, "name"), text_of(*item, "parent"), texts_of(*item, "subtypes"),
                   texts_of(*item, "attributes"), texts_of(*item, "roles"), texts_of(*item, "iri"),
                   text_of(*item, "comment")});
  }
  for (const YamlNode* item : maps_of(node, "attributes")) {
    AttributeType attribute{text_of(*item, "name"), ValueType::string, text_of(*item, "list") == "true",
                            text_of(*item, "comment")};
    const std::string value = text_of(*item, "value");
    for (std::size_t i = 0; i < kValueTypes.size(); ++i) {
      if (value == kValueTypes[i]) attribute.value = static_cast<ValueType>(i);
    }
    ontology.attributes.emplace_back(scalar_of(*item, "name").value_or(item->scalar), std::move(attribute));
  }
  for (const YamlNode* item : maps_of(node, "relations")) {
    ontology.relations.emplace_back(
        scalar_of(*item, "name").value_or(item->scalar),
        RelationType{text_of(*item, "name"), texts_of(*item, "domain"), texts_of(*item, "range"),
                     text_of(*item, "symmetric") == "true", text_of(*item, "derived") == "true",
                     texts_of(*item, "attributes"), text_of(*item, "iri"), text_of(*item, "inverse_iri"),
                     text_of(*item, "comment")});
  }
  return ontology;
}

PackSource read_pack(const YamlNode& node, DiagnosticList& diagnostics) {
  PackSource pack;
  pack.name =
      scalar_of(node, "pack").value_or(Scalar{"", node.keys.empty() ? node.scalar.at : node.keys.front().at});
  pack.phase = scalar_of(node, "phase");
  pack.macros = pairs_of(node.member("let"));
  pack.disabled = scalars_of(node, "disable");
  if (const YamlNode* lexicons = node.member("lexicons")) {
    for (std::size_t i = 0; i < lexicons->keys.size() && i < lexicons->items.size(); ++i) {
      pack.lexicons.push_back(read_lexicon(lexicons->keys[i], lexicons->items[i]));
    }
  }
  for (const YamlNode* rule : maps_of(node, "rules")) pack.rules.push_back(read_rule(*rule));
  for (const YamlNode* rule : maps_of(node, "override")) pack.overrides.push_back(read_rule(*rule));
  if (const YamlNode* ontology = node.member("ontology")) pack.ontology = read_ontology(*ontology);
  const bool only_ontology = node.keys.size() == 1 && node.member("ontology") != nullptr;
  if (pack.name.text.empty() && !only_ontology) {
    diagnostics.error("missing-key", node.keys.empty() ? node.scalar : node.keys.front(),
                      "This pack has no name.", "begin the document with 'pack: some-name'");
  }
  return pack;
}

}  // namespace

std::vector<PackSource> read_packs(const SourceFile& file, std::filesystem::path folder, std::size_t layer,
                                   DiagnosticList& diagnostics) {
  std::vector<PackSource> packs;
  for (const YamlNode& node : parse_yaml(file, diagnostics)) {
    if (node.kind == YamlNode::Kind::null) continue;  // an empty document between two `---`
    if (!check_keys(node, pack_keys(), diagnostics)) continue;
    packs.push_back(read_pack(node, diagnostics));
    packs.back().folder = folder;
    packs.back().layer = layer;
  }
  return packs;
}

}  // namespace factweave
