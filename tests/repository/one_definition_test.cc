// SPDX-License-Identifier: MIT
// Two types of one name outside unnamed namespaces are one type to the linker: it mixes their members, and only a
// sanitizer would notice. So such a name stands in one file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/support/source_dir.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

// Names of the types that a file defines at the outermost level, unnamed namespaces left out. The layout of the
// code (types and namespaces begin a line) makes lines enough.
std::set<std::string> types_of(const fs::path& path) {
  static const std::regex kType("(?:struct|class|union|enum|enum class) ([\\w:]+)(?: final)?(?: :[^:].*)? \\{.*");
  std::ifstream file(path);
  std::set<std::string> types;
  bool unnamed = false;
  for (std::string line; std::getline(file, line);) {
    if (line == "namespace {") unnamed = true;
    if (line == "}  // namespace") unnamed = false;
    std::smatch match;
    if (!unnamed && std::regex_match(line, match, kType)) types.insert(match[1]);
  }
  return types;
}

// "name: file, file" for each name that several files define.
std::vector<std::string> defined_twice(const fs::path& root, const std::vector<std::string>& folders) {
  std::map<std::string, std::set<std::string>> files_of;
  for (const std::string& folder : folders) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string extension = entry.path().extension();
      if (extension != ".h" && extension != ".cc") continue;
      for (const std::string& type : types_of(entry.path())) {
        files_of[type].insert(fs::relative(entry.path(), root).string());
      }
    }
  }
  std::vector<std::string> twice;
  for (const auto& [type, files] : files_of) {
    if (files.size() < 2) continue;
    std::string line = type + ":";
    for (const std::string& file : files) line += " " + file;
    twice.push_back(line);
  }
  return twice;
}

TEST(OneDefinition, NoTwoFilesDefineATypeOfOneName) {
  EXPECT_THAT(defined_twice(source_dir(), {"pipeline", "extractors", "graph", "exporters"}), IsEmpty());
}

TEST(OneDefinition, APlantedPairIsFound) {
  TemporaryFolder folder;
  folder.write("a/x.cc", "namespace n {\nstruct Range {\n};\n}  // namespace n\n");
  folder.write("a/y.h", "namespace n {\nclass Range final : public Base {\n};\nstruct Other { int a; };\n}  // namespace n\n");
  folder.write("a/z.cc", "namespace n {\nnamespace {\nstruct Other {\n};\n}  // namespace\n}  // namespace n\n");
  EXPECT_THAT(defined_twice(folder.path(), {"a"}), ElementsAre("Range: a/x.cc a/y.h"));
}

}  // namespace
}  // namespace factweave
