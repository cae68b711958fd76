// SPDX-License-Identifier: MIT
#include "exporters/exporter.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <set>

#include "graph/graph_builder.h"
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

TEST(Exporter, NextStepsNameFilesThatAreThere) {
  for (const char* compression : {"none", "gz", "zst"}) {
    TemporaryFolder out;
    ExportOptions options = sample_options();
    options.compress = compression;
    std::size_t named = 0;
    for (const std::string& step : export_graph(sample_graph(), options, out.path()).next_steps) {
      const std::size_t begin = step.find("kg");
      if (begin == std::string::npos) continue;
      const std::string file = step.substr(begin, step.find_first_of("' ,", begin) - begin);
      EXPECT_TRUE(fs::exists(out.path() / file)) << step;
      EXPECT_FALSE(file.ends_with(".zst")) << "no reader named here opens it: " << step;
      ++named;
    }
    EXPECT_EQ(named, compression == std::string("none") ? 5U : compression == std::string("gz") ? 3U : 0U);
  }
}

TEST(Exporter, OneTwoAndEightThreadsGiveTheSameBytesInEachFormatAndCompression) {
  const KnowledgeGraph graph = made_up_graph(sample_ontology(), 5000, 9000);  // several pieces of each
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

// A node of type Document with this text, in a graph of its own.
KnowledgeGraph graph_with_text(const std::string& property, const std::string& text) {
  GraphBuilder b(std::make_shared<const Ontology>(sample_ontology()));
  b.set(b.add_node("Quotation", "q"), property, text);
  return b.build();
}

std::string exported(const KnowledgeGraph& graph, const std::string& format, const std::string& file, const ExportOptions& given = {}) {
  const TemporaryFolder out;
  ExportOptions options = given;
  options.formats = {format};
  export_graph(graph, options, out.path());
  return file_bytes(out.path() / file);
}

TEST(Exporter, TheManifestStatesEachOptionOnce) {
  ExportOptions options;
  options.run.options = {{"formats", "nt"}, {"view", "full"}, {"graphml-flavor", "interop"}, {"max-evidence", "100"}};
  rapidjson::Document manifest;
  manifest.Parse(exported(sample_graph(), "nt", "manifest.json", options).c_str());
  ASSERT_FALSE(manifest.HasParseError());
  std::multiset<std::string> names;
  for (const auto& option : manifest["options"].GetObject()) {
    std::string name = option.name.GetString();
    std::replace(name.begin(), name.end(), '-', '_');
    names.insert(name);
  }
  for (const std::string& name : names) EXPECT_EQ(names.count(name), 1U) << name;
  EXPECT_TRUE(names.contains("formats") && names.contains("view") && names.contains("rdf_annotations"));
}

TEST(Exporter, GexfValuesAreShortAndTrimmedAndListsLackTheWordNull) {
  std::string text(4095, 'x');
  const std::string cut = exported(graph_with_text("text", text + " y"), "gexf", "kg.gexf");
  EXPECT_NE(cut.find("value=\"" + text + "\"/>"), std::string::npos);
  GraphBuilder b(std::make_shared<const Ontology>(sample_ontology()));
  const NodeId node = b.add_node("Organization", "o");
  b.set(node, "aliases", std::string("nULl"));
  for (int i = 0; i < 1500; ++i) b.set(node, "aliases", "\"" + std::to_string(i) + "\"");
  const std::string many = exported(b.build(), "gexf", "kg.gexf");
  const std::size_t begin = many.find("value=\"[") + 7;
  std::string value = many.substr(begin, many.find('"', begin) - begin);
  for (std::size_t at = 0; (at = value.find("&#34;")) != std::string::npos;) value.replace(at, 5, "\"");
  EXPECT_TRUE(value.starts_with("[\"\\\"0\\\"\",")) << value.substr(0, 20);
  EXPECT_GT(value.size(), 4000U);
  EXPECT_LE(value.size(), 4096U);
  EXPECT_TRUE(value.ends_with("\\\"\"]")) << value.substr(value.size() - 20);
}

TEST(Exporter, JsonldShardsAreAtMostTwentyFiveMegabytes) {
  const auto written = [](std::size_t size) {
    GraphBuilder b(std::make_shared<const Ontology>(sample_ontology()));
    for (const char* key : {"a", "b"}) b.set(b.add_node("Quotation", key), "text", std::string(size, 'x'));
    return exported(b.build(), "jsonld", "kg-00001.jsonld");
  };
  const std::string small = written(1);
  const std::string line = "{\"@type\":[\"Entity\",\"Quotation\"";
  const std::size_t second = small.find(line, small.find(line) + 1);
  const std::size_t rest = small.find('\n', second);  // what stands there besides both texts
  EXPECT_LE(written((25'000'000 - rest) / 2).size(), 25'000'000U);
}

TEST(Exporter, CsvValuesEndAtACharacter) {
  std::string text;
  for (int i = 0; i < 2'100'000; ++i) text += "\xC3\xA9";
  for (const char* first : {"", "x"}) {
    const TemporaryFolder out;
    ExportOptions options;
    options.formats = {"neo4j-csv"};
    options.compress = "none";
    export_graph(graph_with_text("text", first + text), options, out.path());
    const std::string rows = file_bytes(out.path() / "neo4j-csv/nodes-quotation-0001.csv");
    EXPECT_LT(rows.size(), std::size_t{4} << 20);
    EXPECT_TRUE(rows.ends_with("\xA9\"\n"));
  }
  const TemporaryFolder out;
  ExportOptions options;
  options.formats = {"neo4j-csv"};
  options.compress = "none";
  export_graph(graph_with_text("text", std::string(3'000'000, '"')), options, out.path());
  EXPECT_LT(fs::file_size(out.path() / "neo4j-csv/nodes-quotation-0001.csv"), std::size_t{4} << 20);
}

TEST(Exporter, CsvKeepsLineBreaksOnlyWhereItIsToldTo) {
  ExportOptions options;
  options.compress = "none";
  const KnowledgeGraph graph = graph_with_text("text", "a\nb");
  EXPECT_NE(exported(graph, "neo4j-csv", "neo4j-csv/nodes-quotation-0001.csv", options).find("\"a b\"\n"), std::string::npos);
  EXPECT_EQ(exported(graph, "neo4j-csv", "neo4j-csv/import.args", options).find("multiline"), std::string::npos);
  options.csv_newlines = true;
  EXPECT_NE(exported(graph, "neo4j-csv", "neo4j-csv/nodes-quotation-0001.csv", options).find("\"a\nb\"\n"), std::string::npos);
  EXPECT_NE(exported(graph, "neo4j-csv", "neo4j-csv/import.args", options).find("\n--multiline-fields=true\n"), std::string::npos);
}

TEST(Exporter, AnEmptyGraphHasArgumentsThatTheImporterTakes) {
  EXPECT_NE(exported(link({}), "neo4j-csv", "neo4j-csv/import.args").find("\n--nodes=Entity:Document:Source=./nodes-source.header.csv\n"), std::string::npos);
}

TEST(Exporter, ABaseThatMakesNoIrisIsAnError) {
  for (const char* base : {"not an iri/", "relative/", "http://x.org/<", "http://x.org/\n", "http://x.org/\xFF"}) {
    ExportOptions options;
    options.base_iri = base;
    EXPECT_THROW((void)exported(sample_graph(), "nt", "kg.nt", options), std::runtime_error) << base;
  }
  ExportOptions options;
  options.base_iri = "https://example.org/id/";
  EXPECT_TRUE(exported(sample_graph(), "nt", "kg.nt", options).starts_with("<https://example.org/id/"));
}

TEST(Exporter, LoadScriptMakesDatesOfNodesAndRelationshipsDates) {
  Ontology ontology = sample_ontology();
  ontology.attributes.push_back({"signed_on", ValueType::date, false, ""});
  ontology.attributes.push_back({"renewed_on", ValueType::date, true, ""});
  ontology.types.front().attributes.emplace_back("renewed_on");
  RelationType& relation = *std::find_if(ontology.relations.begin(), ontology.relations.end(), [](const auto& r) { return r.name == "metWith"; });
  relation.attributes.emplace_back("signed_on");
  GraphBuilder b(std::make_shared<const Ontology>(ontology));
  const NodeId a = b.add_node("Person", "a"), c = b.add_node("Person", "c");
  b.set(a, "renewed_on", std::string("2024-01-02"));
  b.add_edge("metWith", a, c, {{"signed_on", {std::string("2024-01-02")}}}, {});
  const std::string script = exported(b.build(), "cypher", "cypher/load.cypher");
  EXPECT_NE(script.find("MATCH ()-[r]->() WHERE r.signed_on IS NOT NULL AND NOT r.signed_on IS :: DATE SET r.signed_on = date(r.signed_on);\n"),
            std::string::npos);
  EXPECT_NE(script.find("SET n.renewed_on = [x IN n.renewed_on | date(x)];\n"), std::string::npos);
}

TEST(Exporter, VocabulariesNamedInFullStandInAngleBracketsInTheOntology) {
  Ontology ontology = sample_ontology();
  ontology.types.front().iri.emplace_back("https://example.org/Human");
  ontology.types.front().iri.insert(ontology.types.front().iri.end(), {"ex:Human", "Human"});
  ontology.relations.front().iri = "https://example.org/works";
  const std::string turtle = exported(GraphBuilder(std::make_shared<const Ontology>(ontology)).build(), "ontology", "ontology.ttl");
  EXPECT_NE(turtle.find(", schema:Person, <https://example.org/Human>, <ex:Human>, <https://w3id.org/factweave/ns#Human>"), std::string::npos);
  EXPECT_NE(turtle.find("owl:equivalentProperty <https://example.org/works>"), std::string::npos);
}

TEST(Exporter, TypesWhoseFilesWouldHaveOneNameAreAnErrorThatLeavesNothing) {
  Ontology ontology = sample_ontology();
  ontology.types.emplace_back();
  ontology.types.back().name = "Source";
  GraphBuilder b(std::make_shared<const Ontology>(ontology));
  b.mark_source(b.add_node("Document", "d"));
  b.add_node("Source", "s");
  const KnowledgeGraph graph = b.build();
  TemporaryFolder out;
  ExportOptions options;
  options.formats = {"neo4j-csv"};
  try {
    export_graph(graph, options, out.path());
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("nodes-source"), std::string::npos) << error.what();
  }
  EXPECT_TRUE(files_in(out.path()).empty());
}

TEST(Exporter, AFolderInTheWayOfAFileIsToldBeforeAnyFileIsReplaced) {
  TemporaryFolder out;
  ExportOptions options;
  options.formats = {"graphml", "nt"};
  export_graph(sample_graph(), options, out.path());
  const auto before = files_in(out.path());
  options.formats = {"graphml", "nt", "gexf"};
  fs::create_directories(out.path() / "kg.gexf/x");
  try {
    export_graph(hostile_graph(), options, out.path());
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("kg.gexf"), std::string::npos) << error.what();
  }
  expect_same_files(files_in(out.path()), before);
}

}  // namespace
}  // namespace factweave
