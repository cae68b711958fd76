// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "extractors/extraction.h"

namespace factweave {

// What the verb before a figure says that it measures: "employs 40 people" → employment, "sold for $59" → price,
// "signed in 2019" → signature. The verbs are those of the lexicon measured_by_verb. Made for one document, whose rules it
// refers to; the table is made when the first figure asks for it.
class PropertyOfVerb {
 public:
  explicit PropertyOfVerb(const Extraction& extraction) : extraction_(&extraction) {}

  // Empty where no such verb governs the figure.
  [[nodiscard]] std::string_view of(const Figure& figure) const;

 private:
  struct Entry {
    std::string_view property;
    bool direct;  // a noun as well: only right before the figure
    std::string_view of;  // "event": times and counts, "amount": no times, or anything
  };
  [[nodiscard]] const Entry* find(const std::string& word) const;
  void read_table() const;

  const Extraction* extraction_;
  mutable std::unordered_map<std::string_view, Entry> table_;
};

}  // namespace factweave
