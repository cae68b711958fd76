// SPDX-License-Identifier: MIT
#include "pipeline/output_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <string>

#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

std::ptrdiff_t files_in(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

TEST(OutputFile, AppearsOnlyWhenItIsWhole) {
  TemporaryFolder folder;
  const fs::path path = folder.path() / "out.jsonl";
  {
    OutputFile out(path);
    out.write(std::string(1 << 20, 'x'));
    EXPECT_FALSE(fs::exists(path));
    out.commit();
    EXPECT_TRUE(fs::exists(path));
  }
  EXPECT_EQ(fs::file_size(path), 1U << 20);
  EXPECT_EQ(files_in(folder.path()), 1);
}

TEST(OutputFile, WithoutCommitTheOldOneStaysAndNothingElse) {
  TemporaryFolder folder;
  const fs::path path = folder.write("out.jsonl", "old");
  {
    OutputFile out(path);
    out.write("new");
  }
  EXPECT_EQ(file_bytes(path), "old");
  EXPECT_EQ(files_in(folder.path()), 1);
}

TEST(OutputFile, AFullDiskIsAnErrorThatNamesTheFile) {
  OutputFile out("/dev/full");
  out.write("x");
  try {
    out.commit();
    FAIL() << "no error";
  } catch (const std::runtime_error& failure) {
    EXPECT_STREQ(failure.what(), "cannot write /dev/full: No space left on device");
  }
}

TEST(OutputFile, AFolderOrAMissingFolderIsAnError) {
  TemporaryFolder folder;
  EXPECT_THROW(OutputFile out(folder.path()), std::runtime_error);
  EXPECT_THROW(OutputFile out(folder.path() / "no" / "out"), std::runtime_error);
}

}  // namespace
}  // namespace factweave
