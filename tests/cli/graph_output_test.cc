// SPDX-License-Identifier: MIT
// What `build` prints about its graph, and what its options put into the files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "pipeline/message_digest.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class GraphOutput : public testing::Test {
 protected:
  GraphOutput() { folder_.write("c/a.txt", "Mayor Ilse Brandt met Norvik Shipping Ltd. on 4 March 2026.\n"); }

  // `build` of the one document into the folder `out`.
  [[nodiscard]] ProgramRun build(const std::string& out, std::vector<std::string> more) const {
    std::vector<std::string> arguments = {"build", (folder_.path() / "c").string(), "-o", (folder_.path() / out).string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_factweave(arguments);
  }

  [[nodiscard]] std::string read(const fs::path& file) const {
    std::ifstream in(folder_.path() / file);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  TemporaryFolder folder_;
};

TEST_F(GraphOutput, QuietPrintsNothing) {
  const ProgramRun run = build("g", {"-q"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(build("g", {}).err, HasSubstr("nodes and"));
}

TEST_F(GraphOutput, TheSummaryIsJsonWhateverTheFolderIsCalled) {
  const ProgramRun run = build("a \"b\" c", {"-q", "--json"});
  rapidjson::Document summary;
  ASSERT_FALSE(summary.Parse(run.out.c_str()).HasParseError()) << run.out;
  EXPECT_THAT(summary["manifest"].GetString(), HasSubstr("a \"b\" c/manifest.json"));
  EXPECT_GT(summary["nodes"].GetInt(), 0);
}

TEST_F(GraphOutput, TheManifestNamesTheAnnotationsAndTheirHash) {
  ASSERT_EQ(build("g", {"-q", "--formats", "nt,annotations"}).status, 0);
  const std::string manifest = read("g/manifest.json");
  EXPECT_THAT(manifest, HasSubstr("\"path\": \"annotations.jsonl\""));
  EXPECT_THAT(manifest, HasSubstr(sha256_hex(read("g/annotations.jsonl"))));
}

TEST_F(GraphOutput, LinkingIntoTheFolderOfTheAnnotationsKeepsThem) {
  ASSERT_EQ(build("g", {"-q", "--formats", "nt,annotations"}).status, 0);
  const std::string annotations = (folder_.path() / "g/annotations.jsonl").string();
  ASSERT_EQ(run_factweave({"link", annotations, "-o", (folder_.path() / "g").string(), "--formats", "gexf"}).status, 0);
  EXPECT_TRUE(fs::exists(annotations));
  EXPECT_FALSE(fs::exists(folder_.path() / "g/kg.nt"));
}

TEST_F(GraphOutput, LineBreaksOfCsvAreKeptOnDemand) {
  ASSERT_EQ(build("blank", {"-q", "--formats", "neo4j-csv", "--compress", "none"}).status, 0);
  EXPECT_THAT(read("blank/neo4j-csv/import.args"), Not(HasSubstr("multiline")));
  ASSERT_EQ(build("keep", {"-q", "--formats", "neo4j-csv", "--compress", "none", "--csv-newlines", "keep"}).status, 0);
  EXPECT_THAT(read("keep/neo4j-csv/import.args"), HasSubstr("--multiline-fields=true"));
}

}  // namespace
}  // namespace factweave
