// SPDX-License-Identifier: MIT
// The files as others read them: Boost's GraphML reader and libxml2's xmllint. Larger programs: tests/loaders.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>

#include "exporters/exporter.h"
#include "tests/support/sample_graph.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

struct Output {
  int status = 0;
  std::string text;
};

Output run(const std::string& command) {
  Output out;
  std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  char buffer[4096];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, pipe)) out.text.append(buffer, n);
  out.status = pclose(pipe);
  return out;
}

ExportOptions options(const std::string& flavor) {
  ExportOptions o;
  o.formats.clear();
  for (const ExportFormat& f : export_formats()) o.formats.emplace_back(f.name);
  o.graphml_flavor = flavor;
  o.run.version = "1.2.3";
  return o;
}

std::vector<std::pair<std::string, KnowledgeGraph>> graphs() {
  std::vector<std::pair<std::string, KnowledgeGraph>> all;
  all.emplace_back("empty", link({}));
  all.emplace_back("sample", sample_graph());
  all.emplace_back("hostile", hostile_graph());
  return all;
}

TEST(IndependentReaders, XmllintFindsNothingToSay) {
  if (run("xmllint --version").status != 0) {
    ASSERT_EQ(std::getenv("CI"), nullptr) << "xmllint is needed where CI is set";
    GTEST_SKIP() << "no xmllint (package libxml2-utils)";
  }
  for (const auto& [name, graph] : graphs()) {
    for (const char* flavor : {"interop", "strict", "gephi", "neo4j"}) {
      TemporaryFolder out;
      export_graph(graph, options(flavor), out.path());
      for (const char* file : {"kg.graphml", "kg.gexf"}) {
        if (!fs::exists(out.path() / file)) continue;
        const Output seen = run("xmllint --huge --noout '" + (out.path() / file).string() + "'");
        EXPECT_EQ(seen.status, 0) << name << ": " << file << ": " << seen.text.substr(0, 2000);
        EXPECT_EQ(seen.text, "");
      }
    }
  }
}

struct Vertex {
  std::string name, type;
};
struct Arc {
  std::string type;
  double weight = 0;
};
using ReadGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Vertex, Arc>;

// Reads a GraphML file with Boost's own reader.
ReadGraph read_with_boost(const fs::path& file) {
  ReadGraph read;
  boost::dynamic_properties properties(boost::ignore_other_properties);
  properties.property("name", boost::get(&Vertex::name, read));
  properties.property("entity_type", boost::get(&Vertex::type, read));
  properties.property("label", boost::get(&Arc::type, read));
  properties.property("weight", boost::get(&Arc::weight, read));
  std::ifstream in(file);
  boost::read_graphml(in, read, properties);
  return read;
}

// Of the flavors, `strict` is the one for Boost: its reader takes booleans as 1 and 0 only, APOC as true and false.
TEST(IndependentReaders, BoostReadsStrictGraphmlWithEqualCounts) {
  for (const auto& [name, graph] : graphs()) {
    for (const char* flavor : {"strict"}) {
      TemporaryFolder out;
      ExportOptions o = options(flavor);
      o.formats = {"graphml"};
      const ExportReport report = export_graph(graph, o, out.path());
      try {
        const ReadGraph read = read_with_boost(out.path() / "kg.graphml");
        EXPECT_EQ(num_vertices(read), report.files[0].nodes) << name << ", " << flavor;
        EXPECT_EQ(num_edges(read), report.files[0].edges) << name << ", " << flavor;
        for (std::size_t v = 0; v < num_vertices(read); ++v) {
          EXPECT_EQ(read[v].name, graph.name(static_cast<NodeId>(v)));
          EXPECT_EQ(read[v].type, graph.label(graph.nodes()[v]));
        }
      } catch (const std::exception& error) {
        ADD_FAILURE() << name << ", " << flavor << ": " << error.what();
      }
    }
  }
}

}  // namespace
}  // namespace factweave
