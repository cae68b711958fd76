// SPDX-License-Identifier: MIT
// The files as others read them: Boost's GraphML reader, libxml2's xmllint, rdflib, networkx and lxml.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>

#include "exporters/exporter.h"
#include "tests/support/sample_graph.h"
#include "tests/support/source_dir.h"
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

// A Python that has the libraries: the one named by FACTWEAVE_TEST_PYTHON, python3 itself, or that of a virtual
// environment made beside the test program on first use. Empty where there is none.
std::string python() {
  const std::string needs = " -c 'import rdflib, networkx, lxml'";
  const fs::path venv = fs::read_symlink("/proc/self/exe").parent_path() / "python-readers";
  const char* named = std::getenv("FACTWEAVE_TEST_PYTHON");
  for (const std::string& candidate : {std::string(named != nullptr ? named : ""), std::string("python3"), (venv / "bin/python").string()}) {
    if (!candidate.empty() && run(candidate + needs).status == 0) return candidate;
  }
  const std::string make = "python3 -m venv '" + venv.string() + "' && '" + venv.string() +
                           "/bin/pip' --quiet --disable-pip-version-check install rdflib==7.6.0 networkx==3.6.1 lxml==6.1.3";
  const std::string made = (venv / "bin/python").string();
  return run(make).status == 0 && run(made + needs).status == 0 ? made : std::string();
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

TEST(IndependentReaders, PythonLibrariesSeeWhatTheManifestCounts) {
  const std::string interpreter = python();
  if (interpreter.empty()) {
    ASSERT_EQ(std::getenv("CI"), nullptr) << "Python with rdflib, networkx and lxml is needed where CI is set";
    GTEST_SKIP() << "no Python with rdflib, networkx and lxml, and none could be installed";
  }
  const std::string script = (source_dir() / "tests/exporters/check_with_python.py").string();
  for (const auto& [name, graph] : graphs()) {
    // networkx knows neither lists of Gephi's kind nor booleans as numbers.
    for (const std::string flavor : {"interop", "neo4j"}) {
      TemporaryFolder out;
      ExportOptions o = options(flavor);
      if (flavor != "interop") o.formats = {"graphml"};  // the other files do not depend on the flavor
      export_graph(graph, o, out.path());
      const Output seen = run(interpreter + " '" + script + "' '" + out.path().string() + "'");
      EXPECT_EQ(seen.status, 0) << name << ", " << flavor << ":\n" << seen.text;
    }
  }
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
