// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace factweave {

// What speaks for one type of a name.
struct TypeScore {
  std::string type;
  std::string subtype;          // of the surest evidence that has one
  double subtype_weight = 0.0;
  double score = 0.0;           // 0 … 1; independent pieces of evidence add up as 1 - Π(1 - weight)
};

// One rule that spoke for one type of a name.
struct NameEvidence {
  std::string_view rule;
  std::size_t type = 0;  // index of scores
  double weight = 0.0;   // as it counted
};

// One name of a document: everything written the same way is one name and has one type.
struct NameRecord {
  std::string_view name;
  std::vector<TypeScore> scores;
  std::vector<NameEvidence> evidence;
  int words = 1;
  bool common = false;       // all its words are ordinary English words
  bool seen_inside = false;  // stands with its capital inside a sentence somewhere
  bool acts = false;         // stands somewhere as people do: *Archer said*
  const TypeScore* decided = nullptr;  // null = no name
};

// All that spoke for a name, and what came of it: "Place 0.50 (places/in-name 0.50), Person 0.40
// (people/name-and-surname 0.40): Place".
[[nodiscard]] std::string explained_in_words(const NameRecord& record);

// The names of one document by their folded text. The texts of names and the ids of rules must outlive it.
class NameTable {
 public:
  // Adds evidence. The second time one rule speaks for a name counts half, later times not at all.
  void add(std::string_view name, std::string_view type, std::string_view subtype, double weight, std::string_view rule);
  // The record of a name, made if there is none.
  NameRecord& record(std::string_view name);
  [[nodiscard]] const NameRecord* find(std::string_view name) const;
  // Fixes the type of a name: the type with the highest score if that reaches `threshold`.
  static void decide(NameRecord& record, double threshold);

  // All names, those of more words first, those of equally many in the order of their letters: so that
  // nothing depends on hashing.
  [[nodiscard]] std::vector<NameRecord*> longest_first();
  // The same in the order in which they were added.
  [[nodiscard]] const std::deque<NameRecord>& records() const { return records_; }

 private:
  std::deque<NameRecord> records_;
  std::unordered_map<std::string_view, NameRecord*> by_name_;
};

}  // namespace factweave
