// SPDX-License-Identifier: MIT
// Each diagnostics/<code>.yaml has the mistake <code>; <code>.expected is all that is said about it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "extractors/rule_language/compiler.h"
#include "extractors/rule_language/lexicon_reader.h"
#include "tests/support/source_dir.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> cases() {
  std::vector<fs::path> files;
  for (const auto& entry :
       fs::directory_iterator(source_dir() / "tests/extractors/rule_language/diagnostics")) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

class DiagnosticGolden : public testing::TestWithParam<fs::path> {};

TEST_P(DiagnosticGolden, SaysWhatIsExpected) {
  const fs::path& file = GetParam();
  const Compilation c = compile_rules_from_text({{file.filename().string(), file_bytes(file)}}, RuleChecks::all);
  std::string said;
  for (const Diagnostic& d : c.diagnostics) said += render(d);
  EXPECT_NE(said.find("[" + file.stem().string() + "]"), std::string::npos) << said;
  fs::path expected = file;
  expected.replace_extension(".expected");
  if (std::getenv("FACTWEAVE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(expected, std::ios::binary) << said;
    return;
  }
  EXPECT_EQ(said, file_bytes(expected)) << "rewrite with FACTWEAVE_UPDATE_GOLDEN=1 and review the difference";
}

INSTANTIATE_TEST_SUITE_P(Codes, DiagnosticGolden, testing::ValuesIn(cases()), [](const auto& test) {
  std::string name = test.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Diagnostics, AnUnknownAliasIsNamedWhereItStandsBehindLettersOfSeveralBytes) {
  const Compilation c = compile_rules_from_text({{"t.yaml", "pack: t\nphase: names\nlet: {Česky: &vowels '[ěžý]', Short: *vowels, Žluť: *consonants}\n"}});
  const auto wrong = std::find_if(c.diagnostics.begin(), c.diagnostics.end(), [](const Diagnostic& d) { return d.code == "bad-yaml"; });
  ASSERT_NE(wrong, c.diagnostics.end());
  EXPECT_EQ(wrong->where.line, 3);
  EXPECT_EQ(wrong->where.column, 53);
  EXPECT_NE(wrong->message.find("'consonants'"), std::string::npos) << wrong->message;
}

TEST(Diagnostics, EveryCodeIsInTheReference) {
  const std::string reference = file_bytes(source_dir() / "rules/LANGUAGE.md");
  for (const fs::path& file : cases()) {
    EXPECT_NE(reference.find("| `" + file.stem().string() + "` |"), std::string::npos) << file.stem();
  }
}

TEST(Diagnostics, ARowThatDoesNotFitItsLexiconIsReported) {
  const SourceFile file("towns.tsv", "# own list\ntext\tcountry\nLarne\tGB\textra\n\tGB\nDunmore\tIE\n");
  DiagnosticList diagnostics;
  const Lexicon lexicon = parse_tsv(file, diagnostics);
  const std::vector<Diagnostic> said = diagnostics.take();
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said[0].code, "bad-lexicon");
  EXPECT_EQ(said[0].where.line, 3);
  EXPECT_EQ(said[1].where.line, 4);
  EXPECT_EQ(lexicon.entries.back().text, "Dunmore");
}

TEST(Diagnostics, AMissingFolderIsAnError) {
  EXPECT_THROW((void)compile_rules({"no/such/folder"}), std::runtime_error);
}

TEST(Diagnostics, ACaretStandsUnderTheMistakeBehindWideCharacters) {
  const Compilation c =
      compile_rules_from_text({{"a.yaml",
                                "pack: t\nphase: names\nrules:\n  - {id: a, emits: Place, pattern: 'é "
                                "{Nothing}', examples: {match: [x], no_match: [y]}}\n"}});
  ASSERT_FALSE(c.diagnostics.empty());
  EXPECT_EQ(c.diagnostics[0].code, "unknown-slot");
  EXPECT_EQ(c.diagnostics[0].where.column, 40);
  EXPECT_EQ(c.diagnostics[0].length, 7);
}

}  // namespace
}  // namespace factweave
