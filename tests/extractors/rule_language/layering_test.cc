// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "extractors/rule_language/compiler.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

// Two layers in folders of their own: a base and what a user lays over it.
class Layers : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) /
            ("layers_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(root_);
    write("base/ontology.yaml", "ontology: {phases: [names], types: [{name: Place, subtypes: [city]}]}\n");
    write("base/places.yaml", R"(pack: places
phase: names
lexicons:
  town: {file: town.tsv}
let: {Word: '[A-Z]\w+'}
rules:
  - {id: town, emits: Place/city, pattern: '{town}', confidence: 0.5, examples: {match: [x], no_match: [y]}}
  - {id: head, emits: Place, pattern: '{Word} Town', priority: 2, examples: {match: [x], no_match: [y]}}
)");
    write("base/lexicons/town.tsv", "# own list\ntext\tcountry\nLarne\tGB\nDunmore\tIE\n");
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] Compilation compile() const {
    return fs::exists(root_ / "mine") ? compile_rules({root_ / "base", root_ / "mine"})
                                      : compile_rules({root_ / "base"});
  }
  static std::string all(const Compilation& c) {
    std::string text;
    for (const Diagnostic& d : c.diagnostics) text += render(d);
    return text;
  }

 private:
  fs::path root_;
};

TEST_F(Layers, AnOverrideChangesOnlyTheGivenKeys) {
  write("mine/a.yaml", R"(pack: mine
override:
  - {id: places/head, pattern: '{Word} (?:Town|{Suffix})', confidence: 0.7}
let: {Suffix: City}
)");
  const Compilation c = compile();
  ASSERT_TRUE(c.ok()) << all(c);
  const Rule* rule = c.rules.rule("places/head");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->pattern, "(?P<mention>(?:[A-Z]\\w+) (?:Town|(?:City)))");
  EXPECT_EQ(rule->confidence, 0.7);
  EXPECT_EQ(rule->priority, 2);
  EXPECT_EQ(rule->examples.size(), 2u);
}

TEST_F(Layers, ADisabledRuleIsGone) {
  write("mine/a.yaml", "pack: mine\ndisable: [places/head]\n");
  const Compilation c = compile();
  ASSERT_TRUE(c.ok()) << all(c);
  EXPECT_EQ(c.rules.rule("places/head"), nullptr);
  EXPECT_NE(c.rules.rule("places/town"), nullptr);
}

TEST_F(Layers, RulesOfTheLatestLayerComeFirst) {
  write("mine/a.yaml",
        "pack: mine\nphase: names\nrules:\n  - {id: x, emits: Place, pattern: X, examples: {match: [x], "
        "no_match: [y]}}\n");
  const Compilation c = compile();
  ASSERT_TRUE(c.ok()) << all(c);
  ASSERT_EQ(c.rules.rules.size(), 3u);
  EXPECT_EQ(c.rules.rules[0].id, "mine/x");
  EXPECT_EQ(c.rules.rules[1].id, "places/town");
  EXPECT_EQ(c.rules.rules[2].order, 2u);
}

TEST_F(Layers, AnAdditionReplacesTheEntriesThatItRepeats) {
  write("mine/a.yaml",
        "pack: mine\nlexicons: {more: {add: town, entries: [{text: larne, country: XX, size: small}, "
        "Frost]}}\n");
  const Compilation c = compile();
  ASSERT_TRUE(c.ok()) << all(c);
  ASSERT_EQ(c.rules.lexicons.size(), 1u);
  const Lexicon& town = c.rules.lexicons[0];
  ASSERT_EQ(town.entries.size(), 3u);
  EXPECT_EQ(town.entries[0].text, "larne");
  EXPECT_EQ(town.attribute(0, "country"), "XX");
  EXPECT_EQ(town.attribute(0, "size"), "small");
  EXPECT_EQ(town.entries[2].text, "Dunmore");
  EXPECT_EQ(town.attribute(2, "country"), "IE");
  EXPECT_EQ(town.attribute(2, "size"), "");
}

TEST_F(Layers, ATypeGainsSubtypesAndKeepsItsOwn) {
  write("mine/a.yaml",
        "ontology: {types: [{name: Place, subtypes: [harbor]}, {name: Quay, parent: Place}]}\n");
  const Compilation c = compile();
  ASSERT_TRUE(c.ok()) << all(c);
  EXPECT_EQ(c.rules.ontology.type("Place")->subtypes, (std::vector<std::string>{"city", "harbor"}));
  EXPECT_NE(c.rules.alphabet.of("Quay", "harbor", Level::name), c.rules.alphabet.of("Quay", "", Level::name));
  const std::vector<char32_t> accepted =
      c.rules.alphabet.accepted(c.rules.ontology, "Place", "", Level::name);
  EXPECT_NE(std::find(accepted.begin(), accepted.end(), c.rules.alphabet.of("Quay", "", Level::name)),
            accepted.end());
}

TEST_F(Layers, TheHashFollowsEveryFileThatIsRead) {
  const std::string before = compile().rules.hash;
  EXPECT_EQ(before, compile().rules.hash);
  write("base/lexicons/town.tsv", "# own list\ntext\tcountry\nLarne\tGB\nDunmore\tXX\n");
  EXPECT_NE(before, compile().rules.hash);
}

TEST_F(Layers, AnUnknownSubtypeShowsAsTheBareType) {
  const Compilation c = compile();
  const SlotAlphabet& alphabet = c.rules.alphabet;
  EXPECT_EQ(alphabet.of("Place", "hamlet", Level::name), alphabet.of("Place", "", Level::name));
  EXPECT_NE(alphabet.of("Place", "city", Level::name), alphabet.of("Place", "", Level::name));
  EXPECT_EQ(alphabet.of("Person", "", Level::name), 0u);
}

TEST_F(Layers, WindowsLineEndsAndByteOrderMarksAreNoMatter) {
  write("mine/a.yaml",
        "\xEF\xBB\xBFpack: mine\r\nphase: names\r\nrules:\r\n  - {id: x, emits: Plaice, pattern: X, "
        "examples: {match: [x], no_match: [y]}}\r\n");
  const Compilation c = compile();
  ASSERT_EQ(c.diagnostics.size(), 1u) << all(c);
  EXPECT_EQ(c.diagnostics[0].code, "unknown-type");
  EXPECT_EQ(c.diagnostics[0].where.line, 4);
  EXPECT_EQ(c.diagnostics[0].where.column, 20);
}

}  // namespace
}  // namespace factweave
