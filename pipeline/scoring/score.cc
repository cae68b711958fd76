// SPDX-License-Identifier: MIT
#include "pipeline/scoring/score.h"

#include <cstdio>
#include <map>
#include <tuple>

#include "pipeline/scoring/document_scorer.h"

namespace factweave {
namespace {

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

using Key = std::tuple<std::string, std::string, std::string>;

void add(ScoreRow& sum, const ScoreRow& row) {
  sum.tp += row.tp;
  sum.fp += row.fp;
  sum.fn += row.fn;
  sum.half_precision += row.half_precision;
  sum.half_recall += row.half_recall;
}

}  // namespace

double ScoreRow::precision() const { return ratio(tp + half_precision, tp + fp); }
double ScoreRow::recall() const { return ratio(tp + half_recall, tp + fn); }
double ScoreRow::f1() const { return ratio(2 * precision() * recall(), precision() + recall()); }

double ScoreTable::micro_f1(std::string_view section, std::string_view mode) const {
  for (const ScoreRow& row : rows) {
    if (row.section == section && row.mode == mode && row.row == "micro") return row.f1();
  }
  return 0;
}

ScoreTable score(const std::vector<std::filesystem::path>& gold, const std::vector<std::filesystem::path>& system,
                 const std::optional<std::filesystem::path>& texts) {
  const std::vector<ScoredDocument> right = load_gold(gold, texts);
  const std::vector<ScoredDocument> found = load_system(system, right);
  std::map<Key, ScoreRow> total;
  for (std::size_t i = 0; i < right.size(); ++i) {
    for (const ScoreRow& row : score_document(right[i], found[i])) {
      ScoreRow& sum = total[{row.section, row.mode, row.row}];
      sum.section = row.section;
      sum.mode = row.mode;
      sum.row = row.row;
      add(sum, row);
    }
  }
  ScoreTable table;
  table.documents = right.size();
  for (auto at = total.begin(); at != total.end();) {
    ScoreRow micro{std::get<0>(at->first), std::get<1>(at->first), "micro"};
    for (; at != total.end() && at->second.section == micro.section && at->second.mode == micro.mode; ++at) {
      if (at->second.row.front() != '(') add(micro, at->second);
      table.rows.push_back(at->second);
    }
    table.rows.push_back(micro);
  }
  return table;
}

std::string render(const ScoreTable& table) {
  std::string out = "documents: " + std::to_string(table.documents) + "\n";
  char line[160];
  std::snprintf(line, sizeof line, "%-13s %-13s %-18s %6s %6s %6s %5s %5s %5s\n", "section", "mode", "row", "P", "R", "F1",
                "tp", "fp", "fn");
  out += line;
  for (const ScoreRow& row : table.rows) {
    std::snprintf(line, sizeof line, "%-13s %-13s %-18s %6.1f %6.1f %6.1f %5d %5d %5d\n", row.section.c_str(),
                  row.mode.c_str(), row.row.c_str(), 100 * row.precision(), 100 * row.recall(), 100 * row.f1(), row.tp,
                  row.fp, row.fn);
    out += line;
  }
  return out;
}

std::string render_json(const ScoreTable& table) {
  std::string out = "[";
  for (const ScoreRow& row : table.rows) {
    char line[320];
    std::snprintf(line, sizeof line,
                  "%s\n{\"section\":\"%s\",\"mode\":\"%s\",\"row\":\"%s\",\"p\":%.6f,\"r\":%.6f,\"f1\":%.6f,\"tp\":%d,\"fp\":%d,\"fn\":%d}",
                  out.size() > 1 ? "," : "", row.section.c_str(), row.mode.c_str(), row.row.c_str(), row.precision(),
                  row.recall(), row.f1(), row.tp, row.fp, row.fn);
    out += line;
  }
  return out + "\n]\n";
}

}  // namespace factweave
