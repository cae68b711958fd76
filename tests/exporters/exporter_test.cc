// SPDX-License-Identifier: MIT
#include "exporters/exporter.h"

#include <gtest/gtest.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "tests/support/golden.h"
#include "tests/support/made_up_graph.h"
#include "tests/support/program.h"
#include "tests/support/sample_graph.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> all_formats() {
  std::vector<std::string> names;
  for (const ExportFormat& f : export_formats()) names.emplace_back(f.name);
  return names;
}

ExportOptions sample_options() {
  ExportOptions options;
  options.formats = all_formats();
  options.run.version = "1.2.3";
  options.run.rules_hash = "abc";
  return options;
}

// Every file below a folder, as relative path and content.
std::map<std::string, std::string> files_in(const fs::path& root) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) files[entry.path().lexically_relative(root).string()] = file_bytes(entry.path());
  }
  return files;
}

// The same files with the same bytes; says only which differ.
void expect_same_files(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b) {
  EXPECT_EQ(a.size(), b.size());
  for (const auto& [name, content] : a) EXPECT_TRUE(b.contains(name) && b.at(name) == content) << name << " differs";
}

TEST(Exporter, EachFormatWritesTheSampleAsItDidBefore) {
  TemporaryFolder out;
  export_graph(sample_graph(), sample_options(), out.path());
  for (const auto& [name, content] : files_in(out.path())) {
    if (!name.ends_with(".gz")) expect_golden(content, "exporters/golden/" + name);
  }
}

TEST(Exporter, GraphmlFlavorsWriteTheSampleAsTheyDidBefore) {
  for (const char* flavor : {"strict", "gephi", "neo4j"}) {
    TemporaryFolder out;
    ExportOptions options = sample_options();
    options.formats = {"graphml"};
    options.graphml_flavor = flavor;
    export_graph(sample_graph(), options, out.path());
    expect_golden(file_bytes(out.path() / "kg.graphml"), std::string("exporters/golden/graphml/") + flavor + ".graphml");
  }
}

TEST(Exporter, TheOrderOfDocumentsLeavesNoTraceInAnyFile) {
  std::vector<Annotations> documents = sample_annotations();
  TemporaryFolder first;
  export_graph(link(documents, sample_ontology()), sample_options(), first.path());
  std::reverse(documents.begin(), documents.end());
  TemporaryFolder second;
  export_graph(link(documents, sample_ontology()), sample_options(), second.path());
  expect_same_files(files_in(first.path()), files_in(second.path()));
}

TEST(Exporter, AnEmptyGraphAndAHostileOneGoThroughEveryFormat) {
  for (const bool hostile : {false, true}) {
    const KnowledgeGraph graph = hostile ? hostile_graph() : link({});
    TemporaryFolder out;
    const ExportReport report = export_graph(graph, sample_options(), out.path());
    EXPECT_GE(report.files.size(), all_formats().size());
    for (const auto& [name, content] : files_in(out.path())) {
      EXPECT_FALSE(name.ends_with("partial"));
      if (name.ends_with(".gz")) continue;
      for (const char c : content) {
        const auto byte = static_cast<unsigned char>(c);
        ASSERT_TRUE(byte >= 0x20 || c == '\n' || c == '\t' || (byte == 0x1f && name.starts_with("neo4j-csv/")))
            << name << " holds the control character " << int{byte};
      }
    }
  }
}

TEST(Exporter, AFullDiskNamesTheFileAndLeavesNoHalfFile) {
  TemporaryFolder out;
  const KnowledgeGraph graph = sample_graph();
  const ExportReport report = export_graph(graph, sample_options(), out.path());
  const auto before = files_in(out.path());
  for (std::size_t i = 0; i < report.files.size(); ++i) {
    const ExportedFile& file = report.files[i];
    if (i + 1 < report.files.size() && report.files[i + 1].format == file.format) continue;  // the last of each format
    // The disk is full for this file: it lies on the device that is always full.
    fs::create_symlink("/dev/full", out.path() / (file.path + ".factweave-partial"));
    try {
      export_graph(graph, sample_options(), out.path());
      ADD_FAILURE() << file.path << ": a full disk went unnoticed";
    } catch (const std::runtime_error& error) {
      EXPECT_NE(std::string(error.what()).find(file.path + ": cannot write: No space left"), std::string::npos) << error.what();
    }
    expect_same_files(files_in(out.path()), before);  // the old output stays as it was
  }
}

