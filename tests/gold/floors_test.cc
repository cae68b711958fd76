// SPDX-License-Identifier: MIT
// The accuracy that was reached on the gold documents may not be lost: the floors are in floors.tsv.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iterator>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "extractors/document_extractor.h"
#include "extractors/rule_language/compiler.h"
#include "pipeline/annotation_json.h"
#include "pipeline/corpus_reader.h"
#include "pipeline/scoring/score.h"
#include "pipeline/segment.h"
#include "tests/support/source_dir.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

struct Floor {
  std::string section, mode;
  double percent = 0;
};

std::vector<Floor> read_floors() {
  std::ifstream in(source_dir() / "tests/gold/floors.tsv");
  std::vector<Floor> floors;
  std::string line;
  while (std::getline(in, line)) {
    if (line.empty() || line.front() == '#' || line.starts_with("section\t")) continue;
    Floor floor;
    std::istringstream fields(line);
    if (!(fields >> floor.section >> floor.mode >> floor.percent))
      throw std::runtime_error("floors.tsv: " + line);
    floors.push_back(std::move(floor));
  }
  return floors;
}

// Annotation JSON Lines of all gold texts.
std::string annotate_gold_texts() {
  const auto rules = std::make_shared<const RuleSet>(compile_rules({source_dir() / "rules"}).rules);
  const DocumentExtractor extractor(rules);
  CorpusReader reader({(source_dir() / "tests/gold/press").string()});
  std::string lines;
  while (std::optional<RawDocument> raw = reader.next()) {
    if (fs::path(raw->id).extension() != ".txt") continue;
    Document document = load_document(std::move(*raw)).document;
    segment(document);
    Annotations annotations = extractor.extract(document);
    finish(annotations, document.text, OffsetUnit::code_points);
    lines += annotation_line(annotations, rules->ontology) + '\n';
  }
  return lines;
}

ScoreTable score_gold() {
  const TemporaryFolder folder;
  const fs::path system = folder.write("system.jsonl", annotate_gold_texts());
  return score({source_dir() / "tests/gold/press"}, {system}, std::nullopt);
}

// "| names | strict | 90.6 | 85.1 | 87.8 |", as the README and SCORES.md show it.
std::string shown(const ScoreRow& row) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << "| " << row.section << " | " << row.mode << " | "
      << 100 * row.precision() << " | " << 100 * row.recall() << " | " << 100 * row.f1() << " |";
  return out.str();
}

// The micro average of each floor.
std::vector<ScoreRow> averages(const ScoreTable& table, const std::vector<Floor>& floors) {
  std::vector<ScoreRow> rows;
  for (const Floor& floor : floors) {
    for (const ScoreRow& row : table.rows) {
      if (row.section == floor.section && row.mode == floor.mode && row.row == "micro") rows.push_back(row);
    }
  }
  return rows;
}

std::string read_readme() {
  std::ifstream in(source_dir() / "README.md");
  return {std::istreambuf_iterator<char>(in), {}};
}

// The rows of the README's table, with what was measured now.
void update_readme(const std::vector<ScoreRow>& rows) {
  std::istringstream lines(read_readme());
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    for (const ScoreRow& row : rows) {
      if (line.starts_with("| " + row.section + " | " + row.mode + " | ")) line = shown(row);
    }
    text += line + '\n';
  }
  std::ofstream(source_dir() / "README.md") << text;
}

// With FACTWEAVE_UPDATE_GOLDEN set, tests/gold/SCORES.md is written anew.
void write_scores(const ScoreTable& table, const std::vector<Floor>& floors) {
  std::ofstream out(source_dir() / "tests/gold/SCORES.md");
  out << "# Scores on the gold documents\n\n"
         "Micro averages over the "
      << table.documents
      << " documents of `press/`, in percent; what counts as right is in "
         "`pipeline/scoring/score.h`. Written by\n`FACTWEAVE_UPDATE_GOLDEN=1 ./run_tests release -L gold`; "
         "the rules were developed with these documents in view, so unseen text scores lower.\n\n"
         "| section | mode | precision | recall | F1 | floor |\n|---|---|---:|---:|---:|---:|\n"
      << std::fixed << std::setprecision(1);
  const std::vector<ScoreRow> rows = averages(table, floors);
  for (std::size_t i = 0; i < rows.size(); ++i) out << shown(rows[i]) << ' ' << floors[i].percent << " |\n";
  out << "\n## All rows\n\n```text\n" << render(table) << "```\n";
}

TEST(Gold, NoScoreFallsBelowItsFloor) {
  const ScoreTable table = score_gold();
  const std::vector<Floor> floors = read_floors();
  ASSERT_EQ(table.documents, 16U);
  ASSERT_FALSE(floors.empty());
  for (const Floor& floor : floors) {
    EXPECT_GE(100 * table.micro_f1(floor.section, floor.mode), floor.percent)
        << floor.section << ' ' << floor.mode;
  }
  const std::vector<ScoreRow> rows = averages(table, floors);
  ASSERT_EQ(rows.size(), floors.size());
  if (std::getenv("FACTWEAVE_UPDATE_GOLDEN") != nullptr) {
    write_scores(table, floors);
    update_readme(rows);
  }
  const std::string readme = read_readme();
  for (const ScoreRow& row : rows) {
    EXPECT_NE(readme.find(shown(row)), std::string::npos)
        << "the README does not show " << shown(row) << "; FACTWEAVE_UPDATE_GOLDEN=1 brings it up to date";
  }
}

}  // namespace
}  // namespace factweave
