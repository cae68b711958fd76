// SPDX-License-Identifier: MIT
// An export killed at any moment leaves complete files under their final names, and the next one repairs the folder.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/output_file.h"
#include "tests/support/made_up_graph.h"
#include "tests/support/sample_graph.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Files = std::map<std::string, std::string>;

constexpr int kKills = 200;

// Two exports into one folder that share some names of files and not others.
struct Version {
  KnowledgeGraph graph;
  ExportOptions options;
  Files files;
  Clock::duration time{};
};

// This process must start no threads before it forks: each export runs in a child.
pid_t start_export(const Version& version, const fs::path& out) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  try {
    export_graph(version.graph, version.options, out);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    ::_exit(1);
  }
  ::_exit(0);
}

bool finished_well(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Files files_in(const fs::path& root) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) files[entry.path().lexically_relative(root).string()] = file_bytes(entry.path());
  }
  return files;
}

void make_reference(Version& version) {
  const TemporaryFolder out;
  const auto begin = Clock::now();
  ASSERT_TRUE(finished_well(start_export(version, out.path())));
  version.time = Clock::now() - begin;
  version.files = files_in(out.path());
}

bool is_version_of(const std::string& name, const std::string& bytes, const std::vector<Version>& versions) {
  for (const Version& v : versions) {
    const auto found = v.files.find(name);
    if (found != v.files.end() && found->second == bytes) return true;
  }
  return false;
}

TEST(KilledExport, LeavesNoHalfFileAndTheNextOneRepairsTheFolder) {
  std::vector<Version> versions(2);
  versions[0].graph = hostile_graph();
  versions[0].options.formats.clear();
  for (const ExportFormat& f : export_formats()) versions[0].options.formats.emplace_back(f.name);
  versions[1].graph = made_up_graph(sample_ontology(), 2000, 6000);
  versions[1].options.formats = {"graphml", "nt", "tables", "neo4j-csv", "cypher"};
  versions[1].options.compress = "gz";
  for (Version& v : versions) make_reference(v);
  std::mt19937 random(20261122);
  const TemporaryFolder out;
  int killed = 0, mixed = 0;
  for (int i = 0; i < kKills; ++i) {
    const Version& version = versions[static_cast<std::size_t>(i % 2)];
    const pid_t child = start_export(version, out.path());
    const double share = std::uniform_real_distribution<double>(0, 1.1)(random);
    std::this_thread::sleep_for(std::chrono::duration_cast<std::chrono::microseconds>(version.time * share));
    ::kill(child, SIGKILL);
    killed += finished_well(child) ? 0 : 1;
    bool partial = false;
    for (const auto& [name, bytes] : files_in(out.path())) {
      if (name.ends_with(kPartialSuffix)) partial = true;
      else EXPECT_TRUE(is_version_of(name, bytes, versions)) << "kill " << i << ": half a file: " << name;
    }
    mixed += partial ? 1 : 0;
    if (i % 10 == 9) {
      const Version& next = versions[static_cast<std::size_t>(random() % 2)];
      ASSERT_TRUE(finished_well(start_export(next, out.path())));
      const Files seen = files_in(out.path());
      for (const auto& [name, bytes] : seen) EXPECT_TRUE(next.files.contains(name)) << "kill " << i << ": left behind: " << name;
      EXPECT_TRUE(seen == next.files) << "kill " << i;
    }
  }
  EXPECT_GT(killed, kKills / 2);
  EXPECT_GT(mixed, kKills / 4);  // the kills did meet the writing
}

}  // namespace
}  // namespace factweave
