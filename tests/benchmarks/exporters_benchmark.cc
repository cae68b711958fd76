// SPDX-License-Identifier: MIT
// Speed and memory of the exporters on a made-up graph.
//
//   exporters_benchmark OUT [NODES [EDGES [FORMAT…]]]     default: 1,000,000 nodes, 5,000,000 edges, graphml and
//   neo4j-csv; graphml:gz is GraphML in gzip
//
// The folder OUT is emptied before each format; that of the last stays.
// "beyond the graph" is the peak of memory during the export less what the process held before it.
#include <malloc.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "exporters/exporter.h"
#include "tests/support/made_up_graph.h"
#include "tests/support/sample_graph.h"

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

std::uint64_t bytes_below(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) bytes += entry.is_regular_file() ? entry.file_size() : 0;
  return bytes;
}

int run(const std::filesystem::path& out, std::size_t nodes, std::size_t edges, const std::vector<std::string>& formats) {
  const Clock::time_point begin = Clock::now();
  const KnowledgeGraph graph = made_up_graph(built_in_ontology(), nodes, edges);
  malloc_trim(0);
  std::printf("graph: %zu nodes, %zu edges, %.0f s, %.0f MB\n", graph.nodes().size(), graph.edges().size(), seconds_since(begin),
              memory("VmRSS"));
  for (const std::string& format : formats) {
    std::filesystem::remove_all(out);  // a RAM disk then gives pages that the machine already has
    ExportOptions options;
    const std::size_t colon = format.find(':');
    options.formats = {format.substr(0, colon)};
    if (colon != std::string::npos) options.compress = format.substr(colon + 1);
    forget_peak();
    const double before = memory("VmRSS");
    const std::clock_t processor = std::clock();
    const Clock::time_point start = Clock::now();
    const ExportReport report = export_graph(graph, options, out / format);
    const double seconds = seconds_since(start);
    std::uint64_t content = 0;
    for (const ExportedFile& f : report.files) content += f.content_bytes;
    std::printf("%-15s %6.1f s (%.1f s of processor time)  %5.0f MB/s of content  %6.0f MB of content  %6.0f MB on disk  %5.0f MB beyond the graph\n", format.c_str(),
                seconds, static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC, static_cast<double>(content) / 1e6 / seconds, static_cast<double>(content) / 1e6,
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
  if (formats.empty()) formats = {"graphml", "neo4j-csv", "neo4j-csv:none"};
  return factweave::run(argv[1], argc > 2 ? std::stoul(argv[2]) : 1'000'000, argc > 3 ? std::stoul(argv[3]) : 5'000'000, formats);
}
