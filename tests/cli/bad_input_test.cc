// SPDX-License-Identifier: MIT
// What the world does to a run: each test one misfortune, its exit status, and what remains on disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "tests/support/program.h"
#include "tests/support/source_dir.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;
using namespace std::string_literals;

constexpr char kSentence[] = "Mayor Ilse Brandt met Norvik Shipping Ltd. on 4 March 2026.\n";

long count_lines(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

class BadInput : public testing::Test {
 protected:
  [[nodiscard]] ProgramRun extract(const std::string& corpus) const {
    return run_factweave({"extract", (folder_.path() / corpus).string()});
  }
  [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

  TemporaryFolder folder_;
};

TEST_F(BadInput, AnEmptyCorpusGivesNothingAndIsWell) {
  fs::create_directories(folder_.path() / "c");
  const ProgramRun run = extract("c");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("0 documents"));
}

TEST_F(BadInput, AMissingFolderCannotRun) {
  const ProgramRun run = extract("none");
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("none"));
  EXPECT_EQ(run_factweave({"build", path("none"), "-o", path("out")}).status, 2);
  EXPECT_FALSE(fs::exists(path("out"))) << "nothing is made for a run that cannot start";
}

TEST_F(BadInput, OneBadDocumentIsAFindingAndTheRestIsRead) {
  folder_.write("c/a.txt", kSentence);
  folder_.write("c/b.txt", std::string("\x7F" "ELF\0\0\0\0\0\0\0\0\1\0\0\0\0", 17));
  folder_.write("c/c.jsonl", "{\"id\":\"no text\"}\n{\"id\":\"good\",\"text\":\"Ilse Brandt spoke.\"}\n");
  folder_.write("c/d.zip", "this is no archive");
  folder_.write("c/e.txt", "");
  const ProgramRun run = extract("c");
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(count_lines(run.out), 6) << run.out;
  EXPECT_THAT(run.out, HasSubstr("{\"doc\":\"b.txt\",\"error\":{"));
  EXPECT_THAT(run.out, HasSubstr("\"error\":{\"stage\":\"read\",\"message\":"));
  EXPECT_THAT(run.err, HasSubstr("b.txt: read: binary file"));
  EXPECT_THAT(run.err, HasSubstr("3 failed"));
}

TEST_F(BadInput, FailuresStandInTheManifest) {
  folder_.write("c/a.txt", kSentence);
  folder_.write("c/b.pdf", "%PDF-1.4");
  const ProgramRun run = run_factweave({"build", path("c"), "-o", path("out"), "--formats", "graphml"});
  EXPECT_EQ(run.status, 1) << run.err;
  const std::string manifest = file_bytes(path("out/manifest.json"));
  EXPECT_THAT(manifest, HasSubstr("b.pdf"));
  EXPECT_THAT(manifest, HasSubstr(".pdf are not read"));
}

TEST_F(BadInput, AnUnreadableFileIsAFinding) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  fs::permissions(folder_.write("c/a.txt", kSentence), fs::perms::none);
  EXPECT_EQ(extract("c").status, 1);
}

TEST_F(BadInput, InvalidBytesAreRepairedAndNoted) {
  folder_.write("c/a.txt", "Škoda – Škoda – Škoda – Škoda – Škoda – Škoda – \xFF Ilse Brandt spoke.\n");
  const ProgramRun run = extract("c");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.err, HasSubstr("a.txt: partial: 1 place with invalid bytes"));
  EXPECT_THAT(run.out, HasSubstr("\"partial\""));
}

TEST_F(BadInput, ControlCharactersAndNulStayInTheText) {
  folder_.write("c/a.txt", "Ilse\0 Brandt \x01 met Norvik Shipping Ltd. on 4 March 2026, and more was said."s);
  const ProgramRun run = run_factweave({"extract", "--with-text", path("c")});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("Ilse\\u0000 Brandt \\u0001 met"));
}

TEST_F(BadInput, BrokenRulesCannotRun) {
  folder_.write("c/a.txt", kSentence);
  folder_.write("r/broken.yaml", "pack: x\nphase: names\nrules:\n  - id: a\n    emits: Persn\n    pattern: '('\n");
  const ProgramRun run = run_factweave({"extract", "--rules", path("r"), path("c")});
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("broken.yaml:"));
}

TEST_F(BadInput, TheBuiltInRulesGivenOnceMoreAddNothing) {
  folder_.write("c/a.txt", kSentence);
  const std::string rules = (source_dir() / "rules").string();
  const ProgramRun run = run_factweave({"extract", "--rules", rules, path("c")});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, extract("c").out);
}

