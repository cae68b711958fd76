// SPDX-License-Identifier: MIT
// Folders are layers: includes go one way, and libraries stay out of our headers.
#include <gtest/gtest.h>

#include <array>
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

// What each layer may include besides itself.
const std::map<std::string, std::set<std::string>>& allowed() {
  static const std::map<std::string, std::set<std::string>> kAllowed = {
      {"pipeline", {}},
      {"extractors", {"pipeline"}},
      {"graph", {"pipeline"}},
      {"exporters", {"graph", "pipeline"}},
      {"pipeline/cli", {"pipeline", "extractors", "graph", "exporters"}},
  };
  return kAllowed;
}

std::string layer_of(const std::string& path) {
  if (path.starts_with("pipeline/cli/")) return "pipeline/cli";
  return path.substr(0, path.find('/'));
}

bool is_header(const std::string& path) { return path.ends_with(".h"); }

// Third-party headers are recognised by a folder or an extension that the standard library has not.
bool is_third_party(const std::string& header) {
  static const std::regex kSystem("(sys|bits)/.*|(fcntl|unistd|signal|stdlib|string)\\.h");
  if (std::regex_match(header, kSystem)) return false;
  return header.find('/') != std::string::npos || header.ends_with(".h") || header.ends_with(".hpp");
}

std::vector<std::string> check_include(const std::string& file, const std::string& form, const std::string& header) {
  if (form == "<") {
    const bool is_the_graph = file == "graph/boost_graph.h" && header.starts_with("boost/graph/");
    if (is_header(file) && is_third_party(header) && !is_the_graph) return {file + ": library header <" + header + ">"};
    const bool may_be_parallel = file == "pipeline/run.cc" || file == "exporters/write_elements.cc";
    if (header.find("tbb/") != std::string::npos && !may_be_parallel) return {file + ": oneTBB outside run.cc and write_elements.cc"};
    return {};
  }
  const std::string from = layer_of(file), to = layer_of(header);
  if (!allowed().contains(to)) return {file + ": \"" + header + "\" is no path from the root of a layer"};
  if (from != to && !allowed().at(from).contains(to)) return {file + ": " + from + " must not include " + header};
  return {};
}

std::vector<std::string> violations(const fs::path& root) {
  static const std::regex kInclude("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
  std::vector<std::string> found;
  for (const char* layer : {"pipeline", "extractors", "graph", "exporters"}) {
    if (!fs::exists(root / layer)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / layer)) {
      const std::string extension = entry.path().extension();
      if (extension != ".h" && extension != ".cc") continue;
      std::ifstream file(entry.path());
      std::smatch match;
      for (std::string line; std::getline(file, line);) {
        if (!std::regex_match(line, match, kInclude)) continue;
        const std::string name = fs::relative(entry.path(), root).generic_string();
        for (std::string& violation : check_include(name, match[1], match[2])) found.push_back(std::move(violation));
      }
    }
  }
  return found;
}

TEST(Layers, IncludesGoOneWay) {
  for (const std::string& violation : violations(source_dir())) ADD_FAILURE() << violation;
}

TEST(Layers, APlantedIncludeIsFound) {
  const struct {
    const char *file, *include;
  } planted[] = {
      {"pipeline/x.cc", "\"extractors/extraction.h\""}, {"extractors/x.cc", "\"graph/linker.h\""},
      {"graph/x.h", "\"extractors/extraction.h\""},     {"exporters/x.cc", "\"extractors/extraction.h\""},
      {"graph/x.cc", "\"pipeline/cli/command.h\""},     {"graph/x.cc", "\"exporters/exporter.h\""},
      {"pipeline/x.h", "<rapidjson/document.h>"},       {"graph/x.h", "<boost/graph/adjacency_list.hpp>"},
      {"pipeline/x.h", "<archive.h>"},                  {"extractors/x.cc", "<tbb/parallel_for.h>"},
      {"pipeline/x.cc", "\"segment.h\""},
  };
  for (const auto& plant : planted) {
    TemporaryFolder folder;
    folder.write("pipeline/good.h", "#include <vector>\n#include \"pipeline/span.h\"\n");
    EXPECT_TRUE(violations(folder.path()).empty());
    folder.write(plant.file, std::string("#include ") + plant.include + "\n");
    EXPECT_EQ(violations(folder.path()).size(), 1U) << plant.file << " " << plant.include;
  }
}

}  // namespace
}  // namespace factweave
