// SPDX-License-Identifier: MIT
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/source_dir.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

std::string first_difference(const std::string& expected, const std::string& actual) {
  std::istringstream a(expected), b(actual);
  std::string x, y;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(a, x)), more_b = static_cast<bool>(std::getline(b, y));
    if (!more_a && !more_b) return "the files differ in their last line end";
    if (more_a && more_b && x == y) continue;
    return "line " + std::to_string(line) + "\n- " + (more_a ? x : "(end)") + "\n+ " + (more_b ? y : "(end)");
  }
}

}  // namespace

void expect_golden(const std::string& actual, const std::string& file) {
  const auto path = source_dir() / "tests" / file;
  if (std::getenv("FACTWEAVE_UPDATE_GOLDEN") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  if (!std::filesystem::exists(path)) {
    ADD_FAILURE() << file << " is missing; write it with FACTWEAVE_UPDATE_GOLDEN=1";
    return;
  }
  const std::string expected = file_bytes(path);
  EXPECT_TRUE(expected == actual) << file << ": " << first_difference(expected, actual)
                                  << "\nIf this is meant: FACTWEAVE_UPDATE_GOLDEN=1";
}

}  // namespace factweave
