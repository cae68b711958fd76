// SPDX-License-Identifier: MIT
#include "extractors/names/name_table.h"

#include <algorithm>
#include <cstdio>

namespace factweave {
namespace {

std::string two_decimals(double number) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", number);
  return text;
}

}  // namespace

NameRecord& NameTable::record(std::string_view name) {
  NameRecord*& found = by_name_[name];
  if (found == nullptr) {
    found = &records_.emplace_back();
    found->name = name;
    found->words = 1 + static_cast<int>(std::count(name.begin(), name.end(), ' '));
  }
  return *found;
}

const NameRecord* NameTable::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : found->second;
}

std::vector<NameRecord*> NameTable::longest_first() {
  std::vector<NameRecord*> order;
  order.reserve(records_.size());
  for (NameRecord& record : records_) order.push_back(&record);
  std::sort(order.begin(), order.end(), [](const NameRecord* a, const NameRecord* b) {
    return a->words != b->words ? a->words > b->words : a->name < b->name;
  });
  return order;
}

void NameTable::add(std::string_view name, std::string_view type, std::string_view subtype, double weight,
                    std::string_view rule) {
  NameRecord& entry = record(name);
  const auto times = std::count_if(entry.evidence.begin(), entry.evidence.end(), [&](const NameEvidence& e) { return e.rule == rule; });
  if (times > 1) return;
  if (times == 1) weight /= 2;
  auto score = std::find_if(entry.scores.begin(), entry.scores.end(), [&](const TypeScore& s) { return s.type == type; });
  if (score == entry.scores.end()) {
    entry.scores.push_back({std::string(type), {}, 0.0, 0.0});
    score = entry.scores.end() - 1;
  }
  entry.evidence.push_back({rule, static_cast<std::size_t>(score - entry.scores.begin()), weight});
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

std::string explained_in_words(const NameRecord& record) {
  std::string out;
  for (std::size_t type = 0; type < record.scores.size(); ++type) {
    out += (type > 0 ? ", " : "") + record.scores[type].type + ' ' + two_decimals(record.scores[type].score) + " (";
    std::string rules;
    for (const NameEvidence& e : record.evidence) {
      if (e.type == type) rules += (rules.empty() ? "" : ", ") + std::string(e.rule) + ' ' + two_decimals(e.weight);
    }
    out += rules + ')';
  }
  return out + ": " + (record.decided != nullptr ? record.decided->type : "not enough for a name");
}

}  // namespace factweave
