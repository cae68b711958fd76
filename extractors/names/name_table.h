// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace factweave {

// What speaks for one type of a name.
struct TypeScore {
  std::string type;
  std::string subtype;          // of the surest evidence that has one
  double subtype_weight = 0.0;
  double score = 0.0;           // 0 … 1; independent pieces of evidence add up as 1 - Π(1 - weight)
};

// One name of a document: everything written the same way is one name and has one type.
struct NameRecord {
  std::vector<TypeScore> scores;
  std::map<std::string, int, std::less<>> rules;  // how often each rule spoke
  int words = 1;
  bool common = false;       // all its words are ordinary English words
  bool seen_inside = false;  // stands with its capital inside a sentence somewhere
  const TypeScore* decided = nullptr;  // null = no name
};

// The names of one document by their folded text. Ordered, so that nothing depends on hashing.
class NameTable {
 public:
  // Adds evidence. The second time one rule speaks for a name counts half, later times not at all.
  void add(std::string_view name, std::string_view type, std::string_view subtype, double weight, std::string_view rule);
  // The record of a name, made if there is none.
  NameRecord& record(std::string_view name);
  [[nodiscard]] const NameRecord* find(std::string_view name) const;
  // Fixes the type of a name: the type with the highest score if that reaches `threshold`.
  static void decide(NameRecord& record, double threshold);

  [[nodiscard]] std::map<std::string, NameRecord, std::less<>>& names() { return names_; }

 private:
  std::map<std::string, NameRecord, std::less<>> names_;
};

}  // namespace factweave
