// SPDX-License-Identifier: MIT
#include "exporters/output_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "exporters/output_file.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

// Two kills in a row: the second run had begun a manifest over that of the first, and nobody knew its files any more.
TEST(OutputFolder, FilesThatAKilledRunPublishedGoBeforeItsManifestDoes) {
  TemporaryFolder folder;
  folder.write("manifest.json", R"({"files": [{"path": "a.txt"}]})");
  folder.write("manifest.json" + std::string(kPartialSuffix), R"({"files": [{"path": "a.txt"}, {"path": "b.txt"}, {"path": "../c.txt"}]})");
  folder.write("a.txt", "of a run that ended");
  folder.write("b.txt", "of a run that was killed");
  { const OutputFolder next(folder.path()); }
  EXPECT_TRUE(fs::exists(folder.path() / "a.txt"));
  EXPECT_FALSE(fs::exists(folder.path() / "b.txt"));
  EXPECT_TRUE(fs::exists(folder.path() / "manifest.json"));
}

// Written by hand or by `build`, they may be the only copy of what the graph was linked from.
TEST(OutputFolder, AnnotationsOfAnEarlierRunStay) {
  TemporaryFolder folder;
  folder.write("manifest.json", R"({"files": [{"path": "old.nt", "format": "nt"}, {"path": "annotations.jsonl", "format": "annotations"}]})");
  folder.write("old.nt", "");
  folder.write("annotations.jsonl", "{}");
  OutputFolder next(folder.path());
  next.publish();
  EXPECT_FALSE(fs::exists(folder.path() / "old.nt"));
  EXPECT_TRUE(fs::exists(folder.path() / "annotations.jsonl"));
}

}  // namespace
}  // namespace factweave
