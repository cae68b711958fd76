// SPDX-License-Identifier: MIT
// Speed and memory of the exporters on a made-up graph.
//
//   exporters_benchmark OUT [NODES [EDGES [FORMAT…]]]     default: 1,000,000 nodes, 5,000,000 edges, graphml and neo4j-csv
//
// The graph has the shape of a real one: a fifth are sources, edges are mostly MENTIONS, every edge has evidence.
// "beyond the graph" is the peak of memory during the export less what the process held before it.
#include <malloc.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "exporters/exporter.h"
#include "extractors/rule_language/compiler.h"
#include "graph/graph_builder.h"

namespace factweave {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// VmRSS or VmHWM (the peak), in megabytes.
double memory(const std::string& what) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(what + ":")) return std::stod(line.substr(what.size() + 1)) / 1024;
  }
  return 0;
}

void forget_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

KnowledgeGraph made_up_graph(std::size_t nodes, std::size_t edges) {
  const std::vector<std::string> types = {"Person", "Organization", "Place", "Figure"};
  GraphBuilder b(std::make_shared<const Ontology>(compile_rules({FACTWEAVE_SOURCE_DIR "/rules/ontology.yaml"}).rules.ontology));
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  std::vector<NodeId> documents, people, organizations, others;
  for (std::size_t i = 0; i < nodes; ++i) {
    const std::string number = std::to_string(i);
    if (i % 5 == 0) {
      const NodeId d = b.add_node("Document", "source " + number);
      b.mark_source(d);
      b.set_name(d, "news/2026/report-" + number + ".txt");
      b.set(d, "published", std::string("2026-03-0" + std::to_string(1 + i % 9)));
      b.set(d, "char_count", static_cast<std::int64_t>(1000 + i % 5000));
      documents.push_back(d);
      continue;
    }
    const std::string& type = types[i % types.size()];
    const NodeId n = b.add_node(type, number);
    b.set_name(n, type + " number " + number);
    b.set(n, "mention_count", static_cast<std::int64_t>(1 + i % 50));
    b.set(n, "confidence", 0.9);
    b.set(n, "first_seen", std::string("2026-01-02"));
    if (type == "Figure") {
      b.set(n, "figure_kind", std::string("money"));
      b.set(n, "value", static_cast<double>(i) * 1.5);
      b.set(n, "value_text", number);
      b.set(n, "unit", std::string("EUR"));
      others.push_back(n);
    } else {
      b.set(n, "aliases", "the " + type + " " + number);
      (type == "Person" ? people : type == "Organization" ? organizations : others).push_back(n);
    }
  }
  const StringId rule = b.text("names/person-with-title");
  for (std::size_t i = 0; i < edges; ++i) {
    const NodeId document = documents[below(documents.size())];
    const auto start = static_cast<std::uint32_t>(below(5000));
    const Evidence e{.document = document, .start = start, .end = start + 20, .text = 0, .rule = rule, .confidence = 0.9F};
    if (i % 5 == 0) {
      Evidence with_text = e;
      with_text.text = b.text("Person number " + std::to_string(i % 100000) + " is chair of the board of the company, it said on Monday.");
      b.add_edge("affiliatedWith", people[below(people.size())], organizations[below(organizations.size())],
                 {{"relation_kind", {std::string("employee")}}}, std::span(&with_text, 1));
    } else {
      const std::vector<NodeId>& to = i % 3 == 0 ? people : i % 3 == 1 ? organizations : others;
      b.add_edge("mentions", document, to[below(to.size())], {}, std::span(&e, 1));
    }
  }
  return b.build();
}

std::uint64_t bytes_below(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) bytes += entry.is_regular_file() ? entry.file_size() : 0;
  return bytes;
}

int run(const std::filesystem::path& out, std::size_t nodes, std::size_t edges, const std::vector<std::string>& formats) {
  const Clock::time_point begin = Clock::now();
  const KnowledgeGraph graph = made_up_graph(nodes, edges);
  malloc_trim(0);
  std::printf("graph: %zu nodes, %zu edges, %.0f s, %.0f MB\n", graph.nodes().size(), graph.edges().size(), seconds_since(begin),
              memory("VmRSS"));
  for (const std::string& format : formats) {
    ExportOptions options;
    options.formats = {format};
    forget_peak();
    const double before = memory("VmRSS");
    const Clock::time_point start = Clock::now();
    const ExportReport report = export_graph(graph, options, out / format);
    const double seconds = seconds_since(start);
    std::uint64_t content = 0;
    for (const ExportedFile& f : report.files) content += f.content_bytes;
    std::printf("%-10s %6.1f s  %5.0f MB/s of content  %6.0f MB of content  %6.0f MB on disk  %5.0f MB beyond the graph\n", format.c_str(),
                seconds, static_cast<double>(content) / 1e6 / seconds, static_cast<double>(content) / 1e6,
                static_cast<double>(bytes_below(out / format)) / 1e6, memory("VmHWM") - before);
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace
}  // namespace factweave

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "exporters_benchmark OUT [NODES [EDGES [FORMAT...]]]\n";
    return 2;
  }
  std::vector<std::string> formats(argv + std::min(argc, 4), argv + argc);
  if (formats.empty()) formats = {"graphml", "neo4j-csv"};
  return factweave::run(argv[1], argc > 2 ? std::stoul(argv[2]) : 1'000'000, argc > 3 ? std::stoul(argv[3]) : 5'000'000, formats);
}
