// SPDX-License-Identifier: MIT
// rules/LANGUAGE.md against the language: its samples, its keys, its codes.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extractors/rule_examples.h"
#include "extractors/rule_language/compiler.h"
#include "extractors/rule_language/pack_keys.h"
#include "tests/support/source_dir.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

std::string reference() { return file_bytes(source_dir() / "rules/LANGUAGE.md"); }

std::vector<std::string> yaml_blocks(const std::string& markdown) {
  const std::string opening = "```yaml\n";
  std::vector<std::string> blocks;
  for (std::size_t at = markdown.find(opening); at != std::string::npos; at = markdown.find(opening, at)) {
    at += opening.size();
    const std::size_t end = markdown.find("\n```", at);
    blocks.push_back(markdown.substr(at, end - at) + "\n");
    at = end;
  }
  return blocks;
}

// Compiles the samples of a page as a layer over the built-in packs.
Compilation compile_with_built_in(const std::vector<std::string>& samples, const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    std::ofstream(folder / ("sample" + std::to_string(i) + ".yaml")) << samples[i];
  }
  return compile_rules({built_in_rules_folder(), folder});
}

void expect_samples_hold(const std::filesystem::path& page, const std::string& name) {
  Compilation c = compile_with_built_in(yaml_blocks(file_bytes(page)), name);
  for (const Diagnostic& d : c.diagnostics) {
    const bool of_sample = d.where.file.find(name) != std::string::npos;
    EXPECT_FALSE(of_sample || d.severity == Severity::error) << render(d);
  }
  ASSERT_TRUE(c.ok());
  const auto rules = std::make_shared<const RuleSet>(std::move(c.rules));
  const DocumentExtractor extractor(rules);
  std::size_t examples = 0;
  for (const Rule& rule : rules->rules) {
    if (rule.where.file.find(name) == std::string::npos) continue;
    for (const Example& example : rule.examples) {
      const ExampleResult result = run_example(extractor, rule, example);
      EXPECT_EQ(result.outcome, ExampleOutcome::passed)
          << rule.id << ": " << example.text << ": " << result.reason;
      ++examples;
    }
  }
  EXPECT_GT(examples, 0u);
}

TEST(LanguageReference, ItsSamplesCompileAndTheirExamplesHold) {
  expect_samples_hold(source_dir() / "rules/LANGUAGE.md", "language_samples");
}

TEST(LanguageReference, TheSamplesOfTheFirstRuleCompileAndTheirExamplesHold) {
  expect_samples_hold(source_dir() / "rules/README.md", "readme_samples");
}

// The first comment of a lexicon, which says where it comes from, stands in the table of rules/README.md.
TEST(LanguageReference, TheSourceOfEveryLexiconIsInTheReadme) {
  const std::string readme = file_bytes(source_dir() / "rules/README.md");
  std::size_t lexicons = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_dir() / "rules")) {
    if (entry.path().extension() != ".tsv" || entry.path().parent_path().filename() != "lexicons") continue;
    const std::string pack = entry.path().parent_path().parent_path().filename();
    std::ifstream file(entry.path());
    std::string first;
    std::getline(file, first);
    ASSERT_TRUE(first.starts_with("# ")) << entry.path();
    const std::string row = "| `" + pack + "/" + entry.path().filename().string() + "` | " + first.substr(2) + " |";
    EXPECT_NE(readme.find(row), std::string::npos) << row;
    ++lexicons;
  }
  EXPECT_GT(lexicons, 50U);
}

void expect_keys(const KeyTable& table, const std::string& text, std::set<const KeyTable*>& seen) {
  if (!seen.insert(&table).second) return;
  for (const Key& key : table.keys) {
    EXPECT_NE(text.find("`" + std::string(key.name) + "`"), std::string::npos)
        << "the key '" << key.name << "' of a " << table.name << " is not described";
    if (key.table != nullptr) expect_keys(*key.table, text, seen);
  }
}

TEST(LanguageReference, DescribesEveryKey) {
  std::set<const KeyTable*> seen;
  expect_keys(pack_keys(), reference(), seen);
  EXPECT_GE(seen.size(), 9u);
}

}  // namespace
}  // namespace factweave
