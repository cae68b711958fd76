// SPDX-License-Identifier: MIT
#include "extractors/names/name_table.h"

#include <algorithm>

namespace factweave {

NameRecord& NameTable::record(std::string_view name) {
  const auto found = names_.find(name);
  if (found != names_.end()) return found->second;
  NameRecord& made = names_[std::string(name)];
  made.words = 1 + static_cast<int>(std::count(name.begin(), name.end(), ' '));
  return made;
}

const NameRecord* NameTable::find(std::string_view name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? nullptr : &found->second;
}

void NameTable::add(std::string_view name, std::string_view type, std::string_view subtype, double weight,
                    std::string_view rule) {
  NameRecord& entry = record(name);
  const auto spoken = entry.rules.find(rule);
  const int times = spoken == entry.rules.end() ? 0 : spoken->second;
  if (times > 1) return;
  if (times == 0) {
    entry.rules.emplace(rule, 1);
  } else {
    ++spoken->second;
    weight /= 2;
  }
  auto score = std::find_if(entry.scores.begin(), entry.scores.end(), [&](const TypeScore& s) { return s.type == type; });
  if (score == entry.scores.end()) {
    entry.scores.push_back({std::string(type), {}, 0.0, 0.0});
    score = entry.scores.end() - 1;
  }
  score->score = 1.0 - (1.0 - score->score) * (1.0 - weight);
  if (!subtype.empty() && weight > score->subtype_weight) {
    score->subtype = subtype;
    score->subtype_weight = weight;
  }
}

void NameTable::decide(NameRecord& record, double threshold) {
  record.decided = nullptr;
  for (const TypeScore& score : record.scores) {
    if (score.score < threshold) continue;
    if (record.decided == nullptr || score.score > record.decided->score) record.decided = &score;
  }
}

}  // namespace factweave
