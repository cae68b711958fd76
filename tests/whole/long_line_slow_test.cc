// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "pipeline/corpus_reader.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

TEST(LongLine, AFileOf200MegabytesInOneLineIsRead) {
  TemporaryFolder folder;
  const std::string path = folder.path() / "long.txt";
  {
    std::ofstream file(path, std::ios::binary);
    const std::string piece = "the rain fell on the harbour and nobody said a word about it, ";
    for (std::size_t size = 0; size < 200'000'000; size += piece.size()) file << piece;
    file << "and Mayor Ilse Brandt met Norvik Shipping Ltd. in Leith.";
  }
  const ProgramRun run = run_factweave({"extract", "--threads", "1", path});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.out.find("Norvik Shipping Ltd."), std::string::npos);
}

}  // namespace
}  // namespace factweave
