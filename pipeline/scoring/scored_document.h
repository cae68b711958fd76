// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factweave {

// Part of a record that has a span of its own (trigger, condition, deadline).
struct ScoredSpan {
  std::int64_t start = 0, end = 0;
};

// One record of a gold or system document, as scoring sees it: span in code points, the trimmed span
// that strict scoring compares, and the fields that count.
struct ScoredRecord {
  std::int64_t start = 0, end = 0;
  std::pair<std::int64_t, std::int64_t> at;
  std::string id, type, level, entity;
  bool optional = false;
  std::vector<std::string> alternatives;  // accepted entities besides `entity`
  std::set<std::string> types;            // accepted types
  // figures
  std::map<std::string, std::string> fields;  // kind value min max bound unit per iso, speaker, …
  bool approx = false;
  // commitments
  std::optional<ScoredSpan> trigger;
  std::vector<std::string> joint_with;
  bool has_condition = false, has_deadline = false;

  [[nodiscard]] std::string_view field(const std::string& name) const;
};

struct ScoredEntity {
  std::string id, type, name;
  std::vector<std::string> aliases, members;
};

struct ScoredRelation {
  std::string type, from, to;
  std::int64_t start = 0, end = 0;
  bool optional = false, inferred = false;
};

// A gold document or what a system found in it.
struct ScoredDocument {
  std::string id;
  std::optional<std::u32string> text;
  std::vector<ScoredEntity> entities;
  std::vector<ScoredRecord> mentions, figures, quotes, commitments, not_commitments;
  std::vector<ScoredRelation> relations;

  [[nodiscard]] const ScoredEntity* entity(std::string_view id) const;
  // The words of a span; the record's own text where the document's is not known.
  [[nodiscard]] std::u32string surface(const ScoredRecord& record) const;
  // Sets `at` of a record: edge blanks, quotation marks, final punctuation, and, where asked, a
  // leading article or reporting verb are left out.
  void trim(ScoredRecord& record, bool article, bool reporting) const;
};

// Gold documents (.json, .jsonl, folders of them; texts beside them or in `texts`), by id.
// Throws std::runtime_error that names the file and what is wrong with it.
[[nodiscard]] std::vector<ScoredDocument> load_gold(const std::vector<std::filesystem::path>& paths,
                                                    const std::optional<std::filesystem::path>& texts);

// The system's document for each gold document, in the same order; an empty one where it has none.
// A system id may be the gold id or a path to a file of that name; others are an error.
[[nodiscard]] std::vector<ScoredDocument> load_system(const std::vector<std::filesystem::path>& paths,
                                                      const std::vector<ScoredDocument>& gold);

}  // namespace factweave
