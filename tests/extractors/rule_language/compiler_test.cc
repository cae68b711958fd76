// SPDX-License-Identifier: MIT
#include "extractors/rule_language/compiler.h"

#include <gtest/gtest.h>

#include <string>

namespace factweave {
namespace {

std::string all(const Compilation& compilation) {
  std::string text;
  for (const Diagnostic& d : compilation.diagnostics) text += render(d);
  return text;
}

TEST(Compiler, CompilesARuleWithMacroLexiconAndExamples) {
  const Compilation c = compile_rules_from_text({{"a.yaml", R"(pack: organizations
phase: names
lexicons:
  legal_form: {case: exact, entries: [Ltd., {text: GmbH, country: DE}]}
let:
  Name: '[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,6}'
rules:
  - id: company-with-legal-form
    emits: Organization/company
    pattern: '(?P<mention>{Name},? {form:legal_form})'
    attributes: {legal_form: $form, country_code: $form.country}
    confidence: 0.97
    examples:
      match:    ['[Norvik Shipping Ltd.](mention) opened a terminal.']
      no_match: ['Shipping is limited in winter.']
)"}});
  ASSERT_TRUE(c.ok()) << all(c);
  ASSERT_EQ(c.rules.rules.size(), 1u);
  const Rule& rule = c.rules.rules.front();
  EXPECT_EQ(rule.id, "organizations/company-with-legal-form");
  ASSERT_EQ(rule.groups.size(), 2u);
  EXPECT_EQ(rule.groups[1].kind, GroupKind::lexicon);
  EXPECT_EQ(rule.examples.size(), 2u);
  EXPECT_EQ(rule.attributes[1].column, "country");
  EXPECT_EQ(c.rules.lexicons[0].entries.size(), 2u);
  EXPECT_EQ(c.rules.lexicons[0].attribute(1, "country"), "DE");
}

TEST(Compiler, FindsNothingToSayOfTheBuiltInPacks) {
  const Compilation c = compile_rules({built_in_rules_folder()}, RuleChecks::all);
  EXPECT_TRUE(c.diagnostics.empty()) << all(c);
}

}  // namespace
}  // namespace factweave
