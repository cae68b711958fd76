// SPDX-License-Identifier: MIT
#include "extractors/rule_explanation.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extractors/rule_language/compiler.h"
#include "pipeline/segment.h"

namespace factweave {
namespace {

TEST(RuleExplanation, CutsPatternsBetweenTheirParts) {
  std::vector<std::string> cut;
  for (const PatternPrefix& prefix : prefixes_of("(?P<a>\\w+)(?: big)? [Cc]ity (?:of|in) x"))
    cut.push_back(prefix.pattern);
  const std::vector<std::string> expected = {"(?P<a>\\w+)",
                                             "(?P<a>\\w+)(?: big)?",
                                             "(?P<a>\\w+)(?: big)? ",
                                             "(?P<a>\\w+)(?: big)? [Cc]",
                                             "(?P<a>\\w+)(?: big)? [Cc]ity",
                                             "(?P<a>\\w+)(?: big)? [Cc]ity ",
                                             "(?P<a>\\w+)(?: big)? [Cc]ity (?:of|in)",
                                             "(?P<a>\\w+)(?: big)? [Cc]ity (?:of|in) ",
                                             "(?P<a>\\w+)(?: big)? [Cc]ity (?:of|in) x"};
  EXPECT_EQ(cut, expected);
}

TEST(RuleExplanation, SaysHowFarARuleGot) {
  Compilation c = compile_rules_from_text({{"t.yaml", R"(pack: t
phase: names
lexicons: {form_word: {entries: [Ltd]}}
rules:
  - {id: a, emits: Organization, pattern: '(?P<mention>[A-Z]\w+ {form_word}) opened', examples: {match: [x], no_match: [y]}}
)"}});
  ASSERT_TRUE(c.ok());
  const auto rules = std::make_shared<const RuleSet>(std::move(c.rules));
  const DocumentExtractor extractor(rules);
  Document document;
  document.text = "Yesterday Norvik Ltd closed.";
  segment(document);
  const std::vector<NearMiss> misses = nearest_rules(extractor, document, {10, 16}, rules->rule("t/a"));
  ASSERT_EQ(misses.size(), 1u);
  EXPECT_EQ(document.source_text(misses[0].span), "Norvik Ltd ");
  EXPECT_EQ(misses[0].next, "opened");
  EXPECT_EQ(readable_pattern(rules->rules[0].pattern, *rules), "(?P<mention>[A-Z]\\w+ {form_word}) opened");
}

TEST(PackSchema, IsJsonWithTheKeysOfARule) {
  rapidjson::Document schema;
  schema.Parse(pack_schema().c_str());
  ASSERT_FALSE(schema.HasParseError());
  EXPECT_STREQ(schema["$schema"].GetString(), "https://json-schema.org/draft/2020-12/schema");
  const rapidjson::Value& rule = schema["properties"]["rules"]["items"];
  EXPECT_FALSE(rule["additionalProperties"].GetBool());
  EXPECT_TRUE(rule["properties"].HasMember("pattern"));
  EXPECT_STREQ(rule["required"][0].GetString(), "id");
}

}  // namespace
}  // namespace factweave
