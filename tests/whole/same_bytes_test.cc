// SPDX-License-Identifier: MIT
// The same input gives the same bytes: whatever the number of threads; and for the graph, whatever the
// order of the documents.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/source_dir.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

// Every document of the examples, repeated with other numbers, so that the work is cut into many batches.
std::vector<std::string> records() {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source_dir() / "examples")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> lines;
  for (int copy = 0; copy < 20; ++copy) {
    for (const fs::path& path : paths) {
      std::string text;
      for (const char c : file_bytes(path)) {
        if (c == '\n') text += "\\n";
        else if (c == '"' || c == '\\') text += {'\\', c};
        else if (static_cast<unsigned char>(c) >= 0x20) text += c;
      }
      lines.push_back("{\"id\":\"" + path.stem().string() + "-" + std::to_string(copy) + "\",\"source\":\"news\",\"text\":\"" + text +
                      " It cost " + std::to_string(copy) + " million euros.\"}\n");
    }
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

// File → bytes, but for the times in the manifest.
std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).string();
    if (entry.is_regular_file() && name != "manifest.json") files[name] = file_bytes(entry.path());
  }
  return files;
}

TEST(SameBytes, OneTwoAndEightThreadsGiveTheSameAnnotations) {
  TemporaryFolder folder;
  const std::string corpus = folder.write("c.jsonl", joined(records()));
  const std::string one = run_factweave({"extract", "-q", "--threads", "1", corpus}).out;
  ASSERT_GT(one.size(), 10000U);
  for (const char* threads : {"2", "8"}) {
    EXPECT_TRUE(run_factweave({"extract", "-q", "--threads", threads, corpus}).out == one) << threads << " threads";
  }
}

TEST(SameBytes, TheOrderOfTheDocumentsLeavesNoTraceInTheGraph) {
  TemporaryFolder folder;
  std::vector<std::string> lines = records();
  const auto build = [&](const std::string& name, const char* threads) {
    const std::string corpus = folder.write(name + ".jsonl", joined(lines));
    const std::string out = folder.path() / name;
    const ProgramRun run = run_factweave({"build", "-q", "--threads", threads, corpus, "-o", out, "--formats", "graphml"});
    EXPECT_EQ(run.status, 0) << run.err;
    return files_of(out);
  };
  const std::map<std::string, std::string> sorted = build("sorted", "1");
  ASSERT_FALSE(sorted.empty());
  std::shuffle(lines.begin(), lines.end(), std::mt19937(7));
  const std::map<std::string, std::string> shuffled = build("shuffled", "8");
  ASSERT_EQ(shuffled.size(), sorted.size());
  for (const auto& [name, bytes] : sorted) EXPECT_TRUE(shuffled.at(name) == bytes) << name << " differs";
}

TEST(SameBytes, LinkingAnnotationsWithTheirTextGivesTheGraphThatBuildGives) {
  TemporaryFolder folder;
  const std::string corpus = folder.write("c.jsonl", joined(records()));
  const std::string annotations = folder.path() / "a.jsonl";
  const fs::path built = folder.path() / "built", linked = folder.path() / "linked";
  ASSERT_EQ(run_factweave({"extract", "-q", "--with-text", corpus, "-o", annotations}).status, 0);
  ASSERT_EQ(run_factweave({"build", "-q", corpus, "-o", built, "--formats", "graphml"}).status, 0);
  const ProgramRun run = run_factweave({"link", annotations, "-o", linked, "--formats", "graphml"});
  ASSERT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(files_of(built) == files_of(linked));
}

}  // namespace
}  // namespace factweave