TEST_F(BadInput, AFullDiskIsSaidAndLeavesNothing) {
  folder_.write("c/a.txt", kSentence);
  const ProgramRun run = run_factweave({"extract", path("c"), "-o", "/dev/full"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("No space left on device"));
  const ProgramRun piped = run_shell("$FACTWEAVE extract " + path("c") + " > /dev/full");
  EXPECT_EQ(piped.status, 2);
  EXPECT_THAT(piped.err, HasSubstr("standard output: No space left on device"));
}

TEST_F(BadInput, AnOutputThatCannotBeWrittenIsSaidBeforeTheRun) {
  folder_.write("c/a.txt", kSentence);
  folder_.write("file", "");
  EXPECT_EQ(run_factweave({"build", path("c"), "-o", path("file")}).status, 2);
  EXPECT_EQ(run_factweave({"extract", path("c"), "-o", path("no/such/out.jsonl")}).status, 2);
}

TEST_F(BadInput, AClosedPipeIsSilence) {
  std::string lines;
  for (int i = 0; i < 3000; ++i) lines += "{\"text\":\"Mayor Ilse Brandt met Norvik Shipping Ltd. on 4 March 2026.\"}\n";
  folder_.write("c.jsonl", lines);
  const ProgramRun run = run_shell("$FACTWEAVE extract -q " + path("c.jsonl") + " | head -n 1; exit ${PIPESTATUS[0]}");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(count_lines(run.out), 1);
  EXPECT_EQ(run.err, "");
}

TEST_F(BadInput, StandardInputMayBeTextJsonLinesOrCompressed) {
  EXPECT_THAT(run_shell("echo 'Ilse Brandt spoke.' | $FACTWEAVE extract -q -").out, HasSubstr("\"doc\":\"stdin\""));
  EXPECT_THAT(run_shell("echo '{\"id\":\"x\",\"text\":\"A.\"}' | $FACTWEAVE extract -q -").out, HasSubstr("\"doc\":\"x\""));
  EXPECT_THAT(run_shell("echo '{\"id\":\"x\",\"text\":\"A.\"}' | gzip | $FACTWEAVE extract -q -").out,
              HasSubstr("\"doc\":\"x\""));
  EXPECT_EQ(run_factweave({"extract", "-", "-"}).status, 2);
}

TEST_F(BadInput, TwoDocumentsOfOneIdStayTwo) {
  folder_.write("c.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"x\",\"text\":\"Two.\"}\n{\"id\":\"x\",\"text\":\"One.\"}\n");
  const ProgramRun run = extract("c.jsonl");
  EXPECT_EQ(count_lines(run.out), 3);
  EXPECT_THAT(run.out, HasSubstr("\"doc\":\"x~"));
  EXPECT_THAT(run.err, HasSubstr("another document has the id 'x'"));
}

TEST(CommandLine, WrongArgumentsCannotRun) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {}, {"bild"}, {"extract"}, {"build", "x"}, {"extract", "x", "--threads", "0"}, {"extract", "x", "--nonsense"},
           {"build", "x", "-o", "y", "--formats", "graphml,nonsense"}, {"completion", "fish"}}) {
    const ProgramRun run = run_factweave(arguments);
    EXPECT_EQ(run.status, 2);
    EXPECT_NE(run.err, "");
    EXPECT_EQ(run.out, "");
  }
}

TEST(CommandLine, HelpAndVersionGoToStandardOutput) {
  EXPECT_THAT(run_factweave({"--version"}).out, testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+\n"));
  for (const char* command : {"build", "extract", "link", "rules"}) {
    const ProgramRun run = run_factweave({command, "--help"});
    EXPECT_EQ(run.status, 0);
    EXPECT_THAT(run.out, HasSubstr("Usage:"));
    EXPECT_EQ(run.err, "");
  }
  EXPECT_THAT(run_factweave({"--help"}).out, HasSubstr("extract"));
}

TEST(CommandLine, CompletionNamesEveryCommandAndIsValidBash) {
  const ProgramRun run = run_shell("$FACTWEAVE completion bash | bash -n && $FACTWEAVE completion bash");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("build extract link"));
  EXPECT_THAT(run.out, HasSubstr("--graphml-flavor"));
  EXPECT_THAT(run.err, Not(HasSubstr("error")));
}

}  // namespace
}  // namespace factweave
