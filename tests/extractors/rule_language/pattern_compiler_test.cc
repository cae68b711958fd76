// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pattern_compiler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/normalizers.h"
#include "extractors/rule_language/compiler.h"
#include "extractors/rule_language/normalizer_names.h"

namespace factweave {
namespace {

// A small world: letters E000 Place and E001 Place/city without a level, E002-3 both as names, E004-5 as nominals, E006-7 as
// pronouns, E008 Figure, E009 Figure/money, then the lexicons.
struct World {
  Compilation compilation = compile_rules_from_text({{"w.yaml", R"(
ontology:
  phases: [names, relations]
  types:
    - {name: Place, subtypes: [city]}
    - {name: Figure, subtypes: [money]}
  relations:
    - {name: partOf, domain: [Place], range: [Place]}
pack: w
phase: names
lexicons: {word_one: {entries: [one]}, word_two: {entries: [two]}}
let: {Macro: 'a|b', Nested: '{Macro}c', Slotted: '{word_one}'}
rules:
  - {id: r, emits: Place, pattern: '{Nested}{Slotted}', examples: {match: [x], no_match: [y]}}
)"}});
  const Scalar macro{"a|b", {}}, nested{"{Macro}c", {}}, slotted{"{word_one}", {}};
  MacroTable macros = {{"Macro", &macro}, {"Nested", &nested}, {"Slotted", &slotted}};

  CompiledPattern compile(const std::string& pattern, DiagnosticList& diagnostics) const {
    const RuleSet& rules = compilation.rules;
    return compile_pattern({pattern, {}}, {rules.ontology, rules.alphabet, rules.lexicons}, {&macros},
                           GroupPolicy::keep, diagnostics);
  }
};

TEST(PatternCompiler, WritesPlainRe2) {
  const World world;
  ASSERT_TRUE(world.compilation.ok());
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"plain text", "plain text"},
      {"(a|b)+", "(?:a|b)+"},
      {"(?:a)(?i:b)(?i)c", "(?:a)(?i:b)(?i)c"},
      {"(?P<x>a)", "(?P<x>a)"},
      {"a{2}b{0,6}c{3,}", "a{2}b{0,6}c{3,}"},
      {"{Macro}", "(?:a|b)"},
      {"{Nested}+", "(?:(?:a|b)c)+"},
      {"[{(]x[^)}]", "[{(]x[^)}]"},
      {"[]{(]", "[]{(]"},
      {"[[:alpha:](]", "[[:alpha:](]"},
      {"[\\](]", "[\\](]"},
      {"\\(\\{\\[", "\\(\\{\\["},
      {"\\p{Lu}\\pL[\\p{Ll}]", "\\p{Lu}\\pL[\\p{Ll}]"},
      {"\\Qa.b(\\E", "a\\.b\\("},
      {"{word_one}", "[\\x{E00A}]"},
      {"{word_one|word_two}", "[\\x{E00A}-\\x{E00B}]"},
      {"{w:word_two}", "(?P<w>[\\x{E00B}])"},
      {"{Slotted}", "[\\x{E00A}]"},
      {"{Place}", "[\\x{E000}-\\x{E007}]"},
      {"{Place/city}", "[\\x{E001}\\x{E003}\\x{E005}\\x{E007}]"},
      {"{Place@name}", "[\\x{E002}-\\x{E003}]"},
      {"{Place/city@pronoun}", "[\\x{E007}]"},
      {"{from:Place/city|Figure/money|word_one}", "(?P<from>[\\x{E001}\\x{E003}\\x{E005}\\x{E007}\\x{E009}-\\x{E00A}])"},
      {"{x:Macro|word_one}", "(?P<x>(?:(?:a|b)|[\\x{E00A}]))"},
      {"{Entity}", "[\\x{E000}-\\x{E007}]"},
      {"(?P<a>x)|(?P<a>y)", "(?P<a>x)|(?P<a__2>y)"},
      {"Škoda’s “x” – …", "Skoda's \"x\" \\- (?:\\.\\.\\.)"},
      {"[’–]", "['\\-]"},
      {"\\’", "'"},
  };
  for (const auto& [source, expected] : cases) {
    DiagnosticList diagnostics;
    EXPECT_EQ(world.compile(source, diagnostics).text, expected) << source;
    const std::vector<Diagnostic> said = diagnostics.take();
    EXPECT_TRUE(said.empty()) << source << ": " << said.front().message;
  }
}

TEST(PatternCompiler, TellsKindsOfGroups) {
  const World world;
  DiagnosticList diagnostics;
  const CompiledPattern p = world.compile(
      "{a:Place}(?P<b>{Figure}){c:word_one}(?P<d>x{Place})(?P<e>{Slotted})(?P<f>{Place}|I){g:Macro}",
      diagnostics);
  const std::vector<GroupKind> kinds = {GroupKind::slot, GroupKind::slot,    GroupKind::lexicon,
                                        GroupKind::text, GroupKind::lexicon, GroupKind::text,
                                        GroupKind::text};
  ASSERT_EQ(p.groups.size(), kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) EXPECT_EQ(p.groups[i].kind, kinds[i]) << p.groups[i].name;
  EXPECT_EQ(p.lexicons, std::vector<std::uint16_t>{0});
}

TEST(PatternCompiler, ARuleWithoutMentionGroupIsAllMention) {
  const Compilation c = compile_rules_from_text({{"a.yaml", R"(
pack: t
phase: names
rules:
  - {id: a, emits: Place, pattern: 'Larne (?P<x>Town)', examples: {match: ['[Larne Town](mention)'], no_match: [y]}}
---
pack: u
phase: relations
rules:
  - {id: b, emits: partOf, pattern: '{from:Place} in {to:Place}', examples: {match: [x], no_match: [y]}}
)"}});
  ASSERT_TRUE(c.ok());
  EXPECT_EQ(c.rules.rules[0].pattern, "(?P<mention>Larne (?P<x>Town))");
  EXPECT_EQ(c.rules.rules[0].groups[0].name, "mention");
  EXPECT_EQ(c.rules.rules[1].group("mention"), -1);
}

TEST(PatternCompiler, KnowsTheNormalizersOfFigures) {
  for (const std::string_view name : kNormalizerNames) EXPECT_NE(normalizer(name), nullptr) << name;
  EXPECT_EQ(normalizer("no such"), nullptr);
}

TEST(SourceFile, FindsPlacesInScalarsOfEveryStyle) {
  const std::string text = "a: 'it''s X'\nb: \"say \\\"X\\\"\"\nc: >-\n  folded\n  X\nd: |\n  block\n  X\n";
  const SourceFile file("f", text);
  const auto line_of_x = [&](std::string value, std::size_t token) {
    return position_in({value, {&file, token}}, value.find('X')).offset;
  };
  EXPECT_EQ(text[line_of_x("it's X", 3)], 'X');
  EXPECT_EQ(text[line_of_x("say \"X\"", text.find('"'))], 'X');
  EXPECT_EQ(file.at(line_of_x("folded X", text.find('>'))).line, 5);
  EXPECT_EQ(file.at(line_of_x("block\nX\n", text.find('|'))).line, 8);
}

}  // namespace
}  // namespace factweave