TEST(Exporter, CompressedFilesHoldThePlainBytes) {
  TemporaryFolder plain;
  export_graph(hostile_graph(), sample_options(), plain.path());
  const std::map<std::string, std::string> unpack = {{"gz", "gzip -dc"}, {"zst", "zstd -dcq"}};
  for (const auto& [compression, command] : unpack) {
    TemporaryFolder packed;
    ExportOptions options = sample_options();
    options.compress = compression;
    std::size_t compared = 0;
    for (const ExportedFile& file : export_graph(hostile_graph(), options, packed.path()).files) {
      if (!file.path.ends_with('.' + compression) || file.format == "neo4j-csv") continue;
      const std::string name = file.path.substr(0, file.path.size() - compression.size() - 1);
      const std::string line = command + " '" + (packed.path() / file.path).string() + "' | cmp - '" + (plain.path() / name).string() + "'";
      EXPECT_EQ(run_shell(line).status, 0) << file.path;
      EXPECT_EQ(file.content_bytes, fs::file_size(plain.path() / name));
      ++compared;
    }
    EXPECT_GE(compared, 9U);  // graphml, gexf, jsonld, nt and five tables
  }
}

TEST(Exporter, OneTwoAndEightThreadsGiveTheSameBytesInEachFormatAndCompression) {
  const KnowledgeGraph graph = made_up_graph(sample_ontology(), 10000, 30000);
  for (const char* compression : {"none", "gz", "zst"}) {
    ExportOptions options = sample_options();
    options.compress = compression;
    std::map<std::string, std::string> first;
    for (const int threads : {1, 2, 8}) {
      TemporaryFolder out;
      const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads));
      tbb::task_arena arena(threads);
      arena.execute([&] { export_graph(graph, options, out.path()); });
      const auto files = files_in(out.path());
      if (first.empty()) first = files;
      expect_same_files(first, files);
    }
  }
}

TEST(Exporter, ADeltaHoldsWhatTheEarlierGraphLacksAndNothingElse) {
  std::vector<Annotations> documents = sample_annotations();
  const KnowledgeGraph large = link(documents, sample_ontology());
  documents.erase(documents.begin());
  const KnowledgeGraph small = link(documents, sample_ontology());
  TemporaryFolder before, after;
  ExportOptions options = sample_options();
  options.formats = {"graphml", "ids"};
  const ExportReport old = export_graph(small, options, before.path());
  const ExportReport all = export_graph(large, options, after.path());
  options.graphml_flavor = "delta";
  EXPECT_THROW(export_graph(large, options, after.path()), std::runtime_error);  // since when?
  options.since = before.path() / "manifest.json";
  const ExportReport grown = export_graph(large, options, after.path());
  EXPECT_EQ(grown.files[0].nodes, all.files[0].nodes - old.files[0].nodes);
  EXPECT_GT(grown.files[0].edges, 0U);
  options.since = after.path();
  EXPECT_EQ(export_graph(large, options, before.path()).files[0].nodes, 0U);
  fs::remove(before.path() / "ids.txt");
  options.since = before.path();
  EXPECT_THROW(export_graph(large, options, after.path()), std::runtime_error);
}

TEST(Exporter, AnUnknownFormatOrFlavorIsToldWithWhatThereIs) {
  TemporaryFolder out;
  ExportOptions options;
  options.formats = {"graphml", "dot"};
  try {
    export_graph(sample_graph(), options, out.path());
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("unknown format \"dot\"; there are: graphml"), std::string::npos);
  }
  EXPECT_TRUE(files_in(out.path()).empty());
  options.formats = {"graphml"};
  options.graphml_flavor = "fancy";
  EXPECT_THROW(export_graph(sample_graph(), options, out.path()), std::runtime_error);
  EXPECT_TRUE(files_in(out.path()).empty());
}

TEST(Exporter, AFolderThatCannotBeMadeIsAnErrorThatNamesIt) {
  TemporaryFolder out;
  std::ofstream(out.path() / "file") << "x";
  try {
    export_graph(sample_graph(), {}, out.path() / "file" / "out");
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("file/out"), std::string::npos);
  }
}

TEST(Exporter, FilesOfAnEarlierExportThatThisOneLacksGoAway) {
  TemporaryFolder out;
  ExportOptions options;
  options.formats = {"graphml", "nt"};
  export_graph(sample_graph(), options, out.path());
  std::ofstream(out.path() / "notes.txt") << "mine";
  options.formats = {"graphml"};
  export_graph(sample_graph(), options, out.path());
  EXPECT_FALSE(fs::exists(out.path() / "kg.nt"));
  EXPECT_TRUE(fs::exists(out.path() / "notes.txt"));
}

}  // namespace
}  // namespace factweave
