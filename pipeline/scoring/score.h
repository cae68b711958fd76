// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factweave {

// One line of the score: counts and what follows from them. `half_*` are the halves that a right span
// with a wrong type earns in lenient scoring.
struct ScoreRow {
  std::string section;  // names, nominals, pronouns, figures, quotes, commitments, relations
  std::string mode;     // strict, lenient, detected, value, core, triple
  std::string row;      // a type, kind or act; "micro" sums the rows that are not in brackets
  int tp = 0, fp = 0, fn = 0;
  double half_precision = 0, half_recall = 0;

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

struct ScoreTable {
  std::size_t documents = 0;
  std::vector<ScoreRow> rows;  // by section, mode, row; micro last in its group

  // F1 of the micro row of a section and mode, 0..1; 0 where there is none.
  [[nodiscard]] double micro_f1(std::string_view section, std::string_view mode) const;
};

// Scores system annotations (JSON Lines) against gold documents: names, nominals and pronouns strict and
// lenient, figures detected and value right, quotations strict, commitments detected and core right,
// relations as triples on aligned entities. The rules are those of the annotation guideline:
// optional gold is no miss, one-to-one matching by largest overlap, half a point for a wrong type.
//
//   ScoreTable t = score({"tests/gold/press"}, {"out/annotations.jsonl"}, std::nullopt);
//   t.micro_f1("names", "strict")     // 0.87
//
// Throws std::runtime_error that names the file and what is wrong with it.
[[nodiscard]] ScoreTable score(const std::vector<std::filesystem::path>& gold,
                               const std::vector<std::filesystem::path>& system,
                               const std::optional<std::filesystem::path>& texts);

// The table as text, one line a row: section, mode, row, P, R, F1 in percent, counts.
[[nodiscard]] std::string render(const ScoreTable& table);
// The same as a JSON array of objects, fractions instead of percent.
[[nodiscard]] std::string render_json(const ScoreTable& table);

}  // namespace factweave
